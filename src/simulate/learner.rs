//! A simulated learner: someone who answers, takes time, uses hints, and learns.
//!
//! What is remembered stands in a [`Mind`], of which there are two kinds that
//! have nothing in common with each other nor with [`crate::learner`]. Around
//! it stand the things that hold for both: prerequisites limit what succeeds
//! and what is learned, wrong answers are followed by feedback, and everything
//! takes time.

use std::sync::Arc;

use super::activation::Activation;
use super::logistic::Logistic;
use super::lot::Lot;
use super::material::Material;
use super::mind::{DAY, Mind};
use super::steady::Steady;
use crate::course::{BySkill, QuestionIndex, SkillIndex};
use crate::journal::Help;

/// A kind of simulated learner.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum LearnerKind {
    /// Logistic, counts of wins and attempts in time windows (DAS3H; Choffin et al. 2019).
    Das3h,
    /// Power-law activation (ACT-R; Pavlik & Anderson 2005).
    ActR,
    /// Learns more from each practice, and faster.
    Fast,
    /// Learns little, forgets soon, guesses, leans on hints.
    Struggling,
    /// Knows part of the course already, with gaps.
    Patchy,
    /// Right nine times in ten whatever is asked, and never asks for hints or guesses. Learns
    /// nothing, so it is among no kinds that policies are compared by.
    Steady,
}

impl LearnerKind {
    /// The kinds that policies are compared by, if none is named.
    pub const ALL: [(&'static str, LearnerKind); 5] = [
        ("das3h", LearnerKind::Das3h),
        ("act-r", LearnerKind::ActR),
        ("fast", LearnerKind::Fast),
        ("struggling", LearnerKind::Struggling),
        ("patchy", LearnerKind::Patchy),
    ];
    /// All kinds that can be named.
    pub const NAMED: [(&'static str, LearnerKind); 6] = [
        Self::ALL[0],
        Self::ALL[1],
        Self::ALL[2],
        Self::ALL[3],
        Self::ALL[4],
        ("steady", LearnerKind::Steady),
    ];

    /// The name used on the command line and in tables.
    pub fn name(self) -> &'static str {
        Self::NAMED[self as usize].0
    }

    fn habits(self) -> Habits {
        let usual = Habits {
            gain: 1.0,
            forgetting: 1.0,
            pace: 1.0,
            asks_hint: 0.25,
            slip: 0.03,
            foreknown: 0.0,
            patience: 8.0,
            steady: false,
        };
        match self {
            LearnerKind::Das3h | LearnerKind::ActR => usual,
            LearnerKind::Fast => Habits {
                gain: 1.7,
                forgetting: 0.85,
                pace: 0.75,
                asks_hint: 0.15,
                patience: 10.0,
                ..usual
            },
            LearnerKind::Struggling => Habits {
                gain: 0.6,
                forgetting: 1.3,
                pace: 1.3,
                asks_hint: 0.5,
                slip: 0.06,
                patience: 6.0,
                ..usual
            },
            LearnerKind::Patchy => Habits {
                foreknown: 0.6,
                ..usual
            },
            LearnerKind::Steady => Habits {
                asks_hint: 0.0,
                slip: 0.0,
                steady: true,
                ..usual
            },
        }
    }
}

/// What makes one learner differ from another.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Habits {
    /// How much is learned from one practice.
    pub gain: f64,
    /// How fast it goes again.
    pub forgetting: f64,
    /// Time taken, as a multiple of the usual.
    pub pace: f64,
    /// P(asking for one more hint) when the answer is not known.
    pub asks_hint: f64,
    /// P(wrong though known).
    pub slip: f64,
    /// P(a skill is known before the course), given that its prerequisites are.
    pub foreknown: f64,
    /// Misses in a row after which a learner who can be taught leaves.
    pub patience: f64,
    /// Whether nothing but chance decides: no prerequisite, no guess, no misconception.
    pub steady: bool,
}

/// What a learner did with a question.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Response {
    pub right: bool,
    /// Hints seen before answering, and whether the last one was among them.
    pub hints: usize,
    pub bottom_out: bool,
    /// Seconds to the answer.
    pub seconds: f64,
    /// Seconds spent on the verdict and what it says.
    pub feedback: f64,
    /// Wrong for want of this prerequisite.
    pub missing: Option<SkillIndex>,
    /// Wrong by this mistake of the question; only of learners who can be taught.
    pub mistake: Option<usize>,
    /// How much of it was known: no policy may look.
    pub(super) knew: bool,
}

impl Response {
    /// How much help there was.
    pub fn help(&self) -> Help {
        let hints = u8::try_from(self.hints).unwrap_or(u8::MAX);
        match self.bottom_out {
            true => Help::Told(hints),
            false => Help::Hints(hints),
        }
    }
    /// Seconds from being asked to being ready for the next question.
    pub fn total(&self) -> f64 {
        self.seconds + self.feedback
    }
}

/// A learner of one course.
pub struct Learner {
    material: Arc<Material>,
    mind: Box<dyn Mind>,
    habits: Habits,
}

impl Learner {
    /// The `number`th learner of a kind, fixed by the lot. Fast, struggling
    /// and patchy learners are logistic and power-law in turn.
    pub fn new(kind: LearnerKind, number: usize, material: Arc<Material>, lot: &mut Lot) -> Self {
        let mut habits = kind.habits();
        habits.gain *= lot.around_one(0.15);
        habits.pace *= lot.around_one(0.15);
        let ability = 0.4 * lot.normal();
        let power_law = match kind {
            LearnerKind::Das3h | LearnerKind::Steady => false,
            LearnerKind::ActR => true,
            _ => number % 2 == 1,
        };
        let mind: Box<dyn Mind> = match power_law {
            _ if habits.steady => Box::new(Steady::new(
                material.questions.len(),
                material.requires.len(),
            )),
            true => Box::new(Activation::new(
                material.clone(),
                ability,
                habits.forgetting,
            )),
            false => Box::new(Logistic::new(material.clone(), ability, habits.forgetting)),
        };
        let mut learner = Self {
            material,
            mind,
            habits,
        };
        if habits.foreknown > 0.0 {
            learner.remember_from_before(lot);
        }
        learner
    }

    /// Practice in the month before the course, of skills and of what they build on.
    fn remember_from_before(&mut self, lot: &mut Lot) {
        let skills = self.material.requires.positions();
        // Prerequisites may stand later in the course: a few rounds find all.
        let luck: BySkill<f64> = skills.clone().map(|_| lot.uniform()).collect();
        let mut known = BySkill::of(false, luck.len());
        for _ in skills.clone() {
            for skill in skills.clone() {
                known[skill] = luck[skill] < self.habits.foreknown
                    && self.material.requires[skill].iter().all(|&r| known[r]);
            }
        }
        let material = self.material.clone();
        for day in 0..8u8 {
            let start = (f64::from(day) * 3.0 - 30.0) * DAY;
            self.mind.begin(start);
            let mut now = start;
            let mut asked: Vec<_> = material.main.iter().flatten().copied().collect();
            asked.sort_unstable();
            for question in asked {
                let traits = &material.questions[question];
                let due = !traits.procedure || (question.0 + usize::from(day)).is_multiple_of(3);
                if due && traits.skills.iter().all(|&s| known[s]) {
                    self.mind.practise(question, now, 1.0, 1.0);
                    now += traits.seconds;
                }
            }
        }
    }

    /// A sitting (or a test) begins.
    pub fn begin(&mut self, now: f64) {
        self.mind.begin(now);
    }

    /// How well a skill stands, 0 to 1: the mean of its own questions.
    pub(super) fn standing(&self, skill: SkillIndex, now: f64) -> f64 {
        let questions = &self.material.main[skill];
        // A skill without questions of its own can't be learned here, so it must not hold up others.
        if questions.is_empty() {
            return 1.0;
        }
        let sum: f64 = questions.iter().map(|&q| self.mind.knows(q, now)).sum();
        sum / questions.len() as f64
    }

    /// The weakest prerequisite and how well it stands.
    fn weakest(&self, question: QuestionIndex, now: f64) -> (Option<SkillIndex>, f64) {
        let all = self.material.prerequisites(question);
        all.map(|skill| (Some(skill), self.standing(skill, now)))
            .fold((None, 1.0), |a, b| if b.1 < a.1 { b } else { a })
    }

    fn knows(&self, question: QuestionIndex, ready: f64, now: f64) -> f64 {
        self.mind.knows(question, now) * self.standing_on(question, ready)
    }

    /// What of its chance a question keeps where the weakest prerequisite stands so, 0 to 1.
    pub(super) fn standing_on(&self, question: QuestionIndex, ready: f64) -> f64 {
        if self.habits.steady {
            return 1.0;
        }
        let stands_on = 0.6 * self.material.questions[question].dependence;
        1.0 - stands_on + stands_on * ready
    }

    /// P(right) of who does not know.
    fn guess(&self, question: QuestionIndex) -> f64 {
        match self.habits.steady {
            true => 0.0,
            false => self.material.questions[question].guess,
        }
    }

    /// P(right answer), guesses included, of who knows it with this chance.
    pub(super) fn success(&self, question: QuestionIndex, knows: f64) -> f64 {
        let guess = self.guess(question);
        knows * (1.0 - self.habits.slip) + (1.0 - knows) * guess
    }

    /// What a practice of this worth to the usual learner is worth to this one, where
    /// the weakest prerequisite stands so.
    pub(super) fn worth(&self, question: QuestionIndex, ready: f64, weight: f64) -> f64 {
        let dependence = self.material.questions[question].dependence;
        weight * self.habits.gain * (1.0 - dependence + dependence * ready)
    }

    /// P(right answer), guesses included, 0 to 1.
    pub fn chance(&self, question: QuestionIndex, now: f64) -> f64 {
        let knows = self.knows(question, self.weakest(question, now).1, now);
        self.success(question, knows)
    }

    /// What the learner would do with a question now. Nothing is learned yet.
    pub(crate) fn respond(&self, question: QuestionIndex, now: f64, lot: &mut Lot) -> Response {
        self.respond_with(question, now, &|knows| knows, lot)
    }

    /// The same where help makes of what is known (0 to 1) what `helped` says.
    pub(super) fn respond_with(
        &self,
        question: QuestionIndex,
        now: f64,
        helped: &dyn Fn(f64) -> f64,
        lot: &mut Lot,
    ) -> Response {
        let traits = &self.material.questions[question];
        let (weakest, ready) = self.weakest(question, now);
        let knew = lot.chance(helped(self.knows(question, ready, now)));
        let slow = self.mind.slowness(question, now) * self.habits.pace;
        let mut seconds = traits.seconds * slow * lot.around_one(0.35);
        let mut right = knew && !lot.chance(self.habits.slip);
        let (mut hints, mut bottom_out) = (0, false);
        if !knew {
            while hints < traits.hints && !right && lot.chance(self.habits.asks_hint) {
                hints += 1;
                bottom_out = hints == traits.hints && traits.tells;
                seconds += 6.0 * self.habits.pace;
                // A hint helps those who have the basics; one that states the answer, all.
                right = lot.chance(if bottom_out { 0.95 } else { 0.3 * ready });
            }
            if !right {
                right = lot.chance(self.guess(question));
            }
        }
        let feedback = match right {
            true => 2.0,
            false => 9.0 * self.habits.pace * lot.around_one(0.3),
        };
        let missing = weakest.filter(|_| !right && !knew && lot.chance(1.0 - ready));
        Response {
            right,
            hints,
            bottom_out,
            seconds,
            feedback,
            missing,
            mistake: None,
            knew,
        }
    }

    /// Learns from the answer, and from the feedback to a wrong one.
    pub fn learn(&mut self, question: QuestionIndex, response: &Response, now: f64) {
        let (weight, won) = match (response.knew, response.right, response.hints > 0) {
            (true, true, _) => (1.0, 1.0),
            (true, false, _) => (0.8, 0.5),
            (false, true, true) => (0.8, 0.3),
            // A lucky guess teaches little: the explanation is read by few.
            (false, true, false) => (0.5, 0.2),
            (false, false, _) => (0.8, 0.0),
        };
        self.practise(question, now, weight, won);
    }

    /// One practice of this worth to the usual learner; to this one it is worth
    /// more or less, and little without the basics.
    pub(super) fn practise(&mut self, question: QuestionIndex, now: f64, weight: f64, won: f64) {
        let weight = self.worth(question, self.ready(question, now), weight);
        self.mind.practise(question, now, weight, won);
    }

    /// P(knowing the answer), prerequisites included, guesses left aside, 0 to 1.
    pub(super) fn understands(&self, question: QuestionIndex, now: f64) -> f64 {
        self.knows(question, self.ready(question, now), now)
    }

    /// How well the weakest prerequisite stands, 0 to 1.
    pub(super) fn ready(&self, question: QuestionIndex, now: f64) -> f64 {
        self.weakest(question, now).1
    }

    pub(super) fn mind(&self) -> &dyn Mind {
        self.mind.as_ref()
    }

    pub(super) fn habits(&self) -> &Habits {
        &self.habits
    }

    pub(super) fn material(&self) -> &Arc<Material> {
        &self.material
    }

    /// Expected results of a test of all skills at `now`, by skill: the mean
    /// over the questions whose first skill it is.
    pub fn test(&mut self, now: f64) -> Vec<f64> {
        self.mind.begin(now);
        self.material.tested(|q| self.chance(q, now))
    }

    /// The same over questions that nobody practises, at the time of the last test; empty
    /// where there are none.
    pub fn transfer(&self, now: f64) -> Vec<f64> {
        self.material.transferred(|q| self.chance(q, now))
    }
}
