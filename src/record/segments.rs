//! The plain copy of the event log: text files of one line per event, one file
//! per device and month. The format is documented in `docs/data.md`.

use std::collections::BTreeMap;
use std::io::{self, BufRead, BufReader, Read, Seek, SeekFrom, Write};
use std::path::{Path, PathBuf};

use jiff::Timestamp;
use serde::{Deserialize, Serialize};

use super::error::RecordError;
use super::stamped::{Device, HybridTime, Key, Record};
use crate::disk::fs;
use crate::disk::{File, create_private_dirs, open_private, sync_above, sync_dir};
use crate::words::message;

const SUFFIX: &str = ".log";
/// The first moment of the year 0.
const FIRST: Timestamp = Timestamp::constant(-62_167_219_200, 0);
/// Bytes at the end of a segment in which its last lines are looked for: longer than any line
/// that kenning writes.
const TAIL: u64 = 64 * 1024;
/// No line of an event is shorter.
const SHORTEST: u64 = 64;

/// How far the segments of a log reach: the length of each in bytes. What was
/// known at a mark plus what was written since is all there is.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Mark(BTreeMap<String, u64>);

impl Mark {
    /// Each segment's name and length.
    pub(super) fn iter(&self) -> impl Iterator<Item = (&str, u64)> {
        self.0.iter().map(|(name, &len)| (name.as_str(), len))
    }

    pub(super) fn get(&self, name: &str) -> u64 {
        self.0.get(name).copied().unwrap_or(0)
    }

    pub(super) fn set(&mut self, name: &str, len: u64) {
        self.0.insert(name.to_owned(), len);
    }

    /// Whether `self` could have been reached from `before` by appending alone.
    pub(super) fn follows(&self, before: &Mark) -> bool {
        before.iter().all(|(name, len)| self.get(name) >= len)
    }

    /// Bytes of all segments together.
    pub fn bytes(&self) -> u64 {
        self.0.values().sum()
    }
}

/// The name of the segment that takes a device's events of a time.
pub(super) fn name(device: Device, at: Timestamp) -> String {
    // A clock of before the year 0 would make a name that is none.
    format!("{device}-{}{SUFFIX}", at.max(FIRST).strftime("%Y-%m"))
}

/// The device whose events a file of this name holds. Copies that other
/// programs made on conflicts (`…sync-conflict…`, `… (2).log`) count too.
pub(super) fn device_of(name: &str) -> Option<Device> {
    let (device, rest) = name.split_at_checked(16)?;
    let device = device.parse().ok()?;
    (rest.starts_with('-') && !rest.ends_with(".tmp")).then_some(device)
}

/// Whether a file is a segment as kenning names it.
pub(super) fn is_segment(name: &str) -> bool {
    let month = |rest: &str| {
        let digits = rest.bytes().filter(u8::is_ascii_digit).count();
        rest.len() == 8 && digits == 6
    };
    device_of(name).is_some() && name[16..].strip_suffix(SUFFIX).is_some_and(month)
}

/// Whether a name contains the beginning of a segment's name, as names do that editors and sync
/// programs give to copies.
pub(super) fn names_segment(name: &str) -> bool {
    let starts = name.char_indices().map(|(at, _)| &name[at..]);
    let begins = |rest: &str| {
        let device = rest.get(..16).is_some_and(|d| d.parse::<Device>().is_ok());
        device && rest[16..].starts_with('-')
    };
    starts.into_iter().any(begins)
}

/// Reads all segments in a directory, and hands over each record that can be read.
pub(super) fn each(dir: &Path, each: &mut dyn FnMut(Record)) -> Result<(), RecordError> {
    for (name, _) in list(dir)?.iter() {
        scan(&dir.join(name), 0, each)?;
    }
    Ok(())
}

/// The segments in a directory; one that is missing has none.
pub(super) fn list(dir: &Path) -> Result<Mark, RecordError> {
    let fail = |error| RecordError::io("read", dir)(error);
    let entries = match fs::read_dir(dir) {
        Ok(entries) => entries,
        Err(error) if error.kind() == io::ErrorKind::NotFound => {
            // A link to a disk that is not there hides a record: it has not none.
            return match fs::read_link(dir) {
                Ok(target) => Err(RecordError::Unreachable {
                    path: dir.to_owned(),
                    target,
                }),
                Err(_) => Ok(Mark::default()),
            };
        }
        Err(error) => return Err(fail(error)),
    };
    let mut mark = Mark::default();
    for entry in entries {
        let entry = entry.map_err(fail)?;
        if let Ok(name) = entry.file_name().into_string()
            && is_segment(&name)
        {
            let path = entry.path();
            let meta = entry.metadata().map_err(fail)?;
            if !meta.is_file() {
                is_file(&path)?;
            }
            mark.set(&name, meta.len());
        }
    }
    Ok(mark)
}

/// An error if something other than a file, or a link to one, has a segment's name. Without it,
/// nothing would be read and nothing reported.
fn is_file(path: &Path) -> Result<(), RecordError> {
    let dangles = match fs::metadata(path) {
        Ok(meta) if meta.is_file() => return Ok(()),
        Ok(_) => false,
        Err(error) if error.kind() == io::ErrorKind::NotFound => true,
        Err(error) => return Err(RecordError::io("read", path)(error)),
    };
    Err(RecordError::NoSegment {
        path: path.to_owned(),
        dangles,
    })
}

/// What reading a segment found besides its records.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(super) struct Found {
    /// Lines that are not as they were written.
    pub(super) damaged: usize,
    /// Where the last line that ends in a line feed ends.
    pub(super) end: u64,
    /// Something follows `end` that is no whole record: a write that was cut off.
    pub(super) torn: bool,
    /// What follows `end` is not the beginning of a record but zeros, as after a power cut.
    /// Records may have been there, so it counts among `damaged`.
    pub(super) zeroed: bool,
}

impl Found {
    /// Lines that are no whole records.
    pub(super) fn unread(&self) -> usize {
        self.damaged + usize::from(self.torn && !self.zeroed)
    }
}

/// Reads a segment from an offset on, and hands over each whole record.
pub(super) fn scan(
    path: &Path,
    from: u64,
    each: &mut dyn FnMut(Record),
) -> Result<Found, RecordError> {
    let fail = RecordError::io("read", path);
    let mut read = || -> io::Result<Found> {
        let (mut file, _) = fs::open_ordinary(path)?;
        file.seek(SeekFrom::Start(from))?;
        scan_lines(BufReader::with_capacity(1 << 16, file), from, each)
    };
    read().map_err(fail)
}

/// Like [`scan`], of anything that holds the lines of a segment.
pub(super) fn scan_lines(
    mut lines: impl BufRead,
    from: u64,
    each: &mut dyn FnMut(Record),
) -> io::Result<Found> {
    let mut found = Found {
        end: from,
        ..Found::default()
    };
    let mut line = Vec::new();
    loop {
        let length = next_line(&mut lines, &mut line)?;
        if length == 0 {
            return Ok(found);
        }
        let ended = line.pop_if(|b| *b == b'\n').is_some();
        match Record::parse(&line) {
            Some(record) => each(record),
            None if !ended => {
                found.torn = true;
                // No line of ours holds one, not even a part of a line.
                found.zeroed = line.contains(&0);
                found.damaged += usize::from(found.zeroed);
                return Ok(found);
            }
            None => found.damaged += usize::from(length > 1),
        }
        found.end += length;
    }
}

/// Copies the whole lines of a segment, and none that is damaged.
pub(super) fn copy_whole(path: &Path, to: &mut impl Write) -> io::Result<()> {
    let (file, _) = fs::open_ordinary(path)?;
    let mut lines = BufReader::with_capacity(1 << 16, file);
    let mut line = Vec::new();
    while next_line(&mut lines, &mut line)? > 0 {
        line.pop_if(|b| *b == b'\n');
        if Record::is_whole(&line) {
            line.push(b'\n');
            to.write_all(&line)?;
        }
    }
    Ok(())
}

/// The most bytes of a line that are kept: no event is nearly as long.
const MAX_LINE: usize = 8 << 20;

/// Reads a line with its end, and returns its length. Of a line too long to be an event only the
/// end is kept, so that no file can use up all memory.
fn next_line(lines: &mut impl BufRead, line: &mut Vec<u8>) -> io::Result<u64> {
    line.clear();
    let mut length = 0;
    loop {
        let read = lines.fill_buf()?;
        let end = read.iter().position(|&b| b == b'\n');
        let taken = end.map_or(read.len(), |at| at + 1);
        if line.len() + taken > MAX_LINE {
            line.clear();
        }
        line.extend_from_slice(&read[..taken]);
        length += taken as u64;
        lines.consume(taken);
        if taken == 0 || end.is_some() {
            return Ok(length);
        }
    }
}

/// The newest record that the end of a segment holds, and how many bytes
/// stand behind it that are no record.
fn last(path: &Path) -> io::Result<Option<(Record, u64)>> {
    let (mut file, length) = fs::open_ordinary(path)?;
    file.seek(SeekFrom::Start(length.saturating_sub(TAIL)))?;
    let mut bytes = Vec::new();
    file.take(TAIL).read_to_end(&mut bytes)?;
    let mut behind = 0;
    for line in bytes.rsplit(|&b| b == b'\n') {
        if let Some(record) = Record::parse(line) {
            return Ok(Some((record, behind)));
        }
        behind += line.len() as u64;
    }
    Ok(None)
}

/// The latest time that stands before a place in a segment, as far as its tail
/// reaches; nothing where no record stands there.
pub(super) fn latest_before(path: &Path, end: u64) -> Result<Option<HybridTime>, RecordError> {
    let read = || -> io::Result<Option<HybridTime>> {
        let mut file = File::open(path)?;
        let from = end.saturating_sub(TAIL);
        file.seek(SeekFrom::Start(from))?;
        let mut latest = None;
        let tail = BufReader::new(file.take(end - from));
        scan_lines(tail, from, &mut |record| {
            latest = latest.max(Some(record.key.time));
        })?;
        Ok(latest)
    };
    read().map_err(RecordError::io("read", path))
}

/// The segments of one log, open for appending.
#[derive(Debug)]
pub(super) struct Segments {
    pub(super) dir: PathBuf,
    pub(super) mark: Mark,
    /// The one that was written last.
    pub(super) open: Option<(String, File)>,
    /// How many directories above were made for this log: their names are durable.
    made_above: usize,
}

impl Segments {
    /// Opens those in a directory, of those above which so many were made just now.
    pub(super) fn open(dir: &Path, made_above: usize) -> Result<Segments, RecordError> {
        Ok(Segments {
            mark: list(dir)?,
            dir: dir.to_owned(),
            open: None,
            made_above,
        })
    }

    pub(super) fn mark(&self) -> &Mark {
        &self.mark
    }

    pub(super) fn names(&self) -> Vec<String> {
        self.mark.iter().map(|(name, _)| name.to_owned()).collect()
    }

    pub(super) fn path(&self, name: &str) -> PathBuf {
        self.dir.join(name)
    }

    /// Looks at the directory anew.
    pub(super) fn reread(&mut self) -> Result<(), RecordError> {
        self.open = None;
        self.mark = list(&self.dir)?;
        Ok(())
    }

    /// The key of the newest record of each segment. What stands behind it
    /// unreadable may have been records too: their numbers count as used.
    pub(super) fn newest(&self) -> Result<Vec<Key>, RecordError> {
        let names = self.mark.iter().map(|(name, _)| self.path(name));
        let mut found = Vec::new();
        for path in names {
            let last = last(&path).map_err(RecordError::io("read", &path))?;
            found.extend(last.map(|(record, behind)| Key {
                seq: record.key.seq.saturating_add(behind.div_ceil(SHORTEST)),
                ..record.key
            }));
        }
        Ok(found)
    }

    /// The newest record of a device that can be read.
    pub(super) fn newest_of(&self, device: Device) -> Result<Option<Record>, RecordError> {
        let mut newest: Option<Record> = None;
        for (name, _) in self
            .mark
            .iter()
            .filter(|(n, _)| device_of(n) == Some(device))
        {
            let path = self.path(name);
            let found = last(&path).map_err(RecordError::io("read", &path))?;
            let later = found.map(|(record, _)| record).filter(|record| {
                newest
                    .as_ref()
                    .is_none_or(|newest| newest.key.seq < record.key.seq)
            });
            newest = later.or(newest);
        }
        Ok(newest)
    }

    /// Appends lines to a segment; they are on disk when this returns. Where
    /// it fails, nothing is appended.
    pub(super) fn append(&mut self, name: &str, lines: &str) -> Result<(), RecordError> {
        let path = self.path(name);
        let before = self.mark.get(name);
        match self.write(name, before, lines.as_bytes()) {
            Ok(end) => {
                self.mark.set(name, end);
                Ok(())
            }
            Err(error) => {
                if let Some((_, file)) = self.open.take() {
                    // Should this fail too, a torn line stays, which readers pass over.
                    let _ = file.set_len(before);
                }
                Err(RecordError::io("write", &path)(error))
            }
        }
    }

    /// Writes behind `before`; gives the new end.
    pub(super) fn write(&mut self, name: &str, before: u64, bytes: &[u8]) -> io::Result<u64> {
        let mut at = before;
        if self.open.as_ref().is_none_or(|(open, _)| open != name) {
            let is_new = before == 0;
            let make = |_| io::Error::other(message!("record-no-directory"));
            let made = create_private_dirs(&self.dir).map_err(make)?;
            let mut file = open_private(&self.path(name))?;
            if is_new {
                sync_dir(&self.dir)?;
                // With the directories above: whoever made them may have been killed.
                let known = match made {
                    0 => 0,
                    made => made.max(1 + self.made_above),
                };
                let above = self.dir.ancestors().take(4).skip(known);
                above
                    .take_while(|dir| dir.parent().is_some())
                    .try_for_each(sync_above)?;
            } else {
                // Never on the line of a write that was cut off.
                let mut last = [b'\n'];
                file.seek(SeekFrom::Start(before - 1))?;
                file.read_exact(&mut last)?;
                if last != *b"\n" {
                    file.write_all(b"\n")?;
                    at += 1;
                }
            }
            self.open = Some((name.to_owned(), file));
        }
        let Some((_, file)) = &mut self.open else {
            return Err(io::Error::other(message!("record-no-file-open")));
        };
        file.seek(SeekFrom::Start(at))?;
        file.write_all(bytes)?;
        file.sync_data()?;
        Ok(at + bytes.len() as u64)
    }

    /// Cuts off what follows `end` in a segment.
    pub(super) fn cut(&mut self, name: &str, end: u64) -> Result<(), RecordError> {
        let path = self.path(name);
        let cut = || -> io::Result<()> {
            let file = open_private(&path)?;
            file.set_len(end)?;
            file.sync_data()
        };
        cut().map_err(RecordError::io("write", &path))?;
        self.mark.set(name, end);
        Ok(())
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use std::io::{Cursor, Read};

    #[test]
    fn a_line_of_any_length_takes_bounded_memory_and_is_damage() {
        let zeros = io::repeat(0).take(40 << 20);
        let endless = BufReader::new(zeros.chain(Cursor::new(b"\nx\n")));
        let mut line = Vec::new();
        let mut lines = endless;
        let length = next_line(&mut lines, &mut line).unwrap();
        assert_eq!(length, (40 << 20) + 1);
        assert!(line.capacity() <= 4 * MAX_LINE, "{}", line.capacity());
        assert_eq!(next_line(&mut lines, &mut line).unwrap(), 2);
        assert_eq!(line, b"x\n");
        let zeros = io::repeat(0).take(20 << 20);
        let lines = BufReader::new(zeros.chain(Cursor::new(b"\n\n")));
        let found = scan_lines(lines, 0, &mut |_| {}).unwrap();
        assert_eq!((found.damaged, found.torn), (1, false));
    }
}
