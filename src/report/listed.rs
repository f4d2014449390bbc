//! What is selected: in a word before a sitting, and in numbers.

use jiff::Timestamp;
use serde::Serialize;

use super::life::standing;
use crate::course::{Course, QuestionIndex};
use crate::learner::State;
use crate::measure::Probability;
use crate::text::clean;
use crate::tutor::{LEECH_AFTER, Only};
use crate::words::{Message, message, percent};

/// What is said before a sitting that asks only what was selected.
pub fn only_begins(only: &Only) -> Message {
    message!(
        "select-begins",
        selector = clean(&only.written),
        n = only.questions.len()
    )
}

/// How the learner stands with the questions that were selected of a course.
#[derive(Clone, Debug, Default, PartialEq, Serialize)]
pub struct Standing {
    /// How many there are.
    pub selected: usize,
    /// Those that were answered before, and those that were not.
    pub seen: usize,
    pub new: usize,
    /// Those that are due now and not put away.
    pub due: usize,
    /// Those whose last answer was right.
    pub right: usize,
    /// Those that are forgotten again and again.
    pub leeches: usize,
    pub put_away: usize,
    /// Mean predicted recall now of those that were answered, 0 to 1.
    pub recall: Option<f64>,
    /// When the next of them comes that is not due yet.
    pub next_due: Option<Timestamp>,
}

impl Standing {
    /// Of these questions.
    pub fn of(course: &Course, state: &State, of: &[QuestionIndex], now: Timestamp) -> Standing {
        let count = |holds: &dyn Fn(QuestionIndex) -> bool| {
            let all = of.iter().copied();
            all.filter(|&q| holds(q)).count()
        };
        let is_seen = |q: QuestionIndex| {
            let known = &state.questions[q];
            known.attempts > 0 || known.memory.is_some()
        };
        let away = |q: QuestionIndex| state.is_put_away(q, now);
        let recalls = of.iter().filter_map(|&q| state.recall(course, q, now));
        let later = (of.iter())
            .filter(|&&q| !away(q))
            .filter_map(|&q| state.due(course, q));
        Standing {
            selected: of.len(),
            seen: count(&is_seen),
            new: count(&|q| !is_seen(q)),
            due: count(&|q| !away(q) && state.is_due(course, q, now)),
            right: count(&|q| is_seen(q) && state.questions[q].last_right),
            leeches: count(&|q| state.questions[q].lapses >= LEECH_AFTER),
            put_away: count(&away),
            recall: Probability::mean(recalls).map(f64::from),
            next_due: later.filter(|due| *due > now).min(),
        }
    }

    /// The numbers in a sentence or two.
    pub fn message(&self) -> Message {
        let counted = message!(
            "select-standing",
            n = self.selected,
            seen = self.seen,
            new = self.new,
            due = self.due
        );
        let known = self.recall.map(|recall| {
            message!(
                "select-standing-known",
                right = self.right,
                seen = self.seen,
                recall = percent(recall)
            )
        });
        let more = |n: usize, said: Message| (n > 0).then_some(said);
        let leeches = self.leeches;
        let away = self.put_away;
        let rest = [
            known,
            more(leeches, message!("select-standing-leeches", n = leeches)),
            more(away, message!("select-standing-away", n = away)),
        ];
        Message::sentences([counted].into_iter().chain(rest.into_iter().flatten()))
    }
}

/// Why a question comes on the day on which it does, a sentence each; none where it was never
/// answered.
pub fn why_now(
    course: &Course,
    question: QuestionIndex,
    state: &State,
    (now, offset): (Timestamp, i16),
) -> Vec<Message> {
    let standing = standing(course, question, state, now);
    match standing.dated {
        Some(_) => standing.why(now, offset),
        None => Vec::new(),
    }
}
