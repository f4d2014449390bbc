//! The profile that is meant, and the file that names the current one.

use std::path::PathBuf;

use jiff::Timestamp;

use super::{Clock, Error, Options};
use crate::profile::Home;
use crate::record::{held_by_another, stamp};
use crate::text::SafeText;
use crate::words::Message;

/// The home, and the name of the profile in it.
pub(super) fn profile(options: &Options) -> Result<(Home, String), Error> {
    let home = Home::open(options.home.clone())?;
    match &options.profile {
        Some(name) if *name != home.current_profile() && !home.has_profile(name)? => {
            Err(Error::NoProfile(SafeText::line(name)))
        }
        Some(name) => Ok((home, name.clone())),
        None => {
            let current = home.current_profile();
            Ok((home, current))
        }
    }
}

/// The profile's directory, the time, and what the learner is to be told, for
/// what needs no courses. A damaged file that names the current profile is mended.
///
/// # Errors
/// Where there is no such profile, or that file can't be mended.
pub fn profile_dir(options: &Options) -> Result<(PathBuf, Timestamp, Option<Message>), Error> {
    found(options, mended)
}

/// The same for what only looks: nothing is mended.
///
/// # Errors
/// Where there is no such profile.
pub fn profile_dir_to_look(
    options: &Options,
) -> Result<(PathBuf, Timestamp, Option<Message>), Error> {
    found(options, unmended)
}

/// Whether a profile can be opened to record in it: not while another kenning has it open.
/// Nothing is opened or written.
///
/// # Errors
/// Where another kenning has it open, or there is no such profile.
pub fn is_at_hand(options: &Options) -> Result<(), Error> {
    let (dir, ..) = profile_dir_to_look(options)?;
    match held_by_another(&dir) {
        Some(error) => Err(error.into()),
        None => Ok(()),
    }
}

/// The directory of courses that are kept as they were read; it need not exist.
///
/// # Errors
/// Where there is no home.
pub fn kept_courses(options: &Options) -> Result<PathBuf, Error> {
    Ok(Home::open(options.home.clone())?.cache_dir())
}

fn found(
    options: &Options,
    about: fn(&Options) -> Result<Option<Message>, Error>,
) -> Result<(PathBuf, Timestamp, Option<Message>), Error> {
    let told = about(options)?;
    let (home, profile) = profile(options)?;
    Ok((home.profile_dir(&profile)?, now(options), told))
}

/// Mends the file that names the current profile, where that is needed; gives what the
/// learner is to be told.
pub(super) fn mended(options: &Options) -> Result<Option<Message>, Error> {
    if options.profile.is_some() {
        return Ok(None);
    }
    let home = Home::open(options.home.clone())?;
    Ok(home.mend_current(&stamp(now(options)))?)
}

/// What the learner is to be told of that file, where it needs mending.
pub(super) fn unmended(options: &Options) -> Result<Option<Message>, Error> {
    if options.profile.is_some() {
        return Ok(None);
    }
    Ok(Home::open(options.home.clone())?.damaged_current())
}

fn now(options: &Options) -> Timestamp {
    Clock::new(options.now, options.offset_minutes).now()
}
