//! The plain copy of the event log, `events.log`.
//!
//! A header of 16 bytes, then records: a mark, the length of the value, how
//! many records of the same append still follow, the sequence number, a CRC-32
//! of all these and the value, and the value. Numbers are little-endian.

use std::fs::{self, File};
use std::io::{self, Seek, SeekFrom, Write};
use std::ops::Range;
use std::path::{Path, PathBuf};

use super::StoreError;
use super::files::{open_private, replace};
use super::record::FORMAT;

const HEADER: [u8; 16] = *b"kenning events\0\x01";
const MARK: [u8; 4] = *b"\x9eEV\x01";
const HEAD: usize = 24;

const _: () = assert!(HEADER[15] == FORMAT);

/// What a copy was found to hold.
#[derive(Default)]
pub(super) struct Scan {
    bytes: Vec<u8>,
    /// Sorted by sequence number.
    pub(super) records: Vec<(u64, Range<usize>)>,
    /// How many records the last append wrote.
    pub(super) last_batch: usize,
    /// Where the last whole append ends.
    pub(super) end: usize,
    /// Bytes follow `end`: an append that was cut off.
    pub(super) torn: bool,
    /// Something before `end` cannot be read.
    pub(super) holes: bool,
}

impl Scan {
    /// Reads a copy; a missing or empty file is an empty copy.
    pub(super) fn read(path: &Path) -> Result<Scan, StoreError> {
        let bytes = match fs::read(path) {
            Ok(bytes) => bytes,
            Err(error) if error.kind() == io::ErrorKind::NotFound => Vec::new(),
            Err(error) => return Err(StoreError::io("read", path)(error)),
        };
        let newer =
            bytes.len() >= HEADER.len() && bytes[..15] == HEADER[..15] && bytes[15] > FORMAT;
        if newer {
            return Err(StoreError::NewerFormat {
                path: path.to_owned(),
                found: u32::from(bytes[15]),
                known: u32::from(FORMAT),
            });
        }
        Ok(Scan::of(bytes))
    }

    fn of(bytes: Vec<u8>) -> Scan {
        let mut scan = Scan {
            bytes,
            ..Scan::default()
        };
        let bytes = &scan.bytes;
        let headed = bytes.starts_with(&HEADER);
        let start = if headed { HEADER.len() } else { 0 };
        // Each with the number of records of its append that follow it.
        let mut found: Vec<(u64, Range<usize>, u32)> = Vec::new();
        let mut gap = false;
        let mut at = start;
        while at < bytes.len() {
            if let Some((seq, value, left)) = record_at(bytes, at) {
                scan.holes |= gap;
                gap = false;
                at = value.end;
                found.push((seq, value, left));
            } else {
                gap = true;
                at = next_mark(bytes, at + 1);
            }
        }
        while found.pop_if(|(_, _, left)| *left != 0).is_some() {}
        scan.end = found.last().map_or(start, |(_, value, _)| value.end);
        scan.torn = scan.end < bytes.len();
        scan.holes |= !headed && !HEADER.starts_with(bytes);
        let before = found.iter().rev().skip(1);
        scan.last_batch = match found.is_empty() {
            true => 0,
            false => 1 + before.take_while(|(_, _, left)| *left != 0).count(),
        };
        scan.records = found
            .into_iter()
            .map(|(seq, value, _)| (seq, value))
            .collect();
        scan.records.sort_by_key(|(seq, _)| *seq);
        scan.records.dedup_by(|b, a| {
            let same = a.0 == b.0;
            // Two records of one number that differ: rewriting keeps the old file aside.
            scan.holes |= same && scan.bytes[a.1.clone()] != scan.bytes[b.1.clone()];
            same
        });
        scan
    }

    /// The value of a record.
    pub(super) fn value(&self, range: &Range<usize>) -> &[u8] {
        &self.bytes[range.clone()]
    }
}

/// The sequence number, the value's place and the count of followers, where a whole record is.
fn record_at(bytes: &[u8], at: usize) -> Option<(u64, Range<usize>, u32)> {
    let head: &[u8; HEAD] = bytes.get(at..)?.first_chunk()?;
    let four = |i: usize| u32::from_le_bytes([head[i], head[i + 1], head[i + 2], head[i + 3]]);
    if head[..4] != MARK {
        return None;
    }
    let start = at + HEAD;
    let end = start.checked_add(usize::try_from(four(4)).ok()?)?;
    let value = bytes.get(start..end)?;
    let mut sum = crc32fast::Hasher::new();
    sum.update(&head[..20]);
    sum.update(value);
    let seq = u64::from(four(12)) | u64::from(four(16)) << 32;
    (sum.finalize() == four(20)).then_some((seq, start..end, four(8)))
}

/// Where the next mark begins, or the end.
fn next_mark(bytes: &[u8], from: usize) -> usize {
    bytes
        .get(from..)
        .and_then(|rest| rest.windows(MARK.len()).position(|four| four == MARK))
        .map_or(bytes.len(), |offset| from + offset)
}

fn push_record(out: &mut Vec<u8>, seq: u64, left: u32, value: &[u8]) -> Result<(), StoreError> {
    let length = u32::try_from(value.len()).map_err(|_| StoreError::Encode {
        message: "it is larger than 4 GiB".to_owned(),
    })?;
    let start = out.len();
    out.extend_from_slice(&MARK);
    out.extend_from_slice(&length.to_le_bytes());
    out.extend_from_slice(&left.to_le_bytes());
    out.extend_from_slice(&seq.to_le_bytes());
    let mut sum = crc32fast::Hasher::new();
    sum.update(&out[start..]);
    sum.update(value);
    out.extend_from_slice(&sum.finalize().to_le_bytes());
    out.extend_from_slice(value);
    Ok(())
}

/// The copy, open for appending.
#[derive(Debug)]
pub(super) struct Copy {
    path: PathBuf,
    file: File,
    end: u64,
}

impl Copy {
    /// Opens the copy, cuts off what follows `end`, and writes the header where it is new.
    pub(super) fn open(path: &Path, end: usize) -> Result<Copy, StoreError> {
        let fail = StoreError::io("open", path);
        let open = || -> io::Result<Copy> {
            let mut file = open_private(path)?;
            let mut end = end as u64;
            if file.metadata()?.len() != end {
                file.set_len(end)?;
            }
            if end == 0 {
                file.write_all(&HEADER)?;
                end = HEADER.len() as u64;
            }
            file.sync_all()?;
            Ok(Copy {
                path: path.to_owned(),
                file,
                end,
            })
        };
        open().map_err(fail)
    }

    /// Writes a copy anew, in place of any that is there.
    pub(super) fn rewrite<'a>(
        path: &Path,
        records: impl Iterator<Item = (u64, &'a [u8])>,
    ) -> Result<Copy, StoreError> {
        let mut bytes = HEADER.to_vec();
        for (seq, value) in records {
            push_record(&mut bytes, seq, 0, value)?;
        }
        replace(path, &bytes).map_err(StoreError::io("write", path))?;
        Copy::open(path, bytes.len())
    }

    /// Appends as one step, and returns when it is on disk. Where that fails, nothing is appended.
    pub(super) fn append<'a>(
        &mut self,
        records: impl ExactSizeIterator<Item = (u64, &'a [u8])>,
    ) -> Result<(), StoreError> {
        let mut left = u32::try_from(records.len()).map_err(|_| StoreError::Encode {
            message: "too many events at once".to_owned(),
        })?;
        let mut bytes = Vec::new();
        for (seq, value) in records {
            left = left.saturating_sub(1);
            push_record(&mut bytes, seq, left, value)?;
        }
        let mut write = || -> io::Result<()> {
            self.file.seek(SeekFrom::Start(self.end))?;
            self.file.write_all(&bytes)?;
            self.file.sync_data()
        };
        let written = write();
        if let Err(error) = written {
            // Should this fail too, the next append overwrites what is there.
            let _ = self.file.set_len(self.end);
            return Err(StoreError::io("write", &self.path)(error));
        }
        self.end += bytes.len() as u64;
        Ok(())
    }

    /// Where the copy ends now, for [`Copy::cut`].
    pub(super) fn end(&self) -> u64 {
        self.end
    }

    /// Takes back what was appended after `end`.
    pub(super) fn cut(&mut self, end: u64) -> io::Result<()> {
        self.file.set_len(end)?;
        self.end = end;
        self.file.sync_data()
    }
}
