//! Command lines as a shell reads them: cut into words, quotes taken by value, put
//! together as a tree, and compared by what they come to.
//!
//! The rules are those of POSIX (Shell Command Language, 2.2 Quoting to 2.10 Grammar),
//! and of bash where POSIX is silent: `|&`, `&>`, `<<<`, `$'…'`, `{a,b}`. Nothing is
//! run and nothing is expanded but braces. What the shell would refuse is kept as
//! tokens, so that it can be compared too: people type such lines, and courses foresee
//! them.
//!
//! **Invariant:** pure and bounded, in length, depth and the words that braces make; the
//! same lines always compare the same.

mod arrows;
mod braces;
mod declared;
mod echoed;
mod fault;
mod grammar;
mod look_alike;
mod mode;
mod normal;
mod options;
mod path;
mod refused;
mod scan;
mod stateless;
mod tree;

pub use fault::Fault;
pub use look_alike::look_alikes;
pub use mode::{Goal, Mode};
pub use normal::{Line, Rules, Written, read};
pub use options::{Commands, Synopsis};

/// The longest line that is read, in characters.
pub const MAX_LENGTH: usize = 1_000;
/// How deep brackets and `$(…)` may nest.
pub const MAX_DEPTH: usize = 12;
