//! Formulas and tables in texts: what each front end shows, and what `kenning check` says of them.

use crate::common;

use std::path::{Path, PathBuf};

use common::screen::{self, begin, picture, press};
use common::shell::{Place, out};
use insta::assert_snapshot;
use kenning::author::{Care, Loaded, load, rule};
use kenning::desk::Start;

const GOOD: &str = "tests/data/good/maths.toml";

fn good() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join(GOOD)
}

/// A course of one question of the good one, in a file of its own.
fn only(id: &str, dir: &Path) -> String {
    let text = std::fs::read_to_string(good()).expect("the course");
    let mut parts = text.split("[[question]]\n");
    let head = parts.next().expect("its head");
    let named = format!("id = \"{id}\"");
    let question = parts
        .find(|part| part.starts_with(&named))
        .expect("a question");
    let path = dir.join("maths.toml");
    std::fs::write(&path, format!("{head}[[question]]\n{question}")).expect("a file");
    path.display().to_string()
}

fn loaded(rest: &str) -> Loaded {
    let text = format!(
        "format = 1\n[course]\nid = \"c\"\ntitle = \"C\"\n[[skill]]\nid = \"s\"\ntitle = \"S\"\n{rest}"
    );
    load(&[("c.toml".into(), text.into_bytes())], Care::Thorough)
}

/// Compares these questions with their pictures, on two screens.
fn look_as_before(questions: &[&str]) {
    for id in questions {
        let place = screen::Place::new();
        let mut desk = place.desk(screen::noon());
        let path = only(id, place.home.path());
        let mut app = begin(&mut desk, &path, Start::Practice);
        assert_snapshot!(format!("{id}_80x24"), picture(&mut app, 80, 24));
        assert_snapshot!(format!("{id}_40x12"), picture(&mut app, 40, 12));
    }
}

#[test]
fn on_the_screen_formulas_are_stacked_where_there_is_room() {
    look_as_before(&[
        "sum-of-fractions",
        "root-of-a-quotient",
        "matrix",
        "cases",
        "sum",
    ]);
}

#[test]
fn a_lesson_a_verdict_and_a_blank_show_formulas() {
    let place = screen::Place::new();
    let mut desk = place.desk(screen::noon());
    let path = only("sum-of-fractions", place.home.path());
    let mut app = begin(&mut desk, &path, Start::Practice);
    press(&mut app, &["l"]);
    assert_snapshot!("lesson_80x24", picture(&mut app, 80, 24));
    press(&mut app, &["Esc", "d"]);
    assert_snapshot!("verdict_80x24", picture(&mut app, 80, 24));
    let other = screen::Place::new();
    let mut desk = other.desk(screen::noon());
    let path = only("matrix", other.home.path());
    let mut app = begin(&mut desk, &path, Start::Practice);
    press(&mut app, &["3", "Tab", "12"]);
    assert_snapshot!("blanks_80x24", picture(&mut app, 80, 24));
}

#[test]
fn tables_and_code_as_options_stand_as_blocks() {
    look_as_before(&["table", "wide-table", "code"]);
}

#[test]
fn in_plain_mode_formulas_are_said() {
    let place = Place::new();
    let shown = out(&place.run(&["show", GOOD, "--plain", "--seed", "1"]));
    assert_snapshot!("shown", shown);
    // Lines of the full screen stand behind bars.
    let of_screen = |line: &&str| !line.starts_with("  |");
    let plain: Vec<&str> = shown.lines().filter(of_screen).collect();
    let plain = plain.join("\n");
    for sign in ["√", "²", "\\frac", "$x", "─"] {
        assert!(!plain.contains(sign), "{sign}: {plain}");
    }
}

#[test]
fn what_is_not_known_is_an_error_at_its_place() {
    let said = |prompt: &str| {
        let keys = format!(
            "[[question]]\nid = \"q\"\nskills = [\"s\"]\nkind = \"text\"\nanswer = '$\\foo$'\nprompt = {prompt}\n"
        );
        let found = loaded(&keys).diagnostics;
        let found = found.iter().map(|d| (rule(&d.message), d.line, d.column));
        found.collect::<Vec<_>>()
    };
    assert_eq!(
        said(r"'What is $\frac{1}{2} + \foo{x}$?'"),
        [("formula-unknown", 13, 34)]
    );
    assert_eq!(
        said("'''\nWhat\nis $\\frac{1}{2$?'''"),
        [("formula-open", 15, 13)]
    );
    assert_eq!(
        said(r#""What is $\\sqrt$?""#),
        [("formula-missing", 13, 20)]
    );
    assert_eq!(said(r"'So $\left( x$.'"), [("formula-open", 13, 15)]);
    assert_eq!(
        said(r"'It costs $5 or $6, `$\foo$` or \$\bar\$.'"),
        [("no-mathematics", 13, 44)]
    );
    // Options, items, texts with blanks and the backs of cards are Markdown, too.
    for keys in [
        "kind = \"choice\"\nprompt = 'p'\nanswer = '1'\noptions = ['1', '$\\foo$']",
        "kind = \"order\"\nprompt = 'p'\nitems = ['1', '$\\foo$']",
        "kind = \"cloze\"\nprompt = 'p'\ntext = '$\\foo$ [[a]]'",
        "kind = \"card\"\nprompt = 'p'\nanswer = '$\\foo$'",
    ] {
        let keys = format!("[[question]]\nid = \"q\"\nskills = [\"s\"]\n{keys}\n");
        let found = loaded(&keys).diagnostics;
        let rules: Vec<_> = found.iter().map(|d| rule(&d.message)).collect();
        assert_eq!(rules, ["formula-unknown"], "{keys}");
    }
}

#[test]
fn options_that_are_read_the_same_are_told() {
    let found = loaded(
        "[[question]]\nid = \"q\"\nskills = [\"s\"]\nkind = \"choice\"\nprompt = 'p'\nanswer = '$\\frac12$'\noptions = ['$\\frac12$', '$\\frac{1}{2}$']\n",
    );
    let rules: Vec<_> = (found.diagnostics.iter())
        .map(|d| rule(&d.message))
        .collect();
    assert_eq!(rules, ["options-alike"]);
}

/// The first example of a section of the page.
fn example(section: &str) -> &'static str {
    let docs = include_str!("../../docs/course-format.md");
    let (_, section) = docs.split_once(section).expect("the section");
    let (_, example) = section.split_once("```toml\n").expect("an example");
    example.split_once("```").expect("its end").0
}

#[test]
fn the_table_of_the_page_is_shown_as_it_says() {
    let example = example("### Tables, links, quotations\n");
    let head =
        "format = 1\n[course]\nid = \"c\"\ntitle = \"C\"\n[[skill]]\nid = \"s\"\ntitle = \"S\"\n";
    let place = Place::new();
    let path = place.path().join("c.toml");
    std::fs::write(&path, format!("{head}{example}")).expect("a file");
    let shown = out(&place.run(&["show", &path.display().to_string(), "--plain"]));
    assert!(shown.contains("\natom: H, mass in g/mol: 1.0\n"), "{shown}");
    assert!(
        shown.contains("What is the molar mass of H sub 2 O in g/mol?"),
        "{shown}"
    );
}

#[test]
fn the_example_of_the_page_is_filled_in_as_it_says() {
    let loaded = loaded(example("### Mathematics\n"));
    assert!(loaded.diagnostics.is_empty(), "{:?}", loaded.diagnostics);
    let course = loaded.course.expect("a good course");
    let at = course.question("slope").expect("its question");
    let prompts: Vec<String> = (0..20)
        .map(|seed| {
            course.questions[at]
                .instance(seed)
                .expect("a showing")
                .item
                .prompt
                .to_string()
        })
        .collect();
    for prompt in &prompts {
        let digits: Vec<&str> = prompt
            .split(|c: char| !c.is_ascii_digit())
            .filter(|d| !d.is_empty())
            .collect();
        let [_, b, a, under, x] = digits[..] else {
            panic!("{prompt}");
        };
        assert!(
            prompt.contains(&format!("$\\frac{{{a}}}{{{b}}}$")),
            "{prompt}"
        );
        let number = |text: &str| text.parse::<u32>().expect("a number");
        assert_eq!((under, number(x)), (b, 2 * number(b)), "{prompt}");
    }
}
