//! A fact that begins in a sitting is made firm in it: it comes again after others, until it was
//! right twice.
//!
//! What was right once on its first day is mostly gone on the next one. Learning to a criterion
//! of more than one right answer, with other things in between, is what later days build on
//! (Rawson & Dunlosky 2011, "Optimizing schedules of retrieval practice for durable and
//! efficient learning: how much is enough?"; successive relearning).

use super::chooser::Chooser;
use super::next::Choice;
use super::reason::Rule;
use super::sitting::{Sitting, TRIES};
use crate::course::{Goal, QuestionIndex};

/// Right answers at the first try after which a fact that was met in this sitting is firm.
const OF_FACT: usize = 2;
/// Other questions between two showings of it.
const BETWEEN: usize = 7;
/// A learner who answered this share of at least so many questions right needs none of this.
const WELL: f64 = 0.9;
const WELL_OF: usize = 10;

impl Sitting {
    /// How many first tries were made at what fits, and how many of them were right.
    fn tries(&self, fits: impl Fn(QuestionIndex) -> bool) -> (usize, usize) {
        let answers = self.answers.iter().filter(|(q, _)| fits(*q));
        answers.fold((0, 0), |(all, right), (_, is_right)| {
            (all + 1, right + usize::from(*is_right))
        })
    }

    /// Whether enough was answered to tell, and not nearly all of it right: then what begins
    /// needs more practice today.
    fn needs_firming(&self) -> bool {
        let (all, right) = self.tries(|_| true);
        all >= WELL_OF && (right as f64) < WELL * all as f64
    }

    /// How many questions were shown after this one.
    fn others_since(&self, question: QuestionIndex) -> usize {
        let shown = self.asked.iter().rev();
        shown.take_while(|&&q| q != question).count()
    }
}

impl Chooser<'_> {
    /// A fact that was first asked in this sitting and was right only once. Of several, the one
    /// shown longest ago, if enough others came since. `None` for learners who picked a skill,
    /// selected questions or explore: they get what they asked for.
    pub(super) fn firm(&self) -> Option<Choice> {
        let sitting = self.sitting;
        let shared_out = self.state.plan.goal() != Goal::Explore
            && sitting.focus.is_none()
            && sitting.only.is_none();
        if !shared_out || !sitting.needs_firming() {
            return None;
        }
        let mut begun: Vec<QuestionIndex> = sitting.answers.iter().map(|(q, _)| *q).collect();
        begun.sort_unstable();
        begun.dedup();
        let fits = |&question: &QuestionIndex| {
            let asked = &self.course.questions[question];
            let (all, right) = sitting.tries(|q| q == question);
            self.course.skills[self.first_skill(question)].facts
                && !asked.is_drawn()
                && asked.step_count() == 0
                && self.state.questions[question].attempts as usize <= all
                && (1..OF_FACT).contains(&right)
                && !self.is_relearning(question)
                && self.times_asked(question) < TRIES
                && sitting.others_since(question) >= BETWEEN
                && self.may_ask(question)
        };
        self.choose(
            |_| Rule::Firm,
            |q| self.first_skill(q),
            begun.into_iter().filter(fits),
            |q| -(sitting.others_since(q) as f64),
        )
    }
}
