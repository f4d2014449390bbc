//! Small file work: private permissions, atomic replacement, names for the screen.

use std::io::{self, Read, Write};
use std::path::{Path, PathBuf};

use super::error::DiskError;
use super::fs::{self, Make, Opening, sync_dir};
use super::handle::File;
use super::making::{MAKING, Making};
use crate::words::message;

/// Creates a directory and those above it, for the owner only. The names of those that
/// are new are durable when this returns.
pub(crate) fn create_private_dir(path: &Path) -> Result<(), DiskError> {
    create_private_dirs(path).map(drop)
}

/// The same; tells how many were new, the directory itself among them: of the others,
/// whoever made them may have been killed before their names were durable.
pub(crate) fn create_private_dirs(path: &Path) -> Result<usize, DiskError> {
    make_dir(path, 0o700, &sync_above).map_err(DiskError::io("create-directory", path))
}

/// The same for what is no loss: they may be gone after a power cut.
pub(crate) fn create_private_dir_fast(path: &Path) -> Result<(), DiskError> {
    let made = make_dir(path, 0o700, &|_| Ok(()));
    made.map(drop)
        .map_err(DiskError::io("create-directory", path))
}

/// Creates a directory and those above it, as any program would.
pub(crate) fn create_dirs(path: &Path) -> io::Result<()> {
    make_dir(path, 0o777, &sync_above).map(drop)
}

/// Tells how many are new.
fn make_dir(path: &Path, mode: u32, sync: &dyn Fn(&Path) -> io::Result<()>) -> io::Result<usize> {
    if path.as_os_str().is_empty() || fs::is_dir(path) {
        return Ok(0);
    }
    let above = path.parent().unwrap_or(Path::new(""));
    let made = make_dir(above, mode, sync)?;
    match fs::create_dir(path, mode) {
        // Another program was quicker: it may not have made the name durable yet.
        Err(error) if error.kind() == io::ErrorKind::AlreadyExists && fs::is_dir(path) => {}
        made => made?,
    }
    sync(path)?;
    Ok(made + 1)
}

/// The directory that a path's name is in.
pub(crate) fn above(path: &Path) -> &Path {
    match path.parent() {
        Some(dir) if !dir.as_os_str().is_empty() => dir,
        _ => Path::new("."),
    }
}

/// Makes a name durable that was made, changed or removed, where that is to be had.
pub(crate) fn sync_above(path: &Path) -> io::Result<()> {
    match sync_dir(above(path)) {
        // A directory in which one may make files, but not look; or a system without this.
        Err(error) if is_not_offered(&error) => Ok(()),
        synced => synced,
    }
}

/// Whether a file that can't be read is missing or is no text, and not only out of reach.
pub(crate) fn is_gone(error: &io::Error) -> bool {
    use io::ErrorKind as Kind;
    matches!(error.kind(), Kind::NotFound | Kind::InvalidData)
}

/// Whether a file was read that [`read_small`] takes for no small text.
pub(crate) fn is_damage(error: &io::Error) -> bool {
    use io::ErrorKind as Kind;
    matches!(error.kind(), Kind::InvalidData | Kind::FileTooLarge)
}

/// Whether making names durable is not to be had in a directory, whatever is tried.
fn is_not_offered(error: &io::Error) -> bool {
    use io::ErrorKind as Kind;
    matches!(
        error.kind(),
        Kind::PermissionDenied | Kind::InvalidInput | Kind::Unsupported
    )
}

/// Opens a file for reading and writing, made for the owner only where it is new.
pub(crate) fn open_private(path: &Path) -> io::Result<File> {
    let how = Opening {
        read: true,
        write: true,
        make: Make::IfMissing,
        mode: 0o600,
        ..Opening::default()
    };
    fs::open(path, how)
}

/// Takes group and others off the files in a directory and off the directory itself.
#[cfg(unix)]
pub(crate) fn make_private(dir: &Path) -> io::Result<()> {
    use std::fs::Permissions;
    use std::os::unix::fs::PermissionsExt;
    fs::set_permissions(dir, Permissions::from_mode(0o700))?;
    for entry in fs::read_dir(dir)? {
        let entry = entry?;
        let kind = entry.metadata()?.file_type();
        if kind.is_dir() {
            make_private(&entry.path())?;
        } else if kind.is_file() {
            fs::set_permissions(&entry.path(), Permissions::from_mode(0o600))?;
        }
    }
    Ok(())
}

#[cfg(not(unix))]
pub(crate) fn make_private(_dir: &Path) -> io::Result<()> {
    Ok(())
}

/// Replaces a file as a whole: a reader sees the old or the new one.
pub(crate) fn replace(path: &Path, content: &[u8]) -> io::Result<()> {
    replace_as(path, content, MAKING)
}

/// The same; while it is being made, its name begins like this.
pub(crate) fn replace_as(path: &Path, content: &[u8], making: &str) -> io::Result<()> {
    put(path, content, making)?;
    sync_above(path)
}

/// The same where its directory is synced next: until then, a power cut leaves the old one.
pub(crate) fn replace_soon(path: &Path, content: &[u8]) -> io::Result<()> {
    put(path, content, MAKING)
}

fn put(path: &Path, content: &[u8], making: &str) -> io::Result<()> {
    let mut file = Making::begin_as(above(path), making, 0o600)?;
    file.write_all(content)?;
    file.file().sync_all()?;
    file.persist(path)
}

/// The same for a file that is there: who may read and write it stays as it was.
pub(crate) fn replace_keeping(path: &Path, content: &[u8]) -> io::Result<()> {
    let kept = fs::metadata(path)?.permissions();
    let mut file = Making::begin(above(path))?;
    file.write_all(content)?;
    file.file().set_permissions(kept)?;
    file.file().sync_all()?;
    file.persist(path)?;
    sync_above(path)
}

/// The same for what is no loss: it may be gone after a power cut, never half there.
pub(crate) fn replace_fast(path: &Path, content: &[u8]) -> io::Result<()> {
    let dir = above(path);
    let mut file = Making::begin(dir)?;
    file.write_all(content)?;
    file.persist(path)
}

/// Makes a file as a whole; never over another.
pub(crate) fn create(path: &Path, content: &[u8]) -> io::Result<()> {
    let dir = above(path);
    let mut file = Making::begin(dir)?;
    file.write_all(content)?;
    file.file().sync_all()?;
    file.persist_new(path)?;
    sync_above(path)
}

/// Reads a small file of text in a profile: an ordinary one, or a link to one, of at
/// most so many bytes.
pub(crate) fn read_small(path: &Path, most: u64) -> io::Result<String> {
    // A pipe never ends: it is not opened.
    let meta = fs::metadata(path)?;
    if !meta.is_file() {
        return Err(io::Error::other(message!("disk-no-ordinary-file")));
    }
    if meta.len() > most {
        let (size, most) = (meta.len().div_ceil(1024), most / 1024);
        let why = message!("disk-file-too-large", size = size, most = most);
        return Err(io::Error::new(io::ErrorKind::FileTooLarge, why));
    }
    let mut text = String::new();
    let read = File::open(path)?.take(most).read_to_string(&mut text);
    read.map_err(|error| match error.kind() {
        io::ErrorKind::InvalidData => io::Error::new(error.kind(), message!("disk-no-utf8")),
        _ => error,
    })?;
    Ok(text)
}

/// Reads a file that others may have put there.
pub(crate) fn read_foreign(path: &Path) -> io::Result<Vec<u8>> {
    // A link may lead anywhere, a pipe never ends: neither is opened.
    let meta = fs::symlink_metadata(path)?;
    if !meta.is_file() {
        return Err(io::Error::other(message!("disk-no-ordinary-file")));
    }
    fs::read(path)
}

/// Removes a file, or a directory with all that is in it, for good; one that is not
/// there is gone already.
pub(crate) fn remove(path: &Path) -> Result<(), DiskError> {
    let gone = match fs::is_dir(path) {
        true => fs::remove_dir_all(path),
        false => fs::remove_file(path),
    };
    let gone = match gone {
        Err(error) if error.kind() == io::ErrorKind::NotFound => Ok(()),
        Err(error) => Err(error),
        Ok(()) => sync_above(path),
    };
    gone.map_err(DiskError::io("remove", path))
}

/// Renames something to `<name>.damaged-<stamp>`, or the next free name like it.
pub(crate) fn set_aside(path: &Path, stamp: &str) -> Result<PathBuf, DiskError> {
    set_aside_as(path, "damaged", stamp)
}

/// Keeps what a file holds under the name that [`set_aside`] would give it;
/// the file itself stays until it is replaced.
pub(crate) fn keep_aside(path: &Path, stamp: &str) -> Result<PathBuf, DiskError> {
    let target = free_name(path, "damaged", stamp)?;
    let keep = || -> io::Result<()> {
        if fs::hard_link(path, &target).is_err() {
            fs::copy(path, &target)?;
            File::open(&target)?.sync_all()?;
        }
        sync_above(&target)
    };
    keep().map_err(DiskError::io("set-aside", path))?;
    Ok(target)
}

/// Copies a directory with all that is in it.
pub(crate) fn copy_dir(from: &Path, to: &Path) -> io::Result<()> {
    make_dir(to, 0o700, &sync_above)?;
    for entry in fs::read_dir(from)? {
        let path = entry?.path();
        let target = to.join(path.file_name().unwrap_or_default());
        match fs::is_dir(&path) {
            true => copy_dir(&path, &target)?,
            false => fs::copy(&path, &target)?,
        }
    }
    Ok(())
}

/// Renames something to `<name>.<word>-<stamp>`, or the next free name like it.
pub(crate) fn set_aside_as(path: &Path, word: &str, stamp: &str) -> Result<PathBuf, DiskError> {
    let target = free_name(path, word, stamp)?;
    let set = fs::rename(path, &target).and_then(|()| sync_above(&target));
    set.map_err(DiskError::io("set-aside", path))?;
    Ok(target)
}

/// `<name>.<word>-<stamp>`, or the next free name like it.
fn free_name(path: &Path, word: &str, stamp: &str) -> Result<PathBuf, DiskError> {
    let mut name = path.file_name().unwrap_or_default().to_owned();
    name.push(format!(".{word}-{stamp}"));
    let mut target = path.with_file_name(&name);
    let mut count = 1;
    while fs::is_there(&target).map_err(DiskError::io("set-aside", path))? {
        count += 1;
        let mut next = name.clone();
        next.push(format!("-{count}"));
        target = path.with_file_name(next);
    }
    Ok(target)
}
