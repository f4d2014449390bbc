//! What was taught, and how far its help has faded: no evidence for mastery.

use jiff::Timestamp;

use super::cold::Cold;
use super::fade::Fade;
use super::faded::Faded;
use super::known::Today;
use super::slip::Slip;
use super::state::State;
use crate::course::{Course, Question, QuestionIndex, SkillIndex};
use crate::journal::{Attempt, Instruction, Millis, Taught};

/// Time below which an example was not read, in milliseconds.
const SKIMMED: u32 = 2_000;
/// Chance of being right at random from which a right answer tells nothing of knowledge.
const BY_CHANCE: f64 = 0.3;
/// Examples skimmed in a row from which the learner is asked first.
const SKIMS: u8 = 3;

/// Examples in a row that were not read, after one more.
fn after_one_more(skimmed: u8, skims: bool) -> u8 {
    match skims {
        true => skimmed.saturating_add(1),
        false => 0,
    }
}

impl State {
    /// Notes that something was taught.
    pub(super) fn taught(&mut self, course: &Course, taught: &Taught, at: Timestamp) {
        let skimmed = taught.passed || taught.millis < SKIMMED;
        self.skimmed = after_one_more(self.skimmed, skimmed);
        let time = Millis::new(u64::from(taught.millis));
        self.takes(time, at);
        let question = taught.question.as_ref().and_then(|id| course.question(id));
        let skill = course.skill(&taught.skill);
        let facts = match (taught.how, question) {
            (Instruction::Fact, Some(question)) => self.is_unmet(course, question).then_some(true),
            _ => skill
                .filter(|&s| self.is_first_of(course, s))
                .map(|_| false),
        };
        if let Some(facts) = facts {
            self.cold.of(facts).show();
        }
        self.stays_taught(skimmed, facts, time);
        if let Some(question) = question {
            let asked = &course.questions[question];
            let state = &mut self.questions[question];
            state.met = Some(at);
            match (taught.how, asked.is_drawn()) {
                (Instruction::Example, true) => state.fade = Fade::of(asked, at),
                (Instruction::Example, false) => {
                    self.skills[asked.skills[0]].faded = Some(Faded::begin(at));
                }
                _ => {}
            }
        }
        let Some(skill) = skill else {
            return;
        };
        let state = &mut self.skills[skill];
        state.taught = Some(at);
        if taught.how == Instruction::Lesson {
            state.lessons = state.lessons.saturating_add(1);
            state.lesson_shown = Some(at);
        }
        if let Some(question) = question.filter(|_| taught.how != Instruction::Fact) {
            let level = course.questions[question].difficulty.level();
            state.rung = state.rung.max(level);
        }
    }

    /// What was shown stays shown when an answer before it is taken back: as if it had come
    /// before that.
    fn stays_taught(&mut self, skimmed: bool, facts: Option<bool>, time: Millis) {
        let (today, last) = (self.today, self.last);
        for before in self
            .undo
            .iter_mut()
            .filter_map(|point| point.before.as_mut())
        {
            before.skimmed = after_one_more(before.skimmed, skimmed);
            if let Some(facts) = facts {
                before.cold.of(facts).show();
            }
            before.millis += time;
            before.last = last;
            if before.today.day != today.day {
                before.today = Today {
                    day: today.day,
                    ..Today::default()
                };
            }
            before.today.millis += time;
        }
    }

    /// How it went with what was asked before it was ever shown: facts, or first questions of
    /// skills.
    pub fn cold(&self, facts: bool) -> &Cold {
        match facts {
            true => &self.cold.facts,
            false => &self.cold.skills,
        }
    }

    /// Whether a question is a fact that was never shown nor asked, in any form, and that
    /// nobody said to be known.
    pub fn is_unmet(&self, course: &Course, question: QuestionIndex) -> bool {
        let asked = &course.questions[question];
        let fresh = |q: QuestionIndex| self.questions[q].is_fresh();
        let kin = self.families.of(question);
        course.is_fact(asked)
            && !self.skills[asked.skills[0]].declared
            && fresh(question)
            && kin.is_none_or(|kin| kin.all().all(fresh))
    }

    /// Whether a skill that is no list of facts begins now.
    fn is_first_of(&self, course: &Course, skill: SkillIndex) -> bool {
        let known = &self.skills[skill];
        let untouched = known.attempts == 0 && known.taught.is_none() && !known.declared;
        untouched && !course.skills[skill].facts
    }

    /// Notes an answer to a question, where it was never shown before.
    pub(super) fn asked_cold(&mut self, course: &Course, question: QuestionIndex, right: bool) {
        let asked = &course.questions[question];
        let facts = self.is_unmet(course, question);
        if facts || self.is_first_of(course, asked.skills[0]) {
            let by_chance = asked.guess() >= BY_CHANCE;
            self.cold.of(facts).answer(right, by_chance);
        }
    }

    /// Notes what an answer does to the help with its question.
    pub(super) fn faded(
        &mut self,
        course: &Course,
        question: QuestionIndex,
        attempt: &Attempt,
        at: Timestamp,
    ) {
        let asked = &course.questions[question];
        let fade = self.questions[question].fade;
        let state = &mut self.questions[question];
        state.fade = fade.and_then(|fade| fade.after(asked, attempt));
        state.slip = Slip::after(state.slip, asked, attempt, at);
        let (first, met) = (asked.skills[0], self.questions[question].met);
        if let Some(faded) = self.faded_of(asked, met) {
            self.skills[first].faded = faded.after(asked, attempt);
        }
        if attempt.step.is_some() {
            return;
        }
        for &skill in &asked.skills {
            let state = &mut self.skills[skill];
            state.rung = state.rung.max(asked.difficulty.level());
        }
        if !attempt.verdict.is_correct() {
            self.skimmed = 0;
        }
    }

    /// How many of a question's steps are given, the first ones: after an example of it,
    /// or, of a fixed question, after a fixed example of its first skill. A new day takes
    /// none of them away: only answers do.
    pub fn given(&self, course: &Course, question: QuestionIndex) -> usize {
        let asked = &course.questions[question];
        match self.questions[question].fade {
            Some(fade) => fade.given.into(),
            None => self
                .faded_of(asked, self.questions[question].met)
                .map_or(0, |faded| faded.given(asked)),
        }
    }

    /// Whether steps of a question stood there when this answer came, by all that came before
    /// it: for records that do not say so themselves.
    pub fn gave_steps(&self, course: &Course, question: QuestionIndex) -> bool {
        self.given(course, question) > 0
    }

    /// The help with the fixed questions of a question's first skill, where it is one that
    /// has several steps.
    fn faded_of(&self, asked: &Question, met: Option<Timestamp>) -> Option<Faded> {
        let faded = self.skills[asked.skills[0]].faded?;
        // The example itself was seen with its answer: there is nothing to work out in part.
        if met == Some(faded.at) {
            return None;
        }
        let fixed = !asked.is_drawn() && asked.step_count() > 1;
        fixed.then_some(faded)
    }

    /// How far the help with a question that was shown as an example today has faded by
    /// `now`; nothing where it has been answered without help since.
    pub fn fade(&self, question: QuestionIndex, now: Timestamp) -> Option<Fade> {
        let fade = self.questions[question].fade?;
        (self.day(fade.at) == self.day(now)).then_some(fade)
    }

    /// The step of a question that went wrong today and not right since, from 0.
    pub fn slip(&self, question: QuestionIndex, now: Timestamp) -> Option<usize> {
        let slip = self.questions[question].slip?;
        (self.day(slip.at) == self.day(now)).then_some(usize::from(slip.step))
    }

    /// Whether the learner goes past examples unread: they are asked first, until
    /// something goes wrong.
    pub fn skims(&self) -> bool {
        self.skimmed >= SKIMS
    }
}
