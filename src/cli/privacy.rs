//! `kenning privacy`.

use std::collections::BTreeMap;

use super::{Error, Global};
use crate::disk::accesses;
use crate::journal::EventKind;
use crate::record::size;
use crate::text::Out;
use crate::words::counted;

/// Whether answers are kept as typed.
#[derive(Clone, Copy, Debug, PartialEq, Eq, clap::ValueEnum)]
pub enum Answers {
    /// Keep them, on this machine and in synced folders
    Keep,
    /// Keep only whether they were right
    Drop,
}

/// Shows what is kept, or changes what will be.
pub(super) fn privacy(global: &Global, answers: Option<Answers>) -> Result<(), Error> {
    let mut out = Out::stdout();
    if let Some(answers) = answers {
        let kept = answers == Answers::Keep;
        let mut desk = global.desk()?;
        desk.decide_for_all(EventKind::AnswersKept { kept })?;
        match kept {
            true => writeln!(out, "From now on answers are kept as you type them.")?,
            false => writeln!(
                out,
                "From now on only whether an answer was right is kept, not what you typed. Those typed before stay; `kenning erase --course COURSE` removes a course's."
            )?,
        }
        return Ok(());
    }
    let mut desk = global.look()?;
    let events = desk.events()?;
    let mut kinds: BTreeMap<&str, (usize, usize)> = BTreeMap::new();
    let mut kept = true;
    for event in &events {
        match &event.kind {
            EventKind::Attempt(attempt) | EventKind::Probed(attempt) => {
                let (answers, typed) = kinds.entry(&attempt.course).or_default();
                *answers += 1;
                *typed += usize::from(attempt.answer.is_some());
            }
            EventKind::AnswersKept { kept: now } => kept = *now,
            _ => {}
        }
    }
    let dir = desk.dir().to_owned();
    writeln!(
        out,
        "Everything kenning knows about “{}” stands in {}: {}, {} kB. Only your user account can read it. kenning never uses a network.\n",
        desk.profile_name(),
        dir.display(),
        counted(events.len(), "event"),
        size(&dir).div_ceil(1000)
    )?;
    writeln!(out, "Kept of your practice:")?;
    if kinds.is_empty() {
        writeln!(out, "  no answers yet")?;
    }
    for (course, (answers, typed)) in &kinds {
        writeln!(
            out,
            "  {course}: {} with verdict, time taken and hints; {typed} as typed",
            counted(*answers, "answer")
        )?;
    }
    writeln!(
        out,
        "Also when you practised, what you skipped, undid, put away or decided, and mistakes that were recognised.\n"
    )?;
    match kept {
        true => writeln!(
            out,
            "Answers are kept as you type them. `kenning privacy --answers drop` ends that."
        )?,
        false => writeln!(
            out,
            "New answers are not kept as you type them. `kenning privacy --answers keep` changes that."
        )?,
    }
    writeln!(
        out,
        "Exports hold sums, never what you typed; `kenning export --pseudonym` leaves out the profile's name. Synced folders and backups hold everything.\n"
    )?;
    let log = accesses(&dir);
    writeln!(out, "What was done with the record as a whole:")?;
    if log.is_empty() {
        writeln!(
            out,
            "  it was never exported, synced, backed up by hand or erased"
        )?;
    }
    for access in log.iter().rev().take(20) {
        writeln!(
            out,
            "  {}  {}",
            access.at.strftime("%Y-%m-%d %H:%M"),
            access.what
        )?;
    }
    if log.len() > 20 {
        writeln!(
            out,
            "  … and {} before, in {}",
            log.len() - 20,
            dir.join("access.log").display()
        )?;
    }
    writeln!(
        out,
        "\nRemove a course's record with `kenning erase --course COURSE`, all of it with `kenning erase --profile-data`."
    )?;
    Ok(())
}
