//! Files of SQLite: whole tables read out of one, and a new one written.
//!
//! - `read` with `sql`: tables, row by row; `fault`: why a file can't be read
//! - `write` with `record`: a database of tables and indexes in one go
//!
//! **Invariant:** pure; reading looks at each page once at most, and takes no byte of it for two
//! rows, so that no file, however it lies, costs more than it is long; what is written here is read here, and is sound to SQLite
//! itself. Held by `tests/moving/imports_anki.rs`, `tests/moving/exports_anki.rs`, `benches/apkg.py`

mod fault;
mod read;
mod record;
mod sql;
mod write;

pub use fault::Fault;
pub use read::{Database, MAGIC, Row};
pub use record::Cell;
pub use write::{Index, Table, database};
