//! Numbers by chance from a seed, the same on every machine (SplitMix64; Steele,
//! Lea and Flood 2014).

#[derive(Clone, Debug)]
pub(super) struct Chance(u64);

impl Chance {
    pub(super) fn new(seed: u64) -> Chance {
        Chance(seed)
    }

    pub(super) fn bits(&mut self) -> u64 {
        self.0 = self.0.wrapping_add(0x9E37_79B9_7F4A_7C15);
        let mut z = self.0;
        z = (z ^ (z >> 30)).wrapping_mul(0xBF58_476D_1CE4_E5B9);
        z = (z ^ (z >> 27)).wrapping_mul(0x94D0_49BB_1331_11EB);
        z ^ (z >> 31)
    }

    /// From 0 to below `bound`, which is not 0.
    pub(super) fn below(&mut self, bound: u64) -> u64 {
        self.bits() % bound.max(1)
    }

    /// From 0 to below 1, in steps of 2^-30, so that products of a few stay exact.
    pub(super) fn share(&mut self) -> f64 {
        (self.bits() >> 34) as f64 / (1u64 << 30) as f64
    }
}
