//! An answer in the making: what is typed or chosen, and how it is drawn.

pub(in crate::tui) mod draft;
mod entered;
mod lines;
pub(in crate::tui) mod sheet;

pub(crate) use entered::entered;
