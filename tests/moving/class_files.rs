//! Files of classes: what a teacher's side takes in and refuses, what is retired and erased,
//! and plans, which go over the learner's own.

use crate::common;

use std::fs;
use std::path::{Path, PathBuf};

use common::course::{course, skill, text};
use common::events::answer;
use common::learner::Learner;
use common::noon;
use ed25519_dalek::{Signer, SigningKey};
use jiff::{SignedDuration, Timestamp};
use kenning::class::{
    Added, Card, Joined, Keep, Memberships, Outcome, PlanFile, Roll, Unlock, Wishes, erase_for,
    found, make, members,
};
use kenning::course::{Course, Goal, Plan};
use kenning::journal::{Event, EventKind};
use kenning::session::Input;
use sha2::{Digest, Sha256};

/// A class whose keys lie in a file: nothing is spent on a passphrase.
struct Class {
    place: tempfile::TempDir,
    roll: Roll,
}

impl Class {
    fn new() -> Class {
        let place = tempfile::tempdir().expect("a folder for the test");
        let key = place.path().join("key");
        let unlock = Unlock::KeyFile(&key);
        let keep =
            Keep::make(&place.path().join("c"), "7b", "Ms Lopez", None, unlock).expect("a class");
        let roll = Roll::open(keep).expect("a roll");
        Class { place, roll }
    }

    fn folder(&self) -> PathBuf {
        self.roll.keep.handed_in.clone()
    }

    /// A learner who has joined.
    fn learner(&self, name: &str) -> Joined {
        let mut all = Memberships::read(&self.place.path().join(name)).expect("none yet");
        let card = Card::read(&fs::read(self.roll.keep.card_path()).expect("a card"));
        let card = card.expect("it is whole");
        let joined = all.join(card, Some(self.folder()), noon()).expect("joined");
        joined.clone()
    }

    fn put(&self, name: &str, bytes: &[u8]) -> PathBuf {
        let path = self.place.path().join(name);
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
        let course = birds();
        let mut next = members(&self.roll, course.id.as_str(), &[]);
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
fn stranger(place: &tempfile::TempDir) -> Joined {
    let mut all = Memberships::read(&place.path().join("stranger")).expect("none yet");
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
    let mut all = Memberships::read(&class.place.path().join("dora")).expect("none");
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

#[test]
fn a_damaged_file_is_mended_by_the_bundle_and_no_bundle_writes_lines_of_its_own() {
    let mut class = Class::new();
    let ana = class.learner("ana");
    let handed_in = bundle(&ana, "1", 2, later(1));
    assert_eq!(class.add(&handed_in), Outcome::New);
    assert_eq!(class.add(&handed_in), Outcome::Doubled);
    let dir = class.roll.keep.dir().join("members");
    let held = common::files_below(&dir).pop().expect("a file");
    let mut bytes = fs::read(&held).expect("it is there");
    bytes.push(0);
    fs::write(&held, bytes).expect("it is damaged");
    assert_eq!(class.add(&handed_in), Outcome::Mended);
    assert_eq!(class.held().len(), 1);
    fs::remove_file(&held).expect("it is gone");
    assert_eq!(class.add(&handed_in), Outcome::Mended);
    assert_eq!(class.add(&handed_in), Outcome::Doubled);
    // A plan is told to be one.
    let plan = class
        .roll
        .hand_out("birds", Vec::new(), String::new(), noon());
    let plan = fs::read(plan.expect("a plan")).expect("it is there");
    refused(class.add(&plan), "It is a plan of a teacher, and no bundle");
    // A version is shown on one line.
    let long = format!("1\nEverybody: 0 answers{}", "!".repeat(500));
    let forged = bundle(&stranger(&class.place), &long, 1, later(1));
    assert_eq!(class.add(&forged), Outcome::New);
    let shown = class
        .roll
        .entries()
        .flat_map(|(_, entry)| entry.courses.values());
    for held in shown {
        assert!(!held.version.contains('\n'), "{}", held.version);
        assert!(held.version.chars().count() < 120, "{}", held.version);
    }
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
    let members = common::files_below(&class.place.path().join("c/members"));
    assert!(members.is_empty(), "{members:?}");
    refused(class.add(&newer), "before its learner was erased");
    // Who comes back is not erased by a request that a carrier brings back.
    assert_eq!(class.add(&bundle(&anna, "1", 40, later(40))), Outcome::New);
    fs::write(&wish, kept).expect("it is back");
    let again = class.roll.add(&folder, later(41)).expect("looked at");
    refused(again[0].outcome.clone(), "handed something in since");
    assert_eq!(class.held().len(), 1);
}

/// `kenning share --class 7b FOLDER/my.bundle` gives a name of one's own: it lay in the folder
/// after all of the learner was said to be erased.
#[test]
fn a_bundle_under_another_name_is_erased_with_the_others() {
    let mut class = Class::new();
    let (anna, ben) = (class.learner("anna"), class.learner("ben"));
    let folder = class.folder();
    let own = folder.join("my work.bundle");
    fs::write(&own, bundle(&anna, "1", 3, later(3))).expect("written");
    let bens = folder.join("ben.bundle");
    fs::write(&bens, bundle(&ben, "1", 3, later(3))).expect("written");
    class.roll.add(&folder, later(4)).expect("taken in");
    erase_for(&anna, &folder, later(5)).expect("a request");
    let done = class.roll.add(&folder, later(6)).expect("carried out");
    assert_eq!(done[0].outcome, Outcome::Erased);
    assert!(!own.exists() && bens.exists());
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

/// A course's own plan forbids as a teacher's does, and is named as what it is.
#[test]
fn a_course_may_give_no_hints_and_let_nothing_be_passed_over() {
    let draft = course()
        .skill(skill("s"))
        .ask(text("one", "s", "ara").hints(&["A bird.", "It is ara."]))
        .ask(text("two", "s", "emu").hints(&["A bird.", "It is emu."]));
    let said = |draft: common::course::Draft, input: Input| {
        let course = draft.build();
        let state = kenning::learner::State::new(&course);
        let (mut session, _) = common::session::Session::begin(course, state, None, 1, noon());
        let refused = session.handle(input, noon()).err();
        refused.map(|refusal| refusal.0.to_string())
    };
    assert_eq!(said(draft.clone(), Input::Hint), None);
    assert_eq!(said(draft.clone(), Input::Skip), None);
    let strict = draft.plan("hints = false\nskip = false\n");
    for (input, why) in [
        (Input::Hint, "The plan of this course gives no hints."),
        (
            Input::Skip,
            "The plan of this course lets no question be passed over",
        ),
        (
            Input::Bury,
            "The plan of this course lets no question be passed over",
        ),
        (
            Input::Suspend,
            "The plan of this course lets no question be passed over",
        ),
    ] {
        let said = said(strict.clone(), input).expect("it is refused");
        assert!(
            said.starts_with(why) && said.contains("fine not to know"),
            "{said}"
        );
    }
}

#[test]
fn a_class_is_made_neither_in_another_s_folder_nor_within_its_own() {
    let class = Class::new();
    let place = class.place.path();
    let card = fs::read(class.roll.keep.card_path()).expect("a card");
    let made = |dir: &str, folder: &Path| {
        let key = place.join(format!("key-{dir}"));
        let made = Keep::make(
            &place.join(dir),
            "8d",
            "A",
            Some(folder),
            Unlock::KeyFile(&key),
        );
        let is_there = key.exists() || place.join(dir).join("members").exists();
        assert_eq!(made.is_ok(), is_there, "{made:?}");
        made.map_err(|why| why.to_string())
    };
    let why = made("c2", &class.folder()).expect_err("it is another's");
    assert!(why.contains("the folder of another class"), "{why}");
    let now = fs::read(class.roll.keep.card_path()).expect("a card");
    assert!(now == card, "it is written over");
    // The directory itself, one around it, and another way of saying so.
    for folder in ["8d", ".", "8d/../8d"] {
        let why = made("8d", &place.join(folder)).expect_err("it would carry the keys");
        assert!(
            why.contains("with its keys would lie in there"),
            "{folder}: {why}"
        );
    }
    made("8d", &place.join("apart")).expect("it is made");
    assert!(place.join("apart/class.kenning").exists());
}

#[test]
fn names_that_are_gone_are_told() {
    let mut class = Class::new();
    let anna = class.learner("anna");
    class.add(&bundle(&anna, "1", 2, later(1)));
    let place = class.place.path().to_owned();
    let (dir, key) = (place.join("c"), place.join("key"));
    let open = || Roll::open(Keep::open(&dir, Unlock::KeyFile(&key)).expect("it opens"));
    let list = |format: &[&str]| {
        let mut command = std::process::Command::new(env!("CARGO_BIN_EXE_kenning"));
        command.args(["class", "list", "--dir"]).arg(&dir);
        command.arg("--key").arg(&key).args(format);
        let done = command.env("KENNING_HOME", place.join("home")).output();
        let done = done.expect("kenning runs");
        let said = String::from_utf8_lossy(&done.stderr).into_owned();
        (done.status.success(), said)
    };
    // Nothing was ever named: nothing is missing.
    assert_eq!(open().expect("a roll").notes_lost(), None);
    assert!(list(&[]).0);
    let known = kenning::class::Known {
        name: None,
        groups: vec!["g2".into()],
    };
    class.roll.notes.0.insert(anna.id(), known);
    class.roll.write_notes().expect("it is written");
    let found = open().expect("a roll").find_all(&["g2".into()]);
    assert_eq!(found.expect("a group").len(), 1);
    fs::remove_file(dir.join("names.age")).expect("it goes");
    for format in [&[][..], &["--format", "json"]] {
        let (is_well, said) = list(format);
        assert!(!is_well && said.contains("names.age"), "{said}");
    }
    let roll = open().expect("a roll");
    let why = roll.find_all(&["g2".into()]).expect_err("it is not known");
    assert!(why.to_string().contains("names.age"), "{why}");
    // Given again, they are there.
    class.roll.write_notes().expect("it is written");
    assert!(list(&[]).0);
}
