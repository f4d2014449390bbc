//! What `check` says of a course before it is installed.

use super::source::{Found, is_course_file};
use crate::author::{self, FrontEnd, Loaded, Named};
use crate::disk::shown;
use crate::figure::is_picture;
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
    let named = files.map(|(path, bytes)| (format!("{place}/{path}"), bytes));
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
    author::solve(&named, front_ends, Some(&pictures), told)
}
