//! Whose a folder is, whether it is encrypted, and what the profile remembers
//! of the folders it synced with: what a folder says of itself may have been
//! changed by whoever can write there.

use std::io;
use std::path::Path;

use serde::{Deserialize, Serialize};

use super::carried::Files;
use super::error::{Altered, RecordError};
use super::log::Log;
use super::memory::{Memory, not_whole};
use super::place::{DEVICE, SEGMENTS};
use super::seal::{KEY, Lock, has_key, was_sealed};
use super::stamped::Device;
use crate::disk::fs;
use crate::disk::{create, create_private_dir, is_gone, read_foreign, replace};
use crate::words::message;

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

/// What a folder says of itself, in its [`ABOUT`]. Where names are hidden, that says
/// nothing but the format; another file of the same true name, which is sealed, says
/// the rest.
#[derive(PartialEq, Serialize, Deserialize)]
pub(super) struct About {
    format: u32,
    /// A pseudonym, drawn by lot; [`NOBODY`] or nothing where that is sealed.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    learner: Option<Device>,
    encrypted: bool,
}

/// In folders of this format, names are hidden. Older ones are read and written as they are.
const HIDDEN: u32 = 2;

/// What a folder that hides names says openly instead of whose it is. Kennings that know
/// format 1 alone read a name before they look at the format: with this one they say that
/// the folder is too new for them.
const NOBODY: Device = Device(0);

impl Log {
    /// Makes sure that the folder is this learner's, and opens its lock. Tells
    /// also whether the folder is new.
    pub(super) fn agree<'a>(
        &self,
        folder: &'a Path,
        passphrase: Option<&str>,
        join: Join,
        memory: &Memory,
    ) -> Result<(Files<'a>, bool), RecordError> {
        let sealed = was_sealed(folder).map_err(RecordError::io("read", folder))?;
        let sealed = sealed || memory.is_encrypted(folder);
        let path = folder.to_owned();
        let about = match read_about(folder)? {
            Some(about) => about,
            None if sealed => return Err(altered(folder, Altered::Missing(ABOUT.to_owned()))),
            None => return Ok((self.make(folder, passphrase)?, true)),
        };
        if !about.encrypted && (sealed || about.format >= HIDDEN) {
            return Err(altered(folder, Altered::SaysOpen(ABOUT)));
        }
        let lock = match (about.encrypted, passphrase) {
            (false, None) => None,
            (false, Some(_)) => return Err(RecordError::NotLocked { path }),
            (true, None) => return Err(RecordError::NoPassphrase { path }),
            (true, Some(_)) if !has_key(folder) => {
                return Err(altered(folder, Altered::Missing(KEY.to_owned())));
            }
            (true, Some(passphrase)) => Some(Lock::open(folder, passphrase)?),
        };
        let ours = learner(&self.dir)?;
        let files = Files::named(folder, lock, self.device());
        let (files, owner) = match files.are_sealed() {
            true => whose_sealed(folder, &about, files.into_hidden(), memory, ours)?,
            false => (files, owner(folder, &about)?),
        };
        if ours != owner {
            if self.mark().bytes() > 0 && join == Join::Refuse {
                return Err(RecordError::OtherLearner { path });
            }
            set_learner(&self.dir, owner)?;
        }
        Ok((files, false))
    }

    /// Makes sure that a folder is no part of a profile, and does not hold this one: what is in it
    /// would be taken for what another machine left there.
    pub(super) fn is_no_record(&self, folder: &Path) -> Result<(), RecordError> {
        let real = |path: &Path| fs::canonicalize(path).unwrap_or_else(|_| path.to_owned());
        let (there, own) = (real(folder), real(&self.dir));
        let is_profile = |dir: &Path| dir.join(DEVICE).is_file() && dir.join(SEGMENTS).is_dir();
        match own.starts_with(&there) || there.ancestors().any(is_profile) {
            true => Err(RecordError::OwnFolder {
                path: folder.to_owned(),
            }),
            false => Ok(()),
        }
    }

    /// Remembers that a folder is encrypted, and whether it hides names.
    pub(super) fn note(
        &self,
        folder: &Path,
        files: &Files<'_>,
        memory: &mut Memory,
    ) -> Result<(), RecordError> {
        if !files.are_sealed() {
            return Ok(());
        }
        memory.note_encrypted(folder);
        if files.are_hidden() {
            memory.note_hidden(folder);
        }
        memory.write(&self.dir)
    }

    /// Sets up a folder that was never synced with. One that is encrypted hides names.
    fn make<'a>(
        &self,
        folder: &'a Path,
        passphrase: Option<&str>,
    ) -> Result<Files<'a>, RecordError> {
        let lock = passphrase
            .map(|passphrase| Lock::make(folder, passphrase))
            .transpose()?;
        let files = Files::named(folder, lock, self.device()).into_hidden();
        let about = match files.are_hidden() {
            true => hide_about(&files, learner(&self.dir)?)?,
            false => text_of(&About {
                format: 1,
                learner: Some(learner(&self.dir)?),
                encrypted: false,
            })?,
        };
        let path = folder.join(ABOUT);
        create(&path, &about).map_err(RecordError::io("write", &path))?;
        Ok(files)
    }
}

fn altered(folder: &Path, what: Altered) -> RecordError {
    let path = folder.to_owned();
    RecordError::Altered { path, what }
}

fn text_of(about: &About) -> Result<Vec<u8>, RecordError> {
    let mut text = serde_json::to_vec(about).map_err(RecordError::encode)?;
    text.push(b'\n');
    Ok(text)
}

/// Whose an encrypted folder is, and how it keeps its files.
fn whose_sealed<'a>(
    folder: &'a Path,
    about: &About,
    hidden: Files<'a>,
    memory: &Memory,
    ours: Device,
) -> Result<(Files<'a>, Device), RecordError> {
    if let Some(text) = hidden.read(ABOUT)? {
        let sealed = parse(folder, &text)?;
        if about.format < HIDDEN {
            // A move was cut off at its last step, or an old file came back. The sealed file is
            // right.
            say_hidden(folder)?;
        }
        return Ok((hidden, owner(folder, &sealed)?));
    }
    let is_known = memory.is_hidden(folder);
    if about.format < HIDDEN {
        return match is_known {
            true => Err(altered(folder, Altered::SaysNamed(ABOUT))),
            false => Ok((hidden.into_named(), owner(folder, about)?)),
        };
    }
    // A carrier may have left a copy; and this profile may know whose the folder is.
    let owner = match hidden.read_copy(ABOUT)? {
        Some(text) => owner(folder, &parse(folder, &text)?)?,
        None if is_known => ours,
        None => return Err(altered(folder, Altered::Missing(hidden.there(ABOUT)?))),
    };
    hide_about(&hidden, owner)?;
    Ok((hidden, owner))
}

fn owner(folder: &Path, about: &About) -> Result<Device, RecordError> {
    let why = || io::Error::other(message!("record-no-learner"));
    let path = folder.join(ABOUT);
    about
        .learner
        .ok_or_else(|| RecordError::io("read", &path)(why()))
}

/// Seals the owner of a folder. Returns what the folder says openly once all is in place.
fn hide_about(files: &Files<'_>, learner: Device) -> Result<Vec<u8>, RecordError> {
    let about = |learner| About {
        format: HIDDEN,
        learner,
        encrypted: true,
    };
    files.write(ABOUT, &text_of(&about(Some(learner)))?)?;
    text_of(&about(Some(NOBODY)))
}

/// Marks a folder as one that hides names, once all its files have hidden names.
pub(super) fn become_hidden(
    folder: &Path,
    files: &Files<'_>,
    learner: Device,
) -> Result<(), RecordError> {
    hide_about(files, learner)?;
    say_hidden(folder)
}

/// Says openly that names are hidden in a folder, and nothing else.
fn say_hidden(folder: &Path) -> Result<(), RecordError> {
    let path = folder.join(ABOUT);
    let text = text_of(&About {
        format: HIDDEN,
        learner: Some(NOBODY),
        encrypted: true,
    })?;
    replace(&path, &text).map_err(RecordError::io("write", &path))
}

fn parse(folder: &Path, text: &[u8]) -> Result<About, RecordError> {
    let path = folder.join(ABOUT);
    let about: About = serde_json::from_slice(text)
        .map_err(|error| RecordError::io("read", &path)(not_whole(&error)))?;
    match about.format {
        ..=HIDDEN => Ok(about),
        found => Err(RecordError::NewerFormat {
            path,
            found,
            known: HIDDEN,
        }),
    }
}

/// What a folder says openly of itself. If the file is not whole yet, we assume that it is still
/// on its way.
fn read_about(folder: &Path) -> Result<Option<About>, RecordError> {
    let path = folder.join(ABOUT);
    match read_foreign(&path) {
        Ok(text) => parse(folder, &text).map(Some),
        Err(error) if error.kind() == io::ErrorKind::NotFound => Ok(None),
        Err(error) => Err(RecordError::io("read", &path)(error)),
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
