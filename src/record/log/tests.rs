use std::fs;

use proptest::prelude::*;

use super::*;
use crate::journal::{Attempt, EventKind};
use crate::kinds::{Rating, Verdict};
use crate::record::database::Database;
use crate::record::stamped::Packed;

fn told(log: &mut Log) -> Vec<String> {
    log.take_notices().into_iter().map(String::from).collect()
}

fn event(n: u64) -> Event {
    Event {
        at: Timestamp::from_millisecond(1_700_000_000_000 + n as i64).unwrap(),
        kind: EventKind::Attempt(Attempt {
            course: "algebra".into(),
            question: format!("q-{n}"),
            step: n.is_multiple_of(3).then_some(2),
            seed: n.wrapping_mul(0x9e37_79b9_7f4a_7c15),
            verdict: if n.is_multiple_of(2) {
                Verdict::Correct
            } else {
                Verdict::Partial(0.3)
            },
            grade: n.is_multiple_of(5).then_some(Rating::Hard),
            hints: 1,
            bottom_out: false,
            millis: 4200,
            mistake: n.is_multiple_of(7).then(|| "sign-lost".into()),
            answer: Some("3x + ½\n\"".into()),
        }),
    }
}

fn events(range: std::ops::Range<u64>) -> Vec<Event> {
    range.map(event).collect()
}

fn now() -> Timestamp {
    Timestamp::from_millisecond(1_700_000_100_000).unwrap()
}

fn open(dir: &Path) -> Log {
    Log::open(dir, now()).unwrap()
}

/// A log of four appends of ten events, closed.
fn forty() -> (tempfile::TempDir, PathBuf) {
    let temp = tempfile::tempdir().unwrap();
    let dir = temp.path().join("ann");
    let mut log = open(&dir);
    for i in 0..4 {
        log.append(&events(i * 10..i * 10 + 10)).unwrap();
    }
    drop(log);
    (temp, dir)
}

fn segment(dir: &Path) -> PathBuf {
    let mut files = fs::read_dir(dir.join(SEGMENTS)).unwrap();
    let path = files.next().unwrap().unwrap().path();
    assert!(files.next().is_none());
    path
}

fn holds(log: &mut Log, count: u64) {
    let back = log.events(now()).unwrap();
    assert_eq!((back.damaged, back.unknown), (0, 0));
    assert_eq!(back.events, events(0..count));
}

/// What the database alone holds.
fn database(dir: &Path) -> Vec<Event> {
    let Ok(database) = Database::open(&dir.join(DATABASE)) else {
        panic!("it does not open");
    };
    let packed = database.all(&|| ()).packed.into_iter();
    let record = |p: Packed| p.record().unwrap().event.unwrap();
    packed.map(record).collect()
}

#[test]
fn what_was_appended_is_there_when_the_log_is_opened_again() {
    let (_temp, dir) = forty();
    let mut log = open(&dir);
    holds(&mut log, 40);
    log.append(&[]).unwrap();
    log.append(&[event(40)]).unwrap();
    holds(&mut log, 41);
    assert_eq!(log.take_notices(), Vec::<Message>::new());
    drop(log);
    assert_eq!(database(&dir), events(0..41));
}

#[test]
fn a_second_open_is_in_use_and_reading_goes_on() {
    let (_temp, dir) = forty();
    let log = open(&dir);
    let error = Log::open(&dir, now()).unwrap_err();
    assert_eq!(
        error.to_string(),
        "The profile “ann” is open in another kenning. Close that one first, or use another profile with --profile NAME."
    );
    let seen = read_since(&dir, &Mark::default()).unwrap().unwrap();
    assert_eq!(seen.events, events(0..40));
    drop(log);
    assert!(Log::open(&dir, now()).is_ok());
}

#[test]
fn what_came_after_a_mark_is_read_alone() {
    let (_temp, dir) = forty();
    let mut log = open(&dir);
    let mark = log.mark().clone();
    assert_eq!(read_since(&dir, &mark).unwrap().unwrap().events, []);
    log.append(&events(40..43)).unwrap();
    let tail = read_since(&dir, &mark).unwrap().unwrap();
    assert_eq!((tail.events, &tail.mark), (events(40..43), log.mark()));
    let whole = fs::read(segment(&dir)).unwrap();
    fs::write(segment(&dir), &whole[..100]).unwrap();
    assert_eq!(read_since(&dir, &mark).unwrap(), None);
}

#[test]
fn a_torn_line_is_no_answer_and_is_not_written_on() {
    for cut in [1, 30, 200] {
        let (_temp, dir) = forty();
        let path = segment(&dir);
        // Written to the segment, never to the database: nothing was acknowledged.
        let mark = {
            let whole = fs::read(&path).unwrap();
            let line = Record::new(
                Key {
                    time: HybridTime(u64::MAX >> 1),
                    device: open(&dir).device,
                    seq: 40,
                },
                event(40),
            );
            let line = line.unwrap().line;
            let mut torn = whole.clone();
            torn.extend_from_slice(&line.as_bytes()[..line.len() - cut]);
            fs::write(&path, torn).unwrap();
            whole.len()
        };
        let mut log = open(&dir);
        holds(&mut log, 40);
        log.append(&[event(40)]).unwrap();
        holds(&mut log, 41);
        drop(log);
        assert!(fs::read(&path).unwrap().len() > mark);
        holds(&mut open(&dir), 41);
        assert_eq!(database(&dir), events(0..41));
    }
}

#[test]
fn a_segment_cut_short_is_made_whole_from_the_database() {
    let (_temp, dir) = forty();
    let path = segment(&dir);
    let whole = fs::read(&path).unwrap();
    for keep in [0, 1, 300, whole.len() - 200, whole.len() - 1] {
        fs::write(&path, &whole[..keep]).unwrap();
        let mut log = open(&dir);
        log.append(&[]).unwrap();
        log.prepare(now()).unwrap();
        holds(&mut log, 40);
    }
    fs::remove_dir_all(dir.join(SEGMENTS)).unwrap();
    let mut log = open(&dir);
    log.prepare(now()).unwrap();
    assert_eq!(
        told(&mut log),
        ["The record of this profile was checked: 40 events came back."]
    );
    holds(&mut log, 40);
}

#[test]
fn the_database_may_be_behind_gone_or_wrecked() {
    for kind in 0..7 {
        let (_temp, dir) = forty();
        let path = dir.join(DATABASE);
        let db = path.join("db");
        let size = fs::metadata(&db).unwrap().len() as usize;
        match kind {
            0 => fs::write(&db, vec![0; size]).unwrap(),
            1 => fs::write(&db, vec![0xa5; size]).unwrap(),
            2 => fs::File::options()
                .write(true)
                .open(&db)
                .unwrap()
                .set_len(700)
                .unwrap(),
            3 => fs::write(path.join("conf"), "nonsense, and more of it").unwrap(),
            4 => fs::remove_dir_all(&path).unwrap(),
            5 => {
                fs::remove_dir_all(&path).unwrap();
                fs::write(&path, "a file in its place").unwrap();
            }
            _ => {
                // As after a kill between the two writes.
                let mut log = open(&dir);
                log.prepare(now()).unwrap();
                log.index = Index::Failed;
                log.append(&[event(40)]).unwrap();
                drop(log);
                assert_eq!(database(&dir), events(0..40));
            }
        }
        let mut log = open(&dir);
        let from = if kind == 6 { 41 } else { 40 };
        log.append(&[event(from)]).unwrap();
        holds(&mut log, from + 1);
        assert_eq!(
            !log.take_notices().is_empty(),
            kind != 4 && kind != 6,
            "{kind}"
        );
        drop(log);
        if kind != 5 {
            assert_eq!(database(&dir), events(0..from + 1), "{kind}");
        }
    }
}

#[test]
fn damage_in_both_copies_keeps_what_either_has() {
    let (_temp, dir) = forty();
    let Ok(database) = Database::open(&dir.join(DATABASE)) else {
        panic!("it does not open");
    };
    let key = Record::parse(
        fs::read_to_string(segment(&dir))
            .unwrap()
            .lines()
            .nth(7)
            .unwrap()
            .as_bytes(),
    )
    .unwrap()
    .key;
    database.damage(key);
    drop(database);
    let path = segment(&dir);
    let mut bytes = fs::read(&path).unwrap();
    bytes[300] ^= 1;
    fs::write(&path, &bytes).unwrap();
    let mut log = open(&dir);
    holds(&mut log, 40);
    let told = told(&mut log).join(" ");
    assert!(
        told.contains("2 events came back; 2 damaged entries"),
        "{told}"
    );
    drop(log);
    let aside = fs::read_dir(dir.join(SEGMENTS))
        .unwrap()
        .map(|e| e.unwrap().path());
    let aside: Vec<_> = aside.filter(|p| *p != path).collect();
    assert_eq!(fs::read(&aside[0]).unwrap(), bytes);
    assert_eq!(self::database(&dir), events(0..40));
}

#[test]
fn a_clock_set_back_changes_no_order() {
    let (_temp, dir) = forty();
    let mut log = open(&dir);
    let early = Event {
        at: Timestamp::UNIX_EPOCH,
        ..event(40)
    };
    log.append(std::slice::from_ref(&early)).unwrap();
    drop(log);
    let mut all = events(0..40);
    all.push(early);
    assert_eq!(open(&dir).events(now()).unwrap().events, all);
    assert_eq!(database(&dir), all);
}

#[test]
fn what_a_newer_kenning_recorded_is_kept() {
    let (_temp, dir) = forty();
    let json = "{\"device\":\"00000000000000aa\",\"seq\":0,\"time\":[1700000000005,3],\"event\":{\"at\":1700000000005,\"kind\":{\"Sung\":{}}}}";
    let line = format!("{:08x} {json}\n", crc32fast::hash(json.as_bytes()));
    let path = dir.join(SEGMENTS).join("00000000000000aa-2023-11.log");
    fs::write(&path, &line).unwrap();
    let mut log = open(&dir);
    assert_eq!(log.events(now()).unwrap().unknown, 1);
    log.append(&[event(40)]).unwrap();
    log.mend(now()).unwrap();
    fs::remove_file(&path).unwrap();
    log.mend(now()).unwrap();
    assert_eq!(fs::read_to_string(&path).unwrap(), line);
    assert_eq!(log.events(now()).unwrap().events, events(0..41));
}

#[test]
fn a_newer_database_is_left_alone() {
    let (_temp, dir) = forty();
    let Ok(database) = Database::open(&dir.join(DATABASE)) else {
        panic!("it does not open");
    };
    database.set_format(7);
    drop(database);
    let error = open(&dir).append(&[event(40)]).unwrap_err();
    assert!(matches!(error, RecordError::NewerFormat { found: 7, .. }));
}

#[test]
fn format_1_is_brought_over_once() {
    let temp = tempfile::tempdir().unwrap();
    let dir = temp.path();
    let mut copy = b"kenning events\0\x01".to_vec();
    let value = |n: u64| {
        let mut bytes = postcard::to_extend(&event(n), vec![1]).unwrap();
        bytes.extend_from_slice(&crc32fast::hash(&bytes).to_le_bytes());
        bytes
    };
    for n in 0..30u64 {
        let value = value(n);
        let mut head = b"\x9eEV\x01".to_vec();
        head.extend_from_slice(&(value.len() as u32).to_le_bytes());
        head.extend_from_slice(&0u32.to_le_bytes());
        head.extend_from_slice(&n.to_le_bytes());
        let sum = crc32fast::hash(&[head.as_slice(), &value].concat());
        copy.extend_from_slice(&head);
        copy.extend_from_slice(&sum.to_le_bytes());
        copy.extend_from_slice(&value);
    }
    copy[600] ^= 1;
    fs::write(dir.join("events.log"), &copy).unwrap();
    let old = sled::open(dir.join("log.sled")).unwrap();
    let tree = old.open_tree("events").unwrap();
    for n in 0..40u64 {
        tree.insert(n.to_be_bytes(), value(n)).unwrap();
    }
    old.flush().unwrap();
    drop((tree, old));
    let mut log = open(dir);
    holds(&mut log, 40);
    assert!(told(&mut log)[0].contains("40 events"));
    log.append(&[event(40)]).unwrap();
    drop(log);
    let mut log = open(dir);
    assert!(log.take_notices().is_empty());
    holds(&mut log, 41);
    assert!(!dir.join("events.log").exists() && !dir.join("log.sled").exists());
}

#[test]
fn an_attempt_packs_small() {
    let mut names = crate::record::stamped::Names::default();
    let mut plain = event(2);
    if let EventKind::Attempt(attempt) = &mut plain.kind {
        (attempt.question, attempt.answer) = ("solve-two-steps".into(), Some("12".into()));
    }
    let key = Key {
        time: HybridTime(1),
        device: Device(2),
        seq: 3,
    };
    let record = Record::new(key, plain).unwrap();
    let packed = names.pack(&record).unwrap();
    assert!(packed.len() <= 40, "{}", packed.len());
    assert_eq!(names.unpack(key, &packed).unwrap().record(), Some(record));
}

/// `PROPTEST_CASES=2000 cargo test store` takes its time.
fn cases() -> u32 {
    let wished = std::env::var("PROPTEST_CASES").ok();
    wished.and_then(|n| n.parse().ok()).unwrap_or(32)
}

#[test]
fn every_beginning_of_a_segment_reads_as_the_lines_it_holds() {
    let (_temp, dir) = forty();
    let path = segment(&dir);
    let whole = fs::read(&path).unwrap();
    for keep in 0..=whole.len() {
        fs::write(&path, &whole[..keep]).unwrap();
        let back = read_since(&dir, &Mark::default()).unwrap().unwrap();
        // A last line that lost only its line feed is whole.
        let lines = whole[..keep].iter().filter(|&&b| b == b'\n').count();
        let ended = usize::from(whole.get(keep) == Some(&b'\n'));
        assert_eq!(back.events, events(0..(lines + ended) as u64), "{keep}");
        assert_eq!(back.damaged, 0);
    }
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(cases()))]

    #[test]
    fn any_damage_to_the_segments_loses_nothing(spots: Vec<(u16, u8)>, keep in 0usize..40_000) {
        let (_temp, dir) = forty();
        let path = segment(&dir);
        let mut bytes = fs::read(&path).unwrap();
        for (at, with) in spots {
            let at = usize::from(at) % bytes.len();
            bytes[at] = with;
        }
        bytes.truncate(keep);
        fs::write(&path, &bytes).unwrap();
        let mut log = open(&dir);
        log.append(&[event(40)]).unwrap();
        log.mend(now()).unwrap();
        holds(&mut log, 41);
    }

    #[test]
    fn any_damage_to_the_database_loses_nothing(spots: Vec<(u16, u8)>, keep in 0usize..40_000) {
        let (_temp, dir) = forty();
        let db = dir.join(DATABASE).join("db");
        let mut bytes = fs::read(&db).unwrap();
        let size = bytes.len().min(20_000);
        for (at, with) in spots {
            bytes[usize::from(at) % size] = with;
        }
        bytes.truncate(keep);
        fs::write(&db, &bytes).unwrap();
        let mut log = open(&dir);
        log.append(&[event(40)]).unwrap();
        holds(&mut log, 41);
        drop(log);
        fs::remove_dir_all(dir.join(DATABASE)).unwrap();
        holds(&mut open(&dir), 41);
    }

    #[test]
    fn what_goes_in_comes_out(n: u64, course: String, answer: Option<String>, credit in 0.0f32..1.0, ms in 0i64..250_000_000_000_000) {
        let mut event = event(n % 1000);
        event.at = Timestamp::from_millisecond(ms).unwrap();
        if let EventKind::Attempt(attempt) = &mut event.kind {
            (attempt.course, attempt.answer, attempt.seed) = (course, answer, n);
            attempt.verdict = Verdict::Partial(credit);
        }
        let key = Key { time: HybridTime(n.rotate_left(7)), device: Device(n), seq: n };
        prop_assert_eq!(Key::from_bytes(&key.to_bytes()), Some(key));
        let record = Record::new(key, event).unwrap();
        let mut line = record.line.clone().into_bytes();
        prop_assert_eq!(Record::parse(&line), Some(record.clone()));
        let mut names = crate::record::stamped::Names::default();
        let packed = names.pack(&record).unwrap();
        prop_assert_eq!(names.unpack(key, &packed).unwrap().record(), Some(record));
        let at = n as usize % line.len();
        line[at] ^= 0x10;
        // The case of a checksum's digits says nothing.
        prop_assert!(at < 8 || Record::parse(&line).is_none());
    }
}
