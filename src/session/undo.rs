//! Where a sitting stood before each answer, so that it can be taken back.

use super::Session;
use super::summary::Summary;
use super::view::Phase;
use crate::journal::{Given, UNDONE_AT_MOST};
use crate::learner::State;
use crate::tutor::Sitting;

/// Where the sitting stood before the last answer, or before a question was put away.
#[derive(Clone, Debug)]
pub(super) struct UndoPoint {
    pub(super) sitting: Sitting,
    pub(super) summary: Summary,
    pub(super) phase: Phase,
    pub(super) put_away: bool,
    /// How many answers there were to look back at.
    pub(super) past: usize,
    /// The answer that an appeal took out from here: to take that back has it count again.
    pub(super) appeal: Option<Given>,
    /// That appeal was of an earlier answer than what was shown, which stays as it is.
    pub(super) of_earlier: bool,
}

impl Session {
    /// Whether there is an answer to take back: of this sitting, or the last one of an earlier
    /// sitting, which is named before it goes. A decision in between, as to practise by another
    /// plan, settles the answers before it.
    pub fn can_undo(&self, state: &State) -> bool {
        self.takes_back_now(state) || self.earlier(state).is_some()
    }

    /// The same without what has to be named first.
    pub(super) fn takes_back_now(&self, state: &State) -> bool {
        if self.is_testing() {
            return state.exams.can_take_back() && matches!(self.phase, Phase::Asking(_));
        }
        match self.undo.last() {
            Some(point) if point.put_away || point.appeal.is_some() => true,
            Some(point) => {
                let of = point.phase.question().map(|q| &self.course.questions[q].id);
                let last = state.to_take_back().map(|answer| answer.question.as_str());
                last.is_some() && of.map(|id| id.as_str()) == last
            }
            // Answers settled by an appeal are not taken back in its place.
            None if self.settled => false,
            None => self.names_earlier && self.earlier(state).is_some(),
        }
    }

    /// The last answer of an earlier sitting, where nothing of this one is left to take back. A
    /// cram leaves what is recorded alone.
    pub(super) fn earlier<'s>(&self, state: &'s State) -> Option<&'s Given> {
        let none = self.undo.is_empty() && !self.settled;
        let practises = !self.is_testing() && !self.is_placing() && !self.is_cram();
        let last = state.to_take_back().filter(|_| none && practises);
        last.filter(|given| !self.is_of_this(given))
    }

    /// Keeps where the sitting stood before an answer, or before a question was put away, so that
    /// this can be taken back. Only the last few points are kept.
    pub(super) fn keep_point(&mut self, point: UndoPoint) {
        if self.undo.len() == UNDONE_AT_MOST {
            self.undo.remove(0);
        }
        self.undo.push(point);
    }

    /// Where the sitting stands now.
    pub(super) fn point(&self) -> UndoPoint {
        UndoPoint {
            sitting: self.sitting.clone(),
            summary: self.summary.clone(),
            phase: self.phase.clone(),
            put_away: false,
            past: self.past.len(),
            appeal: None,
            of_earlier: false,
        }
    }

    /// The place of the last point that is no appeal of an earlier answer.
    pub(super) fn last_point(&self) -> Option<usize> {
        self.undo.iter().rposition(|point| !point.of_earlier)
    }
}
