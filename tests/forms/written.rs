//! Cards that are written on before their back is shown.

use insta::assert_snapshot;
use kenning::desk::Start;
use kenning::journal::EventKind;
use kenning::kinds::{Answer, OwnMark, Rating, Verdict};
use serde_json::json;

use super::common::recorded::events;
use super::common::screen::{self, begin, picture, press};
use super::common::served::{Scripted, Served, valid};
use super::common::shell::{Place, err, out};
use super::{complaints, good, item, of, path};

const OPTIONS: [&str; 3] = ["--seed", "1", "--no-teaching"];

#[test]
fn the_share_of_the_ideas_is_the_credit() {
    let shown = item(&good("written"), "who-gives-names", 1);
    let graded = |ticked: &[usize]| {
        let answer = Answer::Written("ICANN".into(), OwnMark::Ideas(ticked.to_vec()));
        shown.grade(&answer).unwrap()
    };
    assert_eq!(graded(&[0, 1, 2]).verdict, Verdict::Correct);
    assert_eq!(graded(&[2, 0, 1, 1]).verdict, Verdict::Correct);
    assert_eq!(graded(&[]).verdict, Verdict::Incorrect);
    let some = graded(&[0, 0]);
    assert_eq!(some.verdict, Verdict::Partial(1.0 / 3.0));
    let said: Vec<String> = some.remarks.iter().map(ToString::to_string).collect();
    assert_eq!(
        said,
        ["1 of 3 ideas. Still missing: AFNIC for France; .fr stands for France"]
    );
    assert_eq!(some.given.as_str(), "ICANN");
    let beyond = Answer::Written("x".into(), OwnMark::Ideas(vec![3]));
    assert!(shown.grade(&beyond).is_err());
    let empty = Answer::Written("  ".into(), OwnMark::Ideas(vec![0]));
    let said = shown.grade(&empty).unwrap_err().to_string();
    assert_eq!(said, "Type an answer first.");
}

#[test]
fn without_ideas_it_is_graded_as_a_card_is() {
    let shown = item(&good("written"), "what-is-a-name", 1);
    for (rating, right) in [
        (Rating::Again, false),
        (Rating::Hard, true),
        (Rating::Easy, true),
    ] {
        let answer = Answer::Written("names".into(), OwnMark::Grade(rating));
        assert_eq!(shown.grade(&answer).unwrap().verdict.is_correct(), right);
    }
    for other in [OwnMark::Ideas(vec![]), OwnMark::Ideas(vec![0])] {
        assert!(
            shown
                .grade(&Answer::Written("names".into(), other))
                .is_err()
        );
    }
    assert!(shown.grade(&Answer::Grade(Rating::Good)).is_err());
}

#[test]
fn authors_are_told_what_does_not_fit() {
    let card = |keys: &str| {
        let said = complaints(&of(&format!(
            "[[question]]\nid = \"q\"\nkind = \"card\"\nskills = [\"s\"]\nprompt = \"Why?\"\nanswer = \"So.\"\n{keys}"
        )));
        said.join("\n")
    };
    assert_eq!(card("write = true"), "");
    assert!(card("ideas = [\"a\"]").contains("but this card is not written on"));
    let many = card(
        "write = true\nideas = [\"1\",\"2\",\"3\",\"4\",\"5\",\"6\",\"7\",\"8\",\"9\",\"10\"]",
    );
    assert!(many.contains("needs 1 to 9 entries, but has 10"), "{many}");
    let twice = card("write = true\nideas = [\"a\", \"a \"]");
    assert!(twice.contains("shown twice"), "{twice}");
    assert!(!card("write = true\nideas = []").is_empty());
    assert!(!card("write = true\nideas = [\"\"]").is_empty());
}

#[test]
fn on_the_screen_one_writes_compares_and_ticks() {
    let (_place, mut desk) = screen::Place::at_noon();
    let mut app = begin(&mut desk, &path("written"), Start::Practice);
    press(&mut app, &["Enter"]);
    assert_snapshot!("written_empty_80x24", picture(&mut app, 80, 24));
    let text = "The ICANN gives them out for the whole world, and it hands some over";
    press(&mut app, &[text]);
    assert_snapshot!("written_front_80x24", picture(&mut app, 80, 24));
    assert_snapshot!("written_front_40x12", picture(&mut app, 40, 12));
    press(&mut app, &["Enter", "Enter"]);
    assert_snapshot!("written_back_80x24", picture(&mut app, 80, 24));
    press(&mut app, &["1", "3"]);
    assert_snapshot!("written_ticked_40x12", picture(&mut app, 40, 12));
    press(&mut app, &["Enter"]);
    assert_snapshot!("written_judged_80x24", picture(&mut app, 80, 24));
    assert_snapshot!("written_judged_40x12", picture(&mut app, 40, 12));
    press(&mut app, &["Enter"]);
    press(&mut app, &["because", "Enter"]);
    assert_snapshot!("written_grade_80x24", picture(&mut app, 80, 24));
    assert_snapshot!("written_grade_40x12", picture(&mut app, 40, 12));
}

#[test]
fn in_plain_lines_the_text_comes_first_and_is_kept() {
    let place = Place::new();
    let good = path("written");
    let args = [&["practice", &good, "--plain"], &OPTIONS[..]].concat();
    let typed =
        "\nhint\n=show\nshow\n4\n1 x\n1 2\n\nnumbers change\n5\n3\n\nwho knows\n4\n0\n\nquit\n";
    let done = place.type_in(&args, typed);
    assert!(done.status.success(), "{}", err(&done));
    assert_snapshot!("plain_written", out(&done));
    let record = place.path().join("profiles/default");
    let kept = events(&record)
        .into_iter()
        .filter_map(|event| match event.kind {
            EventKind::Attempt(attempt) => Some((attempt.answer?, attempt.grade)),
            _ => None,
        });
    let texts = [
        ("show", None),
        ("numbers change", Some(Rating::Good)),
        ("who knows", None),
    ];
    let texts = texts.map(|(text, grade)| (text.to_owned(), grade));
    assert_eq!(kept.collect::<Vec<_>>(), texts);
}

#[test]
fn programs_hand_in_a_text_with_its_mark() {
    let place = Place::new();
    let (mut served, question) = Served::at_question(&place, &path("written"), &OPTIONS);
    assert_eq!(question["form"]["type"], "written");
    let written = |mark: serde_json::Value| json!({ "type": "answer", "written": mark });
    let mut objects = vec![question];
    for wrong in [
        json!({ "text": "x", "grade": "good" }),
        json!({ "text": "x", "ideas": [3] }),
        json!({ "text": "x", "ideas": [0], "grade": "good" }),
        json!({ "text": " ", "ideas": [0] }),
    ] {
        let said = served.send(written(wrong.clone()));
        assert_ne!(said["type"], "verdict", "{wrong}: {said}");
        objects.push(said);
    }
    let verdict = served.send(written(json!({ "text": "ICANN", "ideas": [0] })));
    assert_eq!(verdict["verdict"], "partial", "{verdict}");
    assert_eq!(verdict["text"], "You have part of it");
    assert_eq!(verdict["given"], "ICANN");
    objects.push(verdict);
    valid(&objects);
}

#[test]
fn a_sitting_in_writing_is_kept_whole() {
    let place = Place::new();
    let mut learner = Scripted::new(good("written"), 0.5, 40.0, 1);
    let sat = learner.sits(&place, &path("written"), &OPTIONS, 900.0);
    valid(&sat.objects);
    assert!(sat.all("verdict").count() >= 2);
    assert!(sat.all("refusal").next().is_none());
}
