//! What came of the resources of a course, for reports.

use std::fmt::Write;

use jiff::Timestamp;
use serde::{Deserialize, Serialize};

use crate::course::Course;
use crate::learner::State;
use crate::text::{SafeText, escaped};
use crate::words::{Message, message};

/// A resource that was offered or opened, and what came of that.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct ResourceProgress {
    pub id: String,
    pub title: SafeText,
    /// Its kind, as in course files.
    pub kind: String,
    /// How often it was recommended, and opened.
    pub offered: u32,
    pub opened: u32,
    pub last_opened: Option<Timestamp>,
    /// Whether it was of use, by the learner's last word.
    pub useful: Option<bool>,
    /// Of the three answers on its skills after each time it was opened: how many went right
    /// at the first try, and how many did not.
    pub right_after: u32,
    pub wrong_after: u32,
}

/// Those that something happened to, in the order of the course.
pub(super) fn resources(course: &Course, state: &State) -> Vec<ResourceProgress> {
    let all = state.resources().filter_map(|(at, seen)| {
        let resource = course.resources.get(at)?;
        Some(ResourceProgress {
            id: resource.id.to_string(),
            title: resource.title.clone(),
            kind: resource.kind.name().to_owned(),
            offered: seen.offered,
            opened: seen.opened,
            last_opened: seen.last_opened,
            useful: seen.useful,
            right_after: seen.right_after,
            wrong_after: seen.wrong_after,
        })
    });
    all.collect()
}

impl ResourceProgress {
    /// What came of it, in a sentence.
    pub fn sentence(&self) -> Message {
        let after = self.right_after + self.wrong_after;
        let said = message!(
            "report-resource",
            offered = self.offered,
            opened = self.opened,
            right = self.right_after,
            after = after
        );
        match self.useful {
            None => said,
            Some(true) => Message::sentences([said, message!("report-resource-useful")]),
            Some(false) => Message::sentences([said, message!("report-resource-no-use")]),
        }
    }
}

/// Writes them as a list of Markdown.
pub(super) fn write(out: &mut String, resources: &[ResourceProgress]) -> std::fmt::Result {
    if resources.is_empty() {
        return Ok(());
    }
    writeln!(out, "\n{}\n", message!("report-progress-resources"))?;
    for resource in resources {
        let (title, said) = (escaped(&resource.title), resource.sentence());
        let line = message!("report-progress-resource", title = title, said = said);
        writeln!(out, "- {line}")?;
    }
    Ok(())
}
