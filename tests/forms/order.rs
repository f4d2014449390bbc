//! Orders with items that belong nowhere, that are equal, that may change places, and with
//! several right orders.

use insta::assert_snapshot;
use kenning::desk::Start;
use kenning::kinds::{Answer, Form, Graded, Shown, Verdict};

use super::common::screen::{self, begin, picture, press};
use super::common::served::{Scripted, valid};
use super::common::shell::{Place, err, out};
use super::{complaints, good, item, of, path};

const OPTIONS: [&str; 3] = ["--seed", "1", "--no-teaching"];

/// The verdict on items in this order, by what they say.
fn put(shown: &Shown, texts: &[&str]) -> Graded {
    let Form::Order {
        items, shown: at, ..
    } = shown.task.form()
    else {
        panic!("items are put in order");
    };
    let mut order: Vec<usize> = Vec::new();
    for text in texts {
        let is = |&n: &usize| items[at[n]].trim_matches('`').trim() == *text && !order.contains(&n);
        let found = (0..at.len()).find(is);
        order.push(found.unwrap_or_else(|| panic!("no {text}")));
    }
    shown.grade(&Answer::Order(order)).expect("it can be read")
}

fn remarks(graded: &Graded) -> Vec<String> {
    graded.remarks.iter().map(ToString::to_string).collect()
}

#[test]
fn what_belongs_nowhere_is_left_out() {
    let course = good("order");
    for seed in 0..20 {
        let meals = item(&course, "meals", seed);
        let right = put(&meals, &["breakfast", "lunch", "dinner"]);
        assert_eq!((right.verdict, right.mistake), (Verdict::Correct, None));
        let with = put(&meals, &["breakfast", "lunch", "dinner", "sunset"]);
        assert_eq!(with.verdict, Verdict::Partial(2.0 / 3.0));
        let said = [
            "2 of the 3 neighbouring pairs are right.",
            "1 of them belongs nowhere.",
        ];
        assert_eq!(remarks(&with), said);
        let without = put(&meals, &["breakfast", "lunch"]);
        assert_eq!(without.verdict, Verdict::Partial(0.5));
        let said = ["1 of the 2 neighbouring pairs is right.", "1 is missing."];
        assert_eq!(remarks(&without), said);
        let known = put(&meals, &["alarm", "breakfast", "lunch", "dinner"]);
        assert_eq!(known.mistake, Some(0));
        for order in [vec![], vec![0, 0], vec![5], vec![0, 1, 2, 3, 4, 5]] {
            let said = meals.grade(&Answer::Order(order)).unwrap_err().to_string();
            assert_eq!(
                said,
                "Use each of the 5 items once at most, and at least one."
            );
        }
    }
}

#[test]
fn equal_items_and_those_of_a_group_may_change_places() {
    let course = good("order");
    for seed in 0..40 {
        let twice = item(&course, "twice", seed);
        let right = put(&twice, &["x += 1", "x += 1", "print(x)", "x -= 1"]);
        assert!(right.verdict.is_correct());
        let wrong = put(&twice, &["x += 1", "x -= 1", "x += 1", "print(x)"]);
        assert!(!wrong.verdict.is_correct());
        // Nobody is shown what is right as it stands.
        let there: Vec<usize> = (0..4).collect();
        let as_shown = twice.grade(&Answer::Order(there)).unwrap();
        assert!(!as_shown.verdict.is_correct(), "seed {seed}");

        let morning = item(&course, "morning", seed);
        for middle in [["wash", "have breakfast"], ["have breakfast", "wash"]] {
            let [one, other] = middle;
            assert!(
                put(&morning, &["get up", one, other, "leave"])
                    .verdict
                    .is_correct()
            );
            let late = put(&morning, &["get up", "leave", one, other]);
            assert!(!late.verdict.is_correct());
            // get up → (one of the group) is lost, (one) → (another) is kept.
            assert_eq!(late.verdict, Verdict::Incorrect);
            let last = put(&morning, &["leave", "get up", one, other]);
            assert_eq!(last.verdict, Verdict::Partial(2.0 / 3.0));
        }
    }
}

#[test]
fn several_orders_are_right() {
    let course = good("order");
    for seed in 0..10 {
        let count = item(&course, "count", seed);
        for right in [
            ["n = 0", "while n < 3:", "n += 1", "print(n)"],
            ["n = 0", "while n < 3:", "print(n + 1)", "n += 1"],
        ] {
            assert!(put(&count, &right).verdict.is_correct());
        }
        // By the one that it is nearest to.
        let near = put(&count, &["n = 3", "while n < 3:", "print(n + 1)", "n += 1"]);
        assert_eq!(near.verdict, Verdict::Partial(2.0 / 3.0));
        let wrong = put(&count, &["n = 0", "while n < 3:", "print(n)", "n += 1"]);
        assert!(!wrong.verdict.is_correct());
    }
}

#[test]
fn authors_are_told_what_does_not_fit() {
    let told = |keys: &str| {
        complaints(&of(&format!(
            "[[question]]\nid = \"q\"\nkind = \"order\"\nskills = [\"s\"]\nprompt = \"Which?\"\n{keys}\n"
        )))
        .join("\n")
    };
    let three = "items = [\"a\", \"b\", \"c\"]";
    let mistake = |answer: &str, keys: &str| {
        told(&format!(
            "{three}\n{keys}\n[[question.mistake]]\nfeedback = \"No.\"\nanswer = {answer}"
        ))
    };
    assert_eq!(told("items = [\"a\", \"a\", \"b\"]"), "");
    assert_eq!(mistake("[\"x\", \"b\"]", "extra = [\"x\"]"), "");
    let one = told("items = [\"a\"]\nextra = [\"b\"]");
    assert!(one.contains("needs 2 to 9 entries, but has 1"), "{one}");
    assert_snapshot!(
        [
            told("items = [\"a\"]"),
            told("items = [\"a\", \"a\"]"),
            told("items = [\"a\", \"**b**\", \"b\"]"),
            told(&format!("{three}\nextra = [\"b\"]")),
            told(&format!(
                "{three}\nextra = [\"1\", \"2\", \"3\", \"4\", \"5\", \"6\", \"7\"]"
            )),
            told(&format!("{three}\nfree = [[1, 4]]")),
            told(&format!("{three}\nfree = [[1]]")),
            told(&format!("{three}\nfree = [[1, 2], [2, 3]]")),
            told(&format!("{three}\nalso = [[\"a\", \"d\"]]")),
            told(&format!("{three}\nalso = [[\"a\", \"b\", \"c\", \"c\"]]")),
            mistake("[\"b\", \"a\", \"c\"]", "free = [[1, 2]]"),
            mistake("[\"b\", \"a\"]", ""),
        ]
        .join("\n")
    );
}

#[test]
fn on_the_screen_what_belongs_nowhere_goes_below_the_line() {
    let (_place, mut desk) = screen::Place::at_noon();
    let mut app = begin(&mut desk, &path("order"), Start::Practice);
    for _ in 0..12 {
        if picture(&mut app, 80, 24).contains("Put the meals") {
            break;
        }
        press(&mut app, &["d", "Enter"]);
    }
    assert_snapshot!("order_asked_80x24", picture(&mut app, 80, 24));
    assert_snapshot!("order_asked_40x12", picture(&mut app, 40, 12));
    press(&mut app, &["G", "Space", "Down", "Space", "Up"]);
    assert_snapshot!("order_moved_80x24", picture(&mut app, 80, 24));
    press(&mut app, &["Enter"]);
    assert_snapshot!("order_missed_80x24", picture(&mut app, 80, 24));
    press(&mut app, &["d"]);
    assert_snapshot!("order_judged_80x24", picture(&mut app, 80, 24));
}

#[test]
fn in_plain_lines_what_belongs_nowhere_is_not_typed() {
    let place = Place::new();
    let good = path("order");
    let args = [&["practice", &good, "--plain"], &OPTIONS[..]].concat();
    let typed = "get up, have breakfast, wash, leave\n\n1 9\nbreakfast, lunch\nbreakfast, lunch, dinner\n\n1 2 3 4\n\nquit\n";
    let done = place.type_in(&args, typed);
    assert!(done.status.success(), "{}", err(&done));
    assert_snapshot!("plain_order_some", out(&done));
}

#[test]
fn a_sitting_of_orders_is_kept_whole() {
    let place = Place::new();
    let mut learner = Scripted::new(good("order"), 0.6, 20.0, 1);
    let sat = learner.sits(&place, &path("order"), &OPTIONS, 900.0);
    valid(&sat.objects);
    assert!(
        sat.all("verdict")
            .filter(|v| v["verdict"] == "correct")
            .count()
            >= 2
    );
    let some = |q: &&serde_json::Value| q["form"]["leaves_out"] == true;
    assert!(sat.all("question").filter(some).count() > 0);
}
