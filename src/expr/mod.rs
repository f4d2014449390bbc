//! The arithmetic of templates: small, exact, bounded.
//!
//! Values are fractions of 128-bit integers with checked operations; an
//! expression may hold at most [`MAX_LENGTH`] characters and nest
//! [`MAX_DEPTH`] deep, so that a hostile course costs nothing but an error.

mod arithmetic;
mod parse;

pub use arithmetic::{Number, absolute, decimal, minus, negated, over, plus, show, times};

use std::collections::HashMap;

use parse::{Parser, tokens};

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
    Parser::all(source, values)
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

fn kind(value: &Value) -> &'static str {
    match value {
        Value::Number(_) => "a number",
        Value::Truth(_) => "true or false",
        Value::Text(_) => "text",
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
    #[test]
    fn the_last_number_that_fits_has_an_opposite() {
        let lowest = "0 - (2^63)^2 - (2^63)^2";
        let large = "the numbers become too large";
        assert_eq!(number(lowest), large);
        assert_eq!(
            number("abs(1 - (2^63)^2 - (2^63)^2)"),
            i128::MAX.to_string()
        );
        for whole in ["floor", "ceil", "round"] {
            assert_eq!(
                number(&format!("{whole}(((2^63)^2 - 1 + (2^63)^2)/1)")),
                i128::MAX.to_string()
            );
        }
        assert_eq!(number("(-2)^-3"), "-1/8");
        assert_eq!(
            number("floor(-7/2) + 10*ceil(-7/2) + 100*round(-7/2)"),
            "-434"
        );
        assert_eq!(
            number("round(5/2) + 10*round(-5/3) + 100*round(1/3)"),
            "-17"
        );
    }

    /// An expression of long numbers: what a text of random characters hardly ever is.
    fn expression() -> impl proptest::strategy::Strategy<Value = String> {
        use proptest::prelude::*;
        let large = [
            i128::MAX,
            1 << 126,
            u64::MAX.into(),
            1 << 64,
            10_i128.pow(29),
        ];
        let leaf = prop_oneof![
            "[0-9]{1,3}",
            "[0-9]{10,30}",
            "[0-9]{1,14}\\.[0-9]{1,14}",
            prop::sample::select(large.map(|n| n.to_string()).to_vec()),
            Just("(0 - (2^63)^2 - (2^63)^2)".to_owned()),
            Just("(1 - (2^63)^2 - (2^63)^2)".to_owned()),
        ];
        leaf.prop_recursive(4, 24, 2, |inner| {
            let ops = prop::sample::select(vec!["+", "-", "*", "/", "%", "^", "<", "=="]);
            let one = prop::sample::select(vec!["-", "abs", "floor", "ceil", "round", "sign"]);
            let two = prop::sample::select(vec!["gcd", "lcm", "min", "max"]);
            prop_oneof![
                (inner.clone(), ops, inner.clone())
                    .prop_map(|(a, op, b)| format!("({a} {op} {b})")),
                (one, inner.clone()).prop_map(|(f, a)| format!("{f}({a})")),
                (two, inner.clone(), inner).prop_map(|(f, a, b)| format!("{f}({a}, {b})")),
            ]
        })
    }

    proptest::proptest! {
        #![proptest_config(proptest::prelude::ProptestConfig::with_cases(2_000))]
        #[test]
        fn long_numbers_have_a_value_or_are_too_large(source in expression()) {
            let values = Values::from([("a".to_owned(), Value::Number(Number::from_integer(1)))]);
            let _ = eval(&source, &values);
            for format in ["signed", "coef", "scoef", "paren"] {
                let text = format!("{{{source}:{format}}}x");
                let _ = crate::course::interpolate(&text, &values);
            }
        }
    }
}
