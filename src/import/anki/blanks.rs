//! Texts with blanks, `{{c1::answer::hint}}`; `{{c1,2::answer}}` is asked with both numbers.

use super::markdown::{is_stand_in, stand_in, words};

/// Blanks within one another.
const DEEPEST: usize = 8;
/// Most letters of an answer that is to be typed.
const LONGEST: usize = 60;
/// Beginnings of blanks without an end, behind which others are looked for.
const TRIES: usize = 50;
/// Most numbers of a blank.
const NUMBERS: usize = 20;
/// Most blanks of a text.
pub(super) const MOST: usize = 500;

/// A blank of a text.
#[derive(Clone, Debug, PartialEq)]
pub(super) struct Blank {
    /// Its numbers, from 1 on: those of one number are one card.
    pub(super) numbers: Vec<u32>,
    /// What fills it, as HTML, without marks of blanks within it.
    pub(super) answer: String,
    /// What stands in its place meanwhile, as HTML.
    pub(super) hint: Option<String>,
    /// Whether there are blanks within it.
    pub(super) has_inner: bool,
}

impl Blank {
    /// Whether it can be typed: a few words, with nothing that has a meaning for blanks.
    pub(super) fn typed(&self) -> Option<String> {
        let text = words(&self.answer);
        let is_short = (1..=LONGEST).contains(&text.chars().count());
        let is_plain =
            super::markdown::is_words(&self.answer) && !text.contains(['[', ']', '|', '\\', '`']);
        (is_short && is_plain && !self.has_inner).then_some(text)
    }
}

/// A text with letters that stand for its blanks, [`stand_in`], which are added to `blanks`.
pub(super) fn read(html: &str, blanks: &mut Vec<Blank>) -> String {
    let html: String = html.chars().filter(|c| !is_stand_in(*c)).collect();
    let mut out = String::with_capacity(html.len());
    let mut rest = html.as_str();
    let mut tries = TRIES;
    while let Some(at) = rest.find("{{c").filter(|_| tries > 0) {
        out.push_str(&rest[..at]);
        match head(&rest[at..]).and_then(|_| blank(&rest[at..], 0)) {
            Some((blank, after)) if blanks.len() < MOST => {
                out.push(stand_in(blanks.len()));
                blanks.push(blank);
                rest = after;
            }
            _ => {
                tries -= 1;
                out.push_str("{{c");
                rest = &rest[at + 3..];
            }
        }
    }
    out.push_str(rest);
    out
}

/// The numbers of the blank that a text begins with, and what stands behind its sign.
fn head(rest: &str) -> Option<(Vec<u32>, &str)> {
    let inside = rest.strip_prefix("{{c")?;
    let is_number = |b: &u8| b.is_ascii_digit() || *b == b',';
    let length = inside.bytes().take_while(is_number).count();
    let after = inside[length..].strip_prefix("::")?;
    let numbers = inside[..length].split(',').take(NUMBERS + 1);
    let numbers: Option<Vec<u32>> = numbers
        .map(|n| n.parse().ok().filter(|n| (1..=MOST as u32).contains(n)))
        .collect();
    let numbers = numbers.filter(|numbers| numbers.len() <= NUMBERS)?;
    Some((numbers, after))
}

/// The blank that a text begins with, and what stands behind it; nothing where it has no end.
fn blank(rest: &str, depth: usize) -> Option<(Blank, &str)> {
    let (numbers, mut rest) = head(rest)?;
    let mut blank = Blank {
        numbers,
        answer: String::new(),
        hint: None,
        has_inner: false,
    };
    // Everything up to its end; blanks within it are filled.
    loop {
        let next = rest.find(['{', '}'])?;
        let (text, from) = rest.split_at(next);
        blank.answer.push_str(text);
        if let Some(after) = from.strip_prefix("}}") {
            // Braces of a formula end before those of the blank: `{{c1::\frac{1}{2}}}`.
            if after.starts_with('}') && opens(&blank.answer) {
                blank.answer.push('}');
                rest = &from[1..];
                continue;
            }
            if let Some((answer, hint)) = split(&blank.answer) {
                (blank.answer, blank.hint) = (answer, Some(hint));
            }
            return Some((blank, after));
        }
        if depth < DEEPEST && head(from).is_some() {
            // One without an end leaves none to this.
            let (inner, after) = self::blank(from, depth + 1)?;
            blank.answer.push_str(&inner.answer);
            blank.has_inner = true;
            rest = after;
        } else {
            blank.answer.push_str(&from[..1]);
            rest = &from[1..];
        }
    }
}

/// Whether a brace is open.
fn opens(text: &str) -> bool {
    let count = |brace| text.matches(brace).count();
    count('{') > count('}')
}

fn split(answer: &str) -> Option<(String, String)> {
    let (answer, hint) = answer.split_once("::")?;
    Some((answer.to_owned(), hint.to_owned()))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn of(html: &str) -> (String, Vec<Blank>) {
        let mut blanks = Vec::new();
        let text = read(html, &mut blanks);
        (text, blanks)
    }

    #[test]
    fn blanks_have_numbers_answers_and_hints() {
        let (text, blanks) = of("A {{c1::b}} {{c12::c::d}} {{cx::e}} {{c0::f}} {{c3::g");
        let found: Vec<_> = (blanks.iter())
            .map(|blank| {
                (
                    blank.numbers[0],
                    blank.answer.as_str(),
                    blank.hint.as_deref(),
                )
            })
            .collect();
        assert_eq!(found, [(1, "b", None), (12, "c", Some("d"))]);
        assert!(text.starts_with(&format!("A {} {} {{{{cx::e", stand_in(0), stand_in(1))));
        assert_eq!(blanks[0].typed().as_deref(), Some("b"));
    }

    #[test]
    fn a_blank_can_have_several_numbers() {
        let (_, blanks) = of("{{c1,3::a}} {{c1,,2::b}} {{c,1::c}} {{c1,::d}}");
        assert_eq!(blanks.len(), 1);
        assert_eq!(
            (blanks[0].numbers.as_slice(), blanks[0].answer.as_str()),
            (&[1, 3][..], "a")
        );
    }

    #[test]
    fn braces_of_formulas_are_not_the_end() {
        let (_, blanks) = of(r"\({{c1::\frac{1}{2}}}\)");
        assert_eq!(blanks[0].answer, r"\frac{1}{2}");
    }

    #[test]
    fn a_blank_within_a_blank_is_filled() {
        let (_, blanks) = of("{{c1::a {{c2::b}} c}}");
        assert_eq!((blanks.len(), blanks[0].answer.as_str()), (1, "a b c"));
        assert!(blanks[0].typed().is_none());
    }

    #[test]
    fn beginnings_without_an_end_cost_little() {
        let (text, blanks) = of(&"{{c1::".repeat(20_000));
        assert_eq!((text.len(), blanks.len()), (120_000, 0));
    }
}
