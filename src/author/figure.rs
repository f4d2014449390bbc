//! Reads `[[question.figure]]` tables: each becomes a block of its prompt.

use toml::de::DeValue;

use super::pictures::Pictures;
use super::provenance::read_provenance;
use crate::figure::{MOST_FIGURES, named};
use crate::reading::{Place, Severity, Single, Table, TableName};
use crate::words::{Message, message};

/// The figures of a question or step, as blocks that stand behind its prompt.
pub(super) fn read_figures(table: &mut Table<'_, '_>, pictures: &Pictures) -> String {
    let mut blocks = String::new();
    if let Some((number, place)) = table.number_for("figure") {
        let message = message!("author-figure-number", number = &number);
        let help = message!("author-figure-number-help", number = number);
        table.complaints.error(&place, message, Some(help));
        return blocks;
    }
    for (figure, place) in table.tables("figure") {
        let before = table.complaints.list.len();
        let mut figure = Table::new(figure, place, TableName::Figure, &mut *table.complaints);
        let mut lines = Vec::new();
        if let Some((alt, _)) = figure.required("alt", message!("author-example-alt")) {
            lines.push(format!("alt: {alt}"));
        }
        let plots = figure.strings("plot", Single::Allowed);
        let plots = plots.map(|plots| plots.texts()).unwrap_or_default();
        lines.extend(plots.into_iter().map(|plot| format!("plot: {plot}")));
        lines.extend(points(&mut figure).map(|points| format!("points: {points}")));
        lines.extend(bars(&mut figure).map(|bars| format!("bars: {bars}")));
        lines.extend(file(&mut figure, pictures).map(|file| format!("file: {file}")));
        lines.extend(five(&mut figure).map(|five| format!("box: {five}")));
        for key in ["line", "x", "y"] {
            lines.extend(figure.optional(key).map(|value| format!("{key}: {value}")));
        }
        figure.finish();
        // What was complained of is not to be shown: nothing follows from what is left.
        let mut since = table.complaints.list.iter().skip(before);
        if since.any(|of| of.severity == Severity::Error) {
            continue;
        }
        blocks.push_str("\n\n");
        blocks.push_str(crate::figure::FENCE);
        for line in lines {
            // A line is a line, and nothing in it ends the block.
            blocks.push_str(&line.replace("```", "'''").replace(['\n', '\t'], " "));
            blocks.push('\n');
        }
        blocks.push_str("```");
    }
    blocks
}

/// The file of a picture, with where it comes from.
fn file(table: &mut Table<'_, '_>, pictures: &Pictures) -> Option<String> {
    let found = table.string("file");
    let provenance = read_provenance(table);
    let (file, place) = found?;
    if let Err(why) = named(&file) {
        let help = match file.as_str() {
            web if web.contains("://") => message!("author-figure-web-help"),
            windows if windows.contains('\\') => {
                message!(
                    "author-figure-slash-help",
                    file = windows.replace('\\', "/")
                )
            }
            _ => help("file"),
        };
        let message = message!("author-picture", why = why);
        table.complaints.error(&place, message, Some(help));
        return None;
    }
    pictures.add(file.clone(), place, provenance);
    Some(file)
}

/// A number as it is written, or a string with one in it.
fn scalar(value: &DeValue<'_>) -> Option<String> {
    match value {
        DeValue::Integer(n) if n.radix() == 10 => Some(n.as_str().replace('_', "")),
        DeValue::Float(n) => Some(n.as_str().replace('_', "")),
        DeValue::String(text) => Some(text.to_string()),
        _ => None,
    }
}

/// What to write behind a key of a figure; of `alt`, what a whole figure needs.
pub(super) fn help(key: &str) -> Message {
    match key {
        "plot" => message!("author-figure-plot-help"),
        "points" => message!("author-figure-points-help"),
        "bars" => message!("author-figure-bars-help"),
        "line" => message!("author-figure-line-help"),
        "box" => message!("author-figure-box-help"),
        "file" => message!("author-figure-file-help"),
        "x" | "y" => message!("author-figure-range-help", key = key),
        _ => message!("author-figure-whole-help", most = MOST_FIGURES),
    }
}

/// Complains of a value that is not what the key takes.
fn wrong(key: &'static str, place: &Place, table: &mut Table<'_, '_>) {
    let help = help(key);
    let message = message!("author-figure-value", key = key);
    table.complaints.error(place, message, Some(help));
}

fn points(table: &mut Table<'_, '_>) -> Option<String> {
    let mut all = Vec::new();
    for (value, place) in table.entries("points") {
        table.complaints.written.push(("points", place.clone()));
        let pair: Option<Vec<String>> = match value {
            DeValue::Array(pair) => pair.iter().map(|n| scalar(n.get_ref())).collect(),
            _ => None,
        };
        match pair.as_deref() {
            Some([x, y]) => all.push(format!("({x}, {y})")),
            _ => wrong("points", &place, table),
        }
    }
    let all: Vec<String> = all;
    (!all.is_empty()).then(|| all.join(", "))
}

fn bars(table: &mut Table<'_, '_>) -> Option<String> {
    let (bars, place) = table.table("bars")?;
    table.complaints.written.push(("bars", place.clone()));
    // As they are written, not by their names.
    let mut all: Vec<_> = bars.iter().collect();
    all.sort_by_key(|(name, _)| name.span().start);
    let bar = |name: &str, value| {
        Some(format!(
            "{} = {}",
            name.replace([';', '='], " "),
            scalar(value)?
        ))
    };
    let bars: Option<Vec<String>> = all
        .into_iter()
        .map(|(name, value)| bar(name.get_ref(), value.get_ref()))
        .collect();
    match bars {
        Some(bars) if !bars.is_empty() => Some(bars.join("; ")),
        _ => {
            wrong("bars", &place, table);
            None
        }
    }
}

fn five(table: &mut Table<'_, '_>) -> Option<String> {
    let mut all = Vec::new();
    for (value, place) in table.entries("box") {
        table.complaints.written.push(("box", place.clone()));
        match scalar(value) {
            Some(number) => all.push(number),
            None => wrong("box", &place, table),
        }
    }
    (!all.is_empty()).then(|| all.join(", "))
}
