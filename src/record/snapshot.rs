//! Snapshots of folded state: disposable, one file per course. A snapshot is used only by the
//! program that wrote it and for the course it was written for, and only while the segments hold
//! the same events, with at most new ones after them.

use std::path::{Path, PathBuf};

use serde::{Deserialize, Serialize};

use super::error::RecordError;
use super::place::clear;
use super::segments::Mark;
use crate::disk::fs;
use crate::disk::{MAKING, Program, create_private_dir_fast, program, remove, replace_fast};
use crate::learner::State;

const SNAPSHOTS: &str = "snapshots";
const SUFFIX: &str = ".snapshot";
const FORMAT: u32 = 1;

#[derive(Debug, PartialEq, Serialize, Deserialize)]
struct Header {
    format: u32,
    /// Length and time of the program's file: another build may fold otherwise.
    program: Program,
    course: String,
    fingerprint: u64,
    mark: Mark,
}

fn path(dir: &Path, course: &str) -> PathBuf {
    dir.join(SNAPSHOTS).join(format!("{course}{SUFFIX}"))
}

/// The state of a course when it was last written down, and how far the
/// segments reached then. `fingerprint` is that of the course's files.
///
/// The agenda has to be made anew: [`State::rebuild`].
pub fn read_snapshot(dir: &Path, course: &str, fingerprint: u64) -> Option<(State, Mark)> {
    let bytes = fs::read(&path(dir, course)).ok()?;
    let (body, sum) = bytes.split_last_chunk::<4>()?;
    if crc32fast::hash(body) != u32::from_le_bytes(*sum) {
        return None;
    }
    let (header, rest) = postcard::take_from_bytes::<Header>(body).ok()?;
    let wanted = Header {
        format: FORMAT,
        program: program()?,
        course: course.to_owned(),
        fingerprint,
        mark: header.mark.clone(),
    };
    let state = (header == wanted).then(|| postcard::from_bytes(rest).ok())??;
    Some((state, header.mark))
}

/// Writes a state down. It need not succeed: without it, everything is read anew.
///
/// # Errors
/// Where it can't be written.
pub fn write_snapshot(
    dir: &Path,
    course: &str,
    fingerprint: u64,
    mark: &Mark,
    state: &State,
) -> Result<(), RecordError> {
    let Some(program) = program() else {
        return Ok(());
    };
    let encode = |error: postcard::Error| RecordError::encode(error);
    let header = Header {
        format: FORMAT,
        program,
        course: course.to_owned(),
        fingerprint,
        mark: mark.clone(),
    };
    let mut bytes = postcard::to_stdvec(&header).map_err(encode)?;
    bytes = postcard::to_extend(state, bytes).map_err(encode)?;
    bytes.extend_from_slice(&crc32fast::hash(&bytes).to_le_bytes());
    let path = path(dir, course);
    create_private_dir_fast(&dir.join(SNAPSHOTS))?;
    replace_fast(&path, &bytes).map_err(RecordError::io("write", &path))
}

/// Removes all snapshots: the past is no longer what it was when they were written. Nothing is
/// erased by it, so of links among them only the links go. Where the directory is a link, the
/// snapshots in what it leads to go, and nothing else there.
pub(super) fn forget(dir: &Path) -> Result<(), RecordError> {
    let dir = dir.join(SNAPSHOTS);
    // Where they can't be reached, they are not read either once the link is gone.
    match is_link(&dir) && forget_linked(&dir).is_ok() {
        true => Ok(()),
        false => Ok(remove(&dir)?),
    }
}

fn is_link(path: &Path) -> bool {
    fs::symlink_metadata(path).is_ok_and(|meta| meta.is_symlink())
}

/// Removes the snapshots, and links in their place, from what a link leads to.
fn forget_linked(dir: &Path) -> Result<(), RecordError> {
    let fail = |error| RecordError::io("read", dir)(error);
    for entry in fs::read_dir(dir).map_err(fail)? {
        let entry = entry.map_err(fail)?;
        if is_snapshot(&entry.file_name().to_string_lossy()) {
            remove(&entry.path())?;
        }
    }
    Ok(())
}

/// Whether a name is that of a snapshot, or of one that was being made.
fn is_snapshot(name: &str) -> bool {
    name.ends_with(SUFFIX) || name.starts_with(MAKING)
}

/// Removes all snapshots, and what links to them lead to: they show what is to be gone.
///
/// # Errors
/// Where not all of that is gone.
pub(super) fn erase(dir: &Path) -> Result<(), RecordError> {
    clear(&dir.join(SNAPSHOTS))
}
