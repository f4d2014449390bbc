//! Decks: words in a table, cards in a text, questions in GIFT. Each is a course by itself, as
//! the importer of its format makes one of it. Its id is the name of its file, so that what was
//! practised is found again wherever the file lies, whatever was changed in it.

use std::io::Read;
use std::path::Path;

use super::error::{LibraryError, NotACourse};
use crate::disk::{File, fs};
use crate::import::{Brought, IMPORTERS, Losses, Settled, Source, settle};

/// The most bytes of a deck.
const MOST: u64 = 32 << 20;
/// Lines that are looked at to tell what a text is.
const LINES: usize = 2_000;

/// How the names of decks end.
const ENDINGS: &[&str] = &["tsv", "csv", "md", "markdown", "txt", "gift"];

/// Whether a path names a deck: by how it ends.
pub fn is_deck(path: &Path) -> bool {
    let end = path.extension().unwrap_or_default().to_string_lossy();
    ENDINGS.contains(&end.to_lowercase().as_str()) && !fs::is_dir(path)
}

/// Reads a deck as a course.
///
/// # Errors
/// Where it can't be read, holds no question, or is no deck by what stands in it.
pub fn read_deck(path: &Path) -> Result<Settled, LibraryError> {
    settle(bring(path)?, &[]).map_err(LibraryError::NotBrought)
}

/// What of a deck does not become questions, by its marks alone: not all that is refused when
/// it is made a course of is known by then.
///
/// # Errors
/// Where it can't be read, or is no deck by what stands in it.
pub fn lost_of_deck(path: &Path) -> Result<Losses, LibraryError> {
    Ok(bring(path)?.losses)
}

fn bring(path: &Path) -> Result<Brought, LibraryError> {
    let bytes = deck_bytes(path)?;
    let name = path.file_name().unwrap_or_default().to_string_lossy();
    let source = Source::of_file(&name, &bytes);
    let text = deck_text(path)?;
    let end = path
        .extension()
        .unwrap_or_default()
        .to_string_lossy()
        .to_lowercase();
    let known = format(&end, &text).and_then(|name| IMPORTERS.iter().find(|i| i.name == name));
    let Some(importer) = known else {
        return Err(LibraryError::NotACourse {
            path: path.to_owned(),
            why: NotACourse::NoDeck,
        });
    };
    (importer.bring)(&source).map_err(LibraryError::NotBrought)
}

/// The text of a deck, as its lines are counted.
///
/// # Errors
/// Where it can't be read, or is no text.
pub fn deck_text(path: &Path) -> Result<String, LibraryError> {
    let name = path.file_name().unwrap_or_default().to_string_lossy();
    let source = Source::of_file(&name, &deck_bytes(path)?);
    let text = source.files.first().map(|file| file.text());
    text.unwrap_or_else(|| Ok(String::new()))
        .map_err(LibraryError::NotBrought)
}

/// The bytes of a deck.
pub(super) fn deck_bytes(path: &Path) -> Result<Vec<u8>, LibraryError> {
    let fail = |error| LibraryError::io("read", path)(error);
    // A pipe would keep the reader waiting for ever.
    if !fs::metadata(path).map_err(fail)?.is_file() {
        return Err(LibraryError::NotACourse {
            path: path.to_owned(),
            why: NotACourse::NoOrdinaryFile,
        });
    }
    let mut bytes = Vec::new();
    let file = File::open(path).map_err(fail)?;
    file.take(MOST + 1).read_to_end(&mut bytes).map_err(fail)?;
    match bytes.len() as u64 > MOST {
        true => Err(LibraryError::CourseTooLarge {
            path: path.to_owned(),
            limit: MOST,
            whole: None,
        }),
        false => Ok(bytes),
    }
}

/// The importer of a text, by how its file's name ends and by the marks that stand in it.
fn format(end: &str, text: &str) -> Option<&'static str> {
    let lines = || {
        text.lines()
            .take(LINES)
            .filter(|line| !line.trim().is_empty())
    };
    let marked = || {
        // What stands within code says nothing of the deck.
        let mut fence = false;
        let open: Vec<&str> = lines()
            .filter(|line| {
                let is_mark = line.trim_start().starts_with("```");
                fence ^= is_mark;
                !fence && !is_mark
            })
            .collect();
        let begins = |mark: &str| open.iter().any(|line| line.starts_with(mark));
        let is_blank = |line: &&str| line.starts_with("C:") && line.contains('[');
        let alone = |line: &str| ["?", "??"].contains(&line.trim());
        let mut all = open.iter();
        let colons = all.any(|line| line.contains("::") || line.contains("==") || alone(line));
        let asks = begins("Q:") && (begins("A:") || !colons) || open.iter().any(is_blank);
        if asks {
            Some("hashcards")
        } else if colons {
            Some("obsidian")
        } else if begins("# ") {
            Some("hascard")
        } else {
            begins("C:").then_some("hashcards")
        }
    };
    match end {
        "tsv" => Some("tsv"),
        "csv" => Some("csv"),
        "gift" => Some("gift"),
        "txt" => {
            let (with_tab, all) = (
                lines().filter(|line| line.contains('\t')).count(),
                lines().count(),
            );
            let is_gift = text.contains('}')
                && ["{=", "{~", "{T", "{F", "{#", "{\n", "{ "]
                    .iter()
                    .any(|begin| text.contains(begin));
            match with_tab * 2 > all {
                true => Some("tsv"),
                false if is_gift => Some("gift"),
                false => marked(),
            }
        }
        _ => marked(),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_text_is_told_by_its_marks() {
        for (end, text, is) in [
            ("tsv", "", Some("tsv")),
            ("csv", "a,b", Some("csv")),
            (
                "txt",
                "la casa\tthe house\nel pan\tthe bread\n",
                Some("tsv"),
            ),
            ("txt", "::one:: 2 + 2 {=4 ~5}\n", Some("gift")),
            ("txt", "Q: one?\nA: two\n", Some("hashcards")),
            ("md", "Q: one?\nA: two\n", Some("hashcards")),
            (
                "md",
                "# Notes\n\nThe [capital] is\nC: [Paris] is in France\n",
                Some("hashcards"),
            ),
            ("md", "# Notes\ncasa::house\n", Some("obsidian")),
            ("md", "What is it?\n?\nA house.\n", Some("obsidian")),
            ("md", "# casa\n\nhouse\n", Some("hascard")),
            ("md", "Only text.\n", None),
            ("txt", "", None),
        ] {
            assert_eq!(format(end, text), is, "{end}: {text}");
        }
    }
}
