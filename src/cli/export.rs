//! `kenning export`.

use std::collections::BTreeSet;
use std::path::{Path, PathBuf};

use super::after::{After, note_written};
use super::answers::{self, Answers};
use super::apkg;
use super::only::Only;
use super::output::{Output, What};
use super::{Error, Global, absolute, tell_lacks};
use crate::desk::{self, Desk};
use crate::disk::Left;
use crate::journal::renamed;
use crate::record::learner;
use crate::report::{self, Progress};
use crate::text::{Out, clean, hand_out};
use crate::words::{Joined, Message, Value, message};

// What to write, and where.
#[derive(Debug, clap::Args)]
pub(super) struct Args {
    #[arg(help = message!("help-export-format").to_string())]
    #[arg(long, value_enum)]
    format: Option<Format>,
    #[arg(help = message!("help-export-output").to_string())]
    #[arg(long, value_name = "FILE")]
    output: Option<PathBuf>,
    #[arg(help = message!("help-export-force").to_string())]
    #[arg(long, requires = "output")]
    force: bool,
    #[arg(help = message!("help-export-pseudonym").to_string())]
    #[arg(long)]
    pseudonym: bool,
    #[arg(help = message!("help-export-excel").to_string())]
    #[arg(long)]
    excel: bool,
    #[command(flatten)]
    only: Only,
    #[arg(help = message!("help-course").to_string())]
    course: Option<String>,
}

/// Writes what was asked for.
pub(super) fn run(global: &Global, args: &Args) -> Result<(), Error> {
    let format = match (args.format, args.output.as_deref()) {
        (Some(format), _) => Some(format),
        (None, Some(path)) => by_name(path, args.force)?,
        (None, None) => None,
    };
    let takes = [Format::Answers, Format::Datashop, Format::Xapi];
    if !format.is_some_and(|format| takes.contains(&format)) {
        args.only.refuse(|| message!("select-not-export"))?;
    }
    if args.excel && !matches!(format, Some(Format::Answers | Format::Resources)) {
        return Err(Error::Wrong(message!("cli-export-excel")));
    }
    // Names stand in it wherever they were recorded.
    if args.pseudonym && matches!(format, Some(Format::Record)) {
        return Err(Error::Wrong(message!("cli-export-record-pseudonym")));
    }
    if matches!(format, Some(Format::Qti)) {
        return super::packaged::package(
            global,
            args.course.as_deref(),
            args.output.as_deref(),
            args.force,
        );
    }
    let output = args.output.as_deref();
    let output = output.map(|path| to(path, args.force, format));
    let name = match args.pseudonym {
        true => Name::Pseudonym,
        false => Name::Own,
    };
    let course = args.course.as_deref();
    if matches!(format, Some(Format::Apkg)) {
        return apkg::write(global, output, course);
    }
    match format.and_then(|format| format.answers(args.excel)) {
        Some(what) => answers::answers(global, what, output, (course, &args.only), args.pseudonym),
        None => export(global, format, output, course, name),
    }
}

/// A format of exports.
#[derive(Clone, Copy, Debug, PartialEq, Eq, clap::ValueEnum)]
pub(crate) enum Format {
    Markdown,
    Json,
    Csv,
    /// A page, with charts.
    #[value(help = message!("help-export-as-html").to_string())]
    Html,
    /// Every answer as CSV.
    #[value(help = message!("help-export-as-answers").to_string())]
    Answers,
    Datashop,
    Xapi,
    /// What came of the resources of courses, as CSV.
    #[value(help = message!("help-export-as-resources").to_string())]
    Resources,
    /// Every event as JSON Lines.
    #[value(help = message!("help-export-as-record").to_string())]
    Record,
    /// The lessons and explanations met so far.
    #[value(help = message!("help-export-as-notes").to_string())]
    Notes,
    /// A package of Anki.
    #[value(help = message!("help-export-as-apkg").to_string())]
    Apkg,
    /// The questions of a course as a package of QTI 2.1.
    #[value(help = message!("help-export-as-qti").to_string())]
    Qti,
    /// The questions of a course, for Moodle.
    #[value(help = message!("help-export-as-gift").to_string())]
    Gift,
}

impl Format {
    /// The formats that hold all answers; none of those that are summaries.
    pub(super) fn answers(self, excel: bool) -> Option<Answers> {
        match self {
            Format::Answers => Some(Answers::Table { excel }),
            Format::Datashop => Some(Answers::Datashop),
            Format::Xapi => Some(Answers::Xapi),
            Format::Resources => Some(Answers::Resources { excel }),
            Format::Record => Some(Answers::Record),
            Format::Notes => Some(Answers::Notes),
            Format::Gift => Some(Answers::Gift),
            Format::Markdown
            | Format::Json
            | Format::Csv
            | Format::Html
            | Format::Apkg
            | Format::Qti => None,
        }
    }
}

/// Which name a progress summary carries.
#[derive(Clone, Copy, Debug)]
pub(super) enum Name {
    /// The profile's.
    Own,
    /// One that tells nothing of who it is.
    Pseudonym,
}

/// What there is to tell; of a course that only the record knows, a message.
pub(super) fn progress(
    desk: &mut Desk,
    course: Option<&str>,
    name: Name,
) -> Result<Result<Progress, Message>, Error> {
    let chosen = match course.map(|name| (name, desk.find(name))) {
        None => None,
        Some((_, Ok(course))) => Some(course),
        Some((name, Err(error @ desk::Error::NoCourse(_)))) => {
            return match report::recorded(name, &desk.events()?) {
                None => Err(error.into()),
                Some(recorded) => Ok(Err(Message::sentences([
                    recorded,
                    message!("cli-export-not-at-hand"),
                ]))),
            };
        }
        Some((_, Err(error))) => return Err(error.into()),
    };
    let courses: Vec<_> = match &chosen {
        Some(course) => vec![course],
        None => desk.courses().collect(),
    };
    let pairs = courses
        .into_iter()
        .filter_map(|course| desk.state(&course.id).map(|state| (course.as_ref(), state)));
    let name = match name {
        Name::Pseudonym => format!("learner-{}", learner(desk.dir())?),
        Name::Own => desk.profile_name().to_owned(),
    };
    let mut progress = report::progress(&name, pairs, desk.now());
    progress.incomplete = desk.is_incomplete();
    Ok(Ok(progress))
}

/// The endings of names that say what a file is to hold.
const ENDINGS: [(&str, Format); 9] = [
    ("md", Format::Markdown),
    ("markdown", Format::Markdown),
    ("json", Format::Json),
    ("csv", Format::Csv),
    ("html", Format::Html),
    ("jsonl", Format::Record),
    ("apkg", Format::Apkg),
    ("zip", Format::Qti),
    ("gift", Format::Gift),
];

/// The format that a file's name ends in; none where it has no ending.
///
/// # Errors
/// Where the ending is of no format, or the file may not be written over anyway.
fn by_name(path: &Path, force: bool) -> Result<Option<Format>, Error> {
    let Some(end) = path.extension() else {
        return Ok(None);
    };
    let known = ENDINGS
        .iter()
        .find(|(known, _)| end.eq_ignore_ascii_case(known));
    if let Some((_, format)) = known {
        return Ok(Some(*format));
    }
    to(path, force, None).check()?;
    let endings = ENDINGS.iter().map(|(end, _)| format!(".{end}"));
    let end = clean(&end.to_string_lossy()).to_string();
    Err(Error::Said(message!(
        "cli-export-ending",
        end = end,
        endings = Value::list(endings, Joined::Or)
    )))
}

/// A file for an export. The whole record is only written over by itself.
fn to(path: &Path, force: bool, format: Option<Format>) -> Output<'_> {
    let is_summary = |text: &str| {
        let is_answers = report::is_answers(text) && !report::is_record(text);
        report::is_export(text) || report::is_html(text) || is_answers
    };
    let is_any =
        |text: &str| report::is_export(text) || report::is_html(text) || report::is_answers(text);
    Output {
        path,
        what: What::Summary,
        is_one: match format {
            Some(Format::Record) => is_any,
            _ => is_summary,
        },
        force,
    }
}

/// Writes a progress summary.
fn export(
    global: &Global,
    format: Option<Format>,
    output: Option<Output<'_>>,
    course: Option<&str>,
    name: Name,
) -> Result<(), Error> {
    let mut desk = global.look()?;
    let progress = progress(&mut desk, course, name)?.map_err(Error::Said)?;
    let said = |e: &dyn std::fmt::Display| {
        Error::Said(message!("cli-export-failed", error = e.to_string()))
    };
    let text = match format.unwrap_or(Format::Markdown) {
        Format::Csv => report::csv(&progress).map_err(|e| said(&e))?,
        Format::Json => {
            let events = desk.events()?;
            let courses = desk.courses().filter(|course| !course.was.is_empty());
            let events = courses.fold(events, |events, course| {
                renamed(&events, &desk.former(course), course.id.as_str())
            });
            let progress = progress.with_feedback(&events);
            report::json(&progress).map_err(|e| said(&e))?
        }
        Format::Html => report::html(&progress),
        // The others are written by `answers`.
        _ => report::markdown(&progress),
    };
    tell_lacks(&mut desk)?;
    if course.is_none()
        && let Some(said) = left_out(&mut desk)?
    {
        writeln!(Out::stderr(), "{said}")?;
    }
    drop(desk);
    match output {
        None => hand_out(&text)?,
        Some(output) => {
            let path = output.path;
            output.write(&text)?;
            // What is to be told of it was told with the rest.
            let (dir, now, _) = desk::profile_dir_to_look(&global.options())?;
            let noted = message!(
                "cli-noted-export",
                path = &absolute(path),
                what = "progress"
            );
            note_written(&dir, now, Left::Nothing, &noted)?;
            writeln!(After::stdout(), "{}", message!("cli-wrote", path = path))?;
        }
    }
    Ok(())
}

/// Which courses of the record are not at hand, so that no summary of all holds them.
fn left_out(desk: &mut Desk) -> Result<Option<Message>, Error> {
    let events = desk.events()?;
    let at_hand = |id: &str| {
        desk.courses()
            .any(|c| c.id.as_str() == id || c.was.iter().any(|was| was.as_str() == id))
    };
    let named = events.iter().map(|event| event.kind.course());
    let left: BTreeSet<&str> = named.filter(|id| !at_hand(id)).collect();
    let answered = left
        .into_iter()
        .filter(|id| report::recorded(id, &events).is_some());
    let left: Vec<String> = answered.map(|id| clean(id).to_string()).collect();
    let n = left.len();
    let courses = Value::list(left, Joined::And);
    Ok((n > 0).then(|| message!("cli-export-left-out", n = n, courses = courses)))
}
