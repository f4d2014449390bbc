//! A memory model of the learner's own: offered, fitted on a thread while the
//! keys go on, and told what came of it.

use std::fmt;
use std::io;
use std::sync::Arc;
use std::sync::mpsc::{self, Receiver, TryRecvError};
use std::thread;

use crate::desk::{ABOUT_FITTING, Desk, Error};
use crate::fit::personal::{self, Personal, Stop};
use crate::tui::keys::action::{Action, Context};
use crate::tui::terminal::contained;
use crate::tui::theme::Theme;
use crate::tui::widgets::page::{Page, Room};

/// What is said where a fit ended in a way that nobody foresaw.
const BROKE_OFF: &str = "The fit broke off; nothing was changed.";

/// Called from any thread when there is something to take up.
#[derive(Clone)]
pub(in crate::tui) struct Wake(pub(in crate::tui) Arc<dyn Fn() + Send + Sync>);

impl fmt::Debug for Wake {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("Wake")
    }
}

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
    pub(in crate::tui) fn act(
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
                Ok(Some(desk.leave_untuned()?))
            }
            (Action::Untune, Tuning::Asking | Tuning::Told(_)) if desk.tuning().own => {
                let said = desk.untune()?.to_owned();
                *self = Tuning::Asking;
                Ok(Some(said))
            }
            _ => Ok(None),
        }
    }

    /// Takes up what the fit found, if it has come to an end.
    pub(in crate::tui) fn take_up(&mut self, desk: &mut Desk) {
        let Tuning::Running(fit) = self else { return };
        let found = match fit.found.try_recv() {
            Ok(found) => found,
            Err(TryRecvError::Empty) => return,
            Err(TryRecvError::Disconnected) => Err(BROKE_OFF.into()),
        };
        let told = match found.map(|found| desk.settle(found)) {
            Ok(Ok(settled)) => settled.sentences(),
            Ok(Err(error)) => vec![error.to_string()],
            Err(sentence) => vec![sentence],
        };
        *self = Tuning::Told(told);
    }

    /// Whether a fit is under way.
    pub(in crate::tui) fn is_running(&self) -> bool {
        matches!(self, Tuning::Running(_))
    }

    /// Whether Enter and Esc both just leave.
    pub(in crate::tui) fn is_told(&self) -> bool {
        matches!(self, Tuning::Told(_))
    }

    pub(in crate::tui) fn page(&self, desk: &Desk, theme: &Theme, room: Room) -> Page {
        let mut page = Page::new("Your memory model", Context::Tuning);
        let standing = desk.tuning();
        let say = |page: &mut Page, text: &str, style| {
            page.blank();
            page.say(text, style, room.width);
        };
        let is_asking = matches!(self, Tuning::Asking);
        match self {
            Tuning::Asking => {
                let [about, worth] = standing.sentences();
                say(&mut page, &about, theme.text);
                say(&mut page, &worth, theme.accent);
                if standing.is_possible() {
                    say(&mut page, ABOUT_FITTING, theme.text);
                }
            }
            Tuning::Running(_) => {
                say(&mut page, "Fitting to your reviews …", theme.accent);
                say(
                    &mut page,
                    "It takes a few seconds; what was found is shown here. Esc stops it, and nothing is changed.",
                    theme.text,
                );
            }
            Tuning::Told(lines) => {
                for line in lines {
                    say(&mut page, line, theme.text);
                }
                if standing.own {
                    let back = "R goes back to the parameters that fit most people.";
                    say(&mut page, back, theme.dim);
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
                page.without.push(action);
            }
        }
        page
    }
}
