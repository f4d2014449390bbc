//! What did not come along: counted by reason, with the first places.

use std::collections::BTreeSet;

use crate::words::{Joined, Message, Value, message};

/// Places that are kept of each reason.
const PLACES: usize = 3;
/// Reasons that are told apart; others count together.
const REASONS: usize = 100;
/// Things to look at that are told.
const NOTICES: usize = 3;

/// What was left out, and what came with a loss, by reason.
///
/// A place names an item, such as `deck.md:12`. An item counts once in the sum, however many
/// reasons it has.
#[derive(Clone, Debug, Default)]
pub struct Losses {
    left_out: Group,
    with_loss: Group,
    /// What was read in one of two ways, and might have been meant in the other.
    notices: Vec<Message>,
}

#[derive(Clone, Debug, Default)]
struct Group {
    reasons: Vec<Loss>,
    items: BTreeSet<String>,
}

/// One reason.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Loss {
    /// Why, as part of a sentence: "the picture is missing".
    pub reason: Message,
    /// How often.
    pub count: usize,
    /// The first places.
    pub places: Vec<String>,
    /// The last place: an item that has a reason twice counts once.
    last: String,
}

impl Losses {
    /// An item was left out.
    pub fn left_out(&mut self, reason: Message, place: impl Into<String>) {
        self.left_out.note(reason, place.into());
    }

    /// An item came along, and something of it did not.
    pub fn with_loss(&mut self, reason: Message, place: impl Into<String>) {
        self.with_loss.note(reason, place.into());
    }

    /// Something was read in one of two ways; of many of these, the first three are told.
    pub fn notice(&mut self, what: Message) {
        if self.notices.len() < NOTICES {
            self.notices.push(what);
        }
    }

    /// Whether all came along.
    pub fn is_empty(&self) -> bool {
        self.left_out.items.is_empty() && self.with_loss.items.is_empty()
    }

    /// How many items were left out.
    pub fn items_left_out(&self) -> usize {
        self.left_out.items.len()
    }

    /// How many items came with a loss; those that were left out don't count.
    pub fn items_with_loss(&self) -> usize {
        let left_out = &self.left_out.items;
        let items = self.with_loss.items.iter();
        items.filter(|item| !left_out.contains(*item)).count()
    }

    /// Why items were left out, the most frequent reason first.
    pub fn reasons_left_out(&self) -> Vec<Loss> {
        self.left_out.sorted()
    }

    /// What items lost, the most frequent reason first.
    pub fn reasons_with_loss(&self) -> Vec<Loss> {
        self.with_loss.sorted()
    }

    /// Everything in lines: the sums, and each reason below.
    pub fn told(&self) -> Vec<Message> {
        let mut told = Vec::new();
        let left_out = self.items_left_out();
        if left_out > 0 {
            told.push(message!("import-left-out", n = left_out));
            told.extend(self.reasons_left_out().iter().map(Loss::told));
        }
        let with_loss = self.items_with_loss();
        if with_loss > 0 {
            told.push(message!("import-with-loss", n = with_loss));
            told.extend(self.reasons_with_loss().iter().map(Loss::told));
        }
        if told.is_empty() {
            told.push(message!("import-no-loss"));
        }
        told.extend(self.notices.iter().cloned());
        told
    }
}

impl Loss {
    /// How often, why, and the first places, in a line.
    pub fn told(&self) -> Message {
        message!(
            "import-loss",
            n = self.count,
            reason = &self.reason,
            more = self.count - self.places.len(),
            places = Value::list(self.places.iter().map(String::as_str), Joined::And),
        )
    }
}

impl Group {
    fn note(&mut self, reason: Message, place: String) {
        let known = self.reasons.iter().position(|loss| loss.reason == reason);
        let at = match known {
            Some(at) => at,
            None => {
                let reason = match self.reasons.len() < REASONS {
                    true => reason,
                    false => message!("import-other-reasons"),
                };
                let other = self.reasons.iter().position(|loss| loss.reason == reason);
                other.unwrap_or_else(|| {
                    self.reasons.push(Loss {
                        reason,
                        count: 0,
                        places: Vec::new(),
                        last: String::new(),
                    });
                    self.reasons.len() - 1
                })
            }
        };
        let loss = &mut self.reasons[at];
        if loss.count > 0 && loss.last == place {
            return;
        }
        loss.count += 1;
        loss.last.clone_from(&place);
        if loss.places.len() < PLACES {
            loss.places.push(place.clone());
        }
        self.items.insert(place);
    }

    fn sorted(&self) -> Vec<Loss> {
        let mut sorted = self.reasons.clone();
        sorted.sort_by_key(|loss| std::cmp::Reverse(loss.count));
        sorted
    }
}
