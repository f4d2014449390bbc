//! On the smallest screen, what is typed or chosen stays in sight, whatever else there is
//! to read: hints, what is said of a miss, the steps before.

use crossterm::event::{KeyCode, KeyEvent, KeyModifiers};
use kenning::desk::{Desk, Start};
use kenning::tui::App;

use crate::common;

use common::screen::{Place, home, picture, press};

const COURSE: &str = r##"
format = 1
[course]
id = "narrow"
title = "Narrow"
description = "Much to read on a small screen."
[[skill]]
id = "number"
title = "Number"
[[skill]]
id = "text"
title = "Text"
[[skill]]
id = "blank"
title = "One blank"
[[skill]]
id = "blanks"
title = "Two blanks"
[[skill]]
id = "choice"
title = "Choice"
[[skill]]
id = "multi"
title = "Multi"
[[skill]]
id = "order"
title = "Order"

[[question]]
id = "q-number"
skills = ["number"]
kind = "number"
prompt = "LONG What is six times seven?"
answer = "42"
hints = [HINTS]
[[question.mistake]]
answer = "73"
name = "far off"
feedback = "LONG"
[[question.step]]
kind = "number"
prompt = "LONG What is three times seven?"
answer = "21"
hints = [HINTS]
[[question.step]]
kind = "number"
prompt = "LONG And two less than twice that?"
answer = "40"

[[question]]
id = "q-text"
skills = ["text"]
kind = "text"
prompt = "LONG What is the word?"
answer = ["word"]
hints = [HINTS]

[[question]]
id = "q-blank"
skills = ["blank"]
kind = "cloze"
prompt = "LONG"
text = "The [[word]] is missing."
hints = [HINTS]

[[question]]
id = "q-blanks"
skills = ["blanks"]
kind = "cloze"
prompt = "LONG"
text = "The [[first]] is LONG and then [[second]] LONG"
hints = [HINTS]

[[question]]
id = "q-choice"
skills = ["choice"]
kind = "choice"
prompt = "LONG Which is right?"
options = ["This one", "That one", "The third one", "The fourth", "The fifth"]
answer = "This one"
shuffle = false
hints = [HINTS]

[[question]]
id = "q-multi"
skills = ["multi"]
kind = "multi"
prompt = "LONG Which are right?"
options = ["This one", "That one", "The third one", "The fourth", "The fifth"]
answer = ["This one", "The third one"]
shuffle = false
hints = [HINTS]

[[question]]
id = "q-order"
skills = ["order"]
kind = "order"
prompt = "LONG Which comes first?"
items = ["Spring", "Summer", "Autumn", "Winter", "Spring again"]
hints = [HINTS]
"##;

/// Opens practice of a course, given as the text of its file.
fn practise_course<'d>(place: &Place, desk: &'d mut Desk, text: &str) -> App<'d> {
    let path = place.home.path().join("course.toml");
    std::fs::write(&path, text).expect("a course");
    common::screen::begin(desk, &path.display().to_string(), Start::Practice)
}

/// Opens practice of one skill of a course that has much to read in each question.
fn practise<'d>(place: &Place, desk: &'d mut Desk, skill: &str) -> App<'d> {
    let long = "There is quite a lot to read here, more than the screen has lines.";
    let hint = format!("\"{}\"", [long; 3].join(" "));
    let hints = [hint.as_str(); 3].join(", ");
    let text = COURSE.replace("HINTS", &hints).replace("LONG", long);
    let path = place.home.path().join("narrow.toml");
    std::fs::write(&path, text).expect("a course");
    let course = desk.find(&path.display().to_string()).expect("a course");
    let focus = course.skill(skill).expect("one of the above");
    let mut app = home(desk);
    app.practise(course, Start::Skill(focus))
        .expect("it begins");
    app
}

/// What is typed is on the smallest screen, at its cursor.
fn sees(app: &mut App<'_>, typed: &str, when: &str) {
    for (width, height) in [(40, 12), (60, 14), (80, 24)] {
        let seen = picture(app, width, height);
        let shown = format!("> {typed}");
        let in_blank = seen.contains(&format!("{typed}_"));
        assert!(
            seen.contains(&shown) || in_blank,
            "{when}, {typed}:\n{seen}"
        );
        let mut terminal = common::screen::terminal(app, width, height);
        let at = terminal.get_cursor_position().expect("a cursor");
        let row = seen.lines().nth(usize::from(at.y)).unwrap_or_default();
        assert!(row.contains(typed), "{when}: the cursor is at {at}\n{seen}");
    }
}

#[test]
fn what_is_typed_is_in_sight_with_hints_and_after_a_miss() {
    for skill in ["number", "text", "blank", "blanks"] {
        let (place, mut desk) = Place::at_noon();
        let mut app = practise(&place, &mut desk, skill);
        press(&mut app, &["73"]);
        sees(&mut app, "73", "asked");
        for _ in 0..3 {
            app.key(KeyEvent::new(KeyCode::Char('h'), KeyModifiers::ALT));
        }
        assert!(picture(&mut app, 80, 60).contains("Hint 3 of 3"));
        sees(&mut app, "73", "with hints");
        // Two blanks are filled in one after the other.
        press(&mut app, &["Enter"]);
        if skill == "blanks" {
            press(&mut app, &["74", "Enter"]);
        }
        press(&mut app, &["98"]);
        sees(&mut app, "98", "missed");
    }
}

#[test]
fn what_is_typed_is_in_sight_in_steps_and_after_them() {
    let (place, mut desk) = Place::at_noon();
    let mut app = practise(&place, &mut desk, "number");
    press(&mut app, &["73", "Enter", "F5", "Tab", "Tab", "98"]);
    sees(&mut app, "98", "in a step");
    press(&mut app, &["Esc", "21", "Enter", "Enter", "97"]);
    sees(&mut app, "97", "in the last step");
    press(&mut app, &["Esc", "40", "Enter", "Enter", "96"]);
    let whole = picture(&mut app, 80, 24);
    assert!(whole.contains("The steps are done."), "{whole}");
    sees(&mut app, "96", "after the steps");
}

#[test]
fn what_is_chosen_is_in_sight_with_hints_and_after_a_miss() {
    for skill in ["choice", "multi", "order"] {
        let (place, mut desk) = Place::at_noon();
        let mut app = practise(&place, &mut desk, skill);
        press(&mut app, &["h", "h", "h"]);
        for when in ["with hints", "missed"] {
            for _ in 0..5 {
                press(&mut app, &["Down"]);
                let seen = picture(&mut app, 40, 12);
                assert!(seen.contains('❯'), "{skill}, {when}:\n{seen}");
            }
            press(&mut app, &["2", "Enter"]);
        }
    }
}

#[test]
fn the_answer_stands_still_while_the_page_is_scrolled() {
    let (place, mut desk) = Place::at_noon();
    let mut app = practise(&place, &mut desk, "number");
    press(&mut app, &["Tab", "Tab", "Tab", "98"]);
    for page in 0..4 {
        sees(&mut app, "98", &format!("page {page}"));
        press(&mut app, &["PgDn"]);
    }
}

/// Whoever reads a figure off must see what is asked of it, and where the answer goes.
#[test]
fn below_a_figure_the_question_stays_in_sight_as_a_whole() {
    let asked = "At which x does the curve cut the x axis on the right of 0?";
    let text = format!(
        r#"
format = 1
[course]
id = "figure"
title = "Figure"
[[skill]]
id = "s"
title = "S"
[[question]]
id = "q"
skills = ["s"]
kind = "number"
prompt = "{asked}"
answer = 2
[[question.figure]]
alt = "A parabola."
plot = "x^2 - 4"
x = "-3..3"
y = "-5..5"
"#
    );
    let (place, mut desk) = Place::at_noon();
    let mut app = practise_course(&place, &mut desk, &text);
    press(&mut app, &["2"]);
    let said = picture(&mut app, 40, 12);
    let words: Vec<&str> = said.split_whitespace().collect();
    assert!(words.join(" ").contains(asked), "{said}");
    assert!(said.contains("> 2"), "{said}");
    // The plot is a key away, and they stay.
    press(&mut app, &["PgUp"]);
    let said = picture(&mut app, 40, 12);
    let words: Vec<&str> = said.split_whitespace().collect();
    assert!(words.join(" ").contains(asked), "{said}");
    assert!(said.contains("> 2") && said.contains("5┤"), "{said}");
}

/// What is new is the verdict, and not the hint that was read before.
#[test]
fn a_verdict_is_in_sight_where_a_hint_was_open_before_it() {
    for (skill, wrong) in [("number", "74"), ("text", "no"), ("choice", "2")] {
        let (place, mut desk) = Place::at_noon();
        let mut app = practise(&place, &mut desk, skill);
        let hint = match skill {
            "choice" => KeyModifiers::NONE,
            _ => KeyModifiers::ALT,
        };
        let hint = KeyEvent::new(KeyCode::Char('h'), hint);
        app.key(hint);
        press(&mut app, &[wrong, "Enter"]);
        let seen = picture(&mut app, 40, 12);
        assert!(seen.contains("✗"), "{skill}:\n{seen}");
        // A hint that is asked for after it is what is new then.
        app.key(hint);
        let seen = picture(&mut app, 40, 12);
        assert!(seen.contains("Hint 2 of 3"), "{skill}:\n{seen}");
    }
}

#[test]
fn a_question_that_stays_in_sight_stands_there_once_and_as_it_was_laid_out() {
    let long = "There is quite a lot to read here, more than a small screen has lines for.";
    let text = format!(
        r#"
format = 1
[course]
id = "once"
title = "Once"
tries = 3
[[skill]]
id = "s"
title = "S"
[[question]]
id = "q"
skills = ["s"]
kind = "number"
prompt = """
Of *bancos* there are as many as this prints:

```
echo 12
```
"""
answer = 12
hints = ["{long}", "{long}"]
[[question.mistake]]
answer = 13
name = "more"
feedback = "{long} {long}"
"#
    );
    let (place, mut desk) = Place::at_noon();
    let mut app = practise_course(&place, &mut desk, &text);
    press(&mut app, &["13", "Enter"]);
    for (width, height) in [(40, 12), (40, 13), (60, 12)] {
        let seen = picture(&mut app, width, height);
        assert!(seen.contains('▲'), "nothing is scrolled away:\n{seen}");
        assert_eq!(seen.matches("there are as many").count(), 1, "{seen}");
        assert_eq!(seen.matches("echo 12").count(), 1, "{seen}");
        assert!(!seen.contains('*'), "marks stand there: {seen}");
        let code = seen.lines().find(|line| line.contains("echo 12"));
        assert!(
            code.is_some_and(|line| !line.contains("prints")),
            "code runs into words: {seen}"
        );
        assert!(seen.contains("✗"), "{seen}");
    }
}

/// What is asked stands below what it is asked of.
#[test]
fn below_a_long_table_what_is_asked_stays_in_sight() {
    let text = r#"
format = 1
[course]
id = "table"
title = "Table"
[[skill]]
id = "s"
title = "S"
[[question]]
id = "q"
skills = ["s"]
kind = "number"
prompt = """
| what | g/mol |
|---|---|
| water | 18 |
| methane | 16 |
| carbon dioxide | 44 |

How many grams are 5 moles of carbon dioxide?
"""
answer = 220
"#;
    let (place, mut desk) = Place::at_noon();
    let mut app = practise_course(&place, &mut desk, text);
    press(&mut app, &["44", "Enter"]);
    let seen = picture(&mut app, 40, 12);
    assert!(seen.contains("✗") && seen.contains('▲'), "{seen}");
    let words: Vec<&str> = seen.split_whitespace().collect();
    assert!(
        words.join(" ").contains("5 moles of carbon dioxide?"),
        "{seen}"
    );
}

#[test]
fn the_head_counts_on_where_the_first_answer_is_right() {
    let (place, mut desk) = Place::at_noon();
    desk.set_usual_minutes(10).expect("kept");
    let mut app = practise(&place, &mut desk, "number");
    press(&mut app, &["F8", "Enter"]);
    let none = picture(&mut app, 40, 12);
    assert!(none.contains("1 done"), "{none}");
    press(&mut app, &["42", "Enter"]);
    let one = picture(&mut app, 40, 12);
    assert!(one.contains("1/2 right"), "{one}");
}
