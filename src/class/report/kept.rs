//! What is kept of one learner: a few lines, and sums.

use std::collections::{BTreeMap, HashMap};
use std::sync::Arc;

use jiff::Timestamp;

use super::stats::{Means, Sum};
use crate::course::{MisconceptionIndex, QuestionIndex, ResourceIndex};
use crate::journal::Appeal;
use crate::learner::{ResourceSeen, Stage};
use crate::text::SafeText;

/// Answers to a skill that are looked at for whether one gets further.
const ON_SKILL: u32 = 10;

/// All that is kept of one learner; see `look.rs`.
#[derive(Clone, Debug)]
pub struct Looked {
    pub(super) id: String,
    pub(super) name: Option<String>,
    /// Until when it tells, and that day as the learner's clock has it.
    pub(super) as_of: Timestamp,
    pub(super) today: i64,
    pub(super) skills: Vec<OnSkill>,
    pub(super) answers: u32,
    /// Right at the first try, with whatever help; and those without any.
    pub(super) right: u32,
    pub(super) unaided: u32,
    /// Milliseconds of practice and answers, by day.
    pub(super) days: BTreeMap<i64, (u64, u32)>,
    pub(super) latest: Latest,
    pub(super) missteps: Vec<Met>,
    pub(super) tests: Option<Tests>,
    pub(super) foretold: Foretold,
    pub(super) appeals: Vec<Appealed>,
    /// The first answer to each question.
    pub(super) first: Vec<First>,
    /// The learner's own deadline, days from `today`.
    pub(super) deadline: Option<i64>,
    /// What came of resources, by their positions.
    pub(super) resources: Vec<(ResourceIndex, ResourceSeen)>,
    /// Sums for questions; they go into those of the class.
    pub(super) sums: HashMap<u32, Sums>,
    pub(super) by_version: HashMap<(Arc<str>, u32), OfVersion>,
}

/// How a learner does with a skill.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(super) struct OnSkill {
    pub(super) stage: Stage,
    /// What is learned of it, 0 to 1.
    pub(super) learned: f32,
    /// Answers, none of them too fast to be read; and days with such.
    pub(super) answers: u32,
    pub(super) days: u32,
    last_day: i64,
    /// The last ten of them, and how many of those were right without hints.
    latest: u16,
    /// After how many answers it was learned first, and when.
    pub(super) learned_after: Option<u32>,
    pub(super) learned_on: Option<i64>,
    pub(super) counted: u32,
}

impl Default for OnSkill {
    fn default() -> Self {
        OnSkill {
            stage: Stage::New,
            learned: 0.0,
            answers: 0,
            days: 0,
            last_day: i64::MIN,
            latest: 0,
            learned_after: None,
            learned_on: None,
            counted: 0,
        }
    }
}

impl OnSkill {
    /// Right answers among the last ones, and how many these are.
    pub(super) fn latest(&self) -> (u32, u32) {
        (self.latest.count_ones(), self.answers.min(ON_SKILL))
    }

    pub(super) fn answered(&mut self, right: bool, hasty: bool, day: i64) {
        self.counted += 1;
        if hasty {
            return;
        }
        self.answers += 1;
        self.days += u32::from(day != self.last_day);
        self.last_day = day;
        self.latest = (self.latest << 1 | u16::from(right)) & ((1 << ON_SKILL) - 1);
    }
}

/// The last answers, summed up.
#[derive(Clone, Copy, Debug, Default, PartialEq)]
pub(super) struct Latest {
    pub(super) answers: u32,
    /// Right without hints; steps may have stood there.
    pub(super) right: u32,
    /// Faster than the question can be read, and right ones among them.
    pub(super) hasty: u32,
    pub(super) hasty_right: u32,
    /// Hints clicked through.
    pub(super) clicked: u32,
    /// Sum of what was predicted, over those for which something was.
    pub(super) expected: Means,
}

/// A wrong idea that was met.
#[derive(Clone, Debug, PartialEq)]
pub(super) struct Met {
    pub(super) idea: Option<MisconceptionIndex>,
    pub(super) question: QuestionIndex,
    pub(super) name: SafeText,
    pub(super) times: u32,
    /// Whether it was met on two days at least.
    pub(super) on_days: bool,
    /// Days from when it was met last to when the events end.
    pub(super) since: i64,
    /// Days from then to the day of the report: what people read.
    pub(super) ago: i64,
    pub(super) overcome: bool,
}

/// What tests before and after showed, over the places that both asked.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(super) struct Tests {
    pub(super) then: u32,
    pub(super) now: u32,
    pub(super) of: u32,
}

/// How well answers were foretold.
#[derive(Clone, Copy, Debug, Default, PartialEq)]
pub(super) struct Foretold {
    pub(super) answers: u32,
    pub(super) right: u32,
    pub(super) expected: f64,
    /// Sum of the squared distances of what was expected and what came.
    pub(super) squares: f64,
    /// By expected share, in fifths: answers, sum of expected, right.
    pub(super) bins: [(u32, f64, u32); 5],
    /// Wrong answers that were held likely right, and right ones held likely wrong.
    pub(super) false_right: u32,
    pub(super) false_wrong: u32,
    /// Answers on a later day to skills that counted as learned, and wrong ones.
    pub(super) later: u32,
    pub(super) later_wrong: u32,
}

impl Foretold {
    pub(super) fn add(&mut self, p: f64, right: bool) {
        let x = f64::from(u8::from(right));
        self.answers += 1;
        self.right += u32::from(right);
        self.expected += p;
        self.squares += (p - x) * (p - x);
        let bin = &mut self.bins[((p * 5.0) as usize).min(4)];
        *bin = (bin.0 + 1, bin.1 + p, bin.2 + u32::from(right));
        self.false_right += u32::from(p >= 0.5 && !right);
        self.false_wrong += u32::from(p < 0.5 && right);
    }

    pub(super) fn join(&mut self, other: &Foretold) {
        self.answers += other.answers;
        self.right += other.right;
        self.expected += other.expected;
        self.squares += other.squares;
        for (bin, other) in self.bins.iter_mut().zip(other.bins) {
            *bin = (bin.0 + other.0, bin.1 + other.1, bin.2 + other.2);
        }
        self.false_right += other.false_right;
        self.false_wrong += other.false_wrong;
        self.later += other.later;
        self.later_wrong += other.later_wrong;
    }
}

/// An answer that should not count, as the learner said.
#[derive(Clone, Debug, PartialEq)]
pub(super) struct Appealed {
    pub(super) question: u32,
    pub(super) why: Appeal,
    /// What was answered, where that is shared.
    pub(super) answer: Option<SafeText>,
}

/// What was answered wrong.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(super) enum Pick {
    /// A mistake that the author foresaw, by its name.
    Mistake(String),
    /// Something else, as it was answered, where that is shared.
    Answer(String),
    /// The answer was asked for.
    Shown,
    /// Something else that is not shared.
    Other,
}

/// The first answer to a question.
#[derive(Clone, Debug, PartialEq)]
pub(super) struct First {
    pub(super) question: u32,
    /// Right without hints.
    pub(super) right: bool,
    /// Whether steps stood there: it tells nothing of how hard the whole is.
    pub(super) steps: bool,
    /// What it was where it was wrong.
    pub(super) pick: Option<Pick>,
}

/// What answers to a question come to.
#[derive(Clone, Debug, Default)]
pub(super) struct Sums {
    pub(super) answers: u32,
    pub(super) right: u32,
    /// Answers that were foretold, right ones among them, and sums of expected shares and
    /// of their variances.
    pub(super) foretold: u32,
    pub(super) foretold_right: u32,
    pub(super) expected: Sum,
    pub(super) variance: Sum,
    /// Logarithms of the seconds taken.
    pub(super) time: Means,
    pub(super) hinted: u32,
    pub(super) stepped: u32,
    pub(super) told: u32,
    pub(super) mistakes: BTreeMap<String, OfMistake>,
}

/// How often a mistake was made, and what came of the tries after its feedback.
#[derive(Clone, Copy, Debug, Default, PartialEq)]
pub(super) struct OfMistake {
    pub(super) times: u32,
    pub(super) tries: u32,
    pub(super) right: u32,
}

impl Sums {
    pub(super) fn join(&mut self, other: Sums) {
        self.answers += other.answers;
        self.right += other.right;
        self.foretold += other.foretold;
        self.foretold_right += other.foretold_right;
        self.expected.join(other.expected);
        self.variance.join(other.variance);
        self.time.join(other.time);
        self.hinted += other.hinted;
        self.stepped += other.stepped;
        self.told += other.told;
        for (name, of) in other.mistakes {
            let mine = self.mistakes.entry(name).or_default();
            mine.times += of.times;
            mine.tries += of.tries;
            mine.right += of.right;
        }
    }
}

/// What answers to a question come to in one version of the course.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(super) struct OfVersion {
    /// When the first of them was given: versions come in this order, whatever their names.
    pub(super) since: Timestamp,
    pub(super) answers: u32,
    pub(super) right: u32,
    pub(super) expected: Sum,
    pub(super) variance: Sum,
}

impl Default for OfVersion {
    fn default() -> Self {
        OfVersion {
            since: Timestamp::MAX,
            answers: 0,
            right: 0,
            expected: Sum::default(),
            variance: Sum::default(),
        }
    }
}

impl OfVersion {
    pub(super) fn join(&mut self, other: OfVersion) {
        self.since = self.since.min(other.since);
        self.answers += other.answers;
        self.right += other.right;
        self.expected.join(other.expected);
        self.variance.join(other.variance);
    }
}

/// Weeks as days.
pub(super) const WEEK: i64 = 7;

impl Looked {
    /// Minutes and days of practice from a day on to before another.
    pub(super) fn practised(&self, from: i64, to: i64) -> (f64, u32) {
        if from >= to {
            return (0.0, 0);
        }
        let within = self.days.range(from..to);
        within.fold((0.0, 0), |(minutes, days), (_, (millis, _))| {
            (minutes + *millis as f64 / 60_000.0, days + 1)
        })
    }

    /// The first and the last day of practice.
    pub(super) fn span(&self) -> Option<(i64, i64)> {
        let first = self.days.keys().next()?;
        Some((*first, *self.days.keys().next_back()?))
    }

    /// What people read for the learner: the name, or else the pseudonym.
    pub(super) fn called(&self) -> &str {
        self.name.as_deref().unwrap_or(&self.id)
    }

    /// Skills that count as learned.
    pub(super) fn learned(&self) -> usize {
        self.skills
            .iter()
            .filter(|s| s.stage >= Stage::Learned)
            .count()
    }
}

/// Days as a duration in weeks.
pub(super) fn weeks(days: i64) -> f64 {
    days as f64 / WEEK as f64
}
