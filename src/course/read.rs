//! What was to be read before an answer, as a checksum: so that a later version of the course
//! can tell whether it still asks the same.

use super::instance::Instance;
use super::spot::Spot;
use crate::kinds::{Form, Shown, Stretch};
use crate::text::SafeText;

/// A checksum of what is read before an answer: the texts, what an answer can name by its
/// place, and as what a number is taken. `above` is what stands over it: the stem of parts, or the question of a step. CRC-32,
/// to notice a change, not to withstand one that is meant to go unnoticed.
pub fn sum(above: Option<&SafeText>, item: &Shown) -> u32 {
    let mut sum = crc32fast::Hasher::new();
    let mut add = |text: &str| {
        sum.update(&(text.len() as u64).to_le_bytes());
        sum.update(text.as_bytes());
    };
    if let Some(above) = above {
        add(above);
    }
    add(&item.prompt);
    match item.task.form() {
        Form::OneOf { options } | Form::SomeOf { options } => {
            options.iter().for_each(|option| add(option));
        }
        Form::Order { items, shown, .. } => {
            let shown = shown.iter().filter_map(|&at| items.get(at));
            shown.for_each(|item| add(item));
        }
        Form::Match { left, right } => {
            left.iter().for_each(|thing| add(thing));
            add("");
            right.iter().for_each(|thing| add(thing));
        }
        Form::Blanks { parts } => parts.iter().for_each(|part| match part {
            Stretch::Text(text) | Stretch::Hint(text) => add(text),
            Stretch::Blank(_) => add(""),
        }),
        Form::Line(_) | Form::SelfGrade { .. } | Form::Written { .. } => {}
    }
    // The same words may ask for a share or for per cent: who answers is told which.
    item.task.taken_as().iter().for_each(|taken| add(taken));
    sum.finalize()
}

impl Instance {
    /// A checksum of what is read before an answer to the question, or to the step or part
    /// with this number in the record; none where there is no such one.
    pub fn sum(&self, step: Option<u16>) -> Option<u32> {
        let spot = Spot::of(step);
        let is_there = match (spot.part, spot.step) {
            (_, Some(_)) => self.step_at(spot).is_some(),
            (Some(part), None) => part < self.parts.len(),
            (None, None) => true,
        };
        let above = step.is_some().then_some(&self.item.prompt);
        is_there.then(|| sum(above, self.item_at(spot)))
    }
}
