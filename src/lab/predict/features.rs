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
    pub(super) fast: Belief,
    surprises: [Average; 4],
    plain: [Average; 4],
    last_surprise: f64,
    last_plain: f64,
    pub(super) count: f64,
    wins: f64,
    streak: f64,
    /// The last outcomes as bits, the newest lowest.
    pub(super) outcomes: u32,
    session: f64,
    time: Option<f64>,
    pub(super) item: Option<u32>,
    pub(super) set: Option<u32>,
    skills: HashMap<u32, Past>,
    pub(super) sets: HashMap<u32, Past>,
    pub(super) items: HashMap<u32, Past>,
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
            outcomes: 0,
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

/// What features of one question are made of.
struct Sight<'a> {
    asked: &'a Answer,
    facts: Facts,
    /// Log-odds of the question, from all that is known of it.
    total: f64,
    /// The question's skills, at least 1.
    skills: f64,
    /// Of the seconds since the learner's last answer.
    log_gap: f64,
    paused: bool,
    pasts: Vec<&'a Past>,
    set: &'a Past,
    item: &'a Past,
}

/// Means over the question's skills that several features are made of.
struct SkillMeans {
    new: f64,
    last: f64,
    long: f64,
    lag: f64,
    time: f64,
    streak: f64,
    count: f64,
}

impl Sight<'_> {
    /// The mean over the question's skills.
    fn mean(&self, of: impl Fn(&Past) -> f64) -> f64 {
        self.pasts.iter().map(|p| of(p)).sum::<f64>() / self.skills
    }
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
        let fresh = Past::new(1.0);
        let sight = self.sight(asked, facts, &fresh);
        let means = self.skill_means(&sight);
        of_difficulty(&sight, &mut put);
        self.of_form(&sight, &mut put);
        self.of_skills(&sight, &means, &mut put);
        self.of_set(sight.set, &mut put);
        self.of_question(&sight, &mut put);
        self.with_hardness(&sight, &means, &mut put);
        self.of_pairs(&sight, &means, &mut put);
        put(Part::Neighbours, near.last);
        put(Part::Neighbours, near.window);
        put(Part::Neighbours, near.usual);
        put(Part::Neighbours, near.unknown);
    }

    fn sight<'a>(&'a self, asked: &'a Answer, facts: Facts, fresh: &'a Past) -> Sight<'a> {
        let gap = match (asked.time, self.time) {
            (Some(now), Some(then)) => (now - then).max(0.0),
            _ => 0.0,
        };
        Sight {
            asked,
            facts,
            total: facts.skill + facts.set + facts.item,
            skills: asked.skills.len().max(1) as f64,
            log_gap: gap.ln_1p(),
            paused: gap > BREAK,
            pasts: (asked.skills.iter())
                .map(|s| self.skills.get(s).unwrap_or(fresh))
                .collect(),
            set: self.sets.get(&asked.set).unwrap_or(fresh),
            item: self.items.get(&asked.item).unwrap_or(fresh),
        }
    }

    fn skill_means(&self, sight: &Sight<'_>) -> SkillMeans {
        SkillMeans {
            new: sight.mean(|p| yes(p.is_new())),
            last: sight.mean(|p| p.last),
            long: sight.mean(|p| p.long.mean()),
            lag: sight.mean(|p| p.lag(self.count)),
            time: sight.mean(|p| p.time_lag(sight.asked.time)),
            streak: sight.mean(|p| p.streak.max(0.0).ln_1p()),
            count: sight.mean(|p| p.count.ln_1p()),
        }
    }

    /// How the learner is, and how they did of late.
    fn of_form(&self, sight: &Sight<'_>, put: &mut impl FnMut(Part, f64)) {
        use Part::{Ability, Recency};
        let session = if sight.paused { 0.0 } else { self.session };
        put(Ability, self.slow.mean);
        put(Ability, self.fast.mean);
        put(Recency, sight.log_gap);
        put(Recency, yes(sight.paused));
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
    }

    fn of_skills(&self, sight: &Sight<'_>, means: &SkillMeans, put: &mut impl FnMut(Part, f64)) {
        use Part::Skill;
        let time = sight.asked.time;
        put(Skill, sight.mean(|p| p.slow.mean));
        put(Skill, sight.mean(|p| p.fast.mean));
        let weakest = (sight.pasts.iter().map(|p| p.slow.mean)).fold(f64::MAX, f64::min);
        put(Skill, if sight.pasts.is_empty() { 0.0 } else { weakest });
        put(Skill, sight.mean(Past::wins_log));
        put(Skill, sight.mean(Past::losses_log));
        put(Skill, means.count);
        put(Skill, means.new);
        put(Skill, means.last);
        put(Skill, sight.mean(|p| p.before));
        put(Skill, sight.mean(|p| p.short.mean()));
        put(Skill, means.long);
        put(Skill, means.lag);
        put(Skill, sight.mean(|p| p.last / (1.0 + p.lag(self.count))));
        put(Skill, means.time);
        put(Skill, sight.mean(|p| p.last * p.time_lag(time)));
        put(Skill, means.streak);
        put(Skill, sight.mean(|p| (-p.streak).max(0.0).ln_1p()));
        put(Skill, self.same_set(sight));
    }

    /// Whether the last question had the same skills, as 0 or 1.
    fn same_set(&self, sight: &Sight<'_>) -> f64 {
        yes(self.set == Some(sight.asked.set))
    }

    fn of_set(&self, set: &Past, put: &mut impl FnMut(Part, f64)) {
        use Part::Skill;
        put(Skill, set.slow.mean);
        put(Skill, set.fast.mean);
        put(Skill, set.wins_log());
        put(Skill, set.losses_log());
        put(Skill, set.last);
        put(Skill, set.short.mean());
        put(Skill, set.long.mean());
        put(Skill, set.lag(self.count));
        put(Skill, yes(set.is_new()));
    }

    fn of_question(&self, sight: &Sight<'_>, put: &mut impl FnMut(Part, f64)) {
        use Part::Memory;
        let item = sight.item;
        let (lag, time_lag) = (item.lag(self.count), item.time_lag(sight.asked.time));
        put(Memory, item.wins_log());
        put(Memory, item.losses_log());
        put(Memory, item.last);
        put(Memory, item.slow.mean);
        put(Memory, item.fast.mean);
        put(Memory, lag);
        put(Memory, item.last * lag);
        put(Memory, time_lag);
        put(Memory, item.last * time_lag);
        put(Memory, yes(!item.is_new()));
        put(Memory, yes(self.item == Some(sight.asked.item)));
        put(Memory, item.surprise);
    }

    /// How much each of these matters depends on how hard the question is.
    fn with_hardness(
        &self,
        sight: &Sight<'_>,
        means: &SkillMeans,
        put: &mut impl FnMut(Part, f64),
    ) {
        use Part::{Ability, Difficulty, Memory, Recency, Skill};
        let hard = sight.total - TYPICAL;
        let (recent, older) = (self.plain[1].mean(), self.plain[2].mean());
        for with in [
            means.last,
            means.streak,
            means.long,
            means.count,
            means.time,
            means.lag,
        ] {
            put(Skill, hard * with);
        }
        for with in [sight.log_gap, recent, older] {
            put(Recency, hard * with);
        }
        put(Skill, hard * sight.set.last);
        put(Skill, hard * self.same_set(sight));
        put(Memory, hard * yes(!sight.item.is_new()));
        put(Ability, hard * self.fast.mean);
        put(Difficulty, hard * hard * hard);
    }

    /// How much one matters depends on another.
    fn of_pairs(&self, sight: &Sight<'_>, means: &SkillMeans, put: &mut impl FnMut(Part, f64)) {
        use Part::{Ability, Recency, Skill};
        let log_gap = sight.log_gap;
        put(Recency, log_gap * log_gap);
        put(Recency, means.last * log_gap);
        put(Recency, means.streak * log_gap);
        put(Recency, self.last_plain * log_gap);
        put(Skill, means.last * means.streak);
        put(Skill, means.last * self.same_set(sight));
        put(Skill, means.streak * means.long);
        put(Skill, means.last * means.long);
        put(Skill, means.streak * self.fast.mean);
        put(Skill, means.last * sight.mean(|p| p.before));
        put(Ability, means.new * self.fast.mean);
        put(Ability, yes(!sight.item.is_new()) * self.fast.mean);
        put(Skill, means.long * means.long);
    }

    /// Takes an answer in; gives its surprise, in standard deviations.
    pub(super) fn answer(&mut self, answer: &Answer, facts: Facts) -> f64 {
        let seen = self.seen(answer, facts);
        self.slow.learn(seen.slow, seen.slow_information, 0.0003);
        self.fast.learn(seen.fast, seen.fast_information, 0.01);
        for (average, half_life) in self.surprises.iter_mut().zip(HALF_LIVES) {
            average.add(seen.slow, keep(half_life));
        }
        for (average, half_life) in self.plain.iter_mut().zip(HALF_LIVES) {
            average.add(seen.plain, keep(half_life));
        }
        (self.last_surprise, self.last_plain) = (seen.slow, seen.plain);
        self.remember(answer, &seen);
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
        self.outcomes = self.outcomes << 1 | u32::from(answer.credit > 0.5);
        seen.slow / seen.slow_information.sqrt().max(0.2)
    }

    /// How an answer differs from what was to be expected.
    fn seen(&self, answer: &Answer, facts: Facts) -> Seen {
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
        Seen {
            credit: answer.credit,
            index: self.count,
            time: answer.time.unwrap_or(0.0),
            plain: answer.credit - sigmoid(base),
            slow: answer.credit - slow,
            fast: answer.credit - fast,
            slow_information: slow * (1.0 - slow),
            fast_information: fast * (1.0 - fast),
            shared,
        }
    }

    /// Adds an answer to the past of its skills, of their set and of its question.
    fn remember(&mut self, answer: &Answer, seen: &Seen) {
        for &skill in &answer.skills {
            let past = self.skills.entry(skill).or_insert_with(|| Past::new(1.0));
            past.add(seen, [0.005, 0.1]);
        }
        let whole = Seen {
            shared: 1.0,
            ..*seen
        };
        let set = self.sets.entry(answer.set);
        set.or_insert_with(|| Past::new(0.5))
            .add(&whole, [0.005, 0.1]);
        let item = self.items.entry(answer.item);
        item.or_insert_with(|| Past::new(1.0))
            .add(&whole, [0.005, 0.2]);
    }
}

/// How hard the question is, for anyone.
fn of_difficulty(sight: &Sight<'_>, put: &mut impl FnMut(Part, f64)) {
    use Part::Difficulty;
    let facts = sight.facts;
    let evidence = facts.evidence.max(0.0);
    put(Difficulty, facts.skill);
    put(Difficulty, facts.set);
    put(Difficulty, facts.item);
    put(Difficulty, evidence.ln_1p());
    put(Difficulty, yes(evidence < 0.5));
    put(Difficulty, facts.item * evidence.ln_1p());
    put(Difficulty, sight.total * sight.total);
    put(Difficulty, sight.skills.ln());
}
