//! Letters that are no accented ones in a language: `ñ` in Spanish is not an `n`.

use std::borrow::Cow;

use unicode_normalization::UnicodeNormalization;

use super::letters;
use crate::reading::Table;
use crate::words::{Joined, Message, Value, message};

/// A letter, the one that it looks like, and how it is typed.
type Known = (char, &'static str, &'static str);

/// The letters that can be named: each with the letter that it looks like, and how it is
/// typed where the keyboard lacks it. Small ones.
const KNOWN: [Known; 11] = [
    ('ñ', "n", "n~"),
    ('ä', "a", "ae"),
    ('ö', "o", "oe"),
    ('ü', "u", "ue"),
    ('å', "a", "aa"),
    ('æ', "ae", "ae"),
    ('ø', "o", "oe"),
    ('õ', "o", "o~"),
    ('ã', "a", "a~"),
    ('ł', "l", "l/"),
    ('đ', "d", "d/"),
];

/// Languages whose courses have such letters where they say nothing else.
const OF_LANGUAGES: [(&[&str], &str); 4] = [
    (&["es", "gl", "ast", "eu"], "ñ"),
    (&["de"], "äöü"),
    (&["sv", "fi"], "åäö"),
    (&["da", "nb", "nn", "no"], "æøå"),
];

/// Letters of their own: leaving off what is above or in them makes a mistake. It holds
/// letters of a known list only, as there must be a way to type each on every keyboard.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, serde::Serialize, serde::Deserialize)]
pub struct OwnLetters(u16);

impl OwnLetters {
    /// Those of a language by its tag, such as `es` or `sv-FI`; none where it has none, or
    /// is not known here.
    pub fn of_language(tag: &str) -> OwnLetters {
        let language = tag.split(['-', '_']).next().unwrap_or_default();
        let language = language.to_ascii_lowercase();
        let mut of = OF_LANGUAGES.iter();
        let found = of.find(|(tags, _)| tags.contains(&language.as_str()));
        found.map_or_else(OwnLetters::default, |(_, letters)| {
            letters.chars().fold(OwnLetters::default(), OwnLetters::and)
        })
    }

    /// Reads `own-letters`; `""` for none. Complains of what can't be typed otherwise.
    pub(crate) fn read(table: &mut Table<'_, '_>) -> Option<OwnLetters> {
        let (text, place) = table.string("own-letters")?;
        let mut all = OwnLetters::default();
        for c in text.to_lowercase().nfc() {
            if matches!(c, ' ' | ',') {
                continue;
            }
            let with = all.and(c);
            if with == all && !all.has(c) {
                let known = KNOWN.iter().map(|(letter, ..)| letter.to_string());
                let what = message!("kinds-own-letters-unknown", letter = c.to_string());
                let help = message!(
                    "kinds-own-letters-unknown-help",
                    known = Value::list(known, Joined::Commas)
                );
                table.complaints.error(&place, what, Some(help));
                return None;
            }
            all = with;
        }
        Some(all)
    }

    /// These and one more, where it is a known letter.
    fn and(self, letter: char) -> OwnLetters {
        match KNOWN.iter().position(|(known, ..)| *known == letter) {
            Some(at) => OwnLetters(self.0 | 1 << at),
            None => self,
        }
    }

    /// The known letter that this one is, small or large, where it is one of these.
    fn find(self, c: char) -> Option<&'static Known> {
        if c.is_ascii() || self.0 == 0 {
            return None;
        }
        let small = c.to_lowercase().next().unwrap_or(c);
        let known = KNOWN.iter().enumerate();
        let mut own = known.filter(|(at, _)| self.0 & 1 << at != 0);
        own.find(|(_, (letter, ..))| *letter == small)
            .map(|(_, known)| known)
    }

    fn has(self, c: char) -> bool {
        self.find(c).is_some()
    }

    /// What was typed with the letters that signs stand for (`n~` for `ñ`), where the wanted
    /// text has some of these letters; and with marks that stand behind their letters (`a'`
    /// for `á`), as terminals with ASCII alone show them.
    pub(super) fn typed<'t>(self, typed: &'t str, wanted: &str) -> Cow<'t, str> {
        let is_meant = self.0 != 0 && typed.contains(['~', '/']) && {
            let mut wanted = wanted.nfc();
            wanted.any(|c| self.has(c))
        };
        let typed = with_marks(typed, wanted);
        if !is_meant {
            return typed;
        }
        let mut out = typed.into_owned();
        for (at, (letter, _, way)) in KNOWN.iter().enumerate() {
            if self.0 & 1 << at == 0 || !way.ends_with(['~', '/']) {
                continue;
            }
            let large: String = letter.to_uppercase().collect();
            out = out.replace(way, letter.encode_utf8(&mut [0; 4]));
            out = out.replace(&way.to_uppercase(), &large);
        }
        Cow::Owned(out)
    }

    /// A text without its accents, but with these letters.
    pub(super) fn without_accents(self, text: &str) -> String {
        if self.0 == 0 || letters::is_simple(text) {
            return letters::without_accents(text);
        }
        let text: String = text.nfc().collect();
        let mut out = String::with_capacity(text.len());
        let mut rest = text.as_str();
        while let Some(at) = rest.find(|c: char| self.has(c)) {
            let behind = rest[at..].chars().next().map_or(0, char::len_utf8);
            out.push_str(&letters::without_accents(&rest[..at]));
            out.push_str(&rest[at..at + behind]);
            rest = &rest[at + behind..];
        }
        out.push_str(&letters::without_accents(rest));
        out
    }

    /// A text with these letters as they are typed on a keyboard that lacks them.
    pub(super) fn spelled(self, text: &str) -> String {
        self.put(text, |(_, _, way)| way)
    }

    /// A text with the letters that these look like.
    pub(super) fn plain(self, text: &str) -> String {
        self.put(text, |(_, plain, _)| plain)
    }

    fn put(self, text: &str, with: impl Fn(&Known) -> &'static str) -> String {
        if self.0 == 0 || letters::is_simple(text) {
            return text.to_owned();
        }
        let mut out = String::with_capacity(text.len());
        for c in text.nfc() {
            match self.find(c) {
                Some(known) if known.0 == c => out.push_str(with(known)),
                Some(known) => {
                    let mut way = with(known).chars();
                    out.extend(way.next().map(|first| first.to_ascii_uppercase()));
                    out.extend(way);
                }
                None => out.push(c),
            }
        }
        out
    }

    /// What is said where two texts differ in these letters only: which letter is wanted, or
    /// is not.
    pub(super) fn said(self, typed: &str, wanted: &str) -> Option<Message> {
        let count = |text: &str, known: char| {
            let same = |c: &char| self.find(*c).is_some_and(|(letter, ..)| *letter == known);
            text.nfc().filter(same).count()
        };
        let off = |more: &str, fewer: &str| {
            let mut known = KNOWN.iter().filter(|(letter, ..)| self.has(*letter));
            known.find(|(letter, ..)| count(more, *letter) > count(fewer, *letter))
        };
        if let Some((letter, plain, way)) = off(wanted, typed) {
            return Some(message!(
                "kinds-own-letter",
                letter = letter.to_string(),
                plain = *plain,
                way = *way
            ));
        }
        let (letter, plain, _) = off(typed, wanted)?;
        Some(message!(
            "kinds-own-letter-not",
            letter = letter.to_string(),
            plain = *plain
        ))
    }
}

/// The marks that can be typed behind their letters.
const MARKS: [(char, char); 5] = [
    ('\'', '\u{301}'),
    ('`', '\u{300}'),
    ('^', '\u{302}'),
    ('~', '\u{303}'),
    ('"', '\u{308}'),
];

/// Marks that were typed behind their letters, over these: only where the wanted text has
/// such a letter.
fn with_marks<'t>(typed: &'t str, wanted: &str) -> Cow<'t, str> {
    let is_mark = |c: char| MARKS.iter().any(|(sign, _)| *sign == c);
    if wanted.is_ascii() || !typed.contains(is_mark) {
        return Cow::Borrowed(typed);
    }
    let wanted: Vec<char> = wanted.to_lowercase().nfc().collect();
    let mut out = String::with_capacity(typed.len());
    for c in typed.chars() {
        let mark = MARKS.iter().find(|(sign, _)| *sign == c);
        let letter = out.chars().last().filter(char::is_ascii_alphabetic);
        let joined = mark.zip(letter).and_then(|((_, mark), letter)| {
            let mut joined = [letter, *mark].into_iter().nfc();
            let joined = joined.next().filter(|_| joined.next().is_none())?;
            let small = joined.to_lowercase().next()?;
            wanted.contains(&small).then_some(joined)
        });
        match joined {
            Some(joined) => {
                out.pop();
                out.push(joined);
            }
            None => out.push(c),
        }
    }
    Cow::Owned(out)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_known_letter_is_told_from_the_one_that_it_looks_like() {
        for (letter, plain, way) in KNOWN {
            let own = OwnLetters::default().and(letter);
            let large: String = letter.to_uppercase().collect();
            for text in [letter.to_string(), large] {
                assert_eq!(own.without_accents(&text), text);
                assert_eq!(own.spelled(&text).to_lowercase(), way);
            }
            if way.ends_with(['~', '/']) {
                assert_eq!(own.typed(way, &letter.to_string()), letter.to_string());
                assert_eq!(own.typed(way, plain), way);
            }
        }
        assert_eq!(OwnLetters::default().without_accents("ñ"), "n");
        assert_eq!(OwnLetters::default().spelled("ñ"), "ñ");
        let typed = |typed, wanted| OwnLetters::default().typed(typed, wanted).into_owned();
        assert_eq!(typed("papa'", "papá"), "papá");
        assert_eq!(typed("l'e'te'", "l'été"), "l'été");
        assert_eq!(typed("PAPA'", "papá"), "PAPÁ");
        // What the wanted text has no letter for stays.
        assert_eq!(typed("papa'", "papa"), "papa'");
        assert_eq!(typed("d'or", "d'or à"), "d'or");
    }

    #[test]
    fn languages_have_letters_of_their_own_where_that_is_safe() {
        for (tag, has, not) in [
            ("es-MX", "ñ", "üé"),
            ("de-AT", "äöü", "éñ"),
            ("fi", "äö", "ü"),
            ("nb_NO", "æøå", "ö"),
            ("en", "", "ñäöü"),
            ("", "", "ñ"),
        ] {
            let own = OwnLetters::of_language(tag);
            assert!(has.chars().all(|c| own.has(c)), "{tag}");
            assert!(!not.chars().any(|c| own.has(c)), "{tag}");
        }
    }
}
