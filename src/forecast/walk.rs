//! One play: day after day, what is due is reviewed, then what is open is practised,
//! until all is learned.
//!
//! A skill is either known or not (Corbett & Anderson 1995). With each answer one
//! that is not may become so; what is believed of it moves by the same rule that
//! moves it in practice, and by that it counts as learned.

use std::cmp::Reverse;
use std::collections::BinaryHeap;

use super::start::{Begun, Start, moved};
use crate::course::{BySkill, SkillIndex};
use crate::template::Draws;
use crate::tutor::{TO_BE_SHOWN, TO_MEET};

/// Days that are looked ahead.
pub const HORIZON: u32 = 730;
/// Skills that are practised in turn.
const AT_ONCE: usize = 2;
/// Answers to one skill in a day, at most: then something else is due. Of facts, each row is
/// something else, and is asked once a day (see `Begun::a_day`).
const OF_A_SKILL: u32 = 20;
/// What is left of P(known) of a skill that is not learned by the next day.
const OVERNIGHT: f64 = 0.93;
/// Days until recall falls to 90 % after a first right answer (FSRS-6).
const FIRST_STABILITY: f64 = 2.3;
/// Recall after as many days as the stability says, and how it falls beyond (FSRS-6).
const AT_STABILITY: f64 = 0.9;
const DECAY: f64 = 0.1542;
/// P(right) of a fact that was shown or missed, when it is asked a little later, of an average
/// learner; and most answers to one fact in a day.
const AGAIN: f64 = 0.75;
const MOST_AGAIN: u32 = 6;
/// Days until recall falls to 90 % after a first answer that was wrong, put right on the same
/// day (FSRS-6).
const MISSED_STABILITY: f64 = 0.5;
/// How much of ability goes into how fast a skill is learned, and how seldom one
/// slips, in log-odds; and by how much that differs from skill to skill.
const IN_LEARNING: f64 = 1.5;
const IN_SLIPS: f64 = 0.5;
const BY_SKILL: f64 = 0.5;
/// By how much practice takes longer than its answers alone would, as a logarithm:
/// the mean, and how learners differ in it (standard deviation). Found by comparing
/// forecasts with simulated learners, see `docs/model.md`.
const DRAG: (f64, f64) = (0.15, 0.5);

/// The day on which each skill is learned, from 0, the first; none where that is
/// beyond [`HORIZON`]. None where `steps`, the answers that may be played, run out first:
/// such a play tells nothing of when the rest is learned.
pub(super) fn walk(
    start: &Start,
    draws: &mut Draws,
    steps: &mut usize,
) -> Option<BySkill<Option<u32>>> {
    let mut play = Play::new(start, draws);
    for day in 0..HORIZON {
        play.day(day, steps);
        if play.open == 0 {
            break;
        }
        if *steps == 0 {
            return None;
        }
    }
    Some(play.learned)
}

/// A skill that is being learned.
#[derive(Clone, Debug)]
struct Learning {
    knows: bool,
    believed: f64,
    learn: f64,
    slip: f64,
    asked: u32,
    /// Of a skill of facts: how many hold, and how often the last one has to be right yet on
    /// its first day.
    held: u32,
    owed: u32,
    /// Whether the last one was missed at first.
    missed: bool,
    /// P(right) of a fact that was shown or missed, when it is asked a little later.
    again: f64,
    /// The day of the last answer, and how many that day held; of facts, all answers to one
    /// are one.
    last: (u32, u32),
}

struct Play<'a> {
    start: &'a Start,
    draws: &'a mut Draws,
    skills: BySkill<Learning>,
    learned: BySkill<Option<u32>>,
    /// Skills not learned yet.
    open: usize,
    /// By the day they fall due; the stability in hundredths of a day, and whether it is a fact.
    reviews: BinaryHeap<Reverse<(u32, u64, bool)>>,
    /// P(right) of a fact that was missed, when it is asked again.
    again: f64,
    seconds: f64,
    /// By how much practice takes longer than its answers alone would.
    drag: f64,
}

impl<'a> Play<'a> {
    fn new(start: &'a Start, draws: &'a mut Draws) -> Play<'a> {
        let (mean, spread) = start.ability;
        let ability = mean + spread * normal(draws);
        let drag = (DRAG.0 + DRAG.1 * normal(draws)).exp();
        let skills: BySkill<Learning> = (start.skills.iter())
            .map(|skill| {
                let own = ability + BY_SKILL * normal(draws);
                Learning {
                    knows: uniform(draws) < skill.known,
                    believed: skill.known,
                    learn: moved(skill.bkt.learn, IN_LEARNING * own),
                    slip: moved(skill.bkt.slip, -IN_SLIPS * own),
                    asked: skill.asked,
                    held: skill.facts.map_or(0, |(held, _)| held),
                    owed: 0,
                    missed: false,
                    again: moved(AGAIN, own),
                    last: (0, 0),
                }
            })
            .collect();
        let done = |s: &Begun| (s.learned || s.out).then_some(0);
        let learned: BySkill<Option<u32>> = start.skills.iter().map(done).collect();
        let reviews = start.reviews.iter();
        Play {
            open: learned.iter().filter(|day| day.is_none()).count(),
            reviews: reviews
                .map(|r| Reverse((r.due, hundredths(r.stability), r.is_fact)))
                .collect(),
            again: moved(AGAIN, ability),
            start,
            draws,
            skills,
            learned,
            seconds: start.seconds * drag,
            drag,
        }
    }

    /// One day: `steps` are the answers that may still be played.
    fn day(&mut self, day: u32, steps: &mut usize) {
        let mut left = self.start.seconds_on(day);
        let mut reviews = self.start.reviews_on(day);
        while left > 0.0 && reviews > 0 && *steps > 0 {
            match self.reviews.peek() {
                Some(&Reverse((due, stability, is_fact))) if due <= day => {
                    self.reviews.pop();
                    let answers = self.review(day, (due, stability as f64 / 100.0, is_fact));
                    *steps = steps.saturating_sub(answers as usize);
                    left -= f64::from(answers) * self.seconds;
                }
                _ => break,
            }
            reviews -= 1;
        }
        let mut new = self.start.new_on(day);
        let mut turn = 0;
        let mut practised = self.at_hand(day, new);
        while left > 0.0 && *steps > 0 && !practised.is_empty() {
            let skill = practised[turn % practised.len()];
            turn += 1;
            *steps -= 1;
            if self.skills[skill].asked == 0 {
                left -= TO_BE_SHOWN;
            }
            left -= self.seconds;
            let before = self.skills[skill].asked;
            left -= self.answer(skill, day);
            let is_new = self.skills[skill].asked > before;
            let fresh = is_new && before < self.start.skills[skill].questions;
            new -= u32::from(fresh).min(new);
            if self.learned[skill].is_some() || self.tired(skill, day) || new == 0 {
                practised = self.at_hand(day, new);
            }
        }
    }

    /// The first few skills that can be practised.
    fn at_hand(&self, day: u32, new: u32) -> Vec<SkillIndex> {
        let order = self.start.order.iter().copied();
        let open = order.filter(|&s| {
            let (begun, skill) = (&self.start.skills[s], &self.skills[s]);
            self.learned[s].is_none()
                && !self.tired(s, day)
                && (new > 0 || skill.owed > 0 || skill.asked >= begun.questions)
                && begun.requires.iter().all(|&r| self.learned[r].is_some())
        });
        open.take(AT_ONCE).collect()
    }

    /// Whether a skill had its share of a day.
    fn tired(&self, skill: SkillIndex, day: u32) -> bool {
        let (last, answers) = self.skills[skill].last;
        let begun = &self.start.skills[skill];
        let most = match begun.facts {
            Some(_) if self.skills[skill].owed > 0 => return false,
            // What is left of a turn is of a later day.
            Some(_) => {
                let in_turns = begun.a_day < f64::from(begun.questions);
                let drag = if in_turns { self.drag } else { 1.0 };
                let until = |day: u32| (f64::from(day) * begun.a_day / drag).floor();
                (until(day + 1) - until(day)) as u32
            }
            None => OF_A_SKILL,
        };
        let today = if last == day { answers } else { 0 };
        today >= most
    }

    /// An answer to a skill. Gives the seconds that were spent beside it, to be shown something.
    fn answer(&mut self, skill: SkillIndex, day: u32) -> f64 {
        let start = self.start;
        let begun = &start.skills[skill];
        let now = &mut self.skills[skill];
        if now.last.0 != day {
            if now.asked > 0 {
                now.believed *= OVERNIGHT;
            }
            now.last = (day, 0);
        }
        let (enough, shown) = match begun.facts {
            Some((_, needed)) => {
                let shown = self.fact(skill, day);
                (self.skills[skill].held >= needed, shown)
            }
            None => (self.procedure(skill), 0.0),
        };
        if enough {
            self.learned[skill] = Some(day);
            self.open -= 1;
            // Facts come back one by one.
            let asked = self.skills[skill].asked.min(begun.questions);
            let kept = if begun.facts.is_some() { 0 } else { asked };
            for _ in 0..kept {
                let after = f64::from(1 + self.draws.below(3) as u32) * start.waits();
                self.comes_back(day, after, (FIRST_STABILITY, false));
            }
        }
        shown
    }

    /// An answer to a skill that is no list of facts; whether it is learned by that.
    fn procedure(&mut self, skill: SkillIndex) -> bool {
        let bkt = &self.start.skills[skill].bkt;
        let (draw, becomes) = (uniform(self.draws), uniform(self.draws));
        let now = &mut self.skills[skill];
        let right = match now.knows {
            true => draw >= now.slip,
            false => draw < bkt.guess,
        };
        now.last.1 += 1;
        now.knows |= becomes < now.learn;
        let credit = f64::from(u8::from(right));
        now.believed = bkt.update(now.believed.clamp(0.001, 0.999), credit);
        now.asked += 1;
        now.believed >= self.start.mastery
    }

    /// An answer to a fact. One that is not known is shown, and asked until it was right often
    /// enough for its first day. Gives the seconds that it was shown.
    fn fact(&mut self, skill: SkillIndex, day: u32) -> f64 {
        let begun = &self.start.skills[skill];
        let (draw, knows) = (uniform(self.draws), uniform(self.draws));
        let now = &mut self.skills[skill];
        let is_new = now.owed == 0;
        let known = is_new && knows < begun.met_known;
        if is_new {
            now.asked += 1;
            now.last.1 += 1;
            now.owed = if known { 1 } else { self.start.firm };
            now.missed = false;
        }
        let right = known || draw < now.again;
        now.missed |= is_new && !right;
        if right {
            now.held += u32::from(now.owed == 1);
            now.owed -= 1;
        }
        if now.owed == 0 && uniform(self.draws) < begun.goes_on {
            let stability = match self.skills[skill].missed {
                true => MISSED_STABILITY,
                false => FIRST_STABILITY,
            };
            let after = stability * self.start.waits() * self.start.stretch;
            self.comes_back(day, after, (stability, true));
        }
        if is_new && !known { TO_MEET } else { 0.0 }
    }

    /// A review, by FSRS-6 for a question of middling difficulty. Gives how many answers it
    /// took: a fact that was forgotten is asked again until it goes right.
    fn review(&mut self, day: u32, (due, stability, is_fact): (u32, f64, bool)) -> u32 {
        let stability = stability.max(0.1);
        let (factor, waits) = (fallen(AT_STABILITY), self.start.waits());
        let since = stability * waits + f64::from(day - due) / self.start.stretch;
        let recall = (1.0 + factor * since / stability).powf(-DECAY);
        let recalled = uniform(self.draws) < recall;
        let next = match recalled {
            true => stability * (1.0 + 3.2 * stability.powf(-0.167)),
            false => (0.3 * stability).max(1.0),
        };
        self.comes_back(day, next * waits * self.start.stretch, (next, is_fact));
        let mut answers = 1;
        let mut missed = is_fact && !recalled;
        while missed && answers < MOST_AGAIN {
            answers += 1;
            missed = uniform(self.draws) >= self.again;
        }
        answers
    }

    /// Something is to come back after so many days.
    fn comes_back(&mut self, day: u32, after: f64, (stability, is_fact): (f64, bool)) {
        let due = day + after.round().clamp(1.0, 36_500.0) as u32;
        let review = (due, hundredths(stability), is_fact);
        self.reviews.push(Reverse(review));
    }
}

/// So many days in hundredths of a day.
fn hundredths(days: f64) -> u64 {
    (days * 100.0) as u64
}

impl Start {
    /// After how many times its stability a review comes: when recall has fallen to what is aimed
    /// for.
    fn waits(&self) -> f64 {
        fallen(self.retention) / fallen(AT_STABILITY)
    }
}

/// The time until recall has fallen so far, in the units of FSRS-6's curve.
fn fallen(recall: f64) -> f64 {
    recall.powf(-1.0 / DECAY) - 1.0
}

/// Evenly from 0 (included) to 1 (not).
fn uniform(draws: &mut Draws) -> f64 {
    (draws.bits() >> 11) as f64 / (1u64 << 53) as f64
}

/// From the standard normal distribution, by the sum of twelve even ones.
fn normal(draws: &mut Draws) -> f64 {
    (0..12).map(|_| uniform(draws)).sum::<f64>() - 6.0
}
