//! `kenning` and `kenning practice`.

use std::io::{self, BufRead, IsTerminal};
use std::sync::Arc;

use super::kept::all_kept;
use super::leaving::{CRAM, leave_for};
use super::showing::Id;
use super::{Error, Global, class, only};
use jiff::SignedDuration;

use crate::course::{Course, Length};
use crate::desk::{Desk, Start};
use crate::plain;
use crate::serve;
use crate::text::Out;
use crate::text::lines::Typed;
use crate::tui::{self, ToEdit};
use crate::words::{Message, message};

// How long a sitting is to last.
#[derive(Clone, Copy, Debug, Default, clap::Args)]
pub(super) struct Lasting {
    #[arg(help = message!("help-practice-minutes").to_string())]
    #[arg(long, value_name = "N", value_parser = clap::value_parser!(u32).range(0..=i64::from(Length::MOST_MINUTES)))]
    minutes: Option<u32>,
    #[arg(help = message!("help-practice-questions").to_string())]
    #[arg(long, value_name = "N")]
    questions: Option<u32>,
}

impl Lasting {
    /// The length, where one is asked for.
    fn length(self) -> Option<Length> {
        let Lasting { minutes, questions } = self;
        Some(Length { minutes, questions }).filter(|length| length.is_said())
    }
}

// How programs practise, where it is not a person who does.
#[derive(Clone, Copy, Debug, clap::Args)]
pub(super) struct Programs {
    #[arg(help = message!("help-practice-format").to_string())]
    #[arg(long, value_enum)]
    format: Option<Format>,
    #[arg(help = message!("help-practice-pace").to_string())]
    #[arg(long, value_name = "SECONDS", requires = "format", value_parser = pace)]
    pace: Option<SignedDuration>,
}

#[derive(Clone, Copy, Debug, clap::ValueEnum)]
enum Format {
    Json,
}

fn pace(text: &str) -> Result<SignedDuration, String> {
    let n = text.parse().unwrap_or(f64::NAN);
    serve::seconds(n).map_err(String::from)
}

/// The lines that come in. On a terminal, what was not ended with Enter is none.
fn lines(stdin: &io::Stdin) -> Box<dyn BufRead> {
    match stdin.is_terminal() {
        true => Box::new(Typed::on(stdin.lock())),
        false => Box::new(stdin.lock()),
    }
}

/// Opens the tutor.
pub(super) fn home(global: &Global) -> Result<(), Error> {
    let mut desk = match global.wants_plain() {
        true => global.desk()?,
        // The first screen is there before the courses are read.
        false => global.desk_by_heads()?,
    };
    class::tell_waiting(&mut desk);
    desk.run_after_sittings();
    match global.wants_plain() {
        true => {
            let (stdin, asks) = (io::stdin(), io::stdin().is_terminal());
            let mut out = plain::output(desk.settings());
            plain::home(&mut desk, &mut *lines(&stdin), &mut out, asks)?;
        }
        false => {
            let left = full_screen(&mut desk, None, None)?;
            return left_for(global, desk, left);
        }
    }
    after(&mut desk)
}

/// Goes straight to practice.
pub(super) fn practice(
    global: &Global,
    course: Option<&str>,
    start: Start,
    lasting: Lasting,
    programs: Programs,
) -> Result<(), Error> {
    match programs.format {
        Some(Format::Json) => serve(global, course, start, lasting, programs.pace),
        None => of_people(global, course, start, lasting),
    }
}

fn of_people(
    global: &Global,
    course: Option<&str>,
    start: Start,
    lasting: Lasting,
) -> Result<(), Error> {
    let length = lasting.length();
    let named = course;
    let (mut desk, course) = chosen(global, course, &start)?;
    if let Some(name) = named {
        super::decks::tell_lost(name)?;
    }
    class::tell_waiting(&mut desk);
    desk.run_after_sittings();
    match global.wants_plain() {
        true => {
            let (stdin, mut out) = (io::stdin(), plain::output(desk.settings()));
            let mut input = lines(&stdin);
            if stdin.is_terminal() && matches!(start, Start::Practice | Start::Skill(_)) {
                plain::ask_interests(&mut desk, &course, &mut *input, &mut out)?;
            }
            plain::practice(&mut desk, course, start, length, &mut *input, &mut out)?;
            // What is remembered of all courses counts.
            desk.read_all_begun()?;
            let tuning = desk.tuning();
            if tuning.is_offered() {
                let offer = [tuning.offer(), message!("cli-practice-tune")];
                writeln!(out, "{}", Message::sentences(offer))?;
            }
        }
        false => {
            let left = full_screen(&mut desk, Some((course, start)), length)?;
            return left_for(global, desk, left);
        }
    }
    after(&mut desk)
}

/// Practice for programs. What goes wrong is told as an object, too.
fn serve(
    global: &Global,
    course: Option<&str>,
    start: Start,
    lasting: Lasting,
    pace: Option<SignedDuration>,
) -> Result<(), Error> {
    let mut out = Out::stdout();
    let done = served(global, course, start, lasting, pace, &mut out);
    if let Err(error) = &done
        && !matches!(error, Error::Serve(serve::Error::Io(_)))
    {
        serve::fail(&error.to_string(), &mut out)?;
    }
    done
}

fn served(
    global: &Global,
    course: Option<&str>,
    start: Start,
    lasting: Lasting,
    pace: Option<SignedDuration>,
    out: &mut Out<'_>,
) -> Result<(), Error> {
    let (mut desk, course) = chosen(global, course, &start)?;
    desk.run_after_sittings();
    let (stdin, begun) = (io::stdin(), (start, lasting.length()));
    serve::practice(&mut desk, course, begun, pace, &mut stdin.lock(), out)?;
    after(&mut desk)
}

/// The profile's desk, and the course of that name or the recommended one. Where something is
/// selected, there is some of it: in the recommended course, or in the first that has any.
fn chosen(
    global: &Global,
    course: Option<&str>,
    start: &Start,
) -> Result<(Desk, Arc<Course>), Error> {
    let named = course.is_some();
    let (desk, course) = at_desk(global, course)?;
    let Some(selector) = start.only() else {
        return Ok((desk, course));
    };
    let has_some = |course: &Arc<Course>| !desk.selected(course, selector).is_empty();
    let others = (!named).then(|| desk.courses()).into_iter().flatten();
    let found = [&course].into_iter().chain(others).find(|c| has_some(c));
    match found.cloned() {
        Some(found) => Ok((desk, found)),
        None => Err(only::none(selector, named.then_some(&*course))),
    }
}

fn at_desk(global: &Global, course: Option<&str>) -> Result<(Desk, Arc<Course>), Error> {
    match course {
        Some(name) => {
            let (desk, course) = Desk::open_for(&global.options(), name)?;
            let desk = global.as_set(desk);
            // The program ends with the sitting: a large course need not be given back
            // piece by piece.
            std::mem::forget(Arc::clone(&course));
            Ok((desk, course))
        }
        None => {
            let desk = global.desk()?;
            let course = recommended(&desk)?;
            Ok((desk, course))
        }
    }
}

fn full_screen(
    desk: &mut Desk,
    start: Option<(Arc<Course>, Start)>,
    length: Option<Length>,
) -> Result<Option<ToEdit>, Error> {
    Ok(tui::run(
        desk,
        tui::Options {
            start,
            length,
            ..tui::Options::default()
        },
    )?)
}

/// Ends, or goes on in the learner's own editor.
fn left_for(global: &Global, mut desk: Desk, left: Option<ToEdit>) -> Result<(), Error> {
    after(&mut desk)?;
    // Another run of the program opens it next.
    drop(desk);
    left.map_or(Ok(()), |left| leave_for(global, &left))
}

/// Goes on with practice after a course was edited, with what was asked where that is still
/// there, or with cramming.
pub(super) fn go_on(
    global: &Global,
    (desk, course): (Desk, Arc<Course>),
    how: &str,
) -> Result<(), Error> {
    let mut desk = global.as_set(desk);
    desk.run_after_sittings();
    let showing = Id::read(how).and_then(|id| id.showing(&course).ok());
    let start = match showing {
        _ if how == CRAM => Start::Cram,
        Some(showing) => Start::Showing(showing),
        None => Start::Practice,
    };
    let left = full_screen(&mut desk, Some((course, start)), None)?;
    left_for(global, desk, left)
}

/// What comes after all sittings: what went wrong with the learner's own command is told.
fn after(desk: &mut Desk) -> Result<(), Error> {
    for failed in desk.take_hook_failures() {
        writeln!(Out::stderr(), "{failed}")?;
    }
    all_kept(desk)
}

fn recommended(desk: &Desk) -> Result<Arc<Course>, Error> {
    let first = || desk.courses().next().cloned();
    desk.recommended()
        .map(|(course, _)| course)
        .or_else(first)
        .ok_or_else(|| Error::Said(message!("cli-no-course")))
}
