//! The normal distribution, and the tails of chi-square with one and two degrees of freedom.

/// The standard score that 95 % of a normal distribution lie within.
pub(in crate::class) const Z95: f64 = 1.959_963_984_540_054;

/// Terms of a series or a fraction, at most.
const TERMS: usize = 200;

/// The complementary error function of `x` from 0 up: by its series for small `x`, by its
/// continued fraction else (Abramowitz & Stegun 1964, 7.1.6 and 7.1.14).
fn erfc(x: f64) -> f64 {
    if x < 2.0 {
        let (mut term, mut sum) = (x, x);
        for n in 1..TERMS {
            term *= 2.0 * x * x / (2 * n + 1) as f64;
            sum += term;
            if term < 1e-17 * sum {
                break;
            }
        }
        return 1.0 - sum * (-x * x).exp() * std::f64::consts::FRAC_2_SQRT_PI;
    }
    let mut below = x;
    for n in (1..=TERMS).rev() {
        below = x + n as f64 / 2.0 / below;
    }
    (-x * x).exp() / (below * std::f64::consts::PI.sqrt())
}

/// P(a standard normal lies above `z`).
pub(in crate::class) fn normal_above(z: f64) -> f64 {
    let half = erfc(z.abs() / std::f64::consts::SQRT_2) / 2.0;
    match z < 0.0 {
        true => 1.0 - half,
        false => half,
    }
}

/// P(a standard normal lies further from 0 than `z`): the p-value of a two-sided test.
pub(in crate::class) fn two_sided(z: f64) -> f64 {
    (2.0 * normal_above(z.abs())).min(1.0)
}

/// P(chi-square with one degree of freedom lies above `x`).
pub(in crate::class) fn chi_square_1(x: f64) -> f64 {
    two_sided(x.max(0.0).sqrt())
}

/// P(chi-square with two degrees of freedom lies above `x`).
pub(in crate::class) fn chi_square_2(x: f64) -> f64 {
    (-x.max(0.0) / 2.0).exp()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn tails_are_those_of_the_tables() {
        for (z, p) in [
            (0.0, 0.5),
            (1.0, 0.158_655_254),
            (1.96, 0.024_997_895),
            (3.0, 0.001_349_898),
        ] {
            assert!((normal_above(z) - p).abs() < 1e-8, "{z}");
            assert!((normal_above(-z) - (1.0 - p)).abs() < 1e-8, "-{z}");
        }
        assert!((normal_above(5.0) - 2.866_516e-7).abs() < 1e-12);
        assert!((chi_square_1(3.841_459) - 0.05).abs() < 1e-6);
        assert!((chi_square_2(5.991_465) - 0.05).abs() < 1e-6);
        assert_eq!(two_sided(0.0), 1.0);
    }
}
