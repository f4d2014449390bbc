//! Mistakes without a name, mistakes that are ranges, and mistakes that do not count.

use kenning::kinds::{Answer, Shown};

use super::common::recorded::events;
use super::common::served::{Scripted, valid};
use super::common::shell::{Place, err, out};
use super::{complaints, good, item, of, path};

const OPTIONS: [&str; 3] = ["--seed", "1", "--no-teaching"];

fn typed(text: &str) -> Answer {
    Answer::Typed(text.to_owned())
}

/// The mistake that is recognised; `right` or `other` where none is.
fn met(shown: &Shown, text: &str) -> String {
    let graded = shown.grade(&typed(text)).unwrap();
    match graded.mistake {
        Some(at) => shown.mistakes[at].name.to_string(),
        None if graded.verdict.is_correct() => "right".into(),
        None => "other".into(),
    }
}

#[test]
fn a_range_takes_all_between_its_ends() {
    let shown = item(&good("mistakes"), "one-six", 1);
    for (text, name) in [
        ("11/36", "right"),
        ("0.31", "right"),
        ("0.32", "sum"),
        ("1/3", "sum"),
        ("0.34", "sum"),
        ("0.35", "other"),
        ("1/36", "1/36"),
        ("0.03", "1/36"),
        ("0.00", "no-chance"),
        ("-7/2", "no-chance"),
        ("1.00", "no-chance"),
        ("36/11", "no-chance"),
        ("0.99", "other"),
    ] {
        assert_eq!(met(&shown, text), name, "{text}");
    }
    // The ends of a template are drawn, and what is right within a range is right.
    let course = good("mistakes");
    for seed in 0..30 {
        let shown = item(&course, "part", seed);
        let right = shown.task.model_answer();
        assert_eq!(met(&shown, &right), "right");
        assert_eq!(met(&shown, "1"), "too-many");
        assert_eq!(met(&shown, "9"), "other");
        assert_eq!(met(&shown, "1/100"), "other");
    }
}

#[test]
fn what_is_no_range_is_told() {
    let told = |answer: &str| {
        complaints(&of(&format!(
            "[[question]]\nid = \"q\"\nkind = \"number\"\nskills = [\"s\"]\nprompt = \"How many?\"\nanswer = 3\n[[question.mistake]]\nanswer = {answer}\nfeedback = \"No.\"\n"
        )))
        .join("\n")
    };
    assert_eq!(told("\"4..6\""), "");
    assert_eq!(told("[\"4..6\", 9, \"..-1\"]"), "");
    for empty in ["\"6..4\"", "\"..\"", "\" .. \""] {
        let said = told(empty);
        assert!(said.contains("nothing is in the range"), "{empty}: {said}");
    }
    // All of it is right.
    assert!(
        told("\"3..3\"").contains("is not recognised"),
        "{}",
        told("\"3..3\"")
    );
    // The narrower one before it takes its place.
    assert!(
        told("\"1..2..3\"").contains("error"),
        "{}",
        told("\"1..2..3\"")
    );
}

#[test]
fn a_number_within_a_range_before_it_is_told_so() {
    let told = |first: &str, second: &str| {
        complaints(&of(&format!(
            "[[question]]\nid = \"q\"\nkind = \"number\"\nskills = [\"s\"]\nprompt = \"How many?\"\nanswer = 3\n\
             [[question.mistake]]\nname = \"low\"\nanswer = {first}\nfeedback = \"No.\"\n\
             [[question.mistake]]\nname = \"one\"\nanswer = {second}\nfeedback = \"No.\"\n"
        )))
        .join("\n")
    };
    let said = told("\"..2\"", "1");
    let within = "the mistake `one` lies within the range of `low`, which stands before it";
    assert!(said.contains(within), "{said}");
    assert!(said.contains("put it before `low`"), "{said}");
    assert_eq!(told("1", "\"..2\""), "");
    for (first, second) in [("1", "1"), ("[1, \"..0\"]", "1"), ("\"..2\"", "\"..2\"")] {
        let said = told(first, second);
        assert!(said.contains("has the same answer as `low`"), "{said}");
    }
}

#[test]
fn a_mistake_without_a_name_is_called_by_its_answer() {
    let names = |id: &str| -> Vec<String> {
        let shown = item(&good("mistakes"), id, 1);
        let names = shown.mistakes.iter().map(|m| m.name.to_string());
        names.collect()
    };
    assert_eq!(names("reduce"), ["2/12 / 3/18 / 6/36", "6"]);
    assert_eq!(names("one-six"), ["1/36", "sum", "no-chance"]);
    // A complaint about it stands at it.
    let said = complaints(&of(
        "[[question]]\nid = \"q\"\nkind = \"text\"\nskills = [\"s\"]\nprompt = \"Which?\"\nanswer = \"a\"\n[[question.mistake]]\nanswer = \"b\"\nfeedback = \"No.\"\n[[question.mistake]]\nanswer = \"a\"\nfeedback = \"No.\"\n",
    ));
    let [said] = &said[..] else {
        panic!("{said:?}");
    };
    assert!(
        said.starts_with("course.toml:18:10: warning: the mistake `a`"),
        "{said}"
    );
}

#[test]
fn a_mistake_that_does_not_count_is_told_and_asked_again() {
    let place = Place::new();
    let good = path("mistakes");
    let question = "reduce";
    let course = std::fs::read_to_string(&good).unwrap();
    // Only this question.
    let head = course.split("[[question]]\n").next().unwrap();
    let one = course
        .split("[[question]]\n")
        .find(|q| q.contains(question))
        .unwrap();
    let file = place.path().join("one.toml");
    std::fs::write(&file, format!("{head}[[question]]\n{one}")).unwrap();
    let file = file.display().to_string();
    let args = [&["practice", &file, "--plain"], &OPTIONS[..]].concat();
    let done = place.type_in(&args, "6/36\n2/12\n3/18\n6\n2/12\n1/6\nquit\n");
    assert!(done.status.success(), "{}", err(&done));
    let said = out(&done);
    let again =
        "It has the right *value*, and can be reduced further. This does not count; answer again.";
    assert_eq!(said.matches(again).count(), 4, "{said}");
    assert!(said.contains("Of how many?"), "{said}");
    assert!(said.contains("Correct."), "{said}");
    let record = place.path().join("profiles/default");
    let kept = format!("{:?}", events(&record));
    assert!(!kept.contains("/12") && !kept.contains("/18"), "{kept}");
    assert!(kept.contains("\"6\"") && kept.contains("\"1/6\""), "{kept}");
}

#[test]
fn what_does_not_count_tells_of_nothing() {
    let said = complaints(&of(
        "[[question]]\nid = \"q\"\nkind = \"text\"\nskills = [\"s\"]\nprompt = \"Which?\"\nanswer = \"a\"\n[[question.mistake]]\nanswer = \"b\"\nskill = \"s\"\ncounts = false\nfeedback = \"No.\"\n",
    ));
    assert!(
        said.join("\n")
            .contains("can't tell of a skill or a misconception"),
        "{said:?}"
    );
}

#[test]
fn a_sitting_of_mistakes_is_kept_whole() {
    let place = Place::new();
    let mut learner = Scripted::new(good("mistakes"), 0.3, 20.0, 1);
    let sat = learner.sits(&place, &path("mistakes"), &OPTIONS, 900.0);
    valid(&sat.objects);
    let ranges = sat
        .all("question")
        .filter(|q| q["missed"]["mistake"] == "too-many");
    assert!(ranges.count() > 0);
    assert!(sat.all("refusal").next().is_none());
}
