//! What is on the agenda, kept up to date with every event, so that choosing
//! the next question need not look at every question of a large course: what
//! is due when, what was never asked, which skills can be practised.
//!
//! All of it follows from skills and questions; snapshots leave it out.

use std::collections::BTreeSet;

use jiff::Timestamp;

use super::known::SkillState;
use super::of_question::QuestionState;
use super::turns;
use crate::course::{ByQuestion, BySkill, Course, QuestionIndex, SkillIndex};
use crate::measure::Days;

/// Where the questions and skills of a course stand in the queues.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Agenda {
    skills: BySkill<Queue>,
    /// The key of each question that was asked, in its first skill's queue.
    keys: ByQuestion<Option<i64>>,
    /// Each skill with scheduled questions, by the time its first one falls due.
    dues: BTreeSet<(i64, SkillIndex)>,
    /// Not mastered and open: practised before, least recently practised first.
    begun: BTreeSet<(i64, SkillIndex)>,
    /// Not mastered and open, never practised, by the course's (or the plan's) order.
    new: BTreeSet<(usize, SkillIndex)>,
    mastered: BySkill<bool>,
    learned: BySkill<bool>,
    /// How many direct prerequisites were never learned.
    missing: BySkill<usize>,
    /// Open whatever is missing.
    opened: BySkill<bool>,
    /// Mastered, with facts never asked.
    remaining: BTreeSet<SkillIndex>,
    /// Place of each skill in the order in which new ones begin.
    order: BySkill<usize>,
    /// Whether changes are passed over, until it is made anew.
    paused: bool,
}

/// The questions of which a skill is the first.
#[derive(Clone, Debug, Default, PartialEq)]
struct Queue {
    /// By the time they fall due, in milliseconds, less `shift`.
    scheduled: BTreeSet<(i64, QuestionIndex)>,
    /// The first key of `scheduled`.
    first: Option<i64>,
    /// Never asked, and no template.
    facts: BTreeSet<QuestionIndex>,
    /// By how much implicit reviews have put the skill's questions off, in milliseconds.
    shift: i64,
    /// The entries made for this skill in the agenda's sets.
    due: Option<i64>,
    begun: Option<i64>,
    is_new: bool,
    remains: bool,
}

const DAY_MILLIS: f64 = 86_400_000.0;

/// More milliseconds than there are between any two times.
const MOST_MILLIS: f64 = 1e15;

/// Milliseconds of so many days. Where a record tells of more days than there are, the sum with
/// any time is still a number.
pub(super) fn millis(days: Days) -> i64 {
    (days.get() * DAY_MILLIS).clamp(-MOST_MILLIS, MOST_MILLIS) as i64
}

impl Agenda {
    /// The agenda that follows from where skills and questions stand. `order`
    /// names skills that are to begin first.
    pub(super) fn of(
        course: &Course,
        skills: &BySkill<SkillState>,
        questions: &ByQuestion<QuestionState>,
        order: &[SkillIndex],
    ) -> Agenda {
        let mut place: BySkill<usize> = (0..skills.len()).map(|s| s + order.len()).collect();
        for (i, &skill) in order.iter().enumerate().rev() {
            place[skill] = i;
        }
        let mut agenda = Agenda {
            skills: BySkill::of(Queue::default(), skills.len()),
            keys: ByQuestion::of(None, questions.len()),
            mastered: BySkill::of(false, skills.len()),
            learned: BySkill::of(false, skills.len()),
            opened: BySkill::of(false, skills.len()),
            missing: course.skills.iter().map(|s| s.requires.len()).collect(),
            order: place,
            ..Agenda::default()
        };
        for (i, skill) in skills.pairs() {
            agenda.skills[i].shift = millis(skill.forgiven);
        }
        for i in questions.positions() {
            agenda.question(course, i, questions);
        }
        for i in skills.positions() {
            agenda.skill(course, i, skills);
        }
        for i in skills.positions() {
            agenda.frontier(i, skills);
        }
        agenda
    }

    /// From now on, changes are passed over, until it is made anew.
    pub(super) fn pause(&mut self) {
        self.paused = true;
    }

    /// Changes are followed again. Whoever calls this makes it anew.
    pub(super) fn resume(&mut self) {
        self.paused = false;
    }

    pub(super) fn is_paused(&self) -> bool {
        self.paused
    }

    /// A question changed.
    pub(super) fn question(
        &mut self,
        course: &Course,
        index: QuestionIndex,
        questions: &ByQuestion<QuestionState>,
    ) {
        if self.paused {
            return;
        }
        let now = &questions[index];
        let out = now.suspended || turns::is_out(&course.families, questions, index);
        let asked = &course.questions[index];
        let skill = asked.skills[0];
        let queue = &mut self.skills[skill];
        if let Some(key) = self.keys[index].take() {
            queue.scheduled.remove(&(key, index));
            if queue.first == Some(key) {
                queue.first = queue.scheduled.first().map(|(key, _)| *key);
            }
        }
        // What is held back for the test is not waiting to be asked.
        let held = now.attempts == 0 && course.reserve().questions().contains(&index);
        let is_fact = !asked.is_drawn() && now.memory.is_none() && !out && !held;
        match is_fact {
            true => queue.facts.insert(index),
            false => queue.facts.remove(&index),
        };
        if let (Some(memory), false) = (now.memory, out) {
            let key = memory.due.as_millisecond() - millis(now.forgiven);
            queue.scheduled.insert((key, index));
            queue.first = Some(queue.first.map_or(key, |first| first.min(key)));
            self.keys[index] = Some(key);
        }
        self.update_due(skill);
        self.update_remaining(skill);
    }

    /// A skill changed: how much is forgiven, whether it is mastered, when it was practised.
    pub(super) fn skill(
        &mut self,
        course: &Course,
        index: SkillIndex,
        skills: &BySkill<SkillState>,
    ) {
        if self.paused {
            return;
        }
        let now = &skills[index];
        self.skills[index].shift = millis(now.forgiven);
        self.update_due(index);
        self.mastered[index] = now.is_mastered(course);
        self.opened[index] = now.proof.opened;
        // What was learned stays so, but where the answer is taken back.
        let learned = now.is_learned();
        if learned != self.learned[index] {
            self.learned[index] = learned;
            for &dependent in course.dependents(index) {
                let missing = &mut self.missing[dependent];
                *missing = match learned {
                    true => missing.saturating_sub(1),
                    false => *missing + 1,
                };
                self.frontier(dependent, skills);
            }
        }
        self.frontier(index, skills);
        self.update_remaining(index);
    }

    fn update_due(&mut self, skill: SkillIndex) {
        let queue = &mut self.skills[skill];
        let first = queue.first.map(|key| key + queue.shift);
        if first == queue.due {
            return;
        }
        if let Some(old) = queue.due {
            self.dues.remove(&(old, skill));
        }
        if let Some(new) = first {
            self.dues.insert((new, skill));
        }
        queue.due = first;
    }

    fn update_remaining(&mut self, skill: SkillIndex) {
        let queue = &mut self.skills[skill];
        let remains = self.mastered[skill] && !queue.facts.is_empty();
        if std::mem::replace(&mut queue.remains, remains) != remains {
            match remains {
                true => self.remaining.insert(skill),
                false => self.remaining.remove(&skill),
            };
        }
    }

    /// Puts a skill among those that can be practised, or takes it out.
    fn frontier(&mut self, skill: SkillIndex, skills: &BySkill<SkillState>) {
        let open = !self.mastered[skill] && self.is_open(skill);
        let last = skills[skill].last.map(Timestamp::as_millisecond);
        let begun = last.filter(|_| open);
        let is_new = open && last.is_none();
        let queue = &mut self.skills[skill];
        if queue.begun != begun {
            if let Some(old) = std::mem::replace(&mut queue.begun, begun) {
                self.begun.remove(&(old, skill));
            }
            self.begun.extend(begun.map(|last| (last, skill)));
        }
        if queue.is_new != is_new {
            queue.is_new = is_new;
            let entry = (self.order[skill], skill);
            match is_new {
                true => self.new.insert(entry),
                false => self.new.remove(&entry),
            };
        }
    }

    /// Whether all direct prerequisites were learned once.
    pub fn is_open(&self, skill: SkillIndex) -> bool {
        self.missing[skill] == 0 || self.opened[skill]
    }

    /// Whether a skill counts as learned.
    pub fn is_mastered(&self, skill: SkillIndex) -> bool {
        self.mastered[skill]
    }

    /// Skills with due questions, the longest due first, each with its due
    /// questions, the longest due first.
    pub fn due(
        &self,
        now: Timestamp,
    ) -> impl Iterator<Item = (SkillIndex, impl Iterator<Item = QuestionIndex>)> {
        let now = now.as_millisecond();
        let skills = self.dues.range(..=(now, SkillIndex::MAX));
        skills.map(move |&(_, skill)| {
            let queue = &self.skills[skill];
            let until = now.saturating_sub(queue.shift);
            let questions = queue.scheduled.range(..=(until, QuestionIndex::MAX));
            (skill, questions.map(|&(_, question)| question))
        })
    }

    /// How many skills have due questions.
    pub fn due_skills(&self, now: Timestamp) -> usize {
        let now = now.as_millisecond();
        self.dues.range(..=(now, SkillIndex::MAX)).count()
    }

    /// Whether a skill has due questions.
    pub fn has_due(&self, skill: SkillIndex, now: Timestamp) -> bool {
        self.skills[skill]
            .due
            .is_some_and(|due| due <= now.as_millisecond())
    }

    /// When the next question that is not due yet will be.
    pub fn next_due(&self, now: Timestamp) -> Option<Timestamp> {
        let now = now.as_millisecond();
        let later = self
            .dues
            .range((now + 1, SkillIndex(0))..)
            .next()
            .map(|(due, _)| *due);
        let among_due = self.dues.range(..=(now, SkillIndex::MAX));
        let behind = among_due.filter_map(|&(_, skill)| {
            let queue = &self.skills[skill];
            let from = now.saturating_sub(queue.shift) + 1;
            let next = queue.scheduled.range((from, QuestionIndex(0))..).next();
            next.map(|(key, _)| key + queue.shift)
        });
        let first = behind.chain(later).min()?;
        Timestamp::from_millisecond(first).ok()
    }

    /// Open skills that were practised and are not mastered, least recently practised first.
    pub fn begun(&self) -> impl DoubleEndedIterator<Item = SkillIndex> {
        self.begun.iter().map(|&(_, skill)| skill)
    }

    /// Open skills that were never practised, in the order in which they are to begin.
    pub fn new_skills(&self) -> impl Iterator<Item = SkillIndex> {
        self.new.iter().map(|&(_, skill)| skill)
    }

    /// Mastered skills with facts never asked, in the order of the course.
    pub fn remaining(&self) -> impl Iterator<Item = SkillIndex> {
        self.remaining.iter().copied()
    }

    /// A skill's facts never asked, in the order of the course.
    pub fn facts(&self, skill: SkillIndex) -> impl Iterator<Item = QuestionIndex> {
        self.skills[skill].facts.iter().copied()
    }

    /// A skill's questions asked before, by the time they fall due.
    pub fn scheduled(&self, skill: SkillIndex) -> impl Iterator<Item = QuestionIndex> {
        self.skills[skill].scheduled.iter().map(|&(_, q)| q)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn however_many_days_a_record_tells_of_a_sum_with_any_time_is_a_number() {
        for days in [1e300, -1e300, f64::NAN] {
            for at in [Timestamp::MIN, Timestamp::MAX] {
                let sum = at.as_millisecond().checked_add(millis(Days::new(days)));
                assert!(sum.is_some(), "{days} {at}");
            }
        }
        assert_eq!(millis(Days::new(1.5)), 129_600_000);
    }
}
