//! Learners who are stuck, who guess or who click through: noticed, and met kindly.

use jiff::{SignedDuration, Timestamp};

use super::advised;
use crate::course::{Advice, Course, QuestionIndex, SkillIndex};
use crate::learner::State;
use crate::words::{Message, message};

/// After this many practice opportunities without mastery, a learner counts as wheel-spinning
/// (Beck & Gong 2013).
pub const SPINNING_AFTER: u32 = 10;
/// If a skill goes on spinning, this is said again after so many answers.
const SAID_EVERY: u32 = 5;
/// After this many wrong answers in a row on a skill, we take another try to be no use now.
const FAILING: u8 = 3;
/// A question can be left alone while its skill has at least this many wrong answers in a row.
pub(super) const IN_A_ROW: u8 = 2;
/// For so long after the beginning of a lesson was shown, nobody is pointed to that lesson.
const JUST_READ: SignedDuration = SignedDuration::from_mins(10);
/// A question that was forgotten this many times is a leech.
pub const LEECH_AFTER: u32 = 4;
/// Wrong answers faster than reading, of the last eight, that are worth a word.
const HASTY: u32 = 3;
/// Hint ladders clicked through, of the last eight questions, that are worth a word.
const CLICKED: u32 = 2;

/// Something that a tutor beside the learner would say now.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Notice {
    /// Much practice of a skill without mastery.
    Spinning {
        skill: SkillIndex,
        attempts: u32,
        /// The weakest skill below it that has faded or is not mastered.
        weakest: Option<SkillIndex>,
        /// Whether the skill is not asked again today. It is if the learner picked it, or if one
        /// of the last tries went right.
        rests: bool,
        /// Whether the beginning of its lesson was shown a moment ago: then it is not pointed to.
        read: bool,
        /// What helped learners alike, where a teacher's plan tells.
        advice: Option<Box<Advice>>,
    },
    /// Three wrong answers in a row on a skill that has a lesson, which was not just shown.
    Struggling { skill: SkillIndex },
    /// A question forgotten again and again.
    Leech {
        question: QuestionIndex,
        lapses: u32,
    },
    /// Answers faster than the questions can be read.
    Hasty,
    /// Hints clicked through to the last one.
    Clicking,
}

/// Whether a skill has been practised much without ever being mastered.
pub fn is_spinning(course: &Course, state: &State, skill: SkillIndex) -> bool {
    let known = &state.skills[skill];
    known.attempts >= SPINNING_AFTER && !known.reached && !known.is_mastered(course)
}

/// Whether it is time to say that a skill spins: when that is noticed, and again
/// with every fifth answer after that.
pub(super) fn is_marked(course: &Course, state: &State, skill: SkillIndex) -> bool {
    let attempts = state.skills[skill].attempts;
    is_spinning(course, state, skill) && (attempts - SPINNING_AFTER).is_multiple_of(SAID_EVERY)
}

/// Whether such a skill should also rest until tomorrow: the last tries all went wrong. If not,
/// the learner may still be learning it.
pub(super) fn is_worn_out(course: &Course, state: &State, skill: SkillIndex) -> bool {
    is_marked(course, state, skill) && state.skills[skill].wrong_run >= FAILING
}

/// Whether a question rests until tomorrow because one of its skills was tried enough today. A
/// skill that the learner picked never rests.
pub(super) fn rests(
    course: &Course,
    state: &State,
    focus: Option<SkillIndex>,
    question: QuestionIndex,
    now: Timestamp,
) -> bool {
    course.questions[question].skills.iter().any(|&skill| {
        let last = state.skills[skill].last;
        focus != Some(skill)
            && is_worn_out(course, state, skill)
            && last.is_some_and(|last| state.day(last) == state.day(now))
    })
}

/// What is to be said after an answer to `question`, if anything; `focus` is
/// the skill that the learner picked. After a right answer there is nothing to help with:
/// only hints clicked through to the last one are spoken of then.
pub fn notice(
    course: &Course,
    state: &State,
    focus: Option<SkillIndex>,
    question: QuestionIndex,
    now: Timestamp,
) -> Option<Notice> {
    if state.habits.just_now() && state.habits.clicked() >= CLICKED {
        return Some(Notice::Clicking);
    }
    if state.habits.just_now() && state.habits.hasty() >= HASTY {
        return Some(Notice::Hasty);
    }
    let known = &state.questions[question];
    if !known.last_right && known.lapses >= LEECH_AFTER {
        return Some(Notice::Leech {
            question,
            lapses: known.lapses,
        });
    }
    if known.last_right {
        return None;
    }
    let skill = course.questions[question].skills[0];
    let read = (state.skills[skill].lesson_shown).is_some_and(|shown| {
        (SignedDuration::ZERO..JUST_READ).contains(&now.duration_since(shown))
    });
    let lesson = course.skills[skill].lesson.is_some() && !read;
    if state.skills[skill].wrong_run == FAILING && lesson {
        return Some(Notice::Struggling { skill });
    }
    is_marked(course, state, skill).then(|| Notice::Spinning {
        skill,
        attempts: state.skills[skill].attempts,
        weakest: weakest_below(course, state, skill, now),
        rests: focus != Some(skill) && is_worn_out(course, state, skill),
        read,
        advice: advised::when_stuck(course, state, skill)
            .cloned()
            .map(Box::new),
    })
}

fn weakest_below(
    course: &Course,
    state: &State,
    skill: SkillIndex,
    now: Timestamp,
) -> Option<SkillIndex> {
    let below = course.skills[skill].requires.iter().copied();
    below
        .filter(|&s| state.mastery(s, now) < 0.9)
        .min_by(|&a, &b| state.mastery(a, now).total_cmp(&state.mastery(b, now)))
}

impl Notice {
    /// The skill whose lesson it says may help.
    pub fn lesson(&self, course: &Course) -> Option<SkillIndex> {
        match self {
            Notice::Spinning { read: true, .. } => None,
            Notice::Spinning { skill, .. } | Notice::Struggling { skill } => {
                course.skills[*skill].lesson.as_ref().map(|_| *skill)
            }
            Notice::Leech { .. } | Notice::Hasty | Notice::Clicking => None,
        }
    }

    /// Whether it says that a skill can rest until tomorrow: then nothing is said of a question
    /// that comes back before.
    pub fn rests(&self) -> bool {
        matches!(self, Notice::Spinning { rests: true, .. })
    }

    /// What to say, a sentence or two.
    pub fn message(&self, course: &Course) -> Message {
        match self {
            Notice::Spinning {
                skill,
                weakest,
                rests,
                advice,
                ..
            } => {
                let known = &course.skills[*skill];
                let lesson = self.lesson(course).is_some();
                Message::sentences(
                    [
                        Some(message!("tutor-notice-tough", skill = &known.title)),
                        Some(match rests {
                            true => message!("tutor-notice-rests"),
                            false => message!("tutor-notice-night"),
                        }),
                        lesson.then(|| message!("tutor-notice-lesson")),
                        weakest.map(|below| {
                            let skill = &course.skills[below].title;
                            message!("tutor-notice-builds-on", skill = skill)
                        }),
                        advice
                            .as_ref()
                            .and_then(|advice| advised::told(course, advice)),
                    ]
                    .into_iter()
                    .flatten(),
                )
            }
            Notice::Struggling { skill } => {
                let skill = &course.skills[*skill].title;
                message!("tutor-notice-struggling", skill = skill)
            }
            Notice::Leech { question, .. } => match course.questions[*question].is_drawn() {
                true => message!("tutor-notice-leech-worked"),
                false => message!("tutor-notice-leech"),
            },
            Notice::Hasty => message!("tutor-notice-hasty"),
            Notice::Clicking => message!("tutor-notice-clicking"),
        }
    }
}
