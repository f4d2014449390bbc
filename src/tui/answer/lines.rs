//! Several lines that are typed.

use super::entry::Entry;
use crate::kinds::{Answer, FAILS};
use crate::tui::keys::action::Action;
use crate::tui::keys::edit::Edit;
use crate::tui::widgets::field::Field;

/// The most lines that find room.
const MOST: usize = 60;

/// Lines as far as they are typed; there is always one.
#[derive(Clone, Debug, PartialEq)]
pub(in crate::tui) struct Lines {
    pub(super) fields: Vec<Field>,
    /// The one that is typed into.
    pub(super) at: usize,
    /// What was cleared last, and where one was in it.
    cleared: Option<(Vec<Field>, usize)>,
}

impl Default for Lines {
    fn default() -> Self {
        Lines {
            fields: vec![Field::default()],
            at: 0,
            cleared: None,
        }
    }
}

impl Lines {
    pub(super) fn field(&mut self) -> Option<&mut Field> {
        self.fields.get_mut(self.at)
    }

    pub(super) fn is_empty(&self) -> bool {
        self.fields.iter().all(Field::is_empty)
    }

    /// Takes all of it away; [`Edit::Undo`] brings it back.
    pub(super) fn clear(&mut self) {
        let before = std::mem::take(self);
        self.cleared = Some((before.fields, before.at));
    }

    /// Puts text in at the cursor, each of its lines as one. Tells whether all found room.
    pub(super) fn insert(&mut self, text: &str) -> bool {
        let text = text.replace("\r\n", "\n").replace('\r', "\n");
        let mut whole = true;
        for (n, line) in text.split('\n').enumerate() {
            if n > 0 && !self.open() {
                return false;
            }
            whole &= self.field().is_some_and(|field| field.insert(line));
        }
        whole
    }

    /// Opens an empty line below; not where there is no room.
    fn open(&mut self) -> bool {
        let is_room = self.fields.len() < MOST;
        if is_room {
            self.at += 1;
            self.fields.insert(self.at, Field::default());
        }
        is_room
    }

    /// Carries an edit out; whether there was room for it. Before an empty line, it takes
    /// that line away.
    pub(super) fn edit(&mut self, edit: Edit) -> bool {
        let is_empty = self.fields.get(self.at).is_some_and(Field::is_empty);
        if edit == Edit::Backspace && is_empty && self.at > 0 {
            self.fields.remove(self.at);
            self.at -= 1;
            return true;
        }
        if edit == Edit::Undo
            && self.is_empty()
            && let Some(cleared) = self.cleared.take()
        {
            (self.fields, self.at) = cleared;
            return true;
        }
        self.field().is_none_or(|field| field.edit(edit))
    }

    /// Does what a key asks for.
    pub(super) fn act(&mut self, action: Action) -> Entry {
        let last = self.fields.len() - 1;
        match action {
            Action::NextBlank => self.at = (self.at + 1).min(last),
            Action::PreviousBlank => self.at = self.at.saturating_sub(1),
            Action::Accept => {
                let here = self.fields[self.at].text().trim();
                // That the code fails is told by itself.
                let fails = last == 0 && here == FAILS;
                if here.is_empty() || fails || !self.open() {
                    let all = self.fields.iter().map(Field::text);
                    return Entry::Done(Answer::Typed(all.collect::<Vec<_>>().join("\n")));
                }
            }
            _ => {}
        }
        Entry::Changed
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn done(text: &str) -> Entry {
        Entry::Done(Answer::Typed(text.to_owned()))
    }

    fn typed(text: &str, lines: &mut Lines) {
        text.chars()
            .for_each(|c| assert!(lines.edit(Edit::Insert(c))));
    }

    #[test]
    fn enter_opens_lines_and_an_empty_one_hands_them_in() {
        let mut lines = Lines::default();
        typed("1", &mut lines);
        assert_eq!(lines.act(Action::Accept), Entry::Changed);
        typed("  2", &mut lines);
        assert_eq!(lines.act(Action::Accept), Entry::Changed);
        assert_eq!(lines.act(Action::Accept), done("1\n  2\n"));
    }

    #[test]
    fn a_line_goes_when_it_is_empty() {
        let mut lines = Lines::default();
        assert!(lines.insert("one\r\ntwo\rthree"));
        assert_eq!(lines.fields.len(), 3);
        lines.act(Action::PreviousBlank);
        for _ in 0..4 {
            lines.edit(Edit::Backspace);
        }
        assert_eq!((lines.fields.len(), lines.at), (2, 0));
        // In the middle, Enter opens a line.
        assert_eq!(lines.act(Action::Accept), Entry::Changed);
        typed("zwei", &mut lines);
        let all: Vec<&str> = lines.fields.iter().map(Field::text).collect();
        assert_eq!(all, ["one", "zwei", "three"]);
    }

    #[test]
    fn what_is_cleared_comes_back() {
        let mut lines = Lines::default();
        assert!(lines.insert("one\ntwo"));
        lines.clear();
        assert!(lines.is_empty());
        assert!(lines.edit(Edit::Undo));
        assert_eq!((lines.fields.len(), lines.at), (2, 1));
        assert_eq!(lines.fields[1].text(), "two");
    }

    #[test]
    fn that_it_fails_is_handed_in_at_once() {
        let mut lines = Lines::default();
        typed("!", &mut lines);
        assert_eq!(lines.act(Action::Accept), done("!"));
        let mut lines = Lines::default();
        assert!(lines.insert("a\n!"));
        assert_eq!(lines.act(Action::Accept), Entry::Changed);
    }

    #[test]
    fn there_is_room_for_so_many_lines() {
        let mut lines = Lines::default();
        assert!(!lines.insert(&"x\n".repeat(80)));
        assert_eq!(lines.fields.len(), MOST);
        assert!(lines.fields[MOST - 1].text() == "x");
        assert!(matches!(lines.act(Action::Accept), Entry::Done(_)));
    }
}
