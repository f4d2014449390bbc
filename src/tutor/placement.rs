//! The placement test: which question to ask, and when enough is known.

use super::next::Choice;
use super::reason::{Reason, Rule};
use super::sitting::Sitting;
use crate::course::{BySkill, Course, QuestionIndex, SkillIndex};
use crate::learner::links::Links;
use crate::learner::placement::{beliefs, expected_gain};
use crate::learner::{Bkt, State};
use crate::measure::Probability;
use crate::words::{Message, message};

/// Most questions of a placement test, whatever the size of the course.
pub const MOST: usize = 25;
/// A skill is worth another question while its P(known) is in this range.
const OPEN: std::ops::Range<f64> = 0.02..0.98;
/// A skill with at least this P(known) at the end counts as known.
const KNOWN: f64 = 0.75;
/// Most skills that are weighed against each other as the next to ask.
const WEIGHED: usize = 200;
/// Smallest fall of entropy, in nats, that is worth a question.
const WORTH: f64 = 0.001;

/// Fewest skills for which a placement test is offered.
const FEWEST: usize = 4;

/// Whether a learner is offered a placement test: before the first answer, if knowing one skill
/// says something about others. In a course of words it does not.
pub fn is_offered(course: &Course, state: &State) -> bool {
    let skills = &course.skills;
    let telling = skills.iter().filter(|s| !s.facts);
    let telling = telling.filter(|s| s.requires.iter().any(|&r| !skills[r].facts));
    let begun = state.attempts > 0 || state.placed.is_some() || !state.probes.is_empty();
    !begun
        && skills.iter().count() >= FEWEST
        && 2 * telling.count() >= skills.len()
        && !state.skills.iter().any(|s| s.declared)
}

/// How many questions a placement test of a course asks at most.
pub fn most(course: &Course) -> usize {
    let asked = course.practised().map(|q| &course.questions[q]);
    let asked = asked.filter(|q| q.is_test_item() && !course.skills[q.skills[0]].facts);
    MOST.min(asked.count())
}

/// What a placement test has concluded.
#[derive(Clone, Debug, PartialEq)]
pub struct Conclusion {
    /// P(known).
    pub beliefs: BySkill<Probability>,
    /// Skills that are held to be known.
    pub known: Vec<SkillIndex>,
    /// How many questions were asked.
    pub asked: usize,
}

impl Conclusion {
    /// Whether the test could not tell if a skill is known.
    pub fn is_unsure(&self, skill: SkillIndex) -> bool {
        (1.0 - KNOWN..KNOWN).contains(&self.beliefs[skill].get())
    }
}

/// The question that would tell most, or nothing when enough is known.
pub fn probe(course: &Course, state: &State, sitting: &Sitting) -> Option<Choice> {
    let asked = state.probes.len() + sitting.skipped.len();
    if asked >= MOST {
        return None;
    }
    let links = Links::of(course);
    let beliefs = beliefs(course, state, &links, &state.probes);
    let open: Vec<SkillIndex> = (beliefs.positions())
        .filter(|&s| OPEN.contains(&beliefs[s]) && links.tells(s))
        .filter(|&s| question_of(course, state, sitting, s).is_some())
        .collect();
    let step = open.len().div_ceil(WEIGHED).max(1);
    let weighed = open.iter().step_by(step).filter_map(|&skill| {
        let question = question_of(course, state, sitting, skill)?;
        let bkt = bkt_of(course, question, skill);
        Some((
            expected_gain(&links, &beliefs, skill, &bkt),
            skill,
            question,
            bkt,
        ))
    });
    // Of equals the first of the course.
    let (gain, skill, question, bkt) =
        weighed.max_by(|a, b| a.0.total_cmp(&b.0).then(b.1.cmp(&a.1)))?;
    let known = beliefs[skill];
    (gain >= WORTH).then(|| Choice {
        question,
        reason: Reason {
            predicted: Probability::new(bkt.predict(known)),
            mastery: Probability::new(known),
            mastery_if_correct: Probability::new(known * (1.0 - bkt.slip) / bkt.predict(known)),
            difficulty: course.questions[question].difficulty,
            candidates: open.len(),
            ..Reason::plain(Rule::Placement { asked }, skill)
        },
    })
}

fn bkt_of(course: &Course, question: QuestionIndex, skill: SkillIndex) -> Bkt {
    let asked = &course.questions[question];
    Bkt::of(&course.skills[skill].bkt, asked)
}

/// The question that shows best whether a skill is known: hard to guess, of
/// this skill first, of middling difficulty, not asked yet.
fn question_of(
    course: &Course,
    state: &State,
    sitting: &Sitting,
    skill: SkillIndex,
) -> Option<QuestionIndex> {
    let was_kin = |q| {
        let kin = course.kin(q);
        kin.is_some_and(|kin| {
            let mut asked = state.probes.iter().map(|p| p.question);
            asked.any(|other| kin.holds(other))
        })
    };
    let fitting = course
        .questions_of(skill)
        .iter()
        .copied()
        .take(200)
        .filter(|&q| {
            let asked = &course.questions[q];
            asked.is_test_item()
                && asked.skills[0] == skill
                && !state.questions[q].suspended
                && !state.is_held_back(q)
                && !was_kin(q)
                && !sitting.skipped.contains(&q)
                && !sitting.undrawable.contains(&q)
                && !state.probes.iter().any(|p| p.question == q)
        });
    fitting.min_by(|&a, &b| {
        let cost = |q: QuestionIndex| {
            let bkt = bkt_of(course, q, skill);
            bkt.guess + bkt.slip + 0.05 * (course.questions[q].difficulty.level() - 3.0).abs()
        };
        cost(a).total_cmp(&cost(b)).then(a.cmp(&b))
    })
}

/// What the answers so far say.
pub fn conclusion(course: &Course, state: &State) -> Conclusion {
    let links = Links::of(course);
    let beliefs = beliefs(course, state, &links, &state.probes);
    // For facts, what the learner said of them counts.
    let known = (beliefs.positions())
        .filter(|&s| beliefs[s] >= KNOWN && (links.tells(s) || state.skills[s].declared))
        .collect();
    Conclusion {
        beliefs: beliefs.iter().map(|&p| Probability::new(p)).collect(),
        known,
        asked: state.probes.len(),
    }
}

/// What to say before a placement test of a course begins.
pub fn about(course: &Course) -> Message {
    message!("tutor-placement-about", most = most(course))
}
