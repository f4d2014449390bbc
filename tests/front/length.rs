//! How long a sitting lasts, where it is chosen, and how its end looks: on the screen,
//! as lines of text and as JSON.

use crate::common;

use common::screen::{Place, begin, give_up_until, home, noon, picture, press};
use common::served::{Scripted, Served};
use common::shell::{self, KINDS, err, out};
use insta::assert_snapshot;
use kenning::course::Length;
use kenning::desk::Start;
use kenning::tui::App;

/// A sitting of so many questions.
fn practise<'d>(desk: &'d mut kenning::desk::Desk, questions: u32) -> App<'d> {
    let course = desk.find("shell").expect("bundled");
    let length = Length {
        minutes: None,
        questions: Some(questions),
    };
    let mut app = home(desk);
    app.practise_for(course, Start::Practice, Some(length))
        .expect("practice begins");
    app
}

#[test]
fn home_asks_once_how_long() {
    let (place, mut desk) = Place::at_noon_with_courses();
    // The course for a beginning says how long it is.
    let mut app = home(&mut desk);
    press(&mut app, &["Enter"]);
    let shown = picture(&mut app, 80, 24);
    assert!(shown.contains("0 of 12 questions"), "{shown}");
    drop(app);
    let mut app = home(&mut desk);
    press(&mut app, &["g", "Enter"]);
    assert_snapshot!("asked_80x24", picture(&mut app, 80, 24));
    assert_snapshot!("asked_40x12", picture(&mut app, 40, 12));
    // Who leaves it has said nothing: it is asked again.
    press(&mut app, &["Esc", "g", "Enter"]);
    assert!(picture(&mut app, 80, 24).contains("How long today?"));
    press(&mut app, &["Enter"]);
    assert!(picture(&mut app, 80, 24).contains("0 of 15 min"));
    assert!(picture(&mut app, 40, 12).contains("0/15 min"));
    drop(app);
    drop(desk);
    let mut desk = place.desk(noon());
    assert_eq!(desk.usual_minutes(), Some(15));
    let mut app = home(&mut desk);
    press(&mut app, &["g", "Enter"]);
    let shown = picture(&mut app, 80, 24);
    assert!(
        shown.contains("0 of 15 min") && !shown.contains("How long"),
        "{shown}"
    );
}

#[test]
fn a_course_that_says_how_long_is_begun_at_once() {
    let (_place, mut desk) = Place::at_noon_with_courses();
    let mut app = home(&mut desk);
    press(&mut app, &["Enter"]);
    let shown = picture(&mut app, 80, 24);
    assert!(
        shown.contains("0 of 12 questions") && !shown.contains("How long"),
        "{shown}"
    );
}

#[test]
fn a_key_at_home_changes_it_and_a_plan_counts_more() {
    let (_place, mut desk) = Place::at_noon();
    let mut app = home(&mut desk);
    press(&mut app, &["t", "G", "Enter"]);
    let said = picture(&mut app, 80, 24);
    assert!(
        said.contains("Sittings have no time limit. The plan of a course can say"),
        "{said}"
    );
    drop(app);
    let course = desk.find("linear-equations").expect("bundled");
    assert_eq!(
        (desk.usual_minutes(), desk.length(&course).is_limited()),
        (Some(0), false)
    );
    // Two rows from the end of the plan: minutes of a sitting.
    let mut app = home(&mut desk);
    press(&mut app, &["g", "o", "e", "G", "k", "l", "l", "Enter"]);
    drop(app);
    assert_eq!(desk.length(&course), Length::of_minutes(5));
}

#[test]
fn at_the_end_misses_come_once_more_and_one_key_goes_on() {
    let (_place, mut desk) = Place::at_noon_with_courses();
    let mut app = practise(&mut desk, 9);
    give_up_until(&mut app, "once more: 1 of 2");
    assert_snapshot!("once_more_80x24", picture(&mut app, 80, 24));
    assert_snapshot!("once_more_40x12", picture(&mut app, 40, 12));
    press(&mut app, &["F2"]);
    let said = picture(&mut app, 80, 24);
    assert!(said.contains("This one is without help"), "{said}");
    give_up_until(&mut app, "5 min more");
    assert_snapshot!("end_80x24", picture(&mut app, 80, 24));
    assert_snapshot!("end_40x12", picture(&mut app, 40, 12));
    press(&mut app, &["+"]);
    assert_snapshot!("five_more_80x24", picture(&mut app, 80, 24));
}

#[test]
fn what_ended_before_its_length_is_not_gone_on_with() {
    let (_place, mut desk) = Place::at_noon_with_courses();
    let mut app = begin(&mut desk, "equations", Start::Practice);
    press(&mut app, &["F8", "Enter", "Esc", "Esc"]);
    let shown = picture(&mut app, 80, 24);
    assert!(!shown.contains("5 min more"), "{shown}");
    press(&mut app, &["+"]);
    let said = picture(&mut app, 80, 24);
    assert!(said.contains("nothing to go on with"), "{said}");
}

#[test]
fn plain_practice_tells_how_far_it_is_and_how_to_go_on() {
    let place = shell::Place::with_courses();
    let args = [
        "practice",
        KINDS,
        "--plain",
        "--seed",
        "1",
        "--questions",
        "3",
    ];
    let done = place.type_in(&args, "show\n\nshow\n\nshow\n\nhint\nshow\n\nshow\n\n");
    assert!(done.status.success(), "{}", err(&done));
    assert_snapshot!("plain", out(&done));
}

#[test]
fn nothing_is_asked_about_it_on_a_pipe() {
    let place = shell::Place::with_courses();
    for args in [
        &["--plain"][..],
        &["practice", KINDS, "--plain"],
        &["practice", KINDS],
        &["practice", KINDS, "--format", "json"],
    ] {
        let done = place.type_in(args, "");
        assert!(done.status.success(), "{}", err(&done));
        let said = out(&done).to_lowercase();
        assert!(!said.contains("how long"), "{said}");
        assert!(!said.contains("minutes are done"), "{said}");
    }
}

#[test]
fn programs_are_told_how_far_it_is() {
    let place = shell::Place::with_courses();
    let course = common::courses().remove(0);
    let id = course.id.to_string();
    let mut learner = Scripted::new(course, 0.6, 18.0, 1);
    let sat = learner.sits(&place, &id, &["--minutes", "5", "--seed", "1"], 3600.0);
    let summary = sat.summary();
    assert_eq!(summary["ending"]["name"], "length_reached");
    let spent = summary["spent"].as_u64().expect("a number");
    assert!(
        spent >= 300 && sat.seconds as u64 == spent,
        "{spent}, {}",
        sat.seconds
    );
    let last: Vec<_> = sat
        .all("question")
        .filter(|q| q["reason"]["rule"] == "oncemore")
        .collect();
    assert!(!last.is_empty());
    for question in sat.all("question") {
        let progress = &question["progress"];
        assert_eq!(progress["length"]["minutes"], 5);
        let at_end = question["reason"]["rule"] == "oncemore";
        assert_eq!(
            at_end,
            progress["seconds"].as_u64() >= Some(300),
            "{question}"
        );
    }
    let said = summary["text"].as_str().expect("a text");
    assert!(
        said.contains(&format!("kenning practice {id} --minutes 5")),
        "{said}"
    );
}

#[test]
fn a_pause_counts_ten_minutes_at_most() {
    let place = shell::Place::with_courses();
    let options = [
        "--minutes",
        "15",
        "--pace",
        "0",
        "--seed",
        "1",
        "--no-teaching",
    ];
    let (mut served, first) = Served::begin(&place, "equations", &options);
    assert_eq!(first["progress"]["seconds"], 0);
    let input = |what: &str, after: i64| serde_json::json!({ "type": what, "after": after });
    let after = |object: &serde_json::Value| object["progress"]["seconds"].as_u64();
    let shown = served.send(input("give_up", 3 * 3600));
    assert_eq!(after(&shown), Some(600));
    let next = served.send(input("next", 60));
    assert_eq!(after(&next), Some(660));
    let refused = served.send(input("next", 100));
    assert_eq!(refused["type"], "refusal");
    let shown = served.send(input("give_up", 0));
    assert_eq!(after(&shown), Some(760));
    served.end();
}

#[test]
fn a_file_that_cannot_be_read_is_set_aside_and_told_once() {
    let (place, desk) = Place::at_noon_with_courses();
    let path = desk.dir().join("sitting.toml");
    drop(desk);
    std::fs::write(&path, "minutes = 99999\n").expect("written");
    let mut desk = place.desk(noon());
    let said = desk.take_notice().expect("it is told").to_string();
    assert!(said.contains("could not be read"), "{said}");
    assert!(
        said.contains("sitting.toml.damaged-") && !path.exists(),
        "{said}"
    );
    assert_eq!(desk.take_notice(), None);
    drop(desk);
    assert_eq!(place.desk(noon()).take_notice(), None);
    // Who chooses again before it is told is told nothing, and loses nothing either.
    std::fs::write(&path, "minutes = twenty\n").expect("written");
    let mut desk = place.desk(noon());
    desk.set_usual_minutes(20).expect("it is kept");
    assert_eq!(desk.take_notice(), None);
    let kept = std::fs::read_dir(desk.dir()).expect("a folder").flatten();
    let aside = |e: &std::fs::DirEntry| e.file_name().to_string_lossy().contains(".damaged-");
    assert_eq!(kept.filter(aside).count(), 2);
}

#[test]
fn a_word_at_the_plain_list_sets_it_and_help_explains_that() {
    let place = shell::Place::with_courses();
    let lines = "help\nminutes\nminutes twenty\nminutes 1441\nminutes 20\nminutes\n3\nquit\nquit\n";
    let done = place.type_in(&["--plain"], lines);
    assert!(done.status.success(), "{}", err(&done));
    let said = out(&done);
    for line in [
        "minutes 20 (a sitting lasts 20 minutes; minutes 0: no limit)",
        "A sitting has no time limit so far. To set one, type for example: minutes 20",
        "A sitting lasts 20 minutes. You can stop or go on at any point.",
    ] {
        assert!(said.contains(line), "{line} in {said}");
    }
    assert_eq!(
        said.matches("a number from 0 (no limit) to 1440").count(),
        2
    );
    assert_eq!(said.matches("A sitting lasts 20 minutes. ").count(), 2);
    // It holds from then on, until it is set otherwise.
    let plan = out(&place.run(&["plan", "shell"]));
    let line = "# A sitting lasts 20 minutes, as you chose for all courses.\n";
    assert!(plan.contains(line), "{plan}");
    place.type_in(&["--plain"], "minutes 0\n");
    let plan = out(&place.run(&["plan", "shell"]));
    assert!(
        plan.contains("# A sitting has no time limit, as you chose"),
        "{plan}"
    );
    // Where the plan says how long, that is shown instead.
    let plan = out(&place.run(&["plan", "shell", "--sitting-minutes", "10"]));
    assert!(plan.contains("[sitting]\nminutes = 10\n"), "{plan}");
    assert!(!plan.contains("for all courses"), "{plan}");
}

#[test]
fn it_travels_with_the_record() {
    let (one, other, folder) = (
        shell::Place::with_courses(),
        shell::Place::with_courses(),
        shell::Place::with_courses(),
    );
    one.type_in(&["--plain"], "minutes 25\n");
    let folder = folder.path().display().to_string();
    let first = out(&one.run(&["sync", &folder]));
    let (_, print) = first
        .trim_end()
        .rsplit_once(' ')
        .expect("it ends in the key's fingerprint");
    let args = [
        "sync",
        &folder,
        "--accept-device",
        print.trim_end_matches('.'),
    ];
    let done = other.run(&args);
    assert!(done.status.success(), "{}", err(&done));
    let plan = out(&other.run(&["plan", "shell"]));
    assert!(plan.contains("# A sitting lasts 25 minutes,"), "{plan}");
}

#[cfg(unix)]
#[test]
fn pipes_in_a_profile_are_not_opened() {
    let (place, desk) = Place::at_noon_with_courses();
    let dir = desk.dir().to_owned();
    drop(desk);
    for name in ["told", "sitting.toml"] {
        let made = std::process::Command::new("mkfifo")
            .arg(dir.join(name))
            .status();
        assert!(made.expect("mkfifo runs").success());
    }
    let mut desk = place.desk(noon());
    assert_eq!(desk.usual_minutes(), None);
    assert!(desk.take_notice().is_some());
    let course = desk.find("shell").expect("bundled");
    desk.begin(course, Start::Practice).expect("it begins");
    let told = std::fs::read_to_string(dir.join("told")).expect("a file");
    assert_eq!(told, "stages\n");
}

#[test]
fn one_question_or_minute_of_a_sitting_is_done() {
    let (_place, mut desk) = Place::at_noon_with_courses();
    let course = desk.find("shell").expect("bundled");
    let said = |minutes, questions| {
        let length = Length { minutes, questions };
        let end = kenning::tutor::Ending::LengthReached {
            length,
            once_more: false,
        };
        end.message(&course, "c").to_string()
    };
    assert_eq!(said(Some(1), None), "The minute of this sitting is done.");
    assert_eq!(said(None, Some(1)), "The question of this sitting is done.");
    let several = said(None, Some(2));
    assert_eq!(several, "The 2 questions of this sitting are done.");
}

#[test]
fn a_file_from_before_is_read_until_the_record_knows_better() {
    let (place, desk) = Place::at_noon_with_courses();
    let path = desk.dir().join("sitting.toml");
    drop(desk);
    std::fs::write(&path, "minutes = 30\n").expect("written");
    let mut desk = place.desk(noon());
    assert_eq!(desk.usual_minutes(), Some(30));
    desk.set_usual_minutes(20).expect("it is kept");
    drop(desk);
    assert_eq!(place.desk(noon()).usual_minutes(), Some(20));
    // What nobody goes by any more is no loss to tell of.
    std::fs::write(&path, "minutes = thirty\n").expect("written");
    let mut desk = place.desk(noon());
    assert_eq!((desk.usual_minutes(), desk.take_notice()), (Some(20), None));
}

#[test]
fn a_file_that_cannot_be_read_counts_as_not_asked() {
    let (place, desk) = Place::at_noon_with_courses();
    let path = desk.dir().join("sitting.toml");
    drop(desk);
    for text in ["minutes = -1\n", "minutes = \"20\"\n", "\u{0}", ""] {
        std::fs::write(&path, text).expect("written");
        assert_eq!(place.desk(noon()).usual_minutes(), None, "{text:?}");
    }
}
