//! From a path to the files of one course.

use std::collections::BTreeMap;
use std::io::Read;
use std::path::{Path, PathBuf};

use super::archive::{MOST_PACKED, unpack};
use super::commit::{commit, is_bare};
use super::folder;
use super::held::Held;
use super::kind::Kind;
use super::name::told;
use crate::disk::{DiskError, File, fs, shown};
use crate::import::Losses;
use crate::library::{LibraryError, MAX_FILES, is_deck, read_course_file, read_deck};
use crate::words::{Joined, Message, Value, message};

const MAIN: &str = "course.toml";
/// Most courses of a source that are named.
const NAMED: usize = 8;

/// A course that was found, in memory.
#[derive(Clone, Debug)]
pub struct Found {
    pub kind: Kind,
    /// Where it was found, from the root of the file system.
    pub path: PathBuf,
    /// The folder of the course within that; empty where it is the whole.
    pub within: String,
    /// The commit that is checked out there, or that an archive was made of.
    pub commit: Option<String>,
    /// Its files by path, with `/` between names; `course.toml` first, then as they are read.
    pub files: Vec<(String, Vec<u8>)>,
    /// How many files of the source are no part of it.
    pub passed_over: usize,
    /// What of a deck did not become questions.
    pub losses: Option<Losses>,
}

/// Finds the course that somebody named; of several in a source, that in the folder `only`.
///
/// # Errors
/// What is wrong with the source, and what to do.
pub fn find(path: &Path, only: Option<&str>) -> Result<Found, Message> {
    let path = meant(path);
    let meta = match fs::metadata(&path) {
        Err(_) if is_address(&path) => {
            return Err(message!("fetch-address", source = told(&shown(&path))));
        }
        Err(error) if error.kind() == std::io::ErrorKind::NotFound => {
            return Err(LibraryError::CourseMissing { path }.message());
        }
        meta => meta.map_err(|error| DiskError::io("read", &path)(error).message())?,
    };
    let absolute = std::path::absolute(&path).unwrap_or_else(|_| path.clone());
    let with = |kind, held: Held, commit: Option<String>| {
        let (within, files, passed_over) = one(held, only, &path)?;
        let path = absolute.clone();
        Ok(Found {
            kind,
            path,
            within,
            commit,
            files,
            passed_over,
            losses: None,
        })
    };
    if meta.is_dir() {
        if is_bare(&path) {
            return Err(message!("fetch-bare", path = shown(&path)));
        }
        let commit = commit(&path);
        let kind = match commit {
            Some(_) => Kind::Git,
            None => Kind::Folder,
        };
        return with(kind, folder::read(&path)?, commit);
    }
    if !meta.is_file() {
        return Err(message!("fetch-no-file", path = shown(&path)));
    }
    let alone = |kind, files, losses| Found {
        kind,
        commit: absolute.parent().and_then(commit),
        path: absolute.clone(),
        within: String::new(),
        files,
        passed_over: 0,
        losses,
    };
    if is_ending(&path, "toml") {
        let bytes = read_course_file(&path).map_err(|error| error.message())?;
        let files = vec![(MAIN.to_owned(), bytes)];
        return Ok(alone(Kind::File, files, None));
    }
    if is_deck(&path) {
        let settled = read_deck(&path).map_err(|error| error.message())?;
        return Ok(alone(Kind::Deck, settled.files, Some(settled.losses)));
    }
    let held = unpack(&whole(&path)?)?;
    let commit = held.commit.clone();
    with(Kind::Archive, held, commit)
}

/// The folder that its `course.toml` stands for.
fn meant(path: &Path) -> PathBuf {
    let is_main = path.file_name().is_some_and(|name| name == MAIN) && fs::is_file(path);
    match path.parent() {
        Some(dir) if is_main && dir.as_os_str().is_empty() => PathBuf::from("."),
        Some(dir) if is_main => dir.to_owned(),
        _ => path.to_owned(),
    }
}

fn is_ending(path: &Path, of: &str) -> bool {
    path.extension()
        .is_some_and(|end| end.eq_ignore_ascii_case(of))
}

/// Whether somebody named a place in the network.
fn is_address(path: &Path) -> bool {
    let text = path.to_string_lossy();
    let scheme = text.split_once("://").is_some_and(|(scheme, _)| {
        scheme
            .chars()
            .all(|c| c.is_ascii_alphanumeric() || "+-.".contains(c))
    });
    let is_ssh = text
        .split_once(':')
        .is_some_and(|(host, _)| host.contains('@') && !host.contains(['/', '\\']));
    scheme || is_ssh || text.starts_with("www.")
}

fn whole(path: &Path) -> Result<Vec<u8>, Message> {
    let mut bytes = Vec::new();
    let file = File::open(path);
    let read = file.and_then(|file| file.take(MOST_PACKED + 1).read_to_end(&mut bytes));
    read.map_err(|error| DiskError::io("read", path)(error).message())?;
    match bytes.len() as u64 > MOST_PACKED {
        true => Err(message!(
            "fetch-packed-large",
            path = shown(path),
            most = MOST_PACKED >> 20
        )),
        false => Ok(bytes),
    }
}

type Files = Vec<(String, Vec<u8>)>;

/// The one course of a source: its folder, its files, and how many others there are.
fn one(held: Held, only: Option<&str>, path: &Path) -> Result<(String, Files, usize), Message> {
    let only = only.map(|only| only.trim_start_matches("./").trim_matches('/'));
    let mains = held.files.keys().filter_map(|file| match file.as_str() {
        MAIN => Some(""),
        file => file.strip_suffix(MAIN)?.strip_suffix('/'),
    });
    let mut roots: Vec<&str> = Vec::new();
    // In the order of their names: one that is below another comes behind it.
    for root in mains {
        let is_below = |above: &&str| above.is_empty() || is_within(root, above);
        if !roots.iter().any(is_below) {
            roots.push(root);
        }
    }
    if roots.contains(&"") {
        roots = vec![""];
    }
    let shown = shown(path);
    let named = roots.iter().filter(|root| !root.is_empty()).take(NAMED);
    let named = || Value::list(named.clone().map(|root| told(root)), Joined::Commas);
    let root = match (only, roots.as_slice()) {
        (None, [root]) => (*root).to_owned(),
        (None, []) => return Err(message!("fetch-no-course", path = shown)),
        (None, all) => {
            return Err(message!(
                "fetch-several",
                path = shown,
                n = all.len(),
                folders = named()
            ));
        }
        (Some(only), all) if all.contains(&only) => only.to_owned(),
        (Some(only), []) | (Some(only), [""]) => {
            return Err(message!(
                "fetch-only-none",
                path = shown,
                folder = told(only)
            ));
        }
        (Some(only), _) => {
            let only = told(only);
            return Err(message!(
                "fetch-only",
                path = shown,
                folder = only,
                folders = named()
            ));
        }
    };
    let (files, left) = parted(held.files, &root);
    let count = files
        .iter()
        .filter(|(path, _)| is_course_file(path))
        .count();
    if count > MAX_FILES {
        return Err(message!("fetch-many-files", path = shown, most = MAX_FILES));
    }
    Ok((root, files, held.passed_over + left))
}

fn is_within(path: &str, folder: &str) -> bool {
    path.strip_prefix(folder)
        .is_some_and(|rest| rest.starts_with('/'))
}

/// Whether a file of a course is one of those that its questions stand in.
pub(super) fn is_course_file(path: &str) -> bool {
    !path.contains('/') && path.to_lowercase().ends_with(".toml")
}

/// The files of the course in a folder, and how many others there are.
fn parted(all: BTreeMap<String, Vec<u8>>, root: &str) -> (Files, usize) {
    let (mut files, mut left) = (Vec::new(), 0);
    for (path, bytes) in all {
        let within = match root {
            "" => Some(path.as_str()),
            root => path
                .strip_prefix(root)
                .and_then(|rest| rest.strip_prefix('/')),
        };
        // Course files in folders of their own are never read.
        let is_read = |path: &str| !path.to_lowercase().ends_with(".toml") || is_course_file(path);
        match within.filter(|path| is_read(path)).map(str::to_owned) {
            Some(path) => files.push((path, bytes)),
            None => left += 1,
        }
    }
    files.sort_by(|(a, _), (b, _)| (b == MAIN).cmp(&(a == MAIN)).then_with(|| a.cmp(b)));
    (files, left)
}
