//! What fills a blank, and how answers are told.

use super::*;

#[test]
fn a_cloze_gives_credit_by_the_blank() {
    let shown = Shown {
        parts: vec![
            Stretch::Blank(vec!["soy".into()]),
            Stretch::Text(" … ".into()),
            Stretch::Blank(vec!["está".into()]),
        ],
        spelling: Spelling::default(),
        decimal: DecimalSign::Point,
        near: Near::Wrong,
        any_order: false,
        inner: Vec::new(),
        articles: Default::default(),
    };
    let verdict = |a: &str, b: &str| {
        let answer = Answer::Blanks(vec![a.into(), b.into()]);
        Cloze::judge(&shown, &answer).unwrap().verdict
    };
    assert_eq!(verdict("soy", "esta"), Verdict::Correct);
    assert_eq!(verdict("soy", "es"), Verdict::Partial(0.5));
    assert_eq!(verdict("es", "es"), Verdict::Incorrect);
}

#[test]
fn blanks_left_empty_are_asked_for_in_their_number() {
    let said = |blanks: usize, typed: &[&str]| {
        let shown = Shown {
            parts: vec![Stretch::Blank(vec!["soy".into()]); blanks],
            spelling: Spelling::default(),
            decimal: DecimalSign::Point,
            near: Near::Wrong,
            any_order: false,
            inner: Vec::new(),
            articles: Default::default(),
        };
        let typed = typed.iter().map(|&text| text.to_owned()).collect();
        let unreadable = Cloze::judge(&shown, &Answer::Blanks(typed)).unwrap_err();
        unreadable.0.to_string()
    };
    assert_eq!(said(1, &[" "]), "Fill in the blank first.");
    assert_eq!(said(2, &["", ""]), "Fill in the blanks first.");
    assert_eq!(said(1, &["a", "b"]), "There is 1 blank to fill in.");
    assert_eq!(said(2, &["a"]), "There are 2 blanks to fill in.");
}
