//! The end of a sitting, as text.

use std::fmt::Write;

use jiff::Timestamp;

use crate::course::Course;
use crate::session::Summary;
use crate::text::{blocks, clean};
use crate::tutor::Ending;
use crate::words::{counted, spoken, until};

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
    if let Some(placed) = placement(course, summary) {
        writeln!(out, "{placed}")?;
    }
    for moved in &summary.moves {
        writeln!(
            out,
            "  {}: {}",
            &course.skills[moved.skill].title,
            moved.numbers().replace('→', "to")
        )?;
    }
    if !summary.mistakes.is_empty() {
        writeln!(out, "Mistakes met:")?;
        for met in &summary.mistakes {
            writeln!(
                out,
                "  {} (×{}): {}",
                clean(&spoken(&met.name)),
                met.times,
                blocks(&met.feedback)
            )?;
        }
    }
    if let Some(unshown) = unshown(summary) {
        writeln!(out, "{unshown}")?;
    }
    if let Some(ending) = &summary.ending {
        writeln!(out, "{}", ending.sentence(course))?;
    }
    writeln!(out, "{}", comes_back(summary, now))
}

/// When reviews are due, as a sentence.
pub fn comes_back(summary: &Summary, now: Timestamp) -> String {
    match (summary.due_now, summary.next_due) {
        (0, None) => "No reviews are planned yet.".to_owned(),
        (0, Some(due)) => format!("Next review {}.", until(due, now)),
        (1, _) => "1 review is due now.".into(),
        (n, _) => format!("{n} reviews are due now."),
    }
}

/// What to say of questions that could not be shown, where that is not said as
/// the reason for the end.
pub fn unshown(summary: &Summary) -> Option<String> {
    let said = match summary.unshown {
        _ if matches!(summary.ending, Some(Ending::Unshown(_))) => return None,
        0 => return None,
        1 => "1 question could not be shown: no values fit its `where`. `kenning check` names it."
            .to_owned(),
        n => format!(
            "{n} questions could not be shown: no values fit their `where`. `kenning check` names them."
        ),
    };
    Some(said)
}

/// What came of a placement test, where there was one.
pub fn placement(course: &Course, summary: &Summary) -> Option<String> {
    match (summary.placed, summary.left_placement) {
        (Some(0), _) => Some("Placement: no skill known yet; practice begins at the start.".into()),
        (Some(known), _) => Some(format!(
            "Placement: {known} of {} known, and counted as mastered.",
            counted(course.skills.len(), "skill")
        )),
        (None, true) => {
            Some("The placement test has not ended: it goes on where it was left.".into())
        }
        (None, false) => None,
    }
}
