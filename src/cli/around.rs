//! What lies around a course on disk and is no part of it, though it may be meant to be.

use std::path::{Path, PathBuf};

use crate::disk::fs;
use crate::library::{course_files, list_courses, read_course_file};

/// The file that makes a directory a course.
const MAIN: &str = "course.toml";

/// The directory of the course that a file belongs to, where it is named by itself and is
/// no course: it has no `[course]`.
pub(super) fn belongs_to(path: &Path) -> Option<PathBuf> {
    let is_toml = path
        .extension()
        .is_some_and(|end| end.eq_ignore_ascii_case("toml"));
    if !is_toml {
        return prose_of(path);
    }
    let is_part = fs::is_file(path) && !path.ends_with(MAIN);
    let dir = path.parent().filter(|_| is_part)?;
    let dir = match dir.as_os_str().is_empty() {
        true => Path::new("."),
        false => dir,
    };
    if !fs::is_file(&dir.join(MAIN)) {
        return None;
    }
    let text = String::from_utf8(read_course_file(path).ok()?).ok()?;
    let table: toml::Table = text.parse().ok()?;
    (!table.contains_key("course")).then(|| dir.to_owned())
}

/// The directory of the course whose lessons a file of prose is one of: it lies in a folder of
/// the course, and a file of the course names it.
fn prose_of(path: &Path) -> Option<PathBuf> {
    let path = std::path::absolute(path).ok()?;
    let is_prose = path
        .extension()
        .is_some_and(|end| end.eq_ignore_ascii_case("md"));
    let folder = path.parent().filter(|_| is_prose && fs::is_file(&path))?;
    let dir = folder.parent().filter(|dir| fs::is_file(&dir.join(MAIN)))?;
    let name = path.strip_prefix(dir).ok()?.to_str()?.replace('\\', "/");
    let names_it = |file: &PathBuf| {
        let text = read_course_file(file).unwrap_or_default();
        String::from_utf8_lossy(&text).contains(&name)
    };
    let files = course_files(dir).ok()?;
    files.iter().any(names_it).then(|| dir.to_owned())
}

/// TOML files in directories below that of a course, which are never read. A directory
/// with a course of its own has none.
pub(super) fn unread_below(path: &Path) -> Vec<PathBuf> {
    let dir = match path.ends_with(MAIN) {
        true => path.parent().unwrap_or(path),
        false => path,
    };
    let Ok(entries) = fs::read_dir(dir) else {
        return Vec::new();
    };
    let entries = entries.flatten().map(|entry| entry.path());
    let is_hidden = |path: &PathBuf| {
        let name = path.file_name().unwrap_or_default();
        name.to_string_lossy().starts_with('.')
    };
    let below = entries
        .filter(|entry| fs::is_dir(entry) && !is_hidden(entry) && !fs::is_file(&entry.join(MAIN)));
    let mut found: Vec<PathBuf> = below.flat_map(|below| list_courses(&below)).collect();
    found.retain(|path| fs::is_file(path));
    found.sort();
    found
}
