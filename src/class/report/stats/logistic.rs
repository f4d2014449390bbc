//! Whether a question works otherwise in one group than in another, by logistic regression
//! (Swaminathan & Rogers 1990): a right answer by ability, by group, and by both together.

use super::normal::chi_square_2;

/// Rounds at most, and the step below which they end.
const ROUNDS: usize = 30;
const STEP: f64 = 1e-8;
/// Coefficients beyond this mean that one side was always right or wrong.
const MOST: f64 = 12.0;

/// What the test says of a question.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(in crate::class) struct Dif {
    /// Twice the gain in log-likelihood by group and by group with ability: chi-square with
    /// two degrees of freedom.
    pub(in crate::class) chi_square: f64,
    pub(in crate::class) p: f64,
    /// Log-odds of a right answer of the group, against others of the same ability.
    pub(in crate::class) group: f64,
}

/// An answer: the ability of who gave it, whether they are of the group, whether it is right.
pub(in crate::class) type Answer = (f64, bool, bool);

/// The test over answers; none where it can't be made, as a group was always right or wrong.
pub(in crate::class) fn dif(answers: &[Answer]) -> Option<Dif> {
    let yes = |b: bool| f64::from(u8::from(b));
    let plain = fit(answers, |a| [1.0, a.0])?;
    let grouped = fit(answers, |a| [1.0, a.0, yes(a.1)])?;
    let full = fit(answers, |a| [1.0, a.0, yes(a.1), a.0 * yes(a.1)])?;
    let chi_square = (2.0 * (full.1 - plain.1)).max(0.0);
    Some(Dif {
        chi_square,
        p: chi_square_2(chi_square),
        group: grouped.0[2],
    })
}

/// Maximum likelihood by Newton's method (iteratively reweighted least squares, McCullagh &
/// Nelder 1989): the coefficients, and the log-likelihood. None where they run away.
fn fit<const N: usize>(
    answers: &[Answer],
    features: impl Fn(&Answer) -> [f64; N],
) -> Option<([f64; N], f64)> {
    let mut weights = [0.0; N];
    for _ in 0..ROUNDS {
        let (mut slope, mut curve) = ([0.0; N], [[0.0; N]; N]);
        for answer in answers {
            let x = features(answer);
            let odds: f64 = x.iter().zip(&weights).map(|(x, w)| x * w).sum();
            let p = 1.0 / (1.0 + (-odds).exp());
            let off = f64::from(u8::from(answer.2)) - p;
            for i in 0..N {
                slope[i] += off * x[i];
                for j in 0..N {
                    curve[i][j] += p * (1.0 - p) * x[i] * x[j];
                }
            }
        }
        let step = solve(curve, slope)?;
        let mut largest: f64 = 0.0;
        for (weight, step) in weights.iter_mut().zip(step) {
            *weight += step;
            largest = largest.max(step.abs());
        }
        if weights.iter().any(|w| !w.is_finite() || w.abs() > MOST) {
            return None;
        }
        if largest < STEP {
            break;
        }
    }
    let likelihood = answers.iter().map(|answer| {
        let x = features(answer);
        let odds: f64 = x.iter().zip(&weights).map(|(x, w)| x * w).sum();
        let odds = if answer.2 { odds } else { -odds };
        -(-odds).exp().ln_1p()
    });
    Some((weights, likelihood.sum()))
}

/// Solves a small system of equations by Gauss's elimination with pivots; none where it has
/// no one answer.
fn solve<const N: usize>(mut a: [[f64; N]; N], mut b: [f64; N]) -> Option<[f64; N]> {
    for column in 0..N {
        let pivot =
            (column..N).max_by(|&i, &j| a[i][column].abs().total_cmp(&a[j][column].abs()))?;
        if a[pivot][column].abs() < 1e-9 {
            return None;
        }
        a.swap(column, pivot);
        b.swap(column, pivot);
        for row in column + 1..N {
            let share = a[row][column] / a[column][column];
            let above = a[column];
            for (cell, over) in a[row].iter_mut().zip(above).skip(column) {
                *cell -= share * over;
            }
            b[row] -= share * b[column];
        }
    }
    let mut x = [0.0; N];
    for row in (0..N).rev() {
        let known: f64 = (row + 1..N).map(|k| a[row][k] * x[k]).sum();
        x[row] = (b[row] - known) / a[row][row];
    }
    Some(x)
}

#[cfg(test)]
mod tests {
    use super::*;

    /// `right` right answers of `n`, at one ability.
    fn some(ability: f64, group: bool, right: usize, n: usize) -> Vec<Answer> {
        (0..n).map(|i| (ability, group, i < right)).collect()
    }

    #[test]
    fn a_saturated_table_is_as_computed_by_hand() {
        // At abilities -1 and 1: reference 10 and 20 of 30 right, group 5 and 15 of 30.
        let mut all = some(-1.0, false, 10, 30);
        all.extend(some(1.0, false, 20, 30));
        all.extend(some(-1.0, true, 5, 30));
        all.extend(some(1.0, true, 15, 30));
        let found = dif(&all).unwrap();
        // The full model says each cell's own share.
        let cell =
            |right: f64| right * (right / 30.0).ln() + (30.0 - right) * (1.0 - right / 30.0).ln();
        let full: f64 = [10.0, 20.0, 5.0, 15.0].into_iter().map(cell).sum();
        // Without groups, two abilities have 15 and 35 of 60.
        let pair =
            |right: f64| right * (right / 60.0).ln() + (60.0 - right) * (1.0 - right / 60.0).ln();
        let plain = pair(15.0) + pair(35.0);
        assert!(
            (found.chi_square - 2.0 * (full - plain)).abs() < 1e-6,
            "{found:?}"
        );
        assert!(found.group < -0.5);
    }

    #[test]
    fn what_was_always_right_can_not_be_fitted() {
        let mut all = some(0.5, false, 10, 20);
        all.extend(some(-0.5, false, 5, 20));
        all.extend(some(0.5, true, 20, 20));
        all.extend(some(-0.5, true, 20, 20));
        assert_eq!(dif(&all), None);
        assert_eq!(dif(&[]), None);
    }
}
