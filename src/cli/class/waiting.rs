//! Plans of a teacher that wait for the learner's answer: told at the start.

use crate::class::{Memberships, found};
use crate::desk::Desk;
use crate::text::clean;
use crate::words::message;

/// Has the desk tell which classes have a new plan. What can't be read is told when the
/// learner looks.
pub(in crate::cli) fn tell_waiting(desk: &mut Desk) {
    let Ok(all) = Memberships::read(desk.dir()) else {
        return;
    };
    let mut told = Vec::new();
    for joined in all.classes.iter().filter(|joined| joined.is_on()) {
        let Some(folder) = &joined.folder else {
            continue;
        };
        let waits = found(joined, folder).waiting(joined).count();
        if waits > 0 {
            let class = clean(&joined.class);
            told.push(message!("class-plans-wait", n = waits, class = class));
        }
    }
    desk.tell(told);
}
