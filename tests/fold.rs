//! State is a fold over the log: what a sitting believes is what a replay gives.

mod common;

use jiff::SignedDuration;
use kenning::course::{Draws, Goal, Plan};
use kenning::learner::{Event, EventKind, State};
use kenning::session::{Input, Phase, Session};
use proptest::prelude::*;

/// Memory parameters of a learner's own.
fn tuned() -> Vec<f32> {
    let mut parameters = fsrs::DEFAULT_PARAMETERS.to_vec();
    parameters[2] = 5.0;
    parameters
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(48))]
    #[test]
    fn incremental_state_is_replayed_state(seed in any::<u64>(), length in 1usize..60) {
        for course in common::courses() {
            let mut draws = Draws::new(seed);
            let mut now = common::noon();
            let mut log = Vec::new();
            let mut state = State::new(&course);
            for sitting in 0..3 {
                let plan = Plan {
                    goal: Some(Goal::ALL[(seed.wrapping_add(sitting) % 3) as usize].1),
                    ..Plan::default()
                };
                let planned = Event {
                    at: now,
                    kind: EventKind::Planned { course: course.id.to_string(), plan: plan.to_toml() },
                };
                state.apply(&course, &planned);
                log.push(planned);
                let decided = match (seed ^ sitting) % 5 {
                    0 => EventKind::Tuned { parameters: tuned() },
                    1 => EventKind::NotTuned {},
                    _ => EventKind::AnswersKept { kept: true },
                };
                let decided = Event { at: now, kind: decided };
                state.apply(&course, &decided);
                log.push(decided);
                let (mut session, events) = match (seed ^ sitting) % 4 {
                    0 => Session::place(course.clone(), state, seed ^ sitting, now),
                    _ => Session::begin(course.clone(), state, None, seed ^ sitting, now),
                };
                log.extend(events);
                for _ in 0..length {
                    now += SignedDuration::from_millis(700 + draws.below(90_000) as i64);
                    let input = match (session.phase(), draws.below(12)) {
                        (Phase::Finished, _) => break,
                        (_, 0) => Input::Undo,
                        (_, 1) => Input::Steps,
                        (Phase::Asking(_), 2) => Input::Skip,
                        (Phase::Asking(_), 3 | 4) => Input::Hint,
                        (Phase::Asking(_), 5) if draws.below(4) == 0 => Input::Bury,
                        (Phase::Asking(asking), _) => Input::Answer(common::random(asking.item(), &mut draws)),
                        (Phase::Concluded(_), 2..5) => Input::Known(draws.below(course.skills.len())),
                        (Phase::Judged(_) | Phase::Concluded(_), _) => Input::Next,
                    };
                    if let Ok(events) = session.handle(input, now) {
                        log.extend(events);
                    }
                }
                state = session.into_state();
                now += SignedDuration::from_hours(30);
            }
            let replayed = State::replay(&course, &log);
            prop_assert_eq!(&state, &replayed);
            // What is kept incrementally is what follows from all else; so snapshots may leave it out.
            let bytes = postcard::to_stdvec(&state).expect("a state is plain data");
            let mut read: State = postcard::from_bytes(&bytes).expect("it reads back");
            read.rebuild(&course);
            prop_assert_eq!(&read, &replayed);
        }
    }

    #[test]
    fn taking_an_answer_back_leaves_no_trace(seed in any::<u64>(), before in 0usize..20) {
        for course in common::courses() {
            let mut draws = Draws::new(seed);
            let now = common::noon();
            let (mut session, _) = Session::begin(course.clone(), State::new(&course), None, seed, now);
            for _ in 0..before {
                let Phase::Asking(asking) = session.phase() else { break };
                let answer = common::random(asking.item(), &mut draws);
                if session.handle(Input::Answer(answer), now).is_ok() {
                    session.handle(Input::Next, now).expect("next follows a verdict");
                }
            }
            let Phase::Asking(asking) = session.phase().clone() else { return Ok(()) };
            let (state, summary) = (session.state().clone(), session.summary(now));
            session.handle(Input::Answer(common::right(asking.item())), now).expect("a right answer is readable");
            session.handle(Input::Undo, now).expect("there is an answer to take back");
            // The point to go back to is used up; all else is as before.
            prop_assert_eq!(&session.state().skills, &state.skills);
            prop_assert_eq!(&session.state().questions, &state.questions);
            prop_assert_eq!(session.state().attempts, state.attempts);
            prop_assert_eq!(session.state().reviews, state.reviews);
            for question in 0..course.questions.len() {
                let expected = |state: &State| state.predict(&course, question, now);
                prop_assert_eq!(expected(session.state()), expected(&state));
            }
            prop_assert_eq!(session.summary(now), summary);
            prop_assert!(matches!(session.phase(), Phase::Asking(a) if a.question == asking.question));
        }
    }
}
