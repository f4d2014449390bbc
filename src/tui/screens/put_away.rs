//! Putting a question away: until tomorrow, or for good, which is asked about first.

use ratatui::text::Span;

use crate::tui::keys::action::{Action, Context};
use crate::tui::theme::Theme;
use crate::tui::widgets::markdown::wrap;
use crate::tui::widgets::page::{Page, Room};

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

/// How long it is to be put away.
pub(in crate::tui) fn put_away_page(theme: &Theme, room: Room) -> Page {
    let mut page = Page::new("Put this question away", Context::PutAway);
    page.without = vec![Action::Help];
    for (key, text) in [
        ("b", "Not today: it may come again tomorrow."),
        (
            "s",
            "Never again: it is left out from now on, and counts for nothing.",
        ),
    ] {
        let first = [Span::styled(format!("{key}  "), theme.key)];
        let text = [Span::styled(text, theme.text)];
        page.lines
            .extend(wrap(&text, room.width, &first, &[Span::raw("   ")]));
    }
    page
}

impl Suspending {
    /// The question whether it shall be so.
    pub(in crate::tui) fn page(&self, theme: &Theme, room: Room) -> Page {
        let mut page = Page::new("Put this question away for good?", Context::Suspending);
        page.without = vec![Action::Help];
        page.say(self.prompt.as_str(), theme.accent, room.width);
        page.blank();
        let never = match self.varies {
            true => "It is never asked again, in no other version either",
            false => "It is never asked again",
        };
        page.say(
            format!("{never}, and counts for nothing. This command brings it back:"),
            theme.text,
            room.width,
        );
        page.blank();
        // Cut nowhere but at blanks, so that it can be copied.
        page.say(self.resume.as_str(), theme.code, room.width);
        if !room.is_tall() {
            return page;
        }
        page.blank();
        for (key, text) in [("Enter", "Put it away for good."), ("Esc", "Keep it.")] {
            let first = [Span::styled(format!("{key:<7}"), theme.key)];
            let text = [Span::styled(text, theme.text)];
            page.lines
                .extend(wrap(&text, room.width, &first, &[Span::raw("       ")]));
        }
        page
    }

    /// What is told once it is so.
    pub(in crate::tui) fn done(&self, undo: bool) -> String {
        let now = if undo {
            "F7 brings it back now; later "
        } else {
            ""
        };
        let end = if undo { " does." } else { " brings it back." };
        format!("Put away for good. {now}`{}`{end}", self.resume)
    }
}
