//! The courses that are part of the program as they are when they were read: so packed, they
//! need not be read where somebody begins. The files of the courses are the truth. What is
//! packed is part of the program only where it was packed from the files that are, by a
//! program with the same types (`build.rs`); a test holds that it says the same.

use crate::author::Head;
use crate::course::Course;
use crate::text::SafeText;

// The names of the courses, what each is to be packed from, and what was packed from that.
include!(concat!(env!("OUT_DIR"), "/packed.rs"));

/// A packed course of the program.
pub(super) struct Packed {
    pub(super) head: Head,
    /// Of its files.
    pub(super) fingerprint: u64,
    bytes: &'static [u8],
    /// Where the course itself begins.
    begin: usize,
}

/// What stands before a course: the number of its files and types, its id, its title, and the
/// fingerprint of its files.
type Before = ([u8; 8], String, Option<SafeText>, u64);

impl Packed {
    /// The course of that name; none where the program has no packed one.
    pub(super) fn of(name: &str) -> Option<Packed> {
        let bytes = bytes(name)?;
        let ((_, id, title, fingerprint), rest): (Before, _) =
            postcard::take_from_bytes(bytes).ok()?;
        Some(Packed {
            head: Head { id, title },
            fingerprint,
            bytes,
            begin: bytes.len() - rest.len(),
        })
    }

    /// The course.
    pub(super) fn course(&self) -> Option<Course> {
        Course::unpacked_from(self.bytes.into(), self.begin)
    }
}

/// The names of the courses of the program, in their order.
pub(super) fn names() -> impl Iterator<Item = &'static str> {
    PACKED.iter().map(|(name, ..)| *name)
}

/// What is packed of the course of that name, in this program.
pub(super) fn bytes(name: &str) -> Option<&'static [u8]> {
    let found = PACKED.iter().find(|(of, ..)| *of == name);
    found.and_then(|(_, _, bytes)| *bytes)
}

/// Packs a course of that name.
pub(super) fn packed(name: &str, head: Head, fingerprint: u64, course: &Course) -> Option<Vec<u8>> {
    let (_, number, _) = PACKED.iter().find(|(of, ..)| *of == name)?;
    let before: Before = (number.to_le_bytes(), head.id, head.title, fingerprint);
    let mut bytes = postcard::to_stdvec(&before).ok()?;
    bytes.extend(course.packed()?);
    Some(bytes)
}
