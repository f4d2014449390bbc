//! The full-screen front end: terminal guard, event loop, one file per screen.
//!
//! **Invariant:** nothing decides here; screens are drawn from `session` and
//! `desk`, and keys become the same inputs that plain mode sends. The terminal
//! is given back on return, error, panic and signal. Nothing polls.

mod answer;
mod app;
mod code_colours;
mod events;
pub(crate) mod fuzzing;
mod keys;
mod output;
mod outside;
mod screens;
mod sized;
mod surroundings;
mod terminal;
mod theme;
mod widgets;

use std::io;
use std::sync::Arc;

pub(crate) use answer::entered;
pub use app::App;
pub use code_colours::Colours;
pub(crate) use screens::shown;
pub use theme::{Theme, Unusable};

use crate::course::{Course, Length};
use crate::desk::{self, Desk, Start};
use crate::words::{self, message};
use events::Message;
use surroundings::Surroundings;

/// What ended the program early.
#[derive(Debug, thiserror::Error)]
pub enum Error {
    #[error(transparent)]
    Desk(#[from] desk::Error),
    /// Reading or writing the terminal failed.
    #[error("{}", failed(.0))]
    Io(#[from] io::Error),
    #[error("{}", .0.message())]
    Theme(theme::Unusable),
}

impl Error {
    /// What happened, and what to do.
    pub fn message(&self) -> words::Message {
        match self {
            Error::Desk(error) => error.message(),
            Error::Io(error) => failed(error),
            Error::Theme(error) => error.message(),
        }
    }
}

fn failed(error: &io::Error) -> words::Message {
    message!("tui-terminal-failed", error = error.to_string())
}

/// How to open.
#[derive(Debug, Default)]
pub struct Options {
    /// What fits the surroundings if `None`.
    pub theme: Option<Theme>,
    /// Goes straight to practice of a course, and of a skill first.
    pub start: Option<(Arc<Course>, Start)>,
    /// How long that sitting lasts; as long as is usual where nothing is said.
    pub length: Option<Length>,
}

/// Runs the tutor on the terminal until the learner quits.
///
/// # Errors
/// Where the theme can't be used, or the disk or the terminal fails.
pub fn run(desk: &mut Desk, options: Options) -> Result<(), Error> {
    let around = Surroundings::here();
    widgets::figure::draw_in_ascii(around.lacks_letters());
    let theme = match options.theme {
        Some(theme) => theme,
        None => Theme::find(Theme::fitting(&around)).map_err(Error::Theme)?,
    };
    // A profile lies in kenning's home, in its folder of profiles.
    let keys = desk
        .dir()
        .ancestors()
        .nth(2)
        .map(|home| home.join("keys.toml"));
    let mut app = App::new(desk, theme);
    if let Some(keys) = keys {
        app.keys_from(&keys);
    }
    if let Some((course, start)) = options.start {
        app.ask_or_practise(course, start, options.length)?;
    }

    let (guard, mut screen) = terminal::Guard::take()?;
    let (sender, messages) = events::listen()?;
    app.on_wake(move || {
        // Where the program has ended, there is nobody to wake.
        let _ = sender.send(Message::Woken);
    });
    let (begun, mut bounces) = (std::time::Instant::now(), events::Bounces::default());
    while !app.is_done() {
        if let Err(error) = screen.draw(|frame| app.draw(frame)) {
            app.end();
            return Err(error.into());
        }
        if app.is_to_read_on() {
            app.begin_reading();
        }
        // Sleeps until something happens; what came in together is drawn once.
        let Ok(first) = messages.recv() else { break };
        let mut unseen = false;
        for message in std::iter::once(first).chain(messages.try_iter()) {
            let before = app.to_be_read();
            match message {
                // Typed before the verdict could be seen: it is not to be passed over so.
                Message::Key(key) if unseen && app.goes_on(key) => {}
                // The Enter that handed the answer in, or left the verdict, bounces.
                Message::Key(key)
                    if bounces.is_echo(key, begun.elapsed()) && app.passes_over(key) => {}
                Message::Key(key) if app.goes_to_shell(key) => screen = guard.stop()?,
                Message::Key(key) => {
                    app.key(key);
                    if app.takes_to_shell() {
                        screen = guard.stop()?;
                    }
                }
                Message::Paste(text) => app.paste(&text),
                Message::Woken => app.woken(),
                Message::Resize => {}
                Message::Continued => screen = guard.again()?,
                Message::End => app.end(),
            }
            let now = app.to_be_read();
            unseen |= now.is_some() && now != before;
            if app.is_done() {
                break;
            }
        }
    }
    drop(guard);
    Ok(())
}
