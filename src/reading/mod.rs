//! Course files as text: where each value stands, tables that are read key by
//! key, and complaints that name file, line and column and say what to do.
//!
//! **Invariant:** pure; knows TOML, not courses. File text is untrusted: its size
//! is bounded, and control characters are refused.

mod asked;
mod brackets;
mod complaints;
mod conflict;
mod escapes;
mod fault;
mod remedy;
pub(crate) mod source;
mod synonyms;
pub(crate) mod syntax;
mod table;
mod table_name;

pub use asked::{Asked, Record, Wanted};
pub(crate) use complaints::Noted;
pub use complaints::{Complaints, Place};
pub use complaints::{Diagnostic, Second, Severity, Source};
pub use source::MAX_FILE;
pub use table::near;
pub use table::{Single, Strings, Table, did_you_mean, kind_of};
pub use table_name::TableName;
