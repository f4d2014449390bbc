//! Files that commands are told to write: what is there already is not lost.

use std::path::{Path, PathBuf};
use std::process::Command;

const COURSE: &str = include_str!("../data/kinds.toml");
const LOG: &str = "user_id,item_id,timestamp,correct,skill_id\n\
                   u,a,1,0,s\nu,b,2,1,s\nv,a,1,1,s\nv,b,2,1,s\n";

/// A folder with kenning's home and the files of a test.
struct Place(tempfile::TempDir);

impl Place {
    fn new() -> Place {
        Place(tempfile::tempdir().expect("a folder for the test"))
    }
    fn file(&self, name: &str) -> PathBuf {
        self.0.path().join(name)
    }
    fn put(&self, name: &str, text: &str) {
        std::fs::write(self.file(name), text).expect("a file");
    }
    fn read(&self, name: &str) -> String {
        std::fs::read_to_string(self.file(name)).expect("it is there")
    }
    /// Runs kenning in the folder; what it says if it fails.
    fn run(&self, args: &[&str]) -> Result<String, String> {
        let done = Command::new(env!("CARGO_BIN_EXE_kenning"))
            .args(args)
            .env("KENNING_HOME", self.file("home"))
            .env("KENNING_NOW", "2026-03-01T12:00:00Z")
            .current_dir(self.0.path())
            .output()
            .expect("kenning starts");
        let text = |bytes: &[u8]| String::from_utf8_lossy(bytes).into_owned();
        match done.status.success() {
            true => Ok(text(&done.stdout)),
            false => Err(text(&done.stderr)),
        }
    }
    /// No half-written file stays behind.
    fn is_tidy(&self) -> bool {
        let mut entries = std::fs::read_dir(self.0.path()).expect("a folder");
        entries.all(|entry| {
            let name = entry.expect("an entry").file_name();
            !name.to_string_lossy().starts_with(".kenning-")
        })
    }
}

fn refused(said: Result<String, String>, what: &str) {
    let said = said.expect_err("it is refused");
    assert!(
        said.contains(what) && said.contains("left as it ") && said.contains("--force"),
        "{said}"
    );
}

#[test]
fn an_export_is_written_over_exports_only() {
    let place = Place::new();
    let export = |args: &[&str]| place.run(&[&["export", "--output"], args].concat());
    for name in ["p.md", "p.json", "p.csv"] {
        for _ in 0..2 {
            export(&[name]).unwrap_or_else(|said| panic!("{name}: {said}"));
        }
    }
    // A name that has changed its format since is still that of an export.
    export(&["p.json", "--format", "csv"]).expect("both are exports");
    assert!(place.read("p.json").starts_with("format,course,"));

    let mine = "Things to buy.\n";
    let notes = format!("{}\nTalk to her about this.\n", place.read("p.md"));
    for (name, text, what) in [
        ("course.toml", COURSE, "is part of a course"),
        ("list.md", mine, "may hold something of yours"),
        ("notes.md", &notes, "may hold something of yours"),
        (
            "data.json",
            "{\"format\": 1}",
            "may hold something of yours",
        ),
    ] {
        place.put(name, text);
        refused(export(&[name]), what);
        assert_eq!(place.read(name), text, "{name}");
    }
    std::fs::write(place.file("picture.png"), [0x89, b'P', 0xff]).expect("a file");
    refused(export(&["picture.png"]), "may hold something of yours");
    export(&["list.md", "--force"]).expect("it was asked for");
    assert!(place.read("list.md").starts_with("# Progress of"));
    // Nothing is lost with an empty file, as `mktemp` makes it.
    place.put("empty.md", "");
    export(&["empty.md"]).expect("there is nothing in it");
    let said = export(&["home"]).expect_err("a directory");
    assert!(said.contains("is a directory"), "{said}");
    assert!(place.is_tidy());
}

#[test]
fn a_calibration_is_written_over_calibrations_only() {
    let place = Place::new();
    place.put("log.csv", LOG);
    let fit = |args: &[&str]| {
        place.run(&[&["model", "fit", "--log", "log.csv", "--output"], args].concat())
    };
    for _ in 0..2 {
        fit(&["calibration.toml", "--unlimited"]).expect("nothing stands in the way");
    }
    // A course in several files has nothing but itself in its first one.
    let head = "format = 1\n[course]\nid = \"c\"\ntitle = \"C\"\n";
    let notes = format!("# do not refit\n{}", place.read("calibration.toml"));
    for (name, text, what) in [
        ("course.toml", COURSE, "is part of a course"),
        ("head.toml", head, "is part of a course"),
        ("notes.toml", &notes, "left as it "),
        ("log.csv", LOG, "is not a calibration"),
        ("plan.toml", "goal = \"support\"\n", "is not a calibration"),
    ] {
        place.put(name, text);
        refused(fit(&[name]), what);
        assert_eq!(place.read(name), text, "{name}");
    }
    // It is refused before the work is done: the log is not even looked for.
    let late = ["model", "fit", "--log", "gone.csv", "--output", "plan.toml"];
    refused(place.run(&late), "is not a calibration");
    fit(&["plan.toml", "--force"]).expect("it was asked for");
    assert!(place.read("plan.toml").contains("log_likelihood"));
    assert!(place.is_tidy());
}

#[test]
fn a_backup_and_a_written_course_never_replace_a_file() {
    let place = Place::new();
    place.put("mine.gz", "mine");
    let said = place.run(&["backup", "mine.gz"]).expect_err("it is there");
    assert!(said.contains("left as it "), "{said}");
    place.run(&["backup", "new.gz"]).expect("a new file");
    std::fs::create_dir(place.file("dir")).expect("a folder");
    place.put("dir/course.toml", "mine");
    let write = ["courses", "--write", "shell-basics", "dir"];
    let said = place.run(&write).expect_err("it is there");
    assert!(said.contains("left as it "), "{said}");
    // Nor does a part of a course come to lie beside a file of one's own.
    std::fs::create_dir(place.file("other")).expect("a folder");
    place.put("other/test.toml", "mine");
    let write = ["courses", "--write", "shell-basics", "other"];
    place.run(&write).expect_err("it is there");
    let there = std::fs::read_dir(place.file("other")).expect("a folder");
    assert_eq!(there.count(), 1);
    assert_eq!(
        (place.read("mine.gz"), place.read("dir/course.toml")),
        ("mine".into(), "mine".into())
    );
}

#[cfg(unix)]
#[test]
fn links_stay_and_permissions_are_kept() {
    use std::os::unix::fs::{PermissionsExt, symlink};
    let place = Place::new();
    let export = |name: &str| place.run(&["export", "--output", name]);
    let is_link = |name: &str| place.file(name).is_symlink();
    std::fs::create_dir(place.file("deep")).expect("a folder");
    symlink("deep/real.md", place.file("link.md")).expect("a link");
    // It names nothing yet.
    export("link.md").expect("a new file behind the link");
    assert!(is_link("link.md") && place.read("deep/real.md").starts_with("# Progress"));
    let mode = std::fs::Permissions::from_mode(0o640);
    std::fs::set_permissions(place.file("deep/real.md"), mode).expect("permissions");
    place
        .run(&["export", "--pseudonym", "--output", "link.md"])
        .expect("an export is there");
    assert!(is_link("link.md") && place.read("deep/real.md").contains("learner-"));
    let meta = std::fs::metadata(place.file("deep/real.md")).expect("it is there");
    assert_eq!(meta.permissions().mode() & 0o777, 0o640);
    place.put("deep/course.toml", COURSE);
    symlink("deep/course.toml", place.file("course.md")).expect("a link");
    refused(export("course.md"), "is part of a course");
    assert_eq!(place.read("deep/course.toml"), COURSE);
    symlink("b", place.file("a")).expect("a link");
    symlink("a", place.file("b")).expect("a link");
    export("a").expect_err("a circle");
    // A backup does not take a link's place either.
    symlink("nothing", place.file("old.gz")).expect("a link");
    place
        .run(&["backup", "old.gz"])
        .expect_err("something is there");
    assert!(is_link("old.gz"));
}

#[cfg(target_os = "linux")]
#[test]
fn an_export_goes_into_a_pipe_too() {
    let place = Place::new();
    let said = place
        .run(&["export", "--output", "/dev/stdout"])
        .expect("a pipe is no file");
    assert!(said.starts_with("# Progress of"), "{said}");
    place
        .run(&["export", "--output", "/dev/null"])
        .expect("nor is this");
    assert!(Path::new("/dev/null").exists());
}
