//! `kenning check`.

use std::path::PathBuf;
use std::process::ExitCode;

use crate::course::{Severity, load};
use crate::store::read_course;

/// Reports every problem; exit code 1 if any is an error.
pub(super) fn check(paths: &[PathBuf]) -> ExitCode {
    let (mut errors, mut warnings) = (0, 0);
    for path in paths {
        let files = match read_course(path) {
            Ok(files) => files,
            Err(error) => {
                println!("error: {error}");
                errors += 1;
                continue;
            }
        };
        let loaded = load(&files.files);
        for diagnostic in &loaded.diagnostics {
            println!("{diagnostic}");
            match diagnostic.severity {
                Severity::Error => errors += 1,
                Severity::Warning => warnings += 1,
            }
        }
        if let Some(course) = loaded.course {
            println!(
                "{}: {} skills, {} questions.",
                course.id,
                course.skills.len(),
                course.questions.len()
            );
        }
    }
    println!("{errors} errors, {warnings} warnings.");
    if errors == 0 {
        ExitCode::SUCCESS
    } else {
        ExitCode::FAILURE
    }
}
