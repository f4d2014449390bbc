//! A learner's own FSRS-6 parameters, from their own reviews: taken only where, on reviews
//! they were not fitted to, they predict clearly better than those in force do.

use std::collections::{BTreeMap, HashMap, HashSet};
use std::fmt;
use std::ops::Range;
use std::sync::{Arc, Mutex, PoisonError};

use fsrs::{
    CombinedProgressState, ComputeParametersInput, FSRSError, FSRSItem, FSRSReview,
    compute_parameters,
};
use jiff::Timestamp;

use crate::journal::{Event, EventKind, Help, answers_not_undone};
use crate::kinds::{Rating, Verdict};
use crate::learner::{Correction, Days, Memory, Scheduler, day_at, rating_of};
use crate::words::{Message, message};

/// Reviews of questions seen before from which parameters can be told from noise.
pub const ENOUGH: usize = 400;
/// Parts of the reviews, oldest first, that parameters are tried on: each with parameters
/// that were fitted to all before it.
const FROM: [f64; 3] = [0.5, 0.75, 1.0];
/// Reviews that are looked at, of the questions answered last: more would only take longer.
const MOST: usize = 40_000;
/// Reviews of one question that are looked at, the first: what it was like to
/// remember a question after that many says little about others.
const MOST_OF_ONE: usize = 100;

/// What fitting to a learner's reviews gave.
#[derive(Clone, Debug, PartialEq)]
pub struct Personal {
    /// 21 parameters of FSRS-6, fitted to all reviews, where such are better; or none where
    /// the learner has parameters of their own and the defaults do better than both.
    pub parameters: Vec<f32>,
    /// How many reviews were looked at.
    pub reviews: usize,
    /// Log loss on the newer half of them with the parameters in force, in nats per review.
    pub loss_before: f64,
    /// The same with parameters fitted to what came before each, or with the defaults where
    /// these are better.
    pub loss_after: f64,
    /// The standard error of the difference.
    pub unsure: f64,
}

impl Personal {
    /// Whether parameters fitted so did better on reviews they had not seen, by more than
    /// one standard error: less may be chance.
    pub fn is_better(&self) -> bool {
        self.loss_before - self.loss_after > self.unsure
    }
}

/// Why no parameters could be fitted.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum NotFitted {
    /// There are fewer than [`ENOUGH`] reviews of questions seen before.
    TooFew {
        /// How many there are.
        found: usize,
    },
    /// Somebody asked for its end: see [`Stop`].
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

/// Fits parameters to the reviews in a log, and tries them on parts of it that they were
/// not fitted to.
///
/// # Errors
/// Where there are too few reviews, or the fit does not come to an end.
pub fn fit(events: &[Event], stop: &Stop) -> Result<Personal, NotFitted> {
    let past = Past::of(events);
    let reviews = past.targets.len();
    if reviews < ENOUGH {
        return Err(NotFitted::TooFew { found: reviews });
    }
    let in_force = in_force(events);
    let parts: Vec<Range<usize>> = (FROM.iter().zip(FROM.iter().skip(1)))
        .map(|(from, to)| share(reviews, *from)..share(reviews, *to))
        .collect();
    let (mut before, mut own, mut default) = (Vec::new(), Vec::new(), Vec::new());
    for part in &parts {
        let fitted = past.fitted(part.start, stop)?;
        before.extend_from_slice(&past.losses(&in_force, stop)?[part.clone()]);
        own.extend_from_slice(&past.losses(&fitted, stop)?[part.clone()]);
        if !in_force.is_empty() {
            default.extend_from_slice(&past.losses(&[], stop)?[part.clone()]);
        }
    }
    let tried = share(reviews, FROM[0])..reviews;
    let day = |target: usize| past.targets[tried.start + target].day;
    let defaults = !default.is_empty() && mean(&default) <= mean(&own);
    let after = if defaults { &default } else { &own };
    let (gain, unsure) = compared(&before, after, day);
    let mut found = Personal {
        parameters: Vec::new(),
        reviews,
        loss_before: mean(&before),
        loss_after: mean(&before) - gain,
        unsure,
    };
    if !defaults && found.is_better() {
        // The parameters that are kept are fitted to all reviews.
        found.parameters = past.fitted(reviews, stop)?;
    }
    Ok(found)
}

/// So much of a number of reviews.
fn share(reviews: usize, of: f64) -> usize {
    (reviews as f64 * of) as usize
}

fn mean(losses: &[f64]) -> f64 {
    losses.iter().sum::<f64>() / losses.len().max(1) as f64
}

/// By how much the second losses are smaller on average, and the standard error of that.
/// What is answered on one day hangs together, so days are compared, not answers.
fn compared(before: &[f64], after: &[f64], day: impl Fn(usize) -> i64) -> (f64, f64) {
    let gains: Vec<f64> = before.iter().zip(after).map(|(b, a)| b - a).collect();
    let gain = mean(&gains);
    let mut days: BTreeMap<i64, f64> = BTreeMap::new();
    for (target, one) in gains.iter().enumerate() {
        *days.entry(day(target)).or_default() += one - gain;
    }
    let squares: f64 = days.values().map(|sum| sum * sum).sum();
    (gain, squares.sqrt() / gains.len().max(1) as f64)
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
    /// By the learner's calendar.
    day: i64,
    review: FSRSReview,
    is_target: bool,
    /// Whether it tells how the learner forgets: right without help, or not right.
    shows: Option<bool>,
}

/// One review that can be predicted: where it stands, and when it was.
struct Target {
    at: Timestamp,
    day: i64,
    history: usize,
    number: usize,
}

/// The answers to each question, and every review of one seen before on an earlier day,
/// oldest first; of the questions answered last, where there are very many.
struct Past {
    histories: Vec<Vec<Review>>,
    targets: Vec<Target>,
}

impl Past {
    fn of(events: &[Event]) -> Past {
        let mut all: Vec<_> = histories(events).into_iter().collect();
        let last = |history: &[Review]| history.last().map(|review| review.at);
        all.sort_unstable_by(|(a, x), (b, y)| last(y).cmp(&last(x)).then_with(|| a.cmp(b)));
        let (mut kept, mut targets) = (Vec::new(), Vec::new());
        for (_, mut history) in all {
            history.truncate(MOST_OF_ONE);
            for (number, review) in history.iter().enumerate().filter(|(_, r)| r.is_target) {
                targets.push(Target {
                    at: review.at,
                    day: review.day,
                    history: kept.len(),
                    number,
                });
            }
            kept.push(history);
            if targets.len() >= MOST {
                break;
            }
        }
        // What is of the same moment stays in the order of the questions.
        targets.sort_by_key(|target| target.at);
        Past {
            histories: kept,
            targets,
        }
    }

    /// Parameters fitted to so many of the reviews, the oldest.
    fn fitted(&self, reviews: usize, stop: &Stop) -> Result<Vec<f32>, NotFitted> {
        let item = |target: &Target| FSRSItem {
            reviews: self.histories[target.history][..=target.number]
                .iter()
                .map(|review| review.review)
                .collect(),
        };
        Ok(compute_parameters(ComputeParametersInput {
            train_set: self.targets[..reviews].iter().map(item).collect(),
            progress: Some(stop.0.clone()),
            ..ComputeParametersInput::default()
        })?)
    }

    /// The log loss of each review, predicted as in practice: by these parameters, and by
    /// what the reviews before it say of how the learner forgets.
    fn losses(&self, parameters: &[f32], stop: &Stop) -> Result<Vec<f64>, NotFitted> {
        let scheduler = Scheduler::new(parameters);
        let recalls: Vec<Vec<f64>> = (self.histories.iter())
            .map(|history| recalls(&scheduler, history))
            .collect();
        if stop.is_asked() {
            return Err(NotFitted::Stopped);
        }
        let mut learner = Correction::default();
        let loss = |target: &Target| {
            let review = &self.histories[target.history][target.number];
            let fsrs = recalls[target.history][target.number];
            let p = learner.recall(fsrs, review.at).clamp(1e-4, 1.0 - 1e-4);
            if let Some(recalled) = review.shows {
                learner.learn(fsrs, recalled, review.at);
            }
            let right = review.review.rating > Rating::Again as u32 + 1;
            -(if right { p } else { 1.0 - p }).ln()
        };
        Ok(self.targets.iter().map(loss).collect())
    }
}

/// What is held for remembered at each answer of a question's history.
fn recalls(scheduler: &Scheduler, history: &[Review]) -> Vec<f64> {
    let mut memory: Option<Memory> = None;
    let recalls = history.iter().map(|answer| {
        let (nights, rating) = (answer.review.delta_t, answer.review.rating);
        let recall = memory.map_or(1.0, |m| m.recall_after(Days::new(nights.into())));
        let rating = [Rating::Again, Rating::Hard, Rating::Good, Rating::Easy]
            .into_iter()
            .find(|r| *r as u32 + 1 == rating);
        let rating = rating.unwrap_or(Rating::Good);
        memory = Some(scheduler.review(memory, rating, 0.9, answer.at, nights));
        recall
    });
    recalls.collect()
}

/// The answers to each question, by course and question, much as practice takes them. Two things
/// are in courses, which are not at hand here: how many hints a question has, so that one of two
/// is *hard* here and *again* in practice; and what a skill has in common with others, so that
/// days which answers to those made up for count in full. An answer that another program kept,
/// and that was brought in with two courses, is to be predicted once.
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
        let day = day_at(event.at, offset);
        let nights = history.last().map_or(0, |before| day - before.day);
        let unaided = attempt.verdict.is_correct() && attempt.help() == Help::Hints(0);
        let failed = attempt.verdict.credit() < 0.5 || attempt.bottom_out;
        history.push(Review {
            at: event.at,
            day,
            shows: (unaided || failed).then_some(unaided),
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
    use crate::journal::{Attempt, sample};
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
        let count = |events: &[Event]| Past::of(events).targets.len();
        let once = count(&of("deck"));
        assert!(once >= 90, "{once}");
        let twice = [of("deck"), of("all")].concat();
        assert_eq!(count(&twice), once);
    }

    /// A learner who keeps every other question for good and hardly ever the rest.
    fn forgetful(questions: usize, reviews: usize) -> Vec<Event> {
        let mut draws = Draws::new(3);
        let start: Timestamp = "2026-01-01T12:00:00Z".parse().unwrap();
        let mut events = Vec::new();
        for q in 0..questions {
            let mut day = 0;
            for r in 0..reviews {
                let gap = if r == 0 { 0 } else { 1 + draws.below(6) as i64 };
                day += gap;
                let right = draws.below(100) < [97, 25][q % 2];
                events.push(Event {
                    at: start + SignedDuration::from_hours(24 * day),
                    kind: EventKind::Attempt(Attempt {
                        verdict: match right {
                            true => Verdict::Correct,
                            false => Verdict::Incorrect,
                        },
                        millis: 5000,
                        ..sample::right("c", &format!("q{q}"))
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
