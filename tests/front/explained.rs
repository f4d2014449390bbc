//! A right answer gets one line, and its explanation on request, unless it needs one.

use crate::common;

use std::sync::Arc;

use jiff::SignedDuration;
use kenning::course::Course;
use kenning::desk::Start;
use kenning::journal::{Attempt, Event, EventKind};
use kenning::kinds::{Answer, Verdict};
use kenning::learner::State;
use kenning::session::Input;

use common::course::{choice, course, question, skill};
use common::screen::{self, begin, picture, press};
use common::served::{Served, valid};
use common::session::Session;
use common::shell::{Place, out};
use common::trying::{judged, later, on_disk, product, typed};

const EXPLANATION: &str = "Six sevens are 42.";

/// A learner who was right so often, once a day, long ago.
fn learner(course: &Course, right: i64) -> State {
    let mut state = State::new(course);
    for day in 0..right {
        let attempt = Attempt {
            millis: 4_000,
            ..common::attempt(course.id.as_str(), "q", Verdict::Correct)
        };
        let at = common::noon() - SignedDuration::from_hours(24 * (900 - day));
        let kind = EventKind::Attempt(attempt);
        state.apply(course, &Event { at, kind });
    }
    state
}

/// Whether the verdict is explained at once after these inputs, each at its second.
fn explained(right: i64, inputs: &[(Input, i64)]) -> bool {
    let course: Arc<Course> = product().build();
    let state = learner(&course, right);
    let (mut session, _) = Session::begin(course, state, None, 1, later(0));
    for (input, at) in inputs {
        session.handle(input.clone(), later(*at)).expect("taken");
    }
    let judged = judged(&session);
    assert_eq!(judged.explanation().is_some(), judged.explains);
    assert_eq!(judged.keeps_explanation(), !judged.explains);
    judged.explains
}

#[test]
fn a_right_answer_is_explained_where_it_was_the_first_had_help_or_was_slow() {
    let right = || (typed("42"), 4);
    assert!(explained(0, &[right()]), "the first time");
    assert!(!explained(1, &[right()]), "right before");
    assert!(explained(1, &[(Input::Hint, 1), right()]), "with a hint");
    let missed = (typed("13"), 2);
    assert!(explained(1, &[missed.clone(), right()]), "a later try");
    let wrong = (typed("12"), 6);
    assert!(explained(1, &[missed, wrong]), "wrong");
    let gave_up = (Input::Answer(Answer::GiveUp), 4);
    assert!(explained(1, &[gave_up]), "not known");
    // How long is slow is known after eight right answers.
    let slow = || (typed("42"), 60);
    assert!(!explained(7, &[slow()]));
    assert!(explained(8, &[slow()]));
    assert!(!explained(8, &[right()]));
}

#[test]
fn a_step_is_explained() {
    let steps = [(Input::Steps, 1), (typed("35"), 3)];
    let course = product().build();
    let state = learner(&course, 2);
    let (mut session, _) = Session::begin(course, state, None, 1, later(0));
    for (input, at) in steps {
        session.handle(input, later(at)).expect("taken");
    }
    assert!(judged(&session).explains);
}

/// So much later that the question is due.
const NEXT: &str = "2026-03-09T12:00:00Z";

#[test]
fn plain_lines_explain_on_request() {
    let place = Place::new();
    let path = on_disk(&place);
    let practice = |now: &str, lines: &str| {
        let args = ["practice", &path, "--plain", "--no-teaching", "--now", now];
        out(&place.type_in(&args, lines))
    };
    let first = practice("2026-03-01T12:00:00Z", "42\n\n");
    assert!(first.contains(EXPLANATION), "{first}");
    assert!(!first.contains("type explain"), "{first}");
    let next = practice(NEXT, "42\n\n");
    assert!(!next.contains(EXPLANATION), "{next}");
    let offered = "Press Enter to go on, or type explain to see why.";
    assert!(next.contains(offered), "{next}");
    let asked = practice("2026-03-30T12:00:00Z", "42\nexplain\n\n");
    let (before, after) = asked.split_once(offered).expect("it is offered");
    assert!(!before.contains(EXPLANATION) && after.contains(EXPLANATION));
}

#[test]
fn the_screen_explains_at_a_key() {
    let home = screen::Place::new();
    let path = home.home.path().join("times.toml");
    std::fs::write(&path, product().toml()).expect("a course");
    let path = path.display().to_string();
    for (now, first) in [("2026-03-01T12:00:00Z", true), (NEXT, false)] {
        let mut desk = home.desk(now);
        let mut app = begin(&mut desk, &path, Start::Practice);
        press(&mut app, &["4", "2", "Enter"]);
        let shown = picture(&mut app, 80, 24);
        assert_eq!(shown.contains(EXPLANATION), first, "{shown}");
        let offered = shown.contains("Press e for the explanation.");
        assert_eq!(offered, !first, "{shown}");
        press(&mut app, &["e"]);
        for (width, height) in [(80, 24), (40, 12)] {
            let shown = picture(&mut app, width, height);
            assert!(shown.contains(EXPLANATION), "{shown}");
            assert!(!shown.contains("Press e"), "{shown}");
        }
        press(&mut app, &["Enter"]);
    }
}

#[test]
fn other_front_ends_are_told_whether_to_explain() {
    let place = Place::new();
    let path = on_disk(&place);
    for (now, shown) in [("2026-03-01T12:00:00Z", true), (NEXT, false)] {
        let options = ["--seed", "1", "--no-teaching", "--now", now];
        let (mut served, _) = Served::begin(&place, &path, &options);
        let verdict = served.send(serde_json::json!({ "type": "answer", "text": "42" }));
        assert_eq!(verdict["explanation"]["text"], EXPLANATION);
        assert_eq!(verdict["explanation_shown"], shown);
        valid(&served.end());
    }
}

#[test]
fn the_numbers_of_why_are_said_to_be_of_before_the_answer() {
    let place = Place::new();
    let path = on_disk(&place);
    let before = "As it was before your answer:";
    let args = ["practice", &path, "--plain", "--no-teaching", "--seed", "1"];
    let said = |lines| out(&place.type_in(&args, lines)).contains(before);
    assert!(!said("why\nquit\n"));
    assert!(said("13\nwhy\nquit\n"), "between two tries");
    let place = Place::new();
    let path = on_disk(&place);
    let options = ["--seed", "1", "--no-teaching"];
    let (mut served, _) = Served::begin(&place, &path, &options);
    assert_ne!(served.ask("why")["account"][0], before);
    served.send(serde_json::json!({ "type": "answer", "text": "42" }));
    assert_eq!(served.ask("why")["account"][0], before);
    valid(&served.end());
}

#[test]
fn of_several_blanks_those_that_were_right_stay() {
    let home = screen::Place::new();
    let path = home.home.path().join("gaps.toml");
    let gaps = question("cloze", "q", &["s"]).set("text", "$ [[cp]] a b; [[mv]] b c");
    let draft = course().set("tries", 2).skill(skill("s")).ask(gaps);
    std::fs::write(&path, draft.toml()).expect("a course");
    let mut desk = home.desk(screen::noon());
    let mut app = begin(&mut desk, &path.display().to_string(), Start::Practice);
    press(&mut app, &["cp", "Tab", "xx", "Enter"]);
    let again = picture(&mut app, 80, 24);
    assert!(again.contains("Try again"), "{again}");
    // The first blank is filled in, and the second is where one types.
    press(&mut app, &["mv", "Enter"]);
    let verdict = picture(&mut app, 80, 24);
    assert!(verdict.contains("On the second try"), "{verdict}");
}

#[test]
fn positions_count_from_zero_where_programs_answer() {
    let place = Place::new();
    let path = place.path().join("pick.toml");
    let draft = course().skill(skill("s"));
    let draft = draft.ask(choice("q", "s", &["a", "b", "c"]));
    std::fs::write(&path, draft.toml()).expect("a course");
    let path = path.display().to_string();
    let options = ["--seed", "1", "--no-teaching"];
    let (mut served, _) = Served::begin(&place, &path, &options);
    let refused = served.send(serde_json::json!({ "type": "answer", "choice": 3 }));
    assert_eq!(refused["type"], "refusal");
    assert_eq!(refused["text"], "Choose from the positions 0 to 2.");
    let taken = served.send(serde_json::json!({ "type": "answer", "choice": 2 }));
    assert_ne!(taken["type"], "refusal");
    valid(&served.end());
}
