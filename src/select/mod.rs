//! Selectors: which questions are meant, by what they are and by how the learner stands with
//! them. `docs/selectors.md` is for people; every command reads the same language.
//!
//! **Invariant:** pure; no selector costs more than its own length and one look at each
//! question.

mod field;
mod glob;
mod matched;
mod node;
mod read;
mod said;
mod selector;
mod written;

pub use field::{Field, Quality};
pub use glob::{fold, folded};
pub use node::{LONGEST, MOST_TERMS};
pub use said::Wrong;
pub use selector::Selector;
