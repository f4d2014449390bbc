//! Why nothing is left to ask, and what can be done about it.

use jiff::Timestamp;

use super::budget::{self, Left};
use super::next::{Sitting, choose_within, next};
use crate::course::text::clean;
use crate::course::words::counted;
use crate::course::{Course, SkillIndex};
use crate::learner::State;

/// Why nothing is left to ask.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Rest {
    /// The plan's limit for a day is used up.
    Minutes(u32),
    Reviews(u32),
    New(u32),
    /// All that is left was passed over.
    Skipped,
    /// All questions of the skill that was picked have had their turn.
    Picked(SkillIndex),
    /// What was practised today and is not mastered had its turns. `again`: a new sitting
    /// would go on with it.
    Tried {
        skills: Vec<SkillIndex>,
        again: bool,
    },
    /// Nothing is due, and nothing more is open.
    Done,
}

/// Why [`next`] finds nothing; to be asked only where it does.
pub fn rest(course: &Course, state: &State, sitting: &Sitting, now: Timestamp) -> Rest {
    let (left, limits) = (budget::left(state, now), state.plan.budget);
    let asks = |left: Left| choose_within(course, state, sitting, now, left).is_some();
    if asks(Left::default()) {
        let (reviews, new) = (left.reviews == Some(0), left.new == Some(0));
        return match limits {
            _ if left.minutes == Some(0) => Rest::Minutes(limits.minutes.unwrap_or(0)),
            _ if reviews
                && (!new
                    || asks(Left {
                        reviews: None,
                        ..left
                    })) =>
            {
                Rest::Reviews(limits.reviews.unwrap_or(0))
            }
            _ => Rest::New(limits.new.unwrap_or(0)),
        };
    }
    if !sitting.skipped.is_empty() {
        // What was shown and passed over has not had its turn.
        let asked = sitting.asked.iter().copied();
        let with_all = Sitting {
            asked: asked.filter(|q| !sitting.skipped.contains(q)).collect(),
            skipped: Vec::new(),
            ..sitting.clone()
        };
        if next(course, state, &with_all, now).is_some() {
            return Rest::Skipped;
        }
    }
    if let Some(picked) = sitting.focus {
        return Rest::Picked(picked);
    }
    let today = |s: &SkillIndex| {
        let last = state.skills[*s].last;
        last.is_some_and(|last| state.day(last) == state.day(now))
    };
    let skills: Vec<SkillIndex> = state.agenda().begun().filter(today).collect();
    match skills.is_empty() {
        true => Rest::Done,
        false => Rest::Tried {
            skills,
            again: next(course, state, &Sitting::default(), now).is_some(),
        },
    }
}

impl Rest {
    /// Whether a limit of the plan is the reason.
    pub fn is_limit(&self) -> bool {
        matches!(self, Rest::Minutes(_) | Rest::Reviews(_) | Rest::New(_))
    }

    /// Whether to offer a new sitting at once: not where it would find nothing either.
    pub fn goes_on(&self) -> bool {
        !self.is_limit() && !matches!(self, Rest::Tried { again: false, .. })
    }

    /// The reason, and what to do, as sentences.
    pub fn sentence(&self, course: &Course) -> String {
        let limit = |what: String, option: &str| {
            format!(
                "The plan's limit for today is reached: {what}. To change it: o and e at home, or `kenning plan {} --{option} N`.",
                course.id
            )
        };
        let title = |skill: SkillIndex| clean(&course.skills[skill].title).into_owned();
        match self {
            Rest::Minutes(n) => limit(a_day(*n, "minute"), "minutes"),
            Rest::Reviews(n) => limit(a_day(*n, "review"), "reviews"),
            Rest::New(n) => limit(a_day(*n, "new question"), "new"),
            Rest::Skipped => "You skipped what was left; a new sitting asks it again.".into(),
            Rest::Picked(skill) => format!(
                "All of “{}” had its turn. Practising the course goes on with what fits best.",
                title(*skill)
            ),
            Rest::Tried { skills, again } => {
                let rests = match &skills[..] {
                    [one] => format!("“{}” has been tried", title(*one)),
                    [one, two] => {
                        format!("“{}” and “{}” have been tried", title(*one), title(*two))
                    }
                    several => format!("The {} skills begun have been tried", several.len()),
                };
                let then = match again {
                    true => "A night helps; a new sitting goes on all the same.",
                    false if skills.len() == 1 => {
                        "Come back tomorrow, or pick it on the skills screen."
                    }
                    false => "Come back tomorrow, or pick one on the skills screen.",
                };
                format!("That is enough for now: {rests} often enough. {then}")
            }
            Rest::Done => {
                "All that is open is done for now: nothing is due, and nothing new is left.".into()
            }
        }
    }
}

fn a_day(limit: u32, of: &str) -> String {
    match limit {
        0 => format!("no {of}s a day"),
        n => format!("{} a day", counted(n as usize, of)),
    }
}
