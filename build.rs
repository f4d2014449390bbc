//! Tells cargo that the embedded courses and themes are part of the program, and the program
//! which courses it has.

#![allow(clippy::disallowed_macros, clippy::disallowed_methods)]

use std::fs;
use std::path::{Path, PathBuf};

fn main() {
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
