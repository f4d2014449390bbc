//! The record of one profile: what was accepted is on disk, in segments of text.
//! A database holds it again, and either copy rebuilds everything.
//!
//! **Invariant:** knows events, not sessions. Files are readable by their owner
//! only, and nothing that might hold a learner's answers is deleted unasked: what
//! does not open is renamed. A damaged database goes where the segments hold all of it.

mod ahead;
mod asked;
mod astray;
mod backup;
mod carried;
mod database;
mod doctor;
mod erase;
mod erasures;
mod error;
mod folder;
mod forgotten;
pub(crate) mod fuzzing;
mod gaps;
mod gather;
mod hidden;
mod index;
mod indexing;
mod json_lines;
mod leftovers;
mod log;
mod memory;
mod mend;
mod merge;
mod once;
mod place;
mod reached;
mod reseal;
mod seal;
mod segments;
mod settled;
mod sides;
mod signing;
mod snapshot;
mod spare;
mod stamped;
mod summed;
mod sync;
mod told;
mod trust;
mod upgrade;
mod whose;
mod wishes;
mod without;

pub use asked::{Asked, Standing, Stranger, Wish, Wished};
pub use backup::{Restored, back_up_unopened, backups};
pub use carried::Displaced;
pub(crate) use database::is_contained;
pub use doctor::{Health, Repaired, examine, size};
pub use erase::erase_directory;
pub(crate) use erasures::clear_directory;
pub use erasures::unfinished;
pub use error::{Altered, RecordError};
pub use folder::{Join, is_new_folder, learner};
pub use gaps::gaps;
pub use gather::is_left_copy;
pub use json_lines::json_lines_unopened;
pub use log::{Log, ReadBack, holds, read_since};
pub(crate) use place::{held_by_another, lock, stamp};
pub use seal::change_passphrase;
pub use segments::Mark;
pub use sides::Missing;
pub use snapshot::{read_snapshot, write_snapshot};
pub use stamped::{AHEAD, Device, HybridTime, Key, Record};
pub use sync::{Received, Synced};
pub use told::{Mended, TakenIn, Unread};
pub use wishes::{Refusal, Refused};
