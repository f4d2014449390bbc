//! An answer in the making: what is typed or chosen, and how it is drawn.

mod choosing;
pub(in crate::tui) mod draft;
mod drawn;
mod entered;
mod entry;
mod filling;
mod lines;
mod pairing;
pub(in crate::tui) mod sheet;
mod sorting;
mod written;

pub(crate) use entered::entered;
