//! What begins in a sitting is made firm in it: facts come again after others, and nothing new
//! begins in its last part.

use crate::common;

use common::course::{Draft, course, skill};
use common::learner::Learner;
use common::session::Session;
use jiff::SignedDuration;
use kenning::course::Length;
use kenning::learner::State;
use kenning::session::{Input, Phase};
use kenning::tutor::{Rule, Sitting};

/// A list of so many facts.
fn facts(count: usize) -> Draft {
    course()
        .skill(skill("s").set("facts", true))
        .facts("s", count)
}

/// A learner who has answered the first facts of a list, those from `missed` on wrong, and the
/// sitting in which that was.
fn answered(count: usize, missed: usize) -> (Learner, Sitting) {
    let mut learner = Learner::of(facts(30));
    let mut sitting = Sitting::default();
    for n in 0..count {
        let id = format!("s-q{n}");
        let question = learner.question(&id);
        let right = n < missed;
        match right {
            true => learner.right(&[id.as_str()]),
            false => learner.wrong(&[id.as_str()]),
        };
        learner.wait(SignedDuration::from_secs(20));
        sitting.asked.push(question);
        sitting.answers.push((question, right));
        if !right {
            sitting.relearning.push((question, sitting.asked.len()));
        }
    }
    (learner, sitting)
}

#[test]
fn a_fact_that_was_right_once_comes_again_after_others() {
    let (learner, sitting) = answered(12, 10);
    assert_eq!(learner.asked_in(&sitting), Some(("s-q0", Rule::Firm)));
}

#[test]
fn who_gets_nearly_all_right_goes_on() {
    let (learner, mut sitting) = answered(12, 12);
    for late in [false, true] {
        sitting.late = late;
        let asked = learner.asked_in(&sitting);
        assert!(asked.is_some_and(|(_, rule)| rule != Rule::Firm), "{late}");
    }
}

#[test]
fn a_fact_that_was_right_twice_is_firm() {
    let (mut learner, mut sitting) = answered(12, 10);
    let first = learner.question("s-q0");
    learner.right(&["s-q0"]);
    sitting.asked.push(first);
    sitting.answers.push((first, true));
    let asked = learner.asked_in(&sitting);
    assert!(asked.is_some_and(|(id, _)| id != "s-q0"));
}

#[test]
fn what_was_known_before_the_sitting_is_no_part_of_it() {
    let (mut learner, _) = answered(12, 10);
    learner.days(1);
    let asked = learner.asked_in(&Sitting {
        late: true,
        ..Sitting::default()
    });
    assert!(asked.is_some_and(|(_, rule)| rule != Rule::Firm));
}

#[test]
fn a_skill_that_began_is_practised_in_the_last_part_and_none_begins() {
    let mut learner = Learner::of((0..2).fold(course(), |draft, s| {
        draft
            .skill(skill(&format!("s{s}")))
            .facts(&format!("s{s}"), 6)
    }));
    learner.wrong(&["s0-q0"]).minutes(1);
    learner.right(&["s0-q1"]).minutes(1);
    let mut sitting = learner.shown(&["s0-q0", "s0-q1"]);
    sitting.answers = vec![
        (learner.question("s0-q0"), false),
        (learner.question("s0-q1"), true),
    ];
    sitting.late = true;
    for _ in 0..5 {
        let choice = learner.next_in(&sitting).expect("a question");
        let of = learner.course.questions[choice.question].skills[0];
        assert_eq!(of, learner.skill("s0"), "{:?}", choice.reason.rule);
        let id = learner.course.questions[choice.question].id.to_string();
        learner.right(&[id.as_str()]).minutes(1);
        sitting.asked.push(choice.question);
        sitting.answers.push((choice.question, true));
    }
}

#[test]
fn the_last_part_of_a_sitting_of_so_many_questions_begins_with_its_last_fifth() {
    let (mut news, mut firm) = (0, 0);
    for seed in 0..10 {
        let course = facts(60).build();
        let length = Length {
            minutes: None,
            questions: Some(30),
        };
        let state = State::new(&course);
        let (mut session, _) = Session::last(course.clone(), state, length, seed, common::noon());
        let (mut now, mut asked) = (common::noon(), Vec::new());
        for _ in 0..500 {
            let input = match session.phase() {
                Phase::Finished => break,
                Phase::Asking(asking) => {
                    now += SignedDuration::from_secs(15);
                    let again = asking.missed.is_some() || asking.once_more.is_some();
                    if !again {
                        let rule = asking.reason.rule.clone();
                        let new = !asked.contains(&asking.question);
                        let late = asked.len() >= 24;
                        news += usize::from(late && new && rule != Rule::Met);
                        firm += usize::from(late && rule == Rule::Firm);
                        asked.push(asking.question);
                    }
                    // One in four goes wrong.
                    Input::Answer(match again || asked.len() % 4 != 3 {
                        true => common::right(asking.item()),
                        false => common::wrong(asking.item()),
                    })
                }
                _ => Input::Next,
            };
            // What is refused is passed over.
            let _ = session.handle(input, now);
        }
    }
    assert_eq!(news, 0);
    assert!(firm >= 10, "{firm}");
}
