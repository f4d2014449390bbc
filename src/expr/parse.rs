//! From tokens to trees, by the levels at which operators hold their operands.

use super::decimals::numeral;
use super::functions::Function;
use super::token::{Token, tokens};
use super::tree::{Expr, Level, Op};
use super::{ExprError, MAX_DEPTH, MAX_LENGTH, Value, fail};
use crate::words::{Message, message};

impl Expr {
    /// Reads an expression.
    ///
    /// # Errors
    /// Where `source` is not written as an expression is, is longer than
    /// [`MAX_LENGTH`] characters, or nests deeper than [`MAX_DEPTH`].
    pub fn parse(source: &str) -> Result<Expr, ExprError> {
        if source.chars().count() > MAX_LENGTH {
            return fail(message!("expr-longest", most = MAX_LENGTH));
        }
        let mut parser = Parser {
            tokens: tokens(source)?,
            at: 0,
            depth: 0,
        };
        let expr = parser.operands(Level::Or)?;
        match parser.tokens.get(parser.at) {
            None => Ok(expr),
            Some(token) => fail(unexpected(token.text())),
        }
    }
}

/// A literal as it is written.
fn literal(value: Value) -> Option<Expr> {
    match value {
        Value::Number(number) => Some(Expr::Number(number)),
        Value::Decimal(number, places) => Some(Expr::Decimal(number, places)),
        Value::Truth(_) | Value::Text(_) => None,
    }
}

fn unexpected(text: &str) -> Message {
    message!("expr-unexpected", text = text)
}

struct Parser {
    tokens: Vec<Token>,
    at: usize,
    depth: usize,
}

impl Parser {
    fn peek(&self) -> &str {
        self.tokens.get(self.at).map_or("", Token::text)
    }

    fn take(&mut self, wanted: &str) -> bool {
        let found = self.peek() == wanted;
        self.at += usize::from(found);
        found
    }

    fn expect(&mut self, wanted: &str) -> Result<(), ExprError> {
        match self.take(wanted) {
            true => Ok(()),
            false if self.peek().is_empty() => fail(message!("expr-missing-at-end", text = wanted)),
            false => fail(message!(
                "expr-expected-before",
                text = wanted,
                next = self.peek()
            )),
        }
    }

    /// One level of nesting further down.
    fn deeper(&mut self, level: Level) -> Result<Expr, ExprError> {
        self.depth += 1;
        if self.depth > MAX_DEPTH {
            return fail(message!("expr-too-deep"));
        }
        let expr = self.operands(level)?;
        self.depth -= 1;
        Ok(expr)
    }

    /// Operands and the operators between them that hold at least as tightly as `least`.
    fn operands(&mut self, least: Level) -> Result<Expr, ExprError> {
        let mut left = self.operand(least)?;
        let mut tightest = Level::Atom;
        while let Some(op) = Op::written(self.peek()) {
            let level = op.level();
            if level < least || level > tightest {
                break;
            }
            self.at += 1;
            let right = match op {
                Op::Power => self.deeper(Level::Sign)?,
                _ => self.operands(level.tighter())?,
            };
            left = Expr::Binary(op, Box::new(left), Box::new(right));
            tightest = match level {
                // `a < b < c` is no chain, and `a^b^c` has been read from the right.
                Level::Comparison => Level::And,
                Level::Power => Level::Product,
                level => level,
            };
        }
        Ok(left)
    }

    /// One operand, with the signs before it.
    fn operand(&mut self, least: Level) -> Result<Expr, ExprError> {
        if least <= Level::Not && self.take("not") {
            return Ok(Expr::Not(Box::new(self.deeper(Level::Not)?)));
        }
        if least <= Level::Sign && self.take("-") {
            return Ok(Expr::Negative(Box::new(self.deeper(Level::Sign)?)));
        }
        if least <= Level::Sign && self.take("+") {
            return self.deeper(Level::Sign);
        }
        self.atom()
    }

    fn atom(&mut self) -> Result<Expr, ExprError> {
        let Some(token) = self.tokens.get(self.at).cloned() else {
            return fail(message!("expr-ends-early"));
        };
        self.at += 1;
        match token {
            Token::Sign("(") => {
                let expr = self.deeper(Level::Or)?;
                self.expect(")")?;
                Ok(expr)
            }
            Token::Digits(text) => match numeral(&text).and_then(literal) {
                Some(literal) => Ok(literal),
                None => fail(message!("expr-not-a-number", text = text)),
            },
            Token::Text(text) => Ok(Expr::Text(text)),
            Token::Word(word) if ["and", "or", "not"].contains(&word.as_str()) => {
                fail(unexpected(&word))
            }
            Token::Word(name) => match self.take("(") {
                true => self.call(name),
                false => Ok(Expr::Name(name)),
            },
            Token::Sign(sign) => fail(unexpected(sign)),
        }
    }

    fn call(&mut self, name: String) -> Result<Expr, ExprError> {
        let mut arguments = Vec::new();
        if !self.take(")") {
            loop {
                arguments.push(self.deeper(Level::Or)?);
                if !self.take(",") {
                    break;
                }
            }
            self.expect(")")?;
        }
        let Some(function) = Function::named(&name) else {
            return Err(ExprError::NoFunction(name));
        };
        function.takes(arguments.len())?;
        Ok(Expr::Call(function, arguments))
    }
}
