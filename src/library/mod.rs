//! Course files on disk.

mod error;
mod files;
mod pictures;

pub use error::{LibraryError, NoPicture, NotACourse};
pub use files::{
    CourseFiles, Stamp, course_files, list_courses, read_course, read_course_file, read_listed,
    read_start, stamps,
};
pub use pictures::picture;
