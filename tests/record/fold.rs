//! State is a fold over the log: what a sitting believes is what a replay gives.

use crate::common;

use common::session::Session;
use std::sync::Arc;

use jiff::SignedDuration;
use kenning::author::{Care, load};
use kenning::course::{Course, Goal, Plan, QuestionIndex, SkillIndex};
use kenning::journal::{Appeal, Attempt, Event, EventKind, Override};
use kenning::kinds::{Answer, Verdict};
use kenning::learner::State;
use kenning::session::{Input, Phase, Teaching};
use kenning::template::Draws;
use proptest::prelude::*;

/// Memory parameters of a learner's own.
fn tuned() -> Vec<f32> {
    let mut parameters = fsrs::DEFAULT_PARAMETERS.to_vec();
    parameters[2] = 5.0;
    parameters
}

proptest! {
    #![proptest_config(common::cases(48))]
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
                    _ => Session::taught(course.clone(), state, None, seed ^ sitting, now),
                };
                log.extend(events);
                for _ in 0..length {
                    now += SignedDuration::from_millis(700 + draws.below(90_000) as i64);
                    let input = match (session.phase(), draws.below(12)) {
                        (Phase::Finished, _) => break,
                        (_, 0) => Input::Undo,
                        (_, 1) => Input::Steps,
                        (Phase::Teaching(_) | Phase::Asking(_), 2) => Input::Skip,
                        (Phase::Teaching(Teaching { twin: Some(twin), .. }), 3) => Input::Answer(common::random(twin.item(), &mut draws)),
                        (Phase::Asking(_), 3 | 4) => Input::Hint,
                        (Phase::Asking(_), 5) if draws.below(4) == 0 => Input::Bury,
                        (_, 7) if draws.below(3) == 0 => Input::Appeal([Appeal::Right, Appeal::Broken][draws.below(2)]),
                        (Phase::Asking(asking), _) => Input::Answer(common::random(asking.item(), &mut draws)),
                        (Phase::Concluded(_), 2..5) => Input::Known(SkillIndex(draws.below(course.skills.len()))),
                        (Phase::Judged(_) | Phase::Concluded(_) | Phase::Teaching(_), _) => Input::Next,
                    };
                    session.take(input, now, &mut log);
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
    fn a_sitting_takes_an_answer_back(seed in any::<u64>(), before in 0usize..20) {
        let mut taken_back = 0;
        for course in common::courses() {
            let mut draws = Draws::new(seed);
            let now = common::noon();
            let (mut session, _) = Session::begin(course.clone(), State::new(&course), None, seed, now);
            for _ in 0..before {
                let Phase::Asking(asking) = session.phase() else { break };
                let answer = common::random(asking.item(), &mut draws);
                if session.handle(Input::Answer(answer), now).is_ok() {
                    if matches!(session.phase(), Phase::Asking(_)) {
                        session.handle(Input::Answer(Answer::GiveUp), now).expect("it is taken");
                    }
                    session.handle(Input::Next, now).expect("next follows a verdict");
                    if matches!(session.phase(), Phase::Asking(asking) if asking.once_more.is_some()) {
                        session.handle(Input::Next, now).expect("it is passed over");
                    }
                }
            }
            // Where nothing is left to ask, there is nothing to take back.
            let Phase::Asking(asking) = session.phase().clone() else { continue };
            let (state, summary) = (session.state().clone(), session.summary(now));
            session.handle(Input::Answer(common::right(asking.item())), now).expect("a right answer is readable");
            session.handle(Input::Undo, now).expect("there is an answer to take back");
            // The point to go back to is used up; all else is as before.
            prop_assert_eq!(&session.state().skills, &state.skills);
            prop_assert_eq!(&session.state().questions, &state.questions);
            prop_assert_eq!(session.state().attempts, state.attempts);
            prop_assert_eq!(session.state().reviews, state.reviews);
            for question in course.questions.positions() {
                let expected = |state: &State| state.predict(&course, question, now);
                prop_assert_eq!(expected(session.state()), expected(&state));
            }
            prop_assert_eq!(session.summary(now), summary);
            prop_assert!(matches!(session.phase(), Phase::Asking(a) if a.question == asking.question));
            taken_back += 1;
        }
        prop_assert!(taken_back > 0, "no course had a question left");
    }
}

/// Two templates of one procedure with steps, two facts, and a skill upon both.
fn procedure() -> Arc<Course> {
    let skill =
        |id: &str, more: &str| format!("[[skill]]\nid = \"{id}\"\ntitle = \"{id}\"\n{more}");
    let sum = |id: &str, skills: &str| {
        format!(
            "[[question]]\nid = \"{id}\"\nkind = \"number\"\nskills = [{skills}]\nparams = {{ a = \"2..9\", b = \"2..9\" }}\nprompt = \"{id}: {{a}} + {{b}}?\"\nanswer = \"{{a+b}}\"\n\
             [[question.mistake]]\nname = \"product\"\nanswer = \"{{a*b+99}}\"\nfeedback = \"Add.\"\nskill = \"words\"\n\
             [[question.step]]\nkind = \"number\"\nskill = \"words\"\nprompt = \"What is {{a}} + 1?\"\nanswer = \"{{a+1}}\"\n"
        )
    };
    let word = |id: &str| {
        format!(
            "[[question]]\nid = \"{id}\"\nkind = \"text\"\nskills = [\"words\"]\nprompt = \"{id}?\"\nanswer = \"yes\"\n"
        )
    };
    let text = [
        "format = 1\n[course]\nid = \"sums\"\ntitle = \"Sums\"\n".to_owned(),
        skill("words", ""),
        skill("adding", ""),
        skill("both", "requires = [\"words\", \"adding\"]\n"),
        sum("sum-0", "\"adding\""),
        sum("sum-1", "\"adding\""),
        sum("both-0", "\"both\""),
        sum("both-1", "\"both\", \"adding\""),
        word("word-0"),
        word("word-1"),
    ];
    let loaded = load(&[("course.toml".into(), text.concat().into())], Care::Quick);
    assert!(loaded.course.is_some(), "{:?}", loaded.diagnostics);
    Arc::new(loaded.course.expect("a good course"))
}

/// An answer of any kind to any question or step.
fn some_answer(course: &Course, draws: &mut Draws) -> Attempt {
    let question = &course.questions[QuestionIndex(draws.below(course.questions.len()))];
    let step = (!question.steps.is_empty() && draws.below(4) == 0)
        .then(|| draws.below(question.steps.len()) as u16);
    let verdict = match draws.below(6) {
        0 => Verdict::GaveUp,
        1 => Verdict::Incorrect,
        2 => Verdict::Partial(0.5),
        _ => Verdict::Correct,
    };
    let mistake = question.item.mistakes.first();
    Attempt {
        step,
        hints: draws.below(3) as u8,
        bottom_out: draws.below(9) == 0,
        millis: [300, 4_000, 40_000][draws.below(3)],
        mistake: mistake
            .filter(|_| step.is_none() && verdict == Verdict::Incorrect)
            .map(|m| m.name.to_string()),
        ..common::attempt(course.id.as_str(), question.id.as_str(), verdict)
    }
}

proptest! {
    #![proptest_config(common::cases(16))]
    #[test]
    fn taking_an_answer_back_leaves_no_trace(seed in any::<u64>()) {
        for course in common::courses().into_iter().chain([procedure()]) {
            let id = course.id.to_string();
            let (mut draws, mut at) = (Draws::new(seed), common::noon());
            let mut state = State::new(&course);
            for _ in 0..80 {
                at += SignedDuration::from_mins([1, 30, 60 * 20, 60 * 90][draws.below(4)]);
                let apply = |state: &mut State, kind: EventKind| state.apply(&course, &Event { at, kind });
                // Nothing but the point to go back to is given up by this.
                let settle = Override::Resume { question: "no such question".into() };
                let settle = EventKind::Override { course: id.clone(), action: settle };
                apply(&mut state, settle.clone());
                let attempt = EventKind::Attempt(some_answer(&course, &mut draws));
                let mut back = state.clone();
                apply(&mut back, attempt.clone());
                prop_assert_ne!(&back, &state);
                apply(&mut back, EventKind::Undone { course: id.clone() });
                prop_assert_eq!(&back, &state, "{:?}", attempt);
                apply(&mut state, attempt);
            }
        }
    }
}
