//! Who wants one course waits for no other, and sees the same in the end.

use crate::common;

use std::fs;
use std::path::Path;
use std::sync::Arc;

use common::screen::{picture, press, theme};
use jiff::SignedDuration;
use kenning::desk::{Desk, Provenance, Start, bundled_files};
use kenning::journal::EventKind;
use kenning::kinds::Verdict;
use kenning::session::{Input, Phase};
use kenning::tui::App;

fn open(home: &Path) -> Desk {
    Desk::open(&common::options(home)).expect("the home opens")
}

/// What is said of each course on the shelf, in its order.
fn told(desk: &Desk) -> Vec<String> {
    let line = |entry: &kenning::desk::Entry| match &entry.course {
        Ok(course) => {
            let overview = format!("{:?}", desk.overview(course));
            format!(
                "{} {} {:?} {overview}",
                course.id, entry.origin, entry.provenance
            )
        }
        Err(broken) => format!("{} {} {}", entry.name, entry.origin, broken.message()),
    };
    desk.shelf().iter().map(line).collect()
}

/// Writes a small course into the home.
fn write(home: &Path, name: &str, text: &str) {
    let dir = home.join("courses");
    fs::create_dir_all(&dir).expect("a directory");
    fs::write(dir.join(name), text).expect("a file");
}

fn small(id: &str) -> String {
    format!(
        "format = 1\n[course]\nid = \"{id}\"\ntitle = \"Small\"\n[[skill]]\nid = \"a\"\n\
         title = \"A\"\n[[question]]\nid = \"q\"\nskills = [\"a\"]\nkind = \"number\"\n\
         prompt = \"1 + 1\"\nanswer = \"2\"\n"
    )
}

#[test]
fn one_course_is_read_and_then_all_are_as_if_they_had_been() {
    let home = tempfile::tempdir().expect("a home");
    write(home.path(), "a.toml", &small("small"));
    let mut desk = open(home.path());
    for name in ["shell-basics", "small"] {
        let course = desk.find(name).expect("it is there");
        let question = course.questions.iter().next().expect("it has some");
        let answer = common::attempt(name, question.id.as_str(), Verdict::Correct);
        desk.decide(&course, EventKind::Attempt(answer))
            .expect("it is kept");
    }
    drop(desk);
    for name in ["linear-equations", "shell-basics", "small"] {
        let (mut desk, course) =
            Desk::open_for(&common::options(home.path()), name).expect("it opens");
        assert!(!desk.is_whole(), "{name}: no other course was wanted");
        assert_eq!(course.id.as_str(), name);
        let state = desk.state(&course.id).cloned();
        assert!(!desk.first_time(), "of another course, too, it is known");
        desk.read_all().expect("they can be read");
        assert!(desk.is_whole());
        let found = desk.find(name).expect("it is there");
        assert!(
            Arc::ptr_eq(&course, &found),
            "{name}: it is the one that was opened"
        );
        let told = told(&desk);
        drop(desk);
        let whole = open(home.path());
        assert_eq!(told, self::told(&whole), "{name}");
        assert_eq!(state.as_ref(), whole.state(&course.id), "{name}");
        assert!(whole.state(&course.id).is_some());
    }
}

#[test]
fn another_course_is_found_without_its_being_asked_for_first() {
    let home = tempfile::tempdir().expect("a home");
    let (mut desk, _) =
        Desk::open_for(&common::options(home.path()), "linear-equations").expect("it opens");
    let other = desk.find("shell-basics").expect("it is there");
    assert_eq!(other.id.as_str(), "shell-basics");
    assert!(desk.state(&other.id).is_some());
    assert!(desk.is_whole());
    assert_eq!(
        told(&desk),
        told(&{
            drop(desk);
            open(home.path())
        })
    );
}

#[test]
fn what_is_decided_for_all_holds_in_courses_that_are_read_later() {
    let home = tempfile::tempdir().expect("a home");
    let (mut desk, course) =
        Desk::open_for(&common::options(home.path()), "linear-equations").expect("it opens");
    desk.set_usual_minutes(7).expect("it is kept");
    let mut session = desk.begin(course, Start::Practice).expect("it begins");
    let Phase::Asking(asking) = session.phase() else {
        panic!("something is asked");
    };
    let right = Input::Answer(common::right(asking.item()));
    desk.send(&mut session, right)
        .expect("ours")
        .expect("taken");
    desk.read_all().expect("they can be read");
    let other = desk.find("shell-basics").expect("it is there");
    let state = desk.state(&other.id).expect("it was worked out");
    assert_eq!(state.usual_minutes, Some(7));
    // The sitting goes on with the state that it was lent.
    assert!(desk.can_undo(&session));
    desk.send(&mut session, Input::Next)
        .expect("ours")
        .expect("taken");
}

#[test]
fn where_heads_do_not_tell_which_course_is_meant_all_are_read() {
    let copy = |home: &Path, with: &str| {
        let dir = home.join("courses/mine");
        fs::create_dir_all(&dir).expect("a directory");
        for (name, mut text) in bundled_files("linear-equations").expect("bundled").files {
            let name = Path::new(&name).file_name().expect("a name").to_owned();
            if name == "course.toml" {
                text.to_mut().extend(with.as_bytes());
            }
            fs::write(dir.join(name), text).expect("a file");
        }
    };
    // A copy of the bundled course stands in its place.
    let home = tempfile::tempdir().expect("a home");
    copy(home.path(), "");
    let (desk, course) =
        Desk::open_for(&common::options(home.path()), "linear-equations").expect("it opens");
    assert!(desk.is_whole());
    let entry = desk
        .shelf()
        .iter()
        .find(|e| e.course.as_ref().is_ok_and(|c| c.id == course.id));
    let entry = entry.expect("it is on the shelf");
    assert_eq!(entry.provenance, Provenance::InsteadOfBundled);
    // One that is broken stands beside it, and says so.
    let home = tempfile::tempdir().expect("a home");
    copy(home.path(), "[[question]]\n");
    let (desk, _) =
        Desk::open_for(&common::options(home.path()), "linear-equations").expect("it opens");
    assert_eq!(desk.shelf().iter().filter(|e| e.course.is_err()).count(), 1);
    // Its name is that of a broken course: which is told, wherever it is asked for.
    for name in ["broken", "broken.toml"] {
        let home = tempfile::tempdir().expect("a home");
        write(
            home.path(),
            "broken.toml",
            &(small("broken") + "[[question]]\n"),
        );
        let lazily = Desk::open_for(&common::options(home.path()), name)
            .map(|_| ())
            .unwrap_err();
        let whole = open(home.path()).find(name).map(|_| ()).unwrap_err();
        assert_eq!(lazily.message(), whole.message());
    }
    // Two of one id: the second can't be used.
    let home = tempfile::tempdir().expect("a home");
    write(home.path(), "a.toml", &small("twice"));
    write(home.path(), "b.toml", &small("twice"));
    let (desk, _) = Desk::open_for(&common::options(home.path()), "twice").expect("it opens");
    let lazily = told(&desk);
    drop(desk);
    assert_eq!(lazily, told(&open(home.path())));
    assert!(lazily.iter().any(|line| line.contains("b.toml")));
}

#[test]
fn a_course_at_a_path_is_read_alone() {
    let home = tempfile::tempdir().expect("a home");
    let path = home.path().join("mine.toml");
    fs::write(&path, small("mine")).expect("a file");
    let name = path.display().to_string();
    let (mut desk, course) =
        Desk::open_for(&common::options(home.path()), &name).expect("it opens");
    assert!(!desk.is_whole());
    assert_eq!(desk.called(&course), name);
    desk.read_all().expect("they can be read");
    let last = desk.shelf().last().expect("it stands there");
    assert_eq!(last.course.as_ref().expect("good").id.as_str(), "mine");
    drop(desk);
    // Its id is another's: that is told as ever.
    fs::write(&path, small("shell-basics")).expect("a file");
    let lazily = Desk::open_for(&common::options(home.path()), &name)
        .map(|_| ())
        .unwrap_err();
    let whole = open(home.path()).find(&name).map(|_| ()).unwrap_err();
    assert_eq!(lazily.message(), whole.message());
}

#[test]
fn home_behind_a_sitting_is_as_it_would_have_been() {
    let home = tempfile::tempdir().expect("a home");
    let (mut desk, course) =
        Desk::open_for(&common::options(home.path()), "shell-basics").expect("it opens");
    let mut app = App::new(&mut desk, theme("dark"));
    app.practise(course, Start::Practice).expect("it begins");
    press(&mut app, &["Esc", "Esc", "Esc"]);
    let shown = picture(&mut app, 80, 24);
    drop(app);
    assert!(desk.is_whole());
    drop(desk);
    let mut desk = open(home.path());
    desk.pass(SignedDuration::ZERO);
    let mut app = App::new(&mut desk, theme("dark"));
    let whole = picture(&mut app, 80, 24);
    let rows = |shown: &str| -> Vec<String> {
        let lines = shown.lines().filter(|line| line.contains("0/"));
        lines.map(|line| line.replace('❯', " ")).collect()
    };
    assert_eq!(rows(&shown).len(), 4, "{shown}");
    assert_eq!(rows(&shown), rows(&whole));
}

#[test]
fn home_shows_titles_until_the_courses_are_read_and_is_then_as_if_they_had_been() {
    let home = tempfile::tempdir().expect("a home");
    write(home.path(), "a.toml", &small("small"));
    write(
        home.path(),
        "broken.toml",
        &small("broken").replace("\"Small\"", "\"Has a fault\"\nx = 1"),
    );
    let whole = |key: &[&str]| {
        let mut desk = open(home.path());
        let mut app = App::new(&mut desk, theme("dark"));
        press(&mut app, key);
        [(80, 24), (40, 12)].map(|(width, height)| picture(&mut app, width, height))
    };
    let by_heads = || Desk::open_by_heads(&common::options(home.path())).expect("it opens");
    let mut desk = by_heads();
    let titles: Vec<String> = desk.unread().map(ToString::to_string).collect();
    assert_eq!(titles.len(), 6);
    let mut app = App::new(&mut desk, theme("dark"));
    for (width, height) in [(80, 24), (40, 12)] {
        let shown = picture(&mut app, width, height);
        let said = shown.split_whitespace().collect::<Vec<_>>().join(" ");
        assert!(said.contains("Your courses are being read."), "{shown}");
        for title in &titles {
            assert!(shown.contains(title.as_str()), "{title}:\n{shown}");
        }
        // Nothing is said that is not known yet, and no key is offered for it.
        for unknown in ["0/", "due", "new", "✗", "practise", "practice"] {
            assert!(!shown.contains(unknown), "{unknown}:\n{shown}");
        }
    }
    assert!(app.is_to_read_on());
    app.read_on();
    assert!(!app.is_to_read_on());
    let read = [(80, 24), (40, 12)].map(|(width, height)| picture(&mut app, width, height));
    drop(app);
    assert!(desk.is_whole());
    drop(desk);
    assert_eq!(read, whole(&[]));
    // A key that comes before is not lost.
    let mut desk = by_heads();
    let mut app = App::new(&mut desk, theme("dark"));
    press(&mut app, &["Down"]);
    let moved = [(80, 24), (40, 12)].map(|(width, height)| picture(&mut app, width, height));
    drop(app);
    drop(desk);
    assert_eq!(moved, whole(&["Down"]));
}

#[test]
fn where_heads_do_not_tell_what_courses_there_are_all_are_read_at_once() {
    let home = tempfile::tempdir().expect("a home");
    write(home.path(), "a.toml", &small("twice"));
    write(home.path(), "b.toml", &small("twice"));
    let lazily = Desk::open_by_heads(&common::options(home.path())).expect("it opens");
    assert!(lazily.is_whole());
    let lazily_told = told(&lazily);
    drop(lazily);
    assert_eq!(lazily_told, told(&open(home.path())));
}

#[test]
fn a_course_without_a_head_costs_only_its_own_row() {
    let home = tempfile::tempdir().expect("a home");
    write(home.path(), "a.toml", &small("small"));
    write(home.path(), "no-head.toml", "format = \n");
    let mut lazily = Desk::open_by_heads(&common::options(home.path())).expect("it opens");
    let titles: Vec<&str> = lazily.unread().map(|title| title.as_str()).collect();
    assert_eq!(titles.len(), 6);
    assert_eq!(titles[4..], ["Small", "no-head.toml"]);
    lazily.read_all().expect("they are read");
    let lazily_told = told(&lazily);
    drop(lazily);
    assert_eq!(lazily_told, told(&open(home.path())));
}

#[test]
fn who_leaves_does_not_wait_for_courses_and_other_keys_do() {
    let home = tempfile::tempdir().expect("a home");
    let by_heads = || Desk::open_by_heads(&common::options(home.path())).expect("it opens");
    let mut desk = by_heads();
    let mut app = App::new(&mut desk, theme("dark"));
    press(&mut app, &["q"]);
    assert!(app.is_done());
    drop(app);
    assert!(!desk.is_whole());
    drop(desk);
    let mut desk = by_heads();
    let mut app = App::new(&mut desk, theme("dark"));
    let (sender, done) = std::sync::mpsc::channel();
    let sender = std::sync::Mutex::new(sender);
    app.on_wake(move || sender.lock().unwrap().send(()).unwrap());
    app.begin_reading();
    press(&mut app, &["Down"]);
    assert!(app.is_to_read_on());
    done.recv().expect("it is read");
    app.woken();
    assert!(!app.is_to_read_on());
    let moved = picture(&mut app, 80, 24);
    drop(app);
    drop(desk);
    let mut desk = open(home.path());
    let mut app = App::new(&mut desk, theme("dark"));
    press(&mut app, &["Down"]);
    assert_eq!(moved, picture(&mut app, 80, 24));
}
