//! How long sittings last, as the learner chose it for all courses: an event of the
//! record, over which what is set for this machine goes, as it is the nearer of the two.
//! What is chosen in the program changes both, so that they don't contradict each other.
//! Before there was one, it was kept in `sitting.toml` in the profile's directory,
//! which is still read.

use std::path::PathBuf;

use super::{Desk, Error};
use crate::course::{Course, Length};
use crate::disk::{is_there, read_small, set_aside, shown};
use crate::journal::EventKind;
use crate::record::stamp;
use crate::settings::Key;
use crate::words::{Message, message};

/// Largest file that is read, in bytes.
const LARGEST: u64 = 10_000;

/// Minutes that a sitting lasts where its plan says nothing; 0: no limit.
#[derive(Debug, Default)]
pub(super) struct Usual {
    /// As the learner chose since the program began.
    chosen: Option<u32>,
    /// As `sitting.toml` says.
    on_file: Option<u32>,
    /// Whether that file can't be read, and the learner was not told yet.
    is_unread: bool,
}

impl Desk {
    /// How long a sitting of a course lasts where nothing else is asked for: by its
    /// plan, or else as is set for this machine, or as the learner chose for all courses;
    /// otherwise without limit.
    pub fn length(&self, course: &Course) -> Length {
        let state = self.state(&course.id);
        let planned = state.map_or(course.plan.sitting, |state| state.plan.sitting);
        match planned.is_said() {
            true => planned,
            false => (self.usual_minutes()).map_or_else(Length::default, Length::of_minutes),
        }
    }

    /// Whether to ask how long a sitting of a course is to last: neither the learner nor its
    /// plan has said so.
    pub fn asks_how_long(&self, course: &Course) -> bool {
        self.usual_minutes().is_none() && !self.length(course).is_said()
    }

    /// Minutes that a sitting lasts, as the learner chose for all courses; 0: no limit.
    /// Nothing where they were not asked yet.
    pub fn usual_minutes(&self) -> Option<u32> {
        self.settings.minutes().or_else(|| self.chosen_minutes())
    }

    /// The same, whatever is set for this machine.
    pub fn chosen_minutes(&self) -> Option<u32> {
        self.usual
            .chosen
            .or(self.recorded_minutes())
            .or(self.usual.on_file)
    }

    /// What the record says, which any device may have written.
    fn recorded_minutes(&self) -> Option<u32> {
        let said = self.believed.values().find_map(|b| b.state.usual_minutes);
        said.map(|minutes| minutes.min(Length::MOST_MINUTES))
    }

    /// Has sittings last so many minutes from now on, at most those of a day; 0: no limit.
    ///
    /// # Errors
    /// Where that can't be recorded; it holds all the same until the program ends.
    pub fn set_usual_minutes(&mut self, minutes: u32) -> Result<(), Error> {
        let minutes = minutes.min(Length::MOST_MINUTES);
        self.usual.chosen = Some(minutes);
        if self.settings.kept(Key::Minutes).is_some() {
            let text = minutes.to_string();
            let kept = self.settings.put(Key::Minutes, Some(&text));
            self.keeping.tell(kept.err().map(|error| error.message()));
        }
        self.decide_for_all(EventKind::SittingsLast { minutes })
    }

    /// Reads what was chosen before the record held it, as far as it can be read.
    pub(super) fn read_usual_minutes(&mut self) {
        let path = self.sitting_file();
        let chosen = read_small(&path, LARGEST).ok().and_then(|text| {
            let table: toml::Table = text.parse().ok()?;
            let minutes = table.get("minutes")?.as_integer()?.try_into().ok()?;
            (minutes <= Length::MOST_MINUTES).then_some(minutes)
        });
        self.usual.on_file = chosen;
        self.usual.is_unread = chosen.is_none() && is_there(&path).unwrap_or(true);
    }

    /// Sets aside a file that can't be read, and what to say of it: once, and nothing
    /// where the record knows better.
    pub(super) fn take_unread_length(&mut self) -> Option<Message> {
        if !std::mem::take(&mut self.usual.is_unread) {
            return None;
        }
        let path = self.sitting_file();
        let kept = set_aside(&path, &stamp(self.now()));
        if self.usual_minutes().is_some() {
            return None;
        }
        Some(match kept {
            Ok(kept) => message!("desk-length-set-aside", path = shown(&kept)),
            Err(_) => message!("desk-length-unread", path = shown(&path)),
        })
    }

    fn sitting_file(&self) -> PathBuf {
        self.dir().join("sitting.toml")
    }
}
