//! One course over time, in the numbers that charts show.

use std::collections::BTreeMap;
use std::sync::Arc;

use jiff::Timestamp;

use super::ahead::{ahead, seconds_an_answer};
use super::day::Day;
use super::fold::{Point, Tried, fold};
use crate::course::{Course, QuestionIndex, SkillIndex, Spot};
use crate::journal::Event;
use crate::report::missteps::{MisstepProgress, missteps};
use crate::text::titled;

/// Most hard questions that are told of a course.
const HARDEST: usize = 10;
/// Right answers in a row after which a question is hard no longer.
const NO_LONGER: u32 = 3;
/// Targets that are compared with the learner's own.
const TARGETS: [f64; 4] = [0.8, 0.85, 0.9, 0.95];

/// A question that went wrong often.
#[derive(Clone, Debug, PartialEq)]
pub struct Hard {
    pub course: Arc<str>,
    pub skill: SkillIndex,
    /// The beginning of what it asks, on one line.
    pub prompt: String,
    pub asked: u32,
    /// Right at the first try.
    pub right: u32,
}

/// A mistake that was met: shed, or still there.
#[derive(Clone, Debug, PartialEq)]
pub struct Mistake {
    pub course: Arc<str>,
    pub skill: SkillIndex,
    pub misstep: MisstepProgress,
}

/// One course over time.
#[derive(Clone, Debug)]
pub struct CourseHistory {
    pub id: Arc<str>,
    pub title: String,
    pub skills: usize,
    /// Recall that is aimed for when a question comes back, 0 to 1.
    pub target: f64,
    /// By days since 1970, as the learner's clock has them.
    pub days: BTreeMap<i64, Day>,
    pub points: Vec<Point>,
    /// The hardest first.
    pub hard: Vec<Hard>,
    /// What was met last first.
    pub mistakes: Vec<Mistake>,
    /// Answers to expect on each of the next days, today first.
    pub ahead: Vec<f64>,
    /// Seconds that an answer takes, all that goes with it included.
    pub seconds: f64,
    /// For other targets than this one: the same, in minutes a day on the mean.
    pub elsewise: Vec<(f64, f64)>,
}

impl CourseHistory {
    /// Looks back over a course's events, and ahead; see [`fold`] for `samples`.
    pub(super) fn of(
        course: &Course,
        events: &[Event],
        samples: &[i64],
        now: Timestamp,
        offset_minutes: i16,
        goes_on: &dyn Fn() -> bool,
    ) -> CourseHistory {
        let folded = fold(course, events, samples, now, offset_minutes, goes_on);
        let (id, state): (Arc<str>, _) = (course.id.as_str().into(), &folded.state);
        let target = state.retention(course).get();
        let seconds = seconds_an_answer(state);
        let found = missteps(course, state).into_iter();
        let elsewise = TARGETS
            .into_iter()
            .filter(|other| (other - target).abs() > 0.01);
        CourseHistory {
            title: course.title.to_string(),
            skills: course.skills.len(),
            target,
            hard: hardest(course, &id, &folded.tried),
            mistakes: found
                .filter_map(|misstep| {
                    Some(Mistake {
                        course: id.clone(),
                        skill: course.skill(&misstep.skill)?,
                        misstep,
                    })
                })
                .collect(),
            ahead: ahead(course, state, now, target),
            elsewise: elsewise
                .map(|other| {
                    let days = ahead(course, state, now, other);
                    (other, minutes_a_day(&days, seconds))
                })
                .collect(),
            seconds,
            days: folded.days,
            points: folded.points,
            id,
        }
    }
}

/// Minutes a day on the mean, of so many answers a day.
pub(super) fn minutes_a_day(days: &[f64], seconds: f64) -> f64 {
    days.iter().sum::<f64>() / days.len().max(1) as f64 * seconds / 60.0
}

/// The questions that went wrong most often of late, by the share that is to be expected.
fn hardest(course: &Course, id: &Arc<str>, tried: &BTreeMap<QuestionIndex, Tried>) -> Vec<Hard> {
    let share = |t: &Tried| (f64::from(t.right) + 1.0) / (f64::from(t.asked) + 2.0);
    let hard = |t: &Tried| t.asked - t.right >= 2 && t.run < NO_LONGER && share(t) < 0.7;
    let mut all: Vec<(&QuestionIndex, &Tried)> = tried.iter().filter(|(_, t)| hard(t)).collect();
    all.sort_by(|a, b| share(a.1).total_cmp(&share(b.1)).then(a.0.cmp(b.0)));
    let told = all.into_iter().filter_map(|(&question, tried)| {
        let shown = course.showing(question, tried.seed)?;
        Some(Hard {
            course: id.clone(),
            skill: *course.questions[question].skills.first()?,
            prompt: titled(&shown.item_at(Spot::WHOLE).prompt),
            asked: tried.asked,
            right: tried.right,
        })
    });
    told.take(HARDEST).collect()
}
