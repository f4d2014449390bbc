//! What follows from wrong answers: what is said of them, and care for stuck learners.

use crate::common;

use common::chain::{answered, chain, course, given_up, next, overruled};
use common::session::Session;
use jiff::SignedDuration;
use kenning::course::{QuestionIndex, SkillIndex};
use kenning::journal::{Attempt, Event, EventKind, Override};
use kenning::kinds::{Answer, Verdict};
use kenning::learner::State;
use kenning::measure::Probability;
use kenning::session::{Before, Input, Lapse, Phase};
use kenning::tutor;
use kenning::tutor::{Ending, Notice};

#[test]
fn only_answers_to_questions_that_fail_lead_out_of_review() {
    let text = "format = 1\n[course]\nid = \"chain\"\ntitle = \"Chain\"\ntries = 1\n\
        [[skill]]\nid = \"s0\"\ntitle = \"Skill\"\n\
        [[question]]\nid = \"q\"\nkind = \"number\"\nskills = [\"s0\"]\nprompt = \"What is 6 · 7?\"\nanswer = \"42\"\n\
        [[question.step]]\nkind = \"number\"\nskill = \"s0\"\nprompt = \"What is 6 · 5?\"\nanswer = \"30\"\n";
    let (course, noon) = (course(text), common::noon());
    let mut state = State::new(&course);
    for day in 0..3 {
        let at = noon + SignedDuration::from_hours(24 * day);
        state.apply(&course, &answered("q", Verdict::Correct, at));
    }
    let later = noon + SignedDuration::from_hours(24 * 20);
    let with = |verdict, step, hints, bottom_out| Event {
        at: later,
        kind: EventKind::Attempt(Attempt {
            step,
            hints,
            bottom_out,
            ..common::attempt("chain", "q", verdict)
        }),
    };
    let wrong = with(Verdict::Incorrect, None, 0, false);
    let after = |second: &Event| {
        let mut state = state.clone();
        state.apply_all(&course, [&wrong, second]);
        assert!(state.skills[SkillIndex(0)].known < course.mastery);
        state.is_mastered(&course, SkillIndex(0))
    };
    assert!(
        after(&with(Verdict::Incorrect, Some(0), 0, false)),
        "a step"
    );
    // Worth 0.6 by its hints, and less as an echo: it is right all the same.
    assert!(after(&with(Verdict::Correct, None, 2, false)), "two hints");
    assert!(!after(&with(Verdict::Correct, None, 2, true)), "told");
    assert!(!after(&wrong), "a second miss");

    // The lapse is explained once, not with every step that follows.
    let (mut session, _) = Session::begin(course, state, None, 1, later);
    assert_eq!(
        given_up(&mut session, later).moves[0].lapse,
        Some(Lapse::First)
    );
    session.handle(Input::Steps, later).expect("it has steps");
    assert_eq!(given_up(&mut session, later).moves[0].lapse, None);
}

#[test]
fn who_spins_the_wheels_is_told_and_sent_down() {
    let (course, noon) = (chain(2), common::noon());
    let mut state = State::new(&course);
    state.apply(
        &course,
        &overruled(Override::Known { skill: "s0".into() }, noon),
    );
    let mut notices = Vec::new();
    for i in 0..10 {
        let question = format!("s1-q{}", i % 3);
        let at = noon + SignedDuration::from_mins(i);
        state.apply(&course, &answered(&question, Verdict::Incorrect, at));
        let index = course.question(&question).expect("it exists");
        notices.extend(tutor::notice(&course, &state, None, index, at));
    }
    assert!(matches!(
        notices[0],
        Notice::Struggling {
            skill: SkillIndex(1)
        }
    ));
    assert!(matches!(
        notices.last(),
        Some(Notice::Spinning {
            skill: SkillIndex(1),
            attempts: 10,
            ..
        })
    ));
    assert!(state.remedial.contains(&SkillIndex(0)));
    let choice = next(&course, &state, noon + SignedDuration::from_mins(11)).expect("something");
    assert_ne!(
        choice.reason.skill,
        SkillIndex(1),
        "{:?}",
        choice.reason.rule
    );
}

#[test]
fn who_answers_faster_than_reading_is_asked_to_slow_down() {
    let (course, noon) = (chain(1), common::noon());
    let mut state = State::new(&course);
    let mut said = None;
    for i in 0..3 {
        let mut event = answered(&format!("s0-q{i}"), Verdict::Incorrect, noon);
        if let EventKind::Attempt(attempt) = &mut event.kind {
            attempt.millis = 200;
        }
        state.apply(&course, &event);
        said = tutor::notice(&course, &state, None, QuestionIndex(i), noon);
    }
    assert_eq!(said, Some(Notice::Hasty));
}

#[test]
fn a_wrong_answer_is_never_shown_as_a_gain() {
    let (course, noon) = (chain(1), common::noon());
    let mut state = State::new(&course);
    state.apply(&course, &answered("s0-q0", Verdict::Incorrect, noon));
    let later = noon + SignedDuration::from_hours(24 * 60);
    let learned = state.learned(&course, SkillIndex(0));
    let (mut session, _) = Session::begin(course.clone(), state, None, 1, later);
    session
        .handle(Input::Answer(Answer::GiveUp), later)
        .expect("an answer is taken");
    let Phase::Judged(judged) = session.phase() else {
        panic!("it is judged");
    };
    let shown = judged.moves[0];
    // The answer refreshes what had faded; that is no gain.
    let known = session.state().skills[SkillIndex(0)].known;
    assert!(shown.after <= learned && shown.after <= known, "{shown:?}");
    assert_eq!(shown.before, Before::At(learned));
    assert_eq!(shown.spelled_out().to_string(), "begun");
    assert_eq!(session.summary(later).moves[0].after, shown.after);
}

#[test]
fn a_verdict_starts_from_what_the_screens_show() {
    let (course, noon) = (chain(2), common::noon());
    let mut state = State::new(&course);
    let (mut session, _) = Session::begin(course.clone(), state.clone(), None, 1, noon);
    let Phase::Asking(asking) = session.phase() else {
        panic!("it asks");
    };
    let account = common::account(&asking.reason, &course);
    assert!(
        account.contains("not practised yet (20 % likely"),
        "{account}"
    );
    let first = given_up(&mut session, noon).moves[0];
    assert_eq!((first.before, first.lapse), (Before::New, None));
    assert!(first.signs().to_string() == "○ new → ◐ begun", "{first:?}");

    for question in ["s0-q0", "s0-q1", "s0-q2"] {
        state.apply(&course, &answered(question, Verdict::Correct, noon));
    }
    let later = noon + SignedDuration::from_hours(24 * 20);
    // What is learned does not melt; what is remembered is another number.
    let shown = state.learned(&course, SkillIndex(0));
    let recall = state.remembered(&course, SkillIndex(0), later);
    assert!(shown == state.skills[SkillIndex(0)].known && recall < Some(shown));
    // One skill only: after a miss its harder questions wait, and another skill would begin.
    let only = Some(SkillIndex(0));
    let (mut session, _) = Session::begin(course.clone(), state, only, 1, later);
    let Phase::Asking(asking) = session.phase() else {
        panic!("it asks");
    };
    assert_eq!(
        (asking.reason.learned, asking.reason.remembered),
        (shown, recall)
    );
    let first = given_up(&mut session, later).moves[0];
    assert_eq!(
        (first.before, first.lapse),
        (Before::At(shown), Some(Lapse::First))
    );
    assert!(session.state().is_in_review(&course, SkillIndex(0)));
    let said = first
        .message(&course)
        .expect("a lapse is explained")
        .to_string();
    assert!(said.contains("stays in review"), "{said}");
    assert_eq!(session.summary(later).moves[0].before, Before::At(shown));

    session.handle(Input::Next, later).expect("it goes on");
    let second = given_up(&mut session, later).moves[0];
    assert_eq!(second.lapse, Some(Lapse::Second));
    assert!(!session.state().is_in_review(&course, SkillIndex(0)));
}

#[test]
fn one_wrong_answer_takes_back_what_was_only_declared() {
    let (course, noon) = (chain(1), common::noon());
    let mut state = State::new(&course);
    let known = Override::Known { skill: "s0".into() };
    state.apply(&course, &overruled(known, noon));
    let (mut session, _) = Session::begin(course, state, Some(SkillIndex(0)), 1, noon);
    let moved = given_up(&mut session, noon).moves[0];
    assert_eq!(moved.before, Before::At(Probability::new(0.95)));
    assert_eq!(moved.lapse, Some(Lapse::Unproven));
}

#[test]
fn what_spins_rests_until_tomorrow_unless_it_is_picked() {
    let (course, noon) = (chain(1), common::noon());
    let begin = |state: State, focus, at| Session::begin(course.clone(), state, focus, 1, at).0;
    // Answers until something is said of it, or the sitting ends.
    let spin = |session: &mut Session, at| {
        let mut said = None;
        while let (None, Phase::Asking(_)) = (&said, session.phase()) {
            let judged = given_up(session, at);
            if let Some(Notice::Spinning {
                attempts, rests, ..
            }) = judged.notice
            {
                assert!(!(judged.comes_back && rests));
                let tomorrow = session.state().tomorrow(at);
                assert_eq!(judged.due >= Some(tomorrow), rests);
                said = Some((attempts, rests));
            }
            session.handle(Input::Next, at).expect("it goes on");
        }
        said
    };
    let mut session = begin(State::new(&course), None, noon);
    assert_eq!(spin(&mut session, noon), Some((10, true)));
    assert!(matches!(session.phase(), Phase::Finished));
    assert_eq!(session.progress(noon).coming_back, 0);
    let resting = Ending::Resting {
        skills: vec![SkillIndex(0)],
        again: false,
    };
    assert_eq!(session.summary(noon).ending, Some(resting));
    let state = session.into_state();
    // A new sitting lets it rest as well, whatever is due; who picks it gets it.
    let evening = noon + SignedDuration::from_hours(8);
    let overview = tutor::overview(&course, &state, evening);
    assert_eq!((overview.due, overview.recommended), (0, None));
    assert_eq!(overview.next_due, Some(state.tomorrow(noon)));
    let session = begin(state.clone(), None, noon);
    assert!(matches!(session.phase(), Phase::Finished));
    let mut picked = begin(state.clone(), Some(SkillIndex(0)), noon);
    assert_eq!(spin(&mut picked, noon), Some((15, false)));
    assert!(matches!(picked.phase(), Phase::Asking(_)));
    // The next day it goes on as long as five more tries.
    let tomorrow = noon + SignedDuration::from_hours(24);
    let mut session = begin(state, None, tomorrow);
    assert_eq!(spin(&mut session, tomorrow), Some((15, true)));
}

#[test]
fn what_was_skipped_is_not_said_to_have_been_tried() {
    let (course, noon) = (chain(1), common::noon());
    for answers in [0, 1] {
        let state = State::new(&course);
        let (mut session, _) = Session::begin(course.clone(), state, None, 1, noon);
        for _ in 0..answers {
            given_up(&mut session, noon);
            session.handle(Input::Next, noon).expect("it goes on");
        }
        while let Phase::Asking(_) = session.phase() {
            session
                .handle(Input::Skip, noon)
                .expect("it is passed over");
        }
        assert_eq!(
            session.summary(noon).ending,
            Some(Ending::Skipped),
            "{answers}"
        );
    }
}

/// What comes back in a sitting was said to do so, or that it may.
#[test]
fn a_miss_that_comes_back_was_said_to() {
    for course in common::courses() {
        for seed in 1..=4 {
            let mut now = common::noon();
            let state = State::new(&course);
            let (mut session, _) = Session::taught(course.clone(), state, None, seed, now);
            let mut told: std::collections::BTreeMap<QuestionIndex, bool> =
                std::collections::BTreeMap::new();
            for n in 0..60_u64 {
                now += SignedDuration::from_secs(20);
                let input = match session.phase() {
                    Phase::Asking(asking) => {
                        let question = asking.question;
                        let again = asking.missed.is_some() || asking.once_more.is_some();
                        let whole = asking.step.is_none() && asking.hint.is_none();
                        if whole
                            && !again
                            && let Some(said) = told.remove(&question)
                        {
                            assert!(said, "{} {seed} {question:?}", course.id);
                        }
                        match (n + seed) % 5 < 2 {
                            true => Input::Answer(asking.item().task.right()[0].clone()),
                            false => Input::Answer(Answer::GiveUp),
                        }
                    }
                    Phase::Judged(judged) => {
                        if judged.asking.step.is_none() && !judged.graded.verdict.is_correct() {
                            let said = judged.comes_back || judged.may_come_back;
                            assert!(!(judged.comes_back && judged.may_come_back));
                            told.entry(judged.asking.question).or_insert(said);
                        }
                        Input::Next
                    }
                    Phase::Teaching(_) => Input::Next,
                    _ => break,
                };
                session.handle(input, now).expect("it is taken");
            }
        }
    }
}
