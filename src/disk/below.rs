//! What is below a directory: whether it is closed to other accounts, what was set
//! aside there, and what leads out of it.

use std::io;
use std::path::{Path, PathBuf};

use super::fs;

/// What was found below a directory, and of itself.
#[derive(Debug, Default)]
pub struct Below {
    /// Files and directories whose permissions let other accounts in. On Windows,
    /// where there are no such permissions, always none.
    pub open: Vec<PathBuf>,
    /// What was set aside, as damaged or of an older format.
    pub aside: Vec<PathBuf>,
    /// Links: what they lead to was not looked at.
    pub links: Vec<PathBuf>,
    /// What could not be looked at, and why.
    pub unread: Vec<(PathBuf, io::Error)>,
}

impl Below {
    /// Looks at a directory and all below it. One that is not there holds nothing.
    pub fn of(dir: &Path) -> Below {
        let mut below = Below::default();
        let mut todo = vec![dir.to_owned()];
        while let Some(path) = todo.pop() {
            match below.look(&path) {
                Ok(further) => todo.extend(further),
                // It went while we looked, or was never there.
                Err(error) if error.kind() == io::ErrorKind::NotFound => {}
                Err(error) => below.unread.push((path, error)),
            }
        }
        for paths in [&mut below.open, &mut below.aside, &mut below.links] {
            paths.sort();
        }
        below
    }

    /// Notes what one thing is; gives what is in it.
    fn look(&mut self, path: &Path) -> io::Result<Vec<PathBuf>> {
        let meta = fs::symlink_metadata(path)?;
        if is_aside(path) {
            self.aside.push(path.to_owned());
        }
        if meta.is_symlink() {
            self.links.push(path.to_owned());
            return Ok(Vec::new());
        }
        if lets_others_in(&meta) {
            self.open.push(path.to_owned());
        }
        match meta.is_dir() {
            true => fs::read_dir(path)?.map(|entry| Ok(entry?.path())).collect(),
            false => Ok(Vec::new()),
        }
    }
}

/// Whether a name is one that [`set_aside`](super::set_aside) gives.
fn is_aside(path: &Path) -> bool {
    let name = path.file_name().unwrap_or_default().to_string_lossy();
    [".damaged-", ".format-1-"]
        .iter()
        .any(|word| name.contains(word))
}

#[cfg(unix)]
fn lets_others_in(meta: &std::fs::Metadata) -> bool {
    use std::os::unix::fs::PermissionsExt;
    meta.permissions().mode() & 0o077 != 0
}

#[cfg(not(unix))]
fn lets_others_in(_meta: &std::fs::Metadata) -> bool {
    false
}
