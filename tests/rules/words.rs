//! Written answers and gaps: what counts as the same, what is said of what is nearly so.

use kenning::kinds::{Answer, Graded, Shown, Verdict};

use super::remarks;
use crate::common::course::{Entry, mistake, question, text};

fn written(answer: &[&str]) -> Entry {
    text("q", "s", answer.to_vec())
}

fn typed(item: &Shown, answer: &str) -> Graded {
    item.grade(&Answer::Typed(answer.into()))
        .expect("it can be read")
}

/// Whether one text is taken for another.
fn same(item: &Shown, answer: &str) -> bool {
    typed(item, answer).verdict.is_correct()
}

/// What is said of a wrong answer.
fn remark(item: &Shown, answer: &str) -> Option<String> {
    let graded = typed(item, answer);
    assert_eq!(graded.verdict, Verdict::Incorrect, "{answer}");
    assert!(graded.remarks.len() < 2);
    graded.remarks.into_iter().next().map(|r| r.to_string())
}

const CAPITALS: &str = "Almost: capital letters matter here.";
const ACCENTS: &str = "Almost: accents matter here.";
const ONE_OFF: &str = "Almost: your answer differs in one place.";
const ENDING: &str = "Almost: only the end of a word is off. The ending matters here, so it is not taken for a slip of the keys.";

#[test]
fn typographic_signs_count_as_those_on_the_keyboard() {
    let item = written(&["don't say \"no\" - now"]).item();
    for quoted in ["don’t", "don‘t", "don´t", "don't"] {
        for (open, close) in [("“", "”"), ("„", "“"), ("\"", "\"")] {
            let answer = format!("{quoted} say {open}no{close} − now");
            assert!(same(&item, &answer), "{answer}");
        }
    }
    assert!(!same(&item, "dont say no - now"));
}

#[test]
fn a_sign_at_the_end_is_no_ending() {
    let item = written(&["select year from cities"]).item();
    assert_eq!(
        remark(&item, "select year from cities;").as_deref(),
        Some(ONE_OFF)
    );
}

#[test]
fn blanks_are_folded_or_passed_over_as_the_course_says() {
    let folded = written(&["ls -a file"]).item();
    assert!(same(&folded, "  ls   -a\tfile "));
    assert!(!same(&folded, "ls -afile"));
    let ignored = written(&["x + 1"]).set("spaces", "ignore").item();
    assert!(same(&ignored, "x+1") && same(&ignored, " x  +1"));
    assert!(!same(&ignored, "x+11"));
}

#[test]
fn capitals_and_signs_at_the_ends_matter_only_where_the_course_says_so() {
    let free = written(&["¿Qué tal?"]).item();
    for answer in ["qué tal", "QUÉ TAL", "Qué tal.", "¡qué tal!", "¿Qué tal?"] {
        assert!(same(&free, answer), "{answer}");
    }
    assert!(!same(&written(&["qué tal"]).item(), "qué, tal"));
    let exact = written(&["ls -A ."]).set("case", "exact").item();
    assert!(same(&exact, "ls -A ."));
    for answer in ["ls -a .", "LS -A .", "ls -A", "ls -A !"] {
        assert!(!same(&exact, answer), "{answer}");
    }
    // Of nothing but such signs none is left out.
    let dots = written(&["..."]).item();
    assert!(same(&dots, "...") && !same(&dots, "!") && !same(&dots, "."));
}

#[test]
fn accents_are_remarked_on_passed_over_or_demanded() {
    let remarked = written(&["adiós"]).item();
    let graded = typed(&remarked, "adios");
    assert_eq!(graded.verdict, Verdict::Correct);
    assert_eq!(remarks(&graded), ["With the right accents: adiós"]);
    assert!(typed(&remarked, "adiós").remarks.is_empty());
    assert!(typed(&remarked, "adio\u{301}s").remarks.is_empty());
    let ignored = written(&["adiós"]).set("accents", "ignore").item();
    let graded = typed(&ignored, "adios");
    assert!(graded.verdict.is_correct() && graded.remarks.is_empty());
    let exact = written(&["adiós"]).set("accents", "exact").item();
    assert!(same(&exact, "adiós"));
    assert_eq!(remark(&exact, "adios").as_deref(), Some(ACCENTS));
    assert_eq!(remark(&exact, "ádiós").as_deref(), Some(ACCENTS));
}

#[test]
fn of_several_accepted_texts_the_one_that_matches_best_counts() {
    let item = written(&["sí", "si", "claro"]).item();
    assert!(typed(&item, "si").remarks.is_empty());
    assert!(typed(&item, "Claro!").verdict.is_correct());
    let item = written(&["claro", "sí"]).item();
    assert_eq!(remarks(&typed(&item, "si")), ["With the right accents: sí"]);
    assert_eq!(typed(&item, " si ").given, "si");
}

#[test]
fn a_near_miss_is_told_how_near_it_is() {
    let free = written(&["house"]).item();
    for answer in ["hause", "hose", "housee", "huose", "Hause!"] {
        assert_eq!(remark(&free, answer).as_deref(), Some(ONE_OFF), "{answer}");
    }
    for answer in ["hous", "houses", "housa", "Houses!"] {
        assert_eq!(remark(&free, answer).as_deref(), Some(ENDING), "{answer}");
    }
    for answer in ["hausse", "ho", "mouse trap"] {
        assert_eq!(remark(&free, answer), None, "{answer}");
    }
    // Of three letters, another one makes another word.
    assert_eq!(remark(&written(&["cat"]).item(), "car"), None);
    assert!(remark(&written(&["cats"]).item(), "cars").is_some());
    // In a command one sign may turn the meaning round.
    let exact = written(&["rm -Rf"]).set("case", "exact").item();
    assert_eq!(remark(&exact, "rm -rf").as_deref(), Some(CAPITALS));
    assert_eq!(remark(&exact, "RM -RF").as_deref(), Some(CAPITALS));
    assert_eq!(remark(&exact, "rm -Rx"), None);
    let accents = written(&["rápido"]).set("accents", "exact").item();
    assert_eq!(remark(&accents, "Rapido").as_deref(), Some(ACCENTS));
    assert_eq!(remark(&accents, "rápida").as_deref(), Some(ENDING));
    let both = written(&["Él"]).set("case", "exact").item();
    assert_eq!(remark(&both, "el").as_deref(), Some(CAPITALS));
}

#[test]
fn signs_within_a_sentence_do_not_decide() {
    let hello = written(&["Hola, buenos días", "Ayer tuve clase"]).item();
    for answer in [
        "Hola buenos días",
        "¡Hola! ¡Buenos días!",
        "Hola. Buenos días.",
        "hola,buenos días",
        "Ayer, tuve clase",
        "ayer, tuve, clase",
    ] {
        assert!(same(&hello, answer), "{answer}");
    }
    let accents = typed(&hello, "hola buenos dias");
    assert_eq!(
        remarks(&accents),
        ["With the right accents: Hola, buenos días"]
    );
    assert_eq!(remark(&hello, "Ayer, tuve clace").as_deref(), Some(ONE_OFF));
    assert_eq!(remark(&hello, "Ayer, tengo pan"), None);
    // Where its author says so, and in what is no sentence.
    let exact = written(&["However, he left"]);
    let exact = exact.set("punctuation", "exact").item();
    assert!(!same(&exact, "However he left"));
    for (wanted, answer) in [
        ("select a, b from c", "select a b from c"),
        ("SELECT A, B FROM C", "SELECT A B FROM C"),
        ("Print(a, b)", "Print(a b)"),
        ("It is 1,234", "It is 1234"),
        ("Git add .", "Git add"),
    ] {
        assert!(!same(&written(&[wanted]).item(), answer), "{answer}");
    }
}

#[test]
fn a_mistake_in_signs_that_is_named_stays_one() {
    let item = written(&["No, hay café"])
        .mistake(mistake("joined", "No hay café"))
        .mistake(mistake("tea", "No, hay té"))
        .item();
    assert!(same(&item, "No, hay café"));
    assert_eq!(typed(&item, "No hay café").mistake, Some(0));
    // A mistake is known without its signs, too.
    assert_eq!(typed(&item, "No hay té").mistake, Some(1));
}

#[test]
fn a_mistake_that_is_recognised_is_all_that_is_said() {
    let item = written(&["soy feliz"])
        .mistake(mistake("other", "estoy triste"))
        .mistake(mistake("estar", "estoy feliz"))
        .mistake(mistake("slip", "soy felix"))
        .item();
    let graded = typed(&item, "Estoy  Feliz.");
    assert_eq!(
        (graded.verdict, graded.mistake),
        (Verdict::Incorrect, Some(1))
    );
    let slip = typed(&item, "soy felix");
    assert_eq!(slip.mistake, Some(2));
    assert!(slip.remarks.is_empty());
    assert_eq!(typed(&item, "soy feliz").mistake, None);
    assert_eq!(typed(&item, "something else").mistake, None);
}

#[test]
fn nothing_typed_is_asked_again_and_not_counted() {
    let refused =
        |item: &Shown, answer: Answer| item.grade(&answer).expect_err("refused").to_string();
    let item = written(&["yes"]).item();
    assert_eq!(
        refused(&item, Answer::Typed(" \t".into())),
        "Type an answer first."
    );
    let item = gaps("[[a]] and [[b]]").item();
    let blanks = |given: &[&str]| Answer::Blanks(given.iter().map(|g| g.to_string()).collect());
    assert_eq!(
        refused(&item, blanks(&["", " "])),
        "Fill in the blanks first."
    );
    for given in [&["a"] as &[&str], &["a", "b", "c"], &[]] {
        assert_eq!(
            refused(&item, blanks(given)),
            "There are 2 blanks to fill in."
        );
    }
}

fn gaps(text: &str) -> Entry {
    question("cloze", "q", &["s"]).set("text", text)
}

fn filled(item: &Shown, given: &[&str]) -> Graded {
    let given = given.iter().map(|g| g.to_string()).collect();
    item.grade(&Answer::Blanks(given)).expect("it can be read")
}

#[test]
fn each_gap_counts_alike_and_an_empty_one_is_wrong() {
    let item = gaps("Yo [[soy|estoy]] y tú [[eres]] y él [[está]].").item();
    assert_eq!(
        filled(&item, &["soy", "eres", "está"]).verdict,
        Verdict::Correct
    );
    assert_eq!(
        filled(&item, &["estoy", "Eres", "está"]).verdict,
        Verdict::Correct
    );
    let two = filled(&item, &["soy", "es", "está"]);
    assert_eq!(two.verdict, Verdict::Partial(2.0 / 3.0));
    assert_eq!(remarks(&two), ["Blank 2 is not right."]);
    assert_eq!(two.given, "soy / es / está");
    let one = filled(&item, &["", "eres", " "]);
    assert_eq!(one.verdict, Verdict::Partial(1.0 / 3.0));
    assert_eq!(
        remarks(&one),
        ["Blank 1 is not right.", "Blank 3 is not right."]
    );
    assert_eq!(filled(&item, &["x", "y", "z"]).verdict, Verdict::Incorrect);
    let accent = filled(&item, &["soy", "eres", "esta"]);
    assert_eq!(accent.verdict, Verdict::Correct);
    assert_eq!(remarks(&accent), ["With the right accents: está"]);
    let quiet = gaps("Él [[está]].").set("accents", "ignore").item();
    assert!(filled(&quiet, &["esta"]).remarks.is_empty());
}

#[test]
fn a_single_gap_is_told_how_near_it_is() {
    let item = gaps("The [[house]] is red.").item();
    let near = filled(&item, &["hause"]);
    assert_eq!(near.verdict, Verdict::Incorrect);
    assert_eq!(remarks(&near), [ONE_OFF]);
    assert!(filled(&item, &["garden"]).remarks.is_empty());
    // Of several, which one is wrong says more.
    let two = gaps("The [[house]] is [[red]].").item();
    assert_eq!(
        remarks(&filled(&two, &["hause", "red"])),
        ["Blank 1 is not right."]
    );
}

#[test]
fn a_mistake_in_gaps_may_leave_some_open() {
    let item = gaps("Yo [[soy]] y tú [[eres]].")
        .mistake(mistake("first", vec!["estoy", ""]))
        .mistake(mistake("both", vec!["es", "es"]))
        .item();
    let found = |given: &[&str]| filled(&item, given).mistake;
    assert_eq!(found(&["Estoy", "eres"]), Some(0));
    assert_eq!(found(&["estoy", "anything"]), Some(0));
    assert_eq!(found(&["es", "es"]), Some(1));
    assert_eq!(found(&["es", "eres"]), None);
    assert_eq!(found(&["soy", "es"]), None);
}
