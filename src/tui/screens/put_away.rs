//! Putting a question away: until tomorrow, or for good, which is asked about first.

use ratatui::text::Span;

use super::asked::{at_hand, pin};
use super::{Next, Reach, Screen};
use crate::desk::Desk;
use crate::session::Session;
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
    /// The command that brings it back.
    pub(in crate::tui) resume: Message,
}

/// The question of a sitting that would be put away; none where there is none.
pub(super) fn suspending(session: &Session, desk: &Desk) -> Option<Suspending> {
    let asking = at_hand(session)?;
    let course = session.course();
    let question = &course.questions[asking.question];
    Some(Suspending {
        resume: message!(
            "tui-suspend-resume",
            course = desk.called(course),
            question = question.id.as_str()
        ),
        varies: question.is_drawn(),
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
        // Cut nowhere but at blanks, so that it can be copied.
        canvas.say(self.resume.clone(), canvas.theme.code);
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

impl Suspending {
    /// What is told once it is so; `undo` is the key that takes it back, if there is one.
    pub(in crate::tui) fn done(&self, undo: Option<Message>) -> Message {
        let command = &self.resume;
        match undo {
            Some(key) => message!("tui-suspended-undo", key = key, command = command),
            None => message!("tui-suspended", command = command),
        }
    }
}
