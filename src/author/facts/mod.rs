//! Reads `[[facts]]`: a table whose rows make questions. Each row is met, then recognised
//! among others, then typed, then filled into a sentence.

mod columns;
mod continued;
mod made;
mod others;
mod rows;
mod table;

use std::collections::HashMap;
use std::ops::Range;

use toml::de::DeTable;

use super::ids::read_id;
use super::question::Names;
use super::raw::{Made, no_skill};
use super::tags::read_tags;
use crate::course::{Course, SkillIndex};
use crate::kinds::{DecimalSign, Strictness};
use crate::reading::{Complaints, Place, Single, Strings, Table, TableName};
use crate::words::message;
pub(crate) use columns::naming_column;
use columns::{WAS, read_columns};
use others::Alike;
pub(crate) use rows::row_name;
use table::Facts;

/// The questions of one row, in the order in which they have their turns.
pub(super) struct OfRow {
    /// The row by itself: `table.row`.
    pub id: String,
    pub place: Place,
    pub made: Vec<Made>,
}

/// How much more the tables of a course may make.
pub(super) struct Room {
    questions: usize,
    bytes: usize,
    /// Whether some table had not enough.
    is_out: bool,
}

impl Default for Room {
    fn default() -> Room {
        Room {
            questions: Self::QUESTIONS,
            bytes: Self::BYTES,
            is_out: false,
        }
    }
}

impl Room {
    /// Questions and bytes of their texts that the tables of a course make at most.
    const QUESTIONS: usize = 100_000;
    const BYTES: usize = 16 << 20;

    /// Takes room for questions; false where there is not enough.
    fn holds(&mut self, made: &[Made]) -> bool {
        let bytes = made.iter().map(|made| {
            let item = &made.raw.question.item;
            let explanation = item.explanation.as_ref().map_or("", |text| text.source());
            item.prompt.source().len() + explanation.len()
        });
        let bytes: usize = bytes.sum();
        let enough = made.len() <= self.questions && bytes <= self.bytes;
        self.questions = self.questions.saturating_sub(made.len());
        self.bytes = self.bytes.saturating_sub(bytes);
        self.is_out |= !enough;
        enough
    }

    /// An equal part of it, one of so many.
    pub(super) fn part(&self, of: usize) -> Room {
        Room {
            questions: self.questions / of.max(1),
            bytes: self.bytes / of.max(1),
            is_out: false,
        }
    }

    /// Whether some table had not enough of it.
    pub(super) fn is_out(&self) -> bool {
        self.is_out
    }
}

/// How many rows are worked on before what they make is counted.
const AT_ONCE: usize = 512;
/// Fewer rows are not worth a thread.
const FEW: usize = 64;

/// The questions of a table of facts, row by row, and their skill; none where the table is
/// wrong, which has been complained of.
pub(super) fn read_facts(
    table: &DeTable<'_>,
    place: Place,
    names: &Names<'_>,
    room: &mut Room,
    complaints: &mut Complaints,
) -> Option<(SkillIndex, Vec<OfRow>)> {
    let mut table = Table::new(table, place, TableName::Facts, complaints);
    let tags = read_tags(&mut table);
    // None asks anything by itself: what changes in them changes no other row's question.
    let version = table.fingerprint_without(&["rows", continued::KEY], ("columns", WAS));
    let id = read_id(&mut table);
    let was = table.strings("was", Single::Allowed);
    let skill = read_skill(&mut table, names);
    let strictness = Strictness::read(&mut table).within(&names.tongue);
    let tries = table.whole("tries", 1, Course::MOST_TRIES);
    let columns = read_columns(&mut table);
    let continued = continued::read(&mut table);
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
        tags,
        version,
    };
    let mut of_rows = facts.questions(names, room, complaints);
    continued::give(continued, &facts.id, &mut of_rows, complaints);
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
    fn questions(
        &self,
        names: &Names<'_>,
        room: &mut Room,
        complaints: &mut Complaints,
    ) -> Vec<OfRow> {
        let others = others::Others::of(&self.columns, &self.rows);
        let mut alike = HashMap::new();
        let mut all = Vec::new();
        let rows = self.rows.len();
        // A wave at a time, so that no more is made than there is room for.
        'waves: for from in (0..rows).step_by(AT_ONCE) {
            let wave = from..rows.min(from + AT_ONCE);
            let made = self.of_rows(wave.clone(), &others, names.decimal, &mut alike);
            for (made, row) in made.into_iter().zip(&self.rows[wave]) {
                if !room.holds(&made) {
                    let what = message!("author-facts-many", most = Room::QUESTIONS);
                    let help = message!("author-facts-many-help");
                    complaints.error(&row.place, what, Some(help));
                    break 'waves;
                }
                all.push(OfRow {
                    id: format!("{}.{}", self.id, row.key),
                    place: row.place.clone(),
                    made,
                });
            }
        }
        others::warn(&alike, self, complaints);
        all
    }

    /// The questions of each of these rows, made on all cores where there are many.
    fn of_rows(
        &self,
        rows: Range<usize>,
        others: &others::Others,
        decimal: DecimalSign,
        alike: &mut Alike,
    ) -> Vec<Vec<Made>> {
        let cores = std::thread::available_parallelism().map_or(1, usize::from);
        let share = rows.len().div_ceil(cores).max(FEW);
        let some = &|rows: Range<usize>| {
            let mut alike = Alike::new();
            let made = rows.map(|at| made::questions(self, at, others, decimal, &mut alike));
            (made.collect::<Vec<_>>(), alike)
        };
        let shares = rows.clone().step_by(share);
        let mut shares = shares.map(|from| from..rows.end.min(from + share));
        let own = shares.next().unwrap_or_default();
        let done = std::thread::scope(|scope| {
            let others: Vec<_> = (shares.map(|share| scope.spawn(move || some(share)))).collect();
            let mut done = vec![some(own)];
            for thread in others {
                match thread.join() {
                    Ok(share) => done.push(share),
                    Err(panic) => std::panic::resume_unwind(panic),
                }
            }
            done
        });
        let mut all = Vec::new();
        for (made, found) in done {
            all.extend(made);
            // Of each row the first that is like it is told.
            for (of, (second, is_same)) in found {
                let known = alike.entry(of).or_insert((second, is_same));
                if known.1 && !is_same {
                    *known = (second, is_same);
                }
            }
        }
        all
    }
}
