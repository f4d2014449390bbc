//! Reads hints that ask.

use super::cases::read_cases;
use super::faces;
use super::hints::{Asks, ReadItem};
use super::question::{Names, read_item};
use super::raw::Told;
use crate::kinds::{AskingHint, Item};
use crate::reading::{Table, TableName};
use crate::words::message;

impl ReadItem<'_> {
    /// Reads the hints that ask; tells the item, and what was read of each of them.
    pub(super) fn with_hints(
        self,
        table: &mut Table<'_, '_>,
        names: &Names<'_>,
    ) -> (Option<Item>, Vec<Told>) {
        let mut told = Vec::new();
        let mut item = self.item;
        for Asks {
            at,
            table: entries,
            place,
        } in self.asks
        {
            let mut one = Table::new(entries, place, TableName::Hint, &mut *table.complaints);
            too_deep(&mut one);
            let cases = read_cases(&mut one);
            let from = one.complaints.written.len();
            let asked = read_asked(&mut one, names);
            let values = one.complaints.written[from..].to_vec();
            one.finish();
            if let (Some(asked), Some(item)) = (asked, &mut item) {
                if let Some(hint) = item.hints.get_mut(at) {
                    hint.clone_from(&asked.prompt);
                }
                item.asking.push(AskingHint { at, item: asked });
                told.push(Told {
                    values,
                    cases,
                    hints: Vec::new(),
                });
            }
        }
        (item, told)
    }
}

/// Reads what a hint asks, which is one thing, and graded by the program.
fn read_asked(table: &mut Table<'_, '_>, names: &Names<'_>) -> Option<Item> {
    let header = table.place.clone();
    let item = read_item(table, names, false).item?;
    if faces::are_several(&item.task) {
        table.complaints.error(
            &header,
            message!("author-part-several"),
            Some(message!("author-part-several-help")),
        );
    }
    Some(item)
}

/// Complains about help within help.
fn too_deep(table: &mut Table<'_, '_>) {
    for key in ["hints", "step"] {
        let place = table.key_place(key);
        if table.has(key) {
            table.take(key);
            table.complaints.error(
                &place,
                message!("author-hint-deep", key = key),
                Some(message!("author-hint-deep-help")),
            );
        }
    }
}
