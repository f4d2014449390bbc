//! A learner who can be taught: a [`Learner`] with misconceptions, who gains
//! from examples, lessons, steps and feedback, tries again, and leaves when it
//! is enough.

use super::answers::FORESEEN;
use super::evidence::{Evidence, Finding};
use super::learner::{Learner, Response};
use super::lot::Lot;
use super::misconceptions::Misconceptions;
use super::patience::Patience;
use super::teaching::{Part, Taught};
use crate::course::{BySkill, Course, QuestionIndex, SkillIndex};
use crate::kinds::Kind;

/// What an example read is as a win, between told (0) and known (1). Assumption.
pub(super) const READ: f64 = 0.5;
/// P(right) of who types an answer that was just told.
const COPIED: f64 = 0.95;
/// Seconds of the usual learner. All are assumptions.
const SECONDS_OF_FEEDBACK: f64 = 5.0;
const SECONDS_OF_ANSWER: f64 = 4.0;
pub(super) const SECONDS_OF_VERDICT: f64 = 2.0;
const SECONDS_A_STEP: f64 = 8.0;
const SECONDS_TO_SEE: f64 = 10.0;
const SECONDS_A_LINE: f64 = 5.0;
/// Words read in a second.
const WORDS: f64 = 3.5;
/// A second try takes less time than the first, for the question was read.
const SECOND_TRY: f64 = 0.7;

/// A question that is asked, and what was said about it.
#[derive(Clone, Debug)]
pub(crate) struct Open {
    pub question: QuestionIndex,
    /// Leading steps that were given.
    pub given: usize,
    /// Tries made.
    pub tries: u8,
    /// The mistake of the last wrong answer, if it is one of the author's.
    pub mistake: Option<usize>,
    /// Whether its feedback was shown, the steps walked through, the answer told.
    pub feedback: bool,
    pub steps: bool,
    pub told: bool,
    /// The effect of the feedback so far, as studies have it.
    effect: f64,
}

impl Open {
    /// A question that is asked with so many steps given.
    pub(crate) fn new(question: QuestionIndex, given: usize) -> Self {
        Self {
            question,
            given,
            tries: 0,
            mistake: None,
            feedback: false,
            steps: false,
            told: false,
            effect: 0.0,
        }
    }
}

/// A learner who can be taught.
pub(crate) struct Pupil<'a> {
    course: &'a Course,
    learner: Learner,
    evidence: Evidence,
    pub misconceptions: Misconceptions,
    pub patience: Patience,
    /// How often each lesson was read.
    read: BySkill<i32>,
}

impl<'a> Pupil<'a> {
    /// Makes this learner teachable; the lot says what it holds to.
    pub(crate) fn new(
        course: &'a Course,
        learner: Learner,
        taught: &Taught,
        lot: &mut Lot,
    ) -> Self {
        let evidence = taught.evidence;
        let none = learner.habits().steady || !taught.has(Part::Misconceptions);
        let misconceptions = match none {
            true => Misconceptions::none(course),
            false => Misconceptions::draw(course, |s| learner.standing(s, 0.0), &evidence, lot),
        };
        let misses = learner.habits().patience * evidence.of(Finding::Patience);
        let patience = match taught.has(Part::Frustration) {
            true => Patience::new(
                misses.round() as usize,
                evidence.of(Finding::Hopeless).round() as usize,
            ),
            false => Patience::endless(),
        };
        Self {
            course,
            learner,
            evidence,
            misconceptions,
            patience,
            read: BySkill::of(0, course.skills.len()),
        }
    }

    /// A sitting begins.
    pub(crate) fn begin(&mut self, now: f64) {
        self.learner.begin(now);
        self.patience.begin();
    }

    pub(super) fn learner(&self) -> &Learner {
        &self.learner
    }

    pub(super) fn evidence(&self) -> &Evidence {
        &self.evidence
    }

    fn pace(&self) -> f64 {
        self.learner.habits().pace
    }

    fn steps_of(&self, question: QuestionIndex) -> usize {
        self.course.questions[question].steps.len()
    }

    /// Whether a question can be worked out; a fact has to be told.
    pub(crate) fn is_procedure(&self, question: QuestionIndex) -> bool {
        self.learner.material().questions[question].procedure
    }

    /// Seconds to read an example of this question.
    pub(crate) fn seconds_of_example(&self, question: QuestionIndex) -> f64 {
        let lines = self.steps_of(question).max(2) as f64;
        (SECONDS_TO_SEE + SECONDS_A_LINE * lines) * self.pace()
    }

    /// Reads a worked example.
    pub(crate) fn read_example(&mut self, question: QuestionIndex, now: f64) {
        let knows = self.learner.understands(question, now);
        let worth = self.evidence.example(knows);
        self.learner.practise(question, now, worth, READ);
    }

    /// Seconds to see a fact with its answer.
    pub(crate) fn seconds_to_meet(&self, question: QuestionIndex) -> f64 {
        let item = &self.course.questions[question].item;
        let texts = [
            Some(item.prompt.source()),
            item.explanation.as_ref().map(|e| e.source()),
        ];
        let texts = texts.into_iter().flatten();
        let words: usize = texts.map(|text| text.split_whitespace().count()).sum();
        (SECONDS_OF_ANSWER + words as f64 / WORDS) * self.pace()
    }

    /// Sees a fact with its answer: worth what being told it is after a miss, less
    /// what the miss is worth (to try first teaches more: Kornell, Hays & Bjork 2009).
    pub(crate) fn meet(&mut self, question: QuestionIndex, now: f64) {
        let explained = self.course.questions[question].item.explanation.is_some();
        let effect = self.evidence.of(match explained {
            true => Finding::Elaborated,
            false => Finding::AnswerOnly,
        });
        let worth = self.evidence.practices(effect);
        self.learner.practise(question, now, worth, 0.0);
    }

    /// Seconds to read so much of a lesson; 0 where there is none.
    pub(crate) fn seconds_of_lesson(&self, skill: SkillIndex, percent: u8) -> f64 {
        let lesson = self.course.skills[skill].lesson.as_ref();
        let words = lesson.map_or(0, |l| l.as_str().split_whitespace().count());
        words as f64 * f64::from(percent) / 100.0 / WORDS * self.pace()
    }

    /// Reads so much of a lesson; again it is worth half as much as the time before.
    pub(crate) fn read_lesson(&mut self, skill: SkillIndex, percent: u8, now: f64) {
        let Some(&question) = self.learner.material().main[skill].first() else {
            return;
        };
        let knows = self.learner.understands(question, now);
        let share = f64::from(percent) / 100.0 * 0.5f64.powi(self.read[skill]);
        let worth = self.evidence.lesson(knows) * share;
        self.read[skill] += 1;
        self.learner.practise(question, now, worth, 0.0);
    }

    /// The share of a question that is left to do.
    fn left(&self, open: &Open) -> f64 {
        let steps = self.steps_of(open.question);
        let given = match open.steps {
            true => steps.saturating_sub(1),
            false => open.given.min(steps.saturating_sub(1)),
        };
        1.0 - given as f64 / steps.max(1) as f64
    }

    /// P(what was not known before is put right by what was said since), 0 to 1.
    fn put_right(&self, open: &Open, now: f64) -> f64 {
        if open.told {
            return COPIED;
        }
        let full = self.evidence.of(Finding::Elaborated).max(1e-9);
        let ready = self.learner.ready(open.question, now);
        self.evidence.share(Finding::Again) * (open.effect / full).clamp(0.0, 1.0) * ready
    }

    /// What the learner answers at the next try. Nothing is learned yet.
    pub(crate) fn respond(&self, open: &Open, now: f64, lot: &mut Lot) -> Response {
        let question = open.question;
        let left = self.left(open);
        let put_right = match open.tries {
            0 => 0.0,
            _ => self.put_right(open, now),
        };
        let held = self.misconceptions.strongest(question, now);
        let held = held.filter(|_| !open.told && !open.steps);
        let mistaken = held.filter(|&(_, strength)| lot.chance(strength * left));
        // With steps given, only the others can go wrong, all as likely.
        let helped = |knows: f64| (knows + (1.0 - knows) * put_right).powf(left);
        let mut response = match mistaken {
            // A learner who holds a wrong idea answers by it, without doubt.
            Some(_) => self.learner.respond_with(question, now, &|_| 1.0, lot),
            None => self.learner.respond_with(question, now, &helped, lot),
        };
        response.seconds *= left.max(0.3);
        if open.tries > 0 {
            response.seconds *= SECOND_TRY;
        }
        response.feedback = SECONDS_OF_VERDICT;
        if let Some((mistake, _)) = mistaken {
            response.right = false;
            response.knew = false;
            response.missing = None;
            response.mistake = Some(mistake);
        } else if !response.right {
            response.feedback *= self.pace();
            response.mistake = self.foreseen(question, response.missing, lot);
        }
        response
    }

    /// A mistake of the author's that is a slip, or shows what is missing.
    fn foreseen(
        &self,
        question: QuestionIndex,
        missing: Option<SkillIndex>,
        lot: &mut Lot,
    ) -> Option<usize> {
        let item = &self.course.questions[question].item;
        // Several marks, or an order, are no single slip.
        if matches!(item.task.kind(), Kind::Multi | Kind::Order) {
            return None;
        }
        let telling = item
            .mistakes
            .iter()
            .position(|m| missing.is_some() && m.skill == missing);
        telling.or_else(|| {
            let any = lot.chance(FORESEEN).then(|| lot.below(item.mistakes.len()));
            any.filter(|&m| m < item.mistakes.len())
        })
    }

    /// Learns from a try, and that it was right or wrong.
    pub(crate) fn learn(&mut self, open: &mut Open, response: &Response, now: f64) {
        let question = open.question;
        let (first, left) = (open.tries == 0, self.left(open));
        let knows = self.learner.understands(question, now);
        open.tries = open.tries.saturating_add(1);
        open.mistake = response.mistake;
        open.feedback &= response.right;
        let (weight, won) = match (response.right, response.knew) {
            (true, _) if open.told => (0.3, 0.3),
            // Put right by what was said: as after a hint.
            (true, _) if !first => (0.8, 0.3),
            (true, true) => (1.0, 1.0),
            (true, false) if response.bottom_out => {
                let share = self.evidence.share(Finding::BottomOut);
                (share * self.evidence.example(knows).max(0.0), READ)
            }
            (true, false) if response.hints > 0 => (0.8, 0.3),
            (true, false) => (0.5, 0.2),
            (false, true) => (0.8, 0.5),
            // The rest of what a miss teaches lies in its feedback.
            (false, false) => (self.evidence.of(Finding::Miss), 0.0),
        };
        if weight > 0.0 {
            self.learner.practise(question, now, weight * left, won);
        }
        if left < 1.0 && !open.steps {
            let shown = self.evidence.example(knows) * (1.0 - left);
            self.learner.practise(question, now, shown, READ);
        }
        if !response.right {
            self.hear(open, self.evidence.of(Finding::VerdictOnly), now);
        } else if first && response.knew && response.hints == 0 && open.given == 0 {
            self.misconceptions.retest(question, now);
        }
    }

    /// Feedback of at least this effect was given: what it is worth beyond the
    /// feedback before it, and what it does to the misconception.
    fn hear(&mut self, open: &mut Open, effect: f64, now: f64) {
        let more = self.evidence.practices((effect - open.effect).max(0.0));
        open.effect = open.effect.max(effect);
        if more > 0.0 {
            self.learner.practise(open.question, now, more, 0.0);
        }
        if let Some(mistake) = open.mistake {
            let full = self.evidence.of(Finding::Elaborated).max(1e-9);
            let share = self.evidence.share(Finding::Correction) * (effect / full).clamp(0.0, 1.0);
            self.misconceptions
                .correct(open.question, mistake, share, now);
        }
    }

    /// Seconds to read what the mistake shows, and to be told the answer.
    pub(crate) fn seconds_of_feedback(&self) -> f64 {
        SECONDS_OF_FEEDBACK * self.pace()
    }

    /// Seconds to be told the answer.
    pub(crate) fn seconds_of_answer(&self) -> f64 {
        SECONDS_OF_ANSWER * self.pace()
    }

    /// Seconds to walk through the steps.
    pub(crate) fn seconds_of_steps(&self, question: QuestionIndex) -> f64 {
        SECONDS_A_STEP * self.steps_of(question) as f64 * self.pace()
    }

    /// Hears what the mistake shows. Of a fact that says little before the
    /// answer is told: it can't be worked out.
    pub(crate) fn hear_feedback(&mut self, open: &mut Open, now: f64) {
        open.feedback = true;
        if open.mistake.is_some() && self.is_procedure(open.question) {
            self.hear(open, self.evidence.of(Finding::Elaborated), now);
        }
    }

    /// Is told the answer, and why, where the course says so.
    pub(crate) fn hear_answer(&mut self, open: &mut Open, now: f64) {
        open.told = true;
        let explained = self.course.questions[open.question]
            .item
            .explanation
            .is_some();
        let finding = match open.feedback || explained {
            true => Finding::Elaborated,
            false => Finding::AnswerOnly,
        };
        self.hear(open, self.evidence.of(finding), now);
    }

    /// Walks through the steps.
    pub(crate) fn walk(&mut self, open: &mut Open, now: f64) {
        let knows = self.learner.understands(open.question, now);
        open.steps = true;
        self.hear(open, self.evidence.of(Finding::Elaborated), now);
        let worth = self.evidence.steps(knows);
        self.learner.practise(open.question, now, worth, READ);
    }

    /// How each step goes while walking through them: all are as hard as one another.
    pub(crate) fn steps(&self, open: &Open, now: f64, lot: &mut Lot) -> Vec<bool> {
        let steps = self.steps_of(open.question);
        let knows = self.learner.understands(open.question, now);
        let each = knows.powf(1.0 / steps.max(1) as f64);
        (0..steps).map(|_| lot.chance(each)).collect()
    }

    /// P(right at the first try, unaided), 0 to 1.
    pub(crate) fn chance(&self, question: QuestionIndex, now: f64) -> f64 {
        let held = self.misconceptions.strongest(question, now);
        self.learner.chance(question, now) * (1.0 - held.map_or(0.0, |(_, strength)| strength))
    }

    /// Expected results of a test of all skills, by skill. Nothing is learned from it.
    pub(crate) fn test(&mut self, now: f64) -> Vec<f64> {
        self.learner.begin(now);
        self.learner.material().tested(|q| self.chance(q, now))
    }

    /// The same over questions that nobody practises, at the time of the last test; empty
    /// where there are none.
    pub(crate) fn transfer(&self, now: f64) -> Vec<f64> {
        (self.learner.material()).transferred(|q| self.chance(q, now))
    }
}
