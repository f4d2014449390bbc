//! Whether a file that is open is the one that stands at a path.

use std::io;
use std::path::Path;

use super::fs;
use super::handle::File;

/// How many bytes the file at a path has, where it is the one that is open; none where it is
/// another one.
///
/// # Errors
/// Where nothing is there, or it can't be looked at.
pub(crate) fn length_if_open(file: &File, path: &Path) -> io::Result<Option<u64>> {
    let there = fs::metadata(path)?;
    #[cfg(unix)]
    let is_same = {
        use std::os::unix::fs::MetadataExt;
        let open = file.metadata()?;
        (open.dev(), open.ino()) == (there.dev(), there.ino())
    };
    #[cfg(windows)]
    let is_same = match file {
        File::Real(file) => {
            let open = same_file::Handle::from_file(file.try_clone()?)?;
            open == same_file::Handle::from_path(path)?
        }
        File::Mounted(_) => true,
    };
    #[cfg(not(any(unix, windows)))]
    let is_same = {
        let _ = file;
        true
    };
    Ok(is_same.then_some(there.len()))
}
