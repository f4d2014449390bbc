//! What all files of a class have in common: lines of which the first says whose key they are
//! by, and the last has the signature of all before.

use serde::Serialize;
use serde::de::DeserializeOwned;

use super::keys::Signer;
use super::lines;
use super::wrong::Wrong;

/// A file that is whole and signed with the key that it names.
#[derive(Debug)]
pub(super) struct Signed<'t, T> {
    pub(super) key: String,
    pub(super) says: T,
    /// The lines between the first and the last.
    pub(super) lines: Vec<&'t str>,
}

/// A file of these lines.
///
/// # Errors
/// Where something can't be written as JSON.
pub(super) fn write<T: Serialize>(
    what: &str,
    says: &T,
    lines: impl IntoIterator<Item = String>,
    signer: &Signer,
) -> Result<String, serde_json::Error> {
    lines::write(what, says, lines, Some(signer))
}

/// Reads one that says that it is `what`.
///
/// # Errors
/// Where it is something else, of a newer kenning, damaged or forged.
pub(super) fn read<'t, T: DeserializeOwned>(
    what: &str,
    text: &'t str,
) -> Result<Signed<'t, T>, Wrong> {
    let cut = lines::cut(what, text)?;
    if !cut.is_whole() {
        return Err(Wrong::Damaged {
            line: cut.first_unread().unwrap_or(cut.count),
        });
    }
    let head = cut.head::<T>()?;
    match (cut.is_signed(head.key.as_deref()), head.key) {
        (Some(true), Some(key)) => Ok(Signed {
            key,
            says: head.says,
            lines: cut.lines,
        }),
        _ => Err(Wrong::Forged),
    }
}
