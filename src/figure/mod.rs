//! Figures: plots of functions, points, bars, number lines, box plots, and pictures in files.
//!
//! A figure stands in its question's prompt as a block of code in the language `figure`,
//! one `key: value` in each line; so it is shown wherever the prompt is. [`ready`] reads
//! each and adds what is told of it where nothing is drawn.
//!
//! **Invariant:** pure and bounded; a figure that can't be read is an error of its showing.

mod ascii;
mod axes;
mod data;
mod dots;
mod draw;
mod found;
mod picture;
mod told;
mod view;

pub use ascii::in_ascii;
pub use data::{Figure, MOST_BARS, MOST_PLOTS, MOST_POINTS, Wrong};
pub use draw::{WIDE, draw};
pub use found::{Picture, pictures};
pub use picture::{MAX_PICTURE_BYTES, is_picture, named};

use crate::words::message;

/// How a figure's block begins in a text.
pub const FENCE: &str = "```figure\n";

/// The most figures in one text.
pub const MOST_FIGURES: usize = 4;

/// A prompt with its figures read, and with what is told of each added to its block.
///
/// # Errors
/// What is wrong with the first figure that can't be read.
pub fn ready(prompt: &str) -> Result<String, Wrong> {
    let mut out = String::with_capacity(prompt.len() + 200);
    let mut rest = prompt;
    let mut count = 0;
    while let Some(at) = rest.find(FENCE) {
        count += 1;
        if count > MOST_FIGURES {
            let said = message!("figure-figures", most = MOST_FIGURES);
            return Err(Wrong::whole(said));
        }
        let (before, block) = rest.split_at(at + FENCE.len());
        out.push_str(before);
        let end = block.find("```").unwrap_or(block.len());
        let (block, after) = block.split_at(end);
        out.push_str(block);
        let figure = Figure::read(block)?;
        if !view::is_seen(&figure) {
            return Err(Wrong::out_of_view(&figure));
        }
        for line in told::told(&figure) {
            out.push_str(&format!("told: {line}\n"));
        }
        rest = after;
    }
    out.push_str(rest);
    Ok(out)
}
