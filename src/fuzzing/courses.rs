//! Courses, and what stands beside them: plans and calibrations.

use std::sync::LazyLock;

use super::shows;
use crate::author::{Care, Loaded, load};
use crate::course::{Course, Plan, Question, Spot};
use crate::expr::ExprError;
use crate::fit::Calibration;
use crate::kinds::{Form, Shown, read_out};
use crate::text::is_unsafe;

/// Begins the line that names the next file of a course.
const FILE: &str = "#file ";
/// Most questions of a course that are shown here.
const MOST_SHOWN: usize = 40;
/// Most characters of a complaint.
const MOST_SAID: usize = 4_000;
/// The course of plans and calibrations.
const SMALL: &str = include_str!("small.toml");

static COURSE: LazyLock<Course> = LazyLock::new(|| {
    let loaded = load(&[file("course.toml", SMALL)], Care::Quick);
    loaded.course.expect("a good course")
});

fn file(name: &str, text: &str) -> (String, Vec<u8>) {
    (name.to_owned(), text.as_bytes().to_vec())
}

/// The files of a course, each but the first behind a line `#file NAME`.
pub(super) fn files(bytes: &[u8]) -> Vec<(String, Vec<u8>)> {
    let mut files = vec![("course.toml".to_owned(), Vec::new())];
    for line in bytes.split_inclusive(|&b| b == b'\n') {
        match line.strip_prefix(FILE.as_bytes()) {
            Some(name) => {
                // No file system knows longer names.
                let name = String::from_utf8_lossy(&name[..name.len().min(255)]);
                let name = name.trim().to_owned();
                files.push((name, Vec::new()));
            }
            None => files.last_mut().expect("a file").1.extend_from_slice(line),
        }
    }
    files
}

/// A course: it loads or is complained of, the same each time, and one that loads
/// can be shown and answered.
pub fn course(bytes: &[u8]) {
    let files = files(bytes);
    let loaded = load(&files, Care::Quick);
    let said = said(&loaded);
    let again = load(&files, Care::Quick);
    assert_eq!(self::said(&again), said);
    let Some(course) = loaded.course else {
        assert!(!said.is_empty());
        return;
    };
    for skill in &course.skills {
        skill
            .lesson
            .iter()
            .for_each(|lesson| shows(lesson.as_str()));
    }
    for question in course.questions.iter().take(MOST_SHOWN) {
        for seed in [0, 1, u64::MAX] {
            showing(question, seed);
        }
    }
}

/// The complaints of a course, all of them bounded.
fn said(loaded: &Loaded) -> Vec<String> {
    let said: Vec<String> = loaded.diagnostics.iter().map(|d| d.to_string()).collect();
    assert!(said.len() <= 500);
    for text in &said {
        assert!(text.chars().count() <= MOST_SAID, "{text}");
        assert!(!text.chars().any(is_unsafe), "{text:?}");
    }
    said
}

fn showing(question: &Question, seed: u64) {
    let instance = match question.instance(seed) {
        Ok(instance) => instance,
        Err(error) => {
            // Only what hangs on the values that were drawn.
            assert!(question.template.is_some(), "{}", error.message());
            let is_of_values = error.error.is_of_values()
                || matches!(
                    error.error,
                    ExprError::NeverHolds(_) | ExprError::TooLong(_)
                );
            assert!(is_of_values, "{}", error.message());
            return;
        }
    };
    assert_eq!(question.instance(seed).as_ref(), Ok(&instance));
    let is_plain = question.template.is_none();
    for spot in question.all_spots() {
        assert_eq!(Spot::of(spot.number()), spot.without_hint());
        shown(instance.item_at(spot), is_plain);
    }
}

/// Everything of an item is shown, and every foreseen answer is graded; of one
/// without parameters the right ones are right.
fn shown(item: &Shown, is_plain: bool) {
    shows(item.prompt.as_str());
    let more = item.hints.iter().chain(&item.explanation);
    more.for_each(|text| shows(text.as_str()));
    let form = item.task.form();
    form.options().iter().for_each(|text| shows(text.as_str()));
    if let Form::Blanks { parts } = form {
        assert!(!read_out(parts).chars().any(is_unsafe));
    }
    shows(item.task.model_answer().as_str());
    for answer in item.task.right() {
        let graded = item.grade(&answer);
        if is_plain {
            let graded = graded.expect("a right answer can be read");
            assert!(graded.verdict.is_correct(), "{answer:?}");
        }
    }
    for (n, mistake) in item.mistakes.iter().enumerate() {
        shows(mistake.feedback.as_str());
        for answer in item.task.wrong(n) {
            let _ = item.grade(&answer);
        }
        item.tells(n);
    }
}

/// A plan: what a version understands of it is the same when it is written and
/// read again, by those who take it and by those who took it once.
pub fn plan(bytes: &[u8]) {
    let text = String::from_utf8_lossy(bytes);
    let taken = Plan::parse(&text);
    let written = taken.to_toml();
    assert_eq!(Plan::parse(&written), taken, "{written}");
    match Plan::read("plan.toml", bytes, &COURSE) {
        Ok(plan) => {
            let written = plan.to_toml();
            assert_eq!(Plan::parse(&written), plan, "{written}");
            let again = Plan::read("plan.toml", written.as_bytes(), &COURSE);
            assert_eq!(again.ok(), Some(plan), "{written}");
            assert!(bytes.is_ascii() || !text.chars().any(is_unsafe));
        }
        Err(said) => {
            assert!(!said.is_empty());
            for diagnostic in said {
                assert!(diagnostic.to_string().chars().count() <= MOST_SAID);
            }
        }
    }
}

/// A calibration: written and read again it is the same, and what `kenning model`
/// takes for one, a course takes, too.
pub fn calibration(bytes: &[u8]) {
    let text = String::from_utf8_lossy(bytes);
    let files = [file("course.toml", SMALL), file("calibration.toml", &text)];
    let loaded = load(&files, Care::Trusted);
    said(&loaded);
    let read = match Calibration::read(&text) {
        Ok(read) => read,
        Err(error) => {
            assert!(error.message().to_string().chars().count() <= MOST_SAID);
            return;
        }
    };
    // As text: what is not a number does not even equal itself.
    let written = read.write().expect("TOML");
    let again = Calibration::read(&written).expect("a calibration");
    assert_eq!(again.write().expect("TOML"), written);
    assert!(Calibration::is_one(&written));
}
