//! What a course holds for the learner today.

use jiff::Timestamp;

use super::budget;
use super::due::{due_count, next_due, way_back};
use super::ending::{Ending, ending};
use super::filling::next;
use super::left::{self, Left};
use super::minutes::{minutes, minutes_with, reading, seconds_a_question};
use super::next::Choice;
use super::placement;
use super::sitting::Sitting;
use super::way_back::WayBack;
use crate::course::{Course, QuestionIndex, is_off};
use crate::learner::{Stage, State};
use crate::measure::Probability;

/// What a course holds today.
#[derive(Clone, Debug, PartialEq)]
pub struct Overview {
    /// Reviews due now, as many as the plan has left for today.
    pub due: usize,
    /// Questions never asked whose skills are open, as many as the plan has left for today.
    pub new_available: usize,
    /// Seconds that what is new is read before it is asked: examples, beginnings of lessons, and
    /// facts with their answers.
    pub reading: f64,
    /// Seconds that a question takes the learner here, see [`seconds_a_question`].
    pub seconds_each: f64,
    /// Skills learned, and not sent back to practice since; those kept are among them.
    pub learned: usize,
    /// Skills kept or lasting.
    pub kept: usize,
    /// Skills practised at least once.
    pub started: usize,
    pub skills: usize,
    /// Mean progress of all skills, for a bar: see
    /// [`State::along`](crate::learner::State::along).
    pub along: Probability,
    /// Mean predicted recall now of the skills learned by practice; none where none was.
    pub remembered: Option<Probability>,
    /// When the next review that is not yet due will be.
    pub next_due: Option<Timestamp>,
    /// Today's part of what waits after weeks without practice.
    pub way_back: Option<WayBack>,
    /// Whether a placement test is offered; see [`placement::is_offered`].
    pub offers_placement: bool,
    /// What would be asked first, and why.
    pub recommended: Option<Choice>,
    /// Why nothing would be asked, where that is so.
    pub ending: Option<Ending>,
    /// Whether the plan has today as a day off.
    pub day_off: bool,
    /// The sitting that was left before its end, where one was and it is to be told.
    pub left: Option<Left>,
}

impl Overview {
    /// Minutes that the reviews of today take.
    pub fn minutes_due(&self) -> u32 {
        minutes(self.due, self.seconds_each)
    }

    /// The sitting that can be gone on with, where one was left today.
    pub fn goes_on(&self) -> Option<Left> {
        self.left.filter(|left| left.goes_on)
    }

    /// Where its course stands in a list: what has something due on top, then what is begun.
    pub fn group(&self) -> u8 {
        match (self.due, self.started) {
            (1.., _) => 0,
            (0, 1..) => 1,
            (0, 0) => 2,
        }
    }

    /// Minutes that all new and open questions take, with what is shown before them.
    pub fn minutes_new(&self) -> u32 {
        minutes_with(self.reading, self.new_available, self.seconds_each)
    }
}

/// Questions never asked whose skills are open, as many as the plan has left for today.
pub fn new_available(course: &Course, state: &State, now: Timestamp) -> usize {
    new_questions(course, state, now).len()
}

fn new_questions(course: &Course, state: &State, now: Timestamp) -> Vec<QuestionIndex> {
    let agenda = state.agenda();
    let waiting = |&q: &QuestionIndex| {
        let asked = &course.questions[q];
        // A template practises a procedure: once that is mastered, it is not asked as new.
        let wanted = !asked.is_drawn() || asked.skills.iter().any(|&s| !agenda.is_mastered(s));
        state.questions[q].memory.is_none()
            && state.is_available(q, now)
            && wanted
            && asked.skills.iter().all(|&s| agenda.is_open(s))
    };
    let left = budget::left(state, now);
    let limit = match (left.minutes, left.new) {
        (Some(0), _) => 0,
        (_, limit) => limit.map_or(usize::MAX, |limit| limit as usize),
    };
    let waiting = course.questions.positions().filter(waiting);
    waiting.take(limit).collect()
}

/// Looks at a course as it stands at `now`.
pub fn overview(course: &Course, state: &State, now: Timestamp) -> Overview {
    let due = due_count(course, state, None, now);
    let new = new_questions(course, state, now);
    let sitting = Sitting::default();
    let recommended = next(course, state, &sitting, now);
    let next_due = next_due(course, state, None, now);
    let skills = course.skills.len();
    let practised = (course.skills.positions())
        .filter(|&s| state.skills[s].attempts > 0 || state.skills[s].declared);
    let stages = course.skills.positions().map(|s| state.stage(course, s));
    let at_least = |stage: Stage| stages.clone().filter(|&s| s >= stage).count();
    let along = Probability::mean(course.skills.positions().map(|s| state.along(course, s)));
    let known = (course.skills.positions()).filter(|&s| state.is_mastered(course, s));
    let remembered = known.filter_map(|s| state.remembered(course, s, now));
    // Where nothing is left to ask, there is nothing to go on with.
    let left = left::left(course, state, now)
        .filter(|left| left.waits > 0 || !left.goes_on || recommended.is_some());
    Overview {
        left,
        due,
        new_available: new.len(),
        reading: reading(course, state, &new),
        seconds_each: seconds_a_question(state),
        learned: at_least(Stage::Learned),
        kept: at_least(Stage::Kept),
        started: practised.count(),
        skills,
        along: along.unwrap_or(Probability::NEVER),
        remembered: Probability::mean(remembered),
        next_due,
        offers_placement: placement::is_offered(course, state),
        way_back: way_back(course, state, now),
        ending: (recommended.is_none()).then(|| ending(course, state, &sitting, now)),
        recommended,
        day_off: is_off(&state.plan.days_off, state.day(now)),
    }
}
