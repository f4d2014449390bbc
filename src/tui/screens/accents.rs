//! Letters that a keyboard may lack, to be picked while an answer is typed.

use std::collections::BTreeMap;

use crate::course::{Course, QuestionIndex};
use crate::desk::Desk;
use crate::text::{Letters, in_cells};

/// How many questions of a course are looked at, spread over all of it.
const LOOKED_AT: usize = 300;
/// Most letters that are offered.
const MOST: usize = 24;

/// The letters to pick from in a course: as they are set, or else those that its questions
/// and answers have beyond ASCII, the most frequent ones first.
pub(super) fn letters(course: &Course, desk: &Desk) -> Vec<char> {
    if let Some(own) = desk.settings().accents() {
        return own;
    }
    let mut counts: BTreeMap<char, usize> = BTreeMap::new();
    let count = course.questions.len();
    let step = count.div_ceil(LOOKED_AT).max(1);
    for at in (0..count).step_by(step) {
        let Some(shown) = course.showing(QuestionIndex(at), 0) else {
            continue;
        };
        let answer = shown.item.task.model_answer().to_string();
        for c in answer.chars().chain(shown.item.prompt.chars()) {
            // Those that have a plain letter, by which they are found.
            if is_letter(c) {
                let small = c.to_lowercase().next().unwrap_or(c);
                *counts.entry(small).or_default() += 1;
            }
        }
    }
    let mut letters: Vec<(usize, char)> = counts.into_iter().map(|(c, n)| (n, c)).collect();
    letters.sort_by_key(|(n, c)| (std::cmp::Reverse(*n), *c));
    letters.into_iter().map(|(_, c)| c).take(MOST).collect()
}

fn is_letter(c: char) -> bool {
    let is_digit = c.is_numeric();
    !c.is_ascii() && !is_digit && (c.is_alphabetic() && plain(c).is_some() || "¿¡".contains(c))
}

/// The letter or sign of each keyboard that a letter looks like, where there is one.
pub(super) fn plain(letter: char) -> Option<char> {
    let shown = in_cells(letter.encode_utf8(&mut [0; 4]), Letters::Ascii)?;
    let first = shown.chars().next()?;
    let fits = first.is_ascii_alphabetic() || matches!(letter, '¿' | '¡');
    fits.then(|| first.to_ascii_lowercase())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_letter_is_found_by_the_one_that_it_looks_like() {
        let plain = ['ñ', 'É', 'ß', '¿', '¡', 'ø'].map(plain);
        let wanted = ['n', 'e', 's', '?', '!', 'o'].map(Some);
        assert_eq!(plain, wanted);
        assert!(!is_letter('²') && !is_letter('≤') && !is_letter('日'));
    }
}
