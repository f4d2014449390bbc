//! What is taken for something else without a word: a table without its row of dashes, a
//! formula that nothing closes, words of an option that a mistake hides, names that are none.

use crate::author::raw::RawQuestion;
use crate::course::Instance;
use crate::kinds::{Answer, Form, Shown};
use crate::reading::{Complaints, Place};
use crate::text::{code_masked, formulas_in, masked};
use crate::words::{Message, message};
use toml::de::DeValue;

/// The keys whose texts are Markdown of several lines.
const MARKDOWN: [&str; 5] = ["prompt", "explanation", "lesson", "feedback", "description"];

/// Warns of each text.
pub(super) fn texts(complaints: &mut Complaints) {
    let written = std::mem::take(&mut complaints.written);
    for (key, place) in &written {
        let raw = complaints.raw(place);
        let is_markdown = MARKDOWN.contains(key) && raw.contains(['|', '$']);
        let is_source = matches!(*key, "source" | "authors");
        if !is_markdown && !is_source {
            continue;
        }
        let parsed = DeValue::parse(raw);
        let found = match parsed.as_ref().map(|value| value.get_ref()) {
            Ok(DeValue::String(text)) if is_markdown => table(text).or_else(|| dollar(text)),
            Ok(DeValue::String(text)) if text.trim().is_empty() => Some(Silent::Blank),
            Ok(DeValue::Integer(_) | DeValue::Float(_)) if is_source => Some(Silent::Number),
            _ => None,
        };
        if let Some(found) = found {
            complaints.warn(place, found.message(key), Some(found.help(key)));
        }
    }
    complaints.written = written;
}

/// What is silently taken for something else.
enum Silent {
    /// A table, with its first line.
    Table(String),
    /// A formula, with the line on which it begins.
    Dollar(String),
    Blank,
    Number,
}

impl Silent {
    fn message(&self, key: &str) -> Message {
        match self {
            Silent::Table(line) => message!("author-table-dashes", line = line),
            Silent::Dollar(line) => message!("author-dollar-open", line = line),
            Silent::Blank => message!("author-says-nothing", key = key),
            Silent::Number => message!("author-name-number"),
        }
    }

    fn help(&self, key: &str) -> Message {
        match self {
            Silent::Table(_) => message!("author-table-dashes-help"),
            Silent::Dollar(_) => message!("author-dollar-open-help"),
            Silent::Blank => message!("author-says-nothing-help", key = key),
            Silent::Number => message!("author-name-number-help", key = key),
        }
    }
}

/// The first line of what looks like a table and is none: two lines or more that begin and
/// end with a bar, none of them a row of dashes.
fn table(text: &str) -> Option<Silent> {
    let text = code_masked(&masked(text));
    let mut rows: Vec<&str> = Vec::new();
    for line in text.lines().chain([""]) {
        let line = line.trim();
        let is_row = line.len() > 2 && line.starts_with('|') && line.ends_with('|');
        if is_row {
            rows.push(line);
            continue;
        }
        let dashes = |row: &&str| row.contains('-') && row.chars().all(|c| "|-: \t".contains(c));
        if rows.len() >= 2 && !rows.iter().any(dashes) {
            return Some(Silent::Table(rows[0].to_owned()));
        }
        rows.clear();
    }
    None
}

/// The line on which a formula begins that nothing closes: a single `$` in its paragraph, with
/// a letter, a backslash or a bracket behind it.
fn dollar(text: &str) -> Option<Silent> {
    let taken = formulas_in(text);
    let bare = code_masked(text);
    let mut from = 0;
    for paragraph in bare.split("\n\n") {
        let range = from..from + paragraph.len();
        from = range.end + 2;
        let open: Vec<usize> = paragraph
            .match_indices('$')
            .map(|(at, _)| range.start + at)
            .filter(|at| !taken.iter().any(|formula| formula.whole.contains(at)))
            .filter(|at| !bare[..*at].ends_with('\\'))
            .collect();
        let [at] = open[..] else {
            continue;
        };
        let begins = bare[at + 1..].starts_with(|c: char| c.is_alphabetic() || "\\(".contains(c));
        // `$HOME` is a variable, and says so by its capitals.
        let name = bare[at + 1..].chars().take(2);
        let is_variable = name.clone().count() == 2 && name.clone().all(|c| c.is_uppercase());
        if begins && !is_variable {
            let line = text[at..].lines().next().unwrap_or_default();
            return Some(Silent::Dollar(line.chars().take(40).collect()));
        }
    }
    None
}

/// Warns of words of an option that nobody reads: a mistake with the same answer has its own.
pub(super) fn hidden(raw: &RawQuestion, instances: &[Instance], complaints: &mut Complaints) {
    for (spot, values) in raw.question.all_spots().into_iter().zip(&raw.values) {
        let Some(said) = instances.first().and_then(|i| hidden_in(i.item_at(spot))) else {
            continue;
        };
        let mut says = values.iter().filter(|(key, _)| *key == "say");
        let is_it = |place: &Place| {
            let value = DeValue::parse(complaints.raw(place)).ok();
            value.is_some_and(|value| value.get_ref().as_str() == Some(said.as_str()))
        };
        let place = says.find(|(_, place)| is_it(place)).map(|(_, place)| place);
        let place = place.unwrap_or(&raw.id_place).clone();
        let help = message!("author-say-hidden-help");
        complaints.warn(&place, message!("author-say-hidden"), Some(help));
    }
}

/// The words of the first option that are never said.
fn hidden_in(item: &Shown) -> Option<String> {
    let options = match item.task.form() {
        Form::OneOf { options } => options.len(),
        _ => return None,
    };
    (0..options).find_map(|at| {
        let graded = item.grade(&Answer::Choice(at)).ok()?;
        graded.mistake?;
        graded.said.map(|said| said.to_string())
    })
}

/// Whether a question can have hidden words: the others need not be filled in.
pub(super) fn may_hide(raw: &RawQuestion) -> bool {
    let says = raw.values.iter().flatten().any(|(key, _)| *key == "say");
    says && raw
        .question
        .all_items()
        .any(|item| !item.mistakes.is_empty())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_is_a_table_or_no_table_is_not_warned_of() {
        for text in [
            "| a | b |\n|---|---|\n| 1 | 2 |",
            "a | b\n1 | 2",
            "| a |",
            "```\n| a | b |\n| 1 | 2 |\n```",
            "The sum |x| + |y|\nand |z|",
        ] {
            assert!(table(text).is_none(), "{text}");
        }
        assert!(table("see\n| a | b |\n| 1 | 2 |\n").is_some());
    }

    #[test]
    fn money_variables_and_whole_formulas_are_not_warned_of() {
        for text in [
            "It costs $5.",
            "`$x` and $HOME",
            "what is $x$?",
            "US$ and \\$x",
            "$x$ and $y$",
            "```sh\necho $x\n```",
            "pay $5 or $x",
        ] {
            assert!(dollar(text).is_none(), "{text}");
        }
        for text in ["what is $x + 1?", "so $x$ and $\\frac{1}{2} it is"] {
            assert!(dollar(text).is_some(), "{text}");
        }
    }
}
