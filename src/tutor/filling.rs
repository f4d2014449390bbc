//! What fills a sitting with the best use of its time, where nothing is left that is
//! wrong, due or next: the weakest of what was done comes again, and what teaches
//! nothing any more comes last.

use std::collections::HashMap;

use jiff::{SignedDuration, Timestamp};

use super::budget;
use super::care;
use super::chooser::Chooser;
use super::going_on::OTHERS_BETWEEN;
use super::next::{CANDIDATES, Choice, choose_within};
use super::reach;
use super::reason::Rule;
use super::sitting::Sitting;
use crate::course::{Course, QuestionIndex};
use crate::learner::{Stage, State};

/// Other questions between two draws of a template, in a sitting that has time left.
const DRAWS_BETWEEN: usize = 2;
/// The same for a fixed question of a skill that is not learned yet.
pub(super) const FIXED_BETWEEN: usize = 3;
/// Time after which any fixed question may be asked again although fewer than
/// [`OTHERS_BETWEEN`] others came between.
const LONG_AGO: SignedDuration = SignedDuration::from_mins(3);
/// What each showing in this sitting adds to a question's cost.
const SHOWN: f64 = 0.12;
/// The same for a skill that is learned, or kept; and more for draws of one, as they
/// teach least.
const LEARNED: (f64, f64) = (0.1, 0.5);
const KEPT: (f64, f64) = (0.3, 1.0);
/// The same for a question of the skill that was just asked.
const SAME_SKILL: f64 = 0.15;
/// The same for a question that will probably go wrong again, or has just done so.
const HOPELESS: f64 = 0.6;

/// The next question, or `None` when nothing is left for today.
pub fn next(course: &Course, state: &State, sitting: &Sitting, now: Timestamp) -> Option<Choice> {
    if sitting.cram {
        return Chooser::new(course, state, sitting, now).cram();
    }
    let choice = choose_within(course, state, sitting, now, budget::left(state, now));
    let goes_on = |choice: &Choice| choice.reason.rule.only_goes_on();
    if sitting.only.is_some() && choice.as_ref().is_none_or(goes_on) {
        let chooser = Chooser::new(course, state, sitting, now);
        let selected = chooser.selected().or_else(|| chooser.lenient().selected());
        if selected.is_some() {
            return selected;
        }
    }
    choice.or_else(|| filled(course, state, sitting, now))
}

/// What a sitting with time left goes on with, where [`choose_within`] has nothing: what
/// was asked not so long ago, then what rests.
fn filled(course: &Course, state: &State, sitting: &Sitting, now: Timestamp) -> Option<Choice> {
    let left = budget::left(state, now);
    if !sitting.length.is_limited() || left.minutes == Some(0) {
        return None;
    }
    let sooner = |sitting: &Sitting| {
        let chooser = Chooser::new(course, state, sitting, now);
        let sooner = |chooser: Chooser<'_>| chooser.sooner(FIXED_BETWEEN);
        sooner(chooser).or_else(|| sooner(chooser.lenient()))
    };
    let tireless = || Sitting {
        tireless: true,
        ..sitting.clone()
    };
    let resting = || {
        let sitting = tireless();
        let choice = choose_within(course, state, &sitting, now, left);
        choice.or_else(|| sooner(&sitting))
    };
    let mut choice = sooner(sitting).or_else(resting)?;
    if care::rests(course, state, sitting.focus, choice.question, now) {
        choice.reason.rule = Rule::AllTheSame;
    }
    Some(Chooser::new(course, state, sitting, now).step_first(choice))
}

impl Chooser<'_> {
    /// The weakest of what was asked before, where enough other questions came since.
    pub(super) fn again(&self) -> Option<Choice> {
        let seen = self.seen()?;
        let enough = seen.len().saturating_sub(OTHERS_BETWEEN);
        self.weakest(&seen[..enough])
    }

    /// The same with less in between: a draw after two others, a fixed question after
    /// so many, or after minutes where its skill is learned.
    pub(super) fn sooner(&self, fixed_between: usize) -> Option<Choice> {
        let seen = self.seen()?;
        let long_ago = |q: QuestionIndex| {
            let last = self.state.questions[q].memory.map(|m| m.last);
            last.is_some_and(|last| self.now.duration_since(last) >= LONG_AGO)
        };
        let rested: Vec<QuestionIndex> = (seen.iter().enumerate())
            .filter(|&(at, &q)| match self.course.questions[q].is_drawn() {
                true => at + DRAWS_BETWEEN < seen.len(),
                false => {
                    let learned = self.state.agenda().is_mastered(self.first_skill(q));
                    long_ago(q) || (!learned && at + fixed_between < seen.len())
                }
            })
            .map(|(_, &q)| q)
            .collect();
        self.weakest(&rested)
    }

    /// What was answered or shown before, longest ago first; nothing where the plan
    /// keeps back something better.
    fn seen(&self) -> Option<Vec<QuestionIndex>> {
        if self.is_held_back() {
            return None;
        }
        let (course, state) = (self.course, self.state);
        let asked = self.sitting.asked.iter().enumerate();
        let place: HashMap<QuestionIndex, usize> = asked.map(|(at, &q)| (q, at)).collect();
        let mut seen: Vec<QuestionIndex> = course
            .questions
            .positions()
            .filter(|q| state.questions[*q].memory.is_some() || place.contains_key(q))
            .collect();
        let last = |q: QuestionIndex| state.questions[q].memory.map(|m| m.last);
        seen.sort_by_key(|&q| (place.get(&q).copied(), last(q)));
        Some(seen)
    }

    /// Of these, the one whose practice is worth most.
    fn weakest(&self, of: &[QuestionIndex]) -> Option<Choice> {
        let limited = self.left.reviews == Some(0);
        let is_due = |q| self.state.is_due(self.course, q, self.now);
        let fitting = (of.iter().copied())
            .filter(|&q| self.in_focus(q) && self.may_ask(q) && !(limited && is_due(q)));
        let fitting: Vec<QuestionIndex> = fitting.take(CANDIDATES).collect();
        let mut stages = HashMap::new();
        for &question in &fitting {
            let skill = self.first_skill(question);
            let stage = || self.state.stage(self.course, skill);
            stages.entry(skill).or_insert_with(stage);
        }
        self.choose(
            |_| Rule::Again,
            |q| self.first_skill(q),
            fitting.iter().copied(),
            |q| self.worth_little(q, stages[&self.first_skill(q)]),
        )
    }

    /// How little another try at a question is worth: the surer it is to go right, the
    /// oftener it was shown, the less there is left to learn in its skill.
    fn worth_little(&self, question: QuestionIndex, stage: Stage) -> f64 {
        let asked = &self.course.questions[question];
        let likely = self.state.predict(self.course, question, self.now).p;
        let last = self.sitting.asked.last().map(|&q| self.first_skill(q));
        let when = |holds: bool, cost: f64| if holds { cost } else { 0.0 };
        let (known, drawn) = match stage {
            Stage::New | Stage::Begun => (0.0, 0.0),
            Stage::Learned => LEARNED,
            Stage::Kept | Stage::Lasting => KEPT,
        };
        likely
            + SHOWN * self.times_asked(question) as f64
            + known
            + when(asked.is_drawn(), drawn)
            + when(last == Some(asked.skills[0]), SAME_SKILL)
            + when(likely < reach::HOPELESS, HOPELESS)
            + when(self.sitting.is_stuck(question), HOPELESS)
    }
}
