//! The answers to one skill as a tree of prefixes.
//!
//! Knowledge tracing sees nothing of a learner but the row of right and wrong
//! answers, and in a class many rows begin alike: answers to the same questions
//! too, where questions are told apart. Rows that share a beginning share what
//! was inferred over it, so it is worked out once: a node stands for one
//! beginning, with the number of learners who had it. A node comes after its
//! parent, nodes of one length stand together.

use foldhash::HashMap;

use super::cores::{self, share_out};
use crate::import::Answers;

/// All learners' answers to one skill.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Practice {
    /// A node's parent, as its position plus one; 0 where the row begins.
    pub(super) parent: Vec<u32>,
    /// A node's last answer: a position in `kinds`.
    pub(super) kind: Vec<u32>,
    /// Learners whose row begins so.
    pub(super) through: Vec<f64>,
    /// Learners whose row ends here.
    pub(super) ends: Vec<f64>,
    /// The different answers given.
    pub(super) kinds: Vec<Kind>,
    /// The questions, by their number in the log; a single [`ANY`] where they
    /// are not told apart.
    pub(super) questions: Vec<u32>,
    /// Learners who practised the skill.
    pub learners: usize,
    /// Their answers.
    pub answers: usize,
}

/// A way to answer.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(super) struct Kind {
    /// A position in [`Practice::questions`].
    pub question: u32,
    /// 0 to 1.
    pub credit: f64,
}

/// Any question, where they are not told apart.
pub(super) const ANY: u32 = u32::MAX;

/// What tells answers apart.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Apart {
    /// Their credit.
    Credit,
    /// Their credit, and the question.
    Questions,
}

/// Rows of answers, one per learner, end to end.
#[derive(Clone, Debug, Default)]
struct Rows {
    /// Positions in `kinds`.
    answers: Vec<u32>,
    /// Who gave the answers of a row, and where it starts.
    starts: Vec<(u32, u32)>,
    kinds: Vec<Kind>,
    questions: Vec<u32>,
    /// Positions in `kinds`, by question and bits of the credit.
    kind_of: HashMap<(u32, u32), u32>,
    /// Positions in `questions`.
    place_of: HashMap<u32, u32>,
}

impl Rows {
    fn push(&mut self, user: u32, question: u32, credit: f32) {
        if self.starts.last().is_none_or(|&(last, _)| last != user) {
            self.starts.push((user, self.answers.len() as u32));
        }
        let key = (question, credit.to_bits());
        let kind = *self.kind_of.entry(key).or_insert_with(|| {
            let place = *self.place_of.entry(question).or_insert_with(|| {
                self.questions.push(question);
                self.questions.len() as u32 - 1
            });
            self.kinds.push(Kind {
                question: place,
                credit: credit.into(),
            });
            self.kinds.len() as u32 - 1
        });
        self.answers.push(kind);
    }

    fn rows(&self) -> impl Iterator<Item = &[u32]> {
        let ends = self.starts.iter().skip(1).map(|&(_, start)| start as usize);
        let ends = ends.chain([self.answers.len()]);
        self.starts
            .iter()
            .zip(ends)
            .map(|(&(_, start), end)| &self.answers[start as usize..end])
    }
}

/// Each skill's answers, by skill number, of those answers that `keep` wants
/// (such as those outside a fold). An answer with several skills counts for each.
pub fn practices(answers: &Answers, apart: Apart, keep: impl Fn(usize) -> bool) -> Vec<Practice> {
    let mut rows = vec![Rows::default(); answers.skills.len()];
    for answer in (0..answers.len()).filter(|&answer| keep(answer)) {
        let question = match apart {
            Apart::Credit => ANY,
            Apart::Questions => answers.item[answer],
        };
        for &skill in answers.skills_of(answer) {
            rows[skill as usize].push(answers.user[answer], question, answers.correct[answer]);
        }
    }
    let mut tasks: Vec<(Rows, Practice)> = (rows.into_iter())
        .map(|rows| (rows, Practice::default()))
        .collect();
    share_out(cores::available(), &mut tasks, |(rows, practice)| {
        *practice = Practice::of(std::mem::take(rows));
    });
    tasks.into_iter().map(|(_, practice)| practice).collect()
}

impl Practice {
    /// The practice of learners whose answers, in order, had these credits (0
    /// to 1), to questions that are not told apart.
    pub fn new(rows: Vec<&[f32]>) -> Self {
        let mut all = Rows::default();
        for (user, row) in (0..).zip(rows) {
            for &credit in row {
                all.push(user, ANY, credit);
            }
        }
        Self::of(all)
    }

    /// The practice of whole groups of learners: rows of answers, right or wrong, to
    /// questions that are not told apart, and how many learners had each.
    pub fn counted<'r>(rows: impl IntoIterator<Item = (&'r [bool], u64)>) -> Self {
        let rows: Vec<(Vec<u32>, u64)> = (rows.into_iter())
            .map(|(row, n)| (row.iter().map(|&right| u32::from(right)).collect(), n))
            .collect();
        let mut practice = Self::grown(rows.iter().map(|(row, n)| (row.as_slice(), *n)).collect());
        let kind = |credit| Kind {
            question: 0,
            credit,
        };
        practice.kinds = vec![kind(0.0), kind(1.0)];
        practice.questions = vec![ANY];
        practice
    }

    fn of(from: Rows) -> Self {
        let mut practice = Self::grown(from.rows().map(|row| (row, 1)).collect());
        practice.kinds = from.kinds;
        practice.questions = from.questions;
        practice
    }

    /// The tree of rows, each with how many learners had it.
    fn grown(mut rows: Vec<(&[u32], u64)>) -> Self {
        rows.retain(|(row, n)| !row.is_empty() && *n > 0);
        rows.sort_unstable();
        let mut practice = Practice::default();
        for (row, n) in &rows {
            practice.learners = practice.learners.saturating_add(*n as usize);
            let answers = row.len().saturating_mul(*n as usize);
            practice.answers = practice.answers.saturating_add(answers);
        }
        // The rows still running, each with its node; those that begin alike are neighbours.
        let mut running: Vec<(&[u32], f64, u32)> = (rows.into_iter())
            .map(|(row, n)| (row, n as f64, 0))
            .collect();
        let mut length = 0;
        while !running.is_empty() {
            let mut last = None;
            for (row, n, node) in &mut running {
                let kind = row[length];
                if last != Some((*node, kind)) {
                    last = Some((*node, kind));
                    practice.parent.push(*node);
                    practice.kind.push(kind);
                    practice.through.push(0.0);
                    practice.ends.push(0.0);
                }
                *node = practice.parent.len() as u32;
                let here = practice.parent.len() - 1;
                practice.through[here] += *n;
                if row.len() == length + 1 {
                    practice.ends[here] += *n;
                }
            }
            length += 1;
            running.retain(|(row, ..)| row.len() > length);
        }
        practice
    }

    /// How many nodes the tree has: what one pass over it costs.
    pub fn nodes(&self) -> usize {
        self.parent.len()
    }

    /// Several skills' rows as if they were one skill's, whatever the question.
    pub(crate) fn pooled(practices: &[Practice]) -> Practice {
        let mut pooled = Practice {
            questions: vec![ANY],
            ..Practice::default()
        };
        // By node, after one for the beginning: its first child and its next
        // sibling, 0 for none. Siblings are few: one for each credit given.
        let (mut child, mut sibling) = (vec![0], vec![0]);
        let mut kinds: HashMap<u64, u32> = HashMap::default();
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
                    let credit = practice.kinds[practice.kind[i] as usize].credit;
                    let next = kinds.len() as u32;
                    let kind = *kinds.entry(credit.to_bits()).or_insert(next);
                    if kind == next {
                        pooled.kinds.push(Kind {
                            question: 0,
                            credit,
                        });
                    }
                    let parent = places[practice.parent[i] as usize];
                    let mut place = child[parent as usize];
                    while place != 0 && pooled.kind[place as usize - 1] != kind {
                        place = sibling[place as usize];
                    }
                    if place == 0 {
                        pooled.parent.push(parent);
                        pooled.kind.push(kind);
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
        let sum =
            |of: fn(&Practice) -> usize| practices.iter().map(of).fold(0, usize::saturating_add);
        pooled.learners = sum(|p| p.learners);
        pooled.answers = sum(|p| p.answers);
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
        // The nodes are the rows 1, 0, 11, 10 and 101.
        assert_eq!(practice.parent, [0, 0, 1, 1, 4]);
        assert_eq!(practice.through, [3.0, 1.0, 1.0, 1.0, 1.0]);
        assert_eq!(practice.ends, [1.0, 1.0, 1.0, 0.0, 1.0]);
        let credits: Vec<f64> = practice
            .kind
            .iter()
            .map(|&kind| practice.kinds[kind as usize].credit)
            .collect();
        assert_eq!(credits, [1.0, 0.0, 1.0, 0.0, 1.0]);
    }

    #[test]
    fn rows_that_are_counted_are_as_many_rows() {
        let counted = [(&[true, false][..], 3), (&[false][..], 2), (&[][..], 4)];
        let counted = Practice::counted(counted);
        let one: [&[f32]; 5] = [&[1.0, 0.0], &[0.0], &[1.0, 0.0], &[1.0, 0.0], &[0.0]];
        let one = Practice::new(one.to_vec());
        assert_eq!((counted.learners, counted.answers), (5, 8));
        let ends = |of: &Practice| {
            let mut ends: Vec<(u64, u64)> = (of.kind.iter().zip(&of.ends))
                .map(|(kind, n)| (of.kinds[*kind as usize].credit as u64, *n as u64))
                .collect();
            ends.sort_unstable();
            ends
        };
        assert_eq!(ends(&counted), ends(&one));
        let through = |of: &Practice| of.through.iter().sum::<f64>();
        assert_eq!(through(&counted), through(&one));
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
        let answers = crate::import::read_answers(log.as_bytes(), &Default::default()).unwrap();
        let all = practices(&answers, Apart::Credit, |_| true);
        assert_eq!((all[0].learners, all[0].answers), (1, 2));
        assert_eq!((all[1].learners, all[1].answers), (2, 2));
        assert_eq!(all[1].nodes(), 1);
        let some = practices(&answers, Apart::Credit, |i| answers.user[i] == 1);
        assert_eq!((some[0].answers, some[1].answers), (0, 1));
    }

    #[test]
    fn rows_of_different_questions_are_different() {
        let log = "user_id,item_id,timestamp,correct,skill_id\n\
                   u,a,1,1,s\nu,b,2,0,s\nv,a,1,1,s\nv,c,2,0,s\n";
        let answers = crate::import::read_answers(log.as_bytes(), &Default::default()).unwrap();
        let one = &practices(&answers, Apart::Questions, |_| true)[0];
        assert_eq!(one.questions, [0, 1, 2]);
        assert_eq!(one.nodes(), 3);
        assert_eq!(one.through, [2.0, 1.0, 1.0]);
        let pooled = Practice::pooled(std::slice::from_ref(one));
        let alike = &practices(&answers, Apart::Credit, |_| true)[0];
        assert_eq!(&pooled, alike);
    }
}
