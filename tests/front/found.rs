//! What a reading of the screens and of plain mode found: keys, lists and sentences that did
//! something else than they said.

use crossterm::event::{KeyCode, KeyEvent, KeyModifiers};
use kenning::desk::{Desk, Start};
use kenning::tui::App;

use crate::common;

use common::course::{Draft, course, number, question, skill, step, text};
use common::screen::{Place, begin, home, noon, picture, press};
use common::shell::{fed, out};

fn seen(app: &mut App<'_>) -> String {
    picture(app, 80, 24)
}

fn with_held(app: &mut App<'_>, letter: char, held: KeyModifiers) {
    app.key(KeyEvent::new(KeyCode::Char(letter), held));
}

/// Words about a story, each to be answered with a number.
fn stories() -> Draft {
    let draft = course()
        .set("title", "Stories of a title that is long enough for a line")
        .skill(skill("s").set("title", "Counting"));
    let told = [
        (
            "apples",
            "Mia has 7 apples and eats 2 of them. How many are left?",
        ),
        (
            "pears",
            "Mia has 9 pears and eats 2 of them. How many are left?",
        ),
        (
            "figs",
            "Mia has 8 figs and eats 2 of them. How many are left?",
        ),
    ];
    told.into_iter().fold(draft, |draft, (id, prompt)| {
        draft.ask(number(id, "s", "5").set("prompt", prompt))
    })
}

/// A home with one more course on its shelf.
fn with_course(draft: &Draft) -> (Place, Desk) {
    let place = Place::new();
    let shelf = place.home.path().join("courses");
    std::fs::create_dir_all(&shelf).expect("a folder");
    std::fs::write(shelf.join("test.toml"), draft.toml()).expect("a course");
    let desk = place.desk(noon());
    (place, desk)
}

/// Opens the list of its questions.
fn list(app: &mut App<'_>) {
    for _ in 0..6 {
        press(app, &["L"]);
        let page = seen(app);
        if page.contains("All questions") && page.contains("Stories") {
            return;
        }
        press(app, &["Esc", "Down"]);
    }
    panic!("{}", seen(app));
}

/// The row that is marked.
fn marked(page: &str) -> String {
    let line = page.lines().find(|line| line.contains('❯'));
    line.unwrap_or_else(|| panic!("{page}")).to_owned()
}

fn kenning(place: &Place, args: &[&str], lines: &str) -> String {
    let mut command = std::process::Command::new(env!("CARGO_BIN_EXE_kenning"));
    command
        .args(args)
        .env("KENNING_HOME", place.home.path())
        .env("KENNING_NOW", noon());
    out(&fed(&mut command, lines))
}

#[test]
fn the_line_of_keys_has_no_gaps_and_what_stays_keeps_its_place() {
    let (_place, mut desk) = Place::at_noon_with_courses();
    let mut app = begin(&mut desk, "equations", Start::Practice);
    let mut places = Vec::new();
    let mut check = |app: &mut App<'_>| {
        for (width, height) in [(80, 24), (120, 40), (200, 50)] {
            let page = picture(app, width, height);
            let line = page.lines().last().unwrap_or_default().trim().to_owned();
            assert!(!line.contains("   "), "{line}");
            places.push((width, line.find("F1 keys"), line.find("Esc leave")));
        }
    };
    check(&mut app);
    press(&mut app, &["F8"]);
    check(&mut app);
    press(&mut app, &["Enter"]);
    check(&mut app);
    press(&mut app, &["99", "Enter"]);
    check(&mut app);
    for width in [80, 120, 200] {
        let mut of = places.iter().filter(|(of, ..)| *of == width);
        let first = of.next().expect("pages");
        assert!(
            first.1.is_some() && of.all(|other| other == first),
            "{places:?}"
        );
    }
}

#[test]
fn the_list_of_questions_is_searched_within_and_comes_back_as_it_was() {
    let (_place, mut desk) = with_course(&stories());
    let mut app = home(&mut desk);
    list(&mut app);
    let all = seen(&mut app);
    press(&mut app, &["/", "pears"]);
    let found = seen(&mut app);
    assert!(
        found.contains("1 question") && !found.contains("7 apples"),
        "{found}"
    );
    // The mark stays at what was found.
    press(&mut app, &["Esc", "Esc", "g"]);
    assert_eq!(seen(&mut app), all);
    // Of what is bookmarked, what is typed is sought among that, and practised.
    press(&mut app, &["*", "Down", "*", "Tab", "Tab"]);
    let bookmarked = seen(&mut app);
    assert!(bookmarked.contains("2 questions"), "{bookmarked}");
    press(&mut app, &["/", "mia figs"]);
    assert!(
        seen(&mut app).contains("There are none."),
        "{}",
        seen(&mut app)
    );
    press(&mut app, &["Esc", "pears", "Enter"]);
    let found = seen(&mut app);
    assert!(
        found.contains("Bookmarked: pears") && found.contains("1 question"),
        "{found}"
    );
    press(&mut app, &["p"]);
    let begun = seen(&mut app);
    assert!(
        begun.contains("9 pears") && begun.contains("is:bookmarked (pears)"),
        "{begun}"
    );
    press(&mut app, &["Esc"]);
    // What was typed is left for what was listed before it, and not for all.
    press(&mut app, &["f", "Esc", "Esc"]);
    let before = seen(&mut app);
    assert!(before.contains("2 questions"), "{before}");
}

#[test]
fn the_mark_goes_along_with_what_is_looked_at() {
    let (_place, mut desk) = with_course(&stories());
    let mut app = home(&mut desk);
    list(&mut app);
    press(&mut app, &["Enter", "]", "]"]);
    let last = seen(&mut app);
    assert!(last.contains("8 figs"), "{last}");
    press(&mut app, &["]"]);
    assert!(seen(&mut app).contains("last question of the list"));
    press(&mut app, &["Esc"]);
    let list = seen(&mut app);
    assert!(marked(&list).contains("8 figs"), "{list}");
}

#[test]
fn what_is_found_ends_with_its_course_or_a_sign() {
    let (_place, mut desk) = with_course(&stories());
    let mut app = home(&mut desk);
    press(&mut app, &["/", "id:pears"]);
    let found = picture(&mut app, 60, 20);
    let row = found.lines().find(|line| line.contains("9 pears"));
    let row = row.unwrap_or_else(|| panic!("{found}"));
    assert!(row.ends_with('…'), "{found}");
}

#[test]
fn while_texts_are_read_nothing_found_does_not_mean_that_there_is_nothing() {
    let (_place, mut desk) = Place::at_noon();
    let mut app = home(&mut desk);
    press(&mut app, &["/", "qqqq"]);
    assert!(
        seen(&mut app).contains("still being read"),
        "{}",
        seen(&mut app)
    );
}

#[test]
fn what_was_asked_is_asked_anew_after_another_key() {
    let (_place, mut desk) = Place::at_noon_with_courses();
    let mut app = begin(&mut desk, "equations", Start::Practice);
    press(&mut app, &["F8", "Enter", "Esc"]);
    assert!(seen(&mut app).contains("Leave?"));
    press(&mut app, &["F1", "Esc", "Esc"]);
    assert!(seen(&mut app).contains("Leave?"), "{}", seen(&mut app));
    press(&mut app, &["Esc", "Esc"]);
    // Whether a skill is known.
    press(&mut app, &["o", "n"]);
    assert!(seen(&mut app).contains("again to say that you know"));
    press(&mut app, &["?", "Esc", "n"]);
    assert!(
        seen(&mut app).contains("again to say that you know"),
        "{}",
        seen(&mut app)
    );
}

#[test]
fn what_was_typed_into_the_only_blank_comes_back() {
    let blank = question("cloze", "q", &["s"])
        .set("prompt", "Fill in the word.")
        .set("text", "el [[perro]]");
    let draft = course()
        .set("tries", 2)
        .skill(skill("s").set("title", "Words"))
        .ask(blank);
    let place = Place::new();
    let path = place.home.path().join("blank.toml");
    std::fs::write(&path, draft.toml()).expect("a course");
    let mut desk = place.desk(noon());
    let mut app = begin(&mut desk, &path.display().to_string(), Start::Practice);
    press(&mut app, &["la casa", "Enter", "Up"]);
    let again = seen(&mut app);
    assert!(again.contains("el la casa"), "{again}");
}

#[test]
fn lines_and_blanks_that_esc_cleared_come_back() {
    let (place, mut desk) = Place::at_noon_with_courses();
    let mut app = place.practise(&mut desk, "cloze");
    press(&mut app, &["cp", "Tab", "mv", "Esc"]);
    assert!(
        seen(&mut app).contains("Ctrl-_ brings it back"),
        "{}",
        seen(&mut app)
    );
    with_held(&mut app, '7', KeyModifiers::CONTROL);
    let back = seen(&mut app);
    assert!(back.contains("$ cp") && back.contains("$ mv"), "{back}");
}

#[test]
fn looking_back_takes_back_no_other_answer_than_that_which_is_shown() {
    let draft = stories().set("tries", 2);
    let place = Place::new();
    let path = place.home.path().join("stories.toml");
    std::fs::write(&path, draft.toml()).expect("a course");
    let mut desk = place.desk(noon());
    let mut app = begin(&mut desk, &path.display().to_string(), Start::Practice);
    press(&mut app, &["F8", "Enter", "99", "Enter"]);
    assert!(seen(&mut app).contains("Not right"), "{}", seen(&mut app));
    with_held(&mut app, 'p', KeyModifiers::ALT);
    let back = seen(&mut app);
    assert!(
        !back.lines().last().unwrap_or_default().contains("undo"),
        "{back}"
    );
    press(&mut app, &["u"]);
    let told = seen(&mut app);
    assert!(
        told.contains("Earlier answers") && told.contains("taken back first"),
        "{told}"
    );
    press(&mut app, &["Esc"]);
    assert!(seen(&mut app).contains("Not right"), "{}", seen(&mut app));
}

#[test]
fn at_a_step_the_whole_question_stays_in_sight_on_the_smallest_screen() {
    let long = "A balance is level. In its left pan lie 4 bags, all alike, and 8 nuts.";
    let sum = number("q", "s", "9")
        .set("prompt", long)
        .step(step("s", "36").set("prompt", "Take 8 nuts from each pan. How many are left?"))
        .step(step("s", "9").set("prompt", "And in one bag?"));
    let draft = course()
        .set("tries", 2)
        .skill(skill("s").set("title", "Balances"))
        .ask(sum);
    let place = Place::new();
    let path = place.home.path().join("balance.toml");
    std::fs::write(&path, draft.toml()).expect("a course");
    let mut desk = place.desk(noon());
    let mut app = begin(&mut desk, &path.display().to_string(), Start::Practice);
    press(&mut app, &["F5", "1", "Enter"]);
    let missed = picture(&mut app, 40, 12);
    assert!(missed.contains("A balance is level"), "{missed}");
    assert_eq!(missed.matches("Take 8 nuts").count(), 1, "{missed}");
}

#[test]
fn a_plan_that_is_left_says_that_it_is_as_it_was_and_takes_what_is_pasted() {
    let (_place, mut desk) = Place::at_noon_with_courses();
    let mut app = begin(&mut desk, "equations", Start::Practice);
    press(&mut app, &["Esc", "o", "e", "Down", "Right", "Esc"]);
    assert!(
        seen(&mut app).contains("The plan is as it was."),
        "{}",
        seen(&mut app)
    );
    press(&mut app, &["e", "Down"]);
    app.paste("25");
    press(&mut app, &["Enter"]);
    assert!(seen(&mut app).contains("‹ 25 ›"), "{}", seen(&mut app));
}

#[test]
fn the_length_that_is_set_is_among_those_to_choose_from() {
    let (_place, mut desk) = Place::at_noon_with_courses();
    desk.set_usual_minutes(25).expect("kept");
    let mut app = home(&mut desk);
    press(&mut app, &["t"]);
    let asked = seen(&mut app);
    assert!(marked(&asked).contains("25 minutes"), "{asked}");
}

#[test]
fn a_test_that_there_is_none_of_does_not_end_plain_mode() {
    let (place, desk) = with_course(&stories());
    drop(desk);
    let said = kenning(&place, &["--plain"], "test 1\nskills 1\nquit\n");
    assert!(said.contains("has no test"), "{said}");
    assert!(said.contains("Skills of"), "{said}");
}

#[test]
fn a_note_is_read_out_at_the_verdict_in_lines_too() {
    let (place, desk) = with_course(&course().skill(skill("s")).ask(text("q", "s", "yes")));
    drop(desk);
    let args = [
        "practice",
        "test",
        "--plain",
        "--seed",
        "1",
        "--no-teaching",
    ];
    let said = kenning(
        &place,
        &args,
        ":note mind the sign\n:tags exam\nshow\nquit\n",
    );
    let (_, verdict) = said.split_once("Your tags on").expect("tags");
    assert!(verdict.contains("Your note: mind the sign"), "{said}");
    assert!(verdict.contains("Your tags: exam"), "{said}");
}
