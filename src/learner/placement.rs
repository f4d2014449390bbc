//! What a placement test tells: beliefs about all skills from answers to a few
//! questions, by way of the prerequisite graph.
//!
//! A learner who knows a skill knows its prerequisites (the knowledge spaces of Doignon &
//! Falmagne 1985). A skill whose prerequisites are known is itself known with a chance that
//! depends on the learner's level. The joint belief about all skills is worked out by messages
//! along the graph (Pearl 1988): exactly where no skill builds on two, and else by going over the
//! graph a few times (Murphy, Weiss & Jordan 1999). Guess and slip of knowledge tracing stand for
//! lucky and careless answers.

use super::belief::mastery::Bkt;
use super::belief::strength::{logit, sigmoid};
use super::known::Probe;
use super::links::Links;
use super::state::State;
use crate::course::{BySkill, Course, SkillIndex};

/// How far a learner may be altogether: log-odds that are added to each chance, and how much
/// each counts before the first answer.
const LEVELS: [(f64, f64); 5] = [(-2.0, 1.0), (-1.0, 2.0), (0.0, 3.0), (1.0, 2.0), (2.0, 1.0)];
/// Most times that messages go over a graph in which skills build on several.
const ROUNDS: usize = 12;
/// Beliefs that move less than this have settled.
const SETTLED: f64 = 1e-4;
/// Odds are kept between this and its inverse.
const SURE: f64 = 1e-9;
/// P(known) of a skill that the learner declared known.
const DECLARED: f64 = 0.9;

/// P(known) of every skill after the answers. Of skills of facts it is what practice says.
pub fn beliefs(course: &Course, state: &State, links: &Links, probes: &[Probe]) -> BySkill<f64> {
    let joint = Joint {
        links,
        chances: links.chances(),
    };
    let practised = |s: SkillIndex| state.skills[s].attempts > 0 || state.skills[s].declared;
    let by_practice = |s: SkillIndex| match state.skills[s].attempts {
        0 if state.skills[s].declared => DECLARED,
        _ => state.skills[s].known,
    };
    let beliefs = |told: &BySkill<f64>| {
        let mut beliefs = joint.beliefs(told);
        for skill in links.untold() {
            beliefs[skill] = by_practice(skill);
        }
        beliefs
    };
    let mut told = BySkill::of(1.0, course.skills.len());
    let telling = |s: &SkillIndex| links.tells(*s);
    let begun: Vec<SkillIndex> = (told.positions().filter(telling))
        .filter(|&s| practised(s))
        .collect();
    if !begun.is_empty() {
        let before = beliefs(&told);
        for skill in begun {
            told[skill] = odds(by_practice(skill)) / odds(before[skill]);
        }
    }
    for probe in probes {
        let asked = &course.questions[probe.question];
        // Each of several skills is judged by what is believed of the others.
        let so_far = (asked.skills.len() > 1).then(|| beliefs(&told));
        for &skill in asked.skills.iter().filter(|&s| telling(s)) {
            let bkt = Bkt::of(&course.skills[skill].bkt, asked);
            let others = asked.skills.iter().filter(|s| **s != skill);
            let others = others.filter_map(|&s| so_far.as_ref().map(|so_far| so_far[s]));
            let others: f64 = others.product();
            let right = others * (1.0 - bkt.slip) + (1.0 - others) * bkt.guess;
            // Partial credit counts for both sides.
            let like = |p: f64| p.powf(probe.credit) * (1.0 - p).powf(1.0 - probe.credit);
            told[skill] *= like(right) / like(bkt.guess);
        }
    }
    beliefs(&told)
}

/// Odds, kept in bounds.
fn odds(p: f64) -> f64 {
    let p = p.clamp(0.0, 1.0);
    bounded(p / (1.0 - p))
}

fn bounded(odds: f64) -> f64 {
    odds.clamp(SURE, 1.0 / SURE)
}

/// The joint belief about all skills.
struct Joint<'l> {
    links: &'l Links,
    /// P(known), if what it builds on is known, of a learner of middling level.
    chances: BySkill<f64>,
}

impl Joint<'_> {
    /// P(known) of every skill. `told` is by how much what was seen of each skill by itself is
    /// likelier where it is known.
    fn beliefs(&self, told: &BySkill<f64>) -> BySkill<f64> {
        let mut sum = BySkill::of(0.0, told.len());
        let by_level = LEVELS.map(|(level, weight)| {
            let chance = |&p: &f64| sigmoid(logit(p) + level);
            let chances: BySkill<f64> = self.chances.iter().map(chance).collect();
            let fits = self.log_likelihood(&chances, told) + weight.ln();
            (fits, self.at_level(&chances, told))
        });
        let best = by_level.iter().map(|(fits, _)| *fits);
        let best = best.fold(f64::NEG_INFINITY, f64::max);
        let mut all = 0.0;
        for (fits, beliefs) in by_level {
            let weight = (fits - best).exp();
            all += weight;
            for (skill, belief) in beliefs.pairs() {
                sum[skill] += weight * belief;
            }
        }
        sum.iter().map(|p| p / all).collect()
    }

    /// Log-likelihood of all that was seen, at one level, up to a constant. If a skill builds on
    /// several, what is above it counts for each of them in part.
    fn log_likelihood(&self, chances: &BySkill<f64>, told: &BySkill<f64>) -> f64 {
        let mut told = told.clone();
        let mut sum = 0.0;
        for &skill in self.links.order.iter().rev() {
            let said = 1.0 + chances[skill] * (bounded(told[skill]) - 1.0);
            let below = self.links.below(skill);
            if below.is_empty() {
                sum += said.ln();
            }
            for &required in below {
                told[required] *= said.powf(1.0 / below.len() as f64);
            }
        }
        sum
    }

    /// P(known) of every skill at one level.
    fn at_level(&self, chances: &BySkill<f64>, told: &BySkill<f64>) -> BySkill<f64> {
        let links = self.links;
        let rounds = if links.is_tree() { 1 } else { ROUNDS };
        // The message of each skill to each prerequisite: odds that it is known.
        let mut said: BySkill<Vec<f64>> = (told.positions())
            .map(|s| vec![1.0; links.below(s).len()])
            .collect();
        let mut from_above: BySkill<f64> = BySkill::of(1.0, told.len());
        let mut known: BySkill<f64> = BySkill::of(1.0, told.len());
        for _ in 0..rounds {
            for &skill in links.order.iter().rev() {
                let seen = bounded(told[skill] * from_above[skill]);
                for at in 0..links.below(skill).len() {
                    let others = self.known_below(skill, &said[skill], &known, Some(at));
                    said[skill][at] = bounded(1.0 + others * chances[skill] * (seen - 1.0));
                }
                from_above[skill] = 1.0;
                for (&required, said) in links.below(skill).iter().zip(&said[skill]) {
                    from_above[required] = bounded(from_above[required] * said);
                }
            }
            let mut moved: f64 = 0.0;
            // What each skill heard from above; it holds until the next round.
            let mut heard: BySkill<f64> = BySkill::of(1.0, told.len());
            for skill in told.positions() {
                for (&required, said) in links.below(skill).iter().zip(&said[skill]) {
                    heard[required] = bounded(heard[required] * said);
                }
            }
            for &skill in &links.order {
                let basics = self.known_below(skill, &said[skill], &known, None);
                let chance = basics * chances[skill];
                let now = bounded(odds(chance) * told[skill] * heard[skill]);
                let p = |odds: f64| odds / (1.0 + odds);
                moved = moved.max((p(now) - p(known[skill])).abs());
                known[skill] = now;
            }
            if moved < SETTLED {
                break;
            }
        }
        known.iter().map(|odds| odds / (1.0 + odds)).collect()
    }

    /// P(all prerequisites of a skill are known), without the skill's own messages, and without
    /// one of the prerequisites if it is named.
    fn known_below(
        &self,
        skill: SkillIndex,
        said: &[f64],
        known: &BySkill<f64>,
        but: Option<usize>,
    ) -> f64 {
        let below = self.links.below(skill).iter().zip(said).enumerate();
        let below = below.filter(|(at, _)| Some(*at) != but);
        let each = below.map(|(_, (&required, said))| {
            let odds = known[required] / said;
            odds / (1.0 + odds)
        });
        each.product()
    }
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
/// the expected fall of their entropy, in nats. Exact for this skill, what it builds on and
/// what builds on it; what the answer says of others, by the learner's level, is left out.
pub fn expected_gain(links: &Links, beliefs: &BySkill<f64>, skill: SkillIndex, bkt: &Bkt) -> f64 {
    let known = beliefs[skill].clamp(0.005, 0.995);
    let right = bkt.predict(known);
    let like = [1.0 - bkt.slip, bkt.guess];
    let mut gain = entropy(known)
        - right * entropy(known * like[0] / right)
        - (1.0 - right) * entropy(known * (1.0 - like[0]) / (1.0 - right));
    for below in reach(skill, |s| links.below(s)) {
        let p = beliefs[below].max(known);
        let yes = (known * like[0] + (p - known) * like[1]) / right;
        let no = (known * (1.0 - like[0]) + (p - known) * (1.0 - like[1])) / (1.0 - right);
        gain += entropy(p) - right * entropy(yes) - (1.0 - right) * entropy(no);
    }
    for above in reach(skill, |s| links.above(s)) {
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
