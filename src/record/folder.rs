//! Whose a folder is, whether it is encrypted, and what the profile remembers
//! of the folders it synced with: what a folder says of itself may have been
//! changed by whoever can write there.

use std::io;
use std::path::Path;

use serde::{Deserialize, Serialize};

use super::error::{Altered, RecordError};
use super::log::Log;
use super::memory::{Memory, not_whole};
use super::seal::{KEY, Lock, has_key, was_sealed};
use super::stamped::Device;
use crate::disk::fs;
use crate::disk::{create, create_private_dir, is_gone, read_foreign, replace};

const ABOUT: &str = "kenning.json";
const LEARNER: &str = "learner";

/// What becomes of a record that began apart from the folder's.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Join {
    /// Nothing is synced, and an error says why.
    Refuse,
    /// The two become one.
    Mix,
}

#[derive(PartialEq, Serialize, Deserialize)]
pub(super) struct About {
    format: u32,
    /// A pseudonym, drawn by lot.
    learner: Device,
    encrypted: bool,
}

impl Log {
    /// Makes sure that the folder is this learner's, and opens its lock. Tells
    /// also whether the folder is new.
    pub(super) fn agree(
        &self,
        folder: &Path,
        passphrase: Option<&str>,
        join: Join,
        memory: &Memory,
    ) -> Result<(Option<Lock>, bool), RecordError> {
        let sealed = was_sealed(folder).map_err(RecordError::io("read", folder))?;
        let sealed = sealed || memory.is_encrypted(folder);
        let altered = |what| RecordError::Altered {
            path: folder.to_owned(),
            what,
        };
        let about = match read_about(folder)? {
            Some(about) => about,
            None if sealed => return Err(altered(Altered::Missing(ABOUT))),
            None => return Ok((self.make(folder, passphrase)?, true)),
        };
        if !about.encrypted && sealed {
            return Err(altered(Altered::SaysOpen(ABOUT)));
        }
        let lock = match (about.encrypted, passphrase) {
            (false, None) => None,
            (false, Some(_)) => {
                return Err(RecordError::NotLocked {
                    path: folder.to_owned(),
                });
            }
            (true, None) => {
                return Err(RecordError::NoPassphrase {
                    path: folder.to_owned(),
                });
            }
            (true, Some(_)) if !has_key(folder) => {
                return Err(altered(Altered::Missing(KEY)));
            }
            (true, Some(passphrase)) => Some(Lock::open(folder, passphrase)?),
        };
        if learner(&self.dir)? != about.learner {
            if self.mark().bytes() > 0 && join == Join::Refuse {
                return Err(RecordError::OtherLearner {
                    path: folder.to_owned(),
                });
            }
            set_learner(&self.dir, about.learner)?;
        }
        Ok((lock, false))
    }

    /// Sets up a folder that was never synced with.
    fn make(&self, folder: &Path, passphrase: Option<&str>) -> Result<Option<Lock>, RecordError> {
        let lock = passphrase
            .map(|passphrase| Lock::make(folder, passphrase))
            .transpose()?;
        let about = About {
            format: 1,
            learner: learner(&self.dir)?,
            encrypted: lock.is_some(),
        };
        let text = serde_json::to_string(&about).map_err(RecordError::encode)?;
        let path = folder.join(ABOUT);
        create(&path, format!("{text}\n").as_bytes()).map_err(RecordError::io("write", &path))?;
        Ok(lock)
    }
}

/// What a folder says of itself. Where that is not whole yet, it is taken to
/// be on its way.
fn read_about(folder: &Path) -> Result<Option<About>, RecordError> {
    let path = folder.join(ABOUT);
    let text = match read_foreign(&path) {
        Ok(text) => text,
        Err(error) if error.kind() == io::ErrorKind::NotFound => return Ok(None),
        Err(error) => return Err(RecordError::io("read", &path)(error)),
    };
    let about: About = serde_json::from_slice(&text)
        .map_err(|error| RecordError::io("read", &path)(not_whole(&error)))?;
    match about.format {
        ..=1 => Ok(Some(about)),
        found => Err(RecordError::NewerFormat {
            path,
            found,
            known: 1,
        }),
    }
}

/// Whether a folder was never synced with.
pub fn is_new_folder(folder: &Path) -> bool {
    fs::is_dir(folder) && !fs::exists(&folder.join(ABOUT)) && !was_sealed(folder).unwrap_or(true)
}

/// The pseudonym of a profile's learner; drawn when it is first needed.
///
/// # Errors
/// Where it can't be read or written.
pub fn learner(dir: &Path) -> Result<Device, RecordError> {
    let path = dir.join(LEARNER);
    let known = match fs::read_to_string(&path) {
        Err(error) if !is_gone(&error) => return Err(RecordError::io("read", &path)(error)),
        read => read.unwrap_or_default(),
    };
    match known.trim().parse().ok() {
        Some(learner) => Ok(learner),
        None => set_learner(dir, Device::draw()),
    }
}

fn set_learner(dir: &Path, learner: Device) -> Result<Device, RecordError> {
    create_private_dir(dir)?;
    let path = dir.join(LEARNER);
    replace(&path, format!("{learner}\n").as_bytes()).map_err(RecordError::io("write", &path))?;
    Ok(learner)
}
