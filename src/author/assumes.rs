//! Reads what a course takes for known of others: `assumes`.

use super::ids::is_id;
use crate::course::Assumed;
use crate::reading::{Single, Table};
use crate::text::{SafeText, clean};
use crate::words::message;

/// Reads `assumes` of the course of this id: ids of courses, or of skills as `course/skill`.
/// Whether there are such, only a machine that has these courses can tell.
pub(super) fn read_assumes(table: &mut Table<'_, '_>, own: Option<&str>) -> Vec<Assumed> {
    let Some(names) = table.strings("assumes", Single::Allowed) else {
        return Vec::new();
    };
    if names.entries.len() > Assumed::MOST {
        let said = message!("author-assumes-many", most = Assumed::MOST);
        let help = message!("author-assumes-many-help");
        table.complaints.error(&names.place, said, Some(help));
        return Vec::new();
    }
    let mut all: Vec<Assumed> = Vec::new();
    for (name, place) in names.entries {
        let (course, skill) = match name.split_once('/') {
            Some((course, skill)) => (course, Some(skill)),
            None => (name.as_str(), None),
        };
        if !is_id(course) || skill.is_some_and(|skill| !is_id(skill)) {
            let said = message!("author-assumes-form", name = clean(&name));
            let help = message!("author-assumes-form-help");
            table.complaints.error(&place, said, Some(help));
            continue;
        }
        if Some(course) == own {
            let said = message!("author-assumes-itself", name = clean(&name));
            let help = message!("author-assumes-itself-help");
            table.complaints.error(&place, said, Some(help));
            continue;
        }
        let assumed = Assumed {
            course: SafeText::line(course),
            skill: skill.map(SafeText::line),
        };
        if all.contains(&assumed) {
            let said = message!("author-assumes-twice", name = clean(&name));
            let help = message!("author-assumes-twice-help");
            table.complaints.warn(&place, said, Some(help));
            continue;
        }
        all.push(assumed);
    }
    all
}
