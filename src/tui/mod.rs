//! The full-screen front end: terminal guard, event loop, one file per screen.
//!
//! **Invariant:** nothing decides here; screens are drawn from `session` and
//! `desk`, and keys become the same inputs that plain mode sends. The terminal
//! is given back on return, error, panic and signal. Nothing polls.

mod answer;
mod app;
mod background;
mod cells;
mod checked;
mod code_colours;
mod colour;
mod editor;
mod events;
pub(crate) mod fuzzing;
mod keys;
mod looks;
mod motion;
mod outside;
mod pasted;
mod pen;
mod screens;
mod sized;
mod surroundings;
mod terminal;
#[cfg(test)]
mod tests_of_redraws;
mod theme;
mod theme_file;
mod themes;
mod thrifty;
mod widgets;

use std::io;
use std::path::PathBuf;
use std::sync::Arc;
use std::sync::mpsc::{Receiver, RecvTimeoutError};
use std::time::{Duration, Instant};

pub(crate) use answer::entered;
pub use app::App;
pub use checked::{ascii_alone, checked, letters, usable};
pub use code_colours::Colours;
pub use editor::{Editor, ToEdit};
pub(crate) use screens::shown;
pub use theme::Theme;
pub use themes::Unusable;

use crate::class::report::ClassReport;
use crate::course::{Course, Length};
use crate::desk::{self, Desk, Start};
use crate::settings::Key;
use crate::words::{self, message};
use events::Message;
use looks::{Look, Looks};
use themes::AUTO;
use thrifty::LineOut;

/// What ended the program early.
#[derive(Debug, thiserror::Error)]
pub enum Error {
    #[error(transparent)]
    Desk(#[from] desk::Error),
    /// Reading or writing the terminal failed.
    #[error("{}", failed(.0))]
    Io(#[from] io::Error),
}

impl Error {
    /// What happened, and what to do.
    pub fn message(&self) -> words::Message {
        match self {
            Error::Desk(error) => error.message(),
            Error::Io(error) => failed(error),
        }
    }
}

fn failed(error: &io::Error) -> words::Message {
    message!("tui-terminal-failed", error = error.to_string())
}

/// How to open.
#[derive(Debug, Default)]
pub struct Options {
    /// Goes straight to practice of a course, and of a skill first.
    pub start: Option<(Arc<Course>, Start)>,
    /// How long that sitting lasts; as long as is usual where nothing is said.
    pub length: Option<Length>,
    /// Shows this report of a class, and nothing else.
    pub report: Option<ReportToShow>,
}

/// A report of a class for the screen: with so many findings at its top.
#[derive(Debug)]
pub struct ReportToShow {
    pub report: ClassReport,
    pub shown: usize,
}

/// Within this time an answer of the terminal comes before the first picture; a later one
/// changes its colours.
const SOON: Duration = Duration::from_millis(5);
/// After this time no answer is waited for at the end: until then, one would come to
/// whoever reads the terminal next.
const LATE: Duration = Duration::from_millis(250);

/// A question to the terminal that was not answered yet, and when it was asked.
struct Asked(Option<Instant>);

impl Asked {
    /// Waits for the answer until so long after the question, and gives what else happened.
    fn wait(&mut self, most: Duration, messages: &Receiver<Message>) -> Vec<Message> {
        let mut happened = Vec::new();
        while let Some(left) = self.0.and_then(|at| most.checked_sub(at.elapsed())) {
            let Ok(message) = messages.recv_timeout(left) else {
                break;
            };
            if matches!(message, Message::Background(_) | Message::End) {
                self.0 = None;
            }
            happened.push(message);
        }
        happened
    }
}

/// Runs the tutor on the terminal until the learner quits, or leaves it for an editor: what
/// is to be edited then. Nothing of ours reads the terminal after the process is replaced.
///
/// # Errors
/// Where the disk or the terminal fails.
pub fn run(desk: &mut Desk, options: Options) -> Result<Option<ToEdit>, Error> {
    let look = Look::of(desk.settings());
    let mut looks = Looks::here(desk.settings().themes_dir());
    let (theme, wrong) = match looks.follow(&look) {
        Ok(theme) => (theme, None),
        Err(error) => {
            let (_, origin) = desk.settings().value(Key::Theme);
            let wrong = checked::with_origin(error.message(), origin);
            (looks.wear(AUTO).unwrap_or_default(), Some(wrong))
        }
    };
    let asks = !desk.settings().is_low_bandwidth()
        && looks.around.can_be_asked()
        && (wrong.is_some() && looks.depends_on_background(AUTO)
            || looks.depends_on_background(&look.theme));
    let (guard, screen) = terminal::Guard::take(LineOut {
        erases_in_colour: looks.around.erases_in_colour(),
        is_dear: desk.settings().is_low_bandwidth(),
    })?;
    let (sender, messages) = events::listen(asks)?;
    let mut asked = Asked(None);
    if asks {
        terminal::ask(background::QUESTION)?;
        asked.0 = Some(Instant::now());
    }
    let keys = keys_file(desk);
    let mut app = App::new(desk, theme);
    app.looks_like(looks, wrong);
    if let Some((keys, is_named)) = keys {
        app.keys_from_file(&keys, is_named);
    }
    app.on_wake(move || {
        // Where the program has ended, there is nobody to wake.
        let _ = sender.send(Message::Woken);
    });
    if let Some(of) = &options.report {
        app.report(of);
    }
    let begun = match options.start {
        Some((course, start)) => app.ask_or_practise(course, start, options.length),
        None => Ok(()),
    };
    let done = match begun {
        Ok(()) => go_on(&mut app, &guard, screen, &messages, &mut asked),
        Err(error) => Err(error.into()),
    };
    asked.wait(LATE, &messages);
    drop(guard);
    let ended = done.map(|()| app.takes_to_edit());
    // The same language is spoken after the screen is gone.
    words::speak(desk.settings().language());
    ended
}

/// The file with the learner's own keys, and whether it was named.
pub fn keys_file(desk: &Desk) -> Option<(PathBuf, bool)> {
    if let Some(path) = desk.settings().keys() {
        return Some((path, true));
    }
    // A profile lies in kenning's home, in its folder of profiles.
    let home = desk.dir().ancestors().nth(2)?;
    Some((home.join("keys.toml"), false))
}

/// Draws, and takes what happens, until the program is to end.
fn go_on(
    app: &mut App<'_>,
    guard: &terminal::Guard,
    mut screen: terminal::Screen,
    messages: &Receiver<Message>,
    asked: &mut Asked,
) -> Result<(), Error> {
    guard.follow_mouse(app.has_mouse())?;
    let (begun, mut bounces) = (Instant::now(), events::Bounces::default());
    let mut waiting = asked.wait(SOON, messages);
    // What came before the first picture is of no page that anybody saw: but for the
    // answer, it waits for it.
    for message in waiting.extract_if(.., |m| matches!(m, Message::Background(_))) {
        if let Message::Background(background) = message {
            app.stands_on(background);
        }
    }
    while !app.is_done() {
        if let Err(error) = screen.draw(|frame| app.draw(frame)) {
            app.end();
            return Err(error.into());
        }
        if app.is_to_read_on() {
            app.begin_reading();
        }
        // Sleeps until something happens; what came in together is drawn once.
        let mut came = std::mem::take(&mut waiting);
        if came.is_empty() {
            // What moves goes on in between, until it is at its end.
            let first = match app.is_moving() {
                true => messages.recv_timeout(motion::EACH),
                false => messages.recv().map_err(RecvTimeoutError::from),
            };
            match first {
                Ok(first) => came.push(first),
                Err(RecvTimeoutError::Timeout) => app.step(),
                Err(RecvTimeoutError::Disconnected) => break,
            }
        }
        let mut unseen = false;
        for message in came.into_iter().chain(messages.try_iter()) {
            let before = app.to_be_read();
            match message {
                // Typed before the verdict could be seen: it is not to be passed over so.
                Message::Key(key) if unseen && app.goes_on(key) => {}
                // The Enter that handed the answer in, or left the verdict, bounces.
                Message::Key(key)
                    if bounces.is_echo(key, begun.elapsed()) && app.passes_over(key) => {}
                Message::Key(key) => {
                    let stops = app.goes_to_shell(key) || {
                        app.key(key);
                        app.takes_to_shell()
                    };
                    if stops {
                        waiting.extend(asked.wait(LATE, messages));
                        guard.stop()?;
                        match anew(guard, messages, &mut waiting)? {
                            Some(new) => screen = new,
                            None => app.end(),
                        }
                    }
                }
                Message::Paste(text) => app.paste(&text),
                Message::Mouse(mouse) => app.mouse(mouse),
                Message::Woken => app.woken(),
                Message::Background(background) => {
                    asked.0 = None;
                    app.stands_on(background);
                }
                Message::Resize => {}
                #[cfg(unix)]
                Message::Continued => match anew(guard, messages, &mut waiting)? {
                    Some(new) => screen = new,
                    None => app.end(),
                },
                Message::End => app.end(),
            }
            guard.follow_mouse(app.has_mouse())?;
            let now = app.to_be_read();
            unseen |= now.is_some() && now != before;
            if app.is_done() {
                break;
            }
        }
    }
    Ok(())
}

/// Takes the terminal anew once the shell has given it back, and stays stopped until then;
/// none where the program is to end. What else happens is kept for later.
fn anew(
    guard: &terminal::Guard,
    messages: &Receiver<Message>,
    waiting: &mut Vec<Message>,
) -> Result<Option<terminal::Screen>, Error> {
    let mut is_stopped = false;
    while !terminal::is_ours() {
        // Who is killed while stopped is told to go on, and then, or before, to end.
        let came = match is_stopped {
            true => messages.recv().map_err(RecvTimeoutError::from),
            false => messages.recv_timeout(LATE),
        };
        is_stopped = false;
        match came {
            Ok(Message::End) | Err(RecvTimeoutError::Disconnected) => return Ok(None),
            #[cfg(unix)]
            Ok(Message::Continued) => {}
            Ok(other) => waiting.push(other),
            Err(RecvTimeoutError::Timeout) => {
                #[cfg(unix)]
                signal_hook::low_level::raise(signal_hook::consts::SIGTTOU)?;
                is_stopped = true;
            }
        }
    }
    Ok(Some(guard.again()?))
}
