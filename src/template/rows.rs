//! Values that belong together: one row of them is drawn.

use std::sync::Arc;

use crate::expr::{Value, Values};

/// The most rows that are tried one by one, before all others are left to chance.
const MOST_TRIED: usize = 64;

/// Columns of as many values each; never empty. The values at one place are drawn together.
#[derive(Clone, Debug, PartialEq, serde::Serialize, serde::Deserialize)]
pub struct Rows {
    columns: Vec<(Arc<str>, Vec<Value>)>,
}

impl Rows {
    /// Rows from their columns; `None` where these are not equally long, or nothing stands
    /// in them.
    pub fn new(columns: Vec<(String, Vec<Value>)>) -> Option<Rows> {
        let columns = columns.into_iter();
        let columns = columns.map(|(name, values)| (name.into(), values));
        let rows = Rows {
            columns: columns.collect(),
        };
        let count = rows.count();
        let equal = rows.columns.iter().all(|(_, column)| column.len() == count);
        (equal && count > 0).then_some(rows)
    }

    /// How many rows there are.
    pub fn count(&self) -> usize {
        self.columns.first().map_or(0, |(_, column)| column.len())
    }

    /// The names of the columns.
    pub fn names(&self) -> impl Iterator<Item = &Arc<str>> {
        self.columns.iter().map(|(name, _)| name)
    }

    /// The places of rows to be tried for sure.
    pub(super) fn tried(&self) -> impl Iterator<Item = usize> + use<> {
        0..self.count().min(MOST_TRIED)
    }

    /// Takes a row.
    pub(super) fn put(&self, at: usize, values: &mut Values) {
        for (name, column) in &self.columns {
            if let Some(value) = column.get(at) {
                values.insert(Arc::clone(name), value.clone());
            }
        }
    }
}
