//! Members looked at on several cores, one by one from wherever they come.

use std::sync::mpsc::sync_channel;
use std::sync::{Mutex, PoisonError};

use super::collect::Report;
use super::look::look;
use crate::class::Member;

/// Members that wait to be looked at, for each core.
const WAITING: usize = 2;

/// Adds all members to a report, on so many threads. The result is the same for any number.
///
/// # Errors
/// The first error of the members ends it.
pub fn look_at_all<'c, E: Send>(
    mut report: Report<'c>,
    members: impl Iterator<Item = Result<Member, E>> + Send,
    threads: usize,
) -> Result<Report<'c>, E> {
    let (course, now) = report.about();
    let (looked, done) = sync_channel(WAITING * threads.max(1));
    let members = Mutex::new(members);
    std::thread::scope(|scope| {
        for _ in 0..threads.max(1) {
            let (looked, members) = (looked.clone(), &members);
            scope.spawn(move || {
                loop {
                    let next = members
                        .lock()
                        .unwrap_or_else(PoisonError::into_inner)
                        .next();
                    let Some(next) = next else { return };
                    let seen = next.map(|member| {
                        let ours = member.course == course.id.as_str();
                        ours.then(|| look(course, &member, now))
                    });
                    if looked.send(seen).is_err() {
                        return;
                    }
                }
            });
        }
        drop(looked);
        for seen in done {
            match seen? {
                Some(looked) => report.take(looked),
                None => report.pass_over(),
            }
        }
        Ok(report)
    })
}
