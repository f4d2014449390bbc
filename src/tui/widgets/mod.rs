//! What screens are drawn with: pages, text fields, marked-up text, bars of what moved.

pub(in crate::tui) mod board;
pub(in crate::tui) mod canvas;
mod coloured;
pub(in crate::tui) mod field;
pub(in crate::tui) mod figure;
pub(in crate::tui) mod glyphs;
pub(in crate::tui) mod key_line;
pub(in crate::tui) mod layered;
pub(in crate::tui) mod markdown;
pub(in crate::tui) mod moves;
pub(in crate::tui) mod overlay;
pub(in crate::tui) mod page;
pub(in crate::tui) mod panes;
pub(in crate::tui) mod sight;
mod spans;
mod table;
#[cfg(test)]
mod tests_of_code;
#[cfg(test)]
mod tests_of_layers;
pub(in crate::tui) mod wrap;
