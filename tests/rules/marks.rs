//! Marks and signs in written answers: what is forgiven, and what is another letter.

use kenning::kinds::{Answer, Shown, Verdict};

use crate::common::course::{Entry, text};

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
