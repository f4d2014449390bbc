//! A memory model of the learner's own: offered, fitted on a thread while the
//! keys go on, and told what came of it.

use std::io;
use std::sync::mpsc::{self, Receiver, TryRecvError};
use std::thread;

use ratatui::style::Style;

use super::{Next, Reach, Screen, Wake};
use crate::desk::{Desk, Error, about_fitting};
use crate::fit::personal::{self, NotFitted, Personal, Stop};
use crate::tui::keys::action::{Action, Context};
use crate::tui::terminal::contained;
use crate::tui::widgets::canvas::Canvas;
use crate::words::{Message, message};

/// The page, and how far things are.
#[derive(Debug)]
pub(in crate::tui) enum Tuning {
    /// Nothing was begun.
    Asking,
    Running(Fit),
    /// What came of it.
    Told(Vec<Message>),
}

/// A fit on its thread, stopped where nobody waits for it any longer.
#[derive(Debug)]
pub(in crate::tui) struct Fit {
    /// What it found, or why nothing.
    found: Receiver<Result<Personal, Message>>,
    stop: Stop,
}

impl Drop for Fit {
    fn drop(&mut self) {
        self.stop.ask();
    }
}

impl Fit {
    fn begin(desk: &Desk, wake: Wake) -> io::Result<Fit> {
        let (sender, found) = mpsc::channel();
        let stop = Stop::default();
        let (read, asked) = (desk.reader(), stop.clone());
        thread::Builder::new().name("fit".into()).spawn(move || {
            let found = contained(|| {
                let events = read().map_err(|error| error.message())?;
                let found = personal::fit(&events, &asked);
                found.map_err(|error| error.message())
            });
            let found = found.unwrap_or_else(|| Err(message!("tui-fit-broke-off")));
            // Nobody may be there any longer to take it.
            let _ = sender.send(found);
            (wake.0)();
        })?;
        Ok(Fit { found, stop })
    }
}

impl Tuning {
    /// Begins, refuses or takes back; what is to be said, where the page itself does not.
    fn settle(
        &mut self,
        action: Action,
        desk: &mut Desk,
        wake: &Wake,
    ) -> Result<Option<Message>, Error> {
        match (action, &self) {
            (Action::Accept, Tuning::Asking) if desk.tuning().is_possible() => {
                *self = match Fit::begin(desk, wake.clone()) {
                    Ok(fit) => Tuning::Running(fit),
                    Err(error) => Tuning::Told(vec![message!(
                        "tui-fit-not-begun",
                        error = error.to_string()
                    )]),
                };
                Ok(None)
            }
            (Action::NotNow, Tuning::Asking) if desk.tuning().is_offered() => {
                Ok(Some(desk.leave_untuned()?))
            }
            (Action::Untune, Tuning::Asking | Tuning::Told(_)) if desk.tuning().own => {
                let said = desk.untune()?;
                *self = Tuning::Asking;
                Ok(Some(said))
            }
            _ => Ok(None),
        }
    }

    /// Takes up what the fit found, if it has come to an end.
    fn take_up(&mut self, desk: &mut Desk) {
        let Tuning::Running(fit) = self else { return };
        let found = match fit.found.try_recv() {
            Ok(found) => found,
            Err(TryRecvError::Empty) => return,
            Err(TryRecvError::Disconnected) => Err(message!("tui-fit-broke-off")),
        };
        let told = match found.map(|found| desk.settle(found)) {
            Ok(Ok(settled)) => settled.messages(),
            Ok(Err(error)) => vec![error.message()],
            Err(message) => vec![message],
        };
        *self = Tuning::Told(told);
    }
}

/// A paragraph of the page.
fn say(canvas: &mut Canvas, text: impl Into<String>, style: Style) {
    canvas.blank();
    canvas.say(text, style);
}

impl Screen for Tuning {
    fn context(&self) -> Context {
        Context::Tuning
    }

    fn act(&mut self, action: Action, reach: &mut Reach<'_>) -> Vec<Next> {
        match (action, &self) {
            (Action::Back, Tuning::Running(_)) => {
                let stopped = NotFitted::Stopped.message();
                vec![Next::Pop, Next::Say(stopped)]
            }
            (Action::Back, _) | (Action::Accept, Tuning::Told(_)) => vec![Next::Pop],
            _ => match self.settle(action, reach.desk, reach.wake) {
                Ok(said) => std::iter::once(Next::Turn)
                    .chain(said.map(Next::Say))
                    .collect(),
                Err(error) => Next::say(error.message()),
            },
        }
    }

    fn woken(&mut self, desk: &mut Desk) {
        self.take_up(desk);
    }

    fn draw(&self, desk: &Desk, canvas: &mut Canvas) {
        canvas.title = message!("tui-tuning-title").into();
        let standing = desk.tuning();
        let theme = canvas.theme;
        let is_asking = matches!(self, Tuning::Asking);
        match self {
            Tuning::Asking => {
                let [about, worth] = standing.messages();
                say(canvas, about, theme.text);
                say(canvas, worth, theme.accent);
                if standing.is_possible() {
                    say(canvas, about_fitting(), theme.text);
                }
            }
            Tuning::Running(_) => {
                say(canvas, message!("tui-tuning-runs"), theme.accent);
                let stop = canvas.key(Action::Back);
                say(canvas, message!("tui-tuning-stop", key = stop), theme.text);
            }
            Tuning::Told(lines) => {
                for line in lines {
                    say(canvas, line.clone(), theme.text);
                }
                if standing.own {
                    let key = canvas.key(Action::Untune);
                    say(canvas, message!("tui-tuning-default", key = key), theme.dim);
                }
            }
        }
        for (action, offered) in [
            (Action::Accept, is_asking && standing.is_possible()),
            (Action::NotNow, is_asking && standing.is_offered()),
            (
                Action::Untune,
                standing.own && !matches!(self, Tuning::Running(_)),
            ),
        ] {
            if !offered {
                canvas.without.push(action);
            }
        }
    }
}
