//! `kenning check`.

use std::io;
use std::path::{Path, PathBuf};
use std::sync::Mutex;

use super::checked::{self, Checked, Complaint};
use super::{Error, around, decks, linked, noted, summary, taken};
use crate::author::{self, Beside, FrontEnd, Loaded, rule, thin};
use crate::library::{CourseFiles, is_deck, picture, read_course, text};
use crate::reading::Severity;
use crate::text::{Out, Progress, clean, is_on_terminal};
use crate::words::message;
use crate::{plain, serve, tui};

/// How problems are reported.
#[derive(Clone, Copy, Debug, PartialEq, Eq, clap::ValueEnum)]
pub(super) enum Format {
    Text,
    Lines,
    Json,
    Github,
    Sarif,
}

// What can be chosen.
#[derive(Clone, Debug, clap::Args)]
pub(super) struct Options {
    #[arg(help = message!("help-check-format").to_string())]
    #[arg(long, value_enum)]
    format: Option<Format>,
    #[arg(help = message!("help-check-strict").to_string())]
    #[arg(long)]
    strict: bool,
    #[arg(help = message!("help-check-allow").to_string())]
    #[arg(long, value_name = "RULE")]
    allow: Vec<String>,
    #[arg(help = message!("help-check-summary").to_string())]
    #[arg(long)]
    summary: bool,
    #[arg(help = message!("help-check-with").to_string())]
    #[arg(long, value_name = "REPORT")]
    with: Option<PathBuf>,
}

/// Where learners enter answers.
pub(super) const FRONT_ENDS: [FrontEnd; 3] = [
    FrontEnd {
        name: "screen",
        enter: tui::entered,
    },
    FrontEnd {
        name: "plain",
        enter: plain::entered,
    },
    FrontEnd {
        name: "serve",
        enter: serve::entered,
    },
];

/// Reports every problem of the courses at `paths`; tells whether none is an error, and
/// where it is strict, none a warning.
pub(super) fn check(paths: &[PathBuf], options: &Options) -> Result<bool, Error> {
    let notes = options.with.as_deref().map(noted::read).transpose()?;
    // Whether a course is the one that the report is of, or can't be read, so that it may be.
    let mut is_used = notes.is_none();
    let format = options.format.unwrap_or(match is_on_terminal() {
        true => Format::Text,
        false => Format::Lines,
    });
    if options.summary && !matches!(format, Format::Text | Format::Lines) {
        return Err(Error::Wrong(message!("cli-check-summary-text")));
    }
    let mut out = linked::output();
    let mut checked = Checked::default();
    for path in paths {
        let files = match read(path) {
            Ok(files) => files,
            Err(error) => {
                let file = path.display().to_string();
                checked.add(Complaint::unread(file, error.clone()));
                is_used = true;
                // With a place, as editors look for it.
                if let Format::Text | Format::Lines = format {
                    let (file, at) = (path.display().to_string(), 1);
                    let place = message!("reading-place", file = file, line = at, column = at);
                    let said = message!("reading-error", place = place, what = error);
                    writeln!(out, "{}", clean(&said.to_string()))?;
                }
                continue;
            }
        };
        let mut loaded = solve(path, &files, &options.allow);
        if is_deck(path) {
            decks::as_deck(path, &mut loaded)?;
        }
        taken::add(&mut loaded);
        if let Some(notes) = &notes {
            is_used |= noted::add(&mut loaded, notes);
        }
        let allowed = loaded.allowed.iter().chain(&options.allow);
        (loaded.diagnostics).retain(|d| {
            let name = rule(&d.message);
            d.severity == Severity::Error || !allowed.clone().any(|allowed| allowed == name)
        });
        for diagnostic in &loaded.diagnostics {
            checked.add(Complaint::of(diagnostic, &loaded.sources));
            match format {
                Format::Text => checked::write_snippet(&mut out, diagnostic, &loaded.sources)?,
                Format::Lines => writeln!(out, "{diagnostic}")?,
                Format::Json | Format::Github | Format::Sarif => {}
            }
        }
        checked.hidden |= loaded.course.is_none();
        if let Format::Text | Format::Lines = format {
            for below in around::unread_below(path) {
                let said = message!("cli-check-below", path = below.as_path());
                writeln!(out, "{}", message!("cli-check-note", what = said))?;
            }
            tell_course(&mut out, &loaded, options.summary)?;
        }
        // The program ends soon: a large course need not be given back piece by piece.
        std::mem::forget(loaded);
    }
    if let (Some(notes), Some(path), false) = (&notes, &options.with, is_used) {
        let (path, course) = (path.as_path(), notes.course.as_str());
        let said = message!("cli-check-with-other", path = path, course = course);
        writeln!(Out::stderr(), "{said}")?;
    }
    match format {
        Format::Text | Format::Lines => tell_sum(&mut out, &checked)?,
        Format::Json => writeln!(out, "{}", checked.json())?,
        Format::Github => write!(out, "{}", checked.github())?,
        Format::Sarif => writeln!(out, "{}", checked.sarif())?,
    }
    Ok(checked.errors == 0 && (!options.strict || checked.warnings == 0))
}

/// The files of a course, or why there are none.
fn read(path: &Path) -> Result<CourseFiles, String> {
    if let Some(dir) = around::belongs_to(path) {
        return Err(message!("cli-check-part", path = path, dir = dir.as_path()).to_string());
    }
    read_course(path).map_err(|error| error.to_string())
}

/// Solves a course, without warnings of rules that are not wanted; on a terminal, a line says how
/// far that is.
fn solve(path: &Path, files: &CourseFiles, allowed: &[String]) -> Loaded {
    let progress = Mutex::new(Progress::begin());
    let pictures = |file: &str| match picture(path, file) {
        Ok(_) => Ok(()),
        Err(error) => Err(error.message()),
    };
    let texts = |file: &str| match text(path, file) {
        Ok(_) => Ok(()),
        Err(error) => Err(error.message()),
    };
    let beside = Beside {
        pictures: &pictures,
        texts: &texts,
    };
    let told = |done: usize, of: usize| {
        let line = || message!("cli-check-progress", done = done, of = of).to_string();
        if let Ok(mut progress) = progress.lock() {
            progress.show(line);
        }
    };
    author::solve(&files.named(), (&FRONT_ENDS, allowed), Some(beside), &told)
}

/// How large a course is, where it can be used.
fn tell_course(out: &mut Out<'_>, loaded: &Loaded, summary: bool) -> io::Result<()> {
    let Some(course) = &loaded.course else {
        return Ok(());
    };
    for said in thin(course) {
        writeln!(out, "{}", message!("cli-check-note", what = said))?;
    }
    let read = message!(
        "cli-check-course",
        course = course.id.as_str(),
        skills = course.skills.len(),
        questions = course.questions.len(),
    );
    writeln!(out, "{read}")?;
    let (written, made) = course.made_from_one();
    if written > 0 {
        writeln!(
            out,
            "{}",
            message!("cli-check-made", n = written, made = made)
        )?;
    }
    match summary {
        true => summary::tell(course, out),
        false => Ok(()),
    }
}

fn tell_sum(out: &mut Out<'_>, checked: &Checked) -> io::Result<()> {
    let (errors, warnings) = (checked.errors, checked.warnings);
    let sum = message!("cli-check-sum", errors = errors, warnings = warnings);
    writeln!(out, "{sum}")?;
    if checked.hidden {
        writeln!(out, "{}", message!("cli-check-hidden"))?;
    }
    Ok(())
}
