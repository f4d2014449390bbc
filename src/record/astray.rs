//! Segments that are replaced or removed while they are written: by sync programs, which put
//! another file in a file's place, or by hand. What is written to a file that nobody finds any
//! more would be lost, so what stands at the path is looked at before each append.

use jiff::Timestamp;

use super::error::RecordError;
use super::index::Index;
use super::log::Log;
use super::reached;
use super::snapshot;
use crate::words::message;

impl Log {
    /// Looks whether the segments that are written stand where they stood, and hold what they
    /// held. Where they don't, what they lack is written there, and both copies of the record
    /// are brought together anew.
    ///
    /// # Errors
    /// Where that can't be written: what is open is kept, to try again.
    pub(super) fn stands(&mut self, name: &str, now: Timestamp) -> Result<(), RecordError> {
        if !self.segments.settle(name)? {
            return Ok(());
        }
        let path = self.segments.path(name);
        self.notices
            .push(message!("record-segment-replaced", path = &path));
        // What is believed may hold more than the files now do, or less.
        self.changed = true;
        let _ = snapshot::forget(&self.dir);
        let _ = reached::forget(&self.dir);
        self.index = Index::Closed;
        self.prepared = false;
        // Without the database, the segments go on alone.
        let _ = self.mend(now);
        self.prepared = true;
        for key in self.segments.newest().unwrap_or_default() {
            self.saw(key, now);
        }
        Ok(())
    }

    /// The same at the end, for what was recorded last. What was removed with its whole
    /// directory since then stays removed.
    pub(super) fn stands_at_the_end(&mut self) {
        if let Some(name) = self.segments.open_one() {
            let _ = self.stands(&name, self.opened);
        }
    }
}
