//! Keys: where one is pressed, what it asks for by the table in `bindings` and the
//! learner's own file. Footer and the page of all keys read the same.

pub(in crate::tui) mod action;
pub(in crate::tui) mod bindings;
mod chord;
pub(in crate::tui) mod edit;
mod file;
mod keymap;

pub(in crate::tui) use chord::Chord;
pub(in crate::tui) use file::{of_text, read};
pub(in crate::tui) use keymap::{Bound, Keymap, Picks};

#[cfg(test)]
mod tests;
