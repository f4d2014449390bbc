//! What a reader asks of its tables, written down while it reads: which keys, and in what
//! form. The schema of course files is made of it, so that it can't say less than is read.

use toml::de::{DeTable, DeValue};

use super::table_name::TableName;

/// What a key's value is to be.
#[derive(Clone, Debug, PartialEq)]
pub enum Wanted {
    Text,
    /// A text or a number.
    Scalar,
    /// A list of texts and numbers, or where it is `single`, one of them.
    Texts {
        single: bool,
    },
    /// A list of whatever the reader makes of its entries.
    List,
    /// A list of texts, numbers and tables, or where it is `single`, one of them.
    Entries {
        single: bool,
    },
    /// A number, both ends included.
    Number {
        from: f64,
        to: f64,
    },
    /// A whole number, both ends included.
    Whole {
        from: u32,
        to: Option<u32>,
    },
    Truth,
    /// One of these words.
    Word(Vec<String>),
    /// A stable name: lower-case letters, digits and hyphens.
    Id,
    /// A date, in quotes or without.
    Date,
    /// A text, or a table of texts.
    TextOrTable,
    Table,
    Tables,
    /// Whatever the reader makes of it.
    Any,
}

/// A key that was asked for.
#[derive(Clone, Debug)]
pub struct Asked {
    /// The table, as in [`Record::tables`].
    pub table: usize,
    pub key: &'static str,
    pub wanted: Wanted,
    /// Whether the table can't do without it.
    pub required: bool,
    /// The tables within its value.
    pub held: Vec<usize>,
    /// Its value, where that is a text.
    pub text: Option<String>,
}

/// All that was asked for.
#[derive(Clone, Debug, Default)]
pub struct Record {
    /// Each table that was read, by a number that is its own while it is read.
    pub tables: Vec<(usize, TableName)>,
    /// One for each key of each table, in the order in which they were asked for.
    pub asked: Vec<Asked>,
}

/// The number of a table: where its first key is, which stays when the table is moved.
pub(super) fn number(table: &DeTable<'_>) -> usize {
    match table.keys().next() {
        Some(first) => std::ptr::from_ref(first).addr(),
        None => std::ptr::from_ref(table).addr(),
    }
}

impl Record {
    /// Notes that a key is asked for. The first form that is noted of it stands, as the one
    /// who knows most of it asks first.
    pub(super) fn ask(&mut self, table: usize, key: &'static str, wanted: Wanted) {
        let asked = self.of(table, key);
        if asked.wanted == Wanted::Any {
            asked.wanted = wanted;
        }
    }

    /// Notes that a table can't do without a key.
    pub(super) fn require(&mut self, table: usize, key: &'static str) {
        self.of(table, key).required = true;
    }

    /// Notes what was found.
    pub(super) fn found(&mut self, table: usize, key: &'static str, value: &DeValue<'_>) {
        let asked = self.of(table, key);
        let held = |value: &DeValue<'_>| match value {
            DeValue::Table(table) => Some(number(table)),
            _ => None,
        };
        match value {
            DeValue::String(text) => asked.text = Some(text.to_string()),
            DeValue::Array(array) => {
                asked.held = array.iter().filter_map(|e| held(e.get_ref())).collect();
            }
            other => asked.held = held(other).into_iter().collect(),
        }
    }

    /// Notes which tables stood under a key, where they were taken out before it was asked for.
    pub fn held<'t>(
        &mut self,
        table: &DeTable<'_>,
        key: &'static str,
        held: impl IntoIterator<Item = &'t DeTable<'t>>,
    ) {
        self.of(number(table), key).held = held.into_iter().map(number).collect();
    }

    fn of(&mut self, table: usize, key: &'static str) -> &mut Asked {
        let same = |asked: &Asked| asked.table == table && asked.key == key;
        let at = self.asked.iter().position(same).unwrap_or_else(|| {
            self.asked.push(Asked {
                table,
                key,
                wanted: Wanted::Any,
                required: false,
                held: Vec::new(),
                text: None,
            });
            self.asked.len() - 1
        });
        &mut self.asked[at]
    }
}
