//! Locks on files: who comes second waits a little.

use std::fs::TryLockError;
use std::io;
use std::thread;
use std::time::Duration;

use super::File;

/// How long is waited between two tries.
const BETWEEN: Duration = Duration::from_millis(10);

/// Takes the lock of a file, which ends with it, asking for it so often. Tells whether it was
/// taken: on a file system that knows no locks there is none to take.
pub(crate) fn take_lock(file: &File, tries: u32) -> Result<bool, TryLockError> {
    let mut taken = file.try_lock();
    for _ in 1..tries {
        if !matches!(taken, Err(TryLockError::WouldBlock)) {
            break;
        }
        thread::sleep(BETWEEN);
        taken = file.try_lock();
    }
    match taken {
        Ok(()) => Ok(true),
        Err(TryLockError::Error(error)) if no_locks(&error) => Ok(false),
        Err(error) => Err(error),
    }
}

/// Whether the file system is one that has no locks (ENOLCK, ENOSYS, EOPNOTSUPP).
fn no_locks(error: &io::Error) -> bool {
    error.kind() == io::ErrorKind::Unsupported || matches!(error.raw_os_error(), Some(37 | 38 | 95))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_file_system_without_locks_is_told_from_a_lock_that_is_held() {
        for code in [37, 38, 95] {
            assert!(no_locks(&io::Error::from_raw_os_error(code)));
        }
        assert!(no_locks(&io::Error::from(io::ErrorKind::Unsupported)));
        assert!(!no_locks(&io::Error::from(io::ErrorKind::PermissionDenied)));
    }
}
