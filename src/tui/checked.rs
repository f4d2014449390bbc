//! Values of settings that only the screen can judge.

use std::path::{Path, PathBuf};

use super::keys;
use super::surroundings::Surroundings;
use super::theme::Theme;
use crate::disk::fs;
use crate::settings::{Key, Origin, Settings};
use crate::text::{Letters, SafeText};
use crate::words::{Message, message};

/// Which letters the terminal has, as it is set or as it says.
pub fn letters(settings: &Settings) -> Letters {
    let found = || match Surroundings::here().letters() {
        Letters::All if settings.is_low_bandwidth() => Letters::NoSigns,
        letters => letters,
    };
    settings.letters().unwrap_or_else(found)
}

/// Whether there is ASCII alone; then how letters are shown that it lacks, and how to see
/// them.
pub fn ascii_alone(settings: &Settings) -> Option<Message> {
    let from = match settings.value(Key::Ascii).0 {
        "on" => "set",
        _ => "locale",
    };
    (letters(settings) == Letters::Ascii).then(|| message!("tui-ascii-alone", from = from))
}

/// A value as it is to be kept: there is such a theme, and such a file of keys, and where
/// they are paths, these hold from anywhere.
///
/// # Errors
/// Where the value can't be used: what is wrong, and what to do.
pub fn checked(settings: &Settings, key: Key, value: &str) -> Result<String, Message> {
    named(settings, key, value, &Origin::File)
}

/// What is wrong with a value as it is set, and where it comes from.
///
/// # Errors
/// Where the value can't be used: what is wrong, and what to do.
pub fn usable(settings: &Settings, key: Key, value: &str) -> Result<(), Message> {
    let (_, origin) = settings.value(key);
    match named(settings, key, value, origin) {
        Ok(_) => Ok(()),
        Err(wrong) => Err(with_origin(wrong, origin)),
    }
}

fn named(settings: &Settings, key: Key, value: &str, by: &Origin) -> Result<String, Message> {
    let value = key.check(value)?;
    match key {
        Key::Theme => {
            let own = settings.themes_dir();
            Theme::check(&value, own.as_deref()).map_err(|error| error.message())?;
            let is_path = value.contains(['/', '\\', '.']);
            Ok(if is_path {
                absolute(Path::new(&value))
            } else {
                value
            })
        }
        Key::Keys => {
            // From where one is, or else from the folder of the settings.
            let here = PathBuf::from(&value);
            let there = settings.path().map(|file| file.with_file_name(&value));
            let found = [Some(here.clone()), there].into_iter().flatten();
            let path = found.into_iter().find(|path| fs::exists(path));
            let Some(path) = path else {
                return Err(keys_missing(&here, by));
            };
            keys::read(&path)?;
            Ok(absolute(&path))
        }
        _ => Ok(value),
    }
}

/// That a file of keys is not there, and what to do where it is named.
pub(super) fn keys_missing(path: &Path, named: &Origin) -> Message {
    let file = SafeText::path(path);
    match named {
        Origin::Environment(name) => {
            message!("tui-keys-missing-variable", file = file, name = *name)
        }
        _ => message!("tui-keys-missing", file = file),
    }
}

/// What is wrong with a value, and where it comes from, if that is not the settings file.
pub(super) fn with_origin(wrong: Message, named: &Origin) -> Message {
    match named {
        Origin::Environment(name) if !wrong.to_string().contains(name) => {
            let said = message!("tui-set-by-variable", name = *name);
            Message::sentences([wrong, said])
        }
        _ => wrong,
    }
}

fn absolute(path: &Path) -> String {
    let full = std::path::absolute(path);
    full.map_or_else(
        |_| path.display().to_string(),
        |full| full.display().to_string(),
    )
}
