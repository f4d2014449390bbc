//! Showings answered as their author foresaw: rightly, and with each mistake.

use std::collections::{HashMap, HashSet};

use crate::kinds::{Answer, Fault, Shown};
use crate::text::SafeText;
use crate::words::message;

/// About how much work answering an item in all foreseen ways is: each answer
/// is compared with every right one and every mistake.
pub(super) fn work(item: &Shown) -> usize {
    let wrong: usize = (0..item.mistakes.len())
        .map(|m| item.task.wrong(m).len())
        .sum();
    let right = item.task.right().len();
    64 * (right + wrong) * (right + wrong)
}

/// Which mistakes were recognised in what a learner who makes them would answer.
#[derive(Default)]
pub(super) struct Met {
    /// By the item's position and the mistake's name.
    pub(super) recognised: HashSet<(usize, SafeText)>,
    /// What one of the others was taken for.
    pub(super) missed: HashMap<(usize, SafeText), Taken>,
}

/// What a foreseen wrong answer was taken for.
pub(super) enum Taken {
    /// The right answer.
    Right,
    /// Another mistake, or none.
    Other(Option<SafeText>),
}

impl Met {
    pub(super) fn note(&mut self, n: usize, item: &Shown) {
        for (i, mistake) in item.mistakes.iter().enumerate() {
            let key = (n, mistake.name.clone());
            let answers = item.task.wrong(i);
            let other = answers.iter().find_map(|answer| {
                let graded = item.grade(answer).ok();
                let at = graded.as_ref().and_then(|graded| graded.mistake);
                let name = at.map(|at| item.mistakes[at].name.clone());
                if graded.is_some_and(|graded| graded.verdict.is_correct()) {
                    Some(Taken::Right)
                } else {
                    (name.as_ref() != Some(&mistake.name)).then_some(Taken::Other(name))
                }
            });
            match other {
                Some(other) => drop(self.missed.insert(key, other)),
                None if answers.is_empty() => {
                    self.missed.entry(key).or_insert(Taken::Other(None));
                }
                None => drop(self.recognised.insert(key)),
            }
        }
    }
}

/// An answer that its author calls right and that is not taken.
pub(super) fn refused(item: &Shown) -> Option<Fault> {
    let taken = |answer: &Answer| item.grade(answer).is_ok_and(|g| g.verdict.is_correct());
    let right = item.task.right();
    let at = right.iter().position(|answer| !taken(answer))?;
    Some(Fault {
        keys: &["answer", "text", "items"],
        message: match at {
            0 => message!("author-refuses-own"),
            at => message!("author-refuses-other", n = at + 1),
        },
        help: message!("author-refuses-help"),
    })
}
