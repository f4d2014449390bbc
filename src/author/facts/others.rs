//! The other rows of a table: which of them are wrong options beside one, and which are
//! right, too, by what is asked.

use std::collections::{HashMap, HashSet};

use foldhash::fast::FixedState;

use super::columns::{Asked, Columns};
use super::table::{Facts, Row};
use crate::kinds::Drawn;
use crate::reading::Complaints;
use crate::template::Pattern;
use crate::text::literal;
use crate::words::message;

/// So many rows before and after one are looked at for wrong options.
const NEAR: usize = 24;
/// So many wrong options are kept for a question, which shows some of them.
const KEPT: usize = 8;
/// So many rows that a prompt fits as well are looked at.
const MOST_ALIKE: usize = 16;
/// So many letters at either end are compared to see how alike two texts look.
const ENDS: usize = 24;

/// Rows that ask the same: by column and first row, the second, and whether they also want the
/// same answers.
pub(super) type Alike = HashMap<(usize, usize), (usize, bool)>;

/// The rows of a table by what stands in their cells.
pub(super) struct Others {
    /// By column and text, in the order of the table.
    rows: HashMap<(usize, String), Vec<usize>>,
    /// By column that is asked for, the texts of each row as they are compared.
    texts: HashMap<usize, Vec<Vec<String>>>,
    /// By column that is chosen among others, what is shown of each row: many questions
    /// hold the same text.
    options: HashMap<usize, Vec<Drawn>>,
}

/// A text as it is compared with those of other rows.
fn folded(text: &str) -> String {
    text.trim().to_lowercase()
}

fn all_folded(texts: &[String]) -> Vec<String> {
    texts.iter().map(|text| folded(text)).collect()
}

impl Others {
    pub(super) fn of(columns: &Columns, all: &[Row]) -> Others {
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
        let texts = |column: usize| {
            let of = all.iter().map(|row| all_folded(&row.cells[column].texts));
            (column, of.collect())
        };
        let is_plain = |column: usize| !all.iter().any(|row| row.cells[column].has_blanks());
        let options = |asked: &Asked| {
            let by = asked.prompt.only_column().filter(|by| is_plain(*by));
            let of = all.iter().map(|row| Drawn {
                text: Pattern::literal(literal(row.cells[asked.column].shown())),
                of: by.map_or("", |by| row.cells[by].shown()).into(),
            });
            (asked.column, of.collect())
        };
        let asked = columns.asked.iter().map(|asked| asked.column);
        let chosen = columns.asked.iter().filter(|asked| asked.choose);
        let chosen = chosen.filter(|asked| is_plain(asked.column));
        Others {
            rows,
            texts: asked.map(texts).collect(),
            options: chosen.map(options).collect(),
        }
    }

    /// For each column that a prompt names, the rows that hold what is shown of one there.
    fn shown_alike(&self, row: &Row, asked: &Asked) -> Vec<&[usize]> {
        let of = |column: usize| {
            let shown = (column, folded(row.cells[column].shown()));
            self.rows.get(&shown).map_or(&[][..], Vec::as_slice)
        };
        let mut named: Vec<usize> = asked.prompt.columns().collect();
        named.sort_unstable();
        named.dedup();
        named.into_iter().map(of).collect()
    }

    /// All that is right where a column of a row is asked for: what stands in its cell, and
    /// in those of rows that the prompt fits as well.
    pub(super) fn right(
        &self,
        facts: &Facts,
        at: usize,
        asked: &Asked,
        alike: &mut Alike,
    ) -> Vec<String> {
        let row = &facts.rows[at];
        let mut right = row.cells[asked.column].texts.clone();
        let mut known = all_folded(&right);
        let shown = self.shown_alike(row, asked);
        let Some((first, more)) = shown.split_first() else {
            return right;
        };
        let fits = |other: &&usize| more.iter().all(|rows| rows.binary_search(other).is_ok());
        let others = first.iter().filter(|&&other| other != at);
        let own = known.clone();
        for &other in others.take(MOST_ALIKE).filter(fits) {
            let texts = &facts.rows[other].cells[asked.column].texts;
            let (first, second) = (at.min(other), at.max(other));
            let key = (asked.column, first);
            let is_same = texts.iter().all(|text| own.contains(&folded(text)));
            if is_same && texts.len() == own.len() {
                alike.entry(key).or_insert((second, true));
                continue;
            }
            for text in texts {
                let text_folded = folded(text);
                if !known.contains(&text_folded) {
                    known.push(text_folded);
                    right.push(text.clone());
                    // That both are right weighs more.
                    let found = alike.entry(key).or_insert((second, false));
                    if found.1 {
                        *found = (second, false);
                    }
                }
            }
        }
        right
    }

    /// The option of a row, and wrong ones beside it: those that look most like the right one
    /// first, from rows that stand near it. Never one that is `right`, and each once. Empty
    /// where there is no wrong one.
    pub(super) fn options(
        &self,
        facts: &Facts,
        at: usize,
        asked: &Asked,
        right: &[String],
    ) -> Vec<Drawn> {
        let Some(options) = self.options.get(&asked.column) else {
            return Vec::new();
        };
        let mut beside = self.wrong(facts, at, asked, right);
        if !beside.is_empty() {
            beside.insert(0, at);
        }
        beside.into_iter().map(|row| options[row].clone()).collect()
    }

    /// The rows of the wrong options.
    fn wrong(&self, facts: &Facts, at: usize, asked: &Asked, right: &[String]) -> Vec<usize> {
        let (count, column) = (facts.rows.len(), asked.column);
        let texts = &self.texts[&column];
        let own = texts[at].first().map_or("", String::as_str);
        let right = all_folded(right);
        let shown = self.shown_alike(&facts.rows[at], asked);
        let fits = |other: usize| shown.iter().all(|rows| rows.binary_search(&other).is_ok());
        let mut found: Vec<(usize, usize)> = Vec::new();
        let mut taken: HashSet<&str, FixedState> = HashSet::default();
        let away = (1..=NEAR.min(count / 2)).flat_map(|n| [at + n, at + count - n]);
        for other in away.map(|at| at % count) {
            // Another way to say the right answer is right, too.
            let is_right = || fits(other) || texts[other].iter().any(|text| right.contains(text));
            let Some(text) = texts[other].first().map(String::as_str) else {
                continue;
            };
            if other != at && !taken.contains(text) && !is_right() {
                found.push((likeness(own, text), other));
                taken.insert(text);
            }
        }
        // Of like ones, those that stand nearer.
        found.sort_by_key(|(alike, _)| std::cmp::Reverse(*alike));
        found.into_iter().map(|(_, row)| row).take(KEPT).collect()
    }
}

/// How much two texts look alike: the letters with which both begin and end, and whether
/// they have as many words.
fn likeness(one: &str, other: &str) -> usize {
    let same = |(a, b): &(char, char)| a == b;
    let begin = one.chars().zip(other.chars()).take(ENDS);
    let end = one.chars().rev().zip(other.chars().rev()).take(ENDS);
    let alike = begin.take_while(same).count() + end.take_while(same).count();
    let words = |text: &str| text.split_whitespace().count();
    alike + 2 * usize::from(words(one) == words(other))
}

/// Warns of rows that ask the same, be it that they want other answers or the same.
pub(super) fn warn(alike: &Alike, facts: &Facts, complaints: &mut Complaints) {
    let mut all: Vec<_> = alike.iter().collect();
    all.sort_unstable();
    let mut told: HashSet<(usize, usize), FixedState> = HashSet::default();
    for (&(column, first), &(second, is_same)) in all {
        let cell = |row: usize| &facts.rows[row].cells[column];
        if is_same {
            // Whatever else is asked of them.
            if told.insert((first, second)) {
                let what = message!("author-facts-twice");
                let help = message!("author-facts-twice-help");
                let (one, other) = (&facts.rows[second].place, &facts.rows[first].place);
                complaints.warn_beside(one, other, what, Some(help));
            }
            continue;
        }
        let what = message!(
            "author-facts-alike",
            one = cell(first).shown(),
            other = cell(second).shown()
        );
        let help = message!("author-facts-alike-help");
        complaints.warn_beside(&cell(second).place, &cell(first).place, what, Some(help));
    }
}
