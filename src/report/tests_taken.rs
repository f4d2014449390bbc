//! The tests of a course in exports.

use jiff::Timestamp;
use serde::{Deserialize, Serialize};

use super::day::day;
use super::tested::{form_name, result};
use crate::course::Course;
use crate::learner::State;
use crate::tutor::exam::{self, Gain, Outcome};
use crate::words::{Message, message};

/// A test that was answered to its end.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct TestProgress {
    /// When its first question was answered.
    pub at: Timestamp,
    /// `A`, `B` or `C`.
    pub form: String,
    /// Right answers, of so many questions.
    pub right: usize,
    pub questions: usize,
    /// Seconds spent on answers.
    pub seconds: u64,
    /// Of each skill that was asked.
    pub skills: Vec<TestedSkill>,
    /// Compared with the first test, and with the one before.
    pub gains: Vec<GainProgress>,
    /// The result in words.
    pub text: String,
}

/// A skill in a test.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct TestedSkill {
    pub id: String,
    pub right: usize,
    pub questions: usize,
}

/// How a test compares with an earlier one, over the questions that match.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct GainProgress {
    /// When the earlier one began.
    pub since: Timestamp,
    /// Whether it was the first.
    pub first: bool,
    /// Whether both asked the same questions.
    pub same_form: bool,
    /// Questions that match, and right answers to them then and now.
    pub questions: usize,
    pub then: usize,
    pub now: usize,
    /// The 95 % interval of the difference, in questions; none where too few match.
    pub low: Option<f64>,
    pub high: Option<f64>,
}

impl GainProgress {
    fn of(gain: &Gain) -> GainProgress {
        let rounded = |n: f64| (n * 100.0).round() / 100.0;
        GainProgress {
            since: gain.since,
            first: gain.first,
            same_form: gain.same_form,
            questions: gain.of,
            then: gain.then,
            now: gain.now,
            low: gain.interval.map(|(low, _)| rounded(low)),
            high: gain.interval.map(|(_, high)| rounded(high)),
        }
    }
}

/// The tests that ended, oldest first.
pub(super) fn tests_taken(course: &Course, state: &State) -> Vec<TestProgress> {
    let all = 0..state.exams.taken.len();
    let told = |outcome: Outcome| TestProgress {
        at: outcome.began,
        form: form_name(outcome.form),
        right: outcome.right,
        questions: outcome.answers.len(),
        seconds: outcome.seconds,
        skills: (outcome.skills.iter())
            .map(|&(skill, right, questions)| TestedSkill {
                id: course.skills[skill].id.to_string(),
                right,
                questions,
            })
            .collect(),
        gains: outcome.gains.iter().map(GainProgress::of).collect(),
        text: Message::sentences(result(&outcome)).to_string(),
    };
    all.filter_map(|n| exam::outcome(course, state, n))
        .map(told)
        .collect()
}

/// A test in a line.
pub(super) fn test_line(test: &TestProgress, offset_minutes: i16) -> Message {
    message!(
        "report-progress-test",
        date = day(test.at, offset_minutes),
        result = &test.text
    )
}

/// How the tests went in a skill: `A:1/1 B:0/1`.
pub(super) fn in_skill(tests: &[TestProgress], skill: &str) -> String {
    let of_skill = tests.iter().filter_map(|test| {
        let found = test.skills.iter().find(|tested| tested.id == skill)?;
        Some(format!("{}:{}/{}", test.form, found.right, found.questions))
    });
    of_skill.collect::<Vec<_>>().join(" ")
}
