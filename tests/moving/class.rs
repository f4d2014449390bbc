//! Classes without a server, on the command line: from a learner to a teacher and back.

use crate::common;

use std::fs;
use std::path::PathBuf;
use std::process::Command;

use common::course::{ID, choice, course, skill, text};
use common::shell::{err, fed, out};

/// A folder with homes, a course and a class in it.
struct Place(tempfile::TempDir);

impl Place {
    fn new() -> Place {
        Place(tempfile::tempdir().expect("a folder for the test"))
    }

    fn file(&self, name: &str) -> PathBuf {
        self.0.path().join(name)
    }

    /// Runs kenning in the folder at an hour of the day, with lines to read; what it says.
    fn at(&self, hour: u8, home: &str, args: &[&str], lines: &str) -> String {
        let now = format!("2026-03-01T{hour:02}:00:00Z");
        self.on(&now, home, args, lines)
    }

    /// The same at another time.
    fn on(&self, now: &str, home: &str, args: &[&str], lines: &str) -> String {
        let mut command = Command::new(env!("CARGO_BIN_EXE_kenning"));
        command
            .args(args)
            .env("KENNING_HOME", self.file(home))
            .env("KENNING_NOW", now)
            .current_dir(self.0.path());
        let done = fed(&mut command, lines);
        out(&done) + &err(&done)
    }

    fn read(&self, name: &str) -> String {
        fs::read_to_string(self.file(name)).expect("it is there")
    }
}

/// A course with typed questions and one that is picked: on the shelf of each home, and in
/// a file elsewhere.
fn small(place: &Place) -> String {
    let draft = course()
        .skill(skill("s").set("title", "Birds"))
        .skill(skill("t").set("title", "Trees"))
        .ask(text("one", "s", "ara"))
        .ask(text("two", "s", "emu"))
        .ask(choice("three", "t", &["oak", "elm"]))
        .ask(text("four", "t", "ash"));
    for home in ["home", "anna", "teach"] {
        let courses = place.file(home).join("courses");
        fs::create_dir_all(&courses).expect("a directory");
        fs::write(courses.join("c.toml"), draft.toml()).expect("a course");
    }
    fs::write(place.file("c.toml"), draft.toml()).expect("a course");
    ID.to_owned()
}

#[test]
fn who_shares_with_a_clock_that_was_ahead_reads_what_is_left_out() {
    let place = Place::new();
    let course = small(&place);
    let practise = ["practice", &course, "--plain", "--seed", "1"];
    place.at(12, "home", &practise, "ara\n\nquit\n");
    let share = ["share", "--class", "7b", "--course", &course, "b.bundle"];
    let said = place.at(13, "home", &share, "");
    assert!(!said.contains("leaves"), "{said}");
    let said = place.at(10, "home", &share, "");
    assert!(
        said.contains("dated before 2000 or later than now"),
        "{said}"
    );
    assert!(said.contains("share again"), "{said}");
}

#[test]
fn a_bundle_holds_neither_name_nor_host_nor_what_was_typed() {
    let place = Place::new();
    let course = small(&place);
    place.at(8, "home", &["profile", "new", "zebulon"], "");
    place.at(8, "home", &["profile", "use", "zebulon"], "");
    let lines = "quetzalcoatl\nquetzalcoatl\n\nnote my-own-remark\nquit\n";
    place.at(
        9,
        "home",
        &["practice", &course, "--plain", "--seed", "1"],
        lines,
    );
    let said = place.at(
        10,
        "home",
        &["share", "--class", "7b", "--course", &course, "b.bundle"],
        "",
    );
    assert!(said.contains("Nothing that you typed is in it"), "{said}");
    assert!(said.contains("Written: b.bundle"), "{said}");
    let bundle = place.read("b.bundle");
    let host = fs::read_to_string("/proc/sys/kernel/hostname").unwrap_or_default();
    let home = place.file("home").to_string_lossy().into_owned();
    let words = [
        "zebulon",
        "quetzalcoatl",
        "my-own-remark",
        &home,
        host.trim(),
    ];
    for word in words.into_iter().filter(|word| !word.is_empty()) {
        assert!(!bundle.contains(word), "{word} is in {bundle}");
    }
    assert!(bundle.contains("\"Attempt\""), "{bundle}");
    let log = place.read("home/profiles/zebulon/access.log");
    assert!(
        log.contains("with the class 7b") && log.contains("none as typed"),
        "{log}"
    );
    let shared = ["share", "--class", "7b", "--with-answers", "b.bundle"];
    let said = place.at(11, "home", &shared, "");
    assert!(said.contains("What you typed is in it"), "{said}");
    assert!(place.read("b.bundle").contains("quetzalcoatl"));
    // What is no bundle is not written over.
    let said = place.at(12, "home", &["share", "--class", "7b", "c.toml"], "");
    assert!(said.contains("not written over"), "{said}");
    assert!(place.read("c.toml").contains("ara"));
}

/// Who erases a course learns what lies where, and how it gets out: with a folder between
/// them, and without one.
#[test]
fn who_erases_a_course_learns_what_a_class_still_holds_of_it() {
    let place = Place::new();
    let course = small(&place);
    new_class(&place, &["--box", "sync"]);
    let learn = |home: &str, args: &[&str]| place.at(10, home, args, "");
    let practise = ["practice", &course, "--plain", "--seed", "1"];
    let erase = ["erase", "--course", &course, "--yes"];
    place.at(9, "home", &practise, "quetzal\nquetzal\n\nquit\n");
    learn("home", &["class", "join", "sync", "--yes"]);
    learn("home", &["share", "--class", "7b", "--with-answers"]);
    let said = learn("home", &erase);
    let bundle = fs::read_dir(place.file("sync")).expect("the folder");
    let bundle = bundle.map(|file| file.expect("a file").file_name().into_string());
    let bundle = bundle.flatten().find(|name| name.ends_with(".bundle"));
    assert!(said.contains(", with what you typed"), "{said}");
    assert!(said.contains(&bundle.expect("it was handed in")), "{said}");
    assert!(
        said.contains("class leave 7b --erase` leaves the class"),
        "{said}"
    );
    let said = learn("home", &["class", "leave", "7b", "--erase"]);
    assert!(said.contains("You asked"), "{said}");
    #[cfg(unix)]
    {
        use std::os::unix::fs::PermissionsExt;
        let mode = |file: PathBuf| {
            fs::metadata(file)
                .expect("it is there")
                .permissions()
                .mode()
        };
        let mut wish = common::files_below(&place.file("sync")).into_iter();
        let wish = wish.find(|file| file.extension().is_some_and(|e| e == "erase"));
        let card = place.file("sync/class.kenning");
        assert_eq!(
            mode(wish.expect("it was asked")),
            mode(card),
            "who may read it"
        );
    }

    place.at(9, "anna", &practise, "ara\n\nquit\n");
    learn("anna", &["share", "--class", "7b", "b.bundle"]);
    let whole = learn("anna", &["erase", "--profile-data"]);
    fs::remove_file(place.file("b.bundle")).expect("the teacher took it");
    for said in [whole, learn("anna", &erase)] {
        assert!(
            said.contains("hold") && said.contains("what you handed in"),
            "{said}"
        );
        assert!(said.contains("retire --member "), "{said}");
        for untrue in ["with what you typed", "b.bundle", "leave 7b --erase"] {
            assert!(!said.contains(untrue), "{untrue}: {said}");
        }
    }
}

/// Makes the class 7b in `c7b`, with its key in `key`; what is said of it.
fn new_class(place: &Place, more: &[&str]) -> String {
    let new = [
        "class",
        "new",
        "c7b",
        "--name",
        "7b",
        "--teacher",
        "Ms Lopez",
        "--key",
        "key",
    ];
    place.at(8, "teach", &[&new[..], more].concat(), "")
}

#[test]
fn from_a_learner_to_a_teacher_and_back() {
    let place = Place::new();
    let course = small(&place);
    let class = ["--dir", "c7b", "--key", "key"];
    let teach = |hour, args: &[&str]| place.at(hour, "teach", &[args, &class].concat(), "");
    let learn = |hour, args: &[&str]| place.at(hour, "anna", args, "");
    let said = new_class(&place, &["--box", "sync"]);
    assert!(said.contains("The class 7b is in c7b"), "{said}");
    let fingerprint = said
        .split_whitespace()
        .find(|word| word.len() == 19)
        .expect("one");

    // Nobody is asked without a terminal, and then nobody joins.
    let said = learn(8, &["class", "join", "sync"]);
    assert!(
        said.contains(fingerprint) && said.contains("You did not join"),
        "{said}"
    );
    let said = learn(8, &["class", "join", "sync", "--yes"]);
    assert!(said.contains("You are in 7b"), "{said}");
    place.at(
        9,
        "anna",
        &["practice", &course, "--plain", "--seed", "1"],
        "ara\n\nquit\n",
    );
    let said = learn(10, &["share", "--class", "7b", "--course", &course]);
    assert!(said.contains("only Ms Lopez can open it"), "{said}");

    let said = teach(11, &["class", "add"]);
    assert!(
        said.contains("is new, with 1 answer") && said.contains("Taken: 1."),
        "{said}"
    );
    let id = said.split(':').next().expect("a pseudonym").to_owned();
    assert!(teach(11, &["class", "add"]).contains("is held already"));
    teach(
        11,
        &["class", "name", &id[..6], "Anna Berg", "--group", "blue"],
    );
    let said = teach(11, &["class", "list", "--format", "json"]);
    let listed: serde_json::Value = serde_json::from_str(&said).expect("JSON");
    let schema = std::fs::read_to_string("docs/scripts.schema.json").expect("the schema");
    let schema = serde_json::from_str(&schema).expect("JSON");
    let faults = common::schema::faults(&schema, "class_list", &listed);
    assert!(faults.is_empty(), "{listed}\n{}", faults.join("\n"));
    let handed_in = &listed["learners"][0]["courses"][0];
    assert!(handed_in["answers"].as_u64() > Some(0), "{listed}");
    let said = teach(11, &["class", "list"]);
    assert!(said.contains(&format!("{id}  Anna Berg (blue)")), "{said}");
    for file in common::files_below(&place.file("c7b")) {
        let text = String::from_utf8_lossy(&fs::read(&file).expect("it reads")).into_owned();
        assert!(
            !text.contains("Anna Berg") && !text.contains("\"Attempt\""),
            "{file:?}"
        );
    }

    let plan = [
        "class",
        "plan",
        &course,
        "--focus",
        "t",
        "--forbid",
        "skip,hints",
    ];
    let said = teach(12, &[&plan[..], &["--for", "blue"]].concat());
    assert!(
        said.contains("for Anna Berg: ") && said.contains("First come “Trees”"),
        "{said}"
    );
    // Who joins when there is a plan sees it at once.
    let late = place.at(12, "home", &["class", "join", "sync", "--yes"], "");
    assert!(
        late.contains("You are in 7b") && !late.contains("Trees"),
        "it is for others: {late}"
    );
    let start = place.at(13, "anna", &["practice", &course, "--plain"], "quit\n");
    assert!(
        start.contains("A new plan of your teacher waits in 7b"),
        "{start}"
    );
    assert!(
        !start.contains("Ms Lopez, put"),
        "it does not hold unasked: {start}"
    );
    assert!(learn(13, &["class", "plan", "accept"]).contains("so it waits"));
    let said = learn(13, &["class", "plan", "accept", "--yes"]);
    assert!(said.contains("It holds in"), "{said}");
    let lines = "why\nwhy\nskip\n?\nsuspend\nquit\n";
    let said = place.at(13, "anna", &["practice", &course, "--plain"], lines);
    // What the plan forbids is not offered, and refused before anything is asked.
    assert!(said.contains("The plan allows no more."), "{said}");
    assert!(
        !said.contains("never again") && !said.contains("Put away"),
        "{said}"
    );
    assert_eq!(
        said.matches("lets no question be passed over").count(),
        2,
        "{said}"
    );
    assert!(
        said.contains("Your teacher, Ms Lopez, put “Trees” first."),
        "{said}"
    );
    assert!(
        said.contains("From the plan of your teacher, Ms Lopez:"),
        "{said}"
    );
    assert!(
        said.contains("The plan of Ms Lopez lets no question be passed over"),
        "{said}"
    );
    assert!(!said.contains("waits in 7b"), "{said}");
    let said = learn(14, &["plan", &course, "--goal", "support", "--focus", "s"]);
    assert!(
        said.contains("What you set is kept.") && said.contains("focus = [\"s\"]"),
        "{said}"
    );
    let said = learn(14, &["class", "plan", "refuse", &course]);
    assert!(said.contains("no longer holds"), "{said}");
    let said = learn(14, &["plan", &course]);
    assert!(
        said.contains("goal = \"support\"\nfocus = [\"s\"]") && !said.contains("Ms Lopez"),
        "{said}"
    );

    // Who erases all of their own learns first that the class's teacher can still be asked.
    let ask = "Ask first: `kenning class leave 7b --erase`";
    for args in [
        &["erase", "--profile-data"][..],
        &["profile", "remove", "default"],
    ] {
        assert!(learn(15, args).contains(ask), "{args:?}");
    }
    let said = learn(15, &["class", "leave", "7b"]);
    assert!(
        said.contains("still holds") && said.contains("1 answer "),
        "{said}"
    );
    assert!(learn(15, &["class", "leave", "7b", "--erase"]).contains("You asked"));
    assert!(!learn(15, &["erase", "--profile-data"]).contains(ask));
    assert!(learn(15, &["share", "--class", "7b"]).contains("You have left 7b"));
    let said = teach(16, &["class", "add"]);
    assert!(said.contains(&format!("{id} is erased")), "{said}");
    assert!(teach(16, &["class", "list"]).contains("nobody has handed anything in"));
    assert!(learn(17, &["class", "leave", "7b"]).contains("was erased on 2026-03-01"));
    let log = place.read("c7b/access.log");
    for done in [
        "Made the class",
        "Added 1 bundle",
        "Named",
        "Handed out",
        "erased 1 learner",
    ] {
        assert!(log.contains(done), "{done}: {log}");
    }
}

/// A course with another id is the same course: what was done, handed in and decided before
/// is of it.
#[test]
fn a_course_with_a_new_id_takes_its_class_along() {
    let place = Place::new();
    let course = small(&place);
    let class = ["--dir", "c7b", "--key", "key"];
    let teach = |hour, args: &[&str]| place.at(hour, "teach", &[args, &class].concat(), "");
    let learn = |hour, args: &[&str]| place.at(hour, "anna", args, "");
    new_class(&place, &["--box", "sync"]);
    learn(8, &["class", "join", "sync", "--yes"]);
    let practise = |hour, course: &str, lines: &str| {
        let args = ["practice", course, "--plain", "--seed", "1"];
        place.at(hour, "anna", &args, lines)
    };
    practise(9, &course, "ara\n\nquit\n");
    learn(9, &["share", "--class", "7b"]);
    teach(9, &["class", "add"]);
    teach(9, &["class", "plan", &course, "--focus", "t"]);
    assert!(learn(9, &["class", "plan", "accept", "--yes"]).contains("It holds in"));
    for home in ["anna", "teach"] {
        let path = place.file(home).join("courses/c.toml");
        let text = fs::read_to_string(&path).expect("a course");
        let now = format!("id = \"renamed\"\nwas = [\"{ID}\"]");
        let text = text.replacen(&format!("id = \"{ID}\""), &now, 1);
        fs::write(&path, text).expect("a course");
    }
    let report = |hour| {
        let said = teach(hour, &["class", "report", "--format", "json"]);
        let report: serde_json::Value = serde_json::from_str(&said).expect(&said);
        let learners = report["learners"].as_array().map_or(0, Vec::len);
        (
            report["course"].clone(),
            report["answers"].clone(),
            learners,
        )
    };
    // Of what came before, with nothing handed in since.
    assert_eq!(report(10), ("renamed".into(), 1.into(), 1));
    let said = learn(10, &["share", "--class", "7b"]);
    assert!(said.contains("renamed: 1 answer,"), "{said}");
    practise(11, "renamed", "1\n\nquit\n");
    let said = learn(11, &["share", "--class", "7b"]);
    assert!(said.contains("renamed: 2 answers,"), "{said}");
    teach(12, &["class", "add"]);
    assert_eq!(report(12), ("renamed".into(), 2.into(), 1));
    let said = learn(12, &["class", "plan", "show"]);
    assert!(said.contains("First come “Trees”"), "{said}");
    teach(13, &["class", "plan", "renamed", "--end"]);
    learn(13, &["class", "plan", "accept", "--yes"]);
    let said = learn(13, &["class", "plan", "show"]);
    assert!(
        !said.contains("Trees") && !said.contains("not listed"),
        "{said}"
    );
    assert!(!said.contains("waits"), "{said}");
}

/// The teacher's own deadline is that of the report: what learners plan is not handed in.
#[test]
fn a_report_looks_ahead_to_the_deadline_that_was_handed_out() {
    let place = Place::new();
    let course = small(&place);
    let class = ["--dir", "c7b", "--key", "key"];
    new_class(&place, &["--box", "sync"]);
    place.at(8, "anna", &["class", "join", "sync", "--yes"], "");
    let args = ["practice", &course, "--plain", "--seed", "1"];
    place.at(9, "anna", &args, "ara\n\nquit\n");
    let later = "2026-03-10T09:00:00Z";
    place.on(later, "anna", &args, "emu\n\nquit\n");
    place.on(later, "anna", &["share", "--class", "7b"], "");
    let teach = |args: &[&str]| place.on(later, "teach", &[args, &class].concat(), "");
    teach(&["class", "add"]);
    let chance = || {
        let said = teach(&["class", "report", "--format", "json"]);
        let report: serde_json::Value = serde_json::from_str(&said).expect(&said);
        report["learners"][0]["ahead"].clone()
    };
    let before = chance();
    assert!(before.is_object() && before["chance"].is_null(), "{before}");
    teach(&["class", "plan", &course, "--deadline", "2026-05-01"]);
    let after = chance();
    assert!(after["chance"].is_number(), "{after}");
}

/// The learner did not take the skill away, so the plan goes on without it.
#[test]
fn a_plan_outlives_a_skill_that_is_gone() {
    let place = Place::new();
    let course = small(&place);
    let said = place.at(9, "home", &["plan", &course, "--focus", "s,t"], "");
    assert!(said.contains("focus = [\"s\", \"t\"]"), "{said}");
    let draft = common::course::course()
        .skill(skill("s").set("title", "Birds"))
        .ask(text("one", "s", "ara"));
    let path = place.file("home").join("courses/c.toml");
    fs::write(path, draft.toml()).expect("a course");
    let said = place.at(10, "home", &["plan", &course], "");
    assert!(said.contains("no longer has the skill t,"), "{said}");
    assert!(!said.contains("can't be used"), "{said}");
    let said = place.at(10, "home", &["plan", &course, "--minutes", "12"], "");
    assert!(said.contains("minutes = 12"), "{said}");
    assert!(
        said.contains("focus = [\"s\"]") && !said.contains("no longer"),
        "{said}"
    );
    // Who names a skill that was never there reads which there are.
    let said = place.at(11, "home", &["plan", &course, "--focus", "u"], "");
    assert!(said.contains("It has: s."), "{said}");
}

/// A report that looks ahead to a day that is past would say that all fail.
#[test]
fn a_report_by_a_day_that_is_past_is_refused() {
    let place = Place::new();
    small(&place);
    new_class(&place, &[]);
    let by = [
        "class",
        "report",
        "--dir",
        "c7b",
        "--key",
        "key",
        "--by",
        "2026-03-01",
    ];
    let said = place.at(9, "teach", &by, "");
    assert!(said.contains("is not in the future"), "{said}");
}

/// Of several courses, what was handed in before one failed is known to have been.
#[test]
fn what_was_handed_in_before_a_failure_is_known() {
    let place = Place::new();
    let course = small(&place);
    let other = fs::read_to_string(place.file("c.toml")).expect("a course");
    let other = other.replacen(&format!("id = \"{ID}\""), "id = \"zz\"", 1);
    fs::write(place.file("anna/courses/zz.toml"), other).expect("a course");
    for course in [course.as_str(), "zz"] {
        place.at(9, "anna", &["practice", course, "--plain"], "ara\n\nquit\n");
    }
    fs::create_dir(place.file("to")).expect("a folder");
    let share = ["share", "--class", "7b", "to"];
    let said = place.at(10, "anna", &share, "");
    let written = common::files_below(&place.file("to"));
    assert_eq!(written.len(), 2, "{said}");
    // They are handed in by the ids of their courses, as they were told.
    let last = said.lines().rev().find_map(|line| {
        let is_named = |path: &&PathBuf| {
            let name = path.file_name().unwrap_or_default().to_string_lossy();
            line.contains(&*name)
        };
        written.iter().find(is_named)
    });
    fs::write(last.expect("it is named"), "my own words").expect("a file");
    let said = place.at(11, "anna", &share, "");
    assert!(said.contains("not written over"), "{said}");
    let kept = place.at(12, "anna", &["privacy"], "");
    assert!(kept.contains("handed in 3 times"), "{kept}");
}

/// The class's file is a teacher's own text, which an editor may keep in another encoding.
#[test]
fn a_class_file_that_is_no_text_is_told_in_a_sentence() {
    let place = Place::new();
    small(&place);
    new_class(&place, &[]);
    let path = place.file("c7b/class.toml");
    let text = fs::read_to_string(&path).expect("the class's file");
    let list = ["class", "list", "--dir", "c7b", "--key", "key"];
    let utf16 = |text: &str| -> Vec<u8> {
        let units = std::iter::once(0xfeff).chain(text.encode_utf16());
        units.flat_map(u16::to_le_bytes).collect()
    };
    fs::write(&path, utf16(&text)).expect("a file");
    let said = place.at(9, "teach", &list, "");
    assert!(said.contains("is not UTF-8 text. Save it"), "{said}");
    fs::write(&path, format!("{text}\n[thresholds\n")).expect("a file");
    let said = place.at(9, "teach", &list, "");
    assert!(
        said.contains("class.toml:") && !said.contains("TOML parse error"),
        "{said}"
    );
    // As some editors begin a text in UTF-8.
    fs::write(&path, format!("\u{feff}{text}")).expect("a file");
    let said = place.at(9, "teach", &list, "");
    assert!(said.contains("7b"), "{said}");
    fs::write(place.file("own.toml"), utf16("[thresholds]\nshown = 3\n")).expect("a file");
    let report = [&["class", "report", "--thresholds", "own.toml"], &list[2..]].concat();
    let said = place.at(9, "teach", &[&report[..], &["--course", ID]].concat(), "");
    assert!(said.contains("own.toml is not UTF-8 text"), "{said}");
}

/// A deadline is of the day that the teacher's clock shows, wherever that is.
#[test]
fn a_report_by_today_is_refused_by_the_local_day() {
    let place = Place::new();
    small(&place);
    new_class(&place, &[]);
    let now = jiff::Timestamp::now();
    let utc = jiff::tz::Offset::UTC.to_datetime(now);
    // Where it is another day now than by UTC.
    let (zone, hours) = match utc.hour() >= 11 {
        true => ("Etc/GMT-14", 14),
        false => ("Etc/GMT+12", -12),
    };
    let here = jiff::tz::Offset::constant(hours).to_datetime(now).date();
    assert_ne!(here, utc.date());
    let by = |day: jiff::civil::Date| {
        let mut command = Command::new(env!("CARGO_BIN_EXE_kenning"));
        command
            .args(["class", "report", "--dir", "c7b", "--key", "key", "--by"])
            .arg(day.to_string())
            .env("KENNING_HOME", place.file("teach"))
            .env("TZ", zone)
            .env_remove("KENNING_NOW")
            .current_dir(place.0.path());
        let done = fed(&mut command, "");
        out(&done) + &err(&done)
    };
    let refused = "is not in the future";
    assert!(by(here).contains(refused), "{}", by(here));
    let tomorrow = here.tomorrow().expect("a day");
    assert!(!by(tomorrow).contains(refused), "{}", by(tomorrow));
}
