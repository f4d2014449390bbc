//! Looking about: earlier answers, notes and bookmarks, words in all texts, all questions of a
//! course, and why in two floors. On the screen and as lines.

use std::path::Path;
use std::sync::mpsc;

use crossterm::event::{KeyCode, KeyEvent, KeyModifiers};
use insta::assert_snapshot;
use kenning::desk::{Desk, Options, Start};
use kenning::journal::EventKind;
use kenning::tui::App;
use kenning::tutor::levers::Lever;

use crate::common;

use common::course::{Draft, course, number, skill, step};
use common::screen::{Place, begin, home, noon, picture, press};
use common::shell::{fed, out};
use common::trying::fact;

const NOTE: &str = "mind the sign, María";

fn alt(app: &mut App<'_>, letter: char) {
    app.key(KeyEvent::new(KeyCode::Char(letter), KeyModifiers::ALT));
}

fn seen(app: &mut App<'_>) -> String {
    picture(app, 80, 24)
}

fn kenning(place: &Place, args: &[&str], lines: &str) -> String {
    let mut command = std::process::Command::new(env!("CARGO_BIN_EXE_kenning"));
    command
        .args(args)
        .env("KENNING_HOME", place.home.path())
        .env("KENNING_NOW", noon());
    out(&fed(&mut command, lines))
}

/// Whether a file below a directory holds a text.
fn holds(dir: &Path, text: &str) -> bool {
    std::fs::read_dir(dir).expect("a folder").any(|entry| {
        let path = entry.expect("an entry").path();
        match path.is_dir() {
            true => holds(&path, text),
            false => {
                let bytes = std::fs::read(&path).unwrap_or_default();
                bytes
                    .windows(text.len())
                    .any(|part| part == text.as_bytes())
            }
        }
    })
}

#[test]
fn earlier_answers_can_be_looked_back_at() {
    let (_place, mut desk) = Place::at_noon_with_courses();
    let mut app = begin(&mut desk, "equations", Start::Practice);
    alt(&mut app, 'p');
    assert!(seen(&mut app).contains("no earlier answer"));
    press(&mut app, &["F8", "Enter", "Enter"]);
    // Wrong twice, and then not typed once more.
    press(
        &mut app,
        &["9999", "Enter", "9998", "Enter", "Enter", "Enter", "12"],
    );
    let asked = seen(&mut app);
    alt(&mut app, 'p');
    let last = seen(&mut app);
    assert!(
        last.contains("Earlier answers") && last.contains("You: 9998"),
        "{last}"
    );
    assert_snapshot!("look_back_80x24", last);
    assert_snapshot!("look_back_40x12", picture(&mut app, 40, 12));
    press(&mut app, &["["]);
    let first = seen(&mut app);
    assert!(first.contains("1 of 2") && first != last, "{first}");
    press(&mut app, &["["]);
    assert!(seen(&mut app).contains("first answer"));
    press(&mut app, &["]", "]"]);
    assert_eq!(seen(&mut app), asked, "what was typed is still there");
    // From there the last answer can be taken out, and taken back.
    alt(&mut app, 'p');
    press(&mut app, &["a"]);
    let told = seen(&mut app);
    assert!(told.contains("Taken out"), "{told}");
    press(&mut app, &["Esc"]);
    let asked = seen(&mut app);
    assert!(asked.contains("1 answered"), "{asked}");
}

#[test]
fn notes_and_bookmarks_last_until_they_are_erased_and_are_in_no_export_for_others() {
    let place = Place::with_courses();
    let mut desk = place.desk(noon());
    let mut app = begin(&mut desk, "equations", Start::Practice);
    alt(&mut app, 'n');
    press(&mut app, &[NOTE]);
    assert_snapshot!("note_80x24", seen(&mut app));
    // Nothing that is typed goes unasked.
    press(&mut app, &["Esc"]);
    assert!(
        seen(&mut app).contains("not kept yet"),
        "{}",
        seen(&mut app)
    );
    press(&mut app, &["Enter"]);
    assert!(seen(&mut app).contains("The note is kept."));
    alt(&mut app, 'm');
    assert!(seen(&mut app).contains("Bookmarked."));
    // It stands at the verdict.
    press(&mut app, &["F8"]);
    assert!(seen(&mut app).contains(NOTE), "{}", seen(&mut app));
    drop(app);
    drop(desk);

    let desk = place.desk(noon());
    let course = desk
        .courses()
        .find(|c| c.id.as_str() == "equations")
        .cloned();
    let course = course.expect("on the shelf");
    let state = desk.state(&course.id).expect("begun");
    let kept: Vec<_> = state.marks().collect();
    assert_eq!(kept.len(), 1);
    assert_eq!(
        (kept[0].1.note.as_str(), kept[0].1.bookmarked),
        (NOTE, true)
    );
    drop(desk);

    for format in [
        "markdown", "json", "csv", "html", "answers", "datashop", "xapi", "notes",
    ] {
        for pseudonym in [&["--pseudonym"][..], &[]] {
            let mut args = vec!["export", "equations", "--format", format];
            if ["markdown", "json", "csv", "html", "xapi"].contains(&format) {
                args.extend(pseudonym);
            }
            let exported = kenning(&place, &args, "");
            assert!(!exported.is_empty(), "{args:?}");
            assert!(!exported.contains("mind the sign"), "{args:?}: {exported}");
        }
    }
    let record = kenning(&place, &["export", "--format", "record"], "");
    assert!(record.contains("mind the sign"), "the whole record has it");
    let privacy = kenning(&place, &["privacy"], "");
    assert!(privacy.contains("1 note, 1 bookmark."), "{privacy}");

    assert!(holds(place.home.path(), "mind the sign"));
    kenning(&place, &["erase", "--course", "equations", "--yes"], "");
    assert!(!holds(place.home.path(), "mind the sign"));
}

#[test]
fn words_are_found_in_questions_lessons_and_notes() {
    let (_place, mut desk) = Place::at_noon();
    let (sender, woken) = mpsc::channel();
    let mut app = App::new(&mut desk, common::screen::theme("dark"));
    app.on_wake(move || {
        let _ = sender.send(());
    });
    press(&mut app, &["/"]);
    woken.recv().expect("the texts are gathered");
    app.woken();
    press(&mut app, &["hermano"]);
    let found = seen(&mut app);
    assert!(found.contains("question, Spanish"), "{found}");
    assert!(found.contains("lesson, Spanish"), "{found}");
    // Accents and capitals make no difference, and all words must be there.
    press(&mut app, &["Esc", "MANANA"]);
    assert!(
        seen(&mut app).contains("question, Spanish"),
        "{}",
        seen(&mut app)
    );
    press(&mut app, &[" qqqq"]);
    assert!(seen(&mut app).contains("Nothing found"));
}

#[test]
fn all_questions_are_listed_and_what_was_put_away_comes_back() {
    let (_place, mut desk) = Place::at_noon_with_courses();
    let mut app = begin(&mut desk, "equations", Start::Practice);
    press(&mut app, &["F8", "Enter", "Enter", "Esc", "Esc", "Enter"]);
    press(&mut app, &["L"]);
    let all = seen(&mut app);
    assert!(
        all.contains("All questions") && all.contains("new"),
        "{all}"
    );
    assert_snapshot!("questions_80x24", all);
    assert_snapshot!("questions_40x12", picture(&mut app, 40, 12));
    press(&mut app, &["z"]);
    assert!(seen(&mut app).contains("Put away for good."));
    press(&mut app, &["*", "Tab", "Tab"]);
    let marked = seen(&mut app);
    assert!(
        marked.contains("Bookmarked") && marked.contains("1 question"),
        "{marked}"
    );
    press(&mut app, &["Tab", "Tab"]);
    let away = seen(&mut app);
    assert!(
        away.contains("Put away") && away.contains("1 question"),
        "{away}"
    );
    // It stays in the list until that is left, so that the same key does the reverse to it.
    for said in ["Brought back", "Put away for good.", "Brought back"] {
        press(&mut app, &["z"]);
        let still = seen(&mut app);
        assert!(
            still.contains(said) && still.contains("1 question"),
            "{still}"
        );
    }
    press(&mut app, &["Tab", "Tab", "Tab", "Tab", "Tab"]);
    let none = seen(&mut app);
    assert!(none.contains("There are none."), "{none}");
    // One of several is put away, and brought back.
    press(&mut app, &["Tab"]);
    let all = seen(&mut app);
    press(&mut app, &["z", "z", "Down", "Up"]);
    assert!(seen(&mut app) == all, "{}", seen(&mut app));
}

/// Opens the list of all questions of the course about equations.
fn listed<'d>(app: &mut App<'d>) {
    press(app, &["F8", "Enter", "Enter", "Esc", "Esc", "Enter", "L"]);
    assert!(seen(app).contains("All questions"), "{}", seen(app));
}

#[test]
fn a_question_that_is_looked_at_has_the_keys_of_its_row() {
    let (_place, mut desk) = Place::at_noon_with_courses();
    let mut app = begin(&mut desk, "equations", Start::Practice);
    listed(&mut app);
    press(&mut app, &["Enter"]);
    let name = |page: &str| {
        let line = page.lines().find(|line| line.contains("Question: "));
        line.unwrap_or_else(|| panic!("{page}")).trim().to_owned()
    };
    let tall = |app: &mut App<'_>| picture(app, 80, 60);
    let first = name(&tall(&mut app));
    press(&mut app, &["]"]);
    let second = name(&tall(&mut app));
    assert_ne!(first, second);
    for (key, said) in [
        ("z", "Put away for good."),
        ("z", "Brought back"),
        ("*", "Bookmarked"),
    ] {
        press(&mut app, &[key]);
        assert!(seen(&mut app).contains(said), "{}", seen(&mut app));
        assert_eq!(name(&tall(&mut app)), second);
    }
    let page = seen(&mut app);
    for key in ["N", "t", "i"] {
        press(&mut app, &[key]);
        assert!(seen(&mut app) != page, "{key}: {page}");
        press(&mut app, &["Esc"]);
        assert_eq!(name(&tall(&mut app)), second);
    }
    press(&mut app, &["["]);
    assert_eq!(name(&tall(&mut app)), first);
    press(&mut app, &["Esc"]);
    assert!(seen(&mut app).contains("All questions"));
}

#[test]
fn a_message_hides_neither_the_last_row_nor_what_the_signs_mean() {
    let (_place, mut desk) = Place::at_noon_with_courses();
    let mut app = begin(&mut desk, "equations", Start::Practice);
    listed(&mut app);
    let before = seen(&mut app);
    press(&mut app, &["*"]);
    let told = seen(&mut app);
    let legend = before.lines().rev().nth(1).map(str::to_owned);
    assert!(told.contains(&legend.expect("a line")), "{told}");
    assert_eq!(told.matches('▼').count(), 1, "{told}");
}

#[test]
fn beside_the_list_there_is_the_whole_question_without_its_answer() {
    let (_place, mut desk) = Place::at_noon_with_courses();
    let mut app = begin(&mut desk, "equations", Start::Practice);
    listed(&mut app);
    let words = |page: &str| {
        let beside = page.lines().filter_map(|line| line.split_once('│'));
        let beside: Vec<&str> = beside
            .flat_map(|(_, side)| side.split_whitespace())
            .collect();
        beside.join(" ")
    };
    let beside = words(&picture(&mut app, 120, 40));
    press(&mut app, &["Enter"]);
    let whole = picture(&mut app, 80, 60);
    let prompt: Vec<&str> = whole
        .lines()
        .skip(2)
        .take_while(|l| !l.is_empty())
        .collect();
    let prompt: Vec<&str> = prompt.iter().flat_map(|l| l.split_whitespace()).collect();
    assert!(beside.contains(&prompt.join(" ")), "{beside}\n{whole}");
    assert!(!beside.contains("Answer:"), "{beside}");
}

#[test]
fn why_has_two_floors_and_says_what_could_be_asked_instead() {
    let (_place, mut desk) = Place::at_noon_with_courses();
    let mut app = begin(&mut desk, "shell", Start::Practice);
    press(&mut app, &["F3"]);
    let short = seen(&mut app);
    assert!(
        short.contains("Why this question") && !short.contains("Rule:"),
        "{short}"
    );
    assert_snapshot!("why_80x24", short);
    assert_snapshot!("why_40x12", picture(&mut app, 40, 12));
    assert_snapshot!("why_120x40", picture(&mut app, 120, 40));
    press(&mut app, &["w"]);
    let all = picture(&mut app, 120, 40);
    assert!(all.contains("Rule:") && all.contains("Difficulty"), "{all}");
    assert!(all.contains("w less"), "{all}");
    press(&mut app, &["w", "Esc"]);
    assert!(!seen(&mut app).contains("Why this question"));
    // The last lever puts it off until tomorrow.
    press(&mut app, &["F3"]);
    let levers = picture(&mut app, 120, 40);
    let last = (1..=3)
        .rev()
        .find(|n| levers.contains(&format!("{n}  Tomorrow")));
    let before = seen(&mut app).lines().nth(4).map(str::to_owned);
    press(&mut app, &[&last.expect("a lever").to_string()]);
    assert_ne!(seen(&mut app).lines().nth(4).map(str::to_owned), before);
}

/// Two skills of sums with steps, the first of which is shown as an example.
fn sums() -> String {
    let draft = course()
        .skill(skill("a").set("title", "Adding"))
        .skill(skill("b").set("title", "Taking away"));
    let sum = |draft: Draft, n: i64| {
        let of = if n % 2 == 0 { "a" } else { "b" };
        let whole = number(&format!("q{n}"), of, (n + 3).to_string())
            .set("prompt", format!("Sum {n}?"))
            .step(step(of, (n + 1).to_string()))
            .step(step(of, (n + 3).to_string()));
        draft.ask(whole)
    };
    (0..6).fold(draft, sum).toml()
}

#[test]
fn each_lever_keeps_its_number_and_says_what_it_did() {
    let place = Place::new();
    let path = place.home.path().join("sums.toml");
    std::fs::write(&path, sums()).expect("a course");
    let mut desk = place.desk(noon());
    let mut app = begin(&mut desk, &path.display().to_string(), Start::Practice);
    press(&mut app, &["F3"]);
    let why = seen(&mut app);
    // All are as easy.
    assert!(!why.contains("1  Easier"), "{why}");
    assert!(
        why.contains("2  Another skill") && why.contains("3  Tomorrow"),
        "{why}"
    );
    press(&mut app, &["1"]);
    let none = seen(&mut app);
    assert!(none.contains("nothing like that"), "{none}");
    press(&mut app, &["2"]);
    let other = seen(&mut app);
    assert!(
        other.contains("instead. The question before it comes another time."),
        "{other}"
    );
    press(&mut app, &["F3"]);
    let why = seen(&mut app);
    assert!(why.contains("in place of another question"), "{why}");
    press(&mut app, &["3"]);
    let later = seen(&mut app);
    assert!(later.contains("Not asked again today."), "{later}");
}

#[test]
fn on_an_example_too_something_else_can_be_asked() {
    for pick in ["Another skill", "Tomorrow"] {
        let place = Place::new();
        let path = place.home.path().join("sums.toml");
        std::fs::write(&path, sums()).expect("a course");
        let mut desk = Desk::open(&Options {
            home: Some(place.home.path().to_owned()),
            now: Some(crate::common::noon()),
            seed: Some(1),
            ..Options::default()
        })
        .expect("it opens");
        let mut app = begin(&mut desk, &path.display().to_string(), Start::Practice);
        let example = seen(&mut app);
        assert!(example.contains("Example"), "{example}");
        press(&mut app, &["F3"]);
        let why = seen(&mut app);
        let at = (1..=3).find(|n| why.contains(&format!("{n}  {pick}")));
        let at = at.unwrap_or_else(|| panic!("{pick}: {why}")).to_string();
        press(&mut app, &[&at]);
        let other = seen(&mut app);
        let skill = |page: &str| page.contains("“Adding”");
        match pick {
            "Another skill" => assert_ne!(skill(&other), skill(&example), "{other}"),
            _ => assert_ne!(other.lines().nth(5), example.lines().nth(5), "{other}"),
        }
        // It was not taken in, so nothing was learned from it; and it can be brought back.
        drop(app);
        let course = desk.find(&path.display().to_string()).expect("it is good");
        let events = desk.events().expect("they are read");
        let taught = events
            .iter()
            .any(|e| matches!(e.kind, EventKind::Taught(_)));
        assert!(!taught, "{events:?}");
        let state = desk.state(&course.id).expect("begun");
        let away = state.questions.iter().any(|q| q.buried_until.is_some());
        assert_eq!(away, pick == "Tomorrow");
    }
}

#[test]
fn the_same_in_lines() {
    let place = Place::with_courses();
    let args = [
        "practice",
        "equations",
        "--plain",
        "--seed",
        "1",
        "--no-teaching",
    ];
    let said = kenning(
        &place,
        &args,
        ":history\nshow\n\n\nfind\n:find zzqq\n:note mind the sign\n:note\n:bookmark\n:history\n:history 1\nwhy\nwhy\nquit\n",
    );
    for expected in [
        "There is no earlier answer in this sitting yet.",
        "Nothing found.",
        "The note is kept, for you alone.",
        "Your note: mind the sign",
        "Bookmarked.",
        "1. ",
        "For all the numbers, type why again.",
        "Rule: ",
    ] {
        assert!(said.contains(expected), "{expected}: {said}");
    }
    let said = kenning(
        &place,
        &["--plain"],
        "find sign\nquestions 1 noted\nquestions 9\nquit\n",
    );
    assert!(said.contains("Your note in "), "{said}");
    assert!(said.contains("with a note"), "{said}");
    assert!(
        said.contains("Type the number of a course, and what"),
        "{said}"
    );
}

#[test]
fn where_nothing_may_be_passed_over_nothing_else_is_offered_or_kept() {
    let place = Place::new();
    let path = place.home.path().join("dogs");
    std::fs::create_dir(&path).expect("a folder");
    std::fs::write(path.join("course.toml"), fact(2).toml()).expect("a course");
    std::fs::write(path.join("plan.toml"), "skip = false\n").expect("a plan");
    let path = path.display().to_string();
    let mut desk = place.desk(noon());
    let course = desk.find(&path).expect("a good course");
    let mut session = desk.begin(course, Start::Practice).expect("it begins");
    assert_eq!(desk.levers(&session), None);
    for lever in [Lever::OtherSkill, Lever::Tomorrow] {
        let sent = desk.instead(&mut session, lever).expect("it can be kept");
        let refused = sent.expect_err("the plan forbids it").to_string();
        assert!(refused.contains("plan"), "{refused}");
    }
    drop(session);
    drop(desk);
    let args = ["practice", &path, "--plain", "--no-teaching"];
    let help = kenning(&place, &args, "?\nquit\n");
    assert!(help.contains("terse on"), "{help}");
    assert!(
        !help.contains("easier") && !help.contains("s skip"),
        "{help}"
    );
}

#[test]
fn the_life_of_an_answer_is_seen_while_other_courses_are_unread() {
    let place = Place::new();
    let path = place.home.path().join("dogs.toml");
    std::fs::write(&path, fact(2).toml()).expect("a course");
    let options = Options {
        home: Some(place.home.path().to_owned()),
        now: Some(noon().parse().expect("a date")),
        untaught: true,
        ..Options::default()
    };
    let named = path.display().to_string();
    let (mut desk, course) = Desk::open_for(&options, &named).expect("it opens");
    assert!(!desk.is_whole());
    let mut app = home(&mut desk);
    app.practise(course, Start::Practice).expect("it begins");
    press(&mut app, &["el perro", "Enter", "[", "i"]);
    let life = seen(&mut app);
    assert!(life.contains("The life of a question"), "{life}");
}
