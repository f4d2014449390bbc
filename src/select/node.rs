//! What a selector says, as it was read.

use super::field::{Field, Quality};

/// Longest selector, in bytes.
pub const LONGEST: usize = 2_000;
/// Most terms of a selector.
pub const MOST_TERMS: usize = 100;

/// What a selector says.
#[derive(Clone, Debug, PartialEq)]
pub(super) enum Node {
    /// All of these hold; every question, where there are none.
    All(Vec<Node>),
    /// One of these holds.
    Any(Vec<Node>),
    Not(Box<Node>),
    Term(Term),
}

/// What is asked of a question.
#[derive(Clone, Debug, PartialEq)]
pub(super) enum Term {
    /// Words that stand in it, one after another.
    Words(String),
    /// A name, by a pattern.
    Named(Field, String),
    Is(Quality),
    /// A number, by its least and its greatest, both included or not.
    Number(Field, Range),
}

/// The numbers that are meant.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(super) struct Range {
    pub(super) least: f64,
    pub(super) greatest: f64,
    /// Whether the least and the greatest themselves are meant.
    pub(super) with: (bool, bool),
}

impl Range {
    pub(super) fn holds(self, n: f64) -> bool {
        let above = n > self.least || (self.with.0 && n >= self.least);
        above && (n < self.greatest || (self.with.1 && n <= self.greatest))
    }
}
