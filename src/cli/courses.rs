//! `kenning courses`.

use std::io::Write;

use super::{Error, Global};
use crate::course::words::counted;

/// Lists the shelf.
pub(super) fn courses(global: &Global) -> Result<(), Error> {
    let desk = global.look()?;
    let mut out = std::io::stdout().lock();
    for entry in desk.shelf() {
        match &entry.course {
            Ok(course) => {
                let overview = desk.overview(course);
                writeln!(
                    out,
                    "{:<24} {} ({}, {} of {} mastered, {} due; {})",
                    course.id.as_str(),
                    course.title,
                    counted(course.questions.len(), "question"),
                    overview.mastered,
                    counted(overview.skills, "skill"),
                    overview.due,
                    entry.origin
                )?;
            }
            Err(broken) => writeln!(out, "{:<24} {}", entry.name, broken.sentence())?,
        }
    }
    Ok(())
}
