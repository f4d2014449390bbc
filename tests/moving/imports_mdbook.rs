//! `kenning import mdbook-quiz`: quizzes of books become a course that `check` accepts, and
//! what does not come along is named and counted.

use crate::imported;

use imported::{Imported, import, refuse};

#[test]
fn every_kind_of_question_comes_along() {
    let brought = import("mdbook-quiz", "mdbook/ch01-01-loops.toml");
    brought.passes_check();
    brought.says("All of it came along.");
    let course = brought.course();
    let kinds: Vec<String> = course.all("question", "kind");
    for kind in ["choice", "multi", "text", "number", "card", "output"] {
        assert!(kinds.iter().any(|other| other == kind), "{kind}: {kinds:?}");
    }
    let ids: Vec<String> = course.all("question", "id");
    for id in [
        "0a1b2c3d-1111-4222-8333-444455556666",
        "not-an-id",
        "prints",
        "part-one",
    ] {
        assert!(ids.iter().any(|other| other == id), "{id}: {ids:?}");
    }
    // An id that can't be one here stays as the source.
    assert!(
        course.text.contains("ch01-01-loops.toml, Not an id"),
        "{}",
        course.text
    );
}

#[test]
fn code_is_as_readers_of_the_book_see_it() {
    let text = import("mdbook-quiz", "mdbook/ch01-01-loops.toml").text();
    assert!(text.contains("```rust\nlet x = 1;\nx = 2;\n```"), "{text}");
    assert!(!text.contains("# fn main"), "{text}");
    // The order of options, where the source keeps it.
    assert!(text.contains("\"2\",\n    \"3\",\n    \"4\",\n"), "{text}");
    assert!(
        text.contains("fails = true") && text.contains("The error is in line 3."),
        "{text}"
    );
}

#[test]
fn a_folder_gives_a_skill_for_each_quiz_and_names_what_is_lost() {
    let brought = import("mdbook-quiz", "mdbook");
    brought.passes_check();
    let skills: Vec<String> = brought.course().all("skill", "title");
    assert_eq!(skills, ["Ch01 01 loops", "Ch01 02 losses"]);
    brought.says("1 item was left out:");
    brought.says("its kind of question can't be asked here (ch01-02-losses.toml, question 3)");
    brought.says("2 items came with a loss:");
    brought.says("a picture is not in the source");
    brought.says("a formula has commands that are not known here");
}

#[test]
fn what_is_no_toml_is_told_with_its_line() {
    let said = refuse("mdbook-quiz", "quiz.toml", b"[[questions]]\ntype = \n");
    assert!(said.contains("quiz.toml, line 2"), "{said}");
    let said = refuse("mdbook-quiz", "book.toml", b"[book]\ntitle = \"A book\"\n");
    assert!(said.contains("Nothing was found"), "{said}");
}

#[test]
fn a_program_is_in_the_language_that_it_looks_like() {
    let quiz = |program: &str| {
        let text = format!(
            "[[questions]]\nid = \"q\"\ntype = \"Tracing\"\nprompt.program = '''{program}'''\n\
             answer.doesCompile = true\nanswer.stdout = \"1\"\n"
        );
        let brought = Imported::of("mdbook-quiz", "quiz.toml", text.as_bytes());
        brought.passes_check();
        let course = brought.course();
        let language = course.question("q").get("language").cloned();
        language.and_then(|language| language.as_str().map(str::to_owned))
    };
    let of = |program: &str| quiz(program).unwrap_or_default();
    assert_eq!(of("void main() {\n    IO.println(1);\n}"), "java");
    assert_eq!(of("fn main() {\n    println!(\"1\");\n}"), "rust");
    assert_eq!(of("print(1)"), "");
}

#[test]
fn a_file_that_would_fill_the_memory_is_not_read() {
    let large = "#".repeat((8 << 20) + 1);
    let said = imported::refuse("mdbook-quiz", "quiz.toml", large.as_bytes());
    assert!(said.contains("a file can have 8 MiB"), "{said}");
}
