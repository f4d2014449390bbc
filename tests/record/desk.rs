//! Where a sitting meets the disk.

use crate::common;

use std::fs;
use std::path::Path;
use std::sync::Arc;

use common::course::{Draft, course, skill, sum, text};
use jiff::SignedDuration;
use kenning::course::{QuestionIndex, SkillIndex};
use kenning::desk::{Desk, Options, Start};
use kenning::journal::{EventKind, Override};
use kenning::kinds::Verdict;
use kenning::learner::State;
use kenning::session::{Input, Phase, Session};

fn desk(home: &Path) -> Desk {
    Desk::open(&Options {
        home: Some(home.to_owned()),
        now: Some(common::noon()),
        seed: Some(1),
        untaught: true,
        ..Options::default()
    })
    .expect("the home opens")
}

/// Answers right; after a verdict, what comes next.
fn answer(desk: &mut Desk, session: &mut Session) {
    if let Phase::Judged(_) = session.phase() {
        let next = desk.send(session, Input::Next).expect("ours");
        next.expect("it goes on");
    }
    let Phase::Asking(asking) = session.phase() else {
        panic!("there is something to ask");
    };
    let right = Input::Answer(common::right(asking.item()));
    desk.send(session, right).expect("ours").expect("taken");
}

#[test]
fn a_sitting_and_the_log_agree_on_what_day_it_is() {
    let home = common::home_with_courses();
    let mut desk = Desk::open(&Options {
        home: Some(home.path().to_owned()),
        now: Some(common::noon()),
        // Two in the morning there: still the day of practice before.
        offset_minutes: Some(14 * 60),
        seed: Some(1),
        untaught: true,
        ..Options::default()
    })
    .expect("a fresh home opens");
    let course = desk.find("equations").expect("bundled");
    let mut session = desk
        .begin(course.clone(), Start::Practice)
        .expect("it begins");
    let believed = |desk: &mut Desk| {
        let log = desk.events().expect("they can be read");
        let replayed = State::replay(&course, &log);
        assert_eq!(desk.state(&course.id), Some(&replayed));
    };
    believed(&mut desk);
    let Phase::Asking(asking) = session.phase() else {
        panic!("there is something to ask");
    };
    let answer = Input::Answer(common::right(asking.item()));
    desk.send(&mut session, answer)
        .expect("the disk works")
        .expect("it is an answer");
    believed(&mut desk);
}

#[test]
fn what_happens_between_two_milliseconds_is_believed_as_it_is_replayed() {
    let home = common::home_with_courses();
    let mut desk = Desk::open(&Options {
        home: Some(home.path().to_owned()),
        now: Some(common::noon() + SignedDuration::from_nanos(1_234_567)),
        seed: Some(1),
        untaught: true,
        ..Options::default()
    })
    .expect("a fresh home opens");
    let course = desk.find("equations").expect("bundled");
    let (id, question) = (
        course.id.as_str(),
        course.questions[QuestionIndex(0)].id.as_str(),
    );
    let answer = common::attempt(id, question, Verdict::Correct);
    desk.decide(&course, EventKind::Attempt(answer))
        .expect("it is kept");
    let log = desk.events().expect("they can be read");
    let replayed = State::replay(&course, &log);
    assert_eq!(desk.state(&course.id), Some(&replayed));
}

#[test]
fn a_decision_counts_at_once_in_the_sitting_that_is_on() {
    let home = common::home_with_courses();
    let mut desk = desk(home.path());
    let course = desk.find("equations").expect("bundled");
    let mut session = desk
        .begin(course.clone(), Start::Practice)
        .expect("it begins");
    answer(&mut desk, &mut session);
    assert!(desk.can_undo(&session));
    let decide = |desk: &mut Desk, action| {
        let kind = EventKind::Override {
            course: course.id.to_string(),
            action,
        };
        desk.decide(&course, kind).expect("it is kept");
    };
    // The last question would not come next by itself.
    let last = &course.questions[QuestionIndex(course.questions.len() - 1)].id;
    let question = last.to_string();
    decide(&mut desk, Override::Pin { question });
    assert!(
        desk.can_undo(&session),
        "a wish for what comes next settles nothing"
    );
    let other = &course.questions[QuestionIndex(course.questions.len() - 2)].id;
    let question = other.to_string();
    decide(&mut desk, Override::Bury { question });
    assert!(!desk.can_undo(&session), "a decision settles the answer");
    let undone = desk.send(&mut session, Input::Undo).expect("ours");
    assert!(undone.is_err(), "nothing is taken back");
    let next = desk.send(&mut session, Input::Next).expect("ours");
    next.expect("it goes on");
    let Phase::Asking(asking) = session.phase() else {
        panic!("there is something to ask");
    };
    assert_eq!(course.questions[asking.question].id, *last);
    desk.decide_for_all(EventKind::AnswersKept { kept: false })
        .expect("it is kept");
    answer(&mut desk, &mut session);

    let log = desk.events().expect("they can be read");
    let answers = log.iter().filter_map(|event| match &event.kind {
        EventKind::Attempt(attempt) => Some(attempt.answer.is_some()),
        _ => None,
    });
    assert_eq!(answers.collect::<Vec<_>>(), [true, false]);
    let state = desk.state(&course.id).expect("on the shelf");
    assert_eq!(state, &State::replay(&course, &log));
    let progress = desk.progress(&session);
    assert_eq!(progress.answered, 2);
    assert_eq!(state.attempts, 2);
}

fn facts(count: usize) -> Draft {
    course().skill(skill("s")).facts("s", count)
}

fn write(draft: &Draft, path: &Path) {
    fs::write(path, draft.toml()).expect("it is written");
}

#[test]
fn a_course_whose_files_changed_is_read_again() {
    for named in [true, false] {
        let home = common::home_with_courses();
        let courses = home.path().join("courses");
        fs::create_dir_all(&courses).expect("it is made");
        let (file, name) = match named {
            true => {
                let file = home.path().join("facts.toml");
                (file.clone(), file.display().to_string())
            }
            false => (courses.join("facts.toml"), "test".to_owned()),
        };
        write(&facts(3), &file);
        let mut desk = desk(home.path());
        let old = desk.find(&name).expect("it is good");
        assert!(Arc::ptr_eq(&old, &desk.find(&name).expect("it is there")));
        let mut session = desk.begin(old.clone(), Start::Practice).expect("it begins");
        answer(&mut desk, &mut session);

        // Other questions, in other places, and one skill more.
        let sums = course().skill(skill("t")).skill(skill("s"));
        let sums = sums.ask(sum("new", "t")).ask(text("s-q1", "s", "yes"));
        write(&sums.ask(text("s-q0", "s", "yes")), &file);
        let kept = desk.find(&name).expect("it is there");
        assert!(Arc::ptr_eq(&old, &kept), "a sitting is on");
        answer(&mut desk, &mut session);
        let sent = desk.send(&mut session, Input::Quit).expect("ours");
        sent.expect("always");

        let new = desk.find(&name).expect("it is good");
        assert_eq!(new.skills.len(), 2);
        assert!(Arc::ptr_eq(&new, &desk.find(&name).expect("it is there")));
        let log = desk.events().expect("they can be read");
        let replayed = State::replay(&new, &log);
        assert!(replayed.attempts > 0);
        assert_eq!(desk.state(&new.id), Some(&replayed));
        // The sitting before is over: it does nothing to what is believed now.
        assert_eq!(desk.summary(&session).answered, 2);
        assert!(!desk.can_undo(&session));
        let sent = desk.send(&mut session, Input::Undo).expect("ours");
        assert!(sent.is_err());
        // Who still has the course as it was practises it as it is.
        let again = desk
            .begin(old, Start::Skill(SkillIndex(0)))
            .expect("it begins");
        assert!(Arc::ptr_eq(again.course(), &new));
    }
}

#[test]
fn a_course_that_breaks_is_told_and_found_again_once_mended() {
    let home = common::home_with_courses();
    let courses = home.path().join("courses");
    fs::create_dir_all(&courses).expect("it is made");
    let file = courses.join("facts.toml");
    write(&facts(2), &file);
    let mut desk = desk(home.path());
    let first = desk.find("test").expect("it is good");
    fs::write(&file, "format = 1\n").expect("it is written");
    desk.find("test").expect_err("it is broken");
    write(&facts(2).set("id", "other"), &file);
    let error = desk.find("test").expect_err("it is another course");
    assert!(error.to_string().contains("and is now"), "{error}");
    write(&facts(3), &file);
    let mended = desk.find("test").expect("it is good");
    assert_eq!((first.questions.len(), mended.questions.len()), (2, 3));
    assert_eq!(desk.state(&mended.id).map(|s| s.questions.len()), Some(3));
}
