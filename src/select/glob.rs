//! Texts and patterns, compared in small letters without accents.

use unicode_normalization::UnicodeNormalization;
use unicode_normalization::char::is_combining_mark;

/// A text in small letters without accents, on one line.
pub fn folded(text: &str) -> String {
    let mut to = String::with_capacity(text.len());
    fold(text, &mut to);
    to
}

/// Adds a text in small letters without accents, on one line.
pub fn fold(text: &str, to: &mut String) {
    if text.is_ascii() {
        let letters = text.chars().map(|c| match c {
            c if c.is_ascii_control() => ' ',
            c => c.to_ascii_lowercase(),
        });
        to.extend(letters);
        return;
    }
    for c in text.nfd().filter(|c| !is_combining_mark(*c)) {
        match c.is_control() {
            true => to.push(' '),
            false => to.extend(c.to_lowercase()),
        }
    }
}

/// Whether a text is like a pattern, both of them folded: `*` stands for any letters or none,
/// `?` for one. It takes no more steps than the product of their lengths.
pub(super) fn is_like(text: &str, pattern: &str) -> bool {
    if !pattern.contains(['*', '?']) {
        return text == pattern;
    }
    let (text, pattern): (Vec<char>, Vec<char>) =
        (text.chars().collect(), pattern.chars().collect());
    let (mut t, mut p) = (0, 0);
    // Behind the last `*`, and how far the text had come there.
    let mut back: Option<(usize, usize)> = None;
    while t < text.len() {
        match pattern.get(p) {
            Some('*') => {
                p += 1;
                back = Some((p, t));
            }
            Some(&c) if c == '?' || c == text[t] => {
                (t, p) = (t + 1, p + 1);
            }
            _ => match back {
                Some((after, at)) => {
                    (p, t) = (after, at + 1);
                    back = Some((after, at + 1));
                }
                None => return false,
            },
        }
    }
    pattern[p..].iter().all(|&c| c == '*')
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_star_stands_for_any_letters_and_a_question_mark_for_one() {
        for (text, pattern) in [
            ("a", "a"),
            ("abc", "a*"),
            ("abc", "*c"),
            ("abc", "*b*"),
            ("abc", "a?c"),
            ("", "*"),
            ("aXbXc", "a*b*c"),
            ("aab", "*ab"),
        ] {
            assert!(is_like(text, pattern), "{text} {pattern}");
        }
        for (text, pattern) in [
            ("abc", "a"),
            ("abc", "?"),
            ("", "?"),
            ("abc", "*d"),
            ("ab", "a*c"),
        ] {
            assert!(!is_like(text, pattern), "{text} {pattern}");
        }
        assert_eq!(folded("ÁRBOL\ncaña"), "arbol cana");
    }
}
