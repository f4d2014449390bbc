//! Everything drawn by lot: floats from the same source that draws questions.

use crate::template::Draws;

/// A deterministic source of random numbers.
#[derive(Clone, Debug)]
pub struct Lot(Draws);

/// One seed out of several numbers, well mixed (the finaliser of SplitMix64;
/// Steele, Lea & Flood 2014), so that neighbouring learners have nothing in common.
pub(crate) fn seed(parts: &[u64]) -> u64 {
    parts.iter().fold(0x9e37_79b9_7f4a_7c15, |mixed, &part| {
        let mut z = (mixed ^ part).wrapping_add(0x9e37_79b9_7f4a_7c15);
        z = (z ^ (z >> 30)).wrapping_mul(0xbf58_476d_1ce4_e5b9);
        z = (z ^ (z >> 27)).wrapping_mul(0x94d0_49bb_1331_11eb);
        z ^ (z >> 31)
    })
}

impl Lot {
    /// A source that `seed` fixes.
    pub fn new(seed: u64) -> Self {
        Self(Draws::new(seed))
    }
    /// 64 random bits.
    pub fn bits(&mut self) -> u64 {
        self.0.bits()
    }
    /// A number below `bound`; 0 for 0.
    pub fn below(&mut self, bound: usize) -> usize {
        self.0.below(bound)
    }
    /// Evenly from 0 (included) to 1 (not).
    pub fn uniform(&mut self) -> f64 {
        (self.0.bits() >> 11) as f64 / (1u64 << 53) as f64
    }
    /// True with this probability.
    pub fn chance(&mut self, probability: f64) -> bool {
        self.uniform() < probability
    }
    /// Standard normal (Box–Muller).
    pub fn normal(&mut self) -> f64 {
        let radius = (-2.0 * (1.0 - self.uniform()).ln()).sqrt();
        radius * (std::f64::consts::TAU * self.uniform()).cos()
    }
    /// Lognormal with median 1 and this spread (standard deviation of the logarithm).
    pub(crate) fn around_one(&mut self, spread: f64) -> f64 {
        (spread * self.normal()).exp()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn normals_have_mean_zero_and_deviation_one() {
        let mut lot = Lot::new(3);
        let drawn: Vec<f64> = (0..20_000).map(|_| lot.normal()).collect();
        let mean = drawn.iter().sum::<f64>() / 20_000.0;
        let square = drawn.iter().map(|x| x * x).sum::<f64>() / 20_000.0;
        assert!(mean.abs() < 0.03, "{mean}");
        assert!((square - 1.0).abs() < 0.04, "{square}");
    }

    #[test]
    fn seeds_differ_in_any_part() {
        assert_ne!(seed(&[1, 2]), seed(&[2, 1]));
        assert_ne!(seed(&[1, 0]), seed(&[1, 1]));
    }
}
