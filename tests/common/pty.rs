//! A terminal with a program in it, as its user has one.

use std::io::{Read, Write};
use std::num::NonZeroU16;
use std::path::Path;
use std::process::Command;
use std::sync::{Arc, Condvar, Mutex};
use std::time::Duration;

use portable_pty::{Child, CommandBuilder, MasterPty, PtySize, native_pty_system};

/// After this long without what is waited for, a test has failed: so long that it says nothing
/// of how busy the machine is.
pub const PATIENCE: Duration = Duration::from_secs(300);
/// What has been drawn, and whether the terminal is closed.
pub struct Drawn {
    pub parser: vt100::Parser,
    /// The last bytes: fewer than a mark of a page's beginning or end has.
    tail: Vec<u8>,
    /// Whether a page has begun of which the end is still to come. Short ones come in one
    /// piece, without marks.
    is_open: bool,
    /// The last page that was drawn to its end, since the last key.
    page: Option<String>,
    pub bytes: usize,
    /// All of them.
    log: Vec<u8>,
    closed: bool,
}

impl Drawn {
    fn take(&mut self, bytes: &[u8]) {
        self.bytes += bytes.len();
        self.log.extend_from_slice(bytes);
        self.parser.process(bytes);
        self.tail.extend_from_slice(bytes);
        let last = |mark: &[u8]| self.tail.windows(mark.len()).rposition(|w| w == mark);
        let (begun, ended) = (last(b"\x1b[?2026h"), last(b"\x1b[?2026l"));
        if begun.is_some() || ended.is_some() {
            self.is_open = begun > ended;
        }
        let surplus = self.tail.len().saturating_sub(b"\x1b[?2026".len());
        self.tail.drain(..surplus);
        // The shell draws no pages.
        if !self.is_open || !self.parser.screen().alternate_screen() {
            self.page = Some(self.parser.screen().contents());
        }
    }
}

/// A learner's terminal with kenning in it.
pub struct Terminal {
    pub child: Box<dyn Child + Send + Sync>,
    pub master: Option<Box<dyn MasterPty + Send>>,
    pub keys: Box<dyn Write + Send>,
    pub drawn: Arc<(Mutex<Drawn>, Condvar)>,
}

impl Terminal {
    /// A program in a terminal of `size` columns and rows, with its own `home`.
    pub fn run(program: &str, home: &Path, args: &[&str], size: (u16, u16)) -> Terminal {
        let mut command = CommandBuilder::new(program);
        command.args(args);
        command.cwd(env!("CARGO_MANIFEST_DIR"));
        command.env("KENNING_HOME", home);
        command.env("KENNING_NOW", "2026-03-01T12:00:00Z");
        command.env("TERM", "xterm-256color");
        Terminal::start(command, size)
    }

    /// A command in a terminal of `size` columns and rows.
    pub fn start(command: CommandBuilder, size: (u16, u16)) -> Terminal {
        let (cols, rows) = size;
        let pty = native_pty_system()
            .openpty(PtySize {
                rows,
                cols,
                pixel_width: 0,
                pixel_height: 0,
            })
            .expect("a pseudo-terminal");
        let child = pty.slave.spawn_command(command).expect("kenning starts");
        drop(pty.slave);
        let mut output = pty.master.try_clone_reader().expect("a reader");
        let keys = pty.master.take_writer().expect("a writer");
        let some = |n| NonZeroU16::new(n).expect("a size");
        let parser = vt100::Parser::new(some(rows), some(cols), 0);
        let drawn = Arc::new((
            Mutex::new(Drawn {
                parser,
                tail: Vec::new(),
                is_open: false,
                page: None,
                bytes: 0,
                log: Vec::new(),
                closed: false,
            }),
            Condvar::new(),
        ));
        let shared = drawn.clone();
        std::thread::spawn(move || {
            let mut bytes = [0; 4096];
            loop {
                let read = output.read(&mut bytes).unwrap_or(0);
                let mut drawn = shared.0.lock().expect("no other thread panicked");
                drawn.closed = read == 0;
                drawn.take(&bytes[..read]);
                shared.1.notify_all();
                if read == 0 {
                    return;
                }
            }
        });
        Terminal {
            child,
            master: Some(pty.master),
            keys,
            drawn,
        }
    }

    /// Presses keys. Pages of before are looked at no more.
    pub fn press(&mut self, keys: &str) {
        let mut drawn = self.drawn.0.lock().expect("no other thread panicked");
        drawn.page = None;
        drop(drawn);
        self.keys
            .write_all(keys.as_bytes())
            .expect("the terminal takes keys");
        self.keys.flush().expect("the terminal takes keys");
    }

    /// Waits until a whole page shows `text`; gives the page. A key that is pressed after
    /// that meets the program waiting for it: after half a page, Esc and the next key
    /// could arrive together, and mean Alt and that key.
    pub fn wait_for(&self, text: &str) -> String {
        let (lock, changed) = &*self.drawn;
        let guard = lock.lock().expect("no other thread panicked");
        let lacks = |drawn: &Drawn| !drawn.page.as_ref().is_some_and(|page| page.contains(text));
        let (guard, _) = changed
            .wait_timeout_while(guard, PATIENCE, |drawn| !drawn.closed && lacks(drawn))
            .expect("no other thread panicked");
        let missing = lacks(&guard);
        let screen = guard.parser.screen().contents();
        let page = guard.page.clone().unwrap_or_default();
        drop(guard);
        assert!(!missing, "no “{text}” in:\n{screen}");
        page
    }

    /// What was written after so many bytes.
    pub fn written(&self, after: usize) -> String {
        let drawn = self.drawn.0.lock().expect("no other thread panicked");
        String::from_utf8_lossy(&drawn.log[after..]).into_owned()
    }

    /// How many bytes were written so far.
    pub fn bytes(&self) -> usize {
        self.drawn.0.lock().expect("no other thread panicked").bytes
    }

    /// Waits for the program to end; gives its exit code.
    pub fn end(&mut self) -> u32 {
        self.child.wait().expect("kenning ends").exit_code()
    }

    /// Whether the screen is the shell's again: no alternate screen, cursor shown.
    pub fn is_given_back(&self) -> bool {
        let (lock, changed) = &*self.drawn;
        let guard = lock.lock().expect("no other thread panicked");
        let (guard, _) = changed
            .wait_timeout_while(guard, PATIENCE, |d| !d.closed)
            .expect("no other thread panicked");
        let screen = guard.parser.screen();
        !screen.alternate_screen() && !screen.hide_cursor() && !screen.bracketed_paste()
    }

    pub fn signal(&self, name: &str) {
        let id = self.child.process_id().expect("it runs").to_string();
        let sent = Command::new("kill")
            .args([name, &id])
            .status()
            .expect("kill runs");
        assert!(sent.success());
    }
}
