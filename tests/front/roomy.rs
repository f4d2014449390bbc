//! What stands beside the lines where there is room: on the first screen, at the end of a
//! sitting, beside a plan and a lesson. Where there is little, the marked course is in sight.
//! Courses are in the same order on the screen and in plain lines.

use insta::assert_snapshot;
use jiff::{SignedDuration, Timestamp};
use kenning::desk::{Desk, Start};
use kenning::journal::{Event, EventKind};
use kenning::kinds::Verdict;
use kenning::profile::Home;
use kenning::record::Log;
use kenning::tui::App;
use kenning::tutor::by_day;

use crate::common;
use crate::gallery::shown;

use common::course::{course, number, skill};
use common::gallery::cursor;
use common::screen::{Place, begin, home, noon, picture, press, terminal};
use common::shell::{err, out};

/// Answers every question of the first skills of a course again and again, each later than
/// before, up to so many days ago.
fn learned(home: &std::path::Path, desk: &Desk, id: &str, ago: i64) {
    let course = desk
        .courses()
        .find(|c| c.id.as_str() == id)
        .expect("it is on the shelf");
    let end: Timestamp = noon().parse().expect("a date");
    let mut events = Vec::new();
    for question in course.questions.positions() {
        let asked = &course.questions[question];
        if asked.skills.iter().any(|skill| skill.0 >= 5) || asked.reserve == Some(true) {
            continue;
        }
        for before in [60, 58, 52, 40, 20, 0] {
            let spread = i64::try_from(question.0).expect("few");
            let at = end - SignedDuration::from_hours(24 * (ago + before))
                + SignedDuration::from_secs(20 * spread);
            let (verdict, id) = match (spread + before) % 7 {
                1 => (Verdict::Incorrect, id),
                _ => (Verdict::Correct, id),
            };
            let attempt = common::attempt(id, asked.id.as_str(), verdict);
            events.push(Event {
                at,
                kind: EventKind::Attempt(attempt),
            });
        }
    }
    events.sort_by_key(|event| event.at);
    let home = Home::open(Some(home.to_owned())).expect("a home");
    let dir = home
        .profile_dir(&home.current_profile())
        .expect("a profile");
    let mut log = Log::open(&dir, Timestamp::UNIX_EPOCH).expect("a log");
    log.append(&events).expect("it is written");
}

/// The marked skill is told of below its list, which shows as many rows as find room.
#[test]
fn what_is_said_of_the_marked_skill_is_in_sight_whichever_it_is() {
    let (_place, mut desk) = Place::at_noon_with_courses();
    let mut app = home(&mut desk);
    press(&mut app, &["/", "Linear equations", "Enter"]);
    for (key, more) in [("g", true), ("PgDn", true), ("G", false), ("g", true)] {
        press(&mut app, &[key]);
        for (width, height) in [(80, 16), (40, 12)] {
            let seen = picture(&mut app, width, height);
            assert!(seen.contains(" questions, "), "{seen}");
            assert!(seen.contains('❯'), "{seen}");
            assert!(seen.contains('▼') == more || key == "PgDn", "{seen}");
        }
    }
    // What comes first is marked, in the list and on the map.
    press(&mut app, &["f"]);
    let row = |app: &mut App<'_>| {
        let seen = picture(app, 80, 24);
        let row = seen.lines().find(|line| line.contains("comes first"));
        row.unwrap_or_else(|| panic!("{seen}")).to_owned()
    };
    assert!(row(&mut app).contains('❯'));
    press(&mut app, &["m"]);
    let _ = row(&mut app);
    // What is said there ends with a sentence, and stands near its row.
    let small = picture(&mut app, 40, 12);
    let mut last = small.lines().rev().skip(1);
    let last = last.find(|line| !line.is_empty()).expect("a line");
    assert!(last.ends_with('.'), "{small}");
    press(&mut app, &["v"]);
    assert!(picture(&mut app, 200, 50).contains("comes first"));
    press(&mut app, &["v"]);
    let wide = picture(&mut app, 200, 50);
    let row = wide.lines().find(|line| line.contains("comes first"));
    let row = row.expect("the row of a tree").trim_end();
    assert!(row.chars().count() < 100, "{wide}");
}

#[test]
fn keys_lead_to_both_ends_of_a_page_that_is_read() {
    let (place, mut desk) = Place::at_noon_with_courses();
    let mut app = place.practise(&mut desk, "choice");
    press(&mut app, &["F8"]);
    let _ = picture(&mut app, 40, 12);
    press(&mut app, &["g"]);
    let top = picture(&mut app, 40, 12);
    assert!(top.contains('▼') && !top.contains('▲'), "{top}");
    press(&mut app, &["G"]);
    let end = picture(&mut app, 40, 12);
    assert!(end.contains('▲') && !end.contains('▼'), "{end}");
    press(&mut app, &["g"]);
    assert_eq!(picture(&mut app, 40, 12), top);
}

#[test]
fn what_a_setting_means_is_in_sight_at_each_of_them() {
    let (_place, mut desk) = Place::at_noon();
    let mut app = home(&mut desk);
    press(&mut app, &[","]);
    for key in kenning::settings::Key::ALL {
        let seen = picture(&mut app, 80, 24);
        let joined = seen.split_whitespace().collect::<Vec<_>>().join(" ");
        let about = key.about().to_string().replace('`', "");
        let joined = joined.replace(['“', '”'], "");
        assert!(joined.contains(&about), "{about}\n{seen}");
        press(&mut app, &["Down"]);
    }
}

/// Beside a question of any height the skill in hand is among those that are listed.
#[test]
fn the_skill_in_hand_is_among_those_beside_its_question() {
    let place = Place::new();
    let path = place.home.path().join("many.toml");
    let draft = (0..40).fold(course(), |draft, n| {
        let id = format!("s{n}");
        let asked = number(&format!("q{n}"), &id, n.to_string());
        draft
            .skill(skill(&id).set("title", format!("The thing {n}")))
            .ask(asked)
    });
    std::fs::write(&path, draft.toml()).expect("a course");
    let mut desk = place.desk(noon());
    let of = desk.find(&path.display().to_string()).expect("it is good");
    for at in [0, 20, 39] {
        let mut app = home(&mut desk);
        let start = Start::Skill(kenning::course::SkillIndex(at));
        app.practise(of.clone(), start).expect("practice begins");
        for (width, height) in [(100, 24), (100, 30), (200, 50)] {
            let seen = picture(&mut app, width, height);
            let named = format!("The thing {at} ");
            let mut rows = seen.lines().filter(|line| line.contains('░'));
            assert!(rows.any(|row| row.contains(&named)), "{seen}");
        }
    }
}

/// A home in which two courses were practised for two months, up to so many days ago.
fn begun(ago: i64) -> Place {
    let place = Place::with_courses();
    let ids = {
        let desk = place.desk("2025-01-01T12:00:00Z");
        let of = |title: &str| {
            let mut all = desk.courses();
            let course = all.find(|course| course.title.as_str() == title);
            course.expect("on the shelf").id.to_string()
        };
        [of("Linear equations"), of("Spanish: first words")]
    };
    // The first one was practised a day later than the second.
    for (n, id) in (0..).zip(ids) {
        let other = Place::with_courses();
        learned(place.home.path(), &other.desk(noon()), &id, ago + n);
    }
    place
}

fn today(place: &Place) -> Desk {
    let mut desk = place.desk(noon());
    desk.stop_clock();
    desk
}

#[test]
fn a_wide_first_screen_tells_what_the_marked_course_holds() {
    let place = begun(2);
    let mut desk = today(&place);
    let mut app = home(&mut desk);
    assert_snapshot!("roomy_home", shown(&mut app));
    let wide = picture(&mut app, 120, 40);
    for told in [
        "Open today: about",
        "Next comes “",
        "Skills",
        "Reviews by day",
        "Last practised on",
    ] {
        assert_eq!(wide.matches(told).count(), 1, "{told}: {wide}");
    }
    // What stands beside the list is not told below it, too.
    assert!(!wide.contains("practised so far"), "{wide}");
    let narrow = picture(&mut app, 80, 24);
    assert!(narrow.contains("skills learned"), "{narrow}");
    assert!(!narrow.contains("╭"), "{narrow}");
    // It is that of the marked course.
    let first = wide
        .lines()
        .find(|line| line.contains("Next comes"))
        .map(str::to_owned);
    press(&mut app, &["Down"]);
    let other = picture(&mut app, 120, 40);
    let then = other.lines().find(|line| line.contains("Next comes"));
    assert!(first.as_deref() != then, "{other}");
}

#[test]
fn after_weeks_away_the_marked_course_is_in_sight_on_the_smallest_screen() {
    let place = begun(60);
    let mut desk = today(&place);
    let mut app = home(&mut desk);
    let small = picture(&mut app, 40, 12);
    assert!(small.contains('❯'), "{small}");
    let drawn = terminal(&mut app, 40, 12);
    let (x, y) = cursor(&drawn).expect("a cursor");
    assert_eq!(drawn.backend().buffer()[(x, y)].symbol(), "❯", "{small}");
    assert_snapshot!("roomy_home_after_weeks", shown(&mut app));
}

#[test]
fn a_wide_summary_has_the_answers_and_what_comes_when() {
    let (_place, mut desk) = Place::at_noon_with_courses();
    desk.stop_clock();
    let mut app = begin(&mut desk, "words", Start::Practice);
    for n in 0..6 {
        match n % 3 {
            2 => press(&mut app, &["F8", "Enter", "Enter"]),
            _ => press(&mut app, &["1", "Enter", "F8", "Enter", "Enter"]),
        }
    }
    press(&mut app, &["Esc", "Esc"]);
    if !picture(&mut app, 80, 24).contains("summary") {
        press(&mut app, &["Esc"]);
    }
    assert_snapshot!("roomy_summary", shown(&mut app));
    for (width, height) in [(120, 40), (200, 50)] {
        let wide = picture(&mut app, width, height);
        assert!(wide.contains("Answers"), "{wide}");
        assert!(wide.contains("Reviews by day"), "{wide}");
    }
    let narrow = picture(&mut app, 80, 24);
    assert!(!narrow.contains("╭"), "{narrow}");
}

/// The plan of the course of equations.
fn plan(app: &mut App<'_>) {
    press(app, &["/", "Linear equations", "Enter", "e"]);
}

#[test]
fn beside_a_plan_stands_what_it_changes_and_what_it_takes() {
    let place = begun(2);
    let mut desk = today(&place);
    let mut app = home(&mut desk);
    plan(&mut app);
    let before = picture(&mut app, 120, 40);
    assert!(before.contains("What it takes"), "{before}");
    assert!(before.contains("Open today by this plan:"), "{before}");
    assert!(!before.contains("What would change"), "{before}");
    press(&mut app, &["Down", "Right"]);
    let after = picture(&mut app, 120, 40);
    assert!(after.contains("Minutes a day: no limit → 5"), "{after}");
    assert!(after.contains("After 5 min the day"), "{after}");
    assert_snapshot!("roomy_plan", shown(&mut app));
    // Said once, wherever it stands.
    for (width, height) in [(80, 24), (120, 40)] {
        let plan = picture(&mut app, width, height);
        assert_eq!(plan.matches("Goal: learn every skill").count(), 1, "{plan}");
    }
}

#[test]
fn beside_a_lesson_stands_where_its_skill_is() {
    let place = begun(2);
    let mut desk = today(&place);
    let mut app = home(&mut desk);
    press(
        &mut app,
        &[
            "/",
            "Linear equations",
            "Enter",
            "Down",
            "Down",
            "Down",
            "o",
        ],
    );
    let wide = picture(&mut app, 120, 40);
    assert!(wide.contains("Builds on"), "{wide}");
    assert!(wide.contains("Leads to"), "{wide}");
    assert!(wide.contains("met so far"), "{wide}");
    assert_snapshot!("roomy_lesson", shown(&mut app));
    let narrow = picture(&mut app, 80, 24);
    assert!(!narrow.contains("Builds on"), "{narrow}");
}

#[test]
fn reviews_by_day_are_those_that_are_due_and_no_more_than_the_plan_allows() {
    let place = begun(60);
    let desk = today(&place);
    let mut courses = desk.courses();
    let course = courses.find(|course| course.title.as_str() == "Linear equations");
    let course = course.expect("on the shelf").clone();
    let state = desk.state(&course.id).expect("it is begun");
    let days = by_day(&course, state, desk.now(), 14);
    let due = desk.overview(&course).due;
    assert!(due > 6 && days[0] >= due, "{days:?}");
    let mut few = state.clone();
    few.plan.budget.reviews = Some(3);
    let limited = by_day(&course, &few, desk.now(), 14);
    assert_eq!(limited[..4], [3, 3, 3, 3], "{limited:?}");
    let sum = |days: &[usize]| days.iter().sum::<usize>();
    assert_eq!(sum(&limited), sum(&days), "{limited:?}, {days:?}");
}

#[test]
fn plain_lines_have_courses_in_the_order_of_the_screen() {
    let place = begun(2);
    let titles: Vec<String> = {
        let desk = today(&place);
        let courses = desk.courses();
        courses.map(|course| course.title.to_string()).collect()
    };
    let order = |text: &str| -> Vec<String> {
        let rows = text
            .lines()
            .filter(|line| line.contains(['░', '█']) || line.contains(" of "));
        let found = rows.filter_map(|row| titles.iter().find(|title| row.contains(*title)));
        let mut found: Vec<String> = found.cloned().collect();
        found.dedup();
        found
    };
    let screen = picture(&mut home(&mut today(&place)), 80, 24);
    let mut command = std::process::Command::new(env!("CARGO_BIN_EXE_kenning"));
    command
        .args(["--plain", "--seed", "1"])
        .env("KENNING_HOME", place.home.path())
        .env("KENNING_NOW", noon());
    let plain = common::shell::fed(&mut command, "quit\n");
    assert!(plain.status.success(), "{}", err(&plain));
    let plain = out(&plain);
    assert_eq!(order(&plain), order(&screen), "{plain}\n{screen}");
    assert_eq!(order(&plain).len(), titles.len(), "{plain}");
    // Both begun courses have something due, and so come before all others.
    assert_eq!(
        order(&plain)[..2],
        ["Linear equations", "Spanish: first words"],
        "{plain}"
    );
}
