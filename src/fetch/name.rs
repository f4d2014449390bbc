//! Names of files within a source. Only names that mean the same file on every system, and a
//! file within the course, are taken.

use unicode_normalization::UnicodeNormalization;

use crate::text::on_one_line;
use crate::words::{Message, message};

/// Most levels of folders.
const DEEPEST: usize = 8;
/// Most bytes of a name, and of a path.
const LONGEST: usize = 200;
const LONGEST_PATH: usize = 500;
/// Most letters of a name that are told.
const TOLD: usize = 80;
/// Names that Windows keeps for devices, whatever ending they have.
const DEVICES: &[&str] = &["con", "prn", "aux", "nul", "conin$", "conout$"];
/// Letters that no name can have on Windows.
const FOREIGN: &[char] = &['<', '>', ':', '"', '|', '?', '*', '\\'];
/// How the names of pictures end.
const PICTURES: &[&str] = &["png", "jpg", "jpeg", "gif", "webp", "svg"];
/// How the names of texts about a course begin.
const ABOUT: &[&str] = &[
    "license", "licence", "copying", "notice", "readme", "authors",
];

/// What a file is to a course.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Sort {
    /// A `.toml` file.
    Course,
    Picture,
    /// A text: one to learn from, or about the course, such as its licence.
    About,
}

/// The names that a path is made of.
///
/// # Errors
/// Where it leads out of the source, or has characters that no name has.
pub(super) fn parts(path: &str) -> Result<Vec<&str>, Message> {
    let bytes = path.as_bytes();
    let has_drive = bytes.get(1) == Some(&b':') && bytes[0].is_ascii_alphabetic();
    let leads_out = path.split(['/', '\\']).any(|part| part == "..");
    if path.starts_with(['/', '\\']) || has_drive || leads_out {
        return Err(message!("fetch-outside", name = told(path)));
    }
    if path.chars().any(|c| c.is_control() || turns(c)) {
        return Err(message!("fetch-name-control", name = told(path)));
    }
    let parts = path.split('/');
    Ok(parts
        .filter(|part| !part.is_empty() && *part != ".")
        .collect())
}

/// Whether a character changes the direction in which others are read.
fn turns(c: char) -> bool {
    matches!(
        c,
        '\u{61c}' | '\u{200e}' | '\u{200f}' | '\u{202a}'..='\u{202e}' | '\u{2066}'..='\u{2069}'
    )
}

/// What a file of this path is to a course; none where it is passed over. Hidden files and
/// folders are, and what macOS puts beside files.
pub(super) fn sort(parts: &[&str]) -> Option<Sort> {
    let last = parts.last()?.to_lowercase();
    if parts
        .iter()
        .any(|part| part.starts_with('.') || *part == "__MACOSX")
    {
        return None;
    }
    let (stem, end) = last.rsplit_once('.').unwrap_or((&last, ""));
    match end {
        "toml" => Some(Sort::Course),
        end if PICTURES.contains(&end) => Some(Sort::Picture),
        // Resources of the course are among them.
        "md" | "txt" => Some(Sort::About),
        "" if ABOUT.iter().any(|about| stem.starts_with(about)) => Some(Sort::About),
        _ => None,
    }
}

/// Holds that a file can have this name on every system.
///
/// # Errors
/// What is wrong with it.
pub(super) fn check(parts: &[&str]) -> Result<(), Message> {
    let path = parts.join("/");
    if parts.len() > DEEPEST + 1 {
        return Err(message!(
            "fetch-name-deep",
            name = told(&path),
            most = DEEPEST
        ));
    }
    if path.len() > LONGEST_PATH || parts.iter().any(|part| part.len() > LONGEST) {
        return Err(message!(
            "fetch-name-long",
            name = told(&path),
            most = LONGEST
        ));
    }
    if path.contains(char::REPLACEMENT_CHARACTER) {
        return Err(message!("fetch-name-letters", name = told(&path)));
    }
    match parts.iter().all(|part| is_everywhere(part)) {
        true => Ok(()),
        false => Err(message!("fetch-name-foreign", name = told(&path))),
    }
}

/// Whether a name is one on Windows, too.
fn is_everywhere(name: &str) -> bool {
    let stem = name.split('.').next().unwrap_or(name).trim_end();
    let stem = stem.to_lowercase();
    let numbered = |word: &str| {
        let number = stem.strip_prefix(word);
        number
            .is_some_and(|n| n.chars().count() == 1 && !n.starts_with(|c: char| c.is_alphabetic()))
    };
    let is_device = DEVICES.contains(&stem.as_str()) || numbered("com") || numbered("lpt");
    !is_device && !name.contains(FOREIGN) && !name.ends_with(['.', ' ']) && !name.starts_with(' ')
}

/// The same for all paths that some system takes for the same.
pub(super) fn folded(path: &str) -> String {
    let whole: String = path.nfkc().collect();
    // Through the capitals: `ß` and `ss` are the same in them.
    whole.to_uppercase().to_lowercase().nfkc().collect()
}

/// A name as it is told: on one line, and not longer than people read.
pub(super) fn told(path: &str) -> String {
    on_one_line(path, TOLD)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn id(of: Result<Vec<&str>, Message>) -> String {
        of.map_or_else(|why| why.id().to_owned(), |parts| parts.join("/"))
    }

    #[test]
    fn no_path_leads_out() {
        assert_eq!(id(parts("./a//b.toml")), "a/b.toml");
        assert_eq!(id(parts("a/..b/c..")), "a/..b/c..");
        for out in [
            "../a",
            "a/../../b",
            "/etc/a",
            "\\a",
            "C:a",
            "c:\\a",
            "a\\..\\b",
            "..",
        ] {
            assert_eq!(id(parts(out)), "fetch-outside", "{out}");
        }
        assert_eq!(id(parts("a\nb.toml")), "fetch-name-control");
        assert_eq!(id(parts("a\0.toml")), "fetch-name-control");
        assert_eq!(id(parts("a\u{202e}b.toml")), "fetch-name-control");
    }

    #[test]
    fn names_are_such_on_every_system() {
        let fine = [
            "course.toml",
            "bilder/köln.png",
            "a b.toml",
            "console.toml",
            "com.toml",
            "com10.toml",
        ];
        for name in fine {
            assert_eq!(check(&parts(name).unwrap()), Ok(()), "{name}");
        }
        let foreign = [
            "con.toml",
            "Aux",
            "a/NUL.png",
            "com1.toml",
            "lpt9.toml",
            "com¹.toml",
            "ab:c.toml",
            "what?.toml",
            "a.toml.",
            "a /b.toml",
            " a.toml",
            "a|b.toml",
            "nul .toml",
        ];
        for name in foreign {
            let why = check(&parts(name).unwrap()).unwrap_err();
            assert_eq!(why.id(), "fetch-name-foreign", "{name}");
        }
        let long = "a".repeat(201);
        assert_eq!(check(&[&long]).unwrap_err().id(), "fetch-name-long");
        let deep = ["d"; 10];
        assert_eq!(check(&deep).unwrap_err().id(), "fetch-name-deep");
        assert_eq!(
            check(&["\u{fffd}.toml"]).unwrap_err().id(),
            "fetch-name-letters"
        );
    }

    #[test]
    fn what_some_system_takes_for_the_same_is_the_same() {
        assert_eq!(folded("Course.TOML"), folded("course.toml"));
        assert_eq!(folded("Ko\u{308}ln"), folded("KÖLN"));
        assert_eq!(folded("Straße.toml"), folded("STRASSE.toml"));
        assert_ne!(folded("a"), folded("b"));
    }

    #[test]
    fn only_what_belongs_to_courses_is_taken() {
        let sort = |path: &str| super::sort(&parts(path).unwrap());
        assert_eq!(sort("a/Course.toml"), Some(Sort::Course));
        assert_eq!(sort("a/b.PNG"), Some(Sort::Picture));
        assert_eq!(sort("LICENSE-MIT"), Some(Sort::About));
        assert_eq!(sort("README.md"), Some(Sort::About));
        assert_eq!(sort("texts/signs.md"), Some(Sort::About));
        for other in [
            ".git/config.toml",
            "a/.x.toml",
            "run.sh",
            "readme.exe",
            "__MACOSX/a.png",
            "Makefile",
            "",
        ] {
            assert_eq!(sort(other), None, "{other}");
        }
    }
}
