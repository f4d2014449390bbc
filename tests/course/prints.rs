//! Questions about what code prints: what counts, what is said, in each front end.

use crate::common;

use std::path::Path;
use std::sync::Arc;

use common::screen::{self, begin, picture, press};
use common::served::{Served, valid};
use common::shell::{Place, err, out};
use insta::assert_snapshot;
use kenning::author::{Care, load};
use kenning::course::Course;
use kenning::desk::Start;
use kenning::kinds::{Answer, Shown};
use serde_json::json;

const GOOD: &str = "tests/data/good/output.toml";

fn text() -> String {
    let path = Path::new(env!("CARGO_MANIFEST_DIR")).join(GOOD);
    std::fs::read_to_string(path).unwrap()
}

/// A course of which nothing is to be complained; its cases are tried, too.
fn course(text: &str) -> Arc<Course> {
    let loaded = load(
        &[("output.toml".into(), text.as_bytes().to_vec())],
        Care::Thorough,
    );
    let said: Vec<String> = loaded.diagnostics.iter().map(|d| d.to_string()).collect();
    assert!(said.is_empty(), "{}", said.join("\n"));
    loaded.course.expect("a good course").into()
}

fn item(course: &Course, id: &str) -> Shown {
    let at = course.question(id).expect("a question");
    course.questions[at].instance(1).expect("it is shown").item
}

/// Only the question with this id.
fn only(id: &str) -> String {
    let text = text();
    let mut parts = text.split("\n[[question]]\n");
    let head = parts.next().unwrap().to_owned();
    let wanted = format!("id = \"{id}\"");
    let question = parts.find(|part| part.starts_with(&wanted)).unwrap();
    format!("{head}\n[[question]]\n{question}")
}

fn graded(item: &Shown, typed: &str) -> String {
    match item.grade(&Answer::Typed(typed.to_owned())) {
        Err(again) => format!("again: {again}"),
        Ok(graded) => {
            let mistake = graded.mistake.map(|at| item.mistakes[at].name.to_string());
            let remarks = graded.remarks.iter().map(ToString::to_string);
            let said: Vec<String> = mistake.into_iter().chain(remarks).collect();
            format!("{}. {}", graded.verdict.word(), said.join(" "))
        }
    }
}

#[test]
fn in_code_and_what_is_typed_a_dollar_begins_no_formula() {
    let place = Place::new();
    let shown = out(&place.run(&["show", "tests/data/good/typed.toml", "--draws", "4"]));
    let copies = shown.matches("\n    y=$x\n    x=").count();
    assert_eq!(copies, 4, "{shown}");
    assert!(shown.contains("Answer: echo $a and $b"), "{shown}");
    assert!(!shown.contains('{'), "{shown}");
}

#[test]
fn what_people_type_is_graded_and_told() {
    let course = course(&text());
    let all: &[(&str, &[&str])] = &[
        (
            "sum",
            &[
                "2", " 2", "2 \n\n", "11", "1 + 1", "!", "! ", "", " \n", "3",
            ],
        ),
        (
            "lines",
            &[
                "0\n1 *\n2 **\n__done__",
                "0\r\n1 *\r\n2 **\r\n__done__\r\n",
                "0\n1 *\n2 **\n__DONE__",
                "0\n1*\n2 **\n__done__",
                "0 1 * 2 ** __done__",
                "0\n1 *\n2 **",
                "0\n1 *\n2 **\n3 ***\n__done__",
                "1 *\n2 **\n3 ***\n__done__",
                "!",
            ],
        ),
        ("moved", &["!", "hi hi", "error", "hi\nhi", "!\n!"]),
        ("ticks", &["```\nb", "b\n```", "b"]),
        ("tabs", &["a\tb", "a b", "ab"]),
    ];
    let mut said = String::new();
    for (id, typed) in all {
        let item = item(&course, id);
        said += &format!("{id}: {}\n", item.task.model_answer());
        for typed in *typed {
            said += &format!("  {typed:?} → {}\n", graded(&item, typed));
        }
    }
    assert_snapshot!(said);
}

/// Code never passes through Markdown, whatever is in it.
#[test]
fn code_is_shown_as_it_is() {
    let course = course(&text());
    let prompt = item(&course, "ticks").prompt.to_string();
    assert!(
        prompt.ends_with("````\necho \"```\" & echo b; wait\n````"),
        "{prompt}"
    );
    let prompt = item(&course, "moved").prompt.to_string();
    assert!(prompt.contains("\n```rust\nlet a"), "{prompt}");
    let place = Place::new();
    let args = ["practice", GOOD, "--plain", "--seed", "3", "--no-teaching"];
    let done = place.type_in(&args, "show\n\nskip\nquit\n");
    let said = out(&done);
    assert!(said.contains("print(n, \"*\" * n)"), "{said}");
    assert!(said.contains("print(\"__done__\")"), "{said}");
}

/// An empty line hands in what was typed, so it is said that they are left out.
#[test]
fn empty_lines_are_left_out_and_shown_as_they_are_printed() {
    let printing = |answer: &str| {
        let question = format!(
            "[[question]]\nid = \"q\"\nkind = \"output\"\nskills = [\"reading\"]\n\
             prompt = \"What does this print?\"\ncode = \"cat notes\"\nanswer = \"{answer}\"\n"
        );
        let text = text();
        let (head, _) = text.split_once("\n[[question]]\n").unwrap();
        format!("{head}\n{question}")
    };
    let said = "It prints empty lines, too. Leave them out.";
    let gap = item(&course(&printing(r"a\n\n  b\n")), "q");
    assert!(gap.prompt.ends_with(said), "{}", gap.prompt);
    assert_eq!(gap.task.answer_markdown().as_str(), "```\na\n\n  b\n```");
    for typed in ["a\n  b", "a\n\n  b\n"] {
        assert_eq!(graded(&gap, typed), "Correct. ");
    }
    let none = item(&course(&printing(r"a\nb\n\n")), "q");
    assert!(!none.prompt.contains(said), "{}", none.prompt);
}

fn on_screen(id: &str, then: impl FnOnce(&mut kenning::tui::App<'_>)) {
    let (place, mut desk) = screen::Place::at_noon();
    let file = place.home.path().join("output.toml");
    std::fs::write(&file, only(id)).unwrap();
    let mut app = begin(&mut desk, &file.display().to_string(), Start::Practice);
    then(&mut app);
}

#[test]
fn on_the_screen_lines_are_typed_one_below_the_other() {
    on_screen("lines", |app| {
        assert_snapshot!("output_asked_80x24", picture(app, 80, 24));
        press(app, &["0", "Enter", "1 *", "Enter", "2 **"]);
        assert_snapshot!("output_typed_40x12", picture(app, 40, 12));
        press(app, &["Enter", "done", "Enter", "Enter"]);
        assert_snapshot!("output_missed_80x24", picture(app, 80, 24));
        assert_snapshot!("output_missed_40x12", picture(app, 40, 12));
        app.paste("0\n1 *\n2 **\n__done__");
        press(app, &["Enter", "Enter"]);
        assert_snapshot!("output_right_80x24", picture(app, 80, 24));
    });
}

#[test]
fn on_the_screen_one_sign_says_that_it_fails() {
    on_screen("moved", |app| {
        press(app, &["!", "Enter"]);
        assert_snapshot!("output_fails_40x12", picture(app, 40, 12));
    });
    on_screen("lines", |app| {
        press(app, &["F8"]);
        assert_snapshot!("output_shown_80x24", picture(app, 80, 24));
    });
}

#[test]
fn in_plain_lines_an_empty_line_ends_it() {
    let place = Place::new();
    let args = ["practice", GOOD, "--plain", "--seed", "3", "--no-teaching"];
    // A wrong one, the right one, one of several lines with words that are commands, and
    // one that fails.
    let typed = "3\n\n2\n\n\n0\nhint\nskip\n\nhint\n0\n1 *\n2 **\n__done__\n\n\n!\n\nquit\n";
    let done = place.type_in(&args, typed);
    assert!(done.status.success(), "{}", err(&done));
    assert_snapshot!("plain_output", out(&done));
}

#[test]
fn programs_are_told_that_an_output_is_wanted() {
    let place = Place::new();
    let (mut served, question) =
        Served::at_question(&place, GOOD, &["--seed", "1", "--no-teaching"]);
    let form = json!({ "type": "text", "number": false, "algebra": false, "output": true });
    assert_eq!(question["form"], form);
    assert!(question.to_string().contains("println!"), "{question}");
    let verdict = served.send(json!({ "type": "answer", "text": "2\n" }));
    assert_eq!(verdict["verdict"], "correct", "{verdict}");
    valid(&[question, verdict]);
}
