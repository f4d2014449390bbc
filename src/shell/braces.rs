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
    match Braces::of(&word.pieces).all(0, word.pieces.len(), 0) {
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

/// The pieces of a word, and where the braces that are opened in it are closed.
struct Braces<'p> {
    pieces: &'p [Piece],
    /// By the place of a `{`, that of its `}`.
    ends: Vec<Option<usize>>,
}

impl Braces<'_> {
    fn of(pieces: &[Piece]) -> Braces<'_> {
        let mut ends = vec![None; pieces.len()];
        let mut open = Vec::new();
        for (at, piece) in pieces.iter().enumerate() {
            match piece {
                Piece::Special('{') => open.push(at),
                Piece::Special('}') => {
                    if let Some(from) = open.pop() {
                        ends[from] = Some(at);
                    }
                }
                _ => {}
            }
        }
        Braces { pieces, ends }
    }

    /// Every word of these pieces; `None` where there are too many.
    fn all(&self, from: usize, to: usize, depth: usize) -> Option<Vec<Word>> {
        if depth > MOST {
            return None;
        }
        let mut words = vec![Word::default()];
        let mut at = from;
        while at < to {
            let group = match self.ends[at] {
                Some(end) => self.group(at, end, depth)?.map(|ways| (ways, end)),
                None => None,
            };
            let Some((ways, end)) = group else {
                for word in &mut words {
                    word.push(self.pieces[at].clone());
                }
                at += 1;
                continue;
            };
            if words.len() * ways.len() > MOST {
                return None;
            }
            let with = |word: &Word| ways.iter().map(|way| joined(word, way)).collect::<Vec<_>>();
            words = words.iter().flat_map(with).collect();
            at = end + 1;
        }
        Some(words)
    }

    /// What `{…}` there may be; the outer `None` where it is too much, the inner where it
    /// is none.
    #[allow(clippy::option_option)]
    fn group(&self, start: usize, end: usize, depth: usize) -> Option<Option<Vec<Word>>> {
        let mut commas = vec![start];
        let mut at = start + 1;
        while at < end {
            if self.pieces[at] == Piece::Special(',') {
                commas.push(at);
            }
            // The commas of braces within are their own.
            at = self.ends[at].unwrap_or(at) + 1;
        }
        if commas.len() == 1 {
            return range(&self.pieces[start + 1..end]);
        }
        commas.push(end);
        let mut ways = Vec::new();
        for pair in commas.windows(2) {
            ways.extend(self.all(pair[0] + 1, pair[1], depth + 1)?);
            if ways.len() > MOST {
                return None;
            }
        }
        Some(Some(ways))
    }
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

#[cfg(test)]
mod tests {
    use super::*;

    /// What bash writes out, by `printf '%s ' WORD`.
    #[test]
    fn braces_are_written_out_as_bash_does() {
        let word = |text: &str| {
            let mut word = Word::default();
            for c in text.chars() {
                match c {
                    '{' | ',' | '}' => word.push(Piece::Special(c)),
                    c => word.push_text(&c.to_string()),
                }
            }
            word
        };
        for (written, expanded) in [
            ("a{b,c}d", "abd acd"),
            ("{a,{b,c}x}y", "ay bxy cxy"),
            ("{a,b}{1..3}", "a1 a2 a3 b1 b2 b3"),
            ("{{a,b},c}", "a b c"),
            ("{{a,b}", "{a {b"),
            ("{a,{b,c}", "{a,b {a,c"),
            ("{a,b}}", "a} b}"),
            ("}{a,b}", "}a }b"),
            ("{a}{b,c}", "{a}b {a}c"),
            ("{{a},b}", "{a} b"),
            ("x{,a}", "x xa"),
            ("{3..1}", "3 2 1"),
            ("{a,{1..2},{c}}", "a 1 2 {c}"),
        ] {
            let words = super::expanded(word(written));
            let texts: Vec<&str> = words.iter().map(|word| word.text().unwrap()).collect();
            assert_eq!(texts.join(" "), expanded, "{written}");
        }
        // More than are kept: it stays as it is written.
        for much in ["{a,b}".repeat(7), "{a,".repeat(300) + &"}".repeat(90)] {
            let words = super::expanded(word(&much));
            assert_eq!(words.len(), 1);
            assert_eq!(words[0].text(), Some(much.as_str()));
        }
    }
}
