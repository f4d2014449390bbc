//! Numbers in units: typed or not, converted exactly, and words for a unit that is wrong.

use kenning::author::{Care, load};
use kenning::kinds::{Answer, Shown, Verdict};

use crate::common::course::{Entry, course, number, skill};

const GOOD: &str = include_str!("../data/good/units.toml");

fn asked(answer: &str, unit: &str) -> Entry {
    number("q", "s", answer).set("unit", unit)
}

fn item(entry: Entry) -> Shown {
    let course = course().skill(skill("s")).ask(entry).build();
    let question = course.questions.iter().next().expect("a question").clone();
    question.instance(1).expect("it is shown").item
}

/// `right`, `unit` (the number fits, not the unit), `wrong`, or what is said.
fn said(item: &Shown, typed: &str) -> String {
    match item.grade(&Answer::Typed(typed.into())) {
        Ok(graded) if graded.verdict == Verdict::Correct => "right".into(),
        Ok(graded) => {
            let remarks: Vec<String> = graded.remarks.iter().map(ToString::to_string).collect();
            match remarks.iter().any(|r| r.contains("not with this unit")) {
                true => "unit".into(),
                false => "wrong".into(),
            }
        }
        Err(unreadable) => unreadable.to_string(),
    }
}

fn all(item: &Shown, typed: &[&str], wanted: &str) {
    for typed in typed {
        assert_eq!(said(item, typed), wanted, "{typed}");
    }
}

#[test]
fn a_unit_is_typed_or_not_and_converted() {
    let speed = item(asked("27", "cm/s"));
    all(
        &speed,
        &[
            "27",
            "27 cm/s",
            "27cm/s",
            "27 cm s^-1",
            "27 cm·s⁻¹",
            "27.0 CM/S",
            "0.27 m/s",
            "0.972 km/h",
            "972 m/h",
            "16.2 m/min",
            "2.7e1 cm/s",
            "2.7×10¹ cm/s",
            "54/2 cm/s",
            "270 mm/s",
            "27 centimetres/second",
        ],
        "right",
    );
    all(
        &speed,
        &["27 m/s", "27 kg", "27 cm", "27 s/cm", "27 cm/s²", "27 %"],
        "unit",
    );
    all(
        &speed,
        &["28 cm/s", "28", "-27 cm/s", "2.7 m/s", "28 kg"],
        "wrong",
    );
    for typed in ["27 bananas", "27 cm/", "27 cm//s", "27 cm^99/s"] {
        let said = said(&speed, typed);
        assert!(
            said.contains("can't be read as a unit") && said.contains("cm/s"),
            "{said}"
        );
    }
}

#[test]
fn many_units_are_known() {
    for (answer, unit, right) in [
        ("1", "km", "1000 m"),
        ("1", "mi", "1.609344 km"),
        ("90", "min", "1.5 h"),
        ("2", "L", "2 dm^3"),
        ("2", "L", "2000 cm³"),
        ("2", "l", "200 cl"),
        ("3", "kWh", "10.8 MJ"),
        ("5", "N", "5 kg·m/s²"),
        ("5", "N", "5 kg m s^-2"),
        ("4200", "J/(kg·K)", "4.2 kJ/kg/K"),
        ("4200", "J/(kg·K)", "4200 J kg^-1 K^-1"),
        ("7", "µm", "7000 nm"),
        ("7", "µm", "7 um"),
        ("20", "°C", "20 ° C"),
        ("20", "°C", "20 C"),
        ("20", "°C", "20°"),
        ("-20", "°C", "-20 degrees Celsius"),
        ("68", "°F", "68 deg F"),
        ("-5", "$", "-$5"),
        ("-5", "€", "− € 5"),
        ("27", "cm/s", "v = 27 cm/s"),
        ("27", "cm/s", "v = 0.27 m/s"),
        ("5", "€", "€5"),
        ("5", "$", "$5"),
        ("52", "pounds", "£52"),
        ("52", "pounds", "52 £"),
        ("52", "pounds", "52£"),
        ("92", "euros", "€92"),
        ("92", "euros", "92 €"),
        ("92", "€", "92 euros"),
        ("8", "bit", "1 B"),
        ("50", "Hz", "50 1/s"),
        ("3", "apples", "3 apples"),
        ("1", "lb", "16 oz"),
    ] {
        let item = item(asked(answer, unit));
        assert_eq!(said(&item, right), "right", "{answer} {unit}: {right}");
    }
    // Degrees have another zero: nothing is made of them.
    assert_eq!(said(&item(asked("20", "°C")), "20 K"), "unit");
    assert_eq!(said(&item(asked("20", "°C")), "293.15 K"), "wrong");
    assert_eq!(said(&item(asked("20", "°C")), "20 °F"), "unit");
    assert_eq!(said(&item(asked("20", "C")), "20 °C"), "unit");
    assert_eq!(said(&item(asked("-5", "$")), "$5"), "wrong");
}

#[test]
fn exactness_counts_in_the_unit_that_is_asked_for() {
    let length = item(asked("1/3", "m").set("round", 2));
    all(&length, &["0.33", "0.33 m", "33 cm", "0.3333 m"], "right");
    assert!(said(&length, "0.3 m").contains("two decimal") || said(&length, "0.3 m").contains('2'));
    let near = item(asked("100", "g").set("tolerance", 5));
    all(&near, &["0.104 kg", "96 g"], "right");
    all(&near, &["0.2 kg"], "wrong");
}

#[test]
fn the_unit_is_shown_once_and_stands_with_the_answer() {
    let shown = item(asked("27", "cm/s").set("prompt", "How fast is it?"));
    assert_eq!(shown.prompt.as_str(), "How fast is it? (cm/s)");
    assert_eq!(shown.task.model_answer().as_str(), "27 cm/s");
    assert_eq!(said(&shown, "27 cm/s"), "right");
    let named = item(asked("27", "cm/s").set("prompt", "How fast is it, in cm/s?"));
    assert_eq!(named.prompt.as_str(), "How fast is it, in cm/s?");
    let other = item(asked("27", "m").set("prompt", "How many metres, not cm?"));
    assert!(other.prompt.ends_with("(m)"), "{}", other.prompt);
}

#[test]
fn authors_read_what_is_wrong_with_a_unit() {
    let loaded = load(&[("course.toml".into(), GOOD.into())], Care::Thorough);
    for told in loaded.diagnostics.iter().map(ToString::to_string) {
        assert!(told.contains("opportunit"), "{told}");
    }
    assert!(loaded.course.is_some());
    for unit in ["", "m/", "5 m", "m^0", "m^^2", "(m", &"m·".repeat(40)] {
        let draft = course().skill(skill("s")).ask(asked("1", unit));
        let told = draft.load(Care::Quick).diagnostics;
        let told: Vec<String> = told.iter().map(ToString::to_string).collect();
        let said = match unit {
            "" => "`unit` is empty",
            _ => "can't be read as a unit",
        };
        let found = told.iter().any(|t| t.contains(said));
        assert!(found, "{unit}: {told:?}");
    }
}

#[test]
fn where_no_unit_is_asked_for_the_number_is_asked_for_alone() {
    let steps = item(number("q", "s", "3"));
    all(
        &steps,
        &["3 m", "3m"],
        "No unit is asked for here. Write the number alone: 3, without “m”.",
    );
    all(
        &steps,
        &["3 €", "€ 3"],
        "No unit is asked for here. Write the number alone: 3, without “€”.",
    );
    // It is said of a wrong number just as well: it tells nothing of the answer.
    assert_eq!(
        said(&steps, "4 m"),
        "No unit is asked for here. Write the number alone: 4, without “m”."
    );
    let unread = said(&steps, "3 apples");
    assert!(unread.contains("can't be read as a number"), "{unread}");
    assert_eq!(said(&steps, "3"), "right");
}
