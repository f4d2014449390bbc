//! `kenning` and `kenning practice`.

use std::io;
use std::sync::Arc;

use super::{Error, Global};
use crate::course::Course;
use crate::desk::{Desk, Start};
use crate::{plain, tui};

/// Opens the tutor.
pub(super) fn home(global: &Global) -> Result<(), Error> {
    let mut desk = global.desk()?;
    if global.wants_plain() {
        if let Some(notice) = desk.notice() {
            println!("{notice}");
        }
        return Ok(plain::home(
            &mut desk,
            &mut io::stdin().lock(),
            &mut io::stdout(),
        )?);
    }
    Ok(tui::run(
        &mut desk,
        tui::Options {
            theme: global.theme.clone(),
            start: None,
        },
    )?)
}

/// Goes straight to practice.
pub(super) fn practice(global: &Global, course: Option<&str>, place: bool) -> Result<(), Error> {
    let mut desk = global.desk()?;
    let start = match place {
        true => Start::Placement,
        false => Start::Practice,
    };
    let course = match course {
        Some(name) => desk.find(name)?,
        None => recommended(&desk)?,
    };
    if global.wants_plain() {
        if let Some(notice) = desk.notice() {
            println!("{notice}");
        }
        let stdin = io::stdin();
        return Ok(plain::practice(
            &mut desk,
            course,
            start,
            &mut stdin.lock(),
            &mut io::stdout(),
        )?);
    }
    let start = Some((course, start));
    Ok(tui::run(
        &mut desk,
        tui::Options {
            theme: global.theme.clone(),
            start,
        },
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
