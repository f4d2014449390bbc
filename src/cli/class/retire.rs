//! `kenning class retire`.

use jiff::civil::Date;
use jiff::tz::Offset;

use super::super::after::After;
use super::super::erase::confirmed;
use super::super::{Error, Global};
use super::place::Place;
use super::said;
use crate::words::{date, message};

/// Takes out what is old, or all of one learner: that is asked first, but for `yes`.
pub(super) fn retire(
    global: &Global,
    before: Option<Date>,
    (member, yes): (Option<&str>, bool),
    place: &Place,
) -> Result<(), Error> {
    let mut open = place.open(global)?;
    let now = open.now;
    let mut out = After::stdout();
    if let Some(word) = member {
        let id = open.roll.find(word).map_err(said)?;
        confirmed(yes, &message!("class-retire-all", who = word), "erase")?;
        open.roll.erase_member(&id, now).map_err(said)?;
        open.note(&message!("class-noted-erased", id = &id))?;
        return writeln!(out, "{}", message!("class-added-erased", id = &id));
    }
    let Some(day) = before else {
        return Ok(());
    };
    let at = Offset::UTC.to_timestamp(day.at(0, 0, 0, 0));
    let at = at.map_err(|_| said(message!("cli-wrong-day")))?;
    if at > now {
        return Err(said(message!("class-retire-ahead", day = date(day))));
    }
    let gone = open.roll.retire(at).map_err(said)?;
    let files = open.roll.clear_folder(at).map_err(said)?;
    open.note(&message!("class-noted-retire", day = date(day), n = gone))?;
    let told = message!("class-retired", day = date(day), n = gone, files = files);
    writeln!(out, "{told}")
}
