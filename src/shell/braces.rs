//! `{a,b}` and `{1..3}`, which the shell writes out before anything else.

use super::tree::{Piece, Word};

/// The most words that the braces of one word make; with more they are kept as they are.
const MOST: usize = 64;

/// The words that the braces of a word make.
pub(super) fn expanded(word: Word) -> Vec<Word> {
    let braces = word.pieces.iter();
    if !braces.clone().any(|piece| piece == &Piece::Special('{')) {
        return vec![plain(word)];
    }
    match all(&word.pieces, 0) {
        Some(all) => all.into_iter().map(plain).collect(),
        None => vec![plain(word)],
    }
}

/// With the braces and commas that are left as text.
pub(super) fn plain(word: Word) -> Word {
    let mut out = Word::default();
    let mut within = false;
    for piece in word.pieces {
        match piece {
            Piece::Special(c @ ('[' | ']')) => {
                within = c == '[';
                out.push(piece);
            }
            Piece::Special(c @ ('{' | ',' | '}')) if !within => out.push_text(&c.to_string()),
            piece => out.push(piece),
        }
    }
    out
}

fn joined(first: &Word, second: &Word) -> Word {
    let mut word = first.clone();
    for piece in &second.pieces {
        word.push(piece.clone());
    }
    word
}

/// Every word; `None` where there are too many.
fn all(pieces: &[Piece], depth: usize) -> Option<Vec<Word>> {
    if depth > MOST {
        return None;
    }
    let mut words = vec![Word::default()];
    let mut at = 0;
    while at < pieces.len() {
        let group = match &pieces[at] {
            Piece::Special('{') => group(&pieces[at..], depth)?,
            _ => None,
        };
        let (ways, length) = match group {
            Some((ways, length)) => (ways, length),
            None => {
                let mut one = Word::default();
                one.push(pieces[at].clone());
                (vec![one], 1)
            }
        };
        if words.len() * ways.len() > MOST {
            return None;
        }
        let with = |word: &Word| ways.iter().map(|way| joined(word, way)).collect::<Vec<_>>();
        words = words.iter().flat_map(with).collect();
        at += length;
    }
    Some(words)
}

/// What `{…}` at the start may be, and how many pieces it takes; the outer `None` where
/// it is too much, the inner where it is none.
#[allow(clippy::type_complexity)]
fn group(pieces: &[Piece], depth: usize) -> Option<Option<(Vec<Word>, usize)>> {
    let (mut open, mut commas, mut end) = (0_usize, vec![0], None);
    for (at, piece) in pieces.iter().enumerate() {
        match piece {
            Piece::Special('{') => open += 1,
            Piece::Special('}') => open -= 1,
            Piece::Special(',') if open == 1 => commas.push(at),
            _ => {}
        }
        if open == 0 {
            end = Some(at);
            break;
        }
    }
    let Some(end) = end else {
        return Some(None);
    };
    if commas.len() == 1 {
        let range = range(&pieces[1..end])?;
        return Some(range.map(|ways| (ways, end + 1)));
    }
    commas.push(end);
    let mut ways = Vec::new();
    for pair in commas.windows(2) {
        ways.extend(all(&pieces[pair[0] + 1..pair[1]], depth + 1)?);
        if ways.len() > MOST {
            return None;
        }
    }
    Some(Some((ways, end + 1)))
}

/// `1..3` and `a..e`.
#[allow(clippy::option_option)]
fn range(pieces: &[Piece]) -> Option<Option<Vec<Word>>> {
    let [Piece::Text(text)] = pieces else {
        return Some(None);
    };
    let Some((from, to)) = text.split_once("..") else {
        return Some(None);
    };
    let letter = |text: &str| {
        let mut chars = text.chars();
        let first = chars.next().filter(char::is_ascii_alphabetic);
        first.filter(|_| chars.next().is_none()).map(|c| c as i64)
    };
    let padded = |text: &str| text.trim_start_matches('-').starts_with('0') && text.len() > 1;
    let number = |text: &str| text.parse::<i64>().ok().filter(|_| !padded(text));
    let (ends, letters) = match (number(from), number(to), letter(from), letter(to)) {
        (Some(from), Some(to), ..) => ((from, to), false),
        (_, _, Some(from), Some(to)) => ((from, to), true),
        _ => return Some(None),
    };
    let (least, most) = (ends.0.min(ends.1), ends.0.max(ends.1));
    if most.checked_sub(least)? >= MOST as i64 {
        return None;
    }
    let word = |n: i64| match u8::try_from(n).ok().filter(|_| letters) {
        Some(letter) => Word::of(&char::from(letter).to_string()),
        None => Word::of(&n.to_string()),
    };
    let mut ways: Vec<Word> = (least..=most).map(word).collect();
    if ends.0 > ends.1 {
        ways.reverse();
    }
    Some(Some(ways))
}
