//! Pairs by a line of text: numbers for one side, letters for the other, as in `1b 2a 3c`.

use crate::kinds::Answer;
use crate::text::{SafeText, entry};
use crate::words::{Message, message};

/// The letter of a position on the right.
fn letter(at: usize) -> char {
    u8::try_from(at).map_or('?', |at| char::from(b'a'.saturating_add(at)))
}

/// Both sides, as lines.
pub(super) fn lines(left: &[SafeText], right: &[SafeText]) -> String {
    let numbered = left.iter().enumerate();
    let numbered = numbered.map(|(i, text)| format!("  {}", entry(&format!("{}.", i + 1), text)));
    let lettered = right.iter().enumerate();
    let lettered =
        lettered.map(|(i, text)| format!("  {}", entry(&format!("{}.", letter(i)), text)));
    let none = std::iter::once(String::new());
    numbered
        .chain(none)
        .chain(lettered)
        .collect::<Vec<_>>()
        .join("\n")
}

/// How to answer.
pub(super) fn how(left: &[SafeText], right: &[SafeText]) -> Message {
    message!(
        "plain-ask-match",
        example = example(left.len(), right.len())
    )
}

/// All on the left, with partners by turns.
fn example(left: usize, right: usize) -> String {
    let pair = |i: usize| format!("{}{}", i + 1, letter((i + 1) % right.max(1)));
    (0..left).map(pair).collect::<Vec<_>>().join(" ")
}

/// Reads pairs; those on the left that are not named get none.
///
/// # Errors
/// What to type instead.
pub(super) fn read(text: &str, left: &[SafeText], right: &[SafeText]) -> Result<Answer, Message> {
    let mut partners = vec![None; left.len()];
    // `1 b`, `1-b`, `1=b` and `1:b` are read as `1b` is.
    let known = |c: &char| c.is_alphanumeric();
    let mut signs = text
        .chars()
        .filter(known)
        .map(|c| c.to_ascii_lowercase())
        .peekable();
    while signs.peek().is_some() {
        let mut number = String::new();
        while let Some(digit) = signs.next_if(char::is_ascii_digit) {
            number.push(digit);
        }
        let at = number.parse::<usize>().ok().and_then(|n| n.checked_sub(1));
        let partner = signs
            .next()
            .and_then(|c| (0..right.len()).find(|&at| letter(at) == c));
        match (at.filter(|&at| at < left.len()), partner) {
            (Some(at), Some(partner)) => partners[at] = Some(partner),
            _ => return Err(how(left, right)),
        }
    }
    Ok(Answer::Match(partners))
}

/// Pairs as they are typed.
pub(super) fn typed(partners: &[Option<usize>]) -> String {
    let pairs = partners.iter().enumerate();
    let pairs = pairs.filter_map(|(i, at)| Some(format!("{}{}", i + 1, letter((*at)?))));
    pairs.collect::<Vec<_>>().join(" ")
}
