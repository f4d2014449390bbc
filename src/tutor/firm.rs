//! What begins in a sitting is made firm in it: a fact is asked again after others, and the last
//! part of the sitting, in which nothing new begins, is for what began in it.
//!
//! What was right once on its first day is mostly gone on the next one. Learning to a criterion
//! of more than one right answer, with other things in between, is what later days build on
//! (Rawson & Dunlosky 2011, "Optimizing schedules of retrieval practice for durable and
//! efficient learning: how much is enough?"; successive relearning).

use super::chooser::Chooser;
use super::next::{Choice, Repeats};
use super::reach::Reach;
use super::reason::Rule;
use super::sitting::{Sitting, TRIES};
use crate::course::{Goal, QuestionIndex, SkillIndex};

/// Right answers at the first try after which a fact that was met in this sitting is firm.
const OF_FACT: usize = 2;
/// The same of a skill of procedures, whichever of its questions they answer.
const OF_SKILL: usize = 3;
/// Answers to a skill after which it is left for another day, firm or not.
const MOST: usize = 8;
/// Other questions between two showings of a fact; and in the last part, where there is less
/// time, of one and of two questions of a skill.
const FACTS_BETWEEN: usize = 7;
const FACTS_AT_LAST: usize = 4;
const SKILLS_AT_LAST: usize = 2;
/// Wrong answers in a row from which more of a skill is no use now.
const FAILING: u8 = 2;
/// Who answers this share of so many questions right needs none of this.
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

    /// Whether nearly all goes right: what begins needs no more practice today.
    fn goes_well(&self) -> bool {
        let (all, right) = self.tries(|_| true);
        all >= WELL_OF && right as f64 >= WELL * all as f64
    }

    /// How many questions were shown after the last one that fits.
    fn others_since(&self, fits: impl Fn(QuestionIndex) -> bool) -> usize {
        let shown = self.asked.iter().rev();
        shown.take_while(|&&q| !fits(q)).count()
    }
}

impl Chooser<'_> {
    /// Whether nothing new begins any more: the last part of the sitting is for what began in
    /// it. Who gets nearly all right goes on, and so does the sitting where nothing else is left.
    pub(super) fn keeps_new_back(&self) -> bool {
        self.sitting.late && !self.crowded && self.makes_firm() && !self.sitting.goes_well()
    }

    /// Whether a question is one of a list of facts that was never asked.
    pub(super) fn is_new_fact(&self, question: QuestionIndex) -> bool {
        self.state.questions[question].attempts == 0
            && self.course.skills[self.first_skill(question)].facts
    }

    /// Goals by which a sitting is shared out; who picked a skill, or selected questions, gets
    /// those.
    fn makes_firm(&self) -> bool {
        let sitting = self.sitting;
        self.state.plan.goal() != Goal::Explore && sitting.focus.is_none() && sitting.only.is_none()
    }

    /// What began in this sitting and is not firm: a fact that was right once only, when enough
    /// others came since; in the last part any fixed question of which that is so, and a skill
    /// that was right less than three times. Who gets nearly all right needs none of it.
    pub(super) fn firm(&self) -> Option<Choice> {
        let sitting = self.sitting;
        if self.keeps_new_back() {
            let fact = self.firm_fact(FACTS_AT_LAST, |_| true);
            return fact.or_else(|| self.firm_skill());
        }
        let needed = sitting.answers.len() >= WELL_OF && !sitting.goes_well();
        let is_fact = |q| self.course.skills[self.first_skill(q)].facts;
        (needed && self.makes_firm()).then(|| self.firm_fact(FACTS_BETWEEN, is_fact))?
    }

    /// Of the fixed questions that were asked in this sitting first and were right once, the one
    /// that was shown longest ago.
    fn firm_fact(&self, between: usize, is: impl Fn(QuestionIndex) -> bool) -> Option<Choice> {
        let sitting = self.sitting;
        let mut begun: Vec<QuestionIndex> = sitting.answers.iter().map(|(q, _)| *q).collect();
        begun.sort_unstable();
        begun.dedup();
        let since = |question| sitting.others_since(|q| q == question);
        let fits = |&question: &QuestionIndex| {
            let asked = &self.course.questions[question];
            let (all, right) = sitting.tries(|q| q == question);
            !asked.is_drawn()
                && asked.step_count() == 0
                && is(question)
                && self.state.questions[question].attempts as usize <= all
                && (1..OF_FACT).contains(&right)
                && !self.is_relearning(question)
                && self.times_asked(question) < TRIES
                && since(question) >= between
                && self.may_ask(question)
        };
        self.choose(
            |_| Rule::Firm,
            |q| self.first_skill(q),
            begun.into_iter().filter(fits),
            |q| -(since(q) as f64),
        )
    }

    fn firm_skill(&self) -> Option<Choice> {
        let tries = |skill| self.sitting.tries(|q| self.first_skill(q) == skill);
        let mut begun = self.sitting.opened.clone();
        begun.retain(|&skill| {
            let (all, right) = tries(skill);
            !self.course.skills[skill].facts
                && right < OF_SKILL
                && (1..MOST).contains(&all)
                && self.state.skills[skill].wrong_run < FAILING
                && (self.sitting).others_since(|q| self.first_skill(q) == skill) >= SKILLS_AT_LAST
        });
        begun.sort_by_key(|&skill| tries(skill).1);
        begun
            .into_iter()
            .find_map(|skill| self.firm_question(skill))
    }

    /// A question of a skill that is within reach: one that was not asked, if there is one.
    fn firm_question(&self, skill: SkillIndex) -> Option<Choice> {
        let of = |repeats| self.of_skill(Rule::Firm, skill, repeats, Reach::Within);
        of(Repeats::No)
            .or_else(|| of(Repeats::Yes))
            .or_else(|| of(Repeats::Twins))
    }
}
