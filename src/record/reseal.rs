//! Moves the files of an encrypted folder from telling names to hidden names. A file is removed
//! only after its content was read back from its new place. So the next move finishes one that
//! was cut off, and nothing is lost.

use std::io;
use std::path::Path;

use super::carried::{Files, Opened, Unread, is_sealed_first};
use super::error::RecordError;
use super::folder::{Join, become_hidden, learner};
use super::log::Log;
use super::memory::Memory;
use super::signing::Sheet;
use super::stamped::Device;

impl Log {
    /// Moves an encrypted folder to hidden names, and tells how many files moved. Older
    /// kennings can't use the folder then. What is sealed stays under its earlier name
    /// until the folder says that names are hidden; so a move that is cut off leaves the
    /// folder as it was, or is finished by the next synchronisation.
    ///
    /// # Errors
    /// Those of [`Log::sync`]; and where a file does not open, so that it can't be moved.
    pub fn reseal(&self, folder: &Path, passphrase: &str) -> Result<usize, RecordError> {
        let mut memory = Memory::read(&self.dir)?;
        let (files, _) = self.agree(folder, Some(passphrase), Join::Refuse, &memory)?;
        if files.are_hidden() {
            return move_all(&files);
        }
        let moves = moves(&files)?;
        if let Some((there, _)) = moves.unopened.first() {
            let path = folder.join(there);
            return Err(RecordError::NotMoved { path });
        }
        let files = files.into_hidden();
        for part in &moves.parts {
            copy(&files, part)?;
        }
        become_hidden(folder, &files, learner(&self.dir)?)?;
        self.note(folder, &files, &mut memory)?;
        move_all(&files)
    }
}

/// A file to be moved: what it is called now, its true name, and what it holds.
struct Part {
    old: String,
    name: String,
    bytes: Vec<u8>,
}

/// Files that did not open; where they could not be read, why.
type Unopened = Vec<(String, Option<io::Error>)>;

#[derive(Default)]
struct Moves {
    parts: Vec<Part>,
    unopened: Unopened,
}

/// What has a name that tells something: segments, signatures, and copies of them. Each
/// keeps its bytes, as signatures hold for exactly those.
fn moves(files: &Files<'_>) -> Result<Moves, RecordError> {
    let mut moves = Moves::default();
    for old in files.names(is_sealed_first)? {
        match files.open(&old, is_sealed_first) {
            Ok(Opened { name, bytes, .. }) => moves.parts.push(Part { old, name, bytes }),
            Err(Unread::Incomplete) => moves.unopened.push((old, None)),
            Err(Unread::Failed(error)) => moves.unopened.push((old, Some(error))),
            Err(Unread::Passed | Unread::Refused(_)) => {}
        }
    }
    Ok(moves)
}

/// Puts a file where its hidden name is; tells whether what it holds is proven to stand
/// there. If something else stands there, and neither only grew from the other, both stay.
fn copy(files: &Files<'_>, Part { name, bytes, .. }: &Part) -> Result<bool, RecordError> {
    let is_sheet = Sheet::is_named(name);
    let there = files.read(name)?;
    let stands = there.as_ref().is_some_and(|there| match is_sheet {
        true => there == bytes || Sheet::says_all(there, bytes),
        false => there.starts_with(bytes),
    });
    if stands {
        return Ok(true);
    }
    let target = match there {
        Some(there) if is_sheet || !bytes.starts_with(&there) => files.keep(name, bytes)?,
        _ => {
            files.write(name, bytes)?;
            name.clone()
        }
    };
    Ok(files.read(&target)?.as_ref() == Some(bytes))
}

/// In a folder with hidden names, moves files that still have open names: a device that did not
/// know wrote them, or a move was cut off. Returns how many files went.
pub(super) fn move_over(files: &Files<'_>) -> Result<usize, RecordError> {
    if !files.are_hidden() {
        return Ok(0);
    }
    Ok(move_what_opens(files)?.0)
}

/// The same; that a file can't be read is an error, once all others went.
fn move_all(files: &Files<'_>) -> Result<usize, RecordError> {
    let (moved, unopened) = move_what_opens(files)?;
    for (there, error) in unopened {
        if let Some(error) = error {
            return Err(files.unreadable(&there, error));
        }
    }
    Ok(moved)
}

fn move_what_opens(files: &Files<'_>) -> Result<(usize, Unopened), RecordError> {
    let mut moved = 0;
    let Moves { parts, unopened } = moves(files)?;
    for part in &parts {
        if copy(files, part)? {
            files.remove_there(&part.old)?;
            moved += 1;
        }
    }
    // A device writes anew what it says of its segments when it syncs.
    for old in files.names(is_side)? {
        files.remove_there(&old)?;
        moved += 1;
    }
    Ok((moved, unopened))
}

/// Whether a file, or a copy of it, says something of a device's segments.
fn is_side(name: &str) -> bool {
    let (device, rest) = name.split_at_checked(16).unwrap_or_default();
    device.parse::<Device>().is_ok() && rest.contains(".json")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_devices_say_of_their_segments_is_told_by_its_name() {
        assert!(is_side("0123456789abcdef.json") && is_side("0123456789abcdef (1).json"));
        assert!(!is_side("kenning.json") && !is_side("0123456789abcdef-2026-03.log.age"));
        assert!(!is_side("0123456789abcdef.0123-4567-89ab-cdef.sig.age"));
    }
}
