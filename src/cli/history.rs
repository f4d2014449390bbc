//! The history that another program kept of a course, recorded along with it.

use std::path::Path;

use super::{Error, Global};
use crate::course::Course;
use crate::desk::{self, BroughtIn, Desk, History};
use crate::import::Settled;
use crate::profile::ProfileError;
use crate::record::RecordError;
use crate::words::{Message, message};

/// Questions that are named.
const NAMED: usize = 3;

/// The desk at which a history is recorded; none where there is no history. It is opened
/// before the course is written: another kenning may have the record open.
pub(super) fn desk(
    global: &Global,
    settled: &Settled,
    wanted: bool,
) -> Result<Option<Desk>, Error> {
    let has_some = !settled.reviews.is_empty() || !settled.put_away.is_empty();
    Ok(match wanted && has_some {
        true => Some(global.desk().map_err(busy)?),
        false => None,
    })
}

/// Where the profile is open in another kenning, the course alone can be brought in.
fn busy(error: desk::Error) -> Error {
    match &error {
        desk::Error::Record(RecordError::InUse { .. })
        | desk::Error::Profile(ProfileError::Record(RecordError::InUse { .. })) => {
            Error::Said(message!("cli-import-busy", why = error.to_string()))
        }
        _ => error.into(),
    }
}

/// What became of a history.
#[derive(Default)]
pub(super) struct Told {
    pub(super) lines: Vec<Message>,
    /// Whether reviews were left out.
    pub(super) is_short: bool,
}

/// Records the history of a course that was written to a directory, and says what became of
/// it.
pub(super) fn bring_in(desk: Option<Desk>, settled: &Settled, dir: &Path) -> Result<Told, Error> {
    let Some(mut desk) = desk else {
        return Ok(Told::default());
    };
    let failed = |error: crate::desk::Error| {
        let why = error.to_string();
        Error::Said(message!("cli-import-history-failed", dir = dir, why = why))
    };
    let course = desk.find(&dir.to_string_lossy()).map_err(failed)?;
    let history = History {
        program: &settled.program,
        reviews: &settled.reviews,
        put_away: &settled.put_away,
    };
    let done = desk.bring_in(&course, history).map_err(failed)?;
    let mut lines = told(&done, &settled.program);
    lines.extend(still_away(&desk, &course, settled, dir));
    lines.extend(desk.take_lacks());
    let is_short = done.ahead + done.unasked > 0;
    Ok(Told { lines, is_short })
}

/// Says which questions are put away here, though the program asks them.
fn still_away(desk: &Desk, course: &Course, settled: &Settled, dir: &Path) -> Option<Message> {
    let state = desk.state(&course.id)?;
    let away = course.questions.iter().filter(|question| {
        let id = question.id.as_str();
        let known = course.question(id);
        known.is_some_and(|at| state.questions[at].suspended)
            && !settled.put_away.iter().any(|there| there == id)
    });
    let away: Vec<String> = away.map(|question| question.id.to_string()).collect();
    let first: Vec<&str> = away.iter().take(NAMED).map(String::as_str).collect();
    let told = || {
        message!(
            "cli-import-still-away",
            n = away.len(),
            program = &settled.program,
            dir = super::new::as_path(dir).as_path(),
            first = first.join(", "),
        )
    };
    (!away.is_empty()).then(told)
}

fn told(done: &BroughtIn, program: &str) -> Vec<Message> {
    let all = [
        (
            done.new,
            message!("cli-import-history", n = done.new, program = program),
        ),
        (
            done.known,
            message!("cli-import-history-known", n = done.known),
        ),
        (
            done.ahead,
            message!("cli-import-history-ahead", n = done.ahead),
        ),
        (
            done.unasked,
            message!("cli-import-history-unasked", n = done.unasked),
        ),
        (
            done.put_away,
            message!("cli-import-put-away", n = done.put_away, program = program),
        ),
    ];
    let some = all.into_iter().filter(|(n, _)| *n > 0);
    some.map(|(_, told)| told).collect()
}
