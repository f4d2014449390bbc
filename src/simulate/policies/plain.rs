//! Policies without a model of the learner.

use jiff::Timestamp;

use super::{Policy, Response};
use crate::course::{ByQuestion, Course, QuestionIndex};
use crate::simulate::lot::Lot;

/// The order of the course, round and round.
pub(super) struct Fixed {
    questions: Vec<QuestionIndex>,
    at: usize,
}

impl Fixed {
    pub(super) fn new(course: &Course) -> Self {
        let questions = course.practised().collect();
        Self { questions, at: 0 }
    }
}

impl Policy for Fixed {
    fn begin(&mut self, _: Timestamp) {}
    fn next(&mut self, _: Timestamp) -> Option<QuestionIndex> {
        let question = self.at.checked_rem(self.questions.len())?;
        self.at += 1;
        self.questions.get(question).copied()
    }
    fn saw(&mut self, _: QuestionIndex, _: &Response, _: Timestamp, _: Timestamp) {}
    fn end(&mut self, _: Timestamp) {}
}

/// Any question but the last.
pub(super) struct Random {
    questions: Vec<QuestionIndex>,
    last: Option<QuestionIndex>,
    lot: Lot,
}

impl Random {
    pub(super) fn new(course: &Course, seed: u64) -> Self {
        Self {
            questions: course.practised().collect(),
            last: None,
            lot: Lot::new(seed),
        }
    }
}

impl Policy for Random {
    fn begin(&mut self, _: Timestamp) {}
    fn next(&mut self, _: Timestamp) -> Option<QuestionIndex> {
        let count = self.questions.len();
        if count == 0 {
            return None;
        }
        let mut question = self.lot.below(count);
        if Some(self.questions[question]) == self.last {
            question = (question + 1) % count;
        }
        self.last = Some(self.questions[question]);
        self.last
    }
    fn saw(&mut self, _: QuestionIndex, _: &Response, _: Timestamp, _: Timestamp) {}
    fn end(&mut self, _: Timestamp) {}
}

/// Days that a question rests in each box (after Leitner 1972, "So lernt man lernen").
const BOXES: [i64; 5] = [1, 2, 4, 8, 16];

/// Due questions, those in the lowest box first, then new ones in order. Right
/// without help moves up a box, wrong moves to the first.
pub(super) struct Leitner {
    /// Box and day of return, of questions seen.
    cards: ByQuestion<Option<(usize, i64)>>,
    questions: Vec<QuestionIndex>,
    last: Option<QuestionIndex>,
}

impl Leitner {
    pub(super) fn new(course: &Course) -> Self {
        let cards = ByQuestion::of(None, course.questions.len());
        Self {
            cards,
            questions: course.practised().collect(),
            last: None,
        }
    }
}

fn day(now: Timestamp) -> i64 {
    now.as_second().div_euclid(86_400)
}

impl Policy for Leitner {
    fn begin(&mut self, _: Timestamp) {}
    fn next(&mut self, now: Timestamp) -> Option<QuestionIndex> {
        let today = day(now);
        let cards = self.cards.pairs();
        let due = cards.filter_map(|(q, card)| card.map(|(level, due)| (level, due, q)));
        let first = due.filter(|&(_, due, _)| due <= today).min();
        let mut all = self.questions.iter().copied();
        let new = || all.find(|&q| self.cards[q].is_none());
        first.map(|(_, _, q)| q).or_else(new)
    }
    /// The one that returns soonest.
    fn ahead(&mut self, _: Timestamp) -> Option<QuestionIndex> {
        let cards = self.cards.pairs();
        let others = cards.filter(|(q, _)| Some(*q) != self.last);
        let next = others.filter_map(|(q, card)| card.map(|(level, due)| (due, level, q)));
        next.min().map(|(_, _, q)| q)
    }
    fn saw(&mut self, question: QuestionIndex, response: &Response, _: Timestamp, now: Timestamp) {
        let level = match (self.cards[question], response.right && response.hints == 0) {
            (Some((level, _)), true) => (level + 1).min(BOXES.len() - 1),
            (None, true) => 1,
            (_, false) => 0,
        };
        self.last = Some(question);
        self.cards[question] = Some((level, day(now) + BOXES[level]));
    }
    fn end(&mut self, _: Timestamp) {}
}
