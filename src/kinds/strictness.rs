//! How strictly typed answers are compared, where a table says it for all of its rows.

use super::slips::Near;
use super::spelling::Spelling;
use crate::reading::Table;

/// The keys of `text` that say how strict a question is, but for `any-order`.
#[derive(Clone, Copy, Debug, Default, PartialEq)]
pub(crate) struct Strictness {
    pub(super) spelling: Spelling,
    pub(super) near: Near,
}

impl Strictness {
    /// Reads them.
    pub(crate) fn read(table: &mut Table<'_, '_>) -> Strictness {
        Strictness {
            spelling: Spelling::read(table),
            near: Near::read(table),
        }
    }
}
