//! Questions by a selector in the list and in the search, practised as they are listed; tags;
//! the life of a question; cards graded where the fingers rest. On the screen and as lines.

use std::sync::Arc;

use insta::assert_snapshot;
use kenning::desk::Start;
use kenning::select::Selector;
use kenning::tui::App;

use crate::common;

use common::screen::{Place, begin, home, noon, picture, press};
use common::shell::{fed, out};

fn seen(app: &mut App<'_>) -> String {
    picture(app, 80, 24)
}

fn only(text: &str) -> Start {
    Start::Only(Arc::new(Selector::read(text).expect("a selector")))
}

fn kenning(place: &Place, args: &[&str], lines: &str) -> String {
    let mut command = std::process::Command::new(env!("CARGO_BIN_EXE_kenning"));
    command
        .args(args)
        .env("KENNING_HOME", place.home.path())
        .env("KENNING_NOW", noon());
    out(&fed(&mut command, lines))
}

/// Opens the list of questions of the course about words.
fn list<'d>(app: &mut App<'d>) {
    for _ in 0..6 {
        press(app, &["L"]);
        if seen(app).contains("Words") || seen(app).contains("words") {
            return;
        }
        press(app, &["Esc", "Down"]);
    }
    panic!("{}", seen(app));
}

#[test]
fn the_list_of_questions_narrows_as_a_selector_is_typed_and_is_practised() {
    let (_place, mut desk) = Place::at_noon_with_courses();
    let mut app = home(&mut desk);
    list(&mut app);
    let all = seen(&mut app);
    press(&mut app, &["f"]);
    assert!(
        seen(&mut app).contains("Such as is:due"),
        "{}",
        seen(&mut app)
    );
    press(&mut app, &["kind:card"]);
    let narrowed = seen(&mut app);
    assert!(narrowed.contains("hasta luego"), "{narrowed}");
    assert_ne!(all, narrowed);
    assert_snapshot!("narrowing_80x24", narrowed);
    assert_snapshot!("narrowing_40x12", picture(&mut app, 40, 12));
    // What is wrong is told as it is typed.
    press(&mut app, &[" tga:x"]);
    let wrong = seen(&mut app);
    assert!(
        wrong.contains("letter 11") && wrong.contains("Did you mean"),
        "{wrong}"
    );
    assert_snapshot!("narrowing_wrong_80x24", wrong);
    for _ in 0.." tga:x".len() {
        app.key(crossterm::event::KeyEvent::new(
            crossterm::event::KeyCode::Backspace,
            crossterm::event::KeyModifiers::NONE,
        ));
    }
    press(&mut app, &["Enter"]);
    let listed = seen(&mut app);
    assert!(listed.contains("Selected: kind:card"), "{listed}");
    // Nothing else is asked.
    press(&mut app, &["p"]);
    let begun = seen(&mut app);
    assert!(
        begun.contains("Only what") && begun.contains("kind:card"),
        "{begun}"
    );
    // Esc, typed once more, leads back to all of them.
    press(&mut app, &["q"]);
}

#[test]
fn what_is_typed_is_cleared_before_it_is_left() {
    let (_place, mut desk) = Place::at_noon_with_courses();
    let mut app = home(&mut desk);
    list(&mut app);
    let all = seen(&mut app);
    press(&mut app, &["f", "is:seen", "Enter"]);
    assert!(
        seen(&mut app).contains("There are none."),
        "{}",
        seen(&mut app)
    );
    press(&mut app, &["f", "Esc"]);
    assert!(
        seen(&mut app).contains("Such as is:due"),
        "{}",
        seen(&mut app)
    );
    press(&mut app, &["Esc"]);
    assert_eq!(seen(&mut app), all);
}

#[test]
fn a_list_that_was_narrowed_is_whole_again_before_it_is_left() {
    let (_place, mut desk) = Place::at_noon_with_courses();
    let mut app = home(&mut desk);
    list(&mut app);
    let all = seen(&mut app);
    press(&mut app, &["f", "kind:card", "Enter"]);
    let narrowed = seen(&mut app);
    assert!(narrowed.contains("Selected: kind:card"), "{narrowed}");
    assert!(narrowed.contains("Esc clear"), "{narrowed}");
    press(&mut app, &["Esc"]);
    let whole = seen(&mut app);
    assert!(!whole.contains("Selected"), "{whole}");
    assert_eq!(whole.lines().last(), all.lines().last());
    press(&mut app, &["Esc"]);
    assert!(
        !seen(&mut app).contains("All questions"),
        "{}",
        seen(&mut app)
    );
}

#[test]
fn the_search_finds_what_a_selector_means() {
    let (_place, mut desk) = Place::at_noon_with_courses();
    let mut app = home(&mut desk);
    press(&mut app, &["/", "kind:card skill:greetings"]);
    let found = seen(&mut app);
    assert!(found.contains("hasta luego"), "{found}");
    assert!(!found.contains("los abuelos"), "{found}");
    press(&mut app, &["Esc", "kind:crad"]);
    assert!(
        seen(&mut app).contains("Did you mean"),
        "{}",
        seen(&mut app)
    );
}

#[test]
fn tags_are_typed_and_stand_with_the_question() {
    let (_place, mut desk) = Place::at_noon_with_courses();
    let mut app = home(&mut desk);
    list(&mut app);
    press(&mut app, &["t", "exam two:words"]);
    assert_snapshot!("tags_80x24", seen(&mut app));
    press(&mut app, &["Enter"]);
    assert!(seen(&mut app).contains("Write"), "{}", seen(&mut app));
    press(&mut app, &["Esc", "Esc", "t", "exam hard/1", "Enter"]);
    let kept = seen(&mut app);
    assert!(kept.contains("Your tags are kept"), "{kept}");
    press(&mut app, &["f", "tag:hard", "Enter", "Enter"]);
    let page = seen(&mut app);
    assert!(page.contains("Your tags: exam, hard/1"), "{page}");
}

#[test]
fn a_card_is_graded_on_the_home_row_with_when_it_comes_back() {
    let (_place, mut desk) = Place::at_noon_with_courses();
    let mut app = begin(&mut desk, "words", only("kind:card skill:greetings"));
    // A first card may be shown with its back before it is asked.
    for _ in 0..4 {
        if seen(&mut app).contains("see you later") {
            break;
        }
        press(&mut app, &["Enter"]);
    }
    for _ in 0..4 {
        if seen(&mut app).contains("1 j") {
            break;
        }
        press(&mut app, &["Enter"]);
    }
    let back = seen(&mut app);
    assert!(back.contains("1 j") && back.contains("4 ;"), "{back}");
    assert!(
        back.contains("comes back") || back.contains("again "),
        "{back}"
    );
    assert_snapshot!("home_row_80x24", back);
    assert_snapshot!("home_row_40x12", picture(&mut app, 40, 12));
    press(&mut app, &["l"]);
    drop(app);
    let course = desk.courses().find(|course| course.id.as_str() == "words");
    let course = course.cloned().expect("on the shelf");
    let question = course.question("greet-later").expect("a question");
    let state = desk.state(&course.id).expect("begun");
    assert_eq!(state.questions[question].attempts, 1);
    assert!(state.questions[question].last_right, "graded well");
}

#[test]
fn the_life_of_a_question_is_looked_at_after_an_answer_and_in_the_list() {
    let place = Place::with_courses();
    let mut desk = place.desk(noon());
    let mut app = begin(&mut desk, "words", only("id:greet-morning"));
    for _ in 0..4 {
        if seen(&mut app).contains("nine in the morning") {
            break;
        }
        press(&mut app, &["Enter"]);
    }
    // Before the answer it would give it away.
    press(&mut app, &["F8"]);
    press(&mut app, &["i"]);
    let life = seen(&mut app);
    for part in [
        "The life of a question",
        "when it was new",
        "Why it comes when it does",
    ] {
        assert!(life.contains(part), "{part}: {life}");
    }
    assert_snapshot!("life_80x24", life);
    assert_snapshot!("life_40x12", picture(&mut app, 40, 12));
    press(&mut app, &["Esc"]);
    assert!(!seen(&mut app).contains("The life of a question"));
    drop(app);
    drop(desk);

    // Years later, in the list of questions.
    let mut desk = place.desk("2028-03-01T12:00:00Z");
    let mut app = home(&mut desk);
    list(&mut app);
    press(&mut app, &["f", "is:seen", "Enter", "i"]);
    let life = seen(&mut app);
    assert!(life.contains("1 answer") && life.contains("2026"), "{life}");
    assert!(life.contains("it has been due since"), "{life}");
    // Asked again, it says so in `w`, too.
    press(&mut app, &["Esc", "p", "F3", "w"]);
    let why = picture(&mut app, 120, 40);
    assert!(why.contains("Why it comes when it does"), "{why}");
    assert!(why.contains("it has been due since"), "{why}");
}

#[test]
fn the_same_in_lines() {
    let place = Place::with_courses();
    let number = |said: &str| {
        let line = said.lines().find(|line| line.contains("first words"));
        line.and_then(|line| line.trim().split('.').next().map(str::to_owned))
    };
    let listed = kenning(&place, &["--plain"], "quit\n");
    let n = number(&listed).unwrap_or_else(|| panic!("{listed}"));
    let lines = format!(
        "questions {n} kind:card skill:greetings\nquestions {n} kind:crad\nfind kind:card skill:food\n\
         only\nonly {n} tag:nosuch\nonly {n} id:greet-morning\n\n:tags\n:tags exam two\n:life\n:show\n\nlife\n\
         quit\nquit\n"
    );
    let said = kenning(&place, &["--plain", "--seed", "1"], &lines);
    for expected in [
        "hasta luego",
        "Did you mean `kind:card`?",
        "el pan",
        "only 1 is:leech",
        "No question of",
        "Only one question is asked",
        "no tags of your own",
        "Your tags on this question: exam, two",
    ] {
        assert!(said.contains(expected), "{expected}: {said}");
    }
}
