//! What is simpler than the model, judged beside it on the same folds.

use std::collections::HashMap;

use jiff::Timestamp;

use super::eval::{in_calibrated_folds, traced};
use super::predict::{Answer, correct, reviewed};
use crate::fit::Settings;
use crate::import::Answers;
use crate::learner::{Correction, Memory, Scheduler};

/// The mean success of an answer's skills among learners of other folds: what
/// a model must beat.
pub fn skill_means(learners: &[Vec<Answer>], folds: &[u32]) -> Vec<Vec<f64>> {
    let means = Means::of(learners, folds);
    each(learners, folds, |answers, fold| {
        answers.iter().map(|a| means.skills(a, fold)).collect()
    })
}

/// Knowledge tracing alone, fitted to the learners of the other folds.
pub fn bkt_alone(
    log: &Answers,
    learners: &[Vec<Answer>],
    folds: &[u32],
    settings: &Settings,
) -> Vec<Vec<f64>> {
    in_calibrated_folds(log, learners, folds, settings, traced)
}

/// FSRS alone, with default parameters: P(recall) of a question seen before, a
/// right answer being *good* and a wrong one *again*; at first sight, the mean
/// of the question among learners of other folds. Nothing where the log does
/// not say when: there is no forgetting without time. `corrected`: with what the learner's
/// reviews so far say of how they forget, as in practice.
pub fn fsrs_alone(
    learners: &[Vec<Answer>],
    folds: &[u32],
    corrected: bool,
) -> Option<Vec<Vec<f64>>> {
    if learners
        .iter()
        .flatten()
        .any(|answer| answer.time.is_none())
    {
        return None;
    }
    let means = Means::of(learners, folds);
    let scheduler = Scheduler::default();
    Some(each(learners, folds, |answers, fold| {
        let mut memories: HashMap<u32, Memory> = HashMap::new();
        let mut learner = Correction::default();
        let mut predicted = Vec::with_capacity(answers.len());
        for answer in answers {
            let seconds = answer.time.unwrap_or_default() as i64;
            let at = Timestamp::from_second(seconds).unwrap_or_default();
            let before = memories.get(&answer.item).copied();
            predicted.push(match before {
                // Just seen is not always right, whatever the curve says.
                Some(memory) => learner
                    .recall(memory.retrievability(at), at)
                    .clamp(0.01, 0.99),
                None => means.item(answer, fold),
            });
            if let (true, Some(memory)) = (corrected, before) {
                correct(&mut learner, &memory, answer.credit, at);
            }
            let memory = reviewed(&scheduler, before, answer.credit, at);
            memories.insert(answer.item, memory);
        }
        predicted
    }))
}

fn each(
    learners: &[Vec<Answer>],
    folds: &[u32],
    predict: impl Fn(&[Answer], u32) -> Vec<f64>,
) -> Vec<Vec<f64>> {
    let pairs = learners.iter().zip(folds);
    pairs
        .map(|(answers, &fold)| predict(answers, fold))
        .collect()
}

/// Credit and answers.
type Tally = [f64; 2];

/// Successes by skill and by question, each with those of every fold.
#[derive(Default)]
struct Means {
    all: Split<()>,
    skills: Split<u32>,
    items: Split<u32>,
}

/// Tallies of everything and of each fold.
struct Split<K> {
    all: HashMap<K, Tally>,
    folds: HashMap<(u32, K), Tally>,
}

impl<K> Default for Split<K> {
    fn default() -> Self {
        Split {
            all: HashMap::new(),
            folds: HashMap::new(),
        }
    }
}

impl<K: Copy + Eq + std::hash::Hash> Split<K> {
    fn add(&mut self, key: K, fold: u32, credit: f64) {
        let whole = self.all.entry(key).or_default();
        let part = self.folds.entry((fold, key)).or_default();
        for tally in [whole, part] {
            tally[0] += credit;
            tally[1] += 1.0;
        }
    }

    /// The mean outside a fold, drawn towards `centre` as by one answer more.
    fn mean(&self, key: K, fold: u32, centre: f64) -> f64 {
        let all = self.all.get(&key).copied().unwrap_or_default();
        let own = self.folds.get(&(fold, key)).copied().unwrap_or_default();
        (all[0] - own[0] + centre) / (all[1] - own[1] + 1.0)
    }
}

impl Means {
    fn of(learners: &[Vec<Answer>], folds: &[u32]) -> Means {
        let mut means = Means::default();
        for (answers, &fold) in learners.iter().zip(folds) {
            for answer in answers {
                means.all.add((), fold, answer.credit);
                means.items.add(answer.item, fold, answer.credit);
                for &skill in &answer.skills {
                    means.skills.add(skill, fold, answer.credit);
                }
            }
        }
        means
    }

    fn skills(&self, answer: &Answer, fold: u32) -> f64 {
        let base = self.all.mean((), fold, 0.5);
        let of = answer.skills.iter();
        let sum: f64 = of.map(|&s| self.skills.mean(s, fold, base)).sum();
        sum / answer.skills.len().max(1) as f64
    }

    fn item(&self, answer: &Answer, fold: u32) -> f64 {
        self.items
            .mean(answer.item, fold, self.skills(answer, fold))
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::kinds::Rating;
    use crate::learner::Days;

    const LOG: &str = "user_id,item_id,timestamp,correct,skill_id\n\
        u,a,0,1,s\nu,b,100,1,s\nu,a,8640000,1,s\n\
        v,a,0,1,s\nv,b,100,0,s\nv,a,8640000,1,s\n";

    fn log(times: bool) -> (Answers, Vec<Vec<Answer>>) {
        let text = match times {
            true => LOG.to_owned(),
            false => LOG.replace(",100,", ",0,").replace("8640000", "0"),
        };
        let log = crate::import::read_answers(text.as_bytes(), &Default::default());
        let log = log.expect("a log");
        let learners = crate::lab::eval::learners(&log);
        (log, learners)
    }

    #[test]
    fn simple_predictions_rest_on_other_learners_and_on_what_came_before() {
        let (log, learners) = log(true);
        let folds = [0, 1];
        let means = skill_means(&learners, &folds);
        assert!(means[0][0] < means[1][0], "{means:?}");
        let bkt = bkt_alone(&log, &learners, &folds, &Settings::skills_only());
        assert!(bkt[1][1] > bkt[1][0] && bkt[1][2] < bkt[1][1], "{bkt:?}");
        let apart = bkt_alone(&log, &learners, &folds, &Settings::default());
        // The other learner got `a` right and `b` wrong.
        assert!(
            apart[0][0] - apart[0][1] > bkt[0][0] - bkt[0][1],
            "{apart:?}"
        );
        let fsrs = fsrs_alone(&learners, &folds, false).expect("there are times");
        // The other learner got `a` right and, for the first, `b` wrong.
        assert!(fsrs[0][0] > 0.8 && fsrs[0][1] < 0.5, "{fsrs:?}");
        // After a hundred days, a question seen once is mostly forgotten.
        let memory = Scheduler::default();
        let first = memory.review(None, Rating::Good, 0.9, Timestamp::UNIX_EPOCH, 0);
        assert!((fsrs[0][2] - first.recall_after(Days::new(100.0))).abs() < 1e-9);
    }

    #[test]
    fn without_times_there_is_no_forgetting_to_judge() {
        let (_, learners) = log(false);
        assert_eq!(fsrs_alone(&learners, &[0, 1], false), None);
    }
}
