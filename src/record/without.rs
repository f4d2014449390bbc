//! Erasing without the database. A database that fails or does not answer must not prevent an
//! erasure. If the segments hold all that it held, its files are removed whole.

use jiff::Timestamp;

use super::erase::is_old;
use super::erasures::{Erasing, Erasures};
use super::error::RecordError;
use super::index::{Index, REPAIRING, STARTING};
use super::log::Log;
use super::place::clear;
use super::snapshot;
use super::spare::{are_readable, is_spare};
use crate::words::message;

impl Log {
    /// Makes both copies whole before something is erased. A failing database is left out if
    /// nothing is lost with it.
    ///
    /// # Errors
    /// Where something can't be read or written that may hold what is not to go.
    pub(super) fn gather_to_erase(&mut self, now: Timestamp) -> Result<(), RecordError> {
        // Before they are forgotten on the way, while links among them still say where they are.
        snapshot::erase(&self.dir)?;
        self.impatiently(|log| log.try_gather(now))
    }

    fn try_gather(&mut self, now: Timestamp) -> Result<(), RecordError> {
        self.prepare(now)?;
        let is_settled = match self.index {
            Index::Open(_) => true,
            Index::Failed => self.is_spare(),
            Index::Closed => false,
        };
        if !is_settled {
            self.index = Index::Closed;
            match self.open_database(now, STARTING) {
                Err(error) if error.is_final() || !self.is_spare() => return Err(error),
                Err(_) => self.index = Index::Failed,
                Ok(()) => {}
            }
        }
        let mended = match self.make_whole(now) {
            Err(RecordError::Database { .. }) if self.is_spare() => {
                self.index = Index::Failed;
                self.make_whole(now)?
            }
            done => done?,
        };
        self.notices.extend(mended.message());
        match matches!(self.index, Index::Open(_)) || self.is_spare() {
            true => Ok(()),
            false => Err(RecordError::Database {
                path: self.database_path(),
                why: message!("record-not-open"),
            }),
        }
    }

    /// Whether the segments hold all that the database held. Once an erasure has begun, they do.
    /// There is no note of it from the moment they are written anew until the record is closed.
    fn is_spare(&self) -> bool {
        let is_begun = matches!(self.erasing, Some(Erasing::Courses(_)));
        is_spare(&self.dir) || is_begun && are_readable(&self.dir)
    }

    /// Takes what is erased out of the database. Where that fails, the whole database goes,
    /// and is made anew from the segments at the next start.
    ///
    /// # Errors
    /// Where it can't be removed, or the segments lack something that it holds.
    pub(super) fn purge_database(
        &mut self,
        erasures: &Erasures,
        now: Timestamp,
    ) -> Result<(), RecordError> {
        let goes = |record: &_| erasures.take(record);
        match self.impatiently(|log| log.compact(now, &goes)) {
            Err(error) if error.is_final() || matches!(error, RecordError::Unproven { .. }) => {
                return Err(error);
            }
            Err(_) => self.index = Index::Failed,
            Ok(()) => return Ok(()),
        }
        clear(&self.database_path())?;
        self.sweep(&self.dir, is_old)?;
        self.notices.push(message!("record-database-removed"));
        Ok(())
    }

    /// Runs something with little patience for a database that does not answer.
    fn impatiently<T>(
        &mut self,
        what: impl FnOnce(&mut Log) -> Result<T, RecordError>,
    ) -> Result<T, RecordError> {
        self.patience = STARTING;
        let done = what(self);
        self.patience = REPAIRING;
        done
    }
}
