//! The tutor's own teaching reaches simulated learners, and nothing else does.

use super::plan::at;
use super::tests_of_teaching::{Q, right, sums, wrong};
use super::*;

fn missed(feedback: bool, steps: bool) -> Moment {
    Moment::Missed {
        question: Q,
        tries: 9,
        mistake: None,
        feedback,
        steps,
    }
}

/// A tutor that teaches, its learner in front of the first question.
fn tutor(tries: u8) -> Box<dyn Policy> {
    let mut taught = Taught::new(Teaching::Own);
    taught.tries = tries;
    let mut policy = PolicyKind::Kenning.make(&sums(), 1, Some(&taught));
    policy.begin(at(0.0));
    assert!(policy.next(at(0.0)).is_some());
    policy
}

const ASK: Act = Act::Ask {
    given: 0,
    tries: u8::MAX,
};

#[test]
fn what_a_mistake_shows_is_read_before_the_second_try() {
    let mut policy = tutor(2);
    policy.taught(ASK, Some(&wrong(Some(0))), at(10.0));
    let mut next = |feedback| policy.teach(&missed(feedback, false), at(10.0));
    assert_eq!(next(false), Some(Act::Feedback));
    assert_eq!(next(true), Some(Act::Retry));
    policy.taught(Act::Retry, Some(&wrong(None)), at(20.0));
    let last = policy.teach(&missed(false, false), at(20.0));
    assert_eq!(last, Some(Act::Answer), "the tries are used up");
}

#[test]
fn where_nothing_is_said_steps_come_before_the_answer() {
    let mut policy = tutor(2);
    policy.taught(ASK, Some(&wrong(None)), at(10.0));
    let next = policy.teach(&missed(false, false), at(10.0));
    assert_eq!(next, Some(Act::Steps));
    policy.walked(&[true, false], at(20.0));
    // The question is there again, and answered right.
    let next = policy.teach(&missed(false, true), at(20.0));
    assert_eq!(next, Some(Act::Retry));
    policy.taught(Act::Retry, Some(&right()), at(30.0));
    policy.saw(Q, &wrong(None), at(0.0), at(30.0));
    assert!(policy.next(at(30.0)).is_some());
    let next = policy.teach(&missed(false, false), at(30.0));
    assert_eq!(next, Some(Act::Steps), "of another question");
}

#[test]
fn one_try_is_one_try() {
    let mut policy = tutor(1);
    policy.taught(ASK, Some(&wrong(None)), at(10.0));
    let next = policy.teach(&missed(false, false), at(10.0));
    assert_eq!(next, Some(Act::Answer));
}
