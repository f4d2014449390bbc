//! Makes the pictures of the manual from the tapes beside this file:
//! `cargo build --release && cargo run --example record`.
//!
//! Another program file, and single tapes, can be named:
//! `cargo run --example record -- target/debug/kenning docs/tapes/demo.tape`.
//! A tape with lines `Picture` gives a still picture for each; another one, `NAME.tape`, gives
//! `docs/pictures/NAME.svg`, which moves. What a tape can say stands in `tests/common/tape.rs`.

#![allow(clippy::disallowed_macros, clippy::disallowed_methods)]

#[cfg(unix)]
#[path = "../../tests/common/pty.rs"]
#[allow(dead_code)]
mod pty;
#[path = "svg.rs"]
mod svg;
#[cfg(unix)]
#[path = "../../tests/common/tape.rs"]
mod tape;

#[cfg(unix)]
fn main() {
    use std::path::{Path, PathBuf};
    use std::time::Duration;

    let root = Path::new(env!("CARGO_MANIFEST_DIR"));
    let named: Vec<PathBuf> = std::env::args_os().skip(1).map(PathBuf::from).collect();
    let (tapes, programs): (Vec<_>, Vec<_>) = named
        .into_iter()
        .partition(|path| path.extension().is_some_and(|end| end == "tape"));
    let program = programs.first().cloned();
    let program = program.unwrap_or_else(|| root.join("target/release/kenning"));
    let program = program.canonicalize().expect("the program is built");
    let tapes = match tapes.is_empty() {
        false => tapes,
        true => std::fs::read_dir(root.join("docs/tapes"))
            .expect("the folder of tapes")
            .flatten()
            .map(|entry| entry.path())
            .filter(|path| path.extension().is_some_and(|end| end == "tape"))
            .collect(),
    };
    for path in tapes {
        let text = std::fs::read_to_string(&path).expect("a tape");
        let tape =
            tape::Tape::read(&text).unwrap_or_else(|wrong| panic!("{}: {wrong}", path.display()));
        let program = program.to_str().expect("a path in UTF-8");
        let film = tape.play(program, Some(Duration::from_millis(80)));
        let pictures = root.join("docs/pictures");
        for (name, screen) in &film.pictures {
            write(&pictures.join(format!("{name}.svg")), &svg::still(screen));
        }
        let moves = film.pictures.is_empty();
        if let (true, Some(name)) = (moves, path.file_stem().and_then(|name| name.to_str())) {
            let text = svg::moving(&film.frames, film.length);
            write(&pictures.join(format!("{name}.svg")), &text);
        }
    }

    fn write(path: &Path, text: &str) {
        std::fs::write(path, text).expect("a picture is written");
        println!("{} ({} kB)", path.display(), text.len() / 1000);
    }
}

#[cfg(not(unix))]
fn main() {
    eprintln!("Tapes are played on Unix only.");
}
