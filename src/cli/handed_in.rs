//! What classes hold of a learner who erases their own record: it lies with the teacher.

use std::path::Path;

use crate::class::{Joined, Memberships};
use crate::text::clean;
use crate::words::{Message, message};

/// What is to be known before the whole record goes, one message for each class that holds
/// something: the key that asks its teacher to erase it goes, too.
pub(super) fn before_all_goes(dir: &Path) -> Vec<Message> {
    let told = |joined: &Joined| {
        message!(
            "cli-erase-profile-class",
            class = clean(&joined.class),
            id = joined.id()
        )
    };
    held(dir, |_| true).iter().map(told).collect()
}

/// What classes still hold of courses that were erased here.
pub(super) fn of_courses(dir: &Path, ids: &[String]) -> Vec<Message> {
    let told = |joined: &Joined| message!("cli-erase-course-class", class = clean(&joined.class));
    let of = held(dir, |course| ids.iter().any(|id| id == course));
    of.iter().map(told).collect()
}

/// Classes in which such a course was handed in, and that were not asked to erase it since.
/// A file of classes that can't be read is passed over: nothing may stand in the way of an
/// erasure.
fn held(dir: &Path, course: impl Fn(&str) -> bool) -> Vec<Joined> {
    let all = Memberships::read(dir).map_or_else(|_| Vec::new(), |read| read.classes);
    let holds = |joined: &Joined| {
        let asked = joined.asked_to_erase;
        let mut shared = joined.shared.iter();
        shared.any(|one| course(&one.course) && asked.is_none_or(|asked| asked < one.at))
    };
    all.into_iter().filter(holds).collect()
}
