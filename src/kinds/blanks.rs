//! The text of a cloze as its author writes it: `Le [[toit|faîte||roof]] est rouge.`

use std::ops::Range;

use super::reader::as_typed;
use crate::template::Pattern;
use crate::words::{Message, message};

/// A stretch of a text with blanks.
#[derive(Clone, Debug, PartialEq, serde::Serialize, serde::Deserialize)]
pub(super) enum Part {
    Text(Pattern),
    /// Accepted fillings; never empty. The first is no blank text; another one may be: then
    /// the blank may be left empty.
    Blank(Vec<Pattern>),
    /// What is said of the blank before it, while it is open.
    Hint(Pattern),
}

/// What is wrong with a text, and where.
#[derive(Clone, Debug, PartialEq)]
pub(super) struct Wrong {
    pub(super) said: Message,
    /// How many `[[` stand before the blank that is wrong; none where the whole text is.
    blank: Option<usize>,
}

impl Wrong {
    /// Where it stands in the text as it is written in its file, in quotes.
    pub(super) fn place(&self, raw: &str) -> Option<Range<usize>> {
        let (start, _) = raw.match_indices("[[").nth(self.blank?)?;
        let end = raw[start..].find("]]").map_or(2, |end| end + 2);
        Some(start..start + end)
    }
}

impl From<Wrong> for Message {
    fn from(wrong: Wrong) -> Message {
        wrong.said
    }
}

/// The stretches of a text. `\[[` stands for two brackets that begin no blank.
pub(super) fn read(text: &str) -> Result<Vec<Part>, Wrong> {
    let mut parts = Vec::new();
    let mut plain = String::new();
    let mut rest = text;
    while let Some(start) = rest.find("[[") {
        if let Some(before) = rest[..start].strip_suffix('\\') {
            plain.push_str(before);
            plain.push_str("[[");
            rest = &rest[start + 2..];
            continue;
        }
        let before = text.len() - rest.len() + start;
        let wrong = |said| Wrong {
            said,
            blank: Some(text[..before].matches("[[").count()),
        };
        let end = rest[start..].find("]]");
        let end = end.ok_or_else(|| wrong(message!("kinds-cloze-open")))? + start;
        plain.push_str(&rest[..start]);
        if !plain.is_empty() {
            parts.push(Part::Text(Pattern::new(std::mem::take(&mut plain))));
        }
        let inside = &rest[start + 2..end];
        if begins_within(inside) {
            return Err(wrong(message!("kinds-cloze-within")));
        }
        let (fillings, hint) = hinted(inside);
        parts.push(Part::Blank(as_typed(accepted(fillings).map_err(wrong)?)));
        if let Some(hint) = hint {
            if hint.trim().is_empty() {
                return Err(wrong(message!("kinds-cloze-hint-empty")));
            }
            parts.push(Part::Hint(Pattern::new(hint.trim())));
        }
        rest = &rest[end + 2..];
    }
    plain.push_str(rest);
    if !plain.is_empty() {
        parts.push(Part::Text(Pattern::new(plain)));
    }
    match parts.iter().any(|part| matches!(part, Part::Blank(_))) {
        true => Ok(parts),
        false => Err(Wrong {
            said: message!("kinds-cloze-no-blank"),
            blank: None,
        }),
    }
}

/// Whether a blank seems to begin within another one, which its author forgot to end: brackets
/// that begin a filling are what is to be typed.
fn begins_within(inside: &str) -> bool {
    let mut all = inside.match_indices("[[");
    all.any(|(at, _)| {
        !inside[..at].trim_end().is_empty() && !inside[..at].ends_with(['|', '\\', '['])
    })
}

/// What a blank accepts, and the hint after the last two bars, if there is one.
fn hinted(inside: &str) -> (&str, Option<&str>) {
    let bars = inside.rfind("||").filter(|&at| {
        // The bar of `\|` belongs to an answer.
        !inside[..at].ends_with('\\')
    });
    match bars {
        Some(at) => (&inside[..at], Some(&inside[at + 2..])),
        None => (inside, None),
    }
}

/// The fillings of a blank; complains of one without an answer.
fn accepted(inside: &str) -> Result<Vec<String>, Message> {
    let mut accepted = fillings(inside);
    let is_empty = |text: &String| text.trim().is_empty();
    let may_be_empty = accepted.len() > 1 && accepted.last().is_some_and(String::is_empty);
    if may_be_empty {
        accepted.pop();
    }
    if accepted.iter().any(is_empty) {
        return Err(message!("kinds-cloze-empty"));
    }
    if may_be_empty {
        accepted.push(String::new());
    }
    Ok(accepted)
}

/// What a blank accepts: between bars, of which `\|` is one inside an answer.
fn fillings(inside: &str) -> Vec<String> {
    let mut accepted: Vec<String> = Vec::new();
    let mut continued = false;
    for piece in inside.split('|') {
        let (piece, more) = match piece.strip_suffix('\\') {
            Some(piece) => (format!("{piece}|"), true),
            None => (piece.to_owned(), false),
        };
        match accepted.last_mut() {
            Some(last) if continued => last.push_str(&piece),
            _ => accepted.push(piece),
        }
        continued = more;
    }
    accepted
}

#[cfg(test)]
mod tests {
    use super::*;

    fn blank(text: &str) -> Vec<String> {
        let parts = read(text).unwrap();
        let blank = parts.into_iter().find_map(|part| match part {
            Part::Blank(accepted) => Some(accepted),
            Part::Text(_) | Part::Hint(_) => None,
        });
        let accepted = blank.unwrap();
        accepted.iter().map(|p| p.source().to_owned()).collect()
    }

    #[test]
    fn a_bar_after_a_backslash_belongs_to_the_answer() {
        assert_eq!(fillings("a|b\\|c|d"), ["a", "b|c", "d"]);
        assert_eq!(blank("[[a \\|\\| b]]"), ["a || b"]);
    }

    #[test]
    fn two_bars_begin_a_hint_and_a_last_bar_leaves_the_blank_empty() {
        assert_eq!(blank("Le [[toit|faîte||roof]]"), ["toit", "faîte"]);
        assert_eq!(blank("y = [[1|]]x"), ["1", ""]);
        assert_eq!(blank("y = [[1|||a factor]]x"), ["1", ""]);
        let hint = Part::Hint(Pattern::new("roof"));
        assert_eq!(read("Le [[toit||roof]].").unwrap()[2], hint);
        for nothing in ["[[]]", "[[|]]", "[[|a]]", "[[a||]]", "[[a||b|]] c", "a"] {
            let read = read(nothing);
            assert_eq!(read.is_err(), nothing != "[[a||b|]] c", "{nothing}");
        }
    }

    #[test]
    fn a_blank_that_is_not_ended_before_the_next_one_is_told() {
        assert!(read("Water boils at [[100 °C and freezes at [[0]] °C.").is_err());
        for fine in [
            "[[[[ -f x]] ]]",
            "[[a|[[ b]]",
            "x [[y]] [[z]]",
            "[[test|\\[[ c]]",
        ] {
            assert!(read(fine).is_ok(), "{fine}");
        }
    }

    #[test]
    fn what_is_wrong_has_its_place_as_it_is_written() {
        for (text, raw, wrong) in [
            ("a [[b]] [[]] c", "'a [[b]] [[]] c'", Some("[[]]")),
            (
                "a\n\"b\" [[c|]] [[d||]]",
                "\"a\\n\\\"b\\\" [[c|]] [[d||]]\"",
                Some("[[d||]]"),
            ),
            ("\\[[ [[x", "'\\[[ [[x'", Some("[[")),
            ("none", "'none'", None),
        ] {
            let found = read(text).unwrap_err().place(raw);
            assert_eq!(found.map(|at| &raw[at]), wrong, "{text}");
        }
    }

    #[test]
    fn brackets_after_a_backslash_are_no_blank() {
        let parts = read("`if \\[[ -f x ]]; then [[echo]] y`").unwrap();
        assert_eq!(parts[0], Part::Text(Pattern::new("`if [[ -f x ]]; then ")));
        assert_eq!(parts.len(), 3);
    }
}
