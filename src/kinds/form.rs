//! What a front end lets people do. Kinds of question are many, forms are few:
//! front ends match on these.

use crate::text::SafeText;

/// How a question is answered, with what must be shown for it.
#[derive(Clone, Copy, Debug, PartialEq)]
pub enum Form<'a> {
    /// One of several options: [`Answer::Choice`](super::Answer::Choice).
    OneOf { options: &'a [SafeText] },
    /// Some of several options: [`Answer::Multi`](super::Answer::Multi).
    SomeOf { options: &'a [SafeText] },
    /// A line that is typed: [`Answer::Typed`](super::Answer::Typed).
    Line(Line),
    /// Blanks in a text: [`Answer::Blanks`](super::Answer::Blanks).
    Blanks { parts: &'a [Stretch] },
    /// Items to be put in order: [`Answer::Order`](super::Answer::Order).
    Order {
        items: &'a [SafeText],
        /// The order of showing: positions in `items`.
        shown: &'a [usize],
    },
    /// The back of a card, on which one grades oneself: [`Answer::Grade`](super::Answer::Grade).
    SelfGrade { back: &'a SafeText },
}

/// What a typed line is to hold.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Line {
    Words,
    Number,
}

/// A stretch of a text with blanks.
#[derive(Clone, Debug, PartialEq)]
pub enum Stretch {
    Text(SafeText),
    /// Accepted fillings; never empty, the first is the model answer.
    Blank(Vec<SafeText>),
}

impl Form<'_> {
    /// How many blanks there are to fill.
    pub fn blanks(&self) -> usize {
        match self {
            Form::Blanks { parts } => {
                let blank = |part: &&Stretch| matches!(part, Stretch::Blank(_));
                parts.iter().filter(blank).count()
            }
            _ => 0,
        }
    }

    /// The options or items that one must read before answering.
    pub fn options(&self) -> &[SafeText] {
        match self {
            Form::OneOf { options } | Form::SomeOf { options } => options,
            Form::Order { items, .. } => items,
            Form::Line(_) | Form::Blanks { .. } | Form::SelfGrade { .. } => &[],
        }
    }
}
