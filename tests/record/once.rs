//! Every event counts once, whatever copies of files and homes there are.

use crate::common;

use std::fs;
use std::path::{Path, PathBuf};

use common::recorded::{answer, answers, at, events};
use kenning::journal::Event;
use kenning::record::{Log, read_since};

fn segments(dir: &Path) -> Vec<PathBuf> {
    let entries = fs::read_dir(dir.join("events")).expect("it reads");
    let mut paths: Vec<PathBuf> = entries.map(|e| e.expect("an entry").path()).collect();
    paths.sort();
    paths
}

#[test]
fn what_is_behind_a_mark_is_new_or_everything_is_read() {
    let place = tempfile::tempdir().expect("a folder");
    let dir = place.path().join("home");
    let mut log = Log::open(&dir, at(0)).expect("it opens");
    let first: Vec<Event> = (0..3).map(|n| answer(n, "first")).collect();
    log.append(&first).expect("it is written");
    let mark = log.mark().clone();
    log.append(&[answer(5, "then")]).expect("it is written");
    drop(log);
    let tail = read_since(&dir, &mark).expect("it reads").expect("more");
    assert_eq!(tail.events.len(), 1);
    // A line of before once more, at the end of a segment and in another one.
    let segment = segments(&dir).remove(0);
    let text = fs::read_to_string(&segment).expect("it reads");
    let first = text.split_inclusive('\n').nth(1).expect("a line");
    let other = segment.to_string_lossy().replace("-2026-03", "-2026-04");
    fs::write(&other, first).expect("it is written");
    assert_eq!(read_since(&dir, &mark).expect("it reads"), None);
    assert_eq!(events(&dir).len(), 4);
    fs::remove_file(&other).expect("it goes");
    fs::write(&segment, text.clone() + first).expect("it is written");
    assert_eq!(read_since(&dir, &mark).expect("it reads"), None);
    assert_eq!(events(&dir).len(), 4);
}

/// As a kenning before this one left it that was killed while it renamed.
#[test]
fn an_event_under_an_old_and_a_new_name_counts_once() {
    let place = tempfile::tempdir().expect("a folder");
    let dir = place.path().join("home");
    let mut log = Log::open(&dir, at(0)).expect("it opens");
    log.append(&[answer(0, "one"), answer(1, "two")])
        .expect("it is written");
    drop(log);
    let segment = segments(&dir).remove(0);
    let text = fs::read_to_string(&segment).expect("it reads");
    let old = fs::read_to_string(dir.join("device")).expect("it reads");
    let new = "00000000000000aa";
    let lines = text.lines().map(|line| {
        let json = line[9..].replace(old.trim(), new);
        format!("{:08x} {json}\n", crc32fast::hash(json.as_bytes()))
    });
    let renamed = segment.with_file_name(format!("{new}-2026-03.log"));
    fs::write(renamed, lines.collect::<String>()).expect("it is written");
    assert_eq!(answers(&dir), ["one", "two"]);
    let mut log = Log::open(&dir, at(2)).expect("it opens");
    log.repair(at(2)).expect("it repairs");
    drop(log);
    let log = Log::open(&dir, at(3)).expect("it opens");
    let health = log.examine().expect("it reads");
    assert!(health.is_sound(), "{health:?}");
    assert_eq!((health.in_segments, health.repeated), (2, 2));
}
