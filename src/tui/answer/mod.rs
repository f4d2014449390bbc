//! An answer in the making: what is typed or chosen, and how it is drawn.

pub(in crate::tui) mod draft;
mod drawn;
mod entered;
mod entry;
mod lines;
mod pairing;
pub(in crate::tui) mod sheet;
mod sorting;
mod written;

pub(crate) use entered::entered;
