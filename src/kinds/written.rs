//! How strictly typed answers are compared, where a table says it for all of its rows.

use super::slips::Near;
use super::spelling::Spelling;
use crate::reading::Table;

/// The keys of `text` that say how strict a question is, but for `any-order`.
#[derive(Clone, Copy, Debug, Default, PartialEq)]
pub(crate) struct Written {
    pub(super) spelling: Spelling,
    pub(super) near: Near,
}

impl Written {
    /// Reads them.
    pub(crate) fn read(table: &mut Table<'_, '_>) -> Written {
        Written {
            spelling: Spelling::read(table),
            near: Near::read(table),
        }
    }
}
