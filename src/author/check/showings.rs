//! The showings of a question that are tried, as long as there is work left.

use crate::author::care::Care;
use crate::course::Question;
use crate::expr::{ExprError, Values};
use crate::template::{Draws, MAX_DRAWS, Template, Unshowable};

/// The work that trying a course out may take, in characters of expressions and
/// texts: counted, so that it is the same on every machine.
#[derive(Clone, Debug)]
pub(super) struct Work {
    left: usize,
    /// Whether something was not done for want of work.
    short: bool,
}

/// Opening a course should take no time; what is not tried then is drawn again
/// where it can't be shown.
const QUICK_WORK: usize = 10_000_000;
/// A minute or so; what is not tried is said.
const THOROUGH_WORK: usize = 2_000_000_000;

/// How often a template's values are drawn when a course is opened, where its
/// `where` turns them down.
const QUICK_DRAWS: usize = 50;

impl Work {
    pub(super) fn of(care: Care) -> Work {
        let left = match care {
            Care::Trusted => 0,
            Care::Quick => QUICK_WORK,
            Care::Thorough => THOROUGH_WORK,
        };
        Work { left, short: false }
    }

    pub(super) fn spend(&mut self, work: usize) {
        self.left = self.left.saturating_sub(work);
    }

    /// One of so many equal shares of what is left.
    pub(super) fn share(&self, of: usize) -> Work {
        Work {
            left: self.left / of.max(1),
            short: false,
        }
    }

    /// How much was spent since it was `before`; none where it did not suffice.
    pub(super) fn spent_of(&self, before: &Work) -> Option<usize> {
        let sufficed = !self.short && !self.is_done();
        sufficed.then(|| before.left - self.left)
    }

    /// Takes so much work, where it is left.
    pub(super) fn allows(&mut self, work: usize) -> bool {
        let allowed = work <= self.left;
        match allowed {
            true => self.spend(work),
            false => self.short = true,
        }
        allowed
    }

    /// Whether nothing further is to be tried.
    pub(super) fn is_done(&self) -> bool {
        self.left == 0
    }
}

/// Values and the draws that follow them, or why there are none.
pub(super) type Showing = Result<(Option<Values>, Draws), Box<(Unshowable, Option<Values>)>>;

/// The showings that are tried, one after another: at the ends of the
/// parameters' ranges, then by chance.
pub(super) struct Showings<'q> {
    template: Option<&'q Template>,
    care: Care,
    ends: Box<dyn Iterator<Item = Option<Values>> + 'q>,
    /// Of the showings drawn by chance.
    seed: u64,
    plain: bool,
}

impl<'q> Showings<'q> {
    pub(super) fn of(question: &'q Question, care: Care) -> Showings<'q> {
        let template = question.template.as_ref();
        Showings {
            template,
            care,
            ends: match template {
                Some(template) => Box::new(template.ends()),
                None => Box::new(std::iter::empty()),
            },
            seed: 0,
            plain: template.is_none(),
        }
    }

    /// The next one, if there is work left for it.
    pub(super) fn next(&mut self, work: &mut Work) -> Option<Showing> {
        let Some(template) = self.template else {
            return std::mem::take(&mut self.plain).then(|| Ok((None, Draws::new(0))));
        };
        while !work.is_done() {
            let Some(values) = self.ends.next() else {
                break;
            };
            work.spend(template.work());
            if values.is_some() {
                return Some(Ok((values, Draws::new(0))));
            }
        }
        while !work.is_done() && self.seed < self.care.tries() {
            let mut draws = Draws::new(self.seed);
            self.seed += 1;
            let most = match self.care {
                Care::Quick => QUICK_DRAWS,
                Care::Thorough | Care::Trusted => MAX_DRAWS,
            };
            let (drawn, took) = template.draw_within(&mut draws, most);
            work.spend(took);
            match drawn {
                Ok(values) => return Some(Ok((Some(values), draws))),
                // It may hold yet: `check` takes the time to find out.
                Err(error)
                    if self.care == Care::Quick
                        && matches!(error.error, ExprError::NeverHolds(_)) => {}
                Err(error) => return Some(Err(Box::new((error, None)))),
            }
        }
        None
    }
}
