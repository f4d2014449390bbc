//! Numbers of about 31 digits: two floats, the second of which holds what the first
//! rounds off (Dekker 1971).
//!
//! The crate `twofloat` has the same type, but its `exp` and `ln` are wrong in the
//! twelfth digit for some values; what is compared here must be right in the
//! twenty-eighth.

/// `high + low`, where `low` is smaller than half of the last place of `high`.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(super) struct Double {
    pub high: f64,
    pub low: f64,
}

/// How much a result may be wrong, as a share of its size.
pub(super) const PRECISION: f64 = 1e-29;

const LN_2: Double = Double {
    high: std::f64::consts::LN_2,
    low: 2.319_046_813_846_299_6e-17,
};
pub(super) const PI: Double = Double {
    high: std::f64::consts::PI,
    low: 1.224_646_799_147_353_2e-16,
};
const HALF_PI: Double = Double {
    high: std::f64::consts::FRAC_PI_2,
    low: 6.123_233_995_736_766e-17,
};
pub(super) const E: Double = Double {
    high: std::f64::consts::E,
    low: 1.445_646_891_729_250_2e-16,
};
pub(super) const ZERO: Double = Double {
    high: 0.0,
    low: 0.0,
};
pub(super) const ONE: Double = Double {
    high: 1.0,
    low: 0.0,
};

/// The largest size of which sine and cosine are taken.
const MAX_ANGLE: f64 = 1e6;
/// The largest size of which the exponential function is taken.
const MAX_EXPONENT: f64 = 300.0;

fn two_sum(a: f64, b: f64) -> Double {
    let high = a + b;
    let part = high - a;
    let low = (a - (high - part)) + (b - part);
    Double { high, low }
}

fn split(a: f64) -> (f64, f64) {
    let scaled = 134_217_729.0 * a;
    let high = scaled - (scaled - a);
    (high, a - high)
}

fn two_product(a: f64, b: f64) -> Double {
    let high = a * b;
    let ((ah, al), (bh, bl)) = (split(a), split(b));
    let low = ((ah * bh - high) + ah * bl + al * bh) + al * bl;
    Double { high, low }
}

impl Double {
    pub(super) fn new(number: f64) -> Double {
        Double {
            high: number,
            low: 0.0,
        }
    }

    /// A whole number of up to 128 bits, to 31 digits.
    pub(super) fn whole(number: i128) -> Double {
        let high = number as f64;
        let low = (number - high as i128) as f64;
        two_sum(high, low)
    }

    pub(super) fn size(self) -> f64 {
        self.high.abs()
    }

    pub(super) fn is_finite(self) -> bool {
        self.high.is_finite() && self.low.is_finite()
    }

    pub(super) fn negative(self) -> Double {
        Double {
            high: -self.high,
            low: -self.low,
        }
    }

    pub(super) fn plus(self, other: Double) -> Double {
        let (high, low) = (two_sum(self.high, other.high), two_sum(self.low, other.low));
        let sum = two_sum(high.high, high.low + low.high);
        two_sum(sum.high, sum.low + low.low)
    }

    pub(super) fn minus(self, other: Double) -> Double {
        self.plus(other.negative())
    }

    pub(super) fn times(self, other: Double) -> Double {
        let product = two_product(self.high, other.high);
        let cross = self.high * other.low + self.low * other.high;
        two_sum(product.high, product.low + cross)
    }

    /// Not a number where `other` is 0.
    pub(super) fn over(self, other: Double) -> Double {
        let first = self.high / other.high;
        let rest = self.minus(other.times(Double::new(first)));
        let second = rest.high / other.high;
        let rest = rest.minus(other.times(Double::new(second)));
        let third = rest.high / other.high;
        two_sum(first, second).plus(Double::new(third))
    }

    /// Divided by a whole number that is not 0.
    fn by_whole(self, whole: f64) -> Double {
        let first = self.high / whole;
        let product = two_product(first, whole);
        let rest = ((self.high - product.high) - product.low) + self.low;
        two_sum(first, rest / whole)
    }

    fn scaled(self, by: f64) -> Double {
        Double {
            high: self.high * by,
            low: self.low * by,
        }
    }

    /// The square root of what is not below 0.
    pub(super) fn root(self) -> Double {
        if self.high <= 0.0 {
            return ZERO;
        }
        let first = Double::new(self.high.sqrt());
        let next = first.plus(self.over(first)).scaled(0.5);
        next.plus(self.over(next)).scaled(0.5)
    }

    /// `None` where the result is too large or too small to calculate with.
    pub(super) fn exp(self) -> Option<Double> {
        if self.size() > MAX_EXPONENT {
            return None;
        }
        let twos = (self.high / LN_2.high).round();
        let small = self
            .minus(LN_2.times(Double::new(twos)))
            .scaled(1.0 / 512.0);
        // exp(small) - 1, by its series.
        let (mut sum, mut term) = (small, small);
        for n in 2..=9 {
            term = term.times(small).by_whole(n.into());
            sum = sum.plus(term);
        }
        for _ in 0..9 {
            sum = sum.scaled(2.0).plus(sum.times(sum));
        }
        Some(sum.plus(ONE).scaled(2f64.powi(twos as i32)))
    }

    /// `None` of what is not above 0.
    pub(super) fn ln(self) -> Option<Double> {
        if self.high <= 0.0 {
            return None;
        }
        let first = Double::new(self.high.ln());
        let back = first.negative().exp()?;
        Some(first.plus(self.times(back).minus(ONE)))
    }

    /// Sine and cosine; `None` of very large angles.
    pub(super) fn sin_cos(self) -> Option<(Double, Double)> {
        if self.size() > MAX_ANGLE {
            return None;
        }
        let quarters = (self.high / HALF_PI.high).round();
        let angle = self.minus(HALF_PI.times(Double::new(quarters)));
        let square = angle.times(angle).negative();
        let series = |first: Double, begin: u32| {
            let (mut sum, mut term) = (first, first);
            for n in 0..14 {
                let k = f64::from(begin + 2 * n);
                term = term.times(square).by_whole(k * (k + 1.0));
                sum = sum.plus(term);
                if term.size() < 1e-34 {
                    break;
                }
            }
            sum
        };
        let (sin, cos) = (series(angle, 2), series(ONE, 1));
        Some(match (quarters as i64).rem_euclid(4) {
            0 => (sin, cos),
            1 => (cos, sin.negative()),
            2 => (sin.negative(), cos.negative()),
            _ => (cos.negative(), sin),
        })
    }

    pub(super) fn arctan(self) -> Option<Double> {
        if self.size() > 1e15 {
            return None;
        }
        let first = Double::new(self.high.atan());
        let (sin, cos) = first.sin_cos()?;
        // The tangent of what is missing, which is as small as its cube is nothing.
        let above = self.times(cos).minus(sin);
        let below = cos.plus(self.times(sin));
        Some(first.plus(above.over(below)))
    }

    /// Of -1 to 1.
    pub(super) fn arcsin(self) -> Option<Double> {
        let rest = ONE.minus(self.times(self));
        match rest.high {
            r if r < 0.0 => None,
            0.0 => Some(match self.high > 0.0 {
                true => HALF_PI,
                false => HALF_PI.negative(),
            }),
            _ => self.over(rest.root()).arctan(),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn near(x: f64, got: Double, digits: [f64; 2]) {
        let wanted = two_sum(digits[0], digits[1]);
        let rest = got.minus(wanted);
        // What is taken from an angle or an exponent is wrong by a share of its size.
        let most = PRECISION * wanted.size().max(1.0) * (1.0 + x.abs() / 10.0);
        assert!(rest.size() <= most, "{got:?} is no {wanted:?}: {rest:?}");
    }

    /// The wanted values are from mpmath 1.3, rounded to two floats.
    #[test]
    fn functions_are_right_to_28_digits() {
        for (name, at, wanted) in include!("double_values.in") {
            let x = Double::new(at);
            let got = match name {
                "exp" => x.exp(),
                "ln" => x.ln(),
                "sin" => x.sin_cos().map(|(sin, _)| sin),
                "cos" => x.sin_cos().map(|(_, cos)| cos),
                "arctan" => x.arctan(),
                "arcsin" => x.arcsin(),
                "root" => Some(x.root()),
                _ => None,
            };
            near(at, got.expect(name), wanted);
        }
    }
}
