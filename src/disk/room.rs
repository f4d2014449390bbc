//! How much room there is.

use std::path::Path;

/// Bytes that may still be written where a path is; nothing where that can't be told.
pub(crate) fn room(path: &Path) -> Option<u64> {
    #[cfg(unix)]
    {
        let of = rustix::fs::statvfs(path).ok()?;
        Some(of.f_bavail.saturating_mul(of.f_frsize))
    }
    #[cfg(not(unix))]
    {
        let _ = path;
        None
    }
}
