//! What the choice of a question looks at of its body.

use serde::{Deserialize, Serialize};

use super::body::Body;
use crate::kinds::Kind;

/// What is known of a body without reading it.
#[derive(Clone, Copy, Debug, PartialEq, Serialize, Deserialize)]
pub(super) struct Gist {
    pub(super) kind: Kind,
    pub(super) is_drawn: bool,
    pub(super) is_explained: bool,
    pub(super) steps: u16,
    pub(super) parts: u16,
    pub(super) guess: f64,
    pub(super) blind: f64,
}

impl Gist {
    pub(super) fn of(body: &Body) -> Gist {
        let count = |n: usize| u16::try_from(n).unwrap_or(u16::MAX);
        Gist {
            kind: body.item.task.kind(),
            is_drawn: body.template.is_some(),
            is_explained: body.item.explanation.is_some(),
            steps: count(body.steps.len()),
            parts: count(body.parts.len()),
            guess: body.item.task.guess(),
            blind: body.blind(),
        }
    }
}
