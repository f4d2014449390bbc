//! The predictor of practice, which knows no population, led through a log.

use jiff::Timestamp;

use super::Answer;
use crate::course::Class;
use crate::kinds::Rating;
use crate::learner::belief::predict::{
    Form, OnQuestion, SkillView, Strength, Surprise, Together, View, difficulty, said,
};
use crate::learner::belief::traced::{self, Traced};
use crate::learner::{A_NIGHT, Bkt, Correction, Memory, Scheduler, informed_prior};

/// What they said of a skill.
#[derive(Clone, Copy, Default)]
struct PastSkill {
    strength: Strength,
    /// P(known) after the last answer.
    known: f64,
    memory: Option<Memory>,
}

/// What one learner's answers said of everything, by index.
#[derive(Default)]
struct Past {
    scheduler: Scheduler,
    correction: Correction,
    form: Form,
    skills: Vec<PastSkill>,
    sets: Vec<Together>,
    items: Vec<(OnQuestion, Option<Memory>)>,
}

/// The entry of an index, made where it is missing.
fn entry<T: Clone + Default>(of: &mut Vec<T>, index: u32) -> &mut T {
    let index = index as usize;
    if of.len() <= index {
        of.resize(index + 1, T::default());
    }
    &mut of[index]
}

/// Goes through a learner's answers and hands on how things stand before each.
/// `bkt` gives a skill's parameters for the question of an answer, `harder` by how
/// much the question's difficulty shifted the log-odds in them; `class` is what a
/// calibration says besides.
pub(super) fn walk(
    answers: &[Answer],
    (form, class): (Form, Option<&Class>),
    bkt: impl Fn(u32, &Answer) -> Bkt,
    harder: impl Fn(&Answer) -> f64,
    mut hand: impl FnMut(usize, &View<'_, Skills<'_>>),
) {
    let mut past = Past {
        form,
        ..Past::default()
    };
    for (number, answer) in answers.iter().enumerate() {
        let at = answer
            .time
            .map(|seconds| Timestamp::from_second(seconds as i64).unwrap_or_default());
        for &skill in &answer.skills {
            let prior = informed_prior(bkt(skill, answer).prior, 0.0, 1.0);
            entry(&mut past.skills, skill).strength.believe(said(prior));
        }
        let together = *entry(&mut past.sets, answer.set);
        let (on_question, memory) = *entry(&mut past.items, answer.item);
        let skills = past.skills_of(answer, at);
        let view = View {
            form: &past.form,
            skills: skills.iter().copied(),
            set: answer.set,
            together: &together,
            question: &on_question,
            difficulty: difficulty(answer.skills.iter().map(|&skill| bkt(skill, answer))),
            recalled: recall(&past.correction, memory, at)
                .map(|recall| Bkt::DEFAULT.harder(harder(answer)).predict(recall)),
            guess: 0.0,
            traced: class.map(|class| Traced {
                odds: traced::odds(answer.skills.iter().zip(&skills).map(|(&skill, seen)| {
                    let bkt = bkt(skill, answer);
                    let known = match seen.strength.is_known() {
                        true => seen.known,
                        false => bkt.prior,
                    };
                    (bkt, known)
                })),
                share: class.tracing,
                intercept: class.intercept,
            }),
        };
        hand(number, &view);
        let seen = view.surprise(answer.credit);
        past.take(answer, at, &skills, &seen, &bkt);
    }
}

/// The chance that a memory is still there; nothing where there is none, or no time.
fn recall(learner: &Correction, memory: Option<Memory>, at: Option<Timestamp>) -> Option<f64> {
    Some(learner.recall(memory?.retrievability(at?), at?))
}

impl Past {
    /// The skills of a question, as they stand before the answer.
    fn skills_of(&self, answer: &Answer, at: Option<Timestamp>) -> Vec<SkillView> {
        let view = |&skill: &u32| {
            let past = self.skills[skill as usize];
            let recall = past.memory.zip(at);
            let recall = recall.map_or(1.0, |(memory, at)| memory.retrievability(at));
            SkillView {
                strength: past.strength,
                known: past.known * recall,
                recall,
            }
        };
        answer.skills.iter().map(view).collect()
    }

    /// Takes an answer in.
    fn take(
        &mut self,
        answer: &Answer,
        at: Option<Timestamp>,
        skills: &[SkillView],
        seen: &Surprise,
        bkt: impl Fn(u32, &Answer) -> Bkt,
    ) {
        let scheduler = &self.scheduler;
        let review = |memory: &mut Option<Memory>| {
            if let Some(at) = at {
                *memory = Some(reviewed(scheduler, *memory, answer.credit, at));
            }
        };
        self.form.learn(seen);
        let ability = self.form.ability();
        let day = |t: Timestamp| t.as_second().div_euclid(86_400);
        let known = |skill: u32, seen: &SkillView| {
            let past = &self.skills[skill as usize];
            let today = |memory: Memory| at.is_some_and(|at| day(at) == day(memory.last));
            match past.memory.is_some_and(today) {
                true => past.known,
                false => seen.known,
            }
        };
        let before = |(&skill, seen): (&u32, &SkillView)| match seen.strength.is_known() {
            true => known(skill, seen).clamp(0.001, 0.999),
            false => informed_prior(bkt(skill, answer).prior, ability, 1.0),
        };
        let known: Vec<f64> = answer.skills.iter().zip(skills).map(before).collect();
        let all: f64 = known.iter().product();
        for (&skill, known) in answer.skills.iter().zip(known) {
            let past = &mut self.skills[skill as usize];
            past.strength.learn(seen);
            past.known = bkt(skill, answer).update_along(known, answer.credit, all / known);
            review(&mut past.memory);
        }
        self.sets[answer.set as usize].learn(seen, &self.form);
        let (on_question, memory) = &mut self.items[answer.item as usize];
        if let (Some(at), Some(memory)) = (at, *memory) {
            correct(&mut self.correction, &memory, answer.credit, at);
        }
        on_question.learn(seen, &self.form);
        review(memory);
    }
}

/// Takes a review on a later day as evidence of how the learner forgets, as practice does.
pub(crate) fn correct(learner: &mut Correction, before: &Memory, credit: f64, at: Timestamp) {
    let day = |t: Timestamp| t.as_second().div_euclid(86_400);
    let rested = before.days_since(at);
    if day(at) > day(before.last) && rested >= A_NIGHT {
        learner.learn(before.recall_after(rested), credit >= 0.5, at);
    }
}

/// The skills of a question, as they stand.
pub(super) type Skills<'s> = std::iter::Copied<std::slice::Iter<'s, SkillView>>;

/// The memory after an answer of a log, by UTC days: right is *good*, wrong *again*.
pub(crate) fn reviewed(
    scheduler: &Scheduler,
    before: Option<Memory>,
    credit: f64,
    at: Timestamp,
) -> Memory {
    let day = |t: Timestamp| t.as_second().div_euclid(86_400);
    let days = before.map_or(0, |memory| (day(at) - day(memory.last)).max(0));
    let days = u32::try_from(days).unwrap_or(u32::MAX);
    let rating = match credit >= 0.5 {
        true => Rating::Good,
        false => Rating::Again,
    };
    scheduler.review(before, rating, 0.9, at, days)
}
