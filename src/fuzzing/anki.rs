//! Packages and notes of Anki.

use crate::import::{IMPORTERS, Source};

/// A package, a database or notes of Anki: a course in parts, or a sentence. What is asked
/// has an id, and no picture's name leads out of the course.
pub fn anki(bytes: &[u8]) {
    let Some(anki) = IMPORTERS.iter().find(|importer| importer.name == "anki") else {
        unreachable!("it is a kind");
    };
    let brought = match (anki.bring)(&Source::of_file("fuzz", bytes)) {
        Ok(brought) => brought,
        Err(error) => return assert!(!error.to_string().is_empty()),
    };
    let questions = brought.skills.iter().flat_map(|skill| &skill.questions);
    for question in questions {
        let id = question.table.get("id").and_then(toml::Value::as_str);
        assert!(id.is_some_and(|id| id.starts_with('n')));
    }
    for picture in &brought.pictures {
        assert!(picture.path.starts_with("pictures/") && !picture.path.contains(".."));
    }
}
