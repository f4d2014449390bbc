//! The mouse does what keys do, and nothing else.

use crossterm::event::{KeyModifiers, MouseButton, MouseEvent, MouseEventKind};
use kenning::tui::App;

use crate::common;

use common::screen::{Place, home, picture, press};

/// Something that the mouse does at a place, from 0.
fn mouse(app: &mut App<'_>, kind: MouseEventKind, (column, row): (usize, usize)) {
    app.mouse(MouseEvent {
        kind,
        column: u16::try_from(column).expect("on the screen"),
        row: u16::try_from(row).expect("on the screen"),
        modifiers: KeyModifiers::NONE,
    });
}

/// Clicks on the first place where the screen says this; the screen after that.
fn click(app: &mut App<'_>, text: &str) -> String {
    let seen = picture(app, 80, 24);
    let found = seen.lines().enumerate().find_map(|(row, line)| {
        let before = line.split_once(text)?.0;
        Some((before.chars().count(), row))
    });
    let at = found.unwrap_or_else(|| panic!("no “{text}”:\n{seen}"));
    mouse(app, MouseEventKind::Down(MouseButton::Left), at);
    picture(app, 80, 24)
}

#[test]
fn a_click_marks_a_course_and_a_second_one_opens_it() {
    let (_place, mut desk) = Place::at_noon_with_courses();
    let mut app = home(&mut desk);
    let names: Vec<String> = picture(&mut app, 80, 24)
        .lines()
        .filter(|line| line.contains("░░"))
        .map(|line| {
            line.trim_start_matches([' ', '❯'])
                .chars()
                .take(20)
                .collect()
        })
        .collect();
    assert!(names.len() > 2, "{names:?}");
    let last = &names[names.len() - 1];
    let seen = click(&mut app, last);
    assert!(seen.contains(&format!("❯ {last}")), "{seen}");
    // Another row in between, and back: the second click is one on the same row.
    let seen = click(&mut app, &names[2]);
    assert!(seen.contains(&format!("❯ {}", names[2])), "{seen}");
    let seen = click(&mut app, last);
    assert!(seen.contains(&format!("❯ {last}")), "{seen}");
    let seen = click(&mut app, last);
    assert!(seen.contains("Enter "), "{seen}");
    assert!(!seen.contains("q quit"), "{seen}");
}

#[test]
fn an_option_is_marked_first_and_handed_in_by_a_second_click() {
    let (place, mut desk) = Place::at_noon();
    let mut app = place.practise(&mut desk, "choice");
    let seen = click(&mut app, "1  ");
    assert!(seen.contains("❯ 1  ") && !seen.contains("go on"), "{seen}");
    let seen = click(&mut app, "1  ");
    assert!(seen.contains("(yours)"), "{seen}");
}

#[test]
fn where_several_can_be_marked_a_click_marks_and_never_hands_in() {
    let (place, mut desk) = Place::at_noon();
    let mut app = place.practise(&mut desk, "multi");
    let seen = click(&mut app, "2  [ ]");
    assert!(seen.contains("2  [x]"), "{seen}");
    let seen = click(&mut app, "2  [x]");
    assert!(
        seen.contains("2  [ ]") && !seen.contains("(yours)"),
        "{seen}"
    );
}

#[test]
fn the_line_of_keys_can_be_clicked_and_elsewhere_nothing_happens() {
    let (place, mut desk) = Place::at_noon();
    let mut app = place.practise(&mut desk, "choice");
    let before = picture(&mut app, 80, 24);
    mouse(&mut app, MouseEventKind::Down(MouseButton::Left), (70, 12));
    mouse(&mut app, MouseEventKind::Down(MouseButton::Right), (5, 6));
    mouse(&mut app, MouseEventKind::Up(MouseButton::Left), (5, 23));
    assert_eq!(picture(&mut app, 80, 24), before);
    let seen = click(&mut app, "F3 why");
    assert!(seen.contains("Why"), "{seen}");
}

#[test]
fn the_wheel_scrolls_what_is_longer_than_the_screen() {
    let (_place, mut desk) = Place::at_noon();
    let mut app = home(&mut desk);
    press(&mut app, &["?"]);
    let top = picture(&mut app, 80, 24);
    mouse(&mut app, MouseEventKind::ScrollDown, (10, 10));
    let below = picture(&mut app, 80, 24);
    assert_ne!(top, below);
    assert!(below.contains('▲'), "{below}");
    mouse(&mut app, MouseEventKind::ScrollUp, (10, 10));
    assert_eq!(picture(&mut app, 80, 24), top);
}
