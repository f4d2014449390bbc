//! `kenning` and `kenning practice`.

use std::io;
use std::sync::Arc;

use super::{Error, Global};
use crate::course::Course;
use crate::desk::Desk;
use crate::plain;

/// Opens the tutor; as lines of text, that is the recommended course.
pub(super) fn home(global: &Global) -> Result<(), Error> {
    practice(global, None)
}

/// Goes straight to practice.
pub(super) fn practice(global: &Global, course: Option<&str>) -> Result<(), Error> {
    let mut desk = global.desk()?;
    let course = match course {
        Some(name) => desk.find(name)?,
        None => recommended(&desk)?,
    };
    if let Some(notice) = desk.notice() {
        println!("{notice}");
    }
    let stdin = io::stdin();
    Ok(plain::practice(
        &mut desk,
        course,
        None,
        &mut stdin.lock(),
        &mut io::stdout(),
    )?)
}

fn recommended(desk: &Desk) -> Result<Arc<Course>, Error> {
    let first = || desk.courses().next().cloned();
    desk.recommended()
        .map(|(course, _)| course)
        .or_else(first)
        .ok_or_else(|| {
            Error::Said("There is no course that can be practised; see `kenning courses`.".into())
        })
}
