//! Misconceptions: mistakes of the course that a learner holds to.
//!
//! One is held per skill and name of a mistake, and decides a share of the
//! answers in which it can show. Feedback puts it right for the moment; that
//! wears off within a week (Butler, Fazio & Marsh 2011), unless a right answer
//! on a later day makes it lasting (Metcalfe & Miele 2014).

use std::collections::BTreeMap;

use super::evidence::{Evidence, Finding};
use super::lot::Lot;
use super::mind::DAY;
use crate::course::{ByQuestion, Course, QuestionIndex, SkillIndex};
use crate::kinds::Kind;

/// A right answer so many seconds after the correction is a retest on a later day.
const LATER: f64 = DAY / 2.0;
/// The share of a retest that one in the same sitting is. Assumption.
const AT_ONCE: f64 = 0.25;

/// One misconception that is held.
#[derive(Clone, Debug)]
struct Held {
    /// How often it decides the answer if nothing puts it right, 0 to 1.
    grip: f64,
    /// The share that was put right, and when.
    corrected: f64,
    at: f64,
    /// Seconds in which half of the correction is lost.
    half_life: f64,
}

impl Held {
    /// The share that is put right now.
    fn right(&self, now: f64) -> f64 {
        self.corrected * (-(now - self.at) / self.half_life).exp2()
    }

    fn strength(&self, now: f64) -> f64 {
        self.grip * (1.0 - self.right(now))
    }
}

/// All that one learner holds.
#[derive(Clone, Debug)]
pub(crate) struct Misconceptions {
    held: Vec<Held>,
    /// The mistakes of a question by which one can show, and which it is.
    by_question: ByQuestion<Vec<(usize, usize)>>,
    retest: f64,
}

impl Misconceptions {
    /// None.
    pub(crate) fn none(course: &Course) -> Self {
        Self {
            held: Vec::new(),
            by_question: ByQuestion::of(Vec::new(), course.questions.len()),
            retest: 0.0,
        }
    }

    /// Draws those that a learner holds who knows so much of each skill (0 to
    /// 1). Mistakes that show another skill to be missing are none: they come
    /// from what is not known.
    pub(crate) fn draw(
        course: &Course,
        knows: impl Fn(SkillIndex) -> f64,
        evidence: &Evidence,
        lot: &mut Lot,
    ) -> Self {
        let mut all = Self::none(course);
        all.retest = evidence.share(Finding::Retest);
        let mut drawn: BTreeMap<(usize, &str), Option<usize>> = BTreeMap::new();
        for index in course.practised() {
            let question = &course.questions[index];
            let skill = question.skills[0];
            // Several marks, or an order, are no single slip.
            if matches!(question.item.task.kind(), Kind::Multi | Kind::Order) {
                continue;
            }
            for (number, mistake) in question.item.mistakes.iter().enumerate() {
                if mistake.skill.is_some_and(|s| !question.skills.contains(&s)) {
                    continue;
                }
                let held = &mut all.held;
                let which = drawn
                    .entry((skill.0, mistake.name.as_str()))
                    .or_insert_with(|| {
                        let likely = evidence.share(Finding::Held) * (1.0 - knows(skill));
                        lot.chance(likely).then(|| {
                            held.push(Held {
                                grip: evidence.share(Finding::Grip),
                                corrected: 0.0,
                                at: 0.0,
                                half_life: evidence.of(Finding::Return) * DAY,
                            });
                            held.len() - 1
                        })
                    });
                if let Some(which) = *which {
                    all.by_question[index].push((number, which));
                }
            }
        }
        all
    }

    /// The one that is most likely to decide the answer: the question's mistake
    /// by which it shows, and how likely, 0 to 1.
    pub(crate) fn strongest(&self, question: QuestionIndex, now: f64) -> Option<(usize, f64)> {
        let here = self.by_question[question].iter();
        here.map(|&(mistake, which)| (mistake, self.held[which].strength(now)))
            .fold(None, |best, next| match best {
                Some((_, strength)) if strength >= next.1 => best,
                _ => Some(next),
            })
    }

    /// Feedback to this mistake puts right at least this share of its misconception.
    pub(crate) fn correct(
        &mut self,
        question: QuestionIndex,
        mistake: usize,
        share: f64,
        now: f64,
    ) {
        for &(shown, which) in &self.by_question[question] {
            let held = &mut self.held[which];
            if shown == mistake && share > held.right(now) {
                held.corrected = share;
                held.at = now;
            }
        }
    }

    /// A right answer by oneself, where these could have shown. What is put
    /// right at this moment lasts the more; what was never put right stays.
    pub(crate) fn retest(&mut self, question: QuestionIndex, now: f64) {
        for &(_, which) in &self.by_question[question] {
            let held = &mut self.held[which];
            let right = held.right(now);
            if right <= 0.0 {
                continue;
            }
            let later = now - held.at >= LATER;
            let share = if later { 1.0 } else { AT_ONCE };
            held.grip *= 1.0 - self.retest * share * right;
            if later {
                held.half_life *= 2.0;
                held.corrected = right;
                held.at = now;
            }
        }
    }
}
