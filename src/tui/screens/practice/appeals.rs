//! Answers that should not count, as the learner says: the one that is judged, or an
//! earlier one.

use super::held::{Practice, told};
use crate::desk::Desk;
use crate::journal::Appeal;
use crate::session::Input;
use crate::tui::keys::Keymap;
use crate::tui::screens::Next;
use crate::tui::screens::look_back::LookBack;
use crate::words::message;

impl Practice {
    /// The answer was right, as the learner says.
    pub(super) fn appeal(&mut self, desk: &mut Desk) -> Vec<Next> {
        let done = self.session.appealed();
        match self.send(desk, Input::Appeal(Appeal::Right)) {
            Ok(()) => Next::say(done),
            sent => told(sent),
        }
    }

    /// The question is broken, as the learner says.
    pub(super) fn broken(&mut self, desk: &mut Desk, keys: &Keymap) -> Vec<Next> {
        match self.send(desk, Input::Appeal(Appeal::Broken)) {
            Ok(()) => Next::say(match self.undo_key(desk, keys) {
                Some(key) => message!("tui-broken-undo", key = key),
                None => message!("tui-broken"),
            }),
            sent => told(sent),
        }
    }

    /// An earlier answer does not count, or counts again.
    pub(super) fn contest_earlier(
        &mut self,
        at: usize,
        why: Option<Appeal>,
        desk: &mut Desk,
    ) -> Vec<Next> {
        let sent = desk.send(&mut self.session, Input::Contest(at, why));
        let said = match sent {
            Ok(Ok(())) => match why {
                Some(Appeal::Right) => message!("tui-look-back-out"),
                Some(Appeal::Broken) => message!("tui-look-back-broken"),
                None => message!("tui-look-back-in"),
            },
            Ok(Err(refusal)) => refusal.0,
            Err(error) => message!("tui-nothing-counted", error = error.to_string()),
        };
        let back = LookBack::at(&self.session, desk, at);
        let back = back.map(|back| Next::Push(Box::new(back)));
        back.into_iter().chain([Next::Say(said)]).collect()
    }
}
