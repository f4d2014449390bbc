//! Classes without a server: what a learner hands in, what a teacher takes in and refuses,
//! and plans that come back.

use crate::common;

use std::fs;
use std::path::{Path, PathBuf};
use std::process::Command;

use common::course::{ID, choice, course, skill, text};
use common::events::answer;
use common::learner::Learner;
use common::noon;
use common::shell::{err, fed, out};
use ed25519_dalek::{Signer, SigningKey};
use jiff::{SignedDuration, Timestamp};
use kenning::class::{
    Added, Card, Joined, Keep, Memberships, Outcome, PlanFile, Roll, Unlock, Wishes, erase_for,
    found, make, members,
};
use kenning::course::{Course, Goal, Plan};
use kenning::journal::{Event, EventKind};
use sha2::{Digest, Sha256};

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
        let mut command = Command::new(env!("CARGO_BIN_EXE_kenning"));
        command
            .args(args)
            .env("KENNING_HOME", self.file(home))
            .env("KENNING_NOW", format!("2026-03-01T{hour:02}:00:00Z"))
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

#[test]
fn from_a_learner_to_a_teacher_and_back() {
    let place = Place::new();
    let course = small(&place);
    let class = ["--dir", "c7b", "--key", "key"];
    let teach = |hour, args: &[&str]| place.at(hour, "teach", &[args, &class].concat(), "");
    let learn = |hour, args: &[&str]| place.at(hour, "anna", args, "");
    let new = [
        "class",
        "new",
        "c7b",
        "--name",
        "7b",
        "--teacher",
        "Ms Lopez",
    ];
    let said = place.at(
        8,
        "teach",
        &[&new[..], &["--box", "sync", "--key", "key"]].concat(),
        "",
    );
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
    let said = teach(11, &["class", "list"]);
    assert!(said.contains(&format!("{id}  Anna Berg (blue)")), "{said}");
    for file in walk(&place.file("c7b")) {
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
    let lines = "why\nwhy\nskip\nquit\n";
    let said = place.at(13, "anna", &["practice", &course, "--plain"], lines);
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
        said.contains("What the plan of Ms Lopez sets stays"),
        "{said}"
    );
    let said = learn(14, &["class", "plan", "refuse", &course]);
    assert!(said.contains("no longer holds"), "{said}");
    let said = learn(14, &["plan", &course]);
    assert!(
        said.contains("goal = \"support\"") && !said.contains("Ms Lopez"),
        "{said}"
    );

    let said = learn(15, &["class", "leave", "7b"]);
    assert!(
        said.contains("still holds") && said.contains("1 answer "),
        "{said}"
    );
    assert!(learn(15, &["class", "leave", "7b", "--erase"]).contains("You asked"));
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

fn walk(dir: &Path) -> Vec<PathBuf> {
    let mut found = Vec::new();
    for entry in fs::read_dir(dir).expect("a directory") {
        let path = entry.expect("an entry").path();
        match path.is_dir() {
            true => found.extend(walk(&path)),
            false => found.push(path),
        }
    }
    found
}

/// A class whose keys lie in a file: nothing is spent on a passphrase.
struct Class {
    place: Place,
    roll: Roll,
}

impl Class {
    fn new() -> Class {
        let place = Place::new();
        let key = place.file("key");
        let unlock = Unlock::KeyFile(&key);
        let keep = Keep::make(&place.file("c"), "7b", "Ms Lopez", None, unlock).expect("a class");
        let roll = Roll::open(keep).expect("a roll");
        Class { place, roll }
    }

    fn folder(&self) -> PathBuf {
        self.roll.keep.handed_in.clone()
    }

    /// A learner who has joined.
    fn learner(&self, name: &str) -> Joined {
        let mut all = Memberships::read(&self.place.file(name)).expect("none yet");
        let card = Card::read(&fs::read(self.roll.keep.card_path()).expect("a card"));
        let card = card.expect("it is whole");
        let joined = all.join(card, Some(self.folder()), noon()).expect("joined");
        joined.clone()
    }

    fn put(&self, name: &str, bytes: &[u8]) -> PathBuf {
        let path = self.place.file(name);
        fs::write(&path, bytes).expect("it is written");
        path
    }

    /// What becomes of a file.
    fn add(&mut self, bytes: &[u8]) -> Outcome {
        let path = self.put("x.bundle", bytes);
        let mut added = self.roll.add(&path, later(48)).expect("the class is well");
        let Added { outcome, .. } = added.pop().expect("one file");
        outcome
    }

    fn held(&self) -> Vec<(String, String, usize)> {
        let mut next = members(&self.roll);
        let mut held = Vec::new();
        while let Some(member) = next().expect("it reads") {
            held.push((member.id, member.version, member.events.len()));
        }
        held
    }
}

fn later(hours: i64) -> Timestamp {
    noon() + SignedDuration::from_hours(hours)
}

fn refused(outcome: Outcome, what: &str) {
    let Outcome::Refused(why) = outcome else {
        panic!("it is taken: {outcome:?}");
    };
    assert!(why.to_string().contains(what), "{why}");
}

fn events(count: i64) -> Vec<Event> {
    (0..count).map(|n| answer("one").at(later(n))).collect()
}

fn birds() -> std::sync::Arc<Course> {
    course()
        .skill(skill("s"))
        .ask(text("one", "s", "ara"))
        .build()
}

fn bundle(joined: &Joined, version: &str, count: i64, made: Timestamp) -> Vec<u8> {
    make(joined, &birds(), version, &events(count), false, made)
        .expect("a bundle")
        .0
}

/// Who has handed in without the class's keys: their bundles are texts.
fn stranger(place: &Place) -> Joined {
    let mut all = Memberships::read(&place.file("stranger")).expect("none yet");
    all.find_or_make("7b", noon()).expect("a key").clone()
}

#[test]
fn the_newest_bundle_holds_whatever_comes_in_which_order() {
    let mut class = Class::new();
    let anna = class.learner("anna");
    let first = bundle(&anna, "1", 2, later(1));
    let second = bundle(&anna, "2", 3, later(2));
    assert_eq!(class.add(&first), Outcome::New);
    assert_eq!(class.add(&first), Outcome::Doubled);
    assert_eq!(class.add(&second), Outcome::Newer);
    assert_eq!(class.add(&first), Outcome::Older);
    // A bundle of another version of the course is read, and says so.
    assert_eq!(class.held(), [(anna.id(), "2".to_owned(), 3)]);
    let ben = class.learner("ben");
    assert_eq!(class.add(&bundle(&ben, "1", 1, later(1))), Outcome::New);
    assert_eq!(class.held().len(), 2);
}

#[test]
fn what_is_forged_foreign_or_damaged_is_refused_with_its_reason() {
    let mut class = Class::new();
    let plain = stranger(&class.place);
    let whole = String::from_utf8(bundle(&plain, "1", 2, later(1))).expect("a text");
    assert!(whole.contains("\"Attempt\""), "{whole}");
    let lines: Vec<&str> = whole.lines().collect();
    let cut = &whole[..whole.len() - 40];
    refused(class.add(cut.as_bytes()), "damaged or cut off");
    let broken = whole.replacen("{\"at\"", "{'at\"", 1);
    refused(class.add(broken.as_bytes()), "line 2");
    refused(class.add(b"hello\n"), "none of kenning's files");
    // Changed, with a checksum that fits.
    let resum = |text: &str, signature: String| {
        let sum = hex(&Sha256::digest(text.as_bytes()));
        format!("{text}{{\"sha256\":\"{sum}\",\"signature\":\"{signature}\"}}\n")
    };
    let text = whole.replace(lines[lines.len() - 1], "");
    let text = text.trim_end().to_owned() + "\n";
    let changed = text.replace("\"version\":\"1\"", "\"version\":\"9\"");
    assert_ne!(changed, text);
    refused(
        class.add(resum(&changed, "00".repeat(64)).as_bytes()),
        "somebody has changed it",
    );
    // Another key under the same pseudonym.
    let other = SigningKey::from_bytes(&[7; 32]);
    let key = hex(other.verifying_key().as_bytes());
    let at = text.find("\"key\":\"").expect("a key") + 7;
    let stolen = text.replace(&text[at..at + 64], &key);
    let signed = [b"kenning-class-1\n", stolen.as_bytes()].concat();
    let signature = hex(&other.sign(&signed).to_bytes());
    refused(
        class.add(resum(&stolen, signature).as_bytes()),
        "not from who it says",
    );
    // For others.
    let elsewhere = Class::new();
    let foreign = bundle(&elsewhere.learner("cem"), "1", 1, later(1));
    refused(class.add(&foreign), "encrypted to somebody else");
    let mut all = Memberships::read(&class.place.file("dora")).expect("none");
    let dora = all.find_or_make("8a", noon()).expect("a key").clone();
    refused(
        class.add(&bundle(&dora, "1", 1, later(1))),
        "for another class (8a)",
    );
    refused(
        class.add(&bundle(&plain, "1", 1, later(24 * 30))),
        "in the future",
    );
    assert!(class.held().is_empty());
    assert_eq!(class.add(whole.as_bytes()), Outcome::New);
}

fn hex(bytes: &[u8]) -> String {
    bytes.iter().map(|byte| format!("{byte:02x}")).collect()
}

#[test]
fn what_is_retired_or_erased_stays_out() {
    let mut class = Class::new();
    let anna = class.learner("anna");
    let before = bundle(&anna, "1", 30, later(30));
    class.add(&before);
    class.roll.retire(later(20)).expect("retired");
    assert_eq!(class.held(), [(anna.id(), "1".to_owned(), 10)]);
    let newer = bundle(&anna, "1", 31, later(31));
    assert_eq!(class.add(&newer), Outcome::Newer);
    assert_eq!(class.held()[0].2, 11, "what was retired came back");

    let folder = class.folder();
    let wish = erase_for(&anna, &folder, later(32)).expect("a request");
    let kept = fs::read(&wish).expect("it reads");
    assert_eq!(Wishes::of(&anna, &folder), Wishes::Open);
    let done = class.roll.add(&folder, later(33)).expect("carried out");
    assert_eq!(done[0].outcome, Outcome::Erased);
    assert!(class.held().is_empty() && !wish.exists());
    assert_eq!(Wishes::of(&anna, &folder), Wishes::Done(later(32)));
    let members = walk(&class.place.file("c/members"));
    assert!(members.is_empty(), "{members:?}");
    refused(class.add(&newer), "asked for erasure");
    // Who comes back is not erased by a request that a carrier brings back.
    assert_eq!(class.add(&bundle(&anna, "1", 40, later(40))), Outcome::New);
    fs::write(&wish, kept).expect("it is back");
    let again = class.roll.add(&folder, later(41)).expect("looked at");
    refused(again[0].outcome.clone(), "handed something in since");
    assert_eq!(class.held().len(), 1);
}

#[test]
fn a_plan_is_taken_of_the_class_s_own_key_and_of_the_newest_number() {
    let mut class = Class::new();
    let (anna, ben) = (class.learner("anna"), class.learner("ben"));
    let folder = class.folder();
    let mut hand = |members: Vec<String>, plan: &str| {
        class
            .roll
            .hand_out("c", members, plan.to_owned(), noon())
            .expect("a plan")
    };
    let first = hand(Vec::new(), "retention = 0.9\n");
    hand(vec![anna.id()], "retention = 0.95\n");
    let plan = |joined: &Joined| -> String {
        let found = found(joined, &folder);
        found
            .plans
            .iter()
            .map(|(plan, _)| plan.plan.clone())
            .collect()
    };
    assert_eq!(plan(&anna), "retention = 0.95\n");
    assert_eq!(plan(&ben), "retention = 0.9\n");
    // Of another class, changed, and unsigned.
    let mut other = Class::new();
    let foreign = other
        .roll
        .hand_out("c", Vec::new(), "hints = false\n".into(), noon());
    let foreign = fs::read(foreign.expect("a plan")).expect("it reads");
    fs::write(folder.join("a.plan"), foreign).expect("written");
    let text = fs::read_to_string(&first).expect("it reads");
    fs::write(folder.join("b.plan"), text.replace("0.9", "0.8")).expect("written");
    fs::write(folder.join("c.plan"), "hints = false\n").expect("written");
    let found = found(&anna, &folder);
    let said: Vec<String> = found.refused.iter().map(ToString::to_string).collect();
    assert_eq!(said.len(), 3, "{said:?}");
    assert!(
        said[0].contains("a.plan") && said[0].contains("another key"),
        "{said:?}"
    );
    assert!(
        said[1].contains("b.plan") && said[1].contains("damaged"),
        "{said:?}"
    );
    assert!(
        said[2].contains("c.plan") && said[2].contains("none of"),
        "{said:?}"
    );
    assert_eq!(plan(&anna), "retention = 0.95\n");
    let read = PlanFile::read(text.as_bytes(), &anna.card.expect("a card").key);
    assert_eq!(read.expect("whole").number, 1);
}

#[test]
fn a_teacher_s_plan_goes_over_the_learner_s_and_leaves_it_as_it_was() {
    let draft = course()
        .skill(skill("s").set("title", "Birds"))
        .skill(skill("t").set("title", "Trees"))
        .ask(text("one", "s", "ara"))
        .ask(text("two", "t", "ash"));
    let mut learner = Learner::of(draft);
    let own = "goal = \"explore\"\nretention = 0.8\n";
    let id = learner.course.id.to_string();
    learner.kind(EventKind::Planned {
        course: id.clone(),
        plan: own.into(),
    });
    let assigned = |class: &str, plan: &str| EventKind::Assigned {
        course: id.clone(),
        class: class.into(),
        plan: plan.into(),
    };
    let plan = "from = \"Ms Lopez\"\nretention = 0.95\nfocus = [\"t\"]\nappeals = false\n";
    learner.kind(assigned("7b", plan));
    let now = &learner.state.plan;
    assert_eq!((now.goal, now.retention), (Some(Goal::Explore), Some(0.95)));
    assert_eq!(learner.state.teacher(), "Ms Lopez");
    // What the learner changes is theirs; what the teacher sets is not taken over.
    let wanted = Plan {
        goal: Some(Goal::Support),
        ..now.clone()
    };
    let kept = learner.state.own_plan(&wanted).to_toml();
    learner.kind(EventKind::Planned {
        course: id.clone(),
        plan: kept,
    });
    assert_eq!(learner.state.plan.retention, Some(0.95));
    learner.kind(assigned("", ""));
    let now = &learner.state.plan;
    assert_eq!((now.goal, now.retention), (Some(Goal::Support), Some(0.8)));
    assert!(now.focus.is_empty() && now.appeals.is_none() && !learner.state.is_in_class());
}
