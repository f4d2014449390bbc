//! Files that a command was told to write: never over something else unasked.

use std::fs::Permissions;
use std::io::{self, Write};
use std::path::{Path, PathBuf};

use super::{Error, absolute};
use crate::disk::Making;
use crate::disk::fs::{self, Make, Opening};
use crate::report::is_apkg;
use crate::text::clean;
use crate::words::message;

/// Most of a file that is looked into, to see what it is.
const LOOKED_INTO: u64 = 64 * 1024 * 1024;
/// To write what is there.
const WRITE: Opening = Opening {
    read: false,
    write: true,
    append: false,
    make: Make::Never,
    mode: 0,
};
/// The permissions of any file that a program makes: the umask takes off its share.
const ORDINARY: u32 = 0o666;
/// Links to links that are followed.
const LINKS: usize = 40;

/// Where a command writes, and what it may write over.
#[derive(Clone, Copy, Debug)]
pub(super) struct Output<'p> {
    pub(super) path: &'p Path,
    pub(super) what: What,
    /// Whether a file's text is what the command writes.
    pub(super) is_one: fn(&str) -> bool,
    /// Whatever is there may go.
    pub(super) force: bool,
}

/// What a command writes.
#[derive(Clone, Copy, Debug)]
pub(super) enum What {
    Summary,
    Calibration,
    /// What learners of a class gained.
    Advice,
    /// Sums of a class.
    Statistics,
    /// A manual page.
    Page,
    /// Questions, packed for other programs.
    Package,
}

/// Why a file is not written over.
#[derive(Clone, Copy, Debug)]
enum Held {
    /// It came while the command was at work.
    Appeared,
    /// A course, or a part of one.
    Course,
    /// Something else than the command writes.
    Other,
}

/// What is found where a command is to write.
enum Place {
    /// Nothing: a new file may come here.
    Free(PathBuf),
    /// A file that may be replaced.
    Taken(PathBuf),
    /// A terminal, a pipe or the like, to which there is only writing.
    Stream,
}

impl Output<'_> {
    /// Looks whether the file may be written, before work is spent on what to write.
    pub(super) fn check(&self) -> Result<(), Error> {
        self.place().map(drop)
    }

    /// The text that would be written over; none where nothing is, or it may go.
    pub(super) fn held(&self) -> Result<Option<String>, Error> {
        match self.place()? {
            Place::Taken(path) if !self.force => {
                let held = fs::read(&path).map_err(|error| self.failed(&error))?;
                Ok(String::from_utf8(held).ok())
            }
            _ => Ok(None),
        }
    }

    /// Writes the file, whole or not at all.
    pub(super) fn write(&self, text: &str) -> Result<(), Error> {
        self.write_bytes(text.as_bytes())
    }

    /// The same for what is no text.
    pub(super) fn write_bytes(&self, bytes: &[u8]) -> Result<(), Error> {
        let written = match self.place()? {
            Place::Free(path) => put(&path, bytes, None, self.mode()),
            Place::Taken(path) => {
                let kept = fs::metadata(&path).map(|meta| meta.permissions());
                kept.and_then(|kept| put(&path, bytes, Some(kept), self.mode()))
            }
            Place::Stream => {
                fs::open(self.path, WRITE).and_then(|mut stream| stream.write_all(bytes))
            }
        };
        written.map_err(|error| match error.kind() {
            io::ErrorKind::AlreadyExists => self.refused(Held::Appeared),
            _ => self.failed(&error),
        })
    }

    /// Who may read a new file: what someone learned is for them alone.
    fn mode(&self) -> u32 {
        match self.what {
            What::Summary | What::Package => 0o600,
            What::Calibration | What::Advice | What::Statistics | What::Page => ORDINARY,
        }
    }

    fn place(&self) -> Result<Place, Error> {
        let path = followed(self.path).map_err(|error| self.failed(&error))?;
        let meta = match fs::metadata(&path) {
            Err(error) if error.kind() == io::ErrorKind::NotFound => return Ok(Place::Free(path)),
            found => found.map_err(|error| self.failed(&error))?,
        };
        if meta.is_dir() {
            let path = shown(self.path);
            return Err(Error::Said(message!("cli-output-directory", path = path)));
        }
        if !meta.is_file() {
            return Ok(Place::Stream);
        }
        // What is write-protected is not to be replaced behind its owner's back.
        let opened = fs::open(&path, WRITE);
        opened.map_err(|error| self.failed(&error))?;
        if meta.len() == 0 || self.force {
            return Ok(Place::Taken(path));
        }
        let text = match meta.len() <= LOOKED_INTO {
            true => fs::read(&path).map_err(|error| self.failed(&error))?,
            false => Vec::new(),
        };
        match std::str::from_utf8(&text) {
            Ok(text) if (self.is_one)(text) => Ok(Place::Taken(path)),
            Ok(text) if is_course(text) => Err(self.refused(Held::Course)),
            Err(_) if self.may_be_package() && is_apkg(&text) => Ok(Place::Taken(path)),
            _ => Err(self.refused(Held::Other)),
        }
    }

    /// Whether packages are among what the command writes.
    fn may_be_package(&self) -> bool {
        matches!(self.what, What::Summary)
    }

    fn refused(&self, held: Held) -> Error {
        let why = match (held, self.what) {
            (_, What::Page) => {
                let path = shown(self.path);
                return Error::Said(message!("cli-man-refused", path = path));
            }
            (_, What::Package) => {
                let path = shown(self.path);
                return Error::Said(message!("cli-export-qti-taken", path = path));
            }
            (Held::Appeared, _) => "appeared",
            (Held::Course, _) => "course",
            (Held::Other, What::Summary) => "no-summary",
            (Held::Other, What::Calibration) => "no-calibration",
            (Held::Other, What::Advice) => "no-advice",
            (Held::Other, What::Statistics) => "no-statistics",
        };
        let path = shown(self.path);
        Error::Said(message!("cli-output-refused", path = path, why = why))
    }

    fn failed(&self, error: &io::Error) -> Error {
        Error::Said(message!(
            "cli-output-failed",
            path = shown(self.path),
            error = error.to_string(),
        ))
    }
}

/// Writes a file under a name that nothing has, whole or not at all.
pub(super) fn write_new(path: &Path, content: &[u8]) -> io::Result<()> {
    put(path, content, None, ORDINARY)
}

/// The same for a file that is for its owner alone, as what someone learned is.
pub(super) fn write_new_private(path: &Path, content: &[u8]) -> io::Result<()> {
    put(path, content, None, 0o600)
}

/// Writes a file over the one that is there, whole or not at all; who may read and write
/// it stays as it was, and what a link names is written, not the link.
pub(super) fn write_over(path: &Path, content: &[u8]) -> io::Result<()> {
    let path = followed(path)?;
    // What is write-protected is not to be replaced behind its owner's back.
    fs::open(&path, WRITE)?;
    let kept = fs::metadata(&path)?.permissions();
    put(&path, content, Some(kept), ORDINARY)
}

/// Puts a file in place: over the one whose permissions it keeps, or else over none.
fn put(path: &Path, content: &[u8], over: Option<Permissions>, mode: u32) -> io::Result<()> {
    let path = absolute(path);
    let dir = path.parent().unwrap_or(&path);
    let mut file = Making::begin_as(dir, ".kenning-", mode)?;
    file.write_all(content)?;
    if let Some(kept) = &over {
        file.file().set_permissions(kept.clone())?;
    }
    file.file().sync_all()?;
    match over {
        Some(_) => file.persist(&path)?,
        None => file.persist_new(&path)?,
    };
    Ok(())
}

/// The path behind links, so that the link stays and what it names is written.
fn followed(path: &Path) -> io::Result<PathBuf> {
    let mut path = absolute(path);
    for _ in 0..LINKS {
        // Links of /proc and /dev name what can't be found by name.
        let link = match fs::read_link(&path) {
            Ok(link) => path.with_file_name(link),
            Err(_) => return Ok(path),
        };
        if fs::metadata(&path).is_ok() && fs::symlink_metadata(&link).is_err() {
            return Ok(path);
        }
        path = link;
    }
    let circle = message!("cli-output-circle");
    Err(io::Error::other(circle.to_string()))
}

/// Whether a text is a course, or a part of one.
fn is_course(text: &str) -> bool {
    let parts = ["course", "skill", "question", "template"];
    text.parse::<toml::Table>()
        .is_ok_and(|table| parts.iter().any(|part| table.contains_key(*part)))
}

fn shown(path: &Path) -> String {
    clean(&path.to_string_lossy()).replace(['\n', '\t'], " ")
}
