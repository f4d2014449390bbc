//! Where the pictures of courses lie.

use std::path::PathBuf;

use super::Desk;
use super::shelf::Source;
use crate::course::Course;
use crate::library::picture;
use crate::words::{Message, message};

impl Desk {
    /// Where a picture of a course on the shelf lies, as the course names it.
    ///
    /// # Errors
    /// Why there is none; a course that is part of the program has none.
    pub fn picture(&self, course: &Course, file: &str) -> Result<PathBuf, Message> {
        let mut shelf = self.shelf.iter();
        let entry = shelf.find(|e| e.course.as_ref().is_ok_and(|c| c.id == course.id));
        match entry.map(|entry| &entry.source) {
            Some(Source::Listed(path) | Source::Named(path)) => {
                picture(path, file).map_err(|error| error.message())
            }
            Some(Source::Bundled(_)) | None => Err(message!("desk-picture-bundled", file = file)),
        }
    }
}
