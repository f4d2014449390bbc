//! Files that appear whole or not at all.

use std::io::{self, Write};
use std::path::{Path, PathBuf};

use super::fs::{self, Make, Opening};
use super::handle::File;

/// How the names of files begin that are being made.
pub(crate) const MAKING: &str = ".tmp";

/// A file that is being made under a name of its own, and gets its real one when it is
/// whole. One that is dropped before is removed.
#[derive(Debug)]
pub(crate) struct Making {
    file: File,
    /// `None` once it has its name.
    path: Option<PathBuf>,
}

impl Making {
    /// Begins a file in a directory, for the owner only.
    pub(crate) fn begin(dir: &Path) -> io::Result<Making> {
        Making::begin_as(dir, MAKING, 0o600)
    }

    /// Begins one whose name begins like this, with these permissions.
    pub(crate) fn begin_as(dir: &Path, prefix: &str, mode: u32) -> io::Result<Making> {
        let how = Opening {
            read: true,
            write: true,
            make: Make::New,
            mode,
            ..Opening::default()
        };
        let mut name = tempfile::Builder::new();
        // Names come from there, and are tried until one is free.
        let made = name
            .prefix(prefix)
            .make_in(dir, |path| fs::open(path, how))?;
        let (file, path) = made.into_parts();
        let path = Some(path.keep().map_err(|error| error.error)?);
        Ok(Making { file, path })
    }

    pub(crate) fn file(&self) -> &File {
        &self.file
    }

    /// Gives it its name, over whatever has it.
    pub(crate) fn persist(self, to: &Path) -> io::Result<()> {
        self.name(|from| fs::rename(from, to))
    }

    /// Gives it its name, over nothing.
    pub(crate) fn persist_new(self, to: &Path) -> io::Result<()> {
        self.name(|from| fs::rename_new(from, to))
    }

    fn name(mut self, give: impl FnOnce(&Path) -> io::Result<()>) -> io::Result<()> {
        if let Some(path) = &self.path {
            give(path)?;
            self.path = None;
        }
        Ok(())
    }
}

impl Drop for Making {
    fn drop(&mut self) {
        if let Some(path) = &self.path {
            let _ = fs::remove_file(path);
        }
    }
}

impl Write for Making {
    fn write(&mut self, bytes: &[u8]) -> io::Result<usize> {
        self.file.write(bytes)
    }

    fn flush(&mut self) -> io::Result<()> {
        self.file.flush()
    }
}
