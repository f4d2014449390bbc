//! What many plays come to: days with an interval, and what is learned by a day.

use jiff::Timestamp;

use super::start::Start;
use super::walk::{HORIZON, walk};
use crate::course::{BySkill, Course, Plan, SkillIndex};
use crate::learner::State;
use crate::template::Draws;

/// Plays of a forecast.
const PLAYS: usize = 50;
/// Fewest plays that a forecast is made of, and most answers played in all of them.
const FEWEST: usize = 8;
const STEPS: usize = 400_000;

/// When a course will be learned.
#[derive(Clone, Debug, PartialEq)]
pub struct Forecast {
    /// Minutes of practice a day.
    pub minutes: u32,
    /// The first day, in days since 1970.
    pub today: i64,
    /// For each skill the day on which it was learned in each play, from 0, the first;
    /// [`HORIZON`] where it was not. Of skills that are left out, nothing.
    days: BySkill<Vec<u32>>,
    /// The day on which all was learned in each play, in order.
    all: Vec<u32>,
}

/// The day by which all is learned, in days from the first one on.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Finish {
    /// In a tenth of the plays it was this day or sooner.
    pub early: u32,
    /// In half of them.
    pub middle: u32,
    /// In nine tenths; [`HORIZON`] where it is not in sight.
    pub late: u32,
}

/// Plays practice forward from `now`, for so many minutes each day, by `plan`,
/// without the skills of `out`. None where the course is too large to be played: where
/// the answers that may be played run out before enough plays are done.
pub fn forecast(
    course: &Course,
    state: &State,
    plan: &Plan,
    minutes: u32,
    out: &[SkillIndex],
    now: Timestamp,
) -> Option<Forecast> {
    let start = Start::of(course, state, plan, minutes, out, now);
    if 4 * FEWEST * start.work() > STEPS {
        return None;
    }
    let mut steps = STEPS;
    let waited = |s: SkillIndex| !start.skills[s].out;
    let mut days = BySkill::of(Vec::new(), course.skills.len());
    let mut all = Vec::new();
    for play in 0..PLAYS {
        // The same lots whatever the minutes: forecasts can be compared.
        let mut draws = Draws::new(play as u64);
        let Some(learned) = walk(&start, &mut draws, &mut steps) else {
            break;
        };
        let mut last = 0;
        for skill in course.skills.positions().filter(|&s| waited(s)) {
            let day = learned[skill].unwrap_or(HORIZON);
            days[skill].push(day);
            last = last.max(day);
        }
        all.push(last);
    }
    if all.len() < FEWEST {
        return None;
    }
    all.sort_unstable();
    Some(Forecast {
        minutes,
        today: state.day(now),
        days,
        all,
    })
}

impl Forecast {
    /// When all is learned; none where that is not in sight in half of the plays.
    pub fn finish(&self) -> Option<Finish> {
        // The first day by whose end so many tenths of the plays are done, as in `chance`.
        let at = |tenths: usize| {
            let plays = (self.all.len() * tenths).div_ceil(10);
            self.all.get(plays.checked_sub(1)?).copied()
        };
        let (early, middle, late) = (at(1)?, at(5)?, at(9)?);
        (middle < HORIZON).then_some(Finish {
            early,
            middle,
            late,
        })
    }

    /// P(all is learned by the end of a day), 0 to 1; `day` counts from the first, 0.
    pub fn chance(&self, day: i64) -> f64 {
        share(&self.all, day)
    }

    /// Skills that are more likely learned than not by the end of a day.
    pub fn learned_by(&self, day: i64) -> impl Iterator<Item = SkillIndex> + '_ {
        let all = self.days.pairs();
        all.filter(move |(_, days)| share(days, day) >= 0.5)
            .map(|(skill, _)| skill)
    }
}

fn share(days: &[u32], day: i64) -> f64 {
    let by = days.iter().filter(|&&d| d < HORIZON && i64::from(d) <= day);
    by.count() as f64 / days.len().max(1) as f64
}
