//! The courses that are part of the binary.

use std::borrow::Cow;
use std::path::Path;

use include_dir::{Dir, include_dir};

use super::Error;
use super::packed::{self, Packed};
use crate::author::{Care, Head, head_of, load_named};
use crate::course::Course;
use crate::library::{Content, CourseFiles, bundled_content};
use crate::text::SafeText;
use crate::words::{Joined, Value, message};

/// Where bundled courses come from, for the screen.
pub(super) const BUNDLED_ORIGIN: &str = "bundled";

static BUNDLED: Dir<'_> = include_dir!("$CARGO_MANIFEST_DIR/courses");

/// One of the courses that are part of the binary, by the name of its directory. The names of
/// its files stand among their texts: whoever looks for one has all of them in memory.
#[derive(Clone, Copy, Debug)]
pub(super) struct Bundled(&'static str);

impl Bundled {
    /// All of them, by name.
    pub(super) fn all() -> Vec<Bundled> {
        packed::names().map(Bundled).collect()
    }

    /// What tells it from others.
    pub(super) fn content(self) -> Content {
        bundled_content(self.0)
    }

    /// Its directory.
    fn dir(self) -> Option<&'static Dir<'static>> {
        BUNDLED.get_dir(self.0)
    }

    /// Its head.
    pub(super) fn head(self) -> Option<Head> {
        match Packed::of(self.0) {
            Some(packed) => Some(packed.head),
            None => self.head_in_file(),
        }
    }

    fn head_in_file(self) -> Option<Head> {
        head_of(self.bytes_of(MAIN)?)
    }

    /// The course as it is packed, and the fingerprint of its files; none where they must be
    /// read.
    pub(super) fn packed(self) -> Option<(Course, u64)> {
        let packed = Packed::of(self.0)?;
        Some((packed.course()?, packed.fingerprint))
    }

    /// The course, packed or by its files.
    fn course(self) -> Option<Course> {
        let packed = self.packed().map(|(course, _)| course);
        packed.or_else(|| load_named(&self.files().named(), Care::Trusted).course)
    }

    /// The bytes of one of its files, by the path within its directory.
    pub(super) fn bytes_of(self, file: &str) -> Option<&'static [u8]> {
        let dir = self.dir()?;
        let file = dir.get_file(dir.path().join(file))?;
        Some(file.contents())
    }

    /// Its files.
    pub(super) fn files(self) -> CourseFiles {
        let all = self.dir().into_iter().flat_map(Dir::files);
        let mut files: Vec<(String, Cow<'static, [u8]>)> = all
            .filter(|f| f.path().extension().is_some_and(|e| e == "toml"))
            .map(|f| (named(f.path()), Cow::Borrowed(f.contents())))
            .collect();
        files.sort_by_key(|(name, _)| (!name.ends_with(MAIN), name.clone()));
        CourseFiles {
            origin: BUNDLED_ORIGIN.into(),
            files,
            made_of: None,
        }
    }

    /// Its id, by its head or else by all of it.
    fn id_of_all(self) -> Option<String> {
        let whole = || Some(self.course()?.id.0);
        self.head().map(|head| head.id).or_else(whole)
    }
}

const MAIN: &str = "course.toml";
/// The course about kenning itself: the way in for who has begun nothing.
pub(crate) const WAY_IN: &str = "kenning-in-ten";

/// A path within the courses, written the same way on all systems.
fn named(path: &Path) -> String {
    let parts: Vec<_> = path.iter().map(|part| part.to_string_lossy()).collect();
    parts.join("/")
}

/// A course that is part of the binary, as it is packed there and as it is to be packed.
#[derive(Debug)]
pub struct PackedCourse {
    /// Of its file in `packed`, without the ending `.course`.
    pub name: &'static str,
    /// In this binary; none where what was packed is older than the course's files or the
    /// types that it consists of.
    pub here: Option<&'static [u8]>,
    /// What is to be in its file: made of the course's files. None where they are no course.
    pub anew: Option<Vec<u8>>,
}

/// The courses that are part of the binary, packed: reads the files of all of them.
pub fn packed_courses() -> Vec<PackedCourse> {
    let packed = |of: Bundled| {
        let (name, files) = (of.0, of.files());
        let course = load_named(&files.named(), Care::Trusted).course;
        let head = of.head_in_file();
        let anew = head
            .zip(course)
            .and_then(|(head, course)| packed::packed(name, head, files.fingerprint(), &course));
        let here = packed::bytes(name);
        PackedCourse { name, here, anew }
    };
    Bundled::all().into_iter().map(packed).collect()
}

/// The course that is part of the binary, by its id.
pub(super) fn bundled_course(id: &str) -> Option<Course> {
    let mut all = Bundled::all().into_iter();
    all.find(|of| of.id_of_all().as_deref() == Some(id))?
        .course()
}

/// The files of the courses that are part of the binary.
pub fn bundled() -> Vec<CourseFiles> {
    Bundled::all().into_iter().map(Bundled::files).collect()
}

/// The files of a course that is part of the binary, by its id.
///
/// # Errors
/// Where there is none.
pub fn bundled_files(id: &str) -> Result<CourseFiles, Error> {
    let all = Bundled::all();
    let ids: Vec<Option<String>> = all.iter().map(|course| course.id_of_all()).collect();
    match ids.iter().position(|of| of.as_deref() == Some(id)) {
        Some(at) => Ok(all[at].files()),
        None => {
            let ids = Value::list(ids.iter().flatten(), Joined::Commas);
            Err(Error::NoCourse(message!(
                "desk-no-bundled-course",
                id = SafeText::from(id),
                ids = ids
            )))
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_names_of_the_build_are_those_of_the_directories() {
        let dirs = BUNDLED.dirs().map(|dir| dir.path().display().to_string());
        let mut with_main: Vec<String> = dirs
            .filter(|dir| Bundled(dir.clone().leak()).bytes_of(MAIN).is_some())
            .collect();
        with_main.sort();
        let names: Vec<&str> = Bundled::all().into_iter().map(|course| course.0).collect();
        assert_eq!(names, with_main);
        assert!(names.contains(&WAY_IN), "{names:?}");
    }
}
