//! `kenning privacy`.

use std::collections::BTreeMap;
use std::io;
use std::path::Path;

use super::after::After;
use super::{Error, Global, kilobytes, moment, tell_lacks};
use crate::disk::accesses;
use crate::journal::{Event, EventKind};
use crate::record::size;
use crate::text::Out;
use crate::words::message;

/// Lines of the access log that are shown.
const SHOWN: usize = 20;

/// Whether answers are kept as typed.
#[derive(Clone, Copy, Debug, PartialEq, Eq, clap::ValueEnum)]
pub enum Answers {
    #[value(help = message!("help-privacy-answers-keep").to_string())]
    Keep,
    #[value(help = message!("help-privacy-answers-drop").to_string())]
    Drop,
}

/// What of a learner's answers is kept.
#[derive(Default)]
struct Kept<'e> {
    /// By course: answers, and how many of them as typed.
    courses: BTreeMap<&'e str, (usize, usize)>,
    /// Whether new ones are no longer kept as typed.
    dropped: bool,
}

/// Shows what is kept, or changes what will be.
pub(super) fn privacy(global: &Global, answers: Option<Answers>) -> Result<(), Error> {
    match answers {
        Some(answers) => change(global, answers),
        None => show(global),
    }
}

fn change(global: &Global, answers: Answers) -> Result<(), Error> {
    let kept = answers == Answers::Keep;
    let mut desk = global.desk()?;
    desk.decide_for_all(EventKind::AnswersKept { kept })?;
    tell_lacks(&mut desk)?;
    let told = match kept {
        true => message!("cli-privacy-keeps"),
        false => message!("cli-privacy-drops"),
    };
    writeln!(After::stdout(), "{told}")
}

fn show(global: &Global) -> Result<(), Error> {
    let mut desk = global.look()?;
    let events = desk.events()?;
    tell_lacks(&mut desk)?;
    let mut out = Out::stdout();
    let all = message!(
        "cli-privacy-all",
        profile = desk.profile_name(),
        path = desk.dir(),
        events = events.len(),
        size = kilobytes(size(desk.dir())),
    );
    writeln!(out, "{all}\n")?;
    tell_kept(&kept(&events), &mut out)?;
    writeln!(out, "{}\n", message!("cli-privacy-copies"))?;
    tell_done(desk.dir(), &mut out)?;
    Ok(writeln!(out, "\n{}", message!("cli-privacy-remove"))?)
}

fn kept(events: &[Event]) -> Kept<'_> {
    let mut found = Kept::default();
    for event in events {
        match &event.kind {
            EventKind::Attempt(attempt)
            | EventKind::Probed(attempt)
            | EventKind::Tested { attempt, .. }
            | EventKind::Retried { attempt, .. } => {
                let (answers, typed) = found.courses.entry(&attempt.course).or_default();
                *answers += 1;
                *typed += usize::from(attempt.answer.is_some());
            }
            EventKind::AnswersKept { kept } => found.dropped = !kept,
            _ => {}
        }
    }
    found
}

fn tell_kept(kept: &Kept<'_>, out: &mut Out<'_>) -> io::Result<()> {
    writeln!(out, "{}", message!("cli-privacy-practice"))?;
    if kept.courses.is_empty() {
        writeln!(out, "  {}", message!("cli-privacy-no-answers"))?;
    }
    for (course, (answers, typed)) in &kept.courses {
        let told = message!(
            "cli-privacy-course",
            course = *course,
            answers = *answers,
            typed = *typed
        );
        writeln!(out, "  {told}")?;
    }
    writeln!(out, "{}\n", message!("cli-privacy-also"))?;
    let typed = match kept.dropped {
        false => message!("cli-privacy-kept"),
        true => message!("cli-privacy-dropped"),
    };
    writeln!(out, "{typed}")
}

/// The newest lines of the access log.
fn tell_done(dir: &Path, out: &mut Out<'_>) -> io::Result<()> {
    let log = accesses(dir);
    writeln!(out, "{}", message!("cli-privacy-done"))?;
    if log.is_empty() {
        writeln!(out, "  {}", message!("cli-privacy-nothing-done"))?;
    }
    for access in log.iter().rev().take(SHOWN) {
        writeln!(out, "  {}  {}", moment(access.at), access.what)?;
    }
    if log.len() > SHOWN {
        let more = message!(
            "cli-privacy-more",
            n = log.len() - SHOWN,
            path = &dir.join("access.log")
        );
        writeln!(out, "  {more}")?;
    }
    Ok(())
}
