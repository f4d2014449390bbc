//! `kenning courses`.

use std::path::Path;

use super::output::write_new;
use super::{Error, Global};
use crate::desk::{Provenance, bundled_files};
use crate::text::Out;
use crate::words::counted;

/// Lists the shelf.
pub(super) fn courses(global: &Global) -> Result<(), Error> {
    let desk = global.look()?;
    let mut out = Out::stdout();
    for entry in desk.shelf() {
        match &entry.course {
            Ok(course) => {
                let overview = desk.overview(course);
                writeln!(
                    out,
                    "{:<24} {} ({}, {} of {} mastered, {} due; {}{})",
                    course.id.as_str(),
                    course.title,
                    counted(course.questions.len(), "question"),
                    overview.mastered,
                    counted(overview.skills, "skill"),
                    overview.due,
                    entry.origin,
                    match entry.provenance {
                        Provenance::InsteadOfBundled => ", instead of the bundled one",
                        _ => "",
                    }
                )?;
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
            std::io::ErrorKind::AlreadyExists => format!(
                "{} is there already and was left as it is. Name another directory.",
                path.display()
            ),
            _ => format!(
                "Writing {} failed: {error}. Name another directory.",
                path.display()
            ),
        })
    };
    let files = bundled_files(id)?.files;
    std::fs::create_dir_all(dir).map_err(|error| failed(dir, error))?;
    for (name, bytes) in &files {
        let path = dir.join(Path::new(name).file_name().unwrap_or_default());
        write_new(&path, bytes).map_err(|error| failed(&path, error))?;
    }
    writeln!(
        Out::stdout(),
        "Wrote {} to {}.",
        counted(files.len(), "file"),
        dir.display()
    )?;
    Ok(())
}
