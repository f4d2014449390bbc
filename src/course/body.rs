//! What is shown of a question: items, steps, parts.

use serde::{Deserialize, Serialize};

use super::difficulty::Difficulty;
use super::provenance::Provenance;
use super::spot::Spot;
use crate::expr::Formula;
use crate::kinds::{Item, SkillIndex};
use crate::template::Template;

/// What is shown of a question, and what is needed for that.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Body {
    pub template: Option<Box<Template>>,
    /// What is asked. Of a question with parts: the stem as its prompt, and a task like
    /// that of the first part, so that it has a kind; nobody is asked it.
    pub item: Item,
    pub steps: Vec<Step>,
    /// Several questions on one stem, asked one after another. Empty in a question of one
    /// kind; where there are any, there are no steps.
    pub parts: Vec<Part>,
    /// Where it comes from.
    pub provenance: Provenance,
}

/// A sub-question of a question.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Step {
    pub item: Item,
    pub skill: Option<SkillIndex>,
    pub difficulty: Difficulty,
    /// Its own steps, which have none.
    pub steps: Vec<Step>,
}

/// One of several questions on a stem.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Part {
    pub item: Item,
    /// The skill that it is evidence for: one of the question's.
    pub skill: SkillIndex,
    pub steps: Vec<Step>,
    /// Tries before its answer is shown, 1 to 5, where it says so itself.
    pub tries: Option<u8>,
}

impl Body {
    /// In the place of one that is kept and can't be read: it can't be shown.
    pub(super) fn unreadable() -> Body {
        let never = Template {
            drawn: Vec::new(),
            rows: None,
            derived: Vec::new(),
            condition: Some(Formula::new("1 = 0")),
        };
        Body {
            template: Some(Box::new(never)),
            item: Item::empty(),
            steps: Vec::new(),
            parts: Vec::new(),
            provenance: Provenance::default(),
        }
    }

    /// Whether several questions are asked on one stem.
    pub fn has_parts(&self) -> bool {
        !self.parts.is_empty()
    }

    /// The steps of the question, or of a part of it.
    pub fn steps_of(&self, part: Option<usize>) -> &[Step] {
        match part {
            None => &self.steps,
            Some(part) => self.parts.get(part).map_or(&[], |part| &part.steps),
        }
    }

    /// The step at a spot; none where that is no step, or the question has none there.
    pub fn step_at(&self, spot: Spot) -> Option<&Step> {
        let step = self.steps_of(spot.part).get(spot.step?)?;
        match spot.sub {
            None => Some(step),
            Some(sub) => step.steps.get(sub),
        }
    }

    /// What is answered at a spot; none where the question has nothing there.
    pub fn item_at(&self, spot: Spot) -> Option<&Item> {
        let item = match (spot.part, spot.step) {
            (_, Some(_)) => self.step_at(spot).map(|step| &step.item),
            (Some(part), None) => self.parts.get(part).map(|part| &part.item),
            (None, None) => Some(&self.item),
        };
        match spot.hint {
            None => item,
            Some(at) => item?.asked_by_hint(at),
        }
    }

    /// Every spot where something is answered: the question itself, also where it has
    /// parts, its steps, the steps of each, then each part in the same way. An
    /// [`Instance`](super::Instance) is filled in in this order, the hints that ask each
    /// with what they help with.
    pub fn spots(&self) -> Vec<Spot> {
        let mut spots = Vec::with_capacity(1 + self.steps.len());
        for part in std::iter::once(None).chain((0..self.parts.len()).map(Some)) {
            let spot = Spot {
                part,
                ..Spot::WHOLE
            };
            spots.push(spot);
            let steps = self.steps_of(part);
            let step = |step| Spot {
                step: Some(step),
                ..spot
            };
            spots.extend((0..steps.len()).map(step));
            for (at, of) in steps.iter().enumerate() {
                let sub = |sub| Spot {
                    sub: Some(sub),
                    ..step(at)
                };
                spots.extend((0..of.steps.len()).map(sub));
            }
        }
        spots
    }

    /// The [`spots`](Body::spots), and behind them those of hints that ask, in the same
    /// order. Answers there count for nothing.
    pub fn all_spots(&self) -> Vec<Spot> {
        let mut spots = self.spots();
        for at in 0..spots.len() {
            let spot = spots[at];
            let asking = self.item_at(spot).map_or(&[][..], |item| &item.asking);
            spots.extend(asking.iter().map(|hint| Spot {
                hint: Some(hint.at),
                ..spot
            }));
        }
        spots
    }

    /// What is answered at each of [all spots](Body::all_spots).
    pub fn all_items(&self) -> impl Iterator<Item = &Item> {
        (self.all_spots().into_iter()).filter_map(|spot| self.item_at(spot))
    }

    /// What is answered at each of the [`spots`](Body::spots).
    pub fn items(&self) -> impl Iterator<Item = &Item> {
        (self.spots().into_iter()).filter_map(|spot| self.item_at(spot))
    }

    /// What is asked of who answers it: the question, or each of its parts. Steps are help.
    pub fn asked(&self) -> impl Iterator<Item = &Item> {
        let whole = (!self.has_parts()).then_some(&self.item);
        whole
            .into_iter()
            .chain(self.parts.iter().map(|part| &part.item))
    }

    /// P(right) of picking blindly; see [`Question::blind`](super::Question::blind).
    pub(super) fn blind(&self) -> f64 {
        match self.parts.len() {
            0 => self.item.task.blind(),
            n => {
                let all = self.parts.iter().map(|part| part.item.task.blind());
                all.sum::<f64>() / n as f64
            }
        }
    }

    /// Every item of it: the question itself, steps, parts, theirs, and hints that ask.
    pub(super) fn items_mut(&mut self) -> Vec<&mut Item> {
        fn of_steps<'b>(steps: &'b mut [Step], all: &mut Vec<&'b mut Item>) {
            for step in steps {
                all.push(&mut step.item);
                of_steps(&mut step.steps, all);
            }
        }
        let mut all = vec![&mut self.item];
        of_steps(&mut self.steps, &mut all);
        for part in &mut self.parts {
            all.push(&mut part.item);
            of_steps(&mut part.steps, &mut all);
        }
        all
    }
}
