//! What moves on the screen: the bar of a skill that is learned, once, step by step.

use crate::common;

use common::screen::{Place, begin, noon, picture, press};
use kenning::desk::{Desk, Start};
use kenning::settings::Key;
use kenning::tui::App;

/// Steps from what was to what is.
const STEPS: usize = 6;

fn desk(place: &Place) -> (Desk, String) {
    let path = place.home.path().join("one.toml");
    std::fs::write(&path, common::one_skill()).expect("a file");
    let mut desk = place.desk(noon());
    desk.stop_clock();
    (desk, path.display().to_string())
}

/// Answers until the skill is learned. Before that nothing moves.
fn learn(app: &mut App<'_>) {
    for _ in 0..20 {
        press(app, &["7", "Enter"]);
        if picture(app, 80, 24).contains("was the last one") {
            return;
        }
        assert!(!app.is_moving(), "{}", picture(app, 80, 24));
        press(app, &["Enter"]);
    }
    panic!("not learned:\n{}", picture(app, 80, 24));
}

/// The bar of the skill, in signs.
fn bar(app: &mut App<'_>) -> String {
    let shown = picture(app, 80, 24);
    let line = shown.lines().find(|line| line.contains("learned"));
    let line = line.unwrap_or_else(|| panic!("no bar:\n{shown}"));
    let bar = |c: &char| ('▁'..='▓').contains(c);
    line.chars().filter(bar).collect()
}

fn full(bar: &str) -> usize {
    bar.chars().filter(|c| *c == '█').count()
}

#[test]
fn the_bar_of_a_skill_that_is_learned_fills_and_then_stands_still() {
    let place = Place::new();
    let (mut desk, path) = desk(&place);
    let mut app = begin(&mut desk, &path, Start::Practice);
    learn(&mut app);
    let mut bars = vec![bar(&mut app)];
    while app.is_moving() {
        assert_eq!(
            bar(&mut app),
            bars[bars.len() - 1],
            "by itself nothing moves"
        );
        app.step();
        bars.push(bar(&mut app));
    }
    assert_eq!(bars.len(), STEPS + 1, "{bars:?}");
    assert!(bars.iter().all(|bar| bar.chars().count() == 10), "{bars:?}");
    assert!(bars.is_sorted_by_key(|bar| full(bar)), "{bars:?}");
    let [first, last] = [&bars[0], &bars[STEPS]].map(|bar| full(bar));
    assert!(first < last, "{bars:?}");
    assert!(
        !bars[0].contains('▌') && bars[STEPS] == "██████░░░░",
        "{bars:?}"
    );
    let still = picture(&mut app, 80, 24);
    app.step();
    assert_eq!(picture(&mut app, 80, 24), still);
    // It does not begin again when the page comes back.
    press(&mut app, &["w", "Esc"]);
    assert!(!app.is_moving());
}

#[test]
fn a_key_ends_what_moves_and_is_obeyed() {
    let place = Place::new();
    let (mut desk, path) = desk(&place);
    let mut app = begin(&mut desk, &path, Start::Practice);
    learn(&mut app);
    assert!(app.is_moving());
    app.step();
    press(&mut app, &["w"]);
    assert!(!app.is_moving());
    let why = picture(&mut app, 80, 24);
    press(&mut app, &["Esc"]);
    assert_ne!(picture(&mut app, 80, 24), why, "the key was obeyed");
    assert_eq!(bar(&mut app), "██████░░░░");
}

#[test]
fn nothing_moves_where_that_is_off_or_bytes_are_dear() {
    for (key, value) in [(Key::Motion, "off"), (Key::LowBandwidth, "on")] {
        let place = Place::new();
        let (mut desk, path) = desk(&place);
        desk.set(&[(key, Some(value))]).expect("a setting");
        let mut app = begin(&mut desk, &path, Start::Practice);
        learn(&mut app);
        assert!(!app.is_moving(), "{key:?}");
        assert_eq!(full(&bar(&mut app)), 6, "{key:?}");
    }
}
