//! What holds for each kind of question: how it is guessed, shown and answered.

use std::collections::BTreeSet;

use kenning::course::QuestionIndex;
use kenning::kinds::{Answer, FREE_GUESS, Form, Kind, Line, Rating, Shown, Stretch, Verdict};

use crate::common::course::{Entry, choice, course, mistake, number, question, skill, text};

/// A question of each kind, in the order of [`Kind::ALL`], with its mistakes.
fn each() -> [Entry; 7] {
    let options = || vec!["a", "b", "c", "d"];
    [
        choice("q", "s", &["a", "b", "c", "d"])
            .set("shuffle", true)
            .mistake(mistake("some", vec!["b", "c"])),
        question("multi", "q", &["s"])
            .set("options", options())
            .set("answer", vec!["b", "a"])
            .mistake(mistake("some", vec!["b", "d"])),
        text("q", "s", vec!["yes", "yeah"]).mistake(mistake("some", vec!["no", "nope"])),
        number("q", "s", "3/4").mistake(mistake("some", vec!["1/4", "2"])),
        question("cloze", "q", &["s"])
            .set("text", "I [[am|was]] here, [[you]] there.")
            .mistake(mistake("some", vec!["is", ""])),
        question("card", "q", &["s"]).set("answer", "The back."),
        question("order", "q", &["s"])
            .set("items", options())
            .mistake(mistake("some", vec!["b", "a", "c", "d"])),
    ]
}

/// The same question shown with different seeds.
fn showings(entry: &Entry) -> Vec<Shown> {
    let course = course().skill(skill("s")).ask(entry.clone()).build();
    let shown = |seed| {
        course.questions[QuestionIndex(0)]
            .instance(seed)
            .expect("it is shown")
    };
    (0..40).map(|seed| shown(seed).item).collect()
}

fn texts(item: &Shown) -> Vec<String> {
    let form = item.task.form();
    form.options().iter().map(ToString::to_string).collect()
}

#[test]
fn what_is_guessed_without_knowing_is_told_by_the_kind() {
    // Picking blindly; as knowledge tracing has it; of simulated learners.
    let told = [
        (0.25, 0.25, 0.25, 4),
        (0.0, 0.1, 0.06, 4),
        (0.0, FREE_GUESS, 0.02, 0),
        (0.0, FREE_GUESS, 0.04, 0),
        (0.0, FREE_GUESS, 0.03, 0),
        (0.0, FREE_GUESS, 0.08, 0),
        (0.0, 0.1, 0.05, 0),
    ];
    let kinds = Kind::ALL.iter().zip(each());
    for (((name, kind), entry), (blind, guess, luck, options)) in kinds.zip(told) {
        let task = entry.source().task;
        assert_eq!((task.kind(), kind.name()), (*kind, *name));
        let numbers = (task.blind(), task.guess(), task.luck());
        assert_eq!(numbers, (blind, guess, luck), "{name}");
        assert_eq!(task.options().len(), options, "{name}");
        assert_eq!(kind.is_self_graded(), *name == "card");
    }
}

#[test]
fn every_right_answer_is_right_and_the_model_answer_is_the_first() {
    let models = [
        "a",
        "a, b",
        "yes",
        "3/4",
        "I am here, you there.",
        "The back.",
        "a → b → c → d",
    ];
    for (entry, model) in each().iter().zip(models) {
        for item in showings(entry) {
            let written = item.task.model_answer().into_string();
            match item.task.form() {
                // Several are named in the order in which they are shown.
                Form::SomeOf { .. } => {
                    let named: BTreeSet<&str> = written.split(", ").collect();
                    assert_eq!(named, BTreeSet::from(["a", "b"]));
                }
                _ => assert_eq!(written, model),
            }
            let right = item.task.right();
            for answer in &right {
                let graded = item.grade(answer).expect("it can be read");
                assert_eq!(graded.verdict, Verdict::Correct, "{answer:?}");
                assert_eq!((graded.mistake, graded.remarks.len()), (None, 0));
            }
            let many = match item.task.form() {
                Form::Line(Line::Words) | Form::Blanks { .. } => 2,
                _ => 1,
            };
            assert_eq!(right.len(), many, "{model}");
            assert_eq!(item.task.fault(), None);
        }
    }
}

#[test]
fn every_answer_of_a_mistake_is_recognised_however_it_is_shown() {
    for entry in each() {
        for item in showings(&entry) {
            let wrong = item.task.wrong(0);
            for answer in &wrong {
                let graded = item.grade(answer).expect("it can be read");
                assert!(!graded.verdict.is_correct(), "{answer:?}");
                assert_eq!(graded.mistake, Some(0), "{answer:?}");
            }
            let many = match item.task.form() {
                Form::SelfGrade { .. } | Form::Written { .. } => 0,
                Form::Match { .. } => 1,
                Form::OneOf { .. } | Form::Line(_) => 2,
                Form::SomeOf { .. } | Form::Blanks { .. } | Form::Order { .. } => 1,
            };
            assert_eq!(wrong.len(), many, "{item:?}");
            assert!(item.task.wrong(1).is_empty());
        }
    }
}

#[test]
fn a_question_takes_the_answers_of_its_own_form_only() {
    let answers = [
        Answer::Choice(0),
        Answer::Multi(vec![0]),
        Answer::Typed("1".into()),
        Answer::Blanks(vec!["a".into(), "b".into()]),
        Answer::Order(vec![0, 1, 2, 3]),
        Answer::Grade(Rating::Good),
    ];
    for entry in each() {
        let item = entry.item();
        let form = item.task.form();
        let takes = |answer: &Answer| {
            matches!(
                (form, answer),
                (Form::OneOf { .. }, Answer::Choice(_))
                    | (Form::SomeOf { .. }, Answer::Multi(_))
                    | (Form::Line(_), Answer::Typed(_))
                    | (Form::Blanks { .. }, Answer::Blanks(_))
                    | (Form::Order { .. }, Answer::Order(_))
                    | (Form::SelfGrade { .. }, Answer::Grade(_))
            )
        };
        for answer in &answers {
            match item.grade(answer) {
                Ok(_) => assert!(takes(answer), "{answer:?} to {item:?}"),
                Err(refused) => {
                    assert!(!takes(answer), "{answer:?} to {item:?}");
                    let said = "This question needs another kind of answer.";
                    assert_eq!(refused.0.to_string(), said);
                }
            }
        }
    }
}

#[test]
fn the_form_says_what_there_is_to_read_and_to_fill() {
    let each = each();
    let forms: Vec<(usize, usize)> = each
        .iter()
        .map(|entry| {
            let item = entry.clone().item();
            (item.task.form().options().len(), item.task.form().blanks())
        })
        .collect();
    let expected = [(4, 0), (4, 0), (0, 0), (0, 0), (0, 2), (0, 0), (4, 0)];
    assert_eq!(forms, expected);
}

#[test]
fn a_text_with_blanks_is_shown_in_stretches_that_are_never_empty() {
    for (text, stretches) in [
        ("[[am]]", &["_"][..]),
        ("[[am]] here", &["_", " here"]),
        ("I [[am]]", &["I ", "_"]),
        ("[[a]][[b]].", &["_", "_", "."]),
    ] {
        let item = question("cloze", "q", &["s"]).set("text", text).item();
        let Form::Blanks { parts } = item.task.form() else {
            panic!("blanks are filled");
        };
        let shown = parts.iter().map(|part| match part {
            Stretch::Text(text) | Stretch::Hint(text) => text.as_str(),
            Stretch::Blank(_) => "_",
        });
        assert_eq!(shown.collect::<Vec<_>>(), stretches, "{text}");
    }
}

#[test]
fn of_a_wrong_answer_nothing_is_said_that_is_not_known() {
    let [choice, multi, text, number, cloze, card, order] = each().map(|entry| entry.item());
    let at = |item: &Shown, wanted: &str| {
        let found = texts(item).iter().position(|text| text == wanted);
        found.expect("it is shown")
    };
    let reversed = |item: &Shown| {
        let Form::Order { shown, .. } = item.task.form() else {
            panic!("items are put in order");
        };
        let place = |&item: &usize| shown.iter().position(|s| *s == item);
        [3, 2, 1, 0].iter().filter_map(place).collect()
    };
    let wrong = [
        (&choice, Answer::Choice(at(&choice, "d"))),
        (&multi, Answer::Multi(vec![at(&multi, "c")])),
        (&text, Answer::Typed("perhaps".into())),
        (&number, Answer::Typed("17".into())),
        (&cloze, Answer::Blanks(vec!["x".into(), "y".into()])),
        (&card, Answer::Grade(Rating::Again)),
        (&order, Answer::Order(reversed(&order))),
    ];
    for (item, answer) in wrong {
        let graded = item.grade(&answer).expect("it can be read");
        assert_eq!((graded.verdict, graded.mistake), (Verdict::Incorrect, None));
        let remarks: Vec<String> = graded.remarks.iter().map(ToString::to_string).collect();
        match answer {
            Answer::Blanks(_) => {
                assert_eq!(remarks, ["Blank 1 is not right.", "Blank 2 is not right."]);
            }
            _ => assert!(remarks.is_empty(), "{answer:?}: {remarks:?}"),
        }
    }
}

#[test]
fn options_are_shuffled_unless_their_order_is_kept() {
    let [choice, multi, ..] = each();
    for entry in [choice, multi] {
        let orders: BTreeSet<Vec<String>> = showings(&entry).iter().map(texts).collect();
        assert!(orders.len() > 5, "{orders:?}");
        for order in &orders {
            let mut sorted = order.clone();
            sorted.sort_unstable();
            assert_eq!(sorted, ["a", "b", "c", "d"]);
        }
        for item in showings(&entry.set("shuffle", false)) {
            assert_eq!(texts(&item), ["a", "b", "c", "d"]);
            let right = item.task.right();
            let right: Vec<&[usize]> = right.iter().map(Answer::positions).collect();
            assert!(right == [&[0][..]] || right == [&[0, 1][..]], "{right:?}");
        }
    }
}

#[test]
fn items_are_never_shown_in_their_right_order() {
    for items in [
        vec!["a", "b"],
        vec!["a", "b", "c"],
        vec!["a", "b", "c", "d"],
    ] {
        let count = items.len();
        let entry = question("order", "q", &["s"]).set("items", items);
        let mut orders = BTreeSet::new();
        for item in showings(&entry) {
            let Form::Order { shown, .. } = item.task.form() else {
                panic!("items are put in order");
            };
            assert!(!shown.is_sorted(), "{shown:?}");
            let as_shown = Answer::Order((0..count).collect());
            let graded = item.grade(&as_shown).expect("it can be read");
            assert!(!graded.verdict.is_correct(), "{shown:?}");
            orders.insert(shown.to_vec());
        }
        assert!(count == 2 || orders.len() > 3, "{orders:?}");
    }
}

#[test]
fn an_answer_has_positions_where_it_is_a_pick() {
    assert_eq!(Answer::Choice(2).positions(), [2]);
    assert_eq!(Answer::Multi(vec![3, 1]).positions(), [3, 1]);
    for other in [
        Answer::Typed("1".into()),
        Answer::Blanks(vec!["1".into()]),
        Answer::Order(vec![0, 1]),
        Answer::Grade(Rating::Good),
        Answer::GiveUp,
    ] {
        assert!(other.positions().is_empty(), "{other:?}");
    }
}

/// Event logs name seeds: what was shown once must be shown again.
#[test]
fn a_seed_shows_the_same_order_for_ever() {
    let [choice, multi, .., order] = each();
    let seeds = |entry: &Entry| -> Vec<String> {
        let orders = showings(entry).into_iter().take(8).map(|item| {
            let Form::Order { items, shown } = item.task.form() else {
                return texts(&item).concat();
            };
            shown.iter().map(|&place| items[place].as_str()).collect()
        });
        orders.collect()
    };
    let four = [
        "adbc", "cdab", "acbd", "bdac", "dbac", "dbca", "cadb", "cbda",
    ];
    for entry in [&choice, &multi, &order] {
        assert_eq!(seeds(entry), four);
    }
    let three = question("order", "q", &["s"]).set("items", vec!["a", "b", "c"]);
    let drawn_again = ["bac", "cab", "cba", "cab", "bac", "cba", "cab", "bca"];
    assert_eq!(seeds(&three), drawn_again);
}
