//! What asking a question now would change at the test, reckoned from what the
//! learner really knows. No policy that is compared sees it: it judges how well
//! minutes are spent, and lets one policy, the oracle, show how much there is to win.

use super::evidence::Finding;
use super::learner::Learner;
use super::material::Material;
use super::mind::Tally;
use super::pupil::Pupil;
use crate::course::{ByQuestion, BySkill, QuestionIndex, SkillIndex};

/// What each question of a course would be worth now.
#[derive(Clone, Debug)]
pub struct Gains {
    /// Points (1 is the whole test) expected for each second of asking it once. It is
    /// answered or missed as likely as it is known; after a miss it is explained.
    /// Second tries, steps and misconceptions put right are left aside. Nothing for a
    /// question that the course holds back for its own test.
    pub asked: ByQuestion<Option<f64>>,
    /// The same of reading it as a worked example; nothing where it can't be one, too.
    pub shown: ByQuestion<Option<f64>>,
    /// P(right at the first try), 0 to 1.
    pub chance: ByQuestion<f64>,
    /// How well the weakest thing stands that it builds on, 0 to 1.
    pub ready: ByQuestion<f64>,
}

/// How well all that a question builds on must stand for who is ready for it.
const READY: f64 = 0.5;

/// The middle one; for an even number, the lower of the middle two. 0 of nothing.
fn median(mut all: Vec<f64>) -> f64 {
    all.sort_by(f64::total_cmp);
    let middle = all.len().saturating_sub(1) / 2;
    all.get(middle).copied().unwrap_or_default()
}

impl Gains {
    /// The gain for each second of the course's median question: half of those that can
    /// be asked are worth no more.
    pub fn median(&self) -> f64 {
        median(self.asked.iter().flatten().copied().collect())
    }

    /// The same of the questions that the learner is ready for: what is out of reach gains
    /// next to nothing, and in a large course that is most of it.
    pub fn median_of_ready(&self) -> f64 {
        let both = self.asked.iter().zip(self.ready.iter());
        let ready = both.filter(|(_, ready)| **ready >= READY);
        median(ready.filter_map(|(asked, _)| *asked).collect())
    }
}

/// Which questions a skill matters to.
struct Reach {
    /// Those that practise it.
    of: BySkill<Vec<QuestionIndex>>,
    /// Those that build on it.
    on: BySkill<Vec<QuestionIndex>>,
}

impl Reach {
    fn new(material: &Material) -> Self {
        let skills = material.requires.len();
        let none = || BySkill::of(Vec::new(), skills);
        let mut reach = Self {
            of: none(),
            on: none(),
        };
        for (question, traits) in material.questions.pairs() {
            for &skill in &traits.skills {
                reach.of[skill].push(question);
            }
            for skill in material.prerequisites(question) {
                if reach.on[skill].last() != Some(&question) {
                    reach.on[skill].push(question);
                }
            }
        }
        reach
    }
}

/// The learner as it would stand at the test.
pub(super) struct Ahead<'a> {
    learner: &'a Learner,
    reach: Reach,
    mine: ByQuestion<Tally>,
    skills: BySkill<Tally>,
    /// P(known), prerequisites left aside; and P(right).
    known: ByQuestion<f64>,
    right: ByQuestion<f64>,
    standing: BySkill<f64>,
    /// What no misconception takes of a question's chance.
    free: ByQuestion<f64>,
    /// What a question counts in the test.
    share: ByQuestion<f64>,
    when: [f64; 2],
}

fn sum(a: &Tally, b: &Tally) -> Tally {
    std::array::from_fn(|n| (a[n].0 + b[n].0, a[n].1 + b[n].1))
}

impl<'a> Ahead<'a> {
    fn new(learner: &'a Learner, free: ByQuestion<f64>, when: [f64; 2]) -> Self {
        let material = learner.material();
        let (mine, skills) = learner.mind().tallies(when[0], when[1]);
        let questions = || material.questions.positions();
        let known: ByQuestion<f64> = questions()
            .map(|q| learner.mind().known(q, &mine[q], &|s| skills[s]))
            .collect();
        let standing = |s| standing(material, s, |q| known[q]);
        let standing: BySkill<f64> = skills.positions().map(standing).collect();
        let tested = material.main.iter().filter(|all| !all.is_empty()).count();
        let mut ahead = Self {
            learner,
            reach: Reach::new(material),
            share: ByQuestion::of(0.0, known.len()),
            right: ByQuestion::of(0.0, known.len()),
            mine,
            skills,
            known,
            standing,
            free,
            when,
        };
        for of_skill in &material.main {
            for &question in of_skill {
                ahead.share[question] = 1.0 / (tested * of_skill.len()) as f64;
            }
        }
        ahead.right = questions()
            .map(|q| ahead.chance(q, ahead.known[q], |s| ahead.standing[s]))
            .collect();
        ahead
    }

    /// The expected result of the test.
    fn foreseen(&self) -> f64 {
        let both = self.right.iter().zip(self.share.iter());
        both.map(|(right, share)| right * share).sum()
    }

    /// P(right) at the test.
    fn chance(
        &self,
        question: QuestionIndex,
        known: f64,
        standing: impl Fn(SkillIndex) -> f64,
    ) -> f64 {
        let ready = self.ready(question, standing);
        let knows = known * self.learner.standing_on(question, ready);
        self.learner.success(question, knows) * self.free[question]
    }

    /// How well the weakest prerequisite stands.
    fn ready(&self, question: QuestionIndex, standing: impl Fn(SkillIndex) -> f64) -> f64 {
        let below = self.learner.material().prerequisites(question);
        below.map(standing).fold(1.0, f64::min)
    }

    /// P(knowing the answer), prerequisites included.
    fn understands(&self, question: QuestionIndex) -> f64 {
        let ready = self.ready(question, |s| self.standing[s]);
        self.known[question] * self.learner.standing_on(question, ready)
    }

    /// P(known), prerequisites left aside.
    pub(super) fn known(&self, question: QuestionIndex) -> f64 {
        self.known[question]
    }

    /// What no misconception takes of a question's chance.
    pub(super) fn free(&self, question: QuestionIndex) -> f64 {
        self.free[question]
    }

    /// How well the weakest thing stands that a question builds on; the same where one of
    /// them stands otherwise.
    pub(super) fn stands_on(&self, question: QuestionIndex) -> f64 {
        self.ready(question, |s| self.standing[s])
    }

    pub(super) fn stands_on_with(
        &self,
        question: QuestionIndex,
        skill: SkillIndex,
        so: f64,
    ) -> f64 {
        self.ready(question, |s| if s == skill { so } else { self.standing[s] })
    }

    /// P(known) of a question after so much more practice of another one, prerequisites
    /// left aside.
    fn known_with(&self, question: QuestionIndex, of: QuestionIndex, trace: &Tally) -> f64 {
        let practised = &self.learner.material().questions[of].skills;
        let mine = match question == of {
            true => sum(&self.mine[question], trace),
            false => self.mine[question],
        };
        let skill = |s: SkillIndex| match practised.contains(&s) {
            true => sum(&self.skills[s], trace),
            false => self.skills[s],
        };
        self.learner.mind().known(question, &mine, &skill)
    }

    fn trace(&self, question: QuestionIndex, ready: f64, weight: f64, won: f64) -> Tally {
        let weight = self.learner.worth(question, ready, weight);
        (self.learner.mind()).trace(question, self.when, weight, won)
    }

    /// P(known) of a question after so much more practice of it.
    pub(super) fn known_after(&self, of: QuestionIndex, ready: f64, weight: f64, won: f64) -> f64 {
        self.known_with(of, of, &self.trace(of, ready, weight, won))
    }

    /// How well a skill stands after so much practice of one of its questions.
    pub(super) fn standing_after(
        &self,
        of: QuestionIndex,
        skill: SkillIndex,
        ready: f64,
        weight: f64,
        won: f64,
    ) -> f64 {
        let trace = self.trace(of, ready, weight, won);
        standing(self.learner.material(), skill, |q| {
            self.known_with(q, of, &trace)
        })
    }

    /// The skills with questions that build on a skill.
    pub(super) fn built_on(&self, skill: SkillIndex) -> Vec<SkillIndex> {
        let questions = &self.learner.material().questions;
        let on = self.reach.on[skill].iter();
        let mut skills: Vec<SkillIndex> = on.map(|&q| questions[q].skills[0]).collect();
        skills.sort_unstable();
        skills.dedup();
        skills
    }

    /// By how much the test goes better after one more practice.
    pub(super) fn gain(&self, question: QuestionIndex, ready: f64, weight: f64, won: f64) -> f64 {
        let material = self.learner.material();
        let mind = self.learner.mind();
        let weight = self.learner.worth(question, ready, weight);
        let trace = mind.trace(question, self.when, weight, won);
        let practised = &material.questions[question].skills;
        let skill = |s: SkillIndex| match practised.contains(&s) {
            true => sum(&self.skills[s], &trace),
            false => self.skills[s],
        };
        let mut known: Vec<(QuestionIndex, f64)> = Vec::new();
        for &other in practised.iter().flat_map(|&s| &self.reach.of[s]) {
            let mine = match other == question {
                true => sum(&self.mine[other], &trace),
                false => self.mine[other],
            };
            known.push((other, mind.known(other, &mine, &skill)));
        }
        known.sort_by_key(|(q, _)| *q);
        known.dedup_by_key(|(q, _)| *q);
        let known_now = |q: QuestionIndex| match known.binary_search_by_key(&q, |(q, _)| *q) {
            Ok(place) => known[place].1,
            Err(_) => self.known[q],
        };
        let mut moved: Vec<SkillIndex> = known
            .iter()
            .map(|(q, _)| material.questions[*q].skills[0])
            .collect();
        moved.sort();
        moved.dedup();
        let stands: Vec<f64> = moved
            .iter()
            .map(|&s| standing(material, s, known_now))
            .collect();
        let standing_now = |s: SkillIndex| match moved.binary_search(&s) {
            Ok(place) => stands[place],
            Err(_) => self.standing[s],
        };
        let on = moved.iter().flat_map(|&s| &self.reach.on[s]).copied();
        let mut all: Vec<QuestionIndex> = known.iter().map(|(q, _)| *q).chain(on).collect();
        all.sort();
        all.dedup();
        all.into_iter()
            .map(|q| {
                let right = self.chance(q, known_now(q), standing_now);
                (right - self.right[q]) * self.share[q]
            })
            .sum()
    }
}

/// How well a skill stands: the mean of its own questions; 1 where it has none.
fn standing(material: &Material, skill: SkillIndex, known: impl Fn(QuestionIndex) -> f64) -> f64 {
    let questions = &material.main[skill];
    if questions.is_empty() {
        return 1.0;
    }
    let sum: f64 = questions.iter().map(|&q| known(q)).sum();
    sum / questions.len() as f64
}

impl Pupil<'_> {
    /// The learner as it would stand at a test then.
    pub(super) fn ahead(&self, now: f64, then: f64) -> Ahead<'_> {
        let questions = self.learner().material().questions.positions();
        let held = |q| {
            self.misconceptions
                .strongest(q, then)
                .map_or(0.0, |(_, s)| s)
        };
        let free = questions.map(|q| 1.0 - held(q)).collect();
        Ahead::new(self.learner(), free, [now, then])
    }

    /// The expected result of a test then, 0 to 1, if nothing were practised until it.
    pub(super) fn foreseen_at(&self, now: f64, then: f64) -> f64 {
        self.ahead(now, then).foreseen()
    }

    /// What each question would be worth at a test then, if nothing else were
    /// practised until it. Times in seconds.
    pub(crate) fn gains(&self, now: f64, then: f64) -> Gains {
        let learner = self.learner();
        let material = learner.material();
        let questions = || material.questions.positions();
        let (ahead, today) = (self.ahead(now, then), self.ahead(now, now));
        let evidence = self.evidence();
        let pace = learner.habits().pace;
        let held_back = |q: QuestionIndex| {
            let main = &material.main[material.questions[q].skills[0]];
            !main.contains(&q)
        };
        let asked = questions().map(|q| {
            if held_back(q) {
                return None;
            }
            let ready = today.ready(q, |s| today.standing[s]);
            let knows = today.understands(q) * today.free[q];
            let explained = evidence.practices(evidence.of(Finding::Elaborated));
            let told = evidence.of(Finding::Miss) + explained;
            let gain = match knows {
                knows if knows > 0.999 => ahead.gain(q, ready, 1.0, 1.0),
                knows => {
                    knows * ahead.gain(q, ready, 1.0, 1.0)
                        + (1.0 - knows) * ahead.gain(q, ready, told, 0.0)
                }
            };
            let slow = learner.mind().slowness(q, now) * pace;
            let after = knows * super::pupil::SECONDS_OF_VERDICT
                + (1.0 - knows)
                    * (super::pupil::SECONDS_OF_VERDICT * pace + self.seconds_of_feedback());
            Some(gain / (material.questions[q].seconds * slow + after))
        });
        let shown = questions().map(|q| {
            let seconds = self.seconds_of_example(q);
            let worth = evidence.example(today.understands(q));
            let ready = today.ready(q, |s| today.standing[s]);
            let gain = || ahead.gain(q, ready, worth, super::pupil::READ);
            (self.is_procedure(q) && !held_back(q)).then(|| gain() / seconds)
        });
        let ready = questions().map(|q| today.ready(q, |s| today.standing[s]));
        Gains {
            asked: asked.collect(),
            shown: shown.collect(),
            chance: today.right.clone(),
            ready: ready.collect(),
        }
    }
}
