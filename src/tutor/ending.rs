//! Why nothing is left to ask, and what can be done about it.

use jiff::Timestamp;

use super::budget::{self, Left};
use super::care::is_worn_out;
use super::filling::next;
use super::next::choose_within;
use super::sitting::Sitting;
use crate::course::{Course, Length, QuestionIndex, SkillIndex};
use crate::journal::{Event, EventKind, Override};
use crate::learner::State;
use crate::text::clean;
use crate::words::{Message, Value, message};

/// Why nothing is left to ask.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Ending {
    /// The plan's limit for a day is used up.
    Minutes(u32),
    Reviews(u32),
    New(u32),
    /// All that is left was passed over.
    Skipped,
    /// All that is left are questions that can't be shown; so many were tried.
    Unshown(usize),
    /// Of so many questions in a row none can be shown, and others were not tried yet.
    GivenUp(usize),
    /// All that is left was put away.
    PutAway,
    /// All questions of the skill that was picked have had their turn.
    Picked(SkillIndex),
    /// Skills that were tried enough today rest until tomorrow, and there is nothing else.
    /// `again`: a new sitting would find something all the same.
    Resting {
        skills: Vec<SkillIndex>,
        again: bool,
    },
    /// What was practised today and is not mastered had its turns. `again`: a new sitting
    /// would go on with it.
    Tried {
        skills: Vec<SkillIndex>,
        again: bool,
    },
    /// Nothing is due, and nothing more is open.
    Done,
    /// The sitting reached its length. Misses may have come once more after that.
    LengthReached {
        length: Length,
        once_more: bool,
    },
    /// The limit of a day, one of the first three, is that of a teacher, by name.
    OfTeacher(Box<Ending>, String),
    /// All that was met went right once, as the learner crams.
    Crammed,
    /// Nothing was met that could be crammed.
    NoneMet,
    /// Nothing of what was met can be crammed now.
    NoneNow,
    /// What the learner selected for the sitting had its turn.
    Selected,
    /// Nothing of what the learner selected can be asked now.
    NoneSelected,
}

/// Why [`next`] finds nothing. Call it only after `next` returned `None`.
pub fn ending(course: &Course, state: &State, sitting: &Sitting, now: Timestamp) -> Ending {
    if sitting.cram {
        let mut all = course.questions.positions();
        let is_met = all.any(|q| state.questions[q].memory.is_some());
        return match (sitting.answers.is_empty(), is_met) {
            (false, _) => Ending::Crammed,
            (true, true) => Ending::NoneNow,
            (true, false) => Ending::NoneMet,
        };
    }
    let shows = |sitting: &Sitting| next(course, state, sitting, now).is_some();
    if !sitting.undrawable.is_empty() && shows(sitting) {
        // The session has given up looking for one that can be shown.
        return Ending::GivenUp(sitting.undrawable.len());
    }
    limit(course, state, sitting, now)
        .or_else(|| kept_from(course, state, sitting, now))
        .or_else(|| of_selected(sitting))
        .unwrap_or_else(|| had_its_turn(course, state, sitting, now))
}

/// How a sitting ends with what the learner selected for it.
fn of_selected(sitting: &Sitting) -> Option<Ending> {
    sitting.only.as_ref()?;
    Some(match sitting.answers.is_empty() {
        true => Ending::NoneSelected,
        false => Ending::Selected,
    })
}

/// The limit of the plan that is in the way, if one is.
fn limit(course: &Course, state: &State, sitting: &Sitting, now: Timestamp) -> Option<Ending> {
    let (left, limits) = (budget::left(state, now), state.plan.budget);
    let asks = |left: Left| choose_within(course, state, sitting, now, left).is_some();
    let minutes = left.minutes == Some(0);
    let (reviews, new) = (left.reviews == Some(0), left.new == Some(0));
    if !(minutes || reviews || new) || !asks(Left::default()) {
        return None;
    }
    let but_reviews = Left {
        reviews: None,
        ..left
    };
    let given = state.assigned.budget;
    let (ending, by_teacher) = match limits {
        _ if minutes => (
            Ending::Minutes(limits.minutes.unwrap_or(0)),
            given.minutes.is_some(),
        ),
        _ if reviews && (!new || asks(but_reviews)) => (
            Ending::Reviews(limits.reviews.unwrap_or(0)),
            given.reviews.is_some(),
        ),
        _ => (Ending::New(limits.new.unwrap_or(0)), given.new.is_some()),
    };
    Some(match by_teacher {
        true => Ending::OfTeacher(Box::new(ending), state.teacher().to_owned()),
        false => ending,
    })
}

/// Why questions are kept away that could be asked otherwise: they were passed over, can't be
/// shown, or were put away.
fn kept_from(course: &Course, state: &State, sitting: &Sitting, now: Timestamp) -> Option<Ending> {
    let finds = |state: &State, sitting: &Sitting| next(course, state, sitting, now).is_some();
    if !sitting.skipped.is_empty() {
        // What was shown and passed over has not had its turn.
        let asked = sitting.asked.iter().copied();
        let with_all = Sitting {
            asked: asked.filter(|q| !sitting.skipped.contains(q)).collect(),
            skipped: Vec::new(),
            ..sitting.clone()
        };
        if finds(state, &with_all) {
            return Some(Ending::Skipped);
        }
    }
    if !sitting.undrawable.is_empty() {
        let with_all = Sitting {
            undrawable: Default::default(),
            ..sitting.clone()
        };
        if finds(state, &with_all) {
            return Some(Ending::Unshown(sitting.undrawable.len()));
        }
    }
    let all = course.questions.positions();
    let away: Vec<_> = all.filter(|&q| state.is_put_away(q, now)).collect();
    if away.is_empty() {
        return None;
    }
    let mut without = state.clone();
    for &question in &away {
        without.apply(course, &resumed(course, question, now));
    }
    let asked = sitting.asked.iter().copied();
    let with_all = Sitting {
        asked: asked.filter(|q| !away.contains(q)).collect(),
        ..sitting.clone()
    };
    finds(&without, &with_all).then_some(Ending::PutAway)
}

fn resumed(course: &Course, question: QuestionIndex, at: Timestamp) -> Event {
    let kind = EventKind::Override {
        course: course.id.to_string(),
        action: Override::Resume {
            question: course.questions[question].id.to_string(),
        },
    };
    Event::new(at, kind)
}

/// Says which skills had their turn, if all that is open did.
fn had_its_turn(course: &Course, state: &State, sitting: &Sitting, now: Timestamp) -> Ending {
    if let Some(picked) = sitting.focus {
        return Ending::Picked(picked);
    }
    let today = |s: &SkillIndex| {
        let last = state.skills[*s].last;
        last.is_some_and(|last| state.day(last) == state.day(now))
    };
    let skills: Vec<SkillIndex> = state.agenda().begun().filter(today).collect();
    let worn = skills.iter().copied();
    let worn: Vec<SkillIndex> = worn.filter(|&s| is_worn_out(course, state, s)).collect();
    let again = next(course, state, &Sitting::default(), now).is_some();
    match (skills.is_empty(), worn.is_empty()) {
        (true, _) => Ending::Done,
        (false, false) => Ending::Resting {
            skills: worn,
            again,
        },
        (false, true) => Ending::Tried { skills, again },
    }
}

impl Ending {
    /// Whether a limit of the plan is the reason.
    pub fn is_limit(&self) -> bool {
        matches!(
            self,
            Ending::Minutes(_) | Ending::Reviews(_) | Ending::New(_) | Ending::OfTeacher(..)
        )
    }

    /// Whether to offer a new sitting at once: not where it would find nothing either.
    pub fn goes_on(&self) -> bool {
        !self.is_limit()
            && !matches!(
                self,
                Ending::Tried { again: false, .. }
                    | Ending::Resting { again: false, .. }
                    | Ending::Unshown(_)
                    | Ending::GivenUp(_)
                    | Ending::PutAway
                    | Ending::NoneMet
                    | Ending::NoneNow
            )
    }

    /// Whether a few minutes more of the same sitting may be offered.
    pub fn may_last_longer(&self) -> bool {
        matches!(
            self,
            Ending::LengthReached { .. }
                | Ending::GivenUp(_)
                | Ending::Resting { .. }
                | Ending::Tried { .. }
                | Ending::Done
        )
    }

    /// The reason, and what to do; `called` is what a command finds the course by.
    pub fn message(&self, course: &Course, called: &str) -> Message {
        let title = |skill: &SkillIndex| &course.skills[*skill].title;
        let titles = |skills: &[SkillIndex]| {
            Value::all_of(
                skills
                    .iter()
                    .map(|s| message!("tutor-quoted", title = title(s))),
            )
        };
        let id = called;
        match self {
            Ending::OfTeacher(limit, from) => message!(
                "tutor-rest-of-teacher",
                what = match **limit {
                    Ending::Minutes(n) => message!("tutor-rest-teacher-minutes", n = n),
                    Ending::Reviews(n) => message!("tutor-rest-teacher-reviews", n = n),
                    Ending::New(n) => message!("tutor-rest-teacher-new", n = n),
                    ref other => other.message(course, called),
                },
                from = clean(from)
            ),
            Ending::Minutes(n) => message!("tutor-rest-minutes", n = *n, course = id),
            Ending::Reviews(n) => message!("tutor-rest-reviews", n = *n, course = id),
            Ending::New(n) => message!("tutor-rest-new", n = *n, course = id),
            Ending::Skipped => message!("tutor-rest-skipped"),
            Ending::Picked(skill) => message!("tutor-rest-picked", title = title(skill)),
            Ending::Unshown(tried) => message!("tutor-rest-unshown", n = *tried),
            Ending::GivenUp(tried) => message!("tutor-rest-given-up", n = *tried),
            Ending::PutAway => message!("tutor-rest-put-away", course = id),
            Ending::Resting { skills, again } => {
                let rests = match &skills[..] {
                    few @ ([_] | [_, _]) => {
                        message!("tutor-rest-few-rest", n = few.len(), titles = titles(few))
                    }
                    several => message!("tutor-rest-several-rest", n = several.len()),
                };
                let next = match again {
                    true => message!("tutor-rest-resting-again"),
                    false => message!("tutor-rest-resting-tomorrow"),
                };
                Message::sentences([rests, next])
            }
            Ending::Tried { skills, again } => {
                let tried = match &skills[..] {
                    few @ ([_] | [_, _]) => message!("tutor-rest-few-tried", titles = titles(few)),
                    several => message!("tutor-rest-several-tried", n = several.len()),
                };
                let next = match again {
                    true => message!("tutor-rest-tried-again"),
                    false => message!("tutor-rest-tried-break"),
                };
                Message::sentences([tried, next])
            }
            Ending::Done => message!("tutor-rest-done"),
            Ending::Crammed => message!("scripts-cram-ended"),
            Ending::NoneMet => message!("scripts-cram-none-met", course = id),
            Ending::NoneNow => message!("scripts-cram-none-now"),
            Ending::Selected => message!("select-ended"),
            Ending::NoneSelected => message!("select-none-now"),
            Ending::LengthReached { length, once_more } => {
                let Length { minutes, questions } = length.limits();
                match (minutes, questions) {
                    (None, Some(n)) if *once_more => {
                        message!("tutor-rest-length-once-more", n = n)
                    }
                    (Some(n), None) => message!("tutor-rest-length-minutes", n = n),
                    (None, Some(n)) => message!("tutor-rest-length-questions", n = n),
                    _ => message!("tutor-rest-length"),
                }
            }
        }
    }
}
