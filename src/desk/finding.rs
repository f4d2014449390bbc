//! Courses by their names, read again where their files have changed.

use std::path::{Path, PathBuf};
use std::sync::Arc;

use super::bundled::BUNDLED_ORIGIN;
use super::read::Read;
use super::shelf::{self, Entry, Provenance, Source, Twin, load_kept};
use super::{Desk, Error};
use crate::course::Course;
use crate::disk::fs;
use crate::fetch::{Origin, origin_of};
use crate::text::SafeText;
use crate::words::{Joined, Value, message};

impl Desk {
    /// What a command finds a course by: its id, or for one opened by its path that path.
    pub fn called(&self, course: &Course) -> String {
        let entry =
            (self.shelf.iter()).find(|e| e.course.as_ref().is_ok_and(|c| c.id == course.id));
        match entry.map(|entry| (&entry.source, entry.provenance)) {
            Some((Source::Named(path), Provenance::Other)) => SafeText::path(path).into_string(),
            _ => course.id.to_string(),
        }
    }

    /// Whether the plan of a course allows the learner to say that an answer should not
    /// count.
    pub fn allows_appeals(&self, course: &Course) -> bool {
        let plan = self
            .state(&course.id)
            .map_or(&course.plan, |state| &state.plan);
        plan.appeals != Some(false)
    }

    /// The course with this id, or the one at this path. Where the bytes of its
    /// files have changed, it is read again, but for the course of a sitting that
    /// is on: that stays as it is until the sitting ends.
    ///
    /// # Errors
    /// Where there is none, where it is broken, or where it has changed its id. What was read before then stays on the shelf.
    pub fn find(&mut self, name: &str) -> Result<Arc<Course>, Error> {
        let path = PathBuf::from(name);
        if self.called_so(name, &path).is_none() {
            self.read_all()?;
        }
        if let Some(at) = self.called_so(name, &path) {
            return self.read_again(at);
        }
        if fs::exists(&path) {
            let found = load_kept(&path, &self.kept)?;
            return self.put(found, None);
        }
        let ids: Vec<&str> = self.courses().map(|c| c.id.as_str()).collect();
        let near = crate::reading::near(name, ids.iter().copied());
        let name = SafeText::from(name);
        Err(Error::NoCourse(match near {
            Some(near) => message!("desk-no-course-near", name = name, near = near),
            None => {
                let ids = Value::list(ids, Joined::Commas);
                message!("desk-no-course", name = name, ids = ids)
            }
        }))
    }

    /// The directory or file of a course by its id, be it broken or not; none where it is
    /// part of kenning.
    ///
    /// # Errors
    /// Where there is no such course.
    pub fn files_of(&mut self, name: &str) -> Result<Option<PathBuf>, Error> {
        let path = PathBuf::from(name);
        if self.called_so(name, &path).is_none() {
            self.find(name)?;
        }
        let at = self.called_so(name, &path);
        Ok(at.and_then(|at| match &self.shelf[at].source {
            Source::Bundled(_) => None,
            Source::Listed(path) | Source::Named(path) => Some(path.clone()),
        }))
    }

    /// Where on the shelf the course of this name is, or that of this path.
    fn called_so(&self, name: &str, path: &Path) -> Option<usize> {
        let at = |is: &dyn Fn(&Entry) -> bool| self.shelf.iter().position(is);
        at(&|e| e.course.as_ref().is_ok_and(|c| c.id.as_str() == name))
            .or_else(|| at(&|e| e.course.is_err() && e.name == name))
            .or_else(|| at(&|e| matches!(&e.source, Source::Named(named) if *named == path)))
    }

    /// Reads the courses that can't be used again, where their files have changed: what
    /// was mended can be practised, and what is still wrong is named as it is now.
    pub fn look_again(&mut self) {
        let mut at = 0;
        while at < self.shelf.len() {
            let entry = &self.shelf[at];
            if entry.course.is_err()
                && let Ok(Some(found)) = entry.changed()
            {
                match found.course {
                    Err(_) => self.shelf[at] = found,
                    // Where it can't be taken, what is on the shelf says so still.
                    Ok(_) => drop(self.put(found, Some(at))),
                }
            }
            at += 1;
        }
    }

    /// The course at a place of the shelf, as its files are now.
    fn read_again(&mut self, at: usize) -> Result<Arc<Course>, Error> {
        let entry = &self.shelf[at];
        if let Ok(course) = &entry.course
            && self.practised.contains(&course.id)
        {
            return Ok(course.clone());
        }
        match (entry.changed()?, &entry.course) {
            (Some(found), _) => self.put(found, Some(at)),
            (None, Ok(course)) => Ok(course.clone()),
            (None, Err(broken)) => Err(Error::Course(broken.first.clone())),
        }
    }

    /// Puts a course on the shelf, be it instead of what stands there, and works
    /// out what is believed of it. On errors, both stay as they were.
    fn put(&mut self, found: Entry, instead_of: Option<usize>) -> Result<Arc<Course>, Error> {
        let course = match &found.course {
            Ok(course) => course.clone(),
            Err(broken) => return Err(Error::Course(broken.message())),
        };
        let twin = shelf::twin(&course, &self.shelf, instead_of);
        if let (Twin::Of(at), None) = (&twin, instead_of)
            && self.shelf[*at].is_where(&found)
        {
            return self.read_again(*at);
        }
        let (fingerprint, shelf) = (found.fingerprint, self.shelf.clone());
        self.place(found, &course, twin, instead_of)?;
        let believed = self.believed.remove(&course.id);
        if let Err(error) = self.fold(&course, fingerprint, &mut Read::default()) {
            self.shelf = shelf;
            self.believed.remove(&course.id);
            self.believed
                .extend(believed.map(|b| (course.id.clone(), b)));
            return Err(error);
        }
        Ok(course)
    }

    /// Whether a course is just what the one on the shelf was installed from: then the learner
    /// wants it as it is there now.
    fn came_from(&self, at: usize, found: &Entry) -> bool {
        let there = &self.shelf[at];
        let is_practised = (there.course.as_ref()).is_ok_and(|c| self.practised.contains(&c.id));
        let (Source::Listed(dir), Source::Named(path)) = (&there.source, &found.source) else {
            return false;
        };
        let path = std::path::absolute(path).ok();
        let is_it = |origin: Origin| {
            origin.within.is_empty() && path.as_deref() == Some(Path::new(&origin.path))
        };
        !is_practised && origin_of(dir).is_some_and(is_it)
    }

    /// Puts a course on the shelf, where its id is its own.
    fn place(
        &mut self,
        found: Entry,
        course: &Course,
        twin: Twin,
        instead_of: Option<usize>,
    ) -> Result<(), Error> {
        let before = instead_of.and_then(|at| self.shelf[at].course.as_ref().ok());
        if let Some(before) = before
            && before.id != course.id
        {
            return Err(Error::Course(message!(
                "desk-other-id",
                origin = &found.origin,
                before = before.id.as_str(),
                now = course.id.as_str(),
            )));
        }
        match (twin, instead_of) {
            (Twin::Of(at), None) if self.came_from(at, &found) => {
                self.shelf[at] = Entry {
                    rank: self.shelf[at].rank,
                    ..found
                };
            }
            (Twin::Of(at), _) => {
                let there = &self.shelf[at];
                let lacking = shelf::lacking(&found, course, there).map(Error::Course);
                return Err(lacking.unwrap_or_else(|| another(&found, course, &there.origin)));
            }
            (Twin::Copied(_), _) if self.practised.contains(&course.id) => {
                let id = course.id.as_str();
                return Err(Error::Course(message!("desk-practised", id = id)));
            }
            (Twin::Copied(at), _) => {
                self.shelf[at] = Entry {
                    provenance: Provenance::InsteadOfBundled,
                    ..found
                };
                // It was broken before, and stood beside the bundled one.
                if let Some(broken) = instead_of {
                    self.shelf.remove(broken);
                }
            }
            (Twin::None, None) => self.shelf.push(found),
            (Twin::None, Some(at)) => {
                let provenance = self.shelf[at].provenance;
                if provenance == Provenance::InsteadOfBundled && !shelf::is_copy(course) {
                    return Err(another(&found, course, &BUNDLED_ORIGIN.into()));
                }
                self.shelf[at] = Entry {
                    provenance,
                    ..found
                };
            }
        }
        Ok(())
    }
}

fn another(found: &Entry, course: &Course, first: &SafeText) -> Error {
    Error::Course(message!(
        "desk-same-id",
        origin = &found.origin,
        id = course.id.as_str(),
        other = first,
    ))
}
