//! Figures from data: drawn on the screen, told in plain lines, and what is wrong with them.

use crate::common;

use std::path::Path;

use common::screen::{self, begin, picture};
use common::shell::{Place, out};
use insta::assert_snapshot;
use kenning::author::{Care, Loaded, load, rule};
use kenning::desk::Start;

const GOOD: &str = "tests/data/good/figures.toml";

/// A course of one question of the good one, in a file of its own.
fn only(id: &str, dir: &Path) -> String {
    let text = std::fs::read_to_string(Path::new(env!("CARGO_MANIFEST_DIR")).join(GOOD));
    let text = text.expect("the course");
    let mut parts = text.split("[[question]]\n");
    let head = parts.next().expect("its head");
    let named = format!("id = \"{id}\"");
    let question = parts.find(|part| part.starts_with(&named));
    let path = dir.join("figures.toml");
    let course = format!("{head}[[question]]\n{}", question.expect("a question"));
    std::fs::write(&path, course).expect("a file");
    path.display().to_string()
}

const HEAD: &str =
    "format = 1\n[course]\nid = \"c\"\ntitle = \"C\"\n[[skill]]\nid = \"s\"\ntitle = \"S\"\n";

/// A course of one question with such a figure.
fn course_with(figure: &str) -> String {
    format!(
        "{HEAD}[[question]]\nid = \"q\"\nskills = [\"s\"]\nkind = \"number\"\nprompt = \"p\"\nanswer = 1\n[[question.figure]]\n{figure}\n"
    )
}

fn with_figure(figure: &str) -> Loaded {
    let text = course_with(figure);
    load(&[("c.toml".into(), text.into_bytes())], Care::Thorough)
}

#[test]
fn on_the_screen_they_are_drawn() {
    for id in [
        "vertex",
        "slope",
        "poles",
        "fruit",
        "inequality",
        "solutions",
        "median",
        "outlier",
    ] {
        let place = screen::Place::new();
        let mut desk = place.desk(screen::noon());
        let path = only(id, place.home.path());
        let mut app = begin(&mut desk, &path, Start::Practice);
        assert_snapshot!(format!("{id}_80x24"), picture(&mut app, 80, 24));
        assert_snapshot!(format!("{id}_40x12"), picture(&mut app, 40, 12));
    }
}

#[test]
fn in_plain_lines_they_are_told() {
    let place = Place::new();
    let shown = out(&place.run(&["show", GOOD, "--plain", "--seed", "1"]));
    assert_snapshot!("shown", shown);
    // The formula may be the answer.
    assert!(
        !shown.contains("x^2") && !shown.contains("plot:"),
        "{shown}"
    );
}

#[test]
fn a_program_gets_data_and_words() {
    let place = Place::new();
    let path = only("fruit", place.path());
    let output = place.type_in(&["practice", &path, "--format", "json", "--seed", "1"], "");
    let lines = out(&output);
    let question = (lines.lines())
        .find(|line| line.contains("\"prompt\""))
        .expect("a question");
    let question: serde_json::Value = serde_json::from_str(question).expect("JSON");
    let prompt = find(&question, "prompt").expect("a prompt");
    let markdown = prompt["markdown"].as_str().expect("Markdown");
    assert!(markdown.contains("```figure\nalt: Fruit sold on a day, in kg\nbars: apples = 12; pears = 19.5; plums = 3\n"), "{markdown}");
    let text = prompt["text"].as_str().expect("words");
    assert!(
        text.ends_with("Fruit sold on a day, in kg\nThe bars are: apples 12, pears 19.5, plums 3."),
        "{text}"
    );
}

/// The first property of this name, wherever it is.
fn find<'v>(value: &'v serde_json::Value, name: &str) -> Option<&'v serde_json::Value> {
    match value {
        serde_json::Value::Object(all) => match all.get(name) {
            Some(found) => Some(found),
            None => all.values().find_map(|value| find(value, name)),
        },
        _ => None,
    }
}

#[test]
fn what_is_wrong_with_one_is_told() {
    let said = |figure: &str| {
        let found = with_figure(figure).diagnostics;
        let found = found
            .iter()
            .map(|d| (rule(&d.message), d.message.to_string()));
        found.collect::<Vec<_>>()
    };
    assert_eq!(said("alt = \"a\"\nplot = \"x\""), []);
    for (figure, wanted) in [
        ("plot = \"x\"", "needs `alt`"),
        ("alt = \"a\"", "shows nothing"),
        ("alt = \"a\"\nplot = \"2x +\"", "is no function"),
        (
            "alt = \"a\"\nplot = \"x\"\nbars = { A = 1 }",
            "second figure",
        ),
        ("alt = \"a\"\npoints = [[1, 2], [3]]", "`points`"),
        ("alt = \"a\"\nbars = { A = [1] }", "`bars`"),
        ("alt = \"a\"\nbox = [1, 2, 3]", "five numbers"),
        ("alt = \"a\"\nline = \"3 < x < 1\"", "number line"),
        ("alt = \"a\"\nplot = \"x\"\ncolour = \"red\"", "colour"),
    ] {
        let all = said(figure);
        assert!(
            all.iter().any(|(_, said)| said.contains(wanted)),
            "{figure}: {all:?}"
        );
    }
    assert!(with_figure("alt = \"a\"").course.is_none());
}

/// Each complaint stands at the key that is wrong, and says what to write there.
#[test]
fn a_figure_is_complained_of_where_it_stands() {
    let whole = "give each figure one of `plot`, `points`, `bars`, `line`, `box` and `file`";
    for (figure, at, help) in [
        (
            "alt = \"a\"\nplot = \"2x +\"",
            "\"2x +\"",
            "write a function of x",
        ),
        (
            "alt = \"a\"\nplot = [\"x\", \"2x +\"]",
            "\"2x +\"",
            "write a function of x",
        ),
        (
            "alt = \"a\"\nline = \"3 < x < 1\"",
            "\"3 < x < 1\"",
            "`line = ",
        ),
        ("alt = \"a\"\nbox = [1, 2, 3]", "1", "write five numbers"),
        ("alt = \"a\"\nbars = { A = -1 }", "A = -1", "`bars = "),
        (
            "alt = \"a\"\npoints = [[1, \"two\"]]",
            "[1, \"two\"]",
            "write pairs of numbers",
        ),
        (
            "alt = \"a\"\nplot = \"x\"\nx = \"5..1\"",
            "\"5..1\"",
            "`x = \"-5..5\"`",
        ),
        (
            "alt = \"a\"\nplot = \"x\"\ny = \"5..1\"",
            "\"5..1\"",
            "`y = \"-5..5\"`",
        ),
        ("alt = \"nothing\"", "\"nothing\"", whole),
        (
            "alt = \"both\"\nplot = \"x\"\nbars = { A = 1 }",
            "\"both\"",
            whole,
        ),
    ] {
        let text = course_with(figure);
        let found = with_figure(figure).diagnostics;
        let [one] = &found[..] else {
            panic!("{figure}: {found:#?}");
        };
        assert_eq!(&text[one.span.clone()], at, "{figure}");
        let said = one
            .help
            .as_ref()
            .map(ToString::to_string)
            .unwrap_or_default();
        assert!(said.contains(help), "{figure}: {said}");
    }
}

#[test]
fn figures_that_are_counted_are_no_pictures() {
    let text = format!(
        "{HEAD}[[question]]\nid = \"q\"\nskills = [\"s\"]\nkind = \"number\"\nprompt = \"p\"\nanswer = 1\nfigure = 3\n"
    );
    let found = load(&[("c.toml".into(), text.into_bytes())], Care::Thorough).diagnostics;
    let said: Vec<String> = found.iter().map(ToString::to_string).collect();
    assert_eq!(said.len(), 1, "{said:#?}");
    assert!(said[0].contains("write `figures = 3`"), "{said:#?}");
    assert!(said[0].contains("[[question.figure]]"), "{said:#?}");
}

#[test]
fn the_example_of_the_page_is_a_question() {
    let docs = include_str!("../../docs/course-format.md");
    let (_, section) = docs
        .split_once("### `[[question.figure]]`")
        .expect("the section");
    let (_, example) = section.split_once("```toml\n").expect("an example");
    let example = example.split_once("```").expect("its end").0;
    let text = format!("{HEAD}{example}");
    let loaded = load(&[("c.toml".into(), text.into_bytes())], Care::Thorough);
    assert!(loaded.diagnostics.is_empty(), "{:?}", loaded.diagnostics);
    for key in ["alt", "plot", "x", "y", "points", "bars", "line", "box"] {
        assert!(section.contains(&format!("| `{key}` |")), "{key}");
    }
}
