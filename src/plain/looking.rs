//! Progress over time and the map of a course, as lines.

use std::sync::Arc;

use super::Error;
use crate::course::Course;
use crate::desk::Desk;
use crate::report::{History, Part, Range, View, lines, map_lines, sum_line};
use crate::text::Out;
use crate::words::{Message, message};

/// Tells progress over time: of all courses or of the one whose number the line names, over
/// the range that it names.
pub(super) fn progress(
    desk: &Desk,
    courses: &[Arc<Course>],
    line: &str,
    out: &mut Out<'_>,
) -> Result<(), Error> {
    let (mut course, mut range) = (None, Range::default());
    for word in line.split_whitespace().skip(1) {
        let number = word.parse::<usize>().ok().and_then(|n| n.checked_sub(1));
        match (Range::named(word), number.and_then(|n| courses.get(n))) {
            (Some(named), _) => range = named,
            (None, Some(named)) => course = Some(named.clone()),
            (None, None) if word.parse::<usize>().is_ok() => {
                return Ok(writeln!(
                    out,
                    "{}\n",
                    message!("plain-no-course-of", n = word)
                )?);
            }
            (None, None) => return Ok(writeln!(out, "{}\n", message!("plain-progress-which"))?),
        }
    }
    over_time(desk, course.as_deref(), range, out)?;
    Ok(writeln!(out)?)
}

/// Tells progress over time in a course, or in all of them.
///
/// # Errors
/// Where the record can't be read.
pub fn over_time(
    desk: &Desk,
    course: Option<&Course>,
    range: Range,
    out: &mut Out<'_>,
) -> Result<(), Error> {
    let past = desk.past()()?;
    let offset = desk.offset_minutes();
    let history = History::of(&past.courses, &past.elsewhere, desk.now(), offset);
    let place = course.and_then(|course| {
        let mut all = history.courses.iter();
        all.position(|of| *of.id == *course.id.as_str())
    });
    let view = history.view(place, range);
    let heading: Message = match &view.course {
        Some(course) if range == Range::All => message!("plain-progress-ever-of", course = course),
        None if range == Range::All => message!("plain-progress-ever"),
        Some(course) => message!("plain-progress-of", course = course, range = range.name()),
        None => message!("plain-progress-all", range = range.name()),
    };
    writeln!(out, "{heading}")?;
    if view.is_empty() {
        let nothing = sum_line(&View {
            range: Range::All,
            ..view
        });
        return Ok(writeln!(out, "{nothing}")?);
    }
    for part in Part::ALL {
        writeln!(
            out,
            "{}",
            message!("plain-progress-heading", part = part.title())
        )?;
        for line in lines(&view, part, offset) {
            writeln!(out, "  {line}")?;
        }
    }
    Ok(())
}

/// Tells the skills of a course, each below what it needs.
///
/// # Errors
/// Where the terminal can't be written.
pub fn map(desk: &Desk, course: &Course, out: &mut Out<'_>) -> Result<(), Error> {
    let state = desk.state_or_new(course);
    writeln!(
        out,
        "{}",
        message!("plain-map-heading", course = &course.title)
    )?;
    for line in map_lines(course, &state, desk.now()) {
        writeln!(out, "{line}")?;
    }
    Ok(writeln!(out)?)
}
