//! How much may be asked of the learner: nothing that will most likely go wrong, and
//! nothing harder after a miss.

use super::chooser::Chooser;
use super::filling::FIXED_BETWEEN;
use super::next::{Basics, CANDIDATES, Choice, Repeats};
use super::reach::{HOPELESS, Reach};
use super::reason::Rule;
use crate::course::{QuestionIndex, SkillIndex};

/// Right answers in a row from which a stretch is offered before anything is asked again.
const ON_A_RUN: i32 = 2;

impl Chooser<'_> {
    /// Whether a question will go wrong more likely than is asked.
    pub(super) fn is_beyond(&self, reach: Reach, question: QuestionIndex) -> bool {
        reach == Reach::Within && !self.is_likely(question)
    }

    /// Whether a question is harder than what went wrong last in one of its skills. Such a
    /// question waits, whatever rule asks. After a miss, the next question of a skill is never of
    /// a higher level (Wilson et al. 2019), unless nothing as easy is left.
    pub(super) fn is_harder_than_missed(&self, question: QuestionIndex) -> bool {
        let asked = &self.course.questions[question];
        let level = asked.difficulty.level();
        asked.skills.iter().any(|&s| level > self.ceiling(s))
    }

    /// The highest level of a skill's next question: after a miss that of what was missed,
    /// or, where nothing as easy can be asked, the lowest there is.
    fn ceiling(&self, skill: SkillIndex) -> f64 {
        let Some(missed) = self.state.skills[skill].missed else {
            return f64::INFINITY;
        };
        let level = |q: QuestionIndex| self.level(q);
        let is_left = |q: &QuestionIndex| {
            self.state.is_available(*q, self.now) && !self.sitting.leaves_out(*q)
        };
        if is_left(&missed) {
            return level(missed);
        }
        let all = self.course.questions_of(skill).iter().take(CANDIDATES);
        let lowest = all.copied().filter(is_left).map(level);
        level(missed).max(lowest.fold(f64::INFINITY, f64::min))
    }

    /// A question that will probably go wrong, if the last answers were right and nothing within
    /// reach is left. A learner who is that far is not held back.
    pub(super) fn stretch_on_a_run(&self) -> Option<Choice> {
        match self.sitting.streak >= ON_A_RUN {
            true => self.stretch(),
            false => None,
        }
    }

    /// What comes instead of a stretch after a miss: a question asked a while ago, sooner than
    /// usual.
    pub(super) fn before_a_stretch(&self) -> Option<Choice> {
        let sooner = || self.sooner(FIXED_BETWEEN);
        let missed = self.sitting.streak < 0 && self.stretch().is_some();
        missed.then(sooner)?
    }

    /// A question that will probably go wrong, if nothing else can be asked.
    pub(super) fn stretch(&self) -> Option<Choice> {
        if self.sitting.focus.is_some() || self.is_held_back() {
            return None;
        }
        let mut open = self.open_skills();
        open.extend(self.ahead(Basics::Tried));
        let of = |repeats| {
            let mut skills = open.iter();
            skills.find_map(|&s| self.of_skill(Rule::Stretch, s, repeats, Reach::Unlikely))
        };
        of(Repeats::No)
            .or_else(|| of(Repeats::Yes))
            .or_else(|| of(Repeats::Twins))
            .or_else(|| self.not_met(Rule::Stretch, |_| true))
            .map(|choice| self.named(choice))
    }

    /// Gives a stretch that is likely enough to go right the rule that describes it better.
    fn named(&self, mut choice: Choice) -> Choice {
        let skill = choice.reason.skill;
        let agenda = self.state.agenda();
        if self.is_likely(choice.question) {
            choice.reason.rule = match self.state.skills[skill].attempts {
                _ if agenda.is_mastered(skill) => Rule::Remaining,
                _ if !agenda.is_open(skill) => Rule::Change,
                0 => Rule::FirstSteps,
                _ => Rule::Frontier,
            };
        }
        choice
    }

    /// Whether a question is likely enough to go right.
    pub(super) fn is_likely(&self, question: QuestionIndex) -> bool {
        self.state.predict(self.course, question, self.now).p >= HOPELESS
    }
}
