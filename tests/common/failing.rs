//! Does something again and again while another call of the file system fails each time.

use std::panic::{AssertUnwindSafe, catch_unwind};
use std::path::Path;

use super::faulty::{EIO, ENOSPC, Fault, Faulty, Survives, copy};

/// All that can go wrong at a call.
const FAULTS: [(Fault, Survives); 6] = [
    (Fault::Once(EIO), Survives::Nothing),
    (Fault::Once(ENOSPC), Survives::Nothing),
    (Fault::Ever(EIO), Survives::Nothing),
    (Fault::Ever(ENOSPC), Survives::Nothing),
    (Fault::Power, Survives::Nothing),
    (Fault::Power, Survives::Names),
];

/// Prepares a directory, does something to a copy of it while a call fails, and looks
/// at what is left. Every call is tried with some fault, beyond the sixtieth every third;
/// `KENNING_FAULTS=all` tries each with all.
pub fn try_all<T>(prepare: impl Fn(&Path), act: impl Fn(&Path) -> T, check: impl Fn(&Path, T)) {
    try_every(1, prepare, act, check);
}

/// The same for every so many calls, where one takes long.
pub fn try_every<T>(
    step: usize,
    prepare: impl Fn(&Path),
    act: impl Fn(&Path) -> T,
    check: impl Fn(&Path, T),
) {
    let before = tempfile::tempdir().expect("a place");
    prepare(before.path());
    let all = std::env::var("KENNING_FAULTS").is_ok_and(|value| value == "all");
    let run = |call: usize, (fault, survives): (Fault, Survives)| {
        let place = tempfile::tempdir().expect("a place");
        let root = place
            .path()
            .canonicalize()
            .expect("it is there")
            .join("root");
        copy(before.path(), &root);
        let (faulty, mounted) = match fault {
            Fault::Power => Faulty::power(&root, call, survives),
            _ => Faulty::at(&root, call, fault),
        };
        let done = catch_unwind(AssertUnwindSafe(|| act(&root)));
        drop(mounted);
        let happened = faulty.happened();
        let what = format!("call {call} ({happened}), {fault:?}, {survives:?}");
        let done = done.unwrap_or_else(|_| panic!("a panic at {what}"));
        let left = matches!(fault, Fault::Power).then(|| faulty.left());
        let root = left.as_ref().map_or(root.as_path(), |left| left.path());
        let checked = catch_unwind(AssertUnwindSafe(|| check(root, done)));
        assert!(checked.is_ok(), "see above: {what}");
        !happened.is_empty()
    };
    let mut call = 0;
    let mut reached = true;
    while reached {
        call += match all || call < 60 {
            true => step,
            false => 3 * step,
        };
        reached = match all {
            true => FAULTS
                .iter()
                .fold(false, |any, fault| run(call, *fault) | any),
            false => run(call, FAULTS[(call + call / 6) % FAULTS.len()]),
        };
    }
    assert!(call > 5, "only {call} calls");
    // The power goes once all is done and told.
    for fault in &FAULTS[4..] {
        run(usize::MAX, *fault);
    }
}
