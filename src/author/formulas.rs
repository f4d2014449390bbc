//! Formulas in the texts of a course: what is not of the subset, where it stands.

use std::ops::Range;

use toml::de::DeValue;

use super::raw::RawQuestion;
use crate::course::ByQuestion;
use crate::kinds::Kind;
use crate::reading::{Complaints, Place, near};
use crate::text::{Fault, Formula, Wrong, formula_commands, formulas_in};
use crate::words::{Message, message};

/// The keys whose texts are Markdown, whatever the kind.
const MARKDOWN: [&str; 11] = [
    "prompt",
    "hints",
    "explanation",
    "feedback",
    "lesson",
    "contrast",
    "description",
    "options",
    "items",
    "text",
    "say",
];

/// Complains of the first fault in each text.
pub(super) fn check(questions: &ByQuestion<RawQuestion>, complaints: &mut Complaints) {
    let written = std::mem::take(&mut complaints.written);
    let shown = written.iter().filter(|(key, _)| MARKDOWN.contains(key));
    let backs = questions.iter().flat_map(backs);
    let places: Vec<&Place> = shown.map(|(_, place)| place).chain(backs).collect();
    for place in places {
        let raw = complaints.raw(place);
        if !raw.contains('$') {
            continue;
        }
        let Some((span, fault)) = first(raw) else {
            continue;
        };
        let place = Place {
            source: place.source,
            span: place.span.start + span.start..place.span.start + span.end,
        };
        let (message, help) = said(&fault);
        complaints.error(&place, message, Some(help));
    }
    complaints.written = written;
}

/// The backs of cards, which are Markdown too.
fn backs(raw: &RawQuestion) -> impl Iterator<Item = &Place> {
    let cards = (raw.question.all_items())
        .zip(&raw.values)
        .filter(|(item, _)| item.task.kind() == Kind::Card);
    cards.flat_map(|(_, values)| {
        let answers = values.iter().filter(|(key, _)| *key == "answer");
        answers.map(|(_, place)| place)
    })
}

/// The first fault in a value as it is written, and where in it.
fn first(raw: &str) -> Option<(Range<usize>, Fault)> {
    let value = DeValue::parse(raw).ok()?;
    let text = value.get_ref().as_str()?;
    formulas_in(text).into_iter().find_map(|formula| {
        let Wrong { at, fault } = Formula::read(text.get(formula.inside.clone())?).err()?;
        let from = formula.inside.start;
        let start = written_at(raw, from + at.start);
        let end = written_at(raw, from + at.end);
        Some((start..end.max(start), fault))
    })
}

/// Where in a value as it is written a byte of its text stands.
fn written_at(raw: &str, at: usize) -> usize {
    let quotes = match raw {
        _ if raw.starts_with("'''") || raw.starts_with("\"\"\"") => 3,
        _ => 1,
    };
    let mut from = quotes;
    if quotes == 3 {
        // A line break behind the quotes is none of the text's.
        from += match &raw[3..] {
            rest if rest.starts_with("\r\n") => 2,
            rest if rest.starts_with('\n') => 1,
            _ => 0,
        };
    }
    if raw.starts_with('\'') {
        return (from + at).min(raw.len());
    }
    let mut text = 0;
    while text < at {
        let rest = &raw[from..];
        let Some(first) = rest.chars().next() else {
            break;
        };
        if first != '\\' {
            from += first.len_utf8();
            text += first.len_utf8();
            continue;
        }
        let letter = rest[1..].chars().next().unwrap_or('\\');
        let digits = match letter {
            'x' => 2,
            'u' => 4,
            'U' => 8,
            // A line that goes on in the next one.
            c if c.is_whitespace() => {
                from += 1 + (rest.len() - 1 - rest[1..].trim_start().len());
                continue;
            }
            _ => 0,
        };
        let code = rest.get(2..2 + digits).unwrap_or_default();
        let meant = u32::from_str_radix(code, 16).ok().and_then(char::from_u32);
        text += meant.map_or(1, char::len_utf8);
        from = (from + 1 + letter.len_utf8() + digits).min(raw.len());
    }
    from
}

/// What is said of a fault, and what to do.
fn said(fault: &Fault) -> (Message, Message) {
    match fault {
        Fault::Unknown(name) => {
            let help = match near(name.trim_start_matches('\\'), formula_commands()) {
                Some(near) => message!("author-formula-near", name = format!("\\{near}")),
                None => message!("author-formula-unknown-help"),
            };
            (message!("author-formula-unknown", name = name), help)
        }
        Fault::Environment(name) => (
            message!("author-formula-begin", name = name),
            message!("author-formula-begin-help"),
        ),
        Fault::Open(what) => (
            message!("author-formula-open", what = what),
            match what.as_str() {
                "\\left" => message!("author-formula-open-left"),
                _ => message!("author-formula-open-help"),
            },
        ),
        Fault::Alone(what) => (
            message!("author-formula-alone", what = what),
            message!("author-formula-alone-help"),
        ),
        Fault::Missing(what) => (
            message!("author-formula-missing", what = what),
            message!("author-formula-missing-help"),
        ),
        Fault::Twice(sign) => (
            message!("author-formula-twice", sign = sign.to_string()),
            message!("author-formula-twice-help"),
        ),
        Fault::TooLong => (
            message!("author-formula-long"),
            message!("author-formula-long-help"),
        ),
        Fault::TooDeep => (
            message!("author-formula-deep"),
            message!("author-formula-long-help"),
        ),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_fault_is_found_where_it_is_written() {
        for raw in [
            r"'is $\foo$'",
            r#""is $\\foo$""#,
            r#""\u00e9 \"x\" $x + \\foo$""#,
            "'''\nso $\\foo$'''",
            "\"\"\"\nso \\\n   on $\\\\foo$\"\"\"",
        ] {
            let (span, fault) = first(raw).unwrap();
            let found = raw[span].replace("\\\\", "\\");
            assert_eq!(
                (found.as_str(), fault),
                ("\\foo", Fault::Unknown("\\foo".into())),
                "{raw}"
            );
        }
        assert_eq!(first(r"'is $\frac{1}{2}$ or $5'"), None);
    }
}
