//! The incomplete beta function, and what is read off it: how sure a share is, Student's t,
//! and counts to come.

/// Steps of the continued fraction, at most.
const STEPS: usize = 300;

/// The logarithm of the gamma function, for `x` above 0 (Lanczos 1964, with the coefficients
/// for g = 7 and nine terms).
fn ln_gamma(x: f64) -> f64 {
    const G: [f64; 9] = [
        0.999_999_999_999_809_9,
        676.520_368_121_885_1,
        -1_259.139_216_722_402_8,
        771.323_428_777_653_1,
        -176.615_029_162_140_6,
        12.507_343_278_686_905,
        -0.138_571_095_265_720_12,
        9.984_369_578_019_572e-6,
        1.505_632_735_149_311_6e-7,
    ];
    if x < 0.5 {
        let pi = std::f64::consts::PI;
        return (pi / (pi * x).sin()).ln() - ln_gamma(1.0 - x);
    }
    let x = x - 1.0;
    let sum = (1..9).fold(G[0], |sum, n| sum + G[n] / (x + n as f64));
    let t = x + 7.5;
    0.5 * (2.0 * std::f64::consts::PI).ln() + (x + 0.5) * t.ln() - t + sum.ln()
}

/// The regularised incomplete beta function I_x(a, b), by its continued fraction (Press et
/// al. 2007, Numerical Recipes, section 6.4; the fraction is that of DLMF 8.17.22).
fn incomplete(a: f64, b: f64, x: f64) -> f64 {
    if x <= 0.0 {
        return 0.0;
    }
    if x >= 1.0 {
        return 1.0;
    }
    // Where it converges slowly, its mirror image does quickly.
    if x > (a + 1.0) / (a + b + 2.0) {
        return 1.0 - incomplete(b, a, 1.0 - x);
    }
    let front = ln_gamma(a + b) - ln_gamma(a) - ln_gamma(b) + a * x.ln() + b * (1.0 - x).ln();
    let floor = |v: f64| if v.abs() < 1e-300 { 1e-300 } else { v };
    let (mut c, mut d) = (1.0, 1.0 / floor(1.0 - (a + b) * x / (a + 1.0)));
    let mut fraction = d;
    for m in 1..STEPS {
        let m = m as f64;
        let even = m * (b - m) * x / ((a + 2.0 * m - 1.0) * (a + 2.0 * m));
        let odd = -(a + m) * (a + b + m) * x / ((a + 2.0 * m) * (a + 2.0 * m + 1.0));
        let mut step = 1.0;
        for term in [even, odd] {
            d = 1.0 / floor(1.0 + term * d);
            c = floor(1.0 + term / c);
            step = c * d;
            fraction *= step;
        }
        if (step - 1.0).abs() < 1e-14 {
            break;
        }
    }
    (front.exp() * fraction / a).clamp(0.0, 1.0)
}

/// P(the true share lies below `share`), after `right` of `n`: the posterior by Jeffreys'
/// prior, a beta distribution (Brown, Cai & DasGupta 2001).
pub(in crate::class) fn below(share: f64, right: f64, n: f64) -> f64 {
    incomplete(right + 0.5, (n - right).max(0.0) + 0.5, share)
}

/// P(at least `wanted` more come in a time `ahead`), where `seen` came in a time `past` of
/// the same unit and they come evenly: negative binomial, the prediction from a Poisson
/// process with Jeffreys' prior (Gelman et al. 2013, Bayesian Data Analysis, 2.6).
pub(in crate::class) fn at_least(wanted: u32, seen: u32, past: f64, ahead: f64) -> f64 {
    if wanted == 0 {
        return 1.0;
    }
    if past <= 0.0 || ahead <= 0.0 {
        return 0.0;
    }
    incomplete(
        f64::from(wanted),
        f64::from(seen) + 0.5,
        ahead / (past + ahead),
    )
}

/// The value that 95 % of Student's t with so many degrees of freedom lie within; infinite
/// without any.
pub(in crate::class) fn student(degrees: f64) -> f64 {
    if degrees <= 0.0 {
        return f64::INFINITY;
    }
    // P(|T| > t) is I_{v/(v+t²)}(v/2, 1/2).
    let outside = |t: f64| incomplete(degrees / 2.0, 0.5, degrees / (degrees + t * t));
    let (mut low, mut high) = (0.0, 1_000.0);
    for _ in 0..80 {
        let middle = f64::midpoint(low, high);
        match outside(middle) > 0.05 {
            true => low = middle,
            false => high = middle,
        }
    }
    high
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn students_t_is_that_of_the_table() {
        for (degrees, t) in [
            (1.0, 12.706_205),
            (5.0, 2.570_582),
            (10.0, 2.228_139),
            (29.0, 2.045_230),
        ] {
            assert!(
                (student(degrees) - t).abs() < 1e-5,
                "{degrees}: {}",
                student(degrees)
            );
        }
        assert!(student(0.0).is_infinite());
    }

    #[test]
    fn the_beta_posterior_is_as_computed_by_hand() {
        // Beta(1/2, 1/2) is the arcsine law: half lies below a half.
        assert!((below(0.5, 0.0, 0.0) - 0.5).abs() < 1e-12);
        // Beta(1/2, 3/2): F(x) = 2/π (asin √x + √(x(1-x))).
        let x: f64 = 0.3;
        let by_hand = 2.0 / std::f64::consts::PI * (x.sqrt().asin() + (x * (1.0 - x)).sqrt());
        assert!((below(x, 0.0, 1.0) - by_hand).abs() < 1e-12);
        assert!(below(0.5, 1.0, 12.0) > 0.99 && below(0.5, 11.0, 12.0) < 0.01);
    }

    #[test]
    fn counts_to_come_are_negative_binomial() {
        assert_eq!(at_least(0, 3, 4.0, 1.0), 1.0);
        // None more, P(N = 0) = (past/(past+ahead))^(seen + 1/2).
        let none = (4.0_f64 / 6.0).powf(3.5);
        assert!((at_least(1, 3, 4.0, 2.0) - (1.0 - none)).abs() < 1e-12);
        assert_eq!(at_least(5, 3, 0.0, 2.0), 0.0);
    }
}
