//! What learners see, with its colours: what is marked, what is right, what is a key.

use insta::assert_snapshot;
use kenning::tui::App;

use crate::common;

use common::screen::{Place, distinct, in_colour, press};

#[test]
fn home_shows_which_course_is_marked() {
    let (_place, mut desk) = Place::at_noon();
    let mut app = App::new(&mut desk, distinct());
    press(&mut app, &["Down"]);
    assert_snapshot!("home", in_colour(&mut app, 80, 24));
}

#[test]
fn a_question_shows_which_option_is_marked_and_its_verdict_which_is_right() {
    let (place, mut desk) = Place::at_noon();
    let mut app = place.practise_in(&mut desk, "choice", distinct());
    press(&mut app, &["h", "Down", "Down"]);
    assert_snapshot!("choice", in_colour(&mut app, 80, 24));
    press(&mut app, &["1", "Enter"]);
    assert_snapshot!("verdict", in_colour(&mut app, 80, 24));
}

#[test]
fn several_options_show_where_the_learner_is_and_what_is_marked() {
    let (place, mut desk) = Place::at_noon();
    let mut app = place.practise_in(&mut desk, "multi", distinct());
    press(&mut app, &["1", "Down", "Space"]);
    assert_snapshot!("several", in_colour(&mut app, 80, 24));
    press(&mut app, &["Enter"]);
    assert_snapshot!("partly", in_colour(&mut app, 80, 24));
}

#[test]
fn code_has_the_colours_of_its_language_in_prompts_and_options() {
    let good = concat!(env!("CARGO_MANIFEST_DIR"), "/tests/data/good/code.toml");
    let text = std::fs::read_to_string(good).expect("the course");
    let (head, rows) = text.split_at(text.rfind("[[question]]").expect("a question"));
    let (start, one) = head.split_at(head.find("[[question]]").expect("a question"));
    for (name, question) in [("code_printed", one), ("code_options", rows)] {
        let (place, mut desk) = Place::at_noon();
        let path = place.home.path().join("code.toml");
        std::fs::write(&path, format!("{start}{question}")).expect("a file");
        let course = desk.find(&path.display().to_string()).expect("a course");
        let mut app = App::new(&mut desk, distinct());
        app.practise(course, kenning::desk::Start::Practice)
            .expect("practice begins");
        assert_snapshot!(name, in_colour(&mut app, 80, 24));
    }
}
