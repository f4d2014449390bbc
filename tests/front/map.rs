//! The map of a course: what is written where, and where keys and clicks lead; and lists of
//! which not all is in sight.

use crossterm::event::{KeyModifiers, MouseButton, MouseEvent, MouseEventKind};
use kenning::desk::Desk;
use kenning::tui::App;

use crate::common;

use common::screen::{Place, home, picture, press, terminal};

const SIZES: [(u16, u16); 4] = [(40, 12), (80, 24), (120, 40), (200, 50)];

/// A course of these skills: their titles, and what each needs.
fn course(place: &Place, skills: &[(String, Vec<usize>)]) -> Desk {
    let mut text = String::from("format = 1\n[course]\nid = \"graph\"\ntitle = \"Graph\"\n");
    for (n, (title, needs)) in skills.iter().enumerate() {
        let needs: Vec<String> = needs.iter().map(|need| format!("\"s{need}\"")).collect();
        text += &format!(
            "[[skill]]\nid = \"s{n}\"\ntitle = \"{title}\"\nrequires = [{}]\n",
            needs.join(", ")
        );
        text += &format!(
            "[[question]]\nid = \"q{n}\"\nkind = \"number\"\nskills = [\"s{n}\"]\nprompt = \"Type {n}.\"\nanswer = \"{n}\"\n"
        );
    }
    let courses = place.home.path().join("courses");
    std::fs::create_dir_all(&courses).expect("a folder");
    std::fs::write(courses.join("graph.toml"), text).expect("a file");
    place.desk("2026-01-05T09:00:00Z")
}

/// 120 skills in layers of eight, with titles of many words.
fn large() -> Vec<(String, Vec<usize>)> {
    let needs = |n: usize| match n.checked_sub(8) {
        Some(before) if n.is_multiple_of(3) => vec![before, before / 8 * 8 + (n + 3) % 8],
        Some(before) => vec![before],
        None => Vec::new(),
    };
    let title = |n: usize| format!("Number {n} of the skills with rather long titles");
    (0..120).map(|n| (title(n), needs(n))).collect()
}

/// A root with two skills above it and one above both, and a long way beside them, so that no
/// screen has room for all.
fn square() -> Vec<(String, Vec<usize>)> {
    let named = |title: &str, needs: &[usize]| (title.to_owned(), needs.to_vec());
    let mut skills = vec![
        named("Root", &[]),
        named("Upper", &[0]),
        named("Lower", &[0]),
        named("Both", &[1, 2]),
    ];
    for n in 4..40 {
        let needs: Vec<usize> = if n == 4 { Vec::new() } else { vec![n - 1] };
        skills.push((format!("Step {n} of the way"), needs));
    }
    skills
}

fn open<'d>(desk: &'d mut Desk) -> App<'d> {
    let mut app = home(desk);
    press(&mut app, &["/", "Graph", "Enter", "g", "m"]);
    app
}

/// The title of the marked skill, as the panel has it.
fn marked(app: &mut App<'_>) -> String {
    let shown = picture(app, 120, 40);
    let panel = shown.lines().rev().find(|line| line.starts_with(" ╭ "));
    let panel = panel.unwrap_or_else(|| panic!("{shown}"));
    panel.trim_matches([' ', '╭', '─', '╮']).to_owned()
}

#[test]
fn no_title_is_cut_within_a_word() {
    let place = Place::new();
    let mut desk = course(&place, &large());
    let mut app = open(&mut desk);
    for key in ["Right", "v", "Right", "Down", "v", "Down"] {
        press(&mut app, &[key]);
        for (width, height) in SIZES {
            let shown = picture(&mut app, width, height);
            for (at, _) in shown.match_indices('…') {
                assert!(shown[..at].ends_with(' '), "{shown}");
            }
        }
    }
    // Where there is room for three columns, each title stands whole in two lines.
    press(&mut app, &["g"]);
    let shown = picture(&mut app, 120, 40);
    assert!(shown.contains("Level 1 of 15"), "{shown}");
    assert!(shown.contains(" rather long titles"), "{shown}");
}

#[test]
fn arrows_go_to_what_is_drawn_beside_and_back() {
    let place = Place::new();
    let mut desk = course(&place, &square());
    let mut app = open(&mut desk);
    assert_eq!(marked(&mut app), "Root");
    let shown = picture(&mut app, 120, 40);
    for said in [
        "Needs",
        "Level 1 of 36",
        "Opens",
        "Upper",
        "Lower",
        "nothing",
    ] {
        assert!(shown.contains(said), "{said}: {shown}");
    }
    press(&mut app, &["l"]);
    let first = marked(&mut app);
    assert!(first == "Upper" || first == "Lower", "{first}");
    // What stood below it stands below it still.
    press(&mut app, &["j"]);
    let other = marked(&mut app);
    assert_ne!(other, first);
    assert!(other == "Upper" || other == "Lower", "{other}");
    press(&mut app, &["l"]);
    assert_eq!(marked(&mut app), "Both");
    press(&mut app, &["h"]);
    assert_eq!(marked(&mut app), other);
    press(&mut app, &["k"]);
    assert_eq!(marked(&mut app), first);
    press(&mut app, &["h", "h", "k"]);
    assert_eq!(marked(&mut app), "Root");
    press(&mut app, &["j"]);
    assert_eq!(marked(&mut app), "Step 4 of the way");
    press(&mut app, &["G"]);
    assert_eq!(marked(&mut app), "Step 39 of the way");
}

#[test]
fn in_the_tree_arrows_go_to_what_is_opened_wherever_it_stands() {
    let place = Place::new();
    let mut desk = course(&place, &square());
    let mut app = open(&mut desk);
    press(&mut app, &["v", "j"]);
    assert_eq!(marked(&mut app), "Upper");
    // It stands below “Lower”.
    press(&mut app, &["l"]);
    assert_eq!(marked(&mut app), "Both");
    press(&mut app, &["h"]);
    assert_eq!(marked(&mut app), "Upper");
    press(&mut app, &["h", "l"]);
    assert_eq!(marked(&mut app), "Upper");
}

#[test]
fn what_is_locked_says_by_what() {
    let place = Place::new();
    let mut desk = course(&place, &square());
    let mut app = open(&mut desk);
    press(&mut app, &["v"]);
    let tree = picture(&mut app, 120, 40);
    let row = tree.lines().find(|line| line.contains("· Both"));
    let row = row.unwrap_or_else(|| panic!("{tree}"));
    assert!(row.contains("needs “Upper” and 1 more"), "{row}");
    // Beside what it waits for, the map names the rest.
    press(&mut app, &["j", "v"]);
    let shown = picture(&mut app, 120, 40);
    assert!(shown.contains("needs “Lower”"), "{shown}");
    // The signs are told one key away, where the map itself has no room for them, too.
    let signs = |shown: &str| shown.matches("◐ begun").count();
    press(&mut app, &["?"]);
    let help = picture(&mut app, 120, 40);
    assert!(signs(&help) > signs(&shown), "{help}");
}

#[test]
fn a_small_course_is_drawn_whole_where_there_is_room() {
    let place = Place::new();
    let small: Vec<_> = square().into_iter().take(4).collect();
    let mut desk = course(&place, &small);
    let mut app = open(&mut desk);
    let shown = picture(&mut app, 120, 40);
    let at = |title: &str| {
        let found = shown.lines().enumerate().find_map(|(row, line)| {
            let (before, _) = line.split_once(title)?;
            Some((before.chars().count(), row))
        });
        found.unwrap_or_else(|| panic!("no {title}: {shown}"))
    };
    let [root, upper, lower, both] = ["Root", "Upper", "Lower", "Both"].map(at);
    assert!(root.0 < upper.0 && upper.0 == lower.0 && lower.0 < both.0);
    assert!(upper.1 < lower.1, "{shown}");
    press(&mut app, &["l", "l"]);
    assert_eq!(marked(&mut app), "Both");
}

#[test]
fn what_is_said_of_a_skill_stands_still_and_the_cursor_at_its_mark() {
    let place = Place::new();
    let mut desk = course(&place, &large());
    let mut app = open(&mut desk);
    let frame = |shown: &str| {
        let frame = shown.lines().position(|line| line.starts_with(" ╭ "));
        frame.or_else(|| shown.lines().position(|line| line.starts_with(" ─")))
    };
    for view in ["v", "v"] {
        press(&mut app, &[view, "g"]);
        for (width, height) in SIZES {
            let first = frame(&picture(&mut app, width, height));
            assert!(first.is_some());
            for key in ["Right", "Down", "Down", "Right", "Left", "Up"] {
                press(&mut app, &[key]);
                let mut seen = terminal(&mut app, width, height);
                let at = seen.get_cursor_position().expect("a cursor");
                let cell = &seen.backend().buffer()[at];
                let shown = picture(&mut app, width, height);
                assert_eq!(cell.symbol(), "❯", "{shown}");
                assert_eq!(frame(&shown), first, "{shown}");
            }
        }
    }
}

/// Clicks once; the screen after that.
fn click(app: &mut App<'_>, (column, row): (u16, u16), (width, height): (u16, u16)) -> String {
    app.mouse(MouseEvent {
        kind: MouseEventKind::Down(MouseButton::Left),
        column,
        row,
        modifiers: KeyModifiers::NONE,
    });
    picture(app, width, height)
}

/// What was clicked stays under the pointer, so that a second click finds it.
#[test]
fn no_list_moves_away_under_a_click() {
    let place = Place::new();
    let mut desk = course(&place, &large());
    let mut app = home(&mut desk);
    let lists: [&[&str]; 4] = [
        &["/", "Graph", "Enter"],
        &["/", "Graph", "Enter", "m"],
        &["/", "Graph", "Enter", "L"],
        &[","],
    ];
    for keys in lists {
        for (width, height) in [(80, 24), (40, 12), (80, 16)] {
            press(&mut app, keys);
            press(&mut app, &["PgDn", "PgDn"]);
            let mut shown = picture(&mut app, width, height);
            let mut clicked = 0;
            for row in 1..height - 1 {
                let before = shown.lines().nth(usize::from(row)).unwrap_or_default();
                let text = |line: &str| -> String {
                    let text = line.replace(['❯', '▲', '▼', '‹', '›'], " ");
                    text.split_whitespace().take(4).collect()
                };
                let (was, is_marked) = (text(before), before.contains('❯'));
                let after = click(&mut app, (12, row), (width, height));
                if after != shown || is_marked {
                    let line = after.lines().nth(usize::from(row)).unwrap_or_default();
                    assert!(line.contains('❯'), "{keys:?} {row}\n{shown}\n{after}");
                    assert_eq!(text(line), was, "{keys:?} {row}\n{shown}\n{after}");
                    clicked += 1;
                }
                shown = after;
            }
            assert!(clicked > 2, "{keys:?}: {shown}");
            press(&mut app, &["Esc", "Esc", "Esc", "Esc"]);
        }
    }
}

#[test]
fn a_list_stays_while_the_mark_moves_within_it() {
    let place = Place::new();
    let mut desk = course(&place, &large());
    let mut app = home(&mut desk);
    press(&mut app, &["/", "Graph", "Enter", "G"]);
    let first = |app: &mut App<'_>| {
        let shown = picture(app, 80, 24);
        let row = shown.lines().find(|line| line.contains("Number"));
        row.map(|line| line.replace('❯', " "))
    };
    let before = first(&mut app);
    press(&mut app, &["k", "k"]);
    assert_eq!(first(&mut app), before);
}

#[test]
fn what_is_drawn_can_be_clicked_once_to_mark_it_and_again_to_open_it() {
    let few = || square().into_iter().take(4).collect::<Vec<_>>();
    for (skills, (width, height)) in [
        (square(), (120, 40)),
        (square(), (200, 50)),
        (few(), (120, 40)),
        (few(), (100, 30)),
    ] {
        let place = Place::new();
        let mut desk = course(&place, &skills);
        let mut app = home(&mut desk);
        press(&mut app, &["/", "Root", "Enter", "m", "Home"]);
        for title in ["Lower", "Both", "Upper"] {
            let shown = picture(&mut app, width, height);
            // In the panel below it stands within a sentence.
            let found = shown.lines().enumerate().find_map(|(row, line)| {
                let at = line.find(&format!("○ {title}"));
                let at = at.or_else(|| line.find(&format!("· {title}")))?;
                Some((row, line[..at].chars().count() + 3))
            });
            let Some((row, column)) = found else {
                panic!("{title} at {width}x{height}:\n{shown}");
            };
            let at = (u16::try_from(column).unwrap(), u16::try_from(row).unwrap());
            let marked = click(&mut app, at, (width, height));
            let is_marked = marked.lines().any(|line| {
                line.contains(&format!("❯○ {title}")) || line.contains(&format!("❯· {title}"))
            });
            assert!(is_marked, "{title} at {width}x{height}:\n{shown}\n{marked}");
        }
        let shown = picture(&mut app, width, height);
        let row = shown
            .lines()
            .position(|line| line.contains("❯· Upper"))
            .expect("its row");
        let line = shown.lines().nth(row).expect("it");
        let before = line.find("❯").expect("the mark");
        let column = line[..before].chars().count() + 4;
        let at = (u16::try_from(column).unwrap(), u16::try_from(row).unwrap());
        let opened = click(&mut app, at, (width, height));
        assert!(!opened.contains("Map: Graph"), "{opened}");
    }
}
