//! Decks of Anki: packages of all generations (`.apkg`, `.colpkg`) with the history of their
//! cards, and notes in plain text.
//!
//! - `package`, `proto`: the file; `collection`: what it holds;
//!   `notes`: the same of plain text
//! - `tree`, `markdown` with `marks`: HTML to Markdown
//! - `render`, `blanks`: cards as templates show them
//! - `question`, `cloze`, `pictures`, `history`, `course`: what becomes of it
//!
//! **Invariant:** pure; what is done is bounded by counted work, whatever a file says of
//! itself. A file that lies ends with a sentence. Held by `tests/moving/imports_anki.rs`.

mod blanks;
mod cloze;
mod collection;
mod course;
mod history;
mod markdown;
mod marks;
mod notes;
mod package;
mod pictures;
mod proto;
mod question;
mod render;
mod tree;

use collection::Collection;
use package::Package;

use super::{Brought, Importer, NotBrought, Source};
use crate::sqlite::MAGIC;
use crate::words::message;

/// Packages and notes of Anki.
pub(super) const ANKI: Importer = Importer {
    name: "anki",
    about: || message!("import-anki-about"),
    endings: &[],
    bring,
};

/// The first bytes of an archive; those of one with nothing in it.
const ARCHIVE: [&[u8]; 2] = [b"PK\x03\x04", b"PK\x05\x06"];

/// How packages and databases are called.
const NOT_TEXT: [&str; 4] = ["apkg", "colpkg", "anki2", "anki21"];

/// Brings in a package, a collection as it lies in Anki's directory, or notes in plain text.
///
/// # Errors
/// Where it is none of them, is damaged, or holds nothing.
pub(crate) fn bring(source: &Source) -> Result<Brought, NotBrought> {
    let Some(file) = source.files.first() else {
        return Err(NotBrought::file(
            &source.name,
            message!("import-anki-no-collection"),
        ));
    };
    let wrong = |why| NotBrought::file(&file.path, why);
    let bytes = file.bytes.as_slice();
    if ARCHIVE.iter().any(|begin| bytes.starts_with(begin)) {
        let (mut package, database) = Package::open(bytes).map_err(wrong)?;
        let collection = Collection::read(&database).map_err(wrong)?;
        return Ok(course::course(
            &collection,
            Some(&mut package),
            &source.name,
        ));
    }
    if bytes.starts_with(MAGIC) {
        let collection = Collection::read(bytes).map_err(wrong)?;
        return Ok(course::course(&collection, None, &source.name));
    }
    let (_, ending) = file.path.rsplit_once('.').unwrap_or_default();
    if NOT_TEXT.contains(&ending.to_ascii_lowercase().as_str()) {
        return Err(wrong(message!("import-anki-no-package", ending = ending)));
    }
    if bytes.contains(&0) && !bytes.starts_with(b"\xff\xfe") && !bytes.starts_with(b"\xfe\xff") {
        return Err(wrong(message!("import-anki-neither")));
    }
    let collection = notes::read(&file.path, &file.text()?)?;
    Ok(course::course(&collection, None, &source.name))
}
