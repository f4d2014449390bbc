//! Marks and signs in written answers: what is forgiven, and what is another letter.

use kenning::author::Care;
use kenning::kinds::{Answer, Shown, Verdict};

use crate::common::course::{Entry, course, mistake, question, skill, text};

fn written(answer: &str) -> Entry {
    text("q", "s", answer)
}

/// What is said beside a right answer, or that it is not right.
fn said(item: &Shown, typed: &str) -> String {
    let graded = item
        .grade(&Answer::Typed(typed.into()))
        .expect("it can be read");
    match graded.verdict {
        Verdict::Correct => graded.remarks.iter().map(ToString::to_string).collect(),
        _ => "wrong".into(),
    }
}

fn all_said(rows: &[(&str, &str, &str)]) {
    for (answer, typed, wanted) in rows {
        let wanted = match *wanted {
            "accents" => format!("With the right accents: {answer}"),
            "letters" => format!("With its own letters: {answer}"),
            other => other.to_owned(),
        };
        assert_eq!(
            said(&written(answer).item(), typed),
            wanted,
            "{typed} for {answer}"
        );
    }
}

#[test]
fn accents_are_forgiven_and_letters_are_not() {
    all_said(&[
        ("adiós", "adios", "accents"),
        ("été", "ete", "accents"),
        ("tiếng Việt", "tieng viet", "accents"),
        ("ναί", "ναι", "accents"),
        ("ёлка", "елка", "accents"),
        ("за́мок", "замок", "accents"),
        // These marks make another letter.
        ("мой", "мои", "wrong"),
        ("їжа", "іжа", "wrong"),
        ("がくせい", "かくせい", "wrong"),
        ("は", "ぱ", "wrong"),
        ("पानी", "पनी", "wrong"),
        ("पानी", "पान", "wrong"),
        ("ไม่", "ไม", "wrong"),
        ("أنا", "انا", "wrong"),
        // Points may be left out.
        ("שָׁלוֹם", "שלום", ""),
        ("مَدْرَسَة", "مدرسة", ""),
        ("مدرسة", "مَدْرَسَة", ""),
        ("مـدرسة", "مدرسة", ""),
    ]);
}

#[test]
fn letters_that_a_keyboard_lacks_are_forgiven_with_a_remark() {
    all_said(&[
        ("Łódź", "Lodz", "letters"),
        ("Łódź", "Łodz", "accents"),
        ("cœur", "coeur", "letters"),
        ("Straße", "strasse", "letters"),
        ("smørrebrød", "smorrebrod", "letters"),
        ("smørrebrød", "smoerrebroed", "letters"),
        ("München", "Munchen", "accents"),
        ("München", "Muenchen", "letters"),
        ("Lodz", "Łodz", "letters"),
        ("Straße", "Strase", "wrong"),
    ]);
    let exact = written("Straße").set("accents", "exact").item();
    assert_eq!(said(&exact, "Strasse"), "wrong");
    let quiet = written("Straße").set("accents", "ignore").item();
    assert_eq!(said(&quiet, "Strasse"), "");
}

#[test]
fn what_is_not_seen_or_looks_the_same_makes_no_difference() {
    all_said(&[
        ("cat", "c\u{200b}at", ""),
        ("cat", "\u{200e}cat", ""),
        ("cat", "c\u{ad}at", ""),
        ("cat", "\u{feff}cat", ""),
        ("cat", "ｃａｔ", ""),
        ("ページ", "ﾍﾟｰｼﾞ", ""),
        ("fish", "ﬁsh", ""),
        ("don't", "donʼt", ""),
        ("e-mail", "e‑mail", ""),
        ("e-mail", "e–mail", ""),
        ("ice cream", "ice\u{3000}cream", ""),
        ("ΟΔΟΣ", "οδοσ", ""),
        ("x²", "x2", "wrong"),
        ("cat", "c\u{200d}at", ""),
        ("می\u{200c}روم", "مي\u{200c}روم", ""),
        ("می\u{200c}روم", "میروم", "wrong"),
        ("ștrand", "ştrand", ""),
        ("ștrand", "strand", "accents"),
        ("ijs", "ĳs", ""),
    ]);
    let command = written("grep -i \"a\" f").set("case", "exact").item();
    assert_eq!(said(&command, "grep –i “a” f"), "");
}

#[test]
fn signs_that_belong_to_the_answer_are_never_left_out() {
    all_said(&[
        ("cd ..", "cd", "wrong"),
        ("cd ..", "cd .", "wrong"),
        ("cd", "cd ..", "wrong"),
        ("git add .", "git add", "wrong"),
        ("git add .", "git add .", ""),
        (".bashrc", "bashrc", "wrong"),
        ("bashrc", ".bashrc", "wrong"),
        ("5!", "5", "wrong"),
        ("n!", "n", "wrong"),
        ("5", "5!", "wrong"),
        ("main..", "main", "wrong"),
        // These end or open a sentence.
        ("Hola!", "hola", ""),
        ("hola", "¡Hola!", ""),
        ("¿Qué tal?", "qué tal", ""),
        ("Bonjour !", "bonjour", ""),
        ("Wait...", "wait", ""),
        ("In 1945.", "in 1945.", ""),
        ("That was in 1945.", "that was in 1945", ""),
        ("42", "42.", ""),
        ("Say \"no\".", "say \"no\"", ""),
    ]);
}

#[test]
fn punctuation_counts_as_the_course_says() {
    let ignored = written("Well, then - go!")
        .set("punctuation", "ignore")
        .item();
    assert_eq!(said(&ignored, "well then go"), "");
    assert_eq!(said(&ignored, "well than go"), "wrong");
    let signs = written("?!").set("punctuation", "ignore").item();
    assert_eq!(said(&signs, "!?"), "wrong");
    let exact = written("Well, then!").set("punctuation", "exact").item();
    assert_eq!(said(&exact, "well, then!"), "");
    assert_eq!(said(&exact, "well, then"), "wrong");
    assert_eq!(
        said(&written("42").set("punctuation", "exact").item(), "42."),
        "wrong"
    );
}

const AGAIN: &str = "Almost right. Check your spelling and answer again; this try does not count.";

/// What is said of an answer: beside a right one, that it is wrong, or why it is asked again.
fn told(item: &Shown, answer: Answer) -> String {
    match item.grade(&answer) {
        Ok(graded) if graded.verdict.is_correct() => {
            graded.remarks.iter().map(ToString::to_string).collect()
        }
        Ok(graded) => graded.verdict.word().to_string(),
        Err(why) => why.to_string(),
    }
}

fn typed(item: &Shown, answer: &str) -> String {
    told(item, Answer::Typed(answer.into()))
}

fn filled(item: &Shown, answer: &[&str]) -> String {
    let all = answer.iter().map(|typed| typed.to_string());
    told(item, Answer::Blanks(all.collect()))
}

#[test]
fn a_slip_is_forgiven_or_asked_again_where_the_course_says_so() {
    let entry = |near: &str| {
        let entry = written("platinum 195").mistake(mistake("plural", "platinums 195"));
        entry.set("near", near).item()
    };
    let accepted = entry("accept");
    assert_eq!(
        typed(&accepted, "platinun 195"),
        "Mind the spelling: platinum 195"
    );
    assert_eq!(
        typed(&accepted, "platnum 195"),
        "Mind the spelling: platinum 195"
    );
    assert_eq!(typed(&accepted, "platnun 195"), "Not right");
    // A digit is no slip, and a mistake that was foreseen is one.
    assert_eq!(typed(&accepted, "platinum 196"), "Not right");
    assert_eq!(typed(&accepted, "platinums 195"), "Not right");
    let retried = entry("retry");
    assert_eq!(typed(&retried, "platinun 195"), AGAIN);
    assert_eq!(typed(&retried, "gold"), "Not right");
    assert_eq!(
        typed(&written("cat").set("near", "accept").item(), "car"),
        "Not right"
    );

    let cloze = |near: &str| {
        let entry = question("cloze", "q", &["s"]).set("text", "[[soy feliz]] y [[tranquilo]]");
        entry.set("near", near).item()
    };
    let accepted = cloze("accept");
    assert_eq!(
        filled(&accepted, &["soy felis", "tranquilo"]),
        "Mind the spelling: soy feliz"
    );
    assert_eq!(filled(&accepted, &["soy felis", "triste"]), "Partly right");
    let retried = cloze("retry");
    assert_eq!(filled(&retried, &["soy feliz", "tranquillo"]), AGAIN);
    assert_eq!(filled(&retried, &["estoy", "tranquillo"]), "Not right");
}

#[test]
fn parts_may_stand_in_any_order_where_the_course_says_so() {
    let minerals = written("platinum, palladium, rhodium");
    assert_eq!(
        typed(&minerals.clone().item(), "rhodium, platinum, palladium"),
        "Not right"
    );
    let item = minerals.set("any-order", true).item();
    for right in [
        "rhodium, platinum, palladium",
        "Rhodium; palladium; platinum",
        "platinum, palladium, rhodium",
    ] {
        assert_eq!(typed(&item, right), "", "{right}");
    }
    for wrong in [
        "platinum, palladium",
        "platinum, platinum, rhodium",
        "platinum, palladium, rhodium, gold",
        "platinum palladium rhodium",
    ] {
        assert_eq!(typed(&item, wrong), "Not right", "{wrong}");
    }
    let accents = written("sí, no").set("any-order", true).item();
    assert_eq!(typed(&accents, "no, si"), "With the right accents: sí, no");

    let roots = question("cloze", "q", &["s"]).set("text", "The roots are [[1]] and [[2|two]].");
    assert_eq!(filled(&roots.clone().item(), &["2", "1"]), "Not right");
    let item = roots.set("any-order", true).item();
    assert_eq!(filled(&item, &["2", "1"]), "");
    assert_eq!(filled(&item, &["two", "1.0"]), "");
    assert_eq!(filled(&item, &["1", "1"]), "Partly right");
    assert_eq!(filled(&item, &["3", "1"]), "Partly right");
    let graded = item.grade(&Answer::Blanks(vec!["3".into(), "1".into()]));
    let said = graded.expect("it can be read").remarks[0].to_string();
    assert_eq!(said, "Blank 1 is not right.");
}

/// The warnings about a question.
fn warned(entry: Entry) -> String {
    let draft = course().skill(skill("s")).ask(entry);
    format!("{:?}", draft.load(Care::Quick).diagnostics)
}

#[test]
fn keys_that_change_nothing_are_warned_of() {
    assert!(warned(written("cat").set("near", "accept")).contains("kinds-near-idle"));
    assert!(!warned(written("cats").set("near", "accept")).contains("kinds-near-idle"));
    let many = (0..17)
        .map(|n| n.to_string())
        .collect::<Vec<_>>()
        .join(", ");
    for (answer, is_idle) in [("a", true), ("a, b", false), (&many, true)] {
        let said = warned(written(answer).set("any-order", true));
        assert_eq!(
            said.contains("kinds-any-order-idle"),
            is_idle,
            "{answer}: {said}"
        );
    }
    let cloze = |text: &str| question("cloze", "q", &["s"]).set("text", text);
    assert!(warned(cloze("[[a]]").set("any-order", true)).contains("kinds-any-order-idle"));
    assert!(!warned(cloze("[[a]] [[b]]").set("any-order", true)).contains("kinds-any-order-idle"));
    for (answer, is_share) in [("0.25", true), ("25", false), ("0", false), ("a/4", false)] {
        let entry = question("number", "q", &["s"]).set("answer", answer);
        let said = warned(entry.set("as", "percent"));
        assert_eq!(
            said.contains("kinds-percent-share"),
            is_share,
            "{answer}: {said}"
        );
    }
}
