//! Where questions come from: told to learners and authors, and licences by their names.

use crate::common;

use common::course::{course, skill, text};
use common::served::Served;
use common::shell::{Place, out};
use kenning::author::{Care, load};
use kenning::course::Course;
use serde_json::json;

const GOOD: &str = "tests/data/good/provenance.toml";

fn good() -> Course {
    let text = std::fs::read_to_string(GOOD).expect("the file");
    let loaded = load(&[("course.toml".into(), text.into())], Care::Thorough);
    let of_license = |said: &str| said.contains("SPDX");
    for told in &loaded.diagnostics {
        assert!(!of_license(&told.to_string()), "{told}");
    }
    loaded.course.expect("a good course")
}

fn credits(course: &Course, question: &str) -> Vec<String> {
    let at = course.question(question).expect("a question");
    course.credits(at).iter().map(ToString::to_string).collect()
}

#[test]
fn what_a_question_leaves_out_is_as_for_the_course() {
    let course = good();
    assert_eq!(
        credits(&course, "taken"),
        [
            "Source: OATutor, problem a23945e.",
            "By The OATutor team, Bo Li.",
            "Licence: CC-BY-SA-4.0 OR MIT."
        ]
    );
    assert_eq!(
        credits(&course, "found"),
        [
            "Source: https://example.org/fractions.",
            "By Ana Ruiz.",
            "Licence: CC-BY-4.0."
        ]
    );
    assert!(credits(&course, "own").is_empty());
}

#[test]
fn learners_and_authors_read_it() {
    let place = Place::new();
    let said = "Source: OATutor, problem a23945e.";
    let plain = place.type_in(
        &["practice", GOOD, "--plain"],
        "why\nwhy\nskip\nwhy\nwhy\nskip\nwhy\nwhy\nquit\n",
    );
    assert!(out(&plain).contains(said), "{}", out(&plain));
    let shown = out(&place.run(&["show", GOOD, "taken"]));
    assert!(
        shown.contains(said) && shown.contains("Licence: CC-BY-SA-4.0 OR MIT."),
        "{shown}"
    );
    let place = Place::new();
    let (mut served, mut object) = Served::begin(&place, GOOD, &[]);
    let mut told = Vec::new();
    for _ in 0..3 {
        told.push(served.ask("why")["account"].to_string());
        object = served.send(json!({"type": "skip"}));
    }
    drop(object);
    assert!(
        told.iter().any(|account| account.contains(said)),
        "{told:?}"
    );
}

#[test]
fn a_licence_that_is_no_spdx_name_is_warned_of() {
    let warned = |license: &str| {
        let draft = course().set("license", "CC-BY-4.0").skill(skill("s"));
        let draft = draft.ask(text("one", "s", "one").set("license", license));
        let loaded = draft.load(Care::Thorough);
        let told = loaded.diagnostics.iter().map(ToString::to_string);
        told.filter(|told| told.contains("licence"))
            .collect::<Vec<_>>()
    };
    for good in [
        "MIT",
        "CC-BY-4.0",
        "MIT OR Apache-2.0",
        "LicenseRef-of-our-school",
    ] {
        assert!(warned(good).is_empty(), "{good}: {:?}", warned(good));
    }
    for (license, meant) in [
        ("CC BY 4.0", "`CC-BY-4.0`"),
        ("cc-by-sa-4.0", "`CC-BY-SA-4.0`"),
        ("CC-BY-4,0", "`CC-BY-4.0`"),
        ("all mine", "https://spdx.org/licenses"),
    ] {
        let told = warned(license);
        assert!(
            told.len() == 1 && told[0].contains(meant),
            "{license}: {told:?}"
        );
    }
    let long = "MIT OR ".repeat(10_000) + "MIT";
    assert!(warned(&long).iter().all(|told| told.len() < 1000));
    assert_eq!(warned(&long).len(), 1);
}

#[test]
fn a_question_stays_the_same_when_its_source_is_named() {
    let of = |source: Option<&str>| {
        let question = text("one", "s", "one");
        let question = match source {
            Some(source) => question.set("source", source),
            None => question,
        };
        let course = course().skill(skill("s")).ask(question).build();
        course.questions.iter().next().expect("a question").version
    };
    assert_eq!(of(None), of(Some("a book")));
}
