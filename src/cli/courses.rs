//! `kenning courses`.

use std::path::Path;

use super::output::write_new;
use super::{Error, Global, tell_lacks};
use crate::desk::{Provenance, bundled_files};
use crate::text::Out;
use crate::words::message;

/// Lists the shelf.
pub(super) fn courses(global: &Global) -> Result<(), Error> {
    let mut desk = global.look()?;
    tell_lacks(&mut desk)?;
    let mut out = Out::stdout();
    for entry in desk.shelf() {
        match &entry.course {
            Ok(course) => {
                let overview = desk.overview(course);
                let line = message!(
                    "cli-courses-line",
                    title = &course.title,
                    questions = course.practised().count(),
                    learned = overview.learned,
                    skills = overview.skills,
                    due = overview.due,
                    origin = &entry.origin,
                    standing = match entry.provenance {
                        Provenance::InsteadOfBundled => "copy",
                        Provenance::Bundled | Provenance::Other => "other",
                    },
                );
                writeln!(out, "{:<24} {line}", course.id.as_str())?;
            }
            Err(broken) => writeln!(out, "{:<24} {}", entry.name, broken.message())?,
        }
    }
    Ok(())
}

/// Writes the files of a bundled course into a directory, over none that is there.
pub(super) fn write(id: &str, dir: &Path) -> Result<(), Error> {
    let failed = |path: &Path, error: std::io::Error| {
        Error::Said(match error.kind() {
            std::io::ErrorKind::AlreadyExists => message!("cli-courses-there", path = path),
            _ => message!("cli-courses-failed", path = path, error = error.to_string()),
        })
    };
    let files = bundled_files(id)?.files;
    crate::disk::create_dirs(dir).map_err(|error| failed(dir, error))?;
    for (name, bytes) in &files {
        let path = dir.join(Path::new(name).file_name().unwrap_or_default());
        write_new(&path, bytes).map_err(|error| failed(&path, error))?;
    }
    let written = message!("cli-courses-written", n = files.len(), path = dir);
    Ok(writeln!(Out::stdout(), "{written}")?)
}
