//! Questions that are brought in from other programs.

use super::imports::holds;
use crate::import::{IMPORTERS, Source};

/// GIFT.
pub fn gift(bytes: &[u8]) {
    brought("gift", "a.gift", bytes);
}

/// Quizzes of mdbook-quiz.
pub fn mdbook(bytes: &[u8]) {
    brought("mdbook-quiz", "a.toml", bytes);
}

/// Problems of OATutor in one file.
pub fn oatutor(bytes: &[u8]) {
    brought("oatutor", "a.json", bytes);
}

/// Moodle XML.
pub fn moodle(bytes: &[u8]) {
    brought("moodle", "a.xml", bytes);
}

/// QTI: an item, or a package of one.
pub fn qti(bytes: &[u8]) {
    brought("qti", "a.xml", bytes);
}

fn brought(kind: &str, name: &str, bytes: &[u8]) {
    let source = Source::of_file(name, bytes);
    let importers = IMPORTERS.iter().filter(|one| one.name == kind);
    importers.for_each(|importer| holds(importer, &source));
}
