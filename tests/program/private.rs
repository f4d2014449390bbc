//! `kenning privacy` says what it found, not what should be.
#![cfg(unix)]

use crate::common;

use std::fs;
use std::os::unix::fs::{PermissionsExt, symlink};
use std::path::PathBuf;

use common::shell::{Place, out};

const CLOSED: &str = "closed to other accounts of this machine.\n";

fn practised() -> (Place, PathBuf) {
    let place = Place::with_courses();
    let args = ["practice", "shell", "--plain"];
    place.type_in(&args, "x\n\nx\n\n");
    let dir = place.path().join("profiles/default");
    (place, dir)
}

fn said(place: &Place) -> String {
    out(&place.run(&["privacy"]))
}

#[test]
fn who_can_read_the_record_is_looked_at() {
    let (place, dir) = practised();
    assert!(said(&place).contains(CLOSED), "{}", said(&place));
    let file = dir.join("device");
    fs::set_permissions(&file, fs::Permissions::from_mode(0o640)).expect("it is ours");
    let told = said(&place);
    assert!(!told.contains(CLOSED), "{told}");
    assert!(
        told.contains("1 file or directory in it is not closed"),
        "{told}"
    );
    assert!(told.contains("device. `chmod -R go= "), "{told}");
    fs::set_permissions(&file, fs::Permissions::from_mode(0o600)).expect("it is ours");
    assert!(said(&place).contains(CLOSED));
}

#[test]
fn what_was_set_aside_and_what_leads_away_is_named() {
    let (place, dir) = practised();
    let whole = said(&place);
    assert!(!whole.contains("set aside") && !whole.contains("is a link"));
    let aside = dir.join("events/0123-2026-03.log.damaged-20260301T120000Z");
    fs::write(&aside, "an answer").expect("it is written");
    fs::set_permissions(&aside, fs::Permissions::from_mode(0o600)).expect("it is ours");
    symlink("/elsewhere", dir.join("more")).expect("it is made");
    let told = said(&place);
    assert!(told.contains("1 file or directory was set aside"), "{told}");
    assert!(told.contains("0123-2026-03.log.damaged-"), "{told}");
    assert!(told.contains("more is a link"), "{told}");
}

#[test]
fn what_was_done_is_read_or_it_is_said_that_it_was_not() {
    let (place, dir) = practised();
    let never = "nothing yet: it was never exported";
    assert!(said(&place).contains(never));
    // Some exports hold what was typed.
    assert!(said(&place).contains("xapi and record hold every answer, as you typed it"));
    let folder = place.path().join("folder");
    fs::create_dir(&folder).expect("it is made");
    let done = place.run(&["sync", &folder.to_string_lossy()]);
    assert!(done.status.success());
    let told = said(&place);
    assert!(!told.contains(never), "{told}");
    assert!(
        told.contains(
            "1 sync, backup by hand, bundle for a teacher or export of answers is noted below"
        ),
        "{told}"
    );
    let log = dir.join("access.log");
    fs::write(&log, "{\"at\":\"2026").expect("it is written");
    let told = said(&place);
    assert!(!told.contains(never), "{told}");
    assert!(told.contains("1 line of "), "{told}");
    fs::remove_file(&log).expect("it goes");
    fs::create_dir(&log).expect("it is made");
    let told = said(&place);
    assert!(!told.contains(never), "{told}");
    assert!(told.contains("could not be read: "), "{told}");
}
