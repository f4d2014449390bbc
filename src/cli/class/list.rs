//! `kenning class list`.

use jiff::Timestamp;
use serde::Serialize;

use super::super::told::{self, For};
use super::super::{Error, Global, absolute, day, moment};
use super::place::Place;
use super::said;
use crate::class::Roll;
use crate::text::{Out, clean, on_one_line};
use crate::words::message;

/// So many characters of a course's id and version are shown.
const WIDTH: usize = 40;

/// A class, for programs.
#[derive(Serialize)]
struct Told<'r> {
    class: &'r str,
    learners: Vec<Member<'r>>,
    /// What happened before stays out.
    retired: Option<Timestamp>,
}

/// One on the roll, with what is held.
#[derive(Serialize)]
struct Member<'r> {
    id: &'r str,
    name: Option<&'r str>,
    groups: &'r [String],
    courses: Vec<Handed<'r>>,
}

/// What is held in a course.
#[derive(Serialize)]
struct Handed<'r> {
    course: &'r str,
    version: Option<&'r str>,
    answers: usize,
    made: Timestamp,
    typed: bool,
}

/// Tells programs of a class.
fn tell(roll: &Roll) -> Result<(), Error> {
    let learners = roll.entries().map(|(id, entry)| {
        let known = roll.notes.0.get(id);
        let courses = entry.courses.iter().map(|(course, held)| Handed {
            course,
            version: Some(held.version.as_str()).filter(|version| !version.is_empty()),
            answers: held.answers,
            made: held.made,
            typed: held.typed,
        });
        Member {
            id,
            name: roll.notes.name(id),
            groups: known.map_or(&[][..], |known| &known.groups),
            courses: courses.collect(),
        }
    });
    told::tell(
        "class_list",
        &Told {
            class: &roll.keep.class,
            learners: learners.collect(),
            retired: roll.retired(),
        },
    )
}

/// Lists who is on the roll, and what is held of them.
pub(super) fn list(global: &Global, place: &Place, told: For) -> Result<(), Error> {
    let open = place.open(global)?;
    let roll = &open.roll;
    open.note(&message!("class-noted-list"))?;
    let mut out = Out::stdout();
    let class = clean(&roll.keep.class);
    let count = roll.entries().count();
    if roll.is_lost() {
        let path = &absolute(roll.keep.dir());
        return Err(said(message!("class-list-lost", path = path)));
    }
    if told.is_json() {
        tell(roll)?;
        return has_notes(roll);
    }
    writeln!(out, "{}", message!("class-list", class = class, n = count))?;
    for (id, entry) in roll.entries() {
        let known = roll.notes.0.get(id);
        let groups = known.map(|k| k.groups.join(", ")).unwrap_or_default();
        let who = match (roll.notes.name(id), groups.is_empty()) {
            (None, true) => message!("class-list-unnamed", id = id),
            (None, false) => message!("class-list-unnamed-in", id = id, groups = clean(&groups)),
            (Some(name), true) => message!("class-list-named", id = id, name = clean(name)),
            (Some(name), false) => message!(
                "class-list-named-in",
                id = id,
                name = clean(name),
                groups = clean(&groups)
            ),
        };
        writeln!(out, "{who}")?;
        for (course, held) in &entry.courses {
            let typed = if held.typed { "yes" } else { "no" };
            let line = match held.version.is_empty() {
                true => message!(
                    "class-list-course",
                    course = on_one_line(course, WIDTH),
                    n = held.answers,
                    made = moment(held.made),
                    typed = typed
                ),
                false => message!(
                    "class-list-course-version",
                    course = on_one_line(course, WIDTH),
                    version = on_one_line(&held.version, WIDTH),
                    n = held.answers,
                    made = moment(held.made),
                    typed = typed
                ),
            };
            writeln!(out, "  {line}")?;
        }
    }
    if let Some(from) = roll.retired() {
        writeln!(out, "{}", message!("class-list-retired", day = day(from)))?;
    }
    if count == 0 {
        let path = &absolute(&roll.keep.handed_in);
        writeln!(out, "{}", message!("class-list-empty", path = path))?;
    }
    has_notes(roll)
}

/// Whether the names and groups that were given are there.
fn has_notes(roll: &Roll) -> Result<(), Error> {
    match roll.notes_lost() {
        Some(lost) => Err(said(lost)),
        None => Ok(()),
    }
}
