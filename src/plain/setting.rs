//! What is set for this machine, as lines of text.

use std::io;

use crate::desk::Desk;
use crate::settings::{Key, Origin, Settings};
use crate::text::{Out, SafeText};
use crate::tui;
use crate::tutor::Reasons;
use crate::words::{Message, Speaking, message};

/// Standard output, in the letters that the terminal has, or that are set.
pub fn output(settings: &Settings) -> Out<'static> {
    let mut out = Out::stdout();
    out.use_letters(tui::letters(settings));
    out
}

/// A setting: its value, where that comes from, and its default.
pub fn setting(settings: &Settings, key: Key) -> Message {
    let (value, from) = settings.value(key);
    message!(
        "plain-setting",
        key = key.name(),
        value = value,
        from = from.message(),
        default = key.default()
    )
}

/// All settings, and where their file is. `chosen`: minutes of a sitting as the profile
/// has them.
pub fn settings(settings: &Settings, chosen: Option<u32>) -> Vec<Message> {
    let mut lines = Vec::new();
    for key in Key::ALL {
        lines.push(setting(settings, key));
        if let (Key::Minutes, None, Some(n)) = (key, settings.minutes(), chosen) {
            lines.push(message!("plain-setting-chosen", n = n));
        }
    }
    if let Some(path) = settings.path() {
        let path = SafeText::path(&path);
        lines.push(message!("plain-setting-file", path = path));
    }
    lines
}

/// Lists them.
pub(super) fn list(desk: &Desk, out: &mut Out<'_>) -> io::Result<()> {
    let lines = settings(desk.settings(), desk.chosen_minutes());
    lines.iter().try_for_each(|line| writeln!(out, "{line}"))?;
    writeln!(out, "{}", message!("plain-setting-how"))
}

/// Does what a line asks for: `terse on`, `terse off` or `terse`.
pub(super) fn terse(line: &str, desk: &mut Desk, out: &mut Out<'_>) -> io::Result<()> {
    let words: Vec<&str> = line.split_whitespace().skip(1).collect();
    let value = match words[..] {
        ["on"] => "off",
        ["off"] => "--default",
        _ => {
            let is_terse = desk.settings().reasons() == Reasons::Off;
            let is_terse = if is_terse { "yes" } else { "no" };
            return writeln!(out, "{}", message!("plain-terse-how", terse = is_terse));
        }
    };
    set(&[Key::Reasons.name(), value], desk, None, out)
}

/// Does what a line asks for: `set KEY VALUE`, `set KEY --default` or `set KEY`.
/// A language that is set is spoken from then on.
pub(super) fn change(
    line: &str,
    desk: &mut Desk,
    speaking: &mut Speaking,
    out: &mut Out<'_>,
) -> io::Result<()> {
    let words: Vec<&str> = line.split_whitespace().skip(1).collect();
    set(&words, desk, Some(speaking), out)
}

/// Does what these words ask for: a key, and a value for it.
fn set(
    words: &[&str],
    desk: &mut Desk,
    speaking: Option<&mut Speaking>,
    out: &mut Out<'_>,
) -> io::Result<()> {
    let (key, value) = match words.split_first() {
        None => return list(desk, out),
        Some((name, value)) => match Key::named(name) {
            Ok(key) => (key, value.join(" ")),
            Err(said) => return writeln!(out, "{said}"),
        },
    };
    if value.is_empty() {
        writeln!(out, "{}", setting(desk.settings(), key))?;
        return writeln!(out, "{}", key.about());
    }
    let checked = match value.as_str() {
        "--default" => Ok(None),
        value => tui::checked(desk.settings(), key, value).map(Some),
    };
    let set = checked.and_then(|value| {
        let change = [(key, value.as_deref())];
        desk.set(&change).map_err(|error| error.message())
    });
    match set {
        Ok(()) => {
            out.use_letters(tui::letters(desk.settings()));
            if let (Key::Language, Some(speaking)) = (key, speaking) {
                speaking.change(desk.settings().language());
            }
            writeln!(out, "{}", setting(desk.settings(), key))?;
            match desk.settings().value(key).1 {
                from @ (Origin::Environment(_) | Origin::CommandLine) => {
                    let from = from.message();
                    writeln!(out, "{}", message!("plain-setting-over", from = from))
                }
                _ => Ok(()),
            }
        }
        Err(said) => writeln!(out, "{said}"),
    }
}
