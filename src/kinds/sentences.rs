//! Signs within sentences, such as commas: which of them are left out or put in without
//! making another answer.

use unicode_normalization::char::is_combining_mark;

use super::any_order;
use super::letters;
use super::spelling::{Case, Match, Punctuation, Spelling};
use crate::text::{SafeText, is_ideographic};

/// Bytes of an answer beyond which it is not looked at again.
const LONGEST: usize = 4_000;

/// An answer and the accepted ones, all without the signs within sentences.
pub(super) struct Bare {
    pub(super) typed: String,
    pub(super) accepted: Vec<SafeText>,
    spelling: Spelling,
}

impl Bare {
    /// None where each sign counts: where the author says so, in what is no sentence, such as
    /// a command, numbers or a program, and in a list whose parts may change places.
    pub(super) fn of(typed: &str, accepted: &[SafeText], spelling: Spelling) -> Option<Bare> {
        let counts = spelling.punctuation != Punctuation::Ends || spelling.case != Case::Ignore;
        if counts || typed.len() > LONGEST || !accepted.iter().any(|text| is_sentence(text)) {
            return None;
        }
        let bared = |text: &SafeText| match may_be_sentence(text) {
            true => bare(text).into(),
            false => text.clone(),
        };
        let accepted: Vec<SafeText> = accepted.iter().map(bared).collect();
        Some(Bare {
            typed: bare(typed),
            accepted,
            spelling,
        })
    }

    /// Whether the answer is this text but for signs.
    pub(super) fn is(&self, text: &str) -> bool {
        may_be_sentence(text) && self.spelling.same(&self.typed, &bare(text))
    }

    /// The best match among the accepted texts, and its position.
    pub(super) fn best(&self) -> (Match, usize) {
        let all = self.accepted.iter().enumerate();
        let found = all.map(|(at, text)| (self.spelling.compare(&self.typed, text), at));
        found.min().unwrap_or((Match::No, 0))
    }
}

/// Whether a text is a sentence, by its capital or by the signs at its ends.
fn is_sentence(text: &str) -> bool {
    let text = text.trim();
    let opens = |c: char| c.is_uppercase() || matches!(c, '¿' | '¡');
    let ends = letters::without_sentence_signs(text).len() < text.len();
    (text.starts_with(opens) || ends) && may_be_sentence(text)
}

/// Whether a text is no program: `SELECT` begins no sentence.
fn may_be_sentence(text: &str) -> bool {
    let is_shouted = text.trim().chars().take(2).filter(|c| c.is_uppercase());
    is_shouted.count() < 2 && !is_program(text)
}

/// Whether a text has signs that sentences have not.
fn is_program(text: &str) -> bool {
    let is_of_sentences = |c: char| {
        c.is_alphanumeric()
            || c.is_whitespace()
            || is_combining_mark(c)
            || is_sign(c)
            || matches!(c, '\'' | '"' | '-' | '%' | '€' | '£' | '°')
    };
    !letters::plain(text).chars().all(is_of_sentences)
}

/// A sign that parts or ends sentences.
fn is_sign(c: char) -> bool {
    matches!(
        c,
        ',' | '.' | '!' | '?' | '¿' | '¡' | '、' | '。' | '،' | '؟'
    )
}

/// A text without the signs between its words. What stands between digits (`1,234`), before
/// a word (`.bashrc`) or by itself (`git add .`) is no such sign; those at the end stay.
fn bare(text: &str) -> String {
    let all: Vec<char> = letters::plain(text).chars().collect();
    let mut out = String::with_capacity(all.len());
    let mut at = 0;
    while let Some(&c) = all.get(at) {
        if !is_sign(c) {
            out.push(c);
            at += 1;
            continue;
        }
        let end = at + all[at..].iter().take_while(|c| is_sign(**c)).count();
        match between(out.chars().next_back(), &all[at..end], &all[end..]) {
            Some(instead) => out.push_str(instead),
            None => out.extend(&all[at..end]),
        }
        at = end;
    }
    out.split_whitespace().collect::<Vec<_>>().join(" ")
}

/// What stands in place of these signs; none where they count.
fn between(before: Option<char>, signs: &[char], after: &[char]) -> Option<&'static str> {
    let opens = signs.iter().all(|c| matches!(c, '¿' | '¡'));
    let &next = after.first()?;
    let is_word = |c: char| c.is_alphabetic() || is_combining_mark(c);
    let before = match before {
        None if opens => return Some(""),
        None => return None,
        Some(before) => before,
    };
    // One point ends a sentence, three leave it open.
    let points = signs.iter().filter(|c| **c == '.').count();
    if !matches!(points, 0 | 1 | 3) || points > 0 && !is_word(before) && before != '"' {
        return None;
    }
    if before.is_whitespace() {
        return (opens || next.is_whitespace()).then_some("");
    }
    if next.is_whitespace() {
        let first = after.iter().find(|c| !c.is_whitespace())?;
        return match before {
            c if is_ideographic(c) => Some(""),
            c if c.is_ascii_digit() && first.is_ascii_digit() => None,
            _ => Some(" "),
        };
    }
    match points == 0 && is_word(before) && is_word(next) {
        true if is_ideographic(before) => Some(""),
        true => Some(" "),
        false => None,
    }
}

/// Whether commas part a list in these texts.
pub(super) fn is_list(any_order: bool, accepted: &[SafeText]) -> bool {
    any_order && accepted.iter().any(|text| any_order::parts(text).len() > 1)
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    fn is_right(typed: &str, wanted: &str) -> bool {
        let accepted = [SafeText::from(wanted)];
        let bare = Bare::of(typed, &accepted, Spelling::default());
        bare.is_some_and(|bare| bare.best().0 != Match::No)
    }

    #[test]
    fn signs_within_a_sentence_do_not_decide() {
        for (typed, wanted) in [
            ("Ayer, tuve clase", "Ayer tuve clase"),
            ("ayer tuve clase.", "Ayer, tuve clase"),
            ("Hola buenos días", "Hola, buenos días"),
            ("Hola! Buenos días", "Hola, buenos días"),
            ("¡Hola!, buenos días!", "Hola, buenos días"),
            ("Hola,buenos dias", "Hola, buenos días"),
            ("Luis cómo estás", "Luis, ¿cómo estás?"),
            ("Bueno... sí.", "Bueno, sí"),
            ("Sí ! Las tengo", "Sí, las tengo"),
            ("In 1945 the war ended", "In 1945, the war ended."),
            ("你好我是安娜", "你好，我是安娜。"),
        ] {
            assert!(is_right(typed, wanted), "{typed} for {wanted}");
        }
    }

    #[test]
    fn signs_of_numbers_and_programs_do() {
        for (typed, wanted) in [
            ("It is 1234", "It is 1,234"),
            ("It is 12", "It is 1.2"),
            ("They are 3 5", "They are 3, 5"),
            (
                "SELECT name age FROM people",
                "SELECT name, age FROM people",
            ),
            ("f x, y", "f x y"),
            ("Print(a b)", "Print(a, b)"),
            ("Add", "Add ."),
            ("Open bashrc", "Open .bashrc"),
            ("Ayer tuvo clase", "Ayer tuve clase"),
        ] {
            assert!(!is_right(typed, wanted), "{typed} for {wanted}");
        }
    }

    proptest! {
        /// Words, digits and their order stay.
        #[test]
        fn only_signs_are_left_out(text in "[ab1 ,.!?¿¡。你]{0,12}") {
            let letters = |text: &str| {
                text.chars().filter(|c| c.is_alphanumeric()).collect::<String>()
            };
            let once = bare(&text);
            prop_assert_eq!(letters(&once), letters(&text));
        }
    }
}
