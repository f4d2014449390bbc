//! What learners see in practice, as pictures drawn on a test terminal.

use std::collections::HashSet;

use crossterm::event::{KeyCode, KeyEvent, KeyModifiers};
use insta::assert_snapshot;
use kenning::desk::Start;
use kenning::tui::App;
use ratatui::style::Color;

use crate::common;

use common::screen::{Place, begin, give_up_until, home, noon, picture, press, terminal, theme};

#[test]
fn one_option_is_chosen_and_judged() {
    let (place, mut desk) = Place::at_noon_with_courses();
    let mut app = place.practise(&mut desk, "choice");
    press(&mut app, &["h", "Down", "Down"]);
    assert_snapshot!("choice_asked", picture(&mut app, 80, 24));
    press(&mut app, &["1", "Enter"]);
    assert_snapshot!("choice_wrong_80x24", picture(&mut app, 80, 24));
    assert_snapshot!("choice_wrong_40x12", picture(&mut app, 40, 12));
    assert_snapshot!("choice_wrong_120x40", picture(&mut app, 120, 40));
    press(&mut app, &["u"]);
    press(&mut app, &["2", "Enter"]);
    assert_snapshot!("choice_right", picture(&mut app, 80, 24));
    press(&mut app, &["w"]);
    assert_snapshot!("why", picture(&mut app, 80, 24));
}

#[test]
fn some_of_the_right_options_earn_a_part() {
    let (place, mut desk) = Place::at_noon_with_courses();
    let mut app = place.practise(&mut desk, "multi");
    press(&mut app, &["1", "Down", "Space"]);
    assert_snapshot!("multi_asked", picture(&mut app, 80, 24));
    press(&mut app, &["Enter"]);
    assert_snapshot!("multi_partly", picture(&mut app, 80, 24));
}

#[test]
fn a_missing_accent_is_told_beside_a_right_answer() {
    let (place, mut desk) = Place::at_noon_with_courses();
    let mut app = place.practise(&mut desk, "text");
    press(&mut app, &["Tab", "manana"]);
    assert_snapshot!("text_asked_40x12", picture(&mut app, 40, 12));
    press(&mut app, &["Enter"]);
    assert_snapshot!("text_without_accent", picture(&mut app, 80, 24));
}

#[test]
fn a_wrong_number_leads_through_its_steps() {
    let (place, mut desk) = Place::at_noon_with_courses();
    let mut app = place.practise(&mut desk, "number");
    press(&mut app, &["84", "Enter"]);
    assert_snapshot!("number_mistake", picture(&mut app, 80, 24));
    press(&mut app, &["t", "F2"]);
    assert_snapshot!("step_80x24", picture(&mut app, 80, 24));
    assert_snapshot!("step_40x12", picture(&mut app, 40, 12));
    press(&mut app, &["35", "Enter", "Enter", "42", "Enter"]);
    assert_snapshot!("step_right", picture(&mut app, 80, 24));
    press(&mut app, &["F1"]);
    assert_snapshot!("keys", picture(&mut app, 80, 24));
    assert_snapshot!("keys_40x12", picture(&mut app, 40, 12));
    press(&mut app, &["Esc", "Esc", "Esc"]);
    assert_snapshot!("summary_80x24", picture(&mut app, 80, 24));
    assert_snapshot!("summary_40x12", picture(&mut app, 40, 12));
}

#[test]
fn blanks_in_code_earn_their_share_each() {
    let (place, mut desk) = Place::at_noon_with_courses();
    let mut app = place.practise(&mut desk, "cloze");
    press(&mut app, &["cp", "Enter", "m"]);
    assert_snapshot!("cloze_asked", picture(&mut app, 80, 24));
    press(&mut app, &["Enter"]);
    assert_snapshot!("cloze_partly", picture(&mut app, 80, 24));
}

#[test]
fn a_card_is_turned_and_graded() {
    let (place, mut desk) = Place::at_noon_with_courses();
    let mut app = place.practise(&mut desk, "card");
    assert_snapshot!("card_front", picture(&mut app, 40, 12));
    press(&mut app, &["Enter"]);
    assert_snapshot!("card_back", picture(&mut app, 40, 12));
    press(&mut app, &["3"]);
    let after = picture(&mut app, 80, 24);
    assert!(
        after.contains("Last card: known well, next review"),
        "{after}"
    );
    press(&mut app, &["u"]);
    assert!(picture(&mut app, 80, 24).contains("el perro"));
}

#[test]
fn items_are_moved_into_order() {
    let (place, mut desk) = Place::at_noon_with_courses();
    let mut app = place.practise(&mut desk, "order");
    press(&mut app, &["Space", "Down"]);
    assert_snapshot!("order_held", picture(&mut app, 80, 24));
    press(&mut app, &["d"]);
    assert_snapshot!("order_shown", picture(&mut app, 80, 24));
    press(&mut app, &["b"]);
    assert_snapshot!("put_away", picture(&mut app, 80, 24));
    press(&mut app, &["b"]);
    assert!(!picture(&mut app, 80, 24).contains("Put the meals"));
}

#[test]
fn the_next_day_reviews_are_due() {
    let place = Place::with_courses();
    {
        let mut desk = place.desk(noon());
        let mut app = place.practise(&mut desk, "text");
        press(&mut app, &["mañana", "Enter", "Esc", "Esc"]);
    }
    let mut desk = place.desk("2026-03-20T12:00:00Z");
    let mut app = place.practise(&mut desk, "choice");
    assert_snapshot!("review_due", picture(&mut app, 80, 24));
    press(&mut app, &["Esc"]);
    let home = picture(&mut app, 80, 24);
    assert!(home.contains("Today: 1 review due"), "{home}");
    assert!(
        home.contains("Recommended, as a review is due: All the kinds"),
        "{home}"
    );
}

#[test]
fn monochrome_draws_no_colour() {
    let (_place, mut desk) = Place::at_noon_with_courses();
    let mut app = App::new(&mut desk, theme("monochrome"));
    for keys in [&["o"][..], &["Enter"], &["F8"]] {
        press(&mut app, keys);
        let terminal = terminal(&mut app, 80, 24);
        for cell in terminal.backend().buffer().content() {
            assert_eq!((cell.fg, cell.bg), (Color::Reset, Color::Reset));
        }
    }
}

#[test]
fn no_key_and_no_size_breaks_a_screen() {
    let (_place, mut desk) = Place::at_noon_with_courses();
    // A minute that goes by between two pictures of one screen is no change of drawing.
    desk.stop_clock();
    let mut app = home(&mut desk);
    let mut draws = kenning::template::Draws::new(9);
    let codes = [
        KeyCode::Enter,
        KeyCode::Up,
        KeyCode::Down,
        KeyCode::Tab,
        KeyCode::BackTab,
        KeyCode::PageDown,
        KeyCode::PageUp,
        KeyCode::Home,
        KeyCode::End,
        KeyCode::Left,
        KeyCode::Right,
        KeyCode::F(1),
        KeyCode::F(2),
        KeyCode::F(3),
        KeyCode::F(5),
        KeyCode::F(6),
        KeyCode::F(7),
        KeyCode::F(8),
        KeyCode::F(9),
        KeyCode::Esc,
        KeyCode::Backspace,
        KeyCode::Char(' '),
        KeyCode::Char('1'),
        KeyCode::Char('3'),
        KeyCode::Char('b'),
        KeyCode::Char('/'),
        KeyCode::Char('o'),
        KeyCode::Char('h'),
        KeyCode::Char('l'),
        KeyCode::Char('t'),
        KeyCode::Char('p'),
        KeyCode::Char('é'),
    ];
    let mut titles = HashSet::new();
    for _ in 0..1_500 {
        let code = codes[draws.below(codes.len())];
        app.key(KeyEvent::new(code, KeyModifiers::NONE));
        // Leaving the program is not what is tried here: the screens go on all the same.
        let (width, height) = (1 + draws.below(140) as u16, 1 + draws.below(50) as u16);
        let seen = picture(&mut app, width, height);
        let is_small = width < 40 || height < 12;
        let letters: String = seen
            .chars()
            .filter(|c| c.is_alphabetic())
            .take(12)
            .collect();
        let says_so = "kenningneeds".starts_with(&letters);
        assert_eq!(says_so, is_small, "{width}×{height}:\n{seen}");
        // To draw is to change nothing.
        assert_eq!(picture(&mut app, width, height), seen, "{code:?}");
        if !is_small {
            titles.insert(seen.lines().next().unwrap_or("").to_owned());
        }
    }
    assert!(titles.len() > 10, "the keys led nowhere: {titles:?}");
}

#[test]
fn a_new_hint_is_seen_at_once_on_a_small_screen() {
    let (_place, mut desk) = Place::at_noon_with_courses();
    let mut app = begin(&mut desk, "equations", Start::Practice);
    picture(&mut app, 40, 12);
    press(&mut app, &["Tab", "Tab", "Tab"]);
    assert_snapshot!("hints_40x12", picture(&mut app, 40, 12));
}

#[test]
fn a_placement_test_is_concluded_and_overruled() {
    let (_place, mut desk) = Place::at_noon_with_courses();
    let mut app = begin(&mut desk, "equations", Start::Placement);
    assert_snapshot!("placement_asked", picture(&mut app, 80, 24));
    give_up_until(&mut app, "agree");
    press(&mut app, &["Down", "Space"]);
    assert_snapshot!("placement_concluded", picture(&mut app, 80, 24));
    assert_snapshot!("placement_concluded_40x12", picture(&mut app, 40, 12));
    press(&mut app, &["Enter"]);
    assert!(picture(&mut app, 80, 24).contains("don't know"));
}

#[test]
fn in_a_long_course_the_skill_that_is_practised_is_in_sight() {
    let place = Place::with_courses();
    let courses = place.home.path().join("courses");
    std::fs::create_dir_all(&courses).expect("a folder");
    let mut text = "format = 1\n[course]\nid = \"long\"\ntitle = \"Long\"\nlanguage = \"en\"\nlicense = \"CC0-1.0\"\n".to_owned();
    for n in 0..60 {
        text += &format!(
            "[[skill]]\nid = \"s{n}\"\ntitle = \"Skill number {n}\"\n[[question]]\nid = \"q{n}\"\nkind = \"text\"\nskills = [\"s{n}\"]\nprompt = \"Say {n}.\"\nanswer = \"{n}\"\n"
        );
    }
    std::fs::write(courses.join("long.toml"), text).expect("a file");
    let mut desk = place.desk(noon());
    let course = desk.find("long").expect("a good course");
    let skill = course.skill("s50").expect("there are 60");
    let mut app = home(&mut desk);
    app.practise(course, Start::Skill(skill))
        .expect("practice begins");
    let seen = picture(&mut app, 120, 40);
    assert!(
        seen.contains("Say 50.") && seen.contains("○ Skill number 50"),
        "{seen}"
    );
}

#[test]
fn a_sitting_that_ends_by_itself_says_why() {
    let place = Place::with_courses();
    let mut text = "format = 1\n[course]\nid = \"few\"\ntitle = \"A few\"\n\
        [[skill]]\nid = \"s\"\ntitle = \"First words\"\n"
        .to_owned();
    for q in ["one", "two", "three"] {
        text += &format!(
            "[[question]]\nid = \"{q}\"\nkind = \"text\"\nskills = [\"s\"]\nprompt = \"{q}?\"\nanswer = \"yes\"\n"
        );
    }
    let path = place.home.path().join("few.toml");
    std::fs::write(&path, text).expect("a course is written");
    let mut desk = place.desk(noon());
    let mut app = begin(&mut desk, &path.display().to_string(), Start::Practice);
    give_up_until(&mut app, "summary");
    assert_snapshot!("ended_80x24", picture(&mut app, 80, 24));
    assert_snapshot!("ended_40x12", picture(&mut app, 40, 12));
}

#[test]
fn an_empty_blank_is_asked_about_once() {
    let (place, mut desk) = Place::at_noon_with_courses();
    let mut app = place.practise(&mut desk, "cloze");
    press(&mut app, &["cp", "Enter", "Enter"]);
    assert_snapshot!("cloze_empty_blank", picture(&mut app, 40, 12));
    // The number is right where there are several, too.
    let (place, mut desk) = Place::at_noon_with_courses();
    let path = place.home.path().join("three.toml");
    let text = "format = 1\n[course]\nid = \"t\"\ntitle = \"T\"\n[[skill]]\nid = \"s\"\ntitle = \"S\"\n\
                [[question]]\nid = \"q\"\nkind = \"cloze\"\nskills = [\"s\"]\nprompt = \"Fill in.\"\n\
                text = \"[[a]] [[b]] [[c]]\"\n";
    std::fs::write(&path, text).expect("a course is written");
    let mut app = begin(&mut desk, &path.display().to_string(), Start::Practice);
    press(&mut app, &["a", "Enter", "Enter", "Enter"]);
    let said = picture(&mut app, 80, 24);
    assert!(
        said.contains("2 blanks are still empty. Fill them in,"),
        "{said}"
    );
    press(&mut app, &["Enter"]);
    assert!(picture(&mut app, 80, 24).contains("Partly right"));
}

#[test]
fn the_right_answer_is_in_sight_in_every_verdict_on_the_smallest_screen() {
    for (skill, keys, answer) in [
        ("choice", &["1", "Enter"][..], "Canberra"),
        ("multi", &["3", "Enter"], "Answer: 2, 11"),
        ("text", &["hoy", "Enter"], "mañana"),
        ("number", &["84", "Enter"], "Answer: 42"),
        ("cloze", &["cp", "Enter", "m", "Enter"], "$ mv b c"),
        ("order", &["F8"], "3  dinner"),
    ] {
        let (place, mut desk) = Place::at_noon_with_courses();
        let mut app = place.practise(&mut desk, skill);
        picture(&mut app, 40, 12);
        press(&mut app, keys);
        let seen = picture(&mut app, 40, 12);
        assert!(seen.contains(answer), "{skill}:\n{seen}");
    }
}

#[test]
fn the_summary_after_a_placement_tells_what_came_of_it() {
    let (_place, mut desk) = Place::at_noon_with_courses();
    let mut app = begin(&mut desk, "equations", Start::Placement);
    give_up_until(&mut app, "agree");
    press(&mut app, &["Space", "Down", "Space", "Enter", "Esc", "Esc"]);
    let summary = picture(&mut app, 80, 24);
    assert!(
        summary.contains("Placement: 2 of 12 skills known"),
        "{summary}"
    );
    press(&mut app, &["Esc"]);
    let home = picture(&mut app, 80, 24);
    assert!(!home.contains("first course"), "{home}");
}

#[test]
fn the_cursor_stands_at_the_marked_entry_of_a_list() {
    let stands = |app: &mut kenning::tui::App<'_>| {
        let drawn = picture(app, 80, 24);
        let marked = drawn
            .lines()
            .position(|line| line.trim_start().starts_with('❯'));
        let at = terminal(app, 80, 24)
            .get_cursor_position()
            .expect("a cursor");
        assert_eq!(Some(usize::from(at.y)), marked, "{drawn}");
        at.y
    };
    let (place, mut desk) = Place::at_noon_with_courses();
    let mut app = home(&mut desk);
    let first = stands(&mut app);
    press(&mut app, &["Down"]);
    assert!(stands(&mut app) > first);
    drop(app);
    let mut app = place.practise(&mut desk, "choice");
    // Nothing is marked before; the first key marks the first option.
    press(&mut app, &["Down"]);
    let first = stands(&mut app);
    press(&mut app, &["Down"]);
    assert_eq!(stands(&mut app), first + 1);
}
