//! Numbers as learners type them.

use kenning::course::QuestionIndex;
use kenning::expr::show;
use kenning::kinds::{Answer, DecimalSign, Graded, Percent, Shown, Verdict};
use kenning::kinds::{read_number, readings};
use proptest::prelude::*;

use super::remarks;
use crate::common::course::{course, mistake, number, skill};

#[test]
fn a_decimal_that_is_put_back_stays_one() {
    let item = number("q", "s", 4)
        .set("prompt", "Solve `2x + 3 = 11`.")
        .item();
    let put = |typed: &str| {
        let said = item.put_back(&Answer::Typed(typed.into()));
        said.expect("it is put back").to_string()
    };
    assert_eq!(put("2.5"), "Put 2.5 in for x: 2 · (2.5) + 3 is 8, not 11.");
    assert_eq!(
        put("0,25"),
        "Put 0.25 in for x: 2 · (0.25) + 3 is 3.5, not 11."
    );
    assert_eq!(
        put("1/4"),
        "Put 1/4 in for x: 2 · (1/4) + 3 is 7/2, not 11."
    );
    // As the language of the course writes it.
    let entry = number("q", "s", 4).set("prompt", "Resuelve `2x + 3 = 11`.");
    let course = course().set("language", "es").skill(skill("s")).ask(entry);
    let course = course.build();
    let item = course.questions[QuestionIndex(0)]
        .instance(0)
        .expect("it is shown")
        .item;
    let said = item
        .put_back(&Answer::Typed("0,25".into()))
        .expect("it is put back");
    assert_eq!(
        said.to_string(),
        "Put 0,25 in for x: 2 · (0,25) + 3 is 3,5, not 11."
    );
}

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
        ("(+3)", "3"),
        ("( − 3 )", "-3"),
        ("-(3 )", "-3"),
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
        "--3", "-(-3)", "(3", "3)", "((3))", "3-", "-", "+", "(", "()", "(++3)", "-+3",
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
        ("площадь = 4", "4"),
    ] {
        assert_eq!(read(typed), value, "{typed}");
    }
    for typed in [
        "x + 1 = 4",
        "2x y = 4",
        "x = y = 4",
        "x =",
        "2x = 4",
        "3 = 4",
        "12x=4",
    ] {
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
        ("1 234,5", "2469/2"),
        ("1'234,5", "2469/2"),
        ("1’234.5", "2469/2"),
        ("1.234,5", "2469/2"),
        ("1.234.567", "1234567"),
        ("1.234.567,5", "2469135/2"),
    ] {
        assert_eq!(read(typed), value, "{typed}");
    }
    for typed in [
        "1 00",
        "1 0000",
        "1 23 456",
        "1,23,456",
        "1234 567",
        "1'23",
        ",5,5",
        "1,5.5",
        "1.234.56",
        "0.123.456",
        "1'234 567",
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

/// All that a number can mean, the likeliest first.
fn meant(typed: &str, language: &str, percent: Percent) -> Vec<String> {
    let read = readings(typed, DecimalSign::of_language(language), percent);
    read.map_or_else(
        |why| vec![why.to_string()],
        |all| all.iter().map(show).collect(),
    )
}

#[test]
fn a_number_means_what_it_may_mean_and_first_what_it_does_in_the_language() {
    let of = |typed, language| meant(typed, language, Percent::Hundredths).join(" or ");
    for (typed, english, german) in [
        ("3,125", "3125 or 25/8", "25/8 or 3125"),
        ("13.500", "27/2 or 13500", "13500 or 27/2"),
        ("3.14", "157/50", "157/50"),
        ("1.234,5", "2469/2", "2469/2"),
        ("0,125", "1/8", "1/8"),
        // Both numbers are read in the same way.
        ("5,108/10,000", "1277/2500", "1277/2500"),
        ("1 250/4", "127/2 or 625/2", "127/2 or 625/2"),
        ("20 %", "1/5 or 20", "1/5 or 20"),
        ("2.500e3", "2500 or 2500000", "2500000 or 2500"),
    ] {
        assert_eq!(of(typed, "en"), english, "{typed}");
        assert_eq!(of(typed, "de"), german, "{typed}");
    }
    let asked = |typed| meant(typed, "en", Percent::Asked).join(" or ");
    assert_eq!(asked("25 %"), "25");
    assert_eq!(asked("25"), "25 or 2500");
    assert_eq!(asked("0.25"), "1/4 or 25");
}

#[test]
fn numbers_are_read_in_the_signs_of_every_keyboard() {
    for (typed, value) in [
        ("5.819e6", "5819000"),
        ("5.819E6", "5819000"),
        ("5.819e+6", "5819000"),
        ("5.819*10^6", "5819000"),
        ("5.819x10^6", "5819000"),
        ("5.819 × 10^6", "5819000"),
        ("5.819·10⁶", "5819000"),
        ("5.819*10**6", "5819000"),
        ("1.5·10⁻³", "3/2000"),
        ("1.5*10^(-3)", "3/2000"),
        ("-2e-2", "-1/50"),
        ("10^6", "1000000"),
        ("6/10^2", "3/50"),
        ("½", "1/2"),
        ("2½", "5/2"),
        ("2 ½", "5/2"),
        ("-2½", "-5/2"),
        ("⅔", "2/3"),
        ("5⁄2", "5/2"),
        ("5÷2", "5/2"),
        ("25 per cent", "1/4"),
        ("25 Prozent", "1/4"),
        ("2.5percent", "1/40"),
        ("‐3", "-3"),
        ("‑3", "-3"),
        ("—3", "-3"),
        ("﹣3", "-3"),
        ("－3", "-3"),
        ("１２．５", "25/2"),
        ("２５％", "1/4"),
        ("٣٫٥", "7/2"),
        ("४२", "42"),
        ("4\u{200b}2\u{200e}", "42"),
        ("\u{feff}42", "42"),
    ] {
        assert_eq!(read(typed), value, "{typed}");
    }
    for typed in [
        "2^8",
        "2²",
        "per cent",
        "five percent",
        "1e",
        "e5",
        "1e5e5",
        "1e2.5",
        "10^",
        "3·10",
        "27 cm/s",
        "$27",
    ] {
        assert!(is_refused(typed), "{typed} was read as {}", read(typed));
    }
    for typed in ["1e37", "1e999", "1e-37", "99999999e36"] {
        let said = read(typed);
        assert!(
            said.starts_with("This number has too many digits"),
            "{typed}: {said}"
        );
    }
}

/// What is said of a number that is not counted in a course of this language.
fn asked_again(language: &str, answer: &str, typed: &str) -> String {
    let course = course().set("language", language).skill(skill("s"));
    let instance =
        course.ask(number("q", "s", answer)).build().questions[QuestionIndex(0)].instance(1);
    let graded = instance.expect("it is shown").item;
    match graded.grade(&Answer::Typed(typed.into())) {
        Ok(graded) => graded.verdict.word().to_string(),
        Err(said) => said.to_string(),
    }
}

#[test]
fn of_several_meanings_the_likeliest_counts_and_another_right_one_is_asked_for() {
    for (language, answer, typed, said) in [
        ("en", "3125", "3,125", "Correct"),
        (
            "en",
            "3.125",
            "3,125",
            "I read 3125; for 3.125 write 3.125.",
        ),
        ("en", "3.125", "3.125", "Correct"),
        (
            "en",
            "13500",
            "13.500",
            "I read 13.5; for 13500 write 13500.",
        ),
        ("en", "7", "3,125", "Not right"),
        ("de", "13500", "13.500", "Correct"),
        ("de", "3125", "3,125", "I read 3.125; for 3125 write 3125."),
        ("de", "25/8", "3.125", "I read 3125; for 3.125 write 3,125."),
        ("de-CH", "3.125", "3.125", "Correct"),
        ("en", "20", "20 %", "I read 0.2; for 20 write 20."),
        ("en", "1/5", "20 %", "Correct"),
        ("en", "30", "20 %", "Not right"),
    ] {
        assert_eq!(
            asked_again(language, answer, typed),
            said,
            "{language}: {typed} for {answer}"
        );
    }
}

#[test]
fn the_answer_is_shown_as_its_language_writes_it() {
    for (language, answer, written) in [
        ("en", "3.125", "3.125"),
        ("de", "3.125", "3,125"),
        ("es", "-0.5", "-0,5"),
        ("de-CH", "0.5", "0.5"),
        ("fr", "1.2044e24", "1,2044×10²⁴"),
        ("de", "25/8", "25/8"),
    ] {
        let course = course().set("language", language).skill(skill("s"));
        let asked = course.ask(number("q", "s", answer)).build();
        let shown = asked.questions[QuestionIndex(0)].instance(1);
        let item = shown.expect("it is shown").item;
        assert_eq!(item.task.model_answer().as_str(), written, "{language}");
        // What is shown can be typed.
        assert_eq!(asked_again(language, answer, written), "Correct");
    }
}

#[test]
fn a_mistake_is_recognised_in_each_meaning() {
    let item = number("q", "s", "0.25")
        .mistake(mistake("per-cent", "40"))
        .item();
    assert_eq!(typed(&item, "40 %").mistake, Some(0));
    assert_eq!(typed(&item, "41 %").mistake, None);
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
        ["Only the sign is wrong: the number behind it fits."]
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
    #![proptest_config(crate::common::cases(256))]

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
