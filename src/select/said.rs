//! What is said of a selector that can't be read.

use std::ops::Range;

use super::field::{Field, Quality};
use super::node::{LONGEST, MOST_TERMS};
use crate::reading::near;
use crate::text::shortened;
use crate::words::{Joined, Message, Value, message};

/// How many letters of a word are said again.
const LONGEST_WORD: usize = 60;

/// What is wrong with a selector, and where.
#[derive(Clone, Debug, PartialEq)]
pub struct Wrong {
    /// The letter at which it begins, counted from 1.
    pub letter: usize,
    /// How many letters are wrong; none where something is missing there.
    pub letters: usize,
    fault: Fault,
    text: String,
}

/// What is wrong.
#[derive(Clone, Debug, PartialEq)]
pub(super) enum Fault {
    Empty,
    Long,
    Many,
    Deep,
    /// A parenthesis that closes nothing, or that nothing closes.
    Closes,
    Open,
    /// A quotation mark that nothing closes.
    Quote,
    /// Nothing stands where something must: behind `-`, or within parentheses or quotes.
    Nothing,
    /// A word that joins, with nothing on one of its sides.
    Joins(&'static str),
    /// There is no such field.
    Field(String),
    /// A field without a value.
    Valueless(Field),
    /// There is no such value; those there are.
    Value(Field, String, Vec<&'static str>),
    /// It is no number.
    Number(Field, String),
    /// It is a share of more than the whole; what may have been meant.
    Share(String),
}

impl Wrong {
    /// At these bytes of a text.
    pub(super) fn at(text: &str, bytes: Range<usize>, fault: Fault) -> Wrong {
        let letters = |end: usize| text.get(..end).map_or(0, |part| part.chars().count());
        let from = letters(bytes.start);
        Wrong {
            letter: from + 1,
            letters: letters(bytes.end.min(text.len())).saturating_sub(from),
            fault,
            text: text.to_owned(),
        }
    }

    /// What is wrong, where, and what to do.
    pub fn message(&self) -> Message {
        message!("select-wrong", letter = self.letter, what = self.what())
    }

    /// The selector, and below it signs at what is wrong; none where it is too long for a line,
    /// or empty.
    pub fn shown(&self) -> Option<[String; 2]> {
        let is_short = self.text.chars().count() <= 70 && !self.text.contains(char::is_control);
        let signs = "^".repeat(self.letters.max(1));
        let below = || format!("{}{signs}", " ".repeat(self.letter - 1));
        (is_short && !self.text.is_empty()).then(|| [self.text.clone(), below()])
    }

    fn what(&self) -> Message {
        match &self.fault {
            Fault::Empty => message!("select-empty"),
            Fault::Long => message!("select-long", n = LONGEST),
            Fault::Many => message!("select-many", n = MOST_TERMS),
            Fault::Deep => message!("select-deep"),
            Fault::Closes => message!("select-closes"),
            Fault::Open => message!("select-open"),
            Fault::Quote => message!("select-quote"),
            Fault::Nothing => message!("select-nothing"),
            Fault::Joins(word) => message!("select-joins", word = *word),
            Fault::Field(name) => field(name),
            Fault::Valueless(of) => message!("select-valueless", field = of.name()),
            Fault::Value(of, value, known) => {
                let given = shortened(value, LONGEST_WORD);
                let value = value.to_lowercase();
                let said = message!("select-value", field = of.name(), value = given);
                let meant = match near(&value, known.iter().copied()) {
                    Some(near) => message!("select-meant-value", field = of.name(), value = near),
                    None => {
                        let known = Value::list(known.iter().copied(), Joined::Commas);
                        message!("select-values", known = known)
                    }
                };
                Message::sentences([said, meant])
            }
            Fault::Number(Field::Due, value) => {
                message!("select-number-due", value = shortened(value, LONGEST_WORD))
            }
            Fault::Number(Field::Recall, value) => message!(
                "select-number-recall",
                value = shortened(value, LONGEST_WORD)
            ),
            Fault::Share(meant) => message!("select-share", meant = meant),
            Fault::Number(of, value) => {
                let value = shortened(value, LONGEST_WORD);
                message!("select-number", field = of.name(), value = value)
            }
        }
    }
}

/// There is no field of this name: what may have been meant.
fn field(name: &str) -> Message {
    let said = message!("select-field", field = shortened(name, LONGEST_WORD));
    let name = name.to_lowercase();
    let meant = if name == "added" || name == "introduced" {
        message!("select-added")
    } else if let Some(quality) = Quality::named(&name) {
        message!("select-meant-value", field = "is", value = quality.name())
    } else if let Some(near) = near(&name, Field::names()) {
        message!("select-meant", field = near)
    } else {
        let known = Field::ALL.into_iter().map(Field::name);
        message!("select-fields", known = Value::list(known, Joined::Commas))
    };
    Message::sentences([said, meant])
}
