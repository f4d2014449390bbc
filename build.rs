//! Tells cargo that the embedded courses and themes are part of the program, and the program
//! which courses, which packed courses and which files of messages it has.

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
    let mut sum = Sum::default();
    for file in files {
        sum.add(&fs::read(&file).unwrap_or_default());
    }
    println!("cargo::rustc-env=KENNING_COURSES={:016x}", sum.0);
    name_commit();
    pack_relocations();
    put_start_together();
    list_packed()?;
    list_messages()
}

/// The rooms whose types are in a packed course.
const PACKED: [&str; 10] = [
    "algebra", "course", "expr", "figure", "kinds", "measure", "shell", "template", "text", "words",
];

/// Writes which courses there are, what each is to be packed from, and those of `packed` that
/// were packed from just that. One that is older is left out: its files are read instead.
fn list_packed() -> io::Result<()> {
    println!("cargo::rerun-if-changed=packed");
    let here = PathBuf::from(env::var("CARGO_MANIFEST_DIR").unwrap_or_default());
    let mut types = Sum::default();
    for room in PACKED {
        println!("cargo::rerun-if-changed=src/{room}");
        let mut files = Vec::new();
        find(&here.join("src").join(room), &mut files);
        files.retain(|file| file.extension().is_some_and(|end| end == "rs"));
        files.sort();
        for file in files {
            types.add_types(&fs::read_to_string(&file)?);
        }
    }
    let mut dirs = Vec::new();
    for entry in fs::read_dir(here.join("courses"))? {
        let dir = entry?.path();
        if dir.join("course.toml").is_file() {
            dirs.push(dir);
        }
    }
    dirs.sort();
    let mut list = format!(
        "const PACKED: [(&str, u64, Option<&[u8]>); {}] = [\n",
        dirs.len()
    );
    for dir in dirs {
        let name = dir.file_name().unwrap_or_default().display().to_string();
        let mut files = Vec::new();
        find(&dir, &mut files);
        files.sort();
        let mut sum = Sum(types.0);
        for file in files {
            let inside = file.strip_prefix(&dir).unwrap_or(&file).components();
            for part in inside {
                sum.add(part.as_os_str().as_encoded_bytes());
            }
            sum.add(&fs::read(&file)?);
        }
        let packed = here.join("packed").join(&name).with_extension("course");
        let is_of_it = |bytes: Vec<u8>| bytes.starts_with(&sum.0.to_le_bytes());
        let embedded = match fs::read(&packed).is_ok_and(is_of_it) {
            true => format!("Some(include_bytes!({packed:?}))"),
            false => "None".to_owned(),
        };
        list += &format!("({name:?}, {}, {embedded}),\n", sum.0);
    }
    list += "];\n";
    let out = env::var("OUT_DIR").unwrap_or_default();
    fs::write(Path::new(&out).join("packed.rs"), list)
}

/// FNV-1a of byte strings, each with its length.
struct Sum(u64);

impl Default for Sum {
    fn default() -> Sum {
        Sum(0xcbf2_9ce4_8422_2325)
    }
}

impl Sum {
    fn add(&mut self, bytes: &[u8]) {
        let length = (bytes.len() as u64).to_le_bytes();
        for byte in length.iter().chain(bytes) {
            self.0 = (self.0 ^ u64::from(*byte)).wrapping_mul(0x0100_0000_01b3);
        }
    }

    /// Adds what says in a source file how its types are written: the lines from where
    /// `Serialize` or `Deserialize` is named to the end of the item, without comments, and the
    /// number of the way of packing. In whichever order and file the items stand, it comes to
    /// the same.
    fn add_types(&mut self, text: &str) {
        let mut item: Option<Sum> = None;
        for line in text.lines() {
            let is_named = line.contains("erialize") && !line.starts_with("use ");
            if is_named || line.contains("const PACKED:") {
                item.get_or_insert_default();
            }
            let is_comment = line.trim_start().starts_with("//");
            if let (Some(item), false) = (&mut item, is_comment) {
                item.add(line.trim().as_bytes());
            }
            if line.starts_with('}') || line.ends_with(';') {
                let sum = item.take().map_or(0, |item| item.0);
                self.0 = self.0.wrapping_add(sum);
            }
        }
    }
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

/// Has a release hold the places of its own addresses as bits, not as a table of 24 bytes each:
/// the table is read whole at each start, and is a megabyte of memory. Only for the kind of
/// system that this one is, where the loader knows it: glibc since 2.36, with linkers that were
/// new then. What is built so does not start with an older glibc; `KENNING_RELOCATIONS=table`
/// builds what does.
fn pack_relocations() {
    println!("cargo::rerun-if-env-changed=KENNING_RELOCATIONS");
    let is_meant = is_release_for_here() && var("KENNING_RELOCATIONS") != "table";
    if is_meant && glibc().is_some_and(|version| version >= (2, 36)) {
        println!("cargo::rustc-link-arg-bins=-Wl,-z,pack-relative-relocs");
    }
}

/// Has the linker put what runs at a start together (`start.ld`, which `benches/order.py`
/// writes): the kernel maps the pages around each that is read, and a start reads a fifth of
/// the code. Only with the linkers that Rust and the system bring: another may not know such a
/// file. `KENNING_ORDER=none` leaves all where it would stand.
fn put_start_together() {
    println!("cargo::rerun-if-env-changed=KENNING_ORDER");
    println!("cargo::rerun-if-changed=start.ld");
    let is_theirs = var("RUSTC_LINKER").is_empty()
        && !["link", "-Z"]
            .iter()
            .any(|word| var("CARGO_ENCODED_RUSTFLAGS").contains(word));
    let file = Path::new(&var("CARGO_MANIFEST_DIR")).join("start.ld");
    if is_release_for_here() && is_theirs && var("KENNING_ORDER") != "none" && file.is_file() {
        println!("cargo::rustc-link-arg-bins=-T{}", file.display());
    }
}

/// Whether this is a release for the system that builds it, and for the kind that most have.
fn is_release_for_here() -> bool {
    var("PROFILE") == "release"
        && var("TARGET") == "x86_64-unknown-linux-gnu"
        && var("HOST") == var("TARGET")
}

/// A variable of the environment; empty where it is not set.
fn var(name: &str) -> String {
    env::var(name).unwrap_or_default()
}

/// The version of this system's glibc.
fn glibc() -> Option<(u32, u32)> {
    let told = Command::new("getconf").arg("GNU_LIBC_VERSION").output();
    let told = String::from_utf8(told.ok()?.stdout).ok()?;
    let (major, minor) = told.trim().strip_prefix("glibc ")?.split_once('.')?;
    Some((major.parse().ok()?, minor.parse().ok()?))
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
