//! Reads `[[facts]]`: a table whose rows make questions. Each row is met, then recognised
//! among others, then typed, then filled into a sentence.

mod columns;
mod others;
mod rows;
mod table;

use std::collections::HashMap;

use toml::de::DeTable;

use super::ids::read_id;
use super::question::Names;
use super::raw::{Made, no_skill};
use crate::course::{Course, SkillIndex};
use crate::kinds::Strictness;
use crate::reading::{Complaints, Place, Single, Strings, Table, TableName};
use crate::words::message;
use columns::read_columns;
use table::Facts;

/// The questions of one row, in the order in which they have their turns.
pub(super) struct OfRow {
    /// The row by itself: `table.row`.
    pub id: String,
    pub place: Place,
    pub made: Vec<Made>,
}

/// The questions of a table of facts, row by row, and their skill; none where the table is
/// wrong, which has been complained of.
pub(super) fn read_facts(
    table: &DeTable<'_>,
    place: Place,
    names: &Names<'_>,
    complaints: &mut Complaints,
) -> Option<(SkillIndex, Vec<OfRow>)> {
    let mut table = Table::new(table, place, TableName::Facts, complaints);
    let version = table.fingerprint_without("rows");
    let id = read_id(&mut table);
    let was = table.strings("was", Single::Allowed);
    let skill = read_skill(&mut table, names);
    let strictness = Strictness::read(&mut table);
    let tries = table.whole("tries", 1, Course::MOST_TRIES);
    let columns = read_columns(&mut table);
    let rows = match (
        table.must_have("rows", message!("author-facts-example-rows")),
        &columns,
    ) {
        (true, Some(columns)) => rows::read(columns, &mut table),
        (true, None) => {
            // What stands in them can't be told without the columns.
            table.take("rows");
            None
        }
        (false, _) => None,
    };
    table.finish();
    let facts = Facts {
        id: id?.0,
        was: was.map(Strings::texts).unwrap_or_default(),
        skill: skill?,
        columns: columns?,
        rows: rows?,
        strictness,
        tries,
        version,
    };
    let of_rows = facts.questions(names, complaints);
    Some((facts.skill, of_rows))
}

fn read_skill(table: &mut Table<'_, '_>, names: &Names<'_>) -> Option<SkillIndex> {
    let (name, place) = table.required("skill", "\"a-skill\"")?;
    let found = names.skills.get(&name).copied();
    if found.is_none() {
        let known = names.skills.keys().map(String::as_str);
        no_skill(&name, &place, known, table.complaints);
    }
    found
}

impl Facts {
    fn questions(&self, names: &Names<'_>, complaints: &mut Complaints) -> Vec<OfRow> {
        let others = others::Others::of(&self.columns, &self.rows);
        let mut alike = HashMap::new();
        let of_row = |at: usize| OfRow {
            id: format!("{}.{}", self.id, self.rows[at].key),
            place: self.rows[at].place.clone(),
            made: rows::questions(self, at, &others, names.decimal, &mut alike),
        };
        let all = (0..self.rows.len()).map(of_row).collect();
        others::warn(&alike, self, complaints);
        all
    }
}
