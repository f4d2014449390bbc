//! The rows of a table of facts.

use std::collections::HashMap;

use toml::de::DeValue;

use super::columns::{Asked, Columns, is_of_facts};
use super::table::{Cell, Row};
use crate::kinds::Cloze;
use crate::reading::{Place, Table};
use crate::words::message;

/// The longest name of a row, in letters.
const LONGEST: usize = 64;
/// The most texts of a cell, and the longest of them, in bytes.
const MOST_TEXTS: usize = 16;
const LONGEST_TEXT: usize = 2_000;

/// Reads `rows`; none where one of them is wrong.
pub(super) fn read(columns: &Columns, table: &mut Table<'_, '_>) -> Option<Vec<Row>> {
    let place = table.place_of("rows");
    let mut sound = true;
    let mut rows: Vec<Row> = Vec::new();
    let mut keys: HashMap<String, usize> = HashMap::new();
    for (value, place) in table.entries("rows") {
        let Some(row) = read_row(columns, value, place, table) else {
            sound = false;
            continue;
        };
        if let Some(&first) = keys.get(&row.key) {
            let what = message!("author-facts-row-twice", key = &row.key);
            let help = message!("author-facts-row-twice-help");
            let first: &Row = &rows[first];
            (table.complaints).error_beside(&row.place, &first.place, what, Some(help));
            sound = false;
        }
        keys.entry(row.key.clone()).or_insert(rows.len());
        rows.push(row);
    }
    if !sound {
        return None;
    }
    if rows.len() < 2 {
        let what = message!("author-facts-rows-few", n = rows.len());
        let help = message!("author-facts-rows-few-help");
        table.complaints.error(&place, what, Some(help));
        return None;
    }
    sentences(columns, &rows, table).then_some(rows)
}

fn read_row(
    columns: &Columns,
    value: &DeValue<'_>,
    place: Place,
    table: &mut Table<'_, '_>,
) -> Option<Row> {
    let DeValue::Array(array) = value else {
        let help = message!("author-facts-row-form-help");
        let what = message!(
            "author-facts-row-form",
            found = crate::reading::kind_of(value)
        );
        table.complaints.error(&place, what, Some(help));
        return None;
    };
    let wanted = columns.names.len();
    if array.len() != wanted {
        let what = message!("author-facts-row-length", n = array.len(), wanted = wanted);
        let help = message!("author-facts-row-length-help");
        table.complaints.error(&place, what, Some(help));
        return None;
    }
    let mut cells = Vec::new();
    for value in array.iter() {
        let place = Place {
            source: place.source,
            span: value.span(),
        };
        let mut texts = texts("rows", value.get_ref(), place.clone(), table)?;
        texts.retain(|text| !text.trim().is_empty());
        cells.push(Cell::new(texts, place));
    }
    let named = &cells[columns.id().unwrap_or(columns.first())];
    let key = row_name(named.shown());
    if key.is_empty() {
        let what = message!("author-facts-row-unnamed");
        let help = message!("author-facts-row-unnamed-help");
        table.complaints.error(&named.place, what, Some(help));
        return None;
    }
    let was = columns.was().map(|at| cells[at].texts.iter());
    Some(Row {
        key,
        was: was
            .into_iter()
            .flatten()
            .map(|text| row_name(text))
            .collect(),
        cells,
        version: Table::fingerprint_of(
            // What it was called before asks nothing.
            (array.iter().enumerate())
                .filter(|(at, _)| columns.was() != Some(*at))
                .map(|(_, value)| value.get_ref()),
        ),
        place,
    })
}

/// The name of a row by its text: its letters and digits, small, with `-` between words.
pub(crate) fn row_name(text: &str) -> String {
    let small = text.to_lowercase();
    let words = small.split(|c: char| !c.is_alphanumeric());
    let words: Vec<&str> = words.filter(|word| !word.is_empty()).collect();
    words.join("-").chars().take(LONGEST).collect()
}

/// Whether each column that is asked for holds sentences throughout, or none, and each
/// blank can be read; complains where not.
fn sentences(columns: &Columns, rows: &[Row], table: &mut Table<'_, '_>) -> bool {
    let mut sound = true;
    for asked in &columns.asked {
        let cells = rows.iter().map(|row| &row.cells[asked.column]);
        let cells: Vec<&Cell> = cells.filter(|cell| !cell.texts.is_empty()).collect();
        let name = columns.names[asked.column].as_str();
        let Some(first) = cells.iter().find(|cell| cell.has_blanks()) else {
            if asked.is_named && !asked.choose && !asked.type_in {
                let what = message!("author-facts-unasked", column = name);
                let help = message!("author-facts-unasked-help");
                table.complaints.warn(&asked.place, what, Some(help));
            }
            sound &= tells_apart(asked, &columns.names, table);
            continue;
        };
        for cell in &cells {
            let wrong = match (cell.has_blanks(), &cell.texts[..]) {
                (true, [text]) => match Cloze::of(text, Default::default()) {
                    Ok(_) => continue,
                    Err(what) => (what, message!("kinds-cloze-help")),
                },
                (true, _) => (
                    message!("author-facts-sentences", column = name),
                    message!("author-facts-sentences-help"),
                ),
                (false, _) => (
                    message!("author-facts-no-blank", column = name),
                    message!("author-facts-no-blank-help"),
                ),
            };
            let (what, help) = wrong;
            (table.complaints).error_beside(&cell.place, &first.place, what, Some(help));
            sound = false;
        }
    }
    sound
}

/// Whether the prompt of a column names another one, and not the column itself; complains
/// where not.
fn tells_apart(asked: &Asked, names: &[String], table: &mut Table<'_, '_>) -> bool {
    let name = names[asked.column].as_str();
    let what = match asked.prompt.columns().any(|column| column == asked.column) {
        true => message!("author-facts-prompt-tells", column = name),
        false if asked.prompt.columns().next().is_none() => {
            message!("author-facts-prompt-blind", column = name)
        }
        false => return true,
    };
    let mut others = names
        .iter()
        .filter(|other| is_of_facts(other) && *other != name);
    let other = others.next().map_or("", String::as_str);
    let help = message!("author-facts-prompt-help", other = other);
    table.complaints.error(&asked.place, what, Some(help));
    false
}

/// A text or number, or a list of them; complains of anything else, and of what is no cell
/// by its size.
fn texts(
    key: &'static str,
    value: &DeValue<'_>,
    place: Place,
    table: &mut Table<'_, '_>,
) -> Option<Vec<String>> {
    let texts = match value {
        DeValue::Array(array) => {
            let source = place.source;
            let entries = array.iter().map(|entry| {
                let place = Place {
                    source,
                    span: entry.span(),
                };
                let (text, _) = table.entry(key, entry.get_ref(), place.clone())?;
                if text.trim().is_empty() {
                    table.empty_entry(key, &place);
                    return None;
                }
                Some(text)
            });
            // Each is looked at before the first that is wrong ends it.
            let entries: Vec<Option<String>> = entries.collect();
            entries.into_iter().collect::<Option<Vec<String>>>()?
        }
        _ => vec![table.entry(key, value, place.clone())?.0],
    };
    if texts.len() > MOST_TEXTS || texts.iter().any(|text| text.len() > LONGEST_TEXT) {
        let what = message!("author-facts-cell-long");
        let help = message!(
            "author-facts-cell-long-help",
            texts = MOST_TEXTS,
            most = LONGEST_TEXT
        );
        table.complaints.error(&place, what, Some(help));
        return None;
    }
    Some(texts)
}
