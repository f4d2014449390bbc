//! A sitting that is left before its end is offered again: on the screen, in plain lines and
//! in `kenning due`.

use crate::common;

use jiff::SignedDuration;
use kenning::desk::{Desk, Start};
use kenning::kinds::Answer;
use kenning::learner::State;
use kenning::session::{Input, Phase, Session};

use common::screen::{Place, home, noon, picture, press};
use common::shell;

/// Answers so many questions of a course, all right but the second.
fn sit(desk: &mut Desk, course: &str, answers: usize) -> Session {
    let course = desk.find(course).expect("on the shelf");
    let mut session = desk.begin(course, Start::Practice).expect("it begins");
    while desk.progress(&session).answered < answers {
        desk.pass(SignedDuration::from_secs(6));
        let input = match session.phase() {
            Phase::Asking(asking) if asking.once_more.is_none() => {
                Input::Answer(match desk.progress(&session).answered {
                    1 => Answer::GiveUp,
                    _ => common::right(asking.item()),
                })
            }
            Phase::Asking(_) => Input::Skip,
            _ => Input::Next,
        };
        desk.send(&mut session, input)
            .expect("kept")
            .expect("taken");
    }
    session
}

fn leave(desk: &mut Desk, mut session: Session) {
    desk.send(&mut session, Input::Quit)
        .expect("kept")
        .expect("taken");
}

fn kenning(place: &Place, now: &str, args: &[&str], lines: &str) -> String {
    let mut command = std::process::Command::new(env!("CARGO_BIN_EXE_kenning"));
    command
        .args(args)
        .env("KENNING_HOME", place.home.path())
        .env("KENNING_NOW", now);
    shell::out(&shell::fed(&mut command, lines))
}

#[test]
fn home_offers_to_go_on_with_what_was_left() {
    let place = Place::with_courses();
    let mut desk = place.desk(noon());
    desk.set_usual_minutes(10).expect("kept");
    let session = sit(&mut desk, "equations", 4);
    let back = desk.progress(&session).coming_back;
    assert!(back > 0, "what went wrong comes back");
    leave(&mut desk, session);
    desk.pass(SignedDuration::from_mins(9));
    let mut app = home(&mut desk);
    let offered = picture(&mut app, 80, 24);
    insta::assert_snapshot!("left_off_80x24", offered);
    insta::assert_snapshot!("left_off_40x12", picture(&mut app, 40, 12));
    let words = offered.split_whitespace().collect::<Vec<_>>().join(" ");
    assert!(words.contains("after 4 of ~"), "{offered}");
    assert!(words.contains("9 minutes ago: go on (Enter)"), "{offered}");
    press(&mut app, &["Enter"]);
    let on = picture(&mut app, 80, 24);
    assert!(on.contains("4 of ~") && on.contains("coming back"), "{on}");
    // And left again after one more.
    press(&mut app, &["F8", "Enter", "Esc", "Esc", "Esc"]);
    let again = picture(&mut app, 80, 24);
    assert!(again.contains("after 5 of ~"), "{again}");
}

#[test]
fn what_was_left_is_a_fold_over_the_log() {
    let place = Place::with_courses();
    let mut desk = place.desk(noon());
    let session = sit(&mut desk, "shell", 3);
    let course = session.course().clone();
    leave(&mut desk, session);
    let state = desk.state(&course.id).expect("begun").clone();
    let events = desk.events().expect("they are read");
    assert_eq!(State::replay(&course, &events), state);
    let left = state.under_way().expect("it was left");
    assert_eq!((left.answered, left.correct, left.is_left), (3, 2, true));
    // The answers that it held are there to come back.
    assert_eq!(left.missed().len(), 1);
    // Another sitting that comes to its end leaves nothing.
    let mut session = desk.begin(course.clone(), Start::GoOn).expect("it begins");
    assert_eq!(desk.progress(&session).answered, 3);
    assert_eq!(desk.summary(&session).correct, 2);
    for _ in 0..400 {
        desk.pass(SignedDuration::from_secs(60));
        let input = match session.phase() {
            Phase::Finished => break,
            Phase::Asking(asking) => Input::Answer(common::right(asking.item())),
            _ => Input::Next,
        };
        let _ = desk.send(&mut session, input).expect("kept");
    }
    if matches!(session.phase(), Phase::Finished) {
        assert_eq!(desk.state(&course.id).and_then(|s| s.under_way()), None);
    }
}

#[test]
fn who_goes_on_reads_at_the_end_of_the_skills_from_before_too() {
    let place = Place::with_courses();
    let mut desk = place.desk(noon());
    let session = sit(&mut desk, "shell", 4);
    let course = session.course().clone();
    let skills = |desk: &Desk, session: &Session| -> Vec<_> {
        let moves = desk.summary(session).moves;
        moves.iter().map(|moved| moved.skill).collect()
    };
    let before = skills(&desk, &session);
    assert!(!before.is_empty());
    leave(&mut desk, session);
    desk.pass(SignedDuration::from_mins(2));
    let session = desk.begin(course.clone(), Start::GoOn).expect("it begins");
    assert_eq!(skills(&desk, &session), before);
    // A sitting of its own tells of itself only.
    leave(&mut desk, session);
    let session = desk.begin(course, Start::Practice).expect("it begins");
    assert_eq!(skills(&desk, &session), []);
}

#[test]
fn a_sitting_that_broke_off_is_offered_too() {
    let place = Place::with_courses();
    let mut desk = place.desk(noon());
    // Nobody leaves it: the program died.
    drop(sit(&mut desk, "equations", 3));
    drop(desk);
    let mut desk = place.desk("2026-03-01T12:30:00Z");
    let mut app = home(&mut desk);
    let offered = picture(&mut app, 80, 24);
    assert!(offered.contains("after 3 questions"), "{offered}");
    drop(app);
    drop(desk);
    // While it may go on in another window, `due` does not speak of it.
    let soon = kenning(&place, "2026-03-01T12:05:00Z", &["due"], "");
    assert!(!soon.contains("left"), "{soon}");
    let later = kenning(&place, "2026-03-01T12:45:00Z", &["due"], "");
    assert!(later.contains("was left after 3 questions"), "{later}");
}

#[test]
fn plain_lines_and_due_offer_it_and_the_next_day_tells_it() {
    let place = Place::with_courses();
    let mut desk = place.desk(noon());
    let session = sit(&mut desk, "equations", 3);
    leave(&mut desk, session);
    drop(desk);
    let now = "2026-03-01T12:20:00Z";
    let lines = kenning(&place, now, &["--plain", "--seed", "1"], "\nquit\nquit\n");
    assert!(lines.contains("go on (Enter)"), "{lines}");
    let due = kenning(&place, now, &["due"], "");
    assert!(
        due.contains("Linear equations was left after 3 questions"),
        "{due}"
    );
    let json = kenning(&place, now, &["due", "equations", "--format", "json"], "");
    assert!(json.contains("\"goes_on\":true"), "{json}");

    let morning = "2026-03-02T09:00:00Z";
    let mut desk = place.desk(morning);
    let mut app = home(&mut desk);
    let told = picture(&mut app, 80, 24);
    assert!(told.contains("Yesterday you left a sitting here"), "{told}");
    assert!(!told.contains("go on (Enter)"), "{told}");
    drop(app);
    drop(desk);
    let due = kenning(&place, morning, &["due"], "");
    assert!(!due.contains("left"), "{due}");
    let json = kenning(
        &place,
        morning,
        &["due", "equations", "--format", "json"],
        "",
    );
    assert!(json.contains("\"goes_on\":false"), "{json}");
}

#[test]
fn one_question_placements_and_tests_leave_nothing_behind() {
    let place = Place::with_courses();
    let mut desk = place.desk(noon());
    let session = sit(&mut desk, "equations", 1);
    let course = session.course().clone();
    leave(&mut desk, session);
    assert!(desk.overview(&course).left.is_none());
    let mut session = desk
        .begin(course.clone(), Start::Placement)
        .expect("it begins");
    for _ in 0..4 {
        let input = match session.phase() {
            Phase::Asking(_) => Input::Answer(Answer::GiveUp),
            _ => Input::Next,
        };
        let _ = desk.send(&mut session, input).expect("kept");
    }
    leave(&mut desk, session);
    assert!(desk.overview(&course).left.is_none());
}
