//! The answers that count, of what a teacher holds.

use super::tally::Given;
use crate::class::Member;
use crate::course::Course;
use crate::import::answered;
use crate::journal::answers_not_undone;
use crate::learner::evidence;

/// Credit of an answer above which it counts as right.
pub(super) const RIGHT: f64 = 0.5;

/// The answers of a learner in a course that count, oldest first. A mistake that the course
/// does not have is not named.
fn given(course: &Course, member: &Member) -> Vec<Given> {
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
    all.into_iter().map(|(_, given)| given).collect()
}

/// What members answered in a course, by pseudonym.
pub fn given_by<E>(
    course: &Course,
    members: impl Iterator<Item = Result<Member, E>>,
) -> impl Iterator<Item = Result<(String, Vec<Given>), E>> {
    members.map(|member| {
        let member = member?;
        let given = given(course, &member);
        Ok((member.id, given))
    })
}
