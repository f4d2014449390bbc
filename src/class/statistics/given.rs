//! The answers that count, and the resources that were opened, of what a teacher holds.

use std::collections::BTreeMap;

use jiff::Timestamp;

use super::tally::{Done, Given, Opened};
use crate::class::Member;
use crate::course::Course;
use crate::import::answered;
use crate::journal::{EventKind, answers_not_undone};
use crate::learner::evidence;

/// Credit of an answer above which it counts as right.
pub(super) const RIGHT: f64 = 0.5;

/// What a learner did in a course that counts, oldest first. A mistake or a resource that the
/// course does not have is not named.
fn done(course: &Course, member: &Member) -> Done {
    let mut all = Vec::new();
    for (event, attempt) in answers_not_undone(&member.events) {
        if attempt.course != course.id.as_str() {
            continue;
        }
        let Some((question, skills)) = answered(course, attempt) else {
            continue;
        };
        let known = |name: &&String| {
            let asked = course.question(&attempt.question);
            let mut mistakes = asked
                .into_iter()
                .flat_map(|at| &course.questions[at].item.mistakes);
            attempt.step.is_none() && mistakes.any(|mistake| mistake.name.as_str() == name.as_str())
        };
        all.push((
            event.at,
            Given {
                question,
                skills: (skills.iter())
                    .map(|&skill| course.skills[skill].id.to_string())
                    .collect(),
                right: evidence(attempt.verdict.credit(), attempt.help()) > RIGHT,
                seconds: (attempt.millis > 0).then(|| f64::from(attempt.millis) / 1000.0),
                mistake: attempt.mistake.as_ref().filter(known).cloned(),
            },
        ));
    }
    all.sort_by_key(|(at, _)| *at);
    let opened = opened(course, member, |at| {
        all.iter().filter(|(of, _)| *of <= at).count()
    });
    Done {
        answers: all.into_iter().map(|(_, given)| given).collect(),
        opened,
    }
}

/// The resources that a learner opened, each once for each skill; `before` tells how many answers were given
/// before a time.
fn opened(course: &Course, member: &Member, before: impl Fn(Timestamp) -> usize) -> Vec<Opened> {
    let mut useful: BTreeMap<&str, (Timestamp, bool)> = BTreeMap::new();
    let mut first: BTreeMap<(&str, &str), Timestamp> = BTreeMap::new();
    for event in &member.events {
        match &event.kind {
            EventKind::ResourceOpened {
                course: of,
                resource,
                skill,
            } if of == course.id.as_str() => {
                let known = course.resource(resource).is_some() && course.skill(skill).is_some();
                let key = (resource.as_str(), skill.as_str());
                if known && first.get(&key).is_none_or(|at| event.at < *at) {
                    first.insert(key, event.at);
                }
            }
            EventKind::ResourceRated {
                course: of,
                resource,
                useful: word,
                ..
            } if of == course.id.as_str() => {
                let last = useful.get(resource.as_str());
                if last.is_none_or(|(at, _)| *at <= event.at) {
                    useful.insert(resource, (event.at, *word));
                }
            }
            _ => {}
        }
    }
    let each = first.into_iter().map(|((resource, skill), at)| Opened {
        resource: resource.to_owned(),
        skill: skill.to_owned(),
        before: before(at),
        useful: useful.get(resource).map(|(_, word)| *word),
    });
    each.collect()
}

/// What members did in a course, by pseudonym.
pub fn done_by<E>(
    course: &Course,
    members: impl Iterator<Item = Result<Member, E>>,
) -> impl Iterator<Item = Result<(String, Done), E>> {
    members.map(|member| {
        let member = member?;
        let done = done(course, &member);
        Ok((member.id, done))
    })
}
