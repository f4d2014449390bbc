//! The arithmetic of templates: exact, as in school, bounded.

use kenning::expr::{
    ExprError, Formula, MAX_DEPTH, MAX_LENGTH, Number, Value, Values, decimal, show,
};
use num_rational::Ratio;
use proptest::prelude::*;

fn eval(source: &str, values: &Values) -> Result<Value, ExprError> {
    Formula::new(source).eval(values)
}

/// What an expression comes to, or why it comes to nothing, as text.
fn comes_to(source: &str) -> String {
    let values = Values::from_iter([
        ("a".to_owned(), Value::Number(Number::from_integer(6))),
        ("b".to_owned(), Value::Number(Number::new(-5, 2))),
        ("_n2".to_owned(), Value::Number(Number::from_integer(1))),
        ("yes".to_owned(), Value::Truth(true)),
        ("word".to_owned(), Value::Text("ser".into())),
        ("other".to_owned(), Value::Text("estar".into())),
    ]);
    match eval(source, &values) {
        Ok(Value::Number(number) | Value::Decimal(number, _)) => show(&number),
        Ok(Value::Truth(truth)) => truth.to_string(),
        Ok(Value::Text(text)) => text,
        Err(error) => error.to_string(),
    }
}

#[track_caller]
fn all_come_to(pairs: &[(&str, &str)]) {
    for (source, value) in pairs {
        assert_eq!(comes_to(source), *value, "{source}");
    }
}

#[test]
fn operators_bind_and_group_as_in_school() {
    all_come_to(&[
        ("7 - 2 - 1", "4"),
        ("8/4/2", "1"),
        ("17 % 9 % 5", "3"),
        ("2 * 7 % 4", "2"),
        ("2 + 3 * 4 - 5", "9"),
        ("2^3^2", "512"),
        ("-3^2", "-9"),
        ("(-3)^2", "9"),
        ("2 * -3", "-6"),
        ("2 - -3", "5"),
        ("--3", "3"),
        ("+3 - +2", "1"),
        ("2^-3", "1/8"),
        ("(2/3)^-2", "9/4"),
        ("-7 % 3", "2"),
        ("7 % -3", "-2"),
        ("7.5 % 2", "3/2"),
        ("a*b", "-15"),
        ("_n2 + 1", "2"),
        ("10.50", "21/2"),
        (".5 + 5.", "11/2"),
    ]);
}

#[test]
fn comparisons_tell_below_equal_and_above() {
    for (op, [below, equal, above]) in [
        ("<", [true, false, false]),
        ("<=", [true, true, false]),
        (">", [false, false, true]),
        (">=", [false, true, true]),
        ("==", [false, true, false]),
        ("!=", [true, false, true]),
    ] {
        for (left, truth) in [("1/3", below), ("1/2", equal), ("2/3", above)] {
            let source = format!("{left} {op} 0.5");
            assert_eq!(comes_to(&source), truth.to_string(), "{source}");
        }
    }
    all_come_to(&[
        ("word == word", "true"),
        ("word == other", "false"),
        ("word != other", "true"),
        ("1 + 1 < 3 * 1", "true"),
        ("1 < 2 < 3", "`<` is in the wrong place"),
        ("word < other", "a number is needed here, not text"),
    ]);
}

#[test]
fn and_binds_closer_than_or_and_not_closest() {
    let (yes, no) = ("1 < 2", "2 < 1");
    for (source, truth) in [
        (format!("{yes} and {yes}"), true),
        (format!("{yes} and {no}"), false),
        (format!("{no} and {yes}"), false),
        (format!("{no} or {yes}"), true),
        (format!("{yes} or {no}"), true),
        (format!("{no} or {no}"), false),
        (format!("{yes} or {yes} and {no}"), true),
        (format!("({yes} or {yes}) and {no}"), false),
        (format!("not {yes}"), false),
        (format!("not not {yes}"), true),
        (format!("not {no} and {no}"), false),
        (format!("not ({no} and {no})"), true),
        (format!("not {no} or {yes}"), true),
        ("yes and not 2 < 1".to_owned(), true),
    ] {
        assert_eq!(comes_to(&source), truth.to_string(), "{source}");
    }
    all_come_to(&[
        ("not 1", "a comparison is needed here, not a number"),
        ("1 and yes", "a comparison is needed here, not a number"),
        ("yes or word", "a comparison is needed here, not text"),
        ("yes + 1", "a number is needed here, not true or false"),
        ("-word", "a number is needed here, not text"),
    ]);
}

#[test]
fn functions_do_what_their_names_say() {
    all_come_to(&[
        ("abs(-3/2)", "3/2"),
        ("abs(3)", "3"),
        ("floor(5/2)", "2"),
        ("floor(-5/2)", "-3"),
        ("ceil(5/2)", "3"),
        ("ceil(-5/2)", "-2"),
        ("round(7/3)", "2"),
        ("round(8/3)", "3"),
        ("round(5/2)", "3"),
        ("round(-5/2)", "-3"),
        ("sign(-0.2)", "-1"),
        ("sign(0)", "0"),
        ("sign(9)", "1"),
        ("min(3, -1, 2)", "-1"),
        ("max(3, -1, 4, 2)", "4"),
        ("min(7)", "7"),
        ("gcd(12, -18)", "6"),
        ("gcd(0, 5)", "5"),
        ("lcm(4, 6)", "12"),
        ("lcm(-4, 6)", "12"),
        ("lcm(0, 6)", "0"),
        ("lcm(0, 0)", "0"),
        ("max(1, 2) + min(3, 4)*2", "8"),
    ]);
}

#[test]
fn a_function_says_what_it_takes() {
    all_come_to(&[
        ("abs()", "`abs` needs exactly one value"),
        ("floor(1, 2)", "`floor` needs exactly one value"),
        ("min()", "`min` needs at least one value"),
        ("gcd(1)", "`gcd` needs exactly two whole numbers"),
        ("lcm(1, 2, 3)", "`lcm` needs exactly two whole numbers"),
        ("gcd(1/2, 2)", "`gcd` and `lcm` need whole numbers"),
        ("lcm(2, 1/2)", "`gcd` and `lcm` need whole numbers"),
        ("lcm(1/2, 2)", "`gcd` and `lcm` need whole numbers"),
        ("gcd(2, 1/2)", "`gcd` and `lcm` need whole numbers"),
        ("root(4)", "there is no function `root`"),
        ("abs(word)", "a number is needed here, not text"),
    ]);
}

#[test]
fn what_is_written_wrongly_is_named() {
    all_come_to(&[
        ("", "the expression ends too early"),
        ("1 +", "the expression ends too early"),
        ("(1", "`)` is missing at the end"),
        ("(1 2", "`)` is missing before `2`"),
        ("max(1 2)", "`)` is missing before `2`"),
        ("1 2", "`2` is in the wrong place"),
        ("1)", "`)` is in the wrong place"),
        ("*1", "`*` is in the wrong place"),
        ("1.2.3", "`1.2.3` is not a number"),
        (".", "`.` is not a number"),
        ("1 = 1", "`=` can't be used in an expression"),
        ("1 ! 2", "`!` can't be used in an expression"),
        ("1 $ 2", "`$` can't be used in an expression"),
        ("a²", "`a²` is not a parameter of this question"),
        ("2 ²", "`²` can't be used in an expression"),
        ("missing", "`missing` is not a parameter of this question"),
        ("1/(a - 6)", "division by zero"),
        ("1 % 0", "division by zero"),
        ("0^-1", "division by zero"),
        ("0^0", "1"),
    ]);
    let number = |source| {
        Formula::new(source)
            .number(&Values::default())
            .map(|n| show(&n))
    };
    let told = |source| number(source).map_err(|e| e.to_string());
    assert_eq!(told("1 + 1"), Ok("2".into()));
    assert_eq!(
        told("1 < 2"),
        Err("`1 < 2` gives true or false, not a number".into())
    );
    let truth = |source| {
        Formula::new(source)
            .truth(&Values::default())
            .map_err(|e| e.to_string())
    };
    assert_eq!(truth("1 < 2"), Ok(true));
    assert_eq!(truth("2 < 1"), Ok(false));
    assert_eq!(
        truth("1 + 1"),
        Err("`1 + 1` gives a number, not true or false".into())
    );
}

#[test]
fn numbers_that_grow_too_large_are_refused_and_never_wrap() {
    let large = "2^64 * 2^62";
    for source in [
        format!("{large} * 2"),
        format!("{large} + {large}"),
        format!("-{large} - {large} - {large}"),
        "(2^64)^2".to_owned(),
        format!("1/({large}) / ({large})"),
        format!("({large}) % (1/({large}))"),
        format!("lcm({large} + 1, {large} - 1)"),
        "9^64".to_owned(),
    ] {
        assert_eq!(
            comes_to(&source),
            "the numbers become too large",
            "{source}"
        );
    }
    let near = comes_to(&format!("{large} + ({large} - 1)"));
    assert_eq!(near, i128::MAX.to_string());
    assert_eq!(comes_to("2^64"), (1i128 << 64).to_string());
    assert_eq!(comes_to("1^64"), "1");
    assert_eq!(comes_to("(-1)^-64"), "1");
    let exponent = "an exponent must be a whole number from -64 to 64";
    all_come_to(&[("1^65", exponent), ("1^-65", exponent), ("4^0.5", exponent)]);
}

#[test]
fn an_expression_is_bounded_in_length_and_depth() {
    assert_eq!((MAX_LENGTH, MAX_DEPTH), (500, 40));
    let long = |length: usize| format!("{}1", " ".repeat(length - 1));
    assert_eq!(comes_to(&long(MAX_LENGTH)), "1");
    let refused = format!("the expression is longer than {MAX_LENGTH} characters");
    assert_eq!(comes_to(&long(MAX_LENGTH + 1)), refused);
    let deep = "the expression is nested too deeply";
    let nested = |open: &str, close: &str, times: usize| {
        format!("{}1 < 2{}", open.repeat(times), close.repeat(times))
    };
    assert_eq!(comes_to(&nested("(", ")", MAX_DEPTH)), "true");
    assert_eq!(comes_to(&nested("(", ")", MAX_DEPTH + 1)), deep);
    assert_eq!(comes_to(&nested("not ", "", MAX_DEPTH)), "true");
    assert_eq!(comes_to(&nested("not ", "", MAX_DEPTH + 1)), deep);
    let signs = |times: usize| comes_to(&format!("{}1", "-".repeat(times)));
    assert_eq!(signs(MAX_DEPTH), "1");
    assert_eq!(signs(MAX_DEPTH + 1), deep);
    let calls = |n: usize| comes_to(&format!("{}1{}", "abs(".repeat(n), ")".repeat(n)));
    assert_eq!(calls(MAX_DEPTH), "1");
    assert_eq!(calls(MAX_DEPTH + 1), deep);
    let powers = |times: usize| comes_to(&format!("1{}", "^1".repeat(times)));
    assert_eq!(powers(MAX_DEPTH), "1");
    assert_eq!(powers(MAX_DEPTH + 1), deep);
    // What stands side by side does not nest.
    assert_eq!(comes_to(&vec!["(1)"; 60].join("+")), "60");
}

#[test]
fn a_decimal_is_read_exactly_or_not_at_all() {
    let read = |text: &str| decimal(text).map(|n| show(&n));
    for (text, value) in [
        ("12", "12"),
        ("0.125", "1/8"),
        (".5", "1/2"),
        ("5.", "5"),
        ("007", "7"),
        ("1e5", "100000"),
        ("2.5e-3", "1/400"),
        ("1E36", "1000000000000000000000000000000000000"),
    ] {
        assert_eq!(read(text).as_deref(), Some(value), "{text}");
    }
    for text in [
        "", ".", "1.2.3", "-1", "1e", "e5", "1e37", "9999e36", "1e5e5", "1 0", "1.x",
    ] {
        assert_eq!(read(text), None, "{text}");
    }
    let thirty = format!("{}.{}", "1".repeat(15), "1".repeat(15));
    assert!(read(&thirty).is_some());
    assert_eq!(read(&format!("{thirty}1")), None);
    assert_eq!(read(&format!("1{thirty}")), None);
}

#[test]
fn values_are_shown_as_a_learner_writes_them() {
    assert_eq!(show(&Number::new(-6, 2)), "-3");
    assert_eq!(show(&Number::new(6, -8)), "-3/4");
    assert_eq!(show(&Number::from_integer(0)), "0");
}

#[test]
fn names_are_parameters_and_neither_words_nor_functions() {
    let names = |source: &str| Formula::new(source).names();
    let found = names("not (b2 < max(a, _c)) and a != 3 or abs (x) == y_z");
    assert_eq!(found, ["_c", "a", "b2", "x", "y_z"]);
    // Another call by the same name leaves the name where it is a parameter.
    assert_eq!(names("min(min, 1)"), ["min"]);
    assert!(names("1 + ").is_empty());
    assert!(names("a $ b").is_empty());
}

#[test]
fn a_formula_keeps_its_text_and_counts_its_work_from_it() {
    // A character counts for 1, an operator or a bracket for 5, a power for 30.
    for (source, work) in [
        ("ab", 2),
        ("a + 1", 9),
        ("a-b*c/d%e", 25),
        ("(a)", 7),
        ("a^2", 32),
        ("", 0),
    ] {
        let formula = Formula::new(source);
        assert_eq!((formula.source(), formula.work()), (source, work));
    }
}

#[test]
fn only_what_other_values_may_mend_is_of_values() {
    let fails = |source: &str| eval(source, &Values::default()).expect_err("it fails");
    for source in ["1/0", "2^64*2^64", "2^0.5"] {
        assert!(fails(source).is_of_values(), "{source}");
    }
    for source in ["1 +", "a", "root(1)", "1 $ 2", "not 1"] {
        assert!(!fails(source).is_of_values(), "{source}");
    }
    assert!(!ExprError::NeverHolds(3).is_of_values());
}

/// An expression as a tree.
#[derive(Clone, Debug)]
enum Tree {
    Whole(u32),
    Minus(Box<Tree>),
    Of(char, Box<Tree>, Box<Tree>),
}

fn trees() -> impl Strategy<Value = Tree> {
    (0u32..20)
        .prop_map(Tree::Whole)
        .prop_recursive(4, 12, 2, |inner| {
            let op = prop::sample::select(vec!['+', '-', '*', '/', '%']);
            prop_oneof![
                inner.clone().prop_map(|t| Tree::Minus(Box::new(t))),
                (op, inner.clone(), inner).prop_map(|(op, a, b)| Tree::Of(op, a.into(), b.into())),
            ]
        })
}

impl Tree {
    /// How closely it binds.
    fn rank(&self) -> u8 {
        match self {
            Tree::Of('+' | '-', ..) => 1,
            Tree::Of(..) => 2,
            Tree::Minus(_) => 3,
            Tree::Whole(_) => 4,
        }
    }

    /// Written with no brackets but those it needs.
    fn written(&self) -> String {
        let within = |tree: &Tree, least: u8| match tree.rank() >= least {
            true => tree.written(),
            false => format!("({})", tree.written()),
        };
        match self {
            Tree::Whole(n) => n.to_string(),
            Tree::Minus(t) => format!("-{}", within(t, 3)),
            Tree::Of(op, a, b) => {
                let rank = self.rank();
                format!("{} {op} {}", within(a, rank), within(b, rank + 1))
            }
        }
    }

    fn value(&self) -> Option<Ratio<i128>> {
        Some(match self {
            Tree::Whole(n) => Ratio::from_integer(i128::from(*n)),
            Tree::Minus(t) => -t.value()?,
            Tree::Of(op, a, b) => {
                let (a, b) = (a.value()?, b.value()?);
                match op {
                    '+' => a + b,
                    '-' => a - b,
                    '*' => a * b,
                    _ if b == Ratio::from_integer(0) => return None,
                    '/' => a / b,
                    _ => a - (a / b).floor() * b,
                }
            }
        })
    }
}

proptest! {
    #![proptest_config(crate::common::cases(256))]

    #[test]
    fn an_expression_comes_to_what_its_tree_says(tree in trees()) {
        let written = tree.written();
        prop_assume!(written.len() <= MAX_LENGTH);
        let wanted = tree.value().map_or("division by zero".to_owned(), |n| show(&n));
        prop_assert_eq!(comes_to(&written), wanted, "{}", written);
    }
}
