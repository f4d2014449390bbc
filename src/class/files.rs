//! Files that others may have put there, read with an end to it.

use std::io::{self, Read as _};
use std::path::Path;

use crate::disk::{File, fs};
use crate::words::{Message, message};

/// How the names of bundles end.
pub const BUNDLE: &str = ".bundle";
/// How the names of plan files end.
pub const PLAN: &str = ".plan";
/// The public file of a class in its folder.
pub const CARD: &str = "class.kenning";

/// Reads an ordinary file of at most so many bytes; links and pipes are not opened.
pub(super) fn read(path: &Path, most: u64) -> io::Result<Vec<u8>> {
    let meta = fs::symlink_metadata(path)?;
    if !meta.is_file() {
        return Err(io::Error::other(message!("class-no-ordinary-file")));
    }
    if meta.len() > most {
        let why = message!("class-wrong-large", most = most >> 20);
        return Err(io::Error::new(io::ErrorKind::FileTooLarge, why));
    }
    let mut bytes = Vec::new();
    File::open(path)?.take(most).read_to_end(&mut bytes)?;
    Ok(bytes)
}

/// That a file can't be read, and why.
pub(super) fn unread(path: &Path, error: &io::Error) -> Message {
    message!(
        "class-unread",
        path = path,
        why = crate::disk::reason(error)
    )
}

/// That a file can't be written, and why.
pub(super) fn unwritten(path: &Path, why: impl ToString) -> Message {
    message!("class-not-written", path = path, why = why.to_string())
}

/// The names of the files in a folder, in order, at most so many.
pub(super) fn names(folder: &Path, most: usize) -> io::Result<Vec<String>> {
    let mut names = Vec::new();
    for entry in fs::read_dir(folder)?.take(most) {
        names.push(entry?.file_name().to_string_lossy().into_owned());
    }
    names.sort();
    Ok(names)
}

/// Writes a file whole into a folder that others read, too.
pub(super) fn write_shared(path: &Path, content: &[u8]) -> Result<(), Message> {
    let write = || -> std::io::Result<()> {
        let mut file = crate::disk::Making::begin_as(crate::disk::above(path), ".kenning-", 0o666)?;
        std::io::Write::write_all(&mut file, content)?;
        file.file().sync_all()?;
        file.persist(path)
    };
    write().map_err(|e| unwritten(path, e))
}
