//! The whole record as JSON Lines: the lines of segments without their checksums.

use std::path::Path;

use super::backup::read;
use super::erasures::Erasing;
use super::error::RecordError;
use super::log::Log;
use super::place::SEGMENTS;
use super::segments::{Mark, list};
use super::stamped::Record;

/// Bytes of the checksum that stands before the JSON of a line.
const SUM: usize = 9;

impl Log {
    /// All events in the order of the record, a line of JSON each (docs/data.md, "Segments").
    ///
    /// # Errors
    /// Where a segment can't be read, or an erasure is not finished.
    pub fn json_lines(&self) -> Result<String, RecordError> {
        self.nothing_half_erased()?;
        lines(&self.dir.join(SEGMENTS), self.segments.mark())
    }
}

/// The same of a profile whose log is not opened: for a home that can only be read. What a
/// crash left half-written is left out.
///
/// # Errors
/// Where a segment can't be read, or an erasure is not finished.
pub fn json_lines_unopened(dir: &Path) -> Result<String, RecordError> {
    if let Some(erasing) = Erasing::read(dir)? {
        let why = erasing.message();
        return Err(RecordError::Unerased { why });
    }
    let segments = dir.join(SEGMENTS);
    lines(&segments, &list(&segments)?)
}

fn lines(segments: &Path, mark: &Mark) -> Result<String, RecordError> {
    let mut records: Vec<Record> = Vec::new();
    for (name, _) in mark.iter() {
        let path = segments.join(name);
        let read = read(&path, &mut |record| records.push(record));
        read.map_err(RecordError::io("read", &path))?;
    }
    records.sort_by_key(|record| record.key);
    records.dedup_by_key(|record| record.key);
    let lines = records.iter().filter_map(|record| record.line.get(SUM..));
    Ok(lines.map(|line| format!("{line}\n")).collect())
}
