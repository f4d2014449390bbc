//! `kenning doctor`.

use std::io;
use std::path::{Path, PathBuf};

use jiff::Timestamp;

use super::after::After;
use super::privacy::some_of;
use super::{Error, Global, day, kilobytes};
use crate::desk;
use crate::disk::{Below, shown};
use crate::record::{Health, Repaired, backups, examine, is_left_copy, size};
use crate::text::Out;
use crate::words::{Joined, Message, Value, message};

/// Looks at the record, and repairs it where that is asked for. Tells whether
/// it is sound.
pub(super) fn doctor(global: &Global, repair: bool) -> Result<bool, Error> {
    let options = global.options();
    let (dir, now, told) = match repair {
        true => desk::profile_dir(&options)?,
        false => desk::profile_dir_to_look(&options)?,
    };
    let mut out = Out::stdout();
    if let Some(told) = told {
        writeln!(out, "{told}")?;
    }
    let mut health = examine(&dir, now)?;
    tell_copies(&health, &mut out)?;
    let kept = backups(&dir);
    tell_files(global, &dir, kept.last(), kept.len(), &mut out)?;
    if repair {
        let (mut log, now) = global.log()?;
        let repaired = log.repair(now)?;
        for notice in log.take_notices() {
            writeln!(out, "{notice}")?;
        }
        drop(log);
        health = examine(&dir, now)?;
        tell_repaired(&repaired, &health, &mut out)?;
    }
    unread(&health, &mut out)?;
    if let Some(removing) = desk::removing(&global.options())? {
        writeln!(out, "{removing}")?;
        return Ok(false);
    }
    if let Some(erasing) = &health.erasing {
        writeln!(out, "{erasing}")?;
        return Ok(false);
    }
    if let (0, 0, Some((path, _, _))) = (health.in_segments, health.in_database, kept.last()) {
        writeln!(out, "{}", message!("cli-doctor-only-backup", path = path))?;
        return Ok(false);
    }
    if health.ahead > 0 {
        writeln!(out, "{}", message!("cli-doctor-ahead", n = health.ahead))?;
    }
    if let Some(told) = ahead_elsewhere(&health) {
        writeln!(out, "{told}")?;
    }
    if health.ahead == 0 || !health.is_sound() {
        writeln!(out, "{}", verdict(&health))?;
    }
    if health.is_sound() {
        tell_aside(&dir, &mut out)?;
    }
    Ok(health.is_sound() && health.ahead == 0)
}

/// Tells the sizes of what can be made anew, and the newest of `n` backups.
fn tell_files(
    global: &Global,
    dir: &Path,
    newest: Option<&(PathBuf, Timestamp, u64)>,
    n: usize,
    out: &mut Out<'_>,
) -> Result<(), Error> {
    let snapshots = kilobytes(size(&dir.join("snapshots")));
    let snapshots = message!("cli-doctor-snapshots", size = snapshots);
    writeln!(out, "{snapshots}")?;
    let courses = kilobytes(size(&desk::kept_courses(&global.options())?));
    writeln!(out, "{}", message!("cli-doctor-courses", size = courses))?;
    let told = match newest {
        None => message!("cli-doctor-no-backups"),
        Some((path, at, _)) => {
            message!("cli-doctor-backups", n = n, date = day(*at), path = path)
        }
    };
    Ok(writeln!(out, "{told}")?)
}

/// Names what stands beside a sound record: copies that were left, and what was set aside.
fn tell_aside(dir: &Path, out: &mut Out<'_>) -> io::Result<()> {
    let aside = Below::of(dir).aside.into_iter();
    let (left, aside): (Vec<_>, Vec<_>) = aside.partition(|path| is_left_copy(path));
    if !left.is_empty() {
        let (n, paths) = (left.len(), some_of(&left));
        writeln!(out, "{}", message!("cli-doctor-left", n = n, paths = paths))?;
    }
    if !aside.is_empty() {
        let (n, paths) = (aside.len(), some_of(&aside));
        let told = message!("cli-doctor-aside", n = n, paths = paths);
        writeln!(out, "{told}")?;
    }
    Ok(())
}

/// Dates events of a clock that was far ahead right.
pub(super) fn put_back(global: &Global) -> Result<(), Error> {
    let (mut log, now) = global.log()?;
    let (n, aside) = log.put_back(now)?;
    let elsewhere = ahead_elsewhere(&log.examine()?);
    let mut out = After::stdout();
    for notice in log.take_notices() {
        writeln!(out, "{notice}")?;
    }
    let paths = aside.iter().map(|path| Message::verbatim(shown(path)));
    let told = match aside.len() {
        0 => message!("cli-doctor-nothing-ahead"),
        files => message!(
            "cli-doctor-put-back",
            n = n,
            files = files,
            paths = Value::list(paths, Joined::And)
        ),
    };
    writeln!(out, "{told}")?;
    if let Some(told) = elsewhere {
        writeln!(out, "{told}")?;
    }
    Ok(())
}

/// What other machines dated weeks ahead, and where that is put right.
fn ahead_elsewhere(health: &Health) -> Option<Message> {
    let machines = health.machines_ahead.iter();
    let machines = machines.map(|device| Message::verbatim(device.to_string()));
    (health.ahead_elsewhere > 0).then(|| {
        message!(
            "cli-doctor-ahead-elsewhere",
            n = health.ahead_elsewhere,
            machines = Value::list(machines, Joined::Commas)
        )
    })
}

/// What a repair did, and what the database takes now.
fn tell_repaired(repaired: &Repaired, health: &Health, out: &mut Out<'_>) -> io::Result<()> {
    if let Some(sentence) = repaired.mended.message() {
        writeln!(out, "{sentence}")?;
    }
    let told = match repaired.compacted {
        true => message!(
            "cli-doctor-compacted",
            size = kilobytes(health.database_bytes)
        ),
        false if health.is_sound() => message!("cli-doctor-not-compacted"),
        false => message!("cli-doctor-kept"),
    };
    writeln!(out, "{told}")
}

/// How the record is.
pub(super) fn verdict(health: &Health) -> Message {
    match (health.is_whole(), health.unread.is_empty()) {
        (true, true) if health.erased > 0 => message!("cli-doctor-not-erased"),
        (true, true) => message!("cli-doctor-sound"),
        (true, false) if health.is_database_unread() => message!("cli-doctor-uncompared"),
        (true, false) => message!("cli-doctor-unread"),
        (false, _) => message!("cli-doctor-not-whole"),
    }
}

/// Names what could not be read.
fn unread(health: &Health, out: &mut Out<'_>) -> io::Result<()> {
    for unread in &health.unread {
        let told = message!(
            "cli-doctor-not-read",
            path = &unread.path,
            why = &unread.why
        );
        writeln!(out, "{told}")?;
    }
    Ok(())
}

/// How the two copies are: the files of events, and the database.
fn tell_copies(health: &Health, out: &mut Out<'_>) -> io::Result<()> {
    let files = message!(
        "cli-doctor-files",
        files = health.segments,
        size = kilobytes(health.segment_bytes),
        events = health.in_segments,
    );
    writeln!(out, "{files}")?;
    for fault in faults_of_files(health) {
        writeln!(out, "  {fault}")?;
    }
    let size = kilobytes(health.database_bytes);
    let database = match health.is_database_unread() {
        true => message!("cli-doctor-database-unread", size = size),
        false => message!(
            "cli-doctor-database",
            size = size,
            events = health.in_database,
        ),
    };
    writeln!(out, "{database}")?;
    for fault in faults_of_database(health) {
        writeln!(out, "  {fault}")?;
    }
    Ok(())
}

pub(super) fn faults_of_files(health: &Health) -> Vec<Message> {
    let mut faults = Vec::new();
    if health.damaged_lines > 0 {
        faults.push(message!("cli-doctor-lines", n = health.damaged_lines));
    }
    if health.is_shorter {
        faults.push(message!("cli-doctor-shorter"));
    }
    if health.erased > 0 && health.erasing.is_none() {
        faults.push(message!("cli-doctor-erased", n = health.erased));
    }
    if health.unknown > 0 {
        faults.push(message!("cli-doctor-unknown", n = health.unknown));
    }
    if health.repeated > 0 {
        faults.push(message!("cli-doctor-repeated", n = health.repeated));
    }
    faults
}

/// What is wrong with the database, and what one copy lacks of the other.
pub(super) fn faults_of_database(health: &Health) -> Vec<Message> {
    let mut faults = Vec::new();
    let is_only_index = health.is_only_index_damaged;
    if is_only_index {
        faults.push(message!("cli-doctor-only-index"));
    } else if let Some(fault) = &health.database_fault {
        faults.push(message!("cli-doctor-cut-short", fault = fault));
    }
    if health.damaged_records > 0 && !is_only_index {
        faults.push(message!("cli-doctor-records", n = health.damaged_records));
    }
    if health.behind > 0 {
        faults.push(message!("cli-doctor-behind", n = health.behind));
    }
    if health.only_in_segments > 0 && !is_only_index {
        let n = health.only_in_segments;
        faults.push(message!("cli-doctor-only-files", n = n));
    }
    if health.only_in_database > 0 {
        let n = health.only_in_database;
        faults.push(message!("cli-doctor-only-database", n = n));
    }
    if health.only_elsewhere > 0 {
        let n = health.only_elsewhere;
        faults.push(message!("cli-doctor-only-elsewhere", n = n));
    }
    faults
}
