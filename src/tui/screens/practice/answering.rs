//! Keys that make an answer, and hand it in.

use super::held::{Practice, told};
use crate::desk::Desk;
use crate::kinds::{Answer, Rating};
use crate::session::Input;
use crate::tui::answer::draft::{Draft, Entry};
use crate::tui::keys::Keymap;
use crate::tui::keys::action::{Action, Context};
use crate::tui::screens::Next;
use crate::tui::screens::pictured::after_card;
use crate::words::{Message, message, until};

impl Practice {
    /// Changes the answer that is being made, or hands it in.
    pub(super) fn enter(&mut self, action: Action, desk: &mut Desk, keys: &Keymap) -> Vec<Next> {
        let Some(draft) = &mut self.draft else {
            return Vec::new();
        };
        if matches!(action, Action::OlderText | Action::NewerText) {
            let found = self.before.go(&self.session, draft, action);
            let none = message!("tui-nothing-typed-before");
            return if found { Vec::new() } else { Next::say(none) };
        }
        if matches!(action, Action::Accept | Action::DontKnow) {
            self.before.note(&self.session, draft.text());
        }
        // Whoever only wants to go on does not mean to answer: something always stands there.
        if action == Action::Accept && self.untouched && draft.stands() {
            return Next::say(message!("tui-change-first"));
        }
        self.untouched = false;
        self.at_draft = true;
        let entry = match (action, &draft) {
            (Action::DontKnow, Draft::Card { .. }) => draft.act(action, keys),
            (Action::DontKnow, Draft::Written(writing)) if writing.is_shown() => {
                draft.act(action, keys)
            }
            (Action::DontKnow, _) => Entry::Done(Answer::GiveUp),
            _ => draft.act(action, keys),
        };
        match entry {
            Entry::Changed => Vec::new(),
            Entry::Say(message) => Next::say(message),
            Entry::Done(answer) => {
                let last = self.session.asks_last_part();
                let grade = answer.own_grade().filter(|_| !last);
                match (self.send(desk, Input::Answer(answer)), grade) {
                    (Ok(()), Some(rating)) => self.after_card(rating, desk),
                    (sent, _) => told(sent),
                }
            }
        }
    }

    /// A card has been graded by the learner: there is nothing to say that they
    /// don't know, so the next question comes at once.
    fn after_card(&mut self, rating: Rating, desk: &mut Desk) -> Vec<Next> {
        let told = after_card(rating, &self.session, desk);
        match self.send(desk, Input::Next) {
            Ok(()) => Next::say(told),
            sent => self::told(sent),
        }
    }

    /// When a card whose back is shown would come back after each grade.
    pub(super) fn after_grades(&self, desk: &Desk) -> Vec<Message> {
        if self.context_now() != Context::Back {
            return Vec::new();
        }
        let due = desk.after_grades(&self.session);
        let when = |due| until(due, desk.now(), desk.tomorrow());
        due.map_or_else(Vec::new, |due| due.map(when).into())
    }
}
