//! Courses from elsewhere on this machine: a file, a folder, an archive, a checkout of git.
//!
//! What is given is read as data and nothing of it is run: no program is started, also not
//! git. It is held in memory, within bounds, until `check` has found no error in it; only then
//! is it written to the home's `courses`, under another name first, and then renamed. Of all
//! that a source holds, course files, pictures, and texts such as a licence are taken.
//!
//! - `name`: which names of files are taken, and which are refused
//! - `held`: what was taken, counted and bounded
//! - `archive`, `tar`, `folder`: what is read; `commit`: which commit is checked out
//! - `source`: from a path to a course that is held; `checked`: what `check` says of it
//! - `installed`: what stands in `courses`, and where it came from; `changed`: what another
//!   version changes

mod archive;
mod changed;
mod checked;
mod commit;
mod folder;
mod held;
mod installed;
mod kind;
mod name;
mod source;
mod tar;

pub use archive::unpack;
pub use changed::Changed;
pub use checked::{Looked, look};
pub use commit::commit;
pub use held::Held;
pub use installed::{
    Installed, NotPut, Origin, courses_of, holds_more, install, installed, mend, origin_of, remove,
    replace,
};
pub use kind::Kind;
pub use source::{Found, find};
