//! Things to be paired.

use insta::assert_snapshot;
use kenning::desk::Start;
use kenning::kinds::{Answer, Form, Shown, Verdict};
use serde_json::json;

use super::common::screen::{self, begin, picture, press};
use super::common::served::{Scripted, Served, valid};
use super::common::shell::{Place, err, out};
use super::{complaints, good, item, of, path};

const OPTIONS: [&str; 3] = ["--seed", "1", "--no-teaching"];

/// The answer that pairs these by their words.
fn pairs(shown: &Shown, given: &[(&str, &str)]) -> Answer {
    let Form::Match { left, right } = shown.task.form() else {
        panic!("no pairs");
    };
    let partner = |line: &str| {
        let (_, partner) = given.iter().find(|(one, _)| *one == line)?;
        right.iter().position(|there| there.as_str() == *partner)
    };
    Answer::Match(left.iter().map(|line| partner(line)).collect())
}

#[test]
fn the_share_of_right_pairs_is_the_credit() {
    let course = good("match");
    for seed in 0..20 {
        let shown = item(&course, "capitals", seed);
        let graded = |given: &[(&str, &str)]| shown.grade(&pairs(&shown, given)).unwrap();
        let all = graded(&[
            ("Turkey", "Ankara"),
            ("Australia", "Canberra"),
            ("Brazil", "Brasília"),
        ]);
        assert_eq!((all.verdict, all.remarks.len()), (Verdict::Correct, 0));
        let given = all.given.as_str();
        assert_eq!(
            given,
            "Australia → Canberra; Brazil → Brasília; Turkey → Ankara"
        );
        let two = graded(&[
            ("Turkey", "Ankara"),
            ("Australia", "Sydney"),
            ("Brazil", "Brasília"),
        ]);
        assert_eq!(two.verdict, Verdict::Partial(2.0 / 3.0));
        assert_eq!(two.remarks[0].to_string(), "2 of 3 pairs are right.");
        assert_eq!(two.mistake, Some(0));
        let one = graded(&[("Turkey", "Ankara"), ("Australia", "Brasília")]);
        assert_eq!(
            (one.verdict, one.mistake),
            (Verdict::Partial(1.0 / 3.0), None)
        );
        let none = graded(&[("Turkey", "Sydney"), ("Australia", "Sydney")]);
        assert_eq!((none.verdict, none.mistake), (Verdict::Incorrect, Some(0)));
        for nothing in [vec![None; 3], vec![Some(0); 2], vec![Some(4), None, None]] {
            assert!(shown.grade(&Answer::Match(nothing)).is_err());
        }
        // One that belongs to two stands there once.
        let shown = item(&course, "continents", seed);
        let form = shown.task.form();
        assert_eq!(form.options().len(), 2);
        let right = shown.grade(&pairs(
            &shown,
            &[
                ("Lima", "South America"),
                ("Quito", "South America"),
                ("Cairo", "Africa"),
            ],
        ));
        assert!(right.unwrap().verdict.is_correct());
    }
}

#[test]
fn what_they_are_paired_with_is_shuffled() {
    let course = good("match");
    let orders: std::collections::BTreeSet<String> = (0..60)
        .map(|seed| {
            format!(
                "{:?}",
                item(&course, "capitals", seed).task.form().options()
            )
        })
        .collect();
    assert!(orders.len() > 15, "{}", orders.len());
}

#[test]
fn authors_are_told_what_does_not_fit() {
    let told = |keys: &str| {
        complaints(&of(&format!(
            "[[question]]\nid = \"q\"\nkind = \"match\"\nskills = [\"s\"]\nprompt = \"Which?\"\n{keys}\n"
        )))
        .join("\n")
    };
    let two = "pairs = [[\"a\", \"1\"], [\"b\", \"2\"]]";
    assert_eq!(told(two), "");
    let mistake = |answer: &str| {
        told(&format!(
            "{two}\nextra = [\"3\"]\n[[question.mistake]]\nfeedback = \"No.\"\nanswer = {answer}"
        ))
    };
    assert_eq!(mistake("[[\"a\", \"3\"]]"), "");
    assert_snapshot!(
        [
            told(""),
            told("pairs = [[\"a\", \"1\"]]"),
            told("pairs = [[\"a\", \"1\"], [\"a\", \"2\"]]"),
            told("pairs = [[\"a\", \"1\"], [\"b\"]]"),
            told("pairs = [[\"a\", \"1\"], [\"b\", true]]"),
            told("pairs = [[\"a\", \"1\"], \"b\"]"),
            told("pairs = [[\"a\", \"1\"], [\"b\", \" \"]]"),
            told(&format!("{two}\nextra = [\"2\"]")),
            told("pairs = [[\"a\", \"1\"], [\"*a*\", \"2\"], [\"a \", \"3\"]]"),
            mistake("[[\"a\", \"1\"]]"),
            mistake("[[\"c\", \"1\"]]"),
            mistake("\"a\""),
        ]
        .join("\n")
    );
}

#[test]
fn on_the_screen_a_number_goes_to_the_marked_line() {
    let (_place, mut desk) = screen::Place::at_noon();
    let mut app = begin(&mut desk, &path("match"), Start::Practice);
    for _ in 0..6 {
        if picture(&mut app, 80, 24).contains("Which capital") {
            break;
        }
        press(&mut app, &["d", "Enter"]);
    }
    assert_snapshot!("match_asked_80x24", picture(&mut app, 80, 24));
    assert_snapshot!("match_asked_40x12", picture(&mut app, 40, 12));
    press(&mut app, &["1", "Enter"]);
    assert_snapshot!("match_open_80x24", picture(&mut app, 80, 24));
    press(&mut app, &["2", "3", "Up", "Up", "4"]);
    assert_snapshot!("match_full_40x12", picture(&mut app, 40, 12));
    press(&mut app, &["Enter"]);
    assert_snapshot!("match_missed_80x24", picture(&mut app, 80, 24));
    press(&mut app, &["Enter", "Enter"]);
    assert_snapshot!("match_judged_80x24", picture(&mut app, 80, 24));
    assert_snapshot!("match_judged_40x12", picture(&mut app, 40, 12));
}

#[test]
fn in_plain_lines_a_number_goes_with_a_letter() {
    let place = Place::new();
    let good = path("match");
    let args = [&["practice", &good, "--plain"], &OPTIONS[..]].concat();
    let typed = "1\nb1\n1e 2a\n1a 2b 3c\n1-B, 2:c; 3 d\n\n1a\n1a\n1a2a3b\n\nquit\n";
    let done = place.type_in(&args, typed);
    assert!(done.status.success(), "{}", err(&done));
    assert_snapshot!("plain_match", out(&done));
}

#[test]
fn programs_send_a_position_for_each() {
    let place = Place::new();
    let (mut served, question) = Served::at_question(&place, &path("match"), &OPTIONS);
    assert_eq!(question["form"]["type"], "pairs");
    let mut objects = vec![question];
    for wrong in [json!([0]), json!([0, 1, 9]), json!([null, null, null])] {
        let said = served.send(json!({ "type": "answer", "pairs": wrong }));
        assert_eq!(said["type"], "refusal", "{said}");
        objects.push(said);
    }
    objects.push(served.send(json!({ "type": "answer", "pairs": [0, null, null] })));
    valid(&objects);
}

#[test]
fn a_sitting_of_pairs_is_kept_whole() {
    let place = Place::new();
    let mut learner = Scripted::new(good("match"), 0.5, 20.0, 1);
    let sat = learner.sits(&place, &path("match"), &OPTIONS, 900.0);
    valid(&sat.objects);
    assert!(
        sat.all("verdict")
            .filter(|v| v["verdict"] == "correct")
            .count()
            >= 2
    );
    assert!(sat.all("refusal").next().is_none());
}
