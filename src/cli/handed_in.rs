//! What classes hold of a learner who erases their own record: it lies with the teacher.

use std::path::Path;

use crate::class::{Joined, Memberships};
use crate::disk::fs;
use crate::text::clean;
use crate::words::{Message, message};

/// What is to be known before the whole record goes, one message for each class that holds
/// something: the key that asks its teacher to erase it goes, too.
pub(super) fn before_all_goes(dir: &Path) -> Vec<Message> {
    let told = |joined: &Joined| {
        let class = clean(&joined.class);
        let holds = message!(
            "cli-erase-profile-class",
            class = class.as_ref(),
            id = joined.id()
        );
        let asks = match joined.folder {
            Some(_) => message!("cli-erase-profile-ask", class = class.as_ref()),
            None => by_teacher(joined),
        };
        Message::sentences([holds, asks])
    };
    held(dir, |_| true).iter().map(told).collect()
}

/// What classes still hold of courses that were erased here.
pub(super) fn of_courses(dir: &Path, ids: &[String]) -> Vec<Message> {
    let is_of = |course: &str| ids.iter().any(|id| id == course);
    let told = |joined: &Joined| {
        let class = clean(&joined.class);
        let of: Vec<_> = (joined.shared.iter())
            .filter(|one| is_of(&one.course))
            .collect();
        let last = of.last().map(|one| &one.path);
        let last = last.filter(|path| fs::exists(path));
        let typed = of.iter().any(|one| one.typed);
        let holds = message!(
            "cli-erase-course-class",
            class = class.as_ref(),
            typed = if typed { "yes" } else { "no" }
        );
        let there = last.map(|path| message!("cli-erase-course-file", path = path));
        let asks = match joined.folder {
            Some(_) => message!("cli-erase-course-ask", class = class.as_ref()),
            None => by_teacher(joined),
        };
        Message::sentences([holds].into_iter().chain(there).chain([asks]))
    };
    held(dir, is_of).iter().map(told).collect()
}

/// Where no request can travel, the teacher is to be asked in another way.
fn by_teacher(joined: &Joined) -> Message {
    message!("cli-erase-class-no-folder", id = joined.id())
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
