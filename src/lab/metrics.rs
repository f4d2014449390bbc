//! How good predictions are.

/// Ten bins of predictions, from those below 0.1 to those from 0.9 up.
pub type Calibration = [Bin; 10];

/// The predictions of one bin.
#[derive(Clone, Copy, Debug, Default, PartialEq)]
pub struct Bin {
    pub count: usize,
    /// Mean prediction, and mean outcome, 0 to 1.
    pub predicted: f64,
    pub observed: f64,
}

/// What is said of a set of predictions.
#[derive(Clone, Debug, PartialEq)]
pub struct Report {
    pub count: usize,
    /// Area under the ROC curve: how often a right answer was held likelier
    /// than a wrong one, ties counting half. Not a number without both.
    pub auc: f64,
    /// Mean negative log-likelihood, in nats.
    pub log_loss: f64,
    /// Root of the mean squared error.
    pub rmse: f64,
    /// Mean distance of prediction and outcome over [`Calibration`] (Naeini, Cooper &
    /// Hauskrecht 2015), 0 to 1.
    pub calibration_error: f64,
    pub calibration: Calibration,
}

/// The smallest share of all answers in a bin that is looked at by itself.
const SEEN: f64 = 0.01;

impl Report {
    /// The greatest distance of prediction and outcome, 0 to 1, in a bin that holds 1 % of the
    /// answers at least: how far off predictions are where they are most off.
    pub fn most_off(&self) -> f64 {
        let least = SEEN * self.count as f64;
        let bins = self.calibration.iter();
        let seen = bins.filter(|bin| bin.count > 0 && bin.count as f64 >= least);
        let off = seen.map(|bin| (bin.predicted - bin.observed).abs());
        off.fold(0.0, f64::max)
    }
}

/// Judges predictions by what came out, 0 to 1 each.
pub fn report(predicted: &[f64], outcome: &[f64]) -> Report {
    let count = predicted.len();
    let n = count.max(1) as f64;
    let (mut loss, mut square) = (0.0, 0.0);
    let mut bins = Calibration::default();
    for (p, y) in predicted.iter().zip(outcome) {
        let q = p.clamp(1e-9, 1.0 - 1e-9);
        loss -= y * q.ln() + (1.0 - y) * (1.0 - q).ln();
        square += (p - y) * (p - y);
        let bin = &mut bins[((p * 10.0) as usize).min(9)];
        bin.count += 1;
        bin.predicted += p;
        bin.observed += y;
    }
    let mut off = 0.0;
    for bin in &mut bins {
        off += (bin.predicted - bin.observed).abs() / n;
        let m = bin.count.max(1) as f64;
        bin.predicted /= m;
        bin.observed /= m;
    }
    Report {
        count,
        auc: auc(predicted, outcome),
        log_loss: loss / n,
        rmse: (square / n).sqrt(),
        calibration_error: off,
        calibration: bins,
    }
}

/// Area under the ROC curve (by ranks: Hanley & McNeil 1982); partial credit of at least a half
/// counts as right.
pub fn auc(predicted: &[f64], outcome: &[f64]) -> f64 {
    let mut order: Vec<usize> = (0..predicted.len()).collect();
    order.sort_by(|&a, &b| predicted[a].total_cmp(&predicted[b]));
    let (mut below, mut area, mut right) = (0.0, 0.0, 0.0);
    let ties = order.chunk_by(|&a, &b| predicted[a] == predicted[b]);
    for tie in ties {
        let won = tie.iter().filter(|&&i| outcome[i] >= 0.5).count() as f64;
        let lost = tie.len() as f64 - won;
        area += won * (below + lost / 2.0);
        below += lost;
        right += won;
    }
    area / (right * below)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_area_counts_ties_half() {
        assert_eq!(auc(&[0.1, 0.2, 0.8, 0.9], &[0.0, 0.0, 1.0, 1.0]), 1.0);
        assert_eq!(auc(&[0.5; 4], &[0.0, 1.0, 0.0, 1.0]), 0.5);
        assert_eq!(auc(&[0.1, 0.5, 0.5], &[0.0, 0.0, 1.0]), 0.75);
        assert!(auc(&[0.1], &[1.0]).is_nan());
    }

    #[test]
    fn what_is_right_on_average_is_calibrated() {
        let said = report(&[0.25; 4], &[1.0, 0.0, 0.0, 0.0]);
        assert_eq!(said.calibration_error, 0.0);
        assert_eq!(said.calibration[2].count, 4);
        assert!((said.log_loss - 0.5623).abs() < 1e-3);
        assert!((said.rmse - 0.4330).abs() < 1e-3);
        assert_eq!(said.most_off(), 0.0);
    }

    #[test]
    fn a_bin_of_few_answers_is_not_where_predictions_are_most_off() {
        // All are right. 0.9 is predicted of the others, 0.05 of one.
        let most_off = |others: usize| {
            let mut predicted = vec![0.9; others];
            predicted.push(0.05);
            report(&predicted, &vec![1.0; others + 1]).most_off()
        };
        assert!((most_off(99) - 0.95).abs() < 1e-9);
        assert!((most_off(100) - 0.1).abs() < 1e-9);
        assert_eq!(report(&[], &[]).most_off(), 0.0);
    }
}
