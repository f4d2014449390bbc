//! How numbers, units and algebra are written back: what is drawn, what is foreseen, and what
//! is being typed.

use kenning::desk::Start;
use kenning::kinds::Answer;

use super::common::screen::{Place, begin, picture, press};
use super::{complaints, item, of, whole};

const DRAWN: &str = r#"
[[question]]
id = "twice"
kind = "number"
skills = ["s"]
params = { p = "0.5..2.5 step 0.25", u = ["cm", "m", "apples"] }
prompt = "What is 2 · {p} {u}?"
unit = "{u}"
answer = "2 * p"
[[question.mistake]]
answer = "p"
feedback = "That is once."
[[question.mistake]]
answer = ["0.1..0.2", "100.."]
feedback = "Not near."
"#;

#[test]
fn a_unit_can_be_drawn_and_decimals_stay_decimals() {
    let course = whole(&of(DRAWN));
    let (mut units, mut drawn) = (Vec::new(), Vec::new());
    for seed in 0..60 {
        let shown = item(&course, "twice", seed);
        let answer = shown.task.model_answer().to_string();
        let (number, unit) = answer.split_once(' ').expect("a unit");
        assert!(!number.contains('/'), "{answer}");
        let grade = |typed: &str| {
            let graded = shown.grade(&Answer::Typed(typed.into())).expect("read");
            graded.verdict.is_correct()
        };
        assert!(grade(&answer) && grade(number), "{answer}");
        assert!(!grade(&format!("{number} kg")), "{answer}");
        if unit == "m" {
            let metres: f64 = number.parse().expect("a decimal");
            assert!(grade(&format!("{} cm", metres * 100.0)), "{answer}");
        }
        let text = shown.prompt.to_string();
        let (_, rest) = text.split_once("· ").expect("its number");
        let p = rest.split(' ').next().unwrap_or_default();
        assert_eq!(
            p.split_once('.').map(|(_, places)| places.len()),
            Some(2),
            "{text}"
        );
        let typed: Vec<Vec<Answer>> = (0..2).map(|at| shown.task.wrong(at)).collect();
        let is_fraction = |a: &Answer| matches!(a, Answer::Typed(text) if text.contains('/'));
        assert!(!typed.iter().flatten().any(is_fraction), "{typed:?}");
        assert_eq!(typed[1][0], Answer::Typed("0.15".into()));
        units.push(unit.to_owned());
        drawn.push(p.to_owned());
    }
    for all in [&mut units, &mut drawn] {
        all.sort();
        all.dedup();
    }
    assert_eq!((units.len(), drawn.len()), (3, 9), "{units:?} {drawn:?}");
    assert_eq!((drawn[0].as_str(), drawn[8].as_str()), ("0.50", "2.50"));
}

#[test]
fn a_drawn_unit_that_cannot_be_read_is_an_error_at_its_key() {
    let said = complaints(&of(&DRAWN.replace("\"apples\"", "\"cm//\"")));
    assert_eq!(said.len(), 1, "{said:?}");
    assert!(said[0].starts_with("course.toml:15:8: error: "), "{said:?}");
    assert!(said[0].contains("can't be read as a unit"), "{said:?}");
}

#[test]
fn a_comma_stays_the_sign_of_decimals_in_samples() {
    let text = of(DRAWN).replace("title = \"C\"", "title = \"C\"\nlanguage = \"de\"");
    let shown = item(&whole(&text), "twice", 3);
    assert_eq!(shown.task.wrong(1)[0], Answer::Typed("0,15".into()));
}

#[test]
fn a_factorial_of_a_factorial_keeps_its_brackets() {
    let course = whole(&of(
        "[[question]]\nid = \"q\"\nkind = \"expression\"\nskills = [\"s\"]\nprompt = \"What is it?\"\nanswer = \"(3!)! + 1\"\n",
    ));
    let shown = item(&course, "q", 1);
    let reading = |typed: &str| shown.task.reading(typed).map(|said| said.to_string());
    let said = reading("1 + (3!)!").expect("a reading");
    assert!(said.contains("1 + (3!)!"), "{said}");
    let twice = shown
        .grade(&Answer::Typed("3!! + 1".into()))
        .expect_err("two ways");
    assert!(twice.to_string().contains("as in (3!)!"), "{twice}");
}

#[test]
fn a_blank_of_algebra_is_read_back_while_it_is_typed() {
    let (place, mut desk) = Place::at_noon();
    let path = place.home.path().join("c.toml");
    let text = of(r#"
[[question]]
id = "line"
kind = "cloze"
skills = ["s"]
prompt = "Fill in."
text = "The slope of y = 2x is [[slope]], and [[word]] is its [[derivative]]."
[[question.blank]]
name = "slope"
kind = "number"
answer = 2
[[question.blank]]
name = "word"
kind = "text"
answer = "that"
[[question.blank]]
name = "derivative"
kind = "expression"
answer = "2x^0"
"#);
    std::fs::write(&path, text).expect("written");
    let mut app = begin(&mut desk, &path.display().to_string(), Start::Practice);
    press(&mut app, &["2"]);
    assert!(!picture(&mut app, 80, 24).contains("Read as"));
    press(&mut app, &["Enter", "x", "Enter", "x^2/3x"]);
    for (columns, rows) in [(80, 24), (40, 12)] {
        let said = picture(&mut app, columns, rows);
        assert!(said.contains("x²/"), "{said}");
    }
}
