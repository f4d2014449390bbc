//! A text in the making that is written before the model answer is shown, and marked by
//! the learner beside it.

use ratatui::text::Span;

use super::choosing::mark;
use super::drawn::{Ticked, grades, lay_option};
use super::entry::Entry;
use crate::kinds::{Answer, OwnMark, Rating};
use crate::text::SafeText;
use crate::tui::keys::Keymap;
use crate::tui::keys::action::{Action, Context};
use crate::tui::widgets::canvas::Canvas;
use crate::tui::widgets::field::Field;
use crate::words::message;

/// A text in the making.
#[derive(Clone, Debug, PartialEq)]
pub(in crate::tui) struct Writing {
    pub(super) field: Field,
    /// Whether the model answer is shown.
    pub(super) shown: bool,
    /// Which ideas are ticked; empty where the learner gives a grade.
    ticked: Vec<bool>,
    at: usize,
    /// Was told that nothing is ticked.
    warned: bool,
}

impl Writing {
    pub(super) fn new(ideas: usize) -> Writing {
        Writing {
            field: Field::default(),
            shown: false,
            ticked: vec![false; ideas],
            at: 0,
            warned: false,
        }
    }

    /// Whether the model answer is shown.
    pub(in crate::tui) fn is_shown(&self) -> bool {
        self.shown
    }

    pub(super) fn context(&self) -> Context {
        match (self.shown, self.ticked.is_empty()) {
            (false, _) => Context::Type,
            (true, true) => Context::Back,
            (true, false) => Context::Choose,
        }
    }

    fn done(&self, mark: OwnMark) -> Entry {
        Entry::Done(Answer::Written(self.field.text().to_owned(), mark))
    }

    pub(super) fn act(&mut self, action: Action, keys: &Keymap) -> Entry {
        if !self.shown {
            if action == Action::Accept && self.field.text().trim().is_empty() {
                let show = keys.name(Context::Type, Action::DontKnow);
                return Entry::Say(message!("tui-write-first", show = show));
            }
            self.shown = action == Action::Accept;
            return Entry::Changed;
        }
        if self.ticked.is_empty() {
            return match grade(action) {
                Some(rating) => self.done(OwnMark::Grade(rating)),
                None if matches!(action, Action::Pick(_)) => {
                    Entry::Say(message!("tui-grade-range"))
                }
                None => Entry::Changed,
            };
        }
        match action {
            Action::DontKnow => self.done(OwnMark::Ideas(Vec::new())),
            Action::Accept if !self.warned && !self.ticked.contains(&true) => {
                self.warned = true;
                Entry::Say(message!(
                    "tui-none-ticked",
                    mark = keys.name(Context::Choose, Action::Mark),
                    accept = keys.name(Context::Choose, Action::Accept)
                ))
            }
            action => match mark(&mut self.at, &mut self.ticked, action) {
                Entry::Done(Answer::Multi(ticked)) => self.done(OwnMark::Ideas(ticked)),
                entry => entry,
            },
        }
    }

    /// Lays it out under its question.
    pub(super) fn lay(&self, back: &str, ideas: &[SafeText], canvas: &mut Canvas) {
        if !self.shown {
            return self.lay_field(canvas);
        }
        let from = canvas.lines.len();
        canvas.say(message!("tui-written-yours"), canvas.theme.dim);
        canvas.wrap(
            &[Span::styled(
                self.field.text().to_owned(),
                canvas.theme.text,
            )],
            &[Span::raw("  ")],
            &[Span::raw("  ")],
        );
        canvas.blank();
        canvas.say(message!("tui-written-model"), canvas.theme.dim);
        canvas.indented(back, canvas.theme.accent);
        canvas.blank();
        if ideas.is_empty() {
            grades(canvas);
            canvas.focus_from(from);
            return;
        }
        let ticks = canvas.lines.len();
        canvas.say(message!("tui-written-tick"), canvas.theme.dim);
        for (i, idea) in ideas.iter().enumerate() {
            let here = (i == self.at).then_some(true);
            lay_option(i, idea, Ticked::Is(self.ticked[i]), here, canvas);
        }
        // All of it where it finds room; otherwise all ideas, or the one at the cursor.
        let fits = |from: usize| canvas.lines.len() - from < canvas.room.height;
        if let Some(from) = [from, ticks].into_iter().find(|&from| fits(from)) {
            canvas.focus_from(from);
        }
    }

    /// What is being written, on as many lines as it takes.
    fn lay_field(&self, canvas: &mut Canvas) {
        canvas.field_of_rows(&self.field);
        let show = canvas.key(Action::Accept);
        canvas.say(message!("tui-written-front", show = show), canvas.theme.dim);
    }
}

/// The grade that a key gives.
pub(super) fn grade(action: Action) -> Option<Rating> {
    match action {
        Action::Pick(0) | Action::DontKnow => Some(Rating::Again),
        Action::Pick(1) => Some(Rating::Hard),
        Action::Pick(2) => Some(Rating::Good),
        Action::Pick(3) => Some(Rating::Easy),
        _ => None,
    }
}
