//! Archives: zip, tar, and tar packed with gzip or Zstandard. Which of them one is, its first
//! bytes say. Nothing is written: what is taken is held in memory.

use std::collections::HashSet;
use std::io::{self, Cursor, Read};

use flate2::read::MultiGzDecoder;
use ruzstd::decoding::StreamingDecoder;
use zip::ZipArchive;
use zip::result::ZipError;

use super::held::{Held, Other, Taking};
use super::name::told;
use super::{commit, tar};
use crate::disk::reason;
use crate::words::{Message, message};

/// Most bytes of an archive.
pub(super) const MOST_PACKED: u64 = 256 << 20;
/// So many bytes are unpacked of any archive, and so many more for each that is packed: texts
/// pack to a twentieth, zeros to a thousandth.
const UNPACKED: u64 = 64 << 20;
const PER_PACKED: u64 = 100;
/// Most bytes that Zstandard looks back, as its own program has it.
const WINDOW: u64 = 128 << 20;
/// Of a file's mode in zip: what it is.
const KIND: u32 = 0o170_000;
const FOLDER: u32 = 0o040_000;
const ORDINARY: u32 = 0o100_000;
const LINK: u32 = 0o120_000;

/// How archives begin that are none of ours, and what they are called.
const OTHERS: &[(&[u8], &str)] = &[
    (b"7z\xbc\xaf\x27\x1c", "7z"),
    (b"Rar!", "rar"),
    (b"\xfd7zXZ\0", "xz"),
    (b"BZh", "bzip2"),
    (b"# v2 git bundle", "git bundle"),
    (b"# v3 git bundle", "git bundle"),
];

/// What an archive holds that is taken.
///
/// # Errors
/// Where it is none, is damaged, is too large, or holds what is not taken.
pub fn unpack(bytes: &[u8]) -> Result<Held, Message> {
    let mut taking = Taking::default();
    let packed = bytes.len() as u64;
    match bytes {
        [b'P', b'K', 3, 4, ..] | [b'P', b'K', 5, 6, ..] => zip(bytes, &mut taking)?,
        [0x1f, 0x8b, ..] => packed_tar(MultiGzDecoder::new(bytes), packed, &mut taking)?,
        [0x28, 0xb5, 0x2f, 0xfd, ..] => {
            let mut rest = bytes;
            let unpacked = StreamingDecoder::new_with_max_window_size(&mut rest, WINDOW);
            let unpacked =
                unpacked.map_err(|error| message!("fetch-damaged", error = error.to_string()))?;
            packed_tar(unpacked, packed, &mut taking)?;
            if !rest.is_empty() {
                return Err(message!("fetch-tar-more"));
            }
        }
        bytes if tar::is_header(bytes) => tar::read(&mut &bytes[..], &mut taking)?,
        bytes => {
            let other = OTHERS.iter().find(|(begin, _)| bytes.starts_with(begin));
            return Err(match other {
                Some((_, "git bundle")) => message!("fetch-bundle"),
                Some((_, kind)) => message!("fetch-other-archive", kind = *kind),
                None => message!("fetch-no-archive"),
            });
        }
    }
    Ok(taking.held)
}

/// A tar archive that was packed as a whole.
fn packed_tar(unpacked: impl Read, packed: u64, taking: &mut Taking) -> Result<(), Message> {
    let left = packed.saturating_mul(PER_PACKED).saturating_add(UNPACKED);
    let mut unpacked = Bounded {
        inner: unpacked,
        left,
    };
    let mut begin = Vec::new();
    let read = (&mut unpacked).take(512).read_to_end(&mut begin);
    read.map_err(|error| message!("fetch-damaged", error = reason(&error)))?;
    let is_empty = begin.len() == 512 && begin.iter().all(|&byte| byte == 0);
    if !tar::is_header(&begin) && !is_empty {
        return Err(message!("fetch-no-tar"));
    }
    tar::read(&mut Cursor::new(begin).chain(unpacked), taking)
}

/// A reader that ends with an error where too much comes out of too little.
struct Bounded<R> {
    inner: R,
    left: u64,
}

impl<R: Read> Read for Bounded<R> {
    fn read(&mut self, into: &mut [u8]) -> io::Result<usize> {
        let count = self.inner.read(into)?;
        let left = self.left.checked_sub(count as u64);
        self.left = left.ok_or_else(|| io::Error::other(message!("fetch-bomb")))?;
        Ok(count)
    }
}

fn zip(bytes: &[u8], taking: &mut Taking) -> Result<(), Message> {
    let mut archive = ZipArchive::new(Cursor::new(bytes)).map_err(damaged)?;
    let comment = String::from_utf8_lossy(archive.comment()).trim().to_owned();
    taking.held.commit = Some(comment).filter(|id| commit::is_id(id));
    one_of_each(bytes, archive.central_directory_start())?;
    for at in 0..archive.len() {
        taking.count()?;
        let (name, what, is_secret) = {
            let entry = archive.by_index_raw(at).map_err(damaged)?;
            let name = String::from_utf8_lossy(entry.name_raw()).into_owned();
            let kind = entry.unix_mode().unwrap_or(0) & KIND;
            (name, kind, entry.encrypted())
        };
        match what {
            LINK => taking.other(&name, Other::Link)?,
            FOLDER => drop(super::name::parts(&name)?),
            0 | ORDINARY if name.ends_with('/') => drop(super::name::parts(&name)?),
            0 | ORDINARY => {
                let Some(place) = taking.takes(&name)? else {
                    continue;
                };
                if is_secret {
                    return Err(message!("fetch-secret", name = told(&name)));
                }
                let mut entry = archive.by_index(at).map_err(damaged)?;
                taking.take(place, &mut entry)?;
            }
            _ => taking.other(&name, Other::Device)?,
        }
    }
    Ok(())
}

/// Holds that no two entries have the same name: which of them is meant, readers of archives
/// do not agree on.
fn one_of_each(bytes: &[u8], start: u64) -> Result<(), Message> {
    const ENTRY: &[u8] = b"PK\x01\x02";
    const HEAD: usize = 46;
    let mut rest = usize::try_from(start)
        .ok()
        .and_then(|start| bytes.get(start..));
    let mut seen = HashSet::new();
    while let Some(entry) = rest.filter(|rest| rest.starts_with(ENTRY) && rest.len() >= HEAD) {
        let number = |at: usize| usize::from(u16::from_le_bytes([entry[at], entry[at + 1]]));
        let (name, extra, comment) = (number(28), number(30), number(32));
        let Some(own) = entry.get(HEAD..HEAD + name) else {
            break;
        };
        if !seen.insert(own) {
            let name = told(&String::from_utf8_lossy(own));
            return Err(message!("fetch-twice", one = name.clone(), other = name));
        }
        rest = entry.get(HEAD + name + extra + comment..);
    }
    Ok(())
}

fn damaged(error: ZipError) -> Message {
    match error {
        ZipError::Io(error) => message!("fetch-damaged", error = reason(&error)),
        ZipError::UnsupportedArchive(what) => message!("fetch-damaged", error = what),
        // Its own words name parts of the program.
        _ => message!("fetch-tar-cut"),
    }
}
