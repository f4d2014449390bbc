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
//!     log.sled/                 the database: events, settings, format
//!     events.log                a plain copy of the events, to rebuild the database from
//! ```
//!
//! [`Log`] is the append-only record of one profile: what it has accepted is on
//! disk, twice. [`read_course`] and [`list_courses`] find course files and
//! read their bytes; what they mean is the business of the `course` room.
//!
//! Files are readable by their owner only, and nothing that might hold a
//! learner's answers is ever deleted unasked: what does not open is renamed.

mod bookshelf;
mod copy;
mod error;
mod files;
mod home;
mod log;
mod record;
mod settings;

pub use bookshelf::{CourseFiles, list_courses, read_course};
pub use error::StoreError;
pub use home::{DEFAULT_PROFILE, Home, ProfileInfo, check_profile_name};
pub use log::{Log, ReadBack, Recovery};
