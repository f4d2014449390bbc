//! How far skills are, as signs, and what the signs stand for.

use jiff::Timestamp;

use crate::course::{Course, SkillIndex};
use crate::learner::{SkillStage, Stage, State};
use crate::measure::Probability;
use crate::words::{Joined, Message, Value, message};

/// Where a skill stands in the list.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Standing {
    At(SkillStage),
    /// One more miss in a row leads out of it.
    Review,
    /// New, and what it builds on is not learned.
    Closed,
}

impl Standing {
    pub(super) fn of(course: &Course, state: &State, skill: SkillIndex) -> Standing {
        let how_far = state.how_far(course, skill);
        match how_far.stage {
            _ if state.is_in_review(course, skill) => Standing::Review,
            Stage::New if !state.is_open(course, skill) => Standing::Closed,
            _ => Standing::At(how_far),
        }
    }

    pub(super) fn sign(self) -> &'static str {
        match self {
            Standing::At(how_far) => how_far.stage.glyph(),
            Standing::Review => "↻",
            Standing::Closed => "·",
        }
    }

    pub(super) fn message(self) -> Message {
        match self {
            Standing::At(how_far) => how_far.message(),
            Standing::Review => message!("tui-stage-review"),
            Standing::Closed => message!("tui-stage-closed"),
        }
    }
}

/// Questions of a skill up to which it is told in passing what is remembered of it.
const MANY: usize = 100;

/// How much of a skill is remembered now, for a bar; none where it was not learned.
pub(super) fn held(
    course: &Course,
    state: &State,
    skill: SkillIndex,
    now: Timestamp,
) -> Option<Probability> {
    let learned = state.is_mastered(course, skill).then_some(skill);
    learned.and_then(|skill| state.remembered(course, skill, now))
}

/// The same for rows that are drawn at every key: none of large skills, of which it would take
/// too long.
pub(super) fn held_of_few(
    course: &Course,
    state: &State,
    skill: SkillIndex,
    now: Timestamp,
) -> Option<Probability> {
    let few = course.questions_of(skill).len() <= MANY;
    few.then(|| held(course, state, skill, now))?
}

/// How many skills of a course stand where, those that are furthest first.
pub(super) fn standings(course: &Course, state: &State) -> Vec<(Standing, usize)> {
    let at = |stage: Stage, again: bool| {
        let thin = false;
        Standing::At(SkillStage { stage, thin, again })
    };
    let all = Stage::ALL.iter().rev().flat_map(|&stage| match stage {
        // What was learned once comes before what was not.
        Stage::Begun => vec![Standing::Review, at(stage, true), at(stage, false)],
        _ => vec![at(stage, false)],
    });
    let mut counted: Vec<(Standing, usize)> = all.map(|standing| (standing, 0)).collect();
    counted.push((Standing::Closed, 0));
    for skill in course.skills.positions() {
        let standing = match Standing::of(course, state, skill) {
            Standing::At(how_far) => at(how_far.stage, how_far.again),
            other => other,
        };
        if let Some((_, n)) = counted.iter_mut().find(|(of, _)| *of == standing) {
            *n += 1;
        }
    }
    counted.retain(|(_, n)| *n > 0);
    counted
}

/// The signs of stages, each with what it stands for.
pub(super) fn signs() -> Value {
    let all = Stage::ALL.map(|stage| {
        let name = stage.message();
        message!("tui-stage-signed", sign = stage.glyph(), stage = name)
    });
    Value::list(all, Joined::Commas)
}

/// What the signs mean, and the bars.
pub(super) fn legend() -> Message {
    message!("tui-stage-legend", stages = signs())
}

/// What the signs on the map mean.
pub(super) fn map_legend() -> Message {
    message!(
        "tui-map-legend",
        stages = signs(),
        review = "↻",
        closed = "·"
    )
}
