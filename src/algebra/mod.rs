//! Algebra as learners type it: read, shown, and compared by value.
//!
//! **Invariant:** pure and bounded. An answer may hold [`MAX_LENGTH`] characters and
//! nest [`MAX_DEPTH`] deep, and the work of comparing is counted, so that a hostile
//! answer costs nothing but an error. Chance comes from a seed.

mod always;
mod chance;
mod compare;
mod compound;
mod domain;
mod double;
mod equal;
mod fault;
mod form;
mod functions;
mod letters;
mod modular;
mod numeric;
mod polynomial;
mod read;
mod show;
mod token;
mod tree;
mod ways;

pub use always::always;
pub use compare::{Equality, MAX_WORK, Rules, UpTo, Work};
pub use compound::{Reading, read};
pub use domain::{Domain, Domains};
pub use equal::{Match, Sort, compare, compare_within, sort, without_name};
pub use fault::{Fault, MAX_DEPTH, MAX_LENGTH};
pub use form::{Form, lacks};
pub use letters::Letters;
pub use numeric::{approximate, approximate_at};
pub use show::{line, show};
pub use token::lowered_exponent;
pub use tree::{Constant, Function, MAX_EXPONENT, Node, Relation, Shape};
