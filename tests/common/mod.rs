//! What several tests need.
#![allow(dead_code)]

pub mod chain;
pub mod course;
pub mod driven;
pub mod events;
#[cfg(unix)]
pub mod failing;
#[cfg(unix)]
pub mod faulty;
pub mod followed;
pub mod gallery;
pub mod learner;
pub mod machines;
pub mod manual;
#[cfg(unix)]
pub mod pty;
pub mod pupils;
pub mod recorded;
pub mod schema;
pub mod screen;
#[cfg(feature = "encryption")]
pub mod sealed;
pub mod served;
pub mod session;
pub mod shell;
pub mod steady;
#[cfg(unix)]
pub mod tape;
pub mod trying;
pub mod watching;

use std::fs;
use std::path::{Path, PathBuf};
use std::sync::Arc;

use jiff::{SignedDuration, Timestamp};
use kenning::author::{Care, load_named};
use kenning::course::Course;
use kenning::desk::{Options, bundled};
use kenning::journal::{Attempt, Event, EventKind, Instruction, Taught};
use kenning::kinds::{Answer, Form, OwnMark, Rating, Shown, Verdict};
use kenning::library::{CourseFiles, list_courses, read_course};
use kenning::template::Draws;
use proptest::prelude::ProptestConfig;

/// How a property is tried: on so many cases that chance draws, times `KENNING_CASES` where
/// that is set.
pub fn cases(usual: u32) -> ProptestConfig {
    let times = std::env::var("KENNING_CASES").ok();
    let times: u32 = times.and_then(|said| said.parse().ok()).unwrap_or(1);
    ProptestConfig::with_cases(usual.saturating_mul(times))
}

/// A moment all tests can agree on.
pub fn noon() -> Timestamp {
    "2026-03-01T12:00:00Z".parse().expect("a date")
}

/// A home at noon, with a seed that stays the same, in which nothing is taught.
pub fn options(home: &Path) -> Options {
    Options {
        home: Some(home.to_owned()),
        now: Some(noon()),
        seed: Some(1),
        untaught: true,
        ..Options::default()
    }
}

/// All files below a folder.
pub fn files_below(dir: &Path) -> Vec<PathBuf> {
    let mut found = Vec::new();
    for entry in fs::read_dir(dir).expect("a directory") {
        let path = entry.expect("an entry").path();
        match path.is_dir() {
            true => found.extend(files_below(&path)),
            false => found.push(path),
        }
    }
    found
}

/// The names in a folder, in order.
pub fn names(dir: &Path) -> Vec<String> {
    let entries = fs::read_dir(dir).expect("it reads");
    let names = entries.map(|entry| entry.expect("an entry").file_name());
    let mut names: Vec<String> = names
        .map(|name| name.to_string_lossy().into_owned())
        .collect();
    names.sort();
    names
}

/// An answer that is wrong whatever is asked.
pub fn wrong(item: &Shown) -> Answer {
    match item.task.form() {
        Form::SelfGrade { .. } => Answer::Grade(Rating::Again),
        Form::Written { ideas, .. } => Answer::Written("?".into(), none(ideas.len())),
        _ => Answer::GiveUp,
    }
}

/// The mark that is given to a text that holds nothing.
fn none(ideas: usize) -> OwnMark {
    match ideas {
        0 => OwnMark::Grade(Rating::Again),
        _ => OwnMark::Ideas(Vec::new()),
    }
}

/// The whole account of a reason, as text.
pub fn account(reason: &kenning::tutor::Reason, course: &Course) -> String {
    let lines: Vec<String> = (reason.account(course).iter())
        .map(ToString::to_string)
        .collect();
    lines.join("\n")
}

/// A course as it was loaded, which must be good.
fn loaded(files: &CourseFiles) -> Arc<Course> {
    let loaded = load_named(&files.named(), Care::Quick);
    let said: Vec<String> = loaded.diagnostics.iter().map(|d| d.to_string()).collect();
    assert!(said.is_empty(), "{}", said.join("\n"));
    Arc::new(loaded.course.expect("a course without complaints"))
}

/// Where the courses of [`courses`] lie.
fn shelf() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/data/courses")
}

/// Three small courses that no longer change: what is tested with them hangs on their
/// content, and not on that of the bundled courses, which grows.
pub fn courses() -> Vec<Arc<Course>> {
    let paths = list_courses(&shelf());
    let read = |path: &PathBuf| loaded(&read_course(path).expect("it reads"));
    paths.iter().map(read).collect()
}

/// The bundled courses that fill days of practice and have a test: all but the one about
/// kenning itself.
pub fn large_courses() -> Vec<Arc<Course>> {
    let mut courses = bundled_courses();
    courses.retain(|course| course.id.as_str() != "kenning-in-ten");
    courses
}

/// The bundled courses, which must all be good.
pub fn bundled_courses() -> Vec<Arc<Course>> {
    bundled().iter().map(loaded).collect()
}

/// A folder for a home with the courses of [`courses`] on its shelf.
pub fn home_with_courses() -> tempfile::TempDir {
    let home = tempfile::tempdir().expect("a home");
    put_courses(home.path());
    home
}

/// Puts the courses of [`courses`] on the shelf of a home.
pub fn put_courses(home: &Path) {
    for course in list_courses(&shelf()) {
        let name = course.file_name().expect("a folder");
        let to = home.join("courses").join(name);
        fs::create_dir_all(&to).expect("a folder");
        for entry in fs::read_dir(&course).expect("it reads") {
            let file = entry.expect("a file").path();
            let name = file.file_name().expect("a name");
            fs::copy(&file, to.join(name)).expect("it is copied");
        }
    }
}

/// The right answer to an item.
pub fn right(item: &Shown) -> Answer {
    item.task.right().swap_remove(0)
}

/// Some answer or other, often wrong.
pub fn random(item: &Shown, draws: &mut Draws) -> Answer {
    if draws.below(3) == 0 {
        return right(item);
    }
    let form = item.task.form();
    match form {
        Form::OneOf { options } => Answer::Choice(draws.below(options.len())),
        Form::SomeOf { options } => {
            Answer::Multi((0..options.len()).filter(|_| draws.below(2) == 0).collect())
        }
        Form::Order { items, .. } => {
            let mut order: Vec<usize> = (0..items.len()).collect();
            draws.shuffle(&mut order);
            Answer::Order(order)
        }
        Form::SelfGrade { .. } => {
            Answer::Grade([Rating::Again, Rating::Hard, Rating::Easy][draws.below(3)])
        }
        Form::Match { left, right } => {
            let pairs = left.iter().map(|_| Some(draws.below(right.len())));
            Answer::Match(pairs.collect())
        }
        Form::Written { ideas, .. } => {
            let mark = match ideas.len() {
                0 => OwnMark::Grade(Rating::Hard),
                n => OwnMark::Ideas((0..n).filter(|_| draws.below(2) == 0).collect()),
            };
            Answer::Written("something".into(), mark)
        }
        Form::Line(_) => match item.mistakes.is_empty() {
            false if draws.below(2) == 0 => item.task.wrong(0).swap_remove(0),
            _ => Answer::Typed("17".into()),
        },
        Form::Blanks { .. } => Answer::Blanks(vec!["es".to_owned(); form.blanks()]),
    }
}

/// An answer of which nothing else is to be told.
pub fn attempt(course: &str, question: &str, verdict: Verdict) -> Attempt {
    Attempt {
        course: course.into(),
        question: question.into(),
        step: None,
        seed: 0,
        verdict,
        grade: None,
        hints: 0,
        bottom_out: false,
        millis: 9_000,
        mistake: None,
        answer: None,
    }
}

/// A worked example, shown for nine seconds.
pub fn example(course: &str, skill: &str, question: &str) -> EventKind {
    EventKind::Taught(Taught {
        course: course.into(),
        skill: skill.into(),
        question: Some(question.into()),
        seed: 1,
        how: Instruction::Example,
        millis: 9_000,
        passed: false,
    })
}

/// Makes a learner of one who forgets nothing who keeps every other question for good and
/// hardly ever the rest: two numbers don't make up for that, parameters of their own do.
pub fn half_lost(events: &mut [Event]) {
    let mut draws = Draws::new(5);
    for event in events {
        let EventKind::Attempt(attempt) = &mut event.kind else {
            continue;
        };
        let kept = attempt.question.bytes().map(usize::from).sum::<usize>() % 2 == 0;
        if !kept && draws.below(100) < 75 {
            attempt.verdict = Verdict::Incorrect;
        }
    }
}

/// What a learner did over weeks who answers each question of a course `times`
/// times on different days, one to six nights apart, the last time before noon
/// at the latest. Forgets with each night so many percent.
pub fn weeks(course: &Course, times: usize, forgets: usize) -> Vec<Event> {
    let mut draws = Draws::new(3);
    let mut events = Vec::new();
    for (i, question) in course.questions.pairs() {
        let gaps: Vec<usize> = (1..times).map(|_| 1 + draws.below(6)).collect();
        let ago = draws.below(5) + gaps.iter().sum::<usize>();
        let mut at = noon() - SignedDuration::from_hours(24 * ago as i64);
        at -= SignedDuration::from_mins(i.0 as i64);
        for gap in std::iter::once(0).chain(gaps) {
            at += SignedDuration::from_hours(24 * gap as i64);
            let verdict = match draws.below(100) < 95usize.saturating_sub(forgets * gap) {
                true => Verdict::Correct,
                false => Verdict::Incorrect,
            };
            let attempt = attempt(course.id.as_str(), question.id.as_str(), verdict);
            let kind = EventKind::Attempt(attempt);
            events.push(Event { at, kind });
        }
    }
    events.sort_by_key(|event| event.at);
    events
}

/// A course of one skill with five questions, to all of which 7 is right.
pub fn one_skill() -> String {
    let mut text = String::from(
        "format = 1\n[course]\nid = \"one\"\ntitle = \"One\"\ntries = 1\n\
         [[skill]]\nid = \"a\"\ntitle = \"Adding\"\n",
    );
    for n in 1..=5 {
        text += &format!(
            "[[question]]\nid = \"a{n}\"\nkind = \"number\"\nskills = [\"a\"]\n\
             params = {{ n = \"2..60\" }}\nprompt = \"What is {{n}} + {n} - {{n}} + {}?\"\n\
             answer = 7\n",
            7 - n
        );
    }
    text
}
