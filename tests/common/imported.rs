//! Courses that `kenning import` made, by the program itself.
#![allow(dead_code)]

use std::path::{Path, PathBuf};
use std::process::Command;

/// What `kenning import` made of a source, and what it said.
pub struct Imported {
    place: tempfile::TempDir,
    kind: String,
    source: PathBuf,
    pub said: String,
}

/// The text of a course's files together.
pub struct Course {
    pub text: String,
    pub files: Vec<(String, toml::Table)>,
}

/// Runs kenning in a folder: whether it went well, and what it said.
fn kenning(dir: &Path, args: &[&str]) -> (bool, String) {
    let done = Command::new(env!("CARGO_BIN_EXE_kenning"))
        .args(args)
        .env("KENNING_HOME", dir.join("home"))
        .env("KENNING_NOW", "2026-03-01T12:00:00Z")
        .current_dir(dir)
        .output()
        .expect("kenning starts");
    let text = |bytes: &[u8]| String::from_utf8_lossy(bytes).into_owned();
    let said = text(&done.stdout) + &text(&done.stderr);
    (done.status.success(), said)
}

fn fixture(path: &str) -> PathBuf {
    let root = Path::new(env!("CARGO_MANIFEST_DIR"));
    root.join("tests/data/import").join(path)
}

/// Brings in a file or a folder of `tests/data/import`.
pub fn import(kind: &str, path: &str) -> Imported {
    Imported::read(kind, fixture(path), tempfile::tempdir().expect("a folder"))
}

/// What is said where nothing can be brought in of these bytes; nothing is written.
pub fn refuse(kind: &str, name: &str, bytes: &[u8]) -> String {
    let place = tempfile::tempdir().expect("a folder");
    std::fs::write(place.path().join(name), bytes).expect("a file");
    let (well, said) = kenning(place.path(), &["import", kind, name, "course"]);
    assert!(!well, "{said}");
    assert!(!place.path().join("course").exists(), "{said}");
    said
}

/// What is said where the words of a file can't be brought in into this place, which stays
/// as it is.
pub fn refuse_into(name: &str, bytes: &[u8], into: &str) -> String {
    let place = tempfile::tempdir().expect("a folder");
    let source = place.path().join(name);
    std::fs::write(&source, bytes).expect("a file");
    let (well, said) = kenning(place.path(), &["import", "csv", name, into]);
    assert!(!well, "{said}");
    assert_eq!(std::fs::read(&source).expect("a file"), bytes, "{said}");
    said
}

impl Imported {
    /// Brings in a file of these bytes.
    pub fn of(kind: &str, name: &str, bytes: &[u8]) -> Imported {
        let place = tempfile::tempdir().expect("a folder");
        let source = place.path().join(name);
        std::fs::write(&source, bytes).expect("a file");
        Imported::read(kind, source, place)
    }

    /// Brings in a folder of these files.
    pub fn of_folder(kind: &str, files: &[(&str, &str)]) -> Imported {
        let place = tempfile::tempdir().expect("a folder");
        let source = place.path().join("questions");
        std::fs::create_dir(&source).expect("a folder");
        for (name, text) in files {
            std::fs::write(source.join(name), text).expect("a file");
        }
        Imported::read(kind, source, place)
    }

    fn read(kind: &str, source: PathBuf, place: tempfile::TempDir) -> Imported {
        let args = ["import", kind, source.to_str().expect("UTF-8"), "course"];
        let (well, said) = kenning(place.path(), &args);
        assert!(well, "{said}");
        Imported {
            place,
            kind: kind.to_owned(),
            source,
            said,
        }
    }

    /// Brings the same in again, into the directory that now holds the course: what is said.
    pub fn again(&self) -> String {
        let source = self.source.to_str().expect("UTF-8");
        let (well, said) = kenning(self.place.path(), &["import", &self.kind, source, "course"]);
        assert!(!well, "{said}");
        said
    }

    /// Runs kenning; `DIR` among the arguments is the course. It must go well.
    pub fn run(&self, args: &[&str]) -> String {
        let args = args.iter().map(|arg| match *arg {
            "DIR" => "./course",
            arg => arg,
        });
        let args: Vec<&str> = args.collect();
        let (well, said) = kenning(self.place.path(), &args);
        assert!(well, "{args:?}: {said}");
        said
    }

    /// Holds that the course is without errors, and laid out as `kenning fmt` does.
    pub fn passes_check(&self) {
        self.run(&["check", "DIR"]);
        self.run(&["fmt", "--check", "DIR"]);
    }

    /// Holds that this was said.
    #[track_caller]
    pub fn says(&self, part: &str) {
        assert!(self.said.contains(part), "not said: {part}\n{}", self.said);
    }

    /// The directory of the course.
    pub fn dir(&self) -> PathBuf {
        self.place.path().join("course")
    }

    /// All its course files, in order.
    pub fn text(&self) -> String {
        self.course().text
    }

    pub fn course(&self) -> Course {
        let dir = std::fs::read_dir(self.place.path().join("course")).expect("a course");
        let paths = dir.map(|entry| entry.expect("an entry").path());
        let mut paths: Vec<PathBuf> = paths.filter(|p| p.extension().is_some()).collect();
        paths.sort_by_key(|path| (!path.ends_with("course.toml"), path.clone()));
        let mut course = Course {
            text: String::new(),
            files: Vec::new(),
        };
        for path in paths {
            let text = std::fs::read_to_string(&path).expect("UTF-8");
            let name = path.file_name().expect("a name").to_string_lossy();
            course
                .files
                .push((name.into_owned(), text.parse().expect("TOML")));
            course.text += &text;
        }
        course
    }
}

impl Course {
    /// A key of all tables of a name, in order, as text.
    pub fn all(&self, table: &str, key: &str) -> Vec<String> {
        let tables = self
            .files
            .iter()
            .filter_map(|(_, file)| file.get(table)?.as_array());
        let values = tables.flatten().filter_map(|table| table.get(key));
        values
            .map(|value| {
                value
                    .as_str()
                    .map_or_else(|| value.to_string(), str::to_owned)
            })
            .collect()
    }

    /// The question of this id.
    #[track_caller]
    pub fn question(&self, id: &str) -> &toml::Table {
        let tables = self
            .files
            .iter()
            .filter_map(|(_, file)| file.get("question")?.as_array());
        let mut found = tables.flatten().filter_map(toml::Value::as_table);
        found
            .find(|table| table.get("id").and_then(toml::Value::as_str) == Some(id))
            .unwrap_or_else(|| panic!("no question {id}:\n{}", self.text))
    }
}

impl std::ops::Index<&str> for Course {
    type Output = toml::Value;
    fn index(&self, key: &str) -> &toml::Value {
        &self.files[0].1[key]
    }
}
