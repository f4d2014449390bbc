//! A question as it is shown once.

use super::question::{Difficulty, Question};
use crate::expr::Values;
use crate::kinds::{Shown, SkillIndex};
use crate::template::{Draws, Room, Unshowable};

/// A question as it is shown once: texts filled in, options in shown order.
#[derive(Clone, Debug, PartialEq)]
pub struct Instance {
    pub seed: u64,
    pub item: Shown,
    pub steps: Vec<ShownStep>,
}

/// A step as it is shown once.
#[derive(Clone, Debug, PartialEq)]
pub struct ShownStep {
    pub item: Shown,
    pub skill: Option<SkillIndex>,
    pub difficulty: Difficulty,
}

impl Question {
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
        self.filled(seed, values.as_ref(), draws, &Room::for_showing())
    }

    /// The question with these values, the rest drawn from `draws`, as far as there is room.
    pub(crate) fn filled(
        &self,
        seed: u64,
        values: Option<&Values>,
        mut draws: Draws,
        room: &Room,
    ) -> Result<Instance, Unshowable> {
        let item = self.item.show(values, &mut draws, room)?;
        let steps = self.steps.iter().map(|step| {
            Ok(ShownStep {
                item: step.item.show(values, &mut draws, room)?,
                skill: step.skill,
                difficulty: step.difficulty,
            })
        });
        let steps = steps.collect::<Result<_, Unshowable>>()?;
        Ok(Instance { seed, item, steps })
    }
}
