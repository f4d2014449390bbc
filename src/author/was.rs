//! Former ids: what learners did is found by them.

use std::collections::HashMap;

use crate::reading::{Complaints, Place, Single, Table};
use crate::words::message;

/// Notes the former ids of one thing, at `at`; warns of one that another has, or had: then
/// what learners did stays with that.
pub(super) fn index<I: Copy + PartialEq>(
    former: &[String],
    places: &[Place],
    at: I,
    index: &mut HashMap<String, I>,
    complaints: &mut Complaints,
    place_of: impl Fn(I) -> Place,
) {
    for (was, place) in former.iter().zip(places) {
        match index.get(was).copied() {
            None => drop(index.insert(was.clone(), at)),
            Some(other) => {
                let (message, help) = match other == at {
                    true => (
                        message!("author-was-itself", was = was),
                        message!("author-was-itself-help"),
                    ),
                    false => (
                        message!("author-was-taken", was = was),
                        message!("author-was-taken-help"),
                    ),
                };
                complaints.warn_beside(place, &place_of(other), message, Some(help));
            }
        }
    }
}

/// Reads the former ids of a course; warns of its own.
pub(super) fn read_was(table: &mut Table<'_, '_>, id: Option<&str>) -> Vec<String> {
    let read = table.strings("was", Single::Allowed);
    let entries = read.into_iter().flat_map(|read| read.entries);
    let mut former = Vec::new();
    for (was, place) in entries {
        if Some(was.as_str()) == id {
            let said = message!("author-was-itself", was = was);
            let help = message!("author-was-itself-help");
            table.complaints.warn(&place, said, Some(help));
        } else {
            former.push(was);
        }
    }
    former
}
