//! What is known of each skill and question, of the day, and of the last answer:
//! the parts of the state.

use jiff::Timestamp;
use serde::{Deserialize, Serialize};

use super::belief::correction::Correction;
use super::belief::memory::Memory;
use super::belief::pace::{Habits, Pace};
use super::belief::predict::{Form, Strength, Together};
use super::cold::AskedCold;
use super::faded::Faded;
use super::followed::FollowedBefore;
use super::of_question::QuestionState;
use super::proof::Proof;
use super::resource_seen::ResourcesBefore;
use super::under_way::UnderWay;
use crate::course::{Course, QuestionIndex, SkillIndex};
use crate::journal::{Appeal, Given, Millis};
use crate::kinds::Kind;
use crate::measure::Days;
use crate::text::SafeText;

/// What is known of a skill.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct SkillState {
    /// P(known) when last practised, 0 to 1; see [`State::mastery`](super::State::mastery) for now.
    pub known: f64,
    /// Memory of the skill as a whole, which sets how fast mastery fades.
    pub memory: Option<Memory>,
    /// Answers to questions of it, and to steps and parts that practise it.
    pub attempts: u32,
    /// Sum of credit.
    pub credit: f64,
    /// Time that they took.
    pub millis: Millis,
    /// The learner, or the placement test, said that it is known.
    pub declared: bool,
    /// When it was last practised itself.
    pub last: Option<Timestamp>,
    /// When it was last practised, itself or along with a skill that builds on it.
    pub exercised: Option<Timestamp>,
    /// Days without practice that implicit reviews have made up for, ever.
    pub forgiven: Days,
    /// The same when it was last practised itself.
    pub forgiven_then: Days,
    /// Wrong answers in a row.
    pub wrong_run: u8,
    /// The question of this skill that was answered last, if its first try was less than half
    /// right or told by the last hint.
    pub missed: Option<QuestionIndex>,
    /// Whether P(known) ever reached the threshold, with help or without.
    pub reached: bool,
    /// Learned by answers, and since then never failed twice in a row.
    pub in_review: bool,
    /// Whether the last answer to a question of it (steps left out) was less
    /// than half right or told by the last hint.
    pub failed_last: bool,
    /// What the prediction stands on.
    pub strength: Strength,
    /// What its stage stands on.
    pub proof: Proof,
    /// When it was last taught.
    pub taught: Option<Timestamp>,
    /// How often the beginning of its lesson was shown.
    pub lessons: u8,
    /// When that was last.
    pub lesson_shown: Option<Timestamp>,
    /// The highest level (1 to 5) of its questions that was met, asked or as an example;
    /// 0 where none was.
    pub rung: f64,
    /// How much of its fixed questions is given after an example; see
    /// [`State::given`](super::State::given) for now.
    pub faded: Option<Faded>,
}

impl SkillState {
    /// Whether it counts as learned now, even if a little has faded: reviews take care of that.
    /// At the usual retention one review in ten goes wrong, so a single lapse does not undo it.
    pub fn is_mastered(&self, course: &Course) -> bool {
        let again = self.proof.learned && self.proof.level >= course.mastery.get();
        self.declared || self.in_review || again
    }
}

/// A recognised mistake.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct MistakeSeen {
    /// When it was made.
    pub at: Timestamp,
    /// In the answer to which question.
    pub question: QuestionIndex,
    /// Its name, as the course has it.
    pub name: SafeText,
}

/// An answer that should not count, as the learner said.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct AppealSeen {
    /// When the learner said so.
    pub at: Timestamp,
    /// The question that was answered.
    pub question: QuestionIndex,
    /// Why it should not count.
    pub why: Appeal,
}

/// What the day held so far.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Today {
    /// Days since 1970, as the learner's clock has them.
    pub day: i64,
    /// Questions answered for the first time.
    pub new: u32,
    /// Questions answered that were due.
    pub reviews: u32,
    /// Those of them that had been due for a week, see [`LONG_DUE`](super::LONG_DUE).
    pub long_due: u32,
    /// Time of practice: answers, later tries, and what was shown to learn from.
    pub millis: Millis,
}

/// Answers to questions answered before on an earlier day: what a memory model
/// of the learner's own can be fitted to.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Reviews {
    /// How many there were, ever.
    pub all: u32,
    /// How many there were when the learner's memory parameters were last decided on.
    pub(super) at_decision: u32,
}

impl Reviews {
    /// Those since the parameters were last decided on.
    pub fn since_decision(self) -> u32 {
        self.all.saturating_sub(self.at_decision)
    }

    pub(super) fn decided(&mut self) {
        self.at_decision = self.all;
    }
}

/// An answer in a placement test.
#[derive(Clone, Copy, Debug, PartialEq, Serialize, Deserialize)]
pub struct Probe {
    /// The question that was asked.
    pub question: QuestionIndex,
    /// From 0 (wrong) to 1 (right).
    pub credit: f64,
}

/// An answer that can be taken back, and how it stood before.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub(super) struct UndoPoint {
    /// The answer itself; of a question with parts, that to the first one answered.
    pub(super) answer: Given,
    /// Whether none of the answers that follow goes with it.
    pub(super) ended: bool,
    /// Questions put away since, the last one last. Once each of them may be asked again,
    /// the answer can be taken back.
    pub(super) put_away: Vec<String>,
    /// None: it changed nothing, as the course no longer has what it was to.
    pub(super) before: Option<Box<Before>>,
}

/// Where the state stood before an answer, as far as that changed it.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub(super) struct Before {
    pub(super) question: QuestionIndex,
    pub(super) before: QuestionState,
    /// The skills answered, and what they build on.
    pub(super) skills: Vec<(SkillIndex, SkillState)>,
    pub(super) remedial: Vec<SkillIndex>,
    pub(super) mistakes: usize,
    /// The oldest mistakes, which made room for new ones.
    pub(super) forgotten: Vec<MistakeSeen>,
    pub(super) followed: FollowedBefore,
    pub(super) attempts: u32,
    pub(super) correct: u32,
    pub(super) millis: Millis,
    pub(super) last: Option<Timestamp>,
    pub(super) pinned: Option<QuestionIndex>,
    pub(super) habits: Habits,
    pub(super) correction: Correction,
    pub(super) form: Form,
    pub(super) set: u32,
    pub(super) together: Together,
    pub(super) paces: Vec<(Kind, Option<Pace>)>,
    pub(super) today: Today,
    pub(super) reviews: u32,
    pub(super) skimmed: u8,
    pub(super) cold: AskedCold,
    pub(super) resources: ResourcesBefore,
    pub(super) under_way: Option<UnderWay>,
}

/// What the learner keeps on a question.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Mark {
    /// Private text; empty where there is none.
    pub note: String,
    /// Whether the learner has it bookmarked.
    pub bookmarked: bool,
    /// Words by which it is selected, beside those of the course.
    pub tags: Vec<String>,
}
