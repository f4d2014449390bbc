//! A learner's own FSRS-6 parameters, from their own reviews: taken only where
//! they predict the newest reviews better than the defaults do.

use std::collections::HashMap;

use fsrs::{ComputeParametersInput, FSRS, FSRSItem, FSRSReview, compute_parameters};
use jiff::Timestamp;

use crate::learner::{Event, EventKind, rating_of, standing_answers};

/// Reviews of questions seen before from which parameters can be told from noise.
pub const ENOUGH: usize = 400;
/// Share of the reviews, the newest, that parameters are tried on and not fitted to.
const HELD_OUT: f64 = 0.2;

/// What fitting to a learner's reviews gave.
#[derive(Clone, Debug, PartialEq)]
pub struct Personal {
    /// 21 parameters of FSRS-6, fitted to the older reviews.
    pub parameters: Vec<f32>,
    /// How many reviews there were.
    pub reviews: usize,
    /// Log loss on the newest reviews, with the defaults and with the fitted parameters.
    pub default_loss: f64,
    pub fitted_loss: f64,
}

impl Personal {
    /// Whether the fitted parameters did better on reviews they had not seen.
    pub fn is_better(&self) -> bool {
        self.fitted_loss < self.default_loss
    }
}

/// Why no parameters could be fitted.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
pub enum NotFitted {
    #[error(
        "There are {found} reviews so far; from {ENOUGH} on, a memory model of your own can be fitted."
    )]
    TooFew { found: usize },
    #[error("Fitting failed: {0}.")]
    Failed(String),
}

/// One question's reviews so far, ending with one to predict.
struct Prefix {
    at: Timestamp,
    item: FSRSItem,
}

/// Fits parameters to the reviews in a log.
///
/// # Errors
/// Where there are too few reviews, or the fit does not come to an end.
pub fn fit(events: &[Event]) -> Result<Personal, NotFitted> {
    let mut prefixes = prefixes(events);
    if prefixes.len() < ENOUGH {
        return Err(NotFitted::TooFew {
            found: prefixes.len(),
        });
    }
    prefixes.sort_by_key(|p| p.at);
    let reviews = prefixes.len();
    let cut = reviews - (reviews as f64 * HELD_OUT) as usize;
    let mut items: Vec<FSRSItem> = prefixes.into_iter().map(|p| p.item).collect();
    let newest = items.split_off(cut);
    let failed = |error: fsrs::FSRSError| NotFitted::Failed(error.to_string());
    let parameters = compute_parameters(ComputeParametersInput {
        train_set: items,
        ..ComputeParametersInput::default()
    })
    .map_err(failed)?;
    let loss = |parameters: &[f32]| -> Result<f64, NotFitted> {
        let fsrs = FSRS::new(parameters).map_err(failed)?;
        let evaluation = fsrs.evaluate(newest.clone(), |_| true).map_err(failed)?;
        Ok(f64::from(evaluation.log_loss))
    };
    Ok(Personal {
        default_loss: loss(&[])?,
        fitted_loss: loss(&parameters)?,
        parameters,
        reviews,
    })
}

/// Every review of a question seen before on an earlier day, with what went before it.
fn prefixes(events: &[Event]) -> Vec<Prefix> {
    let mut histories: HashMap<(&str, &str), Vec<(Timestamp, u32)>> = HashMap::new();
    for (event, attempt) in standing_answers(events) {
        if attempt.step.is_some() || !matches!(event.kind, EventKind::Attempt(_)) {
            continue;
        }
        let rating = rating_of(
            attempt.verdict,
            attempt.grade,
            attempt.hints,
            attempt.bottom_out,
            None,
        );
        let key = (attempt.course.as_str(), attempt.question.as_str());
        histories
            .entry(key)
            .or_default()
            .push((event.at, rating as u32 + 1));
    }
    let mut prefixes = Vec::new();
    for history in histories.into_values() {
        let mut reviews = Vec::with_capacity(history.len());
        let mut before: Option<Timestamp> = None;
        for (at, rating) in history {
            let day = |t: Timestamp| t.as_second().div_euclid(86_400);
            let delta_t = before.map_or(0, |b| (day(at) - day(b)).max(0) as u32);
            reviews.push(FSRSReview { rating, delta_t });
            before = Some(at);
            if reviews.len() > 1 && delta_t > 0 {
                let item = FSRSItem {
                    reviews: reviews.clone(),
                };
                prefixes.push(Prefix { at, item });
            }
        }
    }
    // The order of a hash map must not show.
    prefixes.sort_by(|a, b| {
        let key = |p: &Prefix| {
            let reviews = p.item.reviews.iter();
            reviews.map(|r| (r.delta_t, r.rating)).collect::<Vec<_>>()
        };
        a.at.cmp(&b.at).then_with(|| key(a).cmp(&key(b)))
    });
    prefixes
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::course::Draws;
    use crate::grading::Verdict;
    use crate::learner::Attempt;
    use jiff::SignedDuration;

    /// A learner who forgets much faster than the defaults expect.
    fn forgetful(questions: usize, reviews: usize) -> Vec<Event> {
        let mut draws = Draws::new(3);
        let start: Timestamp = "2026-01-01T12:00:00Z".parse().unwrap();
        let mut events = Vec::new();
        for q in 0..questions {
            let mut day = 0;
            for r in 0..reviews {
                let gap = if r == 0 { 0 } else { 1 + draws.below(6) as i64 };
                day += gap;
                let right = r == 0 || draws.below(100) < 92usize.saturating_sub(14 * gap as usize);
                events.push(Event {
                    at: start + SignedDuration::from_hours(24 * day),
                    kind: EventKind::Attempt(Attempt {
                        course: "c".into(),
                        question: format!("q{q}"),
                        step: None,
                        seed: 0,
                        verdict: if right {
                            Verdict::Correct
                        } else {
                            Verdict::Incorrect
                        },
                        grade: None,
                        hints: 0,
                        bottom_out: false,
                        millis: 5000,
                        mistake: None,
                        answer: None,
                    }),
                });
            }
        }
        events.sort_by_key(|e| e.at);
        events
    }

    #[test]
    fn a_forgetful_learner_gets_parameters_that_predict_better() {
        let fitted = fit(&forgetful(120, 6)).unwrap();
        assert_eq!(fitted.reviews, 600);
        assert!(fitted.is_better(), "{fitted:?}");
        assert_eq!(fitted, fit(&forgetful(120, 6)).unwrap());
    }

    #[test]
    fn few_reviews_are_not_enough() {
        let error = fit(&forgetful(5, 3)).unwrap_err();
        assert_eq!(error, NotFitted::TooFew { found: 10 });
        assert!(error.to_string().contains("400"));
    }
}
