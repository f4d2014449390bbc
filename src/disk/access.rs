//! What was done with the record as a whole: exports, syncs, backups,
//! erasures. One line of JSON each, in `access.log`.

use std::io::Write;
use std::path::Path;

use jiff::Timestamp;
use serde::{Deserialize, Serialize};

use super::error::DiskError;
use super::files::create_private_dir;
use super::fs::{self, Make, Opening};

const FILE: &str = "access.log";

/// One line of the access log.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Access {
    pub at: Timestamp,
    /// What was done, in the language it was done in.
    pub what: String,
    /// Whether it left a copy elsewhere; lines of older versions do not say.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    left: Option<Left>,
}

/// Whether what was done left a copy of the record where kenning can't reach it.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum Left {
    Copy,
    Nothing,
}

impl Access {
    /// Whether it left a copy of the record in a synced folder or a backup file.
    pub fn left_a_copy(&self) -> bool {
        match self.left {
            Some(left) => left == Left::Copy,
            // Lines that were written before it was noted have only their sentence.
            None => ["Synced", "Backed up"]
                .iter()
                .any(|said| self.what.starts_with(said)),
        }
    }
}

/// Notes what was done.
///
/// # Errors
/// Where it can't be written.
pub fn note_access(dir: &Path, at: Timestamp, left: Left, what: &str) -> Result<(), DiskError> {
    // A profile that was only looked at has no directory yet.
    create_private_dir(dir)?;
    let path = dir.join(FILE);
    let access = Access {
        at,
        what: what.to_owned(),
        left: Some(left),
    };
    let mut line = serde_json::to_string(&access).map_err(DiskError::encode)?;
    line.push('\n');
    let how = Opening {
        append: true,
        make: Make::IfMissing,
        mode: 0o600,
        ..Opening::default()
    };
    let mut file = fs::open(&path, how).map_err(DiskError::io("open", &path))?;
    file.write_all(line.as_bytes())
        .map_err(DiskError::io("write", &path))
}

/// What was noted, as far as it can be read.
#[derive(Debug, Default)]
pub struct Noted {
    /// Oldest first.
    pub lines: Vec<Access>,
    /// Lines that can't be read.
    pub damaged: usize,
}

impl Noted {
    /// Reads what was noted.
    ///
    /// # Errors
    /// Where the file is there and can't be read.
    pub fn read(dir: &Path) -> Result<Noted, DiskError> {
        let path = dir.join(FILE);
        let text = match fs::read(&path) {
            Err(error) if error.kind() == std::io::ErrorKind::NotFound => Vec::new(),
            text => text.map_err(DiskError::io("read", &path))?,
        };
        let text = String::from_utf8_lossy(&text);
        let mut noted = Noted::default();
        for line in text.lines() {
            match serde_json::from_str(line) {
                Ok(access) => noted.lines.push(access),
                Err(_) => noted.damaged += 1,
            }
        }
        Ok(noted)
    }
}

/// All that was noted, oldest first; what can't be read is left out.
pub fn accesses(dir: &Path) -> Vec<Access> {
    Noted::read(dir).unwrap_or_default().lines
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_left_a_copy_is_known_whatever_its_sentence() {
        let dir = tempfile::tempdir().unwrap();
        let at = Timestamp::UNIX_EPOCH;
        note_access(dir.path(), at, Left::Copy, "Carried to the other machine.").unwrap();
        note_access(dir.path(), at, Left::Nothing, "Synced nothing.").unwrap();
        let line = "{\"at\":\"2026-01-01T00:00:00Z\",\"what\":\"Synced with /a.\"}\n";
        let path = dir.path().join(FILE);
        let text = fs::read_to_string(&path).unwrap() + line;
        std::fs::write(&path, text).unwrap();
        let copies: Vec<bool> = accesses(dir.path())
            .iter()
            .map(Access::left_a_copy)
            .collect();
        assert_eq!(copies, [true, false, true]);
    }
}
