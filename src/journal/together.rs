//! Answers that belong together: to the parts of one question.

use super::event::{Attempt, Given};
use crate::course::Spot;

/// The answers to a question with parts, which are taken back together: those from its
/// first part on, up to the answer to the question as a whole.
#[derive(Clone, Copy, Debug)]
pub(super) struct Together<'e> {
    pub(super) first: &'e Attempt,
    ended: bool,
}

impl<'e> Together<'e> {
    /// What begins with an answer.
    pub(super) fn begin(first: &'e Attempt) -> Together<'e> {
        let ended = begins_ended(first);
        Together { first, ended }
    }

    /// Whether an answer belongs to it; takes it in, where it does.
    pub(super) fn goes_on(&mut self, next: &Attempt) -> bool {
        goes_on(
            (&self.first.question, self.first.seed),
            &mut self.ended,
            next,
        )
    }

    /// Whether it is of a question with parts.
    pub(super) fn is_of_parts(&self) -> bool {
        Spot::of(self.first.step).is_among_parts()
    }
}

/// Whether nothing more belongs to an answer with which something begins.
pub(crate) fn begins_ended(first: &Attempt) -> bool {
    !Spot::of(first.step).is_among_parts()
}

/// Whether an answer belongs to the showing of a question that began with another one; notes
/// there that it ends it.
pub(crate) fn goes_on(of: (&str, u64), ended: &mut bool, next: &Attempt) -> bool {
    let spot = Spot::of(next.step);
    let part = spot.part.is_some() || spot == Spot::WHOLE;
    let goes_on = !*ended && part && of == (&next.question, next.seed);
    *ended |= goes_on && spot == Spot::WHOLE;
    goes_on
}

impl Given {
    /// Whether the answer of this name goes when what `first` began is taken back: it is that
    /// one, or another one to the same showing of a question with parts. What was the first
    /// answer when it was taken back need not be the first one any more, once a decision that
    /// came between the parts is taken back itself, or an answer between them counts again.
    pub(crate) fn goes_with(&self, first: &Given) -> bool {
        let showing = |of: &Given| (of.question.clone(), of.seed);
        let parts = Spot::of(first.step).is_among_parts();
        self == first || parts && showing(self) == showing(first)
    }
}
