//! Written answers: what counts as the same, what is nearly so.

use super::keyboard;
use super::letters;
use super::own_letters::OwnLetters;
use super::slips::LETTERS;
use crate::reading::Table;
use crate::text::SafeText;
use crate::words::{Message, message};

/// A word with fewer letters can't be wrong by a slip.
const LONG_WORD: usize = 5;

/// How strictly written answers are compared.
#[derive(Clone, Copy, Debug, PartialEq, Eq, serde::Serialize, serde::Deserialize)]
pub struct Spelling {
    pub case: Case,
    pub accents: Accents,
    pub spaces: Spaces,
    pub punctuation: Punctuation,
    /// Letters that are not forgiven as accents; none: those of the course.
    pub own: Option<OwnLetters>,
}

impl Default for Spelling {
    fn default() -> Self {
        Self {
            case: Case::Ignore,
            accents: Accents::Remark,
            spaces: Spaces::Fold,
            punctuation: Punctuation::Ends,
            own: None,
        }
    }
}

/// Whether capital letters matter.
#[derive(Clone, Copy, Debug, PartialEq, Eq, serde::Serialize, serde::Deserialize)]
pub enum Case {
    Ignore,
    Exact,
}
/// Whether accents matter: `Remark` accepts the answer and shows the right spelling.
#[derive(Clone, Copy, Debug, PartialEq, Eq, serde::Serialize, serde::Deserialize)]
pub enum Accents {
    Remark,
    Ignore,
    Exact,
}
/// Whether blanks matter: `Fold` takes runs of them as one.
#[derive(Clone, Copy, Debug, PartialEq, Eq, serde::Serialize, serde::Deserialize)]
pub enum Spaces {
    Fold,
    Ignore,
}

/// Whether signs such as commas matter: `Ends` passes over those that open or end a
/// sentence, unless capitals matter too.
#[derive(Clone, Copy, Debug, PartialEq, Eq, serde::Serialize, serde::Deserialize)]
pub enum Punctuation {
    Ends,
    Ignore,
    Exact,
}

/// How closely a written answer matches, the closest first.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(super) enum Match {
    Same,
    /// But for accents.
    Accents,
    /// But for letters such as ø and ß, typed as people do who have no key for them.
    Letters,
    No,
}

impl Spelling {
    /// The keys that say how strict a question is.
    pub(super) fn read(table: &mut Table<'_, '_>) -> Spelling {
        let default = Spelling::default();
        let case = [("ignore", Case::Ignore), ("exact", Case::Exact)];
        let accents = [
            ("remark", Accents::Remark),
            ("ignore", Accents::Ignore),
            ("exact", Accents::Exact),
        ];
        let spaces = [("fold", Spaces::Fold), ("ignore", Spaces::Ignore)];
        let punctuation = [
            ("ends", Punctuation::Ends),
            ("ignore", Punctuation::Ignore),
            ("exact", Punctuation::Exact),
        ];
        Spelling {
            case: table.word("case", &case).unwrap_or(default.case),
            accents: table.word("accents", &accents).unwrap_or(default.accents),
            spaces: table.word("spaces", &spaces).unwrap_or(default.spaces),
            punctuation: table
                .word("punctuation", &punctuation)
                .unwrap_or(default.punctuation),
            own: OwnLetters::read(table),
        }
    }

    /// The same with the letters of the course, where nothing else is said.
    pub(super) fn within(self, own: OwnLetters) -> Spelling {
        Spelling {
            own: self.own.or(Some(own)),
            ..self
        }
    }

    /// Letters that are not forgiven as accents.
    fn own(self) -> OwnLetters {
        self.own.unwrap_or_default()
    }

    /// A text brought into comparable form: composed, with plain signs, and without the
    /// blanks, capitals and signs that don't count.
    pub(super) fn folded(self, text: &str) -> String {
        let text = letters::plain(text);
        let mut text = text.split_whitespace().collect::<Vec<_>>().join(" ");
        if self.case == Case::Ignore {
            text = text.to_lowercase().replace('ς', "σ");
        }
        match self.punctuation {
            Punctuation::Ignore => {
                let counts = |c: &char| !is_punctuation(*c);
                let bare: String = text.chars().filter(counts).collect();
                if !bare.trim().is_empty() {
                    text = bare.split_whitespace().collect::<Vec<_>>().join(" ");
                }
            }
            // Full stops and exclamation marks end sentences, they are seldom what is asked.
            Punctuation::Ends if self.case == Case::Ignore => {
                text = letters::without_sentence_signs(&text).to_owned();
            }
            Punctuation::Ends | Punctuation::Exact => {}
        }
        match self.spaces {
            Spaces::Fold => text,
            Spaces::Ignore => text.replace(' ', ""),
        }
    }

    pub(super) fn compare(self, typed: &str, wanted: &str) -> Match {
        let found = self.compare_as_typed(typed, wanted);
        let may_be_quoted = self.case == Case::Ignore && self.punctuation != Punctuation::Exact;
        match letters::unquoted(typed).filter(|_| found == Match::No && may_be_quoted) {
            Some(inside) => self.compare_as_typed(inside, wanted),
            None => found,
        }
    }

    fn compare_as_typed(self, typed: &str, wanted: &str) -> Match {
        if typed == wanted {
            return Match::Same;
        }
        if is_far_longer(typed, wanted) {
            return Match::No;
        }
        let own = self.own();
        let typed = own.typed(typed, wanted);
        let (mut typed, mut wanted) = (self.folded(&typed), self.folded(wanted));
        let ended = typed.strip_suffix('.');
        if let Some(number) = ended.filter(|number| self.ends_sentence(number, &wanted)) {
            typed = number.to_owned();
        }
        let forgiven = self.accents != Accents::Exact;
        let has_points = |text: &str| text.chars().any(letters::is_point);
        if forgiven && has_points(&typed) != has_points(&wanted) {
            typed = letters::without_points(&typed);
            wanted = letters::without_points(&wanted);
        }
        if typed == wanted {
            return Match::Same;
        }
        // Where no letter has an accent or another spelling, there is no more to compare.
        if letters::is_simple(&typed) && letters::is_simple(&wanted) {
            return Match::No;
        }
        if keyboard::are_same(&typed, &wanted) {
            return Match::Same;
        }
        let bare = own.without_accents(&typed);
        if forgiven && bare == own.without_accents(&wanted) {
            return Match::Accents;
        }
        let (typed, wanted) = (own.spelled(&typed), own.spelled(&wanted));
        if typed == wanted {
            return Match::Letters;
        }
        let typed = &letters::typed_ways(&typed)[0];
        match forgiven && letters::typed_ways(&wanted).contains(typed) {
            true => Match::Letters,
            false => Match::No,
        }
    }

    /// Whether a full stop behind a number ends a sentence: “42.” for 42.
    fn ends_sentence(self, number: &str, wanted: &str) -> bool {
        self.case == Case::Ignore
            && self.punctuation != Punctuation::Exact
            && number.ends_with(|c: char| c.is_ascii_digit())
            && !wanted.ends_with('.')
    }

    /// Whether two texts count as the same answer.
    pub fn same(self, typed: &str, wanted: &str) -> bool {
        self.compare(typed, wanted) != Match::No
    }

    /// The best match among accepted texts.
    pub(super) fn best<'a>(self, typed: &str, accepted: &'a [SafeText]) -> (Match, &'a str) {
        let mut best = (Match::No, accepted.first().map_or("", SafeText::as_str));
        for wanted in accepted {
            let found = self.compare(typed, wanted);
            if found < best.0 {
                best = (found, wanted);
            }
            if found == Match::Same {
                break;
            }
        }
        best
    }

    /// What is said of an answer that is right but for accents, or for letters that not
    /// every keyboard has.
    pub(super) fn remark(self, found: Match, wanted: &str) -> Option<Message> {
        let remarked = self.accents == Accents::Remark;
        match found {
            Match::Accents if remarked => Some(message!("kinds-accents", wanted = wanted)),
            Match::Letters if remarked => Some(message!("kinds-letters", wanted = wanted)),
            _ => None,
        }
    }

    /// One slip of a finger away, or right but for capitals or accents.
    pub(super) fn near_miss(self, typed: &str, accepted: &[SafeText]) -> Option<Message> {
        if let Some(said) = self.own_letter(typed, accepted) {
            return Some(said);
        }
        let bare = |text: &str| {
            self.own()
                .without_accents(&self.folded(text))
                .to_lowercase()
        };
        let is_exact = self.case == Case::Exact;
        if is_exact && accepted.iter().any(|a| bare(a) == bare(typed)) {
            return Some(match self.accents {
                Accents::Exact => message!("kinds-near-capitals-accents"),
                Accents::Remark | Accents::Ignore => message!("kinds-near-capitals"),
            });
        }
        let loose = Spelling {
            case: Case::Ignore,
            accents: Accents::Ignore,
            ..self
        };
        if self.accents == Accents::Exact && accepted.iter().any(|a| loose.same(typed, a)) {
            return Some(message!("kinds-near-accents"));
        }
        // In a command one sign may reverse the meaning, so it is not near.
        if is_exact {
            return None;
        }
        if accepted.iter().all(|wanted| is_far_longer(typed, wanted)) {
            return None;
        }
        let typed = self.folded(typed);
        let wanted = accepted.iter().map(|wanted| self.folded(wanted));
        let mut near =
            wanted.filter(|wanted| wanted.chars().count() >= 4 && is_one_off(&typed, wanted));
        let wanted = near.next()?;
        let is_ending = word_off(&typed, &wanted).is_some_and(|(typed, wanted)| {
            is_long_word(wanted)
                && typed.ends_with(char::is_alphabetic)
                && typed.chars().next_back() != wanted.chars().next_back()
                && !is_typo_in(typed, wanted)
        });
        Some(match is_ending {
            true => message!("kinds-near-ending"),
            false => message!("kinds-near-letter"),
        })
    }

    /// What is said of an answer that is right but for letters of their own.
    pub(super) fn own_letter(self, typed: &str, accepted: &[SafeText]) -> Option<Message> {
        let own = self.own();
        if own == OwnLetters::default() {
            return None;
        }
        let loose = self.without_own();
        let mut accepted = accepted.iter();
        let wanted = accepted.find(|wanted| loose.same(&own.plain(typed), &own.plain(wanted)))?;
        own.said(&own.typed(typed, wanted), wanted)
    }

    /// The same without letters of their own.
    fn without_own(self) -> Spelling {
        Spelling {
            own: Some(OwnLetters::default()),
            ..self
        }
    }

    /// The accepted text that an answer is one letter or sign away from, where none of its
    /// digits is another and it has four letters.
    pub(super) fn slip<'a>(self, typed: &str, accepted: &'a [SafeText]) -> Option<&'a str> {
        let folded = |text: &str| match self.accents {
            Accents::Exact => self.folded(text),
            _ => self.own().without_accents(&self.folded(text)),
        };
        let is_far = accepted.iter().all(|wanted| is_far_longer(typed, wanted));
        if is_far || self.own_letter(typed, accepted).is_some() {
            return None;
        }
        let digits = |text: &str| {
            text.chars()
                .filter(char::is_ascii_digit)
                .collect::<String>()
        };
        let typed = folded(typed);
        let near = accepted.iter().find(|wanted| {
            let wanted = folded(wanted);
            wanted.chars().filter(|c| c.is_alphabetic()).count() >= LETTERS
                && digits(&wanted) == digits(&typed)
                && is_one_off(&typed, &wanted)
        });
        near.map(SafeText::as_str)
    }

    /// The word that was typed amiss, where an answer is wrong by one slip of a finger: one
    /// letter of one long word is too many, missing, another, or has changed places, or a blank
    /// between words is missing or too many. Not the last letter alone, which in many languages
    /// is grammar; and not where every sign counts.
    /// Whether the word is another one, as “strange” for “strangle”, is not known here.
    pub(super) fn typo(self, typed: &str, accepted: &[SafeText]) -> Option<String> {
        let is_far = |wanted: &SafeText| is_far_longer(typed, wanted);
        if self.case == Case::Exact
            || accepted.iter().all(is_far)
            || self.own_letter(typed, accepted).is_some()
        {
            return None;
        }
        let folded = |text: &str| match self.accents {
            Accents::Exact => self.folded(text),
            _ => self.own().without_accents(&self.folded(text)),
        };
        let typed = folded(typed);
        accepted.iter().find_map(|wanted| {
            let wanted = folded(wanted);
            if let Some(word) = joined(&typed, &wanted) {
                return Some(word);
            }
            let (typed, wanted) = word_off(&typed, &wanted)?;
            is_typo_in(typed, wanted).then(|| typed.to_owned())
        })
    }
}

/// The only word in which two texts differ, as it stands in each.
fn word_off<'t>(typed: &'t str, wanted: &'t str) -> Option<(&'t str, &'t str)> {
    let (typed, wanted) = (typed.split_whitespace(), wanted.split_whitespace());
    let as_many = typed.clone().count() == wanted.clone().count();
    let mut off = typed.zip(wanted).filter(|(typed, wanted)| typed != wanted);
    let first = off.next().filter(|_| as_many);
    first.filter(|_| off.next().is_none())
}

fn is_long_word(word: &str) -> bool {
    word.chars().count() >= LONG_WORD && word.chars().all(char::is_alphabetic)
}

fn is_typo_in(typed: &str, wanted: &str) -> bool {
    let ends_alike = typed.chars().next_back() == wanted.chars().next_back();
    is_long_word(wanted) && (ends_alike || is_swapped(typed, wanted)) && is_one_off(typed, wanted)
}

/// Whether the last two letters of a word have changed places: no ending is made so.
fn is_swapped(typed: &str, wanted: &str) -> bool {
    let as_long = typed.chars().count() == wanted.chars().count();
    let (mut typed, mut wanted) = (typed.chars().rev(), wanted.chars().rev());
    let (typed, wanted) = ([typed.next(), typed.next()], [wanted.next(), wanted.next()]);
    as_long && typed[0] == wanted[1] && typed[1] == wanted[0]
}

/// The word that several were typed as, or the first of those that one was typed as, where that
/// is all that is off, and it is no short text: `porfavor`.
fn joined(typed: &str, wanted: &str) -> Option<String> {
    let of = |text: &str| {
        text.split_whitespace()
            .map(str::to_owned)
            .collect::<Vec<_>>()
    };
    let (typed, wanted) = (of(typed), of(wanted));
    let same = |(a, b): &(&String, &String)| a == b;
    let front = typed.iter().zip(&wanted).take_while(same).count();
    let back = (typed[front..]
        .iter()
        .rev()
        .zip(wanted[front..].iter().rev()))
    .take_while(same)
    .count();
    let (typed, wanted) = (
        &typed[front..typed.len() - back],
        &wanted[front..wanted.len() - back],
    );
    let word = typed.concat();
    let is_one = typed.len().min(wanted.len()) == 1 && typed.len() != wanted.len();
    let is_long = word.chars().count() >= LONG_WORD && word.chars().all(char::is_alphabetic);
    (is_one && is_long && word == wanted.concat()).then(|| typed[0].clone())
}

/// How many bytes longer than another a text may be and still be the same.
const LONGER: usize = 500;

/// Whether a text is too long to mean the other one, whatever blanks, marks and signs are left
/// out. Pasted text may be very long, and comparing it takes time.
fn is_far_longer(typed: &str, wanted: &str) -> bool {
    typed.len() > 4 * wanted.len() + LONGER
}

/// Whether one letter or sign is missing, another or too many, or two have changed places.
fn is_one_off(typed: &str, wanted: &str) -> bool {
    let same = |(a, b): &(char, char)| a == b;
    let ahead = typed.chars().zip(wanted.chars()).take_while(same).count();
    let (mut typed, mut wanted) = (typed.chars(), wanted.chars());
    for _ in 0..ahead {
        typed.next();
        wanted.next();
    }
    let behind = (typed.clone().rev().zip(wanted.clone().rev()))
        .take_while(same)
        .count();
    // What is left between them is very short, or more than one is off.
    let left =
        |all: std::str::Chars<'_>| all.as_str().chars().rev().skip(behind).collect::<Vec<_>>();
    match (left(typed).as_slice(), left(wanted).as_slice()) {
        ([_], []) | ([], [_]) | ([_], [_]) => true,
        ([a, b], [c, d]) => (a, b) == (d, c),
        _ => false,
    }
}

/// Signs that are neither letters nor digits, nor marks on them.
fn is_punctuation(c: char) -> bool {
    matches!(c, '!'..='/' | ':'..='@' | '['..='`' | '{'..='~' | '¿' | '¡' | '«' | '»')
        || matches!(c, '\u{2010}'..='\u{205e}' | '\u{3001}'..='\u{3011}')
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    proptest! {
        /// The distance of Damerau and Levenshtein is 1, as an independent library has it.
        #[test]
        fn one_off_is_a_distance_of_one(typed in "[abé]{0,6}", wanted in "[abé]{0,6}") {
            let distance = strsim::damerau_levenshtein(&typed, &wanted);
            prop_assert_eq!(is_one_off(&typed, &wanted), distance == 1);
        }
    }

    #[test]
    fn what_is_far_longer_is_not_compared_and_blanks_and_signs_still_are_left_out() {
        let spelling = Spelling::default();
        assert!(spelling.same(&format!("  yes{}", "!".repeat(400)), "Yes"));
        assert!(spelling.same(&format!("new{}york", " ".repeat(400)), "new york"));
        assert!(!spelling.same(&format!("yes{}", " yes".repeat(2_000)), "yes"));
        assert!(!spelling.same(&format!("yes{}", "!".repeat(2_000)), "yes"));
    }
}
