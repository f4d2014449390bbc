//! `kenning import oatutor`: content of OATutor becomes a course that `check` accepts, and
//! what does not come along is named and counted.

use crate::imported;

use imported::{Imported, import, refuse};

#[test]
fn a_folder_becomes_a_course_in_the_order_of_its_lessons() {
    let brought = import("oatutor", "oatutor");
    brought.passes_check();
    let course = brought.course();
    assert_eq!(course["course"]["id"].as_str(), Some("shapes-and-lines"));
    let skills: Vec<String> = course.all("skill", "title");
    assert_eq!(
        skills,
        ["Slope of a line", "1.2 Lines", "Radius of a circle"]
    );
    // `a1line2` before `a1line11`.
    let ids: Vec<String> = course.all("question", "id");
    let at = |id: &str| ids.iter().position(|other| other == id);
    assert!(at("a1line2") < at("a1line11"), "{ids:?}");
}

#[test]
fn scaffolds_become_steps_and_several_steps_parts() {
    let brought = import("oatutor", "oatutor");
    let text = brought.text();
    for part in [
        "[[question.step]]",
        "[[question.step.step]]",
        "[[question.part]]",
        "*The shorter side.* A circle that fits is no wider than the shorter side.",
        "\\frac{20}{2}=10",
        "answer = \"y=2x+1\"",
        // Where it comes from, and by which right.
        "source = \"OATutor a1rug1, https://example.org/geometry\"",
        "license = \"CC-BY-4.0\"",
        "license = \"CC-BY-SA-4.0\"",
        "\"A Book of Lines\"",
        // A picture that the source has.
        "file = \"figures/a1rug1-figure1.gif\"",
    ] {
        assert!(text.contains(part), "{part}: {text}");
    }
    let shown = brought.run(&["show", "DIR", "a1line2"]);
    assert!(
        shown.contains("What is its slope?") && shown.contains("Solve it for y."),
        "{shown}"
    );
}

#[test]
fn what_is_lost_is_named_and_counted() {
    let brought = import("oatutor", "oatutor");
    brought.says("1 item was left out:");
    brought.says("its kind of question can't be asked here (content-pool/a1none4)");
    brought.says("1 item came with a loss:");
    for said in [
        "a picture is not in the source",
        "a formula has commands that are not known here",
        "a step or part can't be asked here",
        "what is drawn anew each time is always the same here",
    ] {
        brought.says(said);
    }
    // What could not be asked is told.
    let text = brought.text();
    assert!(text.contains("Draw it. a line"), "{text}");
}

#[test]
fn problems_in_one_file_come_along_too() {
    let brought = import("oatutor", "oatutor-file/pool.json");
    brought.passes_check();
    brought.says("All of it came along.");
    let text = brought.text();
    assert!(
        text.contains("title = \"halves\"") && text.contains("answer = \"1/2\""),
        "{text}"
    );
}

#[test]
fn what_is_no_json_is_told_with_its_line() {
    let said = refuse("oatutor", "pool.json", b"[\n{\"id\": }\n]");
    assert!(said.contains("pool.json"), "{said}");
    let deep = "[".repeat(100_000);
    refuse("oatutor", "deep.json", deep.as_bytes());
    let one = br#"[{"id": "x", "title": "T", "steps": [{"id": "xa", "stepTitle": "1+1?", "stepAnswer": ["2"]}]}]"#;
    Imported::of("oatutor", "one.json", one).passes_check();
}

#[test]
fn answers_have_the_kind_that_they_read_as() {
    let brought = import("oatutor", "oatutor-file/kinds.json");
    brought.passes_check();
    brought.says("1 item came with a loss:");
    brought.says("learners compare theirs with it themselves");
    let course = brought.course();
    for (id, key, value) in [
        ("k0", "as", "percent"),
        ("k1", "unit", "$"),
        ("k2", "answer", "3/2"),
        ("k3", "answer", "3/9"),
        ("k5", "unit", "°"),
        ("k6", "unit", "miles"),
        ("k7", "answer", "[3,inf)"),
        ("k8", "answer", "(1,1)"),
        ("k9", "answer", "{-2,2}"),
        ("k11", "answer", "[[2, 0], [0, 2]]"),
        ("k12", "answer", "[[1, 0], [0, 1]]"),
        ("k13", "kind", "text"),
        ("k14", "kind", "multi"),
        ("k15", "kind", "card"),
    ] {
        assert_eq!(course.question(id)[key].as_str(), Some(value), "{id}");
    }
    assert_eq!(course.question("k4")["answer"].as_integer(), Some(1250));
    assert_eq!(
        course.question("k10")["answer"].as_array().map(Vec::len),
        Some(2)
    );
}

/// A problem of one step, as one of a file.
fn problem(id: &str, title: &str, answer: &str, more: &str) -> String {
    let text = |text: &str| text.replace('\\', "\\\\");
    format!(
        r#"{{"id": "{id}", "title": "{}", {more} "steps": [{{"id": "{id}a", "stepAnswer": ["{}"],
            "problemType": "TextBox", "answerType": "arithmetic"}}]}}"#,
        text(title),
        text(answer)
    )
}

#[test]
fn the_task_as_it_stands_is_not_the_answer() {
    let all = [
        problem("f", "Factor $$6n^2-19n-11$$", "$$(2n+1)(3n-11)$$", ""),
        problem("m", "Multiply $$4\\left(x+3\\right)$$", "$$4x+12$$", ""),
        problem("c", "Simplify $$\\sin x+\\sin x$$", "$$2\\sin x$$", ""),
        problem("h", "How long is it?", "$$5 \\frac{1}{2}$$", ""),
        problem("s", "Write 0.00025.", "$$2.5\\times{10}^{-4}$$", ""),
        problem("d", "Find $2x \\times x$, **F**irst.", "$$2x^2$$", ""),
        problem("l", "How many?", "7", r#""license": "CC-BY - A school","#),
    ];
    let text = format!("[{}]", all.join(","));
    let brought = Imported::of("oatutor", "pool.json", text.as_bytes());
    brought.passes_check();
    brought.says("2 items came with a loss:");
    brought.says("2 × it is graded by more than the value of the answer");
    let course = brought.course();
    for (id, key, value) in [
        ("f", "form", "factored"),
        ("m", "form", "expanded"),
        ("h", "answer", "11/2"),
        ("s", "answer", "2.5*10^(-4)"),
        ("d", "prompt", "Find $2x \\times x$, **F**irst."),
        ("l", "source", "OATutor l, CC-BY - A school"),
    ] {
        assert_eq!(course.question(id)[key].as_str(), Some(value), "{id}");
    }
    let licensed = course.question("l");
    assert!(!licensed.contains_key("license"), "{licensed}");
    assert!(
        licensed["authors"].to_string().contains("A school"),
        "{licensed}"
    );
}
