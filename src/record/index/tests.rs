//! An index that hangs, panics, is slow or fails, wherever it does: practice
//! is untouched, and the next start makes it whole.

use std::fs;
use std::path::Path;
use std::sync::{Condvar, Mutex};
use std::time::Duration;

use jiff::Timestamp;

use super::*;
use crate::journal::{Event, EventKind};
use crate::record::log::{Log, read_since};
use crate::record::place::DATABASE;

#[derive(Clone, Copy, Debug, PartialEq)]
enum At {
    Open,
    Mark,
    Newest,
    Put,
    All,
    Close,
}

#[derive(Clone, Copy, Debug, PartialEq)]
enum How {
    /// Until the process ends, as far as anyone can tell.
    Hangs,
    /// Gets done after it was given up.
    IsSlow,
    Panics,
    Fails,
}

/// Where a stand-in waits.
#[derive(Default)]
struct Gate {
    open: Mutex<bool>,
    moved: Condvar,
}

impl Gate {
    fn wait(&self) {
        let open = self.open.lock().unwrap();
        drop(self.moved.wait_while(open, |open| !*open).unwrap());
    }
    fn open(&self) {
        *self.open.lock().unwrap() = true;
        self.moved.notify_all();
    }
}

/// A sled database that goes wrong in one place.
struct Wrong {
    inner: Option<Database>,
    trouble: Trouble,
}

#[derive(Clone)]
struct Trouble {
    at: At,
    how: How,
    gate: Arc<Gate>,
}

impl Trouble {
    /// Whether it is to fail here.
    fn is_here(&self, at: At) -> bool {
        if at != self.at {
            return false;
        }
        match self.how {
            How::Hangs | How::IsSlow => self.gate.wait(),
            How::Panics => panic!("the stand-in panics"),
            How::Fails => {}
        }
        self.how == How::Fails
    }

    fn opener(&self) -> Opener {
        let trouble = self.clone();
        let open = move |path: &Path| -> Result<Box<dyn Store>, Fault> {
            if trouble.is_here(At::Open) {
                return Err(Fault::Damaged("it fails".into()));
            }
            Ok(Box::new(Wrong {
                inner: Some(Database::open(path)?),
                trouble: trouble.clone(),
            }))
        };
        Opener::of(open, Duration::from_millis(20))
    }
}

impl Wrong {
    fn inner(&self) -> &Database {
        self.inner.as_ref().unwrap()
    }
}

impl Store for Wrong {
    fn mark(&self) -> Result<Option<Mark>, String> {
        match self.trouble.is_here(At::Mark) {
            true => Err("it fails".into()),
            false => self.inner().mark(),
        }
    }
    fn newest(&self, device: Device) -> Option<Key> {
        match self.trouble.is_here(At::Newest) {
            true => None,
            false => self.inner().newest(device),
        }
    }
    fn put(&mut self, records: &[Record], mark: &Mark) -> Result<(), String> {
        match self.trouble.is_here(At::Put) {
            true => Err("it fails".into()),
            false => self.inner.as_mut().unwrap().put(records, mark),
        }
    }
    fn all(&self, pulse: &dyn Fn()) -> Stored {
        match self.trouble.is_here(At::All) {
            true => Stored {
                cut_short: Some("it fails".into()),
                ..Stored::default()
            },
            false => self.inner().all(pulse),
        }
    }
}

impl Drop for Wrong {
    fn drop(&mut self) {
        if !thread::panicking() {
            self.trouble.is_here(At::Close);
        }
    }
}

fn event(n: i64) -> Event {
    let course = "a".to_owned();
    Event {
        at: Timestamp::from_millisecond(1_700_000_000_000 + n).unwrap(),
        kind: EventKind::SittingStarted { course },
    }
}

fn now() -> Timestamp {
    Timestamp::from_millisecond(1_700_000_100_000).unwrap()
}

fn in_segments(dir: &Path) -> usize {
    let back = read_since(dir, &Mark::default()).unwrap().unwrap();
    assert_eq!(back.damaged, 0);
    back.events.len()
}

fn in_database(dir: &Path) -> usize {
    let opened = Worker::open(&Opener::sled(), &dir.join(DATABASE), REPAIRING);
    let Ok(worker) = opened else {
        panic!("it does not open")
    };
    worker.all().unwrap().packed.len()
}

/// Three answers are recorded in spite of the trouble, which is told at most
/// once; then comes a start without trouble.
fn sit(dir: &Path, trouble: &Trouble, before: i64) {
    let mut log = Log::open_with(dir, now(), trouble.opener()).unwrap();
    for n in before..before + 3 {
        log.append(&[event(n)]).unwrap();
        assert_eq!(in_segments(dir) as i64, n + 1, "{:?}", trouble.at);
    }
    let told = log.take_notices();
    assert!(told.len() <= 1, "{told:?}");
    drop(log);
    trouble.gate.open();
    let mut log = Log::open(dir, now()).unwrap();
    log.append(&[event(before + 3)]).unwrap();
    assert_eq!(log.events(now()).unwrap().events.len() as i64, before + 4);
    drop(log);
    assert_eq!(in_database(dir) as i64, before + 4);
    assert_eq!(in_segments(dir) as i64, before + 4);
}

fn everywhere(how: How) {
    for at in [At::Open, At::Mark, At::Newest, At::Put, At::All, At::Close] {
        let gate = Arc::default();
        let trouble = Trouble { at, how, gate };
        // A first start: the index is opened at the end.
        let temp = tempfile::tempdir().unwrap();
        sit(temp.path(), &trouble, 0);
        // The index is not as it was left: it is looked into at the start.
        let gate = Arc::default();
        let trouble = Trouble { at, how, gate };
        crate::record::reached::forget(temp.path()).unwrap();
        sit(temp.path(), &trouble, 4);
        // The segments are cut: repair needs the index. What it does not give, a
        // later start finds.
        let gate = Arc::default();
        let trouble = Trouble { at, how, gate };
        let segments = fs::read_dir(temp.path().join("events")).unwrap();
        let segment = segments
            .map(|entry| entry.unwrap().path())
            .find(|path| path.extension().is_some_and(|end| end == "log"))
            .unwrap();
        let text = fs::read_to_string(&segment).unwrap();
        let kept: String = text
            .lines()
            .take(2)
            .map(|line| format!("{line}\n"))
            .collect();
        fs::write(&segment, kept).unwrap();
        let mut log = Log::open_with(temp.path(), now(), trouble.opener()).unwrap();
        log.append(&[event(100)]).unwrap();
        assert!(log.take_notices().len() <= 2, "{at:?} {how:?}");
        drop(log);
        trouble.gate.open();
        let mut log = Log::open(temp.path(), now()).unwrap();
        log.append(&[event(101)]).unwrap();
        log.mend(now()).unwrap();
        drop(log);
        assert_eq!(in_segments(temp.path()), 10, "{at:?} {how:?}");
        assert_eq!(in_database(temp.path()), 10, "{at:?} {how:?}");
    }
}

#[test]
fn an_index_that_hangs_costs_nothing() {
    everywhere(How::Hangs);
}

#[test]
fn a_slow_index_costs_nothing_and_may_finish_late() {
    everywhere(How::IsSlow);
}

#[test]
fn an_index_that_panics_costs_nothing() {
    everywhere(How::Panics);
}

#[test]
fn an_index_that_fails_costs_nothing() {
    everywhere(How::Fails);
}

#[test]
fn what_was_closed_in_order_is_not_opened_to_start_with() {
    let temp = tempfile::tempdir().unwrap();
    let mut log = Log::open(temp.path(), now()).unwrap();
    log.append(&[event(0)]).unwrap();
    drop(log);
    let opener = || Opener::of(|_| panic!("it is opened"), Duration::MAX);
    let mut log = Log::open_with(temp.path(), now(), opener()).unwrap();
    log.append(&[event(1)]).unwrap();
    assert!(matches!(log.index, Index::Closed));
    assert_eq!(log.take_notices(), []);
    drop(log);
    // It panicked at the end only, which leaves the record as it is.
    assert_eq!(in_segments(temp.path()), 2);
    // Nothing new: not opened at the end either.
    let mut log = Log::open(temp.path(), now()).unwrap();
    log.append(&[event(2)]).unwrap();
    drop(log);
    let noted = fs::read(temp.path().join("reached.json")).unwrap();
    let mut log = Log::open_with(temp.path(), now(), opener()).unwrap();
    log.ready(now()).unwrap();
    drop(log);
    assert_eq!(fs::read(temp.path().join("reached.json")).unwrap(), noted);
}

fn answered(course: &str, n: i64) -> Event {
    let course = course.to_owned();
    Event {
        kind: EventKind::SittingStarted { course },
        ..event(n)
    }
}

/// The files below a directory that hold a word.
fn naming(dir: &Path, word: &str) -> Vec<std::path::PathBuf> {
    let mut found = Vec::new();
    for entry in fs::read_dir(dir).unwrap() {
        let path = entry.unwrap().path();
        match path.is_dir() {
            true => found.extend(naming(&path, word)),
            false => {
                let bytes = fs::read(&path).unwrap();
                let holds = bytes
                    .windows(word.len())
                    .any(|some| some == word.as_bytes());
                found.extend(holds.then_some(path));
            }
        }
    }
    found
}

fn courses(dir: &Path) -> Vec<String> {
    let back = read_since(dir, &Mark::default()).unwrap().unwrap();
    assert_eq!(back.damaged, 0);
    let events = back.events.into_iter();
    let events = events.filter(|e| !matches!(e.kind, EventKind::Erased { .. }));
    events.map(|e| e.kind.course().to_owned()).collect()
}

#[test]
fn an_index_that_fails_keeps_nobody_from_erasing() {
    for how in [How::Hangs, How::IsSlow, How::Panics, How::Fails] {
        for at in [At::Open, At::Mark, At::Newest, At::Put, At::All, At::Close] {
            let temp = tempfile::tempdir().unwrap();
            let mut log = Log::open(temp.path(), now()).unwrap();
            log.append(&[answered("forgotten", 0), answered("kept", 1)])
                .unwrap();
            drop(log);
            let gate = Arc::default();
            let trouble = Trouble { at, how, gate };
            let mut log = Log::open_with(temp.path(), now(), trouble.opener()).unwrap();
            // The database lacks it.
            log.append(&[answered("forgotten", 2)]).unwrap();
            log.erase("forgotten", now()).unwrap();
            assert!(!log.is_erasing(), "{at:?} {how:?}");
            assert!(log.take_notices().len() <= 3, "{at:?} {how:?}");
            // Only the event stays that says so.
            let left = naming(temp.path(), "forgotten");
            assert!(left.len() <= 2, "{at:?} {how:?} {left:?}");
            drop(log);
            trouble.gate.open();
            assert_eq!(courses(temp.path()), ["kept"], "{at:?} {how:?}");
            let mut log = Log::open(temp.path(), now()).unwrap();
            log.append(&[answered("kept", 3)]).unwrap();
            drop(log);
            assert_eq!(courses(temp.path()), ["kept", "kept"], "{at:?} {how:?}");
            assert_eq!(in_database(temp.path()), 3, "{at:?} {how:?}");
        }
    }
}

#[test]
fn nothing_is_erased_with_an_index_that_fails_and_may_hold_more() {
    for at in [At::Open, At::All] {
        let temp = tempfile::tempdir().unwrap();
        let mut log = Log::open(temp.path(), now()).unwrap();
        log.append(&[answered("forgotten", 0), answered("kept", 1)])
            .unwrap();
        drop(log);
        let segments = fs::read_dir(temp.path().join("events")).unwrap();
        for segment in segments {
            fs::remove_file(segment.unwrap().path()).unwrap();
        }
        let trouble = Trouble {
            at,
            how: How::Hangs,
            gate: Arc::default(),
        };
        let mut log = Log::open_with(temp.path(), now(), trouble.opener()).unwrap();
        log.append(&[answered("forgotten", 2)]).unwrap();
        assert!(log.erase("forgotten", now()).is_err(), "{at:?}");
        drop(log);
        trouble.gate.open();
        let mut log = Log::open(temp.path(), now()).unwrap();
        log.mend(now()).unwrap();
        drop(log);
        assert_eq!(courses(temp.path()).len(), 3, "{at:?}");
    }
}
