//! Why a database can't be read.

/// Why a database can't be read.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Fault {
    /// It is no database.
    NoDatabase,
    /// It does not hold together.
    Damaged,
    /// It ends before its pages do.
    CutShort,
    /// Its texts are in UTF-16.
    Utf16,
    /// It has no table of this name.
    NoTable(String),
}
