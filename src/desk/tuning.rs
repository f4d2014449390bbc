//! Memory parameters of the learner's own: when a fit is worth its while, what
//! came of one, and the way back, in sentences that every front end shows.

use super::{Desk, Error};
use crate::fit::personal::{ENOUGH, Personal};
use crate::journal::EventKind;
use crate::learner::Shift;
use crate::words::counted;

/// How the learner's own memory parameters stand.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Tuning {
    /// Reviews that parameters can be fitted to.
    pub reviews: usize,
    /// Those since parameters were last fitted, refused or reset.
    pub since: usize,
    /// Whether the learner's own are in force.
    pub own: bool,
}

impl Tuning {
    /// Whether there are enough reviews for a fit.
    pub fn is_possible(&self) -> bool {
        self.reviews >= ENOUGH
    }

    /// Whether enough came in since the last one for another to tell more.
    pub fn is_offered(&self) -> bool {
        self.since >= ENOUGH
    }

    /// That a fit is worth its while, where it is.
    pub fn offer(&self) -> String {
        let reviews = counted(self.reviews, "review");
        format!("{reviews} done: the memory model can be fitted to you now.")
    }

    /// Which parameters are in force, and whether a fit is worth its while.
    pub fn sentences(&self) -> [String; 2] {
        let in_force = match self.own {
            true => "Those in force are fitted to your own reviews.",
            false => "So far they are the ones that fit most people.",
        };
        let reviews = counted(self.reviews, "review");
        let since = counted(self.since, "review");
        let worth = match (self.is_possible(), self.is_offered()) {
            (true, true) => {
                format!("You have done {reviews}: enough to fit them to how you remember.")
            }
            (true, false) => format!(
                "Since the parameters were last decided on, you have done {since}. A new fit is possible, but tells little more before there are {ENOUGH}."
            ),
            (false, _) => format!(
                "You have done {reviews} so far; from {ENOUGH} on, they can be fitted to how you remember."
            ),
        };
        [
            format!(
                "A model of memory with 21 parameters works out when a question comes back. {in_force}"
            ),
            worth,
        ]
    }
}

/// What a fit does, before it is begun.
pub const ABOUT_FITTING: &str = "A fit learns from the older four fifths of your reviews and is tried on the newest fifth. Only if it predicts that fifth better than now are the new parameters taken. What is planned already stays as it is, and you can go back at any time.";

/// What became of a fit.
#[derive(Clone, Debug, PartialEq)]
pub struct Settled {
    found: Personal,
    /// What the parameters taken change; none where they were not taken.
    shift: Option<Shift>,
}

impl Settled {
    /// Whether the way questions come back was changed.
    pub fn is_changed(&self) -> bool {
        self.shift.is_some()
    }

    /// What was found and what it changes, as paragraphs.
    pub fn sentences(&self) -> Vec<String> {
        let (before, after) = (self.found.loss_before, self.found.loss_after);
        let reviews = counted(self.found.reviews, "review");
        let Some(shift) = self.shift else {
            return vec![
                format!(
                    "The newest fifth of your {reviews} is predicted no better by the fit: the error (log loss) is {after:.4} with it, {before:.4} without."
                ),
                format!("Nothing was changed. It is offered again after {ENOUGH} more reviews."),
            ];
        };
        let less = 100.0 * (before - after) / before;
        let less = match less < 1.0 {
            true => "less than 1".to_owned(),
            false => format!("{less:.0}"),
        };
        let taken = match self.found.parameters.is_empty() {
            true => {
                "The parameters that fit most people now predict you better than your own, and are in force again."
            }
            false => "Parameters of your own are in force now.",
        };
        let Shift {
            sooner,
            later,
            same,
        } = shift;
        vec![
            format!(
                "The fit is better: on the newest fifth of your {reviews}, the error of predictions (log loss) is {less} % smaller, {after:.4} instead of {before:.4}."
            ),
            format!("{taken} Each question goes by them from its next answer on."),
            format!(
                "Of the {} you have met, {sooner} will come back sooner than before when next answered right, {later} later, {same} after as many days.",
                counted(sooner + later + same, "question")
            ),
        ]
    }
}

impl Desk {
    /// How the learner's own memory parameters stand.
    pub fn tuning(&self) -> Tuning {
        let sum = |part: fn(&crate::learner::Reviews) -> u32| {
            self.believed
                .values()
                .map(|b| part(&b.state.reviews) as usize)
                .sum()
        };
        Tuning {
            reviews: sum(|r| r.all),
            since: sum(|r| r.since_decision()),
            own: (self.believed.values()).any(|b| !b.state.parameters().is_empty()),
        }
    }

    /// Takes the parameters that a fit gave, if they are better.
    ///
    /// # Errors
    /// Where that can't be recorded.
    pub fn settle(&mut self, found: Personal) -> Result<Settled, Error> {
        if !found.is_better() {
            self.decide_for_all(EventKind::NotTuned {})?;
            return Ok(Settled { found, shift: None });
        }
        let mut shift = Shift::default();
        for course in self.courses() {
            if let Some(b) = self.believed.get(&course.id) {
                shift += b.state.shift(&b.course, &found.parameters);
            }
        }
        let parameters = found.parameters.clone();
        self.decide_for_all(EventKind::Tuned { parameters })?;
        Ok(Settled {
            found,
            shift: Some(shift),
        })
    }

    /// Goes back to the default parameters; says so.
    ///
    /// # Errors
    /// Where that can't be recorded.
    pub fn untune(&mut self) -> Result<&'static str, Error> {
        let parameters = Vec::new();
        self.decide_for_all(EventKind::Tuned { parameters })?;
        Ok("Reviews are planned with the default memory model from now on.")
    }

    /// Leaves the parameters as they are until there are many more reviews; says so.
    ///
    /// # Errors
    /// Where that can't be recorded.
    pub fn leave_untuned(&mut self) -> Result<String, Error> {
        self.decide_for_all(EventKind::NotTuned {})?;
        Ok(format!(
            "Left as it is. It is offered again after {ENOUGH} more reviews."
        ))
    }
}
