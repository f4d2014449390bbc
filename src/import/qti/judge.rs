//! What an item says to an answer: how much it is worth, and what is shown.

use std::cell::Cell;

use super::item::Item;
use super::rules::follow;
use super::value::Value;
use super::world::World;
use crate::import::xml::Node;

/// How much work is done on an item in all.
const MOST_WORK: u64 = 4_000_000;

/// What becomes of an answer.
#[derive(Clone, Debug, Default, PartialEq)]
pub(super) struct Weighed {
    /// Its share of the credit in per cent.
    pub(super) credit: f64,
    /// The feedbacks that are shown, by their place in the item.
    pub(super) shown: Vec<usize>,
}

/// Judges answers by the rules of an item.
pub(super) struct Judge<'i, 'n> {
    /// All variables before anything is answered.
    start: World<'i, 'n>,
    /// Whether the rules can be followed.
    pub(super) is_known: bool,
    /// The work that was done.
    spent: Cell<u64>,
}

impl<'i, 'n> Judge<'i, 'n> {
    pub(super) fn new(item: &'i Item<'n>, start: World<'i, 'n>) -> Judge<'i, 'n> {
        let mut judge = Judge {
            start,
            is_known: item.processing.is_some(),
            spent: Cell::new(0),
        };
        judge.is_known &= judge.followed(&judge.all_right()).is_some();
        judge
    }

    pub(super) fn item(&self) -> &'i Item<'n> {
        self.start.item
    }

    /// The right response.
    pub(super) fn correct(&self, id: &str) -> Value {
        self.start.correct.get(id).cloned().unwrap_or_default()
    }

    /// The value of a variable before anything is answered: of a template, one that was drawn.
    pub(super) fn value(&self, node: &Node) -> Option<Value> {
        self.start.clone().value(node).ok()
    }

    /// Where no response is said to be right, the first of those that is worth most.
    pub(super) fn find_best(&mut self, id: &str, candidates: &[String]) {
        if !self.correct(id).is_null() {
            return;
        }
        let mut best: Option<(f64, Value)> = None;
        for candidate in candidates.iter().take(50) {
            let mut world = self.all_right();
            world.answer(id, std::slice::from_ref(candidate));
            let given = world.get(id);
            let score = self.score(&world);
            if score > best.as_ref().map_or(0.0, |(score, _)| *score) {
                best = Some((score, given));
            }
        }
        if let Some((_, best)) = best {
            self.start.correct.insert(id.to_owned(), best);
        }
    }

    /// What becomes of an answer, where all others are right.
    pub(super) fn weigh(&self, id: &str, written: &[String]) -> Weighed {
        let right = self.all_right();
        let mut given = right.clone();
        given.answer(id, written);
        let mut none = right.clone();
        none.held.remove(id);
        let (top, bottom) = (self.score(&right), self.score(&none));
        let (top, bottom) = match top > bottom {
            true => (top, bottom),
            false => (top, 0.0),
        };
        let own = given.get(id);
        let credit = match self.is_known && top > bottom {
            true => (self.score(&given) - bottom) / (top - bottom),
            false => {
                let response = self.item().response(id);
                let worth = response.map_or(0.0, |response| response.worth(&own));
                let most = response.map_or(1.0, |response| response.worth(&self.correct(id)));
                if most > 0.0 { worth / most } else { 0.0 }
            }
        };
        Weighed {
            credit: (credit * 100.0).clamp(-100.0, 100.0),
            shown: self.shown(&given),
        }
    }

    /// The feedbacks that are shown where nothing is answered but this button was pressed.
    pub(super) fn pressed(&self, id: &str) -> Vec<usize> {
        let mut world = self.start.clone();
        world.held.insert(id.to_owned(), Value::truth(true));
        self.shown(&world)
    }

    /// The feedbacks that are shown before anything is answered.
    pub(super) fn at_first(&self) -> Vec<usize> {
        self.visible(&self.start)
    }

    /// All responses as they should be.
    fn all_right(&self) -> World<'i, 'n> {
        let mut world = self.start.clone();
        for (id, correct) in &self.start.correct {
            world.held.insert(id.clone(), correct.clone());
        }
        world
    }

    /// What holds once the rules were followed.
    fn followed(&self, world: &World<'i, 'n>) -> Option<World<'i, 'n>> {
        let processing = self.item().processing?;
        if self.spent.get() > MOST_WORK {
            return None;
        }
        let mut world = world.clone();
        world.work = 0;
        if processing.children.is_empty() {
            by_name(&mut world, processing.attribute("template"))?;
            return Some(world);
        }
        let flow = follow(&mut world, processing);
        let work = u64::from(world.work) + world.held.len() as u64;
        self.spent.set(self.spent.get() + work);
        flow.ok()?;
        Some(world)
    }

    fn score(&self, world: &World<'i, 'n>) -> f64 {
        let item = self.item();
        let by_declaration = || {
            let each = item.responses.iter();
            each.map(|response| response.worth(&world.get(&response.id)))
                .sum()
        };
        let Some(after) = self.followed(world) else {
            return by_declaration();
        };
        let numbers = item.outcomes.iter().filter(|outcome| {
            outcome.base == super::value::Base::Number && outcome.cardinality == "single"
        });
        let mut numbers: Vec<&str> = numbers.map(|outcome| outcome.id.as_str()).collect();
        numbers.retain(|id| !id.eq_ignore_ascii_case("MAXSCORE"));
        let scored = numbers.iter().find(|id| id.eq_ignore_ascii_case("SCORE"));
        match scored.or(numbers.first()) {
            Some(id) => after.get(id).as_number().unwrap_or(0.0),
            None if item.outcomes.is_empty() => after
                .get("SCORE")
                .as_number()
                .unwrap_or_else(by_declaration),
            None => by_declaration(),
        }
    }

    fn shown(&self, world: &World<'i, 'n>) -> Vec<usize> {
        match self.followed(world) {
            Some(after) => self.visible(&after),
            None => Vec::new(),
        }
    }

    fn visible(&self, world: &World<'i, 'n>) -> Vec<usize> {
        let all = self.item().feedbacks.iter().enumerate();
        let shown = all.filter(|(_, feedback)| {
            let outcome = world.get(feedback.outcome);
            let is_so = outcome.holds(&super::value::Atom::Words(feedback.id.to_owned()));
            is_so != feedback.hides
        });
        shown.map(|(at, _)| at).collect()
    }
}

/// Follows the rules that have a name of their own in the standard.
fn by_name(world: &mut World<'_, '_>, name: &str) -> Option<()> {
    let name = name.rsplit('/').next().unwrap_or(name);
    let name = name.strip_suffix(".xml").unwrap_or(name);
    let responses = &world.item.responses;
    let named = responses.iter().find(|response| response.id == "RESPONSE");
    let response = named.or(responses.first())?;
    let given = world.get(&response.id);
    let score = match name {
        "match_correct" => {
            let right = world.correct.get(&response.id)?;
            f64::from(u8::from(!given.is_null() && right.same(&given)))
        }
        "map_response" => response.mapping.as_ref()?.worth(&given),
        _ => return None,
    };
    world.held.insert("SCORE".to_owned(), Value::number(score));
    Some(())
}
