//! Logs from before there were stages: what was open by the rule of their time stays open.
//!
//! By that rule a skill was open once all that it builds on had been mastered, with help or
//! without. Today a skill needs an answer without help. An event does not say which version wrote
//! it. A log counts as an older one from its first sitting until something comes that older
//! versions never wrote. Today the first sitting of a course begins with such an event: the
//! version of the course, be it that its file says none.

use serde::{Deserialize, Serialize};

use crate::journal::EventKind;

/// Whether a log may come from a version that opened skills by the older rule.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub(super) enum Era {
    /// No sitting began yet.
    #[default]
    Unknown,
    /// All there is could have been written by an older version.
    Older,
    /// A version of today has written to it.
    Newer,
}

impl Era {
    /// What an event makes of it.
    pub(super) fn after(self, kind: &EventKind) -> Era {
        match kind {
            EventKind::SittingStarted { .. } | EventKind::Opened { .. } if self == Era::Unknown => {
                Era::Older
            }
            EventKind::SittingStarted { .. }
            | EventKind::Opened { .. }
            | EventKind::Attempt(_)
            | EventKind::Skipped { .. }
            | EventKind::Undone { .. }
            | EventKind::SittingEnded { .. }
            | EventKind::LessonRead { .. }
            | EventKind::Override { .. }
            | EventKind::Probed(_)
            | EventKind::Placed { .. }
            | EventKind::Planned { .. }
            | EventKind::Tuned { .. }
            | EventKind::NotTuned {}
            | EventKind::Erased { .. }
            | EventKind::AnswersKept { .. } => self,
            _ => Era::Newer,
        }
    }
}
