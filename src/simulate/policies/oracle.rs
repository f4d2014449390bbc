//! A policy that knows what no tutor can: what the learner really knows, and how
//! the learner learns. It shows how much a better choice could win.

use jiff::Timestamp;

use super::{Policy, Response};
use crate::course::{Course, Question, QuestionIndex};
use crate::simulate::gains::Gains;
use crate::simulate::teaching::{Act, Moment};

/// Misses in a row from which it asks what will probably go right: the most
/// impatient learner leaves after six.
pub(super) const MISSES: usize = 4;
/// P(right) of what will probably go right.
const LIKELY: f64 = 0.7;

/// At each moment that which gains most at the test for each second: greedy, so a
/// plan that looks further ahead could do better still.
pub(super) struct Oracle {
    /// Tries at a question, by question.
    tries: Vec<u8>,
    gains: Option<Gains>,
    misses: usize,
}

/// Tries at a question, as the usual teaching has it.
pub(super) fn tries(of: &Question) -> u8 {
    let fact = of.template.is_none() && of.steps.is_empty();
    1 + u8::from(!fact && of.item.task.options().len() != 2)
}

impl Oracle {
    pub(super) fn new(course: &Course) -> Self {
        Self {
            tries: course.questions.iter().map(tries).collect(),
            gains: None,
            misses: 0,
        }
    }
}

impl Policy for Oracle {
    fn begin(&mut self, _: Timestamp) {
        self.misses = 0;
    }

    fn look(&mut self, gains: &dyn Fn() -> Gains) {
        self.gains = Some(gains());
    }

    fn next(&mut self, _: Timestamp) -> Option<QuestionIndex> {
        let gains = self.gains.as_ref()?;
        let worth = |q: QuestionIndex| {
            let both = [gains.asked[q], gains.shown[q]].into_iter().flatten();
            both.fold(f64::NEG_INFINITY, f64::max)
        };
        let all = || {
            gains
                .asked
                .positions()
                .filter(|&q| gains.asked[q].is_some())
        };
        let best = |a: &QuestionIndex, b: &QuestionIndex| worth(*a).total_cmp(&worth(*b));
        if self.misses >= MISSES {
            let likely = all().filter(|&q| gains.chance[q] >= LIKELY).max_by(best);
            let likeliest = || all().max_by(|&a, &b| gains.chance[a].total_cmp(&gains.chance[b]));
            return likely.or_else(likeliest);
        }
        all().max_by(best)
    }

    fn saw(&mut self, _: QuestionIndex, response: &Response, _: Timestamp, _: Timestamp) {
        self.misses = if response.right { 0 } else { self.misses + 1 };
    }

    fn end(&mut self, _: Timestamp) {}

    fn teach(&mut self, moment: &Moment, _: Timestamp) -> Option<Act> {
        let Moment::Chosen { question, shown } = *moment else {
            return None;
        };
        let gains = self.gains.as_ref()?;
        let example = gains.shown[question] > gains.asked[question];
        Some(match shown == 0 && example && self.misses < MISSES {
            true => Act::Example(question),
            false => Act::Ask {
                given: 0,
                tries: self.tries.get(question.0).copied().unwrap_or(1),
            },
        })
    }
}
