//! A log for reports of faults: what the program did, never what a learner typed. It is off
//! unless somebody asks for it; then each line costs one atomic load and no more.

use std::io::{self, Read, Write};
use std::path::Path;
use std::sync::atomic::{AtomicU8, Ordering};
use std::sync::{Mutex, PoisonError};
use std::time::Duration;

use super::File;
use super::fs::{self, Make, Opening};
use crate::words::message;

/// How much weight a line has. Each level has those before it, too.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord)]
pub enum Level {
    /// What ended the program.
    Error = 1,
    /// What went wrong and did not end it.
    Warn,
    /// What it did: start, record, courses, screen, end.
    #[default]
    Info,
    /// The steps in between.
    Debug,
}

impl Level {
    /// All of them, the weightiest first.
    pub const ALL: [Level; 4] = [Level::Error, Level::Warn, Level::Info, Level::Debug];

    /// Its name in the log and on the command line.
    pub fn name(self) -> &'static str {
        match self {
            Level::Error => "error",
            Level::Warn => "warn",
            Level::Info => "info",
            Level::Debug => "debug",
        }
    }
}

/// The highest level that is written; 0 while nothing is.
static ON: AtomicU8 = AtomicU8::new(0);
static TO: Mutex<Option<Sink>> = Mutex::new(None);

struct Sink {
    file: File,
    /// The time since the start.
    since: Box<dyn Fn() -> Duration + Send>,
}

/// Writes from now on, at the end of a file that only its owner reads where it is new.
/// `since` tells how long ago the program began.
///
/// # Errors
/// Where the file can't be opened, or holds something else than such a log.
pub fn begin(
    path: &Path,
    level: Level,
    since: impl Fn() -> Duration + Send + 'static,
) -> io::Result<()> {
    let how = Opening {
        append: true,
        make: Make::IfMissing,
        mode: 0o600,
        ..Opening::default()
    };
    if !may_go_on(path)? {
        return Err(io::Error::other(message!("disk-no-log")));
    }
    let file = fs::open(path, how)?;
    let since = Box::new(since);
    *TO.lock().unwrap_or_else(PoisonError::into_inner) = Some(Sink { file, since });
    ON.store(level as u8, Ordering::Relaxed);
    Ok(())
}

/// Whether what is at a path may be written behind: nothing, a stream, or a file that begins as
/// a log does. Anything else is somebody's, as the record is the learner's.
fn may_go_on(path: &Path) -> io::Result<bool> {
    match fs::metadata(path) {
        Ok(meta) if meta.is_file() && meta.len() > 0 => {
            let mut begins = [0; 24];
            let mut file = File::open(path)?.take(begins.len() as u64);
            let read = file.read(&mut begins)?;
            Ok(begins_a_line(&String::from_utf8_lossy(&begins[..read])))
        }
        _ => Ok(true),
    }
}

/// Whether a text begins as a line of a log does: with a time and a level.
fn begins_a_line(text: &str) -> bool {
    let mut words = text.split_ascii_whitespace();
    let is_time = |word: &str| word.bytes().all(|b| b.is_ascii_digit());
    words.next().is_some_and(is_time)
        && (words.next()).is_some_and(|word| Level::ALL.iter().any(|level| level.name() == word))
}

/// Whether lines of this level are written.
pub fn is_on(level: Level) -> bool {
    level as u8 <= ON.load(Ordering::Relaxed)
}

/// Writes a line, where one of this level is wanted. The text names things and numbers them,
/// `word key=value key=value`; nothing that a learner wrote, no names and no paths.
pub fn note(level: Level, text: impl FnOnce() -> String) {
    if !is_on(level) {
        return;
    }
    let text: String = text().chars().filter(|c| !c.is_control()).collect();
    // A fault while a line is written must not wait for itself.
    let Ok(mut to) = TO.try_lock() else {
        return;
    };
    if let Some(sink) = to.as_mut() {
        let ms = (sink.since)().as_millis();
        let line = format!("{ms:>8} {:<5} {text}\n", level.name());
        // Where the log can't be written, the program goes on without.
        if sink.file.write_all(line.as_bytes()).is_err() {
            ON.store(0, Ordering::Relaxed);
        }
    }
}
