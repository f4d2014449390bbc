//! How well answers of one learner are ranked, which is what choosing needs, and how sure
//! such numbers are.

use super::metrics::auc;
use super::predict::Answer;
use crate::template::Draws;

/// Fewest answers of a learner within whom it is judged.
pub const FEWEST: usize = 20;
/// How often learners are drawn anew.
pub const DRAWN: usize = 200;
/// What the draws begin with: the same log gives the same intervals.
const SEED: u64 = 1;

/// Of one learner: AUC over their own answers, and how many these are. Nothing with fewer
/// than [`FEWEST`], or where all came out alike.
fn of_learner(answers: &[Answer], predicted: &[f64]) -> Option<(f64, f64)> {
    if answers.len() < FEWEST {
        return None;
    }
    let credit: Vec<f64> = answers.iter().map(|answer| answer.credit).collect();
    let area = auc(predicted, &credit);
    (area.is_finite()).then_some((area, answers.len() as f64))
}

/// The mean AUC within learners, weighted by their answers. Not a number where no learner
/// has enough.
pub fn within(learners: &[Vec<Answer>], predicted: &[Vec<f64>]) -> f64 {
    let each = learners.iter().zip(predicted);
    let each = each.filter_map(|(answers, predicted)| of_learner(answers, predicted));
    let (sum, weight) = each.fold((0.0, 0.0), |(sum, weight), (area, n)| {
        (sum + area * n, weight + n)
    });
    sum / weight
}

/// 95 % intervals: what came out for 95 of 100 draws of as many learners, with replacement.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Intervals {
    /// Least and greatest, here and below.
    pub auc: (f64, f64),
    pub within: (f64, f64),
    pub log_loss: (f64, f64),
}

/// How sure the numbers are, by learners drawn anew (the bootstrap, Efron 1979): answers of
/// one learner hang together.
pub fn intervals(learners: &[Vec<Answer>], predicted: &[Vec<f64>]) -> Intervals {
    let mut answers: Vec<(f64, bool, u32)> = Vec::new();
    let (mut losses, mut areas) = (Vec::new(), Vec::new());
    for ((user, of), predicted) in (0..).zip(learners).zip(predicted) {
        let mut loss = 0.0;
        for (answer, &p) in of.iter().zip(predicted) {
            let q = p.clamp(1e-9, 1.0 - 1e-9);
            loss -= answer.credit * q.ln() + (1.0 - answer.credit) * (1.0 - q).ln();
            answers.push((p, answer.credit >= 0.5, user));
        }
        losses.push((loss, of.len() as f64));
        areas.push(of_learner(of, predicted).unwrap_or_default());
    }
    answers.sort_by(|a, b| a.0.total_cmp(&b.0));
    let mut draws = Draws::new(SEED);
    let mut found: [Vec<f64>; 3] = Default::default();
    for _ in 0..DRAWN {
        let mut times = vec![0u32; learners.len()];
        for _ in 0..learners.len() {
            times[draws.below(learners.len())] += 1;
        }
        let mean = |of: &[(f64, f64)], weighted: bool| {
            let each = of.iter().zip(&times);
            let (sum, n) = each.fold((0.0, 0.0), |(sum, n), (&(value, count), &times)| {
                let times = f64::from(times);
                let value = if weighted { value * count } else { value };
                (sum + times * value, n + times * count)
            });
            sum / n
        };
        found[0].push(drawn_auc(&answers, &times));
        found[1].push(mean(&areas, true));
        found[2].push(mean(&losses, false));
    }
    let [auc, within, log_loss] = found.map(middle);
    Intervals {
        auc,
        within,
        log_loss,
    }
}

/// Area under the ROC curve where each learner's answers count so many times. The answers
/// are sorted by prediction.
fn drawn_auc(answers: &[(f64, bool, u32)], times: &[u32]) -> f64 {
    let (mut below, mut area, mut right) = (0.0, 0.0, 0.0);
    for tie in answers.chunk_by(|a, b| a.0 == b.0) {
        let count = |wanted: bool| -> f64 {
            let alike = tie.iter().filter(|(_, right, _)| *right == wanted);
            alike
                .map(|(.., user)| f64::from(times[*user as usize]))
                .sum()
        };
        let (won, lost) = (count(true), count(false));
        area += won * (below + lost / 2.0);
        below += lost;
        right += won;
    }
    area / (right * below)
}

/// Where the middle 95 of 100 lie.
fn middle(mut found: Vec<f64>) -> (f64, f64) {
    found.retain(|x| x.is_finite());
    found.sort_by(f64::total_cmp);
    let at = |share: f64| {
        let last = found.len().saturating_sub(1) as f64;
        found.get((share * last).round() as usize).copied()
    };
    (at(0.025).unwrap_or(f64::NAN), at(0.975).unwrap_or(f64::NAN))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn answers(credit: impl IntoIterator<Item = bool>) -> Vec<Answer> {
        let answer = |right| Answer {
            item: 0,
            skills: vec![0],
            set: 0,
            time: None,
            credit: f64::from(u8::from(right)),
        };
        credit.into_iter().map(answer).collect()
    }

    #[test]
    fn who_is_better_does_not_count_within_learners() {
        // The able one is right and the other wrong: over all, that is told apart; within each, nothing.
        let able = answers((0..40).map(|i| i % 4 != 0));
        let other = answers((0..40).map(|i| i % 4 == 0));
        let flat = [vec![0.75; 40], vec![0.25; 40]];
        let learners = [able, other];
        assert_eq!(within(&learners, &flat), 0.5);
        let all: Vec<f64> = flat.concat();
        let credit: Vec<f64> = learners.iter().flatten().map(|a| a.credit).collect();
        assert!(auc(&all, &credit) > 0.7);
        // A learner with few answers does not count.
        let few = [answers((0..10).map(|i| i % 2 == 0))];
        assert!(within(&few, &[vec![0.5; 10]]).is_nan());
    }

    #[test]
    fn an_interval_holds_the_number_and_is_narrower_with_more_learners() {
        let learner = |u: usize| answers((0..30).map(move |i| (i * 7 + u * 3) % 10 < 4 + u % 5));
        let p = |u: usize| {
            (0..30)
                .map(|i| 0.2 + ((i * 5 + u) % 6) as f64 / 10.0)
                .collect()
        };
        let of = |count: usize| {
            let learners: Vec<Vec<Answer>> = (0..count).map(learner).collect();
            let predicted: Vec<Vec<f64>> = (0..count).map(p).collect();
            let found = intervals(&learners, &predicted);
            assert_eq!(found, intervals(&learners, &predicted));
            let inner = within(&learners, &predicted);
            assert!(
                found.within.0 <= inner && inner <= found.within.1,
                "{found:?} {inner}"
            );
            found.log_loss.1 - found.log_loss.0
        };
        let (few, many) = (of(10), of(160));
        assert!(many < 0.6 * few, "{many} and {few}");
    }
}
