//! The index of events on its own thread, so that its faults can't cost an answer or a sitting.
//! Callers wait only as long as it makes progress. An index that hangs is left alone; one that
//! panics or fails returns an error.

use std::cell::Cell;
use std::fmt;
use std::path::{Path, PathBuf};
use std::sync::Arc;
use std::sync::atomic::{AtomicU64, Ordering};
use std::sync::mpsc::{Receiver, RecvTimeoutError, Sender, channel};
use std::thread;
use std::time::Duration;

use super::database::{Database, Fault, Stored, contained};
use super::segments::Mark;
use super::stamped::{Device, Key, Record};
use crate::words::message;

/// How long a start waits for an index that does not go on.
pub(super) const STARTING: Duration = Duration::from_secs(5);
/// How long the end waits: the next start makes up for what was not done.
pub(super) const CLOSING: Duration = Duration::from_secs(2);
/// How long a repair waits for an index that does not go on.
pub(super) const REPAIRING: Duration = Duration::from_secs(20);

/// What holds the events again, in order. It is used on one thread alone.
pub(super) trait Store {
    /// How far the segments reached when it was written last.
    fn mark(&self) -> Result<Option<Mark>, String>;
    /// The key of the newest record of a device.
    fn newest(&self, device: Device) -> Option<Key>;
    /// Puts records, and how far the segments now reach, as one step.
    fn put(&mut self, records: &[Record], mark: &Mark) -> Result<(), String>;
    /// Reads everything, as far as it can be read; calls `pulse` as it goes on.
    fn all(&self, pulse: &dyn Fn()) -> Stored;
}

impl Store for Database {
    fn mark(&self) -> Result<Option<Mark>, String> {
        Database::mark(self)
    }
    fn newest(&self, device: Device) -> Option<Key> {
        Database::newest(self, device)
    }
    fn put(&mut self, records: &[Record], mark: &Mark) -> Result<(), String> {
        Database::put(self, records, mark)
    }
    fn all(&self, pulse: &dyn Fn()) -> Stored {
        Database::all(self, pulse)
    }
}

type Open = dyn Fn(&Path) -> Result<Box<dyn Store>, Fault> + Send + Sync;

/// How an index is opened, and how patiently.
#[derive(Clone)]
pub(super) struct Opener {
    open: Arc<Open>,
    /// Waits are never longer than this.
    most: Duration,
}

impl fmt::Debug for Opener {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Opener").finish_non_exhaustive()
    }
}

impl Opener {
    /// The sled database.
    pub(super) fn sled() -> Opener {
        let open =
            |path: &Path| -> Result<Box<dyn Store>, Fault> { Ok(Box::new(Database::open(path)?)) };
        Opener::of(open, Duration::MAX)
    }

    /// Any index; waits for it are never longer than `most`.
    pub(super) fn of(
        open: impl Fn(&Path) -> Result<Box<dyn Store>, Fault> + Send + Sync + 'static,
        most: Duration,
    ) -> Opener {
        let open = Arc::new(open);
        Opener { open, most }
    }
}

/// The index, as far as it is needed.
#[derive(Debug)]
pub(super) enum Index {
    Closed,
    Open(Worker),
    /// It failed; the segments are enough to go on with.
    Failed,
}

type Job = Box<dyn FnOnce(&mut dyn Store) + Send>;

/// The thread that has an index open.
#[derive(Debug)]
pub(super) struct Worker {
    /// Nothing once it is to end.
    jobs: Option<Sender<Job>>,
    /// Counts up while the thread makes progress.
    pulse: Arc<AtomicU64>,
    /// Breaks off when the thread has ended.
    ended: Receiver<()>,
    patience: Duration,
    most: Duration,
    path: PathBuf,
    /// It did not answer: nothing waits for it any more.
    is_silent: Cell<bool>,
}

impl Worker {
    /// Opens an index, or makes it.
    pub(super) fn open(opener: &Opener, path: &Path, patience: Duration) -> Result<Worker, Fault> {
        let (jobs, todo) = channel::<Job>();
        let (opened, first) = channel();
        let (ends, ended) = channel();
        let (open, place) = (opener.open.clone(), path.to_owned());
        let work = move || {
            let _ends: Sender<()> = ends;
            let store = match contained(|| open(&place)) {
                Ok(Ok(store)) => store,
                Ok(Err(fault)) => return drop(opened.send(Err(fault))),
                Err(panic) => return drop(opened.send(Err(Fault::Damaged(panic)))),
            };
            let mut store = store;
            // Nobody waits any more where this fails.
            if opened.send(Ok(())).is_ok() {
                while let Ok(job) = todo.recv() {
                    job(store.as_mut());
                }
            }
            // Closing may panic, too.
            let _ = contained(move || drop(store));
        };
        let thread = thread::Builder::new().name("kenning-index".into());
        (thread.spawn(work)).map_err(|error| Fault::Silent(error.to_string()))?;
        let worker = Worker {
            jobs: Some(jobs),
            pulse: Arc::default(),
            ended,
            patience: patience.min(opener.most),
            most: opener.most,
            path: path.to_owned(),
            is_silent: Cell::new(false),
        };
        worker.wait(&first).map_err(Fault::Silent)??;
        Ok(worker)
    }

    /// Waits from now on for so long.
    pub(super) fn be_patient(&mut self, patience: Duration) {
        self.patience = patience.min(self.most);
    }

    /// Waits for an answer for as long as the thread gets on.
    fn wait<T>(&self, answer: &Receiver<T>) -> Result<T, String> {
        while !self.is_silent.get() {
            let before = self.pulse.load(Ordering::Relaxed);
            match answer.recv_timeout(self.patience) {
                Ok(answer) => return Ok(answer),
                Err(RecvTimeoutError::Disconnected) => {
                    return Err(message!("record-panicked").into());
                }
                Err(RecvTimeoutError::Timeout) => {
                    self.is_silent
                        .set(self.pulse.load(Ordering::Relaxed) == before);
                }
            }
        }
        Err(message!("record-index-silent").into())
    }

    /// Runs a job on the index. An error means that it panicked or did not answer.
    fn ask<T: Send + 'static>(
        &self,
        what: impl FnOnce(&mut dyn Store, &dyn Fn()) -> T + Send + 'static,
    ) -> Result<T, String> {
        let (done, answer) = channel();
        let pulse = self.pulse.clone();
        let job: Job = Box::new(move |store| {
            let beat = || {
                pulse.fetch_add(1, Ordering::Relaxed);
            };
            let _ = done.send(contained(|| what(store, &beat)));
        });
        let sent = self.jobs.as_ref().map(|jobs| jobs.send(job));
        match sent {
            Some(Ok(())) => self.wait(&answer)?,
            _ => Err(message!("record-panicked").into()),
        }
    }

    /// How far the segments reached when the index was written last.
    pub(super) fn mark(&self) -> Result<Option<Mark>, String> {
        self.ask(|store, _| store.mark())?
    }

    /// The key of the newest record of a device, where there is one to be had.
    pub(super) fn newest(&self, device: Device) -> Result<Option<Key>, String> {
        self.ask(move |store, _| store.newest(device))
    }

    /// Puts records, and how far the segments now reach, as one step.
    pub(super) fn put(&self, records: Vec<Record>, mark: Mark) -> Result<(), String> {
        self.ask(move |store, _| store.put(&records, &mark))?
    }

    /// Reads everything, as far as it can be read.
    pub(super) fn all(&self) -> Result<Stored, String> {
        self.ask(|store, pulse| store.all(pulse))
    }

    /// Where the index is.
    pub(super) fn path(&self) -> &Path {
        &self.path
    }
}

impl Drop for Worker {
    /// Waits until the index is closed, or does not get on.
    fn drop(&mut self) {
        self.jobs = None;
        let _ = self.wait(&self.ended);
    }
}

#[cfg(test)]
mod tests;
