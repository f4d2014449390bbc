//! What keys do to a field.

use super::*;

#[test]
fn what_is_too_long_is_cut_between_letters_and_told() {
    let mut field = Field::default();
    assert!(field.insert("abc"));
    assert!(!field.insert(&"é日".repeat(1000)));
    assert!(field.text().len() <= LONGEST && field.text().len() > LONGEST - 4);
    assert!(field.text().ends_with(['é', '日']));
}

#[test]
fn lines_that_are_pasted_are_parted_by_a_blank() {
    for pasted in ["ice\ncream", "ice\rcream", "ice\r\ncream", "ice\tcream"] {
        let mut field = Field::default();
        field.insert(pasted);
        assert_eq!(field.text(), "ice cream");
    }
}
use Edit::Home;
use proptest::prelude::*;

fn typed(text: &str) -> Field {
    let mut field = Field::default();
    field.insert(text);
    field
}

#[test]
fn a_letter_with_its_accent_is_one_step() {
    let mut field = typed("an\u{303}o");
    field.edit(Edit::Left);
    field.edit(Edit::Backspace);
    assert_eq!(field.text(), "ao");
}

#[test]
fn words_can_be_cut_and_passed() {
    let mut field = typed("uno dos  tres");
    field.edit(Edit::KillWord);
    assert_eq!(field.text(), "uno dos  ");
    field.edit(Edit::KillWord);
    assert_eq!(field.text(), "uno ");
    field.edit(Edit::Home);
    field.edit(Edit::WordRight);
    field.edit(Edit::KillAfter);
    assert_eq!(field.text(), "uno");
}

/// A field with the cursor at `|`.
fn at(text: &str) -> Field {
    let at = text.find('|').unwrap();
    Field {
        text: text.replacen('|', "", 1),
        at,
        ..Field::default()
    }
}

fn seen(field: &Field) -> String {
    let (before, after) = field.text.split_at(field.at);
    format!("{before}|{after}")
}

#[test]
fn words_are_edited_as_in_a_shell() {
    for (before, edit, after) in [
        ("git push --force|", Edit::WordLeft, "git push --|force"),
        ("¡ma|ñana, sí!", Edit::WordLeft, "¡|mañana, sí!"),
        ("¡|mañana, sí!", Edit::WordRight, "¡mañana|, sí!"),
        ("mañana|, sí!", Edit::WordRight, "mañana, sí|!"),
        ("sí|!", Edit::WordRight, "sí!|"),
        ("a b/c.d|", Edit::KillWord, "a b/c.|"),
        ("a b/c.d|", Edit::KillToBlank, "a |"),
        ("uno| dos tres", Edit::KillWordAfter, "uno| tres"),
        ("|straße 5", Edit::Upper, "STRASSE| 5"),
        ("UN|O DOS", Edit::Lower, "UNo| DOS"),
        ("| el NIÑO", Edit::Capital, " El| NIÑO"),
        ("uno| dos", Edit::Transpose, "dos uno|"),
        ("uno dos|", Edit::Transpose, "dos uno|"),
        ("uno, d|os tres", Edit::Transpose, "dos, uno| tres"),
        ("a ñu\u{303} |b!", Edit::Transpose, "a b ñu\u{303}|!"),
        ("uno|", Edit::Transpose, "uno|"),
        ("| uno", Edit::Transpose, "| uno"),
        ("| ¿?", Edit::Transpose, "| ¿?"),
        ("uno dos ¿?|", Edit::Transpose, "dos uno| ¿?"),
        ("|", Edit::Transpose, "|"),
        ("teh|", Edit::TransposeLetters, "the|"),
        ("t|he", Edit::TransposeLetters, "ht|e"),
        ("an\u{303}o|", Edit::TransposeLetters, "aon\u{303}|"),
        ("|ab", Edit::TransposeLetters, "|ab"),
        ("a|", Edit::TransposeLetters, "a|"),
        ("|", Edit::TransposeLetters, "|"),
    ] {
        let mut field = at(before);
        field.edit(edit);
        assert_eq!(seen(&field), after, "{before} {edit:?}");
    }
}

#[test]
fn what_is_cut_out_can_be_put_in_again_and_every_change_be_taken_back() {
    use Edit::{Home, KillAfter, KillWord, KillWordAfter, Left, Undo, Yank};
    for (before, edits, after) in [
        ("uno dos|", &[KillWord, Yank] as &[Edit], "uno dos|"),
        // What is cut out in one go comes back in one go, in its order.
        (
            "uno dos tres|",
            &[KillWord, KillWord, Home, Yank],
            "dos tres|uno ",
        ),
        (
            "|uno dos tres",
            &[KillWordAfter, KillWordAfter, KillAfter, Yank],
            "uno dos tres|",
        ),
        ("uno dos|", &[KillWord, Left, KillWord, Yank], "uno| "),
        ("uno dos|", &[KillWord, Undo], "uno dos|"),
        ("uno dos|", &[KillWord, KillWord, Undo, Undo], "uno dos|"),
        ("uno dos|", &[KillWord, Yank, Undo], "uno |"),
        ("uno|", &[Undo, Undo], "uno|"),
        ("|", &[Yank], "|"),
        // A word that is typed is one change; a blank begins the next.
        ("|", &[Edit::Insert('a'), Edit::Insert('b'), Undo], "|"),
        (
            "|",
            &[
                Edit::Insert('a'),
                Edit::Insert(' '),
                Edit::Insert('b'),
                Undo,
            ],
            "a|",
        ),
    ] {
        let mut field = at(before);
        for &edit in edits {
            field.edit(edit);
        }
        assert_eq!(seen(&field), after, "{before} {edits:?}");
    }
    let mut field = typed("cleared at once");
    field.clear();
    assert!(field.is_empty());
    field.edit(Undo);
    assert_eq!(field.text(), "cleared at once");
    // However much is changed, a bounded part of it is kept.
    for n in 0..MOST_UNDONE * 3 {
        field.put(&n.to_string());
    }
    assert!(field.before.len() <= MOST_UNDONE);
}

#[test]
fn where_a_text_goes_on_a_mark_says_so() {
    let mut field = typed("abcdefghij");
    field.edit(Home);
    assert_eq!(field.window(6), ("abcde›".to_owned(), 0));
    for _ in 0..6 {
        field.edit(Edit::Right);
    }
    let (shown, column) = field.window(6);
    assert_eq!((shown.as_str(), column), ("‹defg›", 4));
    field.edit(Edit::End);
    assert_eq!(field.window(6), ("‹ghij".to_owned(), 5));
    assert_eq!(field.window(11), ("abcdefghij".to_owned(), 10));
}

#[test]
fn a_word_that_grows_stays_within_bounds() {
    let mut field = typed(&"ß".repeat(LONGEST / 2));
    field.edit(Edit::Home);
    field.edit(Edit::Upper);
    assert_eq!(field.text().len(), LONGEST);
}

#[test]
fn what_is_pasted_is_one_clean_line() {
    assert_eq!(typed("a\u{1b}[31m\nb").text(), "a[31m b");
}

#[test]
fn a_long_text_scrolls() {
    let field = typed("abcdefghij");
    assert_eq!(field.window(4), ("‹ij".to_owned(), 3));
    let wide = typed("日本語日本語");
    let (shown, column) = wide.window(5);
    assert!(shown.width() <= 5 && usize::from(column) < 5);
}

proptest! {
    #[test]
    fn no_edit_breaks_a_field(text in "\\PC{0,12}", edits in proptest::collection::vec(0usize..21, 0..40)) {
        let mut field = typed(&text);
        for edit in edits {
            field.edit([
                Edit::Insert('é'), Edit::Backspace, Edit::Delete, Edit::Left, Edit::Right, Edit::WordLeft,
                Edit::WordRight, Edit::Home, Edit::End, Edit::KillBefore, Edit::KillAfter, Edit::KillWord,
                Edit::KillToBlank, Edit::KillWordAfter, Edit::Upper, Edit::Lower, Edit::Capital, Edit::Transpose,
                Edit::TransposeLetters, Edit::Yank, Edit::Undo,
            ][edit]);
            prop_assert!(field.text().is_char_boundary(field.at) && field.text().len() <= LONGEST);
            let (shown, column) = field.window(7);
            prop_assert!(shown.width() <= 7 && usize::from(column) <= 7);
        }
    }
}
