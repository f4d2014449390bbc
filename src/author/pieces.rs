//! Cuts the files of a course that is known to be good into pieces, a question or a table of
//! facts to each, and all else of a file together. Each is then parsed when it is read and
//! given back at once: a large course as a whole takes twice the memory.
//!
//! It goes by lines, and by the quotes of texts of several lines. Where that leads astray, as
//! with quotes in a comment, either a cut goes through a text, which nobody closes then, or a
//! piece has more than one table: both are errors of the piece. Who reads pieces reads the
//! files as they are wherever anything is wrong.

use std::borrow::Cow;

use crate::reading::source::MAX_FILE;

/// The heads of the tables that are pieces, and the key that they stand under.
const HEADS: [(&str, &str); 2] = [("[[question]]", "question"), ("[[facts]]", "facts")];

/// The name of a file, and a part of its bytes.
type Part<'f> = (&'f str, &'f [u8]);

/// The files of a course, cut.
#[derive(Debug, Default)]
pub(super) struct Pieces<'f> {
    /// What is left of each file, in their order.
    pub files: Vec<(&'f str, Cow<'f, str>)>,
    /// The pieces in their order, with the names of their files.
    pub pieces: Vec<Part<'f>>,
}

/// Cuts files. None where that can't be told from the lines, or one can't be read at all.
pub(super) fn cut<'f>(files: &[Part<'f>]) -> Option<Pieces<'f>> {
    let mut cut = Pieces::default();
    for &(name, bytes) in files {
        let text = std::str::from_utf8(bytes).ok()?;
        if text.len() > MAX_FILE {
            return None;
        }
        let rest = cut.file(name, text)?;
        cut.files.push((name, rest));
    }
    Some(cut)
}

impl<'f> Pieces<'f> {
    /// Takes the pieces out of a file; gives what is left.
    fn file(&mut self, name: &'f str, text: &'f str) -> Option<Cow<'f, str>> {
        let mut rest = String::new();
        // The key of the piece that is open; none between pieces.
        let mut open: Option<&str> = None;
        let mut add = |part: &'f str, is_piece: bool| match is_piece {
            true => self.pieces.push((name, part.as_bytes())),
            false => rest.push_str(part),
        };
        let (mut start, mut at) = (0, 0);
        let mut quotes = None;
        for line in text.split_inclusive('\n') {
            let here = at;
            at += line.len();
            let is_in_text = quotes.is_some();
            quotes = open_after(line, quotes);
            if is_in_text {
                continue;
            }
            let new = match Line::of(line) {
                Line::Head(key) => Some(key),
                Line::Below(key) if open == Some(key) => continue,
                Line::Other => match open {
                    Some(_) => None,
                    None => continue,
                },
                Line::Value => continue,
                Line::Below(_) | Line::Unclear => return None,
            };
            add(&text[start..here], open.is_some());
            (start, open) = (here, new);
        }
        add(&text[start..], open.is_some());
        Some(match rest.trim() {
            // All of it is in pieces, and an empty file is no course file.
            "" => Cow::Borrowed("#"),
            _ => Cow::Owned(rest),
        })
    }
}

/// The key that a piece stands under.
pub(super) fn key_of(piece: &str) -> &'static str {
    let found = HEADS.iter().find(|(head, _)| piece.starts_with(head));
    found.map_or(HEADS[0].1, |(_, key)| key)
}

/// The quotes of a text of several lines that is open behind a line, by those before it.
fn open_after(line: &str, before: Option<&'static str>) -> Option<&'static str> {
    let (mut line, mut open) = (line, before);
    loop {
        let found = match open {
            Some(quotes) => line.find(quotes).map(|at| (at, quotes)),
            None => {
                let all = ["\"\"\"", "'''"].into_iter();
                let all = all.filter_map(|quotes| Some((line.find(quotes)?, quotes)));
                all.min()
            }
        };
        let Some((at, quotes)) = found else {
            return open;
        };
        line = &line[at + quotes.len()..];
        open = match open {
            Some(_) => None,
            None => Some(quotes),
        };
    }
}

/// What a line may be.
enum Line {
    /// The head of a piece, with its key.
    Head(&'static str),
    /// The head of a table below those of a key.
    Below(&'static str),
    /// The head of another table.
    Other,
    /// No head.
    Value,
    Unclear,
}

impl Line {
    fn of(line: &str) -> Line {
        let line = line.trim_end();
        if !line.starts_with('[') {
            return Line::Value;
        }
        if let Some((_, key)) = HEADS.iter().find(|(head, _)| line == *head) {
            return Line::Head(key);
        }
        let name = line.trim_start_matches('[');
        let bare = name.trim_start_matches([' ', '\t', '"', '\'']);
        if bare.len() < name.len() {
            // A head that is written in an unusual way, a text in a list, or a line of a text.
            return match HEADS.iter().any(|(_, key)| bare.starts_with(key)) {
                true => Line::Unclear,
                false => Line::Value,
            };
        }
        if !name.starts_with(|c: char| c.is_ascii_alphabetic()) {
            return Line::Value;
        }
        let of = |key: &'static str| Some((key, name.strip_prefix(key)?.chars().next()));
        match HEADS.iter().find_map(|(_, key)| of(key)) {
            Some((key, Some('.'))) => Line::Below(key),
            Some((_, Some(c))) if c.is_alphanumeric() || c == '-' || c == '_' => Line::Other,
            Some(_) => Line::Unclear,
            None => Line::Other,
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn cut_one(text: &str) -> Option<(String, Vec<String>)> {
        let cut = cut(&[("a.toml", text.as_bytes())])?;
        let pieces = cut.pieces.iter();
        let pieces = pieces.map(|(_, bytes)| String::from_utf8_lossy(bytes).into_owned());
        Some((cut.files[0].1.clone().into_owned(), pieces.collect()))
    }

    #[test]
    fn questions_and_tables_of_facts_are_pieces_with_all_that_stands_below_them() {
        let step = "[[question]]\nid = 1\nhints = [\n[\"a\"],\n]\n[[question.step]]\nid = 2\n";
        let facts = "[[facts]]\r\nid = 3\n[facts.columns]\n";
        let text = format!("format = 1\n{step}[[skill]]\nid = 4\n{facts}[[question]]\n");
        let (rest, pieces) = cut_one(&text).unwrap();
        assert_eq!(rest, "format = 1\n[[skill]]\nid = 4\n");
        assert_eq!(pieces, [step, facts, "[[question]]\n"]);
    }

    #[test]
    fn what_is_below_another_table_is_not_cut() {
        assert_eq!(cut_one("[[question]]\n[facts.columns]\n"), None);
        assert_eq!(cut_one("[question]\nid = 1\n"), None);
        assert_eq!(cut_one("[[ question ]]\nid = 1\n"), None);
        assert_eq!(cut_one("[[question]] # one\nid = 1\n"), None);
        assert_eq!(cut_one("[[\"question\"]]\nid = 1\n"), None);
        let shell =
            "[[question]]\ncode = \"\"\"\n[draft]\n[[question]]\n\"\"\"\nb = [\n[\"c\"]\n]\n";
        assert_eq!(cut_one(shell).unwrap().1, [shell]);
        assert!(cut_one(shell).unwrap().0.starts_with('#'));
        let (rest, pieces) = cut_one("[[questions]]\nid = 1\n").unwrap();
        assert_eq!((&*rest, pieces.len()), ("[[questions]]\nid = 1\n", 0));
    }
}
