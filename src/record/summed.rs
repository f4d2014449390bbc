//! JSON Lines of a record, read as if they were a segment.

use std::io::{self, BufRead, BufReader, Cursor, Read, Seek, SeekFrom};
use std::path::Path;

use flate2::bufread::GzDecoder;
use flate2::read::MultiGzDecoder;

use super::segments::{Found, scan_lines};
use super::stamped::Record;
use crate::disk::{Bounded, fs};
use crate::words::message;

/// How a packed file begins, and the marks that editors put before a text: of UTF-8, and of
/// UTF-16 in either order.
const GZIP: [u8; 2] = [0x1f, 0x8b];
const MARK: &[u8] = b"\xef\xbb\xbf";
const UTF16: [&[u8]; 2] = [b"\xff\xfe", b"\xfe\xff"];
/// Bytes in which the beginning of a text is looked for.
const LOOKED_AT: u64 = 1024;

/// The lines of a file, unpacked where it is packed.
pub(super) fn unpacked(from: &Path) -> io::Result<Box<dyn BufRead>> {
    let (mut file, length) = fs::open_ordinary(from)?;
    if length == 0 {
        return Err(io::Error::other(message!("record-empty")));
    }
    let mut start = [0; 2];
    let is_packed = file.read_exact(&mut start).is_ok() && start == GZIP;
    file.seek(SeekFrom::Start(0))?;
    Ok(match is_packed {
        true => {
            let inside = Bounded::unpacked(MultiGzDecoder::new(file), length);
            Box::new(BufReader::new(inside))
        }
        false => Box::new(BufReader::new(Bounded::lines(file))),
    })
}

/// Whether what is packed in a file ends well, and something stands behind it that is not
/// packed.
pub(super) fn has_more_behind(from: &Path) -> io::Result<bool> {
    let (file, length) = fs::open_ordinary(from)?;
    let mut packed = BufReader::new(file);
    let mut is_packed = false;
    loop {
        match packed.fill_buf()?.first() {
            None => return Ok(false),
            Some(&first) if first != GZIP[0] => return Ok(is_packed),
            Some(_) => {
                is_packed = true;
                let mut part = Bounded::unpacked(GzDecoder::new(&mut packed), length);
                io::copy(&mut part, &mut io::sink())?;
            }
        }
    }
}

/// The same without the mark of an editor.
///
/// # Errors
/// Where it can't be read, or is in UTF-16.
fn unmarked(from: &Path) -> io::Result<Box<dyn BufRead>> {
    let mut lines = unpacked(from)?;
    let mut start = Vec::new();
    lines
        .by_ref()
        .take(MARK.len() as u64)
        .read_to_end(&mut start)?;
    if UTF16.iter().any(|mark| start.starts_with(mark)) {
        return Err(io::Error::other(message!("record-utf16")));
    }
    if start == MARK {
        start.clear();
    }
    Ok(Box::new(Cursor::new(start).chain(lines)))
}

/// Whether a file begins as JSON does, and so is no segment and no backup; packed or not, and
/// whatever an editor put before it.
///
/// # Errors
/// Where it is a text in UTF-16.
pub(super) fn is_json(from: &Path) -> io::Result<bool> {
    let mut start = Vec::new();
    let lines = unmarked(from)?;
    // What is damaged further on is told when it is read.
    let _ = lines.take(LOOKED_AT).read_to_end(&mut start);
    Ok(start.trim_ascii_start().starts_with(b"{"))
}

/// Reads JSON Lines as [`Log::json_lines`](super::Log::json_lines) writes them, and hands over
/// each record. They have no checksums: a line counts where it is an event. It may be packed,
/// begin with a byte order mark, and have ends of lines as Windows has them.
pub(super) fn read_json(from: &Path, each: &mut dyn FnMut(Record)) -> io::Result<Found> {
    let summed = Summed {
        lines: unmarked(from)?,
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
