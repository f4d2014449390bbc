//! Tells cargo that the embedded courses and themes are part of the program, and the program
//! which courses and which files of messages it has.

#![allow(clippy::disallowed_macros, clippy::disallowed_methods)]

use std::path::{Path, PathBuf};
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
    list_messages()
}

/// Writes which files of messages there are: those of English, and of the other languages
/// those that are translated.
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
    for language in LANGUAGES {
        let dir = words.join(language);
        println!("cargo::rerun-if-changed={}", dir.display());
        list += "[";
        for room in &rooms {
            let file = dir.join(room);
            list += &match file.is_file() {
                true => format!("include_str!({file:?}), "),
                false => "\"\", ".to_owned(),
            };
        }
        list += "], ";
    }
    list += "];\n";
    let out = env::var("OUT_DIR").unwrap_or_default();
    fs::write(Path::new(&out).join("catalogue.rs"), list)
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
