//! A selector: which questions are meant.

use std::sync::Arc;

use jiff::Timestamp;

use super::field::Field;
use super::matched::Matched;
use super::node::{Node, Term};
use super::read;
use super::said::Wrong;
use crate::course::{Course, QuestionIndex};
use crate::learner::State;

/// Which questions are meant. It remembers how it was written.
#[derive(Clone, Debug, PartialEq)]
pub struct Selector {
    pub(super) node: Node,
    text: Arc<str>,
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
