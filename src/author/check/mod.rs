//! Checks that need the whole course: the graph, and that every skill is practised.

mod all;
mod answered;
mod cases;
mod reserved;
mod showings;
mod told;
mod trial;

pub(super) use reserved::{first_reserved, too_few};

use super::raw::{RawQuestion, RawSkill};
use super::solver::Solver;
use crate::course::{ByQuestion, BySkill, SkillIndex};
use crate::reading::{Complaints, Place};
use crate::words::message;

/// Prerequisites must form no circle.
pub(super) fn graph(skills: &BySkill<RawSkill>, complaints: &mut Complaints) {
    // 0 unseen, 1 on the path, 2 done; the stack holds (skill, next prerequisite).
    let mut mark = BySkill::of(0u8, skills.len());
    for start in skills.positions() {
        let mut stack = vec![(start, 0)];
        if mark[start] != 0 {
            continue;
        }
        mark[start] = 1;
        while let Some((skill, next)) = stack.pop() {
            let Some(&required) = skills[skill].skill.requires.get(next) else {
                mark[skill] = 2;
                continue;
            };
            stack.push((skill, next + 1));
            match mark[required] {
                0 => {
                    mark[required] = 1;
                    stack.push((required, 0));
                }
                1 => {
                    let names = circle(&stack, required, skills, complaints);
                    let (message, help) = match required == skill {
                        true => (
                            message!("author-circle-of-one", skill = names[0]),
                            message!("author-circle-of-one-help"),
                        ),
                        false => (
                            message!("author-circle", skills = names.join(" → ")),
                            message!("author-circle-help"),
                        ),
                    };
                    complaints.error(&skills[skill].edges[next], message, Some(help));
                }
                _ => {}
            }
        }
    }
}

/// The skills of a circle, from the one that closes it to itself again; of a
/// long one only the ends, and of one that is not listed nothing.
fn circle<'s>(
    stack: &[(SkillIndex, usize)],
    required: SkillIndex,
    skills: &'s BySkill<RawSkill>,
    complaints: &Complaints,
) -> Vec<&'s str> {
    const SHOWN: usize = 12;
    let name = |skill: SkillIndex| skills[skill].skill.id.as_str();
    if complaints.is_full() {
        return vec![name(required); 2];
    }
    let from = stack.iter().position(|(s, _)| *s == required).unwrap_or(0);
    let circle = &stack[from..];
    let mut names: Vec<&str> = circle.iter().take(SHOWN).map(|(s, _)| name(*s)).collect();
    if circle.len() > SHOWN {
        names.push("…");
        names.extend(circle.last().map(|(s, _)| name(*s)));
    }
    names.push(name(required));
    names
}

/// Every skill is practised, and every question can be shown.
pub(super) fn questions(
    questions: &ByQuestion<RawQuestion>,
    skills: &BySkill<RawSkill>,
    solver: Solver<'_>,
    complaints: &mut Complaints,
) {
    // A question that could not be read may be the one that is missed here.
    if !complaints.has_errors() {
        practised(questions, skills, complaints);
        reserved::reserved(questions, skills, complaints);
    }
    all::try_all(questions, solver, complaints);
    if questions.is_empty() && !complaints.has_errors() {
        let place = Place {
            source: 0,
            span: 0..0,
        };
        complaints.error(
            &place,
            message!("author-no-questions"),
            Some(message!("author-no-questions-help")),
        );
    }
}

fn practised(
    questions: &ByQuestion<RawQuestion>,
    skills: &BySkill<RawSkill>,
    complaints: &mut Complaints,
) {
    let mut by: BySkill<Vec<&RawQuestion>> = BySkill::of(Vec::new(), skills.len());
    for raw in questions {
        for &skill in &raw.question.skills {
            by[skill].push(raw);
        }
    }
    let mut required = BySkill::of(false, skills.len());
    for &skill in skills.iter().flat_map(|raw| &raw.skill.requires) {
        required[skill] = true;
    }
    for (i, raw) in skills.pairs() {
        let id = &raw.skill.id;
        match by[i].as_slice() {
            [] => complaints.warn(
                &raw.id_place,
                message!("author-unpractised", skill = id.as_str()),
                Some(message!("author-unpractised-help", skill = id.as_str())),
            ),
            [only] if required[i] && only.question.template.is_none() => complaints.warn(
                &raw.id_place,
                message!(
                    "author-one-question",
                    skill = id.as_str(),
                    question = only.question.id.as_str()
                ),
                Some(message!("author-one-question-help")),
            ),
            _ => {}
        }
    }
}
