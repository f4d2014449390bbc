//! What a profile remembers of the folders it synced with, whatever they say
//! of themselves.

use std::collections::BTreeMap;
use std::io;
use std::path::Path;

use serde::{Deserialize, Serialize};

use super::error::RecordError;
use super::signing::PublicKey;
use super::stamped::{Device, Record};
use crate::disk::{fs, replace};
use crate::words::message;

const MEMORY: &str = "synced.json";

/// What a profile remembers of its folders, in a file of its own.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
#[serde(default)]
pub(super) struct Memory {
    /// Folders that are encrypted, by their paths.
    encrypted: Vec<String>,
    /// Those of them in which names are hidden.
    hidden: Vec<String>,
    /// The newest event that each of our devices sent.
    sent: BTreeMap<String, Sent>,
    /// The keys that the learner accepted, by the devices that sign with them.
    keys: BTreeMap<String, Vec<String>>,
    /// Devices whose unsigned lines the learner accepted.
    unsigned: Vec<String>,
}

#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
struct Sent {
    seq: u64,
    /// Of its line.
    crc32: u32,
}

impl Memory {
    pub(super) fn read(dir: &Path) -> Result<Memory, RecordError> {
        let path = dir.join(MEMORY);
        let fail = |error| RecordError::io("read", &path)(error);
        match fs::read(&path) {
            Ok(text) => serde_json::from_slice(&text).map_err(|error| fail(not_whole(&error))),
            Err(error) if error.kind() == io::ErrorKind::NotFound => Ok(Memory::default()),
            Err(error) => Err(fail(error)),
        }
    }

    pub(super) fn write(&self, dir: &Path) -> Result<(), RecordError> {
        let path = dir.join(MEMORY);
        let text = serde_json::to_string(self).map_err(RecordError::encode)?;
        replace(&path, format!("{text}\n").as_bytes()).map_err(RecordError::io("write", &path))
    }

    fn name(folder: &Path) -> String {
        let path = fs::canonicalize(folder).unwrap_or_else(|_| folder.to_owned());
        path.to_string_lossy().into_owned()
    }

    pub(super) fn is_encrypted(&self, folder: &Path) -> bool {
        self.encrypted.contains(&Memory::name(folder))
    }

    pub(super) fn note_encrypted(&mut self, folder: &Path) {
        if !self.is_encrypted(folder) {
            self.encrypted.push(Memory::name(folder));
        }
    }

    pub(super) fn is_hidden(&self, folder: &Path) -> bool {
        self.hidden.contains(&Memory::name(folder))
    }

    pub(super) fn note_hidden(&mut self, folder: &Path) {
        if !self.is_hidden(folder) {
            self.hidden.push(Memory::name(folder));
        }
    }

    pub(super) fn note_sent(&mut self, newest: &Record) {
        let sent = Sent {
            seq: newest.key.seq,
            crc32: crc32fast::hash(newest.line.as_bytes()),
        };
        self.sent.insert(newest.key.device.to_string(), sent);
    }

    /// The keys that were accepted for a device.
    pub(super) fn keys(&self, device: Device) -> Vec<PublicKey> {
        let keys = self.keys.get(&device.to_string()).into_iter().flatten();
        keys.filter_map(|key| key.parse().ok()).collect()
    }

    /// Whether a key was accepted, for whatever device.
    pub(super) fn has_key(&self, key: PublicKey) -> bool {
        let key = key.to_string();
        self.keys.values().flatten().any(|known| *known == key)
    }

    /// A key is accepted for a device: what it does not sign counts no more.
    pub(super) fn note_key(&mut self, device: Device, key: PublicKey) {
        let device = device.to_string();
        self.unsigned.retain(|known| *known != device);
        self.keys.entry(device).or_default().push(key.to_string());
    }

    pub(super) fn is_unsigned(&self, device: Device) -> bool {
        self.unsigned.contains(&device.to_string())
    }

    pub(super) fn note_unsigned(&mut self, device: Device) {
        self.unsigned.push(device.to_string());
    }

    /// The keys that were accepted, each with the device that it was accepted for.
    pub(super) fn keys_by_device(&self) -> impl Iterator<Item = (Device, PublicKey)> {
        let all = (self.keys.iter()).flat_map(|(name, keys)| keys.iter().map(move |k| (name, k)));
        all.filter_map(|(name, key)| Some((name.parse().ok()?, key.parse().ok()?)))
    }

    /// The devices whose unsigned lines were accepted.
    pub(super) fn unsigned_devices(&self) -> impl Iterator<Item = Device> {
        self.unsigned.iter().filter_map(|name| name.parse().ok())
    }

    /// Keys are accepted no more, for whatever device.
    pub(super) fn drop_keys(&mut self, gone: impl Fn(PublicKey) -> bool) {
        for keys in self.keys.values_mut() {
            keys.retain(|key| !key.parse().is_ok_and(&gone));
        }
        self.keys.retain(|_, keys| !keys.is_empty());
    }

    /// The unsigned lines of a device are accepted no more.
    pub(super) fn drop_unsigned(&mut self, device: Device) {
        let device = device.to_string();
        self.unsigned.retain(|known| *known != device);
    }

    /// The devices that this profile sent as.
    pub(super) fn devices(&self) -> Vec<Device> {
        self.sent
            .keys()
            .filter_map(|name| name.parse().ok())
            .collect()
    }

    /// The number up to which a device's events are known to have left this machine as they are
    /// here. `None` if the record is no longer the one that was sent, as after an old copy came
    /// back.
    pub(super) fn sent(&self, device: Device, sum_of: impl Fn(u64) -> Option<u32>) -> Option<u64> {
        let sent = self.sent.get(&device.to_string())?;
        (sum_of(sent.seq) == Some(sent.crc32)).then_some(sent.seq)
    }
}

/// The error for a file that is not whole.
pub(super) fn not_whole(error: &serde_json::Error) -> io::Error {
    io::Error::other(message!("record-not-whole", error = error.to_string()))
}
