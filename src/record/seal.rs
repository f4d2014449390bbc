//! The lock of an encrypted folder: a key in it, which the passphrase opens,
//! and files that are sealed with that key.

use std::io;
use std::path::Path;
#[cfg(feature = "encryption")]
use std::path::PathBuf;

use super::error::RecordError;
use super::segments::device_of;
use crate::disk::fs;
#[cfg(feature = "encryption")]
use crate::disk::{create, read_foreign};

/// How the names of sealed files end.
pub(super) const SEALED: &str = ".age";
pub(super) const KEY: &str = "key.age";

/// Whether a folder holds a key or something sealed, be it a copy that a
/// carrier made: it was encrypted once, whatever it says now.
pub(super) fn was_sealed(folder: &Path) -> io::Result<bool> {
    for entry in fs::read_dir(folder)? {
        let name = entry?.file_name().to_string_lossy().into_owned();
        if name.contains(SEALED) && (name.starts_with("key") || device_of(&name).is_some()) {
            return Ok(true);
        }
    }
    Ok(false)
}

/// Whether a folder holds a key.
pub(super) fn has_key(folder: &Path) -> bool {
    fs::exists(&folder.join(KEY))
}

/// What opens an encrypted folder.
pub(super) struct Lock {
    #[cfg(feature = "encryption")]
    key: age::x25519::Identity,
}

#[cfg(feature = "encryption")]
impl Lock {
    fn failed(error: impl std::fmt::Display) -> RecordError {
        let why = error.to_string();
        RecordError::Encryption { why }
    }

    fn path(folder: &Path) -> PathBuf {
        folder.join(KEY)
    }

    /// Draws a key and leaves it in the folder, under the passphrase.
    pub(super) fn make(folder: &Path, passphrase: &str) -> Result<Lock, RecordError> {
        use age::secrecy::{ExposeSecret, SecretString};
        let key = age::x25519::Identity::generate();
        let recipient = age::scrypt::Recipient::new(SecretString::from(passphrase.to_owned()));
        let sealed = age::encrypt(&recipient, key.to_string().expose_secret().as_bytes())
            .map_err(Self::failed)?;
        let path = Self::path(folder);
        // Never over another: what that one sealed could not be opened any more.
        create(&path, &sealed).map_err(RecordError::io("write", &path))?;
        Ok(Lock { key })
    }

    pub(super) fn open(folder: &Path, passphrase: &str) -> Result<Lock, RecordError> {
        let path = Self::path(folder);
        let sealed = read_foreign(&path).map_err(RecordError::io("read", &path))?;
        let wrong = || RecordError::WrongPassphrase {
            path: folder.to_owned(),
        };
        Lock::of(&sealed, passphrase, None).ok_or_else(wrong)
    }

    /// Opens a key; nothing where that fails, or where it costs more than `most`
    /// (2 to the power of it) to try a passphrase.
    pub(super) fn of(sealed: &[u8], passphrase: &str, most: Option<u8>) -> Option<Lock> {
        // To try a passphrase takes long: not for what no passphrase opens.
        let is_key = age::Decryptor::new_buffered(sealed).is_ok_and(|key| key.is_scrypt());
        is_key.then_some(())?;
        let secret = age::secrecy::SecretString::from(passphrase.to_owned());
        let mut identity = age::scrypt::Identity::new(secret);
        if let Some(most) = most {
            identity.set_max_work_factor(most);
        }
        let key = age::decrypt(&identity, sealed).ok()?;
        let key = str::from_utf8(&key).ok()?.parse().ok()?;
        Some(Lock { key })
    }

    pub(super) fn seal(&self, bytes: &[u8]) -> Result<Vec<u8>, RecordError> {
        age::encrypt(&self.key.to_public(), bytes).map_err(Self::failed)
    }

    pub(super) fn unseal(&self, bytes: &[u8]) -> Option<Vec<u8>> {
        age::decrypt(&self.key, bytes).ok()
    }
}

#[cfg(not(feature = "encryption"))]
impl Lock {
    pub(super) fn make(_: &Path, _: &str) -> Result<Lock, RecordError> {
        Err(RecordError::NoEncryption)
    }

    pub(super) fn open(folder: &Path, passphrase: &str) -> Result<Lock, RecordError> {
        Lock::make(folder, passphrase)
    }

    pub(super) fn seal(&self, bytes: &[u8]) -> Result<Vec<u8>, RecordError> {
        Ok(bytes.to_owned())
    }

    pub(super) fn unseal(&self, _: &[u8]) -> Option<Vec<u8>> {
        None
    }
}
