//! How a policy teaches, as data: what it can do at a moment, and the teaching
//! that every policy can be given.
//!
//! The experiment asks the policy first ([`Policy::teach`](super::Policy::teach)).
//! Where that says nothing, the plan's [`Teaching`] decides.

use std::sync::Arc;

use super::evidence::Evidence;
use super::learner::Response;
use crate::course::{BySkill, Course, QuestionIndex, SkillIndex};
use crate::learner::{self, evidence};

/// What can be done with the learner.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Act {
    /// Show a worked example: another draw of this question, all steps filled in.
    Example(QuestionIndex),
    /// Show the lesson of this skill.
    Lesson(SkillIndex),
    /// Show the beginning of the lesson of this skill, so much of it.
    Beginning { of: SkillIndex, percent: u8 },
    /// Show a fact: this question with its answer.
    Meet(QuestionIndex),
    /// Ask the chosen question with so many leading steps given and at most so
    /// many tries, one at least. All steps can't be given.
    Ask { given: usize, tries: u8 },
    /// Say what the mistake shows.
    Feedback,
    /// Walk through the steps together.
    Steps,
    /// Let the learner try again.
    Retry,
    /// Tell the answer and its explanation; the question is over.
    Answer,
}

/// When something is to be done.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Moment {
    /// The policy chose a question, and it is not asked yet.
    Chosen {
        question: QuestionIndex,
        /// Examples and lessons shown since it was chosen.
        shown: usize,
    },
    /// A try went wrong.
    Missed {
        question: QuestionIndex,
        /// Tries that are left.
        tries: u8,
        /// The author's mistake by which the answer was recognised.
        mistake: Option<usize>,
        /// Whether its feedback was shown, and whether the steps were walked through.
        feedback: bool,
        steps: bool,
    },
}

/// The teaching that every policy is given.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Teaching {
    /// One try, then the mistake's feedback and the answer: kenning without teaching.
    Answer,
    /// An example (or, for facts, the lesson) at first contact where success is
    /// predicted below [`UNLIKELY`]; tries; steps before the answer.
    Standard,
    /// The tutor teaches by itself; other policies are given [`Teaching::Standard`].
    Own,
}

impl Teaching {
    /// All, by name.
    pub const ALL: [(&'static str, Teaching); 3] = [
        ("answer", Teaching::Answer),
        ("standard", Teaching::Standard),
        ("own", Teaching::Own),
    ];

    /// The name used on the command line and in tables.
    pub fn name(self) -> &'static str {
        Self::ALL[self as usize].0
    }
}

/// Predicted success below which a new skill begins with instruction.
pub const UNLIKELY: f64 = 0.65;

/// Parts that can be left out, to see what each is worth.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Part {
    Examples,
    Lessons,
    Steps,
    /// The feedback of mistakes.
    Feedback,
    /// Of learners: they hold no misconceptions.
    Misconceptions,
    /// Of learners: they never leave early.
    Frustration,
}

impl Part {
    /// All of them, by name.
    pub const ALL: [(&'static str, Part); 6] = [
        ("examples", Part::Examples),
        ("lessons", Part::Lessons),
        ("steps", Part::Steps),
        ("feedback", Part::Feedback),
        ("misconceptions", Part::Misconceptions),
        ("frustration", Part::Frustration),
    ];

    /// The name used on the command line and in tables.
    pub fn name(self) -> &'static str {
        Self::ALL[self as usize].0
    }
}

/// Learners who can be taught, and how they are.
#[derive(Clone, Debug, PartialEq)]
pub struct Taught {
    pub teaching: Teaching,
    /// Tries at a question, at least 1: fewer where it offers a choice of two or is a fact.
    pub tries: u8,
    pub without: Vec<Part>,
    pub evidence: Evidence,
    /// Whether it is noted which minutes are well spent, by what the learner really
    /// knows: it takes several times as long.
    pub gains: bool,
}

impl Taught {
    /// This teaching, with two tries where it gives more than one, nothing left out, all findings as they are.
    pub fn new(teaching: Teaching) -> Self {
        Self {
            teaching,
            tries: match teaching {
                Teaching::Answer => 1,
                Teaching::Standard | Teaching::Own => 2,
            },
            without: Vec::new(),
            evidence: Evidence::default(),
            gains: false,
        }
    }

    /// Whether a part is there.
    pub fn has(&self, part: Part) -> bool {
        !self.without.contains(&part)
    }
}

/// The plan's teaching at work. Like a policy, it knows the course and what it
/// saw, never what the learner knows. What it predicts is knowledge tracing of
/// each skill, moved by how well all first tries went so far.
pub(super) struct Teacher {
    course: Arc<Course>,
    taught: Taught,
    met: BySkill<bool>,
    known: BySkill<f64>,
    /// How much better first tries go than expected, in log-odds.
    ability: f64,
}

impl Teacher {
    /// How far one answer moves the ability. Assumption.
    const STEP: f64 = 0.4;

    pub(super) fn new(course: Arc<Course>, taught: &Taught) -> Self {
        let skills = course.skills.iter();
        Self {
            known: skills.map(|s| learner::Bkt::prior(&s.bkt)).collect(),
            met: BySkill::of(false, course.skills.len()),
            taught: taught.clone(),
            ability: 0.0,
            course,
        }
    }

    fn bkt(&self, question: QuestionIndex, skill: SkillIndex) -> learner::Bkt {
        let asked = &self.course.questions[question];
        let skill = &self.course.skills[skill];
        learner::Bkt::new(&skill.bkt, &asked.item.task, asked.difficulty)
    }

    /// P(right at the first try), 0 to 1.
    pub(super) fn predict(&self, question: QuestionIndex) -> f64 {
        let skills = self.course.questions[question].skills.iter();
        let weakest = skills
            .map(|&s| self.bkt(question, s).predict(self.known[s]))
            .fold(1.0, f64::min);
        let odds = (weakest / (1.0 - weakest).max(1e-6)).ln() + self.ability;
        1.0 / (1.0 + (-odds).exp())
    }

    /// The easiest other question of the skill that is a template or has
    /// steps; the question itself, where it can be drawn anew.
    fn example(&self, question: QuestionIndex) -> Option<QuestionIndex> {
        let skill = self.course.questions[question].skills[0];
        let all = self.course.questions_of(skill).iter().copied();
        all.filter(|&q| {
            let asked = &self.course.questions[q];
            asked.template.is_some() || (q != question && !asked.steps.is_empty())
        })
        // Steps first; of these the easiest.
        .min_by(|&a, &b| {
            let rank = |q| {
                let asked: &crate::course::Question = &self.course.questions[q];
                (asked.steps.is_empty(), asked.difficulty.level())
            };
            let (a, b) = (rank(a), rank(b));
            a.0.cmp(&b.0).then(a.1.total_cmp(&b.1))
        })
    }

    fn tries(&self, question: QuestionIndex) -> u8 {
        let asked = &self.course.questions[question];
        let fact = asked.template.is_none() && asked.steps.is_empty();
        let two = asked.item.task.options().len() == 2;
        match self.taught.teaching {
            Teaching::Standard | Teaching::Own if !fact && !two => self.taught.tries,
            Teaching::Answer | Teaching::Standard | Teaching::Own => 1,
        }
    }

    /// What instruction a question begins with, if any.
    fn instruction(&self, question: QuestionIndex) -> Option<Act> {
        let skill = self.course.questions[question].skills[0];
        let standard = self.taught.teaching != Teaching::Answer;
        if !standard || self.met[skill] || self.predict(question) >= UNLIKELY {
            return None;
        }
        if let Some(example) = self.example(question) {
            return self
                .taught
                .has(Part::Examples)
                .then_some(Act::Example(example));
        }
        let lesson = self.course.skills[skill].lesson.is_some();
        (lesson && self.taught.has(Part::Lessons)).then_some(Act::Lesson(skill))
    }

    pub(super) fn act(&self, moment: &Moment) -> Act {
        match *moment {
            Moment::Chosen { question, shown } => {
                let instruction = Some(question).filter(|_| shown == 0);
                let instruction = instruction.and_then(|q| self.instruction(q));
                instruction.unwrap_or(Act::Ask {
                    given: 0,
                    tries: self.tries(question),
                })
            }
            Moment::Missed {
                question,
                tries,
                mistake,
                feedback,
                steps,
            } => {
                let standard = self.taught.teaching != Teaching::Answer;
                let stepped = !self.course.questions[question].steps.is_empty();
                if mistake.is_some() && !feedback && self.taught.has(Part::Feedback) {
                    Act::Feedback
                } else if tries > 0 {
                    Act::Retry
                } else if standard && stepped && !steps && self.taught.has(Part::Steps) {
                    Act::Steps
                } else {
                    Act::Answer
                }
            }
        }
    }

    /// What came of the first try.
    pub(super) fn saw(&mut self, question: QuestionIndex, response: &Response) {
        let expected = self.predict(question);
        let credit = f64::from(u8::from(response.right));
        self.ability += Self::STEP * (credit - expected);
        let worth = evidence(credit, response.help());
        for skill in self.course.questions[question].skills.clone() {
            self.known[skill] = self.bkt(question, skill).update(self.known[skill], worth);
            self.met[skill] = true;
        }
    }
}
