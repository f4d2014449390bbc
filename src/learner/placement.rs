//! What a placement test tells: beliefs about all skills from answers to a few
//! questions, by way of the prerequisite graph.
//!
//! Who knows a skill knows what it builds on. So for a skill *t* and one below
//! it, *s*, P(*s* and *t*) = P(*t*), and Bayes' rule gives, from one answer on
//! *t*, what to believe of *s*, and of whatever builds on *t*, in closed form.
//! (The knowledge spaces of Doignon & Falmagne 1985, kept to pairs, with the
//! guess and slip of knowledge tracing for lucky and careless answers.)

use super::belief::mastery::Bkt;
use super::known::Probe;
use super::state::State;
use crate::course::{BySkill, Course, SkillIndex};

/// P(known) of every skill after the answers.
pub fn beliefs(course: &Course, state: &State, probes: &[Probe]) -> BySkill<f64> {
    let mut beliefs = prior_beliefs(course, state);
    for probe in probes {
        learn(course, &mut beliefs, probe);
    }
    beliefs
}

/// What is believed before the first question: what practice has shown;
/// elsewhere, that the edge of what is known is as likely at any place of the
/// longest chain through the skill as at any other.
fn prior_beliefs(course: &Course, state: &State) -> BySkill<f64> {
    let order = order(course);
    let mut below = BySkill::of(0u32, course.skills.len());
    let mut above = below.clone();
    for &skill in &order {
        for &dependent in course.dependents(skill) {
            below[dependent] = below[dependent].max(below[skill] + 1);
        }
    }
    for &skill in order.iter().rev() {
        for &required in &course.skills[skill].requires {
            above[required] = above[required].max(above[skill] + 1);
        }
    }
    let believed = state.skills.pairs().map(|(skill, known)| {
        let (below, above) = (f64::from(below[skill]), f64::from(above[skill]));
        match known.attempts {
            0 if known.declared => 0.9,
            0 => (above + 1.0) / (below + above + 2.0),
            _ => known.known,
        }
    });
    let mut beliefs: BySkill<f64> = believed.collect();
    for skill in order {
        let limit = course.skills[skill].requires.iter().map(|&r| beliefs[r]);
        let limit = limit.fold(1.0, f64::min);
        if state.skills[skill].attempts == 0 {
            beliefs[skill] = beliefs[skill].min(limit);
        }
    }
    beliefs
}

/// All skills, prerequisites first.
fn order(course: &Course) -> Vec<SkillIndex> {
    let mut missing: BySkill<usize> = course.skills.iter().map(|s| s.requires.len()).collect();
    let mut order: Vec<SkillIndex> = missing.positions().filter(|&s| missing[s] == 0).collect();
    let mut next = 0;
    while let Some(&skill) = order.get(next) {
        next += 1;
        for &above in course.dependents(skill) {
            missing[above] -= 1;
            if missing[above] == 0 {
                order.push(above);
            }
        }
    }
    order
}

/// Takes in one answer.
fn learn(course: &Course, beliefs: &mut BySkill<f64>, probe: &Probe) {
    let asked = &course.questions[probe.question];
    let all: f64 = asked.skills.iter().map(|&s| beliefs[s]).product();
    for &skill in &asked.skills {
        let bkt = Bkt::of(&course.skills[skill].bkt, asked);
        let known = beliefs[skill].clamp(0.005, 0.995);
        let others = (all / known).clamp(0.0, 1.0);
        let right = others * (1.0 - bkt.slip) + (1.0 - others) * bkt.guess;
        update(course, beliefs, skill, [right, bkt.guess], probe.credit);
    }
}

/// Bayes' rule for a skill and all that is linked with it. `right` is P(right)
/// where the skill is known, and where it is not.
fn update(
    course: &Course,
    beliefs: &mut BySkill<f64>,
    skill: SkillIndex,
    right: [f64; 2],
    credit: f64,
) {
    let known = beliefs[skill].clamp(0.005, 0.995);
    // Likelihoods of what was seen; partial credit counts for both sides.
    let like = right.map(|p| p.powf(credit) * (1.0 - p).powf(1.0 - credit));
    let seen = known * like[0] + (1.0 - known) * like[1];
    for below in reach(skill, |s| &course.skills[s].requires) {
        let p = beliefs[below].max(known);
        beliefs[below] = (known * like[0] + (p - known) * like[1]) / seen;
    }
    for above in reach(skill, |s| course.dependents(s)) {
        beliefs[above] = beliefs[above].min(known) * like[0] / seen;
    }
    beliefs[skill] = known * like[0] / seen;
}

/// All skills that can be reached from one by the given edges.
pub fn reach<'c>(
    from: SkillIndex,
    edges: impl Fn(SkillIndex) -> &'c [SkillIndex],
) -> Vec<SkillIndex> {
    let mut seen = std::collections::HashSet::new();
    let mut found = Vec::new();
    let mut open = vec![from];
    while let Some(skill) = open.pop() {
        for &next in edges(skill) {
            if seen.insert(next) {
                found.push(next);
                open.push(next);
            }
        }
    }
    found
}

/// By how much a question to a skill would, on average, make all beliefs surer:
/// the expected fall of their entropy, in nats.
pub fn expected_gain(course: &Course, beliefs: &BySkill<f64>, skill: SkillIndex, bkt: &Bkt) -> f64 {
    let known = beliefs[skill].clamp(0.005, 0.995);
    let right = bkt.predict(known);
    let like = [1.0 - bkt.slip, bkt.guess];
    let mut gain = entropy(known)
        - right * entropy(known * like[0] / right)
        - (1.0 - right) * entropy(known * (1.0 - like[0]) / (1.0 - right));
    for below in reach(skill, |s| &course.skills[s].requires) {
        let p = beliefs[below].max(known);
        let yes = (known * like[0] + (p - known) * like[1]) / right;
        let no = (known * (1.0 - like[0]) + (p - known) * (1.0 - like[1])) / (1.0 - right);
        gain += entropy(p) - right * entropy(yes) - (1.0 - right) * entropy(no);
    }
    for above in reach(skill, |s| course.dependents(s)) {
        let p = beliefs[above].min(known);
        gain += entropy(p)
            - right * entropy(p * like[0] / right)
            - (1.0 - right) * entropy(p * (1.0 - like[0]) / (1.0 - right));
    }
    gain
}

fn entropy(p: f64) -> f64 {
    let p = p.clamp(1e-9, 1.0 - 1e-9);
    -p * p.ln() - (1.0 - p) * (1.0 - p).ln()
}
