//! Questions as GIFT and Moodle have them, before they are turned into ours.

mod gaps;
mod turn;

pub(in crate::import) use gaps::asked;
pub(in crate::import) use turn::prose;

/// How a text is written.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(in crate::import) enum Format {
    /// Text with line breaks that count and tags of HTML that work.
    #[default]
    Moodle,
    Html,
    Markdown,
    Plain,
}

/// A text and how it is written.
#[derive(Clone, Debug, Default, PartialEq)]
pub(in crate::import) struct Text {
    pub(in crate::import) format: Format,
    pub(in crate::import) source: String,
}

/// An answer of a choice, a text or a number.
#[derive(Clone, Debug, Default, PartialEq)]
pub(in crate::import) struct Answer {
    /// Whether `=` stands before it.
    pub(in crate::import) is_right: bool,
    /// Its share of the credit in per cent, where it is said.
    pub(in crate::import) weight: Option<f64>,
    pub(in crate::import) text: Text,
    pub(in crate::import) feedback: Option<Text>,
}

impl Answer {
    /// Its share of the credit in per cent.
    pub(in crate::import) fn credit(&self) -> f64 {
        self.weight
            .unwrap_or(if self.is_right { 100.0 } else { 0.0 })
    }
}

/// What is answered.
#[derive(Clone, Debug, Default, PartialEq)]
pub(in crate::import) enum Body {
    #[default]
    Description,
    Essay,
    Truth {
        is_true: bool,
        wrong: Option<Text>,
        right: Option<Text>,
    },
    Choice(Vec<Answer>),
    Short(Vec<Answer>),
    Number(Vec<Answer>),
    Match(Vec<(Text, Text)>),
    /// Several questions within a text, for each of which a private letter stands in it: see
    /// [`gap`].
    Gaps(Vec<Body>),
}

/// The first of the private letters that stand for questions within a text.
const FIRST_GAP: u32 = 0xf000;
/// So many of them there are.
const MOST_GAPS: u32 = 200;

/// The letter that stands for a question within a text, from 0.
pub(in crate::import) fn gap(n: usize) -> Option<char> {
    let n = u32::try_from(n).ok().filter(|n| *n < MOST_GAPS)?;
    char::from_u32(FIRST_GAP + n)
}

/// The question that a letter stands for.
pub(in crate::import) fn at_gap(c: char) -> Option<usize> {
    let n = u32::from(c).checked_sub(FIRST_GAP)?;
    usize::try_from(n).ok().filter(|_| n < MOST_GAPS)
}

/// A question as GIFT and Moodle have it.
#[derive(Clone, Debug, Default, PartialEq)]
pub(in crate::import) struct Item {
    pub(in crate::import) name: Option<String>,
    pub(in crate::import) before: Text,
    /// What stands behind the braces: then the answer is a missing word.
    pub(in crate::import) after: String,
    /// Whether the missing word goes on in what stands before or behind it.
    pub(in crate::import) is_within_word: (bool, bool),
    /// Whether words stand before its first answer that belong to none.
    pub(in crate::import) has_stray: bool,
    pub(in crate::import) body: Body,
    pub(in crate::import) general: Option<Text>,
}
