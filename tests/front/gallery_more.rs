//! The rest of the screens at four sizes and in a dark and a light theme, with their colours
//! and the place of the cursor: ways to answer that came later, and what lies around a question.

use std::sync::Arc;

use insta::assert_snapshot;
use kenning::desk::{Desk, Start};
use kenning::select::Selector;
use kenning::tui::App;

use crate::common;
use crate::gallery::{alt, function, practised, shown};

use common::screen::{Place, begin, home, noon, picture, press};

/// Practice of one question of a course in `tests/data/good`, with whatever comes before it
/// passed over, up to where the screen says this.
fn one<'d>(desk: &'d mut Desk, course: &str, id: &str, until: &str) -> App<'d> {
    let path = format!("{}/tests/data/good/{course}", env!("CARGO_MANIFEST_DIR"));
    let only = Selector::read(&format!("id:{id}")).expect("a selector");
    let mut app = begin(desk, &path, Start::Only(Arc::new(only)));
    for _ in 0..4 {
        if picture(&mut app, 80, 24).contains(until) {
            return app;
        }
        press(&mut app, &["Enter"]);
    }
    panic!("never “{until}”:\n{}", picture(&mut app, 80, 24));
}

#[test]
fn ways_to_answer_that_came_later() {
    for (course, id, until, keys) in [
        (
            "match.toml",
            "capitals",
            "Which capital",
            &["2", "Down"][..],
        ),
        ("expression.toml", "reduce", "Reduce", &["(x+1)/x"]),
        (
            "command.toml",
            "quotes",
            "my notes.txt",
            &["cat my notes.txt"],
        ),
        (
            "output.toml",
            "lines",
            "What does this print?",
            &["1", "Enter", "2"],
        ),
        (
            "written.toml",
            "who-gives-names",
            "domain names",
            &["ICANN does, and in France"],
        ),
        ("order.toml", "loop", "print 0, 1, 2", &["Space", "Down"]),
        ("hints.toml", "difference", "What is 5/6", &["1/2"]),
        ("parts.toml", "catalogue", "In a catalogue", &["20"]),
        ("figures.toml", "slope", "slope of this line", &["2"]),
    ] {
        let (_place, mut desk) = Place::at_noon();
        let mut app = one(&mut desk, course, id, until);
        press(&mut app, keys);
        assert_snapshot!(format!("later_{id}"), shown(&mut app));
        match id {
            // What asks back stands above the field.
            "difference" => function(&mut app, 2),
            _ => press(&mut app, &["Enter", "Enter"]),
        }
        assert_snapshot!(format!("later_{id}_then"), shown(&mut app));
    }
}

#[test]
fn a_picture_says_what_it_shows() {
    let (_place, mut desk) = Place::at_noon();
    let path = concat!(
        env!("CARGO_MANIFEST_DIR"),
        "/tests/data/good/pictures/course.toml"
    );
    let mut app = begin(&mut desk, path, Start::Practice);
    assert_snapshot!("with_a_picture", shown(&mut app));
}

#[test]
fn what_is_kept_of_a_question_and_its_life() {
    let place = Place::with_courses();
    practised(&place);
    let mut desk = place.desk(noon());
    desk.stop_clock();
    let mut app = home(&mut desk);
    press(
        &mut app,
        &["/", "Linear equations", "Enter", "L", "f", "is:seen"],
    );
    assert_snapshot!("narrowing", shown(&mut app));
    press(&mut app, &["Enter", "t", "exam hard/1"]);
    assert_snapshot!("tags", shown(&mut app));
    press(&mut app, &["Enter", "i"]);
    assert_snapshot!("life", shown(&mut app));
    press(&mut app, &["Esc", "Enter"]);
    assert_snapshot!("looked_at", shown(&mut app));
}

#[test]
fn interests_are_picked_and_a_resource_is_opened() {
    let place = Place::new();
    let data = concat!(env!("CARGO_MANIFEST_DIR"), "/tests/data/good");
    std::fs::create_dir_all(place.home.path().join("courses")).expect("a folder");
    let there = place.home.path().join("courses/contexts.toml");
    std::fs::copy(format!("{data}/contexts.toml"), there).expect("a file");
    let mut desk = place.desk(noon());
    let mut app = home(&mut desk);
    while !picture(&mut app, 80, 24).contains("❯ The same question") {
        press(&mut app, &["Down"]);
    }
    press(&mut app, &["i", "Down", "Space"]);
    assert_snapshot!("interests", shown(&mut app));
    drop(app);
    let (_place, mut desk) = Place::at_noon();
    let mut app = one(&mut desk, "resources.toml", "below", "What is 3 - 5?");
    assert_snapshot!("resource_offered", shown(&mut app));
    alt(&mut app, 'v');
    assert_snapshot!("resource_opened", shown(&mut app));
}

#[test]
fn decisions_over_skills_and_a_plan_that_is_typed() {
    let (_place, mut desk) = Place::at_noon_with_courses();
    let mut app = home(&mut desk);
    press(&mut app, &["/", "Linear equations", "Enter", "n"]);
    assert_snapshot!("skill_known_asked", shown(&mut app));
    press(&mut app, &["n"]);
    assert_snapshot!("skill_known", shown(&mut app));
    press(&mut app, &["e", "Down", "25"]);
    assert_snapshot!("plan_typed", shown(&mut app));
}
