//! Profiles that were being removed when kenning was killed.

use super::{Error, Options};
use crate::profile::Home;
use crate::words::Message;

/// Finishes removing profiles where that was cut short; gives what the learner is to be
/// told.
///
/// # Errors
/// Where there is no home.
pub fn finish_removing(options: &Options) -> Result<Vec<Message>, Error> {
    Ok(Home::open(options.home.clone())?.finish_removing())
}

/// That profiles are not wholly removed yet, and what to do.
///
/// # Errors
/// Where there is no home.
pub fn removing(options: &Options) -> Result<Option<Message>, Error> {
    Ok(Home::open(options.home.clone())?.removing())
}
