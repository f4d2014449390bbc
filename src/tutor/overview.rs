//! What a course holds for the learner today.

use jiff::Timestamp;

use super::next::{Choice, Sitting, next};
use crate::course::Course;
use crate::learner::State;

/// What a course holds today.
#[derive(Clone, Debug, PartialEq)]
pub struct Overview {
    /// Reviews due now.
    pub due: usize,
    /// Questions never asked whose skills are open.
    pub new_available: usize,
    pub mastered: usize,
    /// Skills practised at least once.
    pub started: usize,
    pub skills: usize,
    /// Mean mastery of all skills, 0 to 1; what was never practised counts 0.
    pub mastery_mean: f64,
    /// When the next review that is not yet due will be.
    pub next_due: Option<Timestamp>,
    /// What would be asked first, and why.
    pub recommended: Option<Choice>,
}

/// Looks at a course as it stands at `now`.
pub fn overview(course: &Course, state: &State, now: Timestamp) -> Overview {
    let questions = 0..course.questions.len();
    let available = questions.filter(|&q| state.is_available(q, now));
    let (mut due, mut new_available, mut next_due) = (0, 0, None::<Timestamp>);
    for question in available {
        match state.questions[question].memory {
            Some(memory) if memory.due <= now => due += 1,
            Some(memory) => {
                next_due = Some(next_due.map_or(memory.due, |n| n.min(memory.due)));
            }
            None => {
                let asked = &course.questions[question];
                let open = asked.skills.iter().all(|&s| state.is_open(course, s));
                // A template practises a procedure: once that is mastered, it is not asked as new.
                let wanted = asked.template.is_none()
                    || asked.skills.iter().any(|&s| !state.is_mastered(course, s));
                new_available += usize::from(open && wanted);
            }
        }
    }
    let skills = course.skills.len();
    let practised =
        (0..skills).filter(|&s| state.skills[s].attempts > 0 || state.skills[s].declared);
    let mastery = practised
        .clone()
        .fold(0.0, |sum, s| sum + state.mastery(s, now));
    Overview {
        due,
        new_available,
        mastered: (0..skills)
            .filter(|&s| state.is_mastered(course, s))
            .count(),
        started: practised.count(),
        skills,
        mastery_mean: if skills == 0 {
            0.0
        } else {
            mastery / skills as f64
        },
        next_due,
        recommended: next(course, state, &Sitting::default(), now),
    }
}
