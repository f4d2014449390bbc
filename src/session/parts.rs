//! Questions with parts: one part after another on one stem, and what comes of the whole.
//! And steps of steps.

use jiff::Timestamp;

use super::view::{Around, Asking, Judged, Phase, Whole};
use super::{Session, Turn};
use crate::course::{Course, Instance, QuestionIndex, ShownStep, SkillIndex, Spot};
use crate::journal::{Attempt, EventKind};
use crate::kinds::Shown;
use crate::learner::State;
use crate::text::one_line;
use crate::words::{Message, message};

/// How many questions back we look for one that was left between its parts.
const LOOKED_AT: usize = 24;

impl Asking {
    /// What is answered now.
    pub fn spot(&self) -> Spot {
        Spot {
            part: self.part,
            step: self.step,
            sub: self.sub,
            hint: self.hint,
        }
    }

    /// The question, or the part of it that is asked, also while its steps are walked
    /// through.
    pub fn whole(&self) -> &Shown {
        self.instance.item_of(self.part)
    }

    /// The steps of it.
    pub fn steps(&self) -> &[ShownStep] {
        self.instance.steps_of(self.part)
    }

    /// What all parts stand on, where there are some.
    pub fn stem(&self) -> Option<&Shown> {
        self.part.map(|_| &self.instance.item)
    }

    /// When a question continues that was left: the part before this one, and its number from 1.
    /// The learner may not have seen that part's answer.
    pub fn part_before(&self) -> Option<(usize, &Shown)> {
        let part = self.part.filter(|part| *part == self.first_part)?;
        let before = part.checked_sub(1).filter(|_| self.step.is_none())?;
        Some((part, &self.instance.parts.get(before)?.item))
    }

    /// The same with its answer, in one line.
    pub fn left_off(&self) -> Option<Message> {
        let (n, item) = self.part_before()?;
        Some(message!(
            "session-part-before",
            n = n,
            prompt = one_line(&item.prompt),
            answer = one_line(&item.task.answer_markdown())
        ))
    }

    /// Which part it is, from 1, and of how many.
    pub fn part_of(&self) -> Option<(usize, usize)> {
        self.part.map(|part| (part + 1, self.instance.parts.len()))
    }

    /// While the steps of a step are walked through: that step.
    pub fn outer_step(&self) -> Option<&Shown> {
        self.sub?;
        let step = self.steps().get(self.step?)?;
        Some(&step.item)
    }

    /// Which step it is, from 1, and of how many: of the question, of its part, or of a step.
    pub fn step_of(&self) -> Option<(usize, usize)> {
        let step = self.step?;
        Some(match self.sub {
            None => (step + 1, self.steps().len()),
            Some(sub) => (sub + 1, self.subs().len()),
        })
    }

    /// The steps of the step that is asked.
    pub(super) fn subs(&self) -> &[ShownStep] {
        let step = self.step.and_then(|step| self.steps().get(step));
        step.map_or(&[], |step| &step.steps)
    }

    /// Whether it is the question itself or its last part, after which it is counted.
    pub fn ends_question(&self) -> bool {
        self.step.is_none()
            && self
                .part
                .is_none_or(|part| part + 1 == self.instance.parts.len())
    }

    /// Whether its question is counted among those answered.
    pub fn is_counted(&self) -> bool {
        let last = self
            .part
            .is_none_or(|part| part + 1 == self.instance.parts.len());
        last && self.was_missed()
    }

    /// What to say when steps were walked through and what they lead to is asked.
    pub fn after_steps(&self) -> Message {
        match self.step {
            None => message!("session-after-steps"),
            Some(_) => message!("session-after-steps-of-step"),
        }
    }

    /// The skills that an answer is evidence for.
    pub(super) fn skills(&self, course: &Course) -> Vec<SkillIndex> {
        let part = self.part.and_then(|part| self.instance.parts.get(part));
        match (self.instance.step_at(self.spot()), part) {
            (Some(step), _) => step.skill.into_iter().collect(),
            (None, Some(part)) => vec![part.skill],
            (None, None) => course.questions[self.question].skills.clone(),
        }
    }

    /// Begins afresh with what is asked now.
    pub(super) fn afresh(&mut self, now: Timestamp) {
        self.missed = None;
        self.hints_shown = 0;
        self.within = None;
        self.walked_sub = false;
        self.shown_at = now;
    }

    /// Goes to a part.
    pub(super) fn go_to_part(&mut self, part: usize, now: Timestamp) {
        *self = Asking {
            part: Some(part),
            step: None,
            sub: None,
            around: None,
            walked: false,
            told: false,
            excused: false,
            answered: false,
            given: 0,
            ..self.clone()
        };
        self.afresh(now);
    }

    /// Goes to the next part, if there is one.
    pub(super) fn next_part(&mut self, now: Timestamp) -> bool {
        let Some(next) = self.part.map(|part| part + 1) else {
            return false;
        };
        let more = next < self.instance.parts.len();
        if more {
            self.go_to_part(next, now);
        }
        more
    }

    /// After the answer to a step of a step: goes to the next one, or back to the step itself.
    /// Returns whether something is left to ask. After the last one, nothing is left if the
    /// step's answer was shown before.
    pub(super) fn leaves_sub(&mut self, now: Timestamp) -> bool {
        let Some(sub) = self.sub else {
            return false;
        };
        if sub + 1 < self.subs().len() {
            self.sub = Some(sub + 1);
            self.missed = None;
            self.hints_shown = 0;
            self.shown_at = now;
            return true;
        }
        self.sub = None;
        let within = self.within.take();
        let asks = within.is_some();
        if let Some(within) = within {
            self.afresh(now);
            self.missed = within.missed;
            self.hints_shown = within.hints_shown;
            self.walked_sub = true;
        }
        asks
    }

    /// Goes to the first step of the step that is asked; `judged`: its answer was shown.
    pub(super) fn enter_sub(&mut self, judged: bool, now: Timestamp) {
        let around = Around {
            missed: self.missed.take(),
            hints_shown: self.hints_shown,
        };
        self.sub = Some(0);
        self.within = (!judged).then_some(around);
        self.hints_shown = 0;
        self.shown_at = now;
    }
}

impl Whole {
    /// What to say after the last part.
    pub(super) fn remark(self, of: usize) -> Message {
        message!("session-parts-done", n = self.right, of = of)
    }
}

impl Session {
    /// Whether the last part of a question is asked, after which there is something to say
    /// of all of them.
    pub fn asks_last_part(&self) -> bool {
        match &self.phase {
            Phase::Asking(asking) => asking.part.is_some() && asking.ends_question(),
            _ => false,
        }
    }

    /// A showing of a question with parts that was left today: it goes on.
    pub(super) fn begun(
        &self,
        question: QuestionIndex,
        state: &State,
        now: Timestamp,
    ) -> Option<(Instance, usize)> {
        let parts = state.parts(&self.course, question, now)?;
        let instance = self.showing(question, parts.seed, state)?;
        (parts.count() < instance.parts.len()).then_some((instance, parts.count()))
    }

    /// Whether an answer goes on with a question with parts, so that it is taken back
    /// together with those before it.
    pub(super) fn keeps_point(&self, asking: &Asking, state: &State) -> bool {
        let begun = state.parts_of(asking.question, asking.instance.seed);
        let point = self.last_point().map(|at| &self.undo[at]);
        let point = point.filter(|point| !point.put_away);
        let of = point.is_some_and(|point| match &point.phase {
            Phase::Asking(before) => {
                before.question == asking.question && before.spot().is_among_parts()
            }
            _ => false,
        });
        asking.part.is_some() && begun.is_some() && of
    }

    /// Whether the question went right, or all of its parts.
    pub(super) fn went_right(&self, judged: &Judged) -> bool {
        match (judged.asking.part, self.sitting.answers.last()) {
            (Some(_), Some((question, right))) if *question == judged.asking.question => *right,
            _ => judged.graded.verdict.is_correct(),
        }
    }

    /// For the last question that was left between its parts: how many parts were answered, and
    /// of how many.
    pub(super) fn left_parts(&self, state: &State, now: Timestamp) -> Option<(usize, usize)> {
        let asked = self.sitting.asked.iter().rev().take(LOOKED_AT);
        let mut left = asked.filter_map(|&question| {
            // It does not go on today where it was put away.
            let goes_on = !state.is_put_away(question, now);
            let parts = state
                .parts(&self.course, question, now)
                .filter(|_| goes_on)?;
            Some((parts.count(), self.course.questions[question].part_count()))
        });
        left.next()
    }

    /// After the first try at the last part: the answer to the whole, noted and counted.
    pub(super) fn end_parts(
        &self,
        asking: &Asking,
        part: &Attempt,
        turn: &mut Turn<'_>,
    ) -> Option<Whole> {
        if !asking.spot().is_part() || !asking.ends_question() {
            return None;
        }
        let parts = turn.state.parts_of(asking.question, asking.instance.seed)?;
        let whole = Whole {
            verdict: parts.whole(part).verdict,
            right: parts.right(),
        };
        let attempt = parts.whole(part);
        turn.event(&self.course, EventKind::Attempt(attempt));
        Some(whole)
    }
}
