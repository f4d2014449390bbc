//! `kenning new`: a small course to begin with.

use std::io;
use std::path::{Path, PathBuf};

use super::Error;
use super::output::write_new;
use super::schema::{What, schema_of};
use crate::author::as_id;
use crate::desk::bundled_files;
use crate::disk::{create_dirs, fs};
use crate::text::Out;
use crate::words::message;

/// The course, which explains the format in its comments.
const COURSE: &str = include_str!("new/course.toml");
/// Its id there. A new course has that of its directory.
const ID: &str = "per-cent";
/// The file of the course, and that of the schema which its first line names.
const NAME: &str = "course.toml";
const SCHEMA: &str = "kenning.schema.json";

/// Writes a course into a directory that has none.
pub(super) fn new(dir: &Path) -> Result<(), Error> {
    let failed = |path: &Path, error: io::Error| {
        let error = error.to_string();
        Error::Said(message!("cli-new-failed", path = path, error = error))
    };
    if let Some(named) = named_as_file(dir) {
        return Err(Error::Said(message!(
            "cli-new-file",
            file = dir,
            dir = named.as_path()
        )));
    }
    create_dirs(dir).map_err(|error| failed(dir, error))?;
    if let Some(file) = taken(dir).map_err(|error| failed(dir, error))? {
        return Err(Error::Said(message!(
            "cli-new-taken",
            dir = dir,
            file = file
        )));
    }
    let named = id_of(dir);
    // One of kenning's own has the learner's history of it.
    let id = match bundled_files(&named) {
        Ok(_) => format!("{named}-2"),
        Err(_) => named.clone(),
    };
    let line = format!("id = \"{id}\"");
    let course = COURSE.replacen(&format!("id = \"{ID}\""), &line, 1);
    let schema = schema_of(What::Course)?;
    for (name, text) in [(SCHEMA, schema), (NAME, course)] {
        let path = dir.join(name);
        write_new(&path, text.as_bytes()).map_err(|error| failed(&path, error))?;
    }
    let written = message!("cli-new-written", dir = dir, shown = as_path(dir).as_path());
    if id != named {
        let told = message!("cli-new-id", taken = named, id = id);
        writeln!(Out::stdout(), "{told}")?;
    }
    Ok(writeln!(Out::stdout(), "{written}")?)
}

/// What a directory is called that was named as a file of a course is: without its ending.
fn named_as_file(dir: &Path) -> Option<PathBuf> {
    let ends = dir.extension()?.eq_ignore_ascii_case("toml");
    (ends && !dir.is_dir()).then(|| dir.with_extension(""))
}

/// A path that no command takes for an option or the id of a course.
pub(super) fn as_path(dir: &Path) -> PathBuf {
    match dir.is_absolute() || dir.starts_with(".") || dir.starts_with("..") {
        true => dir.to_owned(),
        false => Path::new(".").join(dir),
    }
}

/// A file in a directory that is part of a course, or would become part of this one.
fn taken(dir: &Path) -> io::Result<Option<String>> {
    let mut found = Vec::new();
    for entry in fs::read_dir(dir)? {
        let path = entry?.path();
        let name = path.file_name().unwrap_or_default();
        let name = name.to_string_lossy().into_owned();
        if name == SCHEMA || path.extension().is_some_and(|end| end == "toml") {
            found.push(name);
        }
    }
    found.sort();
    Ok(found.into_iter().next())
}

/// An id like the name of the directory.
fn id_of(dir: &Path) -> String {
    let name = std::path::absolute(dir).unwrap_or_default();
    let name = name.file_name().unwrap_or_default().to_string_lossy();
    match as_id(&name) {
        id if id.is_empty() => ID.to_owned(),
        id => id,
    }
}
