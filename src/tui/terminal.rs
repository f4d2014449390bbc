//! The terminal, taken and always given back: on return, error and panic.

use std::cell::Cell;
use std::io::{self, BufWriter, Write};
use std::panic::AssertUnwindSafe;
use std::sync::Once;
use std::sync::atomic::{AtomicBool, Ordering};

use crossterm::cursor::Show;
use crossterm::event::{DisableBracketedPaste, EnableBracketedPaste};
use crossterm::execute;
use crossterm::terminal::{
    Clear, ClearType, EnterAlternateScreen, LeaveAlternateScreen, disable_raw_mode,
    enable_raw_mode, size,
};
use ratatui::Terminal;

use super::sized::Sized;
use super::thrifty::LineOut;
use crate::disk::trace::{Level, note};
use crate::record::is_contained;

/// Where frames go, each in one piece: `Stdout` would break them after their last line feed,
/// and this writes to a terminal as to a pipe.
#[cfg(unix)]
type Out = io::PipeWriter;
#[cfg(not(unix))]
type Out = io::Stdout;

/// The screen that is drawn on.
pub(super) type Screen = Terminal<Sized<BufWriter<Out>>>;

/// Whether the screen is taken, and not given back.
static TAKEN: AtomicBool = AtomicBool::new(false);

/// Whether the terminal tells of the mouse.
static MOUSE: AtomicBool = AtomicBool::new(false);

thread_local! {
    /// Whether a panic of this thread is caught, so that the screen stays.
    static CAUGHT: Cell<bool> = const { Cell::new(false) };
}

/// Does work of a thread beside the screen; none where it panicked.
pub(super) fn contained<T>(work: impl FnOnce() -> T) -> Option<T> {
    CAUGHT.set(true);
    let done = std::panic::catch_unwind(AssertUnwindSafe(work));
    CAUGHT.set(false);
    done.ok()
}

/// Holds the terminal in full-screen mode until it is dropped.
pub(super) struct Guard(LineOut);

impl Guard {
    /// Takes the terminal, of which this is known.
    pub(super) fn take(line: LineOut) -> io::Result<(Guard, Screen)> {
        static HOOK: Once = Once::new();
        HOOK.call_once(|| {
            let before = std::panic::take_hook();
            std::panic::set_hook(Box::new(move |panic| {
                if CAUGHT.get() || is_contained() {
                    return;
                }
                give_back();
                before(panic);
            }));
        });
        enable_raw_mode()?;
        let guard = Guard(line);
        let screen = open(line)?;
        note(Level::Info, || {
            let (columns, rows) = size().unwrap_or_default();
            format!("screen taken={columns}x{rows}")
        });
        // For the tests: a build for learners has no such fault.
        #[cfg(debug_assertions)]
        if std::env::var_os("KENNING_TEST_CRASH").is_some_and(|at| at == "screen") {
            panic!("a fault for a test: \"what was typed\"");
        }
        Ok((guard, screen))
    }

    /// Stops the program as the shell expects of Ctrl-Z; returns when it goes on.
    pub(super) fn stop(&self) -> io::Result<()> {
        give_back();
        // Where no shell waits to bring it back, the system passes over this signal.
        #[cfg(unix)]
        signal_hook::low_level::raise(signal_hook::consts::SIGTSTP)?;
        Ok(())
    }

    /// Has the terminal tell of clicks and the wheel, or leave the mouse alone.
    pub(super) fn follow_mouse(&self, follows: bool) -> io::Result<()> {
        match MOUSE.swap(follows, Ordering::Relaxed) == follows {
            true => Ok(()),
            false => tell_of_mouse(follows),
        }
    }

    /// Takes the terminal anew, whatever became of it in the meantime.
    pub(super) fn again(&self) -> io::Result<Screen> {
        // Else it would seem to be in raw mode still.
        disable_raw_mode()?;
        enable_raw_mode()?;
        let screen = open(self.0)?;
        if MOUSE.load(Ordering::Relaxed) {
            tell_of_mouse(true)?;
        }
        Ok(screen)
    }
}

/// Whether it is this program's turn at the terminal, and not the shell's or another's: who
/// changes it out of turn is stopped.
#[cfg(unix)]
#[expect(clippy::disallowed_methods, reason = "nothing is written")]
pub(super) fn is_ours() -> bool {
    let turn = rustix::termios::tcgetpgrp(io::stdout());
    turn.map_or(true, |group| group == rustix::process::getpgrp())
}

#[cfg(not(unix))]
pub(super) fn is_ours() -> bool {
    true
}

/// Asks the terminal something; what it answers comes as keys do.
#[expect(
    clippy::disallowed_methods,
    reason = "only control sequences of our own"
)]
pub(super) fn ask(question: &'static str) -> io::Result<()> {
    let mut out = io::stdout();
    out.write_all(question.as_bytes())?;
    out.flush()
}

/// Clicks and the wheel as SGR has them (mode 1006), but not each move, as crossterm's own
/// command would have it.
fn tell_of_mouse(tells: bool) -> io::Result<()> {
    #[cfg(windows)]
    {
        use crossterm::event::{DisableMouseCapture, EnableMouseCapture};
        return match tells {
            true => execute!(io::stdout(), EnableMouseCapture),
            false => execute!(io::stdout(), DisableMouseCapture),
        };
    }
    #[cfg(not(windows))]
    ask(match tells {
        true => "\x1b[?1000h\x1b[?1006h",
        false => "\x1b[?1006l\x1b[?1000l",
    })
}

/// The terminal, to be written to.
#[expect(
    clippy::disallowed_methods,
    reason = "`App::draw` cleans what is drawn"
)]
fn out() -> io::Result<Out> {
    #[cfg(unix)]
    {
        use std::os::fd::AsFd;
        Ok(io::stdout().as_fd().try_clone_to_owned()?.into())
    }
    #[cfg(not(unix))]
    Ok(io::stdout())
}

/// An empty screen: all of it is drawn next.
fn open(line: LineOut) -> io::Result<Screen> {
    TAKEN.store(true, Ordering::Relaxed);
    let mut out = BufWriter::with_capacity(32 * 1024, out()?);
    execute!(
        out,
        EnterAlternateScreen,
        Clear(ClearType::All),
        EnableBracketedPaste
    )?;
    Terminal::new(Sized::new(out, line)?)
}

impl Drop for Guard {
    fn drop(&mut self) {
        give_back();
        note(Level::Info, || "screen given-back".to_owned());
    }
}

/// Gives the terminal back as it was. What fails here, failed because the
/// terminal is gone.
#[expect(
    clippy::disallowed_methods,
    reason = "only control sequences of our own"
)]
fn give_back() {
    if !TAKEN.swap(false, Ordering::Relaxed) {
        return;
    }
    let mut out = io::stdout();
    if MOUSE.load(Ordering::Relaxed) {
        let _ = tell_of_mouse(false);
    }
    let _ = execute!(out, DisableBracketedPaste, LeaveAlternateScreen, Show);
    let _ = out.flush();
    // The shell has set it as it likes by then.
    if is_ours() {
        let _ = disable_raw_mode();
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_panics_beside_the_screen_is_told_and_the_next_work_goes_on() {
        assert_eq!(contained(|| -> u8 { panic!("broken") }), None);
        assert!(!CAUGHT.get(), "the next panic of this thread counts again");
        assert_eq!(contained(|| 7), Some(7));
    }
}
