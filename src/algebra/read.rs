//! Reads one term: sums, products written with or without a sign, powers, functions.

use super::fault::{Fault, MAX_DEPTH};
use super::letters::{Letters, Word};
use super::numeric::exceeds;
use super::token::{Kind, Token, tokens};
use super::tree::{Constant, Function, MAX_EXPONENT, Node, Relation, Shape};
use super::ways::Ways;
use crate::expr::Number;
use crate::words::message;

pub(super) struct Reader {
    tokens: Vec<Token>,
    at: usize,
    /// Where the text ends, in characters.
    end: usize,
    depth: usize,
    /// Open `|` since the last bracket.
    bars: usize,
    pub ways: Ways,
    /// Those of the ways that would have made a difference.
    pub matters: Ways,
}

impl Reader {
    pub(super) fn new(text: &str, letters: &Letters, ways: Ways) -> Result<Reader, Fault> {
        let tokens = tokens(text, letters)?;
        if tokens.is_empty() {
            return Fault::at(0, message!("algebra-empty"));
        }
        Ok(Reader {
            tokens,
            at: 0,
            end: text.trim_end().chars().count(),
            depth: 0,
            bars: 0,
            ways,
            matters: Ways::default(),
        })
    }

    pub(super) fn peek(&self) -> Option<&Kind> {
        self.tokens.get(self.at).map(|token| &token.kind)
    }

    /// Whether a blank stands before the next token.
    pub(super) fn is_spaced(&self) -> bool {
        self.tokens.get(self.at).is_some_and(|token| token.spaced)
    }

    pub(super) fn ahead(&self, by: usize) -> Option<&Kind> {
        self.tokens.get(self.at + by).map(|token| &token.kind)
    }

    /// Where the next token begins.
    pub(super) fn place(&self) -> usize {
        self.tokens.get(self.at).map_or(self.end, |token| token.at)
    }

    pub(super) fn skip(&mut self) {
        self.at += 1;
    }

    pub(super) fn is_sign(&self, sign: char) -> bool {
        self.peek() == Some(&Kind::Sign(sign))
    }

    pub(super) fn take(&mut self, sign: char) -> bool {
        let there = self.is_sign(sign);
        self.at += usize::from(there);
        there
    }

    pub(super) fn deeper<T>(
        &mut self,
        read: impl FnOnce(&mut Self) -> Result<T, Fault>,
    ) -> Result<T, Fault> {
        if self.depth >= MAX_DEPTH {
            return Fault::at(self.place(), message!("algebra-deep"));
        }
        self.depth += 1;
        let read = read(self);
        self.depth -= 1;
        read
    }

    /// Reads what stands within a bracket, up to the closing one.
    pub(super) fn within<T>(
        &mut self,
        open: char,
        close: &[char],
        read: impl FnOnce(&mut Self) -> Result<T, Fault>,
    ) -> Result<(T, char), Fault> {
        let begin = self.place();
        self.skip();
        let bars = std::mem::take(&mut self.bars);
        let inner = self.deeper(read)?;
        self.bars = bars;
        let found = close.iter().find(|sign| self.is_sign(**sign)).copied();
        match (found, self.peek()) {
            (Some(close), _) => {
                self.skip();
                Ok((inner, close))
            }
            (None, None) => {
                let message = message!(
                    "algebra-open",
                    close = close[0],
                    open = open,
                    place = begin + 1
                );
                Fault::open(begin, message)
            }
            (None, Some(kind)) => unexpected(self.place(), kind),
        }
    }

    /// A sum, and whatever binds more tightly.
    pub(super) fn sum(&mut self) -> Result<Node, Fault> {
        let mut terms = vec![self.signed()?];
        while let Some(&Kind::Sign(sign @ ('+' | '-' | '±' | '∓'))) = self.peek() {
            let is_either = self.is_plus_minus();
            self.matters.either |= is_either;
            let sign = match is_either && self.ways.either {
                true => {
                    self.skip();
                    '±'
                }
                false => sign,
            };
            self.skip();
            let term = self.signed()?;
            terms.push(with_sign(sign, term));
        }
        Ok(only(terms, Node::Sum))
    }

    /// Whether `+-` comes next, without a blank.
    fn is_plus_minus(&self) -> bool {
        let minus = self.tokens.get(self.at + 1);
        let minus = minus.is_some_and(|token| token.kind == Kind::Sign('-') && !token.spaced);
        self.is_sign('+') && minus
    }

    /// A term with the signs before it.
    fn signed(&mut self) -> Result<Node, Fault> {
        match self.peek() {
            // Before all else, a plus says nothing by itself.
            Some(Kind::Sign('+')) if self.is_plus_minus() => {
                self.skip();
                self.skip();
                let term = self.deeper(Self::signed)?;
                Ok(with_sign('±', term))
            }
            Some(Kind::Sign(sign @ ('+' | '-' | '±' | '∓'))) => {
                let sign = *sign;
                self.skip();
                let term = self.deeper(Self::signed)?;
                Ok(with_sign(sign, term))
            }
            _ => self.term(),
        }
    }

    /// Factors, with or without signs between them, from the left.
    fn term(&mut self) -> Result<Node, Fault> {
        let mut factors = vec![self.factor()?];
        loop {
            if self.take('*') {
                factors.push(self.signed_factor()?);
            } else if self.is_sign('/') {
                let place = self.place();
                self.skip();
                let mut below = vec![self.signed_factor()?];
                while self.ways.below && self.is_factor() {
                    below.push(self.next_factor()?);
                }
                self.matters.below |= self.is_factor();
                let below = only(below, Node::Product);
                if below == Node::Number(Number::from_integer(0)) {
                    return Fault::at(place, message!("algebra-zero-below"));
                }
                let above = Box::new(only(factors, Node::Product));
                factors = vec![Node::Quotient(above, Box::new(below))];
            } else if self.is_factor() {
                factors.push(self.next_factor()?);
            } else {
                return Ok(only(factors, Node::Product));
            }
        }
    }

    pub(super) fn signed_factor(&mut self) -> Result<Node, Fault> {
        match self.peek() {
            Some(Kind::Sign(sign @ ('+' | '-' | '±' | '∓'))) => {
                let sign = *sign;
                self.skip();
                let factor = self.deeper(Self::signed_factor)?;
                Ok(with_sign(sign, factor))
            }
            _ => self.factor(),
        }
    }

    /// Whether a factor follows without a sign.
    pub(super) fn is_factor(&self) -> bool {
        match self.peek() {
            Some(Kind::Number(_) | Kind::Fraction(..)) => true,
            Some(Kind::Word(word)) => !matches!(word, Word::Or | Word::And | Word::Union),
            Some(Kind::Sign('|')) => self.bars == 0,
            Some(Kind::Sign('(' | '√' | '∛' | '∜')) => true,
            Some(Kind::Sign('[')) => true,
            _ => false,
        }
    }

    /// A factor without a sign before it; a number there is a slip.
    pub(super) fn next_factor(&mut self) -> Result<Node, Fault> {
        if let Some(kind @ (Kind::Number(_) | Kind::Fraction(..))) = self.peek() {
            let (text, place) = (kind.text(), self.place() + 1);
            let message = message!("algebra-number-behind", text = text, place = place);
            return Fault::at(self.place(), message);
        }
        self.factor()
    }

    /// An atom with what stands behind it.
    fn factor(&mut self) -> Result<Node, Fault> {
        let atom = self.atom()?;
        self.raised(atom)
    }

    pub(super) fn raised(&mut self, mut base: Node) -> Result<Node, Fault> {
        loop {
            match self.peek() {
                Some(Kind::Sign('!')) => {
                    // `n!!` is another function, and is not meant by everybody who types it.
                    let before = self.at.checked_sub(1).and_then(|at| self.tokens.get(at));
                    if before.is_some_and(|before| before.kind == Kind::Sign('!')) {
                        return Fault::at(self.place(), message!("algebra-factorial-twice"));
                    }
                    self.skip();
                    base = Node::Call(Function::Factorial, Box::new(base));
                }
                Some(Kind::Sign('°')) => {
                    self.skip();
                    base = Node::Product(vec![base, Node::Constant(Constant::Degree)]);
                }
                Some(Kind::Sign('^')) => {
                    self.skip();
                    let exponent = self.deeper(Self::exponent)?;
                    base = power(base, exponent, self.place())?;
                }
                Some(Kind::Raised(parts)) => {
                    let parts = parts.clone();
                    let exponent = self.low(parts)?;
                    self.skip();
                    base = power(base, exponent, self.place())?;
                }
                _ => return Ok(base),
            }
        }
    }

    /// Raised characters, read as a term of their own.
    pub(super) fn low(&self, parts: Vec<Kind>) -> Result<Node, Fault> {
        let at = self.place();
        let token = |kind| Token {
            at,
            spaced: false,
            kind,
        };
        let mut reader = Reader {
            tokens: parts.into_iter().map(token).collect(),
            at: 0,
            end: at,
            depth: self.depth,
            bars: 0,
            ways: self.ways,
            matters: Ways::default(),
        };
        let node = reader.deeper(Self::sum)?;
        match reader.peek() {
            None => Ok(node),
            Some(kind) => unexpected(at, kind),
        }
    }

    /// What follows `^`: one factor with its sign, and its own exponent.
    fn exponent(&mut self) -> Result<Node, Fault> {
        let bare = !matches!(self.peek(), Some(Kind::Sign('(' | '[')));
        let mut parts = vec![self.signed_factor()?];
        if !bare {
            return Ok(only(parts, Node::Product));
        }
        while self.ways.high && self.is_factor() {
            parts.push(self.next_factor()?);
        }
        let exponent = only(parts, Node::Product);
        if self.ways.high && self.take('/') {
            let below = Box::new(self.factor()?);
            return Ok(Node::Quotient(Box::new(exponent), below));
        }
        self.matters.high |= self.is_factor() || self.is_sign('/');
        Ok(exponent)
    }

    pub(super) fn atom(&mut self) -> Result<Node, Fault> {
        let place = self.place();
        let Some(kind) = self.peek().cloned() else {
            return Fault::ends(place);
        };
        match kind {
            Kind::Number(number) => {
                self.skip();
                self.number(number)
            }
            Kind::Fraction(above, below) => {
                self.skip();
                Ok(fraction(above.into(), below.into()))
            }
            Kind::Word(word) => {
                self.skip();
                self.word(word, place)
            }
            Kind::Sign('(') => Ok(self.within('(', &[')'], Self::sum)?.0),
            Kind::Sign('[') => Ok(self.within('[', &[']'], Self::sum)?.0),
            Kind::Sign('|') => {
                self.skip();
                self.bars += 1;
                let inner = self.deeper(Self::sum)?;
                if !self.take('|') {
                    let open = message!("algebra-open", close = '|', open = '|', place = place + 1);
                    return Fault::open(place, open);
                }
                self.bars -= 1;
                Ok(Node::Call(Function::Abs, Box::new(inner)))
            }
            Kind::Sign(sign @ ('√' | '∛' | '∜')) => {
                self.skip();
                let degree = match sign {
                    '√' => 2,
                    '∛' => 3,
                    _ => 4,
                };
                self.root(degree)
            }
            Kind::Sign(')' | ']' | '}') if self.is_behind_opening() => {
                Fault::at(place, message!("algebra-nothing-within", place = place + 1))
            }
            kind => unexpected(place, &kind),
        }
    }

    fn is_behind_opening(&self) -> bool {
        let before = self.at.checked_sub(1).and_then(|at| self.tokens.get(at));
        before.is_some_and(|token| matches!(token.kind, Kind::Sign('(' | '[' | '{')))
    }

    /// A number, which may be mixed: `1 1/2`, `2½`.
    fn number(&mut self, number: Number) -> Result<Node, Fault> {
        let whole = Node::Number(number);
        if !number.is_integer() {
            return Ok(whole);
        }
        let part = match (self.peek(), self.ahead(1), self.ahead(2)) {
            (Some(Kind::Fraction(above, below)), ..) => {
                let part = fraction((*above).into(), (*below).into());
                self.skip();
                part
            }
            (Some(Kind::Number(above)), Some(Kind::Sign('/')), Some(Kind::Number(below)))
                if above.is_integer() && *above.numer() > 0 && below > above =>
            {
                let part = fraction(*above.numer(), *below.numer());
                if !below.is_integer() {
                    return Ok(whole);
                }
                self.at += 3;
                part
            }
            _ => return Ok(whole),
        };
        Ok(Node::Sum(vec![whole, part]))
    }

    /// A term, an equation or an inequality.
    pub(super) fn relation(&mut self) -> Result<Shape, Fault> {
        let left = self.sum()?;
        let Some(relation) = self.relation_sign() else {
            return Ok(Shape::Term(left));
        };
        self.skip();
        let right = self.sum()?;
        let Some(second) = self.relation_sign() else {
            return Ok(Shape::Relation(left, relation, right));
        };
        // `1 < x <= 3`
        let place = self.place();
        self.skip();
        let last = self.sum()?;
        let is_chain = relation.rises() && second.rises()
            || relation.turned().rises() && second.turned().rises();
        if !is_chain || self.relation_sign().is_some() {
            let text = second.sign();
            return Fault::at(
                place,
                message!("algebra-chain", text = text, place = place + 1),
            );
        }
        Ok(Shape::All(vec![
            Shape::Relation(left, relation, right.clone()),
            Shape::Relation(right, second, last),
        ]))
    }

    fn relation_sign(&self) -> Option<Relation> {
        let Some(Kind::Sign(sign)) = self.peek() else {
            return None;
        };
        match sign {
            '=' => Some(Relation::Equal),
            '≠' => Some(Relation::Unequal),
            '<' => Some(Relation::Less),
            '≤' => Some(Relation::AtMost),
            '>' => Some(Relation::Greater),
            '≥' => Some(Relation::AtLeast),
            _ => None,
        }
    }
}

pub(super) fn unexpected<T>(at: usize, kind: &Kind) -> Result<T, Fault> {
    match kind {
        Kind::Sign(',') => Fault::at(at, message!("algebra-comma", place = at + 1)),
        Kind::Sign(sign @ (')' | ']' | '}')) => {
            let message = message!("algebra-closes", text = sign.to_string(), place = at + 1);
            Fault::at(at, message)
        }
        kind => Fault::alone(at, &kind.text()),
    }
}

/// One part as it is, several as a sum or a product.
pub(super) fn only(mut parts: Vec<Node>, join: fn(Vec<Node>) -> Node) -> Node {
    match parts.len() {
        1 => parts.remove(0),
        _ => join(parts),
    }
}

fn with_sign(sign: char, part: Node) -> Node {
    match sign {
        '-' => Node::Negative(Box::new(part)),
        '±' | '∓' => Node::Either {
            upper: sign == '±',
            part: Box::new(part),
        },
        _ => part,
    }
}

fn fraction(above: i128, below: i128) -> Node {
    let number = |n| Box::new(Node::Number(Number::from_integer(n)));
    Node::Quotient(number(above), number(below))
}

/// A power, unless its exponent is a number of a size that nobody means.
pub(super) fn power(base: Node, exponent: Node, at: usize) -> Result<Node, Fault> {
    let most = Number::from_integer(MAX_EXPONENT.into());
    let is_large = match exponent.value() {
        Some(value) => value > most || value < -most,
        // `ln(5)^2`, or what is too large to have a value at all, such as `9^400`.
        None if exponent.names().is_empty() => exceeds(&exponent, MAX_EXPONENT),
        None => false,
    };
    if is_large {
        return Fault::at(at, message!("algebra-exponent", most = MAX_EXPONENT));
    }
    Ok(Node::Power(Box::new(base), Box::new(exponent)))
}
