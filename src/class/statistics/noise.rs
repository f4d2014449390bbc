//! Noise on numbers, so that no single learner can be told from them.

/// What draws bits: random ones, unless for tests.
pub type Bits<'r> = &'r mut dyn FnMut() -> u64;

/// Laplace noise on counts, or none.
pub struct Noise<'r> {
    with: Option<(f64, Bits<'r>)>,
}

impl std::fmt::Debug for Noise<'_> {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.debug_tuple("Noise").field(&self.epsilon()).finish()
    }
}

impl<'r> Noise<'r> {
    /// Numbers as they are.
    pub fn none() -> Self {
        Noise { with: None }
    }

    /// Each number with noise of this ε (Dwork, McSherry, Nissim & Smith 2006): the promise is
    /// one number's, and a learner is in many.
    pub fn of(epsilon: f64, bits: Bits<'r>) -> Self {
        Noise {
            with: Some((epsilon, bits)),
        }
    }

    /// Its ε.
    pub fn epsilon(&self) -> Option<f64> {
        self.with.as_ref().map(|(epsilon, _)| *epsilon)
    }

    /// A number to which one learner adds at most `most`, with noise: never below 0. Noise is
    /// geometric on both sides (Ghosh, Roughgarden & Sundararajan 2009), which is Laplace's
    /// for whole numbers.
    pub(super) fn on(&mut self, n: u64, most: u64) -> u64 {
        let Some((epsilon, bits)) = &mut self.with else {
            return n;
        };
        let keep = (-*epsilon / most as f64).exp();
        let mut one = || {
            // 53 bits, never 0.
            let uniform = ((bits() >> 11) as f64 + 1.0) / (1u64 << 53) as f64;
            (uniform.ln() / keep.ln()).floor().clamp(0.0, 1e9) as u64
        };
        let (up, down) = (one(), one());
        (n + up).saturating_sub(down)
    }
}
