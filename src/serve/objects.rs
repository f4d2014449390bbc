//! The objects that go out. `docs/protocol.md` and `docs/protocol.schema.json` describe
//! each property; `tests/front/protocol.rs` holds them together.

use jiff::Timestamp;
use serde::Serialize;

use super::pictures::Picture;
use super::texts::{Named, Text, Titled};
use crate::measure::Probability;
use crate::text::SafeText;

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

/// How many reviews the next days hold.
#[derive(Debug, Serialize)]
pub(super) struct Ahead {
    pub(super) tomorrow: usize,
    pub(super) week: usize,
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
}

#[derive(Debug, Serialize)]
pub(super) struct Met {
    pub(super) name: SafeText,
    /// What the learner reads.
    pub(super) text: SafeText,
    pub(super) feedback: Option<Text>,
    /// What the learner had answered when it was met first.
    pub(super) given: SafeText,
    /// What it was an answer to.
    pub(super) asked: SafeText,
    pub(super) times: usize,
}

#[derive(Debug, Serialize)]
pub(super) struct Summary {
    pub(super) ending: Ending,
    pub(super) answered: usize,
    pub(super) correct: usize,
    pub(super) partial: usize,
    pub(super) skipped: usize,
    pub(super) steps: usize,
    pub(super) hints: usize,
    pub(super) seconds: u64,
    pub(super) moves: Vec<Move>,
    pub(super) mistakes: Vec<Met>,
    pub(super) overcome: Vec<SafeText>,
    pub(super) due_now: usize,
    pub(super) next_due: Option<Timestamp>,
    pub(super) placed: Option<usize>,
    pub(super) left_placement: bool,
    pub(super) test: Option<Test>,
    pub(super) unshown: usize,
    pub(super) spent: u64,
    pub(super) ahead: Ahead,
    pub(super) now: Timestamp,
    pub(super) text: String,
}

#[derive(Debug, Serialize)]
pub(super) struct Ending {
    pub(super) name: &'static str,
    /// Why, where the tutor ended it.
    pub(super) text: Option<String>,
}

/// What came of a test.
#[derive(Debug, Serialize)]
pub(super) struct Test {
    /// Whether all of it was answered; else it was left.
    pub(super) ended: bool,
    pub(super) answered: usize,
    pub(super) of: usize,
    pub(super) form: Option<String>,
    pub(super) began: Option<Timestamp>,
    pub(super) right: Option<usize>,
    pub(super) skills: Vec<OfSkill>,
    pub(super) gains: Vec<Gain>,
    pub(super) answers: Vec<Answered>,
}

#[derive(Debug, Serialize)]
pub(super) struct OfSkill {
    pub(super) skill: Titled,
    pub(super) right: usize,
    pub(super) of: usize,
}

/// How it compares with an earlier test.
#[derive(Debug, Serialize)]
pub(super) struct Gain {
    pub(super) since: Timestamp,
    pub(super) first: bool,
    pub(super) same_form: bool,
    pub(super) of: usize,
    pub(super) then: usize,
    pub(super) now: usize,
    pub(super) low: Option<f64>,
    pub(super) high: Option<f64>,
}

#[derive(Debug, Serialize)]
pub(super) struct Answered {
    pub(super) id: String,
    pub(super) seed: String,
    pub(super) verdict: &'static str,
    pub(super) given: Option<SafeText>,
    pub(super) prompt: Text,
    pub(super) model_answer: Text,
    pub(super) explanation: Option<Text>,
}
