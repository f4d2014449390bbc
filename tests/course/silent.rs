//! What `kenning check` is not silent about: what would be taken for something else.

use kenning::author::{Care, load, rule};

const HEAD: &str =
    "format = 1\n[course]\nid = \"c\"\ntitle = \"C\"\n[[skill]]\nid = \"s\"\ntitle = \"S\"\n";

/// The rules of all complaints about a question with these keys, and where they stand.
fn found(question: &str) -> Vec<(String, String)> {
    let text = format!("{HEAD}[[question]]\nid = \"q\"\nskills = [\"s\"]\n{question}");
    let loaded = load(
        &[("c.toml".into(), text.clone().into_bytes())],
        Care::Thorough,
    );
    let told = loaded.diagnostics.iter();
    told.map(|d| (rule(&d.message).to_owned(), text[d.span.clone()].to_owned()))
        .collect()
}

fn number(more: &str) -> String {
    format!("kind = \"number\"\nprompt = \"p\"\nanswer = 1\n{more}\n")
}

#[track_caller]
fn is(question: &str, wanted: &[(&str, &str)]) {
    let wanted: Vec<_> = wanted
        .iter()
        .map(|(r, t)| ((*r).to_owned(), (*t).to_owned()))
        .collect();
    assert_eq!(found(question), wanted, "{question}");
}

#[test]
fn a_table_without_its_row_of_dashes() {
    let prompt = |rows: &str| format!("kind = \"number\"\nanswer = 1\nprompt = '''\n{rows}'''\n");
    let rows = "| a | b |\n| 1 | 2 |\n";
    is(
        &prompt(rows),
        &[("table-dashes", &format!("'''\n{rows}'''"))],
    );
    is(&prompt("| a | b |\n|---|---|\n| 1 | 2 |\n"), &[]);
}

#[test]
fn a_formula_that_nothing_closes() {
    let prompt = |text: &str| format!("kind = \"number\"\nanswer = 1\nprompt = '{text}'\n");
    is(
        &prompt("What is $x + 1?"),
        &[("dollar-open", "'What is $x + 1?'")],
    );
    is(&prompt("What is $x + 1$?"), &[]);
    is(&prompt("It costs $5, or $HOME."), &[]);
}

#[test]
fn a_source_that_says_nothing_and_authors_that_are_none() {
    is(&number("source = ''"), &[("says-nothing", "''")]);
    is(&number("authors = 3"), &[("name-number", "3")]);
    is(&number("source = 'A book'\nauthors = 'A. Teacher'"), &[]);
}

#[test]
fn a_figure_with_nothing_in_view() {
    let figure = |keys: &str| number(&format!("[[question.figure]]\nalt = \"A\"\n{keys}"));
    is(
        &figure("points = [[9, 9]]\nx = \"0..1\"\ny = \"0..2\""),
        &[("unshowable", "\"0..2\"")],
    );
    is(
        &figure("plot = \"x + 100\"\nx = \"0..1\"\ny = \"0..2\""),
        &[("unshowable", "\"0..2\"")],
    );
    is(
        &figure("plot = \"sqrt(x)\"\nx = \"-2..-1\""),
        &[("unshowable", "\"-2..-1\"")],
    );
    is(
        &figure("plot = \"1000x\"\nx = \"-5..5\"\ny = \"0..2\""),
        &[],
    );
    is(
        &figure("points = [[9, 9], [1, 1]]\nx = \"0..1\"\ny = \"0..2\""),
        &[],
    );
}

#[test]
fn words_of_an_option_that_a_mistake_hides() {
    let choice = |answer: &str| {
        format!(
            "kind = \"choice\"\nprompt = \"p\"\noptions = [\"a\", {{ text = \"b\", say = \"Hidden.\" }}, \"c\"]\nanswer = \"a\"\n[[question.mistake]]\nanswer = \"{answer}\"\nfeedback = \"Shown.\"\n"
        )
    };
    is(&choice("b"), &[("say-hidden", "\"Hidden.\"")]);
    is(&choice("c"), &[]);
}
