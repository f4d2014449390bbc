//! The answers of a sitting so far, for looking back.

use std::ops::Deref;
use std::sync::Arc;

use super::Session;
use super::contesting::{Counts, Out};
use super::view::{Judged, Phase};
use crate::journal::{Appeal, Given};

/// Most answers that are kept; of a longer sitting the last ones.
const MOST: usize = 500;

/// An answer of the sitting, as it was judged.
#[derive(Clone, Debug)]
pub struct Past {
    judged: Arc<Judged>,
    /// Its name in the record; for a question with parts, the name of the first answer. `None`
    /// for steps, for what is typed once more, and if nothing is recorded.
    pub(super) given: Option<Given>,
    /// What it added to the counts.
    pub(super) counts: Counts,
    /// Set if the learner said that it does not count.
    pub(super) out: Option<Out>,
}

impl Deref for Past {
    type Target = Judged;

    fn deref(&self) -> &Judged {
        &self.judged
    }
}

impl Past {
    /// An answer, which counts as it was given, until something is said of it.
    pub(super) fn of(judged: Judged, given: Option<Given>, counts: Counts) -> Past {
        Past {
            judged: Arc::new(judged),
            given,
            counts,
            out: None,
        }
    }

    /// Why it does not count, where the learner said so later.
    pub fn contested(&self) -> Option<Appeal> {
        self.out.as_ref().map(|out| out.why)
    }

    /// Whether the learner can say that it should not count: answers to steps count with
    /// their question, and placement tests end with a word on all.
    pub fn can_be_contested(&self) -> bool {
        self.given.is_some()
    }
}

impl Session {
    /// The answers of this sitting that were judged and not taken back, the oldest first: at most
    /// the last 500. Empty in a test, which shows results at its end.
    pub fn past(&self) -> &[Past] {
        &self.past
    }

    /// Whether what is taken back next is the last of them, or an appeal: not a try at what is
    /// asked now, nor a question that was put away since.
    pub fn takes_back_last(&self) -> bool {
        let last = self.undo.last();
        last.is_some_and(|point| {
            let judged = point.past < self.past.len() && !point.put_away;
            judged || point.appeal.is_some()
        })
    }

    pub(super) fn is_judged(&self) -> bool {
        matches!(self.phase, Phase::Judged(_))
    }

    /// Keeps the answer that was judged just now; `before`: one was shown already.
    pub(super) fn note_past(&mut self, before: bool) {
        let Phase::Judged(judged) = &self.phase else {
            return;
        };
        if before || self.is_testing() {
            return;
        }
        let asking = &judged.asking;
        let is_it = |given: &Given| {
            let question = &self.course.questions[asking.question];
            given.question == question.id.as_str() && given.seed == asking.instance.seed
        };
        let given = self.given.clone().filter(is_it);
        // What is typed once more counts neither way.
        let whole = asking.step.is_none() && asking.once_more.is_none() && !self.is_cram();
        let given = given.filter(|_| whole);
        let past = Past::of(judged.clone(), given, self.counts_of(asking.question));
        self.remembers(past);
    }

    /// Keeps an answer among the last ones. Where the first of them goes for that, the others
    /// have other places.
    pub(super) fn remembers(&mut self, past: Past) {
        let over = (self.past.len() + 1).saturating_sub(MOST);
        self.past.drain(..over);
        if over > 0 {
            let set_aside = self.past.iter_mut().filter_map(|past| past.out.as_mut());
            let set_aside = set_aside.filter_map(|out| out.point.as_mut());
            let set_aside = set_aside.map(|(_, point)| &mut **point);
            for point in self.undo.iter_mut().chain(set_aside) {
                point.past = point.past.saturating_sub(over);
            }
        }
        self.past.push(past);
    }

    /// Whether an answer, by its name in the record, is one of this sitting.
    pub(super) fn is_of_this(&self, given: &Given) -> bool {
        self.past
            .iter()
            .any(|past| past.given.as_ref() == Some(given))
    }

    /// Whether answers of this sitting count that can't be taken back any more.
    pub(super) fn has_older(&self) -> bool {
        let counts = |past: &Past| past.given.is_some() && past.out.is_none();
        self.past.iter().any(counts)
    }
}
