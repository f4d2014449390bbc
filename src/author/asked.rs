//! What the files of a course can hold, by the word of those who read them: they read a
//! specimen, and what they ask of it is written down.

use super::care::Care;
use super::keys;
use super::load::read;
use super::solver::Solver;
use crate::reading::{Complaints, Diagnostic, Record, source};

/// A course with each kind of question and each table that can stand in its files. A
/// table stands there twice where not every key is needed always: with and without.
const SPECIMEN: [(&str, &str); 3] = [
    ("course.toml", include_str!("specimen/course.toml")),
    ("more.toml", include_str!("specimen/more.toml")),
    ("plan.toml", include_str!("specimen/plan.toml")),
];

/// What readers ask of the files of a course and of its plan.
///
/// # Errors
/// What is wrong with the specimen; then this program is broken.
pub fn asked() -> Result<Record, Vec<Diagnostic>> {
    let mut complaints = Complaints::new(keys::of_question());
    complaints.asked = Some(Record::default());
    for (file, text) in SPECIMEN {
        source::add(file, text.as_bytes(), &mut complaints);
    }
    let solver = Solver {
        care: Care::Trusted,
        cores: 1,
        front_ends: &[],
        allowed: &[],
        told: None,
        pictures: None,
        texts: None,
    };
    read(solver, SPECIMEN.len(), &mut complaints);
    match complaints.has_errors() {
        true => Err(complaints.list),
        false => Ok(complaints.asked.take().unwrap_or_default()),
    }
}
