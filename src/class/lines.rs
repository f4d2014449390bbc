//! A file as lines of JSON, of which the first says what it is and whose key it is by, and the
//! last has the checksum, and the signature where somebody signed it, of all before.

use serde::de::DeserializeOwned;
use serde::{Deserialize, Serialize};

use super::keys::{Signer, digest, is_signed};
use super::wrong::Wrong;

/// The format that is written and read.
const FORMAT: u32 = 1;

/// What such files say that they are.
const SORTS: [&str; 6] = ["class", "bundle", "plan", "erasure", "erased", "statistics"];

/// The first line.
#[derive(Serialize, Deserialize)]
pub(super) struct Head<T> {
    /// What the file is.
    kenning: String,
    format: u32,
    /// The public key that signs it.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub(super) key: Option<String>,
    #[serde(flatten)]
    pub(super) says: T,
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
    #[serde(default, skip_serializing_if = "Option::is_none")]
    signature: Option<String>,
}

/// A file that was cut into its lines, of which nothing is believed yet.
#[derive(Debug)]
pub(super) struct Cut<'t> {
    first: &'t str,
    /// The lines between the first and the last.
    pub(super) lines: Vec<&'t str>,
    /// All before the last line.
    before: &'t str,
    sha256: String,
    signature: Option<String>,
    /// How many lines it has.
    pub(super) count: usize,
}

/// A file of these lines.
///
/// # Errors
/// Where something can't be written as JSON.
pub(super) fn write<T: Serialize>(
    what: &str,
    says: T,
    lines: impl IntoIterator<Item = String>,
    signer: Option<&Signer>,
) -> Result<String, serde_json::Error> {
    let head = Head {
        kenning: what.to_owned(),
        format: FORMAT,
        key: signer.map(Signer::public),
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
        signature: signer.map(|signer| signer.sign(text.as_bytes())),
    };
    text.push_str(&serde_json::to_string(&foot)?);
    text.push('\n');
    Ok(text)
}

/// Cuts a text that says that it is `what`.
///
/// # Errors
/// Where it is something else, of a newer kenning, or cut off.
pub(super) fn cut<'t>(what: &str, text: &'t str) -> Result<Cut<'t>, Wrong> {
    let (first, _) = text.split_once('\n').ok_or(Wrong::NotOne)?;
    let begins: Begins = serde_json::from_str(first).map_err(|_| Wrong::NotOne)?;
    if begins.kenning != what {
        let named = |name: &str| SORTS.into_iter().find(|sort| *sort == name);
        return Err(match (named(&begins.kenning), named(what)) {
            (Some(is), Some(wanted)) => Wrong::Another { is, wanted },
            _ => Wrong::NotOne,
        });
    }
    if begins.format > FORMAT {
        return Err(Wrong::Newer);
    }
    let count = text.lines().count();
    let damaged = || Wrong::Damaged { line: count };
    let whole = text.strip_suffix('\n').ok_or_else(damaged)?;
    let (before, last) = whole.rsplit_once('\n').ok_or_else(damaged)?;
    let foot: Foot = serde_json::from_str(last).map_err(|_| damaged())?;
    Ok(Cut {
        first,
        lines: before.split('\n').skip(1).collect(),
        before: &text[..=before.len()],
        sha256: foot.sha256,
        signature: foot.signature,
        count,
    })
}

impl Cut<'_> {
    /// What the first line says.
    ///
    /// # Errors
    /// Where that can't be read.
    pub(super) fn head<T: DeserializeOwned>(&self) -> Result<Head<T>, Wrong> {
        serde_json::from_str(self.first).map_err(|_| Wrong::Damaged { line: 1 })
    }

    /// Whether the checksum fits.
    pub(super) fn is_whole(&self) -> bool {
        digest(self.before.as_bytes()) == self.sha256
    }

    /// Whether it is signed by the key that it names; nothing where it names none and nobody
    /// signed it.
    pub(super) fn is_signed(&self, key: Option<&str>) -> Option<bool> {
        match (key, &self.signature) {
            (None, None) => None,
            (Some(key), Some(by)) => Some(is_signed(key, self.before.as_bytes(), by)),
            _ => Some(false),
        }
    }

    /// The first line that is no JSON.
    pub(super) fn first_unread(&self) -> Option<usize> {
        let is_unread = |line: &str| serde_json::from_str::<serde::de::IgnoredAny>(line).is_err();
        let at = self.before.lines().position(is_unread)?;
        Some(at + 1)
    }
}
