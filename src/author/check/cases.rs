//! The cases that an author wrote, graded as what learners type.

use super::answered::{Entered, is_taken};
use crate::author::cases::Case;
use crate::author::front_end::FrontEnd;
use crate::expr::Values;
use crate::kinds::{Answer, Form, Shown};
use crate::template::{Language, Room, Unshowable};
use crate::words::Message;

/// What stands between the fillings of several blanks, as in plain mode.
const BETWEEN: &str = " / ";

/// Why a case does not come out as its author wrote.
#[derive(Clone, Debug)]
pub(super) enum Off {
    /// Nothing is typed in answer to this.
    NotTyped,
    /// It has another number of fillings than there are blanks: so many.
    Blanks(usize),
    /// It can't be read as an answer, and what is said of it.
    Unread(Message),
    /// It should be right, and is wrong.
    Wrong,
    /// It should be wrong, and is right.
    Right,
}

/// A case that is off, and the answer that it stood for.
pub(super) struct Bad {
    /// Its position among the cases of its item.
    pub(super) at: usize,
    pub(super) typed: String,
    pub(super) off: Off,
}

/// The first case that does not come out as its author wrote; notes the right ones that a
/// front end does not take.
///
/// # Errors
/// Where a case can't be filled in with these values.
pub(super) fn first_bad(
    (n, item): (usize, &Shown),
    cases: &[Case],
    (values, language): (Option<&Values>, &Language),
    front_ends: &[FrontEnd],
    entered: &mut Vec<Entered>,
) -> Result<Option<Bad>, Unshowable> {
    for (at, case) in cases.iter().enumerate() {
        let typed = case
            .typed
            .fill_in(values, &Room::for_showing(), language)?
            .into_string();
        let graded = answer(&typed, item).and_then(|answer| match item.grade(&answer) {
            Ok(graded) => Ok((answer, graded.verdict.is_correct())),
            Err(unread) => Err(Off::Unread(unread.0)),
        });
        let off = match graded {
            Ok((answer, true)) if case.is_right => {
                for &front_end in front_ends {
                    if !is_taken(item, &answer, front_end) {
                        Entered::note(entered, n, front_end, &typed);
                    }
                }
                continue;
            }
            Ok((_, false)) if !case.is_right => continue,
            Ok((_, true)) => Off::Right,
            Ok((_, false)) => Off::Wrong,
            Err(off) => off,
        };
        return Ok(Some(Bad { at, typed, off }));
    }
    Ok(None)
}

/// What was typed, as an answer to an item.
fn answer(typed: &str, item: &Shown) -> Result<Answer, Off> {
    let form = item.task.form();
    match form {
        Form::Line(_) => Ok(Answer::Typed(typed.to_owned())),
        Form::Blanks { .. } => {
            let given: Vec<String> = match form.blanks() {
                1 => vec![typed.to_owned()],
                _ => typed.split(BETWEEN).map(str::to_owned).collect(),
            };
            match given.len() == form.blanks() {
                true => Ok(Answer::Blanks(given)),
                false => Err(Off::Blanks(form.blanks())),
            }
        }
        Form::OneOf { .. }
        | Form::SomeOf { .. }
        | Form::Order { .. }
        | Form::Match { .. }
        | Form::SelfGrade { .. }
        | Form::Written { .. } => Err(Off::NotTyped),
    }
}
