//! How long sittings last, as the learner chose it for all courses: `sitting.toml` in
//! the profile's directory.

use std::path::PathBuf;

use super::Desk;
use crate::course::{Course, Length};
use crate::disk::{DiskError, is_there, read_small, replace, set_aside, shown};
use crate::record::stamp;
use crate::words::{Message, message};

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
        if std::mem::take(&mut self.is_length_unread) {
            set_aside(&path, &stamp(self.now()))?;
        }
        let text = format!("minutes = {minutes}\n");
        replace(&path, text.as_bytes()).map_err(DiskError::io("write", &path))
    }

    /// Reads what was chosen, as far as it can be read.
    pub(super) fn read_usual_minutes(&mut self) {
        let path = self.sitting_file();
        let chosen = read_small(&path, LARGEST).ok().and_then(|text| {
            let table: toml::Table = text.parse().ok()?;
            let minutes = table.get("minutes")?.as_integer()?.try_into().ok()?;
            (minutes <= Length::MOST_MINUTES).then_some(minutes)
        });
        self.usual_minutes = chosen;
        self.is_length_unread = chosen.is_none() && is_there(&path).unwrap_or(true);
    }

    /// Sets aside a file that can't be read, and what to say of it: once.
    pub(super) fn take_unread_length(&mut self) -> Option<Message> {
        if !std::mem::take(&mut self.is_length_unread) {
            return None;
        }
        let path = self.sitting_file();
        Some(match set_aside(&path, &stamp(self.now())) {
            Ok(kept) => message!("desk-length-set-aside", path = shown(&kept)),
            Err(_) => message!("desk-length-unread", path = shown(&path)),
        })
    }

    fn sitting_file(&self) -> PathBuf {
        self.dir().join("sitting.toml")
    }
}
