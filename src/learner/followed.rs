//! What went wrong in a way that its author foresaw, followed until it is gone.

use jiff::Timestamp;
use serde::{Deserialize, Serialize};

use crate::course::{Course, Instance, MisconceptionIndex, QuestionIndex, SkillIndex, Spot};
use crate::kinds::{Mistake, Shown, ShownMistake};
use crate::text::SafeText;

/// What is followed: a wrong idea over all questions that show it, or a mistake of
/// one question, where its course does not say which idea is behind it.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub enum Misstep {
    /// A wrong idea, over all questions that show it.
    Idea(MisconceptionIndex),
    /// A mistake of one question, by its name there.
    Own(QuestionIndex, SafeText),
}

impl Misstep {
    pub(super) fn of(question: QuestionIndex, mistake: &Mistake) -> Misstep {
        match mistake.misconception {
            Some(idea) => Misstep::Idea(idea),
            None => Misstep::Own(question, mistake.name.clone()),
        }
    }

    pub(super) fn is(
        &self,
        of: QuestionIndex,
        name: &str,
        idea: Option<MisconceptionIndex>,
    ) -> bool {
        match self {
            Misstep::Idea(this) => idea == Some(*this),
            Misstep::Own(question, this) => idea.is_none() && *question == of && *this == *name,
        }
    }

    /// Whether it is what a question's mistake shows.
    pub fn is_in(&self, question: QuestionIndex, mistake: &ShownMistake) -> bool {
        self.is(question, &mistake.name, mistake.misconception)
    }

    /// Whether a question can show it, steps left out.
    pub fn may_show(&self, course: &Course, question: QuestionIndex) -> bool {
        if matches!(self, Misstep::Own(own, _) if *own != question) {
            return false;
        }
        let asked = course.questions[question].asked();
        let mut mistakes = asked.flat_map(|item| &item.mistakes);
        mistakes.any(|m| self.is(question, &m.name, m.misconception))
    }

    /// Whether an answer to this showing tells if the misstep is gone: a learner who still makes
    /// it gives an answer that is wrong and recognised.
    pub fn is_told_by(&self, question: QuestionIndex, shown: &Instance) -> bool {
        let mut asked = shown.asked();
        asked.any(|item| self.is_told_by_item(question, item))
    }

    /// The same of one thing that is asked in it.
    pub(super) fn is_told_by_item(&self, question: QuestionIndex, item: &Shown) -> bool {
        let mut mistakes = item.mistakes.iter().enumerate();
        mistakes.any(|(at, m)| self.is_in(question, m) && item.tells(at))
    }

    /// What the learner reads of it: the name of a wrong idea. A mistake of one
    /// question has none.
    pub fn name<'c>(&self, course: &'c Course) -> Option<&'c SafeText> {
        match self {
            Misstep::Idea(idea) => course.misconceptions.get(*idea).map(|idea| &idea.name),
            Misstep::Own(..) => None,
        }
    }

    /// The skill it belongs to.
    pub fn skill(&self, course: &Course) -> SkillIndex {
        match self {
            Misstep::Idea(idea) => course.misconceptions[*idea].skill,
            Misstep::Own(question, _) => course.questions[*question].skills[0],
        }
    }
}

/// How often a misstep was met.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Tries {
    /// At the first try of a showing.
    pub first: u32,
    /// At a later one.
    pub later: u32,
}

impl Tries {
    /// One more, at a first try or a later one.
    pub(super) fn and(self, first: bool) -> Tries {
        Tries {
            first: self.first.saturating_add(u32::from(first)),
            later: self.later.saturating_add(u32::from(!first)),
        }
    }
}

/// How a learner stands with a misstep.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Followed {
    /// What is followed.
    pub what: Misstep,
    /// How often it was met, later tries counted.
    pub times: u32,
    /// First and later tries at which it was met. Counted since it came back after being overcome
    /// or after some days without it; otherwise all.
    pub tries: Tries,
    /// First tries at which it was met on the day of `last`.
    pub on_day: u32,
    /// When it was met for the first time.
    pub first: Timestamp,
    /// When it was met last.
    pub last: Timestamp,
    /// Where it was met last.
    pub question: QuestionIndex,
    /// In which showing of it: the seed of that.
    pub seed: u64,
    /// At which step or part of it, as in the attempt.
    pub step: Option<u16>,
    /// Probes that went right since then: 0 to 3.
    pub passed: u8,
    /// When the last of them did, or when it was met.
    pub since: Timestamp,
    /// When the third probe went right, where it was not met again since.
    pub overcome: Option<Timestamp>,
    /// How often it was met after it had been overcome.
    pub returned: u32,
    /// When it was met or asked for last, and how many questions had been answered then.
    pub(super) asked: Timestamp,
    pub(super) answered: u32,
}

impl Followed {
    /// How many probes must go right, one after another.
    pub const PROBES: u8 = 3;

    /// Whether an answer at a spot of a question may show if it is gone. Steps are help: a step
    /// only shows its own mistake, where the question itself can't. Who does the whole of it
    /// can do each step.
    pub(super) fn is_asked_by(&self, course: &Course, question: QuestionIndex, spot: Spot) -> bool {
        let is_step = spot.step.is_some();
        match &self.what {
            what if what.may_show(course, question) => !is_step,
            Misstep::Own(own, _) => {
                *own == question && (is_step || Spot::of(self.step).part == spot.part)
            }
            Misstep::Idea(_) => false,
        }
    }

    /// Whether it does, in a showing, where [`Self::is_asked_by`] holds.
    pub(super) fn is_told_at(
        &self,
        course: &Course,
        question: QuestionIndex,
        (shown, spot): (&Instance, Spot),
    ) -> bool {
        let is_of_step = spot.step.is_none() && !self.what.may_show(course, question);
        is_of_step || self.what.is_told_by_item(question, shown.item_at(spot))
    }
}

/// The part of the state that an answer to a question may change, as it was before.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub(super) struct FollowedBefore {
    pub(super) count: usize,
    pub(super) touched: Vec<(usize, Followed)>,
}
