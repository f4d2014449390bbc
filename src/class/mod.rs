//! Teachers and classes: what a teacher holds of learners, and what there is to see in it.

mod member;
pub mod report;

pub use member::Member;
