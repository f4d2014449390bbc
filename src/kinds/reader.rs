//! What the kinds share: options read and shuffled, texts filled in, faults.

use std::borrow::Cow;
use std::sync::Arc;

use super::notation::DecimalSign;
use super::tongue::Tongue;
use crate::expr::Values;
use crate::reading::{Place, Strings, Table, did_you_mean};
use crate::shell::Commands;
use crate::template::{Draws, Language, Pattern, Room, Unshowable};
use crate::text::{SafeText, inline};
use crate::words::{Message, message};

/// What keeps a showing from being answered.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Fault {
    /// The keys at fault, by which its place is found.
    pub keys: &'static [&'static str],
    /// What is wrong, as a clause of its own: the question's name stands before it.
    pub message: Message,
    pub help: Message,
}

/// Fills the texts of one showing in.
pub struct Filler<'f> {
    pub(super) values: Option<&'f Values>,
    pub(super) draws: &'f mut Draws,
    pub(super) room: &'f Room,
    /// Which sign begins decimal places in the language of the course.
    pub(super) decimal: DecimalSign,
    /// The language of the course.
    pub(super) language: &'f Language,
    /// The options that commands have, as the course says.
    pub(super) commands: &'f Arc<Commands>,
    /// What the course says of the language of its answers.
    pub(super) tongue: &'f Tongue,
}

impl Filler<'_> {
    pub(super) fn fill(&self, text: &Pattern) -> Result<SafeText, Unshowable> {
        text.fill_in(self.values, self.room, self.language)
    }

    pub(super) fn fill_all(&self, texts: &[Pattern]) -> Result<Vec<SafeText>, Unshowable> {
        texts.iter().map(|text| self.fill(text)).collect()
    }

    /// Positions in an order drawn by chance.
    pub(super) fn shuffled(&mut self, count: usize) -> Vec<usize> {
        let mut order: Vec<usize> = (0..count).collect();
        self.draws.shuffle(&mut order);
        order
    }
}

/// Texts of a course as patterns.
pub(super) fn patterns(texts: impl IntoIterator<Item = String>) -> Vec<Pattern> {
    texts.into_iter().map(Pattern::new).collect()
}

/// Texts that are typed or printed as they stand.
pub(super) fn as_typed(texts: impl IntoIterator<Item = String>) -> Vec<Pattern> {
    texts.into_iter().map(Pattern::typed).collect()
}

/// Whether there are between two and nine, all different; complains where it is not so.
pub(super) fn are_several<'e>(
    key: &'static str,
    place: &Place,
    given: impl Iterator<Item = (&'e str, &'e Place)>,
    table: &mut Table<'_, '_>,
) -> bool {
    let given: Vec<(&str, &Place)> = given.collect();
    let count = given.len();
    if !(2..=9).contains(&count) {
        let help = match count {
            1 => message!("kinds-options-few-help"),
            _ => message!("kinds-options-many-help"),
        };
        table.complaints.error(
            place,
            message!("kinds-options-count", name = key, n = count),
            Some(help),
        );
        return false;
    }
    let mut sound = true;
    for (i, (option, place)) in given.iter().enumerate() {
        if given[..i].iter().any(|(other, _)| other == option) {
            table.complaints.error(
                place,
                message!("kinds-option-twice", option = *option, name = key),
                Some(message!("kinds-option-twice-help")),
            );
            sound = false;
        }
    }
    sound
}

/// Where in the options an answer stands.
pub(super) fn position<'o>(
    text: &str,
    place: &Place,
    options: impl Iterator<Item = &'o str> + Clone,
    table: &mut Table<'_, '_>,
) -> Option<usize> {
    let found = options.clone().position(|option| option == text);
    if found.is_none() {
        let count = options.clone().count();
        // Counted from 1, as learners see them, or from 0.
        let number = text.parse::<usize>().ok().filter(|&n| n <= count);
        let meant = number.and_then(|n| options.clone().nth(n.saturating_sub(1)));
        let help = match did_you_mean(text, options, table.complaints) {
            Some(near) => near,
            None => match meant {
                Some(option) => message!("kinds-no-option-number", option = option),
                None => message!("kinds-no-option-help"),
            },
        };
        table.complaints.error(
            place,
            message!("kinds-no-option", option = text),
            Some(help),
        );
    }
    found
}

/// Whether all entries of a mistake are options; complains about those that are none.
pub(super) fn are_options(
    options: &[Pattern],
    answer: &Strings,
    table: &mut Table<'_, '_>,
) -> bool {
    let mut all = true;
    for (text, place) in &answer.entries {
        all &= position(text, place, options.iter().map(Pattern::source), table).is_some();
    }
    all
}

/// A text that is shown twice where each must stand for itself.
pub(super) fn twice(all: &[SafeText], keys: &'static [&'static str]) -> Option<Fault> {
    // What is read of each, without the marks that a learner does not see.
    let has_marks = |text: &SafeText| text.contains(['*', '_', '`', '\\', '\n', '[', '$']);
    let read: Vec<Cow<'_, str>> = (all.iter())
        .map(|text| match has_marks(text) {
            true => Cow::Owned(inline(text).trim().to_owned()),
            false => Cow::Borrowed(text.trim()),
        })
        .collect();
    let mut pairs = read.iter().zip(all).enumerate();
    let (_, (_, repeated)) = pairs.find(|(i, (text, _))| read[..*i].contains(text))?;
    Some(Fault {
        keys,
        message: message!("kinds-shown-twice", text = repeated),
        help: message!("kinds-shown-twice-help"),
    })
}

/// A text with nothing in it.
pub(super) fn blank(all: &[SafeText], keys: &'static [&'static str]) -> Option<Fault> {
    let empty = all.iter().any(|text| text.trim().is_empty());
    empty.then(|| Fault {
        keys,
        message: message!("kinds-shown-empty", name = keys[0]),
        help: message!("kinds-shown-empty-help"),
    })
}
