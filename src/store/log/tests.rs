use std::fs;

use proptest::prelude::*;

use super::*;
use crate::grading::{Rating, Verdict};
use crate::learner::{Attempt, EventKind};

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
                Verdict::Partial(0.5)
            },
            grade: n.is_multiple_of(5).then_some(Rating::Hard),
            hints: 1,
            bottom_out: false,
            millis: 4200,
            mistake: None,
            answer: Some("3x + ½".into()),
        }),
    }
}

fn events(range: std::ops::Range<u64>) -> Vec<Event> {
    range.map(event).collect()
}

/// A log of four appends of ten events, closed.
fn forty() -> (tempfile::TempDir, PathBuf) {
    let temp = tempfile::tempdir().unwrap();
    let dir = temp.path().join("ann");
    let mut log = Log::open(&dir).unwrap();
    for i in 0..4 {
        log.append(&events(i * 10..i * 10 + 10)).unwrap();
    }
    drop(log);
    (temp, dir)
}

fn holds(log: &Log, count: u64) {
    let back = log.events().unwrap();
    assert_eq!(back.damaged, 0);
    assert_eq!(back.events, events(0..count));
    assert_eq!(log.len() as u64, count);
}

#[test]
fn append_and_reopen() {
    let (_temp, dir) = forty();
    let mut log = Log::open(&dir).unwrap();
    assert_eq!(log.recovered(), None);
    holds(&log, 40);
    log.append(&[]).unwrap();
    log.append(&[event(40)]).unwrap();
    holds(&log, 41);
}

#[test]
fn second_open_is_in_use() {
    let (_temp, dir) = forty();
    let log = Log::open(&dir).unwrap();
    let error = Log::open(&dir).unwrap_err();
    assert_eq!(
        error.to_string(),
        "Profile “ann” is open in another kenning; close that one, or use --profile NAME."
    );
    drop(log);
    assert!(Log::open(&dir).is_ok());
}

#[test]
fn torn_tail_of_the_copy() {
    let (_temp, dir) = forty();
    let copy = dir.join(COPY);
    let whole = fs::read(&copy).unwrap();
    for cut in [
        1,
        30,
        200,
        700,
        whole.len() - 20,
        whole.len() - 3,
        whole.len(),
    ] {
        fs::write(&copy, &whole[..whole.len() - cut]).unwrap();
        holds(&Log::open(&dir).unwrap(), 40);
        assert_eq!(Scan::read(&copy).unwrap().records.len(), 40);
    }
    // Alone, a torn append is gone as a whole and the rest is there.
    fs::write(&copy, &whole[..whole.len() - 200]).unwrap();
    fs::remove_dir_all(dir.join(DATABASE)).unwrap();
    let mut log = Log::open(&dir).unwrap();
    holds(&log, 30);
    assert_eq!(log.recovered().unwrap().events, 30);
    log.append(&events(30..35)).unwrap();
    drop(log);
    holds(&Log::open(&dir).unwrap(), 35);
}

#[test]
fn database_one_append_behind() {
    let (_temp, dir) = forty();
    let mut copy = Copy::open(&dir.join(COPY), fs::read(dir.join(COPY)).unwrap().len()).unwrap();
    let value = encode(&event(40)).unwrap();
    copy.append([(40, value.as_slice())].into_iter()).unwrap();
    let log = Log::open(&dir).unwrap();
    assert_eq!(log.recovered(), None);
    holds(&log, 41);
}

#[test]
fn hole_in_the_copy() {
    let (_temp, dir) = forty();
    let copy = dir.join(COPY);
    let mut bytes = fs::read(&copy).unwrap();
    bytes[300] ^= 1;
    fs::write(&copy, &bytes).unwrap();
    let log = Log::open_at(&dir, Timestamp::UNIX_EPOCH).unwrap();
    holds(&log, 40);
    let aside = dir.join("events.log.damaged-19700101T000000Z");
    assert_eq!(
        log.recovered(),
        Some(&Recovery {
            events: 0,
            moved_to: Some(aside.clone())
        })
    );
    assert_eq!(fs::read(aside).unwrap(), bytes);
    drop(log);
    assert_eq!(Log::open(&dir).unwrap().recovered(), None);
}

#[test]
fn damaged_database_is_rebuilt() {
    for kind in 0..4 {
        let (_temp, dir) = forty();
        let db = dir.join(DATABASE).join("db");
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
            _ => fs::write(dir.join(DATABASE).join("conf"), "nonsense, and more of it").unwrap(),
        }
        let mut log = Log::open(&dir).unwrap();
        holds(&log, 40);
        if kind != 1 {
            assert!(log.recovered().is_some(), "{kind}");
        }
        log.append(&[event(40)]).unwrap();
        drop(log);
        let log = Log::open(&dir).unwrap();
        assert_eq!(log.recovered(), None);
        holds(&log, 41);
    }
}

#[test]
fn damage_with_no_copy_is_told() {
    let (_temp, dir) = forty();
    fs::remove_file(dir.join(COPY)).unwrap();
    fs::write(dir.join(DATABASE).join("conf"), "nonsense, and more of it").unwrap();
    let Err(StoreError::Damaged { moved_to }) = Log::open(&dir) else {
        panic!("opened");
    };
    assert!(moved_to.join("db").exists());
    assert!(Log::open(&dir).unwrap().is_empty());
}

#[test]
fn newer_format_is_left_alone() {
    let (_temp, dir) = forty();
    let mut bytes = fs::read(dir.join(COPY)).unwrap();
    bytes[15] = 2;
    fs::write(dir.join(COPY), &bytes).unwrap();
    assert!(matches!(
        Log::open(&dir),
        Err(StoreError::NewerFormat { found: 2, .. })
    ));
    bytes[15] = 1;
    fs::write(dir.join(COPY), &bytes).unwrap();
    let log = Log::open(&dir).unwrap();
    log.db
        .open_tree("meta")
        .unwrap()
        .insert("format", &7u32.to_be_bytes())
        .unwrap();
    log.db.flush().unwrap();
    drop(log);
    assert!(matches!(
        Log::open(&dir),
        Err(StoreError::NewerFormat { found: 7, .. })
    ));
}

#[test]
fn damaged_value_comes_back_from_the_copy() {
    let (_temp, dir) = forty();
    let log = Log::open(&dir).unwrap();
    log.events.insert(7u64.to_be_bytes(), b"rubbish").unwrap();
    log.db.flush().unwrap();
    assert_eq!(log.events().unwrap().damaged, 1);
    drop(log);
    let log = Log::open(&dir).unwrap();
    assert_eq!(
        log.recovered(),
        Some(&Recovery {
            events: 1,
            moved_to: None
        })
    );
    holds(&log, 40);
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(24))]

    #[test]
    fn any_damage_to_the_copy_loses_nothing(at in 0usize..4000, with: u8) {
        let (_temp, dir) = forty();
        let mut bytes = fs::read(dir.join(COPY)).unwrap();
        let at = at % bytes.len();
        prop_assume!(at != 15);
        bytes[at] = with;
        fs::write(dir.join(COPY), &bytes).unwrap();
        holds(&Log::open(&dir).unwrap(), 40);
    }

    #[test]
    fn any_damage_to_the_database_loses_nothing(spots: Vec<(u16, u8)>) {
        let (_temp, dir) = forty();
        let db = dir.join(DATABASE).join("db");
        let mut bytes = fs::read(&db).unwrap();
        let size = bytes.len().min(20_000);
        for (at, with) in spots {
            bytes[usize::from(at) % size] = with;
        }
        fs::write(&db, &bytes).unwrap();
        holds(&Log::open(&dir).unwrap(), 40);
    }

    #[test]
    fn what_goes_in_comes_out(n: u64, course: String, answer: Option<String>, ms in -60_000_000_000_000i64..250_000_000_000_000) {
        let mut event = event(n % 1000);
        event.at = Timestamp::from_millisecond(ms).unwrap();
        if let EventKind::Attempt(attempt) = &mut event.kind {
            attempt.course = course;
            attempt.answer = answer;
        }
        let mut bytes = encode(&event).unwrap();
        prop_assert_eq!(decode(&bytes), Some(event));
        let at = n as usize % bytes.len();
        bytes[at] ^= 0x10;
        prop_assert_eq!(decode(&bytes), None);
    }
}
