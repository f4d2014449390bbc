//! What no course can hold is taken out before it is laid out in files: texts that are far too
//! long, and what steers a terminal.

use toml::Value;

use super::Brought;
use crate::words::message;

/// Most letters of a title.
const TITLE: usize = 80;
/// Letters of its end that a title keeps where it is cut: numbers stand there.
const TITLE_END: usize = 28;
/// Most bytes of a question, or of a lesson.
const QUESTION: usize = 256 << 10;
/// Most bytes of a row of facts.
const ROW: usize = 32 << 10;

/// Leaves out by name what is too large for a course file.
pub(super) fn bound(brought: &mut Brought) {
    let Brought {
        head,
        skills,
        losses,
        ..
    } = brought;
    head.title = cut(&head.title);
    for skill in skills {
        skill.title = cut(&skill.title);
        let title = &skill.title;
        let mut left_out = |most: usize, place: &str| {
            losses.left_out(message!("import-item-too-large", most = most >> 10), place);
        };
        if skill
            .lesson
            .as_ref()
            .is_some_and(|text| text.len() > QUESTION)
        {
            skill.lesson = None;
            left_out(QUESTION, title);
        }
        skill.questions.retain(|question| {
            let size: usize = question.table.values().map(size).sum();
            if size > QUESTION {
                left_out(QUESTION, &question.place);
            }
            size <= QUESTION
        });
        for facts in &mut skill.facts {
            facts.rows.retain(|row| {
                let size: usize = row.cells.iter().map(size).sum();
                if size > ROW {
                    left_out(ROW, &row.place);
                }
                size <= ROW
            });
        }
    }
}

/// Bytes of a value, about as many as it takes in a file.
fn size(value: &Value) -> usize {
    match value {
        Value::String(text) => text.len(),
        Value::Array(all) => all.iter().map(|value| 2 + size(value)).sum(),
        Value::Table(table) => table
            .iter()
            .map(|(key, value)| key.len() + size(value))
            .sum(),
        _ => 8,
    }
}

/// A title with its middle left out where it is long.
fn cut(title: &str) -> String {
    let letters = title.chars().count();
    if letters <= TITLE {
        return title.to_owned();
    }
    let begin: String = title.chars().take(TITLE - TITLE_END - 1).collect();
    let end: String = title.chars().skip(letters - TITLE_END).collect();
    format!("{}…{}", begin.trim_end(), end.trim_start())
}

/// A text without sequences that steer a terminal, `ESC [ … m`, `ESC ] … BEL`: their letters go
/// with the sign that begins them.
pub(super) fn without_sequences(text: &str) -> String {
    let mut out = String::with_capacity(text.len());
    let mut rest = text;
    while let Some(at) = rest.find('\u{1b}') {
        out.push_str(&rest[..at]);
        rest = &rest[at + 1..];
        rest = &rest[sequence(rest)..];
    }
    out.push_str(rest);
    out
}

/// How many bytes behind an escape belong to its sequence; none where it has no end.
fn sequence(rest: &str) -> usize {
    let bytes = rest.as_bytes();
    match bytes.first() {
        Some(b'[') => {
            let inner = bytes[1..].iter().take_while(|b| (0x20..0x40).contains(*b));
            let end = 1 + inner.count();
            let is_end = bytes.get(end).is_some_and(|b| (0x40..0x7f).contains(b));
            if is_end { end + 1 } else { 0 }
        }
        Some(b']') => {
            let line = rest.split('\n').next().unwrap_or_default();
            let ends = [
                line.find('\u{7}').map(|at| at + 1),
                line.find("\u{1b}\\").map(|at| at + 2),
            ];
            ends.into_iter().flatten().min().unwrap_or(0)
        }
        _ => 0,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_long_title_keeps_its_beginning_and_its_number() {
        assert_eq!(cut("Food 2"), "Food 2");
        let long = cut(&format!("{} 12", "food / ".repeat(20_000)));
        assert!(long.chars().count() <= TITLE, "{long}");
        assert!(
            long.starts_with("food / food") && long.ends_with(" 12"),
            "{long}"
        );
    }

    #[test]
    fn sequences_go_with_their_letters() {
        assert_eq!(without_sequences("y\u{1b}[5mes\u{1b}[0;1m"), "yes");
        assert_eq!(
            without_sequences("a\u{1b}]0;T\u{7}b\u{1b}]8;;x\u{1b}\\c"),
            "abc"
        );
        assert_eq!(without_sequences("a\u{1b}b\u{1b}[12"), "ab[12");
        assert_eq!(without_sequences("a\u{1b}]no end"), "a]no end");
    }
}
