//! A memory model of the learner's own: offered, fitted on a thread while the
//! keys go on, and told what came of it.

use std::io;
use std::sync::mpsc::{self, Receiver, TryRecvError};
use std::thread;

use super::{Next, Reach, Screen, Wake};
use crate::desk::{Desk, Error, about_fitting};
use crate::fit::personal::{self, NotFitted, Personal, Stop};
use crate::tui::keys::action::{Action, Context};
use crate::tui::terminal::contained;
use crate::tui::widgets::canvas::Canvas;

/// What is said where a fit ended in a way that nobody foresaw.
const BROKE_OFF: &str = "The fit broke off; nothing was changed.";

/// The page, and how far things are.
#[derive(Debug)]
pub(in crate::tui) enum Tuning {
    /// Nothing was begun.
    Asking,
    Running(Fit),
    /// What came of it.
    Told(Vec<String>),
}

/// A fit on its thread, stopped where nobody waits for it any longer.
#[derive(Debug)]
pub(in crate::tui) struct Fit {
    /// What it found, or why nothing, as a sentence.
    found: Receiver<Result<Personal, String>>,
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
                let events = read().map_err(|error| error.to_string())?;
                personal::fit(&events, &asked).map_err(|error| error.to_string())
            });
            let found = found.unwrap_or_else(|| Err(BROKE_OFF.into()));
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
    ) -> Result<Option<String>, Error> {
        match (action, &self) {
            (Action::Accept, Tuning::Asking) if desk.tuning().is_possible() => {
                *self = match Fit::begin(desk, wake.clone()) {
                    Ok(fit) => Tuning::Running(fit),
                    Err(error) => Tuning::Told(vec![format!(
                        "The fit could not be begun: {error}. Nothing was changed."
                    )]),
                };
                Ok(None)
            }
            (Action::NotNow, Tuning::Asking) if desk.tuning().is_offered() => {
                Ok(Some(desk.leave_untuned()?.into()))
            }
            (Action::Untune, Tuning::Asking | Tuning::Told(_)) if desk.tuning().own => {
                let said = desk.untune()?.to_string();
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
            Err(TryRecvError::Disconnected) => Err(BROKE_OFF.into()),
        };
        let told = match found.map(|found| desk.settle(found)) {
            Ok(Ok(settled)) => settled.messages().into_iter().map(String::from).collect(),
            Ok(Err(error)) => vec![error.to_string()],
            Err(sentence) => vec![sentence],
        };
        *self = Tuning::Told(told);
    }
}

impl Screen for Tuning {
    fn context(&self) -> Context {
        Context::Tuning
    }

    fn act(&mut self, action: Action, reach: &mut Reach<'_>) -> Vec<Next> {
        match (action, &self) {
            (Action::Back, Tuning::Running(_)) => {
                vec![Next::Pop, Next::Say(NotFitted::Stopped.to_string())]
            }
            (Action::Back, _) | (Action::Accept, Tuning::Told(_)) => vec![Next::Pop],
            _ => match self.settle(action, reach.desk, reach.wake) {
                Ok(said) => std::iter::once(Next::Turn)
                    .chain(said.map(Next::Say))
                    .collect(),
                Err(error) => Next::say(error.to_string()),
            },
        }
    }

    fn woken(&mut self, desk: &mut Desk) {
        self.take_up(desk);
    }

    fn draw(&self, desk: &Desk, canvas: &mut Canvas) {
        canvas.title = "Your memory model".into();
        let standing = desk.tuning();
        let theme = canvas.theme;
        let say = |canvas: &mut Canvas, text: &str, style| {
            canvas.blank();
            canvas.tell(text, style);
        };
        let is_asking = matches!(self, Tuning::Asking);
        match self {
            Tuning::Asking => {
                let [about, worth] = standing.messages();
                say(canvas, &about.to_string(), theme.text);
                say(canvas, &worth.to_string(), theme.accent);
                if standing.is_possible() {
                    say(canvas, &about_fitting().to_string(), theme.text);
                }
            }
            Tuning::Running(_) => {
                say(canvas, "Fitting to your reviews …", theme.accent);
                say(
                    canvas,
                    "It takes a few seconds; what was found is shown here. {back} stops it, and nothing is changed.",
                    theme.text,
                );
            }
            Tuning::Told(lines) => {
                for line in lines {
                    say(canvas, line, theme.text);
                }
                if standing.own {
                    let back = "{default-model} goes back to the parameters that fit most people.";
                    say(canvas, back, theme.dim);
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
