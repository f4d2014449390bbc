//! An answer in the making: what is typed or chosen, and how it is drawn.

pub(in crate::tui) mod draft;
pub(in crate::tui) mod sheet;
