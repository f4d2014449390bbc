//! The file system as kenning uses it. All reading and writing of files goes through
//! these functions, but for the database's own (sled opens its files itself).
//!
//! Paths belong to the operating system's files, unless [`mount`] put another
//! [`FileSystem`] at a directory: tests mount one there that fails, or that loses what
//! was not made durable. Where nothing is mounted, that costs one atomic load.

use std::fs::{Metadata, OpenOptions, Permissions};
use std::io::{self, Read};
use std::path::{Path, PathBuf};
use std::sync::atomic::{AtomicUsize, Ordering};
use std::sync::{Arc, PoisonError, RwLock};

use super::handle::{File, Handle};
use crate::words::message;

/// How a file is opened.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Opening {
    /// To read it.
    pub read: bool,
    /// To write it, from where the handle stands.
    pub write: bool,
    /// To write it, always at its end.
    pub append: bool,
    /// What becomes of one that is not there, and of one that is.
    pub make: Make,
    /// The permissions of one that is made (Unix; the umask takes off its share).
    pub mode: u32,
}

/// Whether opening makes a file.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Make {
    /// One that is missing is an error.
    #[default]
    Never,
    /// One that is missing is made.
    IfMissing,
    /// One that is there is an error.
    New,
}

impl Opening {
    /// To read what is there.
    pub const READ: Opening = Opening {
        read: true,
        write: false,
        append: false,
        make: Make::Never,
        mode: 0,
    };

    fn options(&self) -> OpenOptions {
        let mut options = OpenOptions::new();
        options.read(self.read).write(self.write);
        options.append(self.append);
        options.create(self.make == Make::IfMissing);
        options.create_new(self.make == Make::New);
        #[cfg(unix)]
        if self.make != Make::Never {
            std::os::unix::fs::OpenOptionsExt::mode(&mut options, self.mode);
        }
        options
    }
}

/// The paths in a directory.
pub type Paths = Box<dyn Iterator<Item = io::Result<PathBuf>> + Send>;

/// What can be done with files. [`Real`] is the operating system's; another one does
/// what it likes with the calls, and may pass them on to that.
///
/// Errors are those of the functions of the same names in [`std::fs`].
pub trait FileSystem: Send + Sync {
    /// Opens a file.
    fn open(&self, path: &Path, how: Opening) -> io::Result<Box<dyn Handle>>;
    /// What is known of a file; of what a link leads to, not of the link.
    fn metadata(&self, path: &Path) -> io::Result<Metadata>;
    /// What is known of a file, or of a link itself.
    fn symlink_metadata(&self, path: &Path) -> io::Result<Metadata>;
    /// The paths in a directory, in no order.
    fn read_dir(&self, dir: &Path) -> io::Result<Paths>;
    /// Where a link leads.
    fn read_link(&self, path: &Path) -> io::Result<PathBuf>;
    /// The path with no links in it.
    fn canonicalize(&self, path: &Path) -> io::Result<PathBuf>;
    /// Makes one directory, with these permissions (Unix).
    fn create_dir(&self, path: &Path, mode: u32) -> io::Result<()>;
    /// Makes the names in a directory durable.
    fn sync_dir(&self, dir: &Path) -> io::Result<()>;
    /// Gives a file another name, be it over another file.
    fn rename(&self, from: &Path, to: &Path) -> io::Result<()>;
    /// Gives a file another name, over nothing.
    fn rename_new(&self, from: &Path, to: &Path) -> io::Result<()>;
    /// Gives a file a second name.
    fn hard_link(&self, from: &Path, to: &Path) -> io::Result<()>;
    /// Removes a file's name.
    fn remove_file(&self, path: &Path) -> io::Result<()>;
    /// Removes a directory with all that is in it.
    fn remove_dir_all(&self, path: &Path) -> io::Result<()>;
    /// Sets who may read and write.
    fn set_permissions(&self, path: &Path, permissions: Permissions) -> io::Result<()>;
}

/// The operating system's files.
#[derive(Clone, Copy, Debug, Default)]
pub struct Real;

impl FileSystem for Real {
    fn open(&self, path: &Path, how: Opening) -> io::Result<Box<dyn Handle>> {
        Ok(Box::new(how.options().open(path)?))
    }

    fn metadata(&self, path: &Path) -> io::Result<Metadata> {
        std::fs::metadata(path)
    }

    fn symlink_metadata(&self, path: &Path) -> io::Result<Metadata> {
        std::fs::symlink_metadata(path)
    }

    fn read_dir(&self, dir: &Path) -> io::Result<Paths> {
        let entries = std::fs::read_dir(dir)?;
        Ok(Box::new(entries.map(|entry| Ok(entry?.path()))))
    }

    fn read_link(&self, path: &Path) -> io::Result<PathBuf> {
        std::fs::read_link(path)
    }

    fn canonicalize(&self, path: &Path) -> io::Result<PathBuf> {
        std::fs::canonicalize(path)
    }

    fn create_dir(&self, path: &Path, mode: u32) -> io::Result<()> {
        #[cfg_attr(not(unix), expect(unused_mut, reason = "Unix has permissions"))]
        let mut builder = std::fs::DirBuilder::new();
        #[cfg(unix)]
        std::os::unix::fs::DirBuilderExt::mode(&mut builder, mode);
        #[cfg(not(unix))]
        let _ = mode;
        builder.create(path)
    }

    fn sync_dir(&self, dir: &Path) -> io::Result<()> {
        match cfg!(unix) {
            true => std::fs::File::open(dir)?.sync_all(),
            false => Ok(()),
        }
    }

    fn rename(&self, from: &Path, to: &Path) -> io::Result<()> {
        std::fs::rename(from, to)
    }

    fn rename_new(&self, from: &Path, to: &Path) -> io::Result<()> {
        // It knows how each system does this at once, or else with a second name.
        let from = tempfile::TempPath::try_from_path(from)?;
        match from.persist_noclobber(to) {
            Ok(()) => Ok(()),
            Err(failed) => {
                // The file stays: whoever made it removes it.
                let _ = failed.path.keep();
                Err(failed.error)
            }
        }
    }

    fn hard_link(&self, from: &Path, to: &Path) -> io::Result<()> {
        std::fs::hard_link(from, to)
    }

    fn remove_file(&self, path: &Path) -> io::Result<()> {
        std::fs::remove_file(path)
    }

    fn remove_dir_all(&self, path: &Path) -> io::Result<()> {
        std::fs::remove_dir_all(path)
    }

    fn set_permissions(&self, path: &Path, permissions: Permissions) -> io::Result<()> {
        std::fs::set_permissions(path, permissions)
    }
}

type Table = Vec<(PathBuf, Arc<dyn FileSystem>)>;
static COUNT: AtomicUsize = AtomicUsize::new(0);
static TABLE: RwLock<Table> = RwLock::new(Vec::new());

/// Takes a mounted file system away when it is dropped. Files that are open stay with it.
#[derive(Debug)]
#[must_use = "what is mounted is taken away when this is dropped"]
pub struct Mounted {
    root: PathBuf,
}

/// Puts a file system at an absolute path: what is at the path or below it belongs to
/// it, for all threads. Where several fit, the one with the longest path counts, and of
/// two at one path the later one.
pub fn mount(root: &Path, system: Arc<dyn FileSystem>) -> Mounted {
    let mut table = TABLE.write().unwrap_or_else(PoisonError::into_inner);
    table.push((root.to_owned(), system));
    COUNT.store(table.len(), Ordering::Release);
    Mounted {
        root: root.to_owned(),
    }
}

impl Drop for Mounted {
    fn drop(&mut self) {
        let mut table = TABLE.write().unwrap_or_else(PoisonError::into_inner);
        if let Some(at) = table.iter().rposition(|(root, _)| *root == self.root) {
            table.remove(at);
        }
        COUNT.store(table.len(), Ordering::Release);
    }
}

/// What is mounted at a path.
fn mounted(path: &Path) -> Option<Arc<dyn FileSystem>> {
    if COUNT.load(Ordering::Acquire) == 0 {
        return None;
    }
    let table = TABLE.read().unwrap_or_else(PoisonError::into_inner);
    let fitting = table.iter().filter(|(root, _)| path.starts_with(root));
    let longest = fitting.max_by_key(|(root, _)| root.components().count());
    longest.map(|(_, system)| system.clone())
}

/// Does something with the file system that a path belongs to.
fn on<T>(path: &Path, act: impl FnOnce(&dyn FileSystem) -> T) -> T {
    match mounted(path) {
        Some(system) => act(&*system),
        None => act(&Real),
    }
}

impl File {
    /// Opens a file to read it.
    pub(crate) fn open(path: &Path) -> io::Result<File> {
        open(path, Opening::READ)
    }
}

/// Opens a file.
pub(crate) fn open(path: &Path, how: Opening) -> io::Result<File> {
    match mounted(path) {
        Some(system) => Ok(File::Mounted(system.open(path, how)?)),
        None => Ok(File::Real(how.options().open(path)?)),
    }
}

/// An entry of a directory.
pub(crate) struct Entry(PathBuf);

impl Entry {
    pub(crate) fn path(&self) -> PathBuf {
        self.0.clone()
    }

    pub(crate) fn file_name(&self) -> std::ffi::OsString {
        self.0.file_name().unwrap_or_default().to_owned()
    }

    /// What is known of the entry; of a link itself.
    pub(crate) fn metadata(&self) -> io::Result<Metadata> {
        symlink_metadata(&self.0)
    }
}

pub(crate) fn metadata(path: &Path) -> io::Result<Metadata> {
    on(path, |system| system.metadata(path))
}

pub(crate) fn symlink_metadata(path: &Path) -> io::Result<Metadata> {
    on(path, |system| system.symlink_metadata(path))
}

/// Whether something is there; of a link, what it leads to.
pub(crate) fn exists(path: &Path) -> bool {
    metadata(path).is_ok()
}

/// The same, where the answer decides what becomes of a record: only where the system
/// says so is there nothing.
pub(crate) fn try_exists(path: &Path) -> io::Result<bool> {
    found(metadata(path))
}

/// Whether something is there, be it a link that leads nowhere.
pub(crate) fn is_there(path: &Path) -> io::Result<bool> {
    found(symlink_metadata(path))
}

fn found(looked: io::Result<Metadata>) -> io::Result<bool> {
    use io::ErrorKind as Kind;
    match looked {
        Ok(_) => Ok(true),
        Err(error) if matches!(error.kind(), Kind::NotFound | Kind::NotADirectory) => Ok(false),
        Err(error) => Err(error),
    }
}

pub(crate) fn is_dir(path: &Path) -> bool {
    metadata(path).is_ok_and(|meta| meta.is_dir())
}

pub(crate) fn is_file(path: &Path) -> bool {
    metadata(path).is_ok_and(|meta| meta.is_file())
}

pub(crate) fn read_dir(dir: &Path) -> io::Result<impl Iterator<Item = io::Result<Entry>> + use<>> {
    let paths = on(dir, |system| system.read_dir(dir))?;
    Ok(paths.map(|path| path.map(Entry)))
}

pub(crate) fn read_link(path: &Path) -> io::Result<PathBuf> {
    on(path, |system| system.read_link(path))
}

pub(crate) fn canonicalize(path: &Path) -> io::Result<PathBuf> {
    on(path, |system| system.canonicalize(path))
}

pub(crate) fn create_dir(path: &Path, mode: u32) -> io::Result<()> {
    on(path, |system| system.create_dir(path, mode))
}

pub(crate) fn sync_dir(dir: &Path) -> io::Result<()> {
    on(dir, |system| system.sync_dir(dir))
}

pub(crate) fn rename(from: &Path, to: &Path) -> io::Result<()> {
    on(from, |system| system.rename(from, to))
}

pub(crate) fn rename_new(from: &Path, to: &Path) -> io::Result<()> {
    on(from, |system| system.rename_new(from, to))
}

pub(crate) fn hard_link(from: &Path, to: &Path) -> io::Result<()> {
    on(from, |system| system.hard_link(from, to))
}

pub(crate) fn remove_file(path: &Path) -> io::Result<()> {
    on(path, |system| system.remove_file(path))
}

pub(crate) fn remove_dir_all(path: &Path) -> io::Result<()> {
    on(path, |system| system.remove_dir_all(path))
}

pub(crate) fn set_permissions(path: &Path, permissions: Permissions) -> io::Result<()> {
    on(path, |system| system.set_permissions(path, permissions))
}

/// The most bytes that are read of a file as a whole.
pub(crate) const MOST: u64 = 256 * 1024 * 1024;

/// Opens an ordinary file, or a link to one, to read it. A pipe or a device may never
/// end, or never begin: it is not opened.
pub(crate) fn open_ordinary(path: &Path) -> io::Result<(File, u64)> {
    let meta = metadata(path)?;
    // The system's own error for a directory says what it is.
    if !meta.is_file() && !meta.is_dir() {
        return Err(io::Error::other(message!("disk-no-ordinary-file")));
    }
    Ok((File::open(path)?, meta.len()))
}

/// Opens one that is read as a whole; gives how long it is, too, so that room can be made.
fn open_whole(path: &Path) -> io::Result<(io::Take<File>, usize)> {
    let (file, length) = open_ordinary(path)?;
    if length > MOST {
        let most = MOST / (1024 * 1024);
        return Err(io::Error::other(message!("disk-too-large", most = most)));
    }
    let room = usize::try_from(length).unwrap_or_default();
    Ok((file.take(MOST), room))
}

/// All bytes of an ordinary file.
pub(crate) fn read(path: &Path) -> io::Result<Vec<u8>> {
    let (mut file, room) = open_whole(path)?;
    let mut bytes = Vec::with_capacity(room);
    file.read_to_end(&mut bytes)?;
    Ok(bytes)
}

/// All text of an ordinary file.
pub(crate) fn read_to_string(path: &Path) -> io::Result<String> {
    let (mut file, room) = open_whole(path)?;
    let mut text = String::with_capacity(room);
    file.read_to_string(&mut text)?;
    Ok(text)
}

/// Copies what a file holds into a new one that only its owner may read.
pub(crate) fn copy(from: &Path, to: &Path) -> io::Result<()> {
    let how = Opening {
        write: true,
        make: Make::New,
        mode: 0o600,
        ..Opening::default()
    };
    let mut source = File::open(from)?;
    let mut target = open(to, how)?;
    io::copy(&mut source, &mut target).map(drop)
}

#[cfg(test)]
mod tests;
