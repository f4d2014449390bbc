//! A text of the learner's own that is kept with one key and dropped with another, which is
//! asked about first.

use super::Next;
use crate::tui::keys::Keymap;
use crate::tui::keys::action::{Action, Context};
use crate::tui::widgets::field::Field;
use crate::words::{Message, message};

/// A text in the making.
#[derive(Debug)]
pub(super) struct OwnText {
    pub(super) field: Field,
    /// As it was kept before.
    was: String,
    /// It was asked whether what is typed is to be dropped.
    leaving: bool,
}

impl OwnText {
    /// A text to be changed.
    pub(super) fn new(was: String) -> OwnText {
        let mut field = Field::default();
        field.put(&was);
        OwnText {
            field,
            was,
            leaving: false,
        }
    }

    pub(super) fn text(&self) -> &str {
        self.field.text()
    }

    /// As it was kept before.
    pub(super) fn was(&self) -> &str {
        &self.was
    }

    /// Does what a key asks for, but for keeping it. `asks` is said before what was typed is
    /// dropped: by the keys that drop it and keep it.
    pub(super) fn act(
        &mut self,
        action: Action,
        keys: &Keymap,
        asks: impl FnOnce(Message, Message) -> Message,
    ) -> Vec<Next> {
        let leaving = std::mem::take(&mut self.leaving);
        match action {
            Action::Edit(edit) => match self.field.edit(edit) {
                true => Vec::new(),
                false => Next::say(message!("tui-field-full")),
            },
            Action::Back if !leaving && self.text() != self.was => {
                self.leaving = true;
                let key = |action| keys.name(Context::Note, action);
                Next::say(asks(key(Action::Back), key(Action::Accept)))
            }
            Action::Back => vec![Next::Pop],
            _ => Vec::new(),
        }
    }

    /// Takes pasted text; what is to be said of it.
    pub(super) fn paste(&mut self, text: &str) -> Option<Message> {
        self.leaving = false;
        let whole = self.field.insert(text);
        (!whole).then(|| message!("tui-field-full"))
    }
}
