//! Memory parameters of the learner's own: when a fit is worth its while, what
//! came of one, and the way back, in messages that every front end shows.

use super::{Desk, Error};
use crate::fit::personal::{ENOUGH, Personal};
use crate::journal::EventKind;
use crate::learner::Shift;
use crate::words::{Message, Value, message};

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
    pub fn offer(&self) -> Message {
        message!("desk-tuning-offer", n = self.reviews)
    }

    /// Which parameters are in force, and whether a fit is worth its while.
    pub fn messages(&self) -> [Message; 2] {
        let in_force = match self.own {
            true => message!("desk-tuning-own"),
            false => message!("desk-tuning-default"),
        };
        let worth = match (self.is_possible(), self.is_offered()) {
            (true, true) => message!("desk-tuning-enough", n = self.reviews),
            (true, false) => {
                message!("desk-tuning-few-since", n = self.since, enough = ENOUGH)
            }
            (false, _) => message!("desk-tuning-too-few", n = self.reviews, enough = ENOUGH),
        };
        [in_force, worth]
    }
}

/// What a fit does, before it is begun.
pub fn about_fitting() -> Message {
    message!("desk-tuning-about")
}

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

    /// What was found and what it changes, a paragraph each.
    pub fn messages(&self) -> Vec<Message> {
        let (before, after) = (self.found.loss_before, self.found.loss_after);
        let loss = |loss| Value::decimal(loss, 4);
        let Some(shift) = self.shift else {
            return vec![
                message!(
                    "desk-fit-no-better",
                    n = self.found.reviews,
                    after = loss(after),
                    before = loss(before),
                    unsure = loss(self.found.unsure),
                ),
                message!("desk-fit-nothing-changed", enough = ENOUGH),
            ];
        };
        let less = 100.0 * (before - after) / before;
        let less = match less < 1.0 {
            true => 0,
            false => less.round() as i64,
        };
        let taken = match self.found.parameters.is_empty() {
            true => message!("desk-fit-default"),
            false => message!("desk-fit-own"),
        };
        let Shift {
            sooner,
            later,
            same,
        } = shift;
        vec![
            message!(
                "desk-fit-better",
                n = self.found.reviews,
                less = less,
                after = loss(after),
                before = loss(before),
            ),
            taken,
            message!(
                "desk-fit-shift",
                n = sooner + later + same,
                sooner = sooner,
                later = later,
                same = same,
            ),
        ]
    }
}

impl Desk {
    /// How the learner's own memory parameters stand, by the courses that were read.
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
        self.read_all()?;
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
    pub fn untune(&mut self) -> Result<Message, Error> {
        let parameters = Vec::new();
        self.decide_for_all(EventKind::Tuned { parameters })?;
        Ok(message!("desk-untuned"))
    }

    /// Leaves the parameters as they are until there are many more reviews; says so.
    ///
    /// # Errors
    /// Where that can't be recorded.
    pub fn leave_untuned(&mut self) -> Result<Message, Error> {
        self.decide_for_all(EventKind::NotTuned {})?;
        Ok(message!("desk-left-untuned", enough = ENOUGH))
    }
}
