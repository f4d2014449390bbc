//! `kenning bugreport`: a text to attach to a report of a fault.

use std::path::{Path, PathBuf};

use super::about::{self, Fact};
use super::output::write_new_private;
use super::{Error, Global, absolute, crash};
use crate::desk;
use crate::disk::read_small;
use crate::profile::Home;
use crate::record::{backups, examine};
use crate::settings::{Key, Origin, Settings};
use crate::text::{Out, clean};
use crate::words::message;

/// The file that is written where none is named.
const FILE: &str = "kenning-bugreport.txt";
/// Most of a crash report that is put in, in bytes.
const MOST_BYTES: u64 = 64 * 1024;

/// Writes the text, and shows it.
pub(super) fn bugreport(global: &Global, file: Option<&Path>) -> Result<(), Error> {
    let path = absolute(file.unwrap_or(Path::new(FILE)));
    if crate::disk::is_there(&path).unwrap_or(true) {
        let path = about::tilde(&path);
        return Err(Error::Said(message!("cli-bugreport-there", path = path)));
    }
    let text = text(global);
    let mut out = Out::stdout();
    writeln!(out, "{}\n\n{text}", message!("cli-bugreport-all"))?;
    let failed = |error: std::io::Error| {
        let (path, error) = (about::tilde(&path), error.to_string());
        Error::Said(message!("cli-bugreport-failed", path = path, error = error))
    };
    write_new_private(&path, text.as_bytes()).map_err(failed)?;
    let path = about::tilde(&path);
    Ok(writeln!(
        out,
        "{}",
        message!("cli-bugreport-written", path = path)
    )?)
}

fn text(global: &Global) -> String {
    let mut text = about::lines(&[("kenning-bugreport", "1".to_owned())]);
    text += &about::lines(&about::program());
    text += &about::lines(&about::terminal());
    text += &about::lines(&[("home", place(global))]);
    text += "\n[settings]\n";
    text += &about::lines(&set(global));
    text += "\n[record]\n";
    text += &about::lines(&record(global));
    text += "\n[courses]\n";
    text += &courses(global);
    if let Some((n, newest)) = crashed(global) {
        text += "\n[crashes]\n";
        text += &about::lines(&[("count", n.to_string())]);
        text = text + "\n" + &newest;
    }
    text
}

/// Where kenning's folder is: not its path where that may name somebody.
fn place(global: &Global) -> String {
    let Some(dir) = Home::place(global.home.clone()) else {
        return "unknown".to_owned();
    };
    match about::tilde(&dir) {
        path if global.home.is_none() && path.starts_with('~') => path,
        path if path.starts_with('~') => "named, below ~".to_owned(),
        _ => "named, elsewhere".to_owned(),
    }
}

/// The settings that are not as they come.
fn set(global: &Global) -> Vec<Fact> {
    let (settings, wrong) = global.settings();
    let mut facts: Vec<Fact> = Key::ALL
        .into_iter()
        .filter_map(|key| Some((key.name(), value(&settings, key)?)))
        .collect();
    if !wrong.is_empty() {
        facts.push(("wrong", wrong.len().to_string()));
    }
    facts
}

fn value(settings: &Settings, key: Key) -> Option<String> {
    let (value, origin) = settings.value(key);
    let from = match origin {
        Origin::Default => return None,
        Origin::File => "file",
        Origin::Environment(name) => name,
        Origin::CommandLine => "command-line",
    };
    let value = match key {
        // Commands and paths are the learner's own.
        Key::PostSitting | Key::Keys => "own".to_owned(),
        _ if value.contains(['/', '\\']) => "own".to_owned(),
        _ => about::short(value),
    };
    Some(format!("{value} ({from})"))
}

/// How the record is, in numbers.
fn record(global: &Global) -> Vec<Fact> {
    let found = desk::profile_dir_to_look(&global.options());
    let Ok((dir, now, _)) = found else {
        return vec![("read", "no".to_owned())];
    };
    let Ok(health) = examine(&dir, now) else {
        return vec![("read", "no".to_owned())];
    };
    let counts = [
        ("segments", health.segments),
        ("segment-events", health.in_segments),
        ("database-events", health.in_database),
        ("repeated", health.repeated),
        ("damaged-lines", health.damaged_lines),
        ("damaged-records", health.damaged_records),
        ("unknown-events", health.unknown),
        ("only-in-segments", health.only_in_segments),
        ("only-in-database", health.only_in_database),
        ("only-elsewhere", health.only_elsewhere),
        ("erased", health.erased),
        ("ahead", health.ahead + health.ahead_elsewhere),
        ("unread", health.unread.len()),
        ("backups", backups(&dir).len()),
    ];
    let sound = match health.is_sound() {
        true => "yes",
        false => "no",
    };
    let mut facts = vec![("sound", sound.to_owned())];
    let counts = counts.into_iter();
    facts.extend(counts.map(|(name, n)| (name, n.to_string())));
    facts
}

/// The courses on the shelf: ids, versions and sizes.
fn courses(global: &Global) -> String {
    let Ok(desk) = global.look() else {
        return "read: no\n".to_owned();
    };
    let line = |entry: &desk::Entry| match &entry.course {
        Ok(course) => {
            let version = match about::short(course.version.as_str()) {
                none if none.is_empty() => "none".to_owned(),
                version => version,
            };
            let id = about::short(course.id.as_str());
            let questions = course.practised().count();
            let kind = match entry.provenance {
                desk::Provenance::Bundled => "bundled",
                desk::Provenance::InsteadOfBundled => "copy",
                desk::Provenance::Other => "own",
            };
            format!("{id}: version={version} questions={questions} {kind}\n")
        }
        // Its name may be a path.
        Err(_) => "broken: 1\n".to_owned(),
    };
    desk.shelf().iter().map(line).collect()
}

/// How many crash reports there are, and the newest.
fn crashed(global: &Global) -> Option<(usize, String)> {
    let dir = Home::place(global.home.clone())?.join(about::CRASHES);
    let reports: Vec<PathBuf> = crash::reports(&dir);
    let newest = reports.last()?;
    let text = read_small(newest, MOST_BYTES).unwrap_or_default();
    let text = clean(&text).into_owned();
    Some((reports.len(), text))
}
