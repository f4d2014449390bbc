//! Selectors: which questions are meant, by what they are and by how the learner stands with
//! them. `docs/selectors.md` is for people; every command reads the same language.
//!
//! **Invariant:** pure; no selector costs more than its own length and one look at each
//! question.

mod field;
mod glob;
mod matched;
mod read;
mod said;
mod written;

use std::sync::Arc;

use jiff::Timestamp;

use crate::course::{Course, QuestionIndex};
use crate::learner::State;

pub use field::{Field, Quality};
pub use glob::folded;
pub use read::{LONGEST, MOST_TERMS};
pub use said::Wrong;
use matched::Matched;

/// Which questions are meant. It remembers how it was written.
#[derive(Clone, Debug, PartialEq)]
pub struct Selector {
    node: Node,
    text: Arc<str>,
}

/// What a selector says.
#[derive(Clone, Debug, PartialEq)]
enum Node {
    /// All of these hold; every question, where there are none.
    All(Vec<Node>),
    /// One of these holds.
    Any(Vec<Node>),
    Not(Box<Node>),
    Term(Term),
}

/// What is asked of a question.
#[derive(Clone, Debug, PartialEq)]
enum Term {
    /// Words that stand in it, one after another.
    Words(String),
    /// A name, by a pattern.
    Named(Field, String),
    Is(Quality),
    /// A number, by its least and its greatest, both included or not.
    Number(Field, Range),
}

/// The numbers that are meant.
#[derive(Clone, Copy, Debug, PartialEq)]
struct Range {
    least: f64,
    greatest: f64,
    /// Whether the least and the greatest themselves are meant.
    with: (bool, bool),
}

impl Range {
    fn holds(self, n: f64) -> bool {
        let above = n > self.least || (self.with.0 && n >= self.least);
        above && (n < self.greatest || (self.with.1 && n <= self.greatest))
    }
}

impl Selector {
    /// Reads a selector.
    ///
    /// # Errors
    /// [`Wrong`]: what is wrong with it, and where.
    pub fn read(text: &str) -> Result<Selector, Wrong> {
        Ok(Selector {
            node: read::read(text)?,
            text: text.trim().into(),
        })
    }

    /// As it was written.
    pub fn as_str(&self) -> &str {
        &self.text
    }

    /// Whether a text is meant as a selector, and not as words to be searched for: it names a
    /// field, as `is:due` does.
    pub fn is_meant(text: &str) -> bool {
        let parts = text.split(|c: char| c.is_whitespace() || c == '(');
        parts.into_iter().any(|part| {
            let name = part.trim_start_matches('-').split(':').next();
            part.contains(':') && name.is_some_and(|name| Field::named(name).is_some())
        })
    }

    /// The questions of a course that are meant, in its order.
    pub fn of(&self, course: &Course, state: &State, now: Timestamp) -> Vec<QuestionIndex> {
        let matched = Matched::new(course, state, now);
        let all = course.questions.positions();
        all.filter(|&q| matched.holds(&self.node, q)).collect()
    }

    /// Whether a question of a course is meant.
    pub fn holds(
        &self,
        course: &Course,
        state: &State,
        question: QuestionIndex,
        now: Timestamp,
    ) -> bool {
        Matched::new(course, state, now).holds(&self.node, question)
    }

    /// The first field that is about the learner, who is unknown where only course files are
    /// looked at; none where there is no such field.
    pub fn of_learner(&self) -> Option<String> {
        fn first(node: &Node) -> Option<String> {
            match node {
                Node::All(nodes) | Node::Any(nodes) => nodes.iter().find_map(first),
                Node::Not(node) => first(node),
                Node::Term(Term::Is(quality)) if quality.is_of_learner() => {
                    Some(format!("is:{}", quality.name()))
                }
                Node::Term(Term::Named(field, _) | Term::Number(field, _))
                    if field.is_of_learner() =>
                {
                    Some(format!("{}:", field.name()))
                }
                Node::Term(_) => None,
            }
        }
        first(&self.node)
    }
}
