//! What a choice is made from, and what may be asked at all.

use jiff::Timestamp;

use super::budget::{self, Left};
use super::care;
use super::sitting::Sitting;
use crate::course::{Course, QuestionIndex, SkillIndex};
use crate::learner::State;

/// A question is not asked again within so many others, where there is a choice.
const SPACING: usize = 4;

#[derive(Clone, Copy)]
pub(super) struct Chooser<'a> {
    pub(super) course: &'a Course,
    pub(super) state: &'a State,
    pub(super) sitting: &'a Sitting,
    pub(super) now: Timestamp,
    pub(super) left: Left,
    /// Nothing else is left: siblings may follow each other.
    pub(super) lenient: bool,
    /// Nothing else is left, not even of what was asked a while ago: a further skill may
    /// begin.
    pub(super) crowded: bool,
}

impl<'a> Chooser<'a> {
    /// With what is left of the day's budget.
    pub(super) fn new(
        course: &'a Course,
        state: &'a State,
        sitting: &'a Sitting,
        now: Timestamp,
    ) -> Chooser<'a> {
        Chooser {
            course,
            state,
            sitting,
            now,
            left: budget::left(state, now),
            lenient: false,
            crowded: false,
        }
    }

    /// The same where nothing else is left.
    pub(super) fn lenient(self) -> Chooser<'a> {
        Chooser {
            lenient: true,
            ..self
        }
    }

    /// The same where nothing at all is left of the skills that are begun.
    pub(super) fn crowded(self) -> Chooser<'a> {
        Chooser {
            crowded: true,
            ..self.lenient()
        }
    }
}

impl Chooser<'_> {
    pub(super) fn may_ask(&self, question: QuestionIndex) -> bool {
        self.state.is_available(question, self.now)
            && !self.sitting.leaves_out(question)
            && self.sitting.asked.last() != Some(&question)
            && !self.follows_sibling(question)
            && !self.has_shown_kin(question)
            && (self.state.pinned == Some(question) || !self.is_harder_than_missed(question))
            && !self.takes_turns(question)
            && (self.course.questions[question].is_drawn() || !self.sitting.is_echo(question))
            && (self.state.pinned == Some(question) || !self.rests(question))
            && !self.was_solved(question)
            && !self.is_met_too_late(question)
    }

    /// How hard a question is, 1 to 5: see [`Difficulty::level`](crate::course::Difficulty::level).
    pub(super) fn level(&self, question: QuestionIndex) -> f64 {
        self.course.questions[question].difficulty.level()
    }

    /// Whether a question without values was shown solved as an example in this sitting, and not
    /// asked since: its answer would be a repetition, not evidence. A learner who selected it
    /// gets it all the same, if nothing else of the selection is left.
    fn was_solved(&self, question: QuestionIndex) -> bool {
        let is_wanted =
            self.state.pinned == Some(question) || (self.lenient && self.sitting.only.is_some());
        !is_wanted
            && !self.course.questions[question].is_drawn()
            && self.sitting.is_shown_solved(question)
    }

    pub(super) fn rests(&self, question: QuestionIndex) -> bool {
        let focus = self.sitting.focus;
        !self.sitting.tireless && care::rests(self.course, self.state, focus, question, self.now)
    }

    pub(super) fn in_focus(&self, question: QuestionIndex) -> bool {
        let skills = &self.course.questions[question].skills;
        self.sitting
            .focus
            .is_none_or(|focus| skills.contains(&focus))
    }

    pub(super) fn is_spaced(&self, question: QuestionIndex) -> bool {
        let shown = self.sitting.asked.iter().rev();
        !shown.take(SPACING).any(|&q| q == question)
    }

    pub(super) fn times_asked(&self, question: QuestionIndex) -> usize {
        self.sitting.times_asked(question)
    }

    pub(super) fn is_relearning(&self, question: QuestionIndex) -> bool {
        self.sitting.relearning.iter().any(|(q, _)| *q == question)
    }

    pub(super) fn first_skill(&self, question: QuestionIndex) -> SkillIndex {
        self.course.questions[question].skills[0]
    }
}
