//! What all files of a class have in common: JSON Lines, of which the first says what it
//! is and whose key it is by, and the last has the checksum and the signature of all
//! before.

use serde::de::DeserializeOwned;
use serde::{Deserialize, Serialize};

use super::keys::{Signer, digest, is_signed};
use super::wrong::Wrong;

/// The format that is written and read.
const FORMAT: u32 = 1;

/// The first line.
#[derive(Serialize, Deserialize)]
struct Head<T> {
    /// What the file is.
    kenning: String,
    format: u32,
    /// The public key that signs it.
    key: String,
    #[serde(flatten)]
    says: T,
}

/// The first line, as far as it must be understood to know whether the rest can be.
#[derive(Deserialize)]
struct Begins {
    kenning: String,
    format: u32,
}

/// The last line.
#[derive(Serialize, Deserialize)]
struct Foot {
    sha256: String,
    signature: String,
}

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
    let head = Head {
        kenning: what.to_owned(),
        format: FORMAT,
        key: signer.public(),
        says,
    };
    let mut text = serde_json::to_string(&head)?;
    text.push('\n');
    for line in lines {
        text.push_str(&line);
        text.push('\n');
    }
    let foot = Foot {
        sha256: digest(text.as_bytes()),
        signature: signer.sign(text.as_bytes()),
    };
    text.push_str(&serde_json::to_string(&foot)?);
    text.push('\n');
    Ok(text)
}

/// Reads one that says that it is `what`.
///
/// # Errors
/// Where it is something else, of a newer kenning, damaged or forged.
pub(super) fn read<'t, T: DeserializeOwned>(
    what: &str,
    text: &'t str,
) -> Result<Signed<'t, T>, Wrong> {
    let (first, _) = text.split_once('\n').ok_or(Wrong::NotOne)?;
    let begins: Begins = serde_json::from_str(first).map_err(|_| Wrong::NotOne)?;
    if begins.kenning != what {
        return Err(Wrong::NotOne);
    }
    if begins.format > FORMAT {
        return Err(Wrong::Newer);
    }
    let count = text.lines().count();
    let cut = || Wrong::Damaged { line: count };
    let whole = text.strip_suffix('\n').ok_or_else(cut)?;
    let (before, last) = whole.rsplit_once('\n').ok_or_else(cut)?;
    let foot: Foot = serde_json::from_str(last).map_err(|_| cut())?;
    let signed = &text[..=before.len()];
    if digest(signed.as_bytes()) != foot.sha256 {
        return Err(Wrong::Damaged {
            line: first_unread(signed).unwrap_or(count),
        });
    }
    let head: Head<T> = serde_json::from_str(first).map_err(|_| Wrong::Damaged { line: 1 })?;
    if !is_signed(&head.key, signed.as_bytes(), &foot.signature) {
        return Err(Wrong::Forged);
    }
    let lines = before.split('\n').skip(1).collect();
    Ok(Signed {
        key: head.key,
        says: head.says,
        lines,
    })
}

/// The first line that is no JSON.
fn first_unread(text: &str) -> Option<usize> {
    let is_unread = |line: &str| serde_json::from_str::<serde::de::IgnoredAny>(line).is_err();
    text.lines().position(is_unread).map(|at| at + 1)
}
