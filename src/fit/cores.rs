//! Work shared out among cores.

use std::num::NonZero;
use std::sync::Mutex;
use std::thread;

/// How many cores there are.
pub(super) fn available() -> usize {
    thread::available_parallelism().map_or(1, NonZero::get)
}

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

/// The results of two pieces of work, done at once where there are cores for it.
pub(super) fn both<A, B: Send>(
    cores: usize,
    one: impl FnOnce() -> A,
    other: impl FnOnce() -> B + Send,
) -> (A, B) {
    if cores < 2 {
        return (one(), other());
    }
    thread::scope(|scope| {
        let other = scope.spawn(other);
        let one = one();
        match other.join() {
            Ok(other) => (one, other),
            Err(panic) => std::panic::resume_unwind(panic),
        }
    })
}
