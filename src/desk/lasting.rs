//! How long sittings last, as the learner chose it for all courses: `sitting.toml` in
//! the profile's directory.

use std::fs;
use std::path::PathBuf;

use super::Desk;
use crate::course::{Course, Length};
use crate::disk::{DiskError, replace};

/// Largest file that is read, in bytes.
const LARGEST: u64 = 10_000;

impl Desk {
    /// How long a sitting of a course lasts where nothing else is asked for: by its
    /// plan, or else as the learner chose for all courses; otherwise without limit.
    pub fn length(&self, course: &Course) -> Length {
        let state = self.state(&course.id);
        let planned = state.map_or(course.plan.sitting, |state| state.plan.sitting);
        match planned.is_said() {
            true => planned,
            false => self
                .usual_minutes
                .map_or_else(Length::default, Length::of_minutes),
        }
    }

    /// Minutes that a sitting lasts, as the learner chose for all courses; 0: no limit.
    /// Nothing where they were not asked yet.
    pub fn usual_minutes(&self) -> Option<u32> {
        self.usual_minutes
    }

    /// Has sittings last so many minutes from now on; 0: no limit.
    ///
    /// # Errors
    /// Where that can't be kept; it holds all the same until the program ends.
    pub fn set_usual_minutes(&mut self, minutes: u32) -> Result<(), DiskError> {
        self.usual_minutes = Some(minutes);
        let path = self.sitting_file();
        let text = format!("minutes = {minutes}\n");
        replace(&path, text.as_bytes()).map_err(DiskError::io("write", &path))
    }

    /// What was chosen, as far as it can be read.
    pub(super) fn read_usual_minutes(&self) -> Option<u32> {
        let path = self.sitting_file();
        let size = fs::metadata(&path).ok()?.len();
        let text = (size <= LARGEST).then(|| fs::read_to_string(&path).ok())??;
        let table: toml::Table = text.parse().ok()?;
        table.get("minutes")?.as_integer()?.try_into().ok()
    }

    fn sitting_file(&self) -> PathBuf {
        self.dir().join("sitting.toml")
    }
}
