//! When the question of a verdict comes next.

use jiff::Timestamp;

use super::view::Judged;
use crate::tutor::Notice;

/// When a question comes next.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Later {
    /// Later in the sitting.
    InSitting,
    /// In the sitting if there is room; when else is not known.
    IfRoom,
    /// It is due again already: in the sitting, or in the next one.
    DueAgain,
    /// In the sitting, or when it is due.
    Or(Timestamp),
    /// When it is due.
    At(Timestamp),
}

impl Judged {
    /// When the question comes next, as far as it can be told. None of a step. `waits`: whether
    /// it is among those that come back in the sitting.
    pub fn later(&self, waits: impl FnOnce() -> bool, now: Timestamp) -> Option<Later> {
        if self.asking.step.is_some() {
            return None;
        }
        Some(match (self.comes_back, self.due) {
            (true, _) => Later::InSitting,
            (false, None) => return self.may_come_back.then_some(Later::IfRoom),
            (false, Some(due)) => {
                // It may, and it need not: it stands among those that come back, or is left alone
                // until something else was tried.
                let rests = self.notice.as_ref().is_some_and(Notice::rests);
                match self.may_come_back || (!rests && waits()) {
                    true if due <= now => Later::DueAgain,
                    true => Later::Or(due),
                    false if due <= now => return None,
                    false => Later::At(due),
                }
            }
        })
    }
}
