//! `kenning export --format answers`, `datashop`, `xapi`, `resources`, `record`, `notes`, `gift`:
//! all answers, what came of resources, the whole record, and a course, for other programs.

use std::collections::HashMap;
use std::sync::Arc;

use super::after::{After, note_written};
use super::only::{Only, none};
use super::output::Output;
use super::{Error, Global, absolute, tell_lacks};
use crate::course::{Course, QuestionIndex};
use crate::desk::{self, Desk};
use crate::disk::Left;
use crate::journal::{Event, renamed};
use crate::record::{json_lines_unopened, learner};
use crate::report::{self, answered, answers_csv, datashop, looked, looked_csv, xapi};
use crate::text::{Out, clean, hand_out};
use crate::words::message;

/// What is written.
#[derive(Clone, Copy, Debug)]
pub(super) enum Answers {
    /// A table; for a spreadsheet as such take it.
    Table {
        excel: bool,
    },
    Datashop,
    Xapi,
    /// What came of resources, as a table; for a spreadsheet as such take it.
    Resources {
        excel: bool,
    },
    /// All events, as lines of JSON.
    Record,
    /// What was met of one course, as Markdown.
    Notes,
    /// The questions of one course, for Moodle.
    Gift,
}

/// Writes answers, of one course or of all.
pub(super) fn answers(
    global: &Global,
    what: Answers,
    output: Option<Output<'_>>,
    (course, only): (Option<&str>, &Only),
    pseudonym: bool,
) -> Result<(), Error> {
    let mut left_out = Vec::new();
    let text = match what {
        Answers::Record => record(global, course)?,
        Answers::Notes => notes(global, course)?,
        Answers::Gift => gift(global, course, &mut left_out)?,
        _ => of_desk(global, what, (course, only), pseudonym)?,
    };
    match output {
        None => {
            tell_left_out(&left_out)?;
            hand_out(&text)?;
        }
        Some(output) => {
            let path = output.path;
            if matches!(what, Answers::Record) {
                keeps_all(&output, &text)?;
            }
            output.write(&text)?;
            let (dir, now, _) = desk::profile_dir_to_look(&global.options())?;
            let named = match what {
                Answers::Resources { .. } => "resources",
                Answers::Record => "record",
                Answers::Notes => "notes",
                Answers::Gift => "questions",
                _ => "answers",
            };
            let noted = message!("cli-noted-export", path = &absolute(path), what = named);
            let left = match what {
                Answers::Notes | Answers::Gift => Left::Nothing,
                // Answers are in it as they were typed.
                _ => Left::Copy,
            };
            note_written(&dir, now, left, &noted)?;
            tell_left_out(&left_out)?;
            writeln!(After::stdout(), "{}", message!("cli-wrote", path = path))?;
        }
    }
    Ok(())
}

/// Refuses to write the record over one that holds events which it lacks.
fn keeps_all(output: &Output<'_>, text: &str) -> Result<(), Error> {
    let held = output.held()?;
    let lost = held.and_then(|held| report::not_in_record(&held, text));
    match lost.unwrap_or(0) {
        0 => Ok(()),
        n => Err(Error::Said(message!(
            "cli-export-record-lost",
            path = output.path,
            n = n
        ))),
    }
}

/// Says what is not in what was written.
fn tell_left_out(lines: &[String]) -> Result<(), Error> {
    for line in lines {
        writeln!(Out::stderr(), "{line}")?;
    }
    Ok(())
}

/// All events. The record is opened as for a backup: what can be put right is; but where
/// another kenning has it open, too, or it can only be read, it is read as it is.
fn record(global: &Global, course: Option<&str>) -> Result<String, Error> {
    if course.is_some() {
        return Err(Error::Wrong(message!("cli-export-record-course")));
    }
    let (mut log, _) = match global.log() {
        // Another kenning writes to it, or nobody may: it is read without being opened.
        Err(error) if error.is_only_read() || error.is_in_use() => {
            let (dir, ..) = desk::profile_dir_to_look(&global.options())?;
            return Ok(json_lines_unopened(&dir)?);
        }
        opened => opened?,
    };
    for notice in log.take_notices() {
        writeln!(Out::stderr(), "{notice}")?;
    }
    Ok(log.json_lines()?)
}

/// What was met of a course.
fn notes(global: &Global, course: Option<&str>) -> Result<String, Error> {
    let Some(name) = course else {
        return Err(Error::Wrong(message!("cli-export-notes-course")));
    };
    let mut desk = global.look()?;
    let course = desk.find(name)?;
    let events = desk.events()?;
    let events = renamed(&events, &desk.former(&course), course.id.as_str());
    tell_lacks(&mut desk)?;
    Ok(report::notes(&course, &events))
}

/// The questions of a course; what is not in them is added to `left_out`.
fn gift(
    global: &Global,
    course: Option<&str>,
    left_out: &mut Vec<String>,
) -> Result<String, Error> {
    let Some(name) = course else {
        return Err(Error::Wrong(message!("cli-export-gift-course")));
    };
    let mut desk = global.look()?;
    let course = desk.find(name)?;
    let gift = report::gift(&course);
    tell_lacks(&mut desk)?;
    if gift.written == 0 {
        return Err(Error::Said(message!("report-gift-nothing")));
    }
    let told = gift.told(&course);
    left_out.extend(
        told.into_iter()
            .map(|line| clean(&line.to_string()).into_owned()),
    );
    Ok(gift.text)
}

fn of_desk(
    global: &Global,
    what: Answers,
    (course, only): (Option<&str>, &Only),
    pseudonym: bool,
) -> Result<String, Error> {
    let mut desk = global.look()?;
    let mut events = desk.events()?;
    // What was recorded under an earlier id of a course is its own.
    for course in desk.courses().filter(|course| !course.was.is_empty()) {
        events = renamed(&events, &desk.former(course), course.id.as_str());
    }
    let id = match course {
        None => None,
        Some(name) => Some(named(&mut desk, name, &events)?),
    };
    let learner = match what {
        Answers::Xapi if !pseudonym => desk.profile_name().to_owned(),
        // Research data names nobody.
        Answers::Datashop | Answers::Xapi => format!("learner-{}", learner(desk.dir())?),
        // There is no name in the others, and none is drawn for them.
        _ => String::new(),
    };
    let find = |id: &str| {
        let mut courses = desk.courses();
        courses
            .find(|course| course.id.as_str() == id)
            .map(|course| course.as_ref())
    };
    let failed = |e: csv::Error| Error::Said(message!("cli-export-failed", error = e.to_string()));
    if let Answers::Resources { excel } = what {
        let text = looked_csv(&looked(&events, id.as_deref(), find), excel).map_err(failed)?;
        tell_lacks(&mut desk)?;
        return Ok(text);
    }
    let mut answers = answered(&events, id.as_deref(), find);
    if let Some(selector) = only.selector() {
        let of = |course: &Arc<Course>| (course.id.to_string(), desk.selected(course, selector));
        let meant: HashMap<String, Vec<QuestionIndex>> = desk.courses().map(of).collect();
        let of_one = |(course, found): (&String, &Vec<QuestionIndex>)| {
            found.is_empty() || id.as_deref().is_some_and(|id| id != course)
        };
        if meant.iter().all(of_one) {
            return Err(none(selector, id.as_deref().and_then(find)));
        }
        answers.retain(|answer| {
            let attempt = answer.attempt;
            let question = find(&attempt.course).and_then(|c| c.question(&attempt.question));
            let meant = meant.get(&attempt.course);
            question.is_some_and(|q| meant.is_some_and(|all| all.binary_search(&q).is_ok()))
        });
    }
    let text = match what {
        Answers::Table { excel } => answers_csv(&answers, excel).map_err(failed)?,
        Answers::Datashop => datashop(&answers, &learner).map_err(failed)?,
        Answers::Xapi => xapi(&answers, &learner),
        Answers::Resources { .. } | Answers::Record | Answers::Notes | Answers::Gift => {
            String::new()
        }
    };
    tell_lacks(&mut desk)?;
    Ok(text)
}

/// The id of a course that is at hand, or of which the record knows.
fn named(desk: &mut Desk, name: &str, events: &[Event]) -> Result<String, Error> {
    match desk.find(name) {
        Ok(course) => Ok(course.id.to_string()),
        Err(_) if events.iter().any(|event| event.kind.course() == name) => Ok(name.to_owned()),
        Err(error) => Err(error.into()),
    }
}
