//! The arithmetic of templates: small, exact, bounded.
//!
//! Values are fractions of 128-bit integers with checked operations; an
//! expression may hold at most [`MAX_LENGTH`] characters and nest
//! [`MAX_DEPTH`] deep, so that a hostile course costs nothing but an error.

use std::collections::HashMap;

use num_rational::Ratio;
use num_traits::{CheckedAdd, CheckedDiv, CheckedMul, CheckedSub, Signed, Zero};

/// An exact number.
pub type Number = Ratio<i128>;

/// Longest expression, in bytes.
pub const MAX_LENGTH: usize = 500;
/// The functions that expressions may use.
pub const FUNCTIONS: [&str; 9] = [
    "abs", "gcd", "lcm", "min", "max", "floor", "ceil", "round", "sign",
];
/// Deepest nesting of brackets and signs.
pub const MAX_DEPTH: usize = 40;

/// What an expression comes to.
#[derive(Clone, Debug, PartialEq)]
pub enum Value {
    Number(Number),
    Truth(bool),
    Text(String),
}

/// Values of a template's parameters, by name.
pub type Values = HashMap<String, Value>;

/// Why an expression has no value.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
pub enum ExprError {
    /// It is written wrongly, whatever the values.
    #[error("{0}")]
    Form(String),
    #[error("`{0}` means nothing in an expression")]
    Strange(char),
    /// It takes something else than it is given.
    #[error("{0}")]
    Type(String),
    #[error("`{0}` is not a parameter of this question")]
    Unknown(String),
    #[error("there is no function `{0}`")]
    NoFunction(String),
    #[error("there is no format `{0}`")]
    NoFormat(String),
    #[error("division by zero")]
    DivisionByZero,
    #[error("the numbers become too large")]
    TooLarge,
    /// These values won't do; others may.
    #[error("{0}")]
    Value(&'static str),
    /// `where` held for no values that were drawn.
    #[error("`where` did not hold in any of {0} draws")]
    NeverHolds(usize),
    /// What stands between braces, or the braces themselves; says itself what to write.
    #[error("{0}")]
    Braces(String),
}

impl ExprError {
    /// Whether other values of the parameters may mend it.
    pub fn is_of_values(&self) -> bool {
        matches!(
            self,
            ExprError::DivisionByZero | ExprError::TooLarge | ExprError::Value(_)
        )
    }
}

fn fail<T>(message: impl Into<String>) -> Result<T, ExprError> {
    Err(ExprError::Form(message.into()))
}

/// Evaluates `source` with the given parameters.
pub fn eval(source: &str, values: &Values) -> Result<Value, ExprError> {
    if source.len() > MAX_LENGTH {
        return fail(format!(
            "an expression may be at most {MAX_LENGTH} characters long"
        ));
    }
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

/// Evaluates `source` to a number.
pub fn eval_number(source: &str, values: &Values) -> Result<Number, ExprError> {
    match eval(source, values)? {
        Value::Number(number) => Ok(number),
        other => Err(ExprError::Type(format!(
            "`{source}` comes to {}, not a number",
            kind(&other)
        ))),
    }
}

/// Evaluates `source` to a truth value.
pub fn eval_truth(source: &str, values: &Values) -> Result<bool, ExprError> {
    match eval(source, values)? {
        Value::Truth(truth) => Ok(truth),
        other => Err(ExprError::Type(format!(
            "`{source}` comes to {}, not true or false",
            kind(&other)
        ))),
    }
}

/// The parameter names that an expression uses.
pub fn names(source: &str) -> Vec<String> {
    let Ok(tokens) = tokens(source) else {
        return Vec::new();
    };
    let mut names: Vec<String> = tokens
        .iter()
        .enumerate()
        .filter(|(i, t)| {
            t.starts_with(|c: char| c.is_alphabetic() || c == '_')
                && !["and", "or", "not"].contains(&t.as_str())
                && tokens.get(i + 1).is_none_or(|next| next != "(")
        })
        .map(|(_, t)| t.clone())
        .collect();
    names.sort();
    names.dedup();
    names
}

/// A number as a learner would write it: `-3`, `3/4`.
pub fn show(number: &Number) -> String {
    if number.is_integer() {
        number.numer().to_string()
    } else {
        format!("{}/{}", number.numer(), number.denom())
    }
}

/// Reads a plain decimal or integer literal, exactly.
pub fn decimal(text: &str) -> Option<Number> {
    let (whole, fraction) = text.split_once('.').unwrap_or((text, ""));
    if (whole.is_empty() && fraction.is_empty()) || whole.len() + fraction.len() > 30 {
        return None;
    }
    let digits = |s: &str| s.bytes().all(|b| b.is_ascii_digit());
    if !digits(whole) || !digits(fraction) {
        return None;
    }
    let scale = 10i128.checked_pow(fraction.len() as u32)?;
    let all: i128 = format!("{whole}{fraction}").parse().ok()?;
    Some(Number::new(all, scale))
}

fn kind(value: &Value) -> &'static str {
    match value {
        Value::Number(_) => "a number",
        Value::Truth(_) => "true or false",
        Value::Text(_) => "text",
    }
}

fn tokens(source: &str) -> Result<Vec<String>, ExprError> {
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

struct Parser<'v> {
    tokens: Vec<String>,
    at: usize,
    depth: usize,
    values: &'v Values,
}

impl Parser<'_> {
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
            left = checked(if op == "+" {
                l.checked_add(&r)
            } else {
                l.checked_sub(&r)
            })?;
        }
        Ok(left)
    }

    fn product(&mut self) -> Result<Value, ExprError> {
        let mut left = self.sign()?;
        while let Some(op) = self.take(&["*", "/", "%"]) {
            let right = self.sign()?;
            let (l, r) = (number(&left)?, number(&right)?);
            if op != "*" && r.is_zero() {
                return Err(ExprError::DivisionByZero);
            }
            left = checked(match op.as_str() {
                "*" => l.checked_mul(&r),
                "/" => l.checked_div(&r),
                _ => l
                    .checked_div(&r)
                    .and_then(|q| q.floor().checked_mul(&r))
                    .and_then(|whole| l.checked_sub(&whole)),
            })?;
        }
        Ok(left)
    }

    fn sign(&mut self) -> Result<Value, ExprError> {
        match self.take(&["-", "+"]).as_deref() {
            Some("-") => {
                let value = self.deeper(Self::sign)?;
                checked(Number::zero().checked_sub(&number(&value)?))
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
        if !exponent.is_integer() || exponent.abs() > Number::from_integer(64) {
            return Err(ExprError::Value(
                "an exponent must be a whole number from -64 to 64",
            ));
        }
        let mut result = Number::from_integer(1);
        for _ in 0..exponent.abs().to_integer() {
            result = result.checked_mul(&base).ok_or_else(too_large)?;
        }
        if exponent.is_negative() {
            if result.is_zero() {
                return Err(ExprError::DivisionByZero);
            }
            result = result.recip();
        }
        Ok(Value::Number(result))
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
        let value = match (name, arguments.as_slice()) {
            ("abs", [a]) => a.abs(),
            ("floor", [a]) => a.floor(),
            ("ceil", [a]) => a.ceil(),
            ("round", [a]) => a.round(),
            ("sign", [a]) => a.signum(),
            ("min", [first, rest @ ..]) => rest.iter().fold(*first, |m, v| m.min(*v)),
            ("max", [first, rest @ ..]) => rest.iter().fold(*first, |m, v| m.max(*v)),
            ("gcd", [a, b]) if a.is_integer() && b.is_integer() => {
                Number::from_integer(gcd(*a.numer(), *b.numer())?)
            }
            ("lcm", [a, b]) if a.is_integer() && b.is_integer() => {
                let divisor = gcd(*a.numer(), *b.numer())?;
                if divisor == 0 {
                    Number::zero()
                } else {
                    let lcm = (a.numer() / divisor).checked_mul(*b.numer());
                    Number::from_integer(lcm.ok_or_else(too_large)?).abs()
                }
            }
            ("abs" | "floor" | "ceil" | "round" | "sign" | "min" | "max", _) => {
                return fail(format!("`{name}` was given the wrong number of values"));
            }
            ("gcd" | "lcm", [_, _]) => {
                return Err(ExprError::Value("`gcd` and `lcm` take whole numbers only"));
            }
            ("gcd" | "lcm", _) => return fail(format!("`{name}` takes two whole numbers")),
            _ => return Err(ExprError::NoFunction(name.to_owned())),
        };
        Ok(Value::Number(value))
    }
}

fn gcd(a: i128, b: i128) -> Result<i128, ExprError> {
    let (mut a, mut b) = (a.unsigned_abs(), b.unsigned_abs());
    while b != 0 {
        (a, b) = (b, a % b);
    }
    i128::try_from(a).map_err(|_| too_large())
}

fn too_large() -> ExprError {
    ExprError::TooLarge
}

fn checked(number: Option<Number>) -> Result<Value, ExprError> {
    number.map(Value::Number).ok_or_else(too_large)
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

#[cfg(test)]
mod tests {
    use super::*;

    fn number(source: &str) -> String {
        match eval_number(source, &Values::new()) {
            Ok(value) => show(&value),
            Err(error) => error.to_string(),
        }
    }

    #[test]
    fn arithmetic_is_exact_and_binds_as_in_school() {
        assert_eq!(number("1 + 2*3"), "7");
        assert_eq!(number("-2^2"), "-4");
        assert_eq!(number("(1 - 3)/4"), "-1/2");
        assert_eq!(number("0.1 + 0.2"), "3/10");
        assert_eq!(number("-7 % 3"), "2");
        assert_eq!(number("lcm(4, 6) + gcd(12, -18)"), "18");
        assert_eq!(number("2^-2"), "1/4");
    }

    #[test]
    fn what_has_no_value_says_why() {
        assert_eq!(number("1/0"), "division by zero");
        assert_eq!(number("9^64*9^64"), "the numbers become too large");
        assert_eq!(number("1 +"), "the expression ends too early");
        assert_eq!(number("a"), "`a` is not a parameter of this question");
        assert_eq!(
            number("1 < 2"),
            "`1 < 2` comes to true or false, not a number"
        );
        assert_eq!(
            number(&"(".repeat(400)),
            "the expression is nested too deeply"
        );
    }

    proptest::proptest! {
        #[test]
        fn no_text_makes_it_panic(source in "[-+*/^%()0-9a-z<>=!., ]{0,60}") {
            let _ = eval(&source, &Values::new());
        }
    }
}
