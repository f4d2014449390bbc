//! Tells cargo that the embedded courses and themes are part of the program.

#![allow(clippy::disallowed_macros, clippy::disallowed_methods)]

fn main() {
    println!("cargo::rerun-if-changed=courses");
    println!("cargo::rerun-if-changed=themes");
}
