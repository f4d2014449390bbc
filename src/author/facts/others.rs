//! The other rows of a table: which of them are wrong options beside one, and which are
//! right, too, by what is asked.

use std::collections::HashMap;

use super::columns::{Asked, Columns};
use super::table::{Facts, Row};
use crate::reading::Complaints;
use crate::words::message;

/// So many rows before and after one are looked at for wrong options.
const NEAR: usize = 24;
/// So many wrong options are kept for a question, which shows some of them.
const KEPT: usize = 8;

/// Rows that ask the same and want other answers: by column and first row, the second.
pub(super) type Alike = HashMap<(usize, usize), usize>;

/// The rows of a table by what stands in their cells.
pub(super) struct Others {
    /// By column and text.
    rows: HashMap<(usize, String), Vec<usize>>,
}

/// A text as it is compared with those of other rows.
fn folded(text: &str) -> String {
    text.trim().to_lowercase()
}

impl Others {
    pub fn of(columns: &Columns, all: &[Row]) -> Others {
        let mut named: Vec<usize> = Vec::new();
        for asked in &columns.asked {
            named.extend(asked.prompt.columns());
        }
        named.sort_unstable();
        named.dedup();
        let mut rows: HashMap<(usize, String), Vec<usize>> = HashMap::new();
        for (at, row) in all.iter().enumerate() {
            for &column in &named {
                for text in &row.cells[column].texts {
                    let of = rows.entry((column, folded(text))).or_default();
                    if of.last() != Some(&at) {
                        of.push(at);
                    }
                }
            }
        }
        Others { rows }
    }

    /// All that is right where a column of a row is asked for: what stands in its cell, and
    /// in those of rows that the prompt fits as well.
    pub fn right(&self, facts: &Facts, at: usize, asked: &Asked, alike: &mut Alike) -> Vec<String> {
        let row = &facts.rows[at];
        let mut right = row.cells[asked.column].texts.clone();
        let shown = |column: usize| (column, folded(row.cells[column].shown()));
        let mut named = asked.prompt.columns();
        let Some(first) = named.next() else {
            return right;
        };
        let named: Vec<usize> = named.collect();
        let same = self.rows.get(&shown(first)).into_iter().flatten();
        let same = same.filter(|&&other| {
            let of = |column: usize| self.rows.get(&shown(column));
            let fits = |&column: &usize| of(column).is_some_and(|rows| rows.contains(&other));
            other != at && named.iter().all(fits)
        });
        for &other in same {
            for text in &facts.rows[other].cells[asked.column].texts {
                if !right.iter().any(|own| folded(own) == folded(text)) {
                    right.push(text.clone());
                    let pair = (at.min(other), at.max(other));
                    alike.entry((asked.column, pair.0)).or_insert(pair.1);
                }
            }
        }
        right
    }

    /// Wrong options beside a row: those that look most like the right one first, from rows
    /// that stand near it. Never one that is right, and each once.
    pub fn wrong<'f>(
        &self,
        facts: &'f Facts,
        at: usize,
        column: usize,
        right: &[String],
    ) -> Vec<&'f str> {
        let count = facts.rows.len();
        let own = folded(facts.rows[at].cells[column].shown());
        let mut taken: Vec<String> = right.iter().map(|text| folded(text)).collect();
        let mut found: Vec<(usize, &str)> = Vec::new();
        let away = (1..=NEAR.min(count / 2)).flat_map(|n| [at + n, at + count - n]);
        for other in away.map(|at| at % count) {
            let cell = &facts.rows[other].cells[column];
            let text = folded(cell.shown());
            // Another way to say the right answer is right, too.
            let is_right =
                (cell.texts.iter()).any(|text| right.iter().any(|r| folded(r) == folded(text)));
            if other != at && !text.is_empty() && !is_right && !taken.contains(&text) {
                found.push((likeness(&own, &text), cell.shown()));
                taken.push(text);
            }
        }
        // Of like ones, those that stand nearer.
        found.sort_by_key(|(alike, _)| std::cmp::Reverse(*alike));
        found.into_iter().map(|(_, text)| text).take(KEPT).collect()
    }
}

/// How much two texts look alike: the letters with which both begin and end, and whether
/// they have as many words.
fn likeness(one: &str, other: &str) -> usize {
    let same = |(a, b): &(char, char)| a == b;
    let begin = one.chars().zip(other.chars()).take_while(same).count();
    let end = one
        .chars()
        .rev()
        .zip(other.chars().rev())
        .take_while(same)
        .count();
    let words = |text: &str| text.split_whitespace().count();
    begin + end + 2 * usize::from(words(one) == words(other))
}

/// Warns of rows that ask the same and want other answers.
pub(super) fn warn(alike: &Alike, facts: &Facts, complaints: &mut Complaints) {
    let mut all: Vec<_> = alike.iter().collect();
    all.sort_unstable();
    for (&(column, first), &second) in all {
        let cell = |row: usize| &facts.rows[row].cells[column];
        let what = message!(
            "author-facts-alike",
            one = cell(first).shown(),
            other = cell(second).shown()
        );
        let help = message!("author-facts-alike-help");
        complaints.warn_beside(&cell(second).place, &cell(first).place, what, Some(help));
    }
}
