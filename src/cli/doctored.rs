//! `kenning doctor --format json`: the same for programs.

use jiff::Timestamp;
use serde::Serialize;

use super::doctor;
use super::{Error, Global, told};
use crate::desk;
use crate::disk::{Below, shown};
use crate::record::{backups, examine, is_left_copy, size};
use crate::text::Out;

#[derive(Serialize)]
struct Copy {
    bytes: u64,
    events: usize,
    /// What is wrong with it, a sentence each.
    faults: Vec<String>,
}

#[derive(Serialize)]
struct Unread {
    path: String,
    why: String,
}

#[derive(Serialize)]
struct Doctored {
    /// Whether nothing is to be repaired: the exit code says the same.
    sound: bool,
    text: String,
    files: Copy,
    database: Copy,
    snapshot_bytes: u64,
    course_bytes: u64,
    backups: usize,
    newest_backup: Option<Timestamp>,
    /// Events that are dated weeks ahead, of this machine and of others.
    ahead: usize,
    ahead_elsewhere: usize,
    unread: Vec<Unread>,
    aside: Vec<String>,
    /// What is not finished yet: erasures, removals.
    unfinished: Vec<String>,
}

/// Looks at the record, after a repair where that is asked for. Tells whether it is sound.
pub(super) fn tell(global: &Global, repair: bool) -> Result<bool, Error> {
    let options = global.options();
    if repair {
        let (mut log, now) = global.log()?;
        log.repair(now)?;
        for notice in log.take_notices() {
            writeln!(Out::stderr(), "{notice}")?;
        }
    }
    let (dir, now, _) = desk::profile_dir_to_look(&options)?;
    let health = examine(&dir, now)?;
    let kept = backups(&dir);
    let removing = desk::removing(&options)?;
    let unfinished = removing.iter().chain(&health.erasing);
    let unfinished: Vec<String> = unfinished.map(ToString::to_string).collect();
    let is_only_backup = matches!(
        (health.in_segments, health.in_database, kept.last()),
        (0, 0, Some(_))
    );
    let sound = health.is_sound() && health.ahead == 0 && unfinished.is_empty() && !is_only_backup;
    let faults = |faults: Vec<crate::words::Message>| {
        let faults = faults.iter();
        faults.map(ToString::to_string).collect::<Vec<_>>()
    };
    let unread = health.unread.iter().map(|unread| Unread {
        path: shown(&unread.path),
        why: unread.why.to_string(),
    });
    told::tell(
        "doctor",
        &Doctored {
            sound,
            text: doctor::verdict(&health).to_string(),
            files: Copy {
                bytes: health.segment_bytes,
                events: health.in_segments,
                faults: faults(doctor::faults_of_files(&health)),
            },
            database: Copy {
                bytes: health.database_bytes,
                events: health.in_database,
                faults: faults(doctor::faults_of_database(&health)),
            },
            snapshot_bytes: size(&dir.join("snapshots")),
            course_bytes: size(&desk::kept_courses(&options)?),
            backups: kept.len(),
            newest_backup: kept.last().map(|(_, at, _)| *at),
            ahead: health.ahead,
            ahead_elsewhere: health.ahead_elsewhere,
            unread: unread.collect(),
            aside: Below::of(&dir)
                .aside
                .iter()
                .filter(|path| !is_left_copy(path))
                .map(|path| shown(path))
                .collect(),
            unfinished,
        },
    )?;
    Ok(sound)
}
