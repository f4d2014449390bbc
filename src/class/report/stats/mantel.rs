//! Whether a question is harder for one group than for another of the same ability: the
//! test of Mantel & Haenszel (1959), as Holland & Thayer (1988) use it on questions.

use serde::Serialize;

use super::normal::{Z95, chi_square_1};

/// Answers of learners of about the same ability: of the reference group, and of the group
/// that is looked at.
#[derive(Clone, Copy, Debug, Default, PartialEq)]
pub(in crate::class) struct Stratum {
    pub(in crate::class) reference: (f64, f64),
    pub(in crate::class) focal: (f64, f64),
}

impl Stratum {
    /// With half an answer more in each cell, where both groups have some.
    fn and_a_half(&self) -> Stratum {
        let ((a, b), (c, d)) = (self.reference, self.focal);
        match a + b > 0.0 && c + d > 0.0 {
            true => Stratum {
                reference: (a + 0.5, b + 0.5),
                focal: (c + 0.5, d + 0.5),
            },
            false => *self,
        }
    }

    /// Adds an answer.
    pub(in crate::class) fn add(&mut self, is_focal: bool, right: bool) {
        let of = match is_focal {
            true => &mut self.focal,
            false => &mut self.reference,
        };
        match right {
            true => of.0 += 1.0,
            false => of.1 += 1.0,
        }
    }
}

/// How large a difference is, on the scale of the Educational Testing Service.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize)]
pub enum Band {
    /// Negligible, or not told from none.
    A,
    B,
    /// Large, and surely more than one step.
    C,
}

/// What the test says of a question.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(in crate::class) struct MantelHaenszel {
    /// Chi-square with one degree of freedom, with the correction for continuity.
    pub(in crate::class) chi_square: f64,
    pub(in crate::class) p: f64,
    /// The common odds ratio on the scale of difficulty, −2.35 ln α: below 0, the question
    /// is harder for the group than for the reference.
    pub(in crate::class) delta: f64,
    /// Its standard error (Robins, Breslow & Greenland 1986).
    pub(in crate::class) error: f64,
}

/// From log-odds to the scale of difficulty.
const DELTA: f64 = -2.35;

impl MantelHaenszel {
    /// The test over strata; none where they tell nothing, as all were right or wrong.
    pub(in crate::class) fn of(strata: &[Stratum]) -> Option<MantelHaenszel> {
        let (mut seen, mut expected, mut variance) = (0.0, 0.0, 0.0);
        let (mut up, mut down) = (0.0, 0.0);
        let (mut pr, mut mixed, mut qs) = (0.0, 0.0, 0.0);
        for s in strata {
            let ((a, b), (c, d)) = (s.reference, s.focal);
            let (r, f, right, wrong) = (a + b, c + d, a + c, b + d);
            let all = r + f;
            if r == 0.0 || f == 0.0 || all < 2.0 {
                continue;
            }
            seen += a;
            expected += r * right / all;
            variance += r * f * right * wrong / (all * all * (all - 1.0));
            let (ad, bc) = (a * d / all, b * c / all);
            let (p, q) = ((a + d) / all, (b + c) / all);
            up += ad;
            down += bc;
            pr += p * ad;
            mixed += p * bc + q * ad;
            qs += q * bc;
        }
        if variance <= 0.0 {
            return None;
        }
        if up <= 0.0 || down <= 0.0 {
            // Some group was always right or wrong: how large the difference is is told from
            // half an answer more in each cell (Haldane 1956), whether there is one as before.
            let more: Vec<Stratum> = strata.iter().map(Stratum::and_a_half).collect();
            let sized = MantelHaenszel::of(&more)?;
            let off = ((seen - expected).abs() - 0.5).max(0.0);
            let chi_square = off * off / variance;
            return Some(MantelHaenszel {
                chi_square,
                p: chi_square_1(chi_square),
                ..sized
            });
        }
        let off = ((seen - expected).abs() - 0.5).max(0.0);
        let chi_square = off * off / variance;
        let of_log = pr / (2.0 * up * up) + mixed / (2.0 * up * down) + qs / (2.0 * down * down);
        Some(MantelHaenszel {
            chi_square,
            p: chi_square_1(chi_square),
            delta: DELTA * (up / down).ln(),
            error: DELTA.abs() * of_log.sqrt(),
        })
    }

    /// Its class (Dorans & Holland 1993): A below 1 or where `is_found` says that it is not
    /// told from none; C from 1.5 where it is surely above 1; B else.
    pub(in crate::class) fn band(&self, is_found: bool) -> Band {
        let size = self.delta.abs();
        let surely = (size - 1.0) / self.error > Z95;
        match is_found && size >= 1.0 {
            false => Band::A,
            true if size >= 1.5 && surely => Band::C,
            true => Band::B,
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn one_stratum_is_as_computed_by_hand() {
        // Reference 20 right, 10 wrong; focal 10 right, 20 wrong.
        let table = Stratum {
            reference: (20.0, 10.0),
            focal: (10.0, 20.0),
        };
        let found = MantelHaenszel::of(&[table]).unwrap();
        // E(a) = 15; Var = 30·30·30·30/(60²·59) = 3.81356; (5 - 0.5)²/Var = 5.31.
        assert!((found.chi_square - 20.25 / (810_000.0 / 212_400.0)).abs() < 1e-9);
        // α = 400/100 = 4.
        assert!((found.delta + 2.35 * 4.0_f64.ln()).abs() < 1e-12);
        // In one stratum the variance of ln α is 1/a + 1/b + 1/c + 1/d.
        assert!(
            (found.error - 2.35 * (0.3_f64).sqrt()).abs() < 1e-9,
            "{found:?}"
        );
        assert!(found.p < 0.05);
        assert_eq!(found.band(true), Band::B);
        assert_eq!(found.band(false), Band::A);
    }

    #[test]
    fn who_was_always_wrong_is_told_all_the_same() {
        let apart = Stratum {
            reference: (12.0, 0.0),
            focal: (0.0, 12.0),
        };
        let found = MantelHaenszel::of(&[apart, apart]).unwrap();
        // (12.5/0.5)² = 625.
        assert!(
            (found.delta + 2.35 * 625.0_f64.ln()).abs() < 1e-9,
            "{found:?}"
        );
        assert!(found.p < 1e-6);
    }

    #[test]
    fn ability_alone_is_no_difference() {
        // Half of the weak and nine tenths of the strong are right, in both groups.
        let weak = Stratum {
            reference: (5.0, 5.0),
            focal: (20.0, 20.0),
        };
        let strong = Stratum {
            reference: (36.0, 4.0),
            focal: (9.0, 1.0),
        };
        let found = MantelHaenszel::of(&[weak, strong]).unwrap();
        assert!(found.delta.abs() < 1e-9 && found.p > 0.9, "{found:?}");
        assert_eq!(MantelHaenszel::of(&[Stratum::default()]), None);
    }
}
