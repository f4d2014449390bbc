//! The whole record as JSON Lines: the lines of segments without their checksums.

use super::backup::read;
use super::error::RecordError;
use super::log::Log;
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
        let mut records: Vec<Record> = Vec::new();
        for (name, _) in self.segments.mark().iter() {
            let path = self.segments.path(name);
            let read = read(&path, &mut |record| records.push(record));
            read.map_err(RecordError::io("read", &path))?;
        }
        records.sort_by_key(|record| record.key);
        records.dedup_by_key(|record| record.key);
        let lines = records.iter().filter_map(|record| record.line.get(SUM..));
        Ok(lines.map(|line| format!("{line}\n")).collect())
    }
}
