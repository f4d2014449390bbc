//! The answer that is being made, for each kind of question.

use super::choosing::{choose, mark};
use super::filling::fill;
use super::lines::Lines;
use super::pairing::Pairing;
use super::sorting::{self, sort};
use super::written::{Writing, grade};
use crate::kinds::{Answer, Form, Line};
use crate::session::Asking;
use crate::tui::keys::Keymap;
use crate::tui::keys::action::{Action, Context};
use crate::tui::keys::edit::Edit;
use crate::tui::widgets::field::Field;
use crate::words::message;

pub(in crate::tui) use super::entry::Entry;

/// An answer in the making.
#[derive(Clone, Debug, PartialEq)]
pub(in crate::tui) enum Draft {
    Choice {
        at: usize,
        of: usize,
        /// Whether a key has chosen the option at the cursor.
        chosen: bool,
        /// The option that was chosen at the try before.
        missed: Option<usize>,
    },
    Multi {
        at: usize,
        chosen: Vec<bool>,
        /// Was told that nothing is marked.
        warned: bool,
    },
    Typed(Field),
    Lines(Lines),
    Blanks {
        fields: Vec<Field>,
        at: usize,
        /// Was told that a blank is empty.
        warned: bool,
        /// What was cleared last, and where one was in it.
        cleared: Option<(Vec<Field>, usize)>,
    },
    Order {
        order: Vec<usize>,
        at: usize,
        held: bool,
        /// Was told that nothing was moved.
        warned: bool,
    },
    Card {
        shown: bool,
    },
    Written(Writing),
    Match(Pairing),
}

impl Draft {
    /// An empty answer to an item.
    pub(in crate::tui) fn new(form: Form<'_>) -> Draft {
        match form {
            Form::OneOf { options } => Draft::Choice {
                at: 0,
                of: options.len(),
                chosen: false,
                missed: None,
            },
            Form::SomeOf { options } => Draft::Multi {
                at: 0,
                chosen: vec![false; options.len()],
                warned: false,
            },
            Form::Line(Line::Output) => Draft::Lines(Lines::default()),
            Form::Match { left, right } => Draft::Match(Pairing::new(left.len(), right.len())),
            Form::Line(_) => Draft::Typed(Field::default()),
            Form::Blanks { .. } => Draft::Blanks {
                fields: vec![Field::default(); form.blanks()],
                at: 0,
                warned: false,
                cleared: None,
            },
            Form::SelfGrade { .. } => Draft::Card { shown: false },
            Form::Written { ideas, .. } => Draft::Written(Writing::new(ideas.len())),
            Form::Order {
                items, leaves_out, ..
            } => Draft::Order {
                order: sorting::begin(items.len(), leaves_out),
                at: 0,
                held: false,
                warned: false,
            },
        }
    }

    /// The same where an item may have been missed: of several blanks, those that were
    /// right stay filled in; of several options, those that were marked and right stay so; items
    /// stay in the order in which they were put.
    pub(in crate::tui) fn again(asking: &Asking) -> Draft {
        let mut draft = Draft::new(asking.item().task.form());
        if let Draft::Multi { chosen, .. } = &mut draft {
            for &at in asking.chosen_right() {
                chosen[at] = true;
            }
        }
        if let Draft::Choice { missed, .. } = &mut draft {
            *missed = asking.missed_option();
        }
        if let Draft::Match(pairing) = &mut draft {
            pairing.keep(asking.pairs_right());
        }
        let missed = asking.missed.as_ref().map(|missed| &missed.answer);
        if let (Draft::Order { order, .. }, Some(Answer::Order(given))) = (&mut draft, missed) {
            sorting::keep(order, given);
        }
        let (Draft::Blanks { fields, at, .. }, Some(Answer::Blanks(given))) = (&mut draft, missed)
        else {
            return draft;
        };
        for (n, (field, typed)) in fields.iter_mut().zip(given).enumerate() {
            if asking.item().task.fills(n, typed) {
                field.insert(typed);
            }
        }
        *at = fields.iter().position(Field::is_empty).unwrap_or(0);
        draft
    }

    pub(in crate::tui) fn context(&self) -> Context {
        match self {
            Draft::Choice { .. } | Draft::Multi { .. } | Draft::Match(_) => Context::Choose,
            Draft::Order { .. } => Context::Sort,
            Draft::Typed(_) => Context::Type,
            Draft::Lines(_) => Context::Lines,
            Draft::Blanks { fields, .. } if fields.len() == 1 => Context::Type,
            Draft::Blanks { .. } => Context::Blanks,
            Draft::Card { shown: false } => Context::Front,
            Draft::Card { shown: true } => Context::Back,
            Draft::Written(writing) => writing.context(),
        }
    }

    /// The field that is typed into.
    pub(in crate::tui) fn field(&mut self) -> Option<&mut Field> {
        match self {
            Draft::Typed(field) => Some(field),
            Draft::Lines(lines) => lines.field(),
            Draft::Blanks { fields, at, .. } => fields.get_mut(*at),
            Draft::Written(writing) => (!writing.shown).then_some(&mut writing.field),
            _ => None,
        }
    }

    /// Puts text in; tells whether all of it found room, `None` where nothing is typed.
    pub(in crate::tui) fn insert(&mut self, text: &str) -> Option<bool> {
        match self {
            Draft::Lines(lines) => Some(lines.insert(text)),
            draft => Some(draft.field()?.insert(text)),
        }
    }

    /// What is typed on the only line; nothing where there is none.
    pub(in crate::tui) fn text(&self) -> &str {
        match self {
            Draft::Typed(field) => field.text(),
            Draft::Blanks { fields, .. } if fields.len() == 1 => fields[0].text(),
            Draft::Written(writing) if !writing.shown => writing.field.text(),
            _ => "",
        }
    }

    /// The blank in which the cursor stands, from 0, and what is typed there.
    pub(in crate::tui) fn blank(&self) -> Option<(usize, &str)> {
        match self {
            Draft::Blanks { fields, at, .. } => Some((*at, fields.get(*at)?.text())),
            _ => None,
        }
    }

    /// Whether something is typed.
    pub(in crate::tui) fn is_typed(&self) -> bool {
        match self {
            Draft::Typed(field) => !field.is_empty(),
            Draft::Lines(lines) => !lines.is_empty(),
            Draft::Blanks { fields, .. } => fields.iter().any(|field| !field.is_empty()),
            Draft::Written(writing) => !writing.shown && !writing.field.is_empty(),
            _ => false,
        }
    }

    /// Whether something was written that the learner has not marked yet.
    pub(in crate::tui) fn waits_for_mark(&self) -> bool {
        matches!(self, Draft::Written(writing) if writing.is_shown())
    }

    /// Whether something always stands there to be handed in.
    pub(in crate::tui) fn stands(&self) -> bool {
        match self {
            Draft::Choice { .. } | Draft::Order { .. } => true,
            Draft::Multi { chosen, .. } => chosen.contains(&true),
            _ => false,
        }
    }

    /// Whether keys walk through lines of it.
    pub(in crate::tui) fn is_list(&self) -> bool {
        matches!(
            self,
            Draft::Choice { .. } | Draft::Multi { .. } | Draft::Order { .. } | Draft::Match(_)
        )
    }

    /// Whether a line of it is marked, or typed in.
    pub(in crate::tui) fn is_marked(&self) -> bool {
        !matches!(self, Draft::Choice { chosen: false, .. })
    }

    /// Takes away what is typed; [`Edit::Undo`] brings just that back.
    pub(in crate::tui) fn clear(&mut self) {
        match self {
            Draft::Typed(field) => field.clear(),
            Draft::Lines(lines) => lines.clear(),
            Draft::Written(writing) => writing.field.clear(),
            Draft::Blanks {
                fields,
                at,
                warned,
                cleared,
            } => {
                *cleared = Some((fields.clone(), *at));
                fields.iter_mut().for_each(Field::clear);
                (*at, *warned) = (0, false);
            }
            _ => {}
        }
    }

    /// Does what a key asks for; `keys` are named in what is told.
    pub(in crate::tui) fn act(&mut self, action: Action, keys: &Keymap) -> Entry {
        if let Action::Edit(edit) = action {
            return self.type_in(edit);
        }
        match self {
            Draft::Choice { at, of, chosen, .. } => choose(at, *of, chosen, action, keys),
            Draft::Multi { chosen, warned, .. }
                if action == Action::Accept && !*warned && !chosen.contains(&true) =>
            {
                *warned = true;
                Entry::Say(message!(
                    "tui-none-marked",
                    mark = keys.name(Context::Choose, Action::Mark),
                    accept = keys.name(Context::Choose, Action::Accept)
                ))
            }
            Draft::Multi { at, chosen, warned } => {
                let before = chosen.clone();
                let entry = mark(at, chosen, action);
                *warned &= *chosen == before;
                entry
            }
            Draft::Typed(field) => match action {
                Action::Accept => Entry::Done(Answer::Typed(field.text().to_owned())),
                _ => Entry::Changed,
            },
            Draft::Lines(lines) => lines.act(action),
            Draft::Blanks {
                fields, at, warned, ..
            } => fill(fields, at, warned, action, keys),
            Draft::Order { order, warned, .. }
                if action == Action::Accept && !*warned && order.is_sorted() =>
            {
                *warned = true;
                let accept = keys.name(Context::Sort, Action::Accept);
                Entry::Say(message!("tui-none-moved", accept = accept))
            }
            Draft::Order {
                order,
                at,
                held,
                warned,
            } => {
                let before = order.clone();
                let entry = sort(order, at, held, action);
                *warned &= *order == before;
                entry
            }
            Draft::Card {
                shown: shown @ false,
            } => {
                if matches!(action, Action::Accept | Action::DontKnow) {
                    *shown = true;
                }
                Entry::Changed
            }
            Draft::Card { shown: true } => match (grade(action), action) {
                (Some(rating), _) => Entry::Done(Answer::Grade(rating)),
                (None, Action::Pick(_)) => Entry::Say(message!("tui-grade-range")),
                (None, _) => Entry::Changed,
            },
            Draft::Written(writing) => writing.act(action, keys),
            Draft::Match(pairing) => pairing.act(action, keys),
        }
    }

    fn type_in(&mut self, edit: Edit) -> Entry {
        let has_room = match self {
            Draft::Lines(lines) => lines.edit(edit),
            // All of them were cleared together.
            Draft::Blanks {
                fields,
                at,
                cleared: cleared @ Some(_),
                ..
            } if edit == Edit::Undo && fields.iter().all(Field::is_empty) => {
                if let Some(before) = cleared.take() {
                    (*fields, *at) = before;
                }
                true
            }
            _ => self.field().is_none_or(|field| field.edit(edit)),
        };
        if let Draft::Blanks { warned, .. } = self {
            *warned = false;
        }
        match has_room {
            true => Entry::Changed,
            false => Entry::Say(message!("tui-field-full")),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    impl Draft {
        fn press(&mut self, action: Action) -> Entry {
            self.act(action, &Keymap::default())
        }
    }

    #[test]
    fn a_digit_takes_the_line_to_that_place() {
        let mut order = Draft::Order {
            order: vec![0, 1, 2, 3],
            at: 3,
            held: false,
            warned: false,
        };
        order.press(Action::Pick(0));
        assert_eq!(
            order,
            Draft::Order {
                order: vec![3, 0, 1, 2],
                at: 0,
                held: false,
                warned: false,
            }
        );
        order.press(Action::Pick(2));
        assert_eq!(
            order,
            Draft::Order {
                order: vec![0, 1, 3, 2],
                at: 2,
                held: false,
                warned: false,
            }
        );
    }

    #[test]
    fn what_was_marked_and_unmarked_is_warned_of_anew() {
        let mut multi = Draft::Multi {
            at: 0,
            chosen: vec![false, false],
            warned: false,
        };
        assert!(matches!(multi.press(Action::Accept), Entry::Say(_)));
        multi.press(Action::Mark);
        multi.press(Action::Mark);
        assert!(matches!(multi.press(Action::Accept), Entry::Say(_)));
        assert!(matches!(multi.press(Action::Accept), Entry::Done(_)));
        let mut order = Draft::Order {
            order: vec![0, 1],
            at: 0,
            held: false,
            warned: false,
        };
        assert!(matches!(order.press(Action::Accept), Entry::Say(_)));
        order.press(Action::Pick(1));
        order.press(Action::Pick(0));
        assert!(matches!(order.press(Action::Accept), Entry::Say(_)));
        assert!(matches!(order.press(Action::Accept), Entry::Done(_)));
    }

    #[test]
    fn a_line_that_is_held_moves() {
        let mut order = Draft::Order {
            order: vec![0, 1, 2],
            at: 0,
            held: false,
            warned: false,
        };
        for action in [
            Action::Mark,
            Action::Down,
            Action::Down,
            Action::Down,
            Action::Mark,
            Action::Up,
        ] {
            order.press(action);
        }
        assert_eq!(
            order,
            Draft::Order {
                order: vec![1, 2, 0],
                at: 1,
                held: false,
                warned: false,
            }
        );
    }

    #[test]
    fn enter_hands_in_nothing_that_nobody_touched() {
        let choice = || Draft::Choice {
            at: 0,
            of: 3,
            chosen: false,
            missed: None,
        };
        let mut untouched = choice();
        assert!(matches!(untouched.press(Action::Accept), Entry::Say(_)));
        assert!(matches!(untouched.press(Action::Accept), Entry::Say(_)));
        for (key, chosen) in [
            (Action::Down, 0),
            (Action::Up, 2),
            (Action::Mark, 0),
            (Action::Pick(0), 0),
        ] {
            let mut touched = choice();
            touched.press(key);
            let done = Entry::Done(Answer::Choice(chosen));
            assert_eq!(touched.press(Action::Accept), done);
        }

        let order = || Draft::Order {
            order: vec![0, 1, 2],
            at: 0,
            held: false,
            warned: false,
        };
        // It may be right as it stands: asked once.
        let mut unmoved = order();
        assert!(matches!(unmoved.press(Action::Accept), Entry::Say(_)));
        let done = Entry::Done(Answer::Order(vec![0, 1, 2]));
        assert_eq!(unmoved.press(Action::Accept), done);
        let mut moved = order();
        moved.press(Action::Later);
        let done = Entry::Done(Answer::Order(vec![1, 0, 2]));
        assert_eq!(moved.press(Action::Accept), done);
    }

    fn two_blanks() -> Draft {
        Draft::Blanks {
            fields: vec![Field::default(), Field::default()],
            at: 0,
            warned: false,
            cleared: None,
        }
    }

    #[test]
    fn what_was_cleared_comes_back_and_no_more_than_that() {
        let mut draft = two_blanks();
        for key in [
            Action::Edit(Edit::Insert('a')),
            Action::Edit(Edit::Backspace),
            Action::NextBlank,
            Action::Edit(Edit::Insert('b')),
        ] {
            draft.press(key);
        }
        draft.clear();
        assert!(!draft.is_typed());
        draft.press(Action::Edit(Edit::Undo));
        // The first blank was emptied before, and the cursor is where it was.
        assert_eq!(draft.blank(), Some((1, "b")));
        draft.press(Action::PreviousBlank);
        assert_eq!(draft.blank(), Some((0, "")));
        // Taken back by itself, what stood there comes back, too.
        draft.press(Action::Edit(Edit::Undo));
        assert_eq!(draft.blank(), Some((0, "a")));
    }

    #[test]
    fn enter_goes_through_the_blanks_and_hands_in_what_is_complete() {
        let mut draft = two_blanks();
        draft.press(Action::Edit(Edit::Insert('a')));
        assert_eq!(draft.press(Action::Accept), Entry::Changed);
        draft.press(Action::Edit(Edit::Insert('b')));
        let done = Entry::Done(Answer::Blanks(vec!["a".into(), "b".into()]));
        assert_eq!(draft.press(Action::Accept), done);
    }

    #[test]
    fn an_empty_blank_is_asked_about_once_before_it_is_handed_in() {
        let mut draft = two_blanks();
        assert_eq!(draft.press(Action::Accept), Entry::Changed);
        draft.press(Action::Edit(Edit::Insert('b')));
        assert!(matches!(draft.press(Action::Accept), Entry::Say(_)));
        // The cursor is in the empty one now.
        draft.press(Action::Edit(Edit::Insert('a')));
        assert_eq!(draft.press(Action::Accept), Entry::Changed);
        let done = Entry::Done(Answer::Blanks(vec!["a".into(), "b".into()]));
        assert_eq!(draft.press(Action::Accept), done);

        let mut draft = two_blanks();
        draft.press(Action::Edit(Edit::Insert('a')));
        draft.press(Action::Accept);
        assert!(matches!(draft.press(Action::Accept), Entry::Say(_)));
        let done = Entry::Done(Answer::Blanks(vec!["a".into(), String::new()]));
        assert_eq!(draft.press(Action::Accept), done);
    }

    #[test]
    fn several_marks_are_one_answer() {
        let mut draft = Draft::Multi {
            at: 0,
            chosen: vec![false; 4],
            warned: false,
        };
        assert!(matches!(draft.press(Action::Accept), Entry::Say(_)));
        for action in [
            Action::Pick(3),
            Action::Pick(1),
            Action::Pick(3),
            Action::Up,
            Action::Mark,
        ] {
            draft.press(action);
        }
        assert_eq!(
            draft.press(Action::Accept),
            Entry::Done(Answer::Multi(vec![1, 2]))
        );
    }
}
