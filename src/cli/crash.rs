//! What a fault in the program leaves: a file to attach to a report, with no answers, no
//! names and no paths of this machine.

use std::backtrace::Backtrace;
use std::io;
use std::panic::PanicHookInfo;
use std::path::{Path, PathBuf};

use jiff::Timestamp;

use super::{about, home_named};
use crate::disk::trace::{Level, note};
use crate::disk::{create_private_dir, fs};
use crate::profile::Home;
use crate::text::{Out, clean};
use crate::words::message;

/// Most reports that are kept: a fault at each start does not fill the disk.
const MOST: usize = 20;
/// Most lines of a backtrace.
const LINES: usize = 160;
/// Longest message of a fault, in characters.
const LONGEST: usize = 200;

/// Has faults leave a report, and say where it is. Who takes the terminal gives it back
/// before that.
pub(super) fn watch() {
    std::panic::set_hook(Box::new(|panic| {
        // Nothing is left to do where not even that can be said.
        let _ = tell(panic);
    }));
}

fn tell(panic: &PanicHookInfo<'_>) -> io::Result<()> {
    let place = place(panic);
    note(Level::Error, || format!("crash place={place}"));
    let now = Timestamp::now();
    let text = text(panic, &place, now);
    let mut out = Out::stderr();
    match keep(&text, now) {
        Some(path) => {
            let path = about::tilde(&path);
            let told = message!("cli-crash", place = place, path = path);
            writeln!(out, "kenning: {told}")
        }
        None => {
            let told = message!("cli-crash-unkept", place = place);
            writeln!(out, "kenning: {told}\n")?;
            writeln!(out, "{text}")
        }
    }
}

/// Writes a report into the folder of reports. None where it can't be written, or where
/// enough are there.
fn keep(text: &str, now: Timestamp) -> Option<PathBuf> {
    let dir = Home::place(home_named())?.join(about::CRASHES);
    create_private_dir(&dir).ok()?;
    if reports(&dir).len() >= MOST {
        return None;
    }
    let path = dir.join(now.strftime("crash-%Y-%m-%dT%H%M%S%3fZ.txt").to_string());
    super::output::write_new_private(&path, text.as_bytes()).ok()?;
    Some(path)
}

/// The reports in a folder, the newest last.
pub(super) fn reports(dir: &Path) -> Vec<PathBuf> {
    let entries = fs::read_dir(dir).into_iter().flatten();
    let paths = entries.flatten().map(|entry| entry.path());
    let is_report = |path: &PathBuf| {
        let name = path.file_name().unwrap_or_default().to_string_lossy();
        name.starts_with("crash-") && name.ends_with(".txt")
    };
    let mut found: Vec<PathBuf> = paths.filter(is_report).collect();
    found.sort();
    found
}

fn text(panic: &PanicHookInfo<'_>, place: &str, now: Timestamp) -> String {
    let thread = std::thread::current();
    let mut facts = vec![
        ("kenning-crash-report", "1".to_owned()),
        ("time", now.strftime("%Y-%m-%dT%H:%M:%SZ").to_string()),
    ];
    facts.extend(about::program());
    facts.extend(about::terminal());
    facts.extend([
        ("command", super::command_named().unwrap_or_default()),
        ("thread", thread.name().unwrap_or("unnamed").to_owned()),
        ("place", place.to_owned()),
        ("fault", said(panic)),
    ]);
    let trace = Backtrace::force_capture().to_string();
    let trace = trace.lines().take(LINES).map(traced);
    let trace = trace.map(|line| clean(&line).into_owned() + "\n");
    about::lines(&facts) + "backtrace:\n" + &trace.collect::<String>()
}

/// Where in the source it happened.
fn place(panic: &PanicHookInfo<'_>) -> String {
    panic.location().map_or("unknown".to_owned(), |at| {
        format!("{}:{}:{}", source(at.file()), at.line(), at.column())
    })
}

/// A line of a backtrace; of a file, what is the same on all machines.
fn traced(line: &str) -> String {
    match line.split_once("at ") {
        Some((before, path)) if before.trim().is_empty() => format!("{before}at {}", source(path)),
        _ => line.to_owned(),
    }
}

/// The end of a path of source, without the folders of who built it.
fn source(path: &str) -> String {
    let parts: Vec<&str> = path.split(['/', '\\']).collect();
    let from = match parts.iter().rposition(|part| *part == "src") {
        // The folder of a package is told; that of a checkout may be called anything.
        Some(src) if src > 0 && path.contains("registry") => src - 1,
        Some(src) => src,
        None => parts.len().saturating_sub(1),
    };
    parts[from..].join("/")
}

/// What the fault says of itself, as far as the program's own words go: what follows in
/// quotes may be what somebody typed.
fn said(panic: &PanicHookInfo<'_>) -> String {
    let payload = panic.payload();
    let text = payload.downcast_ref::<String>().map(String::as_str);
    let text = text.or_else(|| payload.downcast_ref::<&str>().copied());
    own_words(text.unwrap_or_default())
}

fn own_words(text: &str) -> String {
    // Rust's own words about an index that is too high: nothing but numbers follows.
    let is_of_numbers = text.starts_with("index out") && text.contains(": the len");
    let end = match is_of_numbers {
        true => text.len(),
        false => text
            .find(['`', '"', '\'', '“', '‘', ':', '(', '{', '[', '\n'])
            .unwrap_or(text.len()),
    };
    let own = text.get(..end).unwrap_or_default().trim();
    clean(own).chars().take(LONGEST).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_was_typed_is_in_no_report() {
        let typed = [
            "byte index 3 is not a char boundary; it is inside 'ñ' (bytes 2..4) of `mañana`",
            "called `Result::unwrap()` on an `Err` value: Wrong(\"mañana\")",
            "a number: ParseError { text: \"mañana\" }",
            "left == right\n mañana",
        ];
        for text in typed {
            assert!(!own_words(text).contains("mañana"), "{text}");
        }
        let of_numbers = "index out of bounds: the len is 3 but the index is 7";
        assert_eq!(own_words(of_numbers), of_numbers);
        assert_eq!(own_words("no such skill: 7"), "no such skill");
    }

    #[test]
    fn a_path_of_source_names_nobody() {
        let cases = [
            ("src/tui/app.rs", "src/tui/app.rs"),
            (
                "/home/anna/.cargo/registry/src/index.crates.io-19/sled-0.34.7/src/tree.rs",
                "sled-0.34.7/src/tree.rs",
            ),
            ("/home/anna/kenning/src/main.rs:3:5", "src/main.rs:3:5"),
            ("/home/anna/x.rs", "x.rs"),
            ("./src/main.rs:3:5", "src/main.rs:3:5"),
        ];
        for (path, expected) in cases {
            assert_eq!(source(path), expected);
        }
    }
}
