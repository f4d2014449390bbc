//! Events for tests: an answer says only what is unusual about it.

use jiff::Timestamp;
use kenning::journal::{Attempt, Event, EventKind, Help, Override};
use kenning::kinds::{Rating, Verdict};

use super::course::ID;

/// An answer being told: right, without hints, in nine seconds, unless it says otherwise.
#[derive(Clone, Debug)]
pub struct Told(Attempt);

/// So many hints, of which the last told the answer or did not.
pub fn help(hints: u8, told: bool) -> Help {
    match told {
        true => Help::Told(hints),
        false => Help::Hints(hints),
    }
}

/// A right answer to a question of the test course.
pub fn answer(question: &str) -> Told {
    Told(super::attempt(ID, question, Verdict::Correct))
}

impl Told {
    pub fn wrong(self) -> Told {
        self.verdict(Verdict::Incorrect)
    }

    pub fn gave_up(self) -> Told {
        self.verdict(Verdict::GaveUp)
    }

    pub fn partly(self, credit: f32) -> Told {
        self.verdict(Verdict::Partial(credit))
    }

    pub fn verdict(mut self, verdict: Verdict) -> Told {
        self.0.verdict = verdict;
        self
    }

    /// So many hints were seen.
    pub fn hints(mut self, hints: u8) -> Told {
        self.0.hints = hints;
        self
    }

    /// The last hint, which gives the answer away, was seen.
    pub fn told(mut self) -> Told {
        self.0.bottom_out = true;
        self.0.hints = self.0.hints.max(2);
        self
    }

    pub fn millis(mut self, millis: u32) -> Told {
        self.0.millis = millis;
        self
    }

    /// It answers a step of the question.
    pub fn step(mut self, step: u16) -> Told {
        self.0.step = Some(step);
        self
    }

    pub fn mistake(mut self, name: &str) -> Told {
        self.0.mistake = Some(name.into());
        self.wrong()
    }

    pub fn grade(mut self, rating: Rating) -> Told {
        self.0.grade = Some(rating);
        self
    }

    pub fn of_course(mut self, id: &str) -> Told {
        self.0.course = id.into();
        self
    }

    pub fn at(self, at: Timestamp) -> Event {
        let kind = EventKind::Attempt(self.0);
        Event { at, kind }
    }

    /// An answer in a placement test.
    pub fn probed_at(self, at: Timestamp) -> Event {
        let kind = EventKind::Probed(self.0);
        Event { at, kind }
    }
}

/// The learner decides over the tutor's head.
pub fn overruled(action: Override, at: Timestamp) -> Event {
    let course = ID.into();
    let kind = EventKind::Override { course, action };
    Event { at, kind }
}

/// The course is practised by another plan.
pub fn planned(plan: &str, at: Timestamp) -> Event {
    let (course, plan) = (ID.into(), plan.into());
    let kind = EventKind::Planned { course, plan };
    Event { at, kind }
}
