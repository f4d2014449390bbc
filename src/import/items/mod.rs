//! Questions as GIFT and Moodle have them, before they are turned into ours.

mod turn;

pub(in crate::import) use turn::{asked, prose};

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
#[derive(Clone, Debug, PartialEq)]
pub(in crate::import) enum Body {
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
}

/// A question as GIFT and Moodle have it.
#[derive(Clone, Debug, PartialEq)]
pub(in crate::import) struct Item {
    pub(in crate::import) name: Option<String>,
    pub(in crate::import) before: Text,
    /// What stands behind the braces: then the answer is a missing word.
    pub(in crate::import) after: String,
    pub(in crate::import) body: Body,
    pub(in crate::import) general: Option<Text>,
}
