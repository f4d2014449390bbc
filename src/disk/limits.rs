//! Limits on the size of files.

/// Has a write that goes over a limit on the size of files (`ulimit -f`) fail, as on a full
/// disk: by itself the system would end the program without a word.
pub(crate) fn fail_at_limits() {
    #[cfg(unix)]
    {
        use std::sync::Arc;
        use std::sync::atomic::AtomicBool;
        // What catches the signal need not do anything. Programs that are started, as an
        // editor, have it as usual. Without it, all is as it was.
        let caught = Arc::new(AtomicBool::new(false));
        let _ = signal_hook::flag::register(signal_hook::consts::SIGXFSZ, caught);
    }
}
