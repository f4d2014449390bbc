//! JSON Lines of a record, read as if they were a segment.

use std::io::{self, BufRead, BufReader, Read};
use std::path::Path;

use super::segments::{Found, scan_lines};
use super::stamped::Record;
use crate::disk::{Bounded, fs};

/// Whether a file begins as JSON does, and so is neither a segment nor packed.
pub(super) fn is_json(from: &Path) -> bool {
    let mut start = [0; 1];
    let opened = fs::open_ordinary(from);
    opened.is_ok_and(|(mut file, _)| file.read_exact(&mut start).is_ok() && start == *b"{")
}

/// Reads JSON Lines as [`Log::json_lines`](super::Log::json_lines) writes them, and hands over
/// each record. They have no checksums: a line counts where it is an event.
pub(super) fn read_json(from: &Path, each: &mut dyn FnMut(Record)) -> io::Result<Found> {
    let (file, _) = fs::open_ordinary(from)?;
    let lines = BufReader::new(Bounded::lines(file));
    let summed = Summed {
        lines,
        line: Vec::new(),
        taken: 0,
    };
    scan_lines(BufReader::new(summed), 0, each)
}

/// Lines of JSON with the checksums that they have in segments. Blank lines stay out.
struct Summed<R> {
    lines: R,
    line: Vec<u8>,
    taken: usize,
}

impl<R: BufRead> Read for Summed<R> {
    fn read(&mut self, into: &mut [u8]) -> io::Result<usize> {
        if self.taken == self.line.len() {
            let mut json = Vec::new();
            while json.is_empty() {
                if self.lines.read_until(b'\n', &mut json)? == 0 {
                    return Ok(0);
                }
                json.truncate(json.trim_ascii_end().len());
            }
            self.line = format!("{:08x} ", crc32fast::hash(&json)).into_bytes();
            self.line.append(&mut json);
            self.line.push(b'\n');
            self.taken = 0;
        }
        let left = &self.line[self.taken..];
        let count = left.len().min(into.len());
        into[..count].copy_from_slice(&left[..count]);
        self.taken += count;
        Ok(count)
    }
}
