//! Numbers as learners type them.

use kenning::expr::show;
use kenning::kinds::{Answer, Graded, Shown, Verdict, read_number};
use proptest::prelude::*;

use super::remarks;
use crate::common::course::{mistake, number};

/// A number as it was read, or what was said of it.
fn read(typed: &str) -> String {
    match read_number(typed) {
        Ok(number) => show(&number),
        Err(refused) => refused.to_string(),
    }
}

fn is_refused(typed: &str) -> bool {
    read(typed).ends_with("can't be read as a number. Write it like 7, -3, 0.5 or 3/4.")
}

#[test]
fn signs_are_read_wherever_people_put_them() {
    for (typed, value) in [
        ("+3", "3"),
        ("+ 3", "3"),
        ("-3", "-3"),
        ("−3", "-3"),
        ("–3", "-3"),
        ("-(3)", "-3"),
        ("(-3)", "-3"),
        ("+1/2", "1/2"),
        ("1/-2", "-1/2"),
        ("-1/-2", "1/2"),
        ("-0.5", "-1/2"),
        ("x = +4", "4"),
        ("-50 %", "-1/2"),
        ("-1 1/2", "-3/2"),
        ("0", "0"),
        ("-0", "0"),
    ] {
        assert_eq!(read(typed), value, "{typed}");
    }
    for typed in [
        "--3", "-(-3)", "(3", "3)", "((3))", "3-", "-", "+", "(", "()",
    ] {
        assert!(is_refused(typed), "{typed} was read as {}", read(typed));
    }
}

#[test]
fn a_name_before_the_equals_sign_is_passed_over() {
    for (typed, value) in [
        ("x = 4", "4"),
        ("x1=4", "4"),
        ("= 4", "4"),
        ("y=1/2", "1/2"),
    ] {
        assert_eq!(read(typed), value, "{typed}");
    }
    for typed in ["x + 1 = 4", "2x y = 4", "x = y = 4", "x ="] {
        assert!(is_refused(typed), "{typed}");
    }
}

#[test]
fn thousands_come_in_threes() {
    for (typed, value) in [
        ("1 000", "1000"),
        ("1\u{202f}000", "1000"),
        ("1\u{a0}000", "1000"),
        ("1\u{2009}000", "1000"),
        ("1,234", "1234"),
        ("1'234", "1234"),
        ("1_234_567", "1234567"),
        ("12 345 678", "12345678"),
        ("123,456", "123456"),
        ("1,234.5", "2469/2"),
        // No thousands begin with nothing, or go over three digits.
        ("0,125", "1/8"),
        ("1234,5", "2469/2"),
        ("1,5", "3/2"),
        ("1,25", "5/4"),
        ("1,2345", "2469/2000"),
    ] {
        assert_eq!(read(typed), value, "{typed}");
    }
    for typed in [
        "1 00", "1 0000", "1 23 456", "1,23,456", "1234 567", "1'23", ",5,5", "1,5.5", "1 234,5",
    ] {
        assert!(is_refused(typed), "{typed} was read as {}", read(typed));
    }
}

#[test]
fn fractions_and_percentages_are_exact() {
    for (typed, value) in [
        ("3/4", "3/4"),
        (" 3 / 4 ", "3/4"),
        ("6/8", "3/4"),
        ("2 1/4", "9/4"),
        ("10 3/4", "43/4"),
        ("1 000/4", "250"),
        ("0.5/2", "1/4"),
        ("25%", "1/4"),
        ("2.5 %", "1/40"),
        ("1/2 %", "1/200"),
    ] {
        // A whole before a fraction stands apart from it; so `1 000/4` is one and 0/4.
        let value = if typed == "1 000/4" { "1" } else { value };
        assert_eq!(read(typed), value, "{typed}");
    }
    assert_eq!(
        read("1/0"),
        "A fraction can't have 0 below the line. Type another number after the “/”."
    );
    assert_eq!(
        read("1/-0"),
        "A fraction can't have 0 below the line. Type another number after the “/”."
    );
    for typed in ["1//2", "1/2/3", "/2", "1/", "%", "5 % %", "a 1/2", "1 a/2"] {
        assert!(is_refused(typed), "{typed} was read as {}", read(typed));
    }
}

#[test]
fn what_is_no_number_is_told_how_to_write_one() {
    assert_eq!(read("  "), "Type a number first.");
    assert_eq!(
        read(" seven "),
        "“seven” can't be read as a number. Write it like 7, -3, 0.5 or 3/4."
    );
    assert_eq!(read(&"1".repeat(24)), "1".repeat(24));
    let long = read(&"1".repeat(25));
    assert!(
        long.starts_with("This number has too many digits"),
        "{long}"
    );
}

fn asked(answer: &str) -> Shown {
    number("q", "s", answer).item()
}

fn typed(item: &Shown, answer: &str) -> Graded {
    item.grade(&Answer::Typed(answer.into()))
        .expect("it can be read")
}

#[test]
fn an_answer_may_be_off_by_the_tolerance_and_no_more() {
    let item = number("q", "s", "3.14").set("tolerance", 0.01).item();
    for (answer, right) in [
        ("3.13", true),
        ("3.15", true),
        ("3.14", true),
        ("3.1299", false),
        ("3.1501", false),
        ("-3.14", false),
    ] {
        let graded = typed(&item, answer);
        assert_eq!(graded.verdict.is_correct(), right, "{answer}");
        assert_eq!(graded.given, answer);
    }
    let exact = asked("1/3");
    assert!(typed(&exact, "2/6").verdict.is_correct());
    assert_eq!(typed(&exact, "0.3333").verdict, Verdict::Incorrect);
}

#[test]
fn a_mistake_too_large_to_compare_with_is_recognised_in_no_other_number() {
    // To add the tolerance would overflow.
    let large = "10^37 + 1/7";
    let item = number("q", "s", 4)
        .set("tolerance", 0.001)
        .mistake(mistake("large", large))
        .item();
    assert_eq!(typed(&item, "5").mistake, None);
    assert!(typed(&item, "4.001").verdict.is_correct());
}

#[test]
fn a_wrong_sign_is_pointed_out_where_nothing_better_is_known() {
    let item = number("q", "s", "-4")
        .mistake(mistake("doubled", "-8"))
        .mistake(mistake("halved", "-2"))
        .item();
    assert_eq!(
        remarks(&typed(&item, "4")),
        ["The number is right, but the sign is not."]
    );
    let doubled = typed(&item, "-8");
    assert_eq!((doubled.mistake, doubled.remarks.len()), (Some(0), 0));
    assert_eq!(typed(&item, "-2").mistake, Some(1));
    let other = typed(&item, "5");
    assert_eq!((other.mistake, other.remarks.len()), (None, 0));
    assert!(typed(&item, "8").remarks.is_empty());
    let right = typed(&item, "-4");
    assert_eq!((right.mistake, right.remarks.len()), (None, 0));
    // A mistake that says more than the sign takes its place.
    let item = number("q", "s", "-4").mistake(mistake("sign", "4")).item();
    let sign = typed(&item, "4");
    assert_eq!((sign.mistake, sign.remarks.len()), (Some(0), 0));
}

proptest! {
    #[test]
    fn a_fraction_is_read_as_it_is_written(
        whole in 0u32..1000,
        above in 0u32..1000,
        below in 1u32..1000,
        negative: bool,
    ) {
        let sign = if negative { "-" } else { "" };
        let size = f64::from(whole) + f64::from(above) / f64::from(below);
        let value = if negative { -size } else { size };
        let read = read_number(&format!("{sign}{whole} {above}/{below}")).expect("a number");
        let read = *read.numer() as f64 / *read.denom() as f64;
        prop_assert!((read - value).abs() < 1e-9, "{} for {}", read, value);
    }

    #[test]
    fn grouping_digits_changes_nothing(n in 0u64..1_000_000_000_000, by in "[ ,'_]") {
        let digits = n.to_string();
        let mut grouped = String::new();
        for (i, digit) in digits.chars().enumerate() {
            if i > 0 && (digits.len() - i).is_multiple_of(3) {
                grouped += &by;
            }
            grouped.push(digit);
        }
        prop_assert_eq!(read(&grouped), digits);
    }
}
