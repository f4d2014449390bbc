//! Files that are open.

use std::fmt;
use std::fs::{Metadata, Permissions, TryLockError};
use std::io::{self, Read, Seek, SeekFrom, Write};

/// A file that is open in a file system. Errors are those of
/// the methods of the same names of [`std::fs::File`].
pub trait Handle: Read + Write + Seek + Send {
    /// Makes what it holds durable, with all that is known of it.
    fn sync_all(&self) -> io::Result<()>;
    /// Makes what it holds durable.
    fn sync_data(&self) -> io::Result<()>;
    /// Cuts it off at so many bytes, or fills it up with zeros.
    fn set_len(&self, bytes: u64) -> io::Result<()>;
    /// What is known of it.
    fn metadata(&self) -> io::Result<Metadata>;
    /// Sets who may read and write it.
    fn set_permissions(&self, permissions: Permissions) -> io::Result<()>;
    /// Takes the lock on it, which ends with the handle.
    fn try_lock(&self) -> Result<(), TryLockError>;
}

impl Handle for std::fs::File {
    fn sync_all(&self) -> io::Result<()> {
        self.sync_all()
    }

    fn sync_data(&self) -> io::Result<()> {
        self.sync_data()
    }

    fn set_len(&self, bytes: u64) -> io::Result<()> {
        self.set_len(bytes)
    }

    fn metadata(&self) -> io::Result<Metadata> {
        self.metadata()
    }

    fn set_permissions(&self, permissions: Permissions) -> io::Result<()> {
        self.set_permissions(permissions)
    }

    fn try_lock(&self) -> Result<(), TryLockError> {
        self.try_lock()
    }
}

/// A file that is open, wherever it is.
pub(crate) enum File {
    Real(std::fs::File),
    Mounted(Box<dyn Handle>),
}

impl File {
    fn handle(&self) -> &dyn Handle {
        match self {
            File::Real(file) => file,
            File::Mounted(file) => &**file,
        }
    }

    fn handle_mut(&mut self) -> &mut dyn Handle {
        match self {
            File::Real(file) => file,
            File::Mounted(file) => &mut **file,
        }
    }

    pub(crate) fn sync_all(&self) -> io::Result<()> {
        self.handle().sync_all()
    }

    pub(crate) fn sync_data(&self) -> io::Result<()> {
        self.handle().sync_data()
    }

    pub(crate) fn set_len(&self, bytes: u64) -> io::Result<()> {
        self.handle().set_len(bytes)
    }

    pub(crate) fn metadata(&self) -> io::Result<Metadata> {
        self.handle().metadata()
    }

    pub(crate) fn set_permissions(&self, permissions: Permissions) -> io::Result<()> {
        self.handle().set_permissions(permissions)
    }

    pub(crate) fn try_lock(&self) -> Result<(), TryLockError> {
        self.handle().try_lock()
    }
}

impl fmt::Debug for File {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            File::Real(file) => file.fmt(f),
            File::Mounted(_) => f.write_str("File::Mounted"),
        }
    }
}

impl Read for File {
    fn read(&mut self, into: &mut [u8]) -> io::Result<usize> {
        self.handle_mut().read(into)
    }

    fn read_to_end(&mut self, into: &mut Vec<u8>) -> io::Result<usize> {
        self.handle_mut().read_to_end(into)
    }

    fn read_to_string(&mut self, into: &mut String) -> io::Result<usize> {
        self.handle_mut().read_to_string(into)
    }
}

impl Write for File {
    fn write(&mut self, bytes: &[u8]) -> io::Result<usize> {
        self.handle_mut().write(bytes)
    }

    fn flush(&mut self) -> io::Result<()> {
        self.handle_mut().flush()
    }
}

impl Seek for File {
    fn seek(&mut self, to: SeekFrom) -> io::Result<u64> {
        self.handle_mut().seek(to)
    }
}
