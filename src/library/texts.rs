//! Texts in the directories of courses: what resources name.

use std::path::Path;

use super::error::{LibraryError, MAX_TEXT_BYTES, NoText};
use super::within::Within;
use crate::text::SafeText;

/// A text of a course: the course at a path as someone named it, the file as the course names
/// it. Its links are followed.
///
/// # Errors
/// Where there is no such file, it lies outside of the course's directory, or is no text.
pub fn text(course: &Path, file: &str) -> Result<SafeText, LibraryError> {
    let fail = |path: &Path, why: NoText| LibraryError::NoText {
        path: path.to_owned(),
        why,
    };
    let found = Within::find(course, file, |path, why| fail(path, why.into()))?;
    let bytes = found.read(MAX_TEXT_BYTES)?;
    text_of(&bytes).map_err(|why| fail(&found.path, why))
}

/// The text of a file's bytes.
///
/// # Errors
/// Where they are too many, or no text.
pub fn text_of(bytes: &[u8]) -> Result<SafeText, NoText> {
    if bytes.len() as u64 > MAX_TEXT_BYTES {
        return Err(NoText::TooLarge);
    }
    let text = std::str::from_utf8(bytes).map_err(|_| NoText::NotText)?;
    let text = text.strip_prefix('\u{FEFF}').unwrap_or(text);
    match text.contains('\0') || text.trim().is_empty() {
        true => Err(NoText::NotText),
        false => Ok(SafeText::from(text.to_owned())),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use std::fs;

    #[test]
    fn only_texts_within_the_course_are_found() {
        let dir = tempfile::tempdir().unwrap();
        let course = dir.path().join("c");
        fs::create_dir_all(course.join("lessons")).unwrap();
        fs::write(course.join("course.toml"), "").unwrap();
        fs::write(course.join("lessons/a.md"), "# A\u{1b}[2J").unwrap();
        fs::write(course.join("binary.md"), b"\0\0").unwrap();
        fs::write(course.join("latin.md"), b"\xe9").unwrap();
        fs::write(course.join("empty.md"), " \n").unwrap();
        fs::create_dir(course.join("d.md")).unwrap();
        fs::write(
            course.join("large.md"),
            "a".repeat(MAX_TEXT_BYTES as usize + 1),
        )
        .unwrap();
        fs::write(dir.path().join("outside.md"), "secret").unwrap();
        let read = text(&course, "lessons/a.md").unwrap();
        assert_eq!(&*read, "# A[2J");
        let why = |file: &str| match text(&course, file) {
            Err(LibraryError::NoText { why, .. }) => why,
            other => panic!("{other:?}"),
        };
        assert_eq!(why("no.md"), NoText::Missing);
        assert_eq!(why("d.md"), NoText::NoOrdinaryFile);
        assert_eq!(why("large.md"), NoText::TooLarge);
        assert_eq!(why("../outside.md"), NoText::Outside);
        for file in ["binary.md", "latin.md", "empty.md"] {
            assert_eq!(why(file), NoText::NotText, "{file}");
        }
        let alone = dir.path().join("alone.toml");
        fs::write(&alone, "").unwrap();
        let error = text(&alone, "outside.md");
        assert!(matches!(
            error,
            Err(LibraryError::NoText {
                why: NoText::NoDirectory,
                ..
            })
        ));
        #[cfg(unix)]
        {
            std::os::unix::fs::symlink("../outside.md", course.join("out.md")).unwrap();
            assert_eq!(why("out.md"), NoText::Outside);
        }
    }
}
