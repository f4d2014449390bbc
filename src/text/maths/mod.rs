//! Mathematics in texts: a named subset of LaTeX as one line of Unicode, as lines in two
//! dimensions, and in words.
//!
//! The reader is our own: `pulldown-latex`, `math-core` and `latex2mathml` make MathML for
//! browsers, and give neither a tree to lay out in a terminal nor the place of a command
//! that they don't know.

mod bars;
mod block;
mod boxes;
mod commands;
mod line;
mod read;
mod reader;
mod said;
mod signs;
mod small;
mod tree;

pub(crate) use reader::{Fault, Wrong};
pub(super) use signs::greek;
pub(crate) use signs::names as formula_commands;
pub(crate) use small::{lowered, raised};

use tree::Node;

/// A formula that was read.
#[derive(Clone, Debug, PartialEq)]
pub(crate) struct Formula(Node);

impl Formula {
    /// Reads what stands between the dollar signs.
    ///
    /// # Errors
    /// The first thing in it that is not of the subset, and where it is, in bytes.
    pub(crate) fn read(text: &str) -> Result<Formula, Wrong> {
        read::formula(text).map(Formula)
    }

    /// As one line.
    pub(crate) fn line(&self) -> String {
        let line = line::line(&self.0, false);
        match line.contains('\n') {
            true => line.replace('\n', " ").trim().to_owned(),
            false => line.trim().to_owned(),
        }
    }

    /// In English words, as it is read out; as its line, where that is letters, digits and
    /// the signs of each keyboard.
    pub(crate) fn words(&self) -> String {
        said::words(&self.0)
    }

    /// In two dimensions, where it fits into so many columns.
    pub(crate) fn stacked(&self, width: usize) -> Option<Vec<String>> {
        boxes::stacked(&self.0, width)
    }
}

/// What stands between the dollar signs as one line; as it is written where it can't be read.
pub(crate) fn line_of(text: &str) -> String {
    Formula::read(text).map_or_else(|_| one_line(text), |formula| formula.line())
}

/// The same in words.
pub(crate) fn words_of(text: &str) -> String {
    Formula::read(text).map_or_else(|_| one_line(text), |formula| formula.words())
}

fn one_line(text: &str) -> String {
    text.split_whitespace().collect::<Vec<_>>().join(" ")
}

#[cfg(test)]
mod tests;
