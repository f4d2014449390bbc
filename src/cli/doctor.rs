//! `kenning doctor`.

use std::io;

use super::{Error, Global};
use crate::record::{Health, Repaired, backups, size};
use crate::text::Out;
use crate::words::counted;

/// Looks at the record, and repairs it where that is asked for. Tells whether
/// it is sound.
pub(super) fn doctor(global: &Global, repair: bool) -> Result<bool, Error> {
    let (mut log, now) = global.log()?;
    let mut out = Out::stdout();
    for notice in log.take_notices() {
        writeln!(out, "{notice}")?;
    }
    let mut health = log.examine()?;
    tell(&health, &mut out)?;
    let snapshots = size(&log.dir().join("snapshots"));
    writeln!(
        out,
        "Snapshots: {}, made anew when they are missing.",
        kilobytes(snapshots)
    )?;
    let kept = backups(log.dir());
    match kept.last() {
        None => writeln!(out, "Backups: none yet.")?,
        Some((path, at, _)) => writeln!(
            out,
            "Backups: {}, the newest of {} ({}).",
            counted(kept.len(), "file"),
            at.strftime("%Y-%m-%d"),
            path.display()
        )?,
    }
    if repair {
        let repaired = log.repair(now)?;
        for notice in log.take_notices() {
            writeln!(out, "{notice}")?;
        }
        drop(log);
        health = global.log()?.0.examine()?;
        tell_repaired(&repaired, &health, &mut out)?;
    }
    unread(&health, &mut out)?;
    if let (0, 0, Some((path, _, _))) = (health.in_segments, health.in_database, kept.last()) {
        writeln!(
            out,
            "Nothing is recorded, but there is a backup: `kenning restore {}` brings it back.",
            path.display()
        )?;
        return Ok(false);
    }
    tell_verdict(&health, &mut out)?;
    Ok(health.is_sound())
}

/// What a repair did, and what the database takes now.
fn tell_repaired(repaired: &Repaired, health: &Health, out: &mut Out<'_>) -> io::Result<()> {
    if let Some(sentence) = repaired.mended.message() {
        writeln!(out, "{sentence}")?;
    }
    match repaired.compacted {
        true => writeln!(
            out,
            "The database is written anew and takes {}.",
            kilobytes(health.database_bytes)
        )?,
        false if health.is_sound() => writeln!(
            out,
            "Nothing was removed in this run. Another `kenning doctor --repair` makes the database small."
        )?,
        false => writeln!(out, "Nothing was removed.")?,
    }
    Ok(())
}

/// How the record is.
fn tell_verdict(health: &Health, out: &mut Out<'_>) -> io::Result<()> {
    match (health.is_whole(), health.unread.is_empty()) {
        (true, true) => writeln!(out, "The record is sound.")?,
        (true, false) => writeln!(
            out,
            "The files and the database agree, but not everything could be read, so kenning can't say that nothing is missing. Make what is named above readable and run this again; once you no longer need it, move it out of the profile's directory."
        )?,
        (false, _) => writeln!(
            out,
            "The record is not whole. `kenning doctor --repair` gives each copy what only the other, or a backup, has; what is damaged is set aside, not deleted."
        )?,
    }
    Ok(())
}

/// Names what could not be read.
fn unread(health: &Health, out: &mut Out<'_>) -> io::Result<()> {
    for unread in &health.unread {
        writeln!(out, "Not read: {}: {}.", unread.path.display(), unread.why)?;
    }
    Ok(())
}

fn kilobytes(bytes: u64) -> String {
    format!("{} kB", bytes.div_ceil(1000))
}

fn tell(health: &Health, out: &mut Out<'_>) -> io::Result<()> {
    writeln!(
        out,
        "Files of events: {}, {}, {}.",
        counted(health.segments, "file"),
        kilobytes(health.segment_bytes),
        counted(health.in_segments, "event")
    )?;
    if health.damaged_lines > 0 {
        let lines = counted(health.damaged_lines, "line");
        writeln!(out, "  {lines} can't be read.")?;
    }
    if health.unknown > 0 {
        let events = counted(health.unknown, "event");
        writeln!(
            out,
            "  {events} of a newer kenning, kept but not understood."
        )?;
    }
    writeln!(
        out,
        "Database: {}, {}.",
        kilobytes(health.database_bytes),
        counted(health.in_database, "event")
    )?;
    if let Some(fault) = &health.database_fault {
        writeln!(out, "  It can't be read to its end: {fault}.")?;
    }
    if health.damaged_records > 0 {
        let records = counted(health.damaged_records, "record");
        writeln!(out, "  {records} can't be read.")?;
    }
    for (count, missing, other) in [
        (health.only_in_segments, "database", "files"),
        (health.only_in_database, "files", "database"),
    ] {
        if count > 0 {
            let events = counted(count, "event");
            writeln!(out, "  {events} of the {other} missing in the {missing}.")?;
        }
    }
    if health.only_elsewhere > 0 {
        let events = counted(health.only_elsewhere, "event");
        writeln!(
            out,
            "  {events} that only backups, or files that were set aside, still have."
        )?;
    }
    Ok(())
}
