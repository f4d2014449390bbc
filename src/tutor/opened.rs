//! How a skill begins: in a block, and with not too many others beside it.

use super::chooser::Chooser;
use super::filling::FIXED_BETWEEN;
use super::next::{Choice, Repeats};
use super::reach::Reach;
use super::reason::Rule;
use super::sitting::Sitting;
use crate::course::{QuestionIndex, SkillIndex};
use crate::learner::State;

/// Skills that are begun in one sitting and not learned yet, at most at a time.
pub const OPENED: usize = 2;
/// Questions with which a skill begins, one after another, before it is mixed with others.
pub const BLOCK: usize = 5;
/// Questions that a skill needs to begin with: where fewer fit into what is left of the
/// questions or the minutes that were booked, it waits for another day. A choice of ours.
const A_BEGINNING: u64 = 3;
/// Questions that a fact needs likewise, beside one for each that waits to be asked back.
const A_FACT: u64 = 2;
/// Misses in a row after which a block ends early: something else helps more.
const STUCK: u8 = 3;
/// A skill to which this many of the last twelve questions belong has had its share.
const OFTEN: usize = 6;
/// A skill with fewer questions than this, all fixed, is not counted among those begun.
const THIN: usize = 3;
/// Other questions between two showings of a fixed one, where else a third skill would begin.
const AT_LEAST_BETWEEN: usize = 2;
/// Predicted success from which no block is needed: who is that far may be asked anything.
const SAFE: f64 = 0.8;

impl Sitting {
    /// Notes a skill of which a question is asked, if it begins with it.
    pub fn opens(&mut self, state: &State, skill: SkillIndex) {
        if state.skills[skill].attempts == 0 && !self.opened.contains(&skill) {
            self.opened.push(skill);
        }
    }
}

impl Chooser<'_> {
    /// Whether one more skill may be begun now. It may not while two skills that were begun in
    /// this sitting are not learned and have not had their share of it, and not as one of the
    /// last questions that were booked, unless nothing else is left, not even what was asked a
    /// while ago.
    pub(super) fn has_room(&self) -> bool {
        let opened = self.sitting.opened.iter();
        let learning = opened
            .filter(|&&s| !self.is_learned(s) && !self.is_thin(s) && !self.has_had_its_share(s));
        self.crowded || learning.count() < OPENED && !self.ends_soon()
    }

    /// Whether too few of the booked questions, or too little of the booked time, is left for
    /// something to begin beside the facts that were met and are to be asked back.
    fn ends_soon(&self) -> bool {
        let sitting = self.sitting;
        let answered = sitting.answers.len() as u64;
        let booked = sitting.length.limits().questions.map(u64::from);
        let left = booked.map(|booked| booked.saturating_sub(answered));
        let left = left.into_iter().chain(sitting.fit).min();
        let (Some(left), true) = (left, answered > 0) else {
            return false;
        };
        let is_near = |met: u64| left < A_BEGINNING.max(met + A_FACT);
        is_near(sitting.taught.len() as u64) && {
            let met = sitting.waiting().filter(|(_, _, is_fact)| *is_fact);
            is_near(met.count() as u64)
        }
    }

    /// Whether a question is a fact that would be met too late in the sitting to be asked back
    /// in it.
    pub(super) fn is_met_too_late(&self, question: QuestionIndex) -> bool {
        !self.crowded
            && !self.sitting.untaught
            && self.state.pinned != Some(question)
            && self.ends_soon()
            && self.state.is_unmet(self.course, question)
    }

    /// What is asked where one more skill would begin beside two that are not learned: a question
    /// of the begun ones, sooner than it would come otherwise. If there is none, the further
    /// skill.
    pub(super) fn beside_others(&self) -> Option<Choice> {
        if self.has_room() {
            return None;
        }
        let further = self.crowded().by_goal()?;
        let sitting = Sitting {
            tireless: true,
            ..self.sitting.clone()
        };
        let tireless = Chooser {
            sitting: &sitting,
            ..*self
        };
        self.begun_again(&tireless).or(Some(further))
    }

    /// What is begun: after some others; then what went wrong, with other values; then what
    /// rests, which only `tireless` asks.
    fn begun_again(&self, tireless: &Chooser<'_>) -> Option<Choice> {
        let lenient = self.lenient();
        let fits = |choice: &Choice| !self.wears_out(choice.question);
        let drawn = |choice: &Choice| self.course.questions[choice.question].is_drawn();
        let mut choice = self
            .sooner(FIXED_BETWEEN)
            .or_else(|| lenient.by_goal().filter(fits))
            .or_else(|| lenient.all_the_same().filter(drawn).filter(fits))
            .or_else(|| self.sooner(AT_LEAST_BETWEEN))
            .or_else(|| tireless.by_goal().filter(fits))
            .or_else(|| tireless.sooner(AT_LEAST_BETWEEN))
            .or_else(|| lenient.sooner(AT_LEAST_BETWEEN))
            .or_else(|| self.missed_just_now().filter(fits))?;
        if self.rests(choice.question) {
            choice.reason.rule = Rule::AllTheSame;
        }
        Some(choice)
    }

    /// What has just gone wrong, with other values, tried however often.
    fn missed_just_now(&self) -> Option<Choice> {
        let &last = self.sitting.asked.last()?;
        let drawn = self.course.questions[last].is_drawn();
        let missed = !self.state.questions[last].last_right;
        (drawn && missed && self.can_be_shown(last)).then(|| {
            let rule = Rule::Relearning { ago: 1 };
            self.because(rule, self.first_skill(last), last, None, 1)
        })
    }

    /// Whether a question would be asked a third time in a row, or two would go on taking
    /// turns.
    fn wears_out(&self, question: QuestionIndex) -> bool {
        match self.sitting.asked[..] {
            [.., a, b, c, d] if a == question && c == question && b == d => true,
            [.., c, d] => c == question && d == question,
            _ => false,
        }
    }

    /// Those of the skills that may be asked now: begun ones, and new ones where there
    /// is room.
    pub(super) fn with_room(&self, mut skills: Vec<SkillIndex>) -> Vec<SkillIndex> {
        if !self.has_room() {
            skills.retain(|&s| self.state.skills[s].attempts > 0);
        }
        skills
    }

    /// Whether a skill has so few questions that it is no load.
    fn is_thin(&self, skill: SkillIndex) -> bool {
        let all = self.course.questions_of(skill);
        let drawn = |q: &QuestionIndex| self.course.questions[*q].is_drawn();
        all.len() < THIN && !all.iter().any(drawn)
    }

    fn is_learned(&self, skill: SkillIndex) -> bool {
        self.state.skills[skill].is_learned()
    }

    /// The first questions of the skill that was begun last: its own misses, then new ones.
    /// What a mistake points to comes before them.
    pub(super) fn block(&self) -> Option<Choice> {
        let skill = *self.sitting.opened.last()?;
        let known = &self.state.skills[skill];
        let asked = self.sitting.asked.iter();
        let count = asked.filter(|&&q| self.first_skill(q) == skill).count();
        if self.sitting.focus.is_some()
            || self.is_learned(skill)
            || known.wrong_run >= STUCK
            || count >= BLOCK
            || self.remedial().is_some()
        {
            return None;
        }
        let rule = match self.wanted().contains(&skill) {
            true => Rule::Planned,
            false => Rule::Frontier,
        };
        let of = |repeats| self.of_skill(rule.clone(), skill, repeats, Reach::Within);
        self.relearning_of(skill)
            .or_else(|| of(Repeats::No))
            .or_else(|| of(Repeats::Yes))
            .or_else(|| of(Repeats::Twins))
            .filter(|choice| choice.reason.predicted.get() < SAFE)
    }

    /// Whether a skill is easily mixed up with the last one, or with the one that was begun
    /// last, and was not asked of much lately: telling the two apart is learned best where
    /// they follow each other (Brunmair & Richter 2019).
    pub(super) fn mixes_well(&self, last: Option<SkillIndex>, skill: SkillIndex) -> bool {
        let with = &self.course.skills[skill].confusable;
        let begun = self.sitting.opened.last().copied();
        last.into_iter().chain(begun).any(|s| with.contains(&s)) && self.shown_lately(skill) < OFTEN
    }

    /// Whether the question before, or the fact that was met, gives this one's answer away,
    /// or the other way round.
    pub(super) fn follows_sibling(&self, question: QuestionIndex) -> bool {
        let asked = self.sitting.asked.last().copied();
        let met = self.sitting.taught.last();
        let met = met.filter(|met| met.is_fact && met.at == self.sitting.asked.len());
        let last = met.and_then(|met| met.question).or(asked);
        !self.lenient && last.is_some_and(|q| self.course.siblings(q).contains(&question))
    }
}
