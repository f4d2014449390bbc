//! What this program is and where it runs, for `--version`, crash reports, the log and
//! `kenning bugreport`: `name: value`, alike in all languages.

use std::fmt::Write;
use std::io::IsTerminal;
use std::path::{Path, PathBuf};

use crate::profile::Home;
use crate::settings::Settings;
use crate::text::{clean, is_on_terminal};

/// Longest value of the environment that is told, in characters.
const LONGEST: usize = 60;

/// The folder of crash reports within kenning's own.
pub(super) const CRASHES: &str = "crashes";

/// A name and its value.
pub(super) type Fact = (&'static str, String);

/// What the program was built from, and for which system.
pub(super) fn program() -> Vec<Fact> {
    let commit = match env!("KENNING_COMMIT") {
        "" => "unknown",
        commit => commit,
    };
    let date = match env!("KENNING_DATE") {
        "" => String::new(),
        date => format!(" ({date})"),
    };
    let features = match cfg!(feature = "encryption") {
        true => "encryption",
        false => "none",
    };
    let system = format!("{} {}", std::env::consts::OS, std::env::consts::ARCH);
    vec![
        ("version", env!("CARGO_PKG_VERSION").to_owned()),
        ("commit", format!("{commit}{date}")),
        ("features", features.to_owned()),
        ("build", env!("KENNING_PROFILE").to_owned()),
        ("system", system),
    ]
}

/// What the terminal says of itself.
pub(super) fn terminal() -> Vec<Fact> {
    const NAMES: [&str; 6] = [
        "TERM",
        "COLORTERM",
        "TERM_PROGRAM",
        "TERM_PROGRAM_VERSION",
        "NO_COLOR",
        "LANG",
    ];
    let said = NAMES.iter().filter_map(|name| {
        let value = std::env::var(name).ok().filter(|value| !value.is_empty())?;
        Some(format!("{name}={}", short(&value)))
    });
    let said: Vec<String> = said.collect();
    let size = match crossterm::terminal::size() {
        Ok((columns, rows)) if is_on_terminal() => format!("{columns}x{rows}"),
        _ => "unknown".to_owned(),
    };
    let is = |is: bool| if is { "terminal" } else { "other" };
    let ends = format!(
        "in={} out={}",
        is(std::io::stdin().is_terminal()),
        is(is_on_terminal())
    );
    vec![
        ("terminal", said.join(" ")),
        ("size", size),
        ("streams", ends),
    ]
}

/// Where files are, as a shell of this account finds them.
pub(super) fn places(home: Option<&Path>) -> Vec<Fact> {
    let known = |path: Option<PathBuf>| path.map_or("unknown".to_owned(), |path| tilde(&path));
    let data = Home::place(home.map(Path::to_owned));
    let below = |name: &str| known(data.as_ref().map(|data| data.join(name)));
    vec![
        ("data", known(data.clone())),
        (
            "settings",
            known(Settings::place(home).map(|dir| dir.join("settings.toml"))),
        ),
        ("courses", below("courses")),
        ("cache", below("cache")),
        ("crashes", below(CRASHES)),
    ]
}

/// The facts as lines.
pub(super) fn lines(facts: &[Fact]) -> String {
    let mut text = String::new();
    for (name, value) in facts {
        let _ = writeln!(text, "{name}: {value}");
    }
    text
}

/// What `kenning --version` says: the short line first.
pub(super) fn version(home: Option<&Path>) -> String {
    let line = format!("kenning {}\n", env!("CARGO_PKG_VERSION"));
    let of = program();
    line + &lines(of.get(1..).unwrap_or_default()) + &lines(&places(home))
}

/// The home directory of this account.
fn own() -> Option<PathBuf> {
    let home = etcetera::home_dir().ok()?;
    (home.parent().is_some()).then_some(home)
}

/// A path with `~` for the home directory of this account.
pub(super) fn tilde(path: &Path) -> String {
    let path = super::absolute(path);
    let below = own().and_then(|home| path.strip_prefix(home).ok().map(Path::to_owned));
    let text = match below {
        Some(below) if below.as_os_str().is_empty() => "~".to_owned(),
        Some(below) => Path::new("~").join(below).display().to_string(),
        None => path.display().to_string(),
    };
    clean(&text).replace(['\n', '\t'], " ")
}

/// A value in one line, not too long, with nothing in it that looks like a path of this
/// account.
pub(super) fn short(value: &str) -> String {
    let own = own().map(|home| home.display().to_string());
    let value = match own.filter(|home| home.len() > 1) {
        Some(home) => value.replace(&home, "~"),
        None => value.to_owned(),
    };
    let one_line = clean(&value).replace(['\n', '\t'], " ");
    one_line.chars().take(LONGEST).collect()
}
