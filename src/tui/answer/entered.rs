//! Answers entered as keys enter them on the full screen, for `kenning check`.

use std::sync::LazyLock;

use super::draft::{Draft, Entry};
use crate::kinds::{Answer, OwnMark, Rating, Shown};
use crate::tui::keys::Keymap;
use crate::tui::keys::action::Action;

/// The keys as they are where nobody changed them.
static KEYS: LazyLock<Keymap> = LazyLock::new(Keymap::default);

/// The answer that the full screen hands in when somebody enters this one; `None` where
/// no keys do.
pub(crate) fn entered(item: &Shown, answer: &Answer) -> Option<Answer> {
    let mut draft = Draft::new(item.task.form());
    let mut keys: Vec<Action> = Vec::new();
    match answer {
        Answer::Typed(text) => draft.insert(text)?.then_some(())?,
        Answer::Blanks(given) => return fill(draft, given),
        Answer::Choice(chosen) => keys.push(Action::Pick(*chosen)),
        Answer::Multi(chosen) => keys.extend(chosen.iter().copied().map(Action::Pick)),
        Answer::Order(order) => keys = moves(order, item.task.form().options().len()),
        Answer::Match(partners) => {
            keys.push(Action::First);
            for partner in partners {
                // A number goes on to the next line that has none.
                keys.push(partner.map_or(Action::Down, Action::Pick));
            }
        }
        Answer::Grade(rating) => {
            keys.push(Action::Accept);
            return last(draft, &keys, grade(*rating)?);
        }
        Answer::Written(text, mark) => {
            draft.field()?.insert(text).then_some(())?;
            keys.push(Action::Accept);
            match mark {
                OwnMark::Grade(rating) => return last(draft, &keys, grade(*rating)?),
                OwnMark::Ideas(ticked) => keys.extend(ticked.iter().copied().map(Action::Pick)),
            }
        }
        Answer::GiveUp => return None,
    }
    last(draft, &keys, Action::Accept)
}

/// The key that gives a grade.
fn grade(rating: Rating) -> Option<Action> {
    let grades = [Rating::Again, Rating::Hard, Rating::Good, Rating::Easy];
    let at = grades.iter().position(|grade| *grade == rating)?;
    Some(Action::Pick(at))
}

/// Types into each blank in turn.
fn fill(mut draft: Draft, given: &[String]) -> Option<Answer> {
    for (n, text) in given.iter().enumerate() {
        draft.field()?.insert(text).then_some(())?;
        if n + 1 < given.len() {
            draft.act(Action::NextBlank, &KEYS);
        }
    }
    last(draft, &[], Action::Accept)
}

/// Puts items in order, from the top, and those that are left out below the line.
fn moves(order: &[usize], all: usize) -> Vec<Action> {
    let mut now: Vec<usize> = (0..all).collect();
    let mut keys = Vec::new();
    for (to, item) in order.iter().enumerate() {
        let at = now.iter().position(|there| there == item).unwrap_or(to);
        keys.push(Action::First);
        keys.extend(std::iter::repeat_n(Action::Down, at));
        keys.push(Action::Pick(to));
        let taken = now.remove(at);
        now.insert(to.min(now.len()), taken);
    }
    for left in (1..=all.saturating_sub(order.len())).rev() {
        keys.push(Action::First);
        keys.extend(std::iter::repeat_n(Action::Down, order.len()));
        keys.extend(std::iter::repeat_n(Action::Later, left));
    }
    keys
}

/// What comes of these keys and a last one, which is pressed again where the screen asks
/// whether it is meant.
fn last(mut draft: Draft, keys: &[Action], end: Action) -> Option<Answer> {
    for key in keys {
        if let Entry::Say(_) = draft.act(*key, &KEYS) {
            return None;
        }
    }
    for _ in 0..2 {
        if let Entry::Done(answer) = draft.act(end, &KEYS) {
            return Some(answer);
        }
    }
    None
}
