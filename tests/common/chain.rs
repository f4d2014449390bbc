//! A course that is a chain of skills, and what happens in it.

use std::sync::Arc;

use super::session::Session;
use jiff::Timestamp;
use kenning::author::{Care, load};
use kenning::course::Course;
use kenning::journal::{Event, EventKind, Override};
use kenning::kinds::{Answer, Verdict};
use kenning::learner::State;
use kenning::session::{Input, Judged, Phase};
use kenning::tutor::{self, Sitting};

/// A chain of skills, each building on the one before, with three questions each.
pub fn chain(skills: usize) -> Arc<Course> {
    let mut text =
        String::from("format = 1\n[course]\nid = \"chain\"\ntitle = \"Chain\"\ntries = 1\n");
    for s in 0..skills {
        text +=
            &format!("[[skill]]\nid = \"s{s}\"\ntitle = \"Skill {s}\"\nlesson = \"Read me.\"\n");
        if s > 0 {
            text += &format!("requires = [\"s{}\"]\n", s - 1);
        }
        for q in 0..3 {
            text += &format!(
                "[[question]]\nid = \"s{s}-q{q}\"\nkind = \"text\"\nskills = [\"s{s}\"]\ndifficulty = {}\nprompt = \"What is number {q} of skill {s}, please?\"\nanswer = \"yes\"\n",
                q + 1
            );
        }
    }
    course(&text)
}

/// A course that must be good, from the text of its one file.
pub fn course(text: &str) -> Arc<Course> {
    let loaded = load(&[("course.toml".into(), text.into())], Care::Quick);
    assert!(loaded.course.is_some(), "{:?}", loaded.diagnostics);
    Arc::new(loaded.course.expect("a good course"))
}

/// An answer to a question of the chain.
pub fn answered(question: &str, verdict: Verdict, at: Timestamp) -> Event {
    Event {
        at,
        kind: EventKind::Attempt(super::attempt("chain", question, verdict)),
    }
}

/// The learner of the chain decides over the tutor's head.
pub fn overruled(action: Override, at: Timestamp) -> Event {
    Event {
        at,
        kind: EventKind::Override {
            course: "chain".into(),
            action,
        },
    }
}

/// The chain is practised by another plan.
pub fn planned(plan: &str, at: Timestamp) -> Event {
    Event {
        at,
        kind: EventKind::Planned {
            course: "chain".into(),
            plan: plan.into(),
        },
    }
}

/// What would be asked at the beginning of a sitting.
pub fn next(course: &Course, state: &State, at: Timestamp) -> Option<tutor::Choice> {
    tutor::next(course, state, &Sitting::default(), at)
}

/// A sitting whose question is answered with "don't know", and what is said then.
pub fn given_up(session: &mut Session, at: Timestamp) -> Judged {
    let taken = session.handle(Input::Answer(Answer::GiveUp), at);
    taken.expect("an answer is taken");
    match session.phase() {
        Phase::Judged(judged) => judged.clone(),
        other => panic!("not judged: {other:?}"),
    }
}
