//! The test of a course as objects: what is said before it, and what came of it.

use std::sync::Arc;

use super::names;
use super::outcome::{Answered, Gain, OfSkill, Test};
use super::said::Said;
use super::texts::{Named, Text, Titled};
use crate::course::Course;
use crate::desk::{Desk, Start};
use crate::report::{form_name, reread, test_begins, test_offer};
use crate::session::Tested;
use crate::words::{Message, message};

/// What came of a test.
pub(super) fn test(course: &Course, tested: &Tested) -> Test {
    let outcome = match tested {
        Tested::Left { answered, of } => {
            return Test {
                ended: false,
                answered: *answered,
                of: *of,
                form: None,
                began: None,
                right: None,
                skills: Vec::new(),
                gains: Vec::new(),
                answers: Vec::new(),
            };
        }
        Tested::Ended(outcome) => outcome,
    };
    let of_skill = |&(skill, right, of): &(_, _, _)| OfSkill {
        skill: Titled {
            id: course.skills[skill].id.to_string(),
            title: course.skills[skill].title.clone(),
        },
        right,
        of,
    };
    let gain = |gain: &crate::tutor::exam::Gain| Gain {
        since: gain.since,
        first: gain.first,
        same_form: gain.same_form,
        of: gain.of,
        then: gain.then,
        now: gain.now,
        low: gain.interval.map(|(low, _)| low),
        high: gain.interval.map(|(_, high)| high),
    };
    let reread = reread(course, &outcome.answers);
    let answers = outcome.answers.iter().zip(&reread);
    Test {
        ended: true,
        answered: outcome.answers.len(),
        of: outcome.answers.len(),
        form: Some(form_name(outcome.form)),
        began: Some(outcome.began),
        right: Some(outcome.right),
        skills: outcome.skills.iter().map(of_skill).collect(),
        gains: outcome.gains.iter().map(gain).collect(),
        answers: answers
            .map(|(answer, shown)| Answered {
                id: course.questions[answer.question].id.to_string(),
                seed: answer.seed.to_string(),
                verdict: names::of_verdict(answer.verdict),
                given: answer.given.clone(),
                prompt: Text::blocks(&shown.prompt_markdown().into()),
                model_answer: Text::inline(&shown.instance.item.task.answer_markdown()),
                explanation: shown.instance.item.explanation.as_ref().map(Text::blocks),
            })
            .collect(),
    }
}

/// What is told of a course's test before a sitting: how it goes, or that it can be
/// taken.
pub(super) fn begins(
    desk: &mut Desk,
    course: &Arc<Course>,
    start: &Start,
) -> Result<Option<Said>, crate::desk::Error> {
    Ok(match start {
        Start::Test => {
            let said = Message::sentences(test_begins(&desk.test_outlook(course)?));
            Some(Said::Notice(Named::new("test", &said)))
        }
        Start::Practice => offer(desk, course),
        Start::GoOn
        | Start::Skill(_)
        | Start::Placement
        | Start::Showing(_)
        | Start::Cram
        | Start::Only(_)
        | Start::CramOnly(_) => None,
    })
}

/// The offer of a course's test, where one is to be made now.
pub(super) fn offer(desk: &mut Desk, course: &Arc<Course>) -> Option<Said> {
    let offer = desk.offer_test(course)?;
    let how = message!("serve-offer-how", course = desk.called(course));
    let said = Message::sentences([test_offer(&offer), how]);
    Some(Said::Notice(Named::new("test_offer", &said)))
}
