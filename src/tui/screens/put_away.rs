//! Putting a question away: until tomorrow, or for good, which is asked about first.

use ratatui::text::Span;

use super::asked::{at_hand, pin};
use super::{Next, Reach, Screen};
use crate::desk::Desk;
use crate::session::Session;
use crate::tui::keys::Keymap;
use crate::tui::keys::action::{Action, Context};
use crate::tui::widgets::canvas::Canvas;
use crate::words::{Message, message};

/// A question that is to be put away for good.
#[derive(Clone, Debug)]
pub(in crate::tui) struct Suspending {
    /// Whether it is asked with other numbers and words each time.
    pub(in crate::tui) varies: bool,
    /// Its text in one line.
    pub(in crate::tui) prompt: String,
    /// Where it is asked.
    pub(in crate::tui) context: Context,
}

/// The question of a sitting that would be put away; none where there is none.
pub(super) fn suspending(session: &Session, context: Context) -> Option<Suspending> {
    let asking = at_hand(session)?;
    Some(Suspending {
        context,
        varies: session.course().questions[asking.question].is_drawn(),
        prompt: pin(asking),
    })
}

/// How long a question is to be put away.
#[derive(Debug)]
pub(in crate::tui) struct PutAway(pub(in crate::tui) Suspending);

impl Screen for PutAway {
    fn context(&self) -> Context {
        Context::PutAway
    }

    fn act(&mut self, action: Action, _reach: &mut Reach<'_>) -> Vec<Next> {
        match action {
            Action::Bury => vec![Next::Pop, Next::Act(action)],
            Action::Suspend => vec![Next::Replace(Box::new(self.0.clone()))],
            _ => vec![Next::Pop],
        }
    }

    fn draw(&self, _desk: &Desk, canvas: &mut Canvas) {
        canvas.title = message!("tui-put-away-title").into();
        canvas.without = vec![Action::Help];
        for (action, text) in [
            (Action::Bury, message!("tui-put-away-bury")),
            (Action::Suspend, message!("tui-put-away-suspend")),
        ] {
            let first = [Span::styled(
                format!("{}  ", canvas.key(action)),
                canvas.theme.key,
            )];
            let text = [Span::styled(text, canvas.theme.text)];
            canvas.wrap(&text, &first, &[Span::raw("   ")]);
        }
    }
}

impl Screen for Suspending {
    fn context(&self) -> Context {
        Context::Suspending
    }

    fn act(&mut self, action: Action, _reach: &mut Reach<'_>) -> Vec<Next> {
        match action {
            Action::Accept => vec![Next::Pop, Next::Act(Action::Suspend)],
            _ => vec![Next::Pop],
        }
    }

    fn draw(&self, _desk: &Desk, canvas: &mut Canvas) {
        canvas.title = message!("tui-suspend-title").into();
        canvas.without = vec![Action::Help];
        canvas.say(self.prompt.as_str(), canvas.theme.accent);
        canvas.blank();
        let never = match self.varies {
            true => message!("tui-suspend-about-versions"),
            false => message!("tui-suspend-about"),
        };
        canvas.say(never, canvas.theme.text);
        canvas.blank();
        let undo = canvas.keys.name_or("f7", self.context, Action::Undo);
        let [list, key] = listed(&canvas.keys);
        let back = message!("tui-suspend-back", undo = undo, list = list, key = key);
        canvas.say(back, canvas.theme.text);
        if !canvas.room.is_tall() {
            return;
        }
        canvas.blank();
        for (action, text) in [
            (Action::Accept, message!("tui-suspend-agree")),
            (Action::Back, message!("tui-suspend-keep")),
        ] {
            let first = [Span::styled(
                format!("{:<7}", canvas.key(action)),
                canvas.theme.key,
            )];
            let text = [Span::styled(text, canvas.theme.text)];
            canvas.wrap(&text, &first, &[Span::raw("       ")]);
        }
    }
}

/// The keys that list all questions of a course, and bring one back there.
fn listed(keys: &Keymap) -> [Message; 2] {
    let list = keys.name(Context::Course, Action::Questions);
    [list, keys.name(Context::Questions, Action::BringBack)]
}

/// What is told once a question is put away; `undo` is the key that takes it back, if there
/// is one.
pub(super) fn suspended(undo: Option<Message>, keys: &Keymap) -> Message {
    let [list, key] = listed(keys);
    match undo {
        Some(undo) => message!("tui-suspended-undo", undo = undo, list = list, key = key),
        None => message!("tui-suspended", list = list, key = key),
    }
}
