//! Reads which skills are easily mixed up: `confusable`.

use std::collections::HashMap;

use super::raw::{RawSkill, no_skill};
use crate::kinds::{BySkill, SkillIndex};
use crate::reading::{Complaints, Place, Table};
use crate::words::message;

/// The skills that one names as confusable with it, not looked up yet.
pub(super) fn read(table: &mut Table<'_, '_>) -> Vec<(String, Place)> {
    let mut names = Vec::new();
    for (value, place) in table.entries("confusable") {
        names.extend(table.entry("confusable", value, place));
    }
    names
}

/// Looks them up. Each is confusable with the other, whichever of them says so.
pub(super) fn link(
    skills: &mut BySkill<RawSkill>,
    index: &HashMap<String, SkillIndex>,
    complaints: &mut Complaints,
) {
    for one in skills.positions() {
        for (name, place) in std::mem::take(&mut skills[one].confusable) {
            match index.get(&name) {
                None => no_skill(&name, &place, index.keys().map(String::as_str), complaints),
                Some(&other) if other == one => complaints.error(
                    &place,
                    message!("author-confusable-itself", skill = &name),
                    Some(message!("author-confusable-itself-help")),
                ),
                Some(&other) => {
                    for (skill, with) in [(one, other), (other, one)] {
                        let known = &mut skills[skill].skill.confusable;
                        if !known.contains(&with) {
                            known.push(with);
                        }
                    }
                }
            }
        }
    }
}
