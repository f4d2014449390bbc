//! Help of another kind, for a learner who gets no further. The same question never comes again
//! at once.

use super::care;
use super::chooser::Chooser;
use super::next::{CANDIDATES, Choice, Repeats};
use super::reason::Rule;
use super::sitting::Sitting;
use super::teach::{DOING, Lead, Miss, Occasion};
use crate::course::{QuestionIndex, SkillIndex};
use crate::journal::Instruction;

/// After this many misses of a question in one sitting, with no right answer since, we take
/// asking it again to be no help for now.
const MISSES: usize = 2;
/// Times that the beginning of a lesson is shown, from which it is shown again only once a
/// week.
const LESSONS: u8 = 2;
const A_WEEK: i64 = 7;
/// Other questions that come before it is asked once more.
const OTHERS: usize = 2;

impl Sitting {
    /// Whether a question went wrong so often here that something else helps more: it is
    /// left alone for a while. Not so where the learner picked its skill, nor where there
    /// is time and nothing else is left.
    pub(super) fn is_stuck(&self, question: QuestionIndex) -> bool {
        self.focus.is_none() && !self.tireless && self.misses_of(question) >= MISSES
    }

    /// How often a question went wrong here since it last went right.
    fn misses_of(&self, question: QuestionIndex) -> usize {
        let answers = self.answers.iter().rev();
        let of_question = answers.filter(|(q, _)| *q == question);
        of_question.take_while(|(_, right)| !right).count()
    }
}

impl Chooser<'_> {
    /// What went wrong again and again, with enough others since.
    pub(super) fn after_a_while(&self) -> Option<Choice> {
        self.missed(OTHERS, |q| self.is_left_alone(q))
    }

    /// Whether a question that is stuck is left alone for now: its skill's last tries went
    /// wrong, too, or a hint that it came with was no help.
    pub(super) fn is_left_alone(&self, question: QuestionIndex) -> bool {
        let skill = self.first_skill(question);
        let helped = self.sitting.misses_of(question) > MISSES;
        let is_down = self.state.skills[skill].wrong_run >= care::IN_A_ROW;
        self.sitting.is_stuck(question) && (is_down || helped)
    }

    /// With how many of its hints a question begins: none until it went wrong twice in this
    /// sitting, then one more after each miss. Asked in the same way, it would only go wrong again.
    /// The last hint, which may tell the answer, is never among them: see [`crate::session`].
    pub(super) fn hints_first(&self, question: QuestionIndex, rule: &Rule) -> usize {
        let forbidden = self.state.plan.hints == Some(false);
        // Of a fact the answer was told, and was typed once more.
        let fact = self.course.skills[self.first_skill(question)].facts;
        let helps = rule.practises() && !self.sitting.untaught && !forbidden && !fact;
        match self.sitting.misses_of(question) {
            misses if helps && misses >= MISSES => misses - 1,
            _ => 0,
        }
    }

    /// Whether two questions that go wrong would take turns once more. Something else comes
    /// between them, if there is anything.
    pub(super) fn takes_turns(&self, question: QuestionIndex) -> bool {
        let turns = match self.sitting.asked[..] {
            [.., a, b, c, d] => a == question && c == question && b == d,
            _ => false,
        };
        turns && !self.lenient && self.sitting.is_stuck(question)
    }

    /// What was missed again and again, without the wait, if the course holds nothing else.
    /// Nobody is sent home for it.
    pub(super) fn all_the_same(&self) -> Option<Choice> {
        let sitting = Sitting {
            tireless: true,
            ..self.sitting.clone()
        };
        let patient = Chooser {
            sitting: &sitting,
            ..*self
        };
        let choice = patient
            .missed(0, |q| !self.rests(q))
            .or_else(|| patient.at_once())
            .or_else(|| patient.holds_up());
        let choice = choice.filter(|choice| !self.rests(choice.question))?;
        Some(match self.course.questions[choice.question].is_drawn() {
            true => choice,
            false => self.because(
                Rule::NothingElse,
                choice.reason.skill,
                choice.question,
                None,
                choice.reason.candidates,
            ),
        })
    }

    /// What went wrong and keeps harder questions of its skill waiting, tried however often.
    fn holds_up(&self) -> Option<Choice> {
        let shown = self.sitting.asked.iter().rev();
        let mut skills = shown.flat_map(|&q| &self.course.questions[q].skills);
        let question = skills.find_map(|&skill| {
            let missed = self.state.skills[skill].missed?;
            let all = self.course.questions_of(skill).iter().take(CANDIDATES);
            let mut waiting = all.filter(|&&q| self.state.is_available(q, self.now));
            let may = self.can_be_shown(missed) && self.in_focus(missed);
            (may && waiting.any(|&q| self.is_harder_than_missed(q))).then_some(missed)
        })?;
        let skill = self.first_skill(question);
        let shown = self.sitting.asked.iter().rev();
        let ago = 1 + shown.take_while(|&&q| q != question).count();
        Some(self.because(Rule::Relearning { ago }, skill, question, None, 1))
    }

    /// What comes before a question that is asked only as nothing else is left: the
    /// beginning of the lesson once more, where it was not shown just now.
    pub(super) fn before_nothing_else(&self, choice: &Choice) -> Option<Lead> {
        let skill = choice.reason.skill;
        let lesson = self.course.skills[skill].lesson.is_some();
        let just_read = self.done_since(skill) < OTHERS;
        let today = self.state.skills[skill].lesson_shown;
        let today = today.is_some_and(|at| self.state.day(at) == self.state.day(self.now));
        let shows = lesson && !just_read && (today || !self.is_known_by_heart(skill));
        (shows && !self.state.skims()).then(|| Lead {
            skill,
            how: Instruction::Lesson,
            occasion: Occasion::Stuck,
            question: None,
            twin: Some(choice.clone()),
        })
    }

    /// Whether the beginning of a lesson was shown so often, the last time in this week, that
    /// the same words once more are no help.
    fn is_known_by_heart(&self, skill: SkillIndex) -> bool {
        let known = &self.state.skills[skill];
        let lately = known
            .lesson_shown
            .is_some_and(|shown| self.state.day(self.now) - self.state.day(shown) < A_WEEK);
        known.lessons >= LESSONS && lately
    }

    /// What is shown after a miss to a learner who missed the same question twice, or tried a
    /// skill many times: the beginning of the lesson. If that was shown in this sitting, an
    /// example and a question like it, no harder than the missed one.
    pub(super) fn other_help(&self, miss: Miss) -> Option<Lead> {
        let (course, state) = (self.course, self.state);
        let missed = &course.questions[miss.question];
        let skill = missed.skills[0];
        let spins = care::is_marked(course, state, skill);
        let repeated = self.sitting.misses_of(miss.question) >= MISSES;
        if state.skims() || !(spins || repeated) {
            return None;
        }
        let lead = |how, question, twin| Lead {
            skill,
            how,
            occasion: Occasion::Stuck,
            question,
            twin,
        };
        let mut taught = self.sitting.taught.iter();
        let was_read = taught.any(|here| here.skill == skill && here.question.is_none());
        let is_new = !was_read && !self.is_known_by_heart(skill);
        if course.skills[skill].lesson.is_some() && is_new {
            // What was read is used at once, in another question than the one that keeps going
            // wrong, if one is likely to go right. Facts are met one by one.
            let facts = course.skills[skill].facts;
            let another = || self.by_difficulty(Rule::Frontier, skill, Repeats::Twins);
            let twin = (!facts).then(another).flatten();
            let fits = |twin: &Choice| {
                let (question, minutes) = (twin.question, self.left.minutes);
                question != miss.question && self.in_focus(question) && minutes != Some(0)
            };
            let twin = twin.filter(fits);
            return Some(lead(Instruction::Lesson, None, twin));
        }
        if self.is_fact(skill, missed) || self.done_since(skill) < DOING {
            return None;
        }
        let example = self.example(skill, |q| {
            let asked = &course.questions[q];
            asked.is_drawn()
                && asked.difficulty.level() <= missed.difficulty.level()
                && (q != miss.question || !miss.explained)
        })?;
        let twin = self.twin_of(skill, example);
        Some(lead(self.how(example), Some(example), Some(twin)))
    }
}
