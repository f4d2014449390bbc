//! Logs of older versions: nothing closes that was open when they were written.

use crate::common;

use std::sync::Arc;

use common::course::{course, skill, sum};
use kenning::course::Course;
use kenning::journal::Event;
use kenning::learner::State;

/// A course of three skills, each of which builds on the one before.
fn practised() -> Arc<Course> {
    course()
        .skill(skill("s0"))
        .skill(skill("s1").requires(&["s0"]))
        .skill(skill("s3").requires(&["s1"]))
        .ask(sum("a0", "s0").hints(&["Count.", "Count on."]))
        .ask(sum("a1", "s0").hints(&["Count.", "Count on."]))
        .ask(sum("a2", "s0").hints(&["Count.", "Count on."]))
        .ask(sum("b0", "s1"))
        .ask(sum("d0", "s3"))
        .build()
}

/// A line of a log: what happened, so many seconds after its beginning.
fn line(seconds: i64, kind: &str) -> Event {
    let at = 1_772_366_400_000 + 1000 * seconds;
    let line = format!(r#"{{"at":{at},"kind":{kind}}}"#);
    serde_json::from_str(&line).expect("an event")
}

/// A right answer to a question of [`practised`] after a hint, as it lies on disk.
fn helped(seconds: i64, question: &str) -> Event {
    let rest = r#""verdict":"correct","grade":null,"hints":1,"bottom_out":false"#;
    let rest = format!(r#"{rest},"millis":9000,"mistake":null,"answer":null"#);
    let about = format!(r#""course":"test","question":"{question}","step":null,"seed":1"#);
    line(seconds, &format!(r#"{{"Attempt":{{{about},{rest}}}}}"#))
}

#[test]
fn what_was_mastered_with_help_in_an_older_log_keeps_open_what_was_never_begun() {
    let course = practised();
    let (s0, s1, s3) = (
        course.skill("s0").expect("it exists"),
        course.skill("s1").expect("it exists"),
        course.skill("s3").expect("it exists"),
    );
    let begun = line(0, r#"{"SittingStarted":{"course":"test"}}"#);
    let newer = line(
        1,
        r#"{"Taught":{"course":"test","skill":"s0","question":"a0","seed":1,"how":"example","millis":9000,"passed":false}}"#,
    );
    let answers: Vec<Event> = (0..12)
        .map(|n| helped(10 + 30 * n, ["a0", "a1", "a2"][n as usize % 3]))
        .collect();
    let after = |events: &[&Event]| {
        let mut state = State::new(&course);
        state.apply_all(&course, events.iter().copied());
        state
    };
    let mut log: Vec<&Event> = vec![&begun];
    log.extend(&answers);
    let state = after(&log);
    assert!(state.skills[s0].reached && !state.skills[s0].is_learned());
    assert!(state.is_open(&course, s1) && state.agenda().is_open(s1));
    assert!(!state.is_open(&course, s3));
    // It stays open whatever is written from now on, and folding one by one agrees.
    let mut one_by_one = State::new(&course);
    for event in log.iter().chain([&&newer]) {
        one_by_one.apply(&course, event);
    }
    assert!(one_by_one.is_open(&course, s1) && one_by_one.agenda().is_open(s1));
    // An answer that is taken back opened nothing.
    let undone = line(900, r#"{"Undone":{"course":"test"}}"#);
    let first = log.iter().enumerate().find_map(|(n, _)| {
        let so_far = after(&log[..=n]);
        so_far.is_open(&course, s1).then_some(n)
    });
    let mut taken_back = log[..=first.expect("it opens")].to_vec();
    taken_back.push(&undone);
    let state = after(&taken_back);
    assert!(!state.is_open(&course, s1) && !state.agenda().is_open(s1));
    // A log of today opens nothing by help. Each sitting of it begins with a day, and the first
    // one with the course's version.
    let day = line(2, r#"{"Opened":{"course":"test","offset_minutes":0}}"#);
    let version = line(3, r#"{"Versioned":{"course":"test","version":""}}"#);
    let tried = line(4, r#"{"SittingsLast":{"minutes":15}}"#);
    let erased = line(5, r#"{"Erased":{"course":"test"}}"#);
    for first in [
        &[&begun, &newer][..],
        &[&day, &version, &begun],
        &[&tried, &day, &begun],
        &[&day, &version, &begun, &erased, &day, &version, &begun],
    ] {
        let today: Vec<&Event> = first.iter().copied().chain(&answers).collect();
        let state = after(&today);
        assert!(state.skills[s0].reached && !state.is_open(&course, s1));
    }
}
