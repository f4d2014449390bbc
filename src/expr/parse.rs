//! The grammar of expressions; each part is evaluated as it is read.

use super::arithmetic::{
    Number, apply, decimal, divided, minus, negated, plus, power, remainder, times,
};
use super::{ExprError, MAX_DEPTH, Value, Values, fail, kind};

pub(super) fn tokens(source: &str) -> Result<Vec<String>, ExprError> {
    let chars: Vec<char> = source.chars().collect();
    let mut tokens = Vec::new();
    let mut i = 0;
    while i < chars.len() {
        let c = chars[i];
        let start = i;
        if c.is_whitespace() {
            i += 1;
            continue;
        } else if c.is_ascii_digit() || c == '.' {
            while i < chars.len() && (chars[i].is_ascii_digit() || chars[i] == '.') {
                i += 1;
            }
        } else if c.is_alphabetic() || c == '_' {
            while i < chars.len() && (chars[i].is_alphanumeric() || chars[i] == '_') {
                i += 1;
            }
        } else if i + 1 < chars.len()
            && ["==", "!=", "<=", ">="].contains(&format!("{c}{}", chars[i + 1]).as_str())
        {
            i += 2;
        } else if "+-*/^%()<>,".contains(c) {
            i += 1;
        } else {
            return Err(ExprError::Strange(c));
        }
        tokens.push(chars[start..i].iter().collect());
    }
    Ok(tokens)
}

pub(super) struct Parser<'v> {
    tokens: Vec<String>,
    at: usize,
    depth: usize,
    values: &'v Values,
}

impl<'v> Parser<'v> {
    /// The value of all of `source`.
    pub(super) fn all(source: &str, values: &'v Values) -> Result<Value, ExprError> {
        let mut parser = Parser {
            tokens: tokens(source)?,
            at: 0,
            depth: 0,
            values,
        };
        let value = parser.either()?;
        match parser.tokens.get(parser.at) {
            None => Ok(value),
            Some(token) => fail(format!("`{token}` was not expected here")),
        }
    }

    fn peek(&self) -> &str {
        self.tokens.get(self.at).map_or("", String::as_str)
    }

    fn take(&mut self, wanted: &[&str]) -> Option<String> {
        let token = self.tokens.get(self.at)?;
        if wanted.contains(&token.as_str()) {
            self.at += 1;
            Some(self.tokens[self.at - 1].clone())
        } else {
            None
        }
    }

    fn expect(&mut self, wanted: &str) -> Result<(), ExprError> {
        match self.take(&[wanted]) {
            Some(_) => Ok(()),
            None if self.peek().is_empty() => fail(format!("`{wanted}` is missing at the end")),
            None => fail(format!("`{wanted}` was expected before `{}`", self.peek())),
        }
    }

    fn deeper<T>(
        &mut self,
        parse: impl FnOnce(&mut Self) -> Result<T, ExprError>,
    ) -> Result<T, ExprError> {
        self.depth += 1;
        if self.depth > MAX_DEPTH {
            return fail("the expression is nested too deeply");
        }
        let value = parse(self)?;
        self.depth -= 1;
        Ok(value)
    }

    fn either(&mut self) -> Result<Value, ExprError> {
        let mut left = self.both()?;
        while self.take(&["or"]).is_some() {
            let right = self.both()?;
            left = Value::Truth(truth(&left)? | truth(&right)?);
        }
        Ok(left)
    }

    fn both(&mut self) -> Result<Value, ExprError> {
        let mut left = self.negation()?;
        while self.take(&["and"]).is_some() {
            let right = self.negation()?;
            left = Value::Truth(truth(&left)? & truth(&right)?);
        }
        Ok(left)
    }

    fn negation(&mut self) -> Result<Value, ExprError> {
        if self.take(&["not"]).is_some() {
            let value = self.deeper(Self::negation)?;
            return Ok(Value::Truth(!truth(&value)?));
        }
        self.comparison()
    }

    fn comparison(&mut self) -> Result<Value, ExprError> {
        let left = self.sum()?;
        let Some(op) = self.take(&["==", "!=", "<", "<=", ">", ">="]) else {
            return Ok(left);
        };
        let right = self.sum()?;
        let truth = match (op.as_str(), &left, &right) {
            ("==", ..) => left == right,
            ("!=", ..) => left != right,
            ("<", ..) => number(&left)? < number(&right)?,
            ("<=", ..) => number(&left)? <= number(&right)?,
            (">", ..) => number(&left)? > number(&right)?,
            _ => number(&left)? >= number(&right)?,
        };
        Ok(Value::Truth(truth))
    }

    fn sum(&mut self) -> Result<Value, ExprError> {
        let mut left = self.product()?;
        while let Some(op) = self.take(&["+", "-"]) {
            let right = self.product()?;
            let (l, r) = (number(&left)?, number(&right)?);
            left = checked(if op == "+" { plus(l, r) } else { minus(l, r) })?;
        }
        Ok(left)
    }

    fn product(&mut self) -> Result<Value, ExprError> {
        let mut left = self.sign()?;
        while let Some(op) = self.take(&["*", "/", "%"]) {
            let right = self.sign()?;
            let (l, r) = (number(&left)?, number(&right)?);
            left = Value::Number(match op.as_str() {
                "*" => times(l, r).ok_or(ExprError::TooLarge)?,
                "/" => divided(l, r)?,
                _ => remainder(l, r)?,
            });
        }
        Ok(left)
    }

    fn sign(&mut self) -> Result<Value, ExprError> {
        match self.take(&["-", "+"]).as_deref() {
            Some("-") => {
                let value = self.deeper(Self::sign)?;
                checked(negated(number(&value)?))
            }
            Some(_) => self.deeper(Self::sign),
            None => self.power(),
        }
    }

    fn power(&mut self) -> Result<Value, ExprError> {
        let base = self.atom()?;
        if self.take(&["^"]).is_none() {
            return Ok(base);
        }
        let exponent = self.deeper(Self::sign)?;
        let (base, exponent) = (number(&base)?, number(&exponent)?);
        power(base, exponent).map(Value::Number)
    }

    fn atom(&mut self) -> Result<Value, ExprError> {
        let token = self.peek().to_owned();
        self.at += 1;
        if token == "(" {
            let value = self.deeper(Self::either)?;
            self.expect(")")?;
            return Ok(value);
        }
        if token.starts_with(|c: char| c.is_ascii_digit() || c == '.') {
            return match decimal(&token) {
                Some(number) => Ok(Value::Number(number)),
                None => fail(format!("`{token}` is not a number")),
            };
        }
        if token.starts_with(|c: char| c.is_alphabetic() || c == '_') {
            if self.take(&["("]).is_some() {
                return self.call(&token);
            }
            return match self.values.get(&token) {
                Some(value) => Ok(value.clone()),
                None => Err(ExprError::Unknown(token)),
            };
        }
        if token.is_empty() {
            return fail("the expression ends too early");
        }
        fail(format!("`{token}` was not expected here"))
    }

    fn call(&mut self, name: &str) -> Result<Value, ExprError> {
        let mut arguments = Vec::new();
        if self.take(&[")"]).is_none() {
            loop {
                let value = self.deeper(Self::either)?;
                arguments.push(number(&value)?);
                if self.take(&[","]).is_none() {
                    break;
                }
            }
            self.expect(")")?;
        }
        apply(name, &arguments).map(Value::Number)
    }
}

fn checked(number: Option<Number>) -> Result<Value, ExprError> {
    number.map(Value::Number).ok_or(ExprError::TooLarge)
}

fn number(value: &Value) -> Result<Number, ExprError> {
    match value {
        Value::Number(number) => Ok(*number),
        other => Err(ExprError::Type(format!(
            "a number was expected, not {}",
            kind(other)
        ))),
    }
}

fn truth(value: &Value) -> Result<bool, ExprError> {
    match value {
        Value::Truth(truth) => Ok(*truth),
        other => Err(ExprError::Type(format!(
            "a comparison was expected, not {}",
            kind(other)
        ))),
    }
}
