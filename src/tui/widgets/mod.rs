//! What screens are drawn with: pages, text fields, marked-up text, bars of what moved.

pub(in crate::tui) mod canvas;
mod coloured;
pub(in crate::tui) mod field;
pub(in crate::tui) mod figure;
pub(in crate::tui) mod markdown;
pub(in crate::tui) mod moves;
pub(in crate::tui) mod overlay;
pub(in crate::tui) mod page;
mod spans;
mod table;
#[cfg(test)]
mod tests_of_code;
pub(in crate::tui) mod wrap;
