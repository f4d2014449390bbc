//! Choosing, ordering, cards, giving up: verdicts, credit and what is said.

use kenning::kinds::{Answer, Form, Graded, Rating, Shown, Verdict};
use proptest::prelude::*;

use super::remarks;
use crate::common::course::{Entry, choice, course, mistake, number, question, skill};
use crate::common::noon;
use crate::common::session::Session;
use crate::common::trying::asking;
use kenning::author::Care;
use kenning::learner::State;

fn given(item: &Shown, answer: Answer) -> Graded {
    item.grade(&answer).expect("it can be graded")
}

fn refused(item: &Shown, answer: Answer) -> String {
    item.grade(&answer)
        .expect_err("it can't be graded")
        .to_string()
}

#[test]
fn one_option_is_right_and_others_may_be_known_mistakes() {
    let item = choice("q", "s", &["a", "b", "c"])
        .mistake(mistake("second", "b"))
        .mistake(mistake("third", "c"))
        .item();
    let right = given(&item, Answer::Choice(0));
    assert_eq!((right.verdict, right.mistake), (Verdict::Correct, None));
    let wrong = given(&item, Answer::Choice(2));
    assert_eq!(
        (wrong.verdict, wrong.mistake),
        (Verdict::Incorrect, Some(1))
    );
    assert_eq!(wrong.given, "c");
    assert_eq!(given(&item, Answer::Choice(1)).mistake, Some(0));
    assert_eq!(
        refused(&item, Answer::Choice(3)),
        "Choose from the numbers 1 to 3."
    );
}

/// Several of some options, the first ones being right.
fn several(options: &[&str], right: usize) -> Entry {
    question("multi", "q", &["s"])
        .set("options", options.to_vec())
        .set("answer", options[..right].to_vec())
        .set("shuffle", false)
}

fn chosen(item: &Shown, options: &[usize]) -> Graded {
    given(item, Answer::Multi(options.to_vec()))
}

#[test]
fn each_wrong_choice_takes_a_right_one_off() {
    let item = several(&["a", "b", "c", "d", "e"], 3).item();
    assert_eq!(chosen(&item, &[2, 0, 1]).verdict, Verdict::Correct);
    assert_eq!(chosen(&item, &[0, 1, 2, 2]).verdict, Verdict::Correct);
    for (options, credit, said) in [
        (
            &[0, 1][..],
            2.0 / 3.0,
            "What you chose is right; 1 more is missing.",
        ),
        (
            &[1],
            1.0 / 3.0,
            "What you chose is right; 2 more are missing.",
        ),
        (
            &[0, 1, 2, 3],
            2.0 / 3.0,
            "You have all the right ones, and 1 too many.",
        ),
        (&[0, 1, 4], 1.0 / 3.0, "2 right, 1 missing, 1 too many."),
        (
            &[0, 1, 2, 3, 4],
            1.0 / 3.0,
            "You have all the right ones, and 2 too many.",
        ),
    ] {
        let graded = chosen(&item, options);
        assert_eq!(graded.verdict, Verdict::Partial(credit), "{options:?}");
        assert_eq!(remarks(&graded), [said], "{options:?}");
    }
    for options in [vec![0, 3], vec![3], vec![], vec![0, 3, 4]] {
        let graded = chosen(&item, &options);
        assert_eq!(graded.verdict, Verdict::Incorrect, "{options:?}");
        assert!(graded.remarks.is_empty());
    }
    assert_eq!(chosen(&item, &[1, 0]).given, "a, b");
    assert_eq!(chosen(&item, &[]).given, "none of them");
    assert_eq!(
        refused(&item, Answer::Multi(vec![0, 5])),
        "Choose from the numbers 1 to 5."
    );
}

#[test]
fn a_set_of_choices_is_a_known_mistake_only_as_a_whole() {
    let item = several(&["a", "b", "c", "d"], 2)
        .mistake(mistake("one", vec!["a", "c"]))
        .mistake(mistake("two", vec!["c"]))
        .item();
    assert_eq!(chosen(&item, &[2, 0]).mistake, Some(0));
    assert_eq!(chosen(&item, &[2]).mistake, Some(1));
    assert_eq!(chosen(&item, &[0, 2, 3]).mistake, None);
    assert_eq!(chosen(&item, &[0, 3]).mistake, None);
    assert_eq!(chosen(&item, &[0]).mistake, None);
}

/// Items to be put in order.
fn sorted(items: &[&str]) -> Shown {
    question("order", "q", &["s"])
        .set("items", items.to_vec())
        .mistake(mistake("swapped", swapped(items, 0, 1)))
        .mistake(mistake("turned", swapped(items, 0, 2)))
        .item()
}

/// The items with two of them in each other's place.
fn swapped(items: &[&str], a: usize, b: usize) -> Vec<String> {
    let mut items: Vec<String> = items.iter().map(|item| item.to_string()).collect();
    items.swap(a, b);
    items
}

/// The verdict on items put in this order, by their right places.
fn put(item: &Shown, places: &[usize]) -> Graded {
    let Form::Order { shown, .. } = item.task.form() else {
        panic!("items are put in order");
    };
    let at = |place: &usize| shown.iter().position(|s| s == place).expect("it is shown");
    given(item, Answer::Order(places.iter().map(at).collect()))
}

#[test]
fn an_order_counts_by_its_neighbours_from_a_half_on() {
    let item = sorted(&["a", "b", "c", "d", "e"]);
    assert_eq!(put(&item, &[0, 1, 2, 3, 4]).verdict, Verdict::Correct);
    for (places, kept) in [
        (&[4, 0, 1, 2, 3][..], 3),
        (&[2, 3, 4, 0, 1], 3),
        (&[3, 4, 0, 1, 2], 3),
        (&[0, 1, 3, 4, 2], 2),
    ] {
        let graded = put(&item, places);
        let credit = kept as f32 / 4.0;
        assert_eq!(graded.verdict, Verdict::Partial(credit), "{places:?}");
        let said = format!("{kept} of the 4 neighbouring pairs are right.");
        assert_eq!(remarks(&graded), [said]);
    }
    for places in [[0, 1, 4, 3, 2], [4, 3, 2, 1, 0]] {
        let graded = put(&item, &places);
        assert_eq!(graded.verdict, Verdict::Incorrect, "{places:?}");
        assert!(graded.remarks.is_empty());
    }
    assert_eq!(put(&item, &[1, 0, 2, 3, 4]).given, "b → a → c → d → e");
}

#[test]
fn an_order_is_a_known_mistake_only_as_a_whole() {
    let item = sorted(&["a", "b", "c"]);
    assert_eq!(put(&item, &[1, 0, 2]).mistake, Some(0));
    assert_eq!(put(&item, &[2, 1, 0]).mistake, Some(1));
    assert_eq!(put(&item, &[1, 2, 0]).mistake, None);
    assert_eq!(put(&item, &[0, 1, 2]).mistake, None);
    for order in [vec![0, 1], vec![0, 0, 1], vec![0, 1, 2, 3], vec![1, 2, 3]] {
        assert_eq!(
            refused(&item, Answer::Order(order)),
            "Use each of the 3 items exactly once."
        );
    }
}

#[test]
fn a_card_is_right_unless_it_was_forgotten() {
    let item = question("card", "q", &["s"]).set("answer", "back").item();
    for (rating, verdict, name) in [
        (Rating::Again, Verdict::Incorrect, "again"),
        (Rating::Hard, Verdict::Correct, "hard"),
        (Rating::Good, Verdict::Correct, "good"),
        (Rating::Easy, Verdict::Correct, "easy"),
    ] {
        let graded = given(&item, Answer::Grade(rating));
        assert_eq!((graded.verdict, graded.given.as_str()), (verdict, name));
    }
}

#[test]
fn giving_up_is_an_answer_to_anything_and_other_kinds_are_not() {
    let items = [
        choice("q", "s", &["a", "b"]).item(),
        several(&["a", "b"], 1).item(),
        number("q", "s", 3).item(),
        sorted(&["a", "b", "c"]),
    ];
    for item in &items {
        let graded = given(item, Answer::GiveUp);
        assert_eq!((graded.verdict, graded.mistake), (Verdict::GaveUp, None));
        assert_eq!((graded.remarks.len(), graded.given.as_str()), (0, ""));
        assert_eq!(
            refused(item, Answer::Grade(Rating::Good)),
            "This question needs another kind of answer."
        );
    }
}

#[test]
fn a_verdict_has_its_word_and_its_credit() {
    for (verdict, credit, word) in [
        (Verdict::Correct, 1.0, "Correct"),
        (Verdict::Partial(0.25), 0.25, "Partly right"),
        (Verdict::Partial(7.0), 1.0, "Partly right"),
        (Verdict::Partial(-1.0), 0.0, "Partly right"),
        (Verdict::Incorrect, 0.0, "Not right"),
        (Verdict::GaveUp, 0.0, "Shown"),
    ] {
        assert_eq!(
            (verdict.credit(), verdict.word().to_string()),
            (credit, word.to_owned())
        );
        assert_eq!(verdict.is_correct(), verdict == Verdict::Correct);
    }
}

proptest! {
    #![proptest_config(crate::common::cases(256))]

    #[test]
    fn an_order_is_right_exactly_where_it_is_the_right_one(
        places in Just((0..6usize).collect::<Vec<_>>()).prop_shuffle(),
    ) {
        let graded = put(&sorted(&["a", "b", "c", "d", "e", "f"]), &places);
        prop_assert_eq!(graded.verdict.is_correct(), places.is_sorted());
        prop_assert!(graded.verdict.credit() <= 0.9 || places.is_sorted());
    }

    #[test]
    fn a_further_wrong_choice_never_earns_more(
        right in 1usize..5,
        hits in 0usize..5,
        wrong in 0usize..4,
    ) {
        let item = several(&["a", "b", "c", "d", "e", "f", "g", "h", "i"], right).item();
        let of = |wrong: usize| -> Vec<usize> {
            (0..hits.min(right)).chain(right..right + wrong).collect()
        };
        let credit = |wrong| chosen(&item, &of(wrong)).verdict.credit();
        prop_assert!(credit(wrong + 1) <= credit(wrong));
    }
}

#[test]
fn options_that_look_the_same_are_complained_of() {
    let said = |options: &[&str]| {
        let draft = course().skill(skill("s")).ask(choice("q", "s", options));
        format!("{:?}", draft.load(Care::Quick).diagnostics)
    };
    for same in [["yes", "**yes**"], ["`a`", "a"], ["2\\*3", "2*3"]] {
        assert!(
            said(&same).contains("kinds-shown-twice"),
            "{same:?}: {}",
            said(&same)
        );
    }
    for other in [
        ["2*3*4", "234"],
        ["__init__", "init"],
        ["*a*", "a"],
        ["`A`", "a"],
    ] {
        assert!(!said(&other).contains("kinds-shown-twice"), "{other:?}");
    }
}

#[test]
fn a_draw_with_two_equal_options_is_not_asked() {
    // Two draws of a thousand, which `check` does not meet.
    let mut drawn = toml::Table::new();
    drawn.insert("a".into(), "1..1000".into());
    let entry = choice("q", "s", &["{a}", "{a + 1}", "417"]);
    let entry = entry
        .set("params", drawn)
        .set("prompt", "Which number is {a}?");
    let course = course().skill(skill("s")).ask(entry).build();
    let question = course.questions.iter().next().expect("a question");
    let is_faulty = |seed: u64| question.instance(seed).expect("it is shown").is_faulty();
    assert!((0..5_000).any(is_faulty));
    for seed in 0..3_000 {
        let state = State::new(&course);
        let (session, _) = Session::begin(course.clone(), state, None, seed, noon());
        assert!(!asking(&session).instance.is_faulty(), "{seed}");
    }
}
