//! Whether what is shown has letters that ASCII lacks.

use super::view::{Judged, Phase, Teaching};
use crate::kinds::{Form, Shown, Stretch};
use crate::text::has_letters_beyond_ascii as lacks;

/// Whether the texts shown before an answer have such letters. The right answer is not looked at,
/// because that would give it away.
fn asks_with(item: &Shown) -> bool {
    let in_form = match item.task.form() {
        Form::OneOf { options } | Form::SomeOf { options } => options.iter().any(|o| lacks(o)),
        Form::Order { items, .. } => items.iter().any(|item| lacks(item)),
        Form::Match { left, right } => left.iter().chain(right).any(|thing| lacks(thing)),
        Form::Blanks { parts } => parts.iter().any(|part| match part {
            Stretch::Text(text) | Stretch::Hint(text) => lacks(text),
            Stretch::Blank(_) => false,
        }),
        Form::Line(_) | Form::SelfGrade { .. } | Form::Written { .. } => false,
    };
    in_form || lacks(&item.prompt)
}

/// The same, where what is right is shown, too.
fn tells_with(item: &Shown) -> bool {
    let explained = item.explanation.as_ref().is_some_and(|text| lacks(text));
    asks_with(item) || explained || lacks(&item.task.model_answer())
}

fn teaches_with(teaching: &Teaching) -> bool {
    let example = teaching.example.as_ref();
    let lesson = teaching.lesson.as_ref();
    example.is_some_and(|example| tells_with(&example.instance.item))
        || lesson.is_some_and(|lesson| lacks(lesson))
}

impl Phase {
    /// Whether what is shown has letters that ASCII lacks, such as ñ.
    pub fn has_letters_beyond_ascii(&self) -> bool {
        match self {
            Phase::Asking(asking) => asks_with(asking.item()),
            Phase::Judged(Judged { asking, .. }) => tells_with(asking.item()),
            Phase::Teaching(teaching) => teaches_with(teaching),
            Phase::Concluded(_) | Phase::Finished => false,
        }
    }
}
