//! Selectors.

use std::sync::LazyLock;

use jiff::Timestamp;

use crate::author::{Care, load_named};
use crate::course::Course;
use crate::learner::State;
use crate::select::{LONGEST, Selector};

/// A course of all sorts.
static COURSE: LazyLock<Option<Course>> = LazyLock::new(|| {
    let text = include_str!("../author/specimen/course.toml");
    let more = include_str!("../author/specimen/more.toml");
    let files: [(&str, &[u8]); 2] = [
        ("course.toml", text.as_bytes()),
        ("more.toml", more.as_bytes()),
    ];
    load_named(&files, Care::Quick).course
});

/// A selector: reading it ends in what it means or in a sentence that points at a place in it;
/// what is written is read as the same; and whatever it means, the opposite is the rest.
pub fn selector(bytes: &[u8]) {
    let text = String::from_utf8_lossy(bytes);
    let read = match Selector::read(&text) {
        Err(wrong) => {
            let letters = text.chars().count();
            assert!(wrong.letter >= 1 && wrong.letter <= letters + 1, "{text:?}");
            assert!(
                wrong.letter - 1 + wrong.letters <= letters.max(1),
                "{text:?}"
            );
            assert!(wrong.message().to_string().chars().count() < 700 + letters);
            return;
        }
        Ok(read) => read,
    };
    assert!(text.len() <= LONGEST);
    let written = read.to_string();
    if written.len() <= LONGEST {
        let again = Selector::read(&written);
        assert!(
            again.is_ok_and(|again| again.to_string() == written),
            "{written:?}"
        );
    }
    let Some(course) = &*COURSE else {
        return;
    };
    let (state, now) = (State::new(course), Timestamp::UNIX_EPOCH);
    let meant = read.of(course, &state, now);
    let opposite = format!("-({written})");
    if let Ok(opposite) = Selector::read(&opposite) {
        let rest = opposite.of(course, &state, now);
        assert_eq!(
            meant.len() + rest.len(),
            course.questions.len(),
            "{written:?}"
        );
        assert!(rest.iter().all(|question| !meant.contains(question)));
    }
}
