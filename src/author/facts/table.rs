//! A table of facts as read, before questions are made of it.

use super::columns::Columns;
use crate::course::SkillIndex;
use crate::kinds::Strictness;
use crate::reading::Place;

/// A table of facts as read.
pub(super) struct Facts {
    pub id: String,
    pub was: Vec<String>,
    pub skill: SkillIndex,
    pub columns: Columns,
    pub rows: Vec<Row>,
    /// How strictly typed answers are compared.
    pub strictness: Strictness,
    pub tries: Option<u8>,
    pub tags: Vec<String>,
    /// Changes with everything but the rows.
    pub version: u64,
}

/// A row as read.
pub(super) struct Row {
    /// Its name within the table.
    pub key: String,
    /// Former names.
    pub was: Vec<String>,
    pub cells: Vec<Cell>,
    pub place: Place,
    /// Changes with what it holds.
    pub version: u64,
}

/// A cell: what is accepted, the first shown; nothing where it is empty.
pub(super) struct Cell {
    pub texts: Vec<String>,
    pub place: Place,
    has_blanks: bool,
}

impl Cell {
    pub(super) fn new(texts: Vec<String>, place: Place) -> Cell {
        let shown = texts.first().map_or("", String::as_str);
        let has_blanks = shown.contains("[[") && shown.replace("\\[[", "").contains("[[");
        Cell {
            texts,
            place,
            has_blanks,
        }
    }

    /// What is shown of it; empty where it is.
    pub(super) fn shown(&self) -> &str {
        self.texts.first().map_or("", String::as_str)
    }

    /// Whether it is a sentence with blanks.
    pub(super) fn has_blanks(&self) -> bool {
        self.has_blanks
    }
}
