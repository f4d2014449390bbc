//! The examples of docs/course-format.md that say which answers are right.

use kenning::author::{Care, load};
use kenning::kinds::{Answer, Form, Shown};

const PAGE: &str = include_str!("../../docs/course-format.md");

/// The examples that say what is right, wrong or asked again, each in a course of its own.
fn examples() -> Vec<(&'static str, Shown)> {
    let blocks = PAGE.split("```toml\n").skip(1);
    let blocks = blocks.filter_map(|block| Some(block.split_once("\n```")?.0));
    let told = blocks.filter(|block| block.contains("# right: "));
    told.map(|block| (block, shown(block))).collect()
}

fn shown(block: &str) -> Shown {
    let prompt = match block.contains("prompt =") {
        true => "",
        false => "prompt = \"What?\"\n",
    };
    let course = format!(
        "format = 1\n[course]\nid = \"c\"\ntitle = \"C\"\n[[skill]]\nid = \"s\"\ntitle = \"S\"\n\
         [[question]]\nid = \"q\"\nskills = [\"s\"]\n{prompt}{block}\n"
    );
    let loaded = load(&[("course.toml".into(), course.into())], Care::Quick);
    let course = loaded
        .course
        .unwrap_or_else(|| panic!("{block}: {:?}", loaded.diagnostics));
    let question = course.questions.iter().next().expect("a question");
    question.instance(1).expect("it is shown").item
}

fn said(item: &Shown, typed: &str) -> &'static str {
    let answer = match item.task.form() {
        Form::Blanks { .. } => Answer::Blanks(typed.split(" / ").map(str::to_owned).collect()),
        _ => Answer::Typed(typed.to_owned()),
    };
    match item.grade(&answer) {
        Ok(graded) if graded.verdict.is_correct() => "right",
        Ok(_) => "wrong",
        Err(_) => "again",
    }
}

#[test]
fn answers_are_read_as_the_documentation_says() {
    let examples = examples();
    assert!(examples.len() >= 5, "{}", examples.len());
    for (block, item) in examples {
        for line in block.lines() {
            let told = line
                .strip_prefix("# ")
                .and_then(|line| line.split_once(": "));
            let Some((word @ ("right" | "wrong" | "again"), answers)) = told else {
                continue;
            };
            for typed in answers.split(" | ") {
                assert_eq!(said(&item, typed), word, "{typed} in:\n{block}");
            }
        }
    }
}
