//! A folder, read as it lies there. No link in it is followed.

use std::path::Path;

use super::held::{Held, Other, Taking};
use super::name;
use crate::disk::{DiskError, File, fs};
use crate::words::{Message, message};

/// How deep folders are looked into.
const DEEPEST: usize = 16;

/// What a folder holds that is taken.
///
/// # Errors
/// Where it can't be read, is too large, or holds what is not taken.
pub(super) fn read(dir: &Path) -> Result<Held, Message> {
    let mut taking = Taking::default();
    below(dir, "", 0, &mut taking)?;
    Ok(taking.held)
}

/// What systems leave in folders by themselves.
const LITTER: &[&str] = &[".DS_Store", "Thumbs.db", "desktop.ini", ".directory"];

/// Whether a folder holds files that are not taken, or folders of such: all but the one of
/// this name, and what systems leave there by themselves. Where it can't be read, it may.
pub(super) fn holds_others(dir: &Path, known: &str) -> bool {
    others_below(dir, Some(known), 0)
}

fn is_empty(dir: &Path) -> Option<bool> {
    Some(fs::read_dir(dir).ok()?.next().is_none())
}

fn others_below(dir: &Path, known: Option<&str>, deep: usize) -> bool {
    let Ok(entries) = fs::read_dir(dir) else {
        return true;
    };
    for entry in entries {
        let Ok(entry) = entry else { return true };
        let name = entry.file_name();
        let Some(name) = name.to_str() else {
            return true;
        };
        if known == Some(name) || LITTER.contains(&name) {
            continue;
        }
        let Ok(meta) = entry.metadata() else {
            return true;
        };
        let is_other = match meta.is_dir() {
            // Hidden folders are not read.
            true if name.starts_with('.') => !matches!(is_empty(&entry.path()), Some(true)),
            true => deep == DEEPEST || others_below(&entry.path(), None, deep + 1),
            false => !meta.is_file() || name::sort(&[name]).is_none(),
        };
        if is_other {
            return true;
        }
    }
    false
}

fn below(dir: &Path, within: &str, deep: usize, taking: &mut Taking) -> Result<(), Message> {
    let failed = |path: &Path, error| DiskError::io("read", path)(error).message();
    for entry in fs::read_dir(dir).map_err(|error| failed(dir, error))? {
        taking.count()?;
        let entry = entry.map_err(|error| failed(dir, error))?;
        let name = entry.file_name();
        let name = name.to_string_lossy();
        let (path, within) = (
            entry.path(),
            match within {
                "" => name.clone().into_owned(),
                _ => format!("{within}/{name}"),
            },
        );
        let meta = entry.metadata().map_err(|error| failed(&path, error))?;
        if meta.is_dir() {
            if name.starts_with('.') {
                continue;
            }
            if deep == DEEPEST {
                return Err(message!(
                    "fetch-name-deep",
                    name = name::told(&within),
                    most = DEEPEST
                ));
            }
            below(&path, &within, deep + 1, taking)?;
        } else if meta.is_symlink() {
            taking.other(&within, Other::Link)?;
        } else if !meta.is_file() {
            taking.other(&within, Other::Device)?;
        } else if let Some(place) = taking.takes(&within)? {
            let mut file = File::open(&path).map_err(|error| failed(&path, error))?;
            taking.take(place, &mut file)?;
        }
    }
    Ok(())
}
