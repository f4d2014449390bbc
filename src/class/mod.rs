//! Classes without a server: what a learner hands to a teacher, and what the teacher
//! decides. Everything goes by files (`docs/class.md`).
//!
//! **Invariant:** what a learner hands in holds neither name nor host, and what was typed
//! only where the learner says so; a file is taken only where its signature holds, and a
//! plan only where it is of the class's own key. On the teacher's side, what was handed in
//! and the names lie encrypted.

mod adding;
pub mod advice;
mod asking;
mod bundle;
mod card;
mod files;
pub(crate) mod fuzzing;
mod joined;
mod keep;
mod keys;
mod lines;
mod member;
mod notes;
mod planned;
pub mod report;
pub mod roll;
mod seal;
mod signed;
pub mod statistics;
mod wrong;

pub use adding::{Added, Outcome};
pub use asking::{Wishes, erase_for};
pub use bundle::{Bundle, Contents, Holds, make, may_replace};
pub use card::Card;
pub use files::{BUNDLE, CARD, PLAN};
pub use joined::{Joined, Memberships, Shared};
pub use keep::{Keep, Unlock};
pub use member::Member;
pub use notes::{Known, Notes};
pub use planned::{Found, PlanFile, deadlines, found};
pub use roll::{Roll, members};
pub use wrong::Wrong;
