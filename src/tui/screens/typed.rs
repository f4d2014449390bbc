//! Where answers are given, by which the keys of the pages before and after are named.

use crate::kinds::{Form, Kind};
use crate::session::Asking;
use crate::tui::keys::action::Context;

/// Whether answers of this kind are typed.
pub(super) fn is_typed(kind: Kind) -> bool {
    use Kind as K;
    !matches!(kind, K::Choice | K::Multi | K::Match | K::Order | K::Card)
}

/// Where the answer to a question is given: typed, so that letters are no keys, or chosen;
/// none where it is neither.
pub(super) fn answered_in(asking: &Asking) -> Option<Context> {
    match asking.item().task.form() {
        Form::Line(_) | Form::Blanks { .. } | Form::Written { .. } => Some(Context::Type),
        Form::OneOf { .. } | Form::SomeOf { .. } | Form::Match { .. } => Some(Context::Choose),
        Form::Order { .. } | Form::SelfGrade { .. } => None,
    }
}
