//! How much of a solution stood beside an answer: steps that were given or gone through. The
//! hints of an [`Attempt`] count them as one; here they are told apart.

use std::collections::HashMap;

use super::event::{Attempt, Event, EventKind, Given, Help};

/// What there was of help with an answer.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Aid {
    /// Hints that were seen.
    pub hints: u8,
    /// Steps that stood there as done, or at least one where the record does not tell how many.
    pub given: u16,
    /// Whether the steps after those were gone through first.
    pub walked: bool,
    /// Whether the answer was given away.
    pub told: bool,
}

impl Aid {
    /// Whether part of the solution stood there, or was worked out in steps.
    pub fn has_steps(self) -> bool {
        self.given > 0 || self.walked
    }

    /// The help as hints alone.
    pub fn hints_alone(self) -> Help {
        match self.told {
            true => Help::Told(self.hints),
            false => Help::Hints(self.hints),
        }
    }

    /// Whether no hint was seen, and nothing told; steps may have stood there.
    pub fn is_unhinted(self) -> bool {
        self.hints == 0 && !self.told
    }
}

/// What is recorded of steps beside answers, by answer.
#[derive(Debug, Default)]
pub struct Helped<'e>(HashMap<&'e Given, Aid>);

impl<'e> Helped<'e> {
    /// Gathers it from a record.
    pub fn of(events: impl IntoIterator<Item = &'e Event>) -> Helped<'e> {
        let told = events.into_iter().filter_map(|event| match &event.kind {
            EventKind::Helped {
                answer,
                hints,
                given,
                walked,
                ..
            } => {
                let aid = Aid {
                    hints: *hints,
                    given: *given,
                    walked: *walked,
                    told: false,
                };
                Some((answer, aid))
            }
            _ => None,
        });
        Helped(told.collect())
    }

    /// The help with an answer. Older records do not tell steps from hints: `were_given` says
    /// whether steps were to stand there then, by all that came before; a single hint then
    /// counts as them.
    pub fn with(
        &self,
        attempt: &Attempt,
        at: jiff::Timestamp,
        were_given: impl FnOnce() -> bool,
    ) -> Aid {
        let told = attempt.bottom_out;
        let plain = Aid {
            hints: attempt.hints,
            told,
            ..Aid::default()
        };
        if attempt.hints == 0 {
            return plain;
        }
        let found = match self.0.is_empty() {
            true => None,
            false => self.0.get(&Given::of(attempt, at)),
        };
        match found {
            Some(aid) => Aid { told, ..*aid },
            None if attempt.step.is_none() && were_given() => Aid {
                hints: if attempt.hints == 1 { 0 } else { attempt.hints },
                given: 1,
                ..plain
            },
            None => plain,
        }
    }
}
