//! What holds of inputs, whatever comes in; `crate::fuzzing` tells more. Each
//! function panics where it does not hold.

use super::read::{Typed, next_line, read};
use crate::kinds::{Form, Line};
use crate::text::{SafeText, is_unsafe};
use crate::words::Message;

/// Most characters of what is said of an input.
const MOST_SAID: usize = 1_000;

fn is_sayable(why: &Message) {
    let said = why.to_string();
    assert!(said.chars().count() <= MOST_SAID, "{said}");
    assert!(!said.chars().any(is_unsafe), "{said:?}");
}

/// Lines of JSON: each is an input or a sentence that says why not, and none is lost.
pub(crate) fn lines(bytes: &[u8]) {
    let mut input = bytes;
    let ends = bytes.iter().filter(|&&b| b == b'\n').count();
    let mut count = 0;
    loop {
        match next_line(&mut input).expect("bytes") {
            Typed::End => break,
            Typed::Unreadable(why) => is_sayable(&why),
            Typed::Line(text) => line(&text),
        }
        count += 1;
    }
    let open = usize::from(bytes.last().is_some_and(|&last| last != b'\n'));
    assert_eq!(count, ends + open);
}

fn line(text: &str) {
    let options = ["a", "b", "c"].map(SafeText::from);
    let forms = [
        Form::OneOf { options: &options },
        Form::SomeOf { options: &options },
        Form::Line(Line::Number),
        Form::Blanks { parts: &[] },
        Form::Order {
            items: &options,
            shown: &[2, 1, 0],
        },
        Form::SelfGrade {
            back: &SafeText::default(),
        },
        Form::Match {
            left: &options,
            right: &options,
        },
        Form::Written {
            back: &SafeText::default(),
            ideas: &options,
        },
    ];
    let asked = match read(text) {
        Ok(asked) => asked,
        Err(why) => return is_sayable(&why),
    };
    // The same in other words: the keys sorted, no blanks, no escapes.
    let value: serde_json::Value = serde_json::from_str(text).expect("JSON");
    let again = read(&value.to_string()).expect("an input");
    assert_eq!(format!("{again:?}"), format!("{asked:?}"));
    let mut fits = 0;
    for form in &forms {
        match read(text).expect("an input").answer(form) {
            Ok(_) => fits += 1,
            Err(why) => is_sayable(&why),
        }
    }
    assert!(fits <= 1, "{text}");
}
