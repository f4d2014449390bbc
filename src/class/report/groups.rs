//! Which groups learners belong to: a table that only the teacher has.

use std::collections::BTreeMap;

use crate::text::SafeText;
use crate::words::{Message, message};

/// Most columns and rows of a table of groups, and most characters of a cell.
const COLUMNS: usize = 20;
const ROWS: usize = 100_000;
const CELL: usize = 60;

/// A table of groups: of each learner a value in each column.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Groups {
    /// The names of the columns.
    pub columns: Vec<SafeText>,
    /// The values of each learner, by pseudonym or by name; empty cells are nothing.
    rows: BTreeMap<String, Vec<Option<SafeText>>>,
}

/// Why a table of groups can't be read.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
#[error("{0}")]
pub struct GroupsError(Message);

impl Groups {
    /// Reads a table in CSV: a line of headings, of which the first is that of the learners
    /// (pseudonyms or names), then a line for each learner.
    ///
    /// # Errors
    /// Where it is no such table, is too large, or has a learner twice.
    pub fn parse(text: &[u8]) -> Result<Groups, GroupsError> {
        let text = text.strip_prefix(b"\xef\xbb\xbf").unwrap_or(text);
        let mut reader = csv::ReaderBuilder::new()
            .trim(csv::Trim::All)
            .delimiter(between(text))
            .from_reader(text);
        let unread = |error: &csv::Error| {
            let line = error.position().map_or(1, csv::Position::line);
            GroupsError(message!("classreport-groups-unread", line = line))
        };
        let headings = reader.headers().map_err(|e| unread(&e))?.clone();
        let columns: Vec<SafeText> = headings.iter().skip(1).map(cell).collect();
        if columns.is_empty() || columns.len() > COLUMNS {
            let said = message!("classreport-groups-columns", most = COLUMNS);
            return Err(GroupsError(said));
        }
        let mut rows = BTreeMap::new();
        for record in reader.records() {
            let record = record.map_err(|e| unread(&e))?;
            let line = record.position().map_or(1, csv::Position::line);
            let learner = record.get(0).unwrap_or_default();
            if learner.is_empty() {
                continue;
            }
            let values = record.iter().skip(1);
            let values: Vec<_> = values.map(|v| (!v.is_empty()).then(|| cell(v))).collect();
            if rows.len() >= ROWS {
                return Err(GroupsError(message!(
                    "classreport-groups-many",
                    most = ROWS
                )));
            }
            if rows.insert(learner.to_owned(), values).is_some() {
                let said = message!("classreport-groups-twice", line = line, learner = learner);
                return Err(GroupsError(said.on_one_line()));
            }
        }
        Ok(Groups { columns, rows })
    }

    /// Takes beginnings of pseudonyms that only one learner has for that learner, as elsewhere
    /// in a class; gives the rows that mean nobody here, or several.
    pub(super) fn settle(&mut self, learners: &[(&str, Option<&str>)]) -> Vec<String> {
        let is_known = |word: &str| {
            learners
                .iter()
                .any(|(id, name)| *id == word || *name == Some(word))
        };
        let (known, rest): (BTreeMap<_, _>, BTreeMap<_, _>) = std::mem::take(&mut self.rows)
            .into_iter()
            .partition(|(word, _)| is_known(word));
        self.rows = known;
        let mut strangers = Vec::new();
        for (word, row) in rest {
            let begins = word.to_lowercase();
            let mut meant = learners.iter().filter(|(id, _)| id.starts_with(&begins));
            match (meant.next(), meant.next()) {
                (Some((id, _)), None) => {
                    self.rows.entry((*id).to_owned()).or_insert(row);
                }
                _ => strangers.push(SafeText::line(&word).into_string()),
            }
        }
        strangers
    }

    /// The group of a learner in a column, by pseudonym or else by name.
    pub fn of(&self, column: usize, id: &str, name: Option<&str>) -> Option<&SafeText> {
        let row = self.rows.get(id).or_else(|| self.rows.get(name?))?;
        row.get(column)?.as_ref()
    }
}

/// What stands between cells: a comma, or what spreadsheets of many countries write for it.
fn between(text: &[u8]) -> u8 {
    let first = text.split(|&byte| byte == b'\n').next().unwrap_or_default();
    let there = |sign: &u8| first.contains(sign);
    [b',', b';', b'\t'].into_iter().find(there).unwrap_or(b',')
}

fn cell(text: &str) -> SafeText {
    let short: String = text.chars().take(CELL).collect();
    SafeText::line(&short)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn groups_are_found_by_pseudonym_or_name() {
        let text = b"learner,language,device\np1,es,phone\nAnn,en,\n";
        let groups = Groups::parse(text).unwrap();
        assert_eq!(groups.of(0, "p1", None).unwrap().as_str(), "es");
        assert_eq!(groups.of(0, "p2", Some("Ann")).unwrap().as_str(), "en");
        assert_eq!(groups.of(1, "p2", Some("Ann")), None);
        assert_eq!(groups.of(0, "p3", None), None);
    }

    #[test]
    fn semicolons_and_tabs_stand_between_cells_where_no_comma_does() {
        for between in [",", ";", "\t"] {
            let text = "learner|language\r\nAnn|es\r\n".replace('|', between);
            let groups = Groups::parse(text.as_bytes()).unwrap();
            assert_eq!(groups.of(0, "p1", Some("Ann")).unwrap().as_str(), "es");
        }
        // A heading may hold one of the others.
        let groups = Groups::parse(b"learner,a;b\nAnn,x;y\n").unwrap();
        assert_eq!(groups.of(0, "p1", Some("Ann")).unwrap().as_str(), "x;y");
    }

    #[test]
    fn what_is_no_table_of_groups_is_refused() {
        let said = |text: &[u8]| Groups::parse(text).unwrap_err().to_string();
        assert!(said(b"learner\np1\n").contains("column"));
        assert!(said(b"learner,g\np1,a\np1,b\n").contains("p1"));
        assert!(said(b"learner,g\np1,a,b\n").contains('2'));
    }
}
