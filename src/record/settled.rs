//! Segments that were replaced or removed while they were open: what was written to a file
//! that nobody finds any more is written to the one that is found.

use std::collections::HashSet;
use std::io::{self, Read, Seek, SeekFrom};

use super::error::RecordError;
use super::segments::{Segments, list};
use crate::disk::{fs, length_if_open};

impl Segments {
    /// The name of the one that is open, where its directory is still there.
    pub(super) fn open_one(&self) -> Option<String> {
        let (name, _) = self.open.as_ref()?;
        fs::is_dir(&self.dir).then(|| name.clone())
    }

    /// Looks whether the one that is open still stands at its path, as it was left, and whether
    /// the one of this name does. Where something else stands there, or nothing, the lines that
    /// were written here and are not there are written there. Gives whether the segments are
    /// no longer what was known of them.
    pub(super) fn settle(&mut self, name: &str) -> Result<bool, RecordError> {
        let is_other = self.settle_open()?;
        if is_other {
            self.mark = list(&self.dir)?;
        }
        if self.open.as_ref().is_some_and(|(open, _)| open == name) {
            return Ok(is_other);
        }
        let there = match fs::metadata(&self.path(name)) {
            Ok(meta) => meta.len(),
            Err(error) if is_missing(&error) => 0,
            // Writing will tell.
            Err(_) => return Ok(is_other),
        };
        if there == self.mark.get(name) {
            return Ok(is_other);
        }
        self.mark = list(&self.dir)?;
        Ok(true)
    }

    fn settle_open(&mut self) -> Result<bool, RecordError> {
        let Some((name, mut file)) = self.open.take() else {
            return Ok(false);
        };
        let (path, known) = (self.path(&name), self.mark.get(&name));
        let is_as_left = match length_if_open(&file, &path) {
            Ok(length) => length == Some(known),
            // What can't be looked at for now is not gone.
            Err(error) => !is_missing(&error),
        };
        if is_as_left {
            self.open = Some((name, file));
            return Ok(false);
        }
        let mut put = || -> io::Result<bool> {
            let mut ours = Vec::new();
            file.seek(SeekFrom::Start(0))?;
            (&mut file).take(known).read_to_end(&mut ours)?;
            let theirs = match fs::read(&path) {
                Err(error) if is_missing(&error) => Vec::new(),
                theirs => theirs?,
            };
            let before = theirs.len() as u64;
            let end = self.write(&name, before, &missing(&ours, &theirs));
            if end.is_err()
                && let Some((_, found)) = self.open.take()
            {
                let _ = found.set_len(before);
            }
            let end = end?;
            self.mark.set(&name, end);
            Ok(ours != theirs || end != known)
        };
        let put = put();
        if put.is_err() {
            self.open = Some((name, file));
        }
        put.map_err(RecordError::io("write", &path))
    }
}

fn is_missing(error: &io::Error) -> bool {
    use io::ErrorKind::{NotADirectory, NotFound};
    matches!(error.kind(), NotFound | NotADirectory)
}

/// The whole lines of one segment that another lacks, in their order.
fn missing(ours: &[u8], theirs: &[u8]) -> Vec<u8> {
    if ours == theirs {
        return Vec::new();
    }
    let there: HashSet<&[u8]> = theirs.split(|b| *b == b'\n').collect();
    let lines = ours.split_inclusive(|b| *b == b'\n');
    let whole = lines.filter_map(|line| line.strip_suffix(b"\n"));
    let mut missing = Vec::new();
    for line in whole.filter(|line| !there.contains(line)) {
        missing.extend_from_slice(line);
        missing.push(b'\n');
    }
    missing
}

#[cfg(test)]
mod tests {
    use super::missing;

    #[test]
    fn only_whole_lines_that_are_not_there_are_missing() {
        let missing = |ours: &str, theirs: &str| {
            String::from_utf8(missing(ours.as_bytes(), theirs.as_bytes())).unwrap()
        };
        assert_eq!(missing("a\nb\n", "a\nb\n"), "");
        assert_eq!(missing("a\nb\nc\n", "a\nb"), "c\n");
        assert_eq!(missing("a\nb\n", ""), "a\nb\n");
        assert_eq!(missing("a\nb\nto", "c\na\n"), "b\n");
    }
}
