//! What holds of every parser, whatever it is given: it ends soon, in a value or in
//! a sentence, and a value that is written is read as the same.
//!
//! Each function takes bytes as they may come from outside, and panics where its
//! parser breaks its promise. The targets in `fuzz/` call them with what libFuzzer
//! makes up, and `tests/program/fuzz.rs` with the seeds in `fuzz/seeds/`, changed by chance.
//! kenning itself calls none of them.

mod algebra;
mod anki;
mod answers;
mod archives;
mod classes;
mod courses;
mod imports;
mod kept;
mod maths;
mod numbers;
mod quizzes;
mod report;
mod shell;

pub use algebra::algebra;
pub use anki::anki;
pub use answers::answers;
pub use archives::archive;
pub use classes::{bundle, class_plan};
pub use courses::{calibration, course, plan};
pub use imports::{decks, words};
pub use kept::kept;
pub use maths::maths;
pub use numbers::{expression, number, template};
pub use quizzes::{gift, mdbook, moodle, oatutor, qti};
pub use report::report;
pub use shell::shell;

/// Holds a parser to its promises with these bytes; panics where it breaks one.
pub type Target = fn(&[u8]);

/// Every target: its name, which is that of its seeds, and its function.
pub const TARGETS: [(&str, Target); 33] = [
    ("algebra", algebra),
    ("anki", anki),
    ("answers", answers),
    ("archive", archive),
    ("bundle", bundle),
    ("calibration", calibration),
    ("class_plan", class_plan),
    ("course", course),
    ("decks", decks),
    ("expression", expression),
    ("gift", gift),
    ("hidden", hidden),
    ("kept", kept),
    ("key", key),
    ("keys", keys),
    ("manifest", manifest),
    ("markdown", markdown),
    ("maths", maths),
    ("mdbook", mdbook),
    ("moodle", moodle),
    ("names", names),
    ("number", number),
    ("oatutor", oatutor),
    ("packed", packed),
    ("plan", plan),
    ("qti", qti),
    ("report", report),
    ("segment", segment),
    ("serve", serve),
    ("sheet", sheet),
    ("shell", shell),
    ("theme", theme),
    ("words", words),
];

/// A segment of the record, as it is and with the checksums that its lines should
/// have.
pub fn segment(bytes: &[u8]) {
    crate::record::fuzzing::segment(bytes);
    crate::record::fuzzing::segment(&crate::record::fuzzing::with_sums(bytes));
}

/// A value of the database: a key of 24 bytes and what stands under it, with the
/// checksum at its end or without.
pub fn packed(bytes: &[u8]) {
    crate::record::fuzzing::packed(bytes);
}

/// The JSON of a folder, of a device's list of its files, and of a profile's notes.
pub fn manifest(bytes: &[u8]) {
    crate::record::fuzzing::manifest(bytes);
}

/// What a device signed of its segments, `<device>.<fingerprint>.sig`.
pub fn sheet(bytes: &[u8]) {
    crate::record::fuzzing::sheet(bytes);
}

/// What is sealed of a file in a folder that hides names: its true name, length and bytes.
pub fn hidden(bytes: &[u8]) {
    crate::record::fuzzing::hidden(bytes);
}

/// The file with the names that a profile records under.
pub fn names(bytes: &[u8]) {
    crate::record::fuzzing::names(&String::from_utf8_lossy(bytes));
}

/// The key of an encrypted folder, `key.age`.
pub fn key(bytes: &[u8]) {
    crate::record::fuzzing::key(bytes);
}

/// A learner's own keys, `keys.toml`.
pub fn keys(bytes: &[u8]) {
    crate::tui::fuzzing::keys(bytes);
}

/// A theme.
pub fn theme(bytes: &[u8]) {
    crate::tui::fuzzing::theme(&String::from_utf8_lossy(bytes));
}

/// Inputs of `practice --format json`: JSON Lines.
pub fn serve(bytes: &[u8]) {
    crate::serve::fuzzing::lines(bytes);
}

/// Markdown, read out and on the screen.
pub fn markdown(bytes: &[u8]) {
    shows(&String::from_utf8_lossy(bytes));
}

/// Holds that a text can be shown in every front end, clean and of bounded size.
fn shows(text: &str) {
    use crate::text::{MAX_DEPTH, SafeText, blocks, inline, is_unsafe};
    crate::tui::fuzzing::markdown(text);
    for spoken in [blocks(text), inline(text)] {
        assert!(!spoken.chars().any(is_unsafe), "{spoken:?}");
        // A mark of Markdown becomes a line with its indent at the most.
        assert!(spoken.len() <= (2 * MAX_DEPTH + 8) * (text.len() + 1));
    }
    assert!(!inline(text).contains('\n'));
    let line = SafeText::line(text);
    assert!(!line.as_str().chars().any(char::is_control));
    assert_eq!(SafeText::line(line.as_str()), line);
}
