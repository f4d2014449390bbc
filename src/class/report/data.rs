//! What the report of a class holds, as programs read it.

use std::collections::BTreeSet;

use jiff::Timestamp;
use serde::Serialize;

use super::fair::ColumnFairness;
use super::items::{PickLine, QuestionLine};
use super::sentences::{all_said, said};
use super::stats::Interval;
use crate::learner::Stage;
use crate::words::Message;

/// Version of the JSON layout (`format`); see `docs/class-report.md`.
pub const FORMAT: u32 = 1;
/// By what a file is known as such a report.
pub const KIND: &str = "kenning-class-report";

/// The report of a class.
#[derive(Clone, Debug, Serialize)]
pub struct ClassReport {
    pub kind: &'static str,
    pub format: u32,
    pub generated: Timestamp,
    /// Minutes by which the teacher's clock is ahead of UTC, for the date that people read.
    #[serde(skip)]
    pub offset_minutes: i16,
    /// The course: its id, title and version.
    pub course: String,
    pub title: String,
    pub version: String,
    pub answers: u64,
    /// Whose answers these are, how many: they need not stand among the learners.
    #[serde(skip)]
    pub answered_by: usize,
    /// Who and what needs the teacher first, in order.
    pub first: Vec<Concern>,
    pub misconceptions: Vec<MisconceptionLine>,
    pub skills: Vec<SkillLine>,
    /// By how much help they need, then by name.
    pub learners: Vec<LearnerLine>,
    pub engagement: Engagement,
    pub gains: Option<Gains>,
    /// In the order of the course, those that were asked.
    pub questions: Vec<QuestionLine>,
    /// What came of the course's resources; left out where none was offered or opened.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub resources: Vec<ResourceLine>,
    /// How often answers went right, by what was predicted, in fifths.
    pub calibration: Vec<CalibrationBin>,
    /// Predicted share less the share that came, over all answers that were foretold.
    pub calibration_gap: Option<Interval>,
    /// For each column of the groups file.
    pub fairness: Vec<ColumnFairness>,
    /// What the report does not know.
    #[serde(serialize_with = "all_said")]
    pub unknown: Vec<Unknown>,
}

impl ClassReport {
    /// The part for the author of the course: questions and sums, and nothing of a learner
    /// or a group. Of wrong answers only those stay that three learners or more gave, or that
    /// the author foresaw; and no sum of learners that could point at fewer than five.
    #[must_use]
    pub fn for_author(mut self) -> ClassReport {
        let learners = self.learners.len() as u32;
        self.learners.clear();
        self.fairness.clear();
        self.questions.retain(|question| !is_few(question.learners));
        for question in &mut self.questions {
            question.picks.retain(PickLine::is_common);
        }
        let asked: BTreeSet<&str> = self.questions.iter().map(|of| of.id.as_str()).collect();
        (self.first).retain(|of| of.is_question && asked.contains(of.about.as_str()));
        for line in &mut self.resources {
            line.leave_out_few(learners);
        }
        for line in &mut self.skills {
            line.leave_out_few();
        }
        self.misconceptions
            .retain_mut(MisconceptionLine::is_of_many);
        self.gains = self.gains.filter(|gains| !is_few(gains.learners));
        self.engagement.leave_out_few(learners);
        if is_few(learners) {
            self.calibration.clear();
            self.calibration_gap = None;
        }
        self
    }
}

/// Learners from which a sum is told to others.
pub(super) const ENOUGH: u32 = 5;

/// Whether a sum is of so few learners that it could point at one.
pub(super) fn is_few(learners: u32) -> bool {
    (1..ENOUGH).contains(&learners)
}

/// Something that the report can't tell, as a sentence.
pub type Unknown = Message;

/// How sure a finding is, in a word.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize)]
#[serde(rename_all = "lowercase")]
pub enum Level {
    /// 95 % or more.
    Sure,
    /// 90 % or more.
    Likely,
    Maybe,
}

impl Level {
    pub(super) fn of(sure: f64) -> Level {
        match sure {
            0.95.. => Level::Sure,
            0.9.. => Level::Likely,
            _ => Level::Maybe,
        }
    }
}

/// Somebody who needs help, or a question that does harm.
#[derive(Clone, Debug, Serialize)]
pub struct Concern {
    /// `stuck`, `misconception`, `guessing`, `hints`, `stopped`, `ahead`, `misleading` or
    /// `disputed`.
    pub what: &'static str,
    /// The pseudonym of a learner, or the id of a question.
    pub about: String,
    pub is_question: bool,
    /// What people read for it.
    pub called: String,
    /// By which it is ordered, 0 to 1.
    pub weight: f64,
    /// How sure it is, 0 to 1.
    pub sure: f64,
    pub level: Level,
    #[serde(serialize_with = "said")]
    pub evidence: Message,
    #[serde(serialize_with = "said")]
    pub suggestion: Message,
    /// What the evidence can't show.
    #[serde(serialize_with = "said")]
    pub unknown: Message,
    /// What else was found of the same learner or question.
    #[serde(serialize_with = "all_said")]
    pub also: Vec<Message>,
}

/// A wrong idea, and how many have it.
#[derive(Clone, Debug, Serialize)]
pub struct MisconceptionLine {
    /// The id of the misconception; of a mistake of one question, nothing.
    pub id: Option<String>,
    /// A question that showed it.
    pub question: String,
    pub name: String,
    /// Learners who meet it again and have not overcome it, who ever met it, and who
    /// answered a question that can show it. For an author, no sum could point at a few.
    pub now: u32,
    pub met: Option<u32>,
    pub of: u32,
    /// Whether a lesson for all is suggested.
    pub lesson: bool,
    #[serde(serialize_with = "said")]
    pub suggestion: Message,
}

impl MisconceptionLine {
    /// Whether so many have it that an author can be told, and so many have not; how many ever
    /// met it is left out where that could point at a few.
    fn is_of_many(&mut self) -> bool {
        let (now, of) = (self.now, self.of);
        let points = |met: &u32| is_few(met.saturating_sub(now)) || is_few(of.saturating_sub(*met));
        self.met = self.met.filter(|met| !points(met));
        !is_few(now) && !is_few(of.saturating_sub(now))
    }
}

/// What came of a resource.
#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct ResourceLine {
    pub id: String,
    pub title: String,
    /// Learners to whom it was recommended, and those who opened it. For an author, numbers that
    /// could point at a few are none, here and below.
    pub offered: Option<u32>,
    pub opened: Option<u32>,
    /// Learners who said that it was of use, and that it was of none.
    pub useful: Option<u32>,
    pub not_useful: Option<u32>,
    /// Learners who answered questions of its skills right after they had opened it.
    pub answered_after: Option<u32>,
    /// The share of these answers that went right, three at most each time; none where fewer
    /// than five learners gave them. It compares with nothing: who opens it needs it.
    pub right_after: Option<f64>,
}

/// How a class stands with a skill.
#[derive(Clone, Debug, Serialize)]
pub struct SkillLine {
    pub id: String,
    pub title: String,
    /// Learners at each stage, in the order of [`Stage::ALL`]. For an author, none where one of
    /// these numbers could point at a few.
    pub stages: Option<[u32; 5]>,
    /// Answers until it counted as learned, in the middle of those who came there and did not.
    pub answers_to_learned: Option<Interval>,
    /// How many learners these are.
    #[serde(skip)]
    pub practised: u32,
}

impl SkillLine {
    fn leave_out_few(&mut self) {
        self.stages = (self.stages).filter(|stages| !stages.iter().any(|n| is_few(*n)));
        self.answers_to_learned = self.answers_to_learned.filter(|_| !is_few(self.practised));
    }
}

/// How a learner stands.
#[derive(Clone, Debug, Serialize)]
pub struct LearnerLine {
    pub id: String,
    pub name: Option<String>,
    /// Until when something is known, and whether that is old.
    pub as_of: Timestamp,
    pub is_old: bool,
    pub answers: u32,
    /// Right at the first try, with whatever help, as the learner's own progress counts them;
    /// and those without hints and steps.
    pub right: u32,
    pub unaided: u32,
    /// In the order of the report's skills.
    pub stages: Vec<Stage>,
    /// Skills learned, and those of them that are kept or lasting.
    pub learned: usize,
    pub kept: usize,
    /// Minutes and days of practice in the last seven days.
    pub minutes: f64,
    pub days: u32,
    /// Minutes a week in the four weeks before; none in the first week.
    pub usual_minutes: Option<f64>,
    /// Days since the last practice, to `as_of`.
    pub away: Option<i64>,
    /// Minutes a week before and after the date that was asked about.
    pub before: Option<f64>,
    pub after: Option<f64>,
    pub ahead: Option<Ahead>,
    /// Right answers in the first test and in the last, of so many places.
    pub test: Option<(u32, u32, u32)>,
}

/// When all would be learned at the pace of the last weeks.
#[derive(Clone, Copy, Debug, PartialEq, Serialize)]
pub struct Ahead {
    /// Skills that are not learned.
    pub left: u32,
    /// Skills learned a week, in the last weeks.
    pub pace: f64,
    /// Weeks until all is learned: likely not sooner, in the middle, likely not later (10, 50
    /// and 90 %); none beyond two years.
    pub weeks: [Option<u32>; 3],
    /// P(all is learned by the deadline), where there is one.
    pub chance: Option<f64>,
}

/// Minutes and days of practice of the class.
#[derive(Clone, Debug, Serialize)]
pub struct Engagement {
    /// Mean minutes of a learner in each of the last weeks, oldest first.
    pub weeks: Vec<f64>,
    /// The mean of the weeks before the last one: what is usual for the class.
    pub usual: Option<f64>,
    /// Those who practised in the last seven days. For an author, numbers that could point at a
    /// few are none, here and below.
    pub active: Option<u32>,
    /// Minutes a week after a date less those before it, by learner.
    pub change: Option<Interval>,
    /// Learners of whom both are known.
    pub compared: Option<u32>,
    /// Whether such a date was named.
    #[serde(skip)]
    pub asked: bool,
}

impl Engagement {
    /// Leaves out what could point at a few of so many learners.
    fn leave_out_few(&mut self, learners: u32) {
        let points = |n: &u32| is_few(*n) || is_few(learners.saturating_sub(*n));
        self.active = self.active.filter(|n| !points(n));
        self.compared = self.compared.filter(|n| !points(n));
        self.change = self.change.filter(|_| self.compared.is_some());
        if is_few(learners) {
            self.weeks.clear();
            self.usual = None;
        }
    }
}

/// What tests before and after came to.
#[derive(Clone, Debug, Serialize)]
pub struct Gains {
    /// Learners who took both.
    pub learners: u32,
    /// Mean share right, then and now.
    pub then: f64,
    pub now: f64,
    /// The mean of what each gained, 0 to 1.
    pub gain: Option<Interval>,
}

/// Answers for which about the same was predicted.
#[derive(Clone, Copy, Debug, Serialize)]
pub struct CalibrationBin {
    pub answers: u32,
    /// The mean share predicted, and the share that was right, 0 to 1.
    pub predicted: f64,
    pub right: f64,
}

/// The report as JSON.
///
/// # Errors
/// Never: all numbers in it are finite or written as nothing.
pub fn json(report: &ClassReport) -> serde_json::Result<String> {
    serde_json::to_string_pretty(report).map(|text| text + "\n")
}
