//! `kenning check`.

use std::io;
use std::path::PathBuf;

use crate::author::{self, FrontEnd, thin};
use crate::library::read_course;
use crate::reading::Severity;
use crate::text::Out;
use crate::words::message;
use crate::{plain, serve, tui};

/// Where learners enter answers.
const FRONT_ENDS: [FrontEnd; 3] = [
    FrontEnd {
        name: "screen",
        enter: tui::entered,
    },
    FrontEnd {
        name: "plain",
        enter: plain::entered,
    },
    FrontEnd {
        name: "serve",
        enter: serve::entered,
    },
];

/// Reports every problem of the courses at `paths`; tells whether none is an error.
pub(super) fn check(paths: &[PathBuf]) -> io::Result<bool> {
    let mut out = Out::stdout();
    let (mut errors, mut warnings) = (0, 0);
    // What a course with errors would show once it can be tried out.
    let mut hidden = false;
    for path in paths {
        let files = match read_course(path) {
            Ok(files) => files,
            Err(error) => {
                let error = error.to_string();
                writeln!(out, "{}", message!("cli-check-unread", error = error))?;
                errors += 1;
                continue;
            }
        };
        let loaded = author::solve(&files.files, &FRONT_ENDS);
        for diagnostic in &loaded.diagnostics {
            writeln!(out, "{diagnostic}")?;
            match diagnostic.severity {
                Severity::Error => errors += 1,
                Severity::Warning => warnings += 1,
            }
        }
        hidden |= loaded.course.is_none();
        if let Some(course) = loaded.course {
            let read = message!(
                "cli-check-course",
                course = course.id.as_str(),
                skills = course.skills.len(),
                questions = course.questions.len(),
            );
            for said in thin(&course) {
                writeln!(out, "{}", message!("cli-check-note", what = said))?;
            }
            writeln!(out, "{read}")?;
        }
    }
    let sum = message!("cli-check-sum", errors = errors, warnings = warnings);
    writeln!(out, "{sum}")?;
    if hidden {
        writeln!(out, "{}", message!("cli-check-hidden"))?;
    }
    Ok(errors == 0)
}
