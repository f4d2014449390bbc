//! Files written so that a crash leaves the old or the new, what goes wrong
//! with them, and the log of who read what.

mod access;
mod below;
mod bounded;
mod error;
pub(crate) mod files;
pub mod fs;
mod handle;
mod limits;
mod making;
mod program;
mod room;
mod shown;
mod standing;
pub mod trace;
mod turn;

pub use access::{Access, Left, Noted, accesses, note_access};
pub use below::Below;
pub(crate) use bounded::Bounded;
pub use error::DiskError;
pub(crate) use error::reason;
pub(crate) use files::{
    above, copy_dir, create, create_dirs, create_private_dir, create_private_dir_fast,
    create_private_dirs, is_damage, is_gone, keep_aside, make_private, open_private, read_foreign,
    read_small, remove, replace, replace_as, replace_fast, replace_keeping, replace_soon,
    set_aside, set_aside_as, sync_above,
};
pub(crate) use fs::{is_there, sync_dir};
pub(crate) use handle::File;
pub use handle::Handle;
pub(crate) use limits::fail_at_limits;
pub(crate) use making::{MAKING, Making};
pub(crate) use program::{Program, program};
pub(crate) use room::room;
pub(crate) use shown::shown;
pub(crate) use standing::length_if_open;
pub(crate) use turn::take_lock;
