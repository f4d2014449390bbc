//! What can be said: one object a line.

use serde::Serialize;

use super::objects::{
    Found, Hello, History, Kept, Lesson, Missed, Opened, Placement, Question, Teaching, Verdict,
    Why,
};
use super::outcome::Summary;
use super::texts::{Named, Titled};

/// The version of the protocol: higher when something that was said changes its
/// meaning or is said no more.
pub const FORMAT: u32 = 1;

/// A line that goes out.
#[derive(Debug, Serialize)]
pub(super) struct Line<'s> {
    format: u32,
    #[serde(flatten)]
    said: &'s Said,
}

impl<'s> Line<'s> {
    pub(super) fn new(said: &'s Said) -> Line<'s> {
        Line {
            format: FORMAT,
            said,
        }
    }
}

/// What can be said.
#[derive(Debug, Serialize)]
#[serde(tag = "type", rename_all = "snake_case")]
pub(super) enum Said {
    Hello(Hello),
    Notice(Named),
    Question(Box<Question>),
    Teaching(Box<Teaching>),
    Verdict(Box<Verdict>),
    Placement(Placement),
    Lesson(Lesson),
    Resource(Box<Opened>),
    Why(Why),
    History(History),
    Found(Found),
    Kept(Kept),
    Refusal(Named),
    Summary(Box<Summary>),
    Error { text: String },
    Asked(Box<AskedOnce>),
    Answered(Box<AnsweredOnce>),
}

/// What would be asked, by `kenning next`.
#[derive(Debug, Serialize)]
pub(super) struct AskedOnce {
    /// The name by which it can be answered.
    pub(super) id: String,
    pub(super) course: Titled,
    /// A `question`, as a whole.
    pub(super) question: serde_json::Value,
}

/// What came of an answer, by `kenning answer`.
#[derive(Debug, Serialize)]
pub(super) struct AnsweredOnce {
    pub(super) id: String,
    pub(super) course: Titled,
    /// Whether the answer was right.
    pub(super) correct: bool,
    /// The verdict on it.
    pub(super) name: String,
    /// Where it was wrong: what was missed.
    pub(super) missed: Option<Missed>,
    /// The verdict with the right answer, after a miss that of having asked for it.
    pub(super) verdict: Option<serde_json::Value>,
}
