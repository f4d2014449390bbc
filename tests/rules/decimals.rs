//! Decimals stay decimals, fractions stay fractions; how exactly a number is to be given.

use kenning::author::Care;
use kenning::kinds::{Answer, Shown};
use kenning::template::{Pattern, Room};
use toml::{Table, Value};

use crate::common::course::{Entry, course, mistake, number, question, skill};

fn params(all: &[(&str, Value)]) -> Table {
    let all = all.iter().cloned();
    all.map(|(name, value)| (name.to_owned(), value)).collect()
}

fn list(all: &[f64]) -> Value {
    Value::Array(all.iter().map(|n| Value::Float(*n)).collect())
}

/// The right answer, as it is shown.
fn shown(entry: Entry) -> String {
    entry.item().task.model_answer().to_string()
}

#[test]
fn what_was_written_as_a_decimal_is_shown_as_one() {
    for (answer, written) in [
        ("12.75", "12.75"),
        ("12.50", "12.50"),
        ("-0.5", "-0.5"),
        ("3*4.25", "12.75"),
        ("1.5*2", "3"),
        ("0.1 + 0.2", "0.3"),
        ("2.5/2", "1.25"),
        ("1/4 + 0.5", "0.75"),
        ("max(1/4, 0.5)", "0.5"),
        ("0.5^2", "0.25"),
        ("2.5*2/8", "0.625"),
        // No decimal comes to an end here.
        ("0.5/3", "1/6"),
        ("3/4", "3/4"),
        ("6/8", "3/4"),
        ("(1 - 3)/4", "-1/2"),
        ("7", "7"),
    ] {
        assert_eq!(shown(number("q", "s", answer)), written, "{answer}");
    }
    assert_eq!(shown(number("q", "s", 12.75)), "12.75");
}

#[test]
fn decimals_go_through_lists_parameters_sums_and_products() {
    let drawn = params(&[
        ("a", list(&[2.5])),
        ("b", list(&[0.1])),
        ("n", Value::Array(vec![3.into()])),
        ("total", "= a*b*n".into()),
        ("part", "= n/4".into()),
    ]);
    let prompt = "{a} kg at {b} is {a*b}, {total}, {total + n}, {part}; {n}; \
                  {a:2}, {a:frac}, {n/7:3}, {n:0}; {-a:paren}, {a:signed}, {a:coef}x, {b - a}.";
    let entry = number("q", "s", "total + a")
        .set("params", drawn)
        .set("prompt", prompt);
    let item = entry.item();
    assert_eq!(
        item.prompt.as_str(),
        "2.5 kg at 0.1 is 0.25, 0.75, 3.75, 3/4; 3; 2.50, 5/2, 0.429, 3; (-2.5), + 2.5, 2.5x, -2.4."
    );
    assert_eq!(item.task.model_answer().as_str(), "3.25");
    let rounded = number("q", "s", "{a*b:1}").set(
        "params",
        params(&[("a", list(&[2.5])), ("b", list(&[0.1]))]),
    );
    assert_eq!(shown(rounded.set("prompt", "{a} and {b}")), "0.3");
}

#[test]
fn a_format_that_is_none_says_which_there_are() {
    let fill = |text: &str| {
        let filled = Pattern::new(text).fill(Some(&Default::default()), &Room::for_showing());
        filled.map_or_else(|error| error.to_string(), |text| text.to_string())
    };
    assert_eq!(fill("{2/3:2}"), "0.67");
    assert_eq!(fill("{2/3:31}"), "there are at most 30 decimal places");
    assert_eq!(fill("{2/3:loud}"), "there is no format `loud`");
    let entry = number("q", "s", "a").set("params", params(&[("a", "1..3".into())]));
    let draft = course()
        .skill(skill("s"))
        .ask(entry.set("prompt", "{a:loud}?"));
    let said = format!("{:?}", draft.load(Care::Quick).diagnostics);
    assert!(said.contains("author-remedy-format"), "{said}");
}

/// What is said of an answer: the verdict's word, or why it does not count.
fn said(item: &Shown, typed: &str) -> String {
    match item.grade(&Answer::Typed(typed.into())) {
        Ok(graded) => graded.verdict.word().to_string(),
        Err(why) => why.to_string(),
    }
}

fn all_said(item: &Shown, all: &[(&str, &str)]) {
    for (typed, word) in all {
        assert_eq!(said(item, typed), *word, "{typed}");
    }
}

const TWO_PLACES: &str = "Give it with 2 decimal places, please.";
const THREE_FIGURES: &str = "Give it with 3 significant figures, please.";

#[test]
fn a_number_may_be_asked_for_rounded() {
    let item = number("q", "s", "20*29/192").set("round", 2).item();
    assert_eq!(item.task.model_answer().as_str(), "3.02");
    all_said(
        &item,
        &[
            ("3.02", "Correct"),
            ("3,02", "Correct"),
            ("3.0208", "Correct"),
            ("145/48", "Correct"),
            ("3.03", "Not right"),
            ("3.026", "Not right"),
            ("3", TWO_PLACES),
            ("3.0", TWO_PLACES),
            ("3.00", "Not right"),
            ("-3.02", "Not right"),
        ],
    );
    // What is exactly right is right however short.
    let exact = number("q", "s", "7/2").set("round", 2);
    let exact = exact.mistake(mistake("half", "7/3")).item();
    assert_eq!(exact.task.model_answer().as_str(), "3.50");
    all_said(
        &exact,
        &[
            ("3.5", "Correct"),
            ("3.50", "Correct"),
            ("3.4", "Not right"),
            ("4", TWO_PLACES),
        ],
    );
    let graded = exact
        .grade(&Answer::Typed("2.33".into()))
        .expect("it can be read");
    assert_eq!(graded.mistake, Some(0));
    all_said(
        &number("q", "s", "7/2").set("round", 0).item(),
        &[("4", "Correct"), ("3", "Not right")],
    );
}

#[test]
fn a_number_may_be_asked_for_in_significant_figures() {
    for (answer, written) in [
        ("3.14159", "3.14"),
        ("1234567", "1230000"),
        ("0.00123456", "0.00123"),
        ("9.999", "10.0"),
        ("5", "5.00"),
        ("0", "0.00"),
        ("5.9722e24", "5.97×10²⁴"),
        ("9.999e-9", "1.00×10⁻⁸"),
    ] {
        assert_eq!(
            shown(number("q", "s", answer).set("figures", 3)),
            written,
            "{answer}"
        );
    }
    let item = number("q", "s", "1234567").set("figures", 3).item();
    all_said(
        &item,
        &[
            ("1230000", "Correct"),
            ("1.23e6", "Correct"),
            ("1.23·10⁶", "Correct"),
            ("1234567", "Correct"),
            ("1240000", "Not right"),
            ("1.2e6", THREE_FIGURES),
            ("12", "Not right"),
            ("2e6", "Not right"),
            ("1e6", THREE_FIGURES),
        ],
    );
}

#[test]
fn a_mistake_is_recognised_however_few_places_it_is_typed_with() {
    let met = |item: &Shown, typed: &str| {
        let graded = item.grade(&Answer::Typed(typed.into()));
        graded
            .map(|graded| graded.mistake)
            .map_err(|why| why.to_string())
    };
    let asked = |key: &str, n: i64| {
        let entry = number("q", "s", "20*29/192").set(key, n);
        let entry = entry.mistake(mistake("whole", "13"));
        let entry = entry.mistake(mistake("large", "100.."));
        let entry = entry.mistake(mistake("near", "2.9999"));
        entry.mistake(mistake("short", "3")).item()
    };
    let places = asked("round", 2);
    for (typed, wanted) in [("13", 0), ("13.0", 0), ("250", 1), ("3.00", 2), ("3", 3)] {
        assert_eq!(met(&places, typed), Ok(Some(wanted)), "{typed}");
    }
    let figures = asked("figures", 3);
    for (typed, wanted) in [("13", 0), ("1e3", 1), ("3", 3)] {
        assert_eq!(met(&figures, typed), Ok(Some(wanted)), "{typed}");
    }
    // What may be right with more places is no mistake that only rounds to it.
    let near = number("q", "s", "20*29/192").set("round", 2);
    let near = near.mistake(mistake("near", "2.9999")).item();
    assert_eq!(met(&near, "3"), Err(TWO_PLACES.to_owned()));
    assert_eq!(met(&near, "3.00"), Ok(Some(0)));
}

#[test]
fn a_tolerance_may_be_a_share_of_the_answer() {
    let item = number("q", "s", "-200").set("tolerance", "2 %").item();
    all_said(
        &item,
        &[
            ("-196", "Correct"),
            ("-204", "Correct"),
            ("-195.9", "Not right"),
            ("-204.1", "Not right"),
        ],
    );
    let drawn = number("q", "s", "a").set("params", params(&[("a", "50..50".into())]));
    let item = drawn
        .set("prompt", "{a}?")
        .set("tolerance", "{a/10}%")
        .item();
    all_said(&item, &[("52.5", "Correct"), ("52.6", "Not right")]);
}

#[test]
fn per_cent_may_be_asked_for() {
    let item = number("q", "s", "25").set("as", "percent").item();
    assert_eq!(item.task.model_answer().as_str(), "25 %");
    all_said(
        &item,
        &[
            ("25", "Correct"),
            ("25%", "Correct"),
            ("25 %", "Correct"),
            ("0.25", "Give it in per cent, please."),
            ("1/4", "Give it in per cent, please."),
            ("2500 %", "Not right"),
            ("26", "Not right"),
        ],
    );
    // What is the learner's own number can be named.
    let large = number("q", "s", "312.5").set("as", "percent").item();
    all_said(&large, &[("3,125", "Give it in per cent, please.")]);
    let small = number("q", "s", "3.125").set("as", "percent").item();
    all_said(&small, &[("3,125", "I read 3125; for 3.125 write 3.125.")]);
    // With the mark and without, a number with too few places is asked for again.
    let coarse = "Give it with 1 decimal place, please.";
    let item = number("q", "s", "12.3")
        .set("as", "percent")
        .set("round", 1);
    let said = [
        ("12", coarse),
        ("12 %", coarse),
        ("12 per cent", coarse),
        ("12.3 %", "Correct"),
    ];
    all_said(&item.item(), &said);
}

#[test]
fn powers_of_ten_stand_in_keys_and_are_shown_so() {
    for (answer, written, typed) in [
        ("2.0e30", "2.0×10³⁰", "2*10^30"),
        ("1.2044e24", "1.2044×10²⁴", "1.2044 x 10^24"),
        ("-6.63e-34", "-6.63×10⁻³⁴", "-6.63e-34"),
        ("5.819e6", "5.819×10⁶", "5819000"),
        ("2e3*1.5", "3000", "3e3"),
    ] {
        let item = number("q", "s", answer).item();
        assert_eq!(item.task.model_answer().as_str(), written);
        all_said(
            &item,
            &[(written, "Correct"), (typed, "Correct"), ("1", "Not right")],
        );
    }
}

#[test]
fn only_one_key_says_how_exactly() {
    let entry = number("q", "s", "2").set("round", 2).set("tolerance", 0.1);
    let draft = course().skill(skill("s")).ask(entry);
    let said = format!("{:?}", draft.load(Care::Quick).diagnostics);
    assert!(said.contains("kinds-exactness-twice"), "{said}");
}

fn blank(text: &str) -> Entry {
    question("cloze", "q", &["s"]).set("text", text)
}

fn filled(item: &Shown, typed: &[&str]) -> String {
    let typed = typed.iter().map(|text| text.to_string()).collect();
    match item.grade(&Answer::Blanks(typed)) {
        Ok(graded) => graded.verdict.word().to_string(),
        Err(why) => why.to_string(),
    }
}

#[test]
fn a_blank_may_be_a_number() {
    let half = blank("Half of {a} is [[{a/2}]].").set("params", params(&[("a", "5..5".into())]));
    let item = half.mistake(mistake("double", vec!["{2*a}"])).item();
    for typed in ["5/2", "2.5", "2,5", "2.50", "2½", "2 1/2"] {
        assert_eq!(filled(&item, &[typed]), "Correct", "{typed}");
    }
    assert_eq!(filled(&item, &["2.6"]), "Not right");
    let double = item
        .grade(&Answer::Blanks(vec!["10.0".into()]))
        .expect("it can be read");
    assert_eq!(double.mistake, Some(0));
    let mass = blank("NaCl: [[58.5]] [[g/mol]], [[3125]].").item();
    assert_eq!(filled(&mass, &["58,50", "g/mol", "3,125"]), "Correct");
    assert_eq!(
        filled(&mass, &["58.5", "g/mol", "3.125"]),
        "I read 3.125; for 3125 write 3125."
    );
    // Where every sign counts, or a 0 in front does, they are texts.
    assert_eq!(
        filled(&blank("[[3.10]]").set("case", "exact").item(), &["3.1"]),
        "Not right"
    );
    assert_eq!(filled(&blank("[[007]]").item(), &["7"]), "Not right");
    assert_eq!(filled(&blank("[[seven]]").item(), &["7"]), "Not right");
}

#[test]
fn a_decimal_gives_a_mistake_away_whatever_sign_begins_its_places() {
    for language in ["en", "es"] {
        let halved = number("q", "s", 3).mistake(mistake("halved", "1.5"));
        let whole = halved.mistake(mistake("doubled", 6));
        let course = course()
            .set("language", language)
            .skill(skill("s"))
            .ask(whole);
        let course = course.build();
        let question = course.questions.iter().next().expect("a question");
        let item = question.instance(1).expect("it is shown").item;
        let told: Vec<bool> = (0..2).map(|at| item.tells(at)).collect();
        assert_eq!(told, [false, true], "{language}");
    }
}
