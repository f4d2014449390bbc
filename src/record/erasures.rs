//! What is erased, and the note of an erasure that is not finished yet.
//!
//! The note is a file `erasing` in the profile's directory. It is on disk before anything is
//! changed, and is removed after the last change. While it is there, what it names counts no
//! more, comes back from no copy, and is erased at the next start.

use std::collections::{HashMap, HashSet};
use std::ffi::OsString;
use std::io;
use std::path::Path;

use jiff::Timestamp;
use serde::{Deserialize, Serialize};

use super::error::RecordError;
use super::place::{LOCK, clear};
use super::stamped::{Device, HybridTime, Record, push_line};
use crate::disk::{fs, remove, replace};
use crate::journal::{Event, EventKind};
use crate::words::{Joined, Message, Value, message};

/// The note of an erasure that is not finished.
const ERASING: &str = "erasing";
const FORMAT: u32 = 1;

/// Until when each course was erased.
#[derive(Clone, Debug, Default, PartialEq)]
pub(super) struct Erasures {
    until: HashMap<String, HybridTime>,
    /// Events that are erased whatever their date: times, devices and numbers.
    also: HashSet<(HybridTime, Device, u64)>,
    /// Erasures dated later than this erase nothing.
    latest: HybridTime,
}

impl Erasures {
    /// No erasures yet. Those dated far ahead of `now` will not count.
    pub(super) fn by(now: Timestamp) -> Erasures {
        Erasures {
            latest: HybridTime::latest(now),
            ..Erasures::default()
        }
    }

    /// What the learner wants erased now, however it is dated.
    pub(super) fn ask(&mut self, record: &Record) {
        let key = record.key;
        self.also.insert((key.time, key.device, key.seq));
    }

    pub(super) fn see(&mut self, record: &Record) {
        if let Some(event) = &record.event
            && let EventKind::Erased { course } = &event.kind
            && record.key.time <= self.latest
        {
            self.until(course, record.key.time);
        }
    }

    fn until(&mut self, course: &str, time: HybridTime) {
        let until = self.until.entry(course.to_owned()).or_default();
        *until = time.max(*until);
    }

    pub(super) fn is_empty(&self) -> bool {
        self.until.is_empty() && self.also.is_empty()
    }

    /// Adds others.
    pub(super) fn join(&mut self, others: &Erasures) {
        for (course, time) in &others.until {
            self.until(course, *time);
        }
        self.also.extend(others.also.iter().copied());
    }

    /// Of which erased course a record is, and when that was erased last.
    pub(super) fn course_of<'e>(&'e self, record: &'e Record) -> Option<(&'e str, Timestamp)> {
        let course = match &record.event {
            Some(event) => event.kind.course(),
            None => (self.until.keys()).find(|course| names(record, course))?,
        };
        let until = self.until.get(course)?;
        Some((course, until.wall()))
    }

    pub(super) fn take(&self, record: &Record) -> bool {
        let of = |course: &str| {
            let until = self.until.get(course);
            until.is_some_and(|&until| record.key.time < until)
        };
        match &record.event {
            Some(Event {
                kind: EventKind::Erased { .. },
                ..
            }) => false,
            _ if (self.also).contains(&(record.key.time, record.key.device, record.key.seq)) => {
                true
            }
            Some(event) => of(event.kind.course()),
            // Of a kind that this program does not know: its text tells the course.
            None => (self.until.keys()).any(|course| of(course) && names(record, course)),
        }
    }
}

/// Whether the text of an event of an unknown kind names a course as its own.
fn names(record: &Record, course: &str) -> bool {
    record.line.contains(&format!("\"course\":\"{course}\""))
}

/// An erasure that was begun and is not finished.
#[derive(Clone, Debug)]
pub(super) enum Erasing {
    /// All that the directory holds.
    Everything,
    /// Of courses.
    Courses(Box<Going>),
    /// The note can't be read.
    Unknown,
}

/// What goes, and the events that say so.
#[derive(Clone, Debug, Default)]
pub(super) struct Going {
    pub(super) erasures: Erasures,
    /// They are to stand in the segments.
    pub(super) events: Vec<Record>,
}

/// The first line of the note; the events follow, as in a segment.
#[derive(Serialize, Deserialize)]
struct Head {
    format: u32,
    #[serde(default)]
    everything: bool,
    #[serde(default)]
    courses: Vec<(String, HybridTime)>,
    #[serde(default)]
    also: Vec<(HybridTime, Device, u64)>,
}

impl Erasing {
    /// The note in a profile's directory, where there is one.
    ///
    /// # Errors
    /// Where the disk does not say.
    pub(super) fn read(dir: &Path) -> Result<Option<Erasing>, RecordError> {
        let path = dir.join(ERASING);
        match fs::read(&path) {
            Ok(bytes) => Ok(Some(Erasing::of(&bytes).unwrap_or(Erasing::Unknown))),
            Err(error) if error.kind() == io::ErrorKind::NotFound => Ok(None),
            Err(error) => Err(RecordError::io("read", &path)(error)),
        }
    }

    fn of(bytes: &[u8]) -> Option<Erasing> {
        let mut lines = bytes.strip_suffix(b"\n")?.split(|&b| b == b'\n');
        let head: Head = serde_json::from_slice(lines.next()?).ok()?;
        if head.format != FORMAT {
            return None;
        }
        if head.everything {
            return Some(Erasing::Everything);
        }
        let erasures = Erasures {
            until: head.courses.into_iter().collect(),
            also: head.also.into_iter().collect(),
            latest: HybridTime::default(),
        };
        let events = lines.map(Record::parse).collect::<Option<_>>()?;
        Some(Erasing::Courses(Box::new(Going { erasures, events })))
    }

    /// Writes the note; it is on disk when this returns.
    ///
    /// # Errors
    /// [`RecordError::Unerased`] where it may be there and not be durable; else it is not.
    pub(super) fn write(&self, dir: &Path) -> Result<(), RecordError> {
        let mut head = Head {
            format: FORMAT,
            everything: matches!(self, Erasing::Everything),
            courses: Vec::new(),
            also: Vec::new(),
        };
        let mut lines = String::new();
        if let Erasing::Courses(going) = self {
            let courses = going.erasures.until.iter();
            head.courses = courses
                .map(|(course, time)| (course.clone(), *time))
                .collect();
            head.courses.sort();
            head.also = going.erasures.also.iter().copied().collect();
            head.also.sort();
            going
                .events
                .iter()
                .for_each(|event| push_line(&mut lines, event));
        }
        let head = serde_json::to_string(&head).map_err(RecordError::encode)?;
        let path = dir.join(ERASING);
        let written = replace(&path, format!("{head}\n{lines}").as_bytes());
        written.map_err(|error| {
            let error = RecordError::io("write", &path)(error);
            // It may have got its name all the same: then it counts from the next start on.
            match fs::try_exists(&path) {
                Ok(false) => error,
                _ => RecordError::Unerased {
                    why: error.message(),
                },
            }
        })
    }

    /// Whether a record is to be gone.
    pub(super) fn takes(&self, record: &Record) -> bool {
        match self {
            Erasing::Everything => true,
            Erasing::Courses(going) => going.erasures.take(record),
            Erasing::Unknown => false,
        }
    }

    /// Says that the erasure is not finished, and what to do.
    pub(super) fn message(&self) -> Message {
        match self {
            Erasing::Everything => message!("record-erasing-everything"),
            Erasing::Courses(going) => {
                message!("record-erasing-courses", courses = going.courses())
            }
            Erasing::Unknown => message!("record-erasing-unknown"),
        }
    }
}

impl Going {
    /// The courses that the learner had erased, for a sentence.
    pub(super) fn courses(&self) -> Value {
        let mut names: Vec<&str> = Vec::new();
        for event in self.events.iter().filter_map(|e| e.event.as_ref()) {
            if let EventKind::Erased { course } = &event.kind
                && !names.contains(&course.as_str())
            {
                names.push(course);
            }
        }
        Value::list(names.iter().copied(), Joined::Commas)
    }
}

/// Removes the note: all that it named is gone.
pub(super) fn forget(dir: &Path) -> Result<(), RecordError> {
    Ok(remove(&dir.join(ERASING))?)
}

/// Says that an erasure in a profile is not finished, and what to do. `None` if there is none.
///
/// # Errors
/// Where the disk does not say.
pub fn unfinished(dir: &Path) -> Result<Option<Message>, RecordError> {
    Ok(Erasing::read(dir)?.map(|erasing| erasing.message()))
}

/// Removes all that a profile's directory holds but its lock, and then the note that asked for
/// it.
pub(crate) fn clear_directory(dir: &Path) -> Result<(), RecordError> {
    let fail = |error| RecordError::io("read", dir)(error);
    for entry in fs::read_dir(dir).map_err(fail)? {
        let entry = entry.map_err(fail)?;
        if ![ERASING, LOCK]
            .map(OsString::from)
            .contains(&entry.file_name())
        {
            clear(&entry.path())?;
        }
    }
    forget(dir)
}
