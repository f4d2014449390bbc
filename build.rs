//! Tells cargo that the embedded courses and themes are part of the program.

fn main() {
    println!("cargo::rerun-if-changed=courses");
    println!("cargo::rerun-if-changed=themes");
}
