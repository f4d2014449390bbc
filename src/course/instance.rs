//! A question as it is shown once.

use super::body::{Body, Step};
use super::difficulty::Difficulty;
use super::spot::Spot;
use crate::expr::Values;
use crate::kinds::{Item, Shown, SkillIndex};
use crate::template::{Draws, Room, Unshowable};

/// A question as it is shown once: texts filled in, options in shown order.
#[derive(Clone, Debug, PartialEq)]
pub struct Instance {
    pub seed: u64,
    /// Of a question with parts: the stem as its prompt, and nothing to answer.
    pub item: Shown,
    pub steps: Vec<ShownStep>,
    pub parts: Vec<ShownPart>,
}

/// A part as it is shown once.
#[derive(Clone, Debug, PartialEq)]
pub struct ShownPart {
    pub item: Shown,
    /// The skill that it is evidence for.
    pub skill: SkillIndex,
    pub steps: Vec<ShownStep>,
}

/// A step as it is shown once.
#[derive(Clone, Debug, PartialEq)]
pub struct ShownStep {
    pub item: Shown,
    pub skill: Option<SkillIndex>,
    pub difficulty: Difficulty,
    /// Its own steps, which have none.
    pub steps: Vec<ShownStep>,
}

impl Instance {
    /// Whether several questions are asked on one stem.
    pub fn has_parts(&self) -> bool {
        !self.parts.is_empty()
    }

    /// What is asked of who answers it: the question, or each of its parts.
    pub fn asked(&self) -> impl Iterator<Item = &Shown> {
        let whole = (!self.has_parts()).then_some(&self.item);
        whole
            .into_iter()
            .chain(self.parts.iter().map(|part| &part.item))
    }

    /// Whether something of it can't be answered as it is shown, as where two options are the
    /// same. `check` tries a few hundred draws of a template, and so may not meet a rare one.
    pub fn is_faulty(&self) -> bool {
        let of_parts = self.parts.iter().flat_map(|part| &part.steps);
        let steps = self.steps.iter().chain(of_parts).map(|step| &step.item);
        let mut all = self.asked().chain(steps);
        all.any(|item| item.task.fault().is_some())
    }

    /// The question, or a part of it.
    pub fn item_of(&self, part: Option<usize>) -> &Shown {
        let part = part.and_then(|part| self.parts.get(part));
        part.map_or(&self.item, |part| &part.item)
    }

    /// The steps of the question, or of a part of it.
    pub fn steps_of(&self, part: Option<usize>) -> &[ShownStep] {
        match part {
            None => &self.steps,
            Some(part) => self.parts.get(part).map_or(&[], |part| &part.steps),
        }
    }

    /// The step at a spot; none where that is no step, or there is none.
    pub fn step_at(&self, spot: Spot) -> Option<&ShownStep> {
        let step = self.steps_of(spot.part).get(spot.step?)?;
        match spot.sub {
            None => Some(step),
            Some(sub) => step.steps.get(sub),
        }
    }

    /// What is answered at a spot; the question or the part, where it has no such step, and
    /// what a hint helps with, where that does not ask.
    pub fn item_at(&self, spot: Spot) -> &Shown {
        let item = match self.step_at(spot) {
            Some(step) => &step.item,
            None => self.item_of(spot.part),
        };
        let asked = spot.hint.and_then(|at| item.asked_by_hint(at));
        asked.unwrap_or(item)
    }
}

/// Fills steps in, and then the steps of each.
fn shown_steps(
    steps: &[Step],
    show: &mut dyn FnMut(&Item) -> Result<Shown, Unshowable>,
) -> Result<Vec<ShownStep>, Unshowable> {
    let mut one = |step: &Step| -> Result<ShownStep, Unshowable> {
        Ok(ShownStep {
            item: show(&step.item)?,
            skill: step.skill,
            difficulty: step.difficulty,
            steps: Vec::new(),
        })
    };
    let mut shown: Vec<ShownStep> = steps.iter().map(&mut one).collect::<Result<_, _>>()?;
    for (shown, step) in shown.iter_mut().zip(steps) {
        shown.steps = step.steps.iter().map(&mut one).collect::<Result<_, _>>()?;
    }
    Ok(shown)
}

impl Body {
    /// Draws the question as it is shown once. The same seed gives the same showing.
    ///
    /// # Errors
    /// Where no drawn values hold, or a text can't be filled in with them.
    pub fn instance(&self, seed: u64) -> Result<Instance, Unshowable> {
        let mut draws = Draws::new(seed);
        let values = match &self.template {
            Some(template) => Some(template.draw(&mut draws)?),
            None => None,
        };
        self.filled(seed, values.as_ref(), &mut draws, &Room::for_showing())
    }

    /// Draws the question with its options, pairs and items in the order in which its author
    /// wrote them. The same seed gives the same values of its parameters as in
    /// `Body::instance`.
    ///
    /// # Errors
    /// Where no drawn values hold, or a text can't be filled in with them.
    pub fn in_order(&self, seed: u64) -> Result<Instance, Unshowable> {
        let mut draws = Draws::in_order(seed);
        let values = match &self.template {
            Some(template) => Some(template.draw(&mut draws)?),
            None => None,
        };
        self.filled(seed, values.as_ref(), &mut draws, &Room::for_showing())
    }

    /// The question with these values, the rest drawn from `draws`, as far as there is room.
    pub(crate) fn filled(
        &self,
        seed: u64,
        values: Option<&Values>,
        draws: &mut Draws,
        room: &Room,
    ) -> Result<Instance, Unshowable> {
        // The kind of a stem is that of its first part, which adds to its own prompt.
        let item = match self.has_parts() {
            true => self.item.bare(values, draws, room)?,
            false => self.item.show(values, draws, room)?,
        };
        let mut show = |item: &Item| item.show(values, draws, room);
        let steps = shown_steps(&self.steps, &mut show)?;
        let parts = self.parts.iter().map(|part| {
            Ok(ShownPart {
                item: show(&part.item)?,
                skill: part.skill,
                steps: shown_steps(&part.steps, &mut show)?,
            })
        });
        let parts = parts.collect::<Result<_, Unshowable>>()?;
        Ok(Instance {
            seed,
            item,
            steps,
            parts,
        })
    }
}
