//! Work shared out among cores.

use std::sync::Mutex;
use std::thread;

/// Works on each of `tasks`, on so many cores. Which core does what is chance,
/// so the work must not depend on it.
pub(super) fn share_out<T: Send>(cores: usize, tasks: &mut [T], work: impl Fn(&mut T) + Sync) {
    let helpers = cores.min(tasks.len()).saturating_sub(1);
    let left = Mutex::new(tasks.iter_mut());
    let take = || left.lock().ok().and_then(|mut left| left.next());
    let work = || {
        while let Some(task) = take() {
            work(task);
        }
    };
    thread::scope(|scope| {
        for _ in 0..helpers {
            scope.spawn(work);
        }
        work();
    });
}
