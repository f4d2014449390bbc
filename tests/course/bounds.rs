//! Courses that would take too long or too much: refused with a sentence, by
//! counted work and never by a clock; and large ones that are good.

use crate::common;

use std::process::{Command, Stdio};

use kenning::author::{Care, Loaded, load};
use kenning::course::QuestionIndex;
use kenning::desk::{Desk, Options, Start};
use kenning::expr::ExprError;
use kenning::session::{Input, Phase};
use kenning::template::{MAX_PARAMS, MAX_TEXT};

fn head(id: &str) -> String {
    format!(
        "format = 1\n[course]\nid = \"{id}\"\ntitle = \"C\"\n[[skill]]\nid = \"s\"\ntitle = \"S\"\n"
    )
}

fn question(id: &str, keys: &str) -> String {
    format!(
        "[[question]]\nid = \"{id}\"\nkind = \"text\"\nskills = [\"s\"]\nanswer = \"a\"\n{keys}\n"
    )
}

fn read(text: String, care: Care) -> Loaded {
    load(&[("c.toml".into(), text.into_bytes())], care)
}

#[track_caller]
fn only(loaded: &Loaded) -> String {
    let said: Vec<String> = loaded.diagnostics.iter().map(|d| d.to_string()).collect();
    assert_eq!(said.len(), 1, "{}", said.join("\n"));
    assert!(loaded.course.is_none());
    assert!(said[0].len() < 400, "{}", said[0]);
    said[0].clone()
}

fn params(count: usize) -> String {
    let all: Vec<String> = (0..count).map(|n| format!("p{n} = \"1..9\"")).collect();
    let keys = format!("prompt = \"{{p0}}?\"\nparams = {{ {} }}", all.join(", "));
    head("many-params") + &question("q", &keys)
}

/// A text of a few bytes, and one of a megabyte, that fill in to much more.
fn bomb(times: usize, entry: usize) -> String {
    let keys = format!(
        "prompt = \"{}\"\nparams = {{ a = [\"{}\"] }}",
        "{a}".repeat(times),
        "x".repeat(entry)
    );
    head("bomb") + &question("q", &keys)
}

fn lists() -> String {
    head("lists") + &question("q", &format!("prompt = \"{}x\"", "* ".repeat(20_000)))
}

/// Templates that never hold, and take long to find it out.
fn slow(count: usize) -> String {
    let sum = "1^64*".repeat(98);
    let derived: Vec<String> = (0..60).map(|n| format!("d{n} = \"= {sum}1\"")).collect();
    let keys = format!(
        "prompt = \"p\"\nparams = {{ a = \"1..9\", {} }}\nwhere = \"a > 9\"",
        derived.join(", ")
    );
    let all: Vec<String> = (0..count)
        .map(|n| question(&format!("q{n}"), &keys))
        .collect();
    head("slow") + &all.concat()
}

#[test]
fn a_question_has_so_many_parameters_and_no_more() {
    assert!(read(params(MAX_PARAMS), Care::Quick).course.is_some());
    let said = only(&read(params(1_000), Care::Quick));
    assert!(said.starts_with("c.toml:14:10: error:"), "{said}");
    assert!(said.contains("`params` has 1000 parameters; a question can have at most 64"));
}

#[test]
fn a_showing_has_so_much_text_and_no_more() {
    let fits = MAX_TEXT - "a".len();
    assert!(
        read(bomb(fits / 1_024, 1_024), Care::Quick)
            .course
            .is_some()
    );
    for (times, entry) in [(65, 1_024), (300_000, 60_000), (400_000, 0)] {
        let said = only(&read(bomb(times, entry), Care::Quick));
        assert!(
            said.starts_with("c.toml:9:6: error: `q` can't be shown"),
            "{said}"
        );
        assert!(
            said.contains("longer than 64 KiB (shorten its texts"),
            "{said}"
        );
    }
    let said = only(&read(bomb(2, 2 * MAX_TEXT), Care::Quick));
    assert!(
        said.contains("a text in its list is longer than 64 KiB"),
        "{said}"
    );
    // Without parameters and in a lesson as well.
    let long = "x".repeat(MAX_TEXT + 1);
    let plain = head("c") + &question("q", &format!("prompt = \"{long}\""));
    assert!(only(&read(plain, Care::Quick)).contains("longer than 64 KiB"));
    let lesson = head("c") + &format!("lesson = \"{long}\"\n") + &question("q", "prompt = \"p\"");
    let said = only(&read(lesson, Care::Quick));
    assert!(
        said.starts_with("c.toml:8:10: error: `lesson` is longer than 64 KiB"),
        "{said}"
    );
}

#[test]
fn drawing_values_takes_so_much_work_and_no_more() {
    let loaded = read(slow(40), Care::Quick);
    // Whether they ever hold is for `check` to find out.
    let course = loaded.course.expect("opening says nothing of it");
    let refused = course.questions[QuestionIndex(39)].instance(1).unwrap_err();
    match refused.error {
        ExprError::NeverHolds(draws) => assert!((1..100).contains(&draws), "{draws}"),
        other => panic!("{other}"),
    }
}

#[test]
fn many_errors_in_a_large_file_are_counted_once_each() {
    let twice = head("c") + &question("q", "prompt = \"p\"").repeat(20_000);
    let loaded = read(twice, Care::Quick);
    assert_eq!(loaded.diagnostics.len(), 201);
    let last = loaded.diagnostics.last().expect("some");
    assert!(
        last.message.to_string().starts_with("19799 more problems"),
        "{last}"
    );
}

#[test]
fn files_that_are_refused_stop_no_start() {
    let home = tempfile::tempdir().expect("a home");
    let courses = home.path().join("courses");
    std::fs::create_dir(&courses).expect("courses");
    for (name, text) in [
        ("bomb", bomb(300_000, 60_000)),
        ("params", params(1_000)),
        ("lists", lists()),
        ("slow", slow(40)),
    ] {
        std::fs::write(courses.join(format!("{name}.toml")), text).expect("written");
    }
    let run = |args: &[&str]| {
        let out = Command::new(env!("CARGO_BIN_EXE_kenning"))
            .arg("--home")
            .arg(home.path())
            .args(args)
            .env("KENNING_NOW", "2026-03-01T12:00:00Z")
            .stdin(Stdio::null())
            .output()
            .expect("kenning runs");
        String::from_utf8(out.stdout).expect("UTF-8")
    };
    let listed = run(&["courses"]);
    assert!(listed.contains("longer than 64 KiB"), "{listed}");
    assert!(listed.contains("`params` has 1000 parameters"), "{listed}");
    let asked = run(&["practice", "linear-equations", "--plain"]);
    assert!(asked.contains("Question 1"), "{asked}");
    // What is shown is about as long as what was written, however deep its lists are.
    let shown = run(&["practice", "lists", "--plain"]);
    assert!(shown.contains("Question 1"), "{shown}");
    assert!(shown.len() < 2_000_000, "{}", shown.len());
}

#[test]
fn twenty_thousand_templates_open_and_are_practised() {
    let home = tempfile::tempdir().expect("a home");
    let course = home.path().join("courses/large");
    std::fs::create_dir_all(&course).expect("a course");
    for part in 0..4 {
        let mut text = match part {
            0 => head("large"),
            _ => String::new(),
        };
        for n in 0..5_000 {
            text += &format!(
                "[[question]]\nid = \"q{part}-{n}\"\nkind = \"number\"\nskills = [\"s\"]\nprompt = \"Solve `{{a}}x {{b:signed}} = {{c}}`.\"\nanswer = \"(c - b)/a\"\nparams = {{ a = \"2..9\", b = \"-9..9\", k = \"1..12\", c = \"= a*k + b\" }}\nwhere = \"b != 0\"\n"
            );
        }
        let name = match part {
            0 => "course.toml".to_owned(),
            n => format!("part{n}.toml"),
        };
        std::fs::write(course.join(name), text).expect("written");
    }
    let mut desk = Desk::open(&Options {
        home: Some(home.path().to_owned()),
        now: Some(common::noon()),
        seed: Some(1),
        untaught: true,
        ..Options::default()
    })
    .expect("it opens");
    let large = desk.find("large").expect("it is on the shelf");
    assert_eq!(large.questions.len(), 20_000);
    let mut session = desk.begin(large, Start::Practice).expect("it begins");
    for _ in 0..3 {
        let Phase::Asking(asking) = session.phase() else {
            panic!("there is something to ask");
        };
        let answer = Input::Answer(common::right(asking.item()));
        for input in [answer, Input::Next] {
            desk.send(&mut session, input)
                .expect("the disk works")
                .expect("it is taken");
        }
    }
    assert_eq!(desk.summary(&session).correct, 3);
}
