//! The record on disk, as the desk keeps it: snapshots change nothing, looking
//! needs no lock, and what can't be written is told and tried again.

use crate::common;

use kenning::desk::{Desk, Start};
use kenning::session::{Input, Phase, Session};

fn begin(desk: &mut Desk) -> Session {
    let course = desk.find("equations").expect("bundled");
    desk.begin(course, Start::Practice).expect("it begins")
}

fn answer(desk: &mut Desk, session: &mut Session) {
    if let Phase::Judged(_) = session.phase() {
        let next = desk.send(session, Input::Next).expect("the record is ours");
        next.expect("next follows a verdict");
    }
    let Phase::Asking(asking) = session.phase() else {
        panic!("there is something to ask");
    };
    let right = Input::Answer(common::right(asking.item()));
    let sent = desk.send(session, right).expect("the record is ours");
    sent.expect("it is an answer");
}

fn attempts(desk: &mut Desk) -> u32 {
    let course = desk.find("equations").expect("bundled");
    desk.state(&course.id).expect("it is on the shelf").attempts
}

#[test]
fn a_start_from_snapshots_believes_what_a_replay_does() {
    let home = common::home_with_courses();
    let mut desk = Desk::open(&common::options(home.path())).expect("it opens");
    let mut session = begin(&mut desk);
    for _ in 0..4 {
        answer(&mut desk, &mut session);
    }
    desk.send(&mut session, Input::Quit)
        .expect("ours")
        .expect("always");
    let snapshots = desk.dir().join("snapshots");
    assert!(snapshots.join("equations.snapshot").exists());
    // Beyond the snapshot, and of another course.
    let mut session = begin(&mut desk);
    answer(&mut desk, &mut session);
    let other = desk.find("shell").expect("bundled");
    desk.begin(other.clone(), Start::Practice)
        .expect("it begins");
    let course = desk.find("equations").expect("bundled");
    let ids = [&course.id, &other.id];
    let before = ids.map(|id| desk.state(id).expect("on the shelf").clone());
    drop(desk);

    let desk = Desk::open(&common::options(home.path())).expect("it opens");
    let from_snapshot = ids.map(|id| desk.state(id).expect("on the shelf").clone());
    drop(desk);
    std::fs::remove_dir_all(&snapshots).expect("they can go");
    let desk = Desk::open(&common::options(home.path())).expect("it opens");
    let replayed = ids.map(|id| desk.state(id).expect("on the shelf").clone());
    assert_eq!(before, from_snapshot);
    assert_eq!(before, replayed);
}

#[test]
fn looking_is_possible_while_the_profile_is_open() {
    let home = common::home_with_courses();
    let mut desk = Desk::open(&common::options(home.path())).expect("it opens");
    let mut session = begin(&mut desk);
    answer(&mut desk, &mut session);
    assert!(Desk::open(&common::options(home.path())).is_err());
    let mut look = Desk::look(&common::options(home.path())).expect("reading needs no lock");
    assert_eq!(attempts(&mut look), 1);
}

#[test]
fn what_cannot_be_written_is_told_and_tried_again() {
    let home = common::home_with_courses();
    let mut desk = Desk::open(&common::options(home.path())).expect("it opens");
    let mut session = begin(&mut desk);
    answer(&mut desk, &mut session);
    assert_eq!(desk.unsaved(), None);
    drop(desk);
    // A file where a directory should be stands for a disk that takes nothing.
    let mut desk = Desk::open(&common::options(home.path())).expect("it opens");
    let events = desk.dir().join("events");
    let kept = desk.dir().join("kept");
    std::fs::rename(&events, &kept).expect("it can move");
    std::fs::write(&events, "in the way").expect("it is written");
    let mut session = begin(&mut desk);
    let anew = |desk: &mut Desk| desk.unsaved_anew().map(|told| told.to_string());
    assert_eq!(anew(&mut desk), None, "no answer is missing yet");
    answer(&mut desk, &mut session);
    let told = anew(&mut desk).expect("it is told");
    assert!(
        told.len() > "Your last answer is not saved yet.".len(),
        "{told}"
    );
    // Lines of text tell why once.
    assert_eq!(anew(&mut desk), None);
    answer(&mut desk, &mut session);
    let told = anew(&mut desk);
    assert_eq!(
        told.as_deref(),
        Some("Your last 2 answers are not saved yet.")
    );
    let unsaved = desk.unsaved().expect("it is told").to_string();
    assert!(
        unsaved.starts_with("Your last 2 answers are not saved yet."),
        "{unsaved}"
    );
    assert_eq!(attempts(&mut desk), 3);
    // One that is taken back is no answer that could be lost.
    let undone = desk.send(&mut session, Input::Undo);
    undone.expect("ours").expect("it is taken back");
    let unsaved = desk.unsaved().expect("it is told").to_string();
    assert!(
        unsaved.starts_with("Your last answer is not saved yet."),
        "{unsaved}"
    );
    assert_eq!(anew(&mut desk), None);

    std::fs::remove_file(&events).expect("it can go");
    std::fs::rename(&kept, &events).expect("it can move back");
    answer(&mut desk, &mut session);
    assert_eq!(desk.unsaved(), None);
    let told = desk
        .take_notice()
        .expect("good news is told too")
        .to_string();
    assert!(told.contains("Everything is saved now."), "{told}");
    drop(desk);
    let mut desk = Desk::open(&common::options(home.path())).expect("it opens");
    assert_eq!(attempts(&mut desk), 3);
}

/// Where the record is taken by another kenning, nothing more is counted.
#[test]
fn what_can_never_be_written_is_not_believed() {
    let home = common::home_with_courses();
    let mut desk = Desk::open(&common::options(home.path())).expect("it opens");
    let mut session = begin(&mut desk);
    answer(&mut desk, &mut session);
    let lock = desk.dir().join("lock");
    drop(desk);
    // A directory where the lock should be stands for a disk that takes nothing.
    std::fs::remove_file(&lock).expect("it can go");
    std::fs::create_dir(&lock).expect("it is made");
    let mut desk = Desk::open(&common::options(home.path())).expect("it opens");
    let mut session = begin(&mut desk);
    answer(&mut desk, &mut session);
    assert!(desk.unsaved().is_some());

    std::fs::remove_dir(&lock).expect("it can go");
    let other = Desk::open(&common::options(home.path())).expect("nobody has it");
    desk.send(&mut session, Input::Next)
        .expect_err("it is in use");
    let Phase::Asking(asking) = session.phase() else {
        panic!("there is something to ask");
    };
    let right = Input::Answer(common::right(asking.item()));
    desk.send(&mut session, right).expect_err("it is in use");
    assert_eq!(attempts(&mut desk), 2, "one kept, one that waits");
    drop(other);
}

#[test]
fn what_only_the_database_kept_is_back_at_the_next_start() {
    let home = common::home_with_courses();
    let mut desk = Desk::open(&common::options(home.path())).expect("it opens");
    let mut session = begin(&mut desk);
    for _ in 0..5 {
        answer(&mut desk, &mut session);
    }
    desk.send(&mut session, Input::Quit)
        .expect("ours")
        .expect("always");
    let course = desk.find("equations").expect("bundled");
    let before = desk.state(&course.id).expect("on the shelf").clone();
    let events = desk.dir().join("events");
    let snapshots = desk.dir().join("snapshots");
    drop(desk);
    let segment = || {
        let mut files = std::fs::read_dir(&events).expect("it reads");
        files.next().expect("one").expect("an entry").path()
    };
    for damage in 0..4 {
        match damage {
            0 => {
                let file = std::fs::File::options().write(true).open(segment());
                file.expect("it opens").set_len(900).expect("it is cut");
            }
            1 => std::fs::remove_dir_all(&events).expect("it goes"),
            2 => {
                std::fs::remove_dir_all(&events).expect("it goes");
                let _ = std::fs::remove_dir_all(&snapshots);
            }
            // Without a snapshot, a cut segment shows when practice begins.
            _ => {
                let _ = std::fs::remove_dir_all(&snapshots);
                let file = std::fs::File::options().write(true).open(segment());
                file.expect("it opens").set_len(900).expect("it is cut");
            }
        }
        let mut desk = Desk::open(&common::options(home.path())).expect("it opens");
        if damage < 3 {
            assert_eq!(desk.state(&course.id), Some(&before), "{damage}");
            let told = desk.take_notice().expect("it is told").to_string();
            assert!(told.contains("came back"), "{told}");
        } else {
            begin(&mut desk);
            assert_eq!(attempts(&mut desk), 5);
            let told = desk.take_notice().expect("it is told").to_string();
            assert!(told.contains("came back"), "{told}");
        }
    }
}
