//! What was typed at a question before: Up brings it back.

use crate::course::{QuestionIndex, Spot};
use crate::session::{Phase, Session};
use crate::tui::answer::draft::Draft;
use crate::tui::keys::action::Action;

/// Most texts that are kept.
const MOST: usize = 100;

/// One showing of a question or of a part of it: a text typed at another one is no help
/// here, and could give an answer away.
type Showing = (QuestionIndex, u64, Spot);

/// What was typed in a sitting and handed in, or cleared.
#[derive(Debug, Default)]
pub(super) struct WrittenBefore {
    texts: Vec<(Showing, String)>,
    /// How far back the field is, 0 at what is being typed, and that.
    back: usize,
    typing: String,
}

fn showing(session: &Session) -> Option<Showing> {
    match session.phase() {
        Phase::Asking(asking) => Some((asking.question, asking.instance.seed, asking.spot())),
        _ => None,
    }
}

impl WrittenBefore {
    /// Keeps what is typed.
    pub(super) fn note(&mut self, session: &Session, text: &str) {
        self.back = 0;
        let Some(showing) = showing(session).filter(|_| !text.trim().is_empty()) else {
            return;
        };
        self.texts
            .retain(|kept| *kept != (showing, text.to_owned()));
        self.texts.push((showing, text.to_owned()));
        let over = self.texts.len().saturating_sub(MOST);
        self.texts.drain(..over);
    }

    /// Puts what was typed before, or after that, into the field; whether there is such.
    pub(super) fn go(&mut self, session: &Session, draft: &mut Draft, action: Action) -> bool {
        let here = showing(session);
        let of_here = self.texts.iter().rev().filter(|kept| Some(kept.0) == here);
        let texts: Vec<&String> = of_here.map(|(_, text)| text).collect();
        let current = draft.text().to_owned();
        let Some(field) = draft.field() else {
            return false;
        };
        // Typed at since: it begins anew.
        let stands = self.back.checked_sub(1).and_then(|at| texts.get(at));
        if stands.is_none_or(|text| **text != current) {
            (self.back, self.typing) = (0, current);
        }
        let back = match action {
            Action::OlderText => self.back + 1,
            _ => self.back.saturating_sub(1),
        };
        let text = match back.checked_sub(1) {
            None => Some(&self.typing),
            Some(at) => texts.get(at).copied(),
        };
        let Some(text) = text else {
            return !texts.is_empty();
        };
        self.back = back;
        field.put(text);
        true
    }
}
