//! Reading the log once for several courses.

use jiff::Timestamp;

use super::keeping::Keeping;
use crate::record::{Mark, ReadBack, RecordError};

/// What was read of the log while the desk is laid: courses mostly ask for the same.
#[derive(Default)]
pub(super) struct Read {
    last: Option<(Mark, ReadBack)>,
}

impl Read {
    /// Whether the log goes on from a mark.
    pub(super) fn reaches(&mut self, keeping: &Keeping, mark: &Mark) -> Result<bool, RecordError> {
        if self.last.as_ref().is_some_and(|(from, _)| from == mark) {
            return Ok(true);
        }
        match keeping.since(mark)? {
            Some(back) if back.damaged == 0 => {
                self.last = Some((mark.clone(), back));
                Ok(true)
            }
            _ => Ok(false),
        }
    }

    /// What the log holds beyond a mark that it reaches; from the start, all.
    pub(super) fn since(
        &mut self,
        keeping: &mut Keeping,
        mark: Mark,
        now: Timestamp,
    ) -> Result<&ReadBack, RecordError> {
        let back = match self.last.take() {
            Some((from, back)) if from == mark => back,
            _ => keeping.events(now)?,
        };
        Ok(&self.last.insert((mark, back)).1)
    }
}
