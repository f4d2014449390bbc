//! The list of courses as lines of text.

use std::io::BufRead;
use std::sync::Arc;

use super::tuning::memory;
use super::{Error, Typed, next_line, practice, tell};
use crate::course::Course;
use crate::desk::{Desk, Start};
use crate::text::{Out, clean};
use crate::tutor::Ending;
use crate::words::until;

/// Lists the courses, practises the chosen one, and lists them again, until
/// the input ends or the learner quits.
///
/// # Errors
/// Where the disk or the terminal fails.
pub fn home(desk: &mut Desk, input: &mut dyn BufRead, out: &mut Out<'_>) -> Result<(), Error> {
    if desk.first_time() {
        writeln!(
            out,
            "kenning asks, you answer; it picks what you need next and tells you why."
        )?;
    }
    loop {
        tell(desk, out)?;
        let courses: Vec<Arc<Course>> = desk.courses().cloned().collect();
        let tuning = desk.tuning();
        if tuning.is_offered() {
            writeln!(out, "{} Type memory for that.", tuning.offer())?;
        }
        list(desk, &courses, out)?;
        let line = match next_line(input, out)? {
            Typed::Line(line) => line,
            Typed::NoText => continue,
            Typed::End => return Ok(()),
        };
        let chosen = match line.trim() {
            "q" | "quit" | "exit" => return Ok(()),
            "memory" => {
                memory(desk, input, out)?;
                writeln!(out)?;
                continue;
            }
            "" => desk.recommended().map(|(course, _)| course),
            number => number
                .parse::<usize>()
                .ok()
                .and_then(|n| courses.get(n.checked_sub(1)?).cloned()),
        };
        match chosen {
            Some(course) => practice(desk, course, Start::Practice, input, out)?,
            None => writeln!(out, "Type the number of a course, or quit.")?,
        }
        writeln!(out)?;
    }
}

fn list(desk: &Desk, courses: &[Arc<Course>], out: &mut Out<'_>) -> Result<(), Error> {
    let best = desk.recommended().map(|(course, _)| course.id.clone());
    writeln!(out, "Courses:")?;
    for (i, course) in courses.iter().enumerate() {
        let overview = desk.overview(course);
        let today = match (overview.due, overview.new_available, overview.next_due) {
            (0, 0, next) => {
                let limited = overview.ending.as_ref().is_some_and(Ending::is_limit);
                let mut said = match (overview.recommended.is_some(), limited) {
                    (true, _) => "more practice".to_owned(),
                    (false, true) => "the plan's limit for today is reached".to_owned(),
                    (false, false) => "done for now".to_owned(),
                };
                if let Some(next) = next {
                    said += &format!(", next review {}", until(next, desk.now()));
                }
                said
            }
            (due, new, _) => format!("{due} due, {new} new"),
        };
        writeln!(
            out,
            "{}. {}: mastery {:.0} %, {today}{}",
            i + 1,
            &course.title,
            overview.mastery_mean * 100.0,
            if Some(&course.id) == best.as_ref() {
                " (recommended)"
            } else {
                ""
            }
        )?;
    }
    for entry in desk.shelf() {
        if let Err(broken) = &entry.course {
            writeln!(
                out,
                "Not usable: {}. {}",
                &entry.name,
                clean(&broken.sentence())
            )?;
        }
    }
    writeln!(
        out,
        "Type the number of a course, Enter for the recommended one, or quit."
    )?;
    Ok(())
}
