//! Which program this is.

use std::time::UNIX_EPOCH;

use super::fs;

/// Length and time of a program's file: what another build worked out may differ.
pub(crate) type Program = (u64, u128);

/// This program; none where its file can't be found.
pub(crate) fn program() -> Option<Program> {
    let meta = fs::metadata(&std::env::current_exe().ok()?).ok()?;
    let age = meta.modified().ok()?.duration_since(UNIX_EPOCH).ok()?;
    Some((meta.len(), age.as_nanos()))
}
