//! Faults that learners met on the screens once: each is gone, and stays so. The number of
//! each is that in the list of them.

use std::sync::Arc;

use jiff::SignedDuration;
use kenning::course::Course;
use kenning::desk::{Desk, Options, Start};
use kenning::kinds::{Answer, Shown};
use kenning::learner::State;
use kenning::session::{Input, Phase};
use kenning::template::Draws;

use crate::common;

use common::course::{course, question, skill};
use common::screen::{Place, begin, home, noon, picture, press};
use common::session::Session;

/// A course of facts of one skill.
fn facts(n: usize) -> Arc<Course> {
    course().skill(skill("s")).facts("s", n).build()
}

/// A2: “practise more” is on no key where it would find nothing.
#[test]
fn where_nothing_more_can_be_asked_no_key_offers_it() {
    let place = Place::new();
    let path = place.home.path().join("facts.toml");
    let toml = course().skill(skill("s")).facts("s", 4).toml();
    std::fs::write(&path, toml).expect("a course");
    let mut desk = place.desk(noon());
    let mut app = begin(&mut desk, &path.display().to_string(), Start::Practice);
    for _ in 0..8 {
        press(&mut app, &["yes", "Enter", "Enter"]);
        if picture(&mut app, 80, 24).contains("4 questions, 4 right") {
            break;
        }
    }
    let done = picture(&mut app, 80, 24);
    assert!(done.contains("4 questions, 4 right"), "{done}");
    assert!(!done.contains("practise more"), "{done}");
    // Whoever knows the key is told.
    press(&mut app, &["p"]);
    let told = picture(&mut app, 80, 24);
    assert!(told.contains("Nothing else can be asked"), "{told}");
    assert!(told.contains("4 questions, 4 right"), "{told}");
}

/// A2: where the program says that a course goes on, it does, also once all is known.
#[test]
fn where_more_practice_is_recommended_there_is_more() {
    let mut offered = 0;
    for course in common::courses().into_iter().chain([facts(4)]) {
        for right in [100_usize, 70] {
            let mut draws = Draws::new(right as u64);
            let state = State::new(&course);
            let mut now = common::noon();
            let (mut session, _) = Session::begin(course.clone(), state, None, 1, now);
            for _ in 0..600 {
                now += SignedDuration::from_secs(5);
                let input = match session.phase() {
                    Phase::Asking(asking) if draws.below(100) < right => {
                        Input::Answer(common::right(asking.item()))
                    }
                    Phase::Asking(asking) if asking.once_more.is_some() => Input::Skip,
                    Phase::Asking(_) => Input::Answer(Answer::GiveUp),
                    Phase::Finished => break,
                    _ => Input::Next,
                };
                session.handle(input, now).ok();
            }
            let state = session.into_state();
            for minutes in [0, 10, 180, 1500] {
                let now = now + SignedDuration::from_mins(minutes);
                let more = kenning::tutor::overview(&course, &state, now).recommended;
                let (again, _) = Session::begin(course.clone(), state.clone(), None, 2, now);
                let asks = !matches!(again.phase(), Phase::Finished);
                assert_eq!(asks, more.is_some(), "{}, {right} %, {minutes}", course.id);
                offered += usize::from(asks);
            }
        }
    }
    assert!(offered > 0, "something ended that can be gone on with");
}

/// A5: a placement test that is left is offered again, where it stood.
#[test]
fn a_placement_test_that_is_left_goes_on() {
    let place = Place::with_courses();
    let mut desk = place.desk(noon());
    let course = desk.find("equations").expect("on the shelf");
    let mut session = desk
        .begin(course.clone(), Start::Placement)
        .expect("it begins");
    for input in [Input::Answer(Answer::GiveUp), Input::Next, Input::Quit] {
        desk.send(&mut session, input)
            .expect("kept")
            .expect("taken");
    }
    drop(session);
    let mut app = home(&mut desk);
    for _ in 0..8 {
        if picture(&mut app, 80, 40).contains("❯ Linear equations") {
            break;
        }
        press(&mut app, &["Down"]);
    }
    let left = picture(&mut app, 80, 24);
    assert!(
        left.contains("Its placement test is not finished: press a"),
        "{left}"
    );
    press(&mut app, &["a"]);
    let on = picture(&mut app, 80, 24);
    assert!(on.contains("don't know"), "{on}");
}

/// A6: who is new to Spanish sees a word before it is asked; and the lesson is on a key,
/// also where there are steps.
#[test]
fn a_newcomer_is_shown_a_word_before_it_is_asked() {
    let home = tempfile::tempdir().expect("a folder");
    let mut desk = Desk::open(&Options {
        home: Some(home.path().to_owned()),
        now: Some(common::noon()),
        seed: Some(1),
        ..Options::default()
    })
    .expect("it opens");
    let mut app = begin(&mut desk, "spanish-first-words", Start::Practice);
    let first = picture(&mut app, 80, 24);
    assert!(
        first.contains("Take it in") && first.contains("Answer:"),
        "{first}"
    );
    drop(app);
    let mut app = begin(&mut desk, "linear-equations", Start::Practice);
    press(&mut app, &["Enter", "F8", "F1"]);
    let keys = picture(&mut app, 80, 40);
    assert!(keys.contains("Read the lesson"), "{keys}");
}

/// A7: whoever has just failed twice is not told how unlikely the next question is, nor is
/// that said on home of a question that is not shown.
#[test]
fn no_chance_is_named_unasked() {
    let place = Place::with_courses();
    let mut desk = place.desk(noon());
    let mut app = begin(&mut desk, "equations", Start::Practice);
    for _ in 0..3 {
        press(&mut app, &["F8"]);
        let judged = picture(&mut app, 80, 24);
        press(&mut app, &["Enter"]);
        let asked = picture(&mut app, 80, 24);
        for seen in [judged, asked] {
            assert!(
                !seen.contains("chance") && !seen.contains(" in 100"),
                "{seen}"
            );
        }
    }
    press(&mut app, &["Esc", "Esc", "Enter"]);
    let home = picture(&mut app, 80, 24);
    assert!(home.contains("kenning"), "{home}");
    assert!(
        !home.contains("chance") && !home.contains(" in 100"),
        "{home}"
    );
}

/// A9: what is learned does not melt from day to day; what is remembered today is another
/// number.
#[test]
fn time_alone_takes_nothing_learned_away() {
    let place = Place::new();
    let path = place.home.path().join("facts.toml");
    std::fs::write(&path, course().skill(skill("s")).facts("s", 4).toml()).expect("a course");
    let mut desk = place.desk(noon());
    desk.stop_clock();
    let course = desk.find(&path.display().to_string()).expect("it is good");
    for _ in 0..5 {
        let mut session = desk
            .begin(course.clone(), Start::Practice)
            .expect("it begins");
        for _ in 0..20 {
            desk.pass(SignedDuration::from_secs(5));
            let input = match session.phase() {
                Phase::Asking(asking) => Input::Answer(common::right(asking.item())),
                Phase::Finished => break,
                _ => Input::Next,
            };
            desk.send(&mut session, input).expect("kept").ok();
        }
        desk.send(&mut session, Input::Quit).expect("kept").ok();
        desk.pass(SignedDuration::from_hours(24));
    }
    let before = desk.overview(&course);
    assert!(before.learned == 1, "{before:?}");
    let mut remembered = before.remembered.expect("it was met").get();
    let first = remembered;
    for _ in 0..5 {
        desk.pass(SignedDuration::from_hours(24 * 15));
        let later = desk.overview(&course);
        assert_eq!((later.learned, later.kept), (before.learned, before.kept));
        assert_eq!(later.along, before.along);
        let now = later.remembered.expect("it was met").get();
        assert!(now <= remembered, "{now} after {remembered}");
        remembered = now;
    }
    assert!(remembered < first - 0.02, "{remembered} of {first}");
}

fn is_right(item: &Shown, typed: &str) -> bool {
    let graded = item.grade(&Answer::Typed(typed.into()));
    graded.is_ok_and(|graded| graded.verdict.is_correct())
}

/// A10: what is the same in algebra, or does the same in a shell, is right however it is
/// written.
#[test]
fn true_answers_are_right_however_they_are_written() {
    let course = course()
        .skill(skill("s"))
        .ask(
            question("expression", "q", &["s"])
                .set("prompt", "Multiply out `-3(3x + 8)`.")
                .set("answer", "-9x - 24")
                .set("form", "expanded"),
        )
        .build();
    let asked = &course.questions[course.question("q").expect("it is there")];
    let item = asked.instance(1).expect("it can be shown").item;
    for same in [
        "-9*x-24",
        "-9·x - 24",
        "-9x + -24",
        "-24 + -9x",
        "(-9x)-24",
        "-24-9x",
    ] {
        assert!(is_right(&item, same), "{same}");
    }
    for other in ["-9x + 24", "9x - 24", "-9x - 23"] {
        assert!(!is_right(&item, other), "{other}");
    }
    let (_place, mut desk) = Place::at_noon();
    let shell = desk.find("shell-basics").expect("bundled");
    let at = shell.question("files-remove-tree").expect("it is there");
    let item = shell.questions[at].instance(1).expect("it is shown").item;
    for same in [
        "rm -rfv ./old/",
        "rm -r old;",
        "$ rm -r old",
        "rm -R -- old",
    ] {
        assert!(is_right(&item, same), "{same}");
    }
    for other in ["rm old", "rm -r new", "rm -r old new"] {
        assert!(!is_right(&item, other), "{other}");
    }
}
