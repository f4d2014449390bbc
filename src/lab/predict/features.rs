//! The features of one answer, before it is given, and the state they come from.

use std::collections::HashMap;

use super::past::{Past, Seen, keep};
use super::population::{Answer, Facts, Neighbours};
use crate::learner::belief::predict::{Part, TYPICAL};
use crate::learner::belief::strength::{Average, Belief, sigmoid, streak_after};

/// Seconds without an answer after which a new session begins.
const BREAK: f64 = 1800.0;
const HALF_LIVES: [f64; 4] = [3.0, 8.0, 30.0, 120.0];

/// One learner's past, as far as features come from it.
#[derive(Clone, Debug)]
pub struct Learner {
    slow: Belief,
    fast: Belief,
    surprises: [Average; 4],
    plain: [Average; 4],
    last_surprise: f64,
    last_plain: f64,
    count: f64,
    wins: f64,
    streak: f64,
    session: f64,
    time: Option<f64>,
    item: Option<u32>,
    set: Option<u32>,
    skills: HashMap<u32, Past>,
    sets: HashMap<u32, Past>,
    items: HashMap<u32, Past>,
}

impl Default for Learner {
    fn default() -> Self {
        Learner {
            slow: Belief::new(0.5),
            fast: Belief::new(0.5),
            surprises: Default::default(),
            plain: Default::default(),
            last_surprise: 0.0,
            last_plain: 0.0,
            count: 0.0,
            wins: 0.0,
            streak: 0.0,
            session: 0.0,
            time: None,
            item: None,
            set: None,
            skills: HashMap::new(),
            sets: HashMap::new(),
            items: HashMap::new(),
        }
    }
}

fn yes(condition: bool) -> f64 {
    f64::from(u8::from(condition))
}

impl Learner {
    /// Hands every feature of a question to `put`, always the same ones in the
    /// same order.
    pub(super) fn features(
        &self,
        asked: &Answer,
        facts: Facts,
        near: Neighbours,
        mut put: impl FnMut(Part, f64),
    ) {
        use Part::{Ability, Difficulty, Memory, Neighbours as Near, Recency, Skill};
        let total = facts.skill + facts.set + facts.item;
        let evidence = facts.evidence.max(0.0);
        put(Difficulty, facts.skill);
        put(Difficulty, facts.set);
        put(Difficulty, facts.item);
        put(Difficulty, evidence.ln_1p());
        put(Difficulty, yes(evidence < 0.5));
        put(Difficulty, facts.item * evidence.ln_1p());
        put(Difficulty, total * total);
        let skills = asked.skills.len().max(1) as f64;
        put(Difficulty, skills.ln());

        let gap = match (asked.time, self.time) {
            (Some(now), Some(then)) => (now - then).max(0.0),
            _ => 0.0,
        };
        let paused = gap > BREAK;
        let log_gap = gap.ln_1p();
        let session = if paused { 0.0 } else { self.session };
        put(Ability, self.slow.mean);
        put(Ability, self.fast.mean);
        put(Recency, log_gap);
        put(Recency, yes(paused));
        put(Recency, session.ln_1p());
        put(Ability, self.count.ln_1p());
        put(Ability, self.wins.ln_1p());
        put(Ability, (self.count - self.wins).max(0.0).ln_1p());
        put(Recency, self.last_surprise);
        put(Recency, self.last_plain);
        for average in self.surprises.iter().chain(&self.plain) {
            put(Recency, average.mean());
        }
        put(Recency, self.streak.max(0.0).ln_1p());
        put(Recency, (-self.streak).max(0.0).ln_1p());

        let fresh = Past::new(1.0);
        let pasts: Vec<&Past> = (asked.skills.iter())
            .map(|s| self.skills.get(s).unwrap_or(&fresh))
            .collect();
        let mean = |of: &dyn Fn(&Past) -> f64| pasts.iter().map(|p| of(p)).sum::<f64>() / skills;
        let skill_new = mean(&|p| yes(p.is_new()));
        let skill_last = mean(&|p| p.last);
        let skill_long = mean(&|p| p.long.mean());
        let skill_lag = mean(&|p| p.lag(self.count));
        let skill_time = mean(&|p| p.time_lag(asked.time));
        let skill_streak = mean(&|p| p.streak.max(0.0).ln_1p());
        let skill_count = mean(&|p| p.count.ln_1p());
        let same_set = yes(self.set == Some(asked.set));
        put(Skill, mean(&|p| p.slow.mean));
        put(Skill, mean(&|p| p.fast.mean));
        let weakest = pasts.iter().map(|p| p.slow.mean).fold(f64::MAX, f64::min);
        put(Skill, if pasts.is_empty() { 0.0 } else { weakest });
        put(Skill, mean(&Past::wins_log));
        put(Skill, mean(&Past::losses_log));
        put(Skill, skill_count);
        put(Skill, skill_new);
        put(Skill, skill_last);
        put(Skill, mean(&|p| p.before));
        put(Skill, mean(&|p| p.short.mean()));
        put(Skill, skill_long);
        put(Skill, skill_lag);
        put(Skill, mean(&|p| p.last / (1.0 + p.lag(self.count))));
        put(Skill, skill_time);
        put(Skill, mean(&|p| p.last * p.time_lag(asked.time)));
        put(Skill, skill_streak);
        put(Skill, mean(&|p| (-p.streak).max(0.0).ln_1p()));
        put(Skill, same_set);

        let set = self.sets.get(&asked.set).unwrap_or(&fresh);
        put(Skill, set.slow.mean);
        put(Skill, set.fast.mean);
        put(Skill, set.wins_log());
        put(Skill, set.losses_log());
        put(Skill, set.last);
        put(Skill, set.short.mean());
        put(Skill, set.long.mean());
        put(Skill, set.lag(self.count));
        put(Skill, yes(set.is_new()));

        let item = self.items.get(&asked.item).unwrap_or(&fresh);
        let (lag, time_lag) = (item.lag(self.count), item.time_lag(asked.time));
        let seen = yes(!item.is_new());
        put(Memory, item.wins_log());
        put(Memory, item.losses_log());
        put(Memory, item.last);
        put(Memory, item.slow.mean);
        put(Memory, item.fast.mean);
        put(Memory, lag);
        put(Memory, item.last * lag);
        put(Memory, time_lag);
        put(Memory, item.last * time_lag);
        put(Memory, seen);
        put(Memory, yes(self.item == Some(asked.item)));
        put(Memory, item.surprise);

        // How much each of these matters depends on how hard the question is.
        let hard = total - TYPICAL;
        let (recent, older) = (self.plain[1].mean(), self.plain[2].mean());
        for with in [
            skill_last,
            skill_streak,
            skill_long,
            skill_count,
            skill_time,
            skill_lag,
        ] {
            put(Skill, hard * with);
        }
        for with in [log_gap, recent, older] {
            put(Recency, hard * with);
        }
        put(Skill, hard * set.last);
        put(Skill, hard * same_set);
        put(Memory, hard * seen);
        put(Ability, hard * self.fast.mean);
        put(Difficulty, hard * hard * hard);
        put(Recency, log_gap * log_gap);
        put(Recency, skill_last * log_gap);
        put(Recency, skill_streak * log_gap);
        put(Recency, self.last_plain * log_gap);
        put(Skill, skill_last * skill_streak);
        put(Skill, skill_last * same_set);
        put(Skill, skill_streak * skill_long);
        put(Skill, skill_last * skill_long);
        put(Skill, skill_streak * self.fast.mean);
        put(Skill, skill_last * mean(&|p| p.before));
        put(Ability, skill_new * self.fast.mean);
        put(Ability, seen * self.fast.mean);
        put(Skill, skill_long * skill_long);

        put(Near, near.last);
        put(Near, near.window);
        put(Near, near.usual);
        put(Near, near.unknown);
    }

    /// Takes an answer in; gives its surprise, in standard deviations.
    pub(super) fn answer(&mut self, answer: &Answer, facts: Facts) -> f64 {
        let base = facts.skill + facts.set + facts.item;
        let shared = answer.skills.len().max(1) as f64;
        let mean = |of: &dyn Fn(&Past) -> f64| {
            let known = answer.skills.iter().filter_map(|s| self.skills.get(s));
            known.map(of).sum::<f64>() / shared
        };
        let other = |of: fn(&Past) -> f64| {
            self.sets.get(&answer.set).map_or(0.0, of)
                + self.items.get(&answer.item).map_or(0.0, of)
        };
        let slow = base + self.slow.mean + mean(&|p| p.slow.mean) + other(|p| p.slow.mean);
        let fast = base + self.fast.mean + mean(&|p| p.fast.mean) + other(|p| p.fast.mean);
        let (slow, fast) = (sigmoid(slow), sigmoid(fast));
        let seen = Seen {
            credit: answer.credit,
            index: self.count,
            time: answer.time.unwrap_or(0.0),
            plain: answer.credit - sigmoid(base),
            slow: answer.credit - slow,
            fast: answer.credit - fast,
            slow_information: slow * (1.0 - slow),
            fast_information: fast * (1.0 - fast),
            shared,
        };
        self.slow.learn(seen.slow, seen.slow_information, 0.0003);
        self.fast.learn(seen.fast, seen.fast_information, 0.01);
        for (average, half_life) in self.surprises.iter_mut().zip(HALF_LIVES) {
            average.add(seen.slow, keep(half_life));
        }
        for (average, half_life) in self.plain.iter_mut().zip(HALF_LIVES) {
            average.add(seen.plain, keep(half_life));
        }
        (self.last_surprise, self.last_plain) = (seen.slow, seen.plain);
        for &skill in &answer.skills {
            let past = self.skills.entry(skill).or_insert_with(|| Past::new(1.0));
            past.add(&seen, [0.005, 0.1]);
        }
        let whole = Seen {
            shared: 1.0,
            ..seen
        };
        let set = self
            .sets
            .entry(answer.set)
            .or_insert_with(|| Past::new(0.5));
        set.add(&whole, [0.005, 0.1]);
        let item = self
            .items
            .entry(answer.item)
            .or_insert_with(|| Past::new(1.0));
        item.add(&whole, [0.005, 0.2]);
        let paused = match (answer.time, self.time) {
            (Some(now), Some(then)) => now - then > BREAK,
            _ => false,
        };
        self.session = if paused { 1.0 } else { self.session + 1.0 };
        self.time = answer.time;
        self.item = Some(answer.item);
        self.set = Some(answer.set);
        self.count += 1.0;
        self.wins += answer.credit;
        self.streak = streak_after(self.streak, answer.credit);
        whole.slow / whole.slow_information.sqrt().max(0.2)
    }
}
