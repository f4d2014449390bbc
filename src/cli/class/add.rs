//! `kenning class add`.

use std::path::PathBuf;

use super::super::after::After;
use super::super::{Error, Global};
use super::place::Place;
use super::said;
use crate::class::Outcome;
use crate::words::message;

/// Takes in bundles, and carries out what learners ask for.
pub(super) fn add(global: &Global, paths: &[PathBuf], place: &Place) -> Result<(), Error> {
    let mut open = place.open(global)?;
    let own = [open.roll.keep.handed_in.clone()];
    let paths = if paths.is_empty() { &own[..] } else { paths };
    let now = open.now;
    let mut added = Vec::new();
    for path in paths {
        added.extend(open.roll.add(path, now).map_err(said)?);
    }
    let count = |is: fn(&Outcome) -> bool| added.iter().filter(|a| is(&a.outcome)).count();
    let taken = count(Outcome::is_taken);
    let erased = count(|o| matches!(o, Outcome::Erased));
    let refused = count(|o| matches!(o, Outcome::Refused(_)));
    if taken + erased > 0 {
        open.note(&message!("class-noted-add", n = taken, erased = erased))?;
    }
    let mut out = After::stdout();
    for added in &added {
        writeln!(out, "{}", added.message())?;
        if let Some(told) = added.left_out() {
            writeln!(out, "{told}")?;
        }
    }
    match added.len() {
        0 => writeln!(out, "{}", message!("class-add-nothing", path = &paths[0])),
        _ => {
            let sum = message!(
                "class-add-sum",
                taken = taken,
                erased = erased,
                refused = refused
            );
            writeln!(out, "{sum}")?;
            match refused == added.len() {
                true => Err(said(message!("class-add-none"))),
                false => Ok(()),
            }
        }
    }
}
