//! The settings file: read with its complaints, and changed with all that stands in it.

use std::fs::TryLockError;
use std::io;
use std::path::{Path, PathBuf};
use std::sync::Arc;

use toml::de::DeValue;
use toml_edit::{DocumentMut, Item, value};

use super::{Key, NotSet};
use crate::disk::{
    DiskError, File, above, create_private_dir, fs, open_private, read_small, replace,
    replace_keeping, take_lock,
};
use crate::reading::{Complaints, Place, kind_of, source, syntax};
use crate::text::SafeText;
use crate::words::{Message, message};

/// Largest file that is read, in bytes.
const LARGEST: u64 = 64 * 1024;
/// Most complaints that are told.
const MOST_TOLD: usize = 3;
/// How often the lock on a file is asked for, a hundredth of a second apart.
const TRIES: u32 = 500;

/// What a file says, and what is wrong with it.
pub(super) fn read(path: &Path) -> (Vec<(Key, String)>, Vec<Message>) {
    let name = SafeText::path(path);
    let unreadable = |error: &io::Error| {
        let error = error.to_string();
        vec![message!(
            "settings-unreadable",
            file = name.clone(),
            error = error
        )]
    };
    match is_there(path) {
        Ok(true) => {}
        Ok(false) => return (Vec::new(), Vec::new()),
        Err(error) => return (Vec::new(), unreadable(&error)),
    }
    match read_small(path, LARGEST) {
        Ok(text) => of_text(name.as_ref(), &text),
        Err(error) => (Vec::new(), unreadable(&error)),
    }
}

/// Whether there is a file, be it behind a link.
fn is_there(path: &Path) -> io::Result<bool> {
    use io::ErrorKind::{NotFound, PermissionDenied};
    fs::is_there(path).map_err(|error| {
        let is_link = fs::symlink_metadata(path).is_ok_and(|meta| meta.is_symlink());
        match is_link && !matches!(error.kind(), NotFound | PermissionDenied) {
            true => io::Error::other(message!("disk-link-circle")),
            false => error,
        }
    })
}

/// What a text says, and what is wrong with it; `name` is that of its file.
pub(super) fn of_text(name: &str, text: &str) -> (Vec<(Key, String)>, Vec<Message>) {
    let mut complaints = Complaints::default();
    let mut said = Vec::new();
    let is_empty = text.trim().is_empty();
    if !is_empty && source::add(name, text.as_bytes(), &mut complaints) {
        let sources = Arc::clone(&complaints.sources);
        let text = source::parsable(&sources[0].text);
        let table = syntax::parse(&text, 0, &mut complaints);
        if complaints.list.is_empty()
            && let Some(table) = table
        {
            for (key, value) in table.get_ref().iter() {
                let at = |span| Place { source: 0, span };
                let key = match Key::named(key.get_ref()) {
                    Ok(found) => found,
                    Err(_) => {
                        let what = message!("settings-unknown", name = &**key.get_ref());
                        let help = Key::known(key.get_ref());
                        complaints.error(&at(key.span()), what, Some(help));
                        continue;
                    }
                };
                match of_value(key, value.get_ref()) {
                    Ok(value) => said.push((key, value)),
                    Err(why) => {
                        let used = message!("settings-used", used = key.default());
                        complaints.error(&at(value.span()), why, Some(used));
                    }
                }
            }
        }
    }
    let more = complaints.list.len().saturating_sub(MOST_TOLD);
    let wrong = complaints.list.iter().take(MOST_TOLD).map(|one| {
        message!(
            "settings-wrong",
            file = &one.file,
            line = one.line,
            column = one.column,
            what = &one.message,
            help = one
                .help
                .clone()
                .unwrap_or_else(|| message!("settings-manual"))
        )
    });
    let mut wrong: Vec<Message> = wrong.collect();
    if more > 0 {
        wrong.push(message!("settings-more-wrong", n = more));
    }
    (said, wrong)
}

/// The value of a key.
fn of_value(key: Key, value: &DeValue<'_>) -> Result<String, Message> {
    match (key, value) {
        (_, DeValue::String(text)) => key.check(text),
        (Key::Minutes | Key::Colours, DeValue::Integer(n)) => key.check(n.as_str()),
        (Key::Ascii | Key::Mouse | Key::LowBandwidth, DeValue::Boolean(is_on)) => {
            Ok(if *is_on { "on" } else { "off" }.to_owned())
        }
        (Key::Colours, DeValue::Boolean(true)) => Ok("true".to_owned()),
        (_, other) => Err(message!(
            "settings-no-text",
            key = key.name(),
            kind = kind_of(other)
        )),
    }
}

/// Waits until no other kenning changes a file, and keeps others waiting as long as what it
/// gives is held. Where no file for that can be made, none can be changed either, which is told
/// when it is tried.
fn turn(path: &Path) -> Result<Option<File>, DiskError> {
    // Where the file is a link, nothing is put beside what it leads to.
    let mut name = path.file_name().unwrap_or_default().to_owned();
    name.push(".lock");
    if create_private_dir(above(path)).is_err() {
        return Ok(None);
    }
    let Ok(file) = open_private(&path.with_file_name(name)) else {
        return Ok(None);
    };
    match take_lock(&file, TRIES) {
        Ok(_) => Ok(Some(file)),
        Err(TryLockError::Error(error)) => Err(DiskError::io("write", path)(error)),
        Err(TryLockError::WouldBlock) => {
            let why = io::Error::other(message!("settings-busy"));
            Err(DiskError::io("write", path)(why))
        }
    }
}

/// Changes a file, and makes it where there is none.
pub(super) fn write(path: &Path, changes: &[(Key, Option<String>)]) -> Result<(), NotSet> {
    let name = SafeText::path(path);
    // What another kenning sets meanwhile is not to be lost.
    let _turn = turn(path)?;
    let there = is_there(path).map_err(DiskError::io("read", path))?;
    let before = match there {
        true => read_small(path, LARGEST).map_err(DiskError::io("read", path))?,
        false => String::new(),
    };
    let mut document: DocumentMut = before.parse().map_err(|_| {
        let (_, wrong) = of_text(name.as_ref(), &before);
        let why = Message::sentences(wrong.into_iter().chain([message!("settings-kept")]));
        NotSet::File(why)
    })?;
    if document.contains_key("colors") && changes.iter().any(|(key, _)| *key == Key::Colours) {
        document.remove("colors");
    }
    for (key, new) in changes {
        let Some(new) = new else {
            document.remove(key.name());
            continue;
        };
        let item = match (key, new.parse::<i64>()) {
            (Key::Minutes, Ok(n)) => value(n),
            _ => value(new.as_str()),
        };
        put(&mut document, key.name(), item);
    }
    // Where the file is a link, what it leads to is changed: the link stays.
    let target: PathBuf = match there {
        true => fs::canonicalize(path).map_err(DiskError::io("read", path))?,
        false => path.to_owned(),
    };
    create_private_dir(above(&target))?;
    let mut text = document.to_string();
    if before.is_empty() {
        text.insert_str(0, &format!("{}\n", message!("settings-first-line")));
    }
    let written = match there {
        true => replace_keeping(&target, text.as_bytes()),
        false => replace(&target, text.as_bytes()),
    };
    written.map_err(DiskError::io("write", &target))?;
    Ok(())
}

/// Sets a value; what stands around one that is there already stays.
fn put(document: &mut DocumentMut, name: &str, mut item: Item) {
    if let (Some(old), Some(new)) = (
        document.get(name).and_then(Item::as_value),
        item.as_value_mut(),
    ) {
        *new.decor_mut() = old.decor().clone();
    }
    match document.get_mut(name) {
        Some(old) => *old = item,
        None => {
            document.insert(name, item);
        }
    }
}
