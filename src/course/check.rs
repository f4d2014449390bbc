//! Checks that need the whole course: the graph, and templates tried out.

use super::diagnostic::Complaints;
use super::load::{RawQuestion, RawSkill};
use super::model::*;

/// How many showings of each template are tried.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Care {
    /// A few: for opening a course, which should take no time. A showing that
    /// fails later is drawn again.
    Quick,
    /// So many that what fails one time in twenty is all but sure to be found.
    Thorough,
}

impl Care {
    fn tries(self) -> u64 {
        match self {
            Care::Quick => 2,
            Care::Thorough => 200,
        }
    }
}

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
                    complaints.error(
                        &skills[skill].place,
                        format!("these skills require one another: {}", names.join(" → ")),
                        Some("take one of these `requires` out".into()),
                    );
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
    let unsure = complaints.has_errors();
    for (i, skill) in skills.iter().enumerate() {
        if !unsure && !questions.iter().any(|q| q.question.skills.contains(&i)) {
            complaints.warn(
                &skill.place,
                format!("no question practises the skill `{}`", skill.skill.id),
                Some("skills that need it would never open".into()),
            );
        }
    }
    for raw in questions {
        try_out(raw, care, complaints);
    }
    if questions.is_empty() && !complaints.sources.is_empty() && !complaints.has_errors() {
        let place = super::diagnostic::Place {
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

fn try_out(raw: &RawQuestion, care: Care, complaints: &mut Complaints) {
    let question = &raw.question;
    let tries = if question.template.is_some() {
        care.tries()
    } else {
        1
    };
    for seed in 0..tries {
        let instance = match question.instance(seed) {
            Ok(instance) => instance,
            Err(error) => {
                complaints.error(
                    &complaints.find(&raw.place, error.text.as_deref()),
                    format!("`{}` can't be shown: {error}", question.id),
                    Some(match question.template {
                        Some(_) => "see “Templates” in the course format".into(),
                        None => "a number's answer is a number or an expression without parameters"
                            .into(),
                    }),
                );
                return;
            }
        };
        let items = std::iter::once(&instance.item).chain(instance.steps.iter().map(|s| &s.item));
        for item in items {
            if let Some(twice) = repeated_option(&item.task) {
                complaints.error(
                    &raw.place,
                    format!("`{}` can show `{twice}` twice", question.id),
                    Some(match question.template {
                        Some(_) => "add a `where` that keeps the options apart".into(),
                        None => "each must stand for itself".into(),
                    }),
                );
                return;
            }
            for mistake in &item.mistakes {
                if question.template.is_none() && is_right_answer(item, mistake) {
                    complaints.warn(
                        &raw.place,
                        format!("the mistake `{}` has the right answer", mistake.name),
                        Some("it will never be recognised".into()),
                    );
                }
            }
        }
    }
}

fn repeated_option(task: &Task) -> Option<&String> {
    match task {
        Task::Choice { options, .. } | Task::Multi { options, .. } => options
            .iter()
            .enumerate()
            .find(|(i, option)| options[..*i].contains(option))
            .map(|(_, option)| option),
        Task::Order { items, .. } => items
            .iter()
            .enumerate()
            .find(|(i, item)| items[..*i].contains(item))
            .map(|(_, item)| item),
        _ => None,
    }
}

/// Whether a mistake's answer is, to the letter, the right one.
fn is_right_answer(item: &Item, mistake: &Mistake) -> bool {
    match &item.task {
        Task::Choice {
            options, answer, ..
        } => mistake.answer == [options[*answer].clone()],
        Task::Text { accepted, .. } => mistake.answer.iter().any(|a| accepted.contains(a)),
        Task::Number { answer, .. } => mistake.answer.iter().all(|a| a == answer),
        Task::Order { items, .. } => &mistake.answer == items,
        Task::Multi { .. } | Task::Cloze { .. } | Task::Card { .. } => false,
    }
}
