//! A learner's own FSRS-6 parameters, from their own reviews: taken only where
//! they predict the newest reviews better than those in force do.

use std::collections::{HashMap, HashSet};
use std::fmt;
use std::sync::{Arc, Mutex, PoisonError};

use fsrs::{
    CombinedProgressState, ComputeParametersInput, FSRS, FSRSError, FSRSItem, FSRSReview,
    compute_parameters,
};
use jiff::Timestamp;

use crate::journal::{Event, EventKind, answers_not_undone};
use crate::kinds::{Rating, Verdict};
use crate::learner::{Scheduler, day_at, rating_of};
use crate::words::{Message, message};

/// Reviews of questions seen before from which parameters can be told from noise.
pub const ENOUGH: usize = 400;
/// Share of the reviews, the newest, that parameters are tried on and not fitted to.
const HELD_OUT: f64 = 0.2;
/// Reviews that are looked at, of the questions answered last: more would only take longer.
const MOST: usize = 40_000;
/// Reviews of one question that are looked at, the first: what it was like to
/// remember a question after that many says little about others.
const MOST_OF_ONE: usize = 100;

/// What fitting to a learner's reviews gave.
#[derive(Clone, Debug, PartialEq)]
pub struct Personal {
    /// 21 parameters of FSRS-6, fitted to the older reviews; or none where the
    /// learner has parameters of their own and the defaults do better than both.
    pub parameters: Vec<f32>,
    /// How many reviews were looked at.
    pub reviews: usize,
    /// Log loss on the newest of them, with the parameters in force and with these.
    pub loss_before: f64,
    pub loss_after: f64,
}

impl Personal {
    /// Whether the parameters found did better on reviews they had not seen.
    pub fn is_better(&self) -> bool {
        self.loss_after < self.loss_before
    }
}

/// Why no parameters could be fitted.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum NotFitted {
    TooFew {
        found: usize,
    },
    Stopped,
    /// Why, as the FSRS library tells it.
    Failed(String),
}

impl NotFitted {
    /// What is to be told of it.
    pub fn message(&self) -> Message {
        match self {
            NotFitted::TooFew { found } => {
                message!("fit-too-few", found = *found, enough = ENOUGH)
            }
            NotFitted::Stopped => message!("fit-stopped"),
            NotFitted::Failed(error) => message!("fit-failed", error = error),
        }
    }
}

impl fmt::Display for NotFitted {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        self.message().fmt(f)
    }
}

impl std::error::Error for NotFitted {}

impl From<FSRSError> for NotFitted {
    fn from(error: FSRSError) -> Self {
        match error {
            FSRSError::Interrupted => NotFitted::Stopped,
            error => NotFitted::Failed(error.to_string()),
        }
    }
}

/// Brings a fit that runs on another thread to an end before its time.
#[derive(Clone, Debug, Default)]
pub struct Stop(Arc<Mutex<CombinedProgressState>>);

impl Stop {
    /// Asks for the end; it comes at the next step of the fit.
    pub fn ask(&self) {
        let mut state = self.0.lock().unwrap_or_else(PoisonError::into_inner);
        state.want_abort = true;
    }
    fn is_asked(&self) -> bool {
        let state = self.0.lock().unwrap_or_else(PoisonError::into_inner);
        state.want_abort
    }
}

/// Fits parameters to the reviews in a log.
///
/// # Errors
/// Where there are too few reviews, or the fit does not come to an end.
pub fn fit(events: &[Event], stop: &Stop) -> Result<Personal, NotFitted> {
    let mut items = reviews(events);
    if items.len() < ENOUGH {
        return Err(NotFitted::TooFew { found: items.len() });
    }
    let reviews = items.len();
    let cut = reviews - (reviews as f64 * HELD_OUT) as usize;
    let newest = items.split_off(cut);
    let loss = |parameters: &[f32]| -> Result<f64, NotFitted> {
        let fsrs = FSRS::new(parameters)?;
        let evaluation = fsrs.evaluate(newest.clone(), |_| !stop.is_asked())?;
        Ok(f64::from(evaluation.log_loss))
    };
    let in_force = in_force(events);
    let loss_before = loss(&in_force)?;
    let fitted = compute_parameters(ComputeParametersInput {
        train_set: items,
        progress: Some(stop.0.clone()),
        ..ComputeParametersInput::default()
    })?;
    let mut found = Personal {
        loss_after: loss(&fitted)?,
        parameters: fitted,
        reviews,
        loss_before,
    };
    if !in_force.is_empty() {
        let with_defaults = loss(&[])?;
        if with_defaults <= found.loss_after {
            found.parameters.clear();
            found.loss_after = with_defaults;
        }
    }
    Ok(found)
}

/// The parameters that reviews are planned with at the end of a log; none: the defaults.
fn in_force(events: &[Event]) -> Vec<f32> {
    let tuned = events.iter().rev().find_map(|event| match &event.kind {
        EventKind::Tuned { parameters } => Some(parameters),
        _ => None,
    });
    let scheduler = tuned.map(|parameters| Scheduler::new(parameters));
    scheduler.map_or_else(Vec::new, |s| s.parameters().to_vec())
}

/// An answer, and whether it can be predicted from those to the question before it.
struct Review {
    at: Timestamp,
    review: FSRSReview,
    is_target: bool,
}

/// Every review of a question seen before on an earlier day, with what went
/// before it, oldest first; of the questions answered last, where there are very many.
fn reviews(events: &[Event]) -> Vec<FSRSItem> {
    let mut histories: Vec<_> = histories(events).into_iter().collect();
    let last = |history: &[Review]| history.last().map(|review| review.at);
    histories.sort_unstable_by(|(a, x), (b, y)| last(y).cmp(&last(x)).then_with(|| a.cmp(b)));
    let mut targets: Vec<(Timestamp, FSRSItem)> = Vec::new();
    for (_, history) in &histories {
        let history = &history[..history.len().min(MOST_OF_ONE)];
        for (i, target) in history.iter().enumerate().filter(|(_, r)| r.is_target) {
            let reviews = history[..=i].iter().map(|r| r.review).collect();
            targets.push((target.at, FSRSItem { reviews }));
        }
        if targets.len() >= MOST {
            break;
        }
    }
    // What is of the same moment stays in the order of the questions.
    targets.sort_by_key(|(at, _)| *at);
    targets.into_iter().map(|(_, item)| item).collect()
}

/// The answers to each question, by course and question, as practice takes them. One that
/// another program kept, and that was brought in with two courses, is to be predicted once.
fn histories(events: &[Event]) -> HashMap<(&str, &str), Vec<Review>> {
    let mut histories: HashMap<(&str, &str), Vec<Review>> = HashMap::new();
    let mut offsets: HashMap<&str, i16> = HashMap::new();
    let mut brought_in: HashSet<(&str, Timestamp)> = HashSet::new();
    let mut answers = answers_not_undone(events).into_iter().peekable();
    for event in events {
        if let EventKind::Opened {
            course,
            offset_minutes,
        } = &event.kind
        {
            offsets.insert(course, *offset_minutes);
        }
        let Some((_, attempt)) = answers.next_if(|(answer, _)| std::ptr::eq(*answer, event)) else {
            continue;
        };
        let is_probe = matches!(event.kind, EventKind::Probed(_));
        let rating = match is_probe {
            // What a placement test found unknown was perhaps never taught.
            true if attempt.verdict != Verdict::Correct => continue,
            true => Rating::Good,
            false => rating_of(attempt.verdict, attempt.grade, attempt.help(), None),
        };
        if attempt.step.is_some() {
            continue;
        }
        let key = (attempt.course.as_str(), attempt.question.as_str());
        let offset = match &event.kind {
            EventKind::Reviewed { offset_minutes, .. } => *offset_minutes,
            _ => offsets.get(key.0).copied().unwrap_or(0),
        };
        let is_again = matches!(event.kind, EventKind::Reviewed { .. })
            && !brought_in.insert((key.1, event.at));
        let history = histories.entry(key).or_default();
        let nights = history.last().map_or(0, |before| {
            day_at(event.at, offset) - day_at(before.at, offset)
        });
        history.push(Review {
            at: event.at,
            review: FSRSReview {
                rating: rating as u32 + 1,
                delta_t: nights.max(0) as u32,
            },
            is_target: !is_probe && !is_again && nights > 0,
        });
    }
    histories
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::journal::Attempt;
    use crate::kinds::Verdict;
    use crate::template::Draws;
    use jiff::SignedDuration;

    #[test]
    fn what_was_brought_in_with_two_courses_is_predicted_once() {
        let reviewed = |course: &str, (number, event): (usize, Event)| {
            let EventKind::Attempt(attempt) = event.kind else {
                unreachable!("they are answers");
            };
            // Of each question at a time of its own, as other programs keep them.
            let at = event.at + SignedDuration::from_millis(number as i64);
            let attempt = Attempt {
                course: course.into(),
                ..attempt
            };
            let kind = EventKind::Reviewed {
                attempt,
                offset_minutes: 0,
                from: "Anki".into(),
            };
            Event { at, kind }
        };
        let of = |course: &str| -> Vec<Event> {
            let events = forgetful(20, 6).into_iter().enumerate();
            events.map(|event| reviewed(course, event)).collect()
        };
        let once = reviews(&of("deck"));
        assert!(once.len() >= 90, "{}", once.len());
        let twice = [of("deck"), of("all")].concat();
        assert_eq!(reviews(&twice).len(), once.len());
    }

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
        let log = forgetful(120, 6);
        let fitted = fit(&log, &Stop::default()).unwrap();
        assert_eq!(fitted.reviews, 600);
        assert!(fitted.is_better(), "{fitted:?}");
        assert_eq!(fitted, fit(&log, &Stop::default()).unwrap());
    }

    #[test]
    fn what_is_found_must_do_better_than_what_is_in_force() {
        let mut log = forgetful(120, 6);
        let first = fit(&log, &Stop::default()).unwrap();
        let at = log.last().unwrap().at;
        let tuned = |parameters| Event {
            at,
            kind: EventKind::Tuned { parameters },
        };
        log.push(tuned(first.parameters.clone()));
        let again = fit(&log, &Stop::default()).unwrap();
        assert_eq!(again.loss_before, first.loss_after);
        assert!(!again.is_better(), "{again:?}");
        // Parameters by which nothing is ever forgotten: anything is better.
        let mut stubborn = first.parameters.clone();
        stubborn[..4].fill(100.0);
        log.push(tuned(stubborn));
        let better = fit(&log, &Stop::default()).unwrap();
        assert!(better.is_better(), "{better:?}");
        assert_eq!(better.parameters, first.parameters);
    }

    #[test]
    fn a_fit_can_be_stopped() {
        let stop = Stop::default();
        stop.ask();
        assert_eq!(fit(&forgetful(120, 6), &stop), Err(NotFitted::Stopped));
    }

    #[test]
    fn few_reviews_are_not_enough() {
        let error = fit(&forgetful(5, 3), &Stop::default()).unwrap_err();
        assert_eq!(error, NotFitted::TooFew { found: 10 });
        let said = NotFitted::TooFew { found: 1 }.to_string();
        assert!(said.starts_with("You have 1 review so far. With 400,"));
        assert!(error.to_string().contains("400"));
    }
}
