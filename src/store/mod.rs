//! The storage room: profiles on disk, the event log, settings, and the shelf of courses.
//!
//! A [`Home`] is one directory that holds everything kenning keeps:
//!
//! ```text
//! <home>/
//!   profile                     the name of the current profile
//!   courses/                    courses that the learner added
//!   profiles/<name>/
//!     lock                      held while a kenning has the profile open
//!     synced.json               what is remembered of the folders it synced with
//!     wishes.log                what other machines want and was not agreed to yet
//!     device                    what this machine's events are named after
//!     events/                   the events as lines of text, a file per device and month
//!     events.sled/              the events again, in a database
//!     snapshots/                folded state, so that starting need not read all events
//! ```
//!
//! [`Log`] is the append-only record of one profile: what it has accepted is on
//! disk, twice, and either copy rebuilds everything. [`read_course`] and [`list_courses`] find course files and
//! read their bytes; what they mean is the business of the `course` room.
//!
//! Files are readable by their owner only, and nothing that might hold a
//! learner's answers is ever deleted unasked: what does not open is renamed.

mod access;
mod backup;
mod bookshelf;
mod database;
mod doctor;
mod error;
mod files;
mod folder;
mod gather;
mod home;
mod log;
mod mend;
mod merge;
mod record;
mod seal;
mod segments;
mod snapshot;
mod sync;
mod upgrade;
mod wishes;

pub use access::{Access, accesses, note_access};
pub use backup::{Restored, backups};
pub use bookshelf::{CourseFiles, list_courses, read_course, read_course_file, read_listed};
pub use doctor::{Health, Repaired, size};
pub use error::StoreError;
pub use folder::{is_new_folder, learner};
pub use gather::Unread;
pub use home::{DEFAULT_PROFILE, Home, ProfileInfo, check_profile_name};
pub use log::{Log, ReadBack, holds, read_since};
pub use mend::Mended;
pub use merge::{TakenIn, erase_directory};
pub use record::{Device, HybridTime, Key, Record};
pub use segments::Mark;
pub use snapshot::{read_snapshot, write_snapshot};
pub use sync::{Received, Synced};
pub use wishes::{AHEAD, Refusal, Refused, Wish, Wished};
