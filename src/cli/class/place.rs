//! Where a teacher's class is, and what opens it.

use std::path::{Path, PathBuf};

use jiff::Timestamp;

use super::super::{Error, Global, absolute, locks};
use super::said;
use crate::class::{Keep, Roll, Unlock};
use crate::desk;
use crate::disk::{File, Left, note_access};
use crate::record::lock;
use crate::text::clean;
use crate::words::{Message, in_shell, message};

// The options that name a class's directory and its keys.
#[derive(Clone, Debug, clap::Args)]
pub(crate) struct Place {
    #[arg(help = message!("help-class-dir").to_string())]
    #[arg(long, value_name = "DIR", default_value = ".")]
    dir: PathBuf,
    #[arg(help = message!("help-class-key").to_string())]
    #[arg(long, value_name = "FILE")]
    key: Option<PathBuf>,
}

/// A class that is open: nobody else changes it meanwhile.
pub(super) struct Open {
    pub(super) roll: Roll,
    pub(super) now: Timestamp,
    _lock: Option<File>,
}

impl Open {
    /// Notes in the class's access log what was done.
    pub(super) fn note(&self, what: &Message) -> Result<(), Error> {
        let dir = self.roll.keep.dir();
        Ok(note_access(
            dir,
            self.now,
            Left::Nothing,
            &what.to_string(),
        )?)
    }
}

impl Place {
    /// The options as they were given, each after a space: for a command that is named.
    pub(super) fn written(&self) -> String {
        let mut options = String::new();
        if self.dir != Path::new(".") {
            options += &format!(" --dir {}", in_shell(&self.dir.to_string_lossy()));
        }
        if let Some(key) = &self.key {
            options += &format!(" --key {}", in_shell(&key.to_string_lossy()));
        }
        clean(&options).into_owned()
    }

    /// Opens the class.
    pub(super) fn open(&self, global: &Global) -> Result<Open, Error> {
        if !Keep::is_one(&self.dir) {
            return Err(said(message!(
                "class-none-here",
                path = &absolute(&self.dir)
            )));
        }
        let lock = lock(&self.dir).map_err(|_| said(message!("class-in-use", path = &self.dir)))?;
        let keep = with_key(&self.dir, self.key.as_deref(), false, |unlock| {
            Keep::open(&self.dir, unlock)
        })?;
        Ok(Open {
            roll: Roll::open(keep).map_err(said)?,
            now: now(global)?,
            _lock: lock,
        })
    }
}

/// The time.
pub(super) fn now(global: &Global) -> Result<Timestamp, Error> {
    let (_, now, _) = desk::profile_dir_to_look(&global.options())?;
    Ok(now)
}

/// Does something with what opens the class: the file of the key, or the passphrase, which
/// is asked for.
pub(super) fn with_key<T>(
    dir: &Path,
    key: Option<&Path>,
    is_new: bool,
    act: impl FnOnce(Unlock<'_>) -> Result<T, Message>,
) -> Result<T, Error> {
    if let Some(key) = key {
        return act(Unlock::KeyFile(key)).map_err(said);
    }
    if !is_new && !Keep::has_passphrase(dir) {
        return Err(said(message!("class-needs-key", path = dir)));
    }
    let passphrase = locks::given(
        "KENNING_PASSPHRASE",
        &message!("class-passphrase"),
        is_new,
        || message!("cli-sync-no-terminal"),
    )?;
    act(Unlock::Passphrase(&passphrase)).map_err(said)
}
