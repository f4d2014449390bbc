//! The tutor's own teaching reaches simulated learners, and nothing else does.

use std::sync::Arc;

use super::plan::at;
use super::tests_of_teaching::{Q, right, sums, wrong};
use super::*;
use crate::course::{Course, Teach};

fn missed(feedback: bool, steps: bool) -> Moment {
    Moment::Missed {
        question: Q,
        tries: 9,
        mistake: None,
        feedback,
        steps,
    }
}

/// A tutor that teaches a course when this says.
fn teacher(course: &Course, teach: Teach, taught: &Taught) -> Box<dyn Policy> {
    let mut course = course.clone();
    course.teach = teach;
    let mut policy = PolicyKind::Kenning.make(&Arc::new(course), 1, Some(taught));
    policy.begin(at(0.0));
    policy
}

/// A tutor that asks first, its learner in front of the first question.
fn tutor(tries: u8) -> Box<dyn Policy> {
    let mut taught = Taught::new(Teaching::Own);
    taught.tries = tries;
    let mut policy = teacher(&sums(), Teach::AfterMiss, &taught);
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
    policy.walked(&[true, true], at(20.0));
    // The question is there again, and answered right.
    let next = policy.teach(&missed(false, true), at(20.0));
    assert_eq!(next, Some(Act::Retry));
    policy.taught(Act::Retry, Some(&right()), at(30.0));
    policy.saw(Q, &wrong(None), at(0.0), at(30.0));
    while let Some(act) = policy.show(at(30.0)) {
        policy.taught(act, None, at(30.0));
    }
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

#[test]
fn what_the_tutor_shows_first_is_shown_and_its_twin_follows_with_steps_given() {
    let taught = Taught::new(Teaching::Own);
    let mut policy = teacher(&sums(), Teach::First, &taught);
    assert_eq!(policy.next(at(0.0)), None, "nothing is asked yet");
    let Some(Act::Example(shown)) = policy.show(at(0.0)) else {
        panic!("no example");
    };
    policy.taught(Act::Example(shown), None, at(20.0));
    assert_eq!(policy.show(at(20.0)), None);
    let question = policy.next(at(20.0)).expect("a twin");
    let chosen = Moment::Chosen { question, shown: 0 };
    let ask = Act::Ask {
        given: 1,
        tries: u8::MAX,
    };
    assert_eq!(policy.teach(&chosen, at(20.0)), Some(ask));
    // Right through: what is left of the steps, and the question.
    policy.taught(ask, Some(&right()), at(40.0));
    policy.saw(question, &right(), at(20.0), at(40.0));
    assert!(
        policy
            .state()
            .is_some_and(|state| state.questions[question].last_right)
    );
}

#[test]
fn facts_are_met_and_what_is_left_out_is_not_shown() {
    let facts = Generated::Facts150.course().expect("a good course");
    let mut taught = Taught::new(Teaching::Own);
    let met = teacher(&facts, Teach::First, &taught).show(at(0.0));
    assert!(matches!(met, Some(Act::Meet(_))), "{met:?}");
    taught.without = vec![Part::Examples];
    let mut policy = teacher(&facts, Teach::First, &taught);
    assert_eq!(policy.show(at(0.0)), None);
    assert!(policy.next(at(0.0)).is_some());
    taught.without = vec![Part::Examples, Part::Lessons];
    let mut policy = teacher(&sums(), Teach::First, &taught);
    assert!(
        policy.next(at(0.0)).is_some(),
        "no example stands before it"
    );
}
