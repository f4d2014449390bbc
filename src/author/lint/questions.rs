//! Questions that can be read and graded, and are hardly what their author means.

use std::collections::BTreeSet;

use super::commands::commands;
use crate::author::raw::RawQuestion;
use crate::course::ByQuestion;
use crate::kinds::{Answer, Item, Kind, read_number};
use crate::reading::{Complaints, Place};
use crate::template::{Draws, Room, Rows, Template};
use crate::text::masked;
use crate::words::{Message, message};

/// Warns of each question.
pub(super) fn questions(questions: &ByQuestion<RawQuestion>, complaints: &mut Complaints) {
    for raw in questions {
        match &raw.question.template {
            Some(template) => parameters(raw, template, complaints),
            None => braces(raw, complaints),
        }
        for (item, values) in raw.question.all_items().zip(&raw.values) {
            if raw.question.template.is_none() {
                answers(item, values, complaints);
                if item.task.kind() == Kind::Command {
                    commands(item, values, complaints);
                }
            }
        }
    }
}

type Values = [(&'static str, Place)];

/// The names of parameters that stand in a question.
struct Named {
    used: BTreeSet<String>,
    /// In what is asked.
    shown: BTreeSet<String>,
    /// In a number that is the answer.
    needed: BTreeSet<String>,
}

impl Named {
    fn of(raw: &RawQuestion, complaints: &Complaints) -> Named {
        let mut named = Named {
            used: BTreeSet::new(),
            shown: BTreeSet::new(),
            needed: BTreeSet::new(),
        };
        for (key, place) in raw.values.iter().flatten() {
            let written = complaints.raw(place);
            let held = match *key {
                "params" | "where" | "answer" | "tolerance" => words(written),
                _ => in_braces(written),
            };
            if matches!(
                *key,
                "prompt"
                    | "text"
                    | "options"
                    | "items"
                    | "plot"
                    | "points"
                    | "bars"
                    | "line"
                    | "box"
            ) {
                named.shown.extend(in_braces(written));
            }
            named.used.extend(held);
        }
        for (spot, own) in raw.question.all_spots().into_iter().zip(&raw.values) {
            let item = raw.question.item_at(spot).filter(|_| spot.step.is_none());
            if let (Some(Kind::Number), Some((_, place))) = (
                item.map(|item| item.task.kind()),
                own.iter().find(|(key, _)| *key == "answer"),
            ) {
                named.needed.extend(words(complaints.raw(place)));
            }
        }
        named
    }
}

/// Parameters that nothing uses, and those that the answer needs and nobody is shown.
fn parameters(raw: &RawQuestion, template: &Template, complaints: &mut Complaints) {
    let Named {
        used,
        mut shown,
        mut needed,
    } = Named::of(raw, complaints);
    let drawn = template.drawn.iter().map(|(name, _)| &**name);
    let columns = template.rows.iter().flat_map(Rows::names);
    let columns: Vec<&str> = columns.map(|name| &**name).collect();
    for name in drawn
        .clone()
        .chain(columns.iter().copied())
        .chain(template.derived.iter().map(|(name, _)| &**name))
    {
        if !used.contains(name) {
            let message = message!("author-param-unused", name = name);
            let help = message!("author-param-unused-help");
            complaints.warn(&param_place(raw, name, complaints), message, Some(help));
        }
    }
    // What is calculated from others shows them, and needs them.
    for (name, formula) in template.derived.iter().rev() {
        let name = &**name;
        if shown.contains(name) {
            shown.extend(formula.names());
        }
        if needed.contains(name) && !shown.contains(name) {
            needed.extend(formula.names());
        }
    }
    // Who sees one value of a row can know the others.
    if columns.iter().any(|name| shown.contains(*name)) {
        shown.extend(columns.iter().map(|name| (*name).to_owned()));
    }
    let tied: Vec<String> = template.condition.iter().flat_map(|c| c.names()).collect();
    for name in drawn.chain(columns) {
        if needed.contains(name) && !shown.contains(name) && !tied.iter().any(|tied| tied == name) {
            let message = message!("author-param-hidden", name = name);
            let help = message!("author-param-hidden-help", name = name);
            complaints.warn(&param_place(raw, name, complaints), message, Some(help));
        }
    }
}

/// Where a parameter stands: its value, whose name is written before it.
fn param_place(raw: &RawQuestion, name: &str, complaints: &Complaints) -> Place {
    let values = raw.values.iter().flatten();
    let mut params = values.filter(|(key, _)| *key == "params");
    let is_named = |place: &Place| {
        let source = complaints.sources.get(place.source);
        let before = source.and_then(|source| source.text.get(..place.span.start));
        let before = before
            .unwrap_or_default()
            .trim_end_matches([' ', '\t', '=']);
        let key = before.trim_end_matches(['"', '\'']);
        let head = key.strip_suffix(name);
        head.is_some_and(|head| !head.ends_with(|c: char| c.is_alphanumeric() || c == '_'))
    };
    let found = params.find(|(_, place)| is_named(place));
    found.map_or(raw.id_place.clone(), |(_, place)| place.clone())
}

/// The words of a text that can be names.
fn words(text: &str) -> BTreeSet<String> {
    let is_name = |c: char| c.is_alphanumeric() || c == '_';
    let all = text
        .split(|c: char| !is_name(c))
        .filter(|word| !word.is_empty());
    all.map(str::to_owned).collect()
}

/// The same of what stands between braces.
fn in_braces(text: &str) -> BTreeSet<String> {
    // Two of them are one that is shown.
    let text = text.replace("{{", "\u{1}");
    let pieces = text.split('{').skip(1);
    pieces
        .flat_map(|piece| words(piece.split('}').next().unwrap_or_default()))
        .collect()
}

/// Warns of `{a}` in a text of a question that has no parameters, once.
fn braces(raw: &RawQuestion, complaints: &mut Complaints) {
    // `text` is a hint's, where it is a table.
    const TEXTS: [&str; 6] = [
        "prompt",
        "options",
        "hints",
        "text",
        "feedback",
        "explanation",
    ];
    let texts = raw
        .values
        .iter()
        .flatten()
        .filter(|(key, _)| TEXTS.contains(key));
    for place in texts.map(|(_, place)| place) {
        if has_braces(place, complaints) {
            return;
        }
    }
}

/// Warns of the first `{a}` in a text, if there is one.
fn has_braces(place: &Place, complaints: &mut Complaints) -> bool {
    // In a formula braces are the formula's.
    let written = masked(complaints.raw(place));
    // In code braces are code.
    if written.contains('`') {
        return false;
    }
    let mut at = 0;
    while let Some(next) = written[at..].find('{') {
        let start = at + next;
        let inside = written[start + 1..].split('}').next().unwrap_or_default();
        let (name, _) = inside.split_once(':').unwrap_or((inside, ""));
        let is_name = name.starts_with(|c: char| c.is_ascii_lowercase())
            && name.chars().all(|c| c.is_ascii_alphanumeric() || c == '_');
        let alone =
            !written[..start].ends_with(|c: char| c.is_alphanumeric() || "}\\^_$".contains(c));
        if is_name && alone && written[start + 1 + inside.len()..].starts_with('}') {
            let place = Place {
                source: place.source,
                span: place.span.start + start..place.span.start + start + inside.len() + 2,
            };
            let message = message!("author-no-params", text = format!("{{{inside}}}"));
            let help = message!("author-no-params-help", name = name);
            complaints.warn(&place, message, Some(help));
            return true;
        }
        at = start + 1;
    }
    false
}

/// Warns of answers that look like another kind's.
fn answers(item: &Item, values: &Values, complaints: &mut Complaints) {
    let kind = item.task.kind();
    let exact = values.iter().any(|(key, place)| {
        *key == "case" && complaints.raw(place).trim_matches(['"', '\'']) == "exact"
    });
    // The answers of mistakes come after `name` or `feedback`.
    let own = values
        .iter()
        .take_while(|(key, _)| !matches!(*key, "name" | "feedback"));
    let answers: Vec<Place> = (own.filter(|(key, _)| *key == "answer"))
        .map(|(_, place)| place.clone())
        .collect();
    let all_numbers = !answers.is_empty()
        && answers
            .iter()
            .all(|place| is_numeral(bare(complaints.raw(place))));
    for (n, place) in answers.iter().enumerate() {
        let written = bare(complaints.raw(place)).to_owned();
        let said: Option<(Message, Message)> = match kind {
            Kind::Text if n == 0 && all_numbers && !exact => Some((
                message!("author-text-number", answer = written.as_str()),
                message!("author-text-number-help"),
            )),
            Kind::Text if !exact && has_bar(&written) => Some((
                message!("author-answer-bar", answer = written.as_str()),
                message!("author-answer-bar-help"),
            )),
            Kind::Text if written.starts_with("/^") => Some((
                message!("author-answer-pattern", answer = written.as_str()),
                message!("author-answer-bar-help"),
            )),
            Kind::Number if is_cut(&written, item) => Some((
                message!("author-answer-cut", answer = written.as_str()),
                message!("author-answer-cut-help"),
            )),
            _ => None,
        };
        if let Some((message, help)) = said {
            complaints.warn(place, message, Some(help));
        }
    }
}

pub(super) fn bare(raw: &str) -> &str {
    raw.trim_matches(['"', '\'']).trim()
}

/// Whether a text is a number and nothing else, and no year or code that begins with 0.
fn is_numeral(text: &str) -> bool {
    let code = text.starts_with('0') && text.len() > 1 && !text.starts_with("0.");
    !code && text.starts_with(|c: char| c.is_ascii_digit() || c == '-') && read_number(text).is_ok()
}

/// Whether two words have a bar between them, as alternatives have elsewhere.
fn has_bar(text: &str) -> bool {
    let sides = text.split_once('|');
    sides.is_some_and(|(left, right)| {
        left.ends_with(char::is_alphabetic) && right.starts_with(char::is_alphabetic)
    })
}

/// Whether a decimal looks cut off (0.333, 0.667), and more of its digits would be wrong.
fn is_cut(text: &str, item: &Item) -> bool {
    let places = text.split_once('.').map_or("", |(_, places)| places);
    let plain = places.chars().all(|c| c.is_ascii_digit());
    let more = match places {
        _ if !plain => return false,
        places if places.ends_with("333") => format!("{text}333333"),
        places if places.ends_with("666") => format!("{text}666666"),
        places if places.ends_with("667") => format!("{}6666667", &text[..text.len() - 1]),
        _ => return false,
    };
    let shown = item.show(None, &mut Draws::new(0), &Room::for_showing());
    let graded = shown.map(|shown| shown.grade(&Answer::Typed(more)));
    graded.is_ok_and(|graded| graded.is_ok_and(|graded| !graded.verdict.is_correct()))
}
