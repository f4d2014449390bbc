//! `kenning export --format apkg`: a package of Anki.

use std::sync::Arc;

use super::after::{After, note_written};
use super::output::Output;
use super::{Error, Global, absolute, tell_lacks};
use crate::course::Course;
use crate::desk::{self, Desk};
use crate::disk::{Left, fs};
use crate::learner::Remembered;
use crate::report::{Apkg, Learned, When, apkg};
use crate::text::{Out, clean};
use crate::words::message;

/// Writes a course, or all that were practised, as a package of Anki.
pub(super) fn write(
    global: &Global,
    output: Option<Output<'_>>,
    course: Option<&str>,
) -> Result<(), Error> {
    let Some(output) = output else {
        return Err(Error::Wrong(message!("cli-export-apkg-output")));
    };
    output.check()?;
    let mut desk = global.look()?;
    let courses = courses(&mut desk, course)?;
    let events = desk.events()?;
    let reviews = courses
        .iter()
        .map(|course| desk.remembered(course, &events));
    let reviews: Vec<Vec<Remembered>> = reviews.collect();
    let made = made(&desk, &courses, &reviews)?;
    tell_lacks(&mut desk)?;
    drop(desk);
    // A package with nothing in it would take the place of one with everything.
    if made.cards == 0 {
        for line in made.losses.told() {
            writeln!(Out::stderr(), "{}", clean(&line.to_string()))?;
        }
        return Err(Error::Said(message!("cli-export-apkg-nothing")));
    }
    output.write_bytes(&made.bytes)?;
    let path = output.path;
    let (dir, now, _) = desk::profile_dir_to_look(&global.options())?;
    let noted = message!("cli-noted-export", path = &absolute(path), what = "cards");
    note_written(&dir, now, Left::Copy, &noted)?;
    let mut out = After::stdout();
    let told = message!(
        "cli-export-apkg-wrote",
        path = path,
        notes = made.notes,
        cards = made.cards,
        reviews = made.reviews
    );
    writeln!(out, "{told}")?;
    for line in made.losses.told() {
        writeln!(out, "{}", clean(&line.to_string()))?;
    }
    Ok(())
}

/// The course of this name, or all in which something was answered.
fn courses(desk: &mut Desk, named: Option<&str>) -> Result<Vec<Arc<Course>>, Error> {
    if let Some(name) = named {
        return Ok(vec![desk.find(name)?]);
    }
    let practised = |course: &&Arc<Course>| desk.state(&course.id).is_some_and(|s| s.attempts > 0);
    let found: Vec<Arc<Course>> = desk.courses().filter(practised).cloned().collect();
    match found.is_empty() {
        true => Err(Error::Said(message!("cli-export-apkg-none"))),
        false => Ok(found),
    }
}

fn made(desk: &Desk, courses: &[Arc<Course>], reviews: &[Vec<Remembered>]) -> Result<Apkg, Error> {
    let states: Vec<_> = courses.iter().map(|c| desk.state_or_new(c)).collect();
    let learned = courses.iter().zip(&states).zip(reviews);
    let learned: Vec<Learned<'_>> = learned
        .map(|((course, state), reviews)| Learned {
            course,
            state,
            reviews,
        })
        .collect();
    let mut picture = |course: &Course, file: &str| {
        let path = desk.picture(course, file).ok()?;
        fs::read(&path).ok()
    };
    let when = When {
        now: desk.now(),
        offset_minutes: desk.offset_minutes(),
    };
    let made = apkg(&learned, &mut picture, when);
    made.map_err(|error| Error::Said(message!("cli-export-failed", error = error.to_string())))
}
