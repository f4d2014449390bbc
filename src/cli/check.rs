//! `kenning check`.

use std::io;
use std::path::PathBuf;

use crate::author::{Care, load};
use crate::library::read_course;
use crate::reading::Severity;
use crate::text::Out;
use crate::words::counted;

/// Reports every problem of the courses at `paths`; tells whether none is an error.
pub(super) fn check(paths: &[PathBuf]) -> io::Result<bool> {
    let mut out = Out::stdout();
    let (mut errors, mut warnings) = (0, 0);
    for path in paths {
        let files = match read_course(path) {
            Ok(files) => files,
            Err(error) => {
                writeln!(out, "error: {error}")?;
                errors += 1;
                continue;
            }
        };
        let loaded = load(&files.files, Care::Thorough);
        for diagnostic in &loaded.diagnostics {
            writeln!(out, "{diagnostic}")?;
            match diagnostic.severity {
                Severity::Error => errors += 1,
                Severity::Warning => warnings += 1,
            }
        }
        if let Some(course) = loaded.course {
            writeln!(
                out,
                "{}: {}, {}.",
                course.id,
                counted(course.skills.len(), "skill"),
                counted(course.questions.len(), "question")
            )?;
        }
    }
    writeln!(
        out,
        "{}, {}.",
        counted(errors, "error"),
        counted(warnings, "warning")
    )?;
    Ok(errors == 0)
}
