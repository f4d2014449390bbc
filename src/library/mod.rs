//! Course files on disk.

mod deck;
mod digest;
mod error;
mod files;
pub(crate) mod kept;
mod pictures;
mod place;
mod texts;
mod within;

pub use deck::{deck_text, is_deck, lost_of_deck, read_deck};
pub use digest::Digest;
pub use error::{LibraryError, MAX_TEXT_BYTES, NoPicture, NoText, NotACourse};
pub use files::{
    CourseFiles, MAX_COURSE_BYTES, MAX_FILE_BYTES, MAX_FILES, Stamp, course_files, digest_course,
    digest_listed, list_courses, read_course, read_course_file, read_listed, read_start, stamps,
};
pub use kept::{Content, Kept, bundled_content};
pub use pictures::picture;
pub use place::{line_of, lines, names};
pub use texts::{text, text_of};
