//! Answers to items as they are shown: right ones, and wrong ones.

use super::lot::Lot;
use crate::course::{ClozePart, Item, SkillIndex, Task};
use crate::kinds::{Answer, Rating, grade};

/// The right answer.
pub fn right(item: &Item) -> Answer {
    match &item.task {
        Task::Choice { answer, .. } => Answer::Choice(*answer),
        Task::Multi { answers, .. } => Answer::Multi(answers.clone()),
        Task::Text { accepted, .. } => Answer::Typed(accepted.first().cloned().unwrap_or_default()),
        Task::Number { answer, .. } => Answer::Typed(answer.clone()),
        Task::Cloze { parts, .. } => Answer::Blanks(
            parts
                .iter()
                .filter_map(|part| match part {
                    ClozePart::Blank(accepted) => accepted.first().cloned(),
                    ClozePart::Text(_) => None,
                })
                .collect(),
        ),
        Task::Card { .. } => Answer::Grade(Rating::Good),
        Task::Order { items, shown } => Answer::Order(
            (0..items.len())
                .filter_map(|place| shown.iter().position(|&s| s == place))
                .collect(),
        ),
    }
}

/// How often a wrong answer is one that the author foresaw, where there is one.
const FORESEEN: f64 = 0.4;

/// A wrong answer: for want of a skill, the mistake that shows it; otherwise
/// now and then one that the author foresaw, or none at all.
pub fn wrong(item: &Item, missing: Option<SkillIndex>, lot: &mut Lot) -> Answer {
    let telling = item
        .mistakes
        .iter()
        .find(|m| missing.is_some() && m.skill == missing);
    let other = match lot.chance(FORESEEN) {
        true => item.mistakes.get(lot.below(item.mistakes.len())),
        false => None,
    };
    let foreseen = telling
        .or(other)
        .and_then(|m| as_answer(&item.task, &m.answer));
    foreseen
        .into_iter()
        .chain(match &item.task {
            Task::Choice {
                options, answer, ..
            } if options.len() > 1 => Some(Answer::Choice(
                (answer + 1 + lot.below(options.len() - 1)) % options.len(),
            )),
            Task::Card { .. } => Some(Answer::Grade(Rating::Again)),
            _ => None,
        })
        .find(|answer| grade(item, answer).is_ok_and(|g| g.verdict.credit() == 0.0))
        .unwrap_or(Answer::GiveUp)
}

/// A foreseen mistake as an answer, for kinds where it can be read off.
fn as_answer(task: &Task, mistake: &[String]) -> Option<Answer> {
    let first = mistake.first()?;
    match task {
        Task::Choice { options, .. } => options.iter().position(|o| o == first).map(Answer::Choice),
        Task::Text { .. } | Task::Number { .. } => Some(Answer::Typed(first.clone())),
        Task::Cloze { .. } => Some(Answer::Blanks(mistake.to_vec())),
        Task::Multi { .. } | Task::Card { .. } | Task::Order { .. } => None,
    }
}
