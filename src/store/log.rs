//! The event log of one profile: a sled database and a plain copy beside it.
//!
//! An append goes to the copy first and then, as one batch, to the database;
//! both are flushed before it returns. Opening brings the two together by
//! sequence number, so that whatever either of them kept is kept.

use std::any::Any;
use std::cmp::Ordering;
use std::fs::{File, TryLockError};
use std::panic::{self, AssertUnwindSafe};
use std::path::{Path, PathBuf};
use std::sync::{Mutex, PoisonError};
use std::thread;
use std::time::Duration;

use jiff::Timestamp;
use sled::{Batch, Db, Tree};

use super::StoreError;
use super::copy::{Copy, Scan};
use super::files::{create_private_dir, make_private, open_private, set_aside, sync_dir};
use super::record::{FORMAT, decode, encode, is_whole};
use crate::learner::Event;

const DATABASE: &str = "log.sled";
const COPY: &str = "events.log";
const LOCK: &str = "lock";
const CACHE_BYTES: u64 = 16 * 1024 * 1024;

/// The append-only record of everything that happened to one learner.
#[derive(Debug)]
pub struct Log {
    // Fields are dropped in this order: the lock goes last.
    events: Tree,
    pub(super) settings: Tree,
    pub(super) db: Db,
    copy: Copy,
    path: PathBuf,
    next: u64,
    len: usize,
    broken: bool,
    recovery: Option<Recovery>,
    _lock: File,
}

/// What was read back from a log.
#[derive(Clone, Debug, PartialEq)]
pub struct ReadBack {
    /// In the order in which they were appended.
    pub events: Vec<Event>,
    /// How many records could not be read and were passed over.
    pub damaged: usize,
}

/// What was put right when a log was opened.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Recovery {
    /// How many events were put back into the database.
    pub events: usize,
    /// Where the damaged database or copy is now, if one had to be set aside.
    pub moved_to: Option<PathBuf>,
}

/// Takes the lock of a profile's directory, or says that it is in use.
pub(super) fn lock(dir: &Path) -> Result<File, StoreError> {
    let path = dir.join(LOCK);
    let file = open_private(&path).map_err(StoreError::io("open", &path))?;
    match file.try_lock() {
        Ok(()) => Ok(file),
        Err(TryLockError::WouldBlock) => Err(in_use(dir)),
        Err(TryLockError::Error(error)) => Err(StoreError::io("lock", &path)(error)),
    }
}

fn in_use(dir: &Path) -> StoreError {
    let profile = dir
        .file_name()
        .unwrap_or_default()
        .to_string_lossy()
        .into_owned();
    StoreError::InUse { profile }
}

impl Log {
    /// Opens the log in a profile's directory, and makes both where they are missing.
    ///
    /// A database that is damaged is renamed to `log.sled.damaged-<time>` and
    /// rebuilt from the copy; [`Log::recovered`] tells of it.
    pub fn open(dir: &Path) -> Result<Log, StoreError> {
        Log::open_at(dir, Timestamp::now())
    }

    /// Like [`Log::open`], with the time that goes into the names of what is set aside.
    pub fn open_at(dir: &Path, now: Timestamp) -> Result<Log, StoreError> {
        create_private_dir(dir)?;
        let lock = lock(dir)?;
        let path = dir.join(DATABASE);
        let copy_path = dir.join(COPY);
        let stamp = now.strftime("%Y%m%dT%H%M%SZ").to_string();
        let scan = Scan::read(&copy_path)?;

        let existed = path.exists();
        let mut moved_to = None;
        let opened = match Opened::open(&path) {
            Ok(opened) => opened,
            Err(Fault::Busy) => return Err(in_use(dir)),
            Err(Fault::Other(error)) => return Err(error),
            Err(Fault::Damaged(saved)) => {
                let aside = set_aside(&path, &stamp)?;
                if scan.records.is_empty() && saved.is_empty() {
                    return Err(StoreError::Damaged { moved_to: aside });
                }
                let damaged = |moved_to: PathBuf| StoreError::Damaged { moved_to };
                let mut fresh = match Opened::open(&path) {
                    Ok(fresh) => fresh,
                    Err(Fault::Other(error)) => return Err(error),
                    Err(_) => return Err(damaged(aside)),
                };
                fresh.stored = saved;
                fresh.is_new = true;
                moved_to = Some(aside);
                fresh
            }
        };

        let union = Union::of(&opened.stored, &scan);
        let put: Vec<(u64, &[u8])> = if opened.is_new {
            union.all.clone()
        } else {
            union.to_db.clone()
        };
        opened.put(&put).map_err(|message| StoreError::Database {
            path: path.clone(),
            message,
        })?;

        let copy = if scan.holes || union.conflict {
            let aside = set_aside(&copy_path, &stamp)?;
            moved_to.get_or_insert(aside);
            Copy::rewrite(&copy_path, union.all.iter().copied())?
        } else {
            let mut copy = Copy::open(&copy_path, scan.end)?;
            if !union.to_copy.is_empty() {
                copy.append(union.to_copy.iter().copied())?;
            }
            copy
        };
        // Neither of these is worth turning the learner away for.
        let _ = sync_dir(dir);
        let _ = make_private(&path);

        // A kill between the two writes leaves the database one append behind: nothing to tell.
        let last = opened.stored.last().map(|(seq, _)| *seq);
        let one_behind = existed
            && put.len() <= scan.last_batch
            && put
                .first()
                .is_none_or(|(seq, _)| last.is_none_or(|last| *seq > last));
        let recovery = (moved_to.is_some() || !one_behind).then_some(Recovery {
            events: put.len(),
            moved_to,
        });
        let recovery = recovery.filter(|r| r.events > 0 || r.moved_to.is_some());

        let highest = last.max(union.all.last().map(|(seq, _)| *seq));
        Ok(Log {
            len: union.all.len(),
            next: highest.map_or(0, |seq| seq.saturating_add(1)),
            events: opened.events,
            settings: opened.settings,
            db: opened.db,
            copy,
            path,
            broken: false,
            recovery,
            _lock: lock,
        })
    }

    /// Appends events as one step. They are on disk when this returns.
    ///
    /// Where it fails, none of them counts as appended. A failure of the
    /// database itself makes every later append fail until the log is opened anew.
    pub fn append(&mut self, events: &[Event]) -> Result<(), StoreError> {
        if events.is_empty() {
            return Ok(());
        }
        if self.broken {
            return Err(StoreError::Database {
                path: self.path.clone(),
                message: "an earlier write went wrong".to_owned(),
            });
        }
        let values: Vec<Vec<u8>> = events.iter().map(encode).collect::<Result<_, _>>()?;
        let records: Vec<(u64, &[u8])> = (self.next..)
            .zip(values.iter().map(Vec::as_slice))
            .collect();

        let end = self.copy.end();
        self.copy.append(records.iter().copied())?;
        let written = contained(|| write(&self.events, &self.db, &records));
        let message = match written {
            Ok(Ok(())) => {
                self.next += events.len() as u64;
                self.len += events.len();
                return Ok(());
            }
            Ok(Err(error)) => error.to_string(),
            Err(message) => message,
        };
        self.broken = true;
        // The failure of the database is what is told.
        let _ = self.copy.cut(end);
        Err(StoreError::Database {
            path: self.path.clone(),
            message,
        })
    }

    /// All events in order, and how many records could not be read.
    pub fn events(&self) -> Result<ReadBack, StoreError> {
        let read = || -> sled::Result<ReadBack> {
            let mut back = ReadBack {
                events: Vec::with_capacity(self.len),
                damaged: 0,
            };
            for entry in &self.events {
                let (key, value) = entry?;
                match decode(&value).filter(|_| key.len() == 8) {
                    Some(event) => back.events.push(event),
                    None => back.damaged += 1,
                }
            }
            Ok(back)
        };
        match contained(read) {
            Ok(Ok(back)) => Ok(back),
            Ok(Err(error)) => Err(self.failed(&error)),
            Err(message) => Err(StoreError::Database {
                path: self.path.clone(),
                message,
            }),
        }
    }

    /// How many whole events the log holds.
    pub fn len(&self) -> usize {
        self.len
    }

    /// Whether nothing has happened yet.
    pub fn is_empty(&self) -> bool {
        self.len == 0
    }

    /// What was put right when the log was opened, if anything was.
    pub fn recovered(&self) -> Option<&Recovery> {
        self.recovery.as_ref()
    }

    pub(super) fn failed(&self, error: &sled::Error) -> StoreError {
        StoreError::Database {
            path: self.path.clone(),
            message: error.to_string(),
        }
    }
}

/// What database and copy hold together.
#[derive(Default)]
struct Union<'a> {
    /// Every whole record.
    all: Vec<(u64, &'a [u8])>,
    /// Those that the database lacks, or holds damaged.
    to_db: Vec<(u64, &'a [u8])>,
    /// Those that the copy lacks.
    to_copy: Vec<(u64, &'a [u8])>,
    /// The two disagree on a record; the database is believed.
    conflict: bool,
}

impl<'a> Union<'a> {
    fn of(stored: &'a [(u64, Vec<u8>)], scan: &'a Scan) -> Union<'a> {
        let mut union = Union::default();
        let mut left = stored.iter().peekable();
        let mut right = scan.records.iter().peekable();
        loop {
            let order = match (left.peek(), right.peek()) {
                (None, None) => return union,
                (Some(_), None) => Ordering::Less,
                (None, Some(_)) => Ordering::Greater,
                (Some(l), Some(r)) => l.0.cmp(&r.0),
            };
            let ours = left.next_if(|_| order.is_le());
            let theirs = right.next_if(|_| order.is_ge());
            let ours = ours.map(|(seq, value)| (*seq, value.as_slice()));
            let theirs = theirs.map(|(seq, range)| (*seq, scan.value(range)));
            match (ours, theirs) {
                (Some(ours), Some(theirs)) if ours.1 == theirs.1 => union.all.push(ours),
                (Some(ours), Some(_)) if is_whole(ours.1) => {
                    union.conflict = true;
                    union.all.push(ours);
                }
                (Some(ours), None) if is_whole(ours.1) => {
                    union.to_copy.push(ours);
                    union.all.push(ours);
                }
                (_, Some(theirs)) => {
                    union.to_db.push(theirs);
                    union.all.push(theirs);
                }
                // Damaged in the database and lost from the copy.
                _ => {}
            }
        }
    }
}

/// An open database with all that it holds.
struct Opened {
    db: Db,
    events: Tree,
    settings: Tree,
    stored: Vec<(u64, Vec<u8>)>,
    /// Stands in for a damaged one: `stored` came from there.
    is_new: bool,
}

/// Why a database did not open.
enum Fault {
    /// With the whole records that could still be read.
    Damaged(Vec<(u64, Vec<u8>)>),
    Busy,
    Other(StoreError),
}

impl Opened {
    fn open(path: &Path) -> Result<Opened, Fault> {
        create_private_dir(path).map_err(Fault::Other)?;
        let mut stored = Vec::new();
        // sled frees its file a moment after it is closed.
        for _ in 0..100 {
            let result = contained(|| Self::try_open(path, &mut stored));
            match result {
                Ok(Ok((db, events, settings))) => {
                    return Ok(Opened {
                        db,
                        events,
                        settings,
                        stored,
                        is_new: false,
                    });
                }
                Ok(Err(Refusal::Newer(found))) => {
                    return Err(Fault::Other(StoreError::NewerFormat {
                        path: path.to_owned(),
                        found,
                        known: u32::from(FORMAT),
                    }));
                }
                Ok(Err(Refusal::Sled(sled::Error::Io(error)))) => {
                    if error.to_string().contains("could not acquire lock") {
                        thread::sleep(Duration::from_millis(20));
                        continue;
                    }
                    if error.raw_os_error().is_some() {
                        return Err(Fault::Other(StoreError::io("open", path)(error)));
                    }
                }
                Ok(Err(Refusal::Sled(_))) | Err(_) => {}
            }
            stored.retain(|(_, value)| is_whole(value));
            return Err(Fault::Damaged(stored));
        }
        Err(Fault::Busy)
    }

    fn try_open(
        path: &Path,
        stored: &mut Vec<(u64, Vec<u8>)>,
    ) -> Result<(Db, Tree, Tree), Refusal> {
        stored.clear();
        let db = sled::Config::new()
            .path(path)
            .cache_capacity(CACHE_BYTES)
            .flush_every_ms(None)
            .mode(sled::Mode::HighThroughput)
            .open()?;
        let meta = db.open_tree("meta")?;
        match meta.get("format")? {
            None => {
                meta.insert("format", &u32::from(FORMAT).to_be_bytes())?;
                db.flush()?;
            }
            Some(value) => {
                let found = value.as_ref().try_into().map_or(0, u32::from_be_bytes);
                if found > u32::from(FORMAT) {
                    return Err(Refusal::Newer(found));
                }
            }
        }
        let events = db.open_tree("events")?;
        let settings = db.open_tree("settings")?;
        for entry in &events {
            let (key, value) = entry?;
            if let Ok(key) = key.as_ref().try_into() {
                stored.push((u64::from_be_bytes(key), value.to_vec()));
            }
        }
        Ok((db, events, settings))
    }

    fn put(&self, records: &[(u64, &[u8])]) -> Result<(), String> {
        for some in records.chunks(8192) {
            contained(|| write(&self.events, &self.db, some))?.map_err(|e| e.to_string())?;
        }
        Ok(())
    }
}

enum Refusal {
    Newer(u32),
    Sled(sled::Error),
}

impl From<sled::Error> for Refusal {
    fn from(error: sled::Error) -> Self {
        Refusal::Sled(error)
    }
}

/// Writes records as one batch and flushes.
fn write(events: &Tree, db: &Db, records: &[(u64, &[u8])]) -> sled::Result<()> {
    let mut batch = Batch::default();
    for (seq, value) in records {
        batch.insert(&seq.to_be_bytes(), *value);
    }
    events.apply_batch(batch)?;
    db.flush()?;
    Ok(())
}

/// Runs what may panic on damaged data, quietly; a panic comes back as its message.
fn contained<T>(f: impl FnOnce() -> T) -> Result<T, String> {
    static HOOK: Mutex<()> = Mutex::new(());
    if thread::panicking() {
        return Ok(f());
    }
    let _guard = HOOK.lock().unwrap_or_else(PoisonError::into_inner);
    let hook = panic::take_hook();
    panic::set_hook(Box::new(|_| {}));
    let result = panic::catch_unwind(AssertUnwindSafe(f));
    panic::set_hook(hook);
    result.map_err(|panic: Box<dyn Any + Send>| {
        let text = panic.downcast_ref::<String>().map(String::as_str);
        let text = text.or_else(|| panic.downcast_ref::<&str>().copied());
        text.unwrap_or("the database panicked").to_owned()
    })
}

#[cfg(test)]
mod tests;
