//! What a course is to a simulated learner: how hard its questions really are,
//! how long they take, what can be guessed. None of it is known to a policy.

use super::lot::Lot;
use crate::course::{ByQuestion, BySkill, Course, Question, QuestionIndex, SkillIndex};

/// The traits of one question.
#[derive(Clone, Debug, PartialEq)]
pub struct Traits {
    /// Never empty.
    pub skills: Vec<SkillIndex>,
    /// A procedure is practised by any question of its skill; a fact only by itself.
    pub procedure: bool,
    /// How much harder than the average question, in logits.
    pub hardness: f64,
    /// P(right) of one who does not know.
    pub guess: f64,
    /// Median seconds to an answer.
    pub seconds: f64,
    /// How many hints there are.
    pub hints: usize,
    /// Whether the last of them states the answer, as the tutor has it too.
    pub tells: bool,
    /// How far learning and success stand on the prerequisites, 0 to 1.
    pub dependence: f64,
}

/// A course as it is to be learned.
#[derive(Clone, Debug, PartialEq)]
pub struct Material {
    pub questions: ByQuestion<Traits>,
    /// Direct prerequisites.
    pub requires: BySkill<Vec<SkillIndex>>,
    /// Questions whose first skill this is, without those held back for the test.
    pub main: BySkill<Vec<QuestionIndex>>,
    /// Those that are held back: no policy asks them.
    pub held: BySkill<Vec<QuestionIndex>>,
}

/// Logits from one of the author's levels to the next.
const PER_LEVEL: f64 = 0.45;
/// Seeds that are tried for a showing.
const SEEDS: u64 = 8;
/// How far the author's difficulty is off, in logits (standard deviation).
const AUTHOR_ERROR: f64 = 0.5;

impl Material {
    /// Draws what the author could not know. The same lot gives the same material.
    pub fn draw(course: &Course, lot: &mut Lot) -> Self {
        let mut main = BySkill::of(Vec::new(), course.skills.len());
        for question in course.practised() {
            main[course.questions[question].skills[0]].push(question);
        }
        // What nobody is asked draws apart, so that it changes nothing of the others.
        let held = course.reserve().questions();
        let mut unasked = BySkill::of(Vec::new(), course.skills.len());
        for &question in held.iter() {
            unasked[course.questions[question].skills[0]].push(question);
        }
        let mut apart = lot.clone();
        let own = course.questions.pairs().map(|(index, question)| {
            let held = held.contains(&index);
            traits(question, if held { &mut apart } else { lot })
        });
        Self {
            questions: own.collect(),
            requires: course.skills.iter().map(|s| s.requires.clone()).collect(),
            main,
            held: unasked,
        }
    }

    /// Prerequisites of a question's skills that it does not practise itself.
    pub fn prerequisites(&self, question: QuestionIndex) -> impl Iterator<Item = SkillIndex> + '_ {
        let skills = &self.questions[question].skills;
        let all = skills
            .iter()
            .flat_map(|&s| self.requires[s].iter().copied());
        all.filter(move |s| !skills.contains(s))
    }

    /// Results of a test by skill, where a question goes right with this chance:
    /// the mean over the questions whose first skill it is.
    pub(super) fn tested(&self, chance: impl Fn(QuestionIndex) -> f64) -> Vec<f64> {
        by_skill(&self.main, chance)
    }

    /// The same over the questions that nobody practises; empty where there are none.
    pub(super) fn transferred(&self, chance: impl Fn(QuestionIndex) -> f64) -> Vec<f64> {
        by_skill(&self.held, chance)
    }
}

fn by_skill(
    skills: &BySkill<Vec<QuestionIndex>>,
    chance: impl Fn(QuestionIndex) -> f64,
) -> Vec<f64> {
    let tested = skills.iter().filter(|questions| !questions.is_empty());
    let mean = |questions: &Vec<QuestionIndex>| {
        let sum: f64 = questions.iter().map(|&q| chance(q)).sum();
        sum / questions.len() as f64
    };
    tested.map(mean).collect()
}

/// Whether the last of several hints gives the answer away, by the tutor's own rule, in the first
/// showing that there is.
fn tells(question: &Question) -> bool {
    let shown = question.once(|body| (0..SEEDS).find_map(|seed| body.instance(seed).ok()));
    shown.is_some_and(|shown| shown.item.is_told_by_hints())
}

fn traits(question: &Question, lot: &mut Lot) -> Traits {
    let procedure = question.is_drawn();
    let task = &question.item.task;
    let (guess, seconds) = (task.luck(), task.kind().seconds());
    let slower = if procedure { 1.6 } else { 1.0 };
    let level = question.difficulty.level();
    Traits {
        skills: question.skills.clone(),
        procedure,
        hardness: PER_LEVEL * (level - 2.5) + AUTHOR_ERROR * lot.normal(),
        guess,
        seconds: seconds * slower * (0.8 + 0.1 * level) * lot.around_one(0.15),
        hints: question.item.hints.len(),
        tells: tells(question),
        dependence: if procedure { 0.85 } else { 0.4 },
    }
}
