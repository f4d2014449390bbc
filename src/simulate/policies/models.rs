//! Policies with one model each: memory alone, or mastery alone.

use std::sync::Arc;

use jiff::Timestamp;

use super::{Policy, Response};
use crate::course::{ByQuestion, BySkill, Course, QuestionIndex, SkillIndex};
use crate::kinds::{Rating, Verdict};
use crate::learner::{self, Memory, Scheduler, evidence};
use crate::simulate::lot::Lot;

/// A forgotten question comes back after so many others within the sitting,
/// as after the ten minutes of Anki's relearning step.
const AGAIN_AFTER: usize = 8;

/// Which new questions a policy by FSRS takes.
#[derive(Clone, Copy, Debug, Default)]
pub(super) struct Limits {
    /// First those of skills whose prerequisites are likely known: at least half of the
    /// questions of each went right when they were asked last.
    pub(super) prerequisites: bool,
    /// So many in a sitting at most, as the defaults of Anki have it.
    pub(super) new: Option<usize>,
}

/// Due reviews first, most forgotten first; then new ones in order.
pub(super) struct Fsrs {
    course: Arc<Course>,
    limits: Limits,
    /// New questions in this sitting.
    new: usize,
    right: ByQuestion<bool>,
    memories: ByQuestion<Option<Memory>>,
    scheduler: Scheduler,
    /// Forgotten in this sitting: question and when it went wrong, by answers.
    again: Vec<(QuestionIndex, usize)>,
    answers: usize,
}

impl Fsrs {
    pub(super) fn new(course: Arc<Course>, limits: Limits) -> Self {
        Self {
            limits,
            new: 0,
            right: ByQuestion::of(false, course.questions.len()),
            memories: ByQuestion::of(None, course.questions.len()),
            scheduler: Scheduler::default(),
            course,
            again: Vec::new(),
            answers: 0,
        }
    }

    fn new_one(&self) -> Option<QuestionIndex> {
        if self.limits.new.is_some_and(|most| self.new >= most) {
            return None;
        }
        let new = || (self.course.practised()).filter(|&q| self.memories[q].is_none());
        let ready = || new().find(|&q| self.is_ready(q));
        let first = self.limits.prerequisites.then(ready).flatten();
        first.or_else(|| new().next())
    }

    /// Whether what a question builds on is likely known.
    fn is_ready(&self, question: QuestionIndex) -> bool {
        let skills = &self.course.questions[question].skills;
        let basics = skills.iter().flat_map(|&s| &self.course.skills[s].requires);
        basics.into_iter().all(|&skill| {
            let of = self.course.questions_of(skill);
            skills.contains(&skill) || 2 * of.iter().filter(|&&q| self.right[q]).count() >= of.len()
        })
    }

    fn again(&self, after: usize) -> Option<QuestionIndex> {
        let first = self.again.first()?;
        (self.answers >= first.1 + after).then_some(first.0)
    }
}

/// Whether a review is due. Intervals are whole days, one at least, and what is due today is due
/// from the morning on, as in the programs that plan by FSRS: practice that begins an hour sooner
/// than yesterday's puts nothing off by a day.
fn is_due(memory: &Memory, now: Timestamp) -> bool {
    let interval = memory.due.duration_since(memory.last).as_secs_f64() / 86_400.0;
    day(now) - day(memory.last) >= (interval.round() as i64).max(1)
}

fn day(at: Timestamp) -> i64 {
    at.as_second().div_euclid(86_400)
}

impl Policy for Fsrs {
    fn begin(&mut self, _: Timestamp) {
        self.again.clear();
        self.new = 0;
    }

    fn next(&mut self, now: Timestamp) -> Option<QuestionIndex> {
        let due = || {
            let seen = self.memories.pairs();
            seen.filter_map(|(q, m)| m.map(|m| (q, m)))
                .filter(|(q, m)| is_due(m, now) && self.again.iter().all(|(a, _)| a != q))
                .map(|(q, m)| (m.retrievability(now), q))
                .min_by(|a, b| a.0.total_cmp(&b.0))
                .map(|(_, q)| q)
        };
        self.again(AGAIN_AFTER)
            .or_else(due)
            .or_else(|| self.new_one())
            .or_else(|| self.again(0))
    }

    /// The one most at risk of being forgotten.
    fn ahead(&mut self, now: Timestamp) -> Option<QuestionIndex> {
        let seen = self.memories.pairs();
        seen.filter_map(|(q, m)| m.map(|m| (m.retrievability(now), q)))
            .min_by(|a, b| a.0.total_cmp(&b.0))
            .map(|(_, q)| q)
    }

    fn saw(&mut self, question: QuestionIndex, response: &Response, _: Timestamp, now: Timestamp) {
        self.answers += 1;
        let verdict = match response.right {
            true => Verdict::Correct,
            false => Verdict::Incorrect,
        };
        let ladder = self.course.questions[question].item.hints.len();
        let rating = learner::rating_of(verdict, None, response.help(), Some(ladder));
        let before = self.memories[question];
        self.new += usize::from(before.is_none());
        self.right[question] = rating != Rating::Again;
        let retention = self.course.retention.get();
        let nights = before.map_or(0, |m| day(now) - day(m.last));
        let nights = u32::try_from(nights).unwrap_or(0);
        self.memories[question] = Some(
            self.scheduler
                .review(before, rating, retention, now, nights),
        );
        self.again.retain(|(q, _)| *q != question);
        if rating == Rating::Again {
            self.again.push((question, self.answers));
        }
    }

    fn end(&mut self, _: Timestamp) {}
}

/// Knowledge tracing without forgetting: the part that two policies share.
struct Traced {
    course: Arc<Course>,
    known: BySkill<f64>,
}

impl Traced {
    fn new(course: Arc<Course>) -> Self {
        let skills = course.skills.iter();
        Self {
            known: skills.map(|s| learner::Bkt::prior(&s.bkt)).collect(),
            course,
        }
    }

    /// Skills that are not mastered and can be practised, in order.
    fn unmastered(&self) -> impl Iterator<Item = SkillIndex> + '_ {
        let skills = self.known.positions();
        skills.filter(|&s| {
            self.known[s] < self.course.mastery && !self.course.questions_of(s).is_empty()
        })
    }

    /// The skill of least mastery that can be practised, mastered or not.
    fn least(&self) -> Option<SkillIndex> {
        let skills = self
            .known
            .positions()
            .filter(|&s| !self.course.questions_of(s).is_empty());
        skills.min_by(|&a, &b| self.known[a].total_cmp(&self.known[b]))
    }

    fn saw(&mut self, question: QuestionIndex, response: &Response) {
        let asked = &self.course.questions[question];
        let credit = f64::from(u8::from(response.right));
        let worth = evidence(credit, response.help());
        for &skill in &asked.skills {
            let bkt = learner::Bkt::new(
                &self.course.skills[skill].bkt,
                &asked.item.task,
                asked.difficulty,
            );
            self.known[skill] = bkt.update(self.known[skill], worth);
        }
    }
}

/// OATutor's rule (Pardos et al. 2023): of the skills not mastered, the one of
/// least mastery; any of its questions, and no look at prerequisites.
pub(super) struct Bkt {
    traced: Traced,
    last: Option<QuestionIndex>,
    lot: Lot,
}

impl Bkt {
    pub(super) fn new(course: Arc<Course>, seed: u64) -> Self {
        Self {
            traced: Traced::new(course),
            last: None,
            lot: Lot::new(seed),
        }
    }

    fn any_of(&mut self, skill: SkillIndex) -> Option<QuestionIndex> {
        let all = self.traced.course.questions_of(skill).iter().copied();
        let mut others: Vec<QuestionIndex> = all.filter(|&q| Some(q) != self.last).collect();
        if others.is_empty() {
            others.extend(self.last);
        }
        self.last = others.get(self.lot.below(others.len())).copied();
        self.last
    }
}

impl Policy for Bkt {
    fn begin(&mut self, _: Timestamp) {}

    fn next(&mut self, _: Timestamp) -> Option<QuestionIndex> {
        let known = &self.traced.known;
        let least = self
            .traced
            .unmastered()
            .min_by(|&a, &b| known[a].total_cmp(&known[b]))?;
        self.any_of(least)
    }

    fn ahead(&mut self, _: Timestamp) -> Option<QuestionIndex> {
        let least = self.traced.least()?;
        self.any_of(least)
    }

    fn saw(&mut self, question: QuestionIndex, response: &Response, _: Timestamp, _: Timestamp) {
        self.traced.saw(question, response);
    }
    fn end(&mut self, _: Timestamp) {}
}

/// Each skill in the order of the course until it is mastered, its questions in turn.
pub(super) struct Mastery {
    traced: Traced,
    turns: BySkill<usize>,
}

impl Mastery {
    pub(super) fn new(course: Arc<Course>) -> Self {
        Self {
            turns: BySkill::of(0, course.skills.len()),
            traced: Traced::new(course),
        }
    }

    fn in_turn(&mut self, skill: SkillIndex) -> Option<QuestionIndex> {
        let questions = self.traced.course.questions_of(skill);
        let turn = self.turns[skill];
        self.turns[skill] += 1;
        questions.get(turn % questions.len()).copied()
    }
}

impl Policy for Mastery {
    fn begin(&mut self, _: Timestamp) {}

    fn next(&mut self, _: Timestamp) -> Option<QuestionIndex> {
        let skill = self.traced.unmastered().next()?;
        self.in_turn(skill)
    }

    /// The skill practised least, so that all come round.
    fn ahead(&mut self, _: Timestamp) -> Option<QuestionIndex> {
        let skills = self.turns.positions();
        let practised = skills.filter(|&s| !self.traced.course.questions_of(s).is_empty());
        let least = practised.min_by_key(|&s| self.turns[s])?;
        self.in_turn(least)
    }

    fn saw(&mut self, question: QuestionIndex, response: &Response, _: Timestamp, _: Timestamp) {
        self.traced.saw(question, response);
    }
    fn end(&mut self, _: Timestamp) {}
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::simulate::plan::at;

    #[test]
    fn an_hour_sooner_on_the_day_puts_no_review_off() {
        const DAY: f64 = 86_400.0;
        let after = |interval: f64| Memory {
            stability: 1.0,
            difficulty: 5.0,
            decay: 0.15,
            last: at(0.0),
            due: at(interval * DAY),
        };
        let due_on = |interval: f64| {
            (0..9).find(|day| is_due(&after(interval), at(f64::from(*day) * DAY - 3600.0)))
        };
        let days = [0.1, 1.0, 2.3, 2.6, 7.0].map(due_on);
        assert_eq!(days, [Some(1), Some(1), Some(2), Some(3), Some(7)]);
    }
}
