//! An expression cut into tokens.

use super::ExprError;
use crate::words::message;

/// The smallest part of an expression that means something.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) enum Token {
    /// Digits and points as written; whether they are a number is for the parser.
    Digits(String),
    /// A text between quotes, without them.
    Text(String),
    /// A parameter, a function, or one of `and`, `or`, `not`.
    Word(String),
    /// An operator, a bracket or a comma.
    Sign(&'static str),
}

impl Token {
    /// The token as written.
    pub(super) fn text(&self) -> &str {
        match self {
            Token::Digits(text) | Token::Word(text) => text,
            // Whatever it says, it is no operator and no bracket.
            Token::Text(_) => "'…'",
            Token::Sign(sign) => sign,
        }
    }
}

/// Longer ones first: `<=` is not `<` and `=`.
const SIGNS: [&str; 15] = [
    "==", "!=", "<=", ">=", "+", "-", "*", "/", "^", "%", "(", ")", "<", ">", ",",
];

/// Cuts `source` up.
///
/// # Errors
/// [`ExprError::Strange`] for a character that begins no token.
pub(super) fn tokens(source: &str) -> Result<Vec<Token>, ExprError> {
    let mut tokens = Vec::new();
    let mut rest = source.trim_start();
    while let Some(first) = rest.chars().next() {
        let length = |may: fn(char) -> bool| rest.find(|c| !may(c)).unwrap_or(rest.len());
        let (token, length) = if is_digit(first) {
            let length = length(is_digit);
            let length = length + power(&rest[length..]);
            (Token::Digits(rest[..length].to_owned()), length)
        } else if first.is_alphabetic() || first == '_' {
            let length = length(|c| c.is_alphanumeric() || c == '_');
            (Token::Word(rest[..length].to_owned()), length)
        } else if let '\'' | '"' = first {
            let inside = &rest[1..];
            let end = inside.find(first).ok_or_else(open_text)?;
            (Token::Text(inside[..end].to_owned()), end + 2)
        } else {
            let sign = SIGNS.into_iter().find(|sign| rest.starts_with(sign));
            let sign = sign.ok_or(ExprError::Strange(first))?;
            (Token::Sign(sign), sign.len())
        };
        tokens.push(token);
        rest = rest[length..].trim_start();
    }
    Ok(tokens)
}

/// How long a power of ten is that stands behind digits, as in `2.0e30`.
fn power(rest: &str) -> usize {
    let Some(after) = rest.strip_prefix(['e', 'E']) else {
        return 0;
    };
    let digits = after.strip_prefix(['-', '+']).unwrap_or(after);
    let end = digits
        .find(|c: char| !c.is_ascii_digit())
        .unwrap_or(digits.len());
    let goes_on = digits[end..].starts_with(|c: char| c.is_alphanumeric() || c == '_');
    match end > 0 && !goes_on {
        true => rest.len() - digits.len() + end,
        false => 0,
    }
}

fn open_text() -> ExprError {
    ExprError::Form(message!("expr-text-open"))
}

fn is_digit(c: char) -> bool {
    c.is_ascii_digit() || c == '.'
}
