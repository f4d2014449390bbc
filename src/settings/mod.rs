//! What the learner set for this machine: a file `settings.toml`, over which the
//! environment and the command line go.
//!
//! **Invariant:** a wrong file stops nothing: each thing that is wrong is a sentence with
//! its line and column and with what is used instead, and a file that can't be read as a
//! whole is never written over.

mod file;
mod key;

use std::path::{Path, PathBuf};

use etcetera::BaseStrategy;

pub use key::Key;

use crate::course::Teach;
use crate::disk::DiskError;
use crate::text::Letters;
use crate::tutor::Reasons;
use crate::words::{Language, Message, message};

/// The name of the file.
const FILE: &str = "settings.toml";

/// Where a value comes from. What comes later goes over what comes before.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Origin {
    /// Nothing was said.
    Default,
    /// The settings file.
    File,
    /// A variable of the environment, by its name.
    Environment(&'static str),
    /// The command line.
    CommandLine,
}

impl Origin {
    /// Where a value comes from, in a few words.
    pub fn message(&self) -> Message {
        match self {
            Origin::Default => message!("settings-from-default"),
            Origin::File => message!("settings-from-file"),
            Origin::Environment(name) => message!("settings-from-environment", name = *name),
            Origin::CommandLine => message!("settings-from-command-line"),
        }
    }
}

/// Why a setting could not be changed.
#[derive(Debug, thiserror::Error)]
pub enum NotSet {
    /// The value is none of this key.
    #[error("{0}")]
    Value(Message),
    /// The file as it is can't be read, so that it is not written over.
    #[error("{0}")]
    File(Message),
    #[error(transparent)]
    Disk(#[from] DiskError),
}

impl NotSet {
    /// What is wrong, and what to do.
    pub fn message(&self) -> Message {
        match self {
            NotSet::Value(said) | NotSet::File(said) => said.clone(),
            NotSet::Disk(error) => error.message(),
        }
    }
}

/// All settings, and where each comes from.
#[derive(Clone, Debug, Default)]
pub struct Settings {
    /// The folder of the settings file; none where nothing is to be kept.
    dir: Option<PathBuf>,
    on_file: Vec<(Key, String)>,
    /// What goes over the file for this run.
    over: Vec<(Key, String, Origin)>,
    /// The language of the environment.
    around: Language,
}

impl Settings {
    /// The settings in a folder, under what the environment and the command line say.
    /// Gives what is wrong with them, too, a sentence each.
    ///
    /// `given` is what the command line says, with values that were looked at already;
    /// `var` looks a variable up.
    pub fn load(
        dir: Option<PathBuf>,
        given: Vec<(Key, String)>,
        var: impl Fn(&str) -> Option<String>,
    ) -> (Settings, Vec<Message>) {
        let mut told = Vec::new();
        let mut settings = Settings {
            dir,
            around: Language::of_environment(&var),
            ..Settings::default()
        };
        if let Some(path) = settings.path() {
            let (on_file, wrong) = file::read(&path);
            settings.on_file = on_file;
            told.extend(wrong);
        }
        for key in Key::ALL {
            let Some(name) = key.variable() else {
                continue;
            };
            let Some(text) = var(name).filter(|text| !text.is_empty()) else {
                continue;
            };
            match key.check(&text) {
                Ok(value) => {
                    let origin = Origin::Environment(name);
                    settings.over.push((key, value, origin));
                }
                Err(why) => told.push(message!(
                    "settings-variable-wrong",
                    name = name,
                    why = why,
                    used = settings.value(key).0
                )),
            }
        }
        // See no-color.org: any text will do.
        let is_bare = var("NO_COLOR").is_some_and(|text| !text.is_empty());
        if is_bare && settings.origin(Key::Colours) < 2 {
            let origin = Origin::Environment("NO_COLOR");
            settings
                .over
                .push((Key::Colours, "none".to_owned(), origin));
        }
        let given = given.into_iter();
        let given = given.map(|(key, value)| (key, value, Origin::CommandLine));
        settings.over.extend(given);
        (settings, told)
    }

    /// Where the settings of this machine are: the home that was named, or else the
    /// platform's directory for configuration. None where the platform names none.
    pub fn place(home: Option<&Path>) -> Option<PathBuf> {
        match home.filter(|home| !home.as_os_str().is_empty()) {
            Some(home) => Some(home.to_owned()),
            None => {
                let strategy = etcetera::choose_base_strategy().ok()?;
                Some(strategy.config_dir().join("kenning"))
            }
        }
    }

    /// The settings file, there or not.
    pub fn path(&self) -> Option<PathBuf> {
        self.dir.as_ref().map(|dir| dir.join(FILE))
    }

    /// The folder of the learner's own themes, there or not.
    pub fn themes_dir(&self) -> Option<PathBuf> {
        self.dir.as_ref().map(|dir| dir.join("themes"))
    }

    /// The value of a key, and where it comes from.
    pub fn value(&self, key: Key) -> (&str, &Origin) {
        let over = self.over.iter().rev().find(|(k, ..)| *k == key);
        match (over, self.kept(key)) {
            (Some((_, value, origin)), _) => (value, origin),
            (None, Some(value)) => (value, &Origin::File),
            (None, None) => (key.default(), &Origin::Default),
        }
    }

    /// What the settings file says of a key.
    pub fn kept(&self, key: Key) -> Option<&str> {
        let found = self.on_file.iter().find(|(k, _)| *k == key);
        found.map(|(_, value)| value.as_str())
    }

    /// How far up a value comes from: 0 for the default, 1 for the file.
    fn origin(&self, key: Key) -> usize {
        match self.value(key).1 {
            Origin::Default => 0,
            Origin::File => 1,
            Origin::Environment(_) => 2,
            Origin::CommandLine => 3,
        }
    }

    /// Keeps a value in the settings file, or takes it out for the default. All else in the
    /// file stays, comments too; it is written whole or not at all.
    ///
    /// # Errors
    /// Where the value is none of the key, or the file can't be read or written.
    pub fn put(&mut self, key: Key, value: Option<&str>) -> Result<(), NotSet> {
        self.put_all(&[(key, value)])
    }

    /// The same for several at once.
    ///
    /// # Errors
    /// Where one can't be kept: then none is.
    pub fn put_all(&mut self, changes: &[(Key, Option<&str>)]) -> Result<(), NotSet> {
        let mut checked = Vec::new();
        for (key, value) in changes {
            let value = value.map(|value| key.check(value)).transpose();
            checked.push((*key, value.map_err(NotSet::Value)?));
        }
        if let Some(path) = self.path() {
            file::write(&path, &checked)?;
        }
        for (key, value) in checked {
            self.on_file.retain(|(k, _)| *k != key);
            self.on_file.extend(value.map(|value| (key, value)));
        }
        self.look_again();
        Ok(())
    }

    /// Reads the file again, which another program may have changed. Where something is wrong in
    /// it, as while it is written, what was read before holds.
    pub fn look_again(&mut self) {
        if let Some(path) = self.path()
            && let (said, wrong) = file::read(&path)
            && wrong.is_empty()
        {
            self.on_file = said;
        }
    }

    /// Has a value hold for this run, over what the file says.
    pub fn hold(&mut self, key: Key, value: &str, origin: Origin) {
        self.over.push((key, value.to_owned(), origin));
    }

    /// How long sittings last, in minutes, 0 for no limit; none where nothing is said.
    pub fn minutes(&self) -> Option<u32> {
        self.value(Key::Minutes).0.parse().ok()
    }

    /// When skills are taught; none where it is as courses have it.
    pub fn teach(&self) -> Option<Teach> {
        let said = self.value(Key::Teach).0;
        let found = Teach::ALL.iter().find(|(name, _)| *name == said);
        found.map(|(_, teach)| *teach)
    }

    /// How much is said of why a question comes; little where bytes are dear and nothing is
    /// said.
    pub fn reasons(&self) -> Reasons {
        match self.value(Key::Reasons) {
            (_, Origin::Default) if self.is_low_bandwidth() => Reasons::Short,
            ("off", _) => Reasons::Off,
            ("short", _) => Reasons::Short,
            _ => Reasons::Full,
        }
    }

    /// The language of the interface: as it is set, or else that of the environment.
    pub fn language(&self) -> Language {
        self.language_of(self.value(Key::Language).0)
    }

    /// The same for a value of the setting.
    pub fn language_of(&self, value: &str) -> Language {
        Language::named(value).unwrap_or(self.around)
    }

    /// Whether the line to the terminal is so slow that bytes are dear.
    pub fn is_low_bandwidth(&self) -> bool {
        self.value(Key::LowBandwidth).0 == "on"
    }

    /// Letters of one's own to pick from; none where they are those of the course. Empty: none
    /// are offered.
    pub fn accents(&self) -> Option<Vec<char>> {
        match self.value(Key::Accents).0 {
            "course" => None,
            "off" => Some(Vec::new()),
            own => Some(own.chars().filter(|c| *c != ' ').collect()),
        }
    }

    /// Whether the terminal is to tell of the mouse.
    pub fn has_mouse(&self) -> bool {
        self.value(Key::Mouse).0 == "on"
    }

    /// Whether what is reached may move on the screen: never where bytes are dear.
    pub fn has_motion(&self) -> bool {
        self.value(Key::Motion).0 == "on" && !self.is_low_bandwidth()
    }

    /// Which letters the terminal has, as far as it is said; none where it is to be found
    /// out.
    pub fn letters(&self) -> Option<Letters> {
        match self.value(Key::Ascii).0 {
            "off" => Some(Letters::All),
            "signs" => Some(Letters::NoSigns),
            "on" => Some(Letters::Ascii),
            _ => None,
        }
    }

    /// The command that is run after each sitting, where one is set in the settings file:
    /// nothing goes over it.
    pub fn post_sitting(&self) -> Option<&str> {
        let command = self.kept(Key::PostSitting)?;
        (command != Key::PostSitting.default()).then_some(command)
    }

    /// The file of keys, where one is named. It is sought from the folder of the settings.
    pub fn keys(&self) -> Option<PathBuf> {
        let named = match self.value(Key::Keys) {
            (_, Origin::Default) => return None,
            (path, _) => PathBuf::from(path),
        };
        Some(match &self.dir {
            Some(dir) => dir.join(named),
            None => named,
        })
    }
}

#[cfg(test)]
mod tests;
