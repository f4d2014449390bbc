//! Answers in algebra.

use crate::algebra::{
    Form, Letters, MAX_DEPTH, MAX_LENGTH, Match, Rules, Shape, UpTo, compare, lacks, read, show,
};

/// A key and an answer, one below the other: what is read is shown as a line that is
/// read as the same, comparing ends, and nothing differs from itself.
pub fn algebra(bytes: &[u8]) {
    let text = String::from_utf8_lossy(bytes);
    let (first, second) = text.split_once('\n').unwrap_or((&text, &text));
    let letters = Letters::new(["rate".to_owned(), "x1".to_owned()], bytes.len() % 5 == 4);
    let shapes = [first, second].map(|text| shape(text, &letters));
    let [Some(key), Some(given)] = &shapes else {
        return;
    };
    for up_to in [UpTo::Nothing, UpTo::Constant, UpTo::Factor] {
        let rules = Rules {
            up_to,
            seed: bytes.len() as u64,
            ..Rules::default()
        };
        let found = compare(key, given, &rules);
        assert_eq!(compare(key, given, &rules), found);
        for same in [key, given] {
            assert_ne!(compare(same, same, &rules), Match::Different, "{same:?}");
        }
    }
    for (_, form) in Form::ALL {
        if let Some(said) = lacks(form, key, given) {
            assert!(said.to_string().chars().count() < 200 + MAX_LENGTH);
        }
    }
}

fn shape(text: &str, letters: &Letters) -> Option<Shape> {
    let reading = match read(text, letters) {
        Ok(reading) => reading,
        Err(fault) => {
            assert!((1..=MAX_LENGTH + 1).contains(&fault.place), "{fault:?}");
            assert!(fault.message.to_string().chars().count() < 200 + MAX_LENGTH);
            return None;
        }
    };
    assert!(reading.shape.size() <= 8 * MAX_LENGTH);
    assert!(reading.others.len() < 8);
    for shape in reading.others.iter().chain([&reading.shape]) {
        let shown = show(shape, letters);
        // Brackets and blanks make it longer and deeper.
        let is_short = shown.chars().count() <= MAX_LENGTH && 2 * depth(&shown) + 4 < MAX_DEPTH;
        match read(&shown, letters) {
            Ok(again) => assert_eq!(&again.shape, shape, "{text} is shown as {shown}"),
            Err(fault) => assert!(!is_short, "{text} is shown as {shown}: {fault:?}"),
        }
    }
    Some(reading.shape)
}

/// About how deep a line nests; a function and its bracket are two.
fn depth(line: &str) -> usize {
    line.chars().filter(|c| "([{|^−±∓√∛∜".contains(*c)).count()
}
