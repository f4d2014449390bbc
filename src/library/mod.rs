//! Course files on disk.

mod error;
mod files;

pub use error::{LibraryError, NotACourse};
pub use files::{
    CourseFiles, Stamp, course_files, list_courses, read_course, read_course_file, read_listed,
    read_start, stamps,
};
