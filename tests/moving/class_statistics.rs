//! Statistics of a class from what its learners handed in, as the program writes them: what may
//! be told, what is fitted, and that no later file tells of the one who came.

use crate::common;

use std::fs;
use std::path::Path;
use std::process::Command;

use common::course::{Draft, article, course, skill, text};
use common::events::answer;
use common::noon;
use common::shell::{err, fed, out};
use jiff::SignedDuration;
use kenning::class::{Keep, Memberships, Roll, Unlock, make, members};
use kenning::journal::{Event, EventKind};

fn course_of_class() -> Draft {
    let draft = course()
        .skill(skill("s").set("title", "Birds"))
        .resource(article("note", &["s"]));
    (0..8).fold(draft, |draft, n| {
        draft.ask(text(&format!("q{n}"), "s", "ara"))
    })
}

/// A home with a course on its shelf, and a class of so many who practised it.
fn taught(place: &Path, learners: usize) -> String {
    let draft = course_of_class();
    let courses = place.join("home/courses");
    fs::create_dir_all(&courses).expect("a directory");
    fs::write(courses.join("c.toml"), draft.toml()).expect("a course");
    let built = draft.build();
    let key = place.join("key");
    let unlock = Unlock::KeyFile(&key);
    let keep = Keep::make(&place.join("c"), "7b", "Ms Lopez", None, unlock).expect("a class");
    let mut roll = Roll::open(keep).expect("a roll");
    for learner in 0..learners {
        hands_in(place, learner, &mut roll);
    }
    built.id.to_string()
}

/// One learner more, who misses three, opens the note, and gets the rest right.
fn hands_in(place: &Path, learner: usize, roll: &mut Roll) {
    let (card, built) = (roll.keep.card(), course_of_class().build());
    let mut all = Memberships::read(&place.join(format!("l{learner}"))).expect("none yet");
    let joined = all.join(card, None, noon()).expect("joined");
    let answers = (0..8).map(|n| {
        let told = answer(&format!("q{n}")).millis(7000);
        let told = if n < 3 { told.wrong() } else { told };
        told.at(noon() + SignedDuration::from_mins(n))
    });
    let mut events: Vec<_> = answers.collect();
    let note = |kind| Event::new(noon() + SignedDuration::from_secs(150), kind);
    let (course, resource, skill) = (
        built.id.to_string(),
        String::from("note"),
        String::from("s"),
    );
    events.push(note(EventKind::ResourceOpened {
        course: course.clone(),
        resource: resource.clone(),
        skill: skill.clone(),
    }));
    events.push(note(EventKind::ResourceRated {
        course,
        resource,
        skill,
        useful: true,
    }));
    let made = noon() + SignedDuration::from_hours(1);
    let bundle = make(joined, &built, "1", &events, false, made).expect("a bundle");
    let path = place.join("x.bundle");
    fs::write(&path, bundle.0).expect("written");
    roll.add(&path, made).expect("taken in");
}

#[test]
fn an_event_counts_once_and_only_where_it_can_have_happened() {
    let folder = tempfile::tempdir().expect("a folder");
    let place = folder.path();
    let course = taught(place, 1);
    let key = place.join("key");
    let keep = Keep::open(&place.join("c"), Unlock::KeyFile(&key)).expect("a class");
    let card = keep.card();
    let mut roll = Roll::open(keep).expect("a roll");
    let built = course_of_class().build();
    let mut all = Memberships::read(&place.join("other")).expect("none yet");
    let joined = all.join(card, None, noon()).expect("joined");
    let made = noon() + SignedDuration::from_hours(1);
    let good = answer("q0").millis(7000).at(noon());
    let bad = [
        answer("q1").at("1999-12-31T23:59:59Z".parse().expect("a time")),
        answer("q2").at(made + SignedDuration::from_secs(1)),
        answer("q3").millis(86_400_001).at(noon()),
    ];
    let mut hand_in = |events: &[_]| {
        let bundle = make(joined, &built, "1", events, false, made).expect("a bundle");
        fs::write(place.join("y.bundle"), bundle.0).expect("written");
        let added = roll.add(&place.join("y.bundle"), made).expect("looked at");
        added.into_iter().next().expect("one")
    };
    let none = hand_in(&bad);
    assert!(
        none.message().to_string().contains("Nothing in it"),
        "{none:?}"
    );
    let doubled = [&bad[..], &[good.clone(), good]].concat();
    let added = hand_in(&doubled);
    assert_eq!(added.contents.expect("read").holds.answers, 1);
    assert_eq!(added.left_out, 3);
    let id = added.id.expect("a pseudonym");
    let mut next = members(&roll, &course, &[]);
    while let Some(member) = next().expect("read") {
        assert_eq!(member.events.len(), if member.id == id { 1 } else { 10 });
    }
}

fn run(place: &Path, args: &[&str]) -> (bool, String) {
    let mut command = Command::new(env!("CARGO_BIN_EXE_kenning"));
    command
        .args(args)
        .env("KENNING_HOME", place.join("home"))
        .env("KENNING_NOW", "2026-03-02T09:00:00Z")
        .current_dir(place);
    let done = fed(&mut command, "");
    (done.status.success(), out(&done) + &err(&done))
}

const CLASS: [&str; 4] = ["--dir", "c", "--key", "key"];

#[test]
fn the_program_writes_what_may_be_told_and_says_what_that_is() {
    let folder = tempfile::tempdir().expect("a folder");
    let place = folder.path();
    taught(place, 6);
    let with = |args: &[&str]| run(place, &[args, &CLASS].concat());
    let (good, said) = with(&["class", "statistics", "a.stats"]);
    assert!(good, "{said}");
    assert!(
        said.contains("of 5 learners") && said.contains("fewer than 5"),
        "{said}"
    );
    let text = fs::read_to_string(place.join("a.stats")).expect("a file");
    assert!(
        text.contains("{\"skill\":\"s\",\"row\":\"00011111\",\"learners\":5}"),
        "{text}"
    );
    let resource = "{\"resource\":\"note\",\"skill\":\"s\",\"learners\":5,\"next\":[5,0,0],\"useful\":[5,0,0]}";
    assert!(text.contains(resource), "{text}");
    let to_advice = [
        "model", "pool", "a.stats", "--to", "advice", "--output", "a.toml",
    ];
    let (good, pooled) = run(place, &to_advice);
    assert!(good && pooled.contains("after 1 resource"), "{pooled}");
    let advice = fs::read_to_string(place.join("a.toml")).expect("a file");
    assert!(advice.contains("s next=note through=5/5"), "{advice}");
    let (_, list) = with(&["class", "list"]);
    let ids = list.split_whitespace().filter(|word| word.len() == 20);
    assert_eq!(ids.clone().count(), 6, "{list}");
    for id in ids {
        assert!(!text.contains(id), "a pseudonym");
    }
    assert!(said.contains("1 learner waits"), "{said}");
    // Not over something else, and over itself.
    fs::write(place.join("mine"), "my own").expect("written");
    let (good, said) = with(&["class", "statistics", "mine"]);
    assert!(!good && said.contains("no file of statistics"), "{said}");
    assert!(with(&["class", "statistics", "a.stats"]).0);
    let same = fs::read_to_string(place.join("a.stats")).expect("a file");
    assert_eq!(same, text);
    let (good, said) = with(&["class", "statistics", "--again", "again.stats"]);
    assert!(good && said.contains("counted anew"), "{said}");
    let (good, said) = with(&[
        "class",
        "statistics",
        "--noise",
        "1",
        "--seed",
        "3",
        "n.stats",
    ]);
    assert!(good && said.contains("ε = 1"), "{said}");
    // The class's own log says so.
    let log = fs::read_to_string(place.join("c/access.log")).expect("a log");
    assert!(log.contains("Wrote statistics"), "{log}");
    // Pooled with itself it would count twice.
    let pool = |files: &[&str]| {
        run(
            place,
            &[&["model", "pool"], files, &["--output", "calibration.toml"]].concat(),
        )
    };
    let (good, said) = pool(&["a.stats", "n.stats"]);
    assert!(!good && said.contains("the same class"), "{said}");
    let (good, said) = pool(&["a.stats"]);
    assert!(good && said.contains("statistics of 1 class"), "{said}");
    assert!(said.contains("too few answers"), "{said}");
    let made = fs::read_to_string(place.join("calibration.toml")).expect("a file");
    assert!(
        made.contains("helps = false") && made.contains("id = \"s\""),
        "{made}"
    );
    // A damaged file is named with its line.
    fs::write(
        place.join("b.stats"),
        text.replace("\"learners\":5", "\"learners\":\"5\""),
    )
    .expect("written");
    let (good, said) = pool(&["b.stats"]);
    assert!(
        !good && said.contains("b.stats") && said.contains("line 2"),
        "{said}"
    );
}

#[test]
fn a_class_is_fitted_and_its_advice_goes_out_with_a_plan() {
    let folder = tempfile::tempdir().expect("a folder");
    let place = folder.path();
    let id = taught(place, 6);
    let with = |args: &[&str]| run(place, &[args, &CLASS].concat());
    let (good, said) = with(&["class", "fit"]);
    assert!(
        good && said.contains("Of 6 learners who began it"),
        "{said}"
    );
    assert!(said.contains("Nothing was written"), "{said}");
    let (good, said) = with(&[
        "class",
        "fit",
        "--advice",
        "a.toml",
        "--calibration",
        "k.toml",
    ]);
    assert!(good && said.contains("too few answers"), "{said}");
    let advice = fs::read_to_string(place.join("a.toml")).expect("a file");
    assert!(advice.contains("s began through=6/6"), "{advice}");
    let made = fs::read_to_string(place.join("k.toml")).expect("a file");
    assert!(made.contains("helps = false"), "{made}");
    assert!(said.contains("--advice a.toml --dir c --key key"), "{said}");
    let (good, said) = with(&["class", "plan", &id, "--advice", "a.toml"]);
    assert!(
        good && said.contains("what learners alike gained"),
        "{said}"
    );
    let (good, said) = with(&["class", "plan", &id, "--advice", "k.toml"]);
    assert!(!good, "{said}");
}

#[test]
fn a_second_fit_tells_nothing_of_the_one_who_came() {
    let folder = tempfile::tempdir().expect("a folder");
    let place = folder.path();
    taught(place, 6);
    let with = |args: &[&str]| run(place, &[args, &CLASS].concat());
    let fit = |to: &str, more: &[&str]| {
        let files = [format!("{to}.toml"), format!("{to}-k.toml")];
        let args = [
            "class",
            "fit",
            "--advice",
            &files[0],
            "--calibration",
            &files[1],
        ];
        with(&[&args[..], more].concat())
    };
    assert!(fit("one", &[]).0);
    let text = |name: &str| fs::read_to_string(place.join(name)).expect("a file");
    let key = place.join("key");
    let keep = Keep::open(&place.join("c"), Unlock::KeyFile(&key)).expect("the class");
    let mut roll = Roll::open(keep).expect("a roll");
    hands_in(place, 6, &mut roll);
    drop(roll);
    let (good, said) = fit("two", &[]);
    assert!(
        !good && said.contains("1 learner went on, came or left"),
        "{said}"
    );
    assert!(!place.join("two-k.toml").exists());
    let (good, said) = with(&["class", "fit", "--advice", "two.toml"]);
    assert!(
        good && said.contains("1 row stands as it was told before"),
        "{said}"
    );
    assert_eq!(text("two.toml"), text("one.toml"));
    let (good, said) = fit("new", &["--again"]);
    assert!(good && said.contains("fitted anew"), "{said}");
    assert!(
        text("new.toml").contains("s began through=7/7"),
        "{}",
        text("new.toml")
    );
    // Five more are told.
    let keep = Keep::open(&place.join("c"), Unlock::KeyFile(&key)).expect("the class");
    let mut roll = Roll::open(keep).expect("a roll");
    (7..12).for_each(|learner| hands_in(place, learner, &mut roll));
    drop(roll);
    let (good, said) = fit("three", &[]);
    assert!(good, "{said}");
    assert!(
        text("three.toml").contains("s began through=12/12"),
        "{}",
        text("three.toml")
    );
}

#[test]
fn of_four_learners_nothing_is_written() {
    let folder = tempfile::tempdir().expect("a folder");
    let place = folder.path();
    taught(place, 4);
    let (good, said) = run(
        place,
        &[&["class", "statistics", "a.stats"][..], &CLASS].concat(),
    );
    assert!(!good && said.contains("every number needs 5"), "{said}");
    assert!(!place.join("a.stats").exists());
    let (good, said) = run(place, &[&["class", "fit"][..], &CLASS].concat());
    assert!(good && said.contains("each row needs 5"), "{said}");
    let wanted = ["class", "fit", "--calibration", "k.toml"];
    let (good, said) = run(place, &[&wanted[..], &CLASS].concat());
    assert!(!good && said.contains("it needs 5"), "{said}");
    assert!(!place.join("k.toml").exists());
}

#[test]
fn a_log_is_summed_up_as_a_class_is() {
    let folder = tempfile::tempdir().expect("a folder");
    let place = folder.path();
    let mut log = String::from("user_id,item_id,timestamp,correct,skill_id,millis,mistake\n");
    for user in 0..10 {
        for n in 0..4 {
            let right = u8::from(n > 0);
            let mistake = if n == 0 { "sign" } else { "" };
            log += &format!("u{user},q{n},{n},{right},s~~t,7000,{mistake}\n");
        }
    }
    fs::write(place.join("log.csv"), log).expect("written");
    let args = [
        "class",
        "statistics",
        "--log",
        "log.csv",
        "--course",
        "c",
        "a.stats",
    ];
    let (good, said) = run(place, &args);
    assert!(good && said.contains("signed by nobody"), "{said}");
    let text = fs::read_to_string(place.join("a.stats")).expect("a file");
    for line in [
        "{\"skill\":\"t\",\"row\":\"0111\",\"learners\":10}",
        "{\"question\":\"q1\",\"skills\":[\"s\",\"t\"],\"learners\":10,\"position\":20,\"of\":10,\
         \"right\":10,\"times\":[0,10,0,0,0,0]}",
        "{\"mistake\":\"sign\",\"question\":\"q0\",\"learners\":10,\"next\":[10,0,0]}",
    ] {
        assert!(text.contains(line), "{text}");
    }
    // A path is no id.
    let path = [&args[..4], &["--course", "./none.toml", "b.stats"]].concat();
    assert!(!run(place, &path).0 && !place.join("b.stats").exists());
    let (good, said) = run(
        place,
        &[
            "model",
            "pool",
            "a.stats",
            "--to",
            "statistics",
            "--output",
            "b",
        ],
    );
    assert!(good && said.contains("signed by nobody"), "{said}");
    let (good, said) = run(
        place,
        &["model", "pool", "a.stats", "b", "--output", "c.toml"],
    );
    assert!(!good && said.contains("the same numbers"), "{said}");
}
