//! Progress over time and the map of a course: the fold is right, and what is shown of it.

use std::collections::BTreeMap;
use std::process::Command;
use std::sync::{Arc, mpsc};
use std::time::Duration;

use insta::assert_snapshot;
use jiff::SignedDuration;
use kenning::course::Course;
use kenning::desk::{Desk, Start};
use kenning::journal::{Event, EventKind, answers_not_undone};
use kenning::learner::{Memory, State, day_at};
use kenning::report::{History, Part, Range, lines};
use kenning::session::{Input, Phase};
use kenning::template::Draws;
use kenning::tui::App;

use crate::common;

use common::screen::{Place, home, in_colour, picture, press};

/// The courses that no longer change.
const COURSES: [&str; 3] = ["equations", "shell", "words"];

/// Days of practice of a learner by chance: some days off, some answers wrong, some of them
/// by a mistake that the course knows, some taken back.
fn practise(desk: &mut Desk, courses: &[&str], days: i64, seed: u64) {
    let mut draws = Draws::new(seed);
    desk.stop_clock();
    for day in 0..days {
        if day % 7 != 6 && draws.below(5) > 0 {
            for name in courses {
                if draws.below(3) > 0 {
                    sitting(desk, name, &mut draws);
                }
            }
        }
        let until = desk.tomorrow().duration_since(desk.now());
        desk.pass(until + SignedDuration::from_hours(8));
    }
}

fn sitting(desk: &mut Desk, name: &str, draws: &mut Draws) {
    let course = desk.find(name).expect("a course");
    let mut session = desk.begin(course, Start::Practice).expect("it begins");
    let most = 6 + draws.below(20);
    for _ in 0..most {
        desk.pass(SignedDuration::from_secs(5 + draws.below(25) as i64));
        let input = match session.phase() {
            Phase::Asking(asking) => {
                let item = asking.item();
                let foreseen = match item.mistakes.is_empty() {
                    true => None,
                    false => item.task.wrong(0).first().cloned(),
                };
                Input::Answer(match (draws.below(10), foreseen) {
                    (0..=7, _) => common::right(item),
                    (8, Some(mistake)) => mistake,
                    _ => common::wrong(item),
                })
            }
            Phase::Judged(_) if draws.below(30) == 0 => Input::Undo,
            Phase::Finished => break,
            _ => Input::Next,
        };
        desk.send(&mut session, input).expect("it is kept").ok();
    }
    desk.send(&mut session, Input::Quit)
        .expect("it is kept")
        .ok();
}

/// A desk at the end of so many days of practice in three courses.
fn practised(place: &Place, days: i64) -> Desk {
    let mut desk = place.desk("2026-01-05T09:00:00Z");
    practise(&mut desk, &COURSES, days, 5);
    desk
}

fn history(desk: &Desk) -> History {
    let past = desk.past()().expect("the record reads");
    History::of(
        &past.courses,
        &past.elsewhere,
        desk.now(),
        desk.offset_minutes(),
    )
}

#[test]
fn what_is_counted_is_what_a_slow_count_gives_and_what_the_state_says() {
    let place = Place::with_courses();
    let desk = practised(&place, 40);
    let past = desk.past()().expect("the record reads");
    let history = history(&desk);
    let mut told = 0;
    for ((course, events), of) in past.courses.iter().zip(&history.courses) {
        let mut days: BTreeMap<i64, (u32, u32)> = BTreeMap::new();
        for (event, attempt) in answers_not_undone(events) {
            let whole = attempt.step.is_none() && course.question(&attempt.question).is_some();
            if matches!(event.kind, EventKind::Attempt(_)) && whole {
                let day = days.entry(day_at(event.at, 0)).or_default();
                day.0 += 1;
                day.1 += u32::from(attempt.verdict.is_correct());
            }
        }
        let found = of.days.iter().filter(|(_, day)| day.answers > 0);
        let found: BTreeMap<i64, (u32, u32)> = found
            .map(|(day, held)| (*day, (held.answers, held.right)))
            .collect();
        assert_eq!(found, days, "{}", of.title);
        let state = State::replay(course, events);
        let sum = |of: fn(&(u32, u32)) -> u32| days.values().map(of).sum::<u32>();
        assert_eq!(
            (sum(|d| d.0), sum(|d| d.1)),
            (state.attempts, state.correct)
        );
        let learned = course
            .skills
            .positions()
            .filter(|&s| state.is_mastered(course, s));
        let last = of.points.last().expect("today");
        assert_eq!(last.learned as usize, learned.count());
        assert!(of.points.iter().all(|p| p.remembered <= p.learned + 1e-9));
        assert!(of.points.is_sorted_by_key(|p| p.day));
        told += sum(|d| d.0);
    }
    assert!(told > 200, "there is something to count: {told}");
}

#[test]
fn reading_it_again_in_parts_gives_the_same() {
    let place = Place::with_courses();
    let desk = practised(&place, 20);
    let whole = history(&desk);
    drop(desk);
    // In segments of another machine's order, courses apart: the same, course by course.
    let desk = place.desk("2026-01-25T09:00:00Z");
    let past = desk.past()().expect("the record reads");
    for (course, events) in &past.courses {
        let alone: Vec<(Arc<Course>, Vec<Event>)> = vec![(course.clone(), events.clone())];
        let alone = History::of(&alone, &[], desk.now(), 0);
        let id = course.id.as_str();
        let of = whole
            .courses
            .iter()
            .find(|of| *of.id == *id)
            .expect("it is there");
        assert_eq!(alone.courses[0].days, of.days, "{id}");
        assert_eq!(alone.courses[0].hard, of.hard, "{id}");
    }
    let sum = |history: &History, course| history.view(course, Range::All).total.answers;
    let each: u32 = (0..whole.courses.len()).map(|n| sum(&whole, Some(n))).sum();
    assert_eq!(sum(&whole, None), each);
}

#[test]
fn an_erased_course_leaves_nothing_and_other_courses_stay() {
    let place = Place::with_courses();
    let desk = practised(&place, 12);
    let past = desk.past()().expect("the record reads");
    let (course, events) = past
        .courses
        .iter()
        .max_by_key(|(_, e)| e.len())
        .expect("one");
    let mut events = events.clone();
    let at = desk.now();
    let erased = EventKind::Erased {
        course: course.id.to_string(),
    };
    events.push(Event { at, kind: erased });
    let history = History::of(&[(course.clone(), events)], &[], at, 0);
    let of = &history.courses[0];
    assert!(of.days.is_empty() && of.hard.is_empty() && of.mistakes.is_empty());
    assert!(of.points.iter().all(|point| point.learned == 0.0));
    assert!(history.view(None, Range::All).is_empty());
}

#[test]
fn what_was_practised_in_a_course_that_is_gone_counts_for_time() {
    let place = Place::with_courses();
    let desk = practised(&place, 12);
    let past = desk.past()().expect("the record reads");
    let (_, events) = past
        .courses
        .iter()
        .max_by_key(|(_, e)| e.len())
        .expect("one");
    let history = History::of(&[], events, desk.now(), 0);
    let view = history.view(None, Range::All);
    assert!(view.total.millis > 0 && view.total.answers > 0);
    assert_eq!(view.skills, 0);
}

#[test]
fn less_is_to_be_done_where_less_is_to_be_kept() {
    let place = Place::with_courses();
    let desk = practised(&place, 40);
    for course in &history(&desk).courses {
        let mut others = course.elsewise.clone();
        others.sort_by(|a, b| a.0.total_cmp(&b.0));
        assert!(others.is_sorted_by(|a, b| a.1 <= b.1 + 1e-9), "{others:?}");
    }
}

#[test]
fn recall_falls_to_a_target_in_the_days_that_are_told() {
    for (stability, decay) in [(0.5, 0.1542), (10.0, 0.1542), (300.0, 0.5), (40.0, 0.2)] {
        let memory = Memory {
            stability,
            difficulty: 5.0,
            decay,
            last: common::noon(),
            due: common::noon(),
        };
        for target in [0.8, 0.85, 0.9, 0.95] {
            let recall = memory.recall_after(memory.days_until(target));
            assert!((recall - target).abs() < 0.002, "{recall} for {target}");
        }
    }
}

/// Opens the progress screen, and waits until the record is read.
fn open_progress(app: &mut App<'_>) {
    let (sender, woken) = mpsc::channel();
    app.on_wake(move || {
        let _ = sender.send(());
    });
    press(app, &["s"]);
    if picture(app, 80, 24).contains("Reading all that was recorded.") {
        let long = Duration::from_secs(300);
        woken.recv_timeout(long).expect("it is read");
        app.woken();
    }
}

/// Home, with what was practised, and the progress screen over it.
fn progress<'d>(desk: &'d mut Desk) -> App<'d> {
    let mut app = home(desk);
    open_progress(&mut app);
    app
}

#[test]
fn progress_at_four_sizes() {
    let place = Place::with_courses();
    let mut desk = practised(&place, 75);
    let mut app = progress(&mut desk);
    assert_snapshot!("progress_40x12", picture(&mut app, 40, 12));
    assert_snapshot!("progress_80x24", picture(&mut app, 80, 24));
    assert_snapshot!("progress_120x40", picture(&mut app, 120, 40));
    assert_snapshot!("progress_200x50", picture(&mut app, 200, 50));
    press(&mut app, &["h"]);
    assert_snapshot!("progress_week_80x24", picture(&mut app, 80, 24));
    press(&mut app, &["l", "l", "l", "G"]);
    assert_snapshot!("progress_end_40x12", picture(&mut app, 40, 12));
    assert_snapshot!("progress_all_120x40", picture(&mut app, 120, 40));
    press(&mut app, &["g", "Enter"]);
    assert_snapshot!("progress_numbers_80x24", picture(&mut app, 80, 24));
    press(&mut app, &["Esc", "Esc"]);
    assert!(picture(&mut app, 80, 24).contains("kenning"));
}

#[test]
fn progress_says_what_it_takes_where_there_is_nothing_to_show() {
    let place = Place::with_courses();
    let mut desk = place.desk("2026-01-05T09:00:00Z");
    let mut app = progress(&mut desk);
    let shown = picture(&mut app, 80, 24);
    assert!(shown.contains("Nothing was practised yet."), "{shown}");
    drop(app);
    let mut desk = {
        drop(desk);
        practised(&place, 2)
    };
    let mut app = progress(&mut desk);
    let shown = picture(&mut app, 80, 60);
    assert!(
        shown.contains("A line shows here after 3 days of practice"),
        "{shown}"
    );
}

#[test]
fn a_hard_question_is_practised_from_where_it_is_told() {
    let place = Place::with_courses();
    let mut desk = practised(&place, 40);
    let view = history(&desk).view(None, Range::Quarter);
    assert!(!view.hard.is_empty() && !view.still.is_empty());
    let mut app = progress(&mut desk);
    press(&mut app, &["j", "j", "j", "j", "j", "Enter"]);
    let shown = picture(&mut app, 80, 24);
    assert!(!shown.contains("Hardest"), "{shown}");
    drop(app);
}

#[test]
fn progress_in_colours_of_the_theme() {
    let place = Place::with_courses();
    let mut desk = practised(&place, 40);
    let mut app = App::new(&mut desk, common::screen::distinct());
    open_progress(&mut app);
    assert_snapshot!("progress_colours_120x40", in_colour(&mut app, 120, 40));
    press(&mut app, &["Esc", "m"]);
    assert_snapshot!("map_colours_120x40", in_colour(&mut app, 120, 40));
}

#[test]
fn the_map_at_four_sizes() {
    let place = Place::with_courses();
    let mut desk = practised(&place, 40);
    let mut app = home(&mut desk);
    press(&mut app, &["/", "Linear equations", "Enter", "m"]);
    assert_snapshot!("map_40x12", picture(&mut app, 40, 12));
    assert_snapshot!("map_80x24", picture(&mut app, 80, 24));
    assert_snapshot!("map_120x40", picture(&mut app, 120, 40));
    press(&mut app, &["l", "l", "l", "j"]);
    assert_snapshot!("map_200x50", picture(&mut app, 200, 50));
    press(&mut app, &["v"]);
    assert_snapshot!("map_tree_120x40", picture(&mut app, 120, 40));
}

#[test]
fn a_skill_that_is_not_open_says_why_and_can_be_practised_all_the_same() {
    let place = Place::with_courses();
    let mut desk = practised(&place, 2);
    let mut app = home(&mut desk);
    press(&mut app, &["/", "Linear equations", "Enter", "m", "G"]);
    let shown = picture(&mut app, 120, 40);
    let words: Vec<&str> = shown.split_whitespace().filter(|w| *w != "│").collect();
    let way_on = "not learned yet. Press Enter to practise it anyway.";
    assert!(words.join(" ").contains(way_on), "{shown}");
    press(&mut app, &["Enter"]);
    assert!(!picture(&mut app, 120, 40).contains("Map:"));
}

#[test]
fn arrows_go_along_what_is_needed_and_opened() {
    let place = Place::with_courses();
    let mut desk = practised(&place, 3);
    let mut app = home(&mut desk);
    press(&mut app, &["/", "Linear equations", "Enter", "m"]);
    let title = |app: &mut App<'_>| {
        let shown = picture(app, 120, 40);
        let panel = shown.lines().rev().find(|line| line.starts_with(" ╭ "));
        panel.expect("the panel").to_owned()
    };
    let first = title(&mut app);
    press(&mut app, &["l"]);
    let next = title(&mut app);
    assert_ne!(first, next);
    let shown = picture(&mut app, 120, 40);
    assert!(shown.contains("You have learned what it builds on") || shown.contains("It builds on"));
    press(&mut app, &["h"]);
    // Back to something that it needs.
    assert_ne!(title(&mut app), next);
}

/// A course of this graph: for each skill what it needs.
fn graph(place: &Place, needs: &[Vec<usize>]) -> Desk {
    let mut text = String::from("format = 1\n[course]\nid = \"graph\"\ntitle = \"Graph\"\n");
    for (n, of) in needs.iter().enumerate() {
        let of: Vec<String> = of.iter().map(|need| format!("\"s{need}\"")).collect();
        text += &format!(
            "[[skill]]\nid = \"s{n}\"\ntitle = \"Skill {n}\"\nrequires = [{}]\n",
            of.join(", ")
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

#[test]
fn a_map_of_any_graph_is_drawn_and_walked() {
    let chain: Vec<Vec<usize>> = (0..1_000usize)
        .map(|n| n.checked_sub(1).into_iter().collect())
        .collect();
    let all: Vec<Vec<usize>> = (0..120).map(|n| (0..n).collect()).collect();
    let halves: Vec<Vec<usize>> = (0..160)
        .map(|n| {
            if n < 80 {
                Vec::new()
            } else {
                (0..80).collect()
            }
        })
        .collect();
    let apart = vec![Vec::new(); 300];
    for needs in [chain, all, halves, apart] {
        let place = Place::new();
        let mut desk = graph(&place, &needs);
        let mut app = home(&mut desk);
        press(&mut app, &["/", "Graph", "Enter", "m"]);
        for keys in [["l", "j"], ["G", "h"], ["k", "v"], ["g", "l"], ["v", "G"]] {
            press(&mut app, &keys);
            for (width, height) in [(40, 12), (80, 24), (200, 50)] {
                let shown = picture(&mut app, width, height);
                assert!(shown.contains("Skill"), "{shown}");
                assert!(shown.contains('❯') || height == 12, "{shown}");
            }
        }
    }
}

#[test]
fn any_keys_on_both_screens_lead_home_by_esc() {
    let place = Place::with_courses();
    let mut desk = practised(&place, 10);
    let mut draws = Draws::new(3);
    let keys = [
        "h", "j", "k", "l", "g", "G", "v", "Tab", "+", "-", "PgUp", "PgDn", "Up", "Down", "o", "f",
        "s", "m", "?", "Enter", "Esc", "M",
    ];
    let sizes = [
        (40, 12),
        (41, 15),
        (80, 24),
        (97, 17),
        (120, 40),
        (150, 13),
        (200, 50),
    ];
    let mut app = home(&mut desk);
    for round in 0..12 {
        match round % 2 {
            0 => open_progress(&mut app),
            _ => press(&mut app, &["m"]),
        }
        for _ in 0..60 {
            press(&mut app, &[keys[draws.below(keys.len())]]);
            let (width, height) = sizes[draws.below(sizes.len())];
            picture(&mut app, width, height);
        }
        for _ in 0..60 {
            press(&mut app, &["Esc"]);
        }
        let shown = picture(&mut app, 80, 24);
        assert!(shown.starts_with(" kenning"), "{shown}");
    }
}

fn plain(place: &Place, args: &[&str], typed: &str) -> String {
    let mut command = Command::new(env!("CARGO_BIN_EXE_kenning"));
    command
        .args(args)
        .args(["--now", "2026-02-14T09:00:00Z"])
        .env("KENNING_HOME", place.home.path());
    common::shell::out(&common::shell::fed(&mut command, typed))
}

#[test]
fn plain_mode_and_the_command_line_tell_the_same_lines() {
    let place = Place::with_courses();
    let desk = practised(&place, 40);
    let number = 1
        + (desk.in_order().iter())
            .position(|(c, _)| COURSES.contains(&c.id.as_str()))
            .expect("one");
    let course = desk.in_order()[number - 1].0.id.to_string();
    let view = history(&desk).view(None, Range::Quarter);
    let practice: Vec<String> = lines(&view, Part::Practice, 0)
        .iter()
        .map(ToString::to_string)
        .collect();
    drop(desk);
    let said = plain(&place, &["--plain"], "progress\nq\n");
    assert!(said.contains("Progress in all courses, 3 months"), "{said}");
    assert!(said.contains(practice.last().expect("a line")), "{said}");
    let told = plain(&place, &["stats", "--over-time"], "");
    assert_snapshot!("progress_lines", told);
    assert!(said.contains(told.trim_end()), "{said}");
    let said = plain(
        &place,
        &["--plain"],
        &format!("map {number}\nprogress 99\nq\n"),
    );
    assert!(said.contains("each below what it needs"), "{said}");
    assert!(said.contains("There is no course 99."), "{said}");
    let told = plain(&place, &["stats", &course, "--map"], "");
    assert_snapshot!("map_lines", told);
    assert!(said.contains(told.trim_end()), "{said}");
}
