//! Logs from before there were stages: what was open by the rule of their time stays open.
//!
//! By that rule a skill was open once all that it builds on had been mastered, with help or
//! without. Today a skill needs an answer without help. An event does not say which version wrote
//! it. A log counts as an older one from its first sitting until something comes that older
//! versions never wrote: teaching, a further try, an appeal, a test.

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
            EventKind::Taught(_)
            | EventKind::Retried { .. }
            | EventKind::Appealed { .. }
            | EventKind::Contested { .. }
            | EventKind::Tested { .. }
            | EventKind::TestEnded { .. }
            | EventKind::TestOffered { .. }
            | EventKind::TestDeclined { .. }
            | EventKind::Reviewed { .. } => Era::Newer,
            EventKind::SittingStarted { .. } | EventKind::Opened { .. } if self == Era::Unknown => {
                Era::Older
            }
            _ => self,
        }
    }
}
