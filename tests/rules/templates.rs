//! Template maths: rows drawn together, roots, rounding, binomials, pi, texts compared.

use std::collections::BTreeSet;

use kenning::author::{Care, load};
use kenning::course::Course;
use kenning::expr::{Formula, Value, Values, show};
use kenning::kinds::Answer;

use crate::common::course::{course, number, skill};

const GOOD: &str = include_str!("../data/good/templates.toml");

fn good() -> Course {
    let loaded = load(&[("course.toml".into(), GOOD.into())], Care::Thorough);
    let only_thin = |told: &str| told.contains("opportunit");
    for told in loaded.diagnostics.iter().map(ToString::to_string) {
        assert!(only_thin(&told), "{told}");
    }
    loaded.course.expect("a good course")
}

fn value(source: &str) -> String {
    let values = Values::from_iter([("s".to_owned(), Value::Text("water".into()))]);
    match Formula::new(source).eval(&values) {
        Ok(value) => value.shown(),
        Err(error) => error.to_string(),
    }
}

#[test]
fn roots_are_exact_where_they_come_out() {
    for (source, wanted) in [
        ("sqrt(49)", "7"),
        ("sqrt(9/16)", "3/4"),
        ("sqrt(0.25)", "0.5"),
        ("sqrt(0)", "0"),
        ("sqrt(2)", "1.414213562373095"),
        ("sqrt(2)^2 == 2", "false"),
        ("sqrt(0.0002)", "0.01414213562373095"),
        ("sqrt(10^36 + 1)", "1000000000000000000"),
        ("round(sqrt(1/3), 4)", "0.5774"),
        ("sqrt(-1)", "a number below 0 has no square root"),
        ("sqrt(1, 2)", "`sqrt` needs exactly one value"),
    ] {
        assert_eq!(value(source), wanted, "{source}");
    }
    // The nearest: half a unit of the last place off at most.
    for n in [2, 3, 5, 7, 99, 12_345] {
        let root = Formula::new(format!("sqrt({n})")).number(&Values::default());
        let root = root.expect("a root");
        let off = (*root.numer() as f64 / *root.denom() as f64 - f64::from(n).sqrt()).abs();
        assert!(off < 1e-12, "{n}: {}", show(&root));
    }
}

#[test]
fn numbers_are_rounded_to_places_and_written_in_them() {
    for (source, wanted) in [
        ("round(2/3, 2)", "0.67"),
        ("round(12.5, 2)", "12.50"),
        ("round(12.5)", "13"),
        ("round(-0.125, 2)", "-0.13"),
        ("round(1234, -2)", "1200"),
        ("round(1.5, 0)", "2"),
        ("round(pi, 4)", "3.1416"),
        ("pi", "3.141592653589793"),
        (
            "round(1, 31)",
            "decimal places to round to must be a whole number, at most 30 to either side of 0",
        ),
        (
            "round(1, 2, 3)",
            "`round` needs one value, or a value and how many decimal places",
        ),
    ] {
        assert_eq!(value(source), wanted, "{source}");
    }
    // A parameter of this name comes first.
    let own = Values::from_iter([("pi".to_owned(), Value::Text("own".into()))]);
    let shown = Formula::new("pi").eval(&own).map(|value| value.shown());
    assert_eq!(shown, Ok("own".to_owned()));
}

#[test]
fn binomials_are_whole_and_bounded() {
    for (source, wanted) in [
        ("choose(5, 2)", "10"),
        ("choose(5, 0)", "1"),
        ("choose(5, 6)", "0"),
        ("choose(5, -1)", "0"),
        ("choose(60, 30)", "118264581564861424"),
        ("choose(1000000000, 2)", "499999999500000000"),
        ("choose(300, 150)", "the numbers become too large"),
        ("choose(10^30, 10^29)", "the numbers become too large"),
        (
            "choose(5/2, 1)",
            "`choose` needs whole numbers, the first of them not below 0",
        ),
        ("choose(5)", "`choose` needs exactly two whole numbers"),
    ] {
        assert_eq!(value(source), wanted, "{source}");
    }
}

#[test]
fn texts_are_compared_and_never_taken_for_signs() {
    for (source, wanted) in [
        ("s == 'water'", "true"),
        ("s != \"water\"", "false"),
        ("s == 'and'", "false"),
        ("s == '('", "false"),
        ("'a' == 'b' or s == 'water'", "true"),
        ("s == ''", "false"),
        ("s < 'z'", "a number is needed here, not text"),
        (
            "s == 'water",
            "the text that begins with a quote here is never closed",
        ),
        ("s 'water'", "`'…'` is in the wrong place"),
    ] {
        assert_eq!(value(source), wanted, "{source}");
    }
}

#[test]
fn a_row_is_drawn_as_one() {
    let course = good();
    let moles = &course.questions[course.question("moles").expect("it is there")];
    let mut met = BTreeSet::new();
    for seed in 0..60 {
        let shown = moles.instance(seed).expect("it is shown");
        let prompt = shown.item.prompt.as_str();
        let rows = [("water", "18.0"), ("methane", "16.0"), ("ammonia", "17.0")];
        let row = rows.iter().find(|(name, _)| prompt.contains(name));
        let (name, mass) = row.expect("one of them");
        assert!(prompt.contains(&format!("mass {mass} g")), "{prompt}");
        assert!(*name != "methane" || !prompt.contains("are 5"), "{prompt}");
        met.insert(*name);
    }
    assert_eq!(met.len(), 3);
    let diagonal = &course.questions[course.question("diagonal").expect("it is there")];
    let template = diagonal.template.as_ref().expect("a template");
    assert_eq!(template.combinations(), 3);
    for seed in 0..20 {
        let shown = diagonal.instance(seed).expect("it is shown");
        let model = shown.item.task.model_answer();
        assert!(["5", "13", "17"].contains(&model.as_str()), "{model:?}");
        let graded = shown.item.grade(&Answer::Typed(model.to_string()));
        assert!(graded.is_ok_and(|graded| graded.verdict.is_correct()));
    }
}

/// What was drawn before there were rows is drawn still: logs name seeds.
#[test]
fn rows_are_drawn_after_everything_else() {
    let shown = |rows: Option<&str>| {
        let mut text = number("q", "s", "a*b").set("prompt", "{a} times {b}?");
        let params: toml::Table = "a = \"2..99\"\nb = \"2..99\"".parse().expect("params");
        text = text.set("params", params);
        if let Some(rows) = rows {
            text = text.set("rows", rows.parse::<toml::Table>().expect("rows"));
        }
        let course = course().skill(skill("s")).ask(text).build();
        let question = course.questions.iter().next().expect("a question").clone();
        (0..20)
            .map(|seed| question.instance(seed).expect("shown").item.prompt)
            .collect::<Vec<_>>()
    };
    assert_eq!(shown(None), shown(Some("c = [1, 2, 3]")));
}

#[test]
fn rows_that_do_not_fit_are_told() {
    let told = |rows: &str| {
        let rows: toml::Table = rows.parse().expect("rows");
        let params: toml::Table = "a = \"2..9\"".parse().expect("params");
        let asked = number("q", "s", "a").set("prompt", "{a} {b} {c}?");
        let draft = course().skill(skill("s"));
        let draft = draft.ask(asked.set("params", params).set("rows", rows));
        let told = draft.load(Care::Quick).diagnostics;
        told.iter()
            .map(ToString::to_string)
            .collect::<Vec<_>>()
            .join("\n")
    };
    for (rows, wanted) in [
        ("b = [1, 2]\nc = [1]", "`c` has 1 entry and `b` has 2"),
        ("b = 1\nc = [1]", "`b` of `rows` is no list"),
        ("b = []\nc = []", "`rows` is empty"),
        (
            "a = [1]\nb = [1]\nc = [1]",
            "`a` stands in `params` and in `rows`",
        ),
        ("", "`rows` is empty"),
    ] {
        assert!(told(rows).contains(wanted), "{rows}: {}", told(rows));
    }
}
