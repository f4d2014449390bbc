//! Tells cargo that the embedded courses and themes are part of the program, and the program
//! which courses and which files of messages it has.

#![allow(clippy::disallowed_macros, clippy::disallowed_methods)]

use std::path::{Path, PathBuf};
use std::process::Command;
use std::{env, fs, io};

/// The languages of the interface, each a folder of `src/words`, in the order of
/// `words::Language`.
const LANGUAGES: [&str; 2] = ["en", "es"];

fn main() -> io::Result<()> {
    println!("cargo::rerun-if-changed=courses");
    println!("cargo::rerun-if-changed=themes");
    let mut files = Vec::new();
    find(Path::new("courses"), &mut files);
    files.sort();
    let mut sum: u64 = 0xcbf2_9ce4_8422_2325;
    for file in files {
        let bytes = fs::read(&file).unwrap_or_default();
        let length = (bytes.len() as u64).to_le_bytes();
        for byte in length.iter().chain(&bytes) {
            sum = (sum ^ u64::from(*byte)).wrapping_mul(0x0100_0000_01b3);
        }
    }
    println!("cargo::rustc-env=KENNING_COURSES={sum:016x}");
    name_commit();
    list_messages()
}

/// Has `kenning --version` name the commit and its day: those that a packager gives, or else
/// those of git where this is a checkout. A build for work on kenning does not look: each
/// commit would build everything anew.
fn name_commit() {
    for name in ["KENNING_COMMIT", "KENNING_DATE"] {
        println!("cargo::rerun-if-env-changed={name}");
    }
    let profile = env::var("PROFILE").unwrap_or_default();
    println!("cargo::rustc-env=KENNING_PROFILE={profile}");
    let given = |name: &str| env::var(name).ok().filter(|text| !text.is_empty());
    let (mut commit, mut date) = (given("KENNING_COMMIT"), given("KENNING_DATE"));
    if commit.is_none() && profile == "release" && is_checkout() {
        for of in ["HEAD", "logs/HEAD"] {
            let path = git(&["rev-parse", "--git-path", of]).filter(|p| Path::new(p).exists());
            path.iter()
                .for_each(|path| println!("cargo::rerun-if-changed={path}"));
        }
        println!("cargo::rerun-if-changed=src");
        commit = git(&["rev-parse", "--short=12", "HEAD"]);
        date = date.or_else(|| git(&["show", "-s", "--format=%cs", "HEAD"]));
        let changed = git(&["status", "--porcelain", "--untracked-files=no"]);
        if let (Some(commit), Some(_)) = (&mut commit, changed) {
            *commit += "+changes";
        }
    }
    for (name, value) in [("KENNING_COMMIT", commit), ("KENNING_DATE", date)] {
        let value = value.unwrap_or_default();
        println!("cargo::rustc-env={name}={value}");
    }
}

/// Whether git keeps just this directory, not one around it.
fn is_checkout() -> bool {
    let here = env::var("CARGO_MANIFEST_DIR").unwrap_or_default();
    git(&["rev-parse", "--show-toplevel"])
        .is_some_and(|top| fs::canonicalize(top).ok() == fs::canonicalize(here).ok())
}

/// What git says, where it is there and says something.
fn git(args: &[&str]) -> Option<String> {
    let done = Command::new("git").args(args).output().ok()?;
    let said = String::from_utf8(done.stdout).ok()?;
    let said = said.trim();
    (done.status.success() && !said.is_empty()).then(|| said.lines().next().map(str::to_owned))?
}

/// Writes which files of messages there are: those of English, and of the other languages
/// those that are translated; and where in each the messages begin, by their ids, so that one
/// is found without reading the file.
fn list_messages() -> io::Result<()> {
    let words = Path::new(&env::var("CARGO_MANIFEST_DIR").unwrap_or_default()).join("src/words");
    let mut english = Vec::new();
    find(&words.join(LANGUAGES[0]), &mut english);
    english.sort();
    let rooms: Vec<_> = english.iter().filter_map(|file| file.file_name()).collect();
    let named = rooms.iter().map(|room| Path::new(room).with_extension(""));
    let names: Vec<PathBuf> = named.collect();
    let mut list = format!("const ROOMS: [&str; {}] = {names:?};\n", rooms.len());
    list += "const FILES: [[&str; ROOMS.len()]; Language::ALL.len()] = [";
    let mut begins = format!(
        "const BEGINS: [[&[u32]; {}]; {}] = [",
        rooms.len(),
        LANGUAGES.len()
    );
    for language in LANGUAGES {
        let dir = words.join(language);
        println!("cargo::rerun-if-changed={}", dir.display());
        list += "[";
        begins += "[";
        for room in &rooms {
            let file = dir.join(room);
            let text = fs::read_to_string(&file).unwrap_or_default();
            begins += &format!("&{:?}, ", of_messages(&text));
            list += &match file.is_file() {
                true => format!("include_str!({file:?}), "),
                false => "\"\", ".to_owned(),
            };
        }
        list += "], ";
        begins += "], ";
    }
    list += "];\n";
    list += &begins;
    list += "];\n";
    let out = env::var("OUT_DIR").unwrap_or_default();
    fs::write(Path::new(&out).join("catalogue.rs"), list)
}

/// Where the messages of a file begin, sorted by their ids: with a letter in the first column,
/// where nothing else of Fluent's syntax has one.
fn of_messages(text: &str) -> Vec<usize> {
    let id = |at: &usize| text[*at..].split([' ', '=']).next().map(str::to_owned);
    let ends = text.match_indices('\n').map(|(end, _)| end + 1);
    let lines = std::iter::once(0).chain(ends);
    let mut begins: Vec<usize> = lines
        .filter(|at| text[*at..].starts_with(|c: char| c.is_ascii_alphabetic()))
        .collect();
    begins.sort_by_key(id);
    begins
}

/// The files in a directory and those below it.
fn find(dir: &Path, files: &mut Vec<PathBuf>) {
    for entry in fs::read_dir(dir).into_iter().flatten().flatten() {
        let path = entry.path();
        match path.is_dir() {
            true => find(&path, files),
            false => files.push(path),
        }
    }
}
