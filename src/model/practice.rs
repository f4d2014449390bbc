//! The answers to one skill as a tree of prefixes.
//!
//! Knowledge tracing sees nothing of a learner but the row of right and wrong
//! answers, and in a class many rows begin alike. Rows that share a beginning
//! share what was inferred over it, so it is worked out once: a node stands for
//! one beginning, with the number of learners who had it. A node comes after
//! its parent, nodes of one length stand together.

use std::collections::HashMap;

use crate::exchange::Answers;

/// All learners' answers to one skill.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Practice {
    /// A node's parent, as its position plus one; 0 where the row begins.
    pub(super) parent: Vec<u32>,
    /// A node's last answer: a position in `credits`.
    pub(super) credit: Vec<u32>,
    /// Learners whose row begins so.
    pub(super) through: Vec<f64>,
    /// Learners whose row ends here.
    pub(super) ends: Vec<f64>,
    /// The different credits given, 0 to 1.
    pub(super) credits: Vec<f64>,
    /// Learners who practised the skill.
    pub learners: usize,
    /// Their answers.
    pub answers: usize,
}

/// Rows of answers, one per learner, end to end.
#[derive(Clone, Debug, Default)]
struct Rows {
    credits: Vec<f32>,
    /// Who gave the answers of a row, and where it starts.
    starts: Vec<(u32, u32)>,
}

impl Rows {
    fn push(&mut self, user: u32, credit: f32) {
        if self.starts.last().is_none_or(|&(last, _)| last != user) {
            self.starts.push((user, self.credits.len() as u32));
        }
        self.credits.push(credit);
    }

    fn rows(&self) -> impl Iterator<Item = &[f32]> {
        let ends = self.starts.iter().skip(1).map(|&(_, start)| start as usize);
        let ends = ends.chain([self.credits.len()]);
        self.starts
            .iter()
            .zip(ends)
            .map(|(&(_, start), end)| &self.credits[start as usize..end])
    }
}

/// Each skill's answers, by skill number, of those answers that `keep` wants
/// (such as those outside a fold). An answer with several skills counts for each.
pub fn practices(answers: &Answers, keep: impl Fn(usize) -> bool) -> Vec<Practice> {
    let mut rows = vec![Rows::default(); answers.skills.len()];
    for answer in (0..answers.len()).filter(|&answer| keep(answer)) {
        for &skill in answers.skills_of(answer) {
            rows[skill as usize].push(answers.user[answer], answers.correct[answer]);
        }
    }
    rows.iter()
        .map(|rows| Practice::new(rows.rows().collect()))
        .collect()
}

impl Practice {
    /// The practice of learners whose answers, in order, had these credits (0 to 1).
    pub fn new(mut rows: Vec<&[f32]>) -> Self {
        rows.retain(|row| !row.is_empty());
        let compare = |a: &f32, b: &f32| a.total_cmp(b);
        rows.sort_unstable_by(|a, b| {
            let differ = a.iter().zip(*b).find(|(a, b)| a != b);
            differ.map_or(a.len().cmp(&b.len()), |(a, b)| compare(a, b))
        });
        let mut practice = Practice {
            learners: rows.len(),
            answers: rows.iter().map(|row| row.len()).sum(),
            ..Practice::default()
        };
        let mut kinds: HashMap<u32, u32> = HashMap::new();
        // The rows still running, each with its node; those that begin alike are neighbours.
        let mut running: Vec<(&[f32], u32)> = rows.into_iter().map(|row| (row, 0)).collect();
        let mut length = 0;
        while !running.is_empty() {
            let mut last = None;
            for (row, node) in &mut running {
                let credit = row[length];
                if last != Some((*node, credit)) {
                    last = Some((*node, credit));
                    let next = kinds.len() as u32;
                    let kind = *kinds.entry(credit.to_bits()).or_insert(next);
                    if kind == next {
                        practice.credits.push(f64::from(credit));
                    }
                    practice.parent.push(*node);
                    practice.credit.push(kind);
                    practice.through.push(0.0);
                    practice.ends.push(0.0);
                }
                *node = practice.parent.len() as u32;
                let here = practice.parent.len() - 1;
                practice.through[here] += 1.0;
                if row.len() == length + 1 {
                    practice.ends[here] += 1.0;
                }
            }
            length += 1;
            running.retain(|(row, _)| row.len() > length);
        }
        practice
    }

    /// How many nodes the tree has: what one pass over it costs.
    pub fn nodes(&self) -> usize {
        self.parent.len()
    }

    /// Several skills' rows as if they were one skill's.
    pub fn pooled(practices: &[Practice]) -> Practice {
        let mut pooled = Practice::default();
        // By node, after one for the beginning: its first child and its next
        // sibling, 0 for none. Siblings are few: one for each credit given.
        let (mut child, mut sibling) = (vec![0], vec![0]);
        let mut kinds: HashMap<u64, u32> = HashMap::new();
        let mut places: Vec<Vec<u32>> = practices.iter().map(|_| vec![0]).collect();
        let mut done = vec![0; practices.len()];
        // Length by length, so that the nodes of one length stand together.
        let mut more = true;
        while more {
            more = false;
            for ((practice, places), done) in practices.iter().zip(&mut places).zip(&mut done) {
                let until = places.len();
                while *done < practice.nodes() && (practice.parent[*done] as usize) < until {
                    let i = *done;
                    let credit = practice.credits[practice.credit[i] as usize];
                    let next = kinds.len() as u32;
                    let kind = *kinds.entry(credit.to_bits()).or_insert(next);
                    if kind == next {
                        pooled.credits.push(credit);
                    }
                    let parent = places[practice.parent[i] as usize];
                    let mut place = child[parent as usize];
                    while place != 0 && pooled.credit[place as usize - 1] != kind {
                        place = sibling[place as usize];
                    }
                    if place == 0 {
                        pooled.parent.push(parent);
                        pooled.credit.push(kind);
                        pooled.through.push(0.0);
                        pooled.ends.push(0.0);
                        place = pooled.parent.len() as u32;
                        sibling.push(std::mem::replace(&mut child[parent as usize], place));
                        child.push(0);
                    }
                    pooled.through[place as usize - 1] += practice.through[i];
                    pooled.ends[place as usize - 1] += practice.ends[i];
                    places.push(place);
                    *done += 1;
                    more = true;
                }
            }
        }
        pooled.learners = practices.iter().map(|p| p.learners).sum();
        pooled.answers = practices.iter().map(|p| p.answers).sum();
        pooled
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn rows_that_begin_alike_share_nodes() {
        let practice = Practice::new(vec![&[1.0, 1.0], &[1.0, 0.0, 1.0], &[1.0], &[0.0], &[]]);
        assert_eq!((practice.learners, practice.answers), (4, 7));
        // 0, 1; 10, 11; 101
        assert_eq!(practice.parent, [0, 0, 2, 2, 3]);
        assert_eq!(practice.through, [1.0, 3.0, 1.0, 1.0, 1.0]);
        assert_eq!(practice.ends, [1.0, 1.0, 0.0, 1.0, 1.0]);
        let credits: Vec<f64> = practice
            .credit
            .iter()
            .map(|&kind| practice.credits[kind as usize])
            .collect();
        assert_eq!(credits, [0.0, 1.0, 0.0, 1.0, 1.0]);
    }

    #[test]
    fn pooling_is_as_if_all_rows_were_of_one_skill() {
        let rows: [&[f32]; 5] = [&[1.0, 1.0], &[1.0, 0.0, 1.0], &[1.0], &[0.0], &[0.0, 0.5]];
        let apart = [
            Practice::new(rows[..2].to_vec()),
            Practice::new(vec![]),
            Practice::new(rows[2..].to_vec()),
        ];
        let pooled = Practice::pooled(&apart);
        let one = Practice::new(rows.to_vec());
        assert_eq!(pooled.nodes(), one.nodes());
        assert_eq!(pooled.learners, one.learners);
        assert_eq!(pooled.answers, one.answers);
        let sorted = |of: &[f64]| {
            let mut of = of.to_vec();
            of.sort_by(f64::total_cmp);
            of
        };
        assert_eq!(sorted(&pooled.through), sorted(&one.through));
        assert_eq!(sorted(&pooled.ends), sorted(&one.ends));
    }

    #[test]
    fn an_answer_counts_for_each_of_its_skills_and_only_if_kept() {
        let log = "user_id,item_id,timestamp,correct,skill_id\n\
                   u,a,1,1,s~~t\nu,b,2,0,s\nv,a,1,1,t\nv,a,2,1,\n";
        let answers = crate::exchange::read_answers(log.as_bytes(), &Default::default()).unwrap();
        let all = practices(&answers, |_| true);
        assert_eq!((all[0].learners, all[0].answers), (1, 2));
        assert_eq!((all[1].learners, all[1].answers), (2, 2));
        let some = practices(&answers, |i| answers.user[i] == 1);
        assert_eq!((some[0].answers, some[1].answers), (0, 1));
    }
}
