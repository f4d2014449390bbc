//! Tar archives, as POSIX and GNU write them, read from front to back.

use std::io::{self, Read};

use super::held::{Other, Taking};
use super::name::told;
use crate::disk::reason;
use crate::words::{Message, message};

const BLOCK: usize = 512;
/// Most bytes of a long name, and of a header of `pax`.
const LONG: u64 = 64 * 1024;

/// What the headers before an entry say of it.
#[derive(Debug, Default)]
struct Before {
    name: Option<String>,
    size: Option<u64>,
}

/// Whether a block is the header of an entry: its sum is right.
pub(super) fn is_header(block: &[u8]) -> bool {
    let Some(block) = block.first_chunk::<BLOCK>() else {
        return false;
    };
    let sum = |from: fn(u8) -> i64| -> i64 {
        let bytes = block.iter().enumerate();
        bytes
            .map(|(at, &byte)| {
                if (148..156).contains(&at) {
                    32
                } else {
                    from(byte)
                }
            })
            .sum()
    };
    let said = octal(&block[148..156]).map(|sum| sum as i64);
    // Some old programs add up bytes with a sign.
    said.is_some_and(|said| said == sum(i64::from) || said == sum(|byte| i64::from(byte as i8)))
}

/// Takes the files of an archive.
///
/// # Errors
/// Where it is damaged, holds what is not taken, or is too large.
pub(super) fn read(from: &mut dyn Read, taking: &mut Taking) -> Result<(), Message> {
    let mut before = Before::default();
    loop {
        let mut block = [0; BLOCK];
        match fill(from, &mut block)? {
            // The end is two blocks of zeros; of an archive that was cut there, none.
            0 => return Err(cut()),
            BLOCK if block.iter().all(|&byte| byte == 0) => return end(from),
            BLOCK if is_header(&block) => {}
            _ => return Err(cut()),
        }
        let size = number(&block[124..136]).ok_or_else(cut)?;
        match block[156] {
            b'L' => before.name = Some(text(&long(from, size)?)),
            b'K' => drop(long(from, size)?),
            b'x' => pax(&long(from, size)?, &mut before)?,
            b'g' => {
                let held = long(from, size)?;
                let said = records(&held).find(|(key, _)| *key == b"comment");
                let commit = said.map(|(_, value)| text(value));
                taking.held.commit = commit.filter(|id| super::commit::is_id(id));
            }
            kind => {
                let said = std::mem::take(&mut before);
                let name = said.name.unwrap_or_else(|| name(&block));
                let size = said.size.unwrap_or(size);
                entry(from, taking, kind, &name, size)?;
            }
        }
    }
}

/// Reads on behind the end, where nothing but zeros may stand. Whoever packed the archive has a
/// checksum behind it, which counts only once all is read.
fn end(from: &mut dyn Read) -> Result<(), Message> {
    let mut rest = [0; 16 * BLOCK];
    loop {
        match fill(from, &mut rest)? {
            0 => return Ok(()),
            read if rest[..read].iter().all(|&byte| byte == 0) => {}
            _ => return Err(message!("fetch-tar-more")),
        }
    }
}

/// Takes one entry, and passes over what is left of it.
fn entry(
    from: &mut dyn Read,
    taking: &mut Taking,
    kind: u8,
    name: &str,
    size: u64,
) -> Result<(), Message> {
    taking.count()?;
    let mut held = from.take(size);
    match kind {
        b'0' | b'7' | 0 if !name.ends_with('/') => {
            if let Some(place) = taking.takes(name)? {
                let path = place.path.clone();
                taking.take(place, &mut held)?;
                let taken = taking.held.files.get(&path).map_or(0, Vec::len);
                if taken as u64 != size {
                    return Err(cut());
                }
            }
        }
        b'0' | b'5' | 0 => drop(super::name::parts(name)?),
        b'1' | b'2' => taking.other(name, Other::Link)?,
        b'3' | b'4' | b'6' => taking.other(name, Other::Device)?,
        // Files with holes, volumes that go on elsewhere: nothing that courses come in.
        _ => return Err(message!("fetch-tar-kind", name = told(name))),
    }
    let left = held.limit();
    let pad = size.wrapping_neg() % BLOCK as u64;
    skip(from, left)?;
    skip(from, pad)
}

/// What stands behind a header that tells of the next one.
fn long(from: &mut dyn Read, size: u64) -> Result<Vec<u8>, Message> {
    if size > LONG {
        return Err(message!("fetch-tar-long"));
    }
    let mut bytes = vec![0; size as usize];
    if fill(from, &mut bytes)? != bytes.len() {
        return Err(cut());
    }
    skip(from, size.wrapping_neg() % BLOCK as u64)?;
    Ok(bytes)
}

fn pax(held: &[u8], before: &mut Before) -> Result<(), Message> {
    for (key, value) in records(held) {
        match key {
            b"path" => before.name = Some(text(value)),
            b"size" => {
                let size = std::str::from_utf8(value).ok();
                before.size = Some(size.and_then(|size| size.parse().ok()).ok_or_else(cut)?);
            }
            key if key.starts_with(b"GNU.sparse.") => {
                let name = before.name.clone().unwrap_or_default();
                return Err(message!("fetch-tar-kind", name = told(&name)));
            }
            _ => {}
        }
    }
    Ok(())
}

/// The records of a `pax` header, `LENGTH KEY=VALUE`, as far as they can be read.
fn records(mut held: &[u8]) -> impl Iterator<Item = (&[u8], &[u8])> {
    std::iter::from_fn(move || {
        let blank = held.iter().position(|&byte| byte == b' ')?;
        let length: usize = std::str::from_utf8(&held[..blank]).ok()?.parse().ok()?;
        let record = held.get(blank + 1..length)?;
        held = &held[length..];
        let equals = record.iter().position(|&byte| byte == b'=')?;
        let value = &record[equals + 1..];
        Some((
            &record[..equals],
            value.strip_suffix(b"\n").unwrap_or(value),
        ))
    })
}

/// The name in a header.
fn name(block: &[u8; BLOCK]) -> String {
    let name = text(&block[..100]);
    let has_prefix = &block[257..263] == b"ustar\0";
    match text(&block[345..500]) {
        prefix if has_prefix && !prefix.is_empty() => format!("{prefix}/{name}"),
        _ => name,
    }
}

/// A text up to its first zero.
fn text(bytes: &[u8]) -> String {
    let end = bytes.iter().position(|&byte| byte == 0);
    String::from_utf8_lossy(&bytes[..end.unwrap_or(bytes.len())]).into_owned()
}

/// A size: octal, or in bytes where the first has its highest bit set.
fn number(field: &[u8]) -> Option<u64> {
    match field {
        [0x80, rest @ ..] => {
            let (high, low) = rest.split_last_chunk::<8>()?;
            let number = u64::from_be_bytes(*low);
            (high.iter().all(|&byte| byte == 0) && number < 1 << 62).then_some(number)
        }
        field => octal(field),
    }
}

fn octal(field: &[u8]) -> Option<u64> {
    let text = std::str::from_utf8(field).ok()?;
    let text = text.trim_matches(['\0', ' ']);
    match text {
        "" => Some(0),
        text if text.starts_with('+') => None,
        text => u64::from_str_radix(text, 8).ok().filter(|n| *n < 1 << 62),
    }
}

/// Reads until the buffer is full or nothing more comes; gives how much was read.
fn fill(from: &mut dyn Read, buffer: &mut [u8]) -> Result<usize, Message> {
    let mut filled = 0;
    while filled < buffer.len() {
        match from.read(&mut buffer[filled..]) {
            Ok(0) => break,
            Ok(read) => filled += read,
            Err(error) if error.kind() == io::ErrorKind::Interrupted => {}
            Err(error) => return Err(message!("fetch-damaged", error = reason(&error))),
        }
    }
    Ok(filled)
}

fn skip(from: &mut dyn Read, bytes: u64) -> Result<(), Message> {
    let skipped = io::copy(&mut from.take(bytes), &mut io::sink());
    match skipped {
        Ok(skipped) if skipped == bytes => Ok(()),
        Ok(_) => Err(cut()),
        Err(error) => Err(message!("fetch-damaged", error = reason(&error))),
    }
}

fn cut() -> Message {
    message!("fetch-tar-cut")
}
