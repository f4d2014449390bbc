//! Learner state for one course: the fold over its events.

use jiff::{SignedDuration, Timestamp};

use super::event::{Attempt, Event, EventKind, Override};
use super::mastery::{Bkt, evidence};
use super::memory::{Memory, rating_of};
use crate::course::{Course, QuestionIndex, SkillIndex};

/// How many mistakes are remembered for reports.
const MISTAKES_KEPT: usize = 50;

/// What is known of a skill.
#[derive(Clone, Debug, PartialEq)]
pub struct SkillState {
    /// P(known) when last practised, 0 to 1; see [`State::mastery`] for now.
    pub known: f64,
    /// Memory of the skill as a whole, which sets how fast mastery fades.
    pub memory: Option<Memory>,
    pub attempts: u32,
    /// Sum of credit.
    pub credit: f64,
    pub millis: u64,
    /// The learner said that it is known.
    pub declared: bool,
}

/// What is known of a question.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct QuestionState {
    pub memory: Option<Memory>,
    pub attempts: u32,
    pub correct: u32,
    /// Times it was forgotten: wrong after having been right.
    pub lapses: u32,
    pub last_right: bool,
    pub suspended: bool,
    /// Not to be asked before this.
    pub buried_until: Option<Timestamp>,
}

/// A recognised mistake.
#[derive(Clone, Debug, PartialEq)]
pub struct MistakeSeen {
    pub at: Timestamp,
    pub question: QuestionIndex,
    pub name: String,
}

/// All that is believed about a learner in one course.
#[derive(Clone, Debug, PartialEq)]
pub struct State {
    /// By [`SkillIndex`].
    pub skills: Vec<SkillState>,
    /// By [`QuestionIndex`].
    pub questions: Vec<QuestionState>,
    /// Skills that mistakes showed to be missing, oldest first.
    pub remedial: Vec<SkillIndex>,
    /// Newest last.
    pub mistakes: Vec<MistakeSeen>,
    /// Answers to questions, steps left out.
    pub attempts: u32,
    pub correct: u32,
    pub millis: u64,
    pub last: Option<Timestamp>,
    undo: Option<Box<UndoPoint>>,
}

/// What the last attempt changed, as it was before.
#[derive(Clone, Debug, PartialEq)]
struct UndoPoint {
    question: QuestionIndex,
    before: QuestionState,
    skills: Vec<(SkillIndex, SkillState)>,
    remedial: Vec<SkillIndex>,
    mistakes: Vec<MistakeSeen>,
    attempts: u32,
    correct: u32,
    millis: u64,
    last: Option<Timestamp>,
}

impl State {
    /// A learner who has not begun.
    pub fn new(course: &Course) -> Self {
        let skills = course
            .skills
            .iter()
            .map(|skill| SkillState {
                known: Bkt::prior(&skill.bkt),
                memory: None,
                attempts: 0,
                credit: 0.0,
                millis: 0,
                declared: false,
            })
            .collect();
        Self {
            skills,
            questions: vec![QuestionState::default(); course.questions.len()],
            remedial: Vec::new(),
            mistakes: Vec::new(),
            attempts: 0,
            correct: 0,
            millis: 0,
            last: None,
            undo: None,
        }
    }

    /// The fold over all of a log; events of other courses are passed over.
    pub fn replay<'e>(course: &Course, events: impl IntoIterator<Item = &'e Event>) -> Self {
        let mut state = Self::new(course);
        for event in events {
            state.apply(course, event);
        }
        state
    }

    /// P(known) at `now`, 0 to 1: what was learned times what is still remembered.
    pub fn mastery(&self, skill: SkillIndex, now: Timestamp) -> f64 {
        let state = &self.skills[skill];
        state.known * state.memory.map_or(1.0, |m| m.retrievability(now))
    }

    /// Whether a skill counts as learned, be it a little faded: reviews see to that.
    pub fn is_mastered(&self, course: &Course, skill: SkillIndex) -> bool {
        self.skills[skill].declared || self.skills[skill].known >= course.mastery
    }

    /// Whether all prerequisites of a skill are mastered.
    pub fn is_open(&self, course: &Course, skill: SkillIndex) -> bool {
        let requires = &course.skills[skill].requires;
        requires.iter().all(|&r| self.is_mastered(course, r))
    }

    /// Whether a question may be asked at all: neither suspended nor buried.
    pub fn is_available(&self, question: QuestionIndex, now: Timestamp) -> bool {
        let state = &self.questions[question];
        !state.suspended && state.buried_until.is_none_or(|until| until <= now)
    }

    /// Whether a question's predicted recall has fallen below the desired retention.
    pub fn is_due(&self, question: QuestionIndex, now: Timestamp) -> bool {
        self.questions[question]
            .memory
            .is_some_and(|m| m.due <= now)
    }

    /// P(right answer) to a question at `now`: the weakest of its skills, and
    /// for a question seen before, its own memory.
    pub fn predict(&self, course: &Course, question: QuestionIndex, now: Timestamp) -> f64 {
        let asked = &course.questions[question];
        let weakest = asked
            .skills
            .iter()
            .map(|&skill| {
                let bkt = Bkt::new(
                    &course.skills[skill].bkt,
                    &asked.item.task,
                    asked.difficulty,
                );
                bkt.predict(self.mastery(skill, now))
            })
            .fold(1.0, f64::min);
        match (self.questions[question].memory, &asked.template) {
            (Some(memory), None) => {
                let recall = memory.retrievability(now);
                let bkt = Bkt::new(&Default::default(), &asked.item.task, asked.difficulty);
                0.5 * weakest + 0.5 * (recall * (1.0 - bkt.slip) + (1.0 - recall) * bkt.guess)
            }
            _ => weakest,
        }
    }

    /// Folds one event in.
    pub fn apply(&mut self, course: &Course, event: &Event) {
        if event.kind.course() != course.id.as_str() {
            return;
        }
        match &event.kind {
            EventKind::Attempt(attempt) => self.attempt(course, attempt, event.at),
            EventKind::Undone { .. } => self.take_back(),
            EventKind::Override { action, .. } => self.overrule(course, action, event.at),
            EventKind::SittingStarted { .. }
            | EventKind::SittingEnded { .. }
            | EventKind::Skipped { .. }
            | EventKind::LessonRead { .. } => {}
        }
    }

    fn attempt(&mut self, course: &Course, attempt: &Attempt, at: Timestamp) {
        let Some(question) = course.question(&attempt.question) else {
            return;
        };
        let asked = &course.questions[question];
        let (item, skills) = match attempt.step {
            None => (&asked.item, asked.skills.as_slice()),
            Some(step) => match asked.steps.get(usize::from(step)) {
                Some(step) => (&step.item, step.skill.as_slice()),
                None => return,
            },
        };
        let mut touched = skills.to_vec();
        touched.dedup();
        self.undo = Some(Box::new(UndoPoint {
            question,
            before: self.questions[question].clone(),
            skills: touched
                .iter()
                .map(|&s| (s, self.skills[s].clone()))
                .collect(),
            remedial: self.remedial.clone(),
            mistakes: self.mistakes.clone(),
            attempts: self.attempts,
            correct: self.correct,
            millis: self.millis,
            last: self.last,
        }));

        let credit = attempt.verdict.credit();
        let worth = evidence(credit, attempt.hints, attempt.bottom_out);
        let rating = rating_of(
            attempt.verdict,
            attempt.grade,
            attempt.hints,
            attempt.bottom_out,
        );
        for &skill in skills {
            let bkt = Bkt::new(&course.skills[skill].bkt, &item.task, asked.difficulty);
            let faded = self.mastery(skill, at);
            let state = &mut self.skills[skill];
            state.known = bkt.update(faded.clamp(0.001, 0.999), worth);
            state.memory = Some(Memory::review(state.memory, rating, course.retention, at));
            state.attempts += 1;
            state.credit += credit;
            state.millis += u64::from(attempt.millis);
            if worth >= 0.5 {
                self.remedial.retain(|&s| s != skill);
            } else if credit == 0.0 {
                state.declared = false;
            }
        }
        if let Some(name) = &attempt.mistake {
            let known = item.mistakes.iter().find(|m| m.name == *name);
            if let Some(missing) = known.and_then(|m| m.skill)
                && !self.remedial.contains(&missing)
            {
                self.remedial.push(missing);
            }
            self.mistakes.push(MistakeSeen {
                at,
                question,
                name: name.clone(),
            });
            if self.mistakes.len() > MISTAKES_KEPT {
                self.mistakes.remove(0);
            }
        }
        self.millis += u64::from(attempt.millis);
        self.last = Some(at);
        if attempt.step.is_some() {
            return;
        }
        let right = attempt.verdict.is_correct();
        self.attempts += 1;
        self.correct += u32::from(right);
        let state = &mut self.questions[question];
        if !right && state.last_right {
            state.lapses += 1;
        }
        state.memory = Some(Memory::review(state.memory, rating, course.retention, at));
        state.attempts += 1;
        state.correct += u32::from(right);
        state.last_right = right;
        state.buried_until = None;
    }

    fn take_back(&mut self) {
        let Some(point) = self.undo.take() else {
            return;
        };
        self.questions[point.question] = point.before;
        for (skill, before) in point.skills {
            self.skills[skill] = before;
        }
        self.remedial = point.remedial;
        self.mistakes = point.mistakes;
        self.attempts = point.attempts;
        self.correct = point.correct;
        self.millis = point.millis;
        self.last = point.last;
    }

    fn overrule(&mut self, course: &Course, action: &Override, at: Timestamp) {
        // What was decided since is not to be lost by taking an older answer back.
        self.undo = None;
        match action {
            Override::Bury { question } => {
                if let Some(question) = course.question(question) {
                    let until = at
                        .saturating_add(SignedDuration::from_hours(16))
                        .unwrap_or(at);
                    self.questions[question].buried_until = Some(until);
                }
            }
            Override::Suspend { question } | Override::Resume { question } => {
                if let Some(index) = course.question(question) {
                    self.questions[index].suspended = matches!(action, Override::Suspend { .. });
                }
            }
            Override::Known { skill } => {
                if let Some(skill) = course.skill(skill) {
                    self.skills[skill].declared = true;
                    self.skills[skill].known = self.skills[skill].known.max(course.mastery);
                }
            }
            Override::Reset { skill } => {
                if let Some(skill) = course.skill(skill) {
                    let fresh = State::new(course);
                    self.skills[skill] = fresh.skills[skill].clone();
                    for &question in course.questions_of(skill) {
                        self.questions[question] = QuestionState::default();
                    }
                    self.remedial.retain(|&s| s != skill);
                }
            }
        }
    }
}
