//! Courses that can't be used: what is wrong with them, and when they are mended.

use super::Home;
use crate::desk::{Desk, Entry};
use crate::text::{SafeText, clean};
use crate::tui::screens::Next;
use crate::tui::screens::courses::Row;
use crate::tui::screens::reading::{Paragraph, Reading};
use crate::words::{Message, message};

impl Home {
    /// What is wrong with the marked course; it may have been mended since it was read.
    pub(super) fn look_again(&mut self, desk: &mut Desk) -> Vec<Next> {
        let origins = self.broken_origins();
        desk.look_again();
        self.refresh(desk);
        self.moved = true;
        let is_left = |row: &Row| row.broken_origins().any(|at| origins.contains(at));
        if let Some(left) = self.rows.iter().position(is_left) {
            self.selected = left;
        } else {
            let mended = |entry: &&Entry| origins.contains(&entry.origin);
            let mended = desk.shelf().iter().find(mended);
            let mended = mended.and_then(|entry| entry.course.as_ref().ok());
            let at = mended.and_then(|course| self.again(Some(&course.id)));
            self.selected = at.unwrap_or(self.selected);
        }
        self.find_goal(desk);
        match self.broken() {
            Some((title, lines)) => Next::push(Reading::plain(title, lines)),
            None => Next::say(message!("tui-home-mended")),
        }
    }

    /// Where the broken courses of the marked row come from.
    fn broken_origins(&self) -> Vec<SafeText> {
        let row = self.rows.get(self.selected).into_iter();
        row.flat_map(Row::broken_origins).cloned().collect()
    }

    /// The broken course that is marked: its name, and what is wrong with it.
    pub(super) fn broken(&self) -> Option<(Message, Vec<Paragraph>)> {
        match self.rows.get(self.selected) {
            Some(Row::Folded(several)) => {
                let mut lines = Vec::new();
                for (name, _, broken) in several {
                    let said = message!("tui-home-broken", name = name, problem = broken.message());
                    lines.extend([Paragraph::Point(said), Paragraph::Blank]);
                }
                Some((message!("tui-home-broken-title"), lines))
            }
            Some(Row::Broken(name, origin, broken)) => Some((
                Message::verbatim(clean(name)),
                vec![
                    Paragraph::Text(broken.message()),
                    Paragraph::Blank,
                    Paragraph::Text(message!("tui-home-broken-found", at = origin)),
                    Paragraph::Blank,
                    Paragraph::Text(message!("tui-home-broken-check", at = origin)),
                ],
            )),
            _ => None,
        }
    }
}
