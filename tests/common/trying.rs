//! Questions to be tried again, and sittings that ask them.

use std::sync::Arc;

use jiff::{SignedDuration, Timestamp};
use kenning::course::Course;
use kenning::journal::Event;
use kenning::kinds::Answer;
use kenning::learner::State;
use kenning::session::{Asking, Input, Judged, Phase};

use super::course::{Draft, course, mistake, number, skill, step, text};
use super::session::Session;

/// One question with a foreseen mistake, three hints and two steps.
pub fn product() -> Draft {
    let six_by_seven = number("q", "s", "42")
        .set("prompt", "What is 6 · 7?")
        .set("explanation", "Six sevens are 42.")
        .hints(&["Count sevens.", "Five sevens are 35.", "It is 42."])
        .mistake(mistake("added", "13"))
        .step(step("s", "35"))
        .step(step("s", "7"));
    course()
        .set("tries", 2)
        .skill(skill("s").set("title", "Times"))
        .ask(six_by_seven)
}

pub fn sitting(course: &Arc<Course>) -> (Session, Vec<Event>) {
    Session::begin(course.clone(), State::new(course), None, 1, super::noon())
}

pub fn typed(text: &str) -> Input {
    Input::Answer(Answer::Typed(text.into()))
}

pub fn later(seconds: i64) -> Timestamp {
    super::noon() + SignedDuration::from_secs(seconds)
}

pub fn asking(session: &Session) -> &Asking {
    match session.phase() {
        Phase::Asking(asking) => asking,
        other => panic!("nothing is asked: {other:?}"),
    }
}

pub fn judged(session: &Session) -> &Judged {
    match session.phase() {
        Phase::Judged(judged) => judged,
        other => panic!("not judged: {other:?}"),
    }
}

/// A fact, and a question after it.
pub fn fact(tries: i64) -> Draft {
    let fact = text("dog", "s", "el perro").set("prompt", "What is *the dog*?");
    let other = text("cat", "s", "el gato").set("prompt", "And the cat?");
    let draft = course().set("tries", tries).skill(skill("s"));
    draft.ask(fact.level(1)).ask(other.level(1))
}

/// The course as a file in a folder, and the folder.
pub fn on_disk(place: &super::shell::Place) -> String {
    let path = place.path().join("times.toml");
    std::fs::write(&path, product().toml()).expect("a course");
    path.display().to_string()
}
