//! Text fields: keys that belong to them, and what a stray key must not do.

use std::process::Command;

use crossterm::event::{KeyCode, KeyEvent, KeyModifiers};
use insta::assert_snapshot;
use kenning::desk::{Desk, Start};
use kenning::settings::Key;
use kenning::tui::App;

use crate::common;

use common::screen::{Place, home, noon, picture, press, theme};

/// Presses letters with Alt.
fn alt(app: &mut App<'_>, letters: &str) {
    for letter in letters.chars() {
        app.key(KeyEvent::new(KeyCode::Char(letter), KeyModifiers::ALT));
    }
}

fn seen(app: &mut App<'_>) -> String {
    picture(app, 80, 24)
}

/// Begins a bundled course whose first question is answered by typing.
fn linear<'d>(desk: &'d mut Desk) -> App<'d> {
    let course = desk.find("equations").expect("bundled");
    let mut app = App::new(desk, theme("default"));
    app.practise(course, Start::Practice)
        .expect("practice begins");
    app
}

fn put_away(desk: &Desk) -> Vec<String> {
    let course = desk.courses().find(|c| c.id.as_str() == "equations");
    let course = course.expect("bundled");
    let state = desk.state(&course.id).expect("on the shelf");
    let questions = course.questions.pairs();
    questions
        .filter(|(i, _)| state.questions[*i].suspended)
        .map(|(_, q)| q.id.to_string())
        .collect()
}

/// Opens the palette, looks for this in it, and takes what it finds first.
fn pick(app: &mut App<'_>, wanted: &str) -> String {
    app.key(KeyEvent::new(KeyCode::Char('p'), KeyModifiers::CONTROL));
    press(app, &[wanted]);
    let found = seen(app);
    press(app, &["Enter"]);
    found
}

#[test]
fn letters_that_a_keyboard_lacks_are_picked_by_those_that_they_look_like() {
    let place = Place::new();
    let mut desk = place.desk(noon());
    desk.set(&[(Key::Accents, Some("ñ é¿"))])
        .expect("it can be set");
    let mut app = place.practise(&mut desk, "text");
    press(&mut app, &["a"]);
    for (typed, letter) in [("n", "ñ"), ("e", "é"), ("?", "¿"), ("é", "é")] {
        let found = pick(&mut app, typed);
        assert!(found.contains(&format!("❯ Type {letter}")), "{found}");
    }
    assert!(seen(&mut app).contains("> añé¿é"), "{}", seen(&mut app));
    drop(app);
    desk.set(&[(Key::Accents, Some("off"))])
        .expect("it can be set");
    let mut app = place.practise(&mut desk, "text");
    assert!(!pick(&mut app, "n").contains("Type ñ"));
}

#[test]
fn alt_and_a_letter_edit_the_answer_and_do_nothing_else() {
    let (_place, mut desk) = Place::at_noon_with_courses();
    let mut app = linear(&mut desk);
    let asked = seen(&mut app);
    press(&mut app, &["buenos dias amigo"]);
    alt(&mut app, "b");
    press(&mut app, &["s"]);
    assert!(seen(&mut app).contains("> buenos dias samigo"));
    alt(&mut app, "bbtuf");
    press(&mut app, &["!"]);
    let typed = seen(&mut app);
    assert!(typed.contains("> dias buenos SAMIGO!"), "{typed}");
    alt(&mut app, "bl");
    app.key(KeyEvent::new(KeyCode::Backspace, KeyModifiers::ALT));
    assert!(seen(&mut app).contains("> dias buenos !"));
    // Nor do they in the search, or where there is no field.
    press(&mut app, &["Esc"]);
    assert_eq!(
        seen(&mut app).lines().nth(4),
        asked.lines().nth(4),
        "still asked"
    );
    press(&mut app, &["Esc", "/"]);
    press(&mut app, &["eins zwei"]);
    alt(&mut app, "bd");
    assert!(seen(&mut app).contains("/ eins"));
    press(&mut app, &["Esc", "Esc"]);
    alt(&mut app, "bdutlfs");
    assert!(seen(&mut app).contains("Recommended"));
    drop(app);
    assert_eq!(put_away(&desk), [""; 0]);
}

#[test]
fn what_had_these_keys_has_others_in_a_field() {
    for (key, shows) in [
        ('k', "Shown"),
        ('i', "Signed numbers"),
        ('a', "Put this question away"),
        ('w', "Why this question"),
        ('h', "Hint 1 of"),
    ] {
        let (_place, mut desk) = Place::at_noon_with_courses();
        let mut app = linear(&mut desk);
        alt(&mut app, &key.to_string());
        let came = seen(&mut app);
        assert!(came.contains(shows), "{key}: {came}");
        // The page of keys names it.
        let mut app = linear(&mut desk);
        press(&mut app, &["F1"]);
        let name = format!("Alt-{}", key.to_ascii_uppercase());
        assert!(seen(&mut app).contains(&name), "{name}");
    }
}

#[test]
fn putting_away_for_good_is_asked_about_and_can_be_taken_back() {
    let (_place, mut desk) = Place::at_noon_with_courses();
    let mut app = linear(&mut desk);
    let f9 = KeyEvent::new(KeyCode::F(9), KeyModifiers::NONE);
    press(&mut app, &["12"]);
    app.key(f9);
    press(&mut app, &["s"]);
    assert_snapshot!("suspend_80x24", picture(&mut app, 80, 24));
    assert_snapshot!("suspend_40x12", picture(&mut app, 40, 12));
    // All but a yes keeps it, and what was typed.
    press(&mut app, &["s", "b", "x", "Space"]);
    assert!(seen(&mut app).contains("for good?"));
    for no in ["Esc", "n"] {
        press(&mut app, &[no]);
        assert!(seen(&mut app).contains("> 12"));
        app.key(f9);
        press(&mut app, &["s"]);
    }
    press(&mut app, &["y"]);
    let told = seen(&mut app);
    assert!(
        told.contains("Put away for good. Press F7 to bring it back now"),
        "{told}"
    );
    assert!(!told.contains("> 12"), "{told}");
    press(&mut app, &["F7"]);
    drop(app);
    assert_eq!(put_away(&desk), [""; 0]);

    let mut app = linear(&mut desk);
    app.key(f9);
    press(&mut app, &["s"]);
    let asked = seen(&mut app);
    assert!(!asked.contains("kenning overrule"), "{asked}");
    press(&mut app, &["Enter"]);
    // The keys that were named bring it back, in the list of what is put away.
    press(&mut app, &["F8", "Enter", "Enter", "Esc", "Esc", "Enter"]);
    press(&mut app, &["o", "L", "Tab", "Tab", "Tab", "Tab"]);
    let away = seen(&mut app);
    assert!(away.contains("1 question"), "{away}");
    press(&mut app, &["z"]);
    assert!(seen(&mut app).contains("Brought back"));
    drop(app);
    assert_eq!(put_away(&desk), [""; 0]);
}

#[test]
fn what_is_put_off_says_so_and_how_that_is_taken_back() {
    let (_place, mut desk) = Place::at_noon_with_courses();
    let mut app = linear(&mut desk);
    let asked = seen(&mut app).lines().nth(4).map(str::to_owned);
    app.key(KeyEvent::new(KeyCode::F(9), KeyModifiers::NONE));
    press(&mut app, &["1"]);
    let told = seen(&mut app);
    assert!(
        told.contains("Not asked again today. Press F7 to take that back."),
        "{told}"
    );
    press(&mut app, &["F7"]);
    assert_eq!(seen(&mut app).lines().nth(4).map(str::to_owned), asked);
}

#[test]
fn the_palette_finds_what_the_last_line_says_and_nothing_by_stray_letters() {
    let (_place, mut desk) = Place::at_noon_with_courses();
    let mut app = linear(&mut desk);
    let asked = seen(&mut app).lines().nth(4).map(str::to_owned);
    // Nothing was answered: nothing can be taken back, and no other thing is done instead.
    let found = pick(&mut app, "undo");
    assert!(found.contains("Nothing found"), "{found}");
    press(&mut app, &["Esc", "Esc"]);
    assert_eq!(seen(&mut app).lines().nth(4).map(str::to_owned), asked);
    for (typed, first) in [
        ("settings", "❯ Settings"),
        ("tag", "❯ Give this question tags"),
        ("put away", "❯ Put it away"),
        ("LESSON", "❯ Read the lesson"),
    ] {
        ctrl(&mut app, 'p');
        press(&mut app, &[typed]);
        let found = seen(&mut app);
        assert!(found.contains(first), "{typed}: {found}");
        press(&mut app, &["Esc", "Esc"]);
    }
    drop(app);
    let mut app = home(&mut desk);
    for (typed, first) in [
        ("theme", "❯ Settings"),
        ("language", "❯ Settings"),
        ("plan", "❯ Plan your practice"),
        ("deadline", "❯ Plan your practice"),
        ("stats", "❯ Look at your progress"),
    ] {
        ctrl(&mut app, 'p');
        press(&mut app, &[typed]);
        let found = seen(&mut app);
        assert!(found.contains(first), "{typed}: {found}");
        press(&mut app, &["Esc", "Esc"]);
    }
    pick(&mut app, "deadline");
    assert!(seen(&mut app).contains("Deadline"), "{}", seen(&mut app));
}

#[test]
fn esc_clears_what_is_typed_before_it_leaves() {
    let (place, mut desk) = Place::at_noon_with_courses();
    let mut app = linear(&mut desk);
    assert!(seen(&mut app).contains("Esc leave"));
    press(&mut app, &["4", "x"]);
    // The line of keys stays as it is while letters are typed.
    assert!(seen(&mut app).contains("Esc leave"));
    press(&mut app, &["Esc"]);
    let cleared = seen(&mut app);
    assert!(
        cleared.contains("Cleared; Ctrl-_ brings it back. Press Esc again to leave."),
        "{cleared}"
    );
    assert!(
        cleared.contains("Esc leave") && !cleared.contains("> 4x"),
        "{cleared}"
    );
    press(&mut app, &["Esc"]);
    assert!(seen(&mut app).contains("Recommended"));

    press(&mut app, &["/", "zz", "Esc"]);
    let search = seen(&mut app);
    assert!(
        search.contains("Search courses") && search.ends_with("Esc back"),
        "{search}"
    );
    press(&mut app, &["Esc"]);
    assert!(seen(&mut app).contains("Recommended"));
    drop(app);

    // In a text with blanks, from wherever in it.
    let mut app = place.practise(&mut desk, "cloze");
    press(&mut app, &["cp", "Tab", "Esc"]);
    let cleared = seen(&mut app);
    assert!(
        cleared.contains("$ ______ a b") && cleared.contains("$ ______ b c"),
        "{cleared}"
    );
    press(&mut app, &["mv", "Esc", "Esc"]);
    assert!(!seen(&mut app).contains("Copy a and rename"));
}

/// Presses a letter with Ctrl.
fn ctrl(app: &mut App<'_>, letter: char) {
    app.key(KeyEvent::new(KeyCode::Char(letter), KeyModifiers::CONTROL));
}

#[test]
fn what_was_typed_comes_back() {
    let (_place, mut desk) = Place::at_noon_with_courses();
    let mut app = linear(&mut desk);
    // What Esc cleared, by Ctrl-_ as terminals send it, and what was cut out.
    press(&mut app, &["12 34", "Esc"]);
    ctrl(&mut app, '7');
    assert!(seen(&mut app).contains("> 12 34"));
    ctrl(&mut app, 'w');
    ctrl(&mut app, 'a');
    ctrl(&mut app, 'y');
    assert!(seen(&mut app).contains("> 3412"), "{}", seen(&mut app));
    // What was handed in at this question, by Up; Down goes back to what is being typed.
    press(&mut app, &["Esc", "9999", "Enter"]);
    assert!(seen(&mut app).contains("Not right"), "{}", seen(&mut app));
    press(&mut app, &["5", "Up"]);
    assert!(seen(&mut app).contains("> 9999"));
    press(&mut app, &["Up"]);
    assert!(seen(&mut app).contains("> 3412"));
    press(&mut app, &["Down", "Down"]);
    assert!(seen(&mut app).contains("> 5"));
    // At another question there is nothing of it.
    press(&mut app, &["F8", "Enter", "Enter", "F8", "Enter", "Up"]);
    assert!(!seen(&mut app).contains("9999"), "{}", seen(&mut app));
}

#[test]
fn a_sitting_in_which_something_was_answered_is_left_once_that_was_asked() {
    let (_place, mut desk) = Place::at_noon_with_courses();
    let mut app = linear(&mut desk);
    press(&mut app, &["F8", "Enter", "Esc"]);
    let asked = seen(&mut app);
    assert!(asked.contains("Leave? Your answer is kept."), "{asked}");
    // Going on is an answer, too: it is asked again.
    press(&mut app, &["7", "Esc"]);
    assert!(seen(&mut app).contains("Cleared"));
    press(&mut app, &["8"]);
    press(&mut app, &["Esc"]);
    assert!(seen(&mut app).contains("Cleared"));
    press(&mut app, &["Esc"]);
    let left = seen(&mut app);
    assert!(left.contains("1 question answered"), "{left}");
}

#[test]
fn the_palette_does_what_it_lists() {
    let (_place, mut desk) = Place::at_noon_with_courses();
    let mut app = linear(&mut desk);
    let asked = seen(&mut app).lines().nth(4).map(str::to_owned);
    press(&mut app, &["12"]);
    ctrl(&mut app, 'p');
    assert_snapshot!("palette_80x24", picture(&mut app, 80, 24));
    assert_snapshot!("palette_40x12", picture(&mut app, 40, 12));
    assert_snapshot!("palette_120x40", picture(&mut app, 120, 40));
    assert_snapshot!("palette_200x50", picture(&mut app, 200, 50));
    // The question stays in sight beside what is looked for.
    press(&mut app, &["dont know"]);
    let found = seen(&mut app);
    assert_eq!(found.lines().nth(4).map(str::to_owned), asked);
    assert!(found.contains("I don't know"), "{found}");
    press(&mut app, &["Enter"]);
    assert!(seen(&mut app).contains("Shown"), "{}", seen(&mut app));
    // Esc clears what is looked for, then leaves all as it was.
    press(&mut app, &["Enter", "34"]);
    ctrl(&mut app, 'p');
    press(&mut app, &["zz", "Esc", "Esc"]);
    assert!(seen(&mut app).contains("> 34"), "{}", seen(&mut app));
}

#[test]
fn help_leaves_the_question_in_sight_where_there_is_room() {
    let (_place, mut desk) = Place::at_noon_with_courses();
    let mut app = linear(&mut desk);
    press(&mut app, &["12"]);
    let question = seen(&mut app).lines().nth(4).map(str::to_owned);
    press(&mut app, &["F1"]);
    for (width, height) in [(80, 24), (120, 40), (200, 50)] {
        let help = picture(&mut app, width, height);
        assert!(
            help.contains("Keys") && help.contains("Hand in the answer"),
            "{help}"
        );
        let shown = help.lines().nth(4).unwrap_or_default();
        assert!(
            shown.starts_with(question.as_deref().unwrap_or("?").trim_end()),
            "{help}"
        );
    }
    press(&mut app, &["Esc"]);
    assert!(seen(&mut app).contains("> 12"));
}

/// Plain practice with lines on standard input; what it says.
fn plain(place: &Place, lines: &str) -> String {
    use std::io::Write;
    let mut child = Command::new(env!("CARGO_BIN_EXE_kenning"))
        .args(["practice", "shell", "--plain", "--seed", "1"])
        .arg("--no-teaching")
        .env("KENNING_HOME", place.home.path())
        .env("KENNING_NOW", noon())
        .stdin(std::process::Stdio::piped())
        .stdout(std::process::Stdio::piped())
        .spawn()
        .expect("kenning starts");
    let mut input = child.stdin.take().expect("a pipe");
    input.write_all(lines.as_bytes()).expect("it reads");
    drop(input);
    let done = child.wait_with_output().expect("kenning ends");
    String::from_utf8(done.stdout).expect("UTF-8")
}

#[test]
fn lines_of_text_ask_before_a_question_goes_for_good() {
    let gone = |place: &Place| {
        let done = Command::new(env!("CARGO_BIN_EXE_kenning"))
            .args(["overrule", "shell", "put-away"])
            .env("KENNING_HOME", place.home.path())
            .env("KENNING_NOW", noon())
            .output()
            .expect("kenning starts");
        String::from_utf8(done.stdout).expect("UTF-8")
    };
    for (lines, expected) in [
        ("suspend\n", "> \n"),
        ("suspend\n\nquit\n", "> The question stays.\n"),
        ("suspend\nno\nquit\n", "> The question stays.\n"),
        // An answer that was piped in behind it is an answer.
        ("suspend\npwd\nquit\n", "> Correct.\n"),
        (
            "suspend\nsuspend\nquit\n",
            "> Put this question away for good?",
        ),
        ("suspend\nbury\nquit\n", "> Put away until tomorrow."),
        (
            "suspend\nskip\nyes\nquit\n",
            "> “yes” is not one of the numbers.",
        ),
    ] {
        let place = Place::with_courses();
        let said = plain(&place, lines);
        assert!(
            said.contains(
                "away for good? It is never asked again. To bring it back later: `kenning"
            ),
            "{said}"
        );
        assert!(said.contains(expected), "{lines:?}: {said}");
        assert!(!gone(&place).contains("for good"), "{lines:?}: {said}");
    }
    for lines in ["suspend\nyes\nquit\n", "pwd\nsuspend\ny\nquit\n"] {
        let place = Place::with_courses();
        let said = plain(&place, lines);
        assert!(said.contains("Put away for good."), "{said}");
        assert!(gone(&place).contains("for good"), "{lines:?}: {said}");
    }
}
