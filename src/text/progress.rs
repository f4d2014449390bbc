//! How far long work is, in one line of a terminal that is gone at the end.

use std::io::{self, IsTerminal, Write};
use std::time::{Duration, Instant};

use unicode_width::UnicodeWidthStr;

use super::clean;

/// Work that is over sooner shows nothing, and the line changes no more often.
const WAITS: Duration = Duration::from_millis(200);

/// A line on standard error, where that is a terminal, that is written over again and
/// again. It is taken away when this is dropped.
#[derive(Debug)]
pub struct Progress {
    /// When the line may change next; none where there is no terminal.
    next: Option<Instant>,
    /// How many columns the line takes now.
    width: usize,
}

impl Progress {
    /// Begins; nothing is shown yet.
    #[expect(clippy::disallowed_methods, reason = "nothing is written")]
    pub fn begin() -> Progress {
        let next = (io::stderr().is_terminal()).then(|| Instant::now() + WAITS);
        Progress { next, width: 0 }
    }

    /// Shows how far the work is, in one line, unless it was shown just now.
    pub fn show(&mut self, line: impl FnOnce() -> String) {
        let now = Instant::now();
        if self.next.is_some_and(|next| now >= next) {
            self.next = Some(now + WAITS);
            self.put(clean(&line()).replace(['\n', '\t'], " ").as_str());
        }
    }

    /// Writes a line over the last one. Where that fails, nothing is lost.
    #[expect(clippy::disallowed_methods, reason = "the line was cleaned")]
    fn put(&mut self, line: &str) {
        let width = line.width();
        let rest = self.width.saturating_sub(width);
        let back = " ".repeat(rest);
        let mut to = io::stderr().lock();
        let _ = write!(to, "\r{line}{back}\r").and_then(|()| to.flush());
        self.width = width;
    }
}

impl Drop for Progress {
    fn drop(&mut self) {
        if self.width > 0 {
            self.put("");
        }
    }
}
