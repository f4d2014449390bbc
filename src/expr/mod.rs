//! The arithmetic of templates: small, exact, bounded.
//!
//! Values are fractions of 128-bit integers with checked operations; an
//! expression may hold at most [`MAX_LENGTH`] characters and nest
//! [`MAX_DEPTH`] deep, so that a hostile course costs nothing but an error.

mod arithmetic;
mod decimals;
mod eval;
mod formula;
mod functions;
mod kept;
mod parse;
mod roots;
mod token;
mod tree;
mod values;

use std::fmt;

pub use arithmetic::{Number, absolute, minus, negated, over, plus, show, times};
pub use decimals::{
    MAX_PLACES, decimal, numeral, places, places_of, rounded, show_decimal, show_places,
};
pub use formula::Formula;
pub use functions::Function;
pub use tree::{Expr, Op, in_tens};
pub use values::Values;

use crate::words::{Message, message};

/// Longest expression, in bytes.
pub const MAX_LENGTH: usize = 500;
/// Deepest nesting of brackets and signs.
pub const MAX_DEPTH: usize = 40;

/// What an expression comes to.
#[derive(Clone, Debug, serde::Serialize, serde::Deserialize)]
pub enum Value {
    Number(#[serde(with = "kept")] Number),
    /// A number that was written as a decimal, or comes of one, and the places in which
    /// it is written; at most [`MAX_PLACES`].
    Decimal(#[serde(with = "kept")] Number, u8),
    Truth(bool),
    Text(String),
}

/// Why an expression has no value.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum ExprError {
    /// It is written wrongly, whatever the values.
    Form(Message),
    /// This character begins nothing that an expression may hold.
    Strange(char),
    /// It takes something else than it is given.
    Type(Message),
    /// The question has no parameter of this name.
    Unknown(String),
    /// There is no function of this name.
    NoFunction(String),
    /// There is no format of this name.
    NoFormat(String),
    DivisionByZero,
    TooLarge,
    /// These values won't do; others may.
    Value(Message),
    /// The text of one showing has more bytes than this.
    TooLong(usize),
    /// `where` held for no values that were drawn, so many times.
    NeverHolds(usize),
    /// What stands between braces, or the braces themselves; says itself what to write.
    Braces(Message),
    /// What is wrong with a key once values stand in it, and which one that is: of a figure,
    /// or `modes`.
    Key(&'static str, Message),
}

impl ExprError {
    /// Whether other values of the parameters may mend it.
    pub fn is_of_values(&self) -> bool {
        matches!(
            self,
            ExprError::DivisionByZero | ExprError::TooLarge | ExprError::Value(_)
        )
    }

    /// What is wrong, as part of a sentence.
    pub fn message(&self) -> Message {
        match self {
            ExprError::Form(message)
            | ExprError::Type(message)
            | ExprError::Value(message)
            | ExprError::Braces(message)
            | ExprError::Key(_, message) => message.clone(),
            ExprError::Strange(c) => message!("expr-strange", text = *c),
            ExprError::Unknown(name) => message!("expr-unknown", name = name),
            ExprError::NoFunction(name) => message!("expr-no-function", name = name),
            ExprError::NoFormat(name) => message!("expr-no-format", name = name),
            ExprError::DivisionByZero => message!("expr-division-by-zero"),
            ExprError::TooLarge => message!("expr-too-large"),
            ExprError::TooLong(most) => message!("expr-too-long", kb = most / 1024),
            ExprError::NeverHolds(draws) => message!("expr-never-holds", n = *draws),
        }
    }
}

impl fmt::Display for ExprError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        self.message().fmt(f)
    }
}

impl std::error::Error for ExprError {}

fn fail<T>(message: Message) -> Result<T, ExprError> {
    Err(ExprError::Form(message))
}

fn kind(value: &Value) -> Message {
    match value {
        Value::Number(_) | Value::Decimal(..) => message!("expr-kind-number"),
        Value::Truth(_) => message!("expr-kind-truth"),
        Value::Text(_) => message!("expr-kind-text"),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    fn number(source: &str) -> String {
        match Formula::new(source).number(&Values::default()) {
            Ok(value) => show(&value),
            Err(error) => error.to_string(),
        }
    }

    #[test]
    fn arithmetic_is_exact_and_binds_as_in_school() {
        assert_eq!(number("1 + 2*3"), "7");
        assert_eq!(number("-2^2"), "-4");
        assert_eq!(number("2^3^2"), "512");
        assert_eq!(number("7 - 3 - 2"), "2");
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
        assert_eq!(number("1 + and"), "`and` is in the wrong place");
        assert_eq!(number("1 < 2 < 3"), "`<` is in the wrong place");
        assert!(number("1e-2147483648").contains("`1e-2147483648`"));
        assert_eq!(number("a"), "`a` is not a parameter of this question");
        assert_eq!(number("1 < 2"), "`1 < 2` gives true or false, not a number");
        assert_eq!(number("abs(1, 2)"), "`abs` needs exactly one value");
        assert_eq!(number("gcd(1)"), "`gcd` needs exactly two whole numbers");
        assert_eq!(number("max()"), "`max` needs at least one value");
        assert_eq!(
            number(&"(".repeat(400)),
            "the expression is nested too deeply"
        );
    }

    #[test]
    fn the_length_of_an_expression_is_counted_in_characters() {
        // Each letter takes two bytes.
        let name = "é".repeat(MAX_LENGTH);
        assert!(number(&name).ends_with("is not a parameter of this question"));
        let longer = name + "é";
        assert_eq!(
            number(&longer),
            "the expression is longer than 500 characters"
        );
    }

    #[test]
    fn a_formula_names_the_parameters_that_it_needs() {
        let formula = Formula::new("max(b, 2) + a*a > 0 and not c");
        assert_eq!(formula.names(), ["a", "b", "c"]);
    }

    #[test]
    fn a_tree_prints_with_the_brackets_that_it_needs() {
        let printed = |source| Expr::parse(source).unwrap().to_string();
        assert_eq!(printed("((a*b))+(c)"), "a*b + c");
        assert_eq!(printed("a-(b-c)"), "a - (b - c)");
        assert_eq!(printed("(-a)^2 - -a^2"), "(-a)^2 - -a^2");
        assert_eq!(
            printed("not (a and b) or 0.50 < x"),
            "not (a and b) or 0.50 < x"
        );
        assert_eq!(printed("min(a,(b),2/3)"), "min(a, b, 2/3)");
    }

    fn trees() -> impl Strategy<Value = Expr> {
        let leaf = prop_oneof![
            (0i128..200).prop_map(|n| Expr::Number(Number::from_integer(n))),
            (0i128..200, 1u8..4).prop_map(|(n, places)| {
                Expr::Decimal(Number::new(n, 10i128.pow(places.into())), places)
            }),
            "[a-d]".prop_map(Expr::Name),
            "[ a-d(+\"]{0,4}".prop_map(Expr::Text),
        ];
        leaf.prop_recursive(5, 40, 3, |inner| {
            let boxed = inner.clone().prop_map(Box::new);
            let op = proptest::sample::select(Op::ALL.map(|(_, op)| op).to_vec());
            let function = proptest::sample::select(vec![Function::Min, Function::Max]);
            prop_oneof![
                boxed.clone().prop_map(Expr::Negative),
                boxed.clone().prop_map(Expr::Not),
                (op, boxed.clone(), boxed).prop_map(|(op, a, b)| Expr::Binary(op, a, b)),
                (function, proptest::collection::vec(inner, 1..4))
                    .prop_map(|(function, parts)| Expr::Call(function, parts)),
            ]
        })
    }

    proptest! {
        #[test]
        fn no_text_makes_it_panic(source in "[-+*/^%()0-9a-z<>=!., ]{0,60}") {
            let _ = Formula::new(source).eval(&Values::default());
        }

        #[test]
        fn what_is_printed_reads_back_as_the_same_tree(tree in trees()) {
            let printed = tree.to_string();
            match Expr::parse(&printed) {
                Ok(read) => prop_assert_eq!(read, tree, "{}", printed),
                // Printing adds brackets, and may come to more than may be written.
                Err(error) => prop_assert!(
                    printed.len() > MAX_LENGTH || error == deep(), "{}: {}", printed, error
                ),
            }
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
    fn expression() -> impl Strategy<Value = String> {
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

    proptest! {
        #![proptest_config(ProptestConfig::with_cases(2_000))]
        #[test]
        fn calculating_with_long_numbers_never_panics(source in expression()) {
            let values = Values::from_iter([("a".to_owned(), Value::Number(Number::from_integer(1)))]);
            let _ = Formula::new(source).eval(&values);
        }
    }

    fn deep() -> ExprError {
        ExprError::Form(message!("expr-too-deep"))
    }
}
