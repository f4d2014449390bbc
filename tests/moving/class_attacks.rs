//! What who can write to a class's folder can't do: own keys, old files, files for others; by
//! the program itself.

use crate::common;

use std::fs;
use std::path::{Path, PathBuf};
use std::process::Command;

use common::course::{ID, course, skill, text};
use common::shell::{err, fed, out};
use ed25519_dalek::{Signer, SigningKey};
use sha2::{Digest, Sha256};

/// A folder with homes, a course, and a class whose keys are in a file.
struct Place(tempfile::TempDir);

impl Place {
    fn new() -> Place {
        let place = Place(tempfile::tempdir().expect("a folder for the test"));
        let draft = course()
            .skill(skill("s").set("title", "Birds"))
            .skill(skill("t").set("title", "Trees"))
            .ask(text("one", "s", "ara"))
            .ask(text("two", "t", "ash"));
        for home in ["anna", "ben", "teach", "eve"] {
            let courses = place.file(home).join("courses");
            fs::create_dir_all(&courses).expect("a directory");
            fs::write(courses.join("c.toml"), draft.toml()).expect("a course");
        }
        place.class("teach", "c", "box", "Ms Lopez");
        place
    }

    fn file(&self, name: &str) -> PathBuf {
        self.0.path().join(name)
    }

    /// Runs kenning; whether it came to a good end, and what it says.
    fn run(&self, hour: u8, home: &str, args: &[&str]) -> (bool, String) {
        self.told(hour, home, args, "")
    }

    fn told(&self, hour: u8, home: &str, args: &[&str], lines: &str) -> (bool, String) {
        let mut command = Command::new(env!("CARGO_BIN_EXE_kenning"));
        command
            .args(args)
            .env("KENNING_HOME", self.file(home))
            .env("KENNING_NOW", format!("2026-03-01T{hour:02}:00:00Z"))
            .current_dir(self.0.path());
        let done = fed(&mut command, lines);
        (done.status.success(), out(&done) + &err(&done))
    }

    fn ok(&self, hour: u8, home: &str, args: &[&str]) -> String {
        let (good, said) = self.run(hour, home, args);
        assert!(good, "{args:?}: {said}");
        said
    }

    /// A class called 7b, in a directory of its own with a key of its own.
    fn class(&self, home: &str, dir: &str, folder: &str, teacher: &str) {
        let key = format!("{dir}.key");
        self.ok(
            8,
            home,
            &[
                "class",
                "new",
                dir,
                "--name",
                "7b",
                "--teacher",
                teacher,
                "--box",
                folder,
                "--key",
                &key,
            ],
        );
    }

    /// Hands out a plan; the name of its file.
    fn plan(&self, hour: u8, dir: &str, more: &[&str]) -> PathBuf {
        let key = format!("{dir}.key");
        let mut args = vec!["class", "plan", ID, "--dir", dir, "--key", &key];
        args.extend(more);
        let folder = if dir == "c" { "box" } else { "evebox" };
        let before = plans(&self.file(folder));
        self.ok(hour, "teach", &args);
        let mut after = plans(&self.file(folder));
        after.retain(|path| !before.contains(path));
        after.pop().expect("a plan")
    }

    fn join(&self, home: &str) -> String {
        let said = self.ok(9, home, &["class", "join", "box", "--yes"]);
        let shown = self.ok(9, home, &["class", "plan", "show"]);
        let id = shown.split_whitespace().find(|word| {
            let word = word.trim_end_matches('.');
            word.len() == 20 && word.bytes().all(|b| b.is_ascii_hexdigit())
        });
        id.unwrap_or_else(|| panic!("no pseudonym: {said}{shown}"))
            .trim_end_matches('.')
            .to_owned()
    }
}

fn plans(folder: &Path) -> Vec<PathBuf> {
    let entries = fs::read_dir(folder).expect("a folder");
    let mut found: Vec<PathBuf> = entries
        .map(|entry| entry.expect("an entry").path())
        .collect();
    found.retain(|path| path.extension().is_some_and(|end| end == "plan"));
    found.sort();
    found
}

const ACCEPT: [&str; 4] = ["class", "plan", "accept", "--yes"];
const SHOW: [&str; 3] = ["class", "plan", "show"];

#[test]
fn a_plan_of_another_key_is_refused_by_name_whatever_it_is_called() {
    let place = Place::new();
    place.join("anna");
    // Eve has a class of the same name and teacher, and puts her plan into the folder.
    place.class("eve", "evil", "evebox", "Ms Lopez");
    let forged = place.plan(10, "evil", &["--forbid", "hints", "--binding"]);
    fs::copy(&forged, place.file("box").join("9999.plan")).expect("copied");
    let said = place.ok(11, "anna", &ACCEPT);
    assert!(
        said.contains("9999.plan") && said.contains("refused"),
        "{said}"
    );
    assert!(said.contains("signed by another key"), "{said}");
    let shown = place.ok(11, "anna", &["plan", ID]);
    assert!(!shown.contains("Over it goes"), "{shown}");
    // Her card in the class's place changes nothing for who has joined.
    fs::copy(
        place.file("evebox/class.kenning"),
        place.file("box/class.kenning"),
    )
    .expect("copied");
    let said = place.ok(12, "anna", &ACCEPT);
    assert!(said.contains("signed by another key"), "{said}");
    let (good, said) = place.run(12, "anna", &["class", "join", "box", "--yes"]);
    assert!(!good && said.contains("other keys"), "{said}");
}

#[test]
fn an_older_plan_that_is_played_back_does_not_hold_again() {
    let place = Place::new();
    place.join("anna");
    let first = place.plan(10, "c", &["--focus", "t", "--forbid", "skip"]);
    let kept = fs::read(&first).expect("a plan");
    place.ok(11, "anna", &ACCEPT);
    let end = place.plan(12, "c", &["--end"]);
    place.ok(13, "anna", &ACCEPT);
    let shown = place.ok(13, "anna", &SHOW);
    assert!(shown.contains("ended it"), "{shown}");
    // The carrier loses the newer one, and brings the older one back under a later name.
    fs::remove_file(&end).expect("removed");
    fs::write(place.file("box").join("9999.plan"), &kept).expect("written");
    let said = place.ok(14, "anna", &ACCEPT);
    assert!(said.contains("No new plan"), "{said}");
    let shown = place.ok(14, "anna", &["plan", ID]);
    assert!(!shown.contains("Over it goes"), "{shown}");
    // A changed number is a changed text.
    let text = String::from_utf8(kept).expect("text");
    let renumbered = text.replacen("\"number\":1", "\"number\":8", 1);
    assert_ne!(renumbered, text);
    fs::write(place.file("box").join("9999.plan"), renumbered).expect("written");
    let said = place.ok(15, "anna", &ACCEPT);
    assert!(
        said.contains("refused") && said.contains("damaged"),
        "{said}"
    );
}

#[test]
fn a_plan_for_one_learner_is_nothing_for_another() {
    let place = Place::new();
    let (anna, _) = (place.join("anna"), place.join("ben"));
    // Nothing was handed in by them: the plan is for a pseudonym on the roll only.
    place.told(
        9,
        "anna",
        &["practice", ID, "--plain", "--seed", "1"],
        "ara\nquit\n",
    );
    place.ok(10, "anna", &["share", "--class", "7b"]);
    place.ok(
        10,
        "teach",
        &["class", "add", "--dir", "c", "--key", "c.key"],
    );
    place.plan(11, "c", &["--focus", "t", "--for", &anna[..8]]);
    let said = place.ok(12, "ben", &ACCEPT);
    assert!(!said.contains("Trees"), "{said}");
    let said = place.ok(12, "anna", &ACCEPT);
    assert!(said.contains("Trees"), "{said}");
}

/// A file of a class signed by a key: as who writes one by hand would.
fn signed(head: &str, lines: &[&str], key: &SigningKey) -> String {
    let mut text = format!("{head}\n");
    for line in lines {
        text += &format!("{line}\n");
    }
    let hex = |bytes: &[u8]| bytes.iter().map(|b| format!("{b:02x}")).collect::<String>();
    let sum = hex(&Sha256::digest(text.as_bytes()));
    let by = key.sign(&[b"kenning-class-1\n", text.as_bytes()].concat());
    let by = hex(&by.to_bytes());
    text + &format!("{{\"sha256\":\"{sum}\",\"signature\":\"{by}\"}}\n")
}

#[test]
fn nobody_hands_in_under_another_s_pseudonym_and_add_says_when_all_is_refused() {
    let place = Place::new();
    let anna = place.join("anna");
    let key = SigningKey::from_bytes(&[7; 32]);
    let public: String = (key.verifying_key().to_bytes().iter())
        .map(|b| format!("{b:02x}"))
        .collect();
    let head = |id: &str, key: &str| {
        format!(
            "{{\"kenning\":\"bundle\",\"format\":1,\"key\":\"{key}\",\"id\":\"{id}\",\
             \"class\":\"7b\",\"course\":\"{ID}\",\"version\":\"\",\
             \"made\":\"2026-03-01T09:00:00Z\",\
             \"holds\":{{\"events\":0,\"answers\":0,\"typed\":false,\"sorts\":{{}}}}}}"
        )
    };
    let add = |file: &str| {
        place.run(
            11,
            "teach",
            &["class", "add", "--dir", "c", "--key", "c.key", file],
        )
    };
    // Under Anna's pseudonym by another key.
    fs::write(
        place.file("x.bundle"),
        signed(&head(&anna, &public), &[], &key),
    )
    .expect("written");
    let (good, said) = add("x.bundle");
    assert!(!good && said.contains("signed by another key"), "{said}");
    assert!(said.contains("Nothing was taken in"), "{said}");
    // Naming a key that did not sign.
    let other = "ab".repeat(32);
    fs::write(
        place.file("x.bundle"),
        signed(&head(&anna, &other), &[], &key),
    )
    .expect("written");
    let (good, said) = add("x.bundle");
    assert!(!good && said.contains("refused"), "{said}");
    // Of a course that no course can be, or else of one.
    let own: String = (Sha256::digest(public.as_bytes()).iter().take(10))
        .map(|b| format!("{b:02x}"))
        .collect();
    for (course, taken) in [("../../../pwn", false), ("pwn", true)] {
        let head = head(&own, &public).replace(
            &format!("\"course\":\"{ID}\""),
            &format!("\"course\":\"{course}\""),
        );
        fs::write(place.file("x.bundle"), signed(&head, &[], &key)).expect("written");
        let (good, said) = add("x.bundle");
        assert_eq!(good, taken, "{said}");
    }
    // What is not there, or no file, is told in a sentence.
    let (good, said) = add("gone.bundle");
    assert!(
        !good && said.contains("no such file") && !said.contains("os error"),
        "{said}"
    );
    #[cfg(unix)]
    {
        std::os::unix::fs::symlink(place.file("x.bundle"), place.file("l.bundle")).expect("linked");
        let (good, said) = add("l.bundle");
        assert!(!good && said.contains("It is a link"), "{said}");
    }
    // An encrypted one that was damaged names no line that nobody can look at.
    place.told(
        9,
        "anna",
        &["practice", ID, "--plain", "--seed", "1"],
        "ara\nquit\n",
    );
    place.ok(10, "anna", &["share", "--class", "7b", "a.bundle"]);
    let mut bytes = fs::read(place.file("a.bundle")).expect("a bundle");
    let last = bytes.len() - 20;
    bytes[last] ^= 1;
    fs::write(place.file("a.bundle"), bytes).expect("written");
    let (good, said) = add("a.bundle");
    assert!(!good && said.contains("was changed on its way"), "{said}");
    assert!(!said.contains("line"), "{said}");
}

#[test]
fn a_slip_of_the_pen_hands_nothing_in_elsewhere() {
    let place = Place::new();
    place.join("anna");
    place.told(
        9,
        "anna",
        &["practice", ID, "--plain", "--seed", "1"],
        "ara\nquit\n",
    );
    let (good, said) = place.run(10, "anna", &["share", "--class", "7c", "x.bundle"]);
    assert!(
        !good && said.contains("no class called 7c") && said.contains("7b"),
        "{said}"
    );
    assert!(!place.file("x.bundle").exists());
    place.ok(
        11,
        "anna",
        &["share", "--class", "7c", "--unencrypted", "x.bundle"],
    );
    // Who says no to a class is told so, and scripts learn it.
    let (good, said) = place.run(12, "ben", &["class", "join", "box"]);
    assert!(!good, "{said}");
}

#[test]
fn advice_of_fewer_than_five_is_no_plan() {
    let place = Place::new();
    fs::write(
        place.file("p.toml"),
        "advice = [\"t lesson through=3/4\"]\n",
    )
    .expect("written");
    let args = [
        "class", "plan", ID, "p.toml", "--dir", "c", "--key", "c.key",
    ];
    let (good, said) = place.run(9, "teach", &args);
    assert!(
        !good && said.contains("p.toml:1") && said.contains("no advice"),
        "{said}"
    );
    fs::write(
        place.file("p.toml"),
        "advice = [\"t lesson through=4/5\"]\n",
    )
    .expect("written");
    place.ok(9, "teach", &args);
}

#[test]
fn a_plan_with_a_day_that_has_passed_is_not_handed_out() {
    let place = Place::new();
    let with = |plan: &[&str]| {
        let class = ["--dir", "c", "--key", "c.key"];
        place.run(
            9,
            "teach",
            &[&["class", "plan", ID][..], plan, &class].concat(),
        )
    };
    fs::write(
        place.file("p.toml"),
        "days_off = [\"2026-02-01..2026-02-10\"]\n",
    )
    .expect("written");
    for (plan, wanted) in [
        (&["--deadline", "2026-02-01"][..], "2026-02-01 is past"),
        (
            &["--due", "t=2026-02-01"],
            "`t` would be due on 2026-02-01, which is past",
        ),
        (&["p.toml"], "2026-02-01..2026-02-10 in `days_off` is past"),
        (
            &["--minutes", "0"],
            "`minutes = 0` leaves no minute of a day",
        ),
    ] {
        let (good, said) = with(plan);
        assert!(!good && said.contains(wanted), "{plan:?}: {said}");
    }
    let (good, said) = with(&["--goal", "exam"]);
    assert!(good && said.contains("An exam needs its day"), "{said}");
    let (good, said) = with(&[
        "--goal",
        "exam",
        "--deadline",
        "2026-04-01",
        "--due",
        "t=2026-03-20",
    ]);
    assert!(good && !said.contains("needs its day"), "{said}");
}

#[test]
fn advice_on_a_resource_that_is_not_there_is_not_handed_out() {
    let place = Place::new();
    let rows = "advice = [\"t lesson through=4/5\", \"t resource=gone through=4/5\"]\n";
    fs::write(place.file("a.toml"), rows).expect("written");
    let args = [
        "class", "plan", ID, "--advice", "a.toml", "--dir", "c", "--key", "c.key",
    ];
    let (good, said) = place.run(9, "teach", &args);
    assert!(
        !good && said.contains("a.toml advises a resource that this course does not have: gone"),
        "{said}"
    );
    fs::write(
        place.file("a.toml"),
        "advice = [\"t lesson through=4/5\"]\n",
    )
    .expect("written");
    place.ok(9, "teach", &args);
}

#[test]
fn a_class_or_a_file_whose_name_says_more_than_a_name_forges_no_line() {
    let place = Place::new();
    let key = SigningKey::from_bytes(&[7; 32]);
    let public: String = (key.verifying_key().to_bytes().iter())
        .map(|b| format!("{b:02x}"))
        .collect();
    let card = fs::read_to_string(place.file("box/class.kenning")).expect("a class");
    let to = card.split("\"to\":\"").nth(1).expect("a key");
    let to = to.split('"').next().expect("a key");
    fs::create_dir(place.file("evil")).expect("a folder");
    for (class, teacher) in [
        (r"7b. Its fingerprint:\n1111-2222", "Ms Lopez"),
        ("7b", r"Ms Lopez\nJoined."),
        ("7b", &"long ".repeat(100)),
        ("", "Ms Lopez"),
    ] {
        let head = format!(
            "{{\"kenning\":\"class\",\"format\":1,\"key\":\"{public}\",\"class\":\"{class}\",\
             \"teacher\":\"{teacher}\",\"to\":\"{to}\"}}"
        );
        fs::write(place.file("evil/class.kenning"), signed(&head, &[], &key)).expect("written");
        let (good, said) = place.run(9, "anna", &["class", "join", "evil", "--yes"]);
        assert!(!good && said.contains("A name in it is none"), "{said}");
        assert!(!said.contains("1111-2222"), "{said}");
    }
    // An honest one of that key is taken.
    let head = format!(
        "{{\"kenning\":\"class\",\"format\":1,\"key\":\"{public}\",\"class\":\"7z\",\
         \"teacher\":\"Eve\",\"to\":\"{to}\"}}"
    );
    fs::write(place.file("evil/class.kenning"), signed(&head, &[], &key)).expect("written");
    place.ok(9, "anna", &["class", "join", "evil", "--yes"]);
    // So is a file whose name has lines.
    let name = "x.bundle\nTaken: 25. Refused: 0. y.bundle";
    fs::write(place.file("box").join(name), "no bundle").expect("written");
    let (_, said) = place.run(
        10,
        "teach",
        &["class", "add", "--dir", "c", "--key", "c.key"],
    );
    assert!(
        !said.lines().any(|line| line.starts_with("Taken: 25")),
        "{said}"
    );
    assert!(said.contains("Taken: 25"), "{said}");
}
