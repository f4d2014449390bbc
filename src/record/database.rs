//! The sled database: the events again, in order and compact. It is an index
//! that can die: its errors and panics are contained here, and all it holds
//! stands in the segments too.

use std::any::Any;
use std::cell::Cell;
use std::panic::{self, AssertUnwindSafe};
use std::path::Path;
use std::sync::Once;
use std::thread;
use std::time::Duration;

use sled::{Batch, Db, Tree};

use super::error::RecordError;
use super::segments::Mark;
use super::stamped::{Device, FORMAT, Key, Names, Packed, Record};
use crate::disk::{create_private_dir, make_private};
use crate::words::{Message, message};

const CACHE_BYTES: u64 = 16 * 1024 * 1024;
/// The key of the mark. It lies among the events, so that both are written in one step, and is
/// shorter than any event's key.
const MARK: &[u8] = b"mark";

/// An open database.
#[derive(Debug)]
pub(super) struct Database {
    events: Tree,
    names_tree: Tree,
    names: Names,
    db: Db,
}

/// Why a database did not open.
pub(super) enum Fault {
    /// What sled said.
    Damaged(String),
    Busy,
    Refused(RecordError),
    /// It does not answer.
    Silent(String),
}

/// All that a database holds.
#[derive(Default)]
pub(super) struct Stored {
    pub(super) packed: Vec<Packed>,
    /// Records that are not as they were written, by what can be read of their keys.
    pub(super) damaged: Vec<Option<Key>>,
    /// Reading ended early: what sled said.
    pub(super) cut_short: Option<String>,
}

impl Database {
    /// Opens the database at a path, or makes it.
    pub(super) fn open(path: &Path) -> Result<Database, Fault> {
        create_private_dir(path).map_err(|error| Fault::Refused(error.into()))?;
        let config = sled::Config::new()
            .path(path)
            .cache_capacity(CACHE_BYTES)
            .flush_every_ms(None)
            .mode(sled::Mode::HighThroughput);
        let db = match connect(&config) {
            Ok(Ok(db)) => db,
            Ok(Err(sled::Error::Io(error))) if is_locked(&error) => return Err(Fault::Busy),
            Ok(Err(sled::Error::Io(error))) if error.raw_os_error().is_some() => {
                return Err(Fault::Refused(RecordError::io("open", path)(error)));
            }
            Ok(Err(error)) => return Err(Fault::Damaged(error.to_string())),
            Err(panic) => return Err(Fault::Damaged(panic)),
        };
        match contained(|| Self::of(db)) {
            Ok(Ok(database)) => {
                // A failure here is no reason to turn the learner away.
                let _ = make_private(path);
                Ok(database)
            }
            Ok(Err(Refusal::Newer(found))) => Err(Fault::Refused(RecordError::NewerFormat {
                path: path.to_owned(),
                found,
                known: u32::from(FORMAT),
            })),
            Ok(Err(Refusal::Sled(error))) => Err(Fault::Damaged(error.to_string())),
            Err(panic) => Err(Fault::Damaged(panic)),
        }
    }

    fn of(db: Db) -> Result<Database, Refusal> {
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
        let names_tree = db.open_tree("names")?;
        let mut names = Vec::new();
        for entry in &names_tree {
            let (key, value) = entry?;
            if key.as_ref() != u32::try_from(names.len()).unwrap_or(0).to_be_bytes() {
                return Err(Refusal::Sled(sled::Error::ReportableBug(
                    message!("record-name-missing").into(),
                )));
            }
            names.push(String::from_utf8_lossy(&value).into_owned());
        }
        Ok(Database {
            events: db.open_tree("events")?,
            names_tree,
            names: Names::of(names),
            db,
        })
    }

    /// How far the segments reached when the database was written last.
    pub(super) fn mark(&self) -> Result<Option<Mark>, String> {
        let bytes = contained(|| self.events.get(MARK))?.map_err(|e| e.to_string())?;
        Ok(bytes.and_then(|bytes| postcard::from_bytes(&bytes).ok()))
    }

    /// The key of the newest record of a device.
    pub(super) fn newest(&self, device: Device) -> Option<Key> {
        let keys = || {
            let keys = self.events.iter().keys().rev().map_while(Result::ok);
            let mut keys = keys.filter_map(|key| Key::from_bytes(&key));
            keys.find(|key| key.device == device)
        };
        contained(keys).ok().flatten()
    }

    /// Puts records, and how far the segments now reach, as one step. They are
    /// on disk when this returns.
    pub(super) fn put(&mut self, records: &[Record], mark: &Mark) -> Result<(), String> {
        let known = self.names.len();
        let done = self.try_put(records, mark, known);
        if done.is_err() {
            self.names.truncate(known);
        }
        done
    }

    fn try_put(&mut self, records: &[Record], mark: &Mark, known: usize) -> Result<(), String> {
        let mut batch = Batch::default();
        for record in records {
            let value = self.names.pack(record).map_err(|e| e.to_string())?;
            batch.insert(&record.key.to_bytes(), value);
        }
        batch.insert(MARK, postcard::to_stdvec(mark).map_err(|e| e.to_string())?);
        let write = || -> sled::Result<()> {
            for (number, name) in self.names.since(known) {
                self.names_tree.insert(number.to_be_bytes(), name)?;
            }
            self.events.apply_batch(batch)?;
            self.db.flush()?;
            Ok(())
        };
        contained(write)?.map_err(|e| e.to_string())
    }

    /// Reads everything, as far as it can be read; calls `pulse` at each record.
    pub(super) fn all(&self, pulse: &dyn Fn()) -> Stored {
        let mut stored = Stored::default();
        let read = contained(|| -> sled::Result<()> {
            for entry in &self.events {
                let (key, value) = entry?;
                pulse();
                if key.as_ref() == MARK {
                    continue;
                }
                let key = Key::from_bytes(&key);
                let unpacked = key.and_then(|key| self.names.unpack(key, &value));
                match unpacked {
                    Some(packed) => stored.packed.push(packed),
                    None => stored.damaged.push(key),
                }
            }
            Ok(())
        });
        stored.cut_short = match read {
            Ok(Ok(())) => None,
            Ok(Err(error)) => Some(error.to_string()),
            Err(panic) => Some(panic),
        };
        stored
    }

    /// Makes one record unreadable.
    #[cfg(test)]
    pub(super) fn damage(&self, key: Key) {
        self.events
            .insert(key.to_bytes(), b"rubbish")
            .expect("it writes");
        self.db.flush().expect("it writes");
    }

    /// Makes the database look as one of another format.
    #[cfg(test)]
    pub(super) fn set_format(&self, format: u32) {
        let meta = self.db.open_tree("meta").expect("it opens");
        meta.insert("format", &format.to_be_bytes())
            .expect("it writes");
        self.db.flush().expect("it writes");
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

/// Opens sled; a panic comes back as its message. sled frees its file a moment
/// after it is closed, which is waited for.
pub(super) fn connect(config: &sled::Config) -> Result<sled::Result<Db>, String> {
    for _ in 0..100 {
        match contained(|| config.open())? {
            Err(sled::Error::Io(error)) if is_locked(&error) => {
                thread::sleep(Duration::from_millis(20));
            }
            opened => return Ok(opened),
        }
    }
    contained(|| config.open())
}

/// What sled said, but for the trace at its end, which tells a learner nothing.
pub(super) fn without_trace(why: &str) -> Message {
    Message::verbatim(why.split(" backtrace").next().unwrap_or_default())
}

fn is_locked(error: &std::io::Error) -> bool {
    error.to_string().contains("could not acquire lock")
}

thread_local! {
    static CONTAINED: Cell<bool> = const { Cell::new(false) };
}

/// Whether a panic on this thread stays here: what panics is the index, whose
/// failures are told otherwise. What is shown of other panics is no use then.
pub(crate) fn is_contained() -> bool {
    CONTAINED.get()
        || thread::current()
            .name()
            .is_some_and(|name| name.starts_with("sled-"))
}

/// Runs what may panic on damaged data, quietly; a panic comes back as its message.
pub(super) fn contained<T>(f: impl FnOnce() -> T) -> Result<T, String> {
    static HOOK: Once = Once::new();
    if thread::panicking() {
        return Ok(f());
    }
    HOOK.call_once(|| {
        let before = panic::take_hook();
        panic::set_hook(Box::new(move |panic| {
            if !is_contained() {
                before(panic);
            }
        }));
    });
    let outer = CONTAINED.replace(true);
    let result = panic::catch_unwind(AssertUnwindSafe(f));
    CONTAINED.set(outer);
    result.map_err(|panic: Box<dyn Any + Send>| {
        let text = panic.downcast_ref::<String>().map(String::as_str);
        let text = text.or_else(|| panic.downcast_ref::<&str>().copied());
        text.map(str::to_owned)
            .unwrap_or_else(|| message!("record-panicked").into())
    })
}
