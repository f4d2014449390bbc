//! How a sitting ends: left before its end, gone on with after it, or with what a placement
//! test found.

use std::sync::Arc;

use super::held::{Practice, told};
use crate::course::SkillIndex;
use crate::desk::{Desk, Start};
use crate::select::Selector;
use crate::session::{Input, Phase};
use crate::tui::answer::draft::Draft;
use crate::tui::keys::Keymap;
use crate::tui::keys::action::Action;
use crate::tui::screens::Next;
use crate::words::message;

impl Practice {
    /// Takes back what is typed; where nothing is, ends the sitting, once that is asked.
    pub(super) fn leave(&mut self, desk: &mut Desk, keys: &Keymap) -> Vec<Next> {
        let back = keys.name(self.context_now(), Action::Back);
        let asked = std::mem::replace(&mut self.leaving, true);
        let asking = matches!(self.session.phase(), Phase::Asking(_));
        if let Some(draft) = &mut self.draft
            && asking
            && draft.is_typed()
        {
            self.before.note(&self.session, draft.text());
            draft.clear();
            let answered = desk.progress(&self.session).answered;
            let undo = message!("tui-chord-ctrl", key = "_");
            let said = message!("tui-cleared", back = back, undo = undo, answered = answered);
            return Next::say(said);
        }
        if matches!(self.session.phase(), Phase::Finished) {
            return Vec::new();
        }
        let answered = desk.progress(&self.session).answered;
        // It is neither handed in nor cleared.
        let is_written = asking && self.draft.as_ref().is_some_and(Draft::waits_for_mark);
        if is_written && !asked {
            return Next::say(message!("tui-leave-written", back = back));
        }
        if answered > 0 && !asked {
            return Next::say(message!("tui-leave-asked", n = answered, back = back));
        }
        let sent = self.send(desk, Input::Quit);
        // Nothing was done: there is nothing to sum up.
        match (sent, desk.progress(&self.session).answered) {
            (Ok(()), 0) => vec![Next::Out],
            (sent, _) => told(sent),
        }
    }

    /// At the end of the sitting.
    pub(super) fn after_end(&mut self, action: Action, desk: &mut Desk) -> Vec<Next> {
        match action {
            Action::Practise if !desk.asks_more(&self.session) => {
                Next::say(message!("session-nothing-more"))
            }
            Action::Practise => {
                // Whoever crams goes on cramming: what is recorded begins at home.
                // A selection holds for the next sitting, too.
                let only = self.session.only();
                let only = only.and_then(|only| Selector::read(&only.written).ok());
                let start = match (self.session.is_cram(), only.map(Arc::new)) {
                    (true, None) => Start::Cram,
                    (true, Some(only)) => Start::CramOnly(only),
                    (false, None) => Start::Practice,
                    (false, Some(only)) => Start::Only(only),
                };
                vec![Next::Practise(self.course.clone(), start)]
            }
            Action::Accept => vec![Next::Out],
            Action::GoOn => told(self.send(desk, Input::GoOn)),
            _ => Vec::new(),
        }
    }

    /// In a placement test's conclusion.
    pub(super) fn put_right(&mut self, action: Action, desk: &mut Desk) -> Vec<Next> {
        match action {
            Action::Mark => told(self.send(desk, Input::Known(self.marked))),
            Action::Accept => told(self.send(desk, Input::Next)),
            _ => {
                self.marked = SkillIndex(action.along(self.marked.0, self.course.skills.len()));
                Vec::new()
            }
        }
    }
}
