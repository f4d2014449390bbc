//! Files that a course names. They are untrusted: they are found within the directory of the
//! course and nowhere else, whatever links there are, and so much is read of them at most.

use std::io::Read;
use std::path::{Path, PathBuf};

use super::error::{LibraryError, NoPicture, NoText};
use super::files::meant;
use crate::disk::{File, fs};

/// Why a file that a course names is not to be had.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum NotWithin {
    /// The course is one file, and so has no directory of its own.
    NoDirectory,
    /// There is no such file.
    Missing,
    /// A directory, a pipe or a device.
    NoOrdinaryFile,
    /// A link out of the course's directory.
    Outside,
}

impl From<NotWithin> for NoPicture {
    fn from(why: NotWithin) -> NoPicture {
        match why {
            NotWithin::NoDirectory => NoPicture::NoDirectory,
            NotWithin::Missing => NoPicture::Missing,
            NotWithin::NoOrdinaryFile => NoPicture::NoOrdinaryFile,
            NotWithin::Outside => NoPicture::Outside,
        }
    }
}

impl From<NotWithin> for NoText {
    fn from(why: NotWithin) -> NoText {
        match why {
            NotWithin::NoDirectory => NoText::NoDirectory,
            NotWithin::Missing => NoText::Missing,
            NotWithin::NoOrdinaryFile => NoText::NoOrdinaryFile,
            NotWithin::Outside => NoText::Outside,
        }
    }
}

/// An ordinary file within the directory of a course.
#[derive(Debug)]
pub(super) struct Within {
    /// Where the course says that it is.
    pub(super) path: PathBuf,
    /// Where it is, its links followed.
    pub(super) real: PathBuf,
}

impl Within {
    /// Finds a file: the course at a path as someone named it, the file as the course names it.
    /// `fail` makes the error of a reason, and of the path that it is about.
    ///
    /// # Errors
    /// That of `fail`, or where the disk fails.
    pub(super) fn find(
        course: &Path,
        file: &str,
        fail: impl Fn(&Path, NotWithin) -> LibraryError,
    ) -> Result<Within, LibraryError> {
        let dir = meant(course);
        if !fs::is_dir(dir) {
            return Err(fail(course, NotWithin::NoDirectory));
        }
        let root = fs::canonicalize(dir).map_err(LibraryError::io("read", dir))?;
        let path = root.join(file.split('/').collect::<PathBuf>());
        if !fs::exists(&path) {
            return Err(fail(&path, NotWithin::Missing));
        }
        let real = fs::canonicalize(&path).map_err(LibraryError::io("read", &path))?;
        if !real.starts_with(&root) {
            return Err(fail(&path, NotWithin::Outside));
        }
        let meta = fs::metadata(&real).map_err(LibraryError::io("read", &path))?;
        match meta.is_file() {
            true => Ok(Within { path, real }),
            false => Err(fail(&path, NotWithin::NoOrdinaryFile)),
        }
    }

    /// Its bytes; of a file of more than `most`, `most` and one more.
    ///
    /// # Errors
    /// Where the disk fails.
    pub(super) fn read(&self, most: u64) -> Result<Vec<u8>, LibraryError> {
        let fail = |error| LibraryError::io("read", &self.path)(error);
        let mut bytes = Vec::new();
        let opened = File::open(&self.real).map_err(fail)?;
        (opened.take(most + 1))
            .read_to_end(&mut bytes)
            .map_err(fail)?;
        Ok(bytes)
    }
}
