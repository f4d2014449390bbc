//! What a course holds, for who writes it: `kenning check --summary`.

use std::io;

use crate::course::{Course, Question, SkillIndex};
use crate::kinds::Kind;
use crate::template::{Draws, Template};
use crate::text::Out;
use crate::words::{Joined, Message, Value, message};

/// How many draws the share of those is reckoned from for which `where` holds.
const DRAWS: u64 = 400;
/// A share in per cent below which it is told: then a showing takes many draws.
const SELDOM: usize = 25;

/// Tells the kinds of questions, what there is for each skill, and which templates draw
/// values that seldom hold.
pub(super) fn tell(course: &Course, out: &mut Out<'_>) -> io::Result<()> {
    let count = |kind: Kind| {
        let all = course.questions.iter();
        all.filter(|q| !q.has_parts() && q.kind() == kind).count()
    };
    let kinds = (Kind::ALL.iter())
        .map(|(name, kind)| (*name, count(*kind)))
        .filter(|(_, n)| *n > 0)
        .map(|(name, n)| message!("cli-summary-kind", n = n, kind = name));
    let parts = course.questions.iter().filter(|q| q.has_parts()).count();
    let parts = (parts > 0).then(|| message!("cli-summary-parts", n = parts));
    let kinds = Value::list(kinds.chain(parts), Joined::Commas);
    writeln!(out, "{}", message!("cli-summary-kinds", kinds = kinds))?;
    for skill in course.skills.positions() {
        writeln!(out, "{}", of_skill(course, skill))?;
    }
    for question in &course.questions {
        let share = question.template.as_deref().and_then(share);
        if let Some(share) = share.filter(|share| *share < SELDOM) {
            let id = question.id.as_str();
            let said = message!("cli-summary-seldom", question = id, share = share);
            writeln!(out, "{said}")?;
        }
    }
    Ok(())
}

/// What there is for a skill: by the questions that practise it first of all.
fn of_skill(course: &Course, skill: SkillIndex) -> Message {
    let own: Vec<&Question> = (course.questions.iter())
        .filter(|question| question.skills.first() == Some(&skill))
        .collect();
    let held = |is: fn(&Question) -> bool| own.iter().filter(|q| is(q)).count();
    let known = &course.skills[skill];
    message!(
        "cli-summary-skill",
        skill = known.id.as_str(),
        questions = own.len(),
        templates = held(|q| q.is_drawn()),
        hints = held(|q| q.asked().any(|item| !item.hints.is_empty())),
        steps = held(|q| q.spots().iter().any(|spot| spot.step.is_some())),
        mistakes = (own.iter().flat_map(|q| q.asked()))
            .map(|item| item.mistakes.len())
            .sum::<usize>(),
        lesson = match known.lesson.is_some() {
            true => "yes",
            false => "no",
        },
    )
}

/// For how many of a hundred draws `where` holds; none where there is none.
fn share(template: &Template) -> Option<usize> {
    template.condition.as_ref()?;
    let holds = |seed: &u64| template.holds_at_once(&mut Draws::new(*seed));
    let held = (0..DRAWS).filter(holds).count();
    Some(held * 100 / DRAWS as usize)
}
