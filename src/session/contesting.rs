//! "I was right" and "this question is broken", said of an earlier answer of the sitting: it
//! does not count, as if it had never been given, until the learner has it count again.
//!
//! The event takes the answer out of the log; what is believed is then worked out anew, by
//! whoever keeps the log. This file corrects the counts of the sitting, and the counts to which
//! undo leads back.

use super::allowed::{Permission, allowed};
use super::summary::Summary;
use super::view::{Phase, Refusal};
use super::{Session, Turn, UndoPoint, refuse};
use crate::course::QuestionIndex;
use crate::journal::{Appeal, EventKind, Given};
use crate::kinds::Answer;
use crate::tutor::Sitting;
use crate::words::message;

/// What an answer added to the counts of its sitting.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(super) struct Counts {
    answered: usize,
    correct: usize,
    partial: usize,
    /// Its place among the answers of the sitting, and whether it was right.
    at: Option<(usize, bool)>,
}

/// What was put aside with an answer that does not count.
#[derive(Clone, Debug)]
pub(super) struct Out {
    pub(super) why: Appeal,
    /// Where it stood before the answer, and how many such points came before that.
    pub(super) point: Option<(usize, Box<UndoPoint>)>,
}

impl Session {
    /// What the last answer, which was to this question, has added so far.
    pub(super) fn counts_of(&self, question: QuestionIndex) -> Counts {
        let point = self.last_point().map(|at| &self.undo[at]);
        let point = point.filter(|point| !point.put_away);
        let of =
            |point: &&UndoPoint| point.appeal.is_none() && point.phase.question() == Some(question);
        let point = point.filter(of);
        point.map_or_else(Counts::default, |point| self.counts_between(point))
    }

    /// What was added since a point.
    pub(super) fn counts_between(&self, point: &UndoPoint) -> Counts {
        let (now, was) = (&self.summary, &point.summary);
        let last = self.sitting.answers.len().checked_sub(1);
        let is_new = self.sitting.answers.len() > point.sitting.answers.len();
        let at = last.filter(|_| is_new);
        Counts {
            answered: now.answered.saturating_sub(was.answered),
            correct: now.correct.saturating_sub(was.correct),
            partial: now.partial.saturating_sub(was.partial),
            at: at.map(|at| (at, self.sitting.answers[at].1)),
        }
    }

    /// Says of an earlier answer, by its place among [`Session::past`], that it does not
    /// count, or that it counts again.
    pub(super) fn contest(
        &mut self,
        at: usize,
        why: Option<Appeal>,
        turn: &mut Turn<'_>,
    ) -> Result<(), Refusal> {
        let Some(past) = self.past.get(at) else {
            return refuse(message!("session-contest-none"));
        };
        let question = past.asking.question;
        if past.asking.once_more.is_some() {
            return refuse(message!("session-contest-once-more"));
        }
        let Some(given) = past.given.clone().filter(|_| !self.is_placing()) else {
            return refuse(message!("session-contest-step"));
        };
        allowed(turn.state, Permission::Appeals)?;
        match (why, past.contested()) {
            (None, None) => return refuse(message!("session-contest-counts")),
            (Some(_), Some(_)) => return refuse(message!("session-contest-already")),
            _ => {}
        }
        let right = past.tries == 1 && past.graded.verdict.is_correct();
        let parts = past.asking.part.is_some();
        if why == Some(Appeal::Right) && right && !parts {
            return refuse(message!("session-contest-right"));
        }
        if why == Some(Appeal::Right) && past.tries == 1 && past.answer == Answer::GiveUp && !parts
        {
            return refuse(message!("session-nothing-given"));
        }
        // The question on screen is not over; it has keys of its own for this.
        let open = match &self.phase {
            Phase::Asking(asking) => {
                let begun = asking.part.is_some_and(|part| part > 0);
                asking.missed.is_some()
                    || asking.once_more.is_some()
                    || asking.step.is_some()
                    || begun
            }
            Phase::Judged(judged) => !judged.asking.ends_question() || judged.once_more,
            _ => false,
        };
        if open && self.phase.question() == Some(question) {
            return refuse(message!("session-contest-open"));
        }
        let kind = EventKind::Contested {
            course: self.course_id(),
            answer: given.clone(),
            version: self.course.questions[question].version,
            why,
        };
        turn.event(&self.course, kind);
        match why {
            Some(why) => self.takes_out(question, &given, why),
            None => self.takes_in(question, &given),
        }
        Ok(())
    }

    /// The answers that are shown of one question asked once, by what the record calls it.
    fn shown_of(&self, given: &Given) -> impl Iterator<Item = usize> + use<> {
        let is_it = |at: &usize| self.past[*at].given.as_ref() == Some(given);
        let all: Vec<usize> = (0..self.past.len()).filter(is_it).collect();
        all.into_iter()
    }

    fn takes_out(&mut self, question: QuestionIndex, given: &Given, why: Appeal) {
        let Some(first) = self.shown_of(given).next() else {
            return;
        };
        // To take it back comes next, before the answers that stand.
        let appeal = UndoPoint {
            appeal: Some(given.clone()),
            of_earlier: true,
            ..self.point()
        };
        let counts = self.shown_of(given).last().map(|at| self.past[at].counts);
        let counts = counts.unwrap_or_default();
        let is_point = |point: &UndoPoint| {
            !point.put_away
                && point.appeal.is_none()
                && point.past <= first
                && point.phase.question() == Some(question)
        };
        // Steps of a part may have come before the first answer that counts.
        let place = self.undo.iter().rposition(is_point);
        let point = place.map(|at| (at, Box::new(self.undo.remove(at))));
        let from = point.as_ref().map_or(0, |(at, _)| *at);
        for point in &mut self.undo[from..] {
            counts.leave(question, &mut point.sitting, &mut point.summary);
        }
        counts.leave(question, &mut self.sitting, &mut self.summary);
        self.shift(given, counts.at, false);
        let mut point = point;
        for at in self.shown_of(given) {
            let point = point.take();
            self.past[at].out = Some(Out { why, point });
        }
        self.undo.push(appeal);
    }

    /// Takes back the appeal against an earlier answer, as undo does. What is shown stays.
    pub(super) fn takes_contest_back(&mut self, given: &Given, turn: &mut Turn<'_>) {
        let first = self.shown_of(given).next();
        let question = first.map(|at| self.past[at].asking.question);
        let version = question.map_or(0, |question| self.course.questions[question].version);
        let kind = EventKind::Contested {
            course: self.course_id(),
            answer: given.clone(),
            version,
            why: None,
        };
        turn.event(&self.course, kind);
        if let Some(question) = question {
            self.takes_in(question, given);
        }
    }

    fn takes_in(&mut self, question: QuestionIndex, given: &Given) {
        let counts = self.shown_of(given).last().map(|at| self.past[at].counts);
        let counts = counts.unwrap_or_default();
        let mut point = None;
        // The earlier appeal is taken back, so there is nothing of it to undo.
        self.undo.retain(|of| of.appeal.as_ref() != Some(given));
        for at in self.shown_of(given) {
            let out = self.past[at].out.take();
            point = out.and_then(|out| out.point).or(point);
        }
        // Points before it may have gone meanwhile.
        let later = |undo: &[UndoPoint], past| undo.iter().position(|p| p.past > past);
        let from = match &point {
            Some((_, point)) => later(&self.undo, point.past).unwrap_or(self.undo.len()),
            None => 0,
        };
        self.shift(given, counts.at, true);
        for point in &mut self.undo[from..] {
            counts.join(question, &mut point.sitting, &mut point.summary);
        }
        counts.join(question, &mut self.sitting, &mut self.summary);
        if let Some((_, point)) = point {
            self.undo.insert(from, *point);
        }
    }

    /// Moves the places of other answers when this one goes or comes back.
    fn shift(&mut self, given: &Given, at: Option<(usize, bool)>, comes: bool) {
        let Some((at, _)) = at else {
            return;
        };
        let others = self
            .past
            .iter_mut()
            .filter(|past| past.given.as_ref() != Some(given));
        for past in others {
            match &mut past.counts.at {
                Some((place, _)) if comes && *place >= at => *place += 1,
                Some((place, _)) if !comes && *place > at => *place -= 1,
                _ => {}
            }
        }
    }
}

impl Counts {
    fn leave(&self, question: QuestionIndex, sitting: &mut Sitting, summary: &mut Summary) {
        summary.answered = summary.answered.saturating_sub(self.answered);
        summary.correct = summary.correct.saturating_sub(self.correct);
        summary.partial = summary.partial.saturating_sub(self.partial);
        summary.appealed += 1;
        if let Some((at, _)) = self.at
            && sitting
                .answers
                .get(at)
                .is_some_and(|(of, _)| *of == question)
        {
            sitting.answers.remove(at);
        }
        if last_of(sitting, question) != Some(false) {
            sitting.relearning.retain(|(of, _)| *of != question);
        }
        sitting.appealed.push(question);
        sitting.streak = sitting.in_a_row();
    }

    fn join(&self, question: QuestionIndex, sitting: &mut Sitting, summary: &mut Summary) {
        summary.answered += self.answered;
        summary.correct += self.correct;
        summary.partial += self.partial;
        summary.appealed = summary.appealed.saturating_sub(1);
        if let Some((at, right)) = self.at {
            let at = at.min(sitting.answers.len());
            sitting.answers.insert(at, (question, right));
        }
        let waits = sitting.relearning.iter().any(|(of, _)| *of == question);
        if last_of(sitting, question) == Some(false) && !waits {
            let shown = sitting.asked.len();
            sitting.relearning.push((question, shown));
        }
        if let Some(at) = sitting.appealed.iter().rposition(|of| *of == question) {
            sitting.appealed.remove(at);
        }
        sitting.streak = sitting.in_a_row();
    }
}

/// Whether the last answer to a question was right; none where there is none.
fn last_of(sitting: &Sitting, question: QuestionIndex) -> Option<bool> {
    let mut back = sitting.answers.iter().rev();
    back.find(|(of, _)| *of == question)
        .map(|(_, right)| *right)
}
