//! Values of settings that only the screen can judge.

use std::path::Path;

use super::keys;
use super::surroundings::Surroundings;
use super::theme::Theme;
use crate::disk::fs;
use crate::settings::{Key, Settings};
use crate::text::{Letters, SafeText};
use crate::words::{Message, message};

/// Which letters the terminal has, as it is set or as it says.
pub fn letters(settings: &Settings) -> Letters {
    settings
        .letters()
        .unwrap_or_else(|| Surroundings::here().letters())
}

/// A value as it is to be kept: there is such a theme, and such a file of keys, and where
/// they are paths, these hold from anywhere.
///
/// # Errors
/// Where the value can't be used: what is wrong, and what to do.
pub fn checked(settings: &Settings, key: Key, value: &str) -> Result<String, Message> {
    let value = key.check(value)?;
    match key {
        Key::Theme => {
            let own = settings.themes_dir();
            Theme::check(&value, own.as_deref()).map_err(|error| error.message())?;
            let is_path = value.contains(['/', '\\', '.']);
            Ok(if is_path { absolute(&value) } else { value })
        }
        Key::Keys => {
            let path = Path::new(&value);
            if !fs::exists(path) {
                return Err(message!("tui-keys-missing", file = SafeText::path(path)));
            }
            keys::read(path)?;
            Ok(absolute(&value))
        }
        _ => Ok(value),
    }
}

fn absolute(path: &str) -> String {
    let full = std::path::absolute(path);
    full.map_or_else(|_| path.to_owned(), |full| full.display().to_string())
}
