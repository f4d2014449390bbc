//! The objects of which what is said is made. `docs/protocol.md` and `docs/protocol.schema.json` describe
//! each property; `tests/front/protocol.rs` holds them together.

use jiff::Timestamp;
use serde::Serialize;

use super::pictures::Picture;
use super::texts::{Named, Text, Titled};
use crate::measure::Probability;
use crate::text::SafeText;

#[derive(Debug, Serialize)]
pub(super) struct Hello {
    /// Of the program.
    pub(super) version: &'static str,
    pub(super) profile: String,
    pub(super) course: Titled,
    pub(super) now: Timestamp,
    /// Those of the course; where it has none, they are left out.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub(super) themes: Vec<Theme>,
    /// The ids of those that the learner picked; left out before they were asked.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub(super) interests: Option<Vec<String>>,
}

/// A theme that questions have words for.
#[derive(Debug, Serialize)]
pub(super) struct Theme {
    pub(super) id: String,
    pub(super) name: SafeText,
}

#[derive(Debug, Serialize)]
pub(super) struct Progress {
    pub(super) answered: usize,
    pub(super) correct: usize,
    pub(super) coming_back: usize,
    pub(super) due: usize,
    /// Spent so far.
    pub(super) seconds: u64,
    pub(super) length: Length,
}

/// How long the sitting is to last; nothing where there is no limit.
#[derive(Debug, Serialize)]
pub(super) struct Length {
    pub(super) minutes: Option<u32>,
    pub(super) questions: Option<u32>,
}

#[derive(Debug, Serialize)]
pub(super) struct Reason {
    pub(super) rule: &'static str,
    pub(super) skill: String,
    pub(super) text: String,
}

/// Which step or part of how many, from 1.
#[derive(Debug, Serialize)]
pub(super) struct StepOf {
    pub(super) n: usize,
    pub(super) of: usize,
}

#[derive(Debug, Serialize)]
pub(super) struct Question {
    pub(super) id: String,
    /// As text: it may be larger than the numbers of many languages hold.
    pub(super) seed: String,
    pub(super) skill: Titled,
    pub(super) reason: Reason,
    pub(super) predicted: Probability,
    pub(super) placing: bool,
    pub(super) testing: bool,
    pub(super) kind: &'static str,
    pub(super) prompt: Text,
    pub(super) form: Form,
    pub(super) hints: Vec<Text>,
    pub(super) more_hints: bool,
    /// Which of the hints asks, while one does.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub(super) hint: Option<StepOf>,
    /// Of hints that asked: what came of them. Left out where there is none.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub(super) hint_answers: Vec<HintAnswer>,
    pub(super) has_steps: bool,
    pub(super) step: Option<StepOf>,
    /// Which of the steps of that step.
    pub(super) substep: Option<StepOf>,
    /// What the step or the hint belongs to, while one asks. Else left out.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub(super) whole: Option<Text>,
    /// What all parts stand on.
    pub(super) stem: Option<Text>,
    /// Left out where there is none.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub(super) pictures: Vec<Picture>,
    pub(super) part: Option<StepOf>,
    /// The part before, where a question goes on that was left.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub(super) before: Option<Done>,
    pub(super) given: Vec<Done>,
    pub(super) missed: Option<Missed>,
    /// The steps were walked through: the whole answer is left.
    pub(super) after_steps: bool,
    pub(super) once_more: bool,
    /// Left out where nothing is recommended.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub(super) resource: Option<Recommended>,
    pub(super) can_undo: bool,
    pub(super) progress: Progress,
}

/// What came of a hint that asked.
#[derive(Debug, Serialize)]
pub(super) struct HintAnswer {
    /// Which hint it was, from 1.
    pub(super) n: usize,
    /// Left out where it was passed over.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub(super) verdict: Option<&'static str>,
    /// The verdict for people.
    pub(super) text: String,
    /// The right answer.
    pub(super) answer: Text,
    pub(super) feedback: Option<Text>,
    pub(super) remarks: Vec<String>,
    pub(super) explanation: Option<Text>,
}

/// A misconception.
#[derive(Debug, Serialize)]
pub(super) struct Idea {
    pub(super) id: String,
    pub(super) name: SafeText,
}

/// Something to learn from before it is asked.
#[derive(Debug, Serialize)]
pub(super) struct Teaching {
    /// What it is: `example`, `answer`, `lesson` or `fact`.
    pub(super) name: &'static str,
    /// Why it comes now, for people.
    pub(super) text: String,
    pub(super) skill: Titled,
    /// The question that is shown with its answer.
    pub(super) id: Option<String>,
    pub(super) seed: Option<String>,
    pub(super) prompt: Option<Text>,
    pub(super) steps: Vec<Done>,
    pub(super) answer: Option<Text>,
    pub(super) explanation: Option<Text>,
    /// The beginning of the lesson.
    pub(super) lesson: Option<Text>,
    /// Whether `lesson` asks for more than that.
    pub(super) more_lesson: bool,
    /// Left out where there is none.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub(super) pictures: Vec<Picture>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub(super) resource: Option<Recommended>,
    pub(super) can_undo: bool,
    pub(super) progress: Progress,
}

/// A step that is shown as done.
#[derive(Debug, Serialize)]
pub(super) struct Done {
    pub(super) prompt: Text,
    pub(super) answer: Text,
    pub(super) explanation: Option<Text>,
}

/// A wrong answer after which there is another try.
#[derive(Debug, Serialize)]
pub(super) struct Missed {
    pub(super) tries: u8,
    pub(super) verdict: &'static str,
    pub(super) text: String,
    pub(super) given: SafeText,
    pub(super) mistake: Option<SafeText>,
    pub(super) misconception: Option<Idea>,
    pub(super) feedback: Option<Text>,
    pub(super) remarks: Vec<String>,
}

/// How it is answered; the type is the key that the answer has.
#[derive(Debug, Serialize)]
#[serde(tag = "type", rename_all = "snake_case")]
pub(super) enum Form {
    Choice {
        options: Vec<Text>,
    },
    Choices {
        options: Vec<Text>,
    },
    Text {
        number: bool,
        algebra: bool,
        /// Said only where it is so.
        #[serde(skip_serializing_if = "std::ops::Not::not")]
        command: bool,
        /// Said only where it is so.
        #[serde(skip_serializing_if = "std::ops::Not::not")]
        output: bool,
    },
    Blanks {
        parts: Vec<Part>,
        text: String,
    },
    Order {
        items: Vec<Text>,
        /// Said only where it is so.
        #[serde(skip_serializing_if = "std::ops::Not::not")]
        leaves_out: bool,
    },
    Grade {
        back: Text,
    },
    Written {
        back: Text,
        ideas: Vec<Text>,
    },
    Pairs {
        left: Vec<Text>,
        right: Vec<Text>,
    },
}

/// A stretch of a text with blanks.
#[derive(Debug, Serialize)]
#[serde(rename_all = "snake_case")]
pub(super) enum Part {
    Markdown(SafeText),
    /// The position of the blank.
    Blank(usize),
}

#[derive(Debug, Serialize)]
pub(super) struct Move {
    pub(super) skill: Titled,
    pub(super) change: &'static str,
    pub(super) before: Option<Probability>,
    pub(super) after: Probability,
    pub(super) stage_before: &'static str,
    pub(super) stage: &'static str,
    pub(super) thin_material: bool,
    pub(super) text: String,
    pub(super) lapse: Option<Named>,
}

#[derive(Debug, Serialize)]
pub(super) struct Verdict {
    pub(super) id: String,
    pub(super) step: Option<StepOf>,
    pub(super) substep: Option<StepOf>,
    pub(super) part: Option<StepOf>,
    pub(super) placing: bool,
    pub(super) verdict: &'static str,
    pub(super) text: String,
    pub(super) credit: f64,
    pub(super) given: Option<SafeText>,
    pub(super) model_answer: Option<Text>,
    pub(super) mistake: Option<SafeText>,
    pub(super) misconception: Option<Idea>,
    pub(super) overcome: Vec<SafeText>,
    pub(super) feedback: Option<Text>,
    pub(super) remarks: Vec<String>,
    pub(super) explanation: Option<Text>,
    pub(super) explanation_shown: bool,
    pub(super) moves: Vec<Move>,
    pub(super) due: Option<Timestamp>,
    pub(super) notice: Option<Named>,
    pub(super) comes_back: bool,
    pub(super) may_come_back: bool,
    pub(super) offers_steps: bool,
    pub(super) tries: u8,
    pub(super) once_more: bool,
    /// Left out where that is nothing.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub(super) kept: Option<Kept>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub(super) resource: Option<Recommended>,
    pub(super) can_undo: bool,
    pub(super) progress: Progress,
}

#[derive(Debug, Serialize)]
pub(super) struct Placed {
    pub(super) id: String,
    pub(super) title: SafeText,
    pub(super) belief: Probability,
    pub(super) known: bool,
}

#[derive(Debug, Serialize)]
pub(super) struct Placement {
    pub(super) asked: usize,
    pub(super) skills: Vec<Placed>,
}

/// A resource.
#[derive(Debug, Serialize)]
pub(super) struct Resource {
    pub(super) id: String,
    pub(super) title: SafeText,
    pub(super) kind: &'static str,
    /// A path in the course, an address, or a call of `man`.
    #[serde(rename = "where")]
    pub(super) place: SafeText,
    pub(super) minutes: Option<u16>,
    pub(super) language: String,
    pub(super) network: bool,
}

/// A resource that is recommended.
#[derive(Debug, Serialize)]
pub(super) struct Recommended {
    #[serde(flatten)]
    pub(super) resource: Resource,
    /// The skill that it is for.
    pub(super) skill: String,
    pub(super) reason: &'static str,
    /// For people.
    pub(super) text: String,
    /// What learners alike gained by it, for people, where that is known.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub(super) others: Option<String>,
    pub(super) opened: bool,
    pub(super) useful: Option<bool>,
}

/// A resource that was opened.
#[derive(Debug, Serialize)]
pub(super) struct Opened {
    pub(super) resource: Resource,
    /// What there is to read of it here.
    pub(super) content: Option<Text>,
    /// Why there is nothing to read of it here, where there should be.
    pub(super) failed: Option<String>,
}

#[derive(Debug, Serialize)]
pub(super) struct Lesson {
    pub(super) skill: Titled,
    pub(super) lesson: Text,
}

#[derive(Debug, Serialize)]
pub(super) struct Why {
    pub(super) reason: Reason,
    pub(super) account: Vec<String>,
    /// What could be asked instead, each by the input that does it.
    pub(super) levers: Vec<Named>,
}

/// The answers of the sitting so far.
#[derive(Debug, Serialize)]
pub(super) struct History {
    pub(super) answers: Vec<Answered>,
}

/// An earlier answer.
#[derive(Debug, Serialize)]
pub(super) struct Answered {
    /// Its number, from 1.
    pub(super) n: usize,
    pub(super) id: String,
    pub(super) step: Option<StepOf>,
    pub(super) substep: Option<StepOf>,
    pub(super) part: Option<StepOf>,
    pub(super) verdict: &'static str,
    pub(super) text: String,
    pub(super) tries: u8,
    pub(super) prompt: Text,
    pub(super) given: Option<SafeText>,
    pub(super) model_answer: Option<Text>,
    /// Why it does not count, where the learner said so.
    pub(super) contested: Option<&'static str>,
    pub(super) can_be_contested: bool,
}

/// What was found.
#[derive(Debug, Serialize)]
pub(super) struct Found {
    pub(super) hits: Vec<Hit>,
    /// Whether there was more than that.
    pub(super) more: bool,
}

#[derive(Debug, Serialize)]
pub(super) struct Hit {
    /// What it is: `question`, `lesson` or `note`.
    pub(super) name: &'static str,
    pub(super) course: Titled,
    /// Of the question, or of the skill whose lesson it is.
    pub(super) id: String,
    pub(super) text: SafeText,
    pub(super) note: Option<SafeText>,
}

/// What the learner keeps on a question.
#[derive(Debug, Serialize)]
pub(super) struct Kept {
    pub(super) id: String,
    pub(super) note: Option<SafeText>,
    pub(super) bookmarked: bool,
    pub(super) tags: Vec<String>,
}
