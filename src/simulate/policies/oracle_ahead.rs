//! The oracle with a look further ahead than one question.

use jiff::Timestamp;

use super::oracle::{MISSES, tries};
use super::{Policy, Response};
use crate::course::{ByQuestion, Course, QuestionIndex};
use crate::simulate::outlook::Outlook;
use crate::simulate::teaching::{Act, Moment};

/// Questions that are taken from one look, the best plan first: a look takes long, and
/// a plan is carried out with others between its practices.
const AT_ONCE: usize = 4;

/// The questions whose plans gain most at the test for each second. Like the oracle it
/// asks what will probably go right before the most impatient learner leaves.
pub(super) struct OracleAhead {
    tries: ByQuestion<u8>,
    /// What is asked next, last first, and whether an example comes before it.
    next: Vec<(QuestionIndex, bool)>,
    misses: usize,
    /// What went right when it was asked last.
    right: Vec<QuestionIndex>,
}

impl OracleAhead {
    pub(super) fn new(course: &Course) -> Self {
        Self {
            tries: course.questions.iter().map(tries).collect(),
            next: Vec::new(),
            misses: 0,
            right: Vec::new(),
        }
    }
}

impl Policy for OracleAhead {
    fn begin(&mut self, _: Timestamp) {
        self.misses = 0;
        self.next.clear();
    }

    fn look_ahead(&mut self, outlook: &dyn Fn() -> Outlook) {
        if !self.next.is_empty() {
            return;
        }
        let outlook = outlook();
        let all = outlook.worth.pairs();
        let mut all: Vec<(f64, QuestionIndex)> =
            all.filter_map(|(q, w)| Some(((*w)?, q))).collect();
        all.sort_by(|a, b| b.0.total_cmp(&a.0));
        all.truncate(AT_ONCE);
        self.next = all
            .into_iter()
            .rev()
            .map(|(_, q)| (q, outlook.shown[q]))
            .collect();
    }

    fn next(&mut self, _: Timestamp) -> Option<QuestionIndex> {
        if self.misses >= MISSES
            && let Some(&likely) = self.right.last()
        {
            self.next.push((likely, false));
        }
        self.next.last().map(|(question, _)| *question)
    }

    fn saw(&mut self, question: QuestionIndex, response: &Response, _: Timestamp, _: Timestamp) {
        self.next.pop();
        self.misses = if response.right { 0 } else { self.misses + 1 };
        self.right.retain(|q| *q != question);
        if response.right {
            self.right.push(question);
        }
    }

    fn end(&mut self, _: Timestamp) {}

    fn teach(&mut self, moment: &Moment, _: Timestamp) -> Option<Act> {
        let Moment::Chosen { question, shown } = *moment else {
            return None;
        };
        let (_, example) = *self.next.last()?;
        Some(match shown == 0 && example && self.misses < MISSES {
            true => Act::Example(question),
            false => Act::Ask {
                given: 0,
                tries: self.tries[question],
            },
        })
    }
}
