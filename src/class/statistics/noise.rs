//! Noise on numbers, so that no single learner can be told from them.

use sha2::{Digest, Sha256};

use super::sums::{FEWEST, OfMistake, OfQuestion, OfResource, Statistics};
use crate::class::Keep;

/// Laplace noise on counts: the same for the same numbers, so that it does not average out
/// over several files.
#[derive(Clone)]
pub struct Noise {
    epsilon: f64,
    seed: [u8; 32],
}

impl std::fmt::Debug for Noise {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.debug_tuple("Noise").field(&self.epsilon).finish()
    }
}

/// The noise of the numbers of one line.
struct Drawn {
    epsilon: f64,
    seed: [u8; 32],
    drawn: u64,
}

impl Noise {
    /// Each number with noise of this ε (Dwork, McSherry, Nissim & Smith 2006): the promise is
    /// one number's, and a learner is in many. Who knows the seed can take the noise off.
    pub fn of(epsilon: f64, seed: &[u8]) -> Self {
        let seed = Sha256::digest([b"kenning-noise-1\n", seed].concat()).into();
        Noise { epsilon, seed }
    }

    /// Noise that follows from a class's secret key.
    pub fn of_class(epsilon: f64, keep: &Keep) -> Self {
        Noise::of(epsilon, keep.signer.secret().as_bytes())
    }

    fn of_line(&self, line: impl std::fmt::Debug) -> Drawn {
        let mut seed = Sha256::new();
        seed.update(self.seed);
        seed.update(self.epsilon.to_bits().to_le_bytes());
        seed.update(format!("{line:?}"));
        Drawn {
            epsilon: self.epsilon,
            seed: seed.finalize().into(),
            drawn: 0,
        }
    }

    /// Numbers with noise: still none of fewer than five, and parts no more than the whole.
    pub fn on(&self, told: &Statistics) -> Statistics {
        let mut noisy = told.clone();
        noisy.head.noise = Some(self.epsilon);
        for (row, n) in &mut noisy.rows {
            let mut drawn = self.of_line(("row", row, *n));
            *n = drawn.on(*n, 1).max(FEWEST);
        }
        for (id, of) in &mut noisy.questions {
            question(of, &mut self.of_line(("question", id, of.clone())));
        }
        for (key, of) in &mut noisy.mistakes {
            mistake(of, &mut self.of_line(("mistake", key, *of)));
        }
        for (key, of) in &mut noisy.resources {
            resource(of, &mut self.of_line(("resource", key, *of)));
        }
        noisy
    }
}

impl Drawn {
    fn bits(&mut self) -> u64 {
        let mut of = Sha256::new();
        of.update(self.seed);
        of.update(self.drawn.to_le_bytes());
        self.drawn += 1;
        let bytes: [u8; 32] = of.finalize().into();
        let (first, _) = bytes.split_at(8);
        first
            .iter()
            .fold(0, |bits, byte| bits << 8 | u64::from(*byte))
    }

    /// A number to which one learner adds at most `most`, with noise: never below 0. Noise is
    /// geometric on both sides (Ghosh, Roughgarden & Sundararajan 2009), which is Laplace's
    /// for whole numbers.
    fn on(&mut self, n: u64, most: u64) -> u64 {
        let keep = (-self.epsilon / most as f64).exp();
        let mut one = || {
            // 53 bits, never 0.
            let uniform = ((self.bits() >> 11) as f64 + 1.0) / (1u64 << 53) as f64;
            (uniform.ln() / keep.ln()).floor().clamp(0.0, 1e9) as u64
        };
        let (up, down) = (one(), one());
        (n + up).saturating_sub(down)
    }

    /// Noise on parts of a whole; what is left of that.
    fn on_parts(&mut self, parts: &mut [u64], mut left: u64) -> u64 {
        for part in parts.iter_mut().filter(|part| **part > 0) {
            *part = self.on(*part, 1).min(left);
            left -= *part;
        }
        left
    }
}

fn question(of: &mut OfQuestion, drawn: &mut Drawn) {
    for n in [&mut of.of, &mut of.few_wrong.1, &mut of.few_right.1] {
        if *n > 0 {
            *n = drawn.on(*n, 1).max(FEWEST);
        }
    }
    of.few_wrong.0 = of.few_wrong.0.min(of.few_wrong.1);
    of.few_right.0 = of.few_right.0.min(of.few_right.1);
    of.learners = of.of + of.few_wrong.1 + of.few_right.1;
    of.right = drawn.on(of.right, 1).min(of.of);
    of.position = drawn
        .on(of.position, 20)
        .clamp(of.learners, 20 * of.learners);
    of.untold = drawn.on_parts(&mut of.times, of.learners);
    if of.later.0 > 0 {
        let learners = drawn.on(of.later.0, 1).max(FEWEST);
        let answers = drawn.on(of.later.1, 1).max(learners);
        of.later = (learners, answers, drawn.on(of.later.2, 1).min(answers));
    }
}

fn mistake(of: &mut OfMistake, drawn: &mut Drawn) {
    of.learners = drawn.on(of.learners, 1).max(FEWEST);
    of.untold = drawn.on_parts(&mut of.next, of.learners);
}

fn resource(of: &mut OfResource, drawn: &mut Drawn) {
    of.learners = drawn.on(of.learners, 1).max(FEWEST);
    of.untold = drawn.on_parts(&mut of.next, of.learners);
    of.unsaid = drawn.on_parts(&mut of.useful, of.learners);
}
