//! A mind after ACT-R with activation-dependent decay (Pavlik & Anderson 2005,
//! "Practice and forgetting effects on vocabulary memory: an activation-based
//! model of the spacing effect"): every practice leaves a trace that fades as
//! a power of its age, the faster the more active the memory was when it was
//! laid. Between sittings time runs slower, for there is less to interfere.

use std::sync::Arc;

use super::material::Material;
use super::mind::{Mind, Tally};
use crate::course::{ByQuestion, BySkill, QuestionIndex, SkillIndex};

/// Scale and intercept of decay, retrieval threshold, noise, and the speed of
/// time between sittings, as the paper fits them.
const DECAY_SCALE: f64 = 0.217;
const DECAY_LEAST: f64 = 0.177;
const THRESHOLD: f64 = -0.704;
const NOISE: f64 = 0.255;
const BETWEEN: f64 = 0.025;

/// When it was laid (slowed seconds), how it decays, how strong it was.
type Trace = (f64, f64, f64);

pub(super) struct Activation {
    material: Arc<Material>,
    ability: f64,
    forgetting: f64,
    by_skill: BySkill<Vec<Trace>>,
    by_question: ByQuestion<Vec<Trace>>,
    /// Slowed seconds at the beginning of this sitting, that beginning, and the last practice.
    base: f64,
    began: f64,
    last: f64,
}

impl Activation {
    pub(super) fn new(material: Arc<Material>, ability: f64, forgetting: f64) -> Self {
        Self {
            ability,
            forgetting,
            by_skill: BySkill::of(Vec::new(), material.requires.len()),
            by_question: ByQuestion::of(Vec::new(), material.questions.len()),
            material,
            base: 0.0,
            began: f64::NEG_INFINITY,
            last: f64::NEG_INFINITY,
        }
    }

    fn slowed(&self, now: f64) -> f64 {
        self.base + (now - self.began)
    }

    /// The trace that a practice lays.
    fn laid(&self, question: QuestionIndex, at: f64, weight: f64, won: f64) -> Trace {
        let activation = self.activation(question, at);
        let decay = DECAY_SCALE * activation.exp() + DECAY_LEAST * self.forgetting;
        // Successful recall strengthens more than being told (Pavlik & Anderson 2008).
        (at, decay.min(2.0), weight * (0.8 + 0.4 * won))
    }

    /// A time to come, slowed: nothing is practised meanwhile.
    fn slowed_then(&self, now: f64, then: f64) -> f64 {
        self.slowed(now) + BETWEEN * (then - now)
    }

    fn sum(traces: &[Trace], at: f64) -> f64 {
        let sum = traces.iter().map(|&(laid, decay, strength)| {
            // Less than a second old is as good as a second old.
            strength * (at - laid).max(1.0).powf(-decay)
        });
        sum.sum()
    }

    /// Activation of what answers the question: the weakest of its skills.
    fn activation(&self, question: QuestionIndex, at: f64) -> f64 {
        let mine = Self::sum(&self.by_question[question], at);
        self.activated(question, mine, &|skill| {
            Self::sum(&self.by_skill[skill], at)
        })
    }

    /// The same of traces that come to so much.
    fn activated(
        &self,
        question: QuestionIndex,
        mine: f64,
        skill: &dyn Fn(SkillIndex) -> f64,
    ) -> f64 {
        let traits = &self.material.questions[question];
        // A fact is a memory of its own; the memory of a procedure is its skill's.
        let (own, shared) = match traits.procedure {
            true => (0.2, 0.7),
            false => (1.0, 0.02),
        };
        let mine = own * mine;
        let skills = traits.skills.iter();
        let weakest = skills
            .map(|&s| shared * skill(s))
            .fold(f64::INFINITY, f64::min);
        // What did harm does not take more away than there was.
        (mine + weakest).max(0.0).ln() + NOISE * (self.ability - traits.hardness)
    }
}

/// P(recall) of what is so active.
fn recalled(activation: f64) -> f64 {
    1.0 / (1.0 + ((THRESHOLD - activation) / NOISE).exp())
}

/// A sum of traces as a tally, which has room for more.
fn tally(sum: f64) -> Tally {
    let mut tally = [(0.0, 0.0); 5];
    tally[0].0 = sum;
    tally
}

impl Mind for Activation {
    fn begin(&mut self, now: f64) {
        if self.began.is_finite() {
            self.base = self.slowed(self.last) + BETWEEN * (now - self.last);
        }
        self.began = now;
        self.last = now;
    }

    fn knows(&self, question: QuestionIndex, now: f64) -> f64 {
        recalled(self.activation(question, self.slowed(now)))
    }

    /// The paper's latency, a constant and F·exp(−m), as a multiple of that at the threshold.
    fn slowness(&self, question: QuestionIndex, now: f64) -> f64 {
        let above = self.activation(question, self.slowed(now)) - THRESHOLD;
        (0.5 + 0.5 * (-above).exp()).clamp(0.5, 1.5)
    }

    fn practise(&mut self, question: QuestionIndex, now: f64, weight: f64, won: f64) {
        let trace = self.laid(question, self.slowed(now), weight, won);
        self.by_question[question].push(trace);
        for &skill in &self.material.questions[question].skills {
            self.by_skill[skill].push(trace);
        }
        self.last = now;
    }

    fn tallies(&self, now: f64, then: f64) -> (ByQuestion<Tally>, BySkill<Tally>) {
        let at = self.slowed_then(now, then);
        let sum = |traces: &Vec<Trace>| tally(Self::sum(traces, at));
        (
            self.by_question.iter().map(sum).collect(),
            self.by_skill.iter().map(sum).collect(),
        )
    }

    fn trace(
        &self,
        question: QuestionIndex,
        [now, then]: [f64; 2],
        weight: f64,
        won: f64,
    ) -> Tally {
        let laid = self.laid(question, self.slowed(now), weight, won);
        tally(Self::sum(&[laid], self.slowed_then(now, then)))
    }

    fn known(
        &self,
        question: QuestionIndex,
        mine: &Tally,
        skill: &dyn Fn(SkillIndex) -> Tally,
    ) -> f64 {
        recalled(self.activated(question, mine[0].0, &|s| skill(s)[0].0))
    }
}
