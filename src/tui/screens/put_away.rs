//! Putting a question away: until tomorrow, or for good, which is asked about first.

use ratatui::text::Span;

use super::{Next, Reach, Screen};
use crate::desk::Desk;
use crate::tui::keys::action::{Action, Context};
use crate::tui::widgets::canvas::Canvas;

/// A question that is to be put away for good.
#[derive(Clone, Debug)]
pub(in crate::tui) struct Suspending {
    /// Whether it is asked with other numbers and words each time.
    pub(in crate::tui) varies: bool,
    /// Its text in one line.
    pub(in crate::tui) prompt: String,
    /// The command that brings it back.
    pub(in crate::tui) resume: String,
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
        canvas.title = "Put this question away".into();
        canvas.without = vec![Action::Help];
        for (action, text) in [
            (Action::Bury, "Not today: it may come again tomorrow."),
            (
                Action::Suspend,
                "Never again: it is left out from now on, and counts for nothing.",
            ),
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
        canvas.title = "Put this question away for good?".into();
        canvas.without = vec![Action::Help];
        canvas.say(self.prompt.as_str(), canvas.theme.accent);
        canvas.blank();
        let never = match self.varies {
            true => "It is never asked again, in no other version either",
            false => "It is never asked again",
        };
        canvas.say(
            format!("{never}, and counts for nothing. This command brings it back:"),
            canvas.theme.text,
        );
        canvas.blank();
        // Cut nowhere but at blanks, so that it can be copied.
        canvas.say(self.resume.as_str(), canvas.theme.code);
        if !canvas.room.is_tall() {
            return;
        }
        canvas.blank();
        for (action, text) in [
            (Action::Accept, "Put it away for good."),
            (Action::Back, "Keep it."),
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

impl Suspending {
    /// What is told once it is so.
    pub(in crate::tui) fn done(&self, undo: Option<String>) -> String {
        let end = if undo.is_some() {
            " does."
        } else {
            " brings it back."
        };
        let now = undo.map(|key| format!("{key} brings it back now; later "));
        let now = now.unwrap_or_default();
        format!("Put away for good. {now}`{}`{end}", self.resume)
    }
}
