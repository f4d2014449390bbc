//! `kenning class report`.

use std::collections::{BTreeMap, BTreeSet, HashMap, HashSet};
use std::convert::Infallible;
use std::path::{Path, PathBuf};
use std::sync::Arc;

use jiff::Timestamp;
use jiff::civil::Date;
use jiff::tz::Offset;

use super::super::after::After;
use super::super::output::{Output, What};
use super::super::{Error, Global, absolute};
use super::day;
use super::place::{Open, Place};
use crate::class::report::{
    ClassReport, Groups, Report, Table, Thresholds, csv, html, is_own, json, look_at_all, markdown,
    text,
};
use crate::class::{Member, deadlines, members};
use crate::course::Course;
use crate::desk::{self, Clock, Desk};
use crate::disk::{Left, fs, note_access};
use crate::text::{Out, clean, hand_out};
use crate::tui::{self, ReportToShow};
use crate::words::{Joined, Value, date, message};

/// Largest groups file and class file, in bytes.
const LARGEST: u64 = 16 << 20;

/// Learners whose files can't be read that are named one by one.
const TOLD: usize = 10;

// What to tell of a class, and where.
#[derive(Debug, clap::Args)]
pub(crate) struct Args {
    #[command(flatten)]
    place: Place,
    #[arg(help = message!("help-class-report-course").to_string())]
    #[arg(long, value_name = "COURSE")]
    course: Option<String>,
    #[command(flatten)]
    what: Wanted,
}

// What of it is wanted, whoever the members are.
#[derive(Debug, clap::Args)]
pub(super) struct Wanted {
    #[arg(help = message!("help-class-report-format").to_string())]
    #[arg(long, value_enum)]
    format: Option<Format>,
    #[arg(help = message!("help-class-report-table").to_string())]
    #[arg(long, value_enum)]
    table: Option<Rows>,
    #[arg(help = message!("help-export-output").to_string())]
    #[arg(long, value_name = "FILE")]
    output: Option<PathBuf>,
    #[arg(help = message!("help-export-force").to_string())]
    #[arg(long, requires = "output")]
    force: bool,
    #[arg(help = message!("help-class-report-author").to_string())]
    #[arg(long)]
    author: bool,
    #[arg(help = message!("help-class-report-groups").to_string())]
    #[arg(long, value_name = "FILE")]
    groups: Option<PathBuf>,
    #[arg(help = message!("help-class-report-thresholds").to_string())]
    #[arg(long, value_name = "FILE")]
    thresholds: Option<PathBuf>,
    #[arg(help = message!("help-class-report-since").to_string())]
    #[arg(long, value_name = "DATE", value_parser = day)]
    since: Option<Date>,
    #[arg(help = message!("help-class-report-by").to_string())]
    #[arg(long, value_name = "DATE", value_parser = day)]
    by: Option<Date>,
}

/// A format of the report.
#[derive(Clone, Copy, Debug, PartialEq, Eq, clap::ValueEnum)]
enum Format {
    Text,
    Html,
    Markdown,
    Json,
    Csv,
}

/// What a table in CSV has a row for.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, clap::ValueEnum)]
enum Rows {
    #[default]
    Learners,
    Skills,
    Questions,
    Findings,
    Groups,
    Resources,
}

impl Wanted {
    /// The format that is asked for: by its name, by how the file's name ends, or by a table that
    /// only one of them has.
    ///
    /// # Errors
    /// Where a table is asked for in another format.
    fn format(&self) -> Result<Option<Format>, Error> {
        let named = match self.format {
            Some(format) => Some(format),
            None => self.by_name()?,
        };
        match (named, self.table) {
            (None | Some(Format::Csv), Some(_)) => Ok(Some(Format::Csv)),
            (Some(_), Some(_)) => Err(Error::Wrong(message!("classreport-table-of-csv"))),
            (format, None) => Ok(format),
        }
    }

    /// The format that the file's name ends in; none where it has no ending.
    ///
    /// # Errors
    /// Where the ending is of no format.
    fn by_name(&self) -> Result<Option<Format>, Error> {
        let Some(end) = self.output.as_deref().and_then(Path::extension) else {
            return Ok(None);
        };
        let known = ENDINGS
            .iter()
            .find(|(known, _)| end.eq_ignore_ascii_case(known));
        match known {
            Some((_, format)) => Ok(Some(*format)),
            None => Err(Error::Said(message!(
                "cli-export-ending",
                end = clean(&end.to_string_lossy()).to_string(),
                endings = Value::list(ENDINGS.iter().map(|(end, _)| format!(".{end}")), Joined::Or)
            ))),
        }
    }
}

/// The endings of names that say what a file is to hold.
const ENDINGS: [(&str, Format); 7] = [
    ("txt", Format::Text),
    ("html", Format::Html),
    ("htm", Format::Html),
    ("md", Format::Markdown),
    ("markdown", Format::Markdown),
    ("json", Format::Json),
    ("csv", Format::Csv),
];

impl Rows {
    fn table(self) -> Table {
        match self {
            Rows::Learners => Table::Learners,
            Rows::Skills => Table::Skills,
            Rows::Questions => Table::Questions,
            Rows::Findings => Table::Findings,
            Rows::Groups => Table::Groups,
            Rows::Resources => Table::Resources,
        }
    }
}

/// Tells of the class on the roll.
pub(super) fn report(global: &Global, args: &Args) -> Result<(), Error> {
    let format = args.what.format()?;
    let open = args.place.open(global)?;
    let offset_minutes = Clock::new(global.now, None).offset_minutes();
    let offset = Offset::from_seconds(i32::from(offset_minutes) * 60).unwrap_or(Offset::UTC);
    let today = offset.to_datetime(open.now).date();
    if let Some(day) = args.what.by.filter(|by| *by <= today) {
        return Err(Error::Wrong(message!("cli-plan-past", day = date(day))));
    }
    let (course, was) = the_course(global, &open, args.course.as_deref())?;
    let mut wrong = Vec::new();
    let mut next = members(&open.roll, course.id.as_str(), &was);
    let members = std::iter::from_fn(|| {
        loop {
            match next() {
                Ok(found) => return found,
                Err(why) => wrong.push(why),
            }
        }
    });
    let thresholds = match &args.what.thresholds {
        Some(path) => thresholds(path)?,
        None => thresholds(&open.roll.keep.file())?,
    };
    let ids = open.roll.entries().map(|(id, _)| id);
    let planned = deadlines(&open.roll.keep, course.id.as_str(), ids);
    let mut made = of(
        &course,
        &args.what,
        (thresholds, planned),
        members,
        (open.now, offset_minutes),
    )?;
    if args.what.author {
        made.0 = made.0.for_author();
    }
    for why in wrong.iter().take(TOLD) {
        let said = message!("classreport-left-out", why = why.clone());
        writeln!(Out::stderr(), "{}", clean(&said.to_string()))?;
    }
    if wrong.len() > TOLD {
        let more = wrong.len() - TOLD;
        writeln!(
            Out::stderr(),
            "{}",
            message!("classreport-left-out-more", n = more)
        )?;
    }
    open.note(&message!("class-noted-report"))?;
    // A report may stay on the screen for hours: the class is not held meanwhile.
    drop(next);
    drop(open);
    hand_on(global, (&args.what, format), &made)
}

/// The course that is meant: the one that is named, or the only one on the roll; and the ids
/// that it had before.
pub(super) fn the_course(
    global: &Global,
    open: &Open,
    named: Option<&str>,
) -> Result<(Arc<Course>, Vec<String>), Error> {
    let mut desk = global.look()?;
    // The ids of before are known once all courses are read.
    desk.read_all()?;
    let held: BTreeSet<&str> = (open.roll.entries())
        .flat_map(|(_, entry)| entry.courses.keys().map(String::as_str))
        .collect();
    let course = match named {
        Some(name) => desk.find(name)?,
        None => the_only(&desk, open, &held)?,
    };
    let former = desk.former(&course);
    Ok((course, former))
}

/// The only course of those that were handed in.
fn the_only(desk: &Desk, open: &Open, held: &BTreeSet<&str>) -> Result<Arc<Course>, Error> {
    let mut found: BTreeMap<String, Arc<Course>> = BTreeMap::new();
    let mut lost = Vec::new();
    for id in held {
        match desk.now_called(id) {
            Some(course) => drop(found.insert(course.id.to_string(), course)),
            None => lost.push(clean(id).to_string()),
        }
    }
    if let (Some((_, course)), 1, true) = (found.first_key_value(), found.len(), lost.is_empty()) {
        return Ok(Arc::clone(course));
    }
    match (found.len(), lost.len()) {
        (0, 0) => {
            let path = &absolute(&open.roll.keep.handed_in);
            Err(Error::Said(message!("classreport-nobody", path = path)))
        }
        (0, 1) => Err(Error::Said(message!(
            "classreport-not-here",
            course = lost.remove(0)
        ))),
        _ => {
            let ids = found.into_keys().chain(lost);
            let courses = Value::list(ids, Joined::And);
            Err(Error::Said(message!(
                "classreport-which",
                courses = courses
            )))
        }
    }
}

/// The thresholds in a class file.
fn thresholds(path: &Path) -> Result<Thresholds, Error> {
    let text = String::from_utf8(read(path)?)
        .map_err(|_| Error::Said(message!("class-file-no-utf8", path = path)))?;
    Thresholds::parse(text.trim_start_matches('\u{feff}')).map_err(|e| {
        Error::Said(message!(
            "classreport-in-file",
            path = path,
            why = e.to_string()
        ))
    })
}

/// The report of these members, of whom each pseudonym counts once.
pub(super) fn of(
    course: &Course,
    wanted: &Wanted,
    (thresholds, planned): (Thresholds, HashMap<String, Date>),
    members: impl Iterator<Item = Member> + Send,
    (now, offset_minutes): (Timestamp, i16),
) -> Result<(ClassReport, Thresholds), Error> {
    let groups = match &wanted.groups {
        None => Groups::default(),
        Some(path) => Groups::parse(&read(path)?).map_err(|e| {
            Error::Said(message!(
                "classreport-in-file",
                path = path,
                why = e.to_string()
            ))
        })?,
    };
    let begun = Report::begin(course, thresholds, now)
        .dated_by(offset_minutes)
        .with_groups(groups)
        .since(wanted.since)
        .planned(planned)
        .by(wanted.by);
    let mut known = HashSet::new();
    let once = members.filter(|member| known.insert(member.id.clone()));
    let threads = std::thread::available_parallelism().map_or(1, usize::from);
    let once = once.map(Ok::<Member, Infallible>);
    let report = match look_at_all(begun, once, threads) {
        Ok(report) => report,
        Err(never) => match never {},
    };
    Ok((report.finish(), thresholds))
}

/// Shows the report on the full screen.
fn show(global: &Global, report: &ClassReport, shown: usize) -> Result<(), Error> {
    let mut desk = global.look()?;
    let report = ReportToShow {
        report: report.clone(),
        shown,
    };
    let options = tui::Options {
        report: Some(report),
        ..tui::Options::default()
    };
    tui::run(&mut desk, options)?;
    Ok(())
}

/// A small file of the teacher's.
fn read(path: &Path) -> Result<Vec<u8>, Error> {
    let failed = |error: std::io::Error| {
        Error::Said(message!(
            "classreport-file-unread",
            path = path,
            error = error.to_string()
        ))
    };
    let meta = fs::metadata(path).map_err(failed)?;
    if !meta.is_file() || meta.len() > LARGEST {
        let mib = LARGEST >> 20;
        return Err(Error::Said(message!(
            "classreport-file-large",
            path = path,
            most = mib
        )));
    }
    fs::read(path).map_err(failed)
}

/// Writes the report where it is wanted.
fn hand_on(
    global: &Global,
    (wanted, format): (&Wanted, Option<Format>),
    (report, thresholds): &(ClassReport, Thresholds),
) -> Result<(), Error> {
    let shown = thresholds.shown as usize;
    if format.is_none() && wanted.output.is_none() && !global.wants_plain() {
        return show(global, report, shown);
    }
    let failed = |e: &dyn std::fmt::Display| {
        Error::Said(message!("cli-export-failed", error = e.to_string()))
    };
    let written = match format.unwrap_or(Format::Text) {
        Format::Text => text(report, shown),
        Format::Markdown => markdown(report, shown),
        Format::Html => html(report, shown),
        Format::Json => json(report).map_err(|e| failed(&e))?,
        Format::Csv => {
            csv(report, wanted.table.unwrap_or_default().table()).map_err(|e| failed(&e))?
        }
    };
    let Some(path) = &wanted.output else {
        return Ok(hand_out(&written)?);
    };
    let output = Output {
        path,
        what: What::Summary,
        is_one: is_own,
        force: wanted.force,
    };
    output.write(&written)?;
    let (dir, now, _) = desk::profile_dir_to_look(&global.options())?;
    let noted = message!("classreport-noted", path = &absolute(path));
    note_access(&dir, now, Left::Copy, &noted.to_string())?;
    let wrote = match wanted.author {
        true => message!("classreport-wrote-author", path = path),
        false => message!("classreport-wrote", path = path, n = report.learners.len()),
    };
    Ok(writeln!(After::stdout(), "{wrote}")?)
}
