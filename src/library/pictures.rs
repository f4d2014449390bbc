//! Pictures of courses on disk.

use std::path::{Path, PathBuf};

use super::error::{LibraryError, NoPicture};
use super::within::Within;
use crate::figure::{MAX_PICTURE_BYTES, is_picture};

/// Where a picture of a course lies: the course at a path as someone named it, the file as
/// the course names it. Its links are followed, and its bytes are looked at.
///
/// # Errors
/// Where there is no such file, it lies outside of the course's directory, or is no picture.
pub fn picture(course: &Path, file: &str) -> Result<PathBuf, LibraryError> {
    let fail = |path: &Path, why: NoPicture| LibraryError::NoPicture {
        path: path.to_owned(),
        why,
    };
    let found = Within::find(course, file, |path, why| fail(path, why.into()))?;
    let bytes = found.read(MAX_PICTURE_BYTES)?;
    if bytes.len() as u64 > MAX_PICTURE_BYTES {
        return Err(fail(&found.path, NoPicture::TooLarge));
    }
    match is_picture(file, &bytes) {
        Ok(()) => Ok(found.real),
        Err(why) => Err(fail(&found.path, NoPicture::Other(why))),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use std::fs;

    const PNG: &[u8] = b"\x89PNG\r\n\x1a\n";

    #[test]
    fn only_pictures_within_the_course_are_found() {
        let dir = tempfile::tempdir().unwrap();
        let course = dir.path().join("c");
        fs::create_dir_all(course.join("images")).unwrap();
        let main = course.join("course.toml");
        fs::write(&main, "").unwrap();
        fs::write(course.join("images/a.png"), PNG).unwrap();
        fs::write(course.join("b.png"), "GIF89a").unwrap();
        fs::create_dir(course.join("d.png")).unwrap();
        let large = [PNG, &vec![0; MAX_PICTURE_BYTES as usize]].concat();
        fs::write(course.join("large.png"), &large).unwrap();
        fs::write(course.join("most.png"), &large[8..]).unwrap();
        fs::write(dir.path().join("outside.png"), PNG).unwrap();
        let real = fs::canonicalize(course.join("images/a.png")).unwrap();
        assert_eq!(picture(&course, "images/a.png").unwrap(), real);
        assert_eq!(picture(&main, "images/a.png").unwrap(), real);
        let why = |course: &Path, file: &str| match picture(course, file) {
            Err(LibraryError::NoPicture { why, .. }) => why,
            other => panic!("{other:?}"),
        };
        assert_eq!(why(&course, "no.png"), NoPicture::Missing);
        assert_eq!(why(&course, "d.png"), NoPicture::NoOrdinaryFile);
        assert_eq!(why(&course, "large.png"), NoPicture::TooLarge);
        assert_eq!(why(&course, "../outside.png"), NoPicture::Outside);
        assert!(matches!(why(&course, "b.png"), NoPicture::Other(_)));
        assert!(matches!(why(&course, "most.png"), NoPicture::Other(_)));
        let alone = dir.path().join("alone.toml");
        fs::write(&alone, "").unwrap();
        assert_eq!(why(&alone, "outside.png"), NoPicture::NoDirectory);
        #[cfg(unix)]
        {
            let link = |to: &str, name: &str| {
                std::os::unix::fs::symlink(to, course.join(name)).unwrap();
            };
            link("../outside.png", "out.png");
            link("images/a.png", "in.png");
            link("nowhere", "broken.png");
            assert_eq!(why(&course, "out.png"), NoPicture::Outside);
            assert_eq!(picture(&course, "in.png").unwrap(), real);
            assert_eq!(why(&course, "broken.png"), NoPicture::Missing);
        }
    }
}
