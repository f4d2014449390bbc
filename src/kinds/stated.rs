//! Whether a text, such as a hint, states the answer of an item.
//!
//! It does if it contains an answer that the kind accepts: set off as code, in italics or in
//! quotes; after `=` or `:`; at the end of the text; or, for longer words and numbers, anywhere.
//! What the prompt itself contains gives nothing away.

use super::answer::Answer;
use super::form::{Form, Line, Stretch};
use super::item::Shown;
use crate::text::{SafeText, inline, is_unspaced, is_within_number};

/// Characters that are looked at: a hint is shorter.
const MOST_CHARS: usize = 4_000;
/// Words in which answers of several words are looked for.
const MOST_WORDS: usize = 200;
/// The most words of an answer that is looked for in the middle of a text.
const LONGEST: usize = 12;
/// Passages that are graded as the kind grades.
const MOST_GRADED: usize = 600;

impl Shown {
    /// Whether a text states an answer to this item. It is bounded, whatever the text.
    pub(super) fn is_stated_in(&self, text: &str) -> bool {
        let text: String = text.chars().take(MOST_CHARS).collect();
        let hint = Told::new(&text, &self.prompt);
        let back = |back: &SafeText| hint.states(back);
        match self.task.form() {
            Form::Line(line) => self.is_line_stated(&hint, line),
            Form::OneOf { options } | Form::SomeOf { options } => {
                let right = self.task.right();
                let right: &[usize] = right.first().map_or(&[], |answer| answer.positions());
                let is_right = |(at, option): (usize, &SafeText)| {
                    // An option that is a part of a longer one does not stand there itself.
                    hint.states(option) == right.contains(&at)
                };
                !right.is_empty() && options.iter().enumerate().all(is_right)
            }
            Form::Blanks { parts } => {
                let mut blanks = parts.iter().filter_map(|part| match part {
                    Stretch::Blank(accepted) => Some(accepted),
                    Stretch::Text(_) | Stretch::Hint(_) => None,
                });
                // Each filling, or the text with them in it.
                blanks.all(|accepted| accepted.iter().any(back))
                    || hint.states(&self.task.model_answer())
            }
            Form::Order { items, shown, .. } => self.task.right().iter().any(|right| {
                let Answer::Order(right) = right else {
                    return false;
                };
                let texts = right.iter().map(|at| items.get(*shown.get(*at)?));
                let texts: Option<Vec<&SafeText>> = texts.collect();
                texts.is_some_and(|texts| hint.has_in_order(texts.into_iter()))
            }),
            Form::Match { left, right } => match self.task.right().first() {
                Some(Answer::Match(pairs)) => {
                    let mut pairs = left.iter().zip(pairs);
                    pairs.all(|(left, pair)| match pair.and_then(|at| right.get(at)) {
                        Some(partner) => hint.has_in_order([left, partner].into_iter()),
                        None => true,
                    })
                }
                _ => false,
            },
            Form::SelfGrade { back: text } | Form::Written { back: text, .. } => back(text),
        }
    }

    fn is_line_stated(&self, hint: &Told, line: Line) -> bool {
        let mut graded = 0;
        let mut is_right = |passage: &str| {
            graded += 1;
            let answer = || Answer::Typed(passage.to_owned());
            let right = |found: super::Graded| found.verdict.is_correct() && found.typo.is_none();
            graded <= MOST_GRADED && self.grade(&answer()).is_ok_and(right)
        };
        if hint.firm.iter().any(|passage| is_right(passage)) {
            return true;
        }
        let new = |passage: &&String| !hint.is_asked(passage);
        if hint.marked.iter().filter(new).any(|p| is_right(p)) {
            return true;
        }
        let right = self.task.right();
        let mut lengths: Vec<usize> = (right.iter())
            .filter_map(|answer| match answer {
                Answer::Typed(text) => Some(text.split_whitespace().count()),
                _ => None,
            })
            .filter(|count| (1..=LONGEST).contains(count))
            .collect();
        if line == Line::Number {
            // It may have a unit, be a mixed number, or stand by itself.
            lengths.extend([1, 2]);
        }
        lengths.sort_unstable();
        lengths.dedup();
        // Commands and algebra are set off; a word of a sentence may be spelled like one.
        let anywhere = matches!(line, Line::Words | Line::Number);
        lengths.into_iter().any(|length| {
            let passages = hint.passages(length);
            let last = passages.len().saturating_sub(1);
            passages.into_iter().enumerate().any(|(at, passage)| {
                let counts = at == last && !hint.ends_a_list(length)
                    || anywhere && is_long(&passage, line == Line::Number);
                counts && !hint.is_asked(&passage) && is_right(&passage)
            })
        })
    }
}

/// Whether something is long enough not to stand in a text by chance, as a digit or two
/// letters do.
fn is_long(passage: &str, is_number: bool) -> bool {
    let letters = || passage.chars().filter(|c| c.is_alphanumeric());
    match is_number {
        true => passage.chars().filter(char::is_ascii_digit).count() >= 2,
        false if passage.chars().any(is_unspaced) => letters().count() >= 2,
        false => letters().count() >= 3,
    }
}

/// A text that may tell the answer, taken apart.
struct Told {
    /// As words, in small letters.
    plain: String,
    words: Vec<String>,
    /// What stands behind `=` or `:`, and the whole.
    firm: Vec<String>,
    /// What stands between quotation marks, or signs of code, stress or formulas.
    marked: Vec<String>,
    /// The prompt as words, in small letters.
    asked: String,
}

impl Told {
    fn new(text: &str, prompt: &str) -> Told {
        let read = inline(text);
        let words = read.split_whitespace().take(MOST_WORDS).map(bare);
        let words = words.filter(|word| !word.is_empty()).map(str::to_owned);
        let mut firm = vec![bare(text).to_owned()];
        // A formula is cut within its signs, words at what ends a clause.
        for (at, _) in read.match_indices(['=', ':']) {
            let after = &read[at + 1..];
            let next = after.find(['=', ';', '\n']).unwrap_or(after.len());
            let after = &after[..next];
            let sentence = after.find(". ").map_or(after, |end| &after[..end]);
            firm.push(bare(sentence).to_owned());
        }
        let mut marked = Vec::new();
        for signs in ["`", "*", "_", "$", "\"“”", "‘’", "«»"] {
            let pieces: Vec<&str> = text.split(|c| signs.contains(c)).collect();
            // Neither what comes before the first sign nor what follows the last.
            let within = pieces.get(1..pieces.len().saturating_sub(1));
            marked.extend(
                within
                    .unwrap_or_default()
                    .iter()
                    .map(|p| p.trim().to_owned()),
            );
        }
        firm.retain(|passage| !passage.is_empty());
        marked.retain(|passage| !passage.is_empty());
        Told {
            plain: read.to_lowercase(),
            words: words.collect(),
            firm,
            marked,
            asked: inline(prompt).to_lowercase(),
        }
    }

    /// Whether the prompt holds it.
    fn is_asked(&self, passage: &str) -> bool {
        has_word(&self.asked, &inline(passage).to_lowercase())
    }

    /// So many words together, each time.
    fn passages(&self, length: usize) -> Vec<String> {
        let all = self.words.windows(length.max(1));
        all.map(|words| words.join(" ")).collect()
    }

    /// Whether the last `length` words are the end of a list.
    fn ends_a_list(&self, length: usize) -> bool {
        let before = self.plain.split_whitespace().rev().nth(length);
        before.is_some_and(|word| word.ends_with(','))
    }

    /// Whether it states a text that is no line to be typed: an option, a filling, a card's back.
    fn states(&self, wanted: &str) -> bool {
        let wanted = inline(wanted).to_lowercase();
        let wanted = bare(&wanted);
        let same = |passage: &String| bare(&inline(passage).to_lowercase()) == wanted;
        if wanted.is_empty() {
            return false;
        }
        let is_number = wanted.bytes().all(|b| b.is_ascii_digit());
        let ends = || bare(&self.plain).ends_with(wanted) && has_word(&self.plain, wanted);
        let new = || !has_word(&self.asked, wanted);
        self.firm.iter().any(same)
            || new()
                && (self.marked.iter().any(same)
                    || ends()
                    || is_long(wanted, is_number) && has_word(&self.plain, wanted))
    }

    /// Whether texts stand in it one after the other.
    fn has_in_order<'a>(&self, texts: impl Iterator<Item = &'a SafeText>) -> bool {
        let mut rest = self.plain.as_str();
        let mut count = 0;
        for text in texts {
            let wanted = inline(text).to_lowercase();
            let Some(at) = rest.find(bare(&wanted)) else {
                return false;
            };
            rest = &rest[at + bare(&wanted).len()..];
            count += 1;
        }
        count > 0
    }
}

/// A passage without the signs around it.
fn bare(passage: &str) -> &str {
    let around = |c: char| {
        c.is_whitespace()
            || matches!(c, '.' | ',' | ';' | ':' | '!' | '?' | '`' | '*' | '$')
            || matches!(
                c,
                '"' | '“' | '”' | '‘' | '’' | '«' | '»' | '¿' | '¡' | '。' | '、'
            )
    };
    let passage = passage.trim_start_matches(|c| around(c) && c != '.');
    passage.trim_end_matches(around)
}

/// Whether something stands in a text by itself, and not as a part of a word or number.
fn has_word(text: &str, wanted: &str) -> bool {
    if wanted.is_empty() {
        return false;
    }
    let part = |c: char| c.is_alphanumeric() && !is_unspaced(c);
    text.match_indices(wanted).any(|(at, found)| {
        let (before, after) = (&text[..at], &text[at + found.len()..]);
        // A sign that begins or ends it parts it from what stands there.
        let begins = wanted.starts_with(part) && before.ends_with(part);
        let ends = wanted.ends_with(part) && after.starts_with(part);
        !begins && !ends && !is_within_number(before, after)
    })
}
