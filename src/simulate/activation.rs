//! A mind after ACT-R with activation-dependent decay (Pavlik & Anderson 2005,
//! "Practice and forgetting effects on vocabulary memory: an activation-based
//! model of the spacing effect"): every practice leaves a trace that fades as
//! a power of its age, the faster the more active the memory was when it was
//! laid. Between sittings time runs slower, for there is less to interfere.

use std::sync::Arc;

use super::material::Material;
use super::mind::Mind;
use crate::course::{ByQuestion, BySkill, QuestionIndex};

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

    fn sum(traces: &[Trace], at: f64) -> f64 {
        let sum = traces.iter().map(|&(laid, decay, strength)| {
            // Less than a second old is as good as a second old.
            strength * (at - laid).max(1.0).powf(-decay)
        });
        sum.sum()
    }

    /// Activation of what answers the question: the weakest of its skills.
    fn activation(&self, question: QuestionIndex, at: f64) -> f64 {
        let traits = &self.material.questions[question];
        // A fact is a memory of its own; the memory of a procedure is its skill's.
        let (own, shared) = match traits.procedure {
            true => (0.2, 0.7),
            false => (1.0, 0.02),
        };
        let mine = own * Self::sum(&self.by_question[question], at);
        let skills = traits.skills.iter();
        let weakest = skills
            .map(|&skill| shared * Self::sum(&self.by_skill[skill], at))
            .fold(f64::INFINITY, f64::min);
        // What did harm does not take more away than there was.
        (mine + weakest).max(0.0).ln() + NOISE * (self.ability - traits.hardness)
    }
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
        let activation = self.activation(question, self.slowed(now));
        1.0 / (1.0 + ((THRESHOLD - activation) / NOISE).exp())
    }

    /// The paper's latency, a constant and F·exp(−m), as a multiple of that at the threshold.
    fn slowness(&self, question: QuestionIndex, now: f64) -> f64 {
        let above = self.activation(question, self.slowed(now)) - THRESHOLD;
        (0.5 + 0.5 * (-above).exp()).clamp(0.5, 1.5)
    }

    fn practise(&mut self, question: QuestionIndex, now: f64, weight: f64, won: f64) {
        let at = self.slowed(now);
        let activation = self.activation(question, at);
        let decay = DECAY_SCALE * activation.exp() + DECAY_LEAST * self.forgetting;
        // Successful recall strengthens more than being told (Pavlik & Anderson 2008).
        let trace = (at, decay.min(2.0), weight * (0.8 + 0.4 * won));
        self.by_question[question].push(trace);
        for &skill in &self.material.questions[question].skills {
            self.by_skill[skill].push(trace);
        }
        self.last = now;
    }
}
