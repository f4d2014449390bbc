//! What `check` says of a course before it is installed.

use std::path::Path;

use super::source::{Found, is_course_file};
use crate::author::{self, Beside, FrontEnd, Loaded, Named};
use crate::disk::shown;
use crate::figure::is_picture;
use crate::library::{NoText, text_of};
use crate::words::message;

/// A course that was looked at, or all that is wrong with it.
pub type Looked = Loaded;

/// Reads the course and tries its questions out as `kenning check` does; `told` hears how far
/// that is.
pub fn look(
    found: &Found,
    front_ends: &[FrontEnd],
    told: &(dyn Fn(usize, usize) + Sync),
) -> Looked {
    let files = found.files.iter().filter(|(path, _)| is_course_file(path));
    let mut place = shown(&found.path);
    if !found.within.is_empty() {
        place = format!("{place}/{}", found.within);
    }
    // A course of one file is named by that file.
    let is_file = found.path.extension().is_some_and(|end| end == "toml");
    let named = files.map(|(path, bytes)| match is_file {
        true => (place.clone(), bytes),
        false => (format!("{place}/{path}"), bytes),
    });
    let named: Vec<(String, &Vec<u8>)> = named.collect();
    let named: Vec<Named<'_>> = named
        .iter()
        .map(|(path, bytes)| (&**path, &***bytes))
        .collect();
    let pictures = |file: &str| {
        let mut all = found.files.iter();
        match all.find(|(path, _)| path == file) {
            Some((_, bytes)) => is_picture(file, bytes),
            None => Err(message!("fetch-no-picture", file = file)),
        }
    };
    let texts = |file: &str| {
        let found = found.files.iter().find(|(path, _)| path == file);
        let text = found
            .ok_or(NoText::Missing)
            .and_then(|(_, bytes)| text_of(bytes));
        text.map(|_| ()).map_err(|why| why.message(Path::new(file)))
    };
    let beside = Beside {
        pictures: &pictures,
        texts: &texts,
    };
    author::solve(&named, (front_ends, &[]), Some(beside), told)
}
