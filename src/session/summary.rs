//! What a sitting held, and how far it is.

use jiff::Timestamp;

use super::Session;
use super::view::{Phase, SkillMove};
use crate::course::{QuestionIndex, SkillIndex};
use crate::learner::State;
use crate::measure::Millis;
use crate::text::SafeText;
use crate::tutor::exam::Outcome;
use crate::tutor::{self, Ahead, Ending, Length};

/// What a sitting held.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Summary {
    /// Questions answered (steps and later tries not counted).
    pub answered: usize,
    pub correct: usize,
    pub partial: usize,
    pub skipped: usize,
    /// Of the last question that was left between its parts: how many were answered, and
    /// of how many. Today it goes on there.
    pub left_parts: Option<(usize, usize)>,
    /// Answers that do not count, as the learner said.
    pub appealed: usize,
    pub steps: usize,
    pub hints: usize,
    /// Seconds spent on answers.
    pub seconds: u64,
    /// Skills that answers told about, in the order of the course.
    pub moves: Vec<SkillMove>,
    /// Mistakes that were recognised, in the order in which they were met first.
    pub mistakes: Vec<MistakeMet>,
    /// The names of what was overcome.
    pub overcome: Vec<SafeText>,
    /// When the next review of this course is due.
    pub next_due: Option<Timestamp>,
    /// Reviews of this course due now.
    pub due_now: usize,
    /// When the learner's next day begins.
    pub tomorrow: Timestamp,
    /// Why it ended, where nothing was left to ask.
    pub ending: Option<Ending>,
    /// The skills that a placement test and the learner held to be known, once agreed.
    pub placed: Option<usize>,
    /// Whether it was a cram, of which nothing is recorded.
    pub crammed: bool,
    /// Whether a placement test was left before its end.
    pub left_placement: bool,
    /// What came of the course's test, where this was one.
    pub tested: Option<Tested>,
    /// Questions that could not be shown, as no values fit their template.
    pub unshown: usize,
    /// How long it was to last; no limit where nothing is said.
    pub length: Length,
    /// Time spent in it, a pause counted up to ten minutes.
    pub spent: Millis,
    /// The skill that went better towards the end, the one that gained most.
    pub improved: Option<Improved>,
    /// How many questions that were missed went right later, and how many were missed.
    pub mended: (usize, usize),
    /// What the next days hold.
    pub ahead: Ahead,
    /// Whether it has ended by itself, and [`Input::GoOn`](super::Input::GoOn) has something to ask.
    pub goes_on: bool,
}

/// What came of a test in a sitting.
#[derive(Clone, Debug, PartialEq)]
pub enum Tested {
    /// It was left after so many questions.
    Left { answered: usize, of: usize },
    /// All of it was answered.
    Ended(Box<Outcome>),
}

impl Summary {
    /// Counts a recognised mistake: the same as before, or one that was not met yet.
    pub(super) fn met(&mut self, mistake: MistakeMet) {
        let is_same =
            |met: &&mut MistakeMet| met.name == mistake.name && met.question == mistake.question;
        match self.mistakes.iter_mut().find(is_same) {
            Some(met) => met.times += 1,
            None => self.mistakes.push(mistake),
        }
    }
}

/// A recognised mistake, and how often it was met in the sitting.
#[derive(Clone, Debug, PartialEq)]
pub struct MistakeMet {
    /// The id of the misconception behind it, or its own name.
    pub name: SafeText,
    /// The question that it belongs to; none where there is a misconception behind it.
    pub question: Option<QuestionIndex>,
    /// What the learner reads: the name of the misconception, or in which question it was.
    pub text: SafeText,
    /// What is said of it: of the misconception, or of the showing in which it was met first.
    pub feedback: Option<SafeText>,
    /// What the learner had answered when it was met first, in one line; empty where that was
    /// nothing that can be said.
    pub given: SafeText,
    /// What was asked then, in one line: elsewhere the same answer may well be right.
    pub asked: SafeText,
    pub times: usize,
}

/// How far the sitting is: for the status line.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Progress {
    pub answered: usize,
    pub correct: usize,
    /// Wrong answers waiting to come back.
    pub coming_back: usize,
    /// Whether what was judged just now is among those.
    pub waits: bool,
    /// Reviews due now.
    pub due: usize,
    /// How far it is on the way to its length.
    pub lasts: Lasts,
}

/// How far a sitting is on the way to its length.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Lasts {
    /// The limits; nothing where there are none.
    pub length: Length,
    /// Time spent, a pause counted up to ten minutes.
    pub spent: Millis,
    /// Once the length is reached: which of how many misses is asked once more.
    pub once_more: Option<(usize, usize)>,
}

/// How a skill went in the first and in the second half of its answers of a sitting:
/// better in the second.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Improved {
    pub skill: SkillIndex,
    /// Right answers of how many.
    pub first: (usize, usize),
    pub then: (usize, usize),
}

impl Session {
    /// How far the sitting is.
    pub fn progress(&self, state: &State, now: Timestamp) -> Progress {
        // What is asked does not come back: it is there; but once it was missed, it does, also
        // while its steps are walked through.
        let tried = match &self.phase {
            Phase::Asking(asking) if !asking.was_missed() => Some(asking.question),
            _ => None,
        };
        let judged = match &self.phase {
            Phase::Judged(judged) => Some(judged.asking.question),
            _ => None,
        };
        let coming_back = self.coming_back(state, now);
        let waits = judged.is_some_and(|judged| coming_back.contains(&judged));
        let coming_back = coming_back.into_iter();
        Progress {
            waits,
            answered: self.summary.answered,
            correct: self.summary.correct,
            coming_back: coming_back.filter(|q| Some(*q) != tried).count(),
            due: tutor::due_count(&self.course, state, self.sitting.focus, now),
            lasts: self.lasts(now),
        }
    }

    /// What was counted so far: the summary without what follows from the state.
    pub fn counted(&self) -> &Summary {
        &self.summary
    }

    /// What the sitting held so far.
    pub fn summary(&self, state: &State, now: Timestamp) -> Summary {
        let mut summary = self.summary.clone();
        summary.moves = self
            .course
            .skills
            .positions()
            .filter(|&s| state.skills[s].attempts != self.start[s].attempts)
            .map(|skill| self.start[skill].to(&self.course, state, skill))
            .collect();
        let (course, focus) = (&*self.course, self.sitting.focus);
        summary.next_due = tutor::next_due(course, state, focus, now);
        summary.tomorrow = state.tomorrow(now);
        summary.due_now = tutor::due_count(course, state, focus, now);
        summary.unshown = self.sitting.undrawable.len();
        summary.length = self.sitting.length.limits();
        summary.spent = self.lasts(now).spent;
        summary.improved = self.improved();
        summary.mended = self.mended();
        summary.ahead = tutor::ahead(course, state, now);
        summary.goes_on = self.could_go_on(state, now);
        summary.left_parts = self.left_parts(state, now);
        summary.crammed = self.is_cram();
        summary.left_placement = self.is_placing() && matches!(self.phase, Phase::Finished);
        summary
    }
}
