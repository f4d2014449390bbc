//! Pages around practice, as pictures: home, courses, skills, plans.

use std::path::Path;
use std::process::Command;

use insta::assert_snapshot;
use kenning::course::SkillIndex;
use kenning::desk::Desk;
use kenning::journal::EventKind;
use kenning::kinds::Verdict;
use kenning::tui::App;

use crate::common;

use common::screen::{Place, home, noon, picture, press};

#[test]
fn home_at_first_start() {
    let (_place, mut desk) = Place::at_noon();
    let mut app = home(&mut desk);
    assert_snapshot!("home_80x24", picture(&mut app, 80, 24));
    assert_snapshot!("home_40x12", picture(&mut app, 40, 12));
    assert_snapshot!("home_120x40", picture(&mut app, 120, 40));
    assert_snapshot!("too_small", picture(&mut app, 30, 10));
    // Once too often on the way back: it ends nothing.
    press(&mut app, &["/", "Esc", "Esc", "Esc"]);
    assert!(!app.is_done());
    press(&mut app, &["q"]);
    assert!(app.is_done());
}

#[test]
fn what_is_offered_of_a_marked_course_is_in_sight() {
    let (_place, mut desk) = Place::at_noon();
    let mut app = home(&mut desk);
    // Not the one that is recommended.
    press(&mut app, &["Down"]);
    let marked = picture(&mut app, 80, 24);
    assert!(marked.contains("Next here"), "{marked}");
    assert!(
        marked.contains("Press x for a test first") && marked.contains("(never: "),
        "{marked}"
    );
}

#[test]
fn one_key_from_home_and_practice_says_what_the_signs_stand_for() {
    let (_place, mut desk) = Place::at_noon();
    let mut app = home(&mut desk);
    press(&mut app, &["?"]);
    let keys = picture(&mut app, 80, 24);
    for part in [
        "○ new",
        "↻ in review",
        "· not open yet",
        "█ learned",
        "▒",
        "░",
    ] {
        assert!(keys.contains(part), "{part}: {keys}");
    }
    press(&mut app, &["Esc", "Enter", "Enter", "F1"]);
    let keys = picture(&mut app, 120, 40);
    assert!(keys.contains("✓ right") && keys.contains("↺"), "{keys}");
}

#[test]
fn skills_are_listed_and_searched() {
    let (_place, mut desk) = Place::at_noon();
    let path = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/data/kinds.toml");
    desk.find(&path.display().to_string())
        .expect("the test course is good");
    let mut app = home(&mut desk);
    press(&mut app, &["/", "rckn"]);
    assert_snapshot!("search", picture(&mut app, 80, 24));
    press(&mut app, &["Enter"]);
    assert_snapshot!("skills_80x24", picture(&mut app, 80, 24));
    assert_snapshot!("skills_40x12", picture(&mut app, 40, 12));
    // Where there is room, what the lesson says stands beside it.
    press(&mut app, &["g"]);
    let wide = picture(&mut app, 120, 40);
    press(&mut app, &["l"]);
    let lesson = picture(&mut app, 120, 40);
    let first = lesson
        .lines()
        .find(|line| line.split_whitespace().count() > 3);
    let first = first.expect("a sentence").split_whitespace();
    let words: Vec<&str> = first.take(3).collect();
    assert!(wide.contains(&words.join(" ")), "{words:?}: {wide}");
    press(&mut app, &["Esc"]);
    press(&mut app, &["g", "l"]);
    assert_snapshot!("lesson_40x12", picture(&mut app, 40, 12));
    // Accents make no difference, to titles of skills neither.
    press(&mut app, &["Esc", "/", "réckn"]);
    let accented = picture(&mut app, 80, 24);
    assert!(!accented.contains("Nothing"), "{accented}");
    press(&mut app, &["Esc", "Esc", "/", "zzzz"]);
    assert_snapshot!("search_nothing", picture(&mut app, 40, 12));
}

#[test]
fn a_lapse_leaves_a_skill_in_review() {
    let (place, mut desk) = Place::at_noon();
    let path = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/data/kinds.toml");
    let course = desk
        .find(&path.display().to_string())
        .expect("the test course is good");
    let attempt = |verdict| common::attempt(course.id.as_str(), "tomorrow", verdict);
    for verdict in [Verdict::Correct; 3]
        .into_iter()
        .chain([Verdict::Incorrect])
    {
        desk.decide(&course, EventKind::Attempt(attempt(verdict)))
            .expect("it is kept");
    }
    let mut app = home(&mut desk);
    press(&mut app, &["/", "Writing", "Enter"]);
    assert_snapshot!("in_review_80x24", picture(&mut app, 80, 24));
    assert_snapshot!("in_review_40x12", picture(&mut app, 40, 12));
    drop(app);
    drop(desk);
    let stats = Command::new(env!("CARGO_BIN_EXE_kenning"))
        .args(["stats", "tests/data/kinds.toml"])
        .env("KENNING_HOME", place.home.path())
        .current_dir(env!("CARGO_MANIFEST_DIR"))
        .output()
        .expect("kenning starts");
    let stats = String::from_utf8_lossy(&stats.stdout);
    assert!(
        stats.contains("● Writing: learned, in review (4 answers"),
        "{stats}"
    );
}

#[test]
fn under_a_miss_a_stage_that_stayed_is_not_said() {
    let (place, mut desk) = Place::at_noon();
    let path = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/data/kinds.toml");
    let course = desk.find(&path.display().to_string()).expect("it is good");
    for _ in 0..3 {
        let right = common::attempt(course.id.as_str(), "tomorrow", Verdict::Correct);
        let kind = EventKind::Attempt(right);
        desk.decide(&course, kind).expect("it is kept");
    }
    drop(desk);
    let later = "2026-03-21T12:00:00Z";
    let mut desk = place.desk(later);
    let mut app = place.practise(&mut desk, "text");
    press(&mut app, &["F8"]);
    let shown = picture(&mut app, 80, 24);
    assert!(shown.contains("stays in review"), "{shown}");
    assert!(!shown.contains("● learned"), "{shown}");
    press(&mut app, &["u"]);
    drop(app);
    drop(desk);

    let mut command = Command::new(env!("CARGO_BIN_EXE_kenning"));
    let args = ["practice", "tests/data/kinds.toml", "--no-teaching"];
    command
        .args(args)
        .args(["--plain", "--now", later])
        .env("KENNING_HOME", place.home.path())
        .current_dir(env!("CARGO_MANIFEST_DIR"));
    let lapse = "“Writing” stays in review for now.";
    let said = common::shell::out(&common::shell::fed(&mut command, "show\n\nquit\n"));
    assert!(said.contains(lapse), "{said}");
    // The sum at the end names it, of course.
    let (verdict, _) = said.split_once("Question 2").expect("it goes on");
    assert!(!verdict.contains("Writing: learned"), "{said}");
}

#[test]
fn a_plan_is_made_with_the_arrow_keys_and_kept() {
    let (_place, mut desk) = Place::at_noon();
    let course = desk.find("linear-equations").expect("bundled");
    let mut app = home(&mut desk);
    press(&mut app, &["g", "o", "j", "f", "e"]);
    let moves = [
        "+", "j", "+", "+", "j", "+", "j", "j", "+", "+", "j", "+", "j", "j", "+", "+", "-",
    ];
    press(&mut app, &moves);
    assert_snapshot!("plan_80x24", picture(&mut app, 80, 24));
    press(&mut app, &["g"]);
    assert_snapshot!("plan_40x12", picture(&mut app, 40, 12));
    press(&mut app, &["Enter"]);
    assert_snapshot!("skills_by_plan", picture(&mut app, 80, 24));
    drop(app);
    let plan = &desk.state(&course.id).expect("on the shelf").plan;
    let expected = "goal = \"support\"\ntarget = 0.7\ndeadline = \"2026-03-29\"\nteach = \"first\"\nfocus = [\"order-of-operations\"]\n\n[budget]\nminutes = 10\nnew = 0\n";
    assert_eq!(plan.to_toml(), expected);
}

#[test]
fn skills_are_declared_known_and_started_afresh() {
    let (_place, mut desk) = Place::at_noon();
    let course = desk.find("linear-equations").expect("bundled");
    let mut app = home(&mut desk);
    press(&mut app, &["g", "o", "n"]);
    assert!(picture(&mut app, 80, 24).contains("Press n again to say that you know"));
    press(&mut app, &["n"]);
    assert!(picture(&mut app, 80, 24).contains("counts as known"));
    press(&mut app, &["R"]);
    assert!(picture(&mut app, 80, 24).contains("Press R again to start"));
    press(&mut app, &["j", "k", "R"]);
    drop(app);
    let state = |desk: &Desk| desk.state(&course.id).expect("on the shelf").clone();
    assert!(state(&desk).is_mastered(&course, SkillIndex(0)));
    let mut app = home(&mut desk);
    press(&mut app, &["g", "o", "R", "R"]);
    drop(app);
    assert!(!state(&desk).is_mastered(&course, SkillIndex(0)));
}

#[test]
fn a_broken_course_is_listed_and_explained() {
    let place = Place::new();
    let courses = place.home.path().join("courses");
    std::fs::create_dir_all(&courses).expect("a folder");
    std::fs::write(
        courses.join("mine.toml"),
        "format = 1\n[course]\nid = \"Mine\"\ntitel = \"Mine\"\n",
    )
    .expect("a file");
    std::fs::write(courses.join("latin.toml"), b"format = 1 # caf\xe9\n").expect("a file");
    std::fs::write(courses.join("empty.toml"), b"").expect("a file");
    let mut desk = place.desk(noon());
    let mut app = home(&mut desk);
    press(&mut app, &["G"]);
    assert_snapshot!("home_broken", picture(&mut app, 80, 24));
    press(&mut app, &["Enter"]);
    let said = picture(&mut app, 80, 24);
    let said = said.replace(&place.home.path().display().to_string(), "HOME");
    assert!(said.contains("This course can't be used."), "{said}");
    assert!(said.contains("kenning check"), "{said}");
}

#[test]
fn courses_stand_as_people_sort_and_what_is_due_on_top() {
    let place = Place::new();
    let courses = place.home.path().join("courses");
    std::fs::create_dir_all(&courses).expect("a folder");
    for n in [10, 2, 1] {
        let text = format!(
            "format = 1\n[course]\nid = \"c{n}\"\ntitle = \"Zoo {n}\"\n\
             [[skill]]\nid = \"s\"\ntitle = \"S\"\n\
             [[question]]\nid = \"q\"\nskills = [\"s\"]\nkind = \"text\"\n\
             prompt = \"Say a.\"\nanswer = \"a\"\n"
        );
        std::fs::write(courses.join(format!("c{n}.toml")), text).expect("a file");
    }
    let order = |screen: &str| {
        let mut found: Vec<_> = [
            "Zoo 1 ",
            "Zoo 2 ",
            "Zoo 10 ",
            "Algebra: equations and lines  ",
        ]
        .map(|title| (screen.find(title).expect(title), title.trim_end()))
        .to_vec();
        found.sort();
        found
            .into_iter()
            .map(|(_, title)| title)
            .collect::<Vec<_>>()
    };
    let mut desk = place.desk(noon());
    let algebra = "Algebra: equations and lines";
    let screen = picture(&mut home(&mut desk), 80, 24);
    assert_eq!(
        order(&screen),
        [algebra, "Zoo 1", "Zoo 2", "Zoo 10"],
        "{screen}"
    );
    let mut app = home(&mut desk);
    press(&mut app, &["G", "Enter", "Enter", "a", "Enter", "Enter"]);
    drop(app);
    drop(desk);
    let mut desk = place.desk("2026-04-02T12:00:00Z");
    let screen = picture(&mut home(&mut desk), 80, 24);
    assert_eq!(
        order(&screen),
        ["Zoo 10", algebra, "Zoo 1", "Zoo 2"],
        "{screen}"
    );
    assert!(screen.contains("1 review due, about 1 min"), "{screen}");
}

#[test]
fn after_wrong_answers_home_counts_as_the_tutor_chooses() {
    let (_place, mut desk) = Place::at_noon();
    let mut app = home(&mut desk);
    press(&mut app, &["g", "Enter"]);
    for _ in 0..3 {
        press(&mut app, &["55", "Enter", "F8", "Enter"]);
    }
    press(&mut app, &["Esc", "Esc", "Esc", "g"]);
    let home = picture(&mut app, 80, 24);
    assert!(
        home.contains("You left Algebra: equations and lines after 3"),
        "{home}"
    );
    assert!(!home.contains("done for now"), "{home}");
    assert_snapshot!("home_after_80x24", home);
    assert_snapshot!("home_after_120x40", picture(&mut app, 120, 40));
}

#[test]
fn a_small_home_opens_at_its_beginning_after_a_sitting() {
    let (place, mut desk) = Place::at_noon();
    let mut app = place.practise(&mut desk, "text");
    press(&mut app, &["mañana", "Enter", "Esc", "Esc", "Enter"]);
    assert_snapshot!("home_after_40x12", picture(&mut app, 40, 12));
}

#[test]
fn a_limit_of_the_plan_is_named_where_it_stops_practice() {
    let (_place, mut desk) = Place::at_noon();
    let course = desk.find("linear-equations").expect("bundled");
    let plan = EventKind::Planned {
        course: course.id.to_string(),
        plan: "[budget]\nnew = 0\n".into(),
    };
    desk.decide(&course, plan).expect("it is kept");
    desk.set_usual_minutes(0).expect("it is kept");
    let mut app = home(&mut desk);
    press(&mut app, &["g"]);
    let home = picture(&mut app, 80, 24);
    let row = home.lines().find(|line| line.contains("❯ Algebra"));
    assert!(
        row.is_some_and(|row| row.ends_with("limit reached")),
        "{home}"
    );
    press(&mut app, &["Enter"]);
    assert_snapshot!("limit_80x24", picture(&mut app, 80, 24));
    assert_snapshot!("limit_40x12", picture(&mut app, 40, 12));
}

#[test]
fn who_has_begun_is_not_greeted_as_new() {
    let place = Place::new();
    {
        // In a course that is not on the shelf the next time.
        let mut desk = place.desk(noon());
        let mut app = place.practise(&mut desk, "text");
        press(&mut app, &["mañana", "Enter", "Esc", "Esc"]);
    }
    let mut desk = place.desk(noon());
    let home = picture(&mut home(&mut desk), 80, 24);
    assert!(!home.contains("first course"), "{home}");
    assert!(!home.contains("kenning asks"), "{home}");
}

#[test]
fn a_course_is_practised_as_its_files_are_now() {
    let place = Place::new();
    let courses = place.home.path().join("courses");
    std::fs::create_dir_all(&courses).expect("a folder");
    let write = |n: u32, quote: &str, skills: &str| {
        let text = format!(
            "format = 1\n[course]\nid = \"own\"\ntitle = \"Zebra\"\n{skills}\
             [[skill]]\nid = \"s\"\ntitle = \"S\"\n\
             [[question]]\nid = \"q\"\nkind = \"number\"\nskills = [\"s\"]\nprompt = \"Type {n}, please.\"\nanswer = {quote}{n}{quote}\n"
        );
        std::fs::write(courses.join("own.toml"), text).expect("a file");
    };
    let more = "[[skill]]\nid = \"t\"\ntitle = \"T\"\n[[question]]\nid = \"r\"\nkind = \"number\"\nskills = [\"t\"]\nprompt = \"Type 5, please.\"\nanswer = \"5\"\n";
    write(12, "\"", more);
    let mut desk = place.desk(noon());
    let mut app = home(&mut desk);
    press(&mut app, &["/", "zebra", "Enter"]);
    // A skill less than the screen of skills below tells of.
    write(34, "\"", "");
    press(&mut app, &["p"]);
    let shown = picture(&mut app, 80, 24);
    assert!(shown.contains("Type 34, please."), "{shown}");
    press(&mut app, &["34", "Enter", "Enter", "Esc", "Esc", "Esc"]);
    assert!(picture(&mut app, 80, 24).contains("Zebra"));
    // A mistake in the file is named; the course stays as it was.
    write(34, "[", "");
    press(&mut app, &["/", "zebra", "Enter", "p"]);
    let said = picture(&mut app, 80, 24);
    assert!(said.contains("own.toml:"), "{said}");
    assert!(!said.contains("please."), "{said}");
}

#[test]
fn a_broken_course_can_be_used_once_its_file_is_mended() {
    let place = Place::new();
    let courses = place.home.path().join("courses");
    std::fs::create_dir_all(&courses).expect("a folder");
    let write = |kind: &str| {
        let text = format!(
            "format = 1\n[course]\nid = \"own\"\ntitle = \"Zebra\"\n\
             [[skill]]\nid = \"s\"\ntitle = \"S\"\n\
             [[question]]\nid = \"q\"\nkind = \"{kind}\"\nskills = [\"s\"]\nprompt = \"Type 5.\"\nanswer = \"5\"\n"
        );
        std::fs::write(courses.join("own.toml"), text).expect("a file");
    };
    write("numbr");
    let mut desk = place.desk(noon());
    let mut app = home(&mut desk);
    press(&mut app, &["G"]);
    // What is said is of the file as it is now.
    write("nmber");
    press(&mut app, &["Enter"]);
    let said = picture(&mut app, 80, 24);
    assert!(said.contains("`nmber`"), "{said}");
    press(&mut app, &["Esc"]);
    assert!(picture(&mut app, 80, 24).contains("✗ own.toml:"));
    write("number");
    press(&mut app, &["Enter"]);
    let said = picture(&mut app, 80, 24);
    assert!(said.contains("the course can be used now"), "{said}");
    press(&mut app, &["/", "zebra", "Enter", "p"]);
    assert!(picture(&mut app, 80, 24).contains("Type 5."));
}

/// What is not seen is not acted on: neither answered, nor begun.
#[test]
fn a_window_that_is_too_small_holds_all_keys_back_but_that_to_leave() {
    let (place, mut desk) = Place::at_noon();
    let mut app = place.practise(&mut desk, "choice");
    assert!(picture(&mut app, 30, 10).contains("kenning needs"));
    press(&mut app, &["1", "Enter"]);
    app.paste("1");
    let whole = picture(&mut app, 80, 24);
    assert!(!app_has_verdict(&whole), "{whole}");
    press(&mut app, &["1", "Enter"]);
    let whole = picture(&mut app, 80, 24);
    assert!(app_has_verdict(&whole), "{whole}");
    drop(app);
    let mut app = home(&mut desk);
    picture(&mut app, 30, 10);
    press(&mut app, &["Enter"]);
    assert!(picture(&mut app, 80, 24).contains("kenning"));
    picture(&mut app, 30, 10);
    press(&mut app, &["q"]);
    assert!(app.is_done());
}

/// Whether a page shows the verdict of an answer.
fn app_has_verdict(page: &str) -> bool {
    page.contains("Correct") || page.contains("Not right") || page.contains("Not quite")
}

/// The cursor stands on what was mended, wherever it has its place then; or on what is broken
/// still.
#[test]
fn the_cursor_goes_along_with_a_course_that_is_mended() {
    let place = Place::new();
    let courses = place.home.path().join("courses");
    std::fs::create_dir_all(&courses).expect("a folder");
    let write = |id: &str, title: &str, kind: &str| {
        let text = format!(
            "format = 1\n[course]\nid = \"{id}\"\ntitle = \"{title}\"\n\
             [[skill]]\nid = \"s\"\ntitle = \"S\"\n\
             [[question]]\nid = \"q\"\nkind = \"{kind}\"\nskills = [\"s\"]\nprompt = \"Type 5.\"\nanswer = \"5\"\n"
        );
        std::fs::write(courses.join(format!("{id}.toml")), text).expect("a file");
    };
    write("one", "Aardvark", "numbr");
    write("two", "Badger", "numbr");
    let mut desk = place.desk(noon());
    let mut app = home(&mut desk);
    let marked = |app: &mut App<'_>| {
        let said = picture(app, 80, 24);
        let marked = said.lines().find(|line| line.trim_start().starts_with('❯'));
        marked.map(str::to_owned).unwrap_or(said)
    };
    press(&mut app, &["G"]);
    write("one", "Aardvark", "number");
    press(&mut app, &["Enter"]);
    let said = picture(&mut app, 80, 24);
    assert!(said.contains("two.toml"), "{said}");
    press(&mut app, &["Esc"]);
    assert!(
        marked(&mut app).contains("two.toml"),
        "{}",
        marked(&mut app)
    );
    write("two", "Badger", "number");
    press(&mut app, &["Enter"]);
    assert!(marked(&mut app).contains("Badger"), "{}", marked(&mut app));
}
