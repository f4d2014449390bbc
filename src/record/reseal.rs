//! Moves what stands in an encrypted folder under names that tell something to hidden
//! names. A file goes only after what it holds was read back from where it went. So a
//! move that is cut off is finished by the next one, and nothing is lost.

use std::collections::{BTreeMap, HashSet};
use std::path::Path;

use super::carried::{Files, Opened, Unread};
use super::error::RecordError;
use super::folder::{Join, become_hidden, learner};
use super::log::Log;
use super::memory::Memory;
use super::segments::{device_of, is_segment};
use super::stamped::Device;

/// How long a device's name is.
const DEVICE: usize = 16;
/// How long the name of a segment is without its end: device and month.
const STEM: usize = DEVICE + 8;

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
            return move_over(&files);
        }
        let moves = moves(&files)?;
        if let Some(there) = moves.unopened.first() {
            let path = folder.join(there);
            return Err(RecordError::NotMoved { path });
        }
        let files = files.into_hidden();
        for (name, parts) in &moves.parts {
            copy(&files, name, parts)?;
        }
        become_hidden(folder, &files, learner(&self.dir)?)?;
        self.note(folder, &files, &mut memory)?;
        move_over(&files)
    }
}

/// What a file is called there now, and what it holds.
type Part = (String, Vec<u8>);

/// Files to be moved, by where they go.
#[derive(Default)]
struct Moves {
    parts: BTreeMap<String, Vec<Part>>,
    unopened: Vec<String>,
}

/// What has a name that tells something.
fn moves(files: &Files<'_>) -> Result<Moves, RecordError> {
    let mut moves = Moves::default();
    for there in files.names(|name| device_of(name).is_some())? {
        match files.open(&there) {
            Ok(Opened { name, bytes, .. }) => {
                let part = (there, bytes);
                moves.parts.entry(target(&name)).or_default().push(part);
            }
            Err(Unread::Incomplete | Unread::Failed(_)) => moves.unopened.push(there),
            Err(Unread::Passed | Unread::Refused(_)) => {}
        }
    }
    Ok(moves)
}

/// The segment that a file is, or is a copy of.
fn target(name: &str) -> String {
    let stem = name.get(..STEM).map(|stem| format!("{stem}.log"));
    stem.filter(|stem| is_segment(stem))
        .unwrap_or_else(|| name.to_owned())
}

/// All lines of several files of the same segment, each once.
fn together<'a>(parts: impl Iterator<Item = &'a [u8]>) -> Vec<u8> {
    let mut all: Vec<u8> = Vec::new();
    let mut seen = HashSet::new();
    for line in parts.flat_map(|part| part.split_inclusive(|&b| b == b'\n')) {
        if seen.insert(line.strip_suffix(b"\n").unwrap_or(line)) {
            if !all.is_empty() && !all.ends_with(b"\n") {
                all.push(b'\n');
            }
            all.extend_from_slice(line);
        }
    }
    all
}

/// Adds to a file with a hidden name what others hold of it; tells whether that is proven
/// to stand there.
fn copy(files: &Files<'_>, name: &str, parts: &[Part]) -> Result<bool, RecordError> {
    let there = files.read(name)?;
    let before = there.as_deref().into_iter();
    let bytes = together(before.chain(parts.iter().map(|(_, bytes)| bytes.as_slice())));
    if there.as_ref() == Some(&bytes) {
        return Ok(true);
    }
    files.write(name, &bytes)?;
    Ok(files.read(name)?.as_ref() == Some(&bytes))
}

/// Where names are hidden: moves what still has another name, which a device wrote that
/// did not know of it yet, or a move left that was cut off. Tells how many files went.
pub(super) fn move_over(files: &Files<'_>) -> Result<usize, RecordError> {
    if !files.are_hidden() {
        return Ok(0);
    }
    let mut moved = 0;
    for (name, parts) in &moves(files)?.parts {
        if copy(files, name, parts)? {
            for (old, _) in parts {
                files.remove_there(old)?;
                moved += 1;
            }
        }
    }
    // A device writes anew what it says of its segments when it syncs.
    for old in files.names(is_side)? {
        files.remove_there(&old)?;
        moved += 1;
    }
    Ok(moved)
}

/// Whether a file, or a copy of it, says something of a device's segments.
fn is_side(name: &str) -> bool {
    let (device, rest) = name.split_at_checked(DEVICE).unwrap_or_default();
    device.parse::<Device>().is_ok() && rest.contains(".json")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn lines_come_together_once_and_whole() {
        let parts: [&[u8]; 3] = [b"a\nb", b"b\nc\n", b"a\nd\n"];
        assert_eq!(together(parts.into_iter()), b"a\nb\nc\nd\n");
        assert_eq!(together([].into_iter()), b"");
    }

    #[test]
    fn a_copy_goes_where_its_segment_goes() {
        let segment = "0123456789abcdef-2026-03.log";
        for copy in ["", " (1)", ".sync-conflict-20260301"] {
            let name = format!("0123456789abcdef-2026-03{copy}.log");
            assert_eq!(target(&name), segment);
        }
        assert_eq!(target("0123456789abcdef-x"), "0123456789abcdef-x");
        assert!(is_side("0123456789abcdef.json") && is_side("0123456789abcdef (1).json"));
        assert!(!is_side("kenning.json") && !is_side("0123456789abcdef-2026-03.log.age"));
    }
}
