//! `kenning set`.

use std::io;

use serde::Serialize;

use super::after::After;
use super::told::{self, For};
use super::{Error, Global};
use crate::desk::Desk;
use crate::disk::fs;
use crate::plain;
use crate::settings::{Key, Origin, Settings};
use crate::text::{Out, SafeText};
use crate::tui;
use crate::words::message;

// What is to be set.
#[derive(Debug, clap::Args)]
pub(super) struct Args {
    #[arg(help = message!("help-set-key").to_string())]
    key: Option<String>,
    #[arg(help = message!("help-set-value").to_string())]
    value: Option<String>,
    #[arg(help = message!("help-set-default").to_string())]
    #[arg(long, requires = "key", conflicts_with = "value")]
    default: bool,
    #[command(flatten)]
    told: For,
}

/// What is set, for programs.
#[derive(Serialize)]
struct Told<'s> {
    file: Option<SafeText>,
    /// Minutes of a sitting as the profile has them.
    chosen_minutes: Option<u32>,
    settings: Vec<One<'s>>,
}

/// One setting.
#[derive(Serialize)]
struct One<'s> {
    key: &'static str,
    value: &'s str,
    default: &'static str,
    from: &'static str,
    /// Of the environment: by which name.
    variable: Option<&'static str>,
}

impl<'s> One<'s> {
    fn of(settings: &'s Settings, key: Key) -> One<'s> {
        let (value, origin) = settings.value(key);
        let (from, variable) = match origin {
            Origin::Default => ("default", None),
            Origin::File => ("file", None),
            Origin::Environment(name) => ("environment", Some(*name)),
            Origin::CommandLine => ("command_line", None),
        };
        One {
            key: key.name(),
            value,
            default: key.default(),
            from,
            variable,
        }
    }
}

/// Tells programs of some settings.
fn tell(global: &Global, settings: &Settings, keys: &[Key]) -> Result<(), Error> {
    let desk = global.look().ok();
    let all = keys.iter().map(|key| One::of(settings, *key));
    told::tell(
        "settings",
        &Told {
            file: settings.path().map(|path| SafeText::path(&path)),
            chosen_minutes: desk.as_ref().and_then(Desk::chosen_minutes),
            settings: all.collect(),
        },
    )
}

/// Says on the error output which themes and files are set, or lie where they are looked
/// for, that can't be used.
fn tell_unusable(settings: &Settings, desk: Option<&Desk>) -> io::Result<()> {
    let theme = Some(settings.value(Key::Theme).0.to_owned());
    let usual = desk.and_then(tui::keys_file).map(|(path, _)| path);
    let usual = usual.filter(|path| fs::exists(path));
    let keys = settings.keys().or(usual);
    let keys = keys.map(|path| path.display().to_string());
    for (key, value) in [(Key::Theme, theme), (Key::Keys, keys)] {
        if let Some(value) = value
            && let Err(said) = tui::usable(settings, key, &value)
        {
            writeln!(Out::stderr(), "{said}")?;
        }
    }
    Ok(())
}

/// Lists what is set, or sets something.
pub(super) fn set(global: &Global, args: &Args) -> Result<(), Error> {
    let (mut settings, told) = global.settings();
    for said in &told {
        writeln!(Out::stderr(), "{said}")?;
    }
    let is_json = args.told.is_json();
    let Some(name) = &args.key else {
        if is_json {
            return tell(global, &settings, &Key::ALL);
        }
        let mut out = plain::output(&settings);
        // What the profile says counts where this machine does not; without one, nothing.
        let desk = global.look().ok();
        let chosen = desk.as_ref().and_then(Desk::chosen_minutes);
        for line in plain::settings(&settings, chosen) {
            writeln!(out, "{line}")?;
        }
        return Ok(tell_unusable(&settings, desk.as_ref())?);
    };
    let key = Key::named(name).map_err(Error::Wrong)?;
    let value = match (&args.value, args.default) {
        (Some(value), _) => Some(tui::checked(&settings, key, value).map_err(Error::Wrong)?),
        (None, true) => None,
        (None, false) if is_json => return tell(global, &settings, &[key]),
        (None, false) => {
            let mut out = plain::output(&settings);
            writeln!(out, "{}", plain::setting(&settings, key))?;
            writeln!(out, "{}", key.about())?;
            return Ok(());
        }
    };
    let Some(path) = settings.path() else {
        return Err(Error::Said(message!("cli-set-no-place")));
    };
    settings.put(key, value.as_deref())?;
    if is_json {
        return tell(global, &settings, &[key]);
    }
    let mut out = After::stdout();
    writeln!(out, "{}", plain::setting(&settings, key))?;
    let (_, origin) = settings.value(key);
    if matches!(origin, Origin::Environment(_) | Origin::CommandLine) {
        writeln!(out, "{}", message!("cli-set-over", from = origin.message()))?;
    }
    writeln!(
        out,
        "{}",
        message!("cli-set-kept", path = SafeText::path(&path))
    )
}
