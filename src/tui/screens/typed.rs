//! Where answers are typed, so that letters are no keys.

use crate::kinds::Form;
use crate::session::Asking;
use crate::tui::keys::action::Context;

/// Where the answer to a question is typed; none where it is not.
pub(super) fn answered_in(asking: &Asking) -> Option<Context> {
    let form = asking.item().task.form();
    let typed = matches!(
        form,
        Form::Line(_) | Form::Blanks { .. } | Form::Written { .. }
    );
    typed.then_some(Context::Type)
}
