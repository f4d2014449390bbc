//! Every screen at four sizes and in a dark and a light theme, with its colours and the place
//! of its cursor. Where something is marked, the cursor stands there: screen readers follow it.

use std::collections::HashSet;
use std::path::Path;
use std::sync::mpsc;
use std::time::Duration;

use crossterm::event::{KeyCode, KeyEvent, KeyModifiers};
use insta::assert_snapshot;
use kenning::desk::{Desk, Options, Start};
use kenning::tui::App;

use crate::common;

use common::gallery::{SIZES, cursor, shot};
use common::screen::{Place, begin, give_up_until, home, noon, picture, press, terminal};

pub(crate) fn alt(app: &mut App<'_>, letter: char) {
    app.key(KeyEvent::new(KeyCode::Char(letter), KeyModifiers::ALT));
}

fn control(app: &mut App<'_>, letter: char) {
    app.key(KeyEvent::new(KeyCode::Char(letter), KeyModifiers::CONTROL));
}

pub(crate) fn function(app: &mut App<'_>, n: u8) {
    app.key(KeyEvent::new(KeyCode::F(n), KeyModifiers::NONE));
}

/// The screen, as text; the cursor stands where it belongs.
pub(crate) fn shown(app: &mut App<'_>) -> String {
    for (width, height) in SIZES {
        cursor_is_at_the_mark(app, width, height);
    }
    shot(app)
}

/// The cursor is in sight. Where a line is marked it stands on it, unless letters are typed:
/// then it stands where they go.
fn cursor_is_at_the_mark(app: &mut App<'_>, width: u16, height: u16) {
    let drawn = terminal(app, width, height);
    let picture = picture(app, width, height);
    let (x, y) = cursor(&drawn).unwrap_or_else(|| panic!("no cursor: {picture}"));
    assert!(x < width && y < height, "{x}, {y}: {picture}");
    let buffer = drawn.backend().buffer();
    let row = |y: u16| -> String { (0..width).map(|x| buffer[(x, y)].symbol()).collect() };
    let here = row(y);
    // Where it stands within a frame, what lies below the frame does not count.
    let frame = (0..x).rev().find(|&x| buffer[(x, y)].symbol() == "│");
    let is_marked = |y: u16| {
        let from = frame.map_or(0, |x| x + 1);
        let inside = frame.is_none_or(|x| buffer[(x, y)].symbol() == "│");
        inside && (from..width).any(|x| ["❯", "↕"].contains(&buffer[(x, y)].symbol()))
    };
    // Within a frame, too.
    let typed = here.trim_start_matches(['│', ' ']);
    let is_typed = typed.starts_with("> ")
        || typed.starts_with("/ ")
        || x > 0 && {
            let before = &buffer[(x - 1, y)];
            let here = &buffer[(x, y)];
            let lined = |cell: &ratatui::buffer::Cell| {
                cell.modifier.contains(ratatui::style::Modifier::UNDERLINED)
            };
            lined(before) || lined(here)
        };
    let anywhere = (0..height).any(is_marked);
    assert!(
        !anywhere || is_marked(y) || is_typed,
        "{width}×{height}, the cursor is at {x}, {y}, and not at the mark: {picture}"
    );
}

/// A desk with the course of all kinds on its shelf: no path of this machine is shown.
fn with_kinds() -> (Place, Desk) {
    let place = Place::with_courses();
    let kinds = concat!(env!("CARGO_MANIFEST_DIR"), "/tests/data/kinds.toml");
    let there = place.home.path().join("courses/kinds.toml");
    std::fs::copy(kinds, there).expect("a file");
    let desk = place.desk(noon());
    (place, desk)
}

/// Practice of one of its skills.
fn kinds<'d>(desk: &'d mut Desk, skill: &str) -> App<'d> {
    let course = desk.find("kinds").expect("on the shelf");
    let skill = course.skill(skill).expect("one of its skills");
    begin(desk, "kinds", Start::Skill(skill))
}

/// The course with letters of every width, from its question of this skill on.
fn letters<'d>(desk: &'d mut Desk, skill: &str) -> App<'d> {
    let path = concat!(env!("CARGO_MANIFEST_DIR"), "/tests/data/letters.toml");
    let course = desk.find(path).expect("a good course");
    let skill = course.skill(skill).expect("one of its skills");
    begin(desk, path, Start::Skill(skill))
}

/// A desk as learners have it, who are taught before they are asked.
fn taught(place: &Place) -> Desk {
    Desk::open(&Options {
        home: Some(place.home.path().to_owned()),
        profile: None,
        now: Some(noon().parse().expect("a date")),
        offset_minutes: None,
        seed: Some(1),
        untaught: false,
    })
    .expect("a fresh home opens")
}

/// Practises some days away, so that there is a past.
pub(crate) fn practised(place: &Place) {
    for day in ["2026-02-20", "2026-02-22", "2026-02-27"] {
        let mut desk = place.desk(&format!("{day}T12:00:00Z"));
        desk.stop_clock();
        for course in ["equations", "words"] {
            let mut app = begin(&mut desk, course, Start::Practice);
            for n in 0..8 {
                match n % 4 {
                    3 => press(&mut app, &["F8", "Enter", "Enter"]),
                    _ => press(&mut app, &["1", "Enter", "F8", "Enter", "Enter"]),
                }
            }
            press(&mut app, &["Esc", "Esc", "Esc"]);
        }
    }
}

/// Opens what is read on another thread, and waits for it.
fn opened(app: &mut App<'_>, key: &str, reads: &str) {
    let (sender, woken) = mpsc::channel();
    app.on_wake(move || {
        let _ = sender.send(());
    });
    press(app, &[key]);
    if picture(app, 80, 24).contains(reads) {
        let long = Duration::from_secs(300);
        woken.recv_timeout(long).expect("it is read");
        app.woken();
    }
}

#[test]
fn home_and_what_lies_around_it() {
    let place = Place::with_courses();
    {
        let mut desk = place.desk(noon());
        assert_snapshot!("home_new", shown(&mut home(&mut desk)));
    }
    let place = Place::with_courses();
    practised(&place);
    let mut desk = place.desk(noon());
    desk.stop_clock();
    let mut app = home(&mut desk);
    assert_snapshot!("home", shown(&mut app));
    press(&mut app, &["t"]);
    assert_snapshot!("length", shown(&mut app));
    press(&mut app, &["Esc", "M"]);
    assert_snapshot!("memory_model", shown(&mut app));
    press(&mut app, &["Esc", "/", "one"]);
    assert_snapshot!("search", shown(&mut app));
    press(&mut app, &["Esc", "Esc", "?"]);
    assert_snapshot!("help_at_home", shown(&mut app));
    press(&mut app, &["Esc"]);
    control(&mut app, 'p');
    press(&mut app, &["pr"]);
    assert_snapshot!("palette", shown(&mut app));
}

#[test]
fn progress_and_the_map() {
    let place = Place::with_courses();
    practised(&place);
    let mut desk = place.desk(noon());
    desk.stop_clock();
    let mut app = home(&mut desk);
    opened(&mut app, "s", "Reading all that was recorded.");
    assert_snapshot!("progress", shown(&mut app));
    press(&mut app, &["Enter"]);
    assert_snapshot!("progress_numbers", shown(&mut app));
    press(&mut app, &["Esc", "Esc", "g", "m"]);
    assert_snapshot!("map", shown(&mut app));
    press(&mut app, &["v"]);
    assert_snapshot!("map_other", shown(&mut app));
}

#[test]
fn a_course_and_its_plan() {
    let place = Place::with_courses();
    practised(&place);
    let mut desk = place.desk(noon());
    desk.stop_clock();
    let mut app = home(&mut desk);
    press(&mut app, &["/", "Linear equations", "Enter", "Down"]);
    assert_snapshot!("skills", shown(&mut app));
    press(&mut app, &["o"]);
    assert_snapshot!("lesson", shown(&mut app));
    press(&mut app, &["Esc", "e", "Down"]);
    assert_snapshot!("plan", shown(&mut app));
    press(&mut app, &["Esc", "L"]);
    assert_snapshot!("questions", shown(&mut app));
}

#[test]
fn settings_are_listed_with_what_they_mean() {
    let (_place, mut desk) = Place::at_noon_with_courses();
    let mut app = home(&mut desk);
    press(&mut app, &[","]);
    assert_snapshot!("settings", shown(&mut app));
    press(&mut app, &["Down", "Down"]);
    assert_snapshot!("settings_further", shown(&mut app));
}

#[test]
fn a_question_from_its_asking_to_the_end_of_the_sitting() {
    let (_place, mut desk) = with_kinds();
    let mut app = kinds(&mut desk, "number");
    assert_snapshot!("asked", shown(&mut app));
    press(&mut app, &["84"]);
    function(&mut app, 2);
    assert_snapshot!("asked_hint", shown(&mut app));
    press(&mut app, &["Enter"]);
    assert_snapshot!("missed", shown(&mut app));
    press(&mut app, &["F1"]);
    assert_snapshot!("help_at_a_question", shown(&mut app));
    press(&mut app, &["Esc", "F5"]);
    assert_snapshot!("step", shown(&mut app));
    press(&mut app, &["35", "Enter"]);
    assert_snapshot!("step_right", shown(&mut app));
    press(&mut app, &["Enter", "42", "Enter"]);
    assert_snapshot!("right", shown(&mut app));
    press(&mut app, &["w"]);
    assert_snapshot!("why", shown(&mut app));
    press(&mut app, &["w"]);
    assert_snapshot!("why_all", shown(&mut app));
    press(&mut app, &["Esc", "Enter"]);
    function(&mut app, 9);
    assert_snapshot!("put_away", shown(&mut app));
    press(&mut app, &["s"]);
    assert_snapshot!("put_away_for_good", shown(&mut app));
    press(&mut app, &["Esc"]);
    alt(&mut app, 'p');
    assert_snapshot!("look_back", shown(&mut app));
    press(&mut app, &["Esc"]);
    alt(&mut app, 'n');
    press(&mut app, &["mind the order of operations"]);
    assert_snapshot!("note", shown(&mut app));
    press(&mut app, &["Enter", "Esc", "Esc"]);
    assert_snapshot!("summary", shown(&mut app));
}

#[test]
fn each_way_to_answer() {
    for (skill, keys) in [
        ("choice", &["h", "Down", "Down"][..]),
        ("multi", &["1", "Down", "Space"]),
        ("text", &["manana"]),
        ("cloze", &["cp"]),
        ("card", &["Enter"]),
        ("order", &["Space", "Down"]),
    ] {
        let (_place, mut desk) = with_kinds();
        let mut app = kinds(&mut desk, skill);
        press(&mut app, keys);
        assert_snapshot!(format!("kind_{skill}"), shown(&mut app));
        press(&mut app, &["Enter"]);
        match skill {
            "choice" | "multi" | "text" | "cloze" => {
                assert_snapshot!(format!("kind_{skill}_answered"), shown(&mut app));
            }
            _ => {}
        }
    }
}

#[test]
fn what_teaches_and_a_test_look_as_before() {
    let place = Place::with_courses();
    let mut desk = taught(&place);
    desk.stop_clock();
    let mut app = begin(&mut desk, "equations", Start::Practice);
    assert_snapshot!("example", shown(&mut app));
    press(&mut app, &["Enter"]);
    assert_snapshot!("after_the_example", shown(&mut app));
    drop(app);
    let (_place, mut desk) = Place::at_noon_with_courses();
    let mut app = begin(&mut desk, "equations", Start::Placement);
    assert_snapshot!("placement", shown(&mut app));
    give_up_until(&mut app, "agree");
    assert_snapshot!("placed", shown(&mut app));
    drop(app);
    let (_place, mut desk) = Place::at_noon_with_courses();
    let mut app = home(&mut desk);
    press(&mut app, &["g", "Down", "Down", "x"]);
    assert_snapshot!("before_the_test", shown(&mut app));
    press(&mut app, &["Enter"]);
    assert_snapshot!("test_asked", shown(&mut app));
    for _ in 0..12 {
        press(&mut app, &["F8"]);
    }
    assert_snapshot!("test_result", shown(&mut app));
}

#[test]
fn what_is_wrong_is_told_on_the_screen() {
    let place = Place::with_courses();
    let broken = place.home.path().join("courses/broken.toml");
    std::fs::write(&broken, "format = 1\n[course]\nid = \"x\"\ntitle = 3\n").expect("a file");
    let mut desk = place.desk(noon());
    let mut app = home(&mut desk);
    app.keys_from(Path::new("tests/data/keys-wrong.toml"));
    assert_snapshot!("told_at_home", shown(&mut app));
    press(&mut app, &["G", "Enter"]);
    let said = picture(&mut app, 80, 24);
    assert!(said.contains("broken.toml"), "{said}");
    press(&mut app, &["Esc", "g", "Enter"]);
    press(&mut app, &["Enter"]);
    assert_snapshot!("told_at_a_question", shown(&mut app));
}

/// The first line of the question, which tells it from others; none where nothing is asked.
fn asked_of(app: &mut App<'_>) -> Option<String> {
    let shown = picture(app, 80, 24);
    let (title, rest) = shown.split_once('\n')?;
    let is_asked = title.contains("Letters") && !title.contains("summary");
    let mut lines = rest.lines().filter(|line| !line.trim().is_empty());
    // The first one says why it is asked.
    lines.nth(1).filter(|_| is_asked).map(str::to_owned)
}

#[test]
fn letters_of_every_width_and_direction() {
    for skill in ["wide", "right-to-left", "maths", "code"] {
        let (_place, mut desk) = Place::at_noon_with_courses();
        let mut app = letters(&mut desk, skill);
        function(&mut app, 4);
        if picture(&mut app, 80, 24).contains("Esc back") {
            assert_snapshot!(format!("letters_{skill}_lesson"), shown(&mut app));
            press(&mut app, &["Esc"]);
        }
        let mut seen = HashSet::new();
        for _ in 1..=12 {
            let Some(asked) = asked_of(&mut app) else {
                break;
            };
            if seen.insert(asked) {
                let n = seen.len();
                assert_snapshot!(format!("letters_{skill}_{n}"), shown(&mut app));
            }
            function(&mut app, 2);
            press(&mut app, &["F8"]);
            for (width, height) in SIZES {
                cursor_is_at_the_mark(&mut app, width, height);
            }
            press(&mut app, &["Enter"]);
            if picture(&mut app, 80, 24).contains("once more") {
                press(&mut app, &["Enter"]);
            }
        }
        assert!(seen.len() > 1, "{seen:?}");
    }
    let (_place, mut desk) = Place::at_noon_with_courses();
    let mut app = letters(&mut desk, "wide");
    press(&mut app, &["F1"]);
    assert_snapshot!("letters_help", shown(&mut app));
}
