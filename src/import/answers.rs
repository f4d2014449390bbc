//! A log of many learners' answers, as a struct of arrays.

use std::ops::Range;

use super::names::Names;

/// Many learners' answers. The arrays run in parallel, one entry per answer;
/// a learner's answers stand together, in the order in which they were given.
///
/// Learners, items, skills and groups are numbers in order of first appearance
/// in the log; [`Names`] gives them back.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Answers {
    pub users: Names,
    pub items: Names,
    pub skills: Names,
    /// Who answered: 0, then 1, and so on.
    pub user: Vec<u32>,
    /// What was answered.
    pub item: Vec<u32>,
    /// Seconds since a beginning that only the log knows; all 0 where the log
    /// gives only the order.
    pub time: Vec<f64>,
    /// Credit: 1 for right, 0 for wrong, between them for partly right.
    pub correct: Vec<f32>,
    /// An answer's skills are `skill[skill_start[i]..skill_start[i + 1]]`:
    /// one entry more than there are answers.
    pub skill_start: Vec<u32>,
    /// See [`Answers::skills_of`].
    pub skill: Vec<u32>,
    /// A learner's answers are `user_start[u]..user_start[u + 1]`: one entry
    /// more than there are learners.
    pub user_start: Vec<u32>,
    /// The part of a fixed split that an answer belongs to, where it was read.
    pub fold: Option<Vec<u32>>,
    /// The group that an answer belongs to (a number in [`Answers::groups`]), where it was read.
    pub group: Option<Vec<u32>>,
    pub groups: Names,
}

impl Answers {
    /// How many answers there are.
    pub fn len(&self) -> usize {
        self.user.len()
    }

    /// Whether there is none.
    pub fn is_empty(&self) -> bool {
        self.user.is_empty()
    }

    /// Whether the times say more than the order.
    pub fn has_times(&self) -> bool {
        self.time.iter().any(|&t| t != 0.0)
    }

    /// The skills of answer number `answer`, each once; empty where the log names none.
    pub fn skills_of(&self, answer: usize) -> &[u32] {
        &self.skill[self.skill_start[answer] as usize..self.skill_start[answer + 1] as usize]
    }

    /// The answers of learner number `user`.
    pub fn answers_of(&self, user: u32) -> Range<usize> {
        let user = user as usize;
        self.user_start[user] as usize..self.user_start[user + 1] as usize
    }
}

/// Collects answers in any order of learners and brings them into [`Answers`].
#[derive(Debug, Default)]
pub struct Recorder {
    rows: Answers,
}

/// One answer on its way into a [`Recorder`]; fields as in [`Answers`].
#[derive(Clone, Copy, Debug)]
pub struct AnswerRow<'a> {
    pub user: &'a str,
    pub item: &'a str,
    pub time: f64,
    pub correct: f32,
    pub fold: Option<u32>,
    pub group: Option<&'a str>,
}

impl Recorder {
    /// Adds an answer. `None` if there are 2³² of something already.
    #[must_use]
    pub fn push<'s>(
        &mut self,
        row: AnswerRow<'_>,
        skills: impl IntoIterator<Item = &'s str>,
    ) -> Option<()> {
        let to = &mut self.rows;
        // A learner's answers mostly stand together, and so do those to an item.
        let user = match to.user.last() {
            Some(&last) if to.users.name(last) == Some(row.user) => last,
            _ => to.users.intern(row.user)?,
        };
        let start = to.skill.len();
        if to.skill_start.is_empty() {
            to.skill_start.push(0);
        }
        for skill in skills {
            let skill = to.skills.intern(skill)?;
            if !to.skill[start..].contains(&skill) {
                to.skill.push(skill);
            }
        }
        to.skill_start.push(u32::try_from(to.skill.len()).ok()?);
        to.item.push(to.items.intern(row.item)?);
        to.user.push(user);
        to.time.push(row.time);
        to.correct.push(row.correct);
        if let Some(fold) = row.fold {
            to.fold.get_or_insert_default().push(fold);
        }
        if let Some(group) = row.group {
            let group = to.groups.intern(group)?;
            to.group.get_or_insert_default().push(group);
        }
        Some(())
    }

    /// The answers, grouped by learner and sorted by time within a learner;
    /// answers of the same time keep the order in which they were added.
    pub fn finish(self) -> Answers {
        let mut rows = self.rows;
        if rows.skill_start.is_empty() {
            rows.skill_start.push(0);
        }
        let mut order: Vec<u32> = (0..rows.user.len() as u32).collect();
        let key = |&i: &u32| (rows.user[i as usize], rows.time[i as usize]);
        let before = |a: &u32, b: &u32| {
            let (a, b) = (key(a), key(b));
            a.0.cmp(&b.0).then(a.1.total_cmp(&b.1))
        };
        if !order.is_sorted_by(|a, b| before(a, b).is_le()) {
            order.sort_by(before);
            let mut skill = Vec::with_capacity(rows.skill.len());
            let mut skill_start = vec![0];
            for &i in &order {
                skill.extend_from_slice(rows.skills_of(i as usize));
                skill_start.push(skill.len() as u32);
            }
            (rows.skill, rows.skill_start) = (skill, skill_start);
            rows.user = by(&order, &rows.user);
            rows.item = by(&order, &rows.item);
            rows.time = by(&order, &rows.time);
            rows.correct = by(&order, &rows.correct);
            rows.fold = rows.fold.map(|fold| by(&order, &fold));
            rows.group = rows.group.map(|group| by(&order, &group));
        }
        rows.user_start = vec![0; rows.users.len() + 1];
        for &user in &rows.user {
            rows.user_start[user as usize + 1] += 1;
        }
        for user in 0..rows.users.len() {
            rows.user_start[user + 1] += rows.user_start[user];
        }
        rows
    }
}

fn by<T: Copy>(order: &[u32], of: &[T]) -> Vec<T> {
    order.iter().map(|&i| of[i as usize]).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn answers_stand_by_learner_and_time_whatever_the_order_of_adding() {
        let mut recorder = Recorder::default();
        for (user, item, time, skills) in [
            ("ana", "q1", 5.0, vec!["a", "b", "a"]),
            ("ben", "q1", 1.0, vec![]),
            ("ana", "q2", 2.0, vec!["b"]),
            ("ben", "q2", 1.0, vec!["c"]),
        ] {
            let row = AnswerRow {
                user,
                item,
                time,
                correct: 1.0,
                fold: Some(time as u32),
                group: None,
            };
            recorder.push(row, skills).unwrap();
        }
        let answers = recorder.finish();
        assert_eq!(answers.user, [0, 0, 1, 1]);
        assert_eq!(answers.time, [2.0, 5.0, 1.0, 1.0]);
        assert_eq!(answers.fold, Some(vec![2, 5, 1, 1]));
        assert_eq!(answers.group, None);
        assert_eq!(answers.answers_of(1), 2..4);
        let items: Vec<_> = answers
            .item
            .iter()
            .map(|&i| answers.items.name(i).unwrap())
            .collect();
        assert_eq!(items, ["q2", "q1", "q1", "q2"]);
        assert_eq!(answers.skills_of(0), [1]);
        assert_eq!(answers.skills_of(1), [0, 1], "a skill counts once");
        assert!(answers.skills_of(2).is_empty());
        assert_eq!(answers.skills_of(3), [2]);
    }

    #[test]
    fn no_answers_are_no_answers() {
        let none = Recorder::default().finish();
        assert!(none.is_empty());
        assert_eq!(none.user_start, [0]);
        assert_eq!(none.skill_start, [0]);
    }
}
