//! Showings tried out: each template at the ends of its ranges and by chance.

use super::answered::{Foreseen, Met, Plain, refused};
use super::cases::{Bad, first_bad};
use super::showings::{Known, Showings, Work};
use crate::author::care::Care;
use crate::author::raw::RawQuestion;
use crate::author::solver::Solver;
use crate::course::{Instance, Question, Spot};
use crate::expr::Values;
use crate::kinds::{Fault, Shown};
use crate::template::{Room, Unshowable};

/// What came of trying a question out: up to what makes it unusable, or all of it.
pub(super) enum Tried {
    Unshowable {
        error: Unshowable,
        values: Option<Values>,
    },
    /// A showing of it can't be answered.
    Faulty {
        /// The question (0) or one of its steps.
        item: usize,
        fault: Fault,
        values: Option<Values>,
    },
    /// One of its author's cases does not come out as it should.
    Off {
        /// The question (0) or one of its steps.
        item: usize,
        bad: Bad,
        values: Option<Values>,
    },
    /// Each showing can be answered.
    Through {
        /// What was recognised; none where that was not looked at.
        met: Option<Met>,
        /// The values of the last showing.
        last: Option<Values>,
    },
}

/// Shows a question again and again, up to the first thing that makes it unusable, and
/// answers each showing as its author foresaw: rightly, and with each mistake.
pub(super) fn try_out(
    raw: &RawQuestion,
    solver: Solver<'_>,
    work: &mut Work,
    plain: &mut Plain,
) -> Tried {
    let care = solver.care;
    let question = &raw.question;
    let is_template = question.template.is_some();
    let mut trial = Trial {
        raw,
        solver,
        plain,
        // A few showings may well miss a mistake that others show.
        answered: care == Care::Thorough || !is_template,
        met: Met::default(),
    };
    let mut last = None;
    let mut showings = Showings::of(question, care);
    let mut known = Known::default();
    while let Some(showing) = showings.next(work) {
        if let (Some(template), Ok((Some(values), _))) = (&question.template, &showing)
            && known.has(template, values)
        {
            // It is a showing that was looked at.
            last = showing.map_or(None, |(values, _)| values);
            continue;
        }
        let room = Room::for_showing();
        let filled = showing.and_then(|(values, mut draws)| {
            let before = draws.taken();
            let instance = question.filled(0, values.as_ref(), &mut draws, &room);
            let instance = instance.map_err(|error| Box::new((error, values.clone())))?;
            if draws.taken() == before {
                known.note();
            }
            Ok((instance, values))
        });
        if is_template {
            work.spend(room.taken());
        }
        let (instance, values) = match filled {
            Ok(filled) => filled,
            Err(fault) => {
                let (error, values) = *fault;
                return Tried::Unshowable { error, values };
            }
        };
        if let Err(fault) = trial.answer(&instance, &values, work) {
            return *fault;
        }
        last = values;
    }
    Tried::Through {
        met: trial.answered.then_some(trial.met),
        last,
    }
}

/// Answers to the showings of a question.
struct Trial<'a> {
    raw: &'a RawQuestion,
    solver: Solver<'a>,
    plain: &'a mut Plain,
    /// Each showing was answered so far.
    answered: bool,
    met: Met,
}

impl Trial<'_> {
    /// Answers what can be answered in a showing, while there is room for that work.
    ///
    /// # Errors
    ///
    /// What makes the question unusable.
    fn answer(
        &mut self,
        instance: &Instance,
        values: &Option<Values>,
        work: &mut Work,
    ) -> Result<(), Box<Tried>> {
        let question = &self.raw.question;
        let ends = self.solver.front_ends;
        for (n, item) in items(question, instance) {
            let cases = self.raw.cases.get(n).map(Vec::as_slice).unwrap_or_default();
            let foreseen = Foreseen::of(item);
            self.answered &= work.allows(foreseen.work(cases.len()));
            let fault = item.task.fault();
            let refused = || self.answered.then(|| refused(item, &foreseen)).flatten();
            if let Some(fault) = fault.or_else(refused) {
                return Err(Box::new(Tried::Faulty {
                    item: n,
                    fault,
                    values: values.clone(),
                }));
            }
            if !self.answered {
                continue;
            }
            self.met.note(n, item, &foreseen, ends, self.plain);
            if self.solver.care == Care::Thorough {
                self.met.doubt(n, item, values.as_ref());
            }
            let within = (values.as_ref(), &question.item.language);
            let bad = first_bad((n, item), cases, within, ends, &mut self.met.entered);
            let bad = bad.map_err(|error| Tried::Unshowable {
                error,
                values: values.clone(),
            })?;
            if let Some(bad) = bad {
                return Err(Box::new(Tried::Off {
                    item: n,
                    bad,
                    values: values.clone(),
                }));
            }
        }
        Ok(())
    }
}

/// What can be answered, each with its position among the spots of the question.
fn items<'i>(
    question: &Question,
    instance: &'i Instance,
) -> impl Iterator<Item = (usize, &'i Shown)> {
    let spots = question.all_spots().into_iter().enumerate();
    // The stem is no question by itself.
    spots
        .filter(|(_, spot)| *spot != Spot::WHOLE || !instance.has_parts())
        .map(|(n, spot)| (n, instance.item_at(spot)))
}
