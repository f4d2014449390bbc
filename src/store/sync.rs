//! Synchronising through a folder that any other program carries from machine
//! to machine. Each device writes files of its own only, so that no two
//! programs ever write the same one; all read everything.
//!
//! ```text
//! <folder>/
//!   kenning.json               format, whose record it is, whether it is encrypted
//!   key.age                    the folder's key, which the passphrase opens (encrypted folders)
//!   <device>-<YYYY-MM>.log     that device's segments (`….log.age` where encrypted)
//!   <device>.json              how long each should be: what is shorter is still on its way
//! ```

use std::collections::BTreeMap;
use std::fs;
use std::io::{self, Cursor};
use std::path::Path;
#[cfg(feature = "encryption")]
use std::path::PathBuf;

use jiff::Timestamp;
use serde::{Deserialize, Serialize};

use super::StoreError;
use super::files::{remove, replace};
use super::log::Log;
use super::merge::TakenIn;
use super::record::{Device, Record};
use super::segments::{self, scan_lines};

const ABOUT: &str = "kenning.json";
const LEARNER: &str = "learner";
const LOCKED: &str = ".age";

#[derive(Serialize, Deserialize)]
struct About {
    format: u32,
    /// A pseudonym, drawn by lot.
    learner: Device,
    encrypted: bool,
}

/// What a device's files in the folder should be.
#[derive(Default, PartialEq, Serialize, Deserialize)]
struct Manifest {
    segments: BTreeMap<String, Part>,
}

#[derive(PartialEq, Serialize, Deserialize)]
struct Part {
    bytes: u64,
    crc32: String,
}

impl Part {
    fn of(bytes: &[u8]) -> Part {
        Part {
            bytes: bytes.len() as u64,
            crc32: format!("{:08x}", crc32fast::hash(bytes)),
        }
    }
}

/// What came in from one device.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Received {
    pub device: Device,
    pub events: usize,
}

/// What a synchronisation did.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Synced {
    pub taken: TakenIn,
    /// Files that were written to the folder.
    pub sent: Vec<String>,
    /// Files that are not whole yet, or are damaged.
    pub incomplete: Vec<String>,
    /// Copies that a carrier made of files in conflict, which were read too.
    pub conflicts: Vec<String>,
    /// Whether the folder was new.
    pub is_new: bool,
}

impl Synced {
    /// How much came from each device.
    pub fn received(&self) -> Vec<Received> {
        let mut counts: BTreeMap<Device, usize> = BTreeMap::new();
        for record in &self.taken.new {
            *counts.entry(record.key.device).or_default() += 1;
        }
        let of = |(device, events)| Received { device, events };
        counts.into_iter().map(of).collect()
    }
}

impl Log {
    /// Takes in what other devices left in a folder, and leaves there what this
    /// one recorded. `join` agrees to mix this record with one that began apart.
    ///
    /// # Errors
    /// Where the folder or the log can't be read or written, or the folder is
    /// another learner's, or locked.
    pub fn sync(
        &mut self,
        folder: &Path,
        passphrase: Option<&str>,
        join: bool,
        now: Timestamp,
    ) -> Result<Synced, StoreError> {
        if !folder.is_dir() {
            return Err(StoreError::NoFolder {
                path: folder.to_owned(),
            });
        }
        self.prepare(now)?;
        let mut synced = Synced::default();
        let lock = self.agree(folder, passphrase, join, &mut synced)?;
        let incoming = read(folder, lock.as_ref(), &mut synced)?;
        synced.taken = self.take_in(incoming, now)?;
        self.send(folder, lock.as_ref(), &mut synced)?;
        Ok(synced)
    }

    /// Makes sure that the folder is this learner's, and opens its lock.
    fn agree(
        &self,
        folder: &Path,
        passphrase: Option<&str>,
        join: bool,
        synced: &mut Synced,
    ) -> Result<Option<Lock>, StoreError> {
        let path = folder.join(ABOUT);
        let text = match fs::read(&path) {
            Ok(text) => Some(text),
            Err(error) if error.kind() == io::ErrorKind::NotFound => None,
            Err(error) => return Err(StoreError::io("read", &path)(error)),
        };
        // One that is not whole yet is taken to be on its way.
        let about: Option<About> = match text {
            Some(text) => Some(serde_json::from_slice(&text).map_err(|error| {
                StoreError::io("read", &path)(io::Error::other(format!("it is not whole: {error}")))
            })?),
            None => None,
        };
        let Some(about) = about else {
            let lock = passphrase
                .map(|passphrase| Lock::make(folder, passphrase))
                .transpose()?;
            let about = About {
                format: 1,
                learner: learner(&self.dir)?,
                encrypted: lock.is_some(),
            };
            let text = serde_json::to_string(&about).map_err(|error| StoreError::Encode {
                message: error.to_string(),
            })?;
            replace(&path, format!("{text}\n").as_bytes())
                .map_err(StoreError::io("write", &path))?;
            synced.is_new = true;
            return Ok(lock);
        };
        if about.format > 1 {
            return Err(StoreError::NewerFormat {
                path,
                found: about.format,
                known: 1,
            });
        }
        let lock = match (about.encrypted, passphrase) {
            (false, None) => None,
            (false, Some(_)) => {
                return Err(StoreError::NotLocked {
                    path: folder.to_owned(),
                });
            }
            (true, None) => {
                return Err(StoreError::Locked {
                    path: folder.to_owned(),
                    reason: "no passphrase was given",
                });
            }
            (true, Some(passphrase)) => Some(Lock::open(folder, passphrase)?),
        };
        if learner(&self.dir)? != about.learner {
            if self.mark().bytes() > 0 && !join {
                return Err(StoreError::OtherLearner {
                    path: folder.to_owned(),
                });
            }
            set_learner(&self.dir, about.learner)?;
        }
        Ok(lock)
    }

    /// Writes our own segments where the folder's differ.
    fn send(
        &self,
        folder: &Path,
        lock: Option<&Lock>,
        synced: &mut Synced,
    ) -> Result<(), StoreError> {
        for device in self.devices()? {
            let manifest_path = folder.join(format!("{device}.json"));
            let old: Manifest = fs::read(&manifest_path)
                .ok()
                .and_then(|text| serde_json::from_slice(&text).ok())
                .unwrap_or_default();
            let mut manifest = Manifest::default();
            for (name, _) in self.segments.mark().iter() {
                if segments::device_of(name) != Some(device) {
                    continue;
                }
                let path = self.segments.path(name);
                let bytes = fs::read(&path).map_err(StoreError::io("read", &path))?;
                let part = Part::of(&bytes);
                let target = match lock {
                    Some(_) => format!("{name}{LOCKED}"),
                    None => name.to_owned(),
                };
                let there = folder.join(&target);
                // Sealing the same twice gives different bytes: what is inside is compared.
                let same = there.exists()
                    && old
                        .segments
                        .get(&target)
                        .is_some_and(|p| p.crc32 == part.crc32)
                    && (lock.is_some()
                        || fs::metadata(&there).is_ok_and(|m| m.len() == part.bytes));
                if !same {
                    let sealed = match lock {
                        Some(lock) => lock.seal(&bytes)?,
                        None => bytes,
                    };
                    replace(&there, &sealed).map_err(StoreError::io("write", &there))?;
                    synced.sent.push(target.clone());
                }
                manifest.segments.insert(target, part);
            }
            for gone in old
                .segments
                .keys()
                .filter(|name| !manifest.segments.contains_key(*name))
            {
                if segments::device_of(gone) == Some(device) && !gone.contains(['/', '\\']) {
                    remove(&folder.join(gone))?;
                }
            }
            if manifest != old {
                let text =
                    serde_json::to_string(&manifest).map_err(|error| StoreError::Encode {
                        message: error.to_string(),
                    })?;
                replace(&manifest_path, format!("{text}\n").as_bytes())
                    .map_err(StoreError::io("write", &manifest_path))?;
            }
        }
        Ok(())
    }
}

/// Whether a folder was never synced with.
pub fn is_new_folder(folder: &Path) -> bool {
    folder.is_dir() && !folder.join(ABOUT).exists()
}

/// The pseudonym of a profile's learner; drawn when it is first needed.
///
/// # Errors
/// Where it can't be written.
pub fn learner(dir: &Path) -> Result<Device, StoreError> {
    let known = fs::read_to_string(dir.join(LEARNER)).ok();
    match known.and_then(|text| text.trim().parse().ok()) {
        Some(learner) => Ok(learner),
        None => set_learner(dir, Device::draw()),
    }
}

fn set_learner(dir: &Path, learner: Device) -> Result<Device, StoreError> {
    let path = dir.join(LEARNER);
    replace(&path, format!("{learner}\n").as_bytes()).map_err(StoreError::io("write", &path))?;
    Ok(learner)
}

/// Reads every segment in a folder, and every copy of one.
fn read(
    folder: &Path,
    lock: Option<&Lock>,
    synced: &mut Synced,
) -> Result<Vec<Record>, StoreError> {
    let fail = |error| StoreError::io("read", folder)(error);
    let mut names: Vec<String> = Vec::new();
    for entry in fs::read_dir(folder).map_err(fail)? {
        if let Ok(name) = entry.map_err(fail)?.file_name().into_string()
            && segments::device_of(&name).is_some()
        {
            names.push(name);
        }
    }
    names.sort();
    let mut manifests: BTreeMap<Device, Option<Manifest>> = BTreeMap::new();
    let mut records = Vec::new();
    for name in names {
        let path = folder.join(&name);
        let bytes = fs::read(&path).map_err(StoreError::io("read", &path))?;
        let plain = match (name.contains(LOCKED), lock) {
            (true, Some(lock)) => match lock.unseal(&bytes) {
                Some(plain) => plain,
                None => {
                    synced.incomplete.push(name);
                    continue;
                }
            },
            (true, None) => continue,
            (false, _) => bytes,
        };
        let exact = name.strip_suffix(LOCKED).unwrap_or(&name);
        let is_copy = !segments::is_segment(exact);
        let before = records.len();
        let scanned = scan_lines(Cursor::new(&plain), 0, &mut |record| records.push(record));
        let found = scanned.map_err(StoreError::io("read", &path))?;
        let mut whole = found.damaged == 0 && !found.torn;
        if let Some(device) = segments::device_of(&name)
            && !is_copy
        {
            let manifest = manifests.entry(device).or_insert_with(|| {
                let text = fs::read(folder.join(format!("{device}.json"))).ok()?;
                serde_json::from_slice(&text).ok()
            });
            if let Some(part) = manifest.as_ref().and_then(|m| m.segments.get(&name)) {
                whole &= plain.len() as u64 >= part.bytes;
            }
        }
        if !whole {
            synced.incomplete.push(name.clone());
        }
        if is_copy && records.len() > before {
            synced.conflicts.push(name);
        }
    }
    Ok(records)
}

/// What opens an encrypted folder.
struct Lock {
    #[cfg(feature = "encryption")]
    key: age::x25519::Identity,
}

#[cfg(feature = "encryption")]
impl Lock {
    const KEY: &str = "key.age";

    fn failed(error: impl std::fmt::Display) -> StoreError {
        StoreError::Encryption {
            message: error.to_string(),
        }
    }

    fn path(folder: &Path) -> PathBuf {
        folder.join(Self::KEY)
    }

    /// Draws a key and leaves it in the folder, under the passphrase.
    fn make(folder: &Path, passphrase: &str) -> Result<Lock, StoreError> {
        use age::secrecy::{ExposeSecret, SecretString};
        let key = age::x25519::Identity::generate();
        let recipient = age::scrypt::Recipient::new(SecretString::from(passphrase.to_owned()));
        let sealed = age::encrypt(&recipient, key.to_string().expose_secret().as_bytes())
            .map_err(Self::failed)?;
        let path = Self::path(folder);
        replace(&path, &sealed).map_err(StoreError::io("write", &path))?;
        Ok(Lock { key })
    }

    fn open(folder: &Path, passphrase: &str) -> Result<Lock, StoreError> {
        let path = Self::path(folder);
        let sealed = fs::read(&path).map_err(StoreError::io("read", &path))?;
        let wrong = || StoreError::Locked {
            path: folder.to_owned(),
            reason: "the passphrase given does not open it",
        };
        let secret = age::secrecy::SecretString::from(passphrase.to_owned());
        let identity = age::scrypt::Identity::new(secret);
        let key = age::decrypt(&identity, &sealed).map_err(|_| wrong())?;
        let key = str::from_utf8(&key).ok().and_then(|text| text.parse().ok());
        Ok(Lock {
            key: key.ok_or_else(wrong)?,
        })
    }

    fn seal(&self, bytes: &[u8]) -> Result<Vec<u8>, StoreError> {
        age::encrypt(&self.key.to_public(), bytes).map_err(Self::failed)
    }

    fn unseal(&self, bytes: &[u8]) -> Option<Vec<u8>> {
        age::decrypt(&self.key, bytes).ok()
    }
}

#[cfg(not(feature = "encryption"))]
impl Lock {
    fn make(_: &Path, _: &str) -> Result<Lock, StoreError> {
        Err(StoreError::Encryption {
            message: "this kenning was built without encryption".into(),
        })
    }

    fn open(folder: &Path, passphrase: &str) -> Result<Lock, StoreError> {
        Lock::make(folder, passphrase)
    }

    fn seal(&self, bytes: &[u8]) -> Result<Vec<u8>, StoreError> {
        Ok(bytes.to_owned())
    }

    fn unseal(&self, _: &[u8]) -> Option<Vec<u8>> {
        None
    }
}
