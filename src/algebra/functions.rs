//! Reads what a name stands for: letters, constants, and functions with what they are
//! taken of.

use super::fault::Fault;
use super::letters::Word;
use super::read::{Reader, only, power, unexpected};
use super::token::Kind;
use super::tree::{Constant, Function, Node};

impl Reader {
    pub(super) fn root(&mut self, degree: u8) -> Result<Node, Fault> {
        let bracket = matches!(self.peek(), Some(Kind::Sign('(' | '[')));
        let mut inner = self.deeper(Self::atom)?;
        if bracket {
            return Ok(Node::Root(degree, Box::new(inner)));
        }
        let is_raised = matches!(self.peek(), Some(Kind::Sign('^') | Kind::Raised(_)));
        self.matters.wide |= is_raised || self.is_factor();
        if self.ways.wide {
            // `√2x²` as √(2x²)
            let mut factors = vec![self.raised(inner)?];
            while self.is_factor() {
                factors.push(self.next_factor()?);
            }
            inner = only(factors, Node::Product);
        }
        Ok(Node::Root(degree, Box::new(inner)))
    }

    pub(super) fn word(&mut self, word: Word, place: usize) -> Result<Node, Fault> {
        match word {
            Word::Name(name) => Ok(Node::Name(name)),
            Word::Pi => Ok(Node::Constant(Constant::Pi)),
            Word::E => Ok(Node::Constant(Constant::E)),
            Word::I => Ok(Node::Constant(Constant::I)),
            Word::Infinity => Ok(Node::Constant(Constant::Infinity)),
            Word::Root(degree) => self.root(degree),
            Word::Log => self.logarithm(),
            Word::Call(function) => self.call(function),
            Word::Or | Word::And | Word::Union => unexpected(place, &Kind::Word(word)),
        }
    }

    fn logarithm(&mut self) -> Result<Node, Fault> {
        let base = match self.take('_') {
            true => match self.peek() {
                Some(Kind::Sign('{')) => self.within('{', &['}'], Self::sum)?.0,
                _ => self.deeper(Self::atom)?,
            },
            false => self.bare_base().unwrap_or_else(|| Node::whole(10)),
        };
        let log = |inner| Node::Log(Box::new(base.clone()), Box::new(inner));
        self.applied(log)
    }

    /// The base of a logarithm that was typed right behind it, as in `log2(8)`.
    fn bare_base(&mut self) -> Option<Node> {
        let base = match self.peek() {
            Some(Kind::Number(base)) if base.is_integer() => Node::Number(*base),
            Some(Kind::Word(Word::E)) => Node::Constant(Constant::E),
            _ => return None,
        };
        let is_meant = !self.is_spaced() && self.ahead(1) == Some(&Kind::Sign('('));
        self.matters.based |= is_meant;
        (is_meant && self.ways.based).then(|| {
            self.skip();
            base
        })
    }

    fn call(&mut self, function: Function) -> Result<Node, Fault> {
        if function == Function::Abs || function == Function::Exp {
            return self.applied(|inner| Node::Call(function, Box::new(inner)));
        }
        let place = self.place();
        let mut function = function;
        // `sin^2 x` is (sin x)^2, and `sin^-1 x` is the inverse.
        let exponent = match self.peek() {
            Some(Kind::Sign('^')) => {
                self.skip();
                Some(self.deeper(Self::signed_factor)?)
            }
            Some(Kind::Raised(parts)) => {
                let parts = parts.clone();
                let exponent = self.low(parts)?;
                self.skip();
                Some(exponent)
            }
            _ => None,
        };
        let exponent = match (exponent, function.inverse()) {
            (Some(exponent), Some(inverse)) if exponent == Node::whole(-1) => {
                function = inverse;
                None
            }
            (exponent, _) => exponent,
        };
        let applied = self.applied(|inner| Node::Call(function, Box::new(inner)))?;
        match exponent {
            Some(exponent) => power(applied, exponent, place),
            None => Ok(applied),
        }
    }

    /// What a function is taken of: a bracket, or the factors up to the next
    /// function, bracket or sign.
    fn applied(&mut self, of: impl FnOnce(Node) -> Node) -> Result<Node, Fault> {
        if matches!(self.peek(), Some(Kind::Sign('(' | '['))) {
            let inner = self.deeper(Self::atom)?;
            return Ok(of(inner));
        }
        let mut factors = vec![self.deeper(Self::signed_factor)?];
        while self.is_factor() {
            let is_number = |node: &Node| matches!(node, Node::Number(_));
            let stops = match self.peek() {
                Some(Kind::Sign('(' | '[' | '|')) => !factors.iter().all(is_number),
                Some(Kind::Word(Word::Call(_) | Word::Log)) => true,
                _ => false,
            };
            if stops {
                break;
            }
            factors.push(self.next_factor()?);
        }
        let inner = only(factors, Node::Product);
        self.matters.wide |= self.is_sign('/');
        if self.ways.wide && self.take('/') {
            let below = Box::new(self.signed_factor()?);
            return Ok(of(Node::Quotient(Box::new(inner), below)));
        }
        Ok(of(inner))
    }
}
