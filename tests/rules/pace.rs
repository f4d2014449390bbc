//! How fast a learner answers, and what that says.

use kenning::course::QuestionIndex;
use kenning::journal::Millis;
use kenning::learner::{clicked_through, is_hasty};

use crate::common::course::{Entry, chain, choice, course, number, question, skill, text};
use crate::common::events::{answer, help};
use crate::common::learner::Learner;

#[test]
fn haste_is_faster_than_the_question_can_be_read() {
    let asked = |entry: Entry| {
        entry
            .set("prompt", "x".repeat(100))
            .set("hints", vec!["h".repeat(30), "h".repeat(20)])
            .source()
    };
    let typed = asked(text("q", "s", vec!["y"]));
    // 350 ms to react, and 10 ms for each sign.
    for (millis, hasty) in [
        (49, false),
        (50, true),
        (1_349, true),
        (1_350, false),
        (9_000, false),
    ] {
        assert_eq!(is_hasty(&typed, Millis::new(millis)), hasty, "{millis}");
    }
    let options = ["o".repeat(20), "o".repeat(40)];
    let options: Vec<&str> = options.iter().map(String::as_str).collect();
    let chosen = asked(choice("q", "s", &options));
    let several = asked(
        question("multi", "q", &["s"])
            .set("options", options.clone())
            .set("answer", vec![options[0]]),
    );
    for item in [&chosen, &several] {
        // Half of the options is read before one is chosen.
        assert!(is_hasty(item, Millis::new(1_649)) && !is_hasty(item, Millis::new(1_650)));
    }
    for (hints, told, millis, clicked) in [
        (2, true, 1_999, true),
        (2, true, 2_000, false),
        (2, true, 50, true),
        (2, true, 49, false),
        (2, false, 500, false),
        (1, true, 500, false),
        (3, true, 500, true),
    ] {
        assert_eq!(
            clicked_through(&typed, help(hints, told), Millis::new(millis)),
            clicked,
            "{hints} {told} {millis}"
        );
    }
}

/// Bytes, what is drawn and how a value comes about are not read.
#[test]
fn what_has_to_be_read_is_what_is_shown() {
    let least = |prompt: &str| {
        let item = number("q", "s", "1").set("prompt", prompt).source();
        let hasty = |&ms: &u32| is_hasty(&item, Millis::new(ms.into()));
        (50..5_000).take_while(hasty).count() + 50
    };
    assert_eq!(least("ж".repeat(40).as_str()), 750);
    assert_eq!(
        least("What is {a + 100*plural(a, \"x\", \"y\")}?"),
        350 + 100
    );
    let figure = "```figure\nbars: A = 3; B = 4.6; C = 0.2\n```\n";
    assert_eq!(least(&format!("{figure}Which?")), 350 + 70);
}

#[test]
fn the_last_eight_answers_tell_of_haste_and_of_hints_clicked_through() {
    let hints = ["Think of the first letter.", "It is yes."];
    let draft = course()
        .skill(skill("s"))
        .ask(text("q", "s", "yes").hints(&hints));
    let mut learner = Learner::of(draft);
    let habits = |learner: &Learner| {
        let habits = learner.state.habits;
        (habits.hasty(), habits.clicked(), habits.just_now())
    };
    learner.tells(answer("q").millis(100));
    assert_eq!(
        habits(&learner),
        (0, 0, false),
        "right answers may come fast"
    );
    learner.tells(answer("q").wrong().millis(100));
    assert_eq!(habits(&learner), (1, 0, true));
    learner.tells(answer("q").told().millis(1_000));
    assert_eq!(habits(&learner), (1, 1, true));
    learner.right(&["q"; 6]);
    assert_eq!(habits(&learner), (1, 1, false));
    learner.right(&["q"]);
    assert_eq!(habits(&learner), (0, 1, false));
    learner.right(&["q"]);
    assert_eq!(habits(&learner), (0, 0, false));
}

#[test]
fn fast_and_slow_answers_are_remembered_alike() {
    let stability = |millis| {
        let mut learner = Learner::of(chain(1, 9));
        for q in 0..8 {
            learner.tells(answer(&format!("s0-q{q}")).millis(10_000));
        }
        learner.tells(answer("s0-q8").millis(millis));
        let memory = learner.state.questions[QuestionIndex(8)].memory;
        memory.expect("it was answered").stability
    };
    let usual = stability(10_000);
    for millis in [0, 300, 2_000, 60_000, 600_000] {
        assert_eq!(stability(millis), usual, "{millis}");
    }
}
