//! What a learner hands in: the history of one course, under a pseudonym.

use std::collections::{BTreeMap, HashSet};
use std::path::Path;

use jiff::Timestamp;
use serde::{Deserialize, Serialize};

use super::files::{BUNDLE, unwritten, write_shared};
use super::joined::Joined;
use super::keys::pseudonym;
use super::seal::{Opener, is_sealed, seal};
use super::signed;
use super::wrong::Wrong;
use crate::author::is_id;
use crate::course::Course;
use crate::journal::{Attempt, Event, EventKind};
use crate::kinds::{Form, Kind};
use crate::text::on_one_line;
use crate::words::{Message, message};

const WHAT: &str = "bundle";
/// Largest bundle that is written and read, in bytes: more than 70,000 answers.
pub(super) const LARGEST: u64 = 32 << 20;
/// Longest version that is shown, in characters.
const LONGEST: usize = 100;
/// When the year 2000 began, in seconds since 1970.
const YEAR_2000: i64 = 946_684_800;
/// Milliseconds of a day.
const DAY: u32 = 86_400_000;

/// The first line of a bundle: whose it is, and what is in it.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Contents {
    /// The pseudonym: it follows from the key that signs.
    pub id: String,
    /// The class that it is for, by name.
    pub class: String,
    /// The class's signing key, where the learner knows it.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub class_key: Option<String>,
    /// Whom it is encrypted to, where that is known.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub to: Option<String>,
    /// The course's id.
    pub course: String,
    /// Its version, as its file says; empty where it says nothing.
    pub version: String,
    /// When it was made.
    pub made: Timestamp,
    /// What is in it.
    pub holds: Holds,
}

/// What is in a bundle.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Holds {
    /// Lines of events.
    pub events: usize,
    /// Answers.
    pub answers: usize,
    /// Whether answers are there as typed.
    pub typed: bool,
    /// How many events of each sort, by the record's names.
    pub sorts: BTreeMap<String, usize>,
    /// How many events the teacher's side will leave out, as they can't have happened so: for
    /// who hands in, and not in the bundle.
    #[serde(skip)]
    pub impossible: usize,
}

/// A bundle that was read: whole, and signed by the key that its pseudonym is made of.
#[derive(Clone, Debug, PartialEq)]
pub struct Bundle {
    pub contents: Contents,
    /// The key that signed it.
    pub key: String,
    /// Each once, and only those that can be.
    pub events: Vec<Event>,
    /// How many can't be, and were left out.
    pub left_out: usize,
    /// The checksum of its text: the same for the same bundle.
    pub(super) sum: String,
}

/// What is handed in of an event; nothing where it stays with the learner.
fn shared(event: &Event, course: &Course, typed: bool) -> Option<Event> {
    let mut event = event.clone();
    if event.kind.course() != course.id.as_str() {
        return match event.kind {
            // They decide how memory is modelled, in all courses.
            EventKind::Tuned { .. } | EventKind::NotTuned {} => Some(event),
            _ => None,
        };
    }
    let strip = |attempt: &mut Attempt| {
        if !typed && !is_picked(attempt, course) {
            attempt.answer = None;
        }
    };
    match &mut event.kind {
        EventKind::Attempt(attempt)
        | EventKind::Probed(attempt)
        | EventKind::Tested { attempt, .. }
        | EventKind::Retried { attempt, .. }
        | EventKind::Reviewed { attempt, .. } => strip(attempt),
        EventKind::SittingStarted { .. }
        | EventKind::SittingEnded { .. }
        | EventKind::Skipped { .. }
        | EventKind::Undone { .. }
        | EventKind::TakenBack { .. }
        | EventKind::LessonRead { .. }
        | EventKind::Override { .. }
        | EventKind::Opened { .. }
        | EventKind::Placed { .. }
        | EventKind::Erased { .. }
        | EventKind::Appealed { .. }
        | EventKind::Contested { .. }
        | EventKind::TestEnded { .. }
        | EventKind::TestOffered { .. }
        | EventKind::TestDeclined { .. }
        | EventKind::Taught(_)
        | EventKind::Versioned { .. }
        | EventKind::Regraded { .. }
        | EventKind::AskedAs { .. }
        | EventKind::Helped { .. }
        | EventKind::ResourceOffered { .. }
        | EventKind::ResourceOpened { .. }
        | EventKind::ResourceRated { .. }
        | EventKind::Tuned { .. }
        | EventKind::NotTuned {} => {}
        // The learner's own texts, tastes and settings.
        EventKind::Planned { .. }
        | EventKind::Assigned { .. }
        | EventKind::AnswersKept { .. }
        | EventKind::SittingsLast { .. }
        | EventKind::Interested { .. }
        | EventKind::Noted { .. }
        | EventKind::SittingStands { .. }
        | EventKind::Bookmarked { .. }
        | EventKind::Tagged { .. } => return None,
    }
    Some(event)
}

/// Whether an answer is one of the options that were shown: such an answer is no text of
/// the learner's. Where the question is not there any more, that is not known.
fn is_picked(attempt: &Attempt, course: &Course) -> bool {
    let Some(at) = course.question(&attempt.question) else {
        return false;
    };
    let question = &course.questions[at];
    if attempt.step.is_some() || question.kind() != Kind::Choice {
        return false;
    }
    let Ok(instance) = question.instance(attempt.seed) else {
        return false;
    };
    match instance.item.task.form() {
        Form::OneOf { options } => (attempt.answer.as_deref())
            .is_some_and(|given| options.iter().any(|option| option.as_str() == given)),
        _ => false,
    }
}

/// The name of an event's sort in the record.
fn sort(line: &str) -> Option<String> {
    let line: serde_json::Value = serde_json::from_str(line).ok()?;
    Some(line.get("kind")?.as_object()?.keys().next()?.clone())
}

/// A bundle of what the record holds of a course, as bytes, and what is in it.
///
/// # Errors
/// Where it can't be encrypted to the teacher's key.
pub fn make(
    joined: &Joined,
    course: &Course,
    version: &str,
    events: &[Event],
    typed: bool,
    now: Timestamp,
) -> Result<(Vec<u8>, Contents), Message> {
    let failed = |error: serde_json::Error| Message::verbatim(error.to_string());
    let mut holds = Holds {
        typed,
        ..Holds::default()
    };
    let mut lines = Vec::new();
    for event in events.iter().filter_map(|e| shared(e, course, typed)) {
        let line = serde_json::to_string(&event).map_err(failed)?;
        holds.events += 1;
        if !can_be(&event, now) {
            holds.impossible += 1;
        }
        holds.answers += usize::from(is_answer(&event.kind));
        *holds
            .sorts
            .entry(sort(&line).unwrap_or_default())
            .or_default() += 1;
        lines.push(line);
    }
    let signer = joined.signer();
    let contents = Contents {
        id: joined.id(),
        class: joined.class.clone(),
        class_key: joined.card.as_ref().map(|card| card.key.clone()),
        to: joined.card.as_ref().map(|card| card.to.clone()),
        course: course.id.to_string(),
        version: version.to_owned(),
        made: Timestamp::from_millisecond(now.as_millisecond()).unwrap_or(now),
        holds,
    };
    let text = signed::write(WHAT, &contents, lines, &signer).map_err(failed)?;
    if text.len() as u64 > LARGEST {
        let course = course.title.as_str();
        return Err(message!(
            "class-share-large",
            course = course,
            most = LARGEST >> 20
        ));
    }
    let bytes = match &contents.to {
        Some(to) => seal(to, text.as_bytes())?,
        None => text.into_bytes(),
    };
    Ok((bytes, contents))
}

pub(super) fn is_answer(kind: &EventKind) -> bool {
    matches!(
        kind,
        EventKind::Attempt(_)
            | EventKind::Probed(_)
            | EventKind::Tested { .. }
            | EventKind::Reviewed { .. }
    )
}

/// Whether something can have happened: since 2000, before the bundle was made, and within a
/// day where it is an answer.
fn can_be(event: &Event, made: Timestamp) -> bool {
    let took = match &event.kind {
        EventKind::Attempt(attempt)
        | EventKind::Probed(attempt)
        | EventKind::Tested { attempt, .. }
        | EventKind::Retried { attempt, .. }
        | EventKind::Reviewed { attempt, .. } => attempt.millis,
        _ => 0,
    };
    event.at.as_second() >= YEAR_2000 && event.at <= made && took <= DAY
}

impl Bundle {
    /// Reads one, as it is or encrypted to the class.
    ///
    /// # Errors
    /// Where it is none, too large, damaged, forged, or encrypted to somebody else.
    pub(super) fn read(bytes: &[u8], opener: Option<&Opener>) -> Result<Bundle, Wrong> {
        if bytes.len() as u64 > LARGEST {
            return Err(Wrong::TooLarge {
                most: LARGEST >> 20,
            });
        }
        let opened = match is_sealed(bytes) {
            true => opener.ok_or(Wrong::Sealed)?.open(bytes, LARGEST)?,
            false => Vec::new(),
        };
        let bytes = if is_sealed(bytes) { &opened } else { bytes };
        let text = str::from_utf8(bytes).map_err(|_| Wrong::NotOne)?;
        let mut read = signed::read::<Contents>(WHAT, text)?;
        if read.says.id != pseudonym(&read.key) {
            return Err(Wrong::OtherKey);
        }
        // A signature says who wrote it, not that it is an id.
        if !is_id(&read.says.course) {
            return Err(Wrong::Damaged { line: 1 });
        }
        read.says.version = on_one_line(&read.says.version, LONGEST);
        let mut events = Vec::with_capacity(read.lines.len().min(1 << 16));
        let mut left_out = 0;
        let mut known = HashSet::new();
        for (at, line) in read.lines.iter().enumerate() {
            let damaged = |_| Wrong::Damaged { line: at + 2 };
            let event: Event = serde_json::from_str(line).map_err(damaged)?;
            let about = event.kind.course();
            if !about.is_empty() && about != read.says.course {
                return Err(Wrong::Damaged { line: at + 2 });
            }
            if !can_be(&event, read.says.made) {
                left_out += 1;
                continue;
            }
            // Twice is once, in whatever order its keys stand.
            let same = serde_json::to_string(&event).map_err(damaged)?;
            if known.insert(super::keys::digest(same.as_bytes())) {
                events.push(event);
            }
        }
        // The file says how many there are: they are counted all the same.
        read.says.holds.events = events.len();
        read.says.holds.answers = events.iter().filter(|e| is_answer(&e.kind)).count();
        let sum = super::keys::digest(bytes);
        Ok(Bundle {
            contents: read.says,
            key: read.key,
            events,
            left_out,
            sum,
        })
    }
}

impl Contents {
    /// What the bundle's file is called in a folder: a newer one of the same course takes
    /// its place.
    pub fn file_name(&self) -> String {
        let course = &super::keys::digest(self.course.as_bytes())[..8];
        format!("{}-{course}{BUNDLE}", self.id)
    }

    /// Writes the bundle's bytes: what is not encrypted for the owner alone.
    ///
    /// # Errors
    /// Where that fails.
    pub fn write(&self, path: &Path, bytes: &[u8]) -> Result<(), Message> {
        match self.to {
            Some(_) => write_shared(path, bytes),
            None => crate::disk::replace(path, bytes).map_err(|e| unwritten(path, e)),
        }
    }
}

/// Whether a file may be written over by a bundle: nothing is there, or a bundle is.
pub fn may_replace(path: &Path) -> bool {
    match super::files::read(path, LARGEST) {
        Err(error) => error.kind() == std::io::ErrorKind::NotFound,
        Ok(bytes) => bytes.is_empty() || is_sealed(&bytes) || Bundle::read(&bytes, None).is_ok(),
    }
}
