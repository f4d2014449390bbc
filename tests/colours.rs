//! What learners see, with its colours: what is marked, what is right, what is a key.

use insta::assert_snapshot;
use kenning::tui::App;

mod common;

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
    press(&mut app, &["h", "Down"]);
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
