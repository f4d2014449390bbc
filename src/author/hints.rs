//! Reads `hints`: texts, and in their places tables that ask, which are read later.

use toml::de::{DeTable, DeValue};

use crate::kinds::Item;
use crate::reading::{Place, Single, Table, TableName};
use crate::template::Pattern;
use crate::words::message;

/// A table among hints that asks, before it is read.
pub(super) struct Asks<'t> {
    pub at: usize,
    pub table: &'t DeTable<'t>,
    pub place: Place,
}

/// What is asked, as read but for those of its hints that ask. Those are read once the
/// values of the item itself are noted.
pub(super) struct ReadItem<'t> {
    pub item: Option<Item>,
    pub asks: Vec<Asks<'t>>,
}

/// Reads the hints that are texts; a table that asks leaves a place between them.
pub(super) fn read_hints<'t>(table: &mut Table<'t, '_>, asks: &mut Vec<Asks<'t>>) -> Vec<Pattern> {
    let mut hints = Vec::new();
    for (value, place) in (table.list_or_one("hints", Single::Refused)).unwrap_or_default() {
        let DeValue::Table(inner) = value else {
            let Some((text, place)) = table.entry("hints", value, place) else {
                continue;
            };
            if text.trim().is_empty() {
                table.empty_entry("hints", &place);
            }
            hints.push(Pattern::new(text));
            continue;
        };
        if is_text(inner) {
            let mut one = Table::new(inner, place, TableName::Hint, &mut *table.complaints);
            let text = one.required("text", message!("author-example-hint"));
            one.finish();
            hints.extend(text.map(|(text, _)| Pattern::new(text)));
            continue;
        }
        asks.push(Asks {
            at: hints.len(),
            table: inner,
            place,
        });
        hints.push(Pattern::literal(""));
    }
    hints
}

/// Whether a table is a text, written as `[[question.hints]]` so that it can stand between
/// others that ask.
fn is_text(table: &DeTable<'_>) -> bool {
    let has = |wanted: &str| table.iter().any(|(key, _)| key.get_ref() == wanted);
    has("text") && !has("kind") && !has("prompt")
}
