//! Courses that are brought in from other programs.

use crate::author::{Care, load};
use crate::import::{IMPORTERS, Importer, Source, SourceFile, settle};
use crate::sqlite::MAGIC;
use crate::text::is_unsafe;

/// Most letters of what is said where nothing can be brought in, or of a loss.
const MOST_SAID: usize = 4_000;
/// A deck beside a database that knows its cards.
const BESIDE: &str = include_str!("beside.md");

/// Words in a table.
pub fn words(bytes: &[u8]) {
    brought(&["csv", "tsv"], bytes);
}

/// Decks in Markdown; or a database that stands beside one.
pub fn decks(bytes: &[u8]) {
    if !bytes.starts_with(MAGIC) {
        return brought(&["hashcards", "repeater", "hascard", "obsidian"], bytes);
    }
    let file = |path: &str, bytes: &[u8]| SourceFile {
        path: path.to_owned(),
        bytes: bytes.to_vec(),
    };
    let source = Source {
        name: "decks".to_owned(),
        files: vec![file("a.md", BESIDE.as_bytes()), file("kept.db", bytes)],
    };
    let kinds = ["hashcards", "repeater"];
    let importers = IMPORTERS.iter().filter(|one| kinds.contains(&one.name));
    importers.for_each(|importer| holds(importer, &source));
}

/// Brings these bytes in as each of these kinds.
fn brought(kinds: &[&str], bytes: &[u8]) {
    let source = Source::of_file("a.md", bytes);
    let importers = IMPORTERS.iter().filter(|one| kinds.contains(&one.name));
    importers.for_each(|importer| holds(importer, &source));
}

/// Holds that a source becomes a course that can be loaded, or a sentence.
pub(super) fn holds(importer: &Importer, source: &Source) {
    let said = |text: String| {
        assert!(
            !text.is_empty() && text.chars().count() <= MOST_SAID,
            "{text}"
        );
        assert!(!text.chars().any(is_unsafe), "{text:?}");
    };
    let settled = (importer.bring)(source).and_then(|brought| settle(brought, &[]));
    let settled = match settled {
        Ok(settled) => settled,
        Err(error) => return said(crate::text::clean(&error.to_string()).into_owned()),
    };
    let told = settled.losses.told();
    told.iter()
        .for_each(|line| said(crate::text::clean(&line.to_string()).into_owned()));
    let is_course = |(name, _): &&(String, Vec<u8>)| name.ends_with(".toml");
    let files: Vec<_> = settled.files.iter().filter(is_course).cloned().collect();
    let loaded = load(&files, Care::Quick);
    assert!(loaded.course.is_some(), "{:?}", loaded.diagnostics);
    assert!(settled.items > 0 && settled.skills > 0);
}
