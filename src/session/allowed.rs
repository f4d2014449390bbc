//! What a plan allows the learner to do.

use super::view::Refusal;
use crate::learner::State;
use crate::text::clean;
use crate::words::{Message, message};

/// What a plan may forbid.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Permission {
    Appeals,
    /// Questions passed over and put away.
    Skipping,
    Hints,
}

/// Why no question may be passed over or put away; nothing where one may.
pub fn no_skipping(state: &State) -> Option<Message> {
    let refusal = allowed(state, Permission::Skipping).err();
    refusal.map(|Refusal(why)| why)
}

/// Does nothing if the plan in force allows it.
///
/// # Errors
/// Where it does not: whose plan that is, and what can be done.
pub(super) fn allowed(state: &State, what: Permission) -> Result<(), Refusal> {
    let says = |plan: &crate::course::Plan| match what {
        Permission::Appeals => plan.appeals,
        Permission::Skipping => plan.skip,
        Permission::Hints => plan.hints,
    };
    if says(&state.plan) != Some(false) {
        return Ok(());
    }
    let plan = match says(&state.assigned) {
        Some(_) => message!("session-plan-of-teacher", from = clean(state.teacher())),
        None => message!("session-plan-of-course"),
    };
    Err(Refusal(match what {
        Permission::Appeals => message!("session-no-appeals", plan = plan),
        Permission::Skipping => message!("session-no-skipping", plan = plan),
        Permission::Hints => message!("session-no-hints-planned", plan = plan),
    }))
}
