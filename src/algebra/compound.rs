//! Reads a whole answer: terms and equations, and what brackets and commas make of
//! several of them.

use super::fault::Fault;
use super::letters::{Letters, Word};
use super::read::{Reader, unexpected};
use super::token::Kind;
use super::tree::{Constant, Node, Shape};
use super::ways::Ways;
use crate::words::message;

/// Most values in one pair of brackets.
const MAX_ITEMS: usize = 12;

/// An answer as it is read.
#[derive(Clone, Debug, PartialEq)]
pub struct Reading {
    /// As it is read first: products and quotients from the left, functions and
    /// exponents as far as they must reach.
    pub shape: Shape,
    /// As it could be meant too; few, and mostly none.
    pub others: Vec<Shape>,
}

/// Reads an answer as people type it.
///
/// # Errors
/// What can't be read, where, and what can.
pub fn read(text: &str, letters: &Letters) -> Result<Reading, Fault> {
    let (shape, matters) = whole(text, letters, Ways::default())?;
    let mut others = Vec::new();
    for ways in matters.others() {
        if let Ok((other, _)) = whole(text, letters, ways)
            && other != shape
            && !others.contains(&other)
        {
            others.push(other);
        }
    }
    Ok(Reading { shape, others })
}

fn whole(text: &str, letters: &Letters, ways: Ways) -> Result<(Shape, Ways), Fault> {
    let mut reader = Reader::new(text, letters, ways)?;
    let shape = reader.answer()?;
    match reader.peek().cloned() {
        None => Ok((shape, reader.matters)),
        Some(kind) => unexpected(reader.place(), &kind),
    }
}

impl Reader {
    fn answer(&mut self) -> Result<Shape, Fault> {
        let mut items = vec![self.together()?];
        let mut is_said = false;
        loop {
            let is_or = self.take_word(&Word::Or);
            if !is_or && !self.take(',') && !self.take(';') {
                break;
            }
            is_said |= is_or;
            if items.len() >= MAX_ITEMS {
                return self.too_many();
            }
            items.push(self.together()?);
        }
        let compares =
            |item: &Shape| matches!(item, Shape::Relation(_, relation, _) if relation.is_ordered());
        let is_open = items.len() > 1 && !is_said && items.iter().all(compares);
        self.matters.both |= is_open;
        Ok(match items.len() {
            1 => items.remove(0),
            _ if is_open && self.ways.both => Shape::All(items),
            _ => Shape::List(items),
        })
    }

    /// What `and` joins; of equations, it means no more than a comma.
    fn together(&mut self) -> Result<Shape, Fault> {
        let mut items = vec![self.union()?];
        while self.take_word(&Word::And) {
            if items.len() >= MAX_ITEMS {
                return self.too_many();
            }
            items.push(self.union()?);
        }
        let each = |item: Shape| match item {
            // A chain, which is two of its own.
            Shape::All(two) => two,
            other => vec![other],
        };
        Ok(match items.len() {
            1 => items.remove(0),
            _ => Shape::All(items.into_iter().flat_map(each).collect()),
        })
    }

    fn too_many<T>(&self) -> Result<T, Fault> {
        Fault::at(self.place(), message!("algebra-many", most = MAX_ITEMS))
    }

    fn take_word(&mut self, word: &Word) -> bool {
        let there = matches!(self.peek(), Some(Kind::Word(next)) if next == word);
        if there {
            self.skip();
        }
        there
    }

    fn union(&mut self) -> Result<Shape, Fault> {
        let mut parts = vec![self.item()?];
        while self.is_sign('∪') || self.peek() == Some(&Kind::Word(Word::Union)) {
            if parts.len() >= MAX_ITEMS {
                return self.too_many();
            }
            self.skip();
            parts.push(self.item()?);
        }
        Ok(match parts.len() {
            1 => parts.remove(0),
            // What people mean by `x < 1 ∪ x > 3`.
            _ if parts.iter().all(|part| matches!(part, Shape::Relation(..))) => Shape::List(parts),
            _ => Shape::Union(parts),
        })
    }

    fn item(&mut self) -> Result<Shape, Fault> {
        match self.peek() {
            Some(Kind::Sign('∅')) => {
                self.skip();
                Ok(Shape::Set(Vec::new()))
            }
            Some(Kind::Sign('ℝ')) => {
                self.skip();
                Ok(all_numbers())
            }
            Some(Kind::Sign('{')) => {
                let (items, _) = self.within('{', &['}'], Self::items)?;
                Ok(Shape::Set(items))
            }
            Some(Kind::Sign(open @ ('(' | '['))) if self.is_row() => {
                let open = *open;
                let (mut items, close) = self.within(open, &[')', ']'], Self::items)?;
                if items.len() == 1 && !matches!(items[0], Shape::Row { .. }) {
                    // Two pairs of brackets around one value, and no matrix.
                    return Ok(items.remove(0));
                }
                Ok(Shape::Row { open, close, items })
            }
            _ => self.relation(),
        }
    }

    fn items(&mut self) -> Result<Vec<Shape>, Fault> {
        let mut items = Vec::new();
        if self.is_sign('}') {
            return Ok(items);
        }
        loop {
            items.push(self.deeper(Self::together)?);
            if !self.take(',') && !self.take(';') {
                return Ok(items);
            }
            if items.len() >= MAX_ITEMS {
                return self.too_many();
            }
        }
    }

    /// Whether the bracket that comes next holds several values, or rows.
    fn is_row(&self) -> bool {
        let mut depth = 0usize;
        let mut several = false;
        let rows = self.is_sign('[') && self.ahead(1) == Some(&Kind::Sign('['));
        let mut at = 0;
        while let Some(kind) = self.ahead(at) {
            match kind {
                Kind::Sign('(' | '[' | '{') => depth += 1,
                Kind::Sign(')' | ']' | '}') => {
                    depth = depth.saturating_sub(1);
                    if depth == 0 {
                        // `[[1, 2]]` is a matrix of one row; `(2x, ` is never closed.
                        return several || rows;
                    }
                }
                Kind::Sign(',' | ';') if depth == 1 => several = true,
                _ => {}
            }
            at += 1;
        }
        several
    }
}

/// ℝ: from -∞ to ∞.
fn all_numbers() -> Shape {
    let infinity = Node::Constant(Constant::Infinity);
    let least = Node::Negative(Box::new(infinity.clone()));
    Shape::Row {
        open: '(',
        close: ')',
        items: vec![Shape::Term(least), Shape::Term(infinity)],
    }
}
