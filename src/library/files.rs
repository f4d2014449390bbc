//! Finds the files of courses on disk and reads their bytes. They are
//! untrusted: sizes are bounded, and nothing outside a course is read.

use std::borrow::Cow;
use std::io::{self, Read};
use std::path::{Path, PathBuf};

use super::deck::{deck_bytes, is_deck, read_deck};
use super::digest::{Digest, Digesting, Fingerprinting};
use super::error::{LibraryError, NotACourse};
use crate::disk::fs;
use crate::disk::{File, shown};

/// The most bytes that one course file may have.
pub const MAX_FILE_BYTES: u64 = 4 * 1024 * 1024;
/// The most bytes that all files of a course may have together.
pub const MAX_COURSE_BYTES: u64 = 64 * 1024 * 1024;
/// The most `.toml` files that a course may have.
pub const MAX_FILES: usize = 256;

const MAIN: &str = "course.toml";

/// The bytes of a course, not yet understood.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct CourseFiles {
    /// Where the course came from, for the screen.
    pub origin: String,
    /// Each file's path, for the screen, and its bytes; `course.toml` first.
    pub files: Vec<(String, Cow<'static, [u8]>)>,
    /// Of what they were made, where that is a deck.
    pub(crate) made_of: Option<Digest>,
}

impl CourseFiles {
    /// The files by their names.
    pub fn named(&self) -> Vec<(&str, &[u8])> {
        let files = self.files.iter();
        files.map(|(name, bytes)| (&**name, &**bytes)).collect()
    }

    /// CRC-32 and length of names and bytes.
    pub fn fingerprint(&self) -> u64 {
        if let Some(digest) = &self.made_of {
            return digest.fingerprint;
        }
        let mut sum = Fingerprinting::default();
        for (name, bytes) in &self.files {
            sum.add(name.as_bytes());
            sum.add(bytes);
        }
        sum.done()
    }

    /// The digest of these files.
    pub fn digest(&self) -> Digest {
        if let Some(digest) = self.made_of {
            return digest;
        }
        let mut digesting = Digesting::new();
        for (name, bytes) in &self.files {
            digesting.begin(name);
            digesting.go_on(bytes);
        }
        digesting.done()
    }
}

/// Reads a course that someone named: a single `.toml` file, or a directory with
/// `course.toml` and any further `*.toml` files, by name. Hidden files are passed
/// over. A file `course.toml` stands for its directory.
///
/// A deck of another program is read as a course, too: see [`read_deck`].
///
/// # Errors
///
/// Nothing is there, it is no course, a file of it can't be read, or it is too large.
pub fn read_course(path: &Path) -> Result<CourseFiles, LibraryError> {
    match is_deck(path) && fs::exists(path) {
        true => read_made(path),
        false => read_listed(meant(path)),
    }
}

/// The course that a deck is.
fn read_made(path: &Path) -> Result<CourseFiles, LibraryError> {
    let digest = deck_bytes(path).map(|bytes| digest_deck(path, &bytes))?;
    let origin = shown(path);
    let files = read_deck(path)?.files.into_iter();
    let files = files.filter(|(name, _)| is_toml(Path::new(name)));
    let files = files.map(|(name, bytes)| (format!("{origin}/{name}"), Cow::Owned(bytes)));
    Ok(CourseFiles {
        files: files.collect(),
        made_of: Some(digest),
        origin,
    })
}

fn digest_deck(path: &Path, bytes: &[u8]) -> Digest {
    let mut digesting = Digesting::new();
    digesting.begin(&shown(path));
    digesting.go_on(bytes);
    digesting.done()
}

/// The directory for which a file `course.toml` stands; otherwise the path itself.
pub(super) fn meant(path: &Path) -> &Path {
    if !is_main(path) || !fs::is_file(path) {
        return path;
    }
    match path.parent() {
        Some(dir) if !dir.as_os_str().is_empty() => dir,
        _ => Path::new("."),
    }
}

/// What tells whether a file of a course was saved: its path, its length, and when.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Stamp {
    path: PathBuf,
    bytes: u64,
    saved: Option<std::time::SystemTime>,
}

/// The paths of the files of a course that someone named, as [`read_course`] would read
/// them.
///
/// # Errors
/// Where a directory is no course, or can't be read.
pub fn course_files(path: &Path) -> Result<Vec<PathBuf>, LibraryError> {
    let path = meant(path);
    match fs::is_dir(path) {
        true => files_of(path),
        false => Ok(vec![path.to_owned()]),
    }
}

/// The stamps of the files that [`read_course`] would read; none where it would fail.
pub fn stamps(path: &Path) -> Vec<Stamp> {
    let paths = course_files(path).unwrap_or_default();
    let stamp = |path: PathBuf| {
        let meta = fs::metadata(&path).ok()?;
        Some(Stamp {
            bytes: meta.len(),
            saved: meta.modified().ok(),
            path,
        })
    };
    paths.into_iter().filter_map(stamp).collect()
}

/// Reads one of [`list_courses`]: a file alone, whatever its name, or a directory.
///
/// # Errors
///
/// As those of [`read_course`].
pub fn read_listed(path: &Path) -> Result<CourseFiles, LibraryError> {
    let paths = paths(path)?;
    let mut files = Vec::with_capacity(paths.len());
    let mut total = 0;
    for file in paths {
        let bytes = read_course_file(&file)?;
        total += bytes.len() as u64;
        if total > MAX_COURSE_BYTES {
            return Err(LibraryError::CourseTooLarge {
                path: path.to_owned(),
                limit: MAX_COURSE_BYTES,
                whole: None,
            });
        }
        files.push((shown(&file), Cow::Owned(bytes)));
    }
    Ok(CourseFiles {
        origin: shown(path),
        files,
        made_of: None,
    })
}

/// Where the files come from that [`read_listed`] would read, and their digest; none where it
/// would fail. No more than a piece of a file is kept in memory.
pub fn digest_listed(path: &Path) -> Option<(String, Digest)> {
    let mut digesting = Digesting::new();
    let mut piece = vec![0; 64 * 1024];
    let origin = shown(path);
    for path in paths(path).ok()? {
        if !fs::metadata(&path).ok()?.is_file() {
            return None;
        }
        digesting.begin(&shown(&path));
        let mut file = File::open(&path).ok()?.take(MAX_FILE_BYTES + 1);
        loop {
            match file.read(&mut piece).ok()? {
                0 => break,
                read => digesting.go_on(&piece[..read]),
            }
        }
    }
    Some((origin, digesting.done()))
}

/// The same of those that [`read_course`] would read.
pub fn digest_course(path: &Path) -> Option<(String, Digest)> {
    if is_deck(path) {
        let bytes = deck_bytes(path).ok()?;
        return Some((shown(path), digest_deck(path, &bytes)));
    }
    digest_listed(meant(path))
}

/// The paths of the files of a course.
fn paths(path: &Path) -> Result<Vec<PathBuf>, LibraryError> {
    let meta = fs::metadata(path).map_err(|error| match error.kind() {
        io::ErrorKind::NotFound => LibraryError::CourseMissing {
            path: path.to_owned(),
        },
        _ => LibraryError::io("read", path)(error),
    })?;
    if meta.is_dir() {
        files_of(path)
    } else if !meta.is_file() {
        Err(not_a_course(path, NotACourse::NoOrdinaryFile))
    } else if is_toml(path) {
        Ok(vec![path.to_owned()])
    } else {
        Err(not_a_course(path, NotACourse::NotToml))
    }
}

/// The first bytes, at most so many, of the first file of one of [`list_courses`]; none where
/// they can't be read.
pub fn read_start(path: &Path, most: usize) -> Option<Vec<u8>> {
    let main = match fs::is_dir(path) {
        true => path.join(MAIN),
        false => path.to_owned(),
    };
    // A pipe would keep the reader waiting for ever.
    if !fs::is_file(&main) {
        return None;
    }
    let mut bytes = Vec::new();
    let mut file = File::open(&main).ok()?.take(most as u64);
    file.read_to_end(&mut bytes).ok()?;
    Some(bytes)
}

/// The courses in a directory, by name: subdirectories with a `course.toml`,
/// and `.toml` files, as people sort names: 2 before 10. A directory that is missing or unreadable has none.
pub fn list_courses(dir: &Path) -> Vec<PathBuf> {
    let entries = fs::read_dir(dir).into_iter().flatten().flatten();
    let mut found: Vec<PathBuf> = entries
        .map(|entry| entry.path())
        .filter(|path| !is_hidden(path))
        .filter(|path| fs::is_file(&path.join(MAIN)) || is_toml(path) && fs::is_file(path))
        .collect();
    alphanumeric_sort::sort_path_slice(&mut found);
    found
}

/// The course files in a directory, in order.
fn files_of(dir: &Path) -> Result<Vec<PathBuf>, LibraryError> {
    let fail = |error| LibraryError::io("read", dir)(error);
    let root = fs::canonicalize(dir).map_err(fail)?;
    let mut found = Vec::new();
    let mut empty = true;
    for entry in fs::read_dir(dir).map_err(fail)? {
        let path = entry.map_err(fail)?.path();
        empty = false;
        if is_hidden(&path) || !is_toml(&path) || fs::is_dir(&path) {
            continue;
        }
        let real = fs::canonicalize(&path).map_err(LibraryError::io("read", &path))?;
        if !real.starts_with(&root) {
            return Err(LibraryError::LinkOutside { path });
        }
        if found.len() == MAX_FILES {
            return Err(LibraryError::TooManyFiles {
                path: dir.to_owned(),
                limit: MAX_FILES,
            });
        }
        found.push(path);
    }
    if empty {
        return Err(not_a_course(dir, NotACourse::Empty));
    }
    if !found.iter().any(|path| is_main(path)) {
        return Err(not_a_course(dir, NotACourse::NoMain));
    }
    found.sort_by(|a, b| is_main(b).cmp(&is_main(a)).then_with(|| a.cmp(b)));
    Ok(found)
}

/// Reads a file of a course, or one that could be.
///
/// # Errors
/// Where it can't be read, is no ordinary file, or is too large.
pub fn read_course_file(path: &Path) -> Result<Vec<u8>, LibraryError> {
    let fail = |error| LibraryError::io("read", path)(error);
    // A pipe would keep the reader waiting for ever.
    if !fs::metadata(path).map_err(fail)?.is_file() {
        return Err(LibraryError::NotAFile {
            path: path.to_owned(),
        });
    }
    let mut bytes = Vec::new();
    let file = File::open(path).map_err(fail)?;
    file.take(MAX_FILE_BYTES + 1)
        .read_to_end(&mut bytes)
        .map_err(fail)?;
    if bytes.len() as u64 > MAX_FILE_BYTES {
        return Err(LibraryError::CourseTooLarge {
            path: path.to_owned(),
            limit: MAX_FILE_BYTES,
            whole: Some(MAX_COURSE_BYTES),
        });
    }
    Ok(bytes)
}

fn not_a_course(path: &Path, why: NotACourse) -> LibraryError {
    LibraryError::NotACourse {
        path: path.to_owned(),
        why,
    }
}

fn is_main(path: &Path) -> bool {
    path.file_name().is_some_and(|name| name == MAIN)
}

fn is_toml(path: &Path) -> bool {
    path.extension()
        .is_some_and(|ext| ext.eq_ignore_ascii_case("toml"))
}

fn is_hidden(path: &Path) -> bool {
    path.file_name()
        .is_some_and(|name| name.as_encoded_bytes().starts_with(b"."))
}

#[cfg(test)]
mod tests {
    use super::*;
    use std::fs;

    #[test]
    fn reads_a_directory_in_order() {
        let dir = tempfile::tempdir().unwrap();
        let course = dir.path().join("c");
        fs::create_dir(&course).unwrap();
        assert!(matches!(
            read_course(&course),
            Err(LibraryError::NotACourse { .. })
        ));
        for name in ["b.toml", "a.toml", "notes.md", ".x.toml"] {
            fs::write(course.join(name), name).unwrap();
        }
        assert!(matches!(
            read_course(&course),
            Err(LibraryError::NotACourse { .. })
        ));
        assert!(list_courses(dir.path()).is_empty());
        fs::write(course.join("course.toml"), "main").unwrap();
        let read = read_course(&course).unwrap();
        let names: Vec<_> = read
            .files
            .iter()
            .map(|(name, _)| name.rsplit('/').next().unwrap())
            .collect();
        assert_eq!(names, ["course.toml", "a.toml", "b.toml"]);
        let main = course.join("course.toml");
        assert_eq!(read_start(&course, 3).unwrap(), b"mai");
        assert_eq!(read_start(&main, 30).unwrap(), b"main");
        assert_eq!(read_start(&course.join("no.toml"), 3), None);
        assert_eq!(read_course(&main).unwrap(), read, "it is the directory's");
        assert_eq!(read_listed(&main).unwrap().files.len(), 1);
        fs::write(dir.path().join("a.toml"), "one").unwrap();
        assert_eq!(
            list_courses(dir.path()),
            [dir.path().join("a.toml"), course]
        );
        assert_eq!(
            read_course(&dir.path().join("a.toml")).unwrap().files[0].1,
            &b"one"[..]
        );
        assert!(matches!(
            read_course(&dir.path().join("no")),
            Err(LibraryError::CourseMissing { .. })
        ));
        assert!(list_courses(&dir.path().join("no")).is_empty());
    }

    #[test]
    fn the_digest_is_that_of_what_is_read() {
        let dir = tempfile::tempdir().unwrap();
        let course = dir.path().join("c");
        fs::create_dir(&course).unwrap();
        let write = |name: &str, text: &[u8]| fs::write(course.join(name), text).unwrap();
        write("course.toml", b"one");
        write("more.toml", &vec![b'm'; 200_000]);
        let digest = || {
            let read = read_course(&course).unwrap();
            let (origin, digest) = digest_course(&course).unwrap();
            assert_eq!((origin, digest), (read.origin.clone(), read.digest()));
            assert_eq!(digest.fingerprint, read.fingerprint());
            digest.content
        };
        let first = digest();
        // A byte that changes its file, and a file that changes its name.
        write("course.toml", b"onem");
        write("more.toml", &vec![b'm'; 199_999]);
        assert_ne!(digest(), first);
        write("course.toml", b"one");
        write("more.toml", &vec![b'm'; 200_000]);
        assert_eq!(digest(), first);
        fs::rename(course.join("more.toml"), course.join("plan.toml")).unwrap();
        assert_ne!(digest(), first);
        assert_eq!(digest_course(&dir.path().join("no")), None);
    }

    #[test]
    fn what_is_too_large_or_links_outside_is_refused() {
        let dir = tempfile::tempdir().unwrap();
        let course = dir.path().join("c");
        fs::create_dir(&course).unwrap();
        let main = course.join("course.toml");
        fs::write(&main, vec![b'#'; MAX_FILE_BYTES as usize]).unwrap();
        assert!(read_course(&course).is_ok());
        fs::write(&main, vec![b'#'; MAX_FILE_BYTES as usize + 1]).unwrap();
        assert!(matches!(
            read_course(&course),
            Err(LibraryError::CourseTooLarge { .. })
        ));
        fs::write(&main, "").unwrap();
        #[cfg(unix)]
        {
            let link = course.join("l.toml");
            std::os::unix::fs::symlink(&main, &link).unwrap();
            assert!(read_course(&course).is_ok());
            fs::remove_file(&link).unwrap();
            fs::write(dir.path().join("secret.toml"), "").unwrap();
            std::os::unix::fs::symlink("../secret.toml", &link).unwrap();
            assert!(matches!(
                read_course(&course),
                Err(LibraryError::LinkOutside { .. })
            ));
            fs::remove_file(&link).unwrap();
        }
        for i in 0..MAX_FILES {
            fs::write(course.join(format!("{i}.toml")), "").unwrap();
        }
        assert!(matches!(
            read_course(&course),
            Err(LibraryError::TooManyFiles { .. })
        ));
    }
}
