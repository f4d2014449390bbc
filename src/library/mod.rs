//! Course files on disk.

mod files;

pub use files::{CourseFiles, list_courses, read_course, read_course_file, read_listed};
