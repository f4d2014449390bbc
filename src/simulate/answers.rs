//! Answers to items as they are shown: right ones, and wrong ones.

use super::lot::Lot;
use crate::kinds::{Answer, Form, OwnMark, Rating, Shown, ShownMistake, SkillIndex};

/// The right answer.
pub fn right(item: &Shown) -> Answer {
    let all = item.task.right();
    all.into_iter().next().unwrap_or(Answer::GiveUp)
}

/// The answer by which a mistake of this name shows, where these values allow it.
pub fn mistaken(item: &Shown, name: &str) -> Option<Answer> {
    let is_it = |m: &ShownMistake| m.name.as_str() == name && m.counts;
    let at = item.mistakes.iter().position(is_it)?;
    let all = item.task.wrong(at).into_iter();
    all.filter(is_slip).find(|answer| is_wrong(item, answer))
}

/// Several marks, or an order, are no single slip.
fn is_slip(answer: &Answer) -> bool {
    !matches!(
        answer,
        Answer::Multi(_) | Answer::Order(_) | Answer::Match(_)
    )
}

fn is_wrong(item: &Shown, answer: &Answer) -> bool {
    item.grade(answer).is_ok_and(|g| g.verdict.credit() == 0.0)
}

/// How often a wrong answer is one that the author foresaw, where there is one.
pub(super) const FORESEEN: f64 = 0.4;

/// A wrong answer: for want of a skill, the mistake that shows it; otherwise
/// now and then one that the author foresaw, or none at all.
pub fn wrong(item: &Shown, missing: Option<SkillIndex>, lot: &mut Lot) -> Answer {
    let count = item.mistakes.len();
    let telling = (0..count).find(|&m| missing.is_some() && item.mistakes[m].skill == missing);
    let other = match lot.chance(FORESEEN) {
        true => Some(lot.below(count)).filter(|&m| m < count && item.mistakes[m].counts),
        false => None,
    };
    let foreseen = telling
        .or(other)
        .and_then(|m| item.task.wrong(m).into_iter().next())
        .filter(is_slip);
    foreseen
        .into_iter()
        .chain(unforeseen(item, lot))
        .find(|answer| is_wrong(item, answer))
        .unwrap_or(Answer::GiveUp)
}

/// A wrong answer that is given and not left out: no mistake that the author
/// foresaw where there are others, and as wrong as can be.
pub(super) fn given(item: &Shown, lot: &mut Lot) -> Answer {
    let form = item.task.form();
    let made = match &form {
        Form::SomeOf { options } => (0..options.len())
            .map(|at| Answer::Multi(vec![at]))
            .collect(),
        Form::Order { items, .. } => vec![Answer::Order((0..items.len()).rev().collect())],
        Form::Match { left, .. } => vec![Answer::Match(vec![Some(0); left.len()])],
        Form::Line(_) => vec![Answer::Typed("98765".into())],
        Form::Blanks { .. } => vec![Answer::Blanks(vec!["zzzz".into(); form.blanks()])],
        Form::OneOf { .. } | Form::SelfGrade { .. } | Form::Written { .. } => Vec::new(),
    };
    let all = unforeseen(item, lot).into_iter().chain(made);
    let credit = |answer: &Answer| item.grade(answer).map_or(1.0, |g| g.verdict.credit());
    all.map(|answer| (credit(&answer), answer))
        .filter(|(credit, _)| *credit < 1.0)
        .min_by(|a, b| a.0.total_cmp(&b.0))
        .map_or(Answer::GiveUp, |(_, answer)| answer)
}

/// A wrong pick by chance, where there is something to pick from.
fn unforeseen(item: &Shown, lot: &mut Lot) -> Option<Answer> {
    match item.task.form() {
        Form::OneOf { options } if options.len() > 1 => match right(item) {
            Answer::Choice(right) => Some(Answer::Choice(
                (right + 1 + lot.below(options.len() - 1)) % options.len(),
            )),
            _ => None,
        },
        Form::SelfGrade { .. } => Some(Answer::Grade(Rating::Again)),
        Form::Written { ideas, .. } => Some(Answer::Written(
            "?".into(),
            match ideas.is_empty() {
                true => OwnMark::Grade(Rating::Again),
                false => OwnMark::Ideas(Vec::new()),
            },
        )),
        Form::OneOf { .. }
        | Form::SomeOf { .. }
        | Form::Line(_)
        | Form::Blanks { .. }
        | Form::Order { .. }
        | Form::Match { .. } => None,
    }
}
