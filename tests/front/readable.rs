//! What is asked can be read: on small screens, in tables, with ASCII alone; and what is found
//! or chosen is what was meant.

use crate::common;

use std::sync::mpsc;

use kenning::desk::Start;
use kenning::tui::App;

use common::course::{choice, course, skill, text};
use common::screen::{Place, home, noon, picture, press};
use common::shell;

/// A course in a file of its own, opened by its path.
fn open<'d>(place: &Place, desk: &'d mut kenning::desk::Desk, toml: &str) -> App<'d> {
    let path = place.home.path().join("read.toml");
    std::fs::write(&path, toml).expect("a course");
    let course = desk
        .find(&path.display().to_string())
        .expect("a good course");
    let mut app = home(desk);
    app.practise(course, Start::Practice).expect("it begins");
    app
}

const LONG: &str = "A train leaves at nine and goes ninety kilometres an hour. Another one leaves \
                    at ten and is twice as fast. When do they meet?";

#[test]
fn below_a_miss_the_question_can_still_be_read_on_the_smallest_screen() {
    let (place, mut desk) = Place::at_noon();
    let asked = text("q", "s", "eleven").set("prompt", LONG).set("tries", 3);
    let toml = course().skill(skill("s")).ask(asked).toml();
    let mut app = open(&place, &mut desk, &toml);
    press(&mut app, &["noon", "Enter"]);
    let missed = picture(&mut app, 40, 12);
    insta::assert_snapshot!("miss_of_a_long_question_40x12", missed);
    for words in [
        "A train leaves at nine",
        "When do they meet?",
        "Not right",
        "\n >",
    ] {
        assert!(missed.contains(words), "{words}:\n{missed}");
    }
    press(&mut app, &["F8"]);
    let judged = picture(&mut app, 40, 12);
    insta::assert_snapshot!("verdict_of_a_long_question_40x12", judged);
    assert!(judged.contains("When do they meet?"), "{judged}");
    assert!(judged.contains("Answer: eleven"), "{judged}");
}

#[test]
fn a_table_too_wide_wraps_within_its_columns() {
    let (place, mut desk) = Place::at_noon();
    let table = "Which of these is older?\n\n| city | founded by | first named |\n|---|---|---|\n\
                 | Rome | Romulus, as they say | in the eighth century |\n\
                 | Byzantium | settlers from Megara | by Herodotus |\n";
    let asked = text("q", "s", "Rome").set("prompt", table);
    let toml = course().skill(skill("s")).ask(asked).toml();
    let mut app = open(&place, &mut desk, &toml);
    let narrow = picture(&mut app, 40, 20);
    insta::assert_snapshot!("table_40x20", narrow);
    assert!(
        narrow.contains("city      │") && narrow.contains("│ Romulus,"),
        "{narrow}"
    );
    let widest = narrow.lines().map(|line| line.chars().count()).max();
    assert!(widest <= Some(40), "{narrow}");
}

#[test]
fn nothing_looks_chosen_before_it_is() {
    let (place, mut desk) = Place::at_noon();
    let asked = choice("q", "s", &["one", "two", "three"]);
    let toml = course().skill(skill("s")).ask(asked).toml();
    let mut app = open(&place, &mut desk, &toml);
    let before = picture(&mut app, 80, 24);
    assert!(before.contains("1  ") && !before.contains('❯'), "{before}");
    press(&mut app, &["Enter"]);
    assert!(!picture(&mut app, 80, 24).contains('❯'));
    press(&mut app, &["Down"]);
    assert!(picture(&mut app, 80, 24).contains("❯ 1  "));
    press(&mut app, &["Down"]);
    assert!(picture(&mut app, 80, 24).contains("❯ 2  "));
}

#[test]
fn what_is_found_as_typed_comes_before_what_only_has_its_letters() {
    let (_place, mut desk) = Place::at_noon();
    let (sender, receiver) = mpsc::channel();
    let mut app = home(&mut desk);
    app.on_wake(move || {
        let _ = sender.send(());
    });
    press(&mut app, &["/", "hola"]);
    receiver.recv().expect("the texts are gathered");
    app.woken();
    let found = picture(&mut app, 80, 24);
    let at = |words: &str| found.find(words).unwrap_or(usize::MAX);
    let (asked, near) = (at("What does “hola” mean?"), at("Hungry, cold, afraid"));
    assert!(asked < near && near < usize::MAX, "{found}");
}

#[test]
fn with_ascii_alone_words_stay_apart() {
    let place = Place::new();
    let asked = text("q", "s", "papá").set("prompt", "¿Qué es *año* → *ano*?");
    let other = text("r", "s", "mamá").set("prompt", "And *mamá*?");
    let toml = course().skill(skill("s")).ask(asked).ask(other).toml();
    let path = place.home.path().join("read.toml");
    std::fs::write(&path, toml).expect("a course");
    let mut command = std::process::Command::new(env!("CARGO_BIN_EXE_kenning"));
    command
        .args([
            "practice",
            &path.display().to_string(),
            "--plain",
            "--seed",
            "1",
        ])
        .arg("--no-teaching")
        .env("KENNING_HOME", place.home.path())
        .env("KENNING_ASCII", "on")
        .env("KENNING_NOW", noon());
    let said = shell::out(&shell::fed(&mut command, "papa'\n\nmama'\n\nquit\n"));
    assert!(said.contains("*an~o* -> *ano*"), "{said}");
    assert!(said.is_ascii(), "{said}");
    assert_eq!(said.matches("Correct").count(), 2, "{said}");
    // It is told once, below the first such text, with the way on.
    let told = "`ascii` is set to `on`: accents stand behind their letters";
    assert_eq!(said.matches(told).count(), 1, "{said}");
    assert!(said.find(told) > said.find("an~o*"), "{said}");
    assert!(said.contains("`kenning set ascii auto`"), "{said}");
}

#[test]
fn home_says_nothing_wrong_after_a_course_was_practised_by_its_path() {
    let place = Place::with_courses();
    let mut desk = place.desk(noon());
    let toml = course().skill(skill("s")).facts("s", 3).toml();
    let mut app = open(&place, &mut desk, &toml);
    press(
        &mut app,
        &["yes", "Enter", "Enter", "Esc", "Esc", "Esc", "Enter"],
    );
    drop(app);
    drop(desk);
    let mut desk = place.desk(noon());
    let mut app = home(&mut desk);
    let seen = picture(&mut app, 80, 24);
    assert!(!seen.contains("no course begun yet"), "{seen}");
    assert!(seen.contains("no course of this list begun yet"), "{seen}");
}

/// What is said of letters is said where the locale lacks them, and of a course that has some.
#[test]
fn a_locale_of_ascii_is_told_where_letters_are_missing() {
    let place = Place::new();
    let path = place.home.path().join("read.toml");
    let said = |prompt: &str, locale: &str| {
        let asked = text("q", "s", "yes").set("prompt", prompt);
        let toml = course().skill(skill("s")).ask(asked).toml();
        std::fs::write(&path, toml).expect("a course");
        let mut command = std::process::Command::new(env!("CARGO_BIN_EXE_kenning"));
        command
            .args(["practice", &path.display().to_string(), "--plain"])
            .arg("--no-teaching")
            .env("KENNING_HOME", place.home.path())
            .env("LC_ALL", locale)
            .env("KENNING_NOW", noon());
        shell::out(&shell::fed(&mut command, "quit\n"))
    };
    let told = "The locale here has ASCII alone";
    let missing = said("Is it an *año* → *ano*?", "C");
    assert_eq!(missing.matches(told).count(), 1, "{missing}");
    assert!(missing.contains("`kenning set ascii off`"), "{missing}");
    let none = said("Is 2 → 3 · 10², or √2?", "C");
    assert!(!none.contains(told), "{none}");
    let all = said("Is it an *año*?", "C.UTF-8");
    assert!(!all.contains(told), "{all}");
}
