//! Questions answered in algebra: what counts, what is asked again, what is said, in
//! each front end. `tests/rules/algebra.rs` holds the algebra itself.

use crate::common;

use std::path::Path;
use std::sync::Arc;

use common::screen::{self, begin, picture, press};
use common::served::{Scripted, Served, valid};
use common::shell::{Place, err, out};
use insta::assert_snapshot;
use kenning::author::{Care, load};
use kenning::course::Course;
use kenning::desk::Start;
use kenning::kinds::{Answer, Shown};
use serde_json::json;

const GOOD: &str = "tests/data/good/expression.toml";

fn course() -> Arc<Course> {
    let path = Path::new(env!("CARGO_MANIFEST_DIR")).join(GOOD);
    let text = std::fs::read_to_string(path).unwrap();
    let loaded = load(&[("expression.toml".into(), text.into())], Care::Thorough);
    let said: Vec<String> = loaded
        .diagnostics
        .iter()
        .map(|d| format!("{d:?}"))
        .collect();
    assert!(said.is_empty(), "{said:?}");
    loaded.course.expect("a good course").into()
}

fn item(course: &Course, id: &str, seed: u64) -> Shown {
    let at = course
        .question(id)
        .unwrap_or_else(|| panic!("no question {id}"));
    course.questions[at]
        .instance(seed)
        .expect("it can be shown")
        .item
}

/// What comes of an answer, in words.
fn graded(item: &Shown, typed: &str) -> String {
    match item.grade(&Answer::Typed(typed.to_owned())) {
        Err(again) => format!("again: {again}"),
        Ok(graded) => {
            let mistake = graded
                .mistake
                .map(|at| format!(" ({})", item.mistakes[at].name));
            let mut said = graded.verdict.word().to_string() + &mistake.unwrap_or_default();
            for remark in &graded.remarks {
                said += &format!(" | {remark}");
            }
            said
        }
    }
}

/// A question of the course and what people type.
const TYPED: &[(&str, &[&str])] = &[
    (
        "expand",
        &[
            "5x²+20xy",
            "20·x·y+5x^2",
            "5X^2 + 20YX",
            "5x(x+4y)",
            "5x^2 + 4y",
            "-5x^2-20xy",
            "5x^2+20xz",
            "y = 5x^2+20xy",
            "5x2",
            "",
            "(5x^2, 20xy)",
            "5x^2+20xy = 0",
            "5x² + 10xy + 10yx",
        ],
    ),
    (
        "reduce",
        &["1 + 1/x", "(x+1)/x", "x^-1 (x+1)", "(x²-1)/(x²-x)", "x+1/x"],
    ),
    (
        "add-fractions",
        &["(x+y)/(xy)", "1/x+1/y", "x+y/xy", "(x+y)/xy"],
    ),
    (
        "root",
        &["5√2", "√50", "5*2^(1/2)", "7.0710678118654752440", "25√2/5"],
    ),
    ("power", &["29", "2^5-3", "29.0", "32-3", "-29", "x"]),
    ("square", &["(x+3)²-4", "x²+6x+5", "(x+3)(x+3)-4"]),
    ("line", &["y=2x+1", "1+2x=y", "2y-4x=2", "2x+1", "y=2x-1"]),
    ("equation", &["y=2x+1", "2y-4x=2", "y=x+1", "x=(y-1)/2"]),
    (
        "multiplied",
        &[
            "8x - 4y = 12",
            "12 = -4y + 8x",
            "2x - y = 3",
            "4(2x - y) = 12",
            "8x - 12 = 4y",
            "8x - y = 12",
        ],
    ),
    (
        "primitive",
        &[
            "-cos(2x)/2",
            "sin² x",
            "-1/2 cos 2x + C",
            "2cos(2x)",
            "-cos x",
            "-cos(2x)/2 + 3x",
        ],
    ),
    ("integral", &["x²/2 + C", "x^2/2", "0.5x^2+c", "x+C"]),
    (
        "eigenvector",
        &["x^2-3x+2", "2(x-1)(x-2)", "(x-1)^2(x-2)", "0"],
    ),
    ("logarithm", &["ln(xy)", "ln x + ln y", "log(xy)", "ln x y"]),
    ("sequence", &["(-1)^n", "-1^n", "1-2n", "(-1)^(n+2)"]),
    ("narrow", &["x-5", "5-x", "|x-5|"]),
    ("complex", &["3+4i", "4i+3", "3+4i^2", "(2+i)^2", "-3-4i"]),
    ("named", &["160/rate", "160 rate^-1", "160/r", "rate/160"]),
    (
        "point",
        &["(-2,-4)", "-2, -4", "(-4,-2)", "{-2,-4}", "(−2; −4)"],
    ),
    (
        "roots",
        &[
            "2±√3",
            "x = 2+√3 or x = 2-√3",
            "2+√3",
            "{2-√3, 2+√3}",
            "(4±√12)/2",
            "3.73, 0.27",
        ],
    ),
    (
        "interval",
        &["(2,inf) ∪ (-inf,-2)", "(-∞,-2]U[2,∞)", "x>2", "(2, ∞)"],
    ),
    (
        "inequality",
        &["x>-3", "-3<x", "x<-3", "x≥-3", "(-3,inf)", "-2x<6"],
    ),
    (
        "matrix",
        &["[[2,-7],[9,-3]]", "[[2,9],[-7,-3]]", "[2,-7,9,-3]"],
    ),
    ("two-right", &["3", "-3", "±3", "x = 3", "9"]),
];

#[test]
fn what_people_type_is_graded_and_told() {
    let course = course();
    let mut said = String::new();
    for (id, all) in TYPED {
        let item = item(&course, id, 1);
        said += &format!("{id}: {}\n", item.task.model_answer());
        for typed in *all {
            said += &format!("  {typed} → {}\n", graded(&item, typed));
        }
    }
    assert_snapshot!(said);
}

/// A template fills its parameters in, and its mistake is skipped where it is right.
#[test]
fn a_template_is_graded_in_every_showing() {
    let course = course();
    let mut seen = 0;
    for seed in 0..40 {
        let item = item(&course, "factor", seed);
        for right in item.task.right() {
            assert!(item.grade(&right).unwrap().verdict.is_correct());
        }
        for wrong in item.task.wrong(0) {
            let graded = item.grade(&wrong);
            match graded {
                Ok(graded) if graded.verdict.is_correct() => {}
                Ok(graded) => {
                    assert_eq!(graded.mistake, Some(0));
                    seen += 1;
                }
                Err(why) => panic!("{why}"),
            }
        }
    }
    assert!(seen > 20, "{seen}");
}

/// The same answer always gets the same verdict, so that logs can be graded again.
#[test]
fn a_verdict_is_the_same_every_time() {
    let course = course();
    for (id, all) in TYPED {
        for typed in *all {
            let first = graded(&item(&course, id, 1), typed);
            assert_eq!(graded(&item(&course, id, 2), typed), first, "{id}: {typed}");
        }
    }
}

#[test]
fn what_is_typed_is_shown_as_it_is_read() {
    let item = item(&course(), "expand", 1);
    let read = |typed: &str| item.task.reading(typed).map(|said| said.to_string());
    let said = |text: &str| Some(text.to_owned());
    assert_eq!(read(""), None);
    assert_eq!(read("5x"), said("Read as: 5x"));
    assert_eq!(read("5x^"), said("Read as: …"));
    assert_eq!(read("5x(x+4"), said("Read as: …"));
    assert_eq!(read("1/2X"), said("Read as: (1/2)x"));
    let place =
        "Before “2” (character 3) a sign is missing. Write ^2 for a power, or * to multiply.";
    assert_eq!(read("5x2"), said(place));
}

/// Each question that the documentation gives is one, and takes its own answer.
#[test]
fn examples_of_the_documentation_are_questions() {
    let docs = include_str!("../../docs/course-format.md");
    let section = docs.split("\n### Algebra\n").nth(1).expect("a section");
    let section = section.split("\n### ").next().unwrap();
    let blocks: Vec<&str> = section.split("```toml\n").skip(1).collect();
    let mut course = "format = 1\n[course]\nid = \"docs\"\ntitle = \"Docs\"\n".to_owned();
    course += "[[skill]]\nid = \"algebra\"\ntitle = \"Algebra\"\n";
    for block in &blocks {
        course += block.split("```").next().unwrap();
    }
    let loaded = load(&[("docs.toml".into(), course.into())], Care::Thorough);
    let said: Vec<String> = loaded
        .diagnostics
        .iter()
        .map(|d| format!("{d:?}"))
        .collect();
    assert!(said.is_empty(), "{said:?}");
    let course = loaded.course.unwrap();
    assert!(course.questions.len() >= 6);
    for key in ["form", "up-to", "domain", "letters"] {
        assert!(
            blocks.iter().any(|b| b.contains(&format!("\n{key} = "))),
            "{key}"
        );
    }
    for (name, _) in kenning::algebra::Form::ALL {
        assert!(section.contains(&format!("| `\"{name}\"` |")), "{name}");
    }
}

#[test]
fn on_the_screen_the_reading_stands_below_what_is_typed() {
    let (_place, mut desk) = screen::Place::at_noon();
    let path = Path::new(env!("CARGO_MANIFEST_DIR")).join(GOOD);
    let mut app = begin(&mut desk, &path.display().to_string(), Start::Practice);
    press(&mut app, &["1/2x(x+sqrt 2"]);
    assert_snapshot!("algebra_open_80x24", picture(&mut app, 80, 24));
    press(&mut app, &[")"]);
    assert_snapshot!("algebra_asked_80x24", picture(&mut app, 80, 24));
    assert_snapshot!("algebra_asked_40x12", picture(&mut app, 40, 12));
    press(&mut app, &["Enter"]);
    assert_snapshot!("algebra_wrong_80x24", picture(&mut app, 80, 24));
    assert_snapshot!("algebra_wrong_40x12", picture(&mut app, 40, 12));
}

#[test]
fn in_plain_lines_the_verdict_tells_how_it_was_read() {
    let place = Place::new();
    let args = ["practice", GOOD, "--plain", "--seed", "3", "--no-teaching"];
    let done = place.type_in(&args, "x^2\n(x+\n(x+1)(x+1)\nx\n\nquit\n");
    assert!(done.status.success(), "{}", err(&done));
    assert_snapshot!("plain_algebra", out(&done));
}

#[test]
fn plain_lines_say_what_this_answer_needs() {
    let place = Place::new();
    for (id, how) in [
        ("expand", "A root is sqrt(x), and π is pi."),
        ("inequality", "Type an inequality with <, >, <= or >=;"),
        ("interval", "Type an interval such as [1, 2) or (3, inf);"),
        ("point", "Type the answer in brackets, with a comma"),
    ] {
        let shown = place.run(&["show", GOOD, id]);
        assert!(out(&shown).contains(how), "{id}: {}", out(&shown));
    }
}

#[test]
fn programs_are_told_that_algebra_is_wanted_and_how_it_was_read() {
    let place = Place::new();
    let (mut served, question) =
        Served::at_question(&place, GOOD, &["--seed", "1", "--no-teaching"]);
    let form = json!({ "type": "text", "number": false, "algebra": true });
    assert_eq!(question["form"], form);
    let again = served.send(json!({ "type": "answer", "text": "x2" }));
    assert_eq!(again["type"], "refusal", "{again}");
    let verdict = served.send(json!({ "type": "answer", "text": "1/2x" }));
    let objects = [question, again, verdict.clone()];
    valid(&objects);
    let said = verdict.to_string();
    assert!(said.contains("Read as (1/2)x."), "{said}");
}

/// A learner who is right about half of the time sits through the course.
#[test]
fn a_sitting_of_algebra_is_kept_whole() {
    let place = Place::new();
    let mut learner = Scripted::new(course(), 0.5, 20.0, 1);
    let sat = learner.sits(&place, GOOD, &["--seed", "1", "--no-teaching"], 900.0);
    valid(&sat.objects);
    let right = sat
        .all("verdict")
        .filter(|v| v["verdict"] == "correct")
        .count();
    assert!(right >= 8, "{right} right");
    assert!(sat.all("refusal").next().is_none());
}

#[test]
fn a_point_in_square_brackets_does_not_count_where_round_ones_are_shown() {
    let point = |prompt: &str, answer: &str| {
        let text = format!(
            "format = 1\n[course]\nid = \"c\"\ntitle = \"C\"\n[[skill]]\nid = \"s\"\ntitle = \"S\"\n\
             [[question]]\nid = \"q\"\nskills = [\"s\"]\nkind = \"expression\"\n\
             prompt = \"{prompt}\"\nanswer = \"{answer}\"\n"
        );
        let loaded = load(&[("c.toml".into(), text.into())], Care::Quick);
        item(&loaded.course.expect("a course"), "q", 0)
    };
    let asked = point("Which point is it? Write it as `(x, y)`.", "(5, -1)");
    let again = "again: Here this is written in round brackets, like (1, 2).";
    assert_eq!(graded(&asked, "[5,-1]"), again);
    // Whether the values are right is not told by that.
    assert_eq!(graded(&asked, "[7, -1]"), again);
    assert!(graded(&asked, "(5, -1)").starts_with("Correct"));
    assert!(graded(&asked, "(7, -1)").starts_with("Not right"));
    // Of an interval, the brackets are what is asked for.
    let interval = point("From 1 to 2, without its ends: which interval?", "(1, 2)");
    assert!(graded(&interval, "[1, 2]").starts_with("Not right"));
}
