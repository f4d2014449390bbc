//! Checks that need the whole course: the graph, and that every skill is practised.

pub(super) mod trial;

use super::care::Care;
use super::raw::RawQuestion;
use super::raw::RawSkill;
use crate::reading::{Complaints, Place};

/// Prerequisites must form no circle.
pub(super) fn graph(skills: &[RawSkill], complaints: &mut Complaints) {
    // 0 unseen, 1 on the path, 2 done; the stack holds (skill, next prerequisite).
    let mut mark = vec![0u8; skills.len()];
    for start in 0..skills.len() {
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
                    let from = stack.iter().position(|(s, _)| *s == required).unwrap_or(0);
                    let mut names: Vec<&str> = stack[from..]
                        .iter()
                        .map(|(s, _)| skills[*s].skill.id.as_str())
                        .collect();
                    names.push(skills[required].skill.id.as_str());
                    let (message, help) = match required == skill {
                        true => (
                            format!("`{}` requires itself", names[0]),
                            "take it out of its own `requires`",
                        ),
                        false => (
                            format!("these skills require one another: {}", names.join(" → ")),
                            "take one of them out of another's `requires`: the one that is learned first needs none",
                        ),
                    };
                    complaints.error(&skills[skill].edges[next], message, Some(help.into()));
                }
                _ => {}
            }
        }
    }
}

/// Every skill is practised, and every question can be shown.
pub(super) fn questions(
    questions: &[RawQuestion],
    skills: &[RawSkill],
    care: Care,
    complaints: &mut Complaints,
) {
    // A question that could not be read may be the one that is missed here.
    if !complaints.has_errors() {
        practised(questions, skills, complaints);
    }
    for raw in questions {
        trial::try_out(raw, care, complaints);
    }
    if questions.is_empty() && !complaints.has_errors() {
        let place = Place {
            source: 0,
            span: 0..0,
        };
        complaints.error(
            &place,
            "the course has no questions",
            Some("add a `[[question]]`".into()),
        );
    }
}

fn practised(questions: &[RawQuestion], skills: &[RawSkill], complaints: &mut Complaints) {
    let mut by: Vec<Vec<&RawQuestion>> = vec![Vec::new(); skills.len()];
    for raw in questions {
        for &skill in &raw.question.skills {
            by[skill].push(raw);
        }
    }
    let mut required = vec![false; skills.len()];
    for &skill in skills.iter().flat_map(|raw| &raw.skill.requires) {
        required[skill] = true;
    }
    for (i, raw) in skills.iter().enumerate() {
        let id = &raw.skill.id;
        match by[i].as_slice() {
            [] => complaints.warn(
                &raw.id_place,
                format!("no question practises the skill `{id}`, and what requires it never opens"),
                Some(format!("write a question with `skills = [\"{id}\"]`, or take the skill out")),
            ),
            [only] if required[i] && only.question.template.is_none() => complaints.warn(
                &raw.id_place,
                format!(
                    "other skills require `{id}`, which has only the question `{}`: a learner could but repeat it until it is mastered",
                    only.question.id
                ),
                Some("write more questions, or make it a template with `params`".into()),
            ),
            _ => {}
        }
    }
}
