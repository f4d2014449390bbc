//! Command lines whose options are compared without knowing them.

use std::collections::BTreeSet;

use crate::kinds::{Answer, Item};
use crate::reading::{Complaints, Place};
use crate::shell;
use crate::template::{Draws, Room};
use crate::words::message;

/// Warns of commands with options in the answer of a question of that kind of which the course has no synopsis: which
/// of them take a value, and which are the same, is not known then.
pub(super) fn commands(item: &Item, values: &[(&'static str, Place)], complaints: &mut Complaints) {
    let Ok(shown) = item.show(None, &mut Draws::new(0), &Room::for_showing()) else {
        return;
    };
    let mut unknown = BTreeSet::new();
    for answer in shown.task.right() {
        let Answer::Typed(typed) = answer else {
            continue;
        };
        let Ok(line) = shell::read(&typed) else {
            continue;
        };
        let used = line.options(&item.commands).into_iter();
        let has_options = used.filter(|(_, options)| !options.is_empty());
        let names = has_options.map(|(name, _)| name);
        unknown.extend(names.filter(|name| !item.commands.knows(name)));
    }
    let place = values.iter().find(|(key, _)| *key == "answer");
    if let (Some(name), Some((_, place))) = (unknown.first(), place) {
        let message = message!("author-command-unknown", name = name);
        let help = message!("author-command-unknown-help", name = name);
        complaints.warn(place, message, Some(help));
    }
}
