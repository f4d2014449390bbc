//! How likely something is.

use std::cmp::Ordering;
use std::fmt;

use serde::{Deserialize, Serialize};

/// A probability, 0 to 1. It is stored and compared as the bare number; numeric code
/// takes the number out and calculates with that.
#[derive(Clone, Copy, Default, PartialEq, PartialOrd, Serialize, Deserialize)]
#[serde(transparent)]
pub struct Probability(f64);

impl Probability {
    /// What never happens.
    pub const NEVER: Probability = Probability(0.0);
    /// What is certain.
    const CERTAIN: Probability = Probability(1.0);

    /// The probability nearest to a number; what is no number is 0.
    pub const fn new(p: f64) -> Probability {
        match p {
            p if p > 1.0 => Probability::CERTAIN,
            p if p > 0.0 => Probability(p),
            _ => Probability::NEVER,
        }
    }

    /// The number, 0 to 1.
    pub const fn get(self) -> f64 {
        self.0
    }

    /// The mean; none of nothing.
    pub fn mean(of: impl Iterator<Item = Probability>) -> Option<Probability> {
        let (sum, count) = of.fold((0.0, 0u32), |(sum, n), p| (sum + p.get(), n + 1));
        (count > 0).then(|| Probability::new(sum / f64::from(count)))
    }

    /// The order of the numbers: there is none that can't be compared.
    pub fn total_cmp(&self, other: &Probability) -> Ordering {
        self.0.total_cmp(&other.0)
    }
}

impl From<Probability> for f64 {
    fn from(p: Probability) -> f64 {
        p.0
    }
}

impl PartialEq<f64> for Probability {
    fn eq(&self, other: &f64) -> bool {
        self.0 == *other
    }
}

impl PartialOrd<f64> for Probability {
    fn partial_cmp(&self, other: &f64) -> Option<Ordering> {
        self.0.partial_cmp(other)
    }
}

impl PartialEq<Probability> for f64 {
    fn eq(&self, other: &Probability) -> bool {
        *self == other.0
    }
}

impl PartialOrd<Probability> for f64 {
    fn partial_cmp(&self, other: &Probability) -> Option<Ordering> {
        self.partial_cmp(&other.0)
    }
}

/// Written as the bare number: the field it stands in says of what.
impl fmt::Debug for Probability {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        fmt::Debug::fmt(&self.0, f)
    }
}

#[cfg(test)]
mod tests {
    use super::Probability;

    #[test]
    fn it_lies_between_never_and_certain() {
        for (number, p) in [(-0.5, 0.0), (0.25, 0.25), (1.5, 1.0), (f64::NAN, 0.0)] {
            assert_eq!(Probability::new(number), p);
        }
        assert!(!Probability::new(-0.0).get().is_sign_negative());
    }
}
