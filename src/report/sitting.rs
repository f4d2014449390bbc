//! The end of a sitting, as text.

use std::fmt::Write;

use jiff::Timestamp;

use super::when::until;
use crate::course::Course;
use crate::course::words::spoken;
use crate::session::Summary;

/// What was practised, how it went, and when to come back.
pub fn sitting_text(course: &Course, summary: &Summary, now: Timestamp) -> String {
    let mut text = String::new();
    // Writing to a string can't fail.
    let _ = write_sitting(&mut text, course, summary, now);
    text
}

fn write_sitting(
    out: &mut String,
    course: &Course,
    summary: &Summary,
    now: Timestamp,
) -> std::fmt::Result {
    match summary.answered {
        0 => writeln!(out, "Nothing answered this time.")?,
        answered => {
            write!(
                out,
                "Answered {answered}: {} right ({:.0} %)",
                summary.correct,
                100.0 * summary.correct as f64 / answered as f64
            )?;
            if summary.partial > 0 {
                write!(out, ", {} partly", summary.partial)?;
            }
            writeln!(out, ". Hints taken: {}.", summary.hints)?;
        }
    }
    for moved in &summary.moves {
        writeln!(
            out,
            "  {}: {:.0} % to {:.0} %",
            course.skills[moved.skill].title,
            moved.before * 100.0,
            moved.after * 100.0
        )?;
    }
    if !summary.mistakes.is_empty() {
        writeln!(out, "Mistakes met:")?;
        for met in &summary.mistakes {
            writeln!(
                out,
                "  {} (×{}): {}",
                spoken(&met.name),
                met.times,
                met.feedback
            )?;
        }
    }
    match (summary.due_now, summary.next_due) {
        (0, None) => writeln!(out, "No reviews are planned yet."),
        (0, Some(due)) => writeln!(out, "Next review {}.", until(due, now)),
        (n, _) => writeln!(out, "Reviews due now: {n}."),
    }
}
