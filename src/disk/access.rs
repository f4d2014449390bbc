//! What was done with the record as a whole: exports, syncs, backups,
//! erasures. One line of JSON each, in `access.log`.

use std::fs::{self, OpenOptions};
use std::io::Write;
use std::path::Path;

use jiff::Timestamp;
use serde::{Deserialize, Serialize};

use super::error::StoreError;

const FILE: &str = "access.log";

/// One line of the access log.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Access {
    pub at: Timestamp,
    /// What was done, as a sentence.
    pub what: String,
}

/// Notes what was done.
///
/// # Errors
/// Where it can't be written.
pub fn note_access(dir: &Path, at: Timestamp, what: &str) -> Result<(), StoreError> {
    let path = dir.join(FILE);
    let access = Access {
        at,
        what: what.to_owned(),
    };
    let mut line = serde_json::to_string(&access).map_err(|error| StoreError::Encode {
        message: error.to_string(),
    })?;
    line.push('\n');
    let mut options = OpenOptions::new();
    options.append(true).create(true);
    #[cfg(unix)]
    std::os::unix::fs::OpenOptionsExt::mode(&mut options, 0o600);
    let mut file = options.open(&path).map_err(StoreError::io("open", &path))?;
    file.write_all(line.as_bytes())
        .map_err(StoreError::io("write", &path))
}

/// All that was noted, oldest first; lines that can't be read are left out.
pub fn accesses(dir: &Path) -> Vec<Access> {
    let text = fs::read_to_string(dir.join(FILE)).unwrap_or_default();
    let lines = text.lines();
    lines.filter_map(|l| serde_json::from_str(l).ok()).collect()
}
