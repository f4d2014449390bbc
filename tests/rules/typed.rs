//! What people type beside an answer: what stands there already, quotes, full stops, names of
//! what is counted, a comma for decimals, and that they do not know.

use kenning::kinds::{Answer, Form, Graded, Shown, Unreadable, is_unsure};

use crate::common::course::{Entry, mistake, number, question, text};

fn grade(item: &Shown, typed: &str) -> Result<Graded, Unreadable> {
    let answer = match item.task.form() {
        Form::Blanks { .. } => Answer::Blanks(typed.split(" / ").map(str::to_owned).collect()),
        _ => Answer::Typed(typed.into()),
    };
    item.grade(&answer)
}

/// `right`, `wrong` with the mistake or what is said, or why it does not count.
fn said(item: &Shown, typed: &str) -> String {
    match grade(item, typed) {
        Err(why) => why.to_string(),
        Ok(graded) if graded.verdict.is_correct() => "right".into(),
        Ok(graded) => {
            let remarks = graded.remarks.iter().map(ToString::to_string);
            let mistake = graded.mistake.map(|at| item.mistakes[at].name.to_string());
            let all: Vec<String> = mistake.into_iter().chain(remarks).collect();
            match all.is_empty() {
                true => "wrong".into(),
                false => format!("wrong: {}", all.join(" ")),
            }
        }
    }
}

#[track_caller]
fn all(item: &Shown, typed: &[&str], wanted: &str) {
    for typed in typed {
        assert_eq!(said(item, typed), wanted, "{typed}");
    }
}

fn gaps(text: &str) -> Entry {
    question("cloze", "q", &["s"]).set("text", text)
}

fn algebra(answer: &str) -> Entry {
    question("expression", "q", &["s"]).set("answer", answer)
}

const BESIDE: &str = "What stands beside the blank is there already. Fill in only what is \
     missing; this try does not count.";
const UNSURE: &str = "That does not count as an answer. It is fine not to know: take a hint, if \
     there is one, or have the answer shown.";

#[test]
fn what_stands_beside_a_blank_may_not_be_typed_again() {
    let item = gaps("Ustedes [[son]] muy amables.")
        .mistake(mistake("person", "sois"))
        .item();
    let whole = "¡Ustedes son muy amables!";
    all(
        &item,
        &["Ustedes son", "son muy amables", "son muy", whole],
        BESIDE,
    );
    assert_eq!(said(&item, "ustedes sois muy amables"), "wrong: person");
    all(
        &item,
        &["Ustedes están", "muy amables", "Ustedes", "Ana son"],
        "wrong",
    );
    assert_eq!(said(&item, "son"), "right");
    let hello = gaps("¡[[Hola]], *Ana*!").item();
    all(&hello, &["Hola, Ana", "hola Ana!"], BESIDE);
    // A number right before a letter, and signs.
    let slope = gaps("y = [[2]]x + [[5]]").item();
    all(&slope, &["2x / 5", "2x / 9"], BESIDE);
    assert_eq!(said(&slope, "y = 2 / 5"), "right");
    assert_eq!(said(&slope, "3x / 5"), "wrong: Blank 1 is not right.");
    // What is right as it stands stays so.
    let twice = gaps("Como [[como|como como]] tú.").item();
    all(&twice, &["como", "como como"], "right");
}

#[test]
fn quotes_around_a_text_are_passed_over() {
    let item = text("q", "s", vec!["ella"]).item();
    for typed in [
        "“ella”",
        "\"ella\"",
        "«ella»",
        "'Ella'",
        "„ella“",
        "“ella.”",
        "“ella”.",
    ] {
        assert_eq!(said(&item, typed), "right", "{typed}");
    }
    all(&item, &["“él”", "“”"], "wrong");
    let exact = text("q", "s", vec!["echo"]).set("case", "exact").item();
    assert_ne!(said(&exact, "\"echo\""), "right");
    let quoted = text("q", "s", vec!["\"ella\""]).item();
    assert_eq!(said(&quoted, "\"ella\""), "right");
}

#[test]
fn letters_that_changed_places_at_the_end_of_a_word_are_a_slip() {
    let typo = |wanted: &str, typed: &str| {
        let graded = grade(&text("q", "s", vec![wanted]).item(), typed).expect("it is read");
        assert!(!graded.verdict.is_correct(), "{typed}");
        graded.typo
    };
    assert_eq!(typo("los trenes", "los trense").as_deref(), Some("trense"));
    assert_eq!(typo("un hotel", "un hotle").as_deref(), Some("hotle"));
    for (wanted, typed) in [
        ("los trenes", "los trenet"),
        ("un hotel", "un hotels"),
        ("rojo", "rooj"),
    ] {
        assert_eq!(typo(wanted, typed), None, "{typed}");
    }
    let near = said(&text("q", "s", vec!["un hotel"]).item(), "un hotle");
    assert_eq!(near, "wrong: Almost: your answer differs in one place.");
}

#[test]
fn words_that_were_typed_as_one_are_a_slip() {
    let typo = |wanted: &str, typed: &str| {
        let graded = grade(&text("q", "s", vec![wanted]).item(), typed).expect("it is read");
        graded.typo
    };
    assert_eq!(typo("por favor", "porfavor").as_deref(), Some("porfavor"));
    assert_eq!(
        typo("Un té, por favor", "Un té porfavor").as_deref(),
        Some("porfavor")
    );
    assert_eq!(typo("también", "tam bién").as_deref(), Some("tam"));
    assert_eq!(typo("por favor", "porfabor"), None);
    assert_eq!(typo("a la", "ala"), None);
}

#[test]
fn who_does_not_know_is_not_counted_whatever_is_asked() {
    let typed = [
        "I don't know",
        "i don’t know.",
        "idk",
        "No lo sé",
        "no lo se",
        "ni idea",
        "?",
        "¿qué?",
    ];
    let items = [
        text("q", "s", vec!["mesa"]).item(),
        number("q", "s", 4).item(),
        gaps("La [[mesa]].").item(),
        gaps("La [[mesa]] y el [[pan]].").item(),
        algebra("2x").item(),
        question("command", "q", &["s"]).set("answer", "ls").item(),
        question("output", "q", &["s"])
            .set("code", "print(1)")
            .set("answer", "1")
            .item(),
    ];
    for item in &items {
        for typed in typed {
            let typed = match item.task.form().blanks() {
                2 => format!("{typed} / "),
                _ => typed.to_owned(),
            };
            assert_eq!(said(item, &typed), UNSURE, "{typed}");
        }
    }
    // It may be the answer, or a wrong one that is foreseen.
    let knows = text("q", "s", vec!["no sé"]).item();
    assert_eq!(said(&knows, "No sé."), "right");
    let foreseen = text("q", "s", vec!["no puedo"])
        .mistake(mistake("knows", "no sé"))
        .item();
    assert_eq!(said(&foreseen, "no sé"), "wrong: knows");
    let asks = text("q", "s", vec!["¿cómo?"]).item();
    assert_eq!(said(&asks, "¿qué?"), "wrong");
    for other in ["no", "I know", "know", "qué", "I don't know Ana", ""] {
        assert!(!is_unsure(other), "{other}");
    }
}

#[test]
fn a_number_may_stand_before_the_name_of_what_is_counted() {
    let oranges = number("q", "s", 11)
        .set(
            "prompt",
            "24 oranges, and 13 are eaten. How many are in the box now?",
        )
        .item();
    all(
        &oranges,
        &["11 oranges", "11 Oranges.", "11 orange", "11."],
        "right",
    );
    assert_eq!(said(&oranges, "12 oranges"), "wrong");
    assert!(said(&oranges, "11 apples").contains("can't be read as a number"));
    let given = grade(&oranges, " 11 oranges ").expect("it is read").given;
    assert_eq!(given, "11 oranges");
    let degrees = number("q", "s", -3)
        .set(
            "prompt",
            "It was 4 degrees, and is 7 degrees colder. How many degrees below or above?",
        )
        .item();
    all(&degrees, &["-3 degrees", "-3 °C", "-3°"], "right");
    // What changes the number, and units that are not asked for.
    assert!(said(&degrees, "3 below").contains("can't be read as a number"));
    let steps = number("q", "s", 12)
        .set("prompt", "How many half steps has an octave?")
        .item();
    all(&steps, &["12 half steps", "12 steps"], "right");
    let hours = number("q", "s", 3)
        .set("prompt", "180 minutes. How many hours is that?")
        .item();
    assert_eq!(said(&hours, "3 hours"), "right");
    assert!(said(&hours, "3 minutes").starts_with("No unit is asked for here."));
    let words = number("q", "s", 3000).set("prompt", "Escribe “tres mil” con cifras.");
    assert!(said(&words.item(), "3 mil").contains("can't be read as a number"));
    let quarters = number("q", "s", "0.75").set("prompt", "Three quarters as a decimal?");
    assert!(said(&quarters.item(), "3 quarters").contains("can't be read as a number"));
}

#[test]
fn a_full_stop_may_end_a_number_a_unit_or_algebra() {
    let item = number("q", "s", "19.5").item();
    all(&item, &["19.5.", "19.5", "39/2."], "right");
    let cm = number("q", "s", 9).set("unit", "cm").item();
    all(&cm, &["9 cm.", "9.", "9.0.", "90 mm."], "right");
    let mangoes = number("q", "s", 46).set("unit", "mangoes").item();
    assert_eq!(said(&mangoes, "46 mangoes."), "right");
    assert_eq!(said(&algebra("11x").item(), "11x."), "right");
    assert_eq!(said(&algebra("(5, -1)").item(), "(5, -1)."), "right");
}

#[test]
fn blanks_may_stand_around_a_power_sign() {
    let item = number("q", "s", "6.3e9").item();
    all(
        &item,
        &["6.3 * 10 ^ 9", "6.3 · 10 ^9", "6,3*10^ 9"],
        "right",
    );
}

#[test]
fn a_comma_begins_decimal_places_in_algebra_where_it_parts_nothing() {
    let inequality = algebra("x > -0.8").item();
    all(&inequality, &["x>-0,8", "x > -0,80", "-0,8 < x"], "right");
    assert_eq!(said(&inequality, "x > 0,8"), "wrong: Read as x > 0.8.");
    let equation = algebra("0.8 + x/5 + x/7 = 1").item();
    assert_eq!(said(&equation, "0,8 + x/5 + x/7 = 1"), "right");
    assert_eq!(said(&algebra("1.5x").item(), "1,5x"), "right");
    let parts = "A comma between two digits parts two values here, or thousands. Write decimals \
         with a point, and nothing between thousands.";
    assert_eq!(said(&algebra("x > 1250").item(), "x > 1,250"), parts);
    let set = "A set is asked for here. Write it in braces, like {1, 2}.";
    assert_eq!(said(&algebra("{2, 6, 9}").item(), "[2,6,9]"), set);
    // Where commas part values, they do so still.
    assert_eq!(said(&algebra("{1, 2}").item(), "{1,2}"), "right");
    assert_eq!(said(&algebra("(1, 5)").item(), "(1,5)"), "right");
    assert_eq!(said(&algebra("(0.5, 1)").item(), "(0,5; 1)"), "right");
    // `±2` is two values, and so commas part them.
    for key in ["x = ±2", "±2"] {
        let both = algebra(key).item();
        all(&both, &["-2,2", "2,-2", "{-2,2}", "x = -2,2"], "right");
    }
    assert_eq!(said(&algebra("x = ±2.5").item(), "x = ±2,5"), "right");
    // Where they might as well begin decimal places, that is asked.
    for (key, typed) in [
        ("x = 2.5 or x = -2.5", "x = 2,5 or x = -2,5"),
        ("±2.5", "2,5 or -2,5"),
        ("(2.5, 3)", "(2,5, 3)"),
    ] {
        let said = said(&algebra(key).item(), typed);
        assert!(said.starts_with("This is read as "), "{typed}: {said}");
    }
}

#[test]
fn long_rows_of_commas_are_read_in_no_time() {
    let long = format!("1{}", ",1".repeat(200_000));
    assert!(said(&algebra("x").item(), &long).contains("300"));
}

#[test]
fn groups_of_digits_are_no_mixed_numbers() {
    let item = algebra("250").item();
    let said = said(&item, "1 000/4");
    assert!(said.starts_with("Before “0” (character 3)"), "{said}");
    all(&algebra("3/2").item(), &["1 1/2", "1½", "1 2/4"], "right");
}

#[test]
fn a_factorial_is_no_end_of_a_sentence() {
    let item = text("q", "s", "2n!").item();
    all(&item, &["2n!", "2N!"], "right");
    all(&item, &["2n", "n!"], "wrong");
    assert_eq!(said(&text("q", "s", "¡Sí!").item(), "sí"), "right");
}

#[test]
fn raised_signs_are_typed_with_their_mark() {
    for (wanted, typed) in [
        ("10⁻³ m", "10^-3 m"),
        ("m·s⁻¹", "m·s^-1"),
        ("Ca²⁺", "Ca^2+"),
    ] {
        assert_eq!(
            said(&text("q", "s", wanted).item(), typed),
            "right",
            "{typed}"
        );
    }
    let item = text("q", "s", "10⁻³").item();
    all(&item, &["10^3", "10-3", "103"], "wrong");
}

#[test]
fn other_brackets_are_told() {
    let item = algebra("(5, -1)").item();
    let near = "wrong: Almost: what stands between the brackets is right, only the brackets are \
         of another sort.";
    assert_eq!(said(&item, "[5,-1]"), near);
    assert_eq!(said(&item, "[5, 1]"), "wrong");
}

#[test]
fn what_is_multiplied_out_leaves_nothing_to_reckon() {
    let item = algebra("11x").set("form", "expanded").item();
    for typed in ["33x/3", "11x/1", "(33/3)x", "x*22/2"] {
        let said = said(&item, typed);
        assert!(
            said.ends_with("this can still be reduced."),
            "{typed}: {said}"
        );
    }
    let zero = "The value is right. Now leave out what is 0.";
    all(&item, &["11x+0", "11x - 0"], zero);
    all(&item, &["11x", "11*x", "x*11"], "right");
    let half = algebra("x/2 + 3").set("form", "expanded").item();
    all(&half, &["x/2+3", "(1/2)x + 3", "0.5x + 3"], "right");
    // The author's own may stay.
    let own = algebra("4x/2").set("form", "expanded").item();
    assert_eq!(said(&own, "4x/2"), "right");
}

#[test]
fn a_rounded_decimal_is_told_where_a_fraction_is_the_answer() {
    let item = number("q", "s", "-4/3").item();
    let near = "wrong: This is near it, but rounded. The exact value is asked for: write it as a \
         fraction.";
    all(&item, &["-1.33", "-1,333"], near);
    all(&item, &["-1.4", "-1"], "wrong");
    assert_eq!(said(&number("q", "s", "1/4").item(), "0.2499"), "wrong");
}

#[test]
fn how_near_a_filling_is_is_not_said_of_a_mistake() {
    let item = gaps("Veo la [[casa]].")
        .mistake(mistake("plural", "casas"))
        .item();
    assert_eq!(said(&item, "casas"), "wrong: plural");
    assert!(said(&item, "caza").starts_with("wrong: Almost"));
}
