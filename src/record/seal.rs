//! The lock of an encrypted folder: a key in it, which the passphrase opens,
//! and files that are sealed with that key.

use std::io;
#[cfg(feature = "encryption")]
use std::io::Read as _;
use std::path::Path;
#[cfg(feature = "encryption")]
use std::path::PathBuf;

use super::error::{Altered, RecordError};
use super::segments::device_of;
use crate::disk::fs;
#[cfg(feature = "encryption")]
use crate::disk::{create, read_foreign, replace};

/// How the names of sealed files end.
pub(super) const SEALED: &str = ".age";
pub(super) const KEY: &str = "key.age";

/// Tells the hash of names from whatever else is made of a folder's key.
#[cfg(feature = "encryption")]
const NAMES: &[u8] = b"kenning folder 2: names";

/// Digits of a hidden name.
const DIGITS: usize = 32;

/// Whether a folder holds a key or something sealed, be it a copy that a
/// carrier made: it was encrypted once, whatever it says now.
pub(super) fn was_sealed(folder: &Path) -> io::Result<bool> {
    for entry in fs::read_dir(folder)? {
        let name = entry?.file_name().to_string_lossy().into_owned();
        let is_hidden = hidden_name(&name).is_some();
        let is_sealed = name.starts_with("key") || device_of(&name).is_some() || is_hidden;
        if name.contains(SEALED) && is_sealed {
            return Ok(true);
        }
    }
    Ok(false)
}

/// The name of a hidden file in a folder, without what a program that carries the folder
/// may have added; nothing where the name is of another kind.
pub(super) fn hidden_name(there: &str) -> Option<&str> {
    let name = there.get(..DIGITS)?;
    let digits = name.bytes().all(|b| b.is_ascii_hexdigit());
    let sealed = there[DIGITS..].contains(SEALED) && !there.ends_with(".tmp");
    (digits && sealed).then_some(name)
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
        let lock = Lock {
            key: age::x25519::Identity::generate(),
        };
        let path = Self::path(folder);
        // Never over another: what that one sealed could not be opened any more.
        create(&path, &lock.under(passphrase)?).map_err(RecordError::io("write", &path))?;
        Ok(lock)
    }

    /// The key, sealed with a passphrase.
    fn under(&self, passphrase: &str) -> Result<Vec<u8>, RecordError> {
        use age::secrecy::{ExposeSecret, SecretString};
        let recipient = age::scrypt::Recipient::new(SecretString::from(passphrase.to_owned()));
        let key = self.key.to_string();
        age::encrypt(&recipient, key.expose_secret().as_bytes()).map_err(Self::failed)
    }

    /// Leaves the same key in the folder under another passphrase.
    fn put_under(&self, folder: &Path, passphrase: &str) -> Result<(), RecordError> {
        let path = Self::path(folder);
        replace(&path, &self.under(passphrase)?).map_err(RecordError::io("write", &path))
    }

    /// What a file is called where names are hidden: a keyed hash of its true name
    /// (HKDF-SHA-256 of the folder's key), as 32 hexadecimal digits.
    pub(super) fn hide(&self, name: &str) -> Result<String, RecordError> {
        use age::secrecy::ExposeSecret;
        let key = self.key.to_string();
        let names = hkdf::Hkdf::<sha2::Sha256>::new(Some(NAMES), key.expose_secret().as_bytes());
        let mut hash = [0; 16];
        names
            .expand(name.as_bytes(), &mut hash)
            .map_err(Self::failed)?;
        Ok(hash.iter().map(|byte| format!("{byte:02x}")).collect())
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

    /// The first bytes of what is sealed, at most so many: what is behind them is not
    /// looked at, and may be damaged.
    pub(super) fn beginning(&self, bytes: &[u8], most: usize) -> Option<Vec<u8>> {
        let sealed = age::Decryptor::new_buffered(bytes).ok()?;
        let key: &dyn age::Identity = &self.key;
        let mut plain = Vec::new();
        let opened = sealed.decrypt(std::iter::once(key)).ok()?;
        opened.take(most as u64).read_to_end(&mut plain).ok()?;
        Some(plain)
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

    fn put_under(&self, _: &Path, _: &str) -> Result<(), RecordError> {
        Err(RecordError::NoEncryption)
    }

    pub(super) fn hide(&self, _: &str) -> Result<String, RecordError> {
        Err(RecordError::NoEncryption)
    }

    pub(super) fn seal(&self, _: &[u8]) -> Result<Vec<u8>, RecordError> {
        Err(RecordError::NoEncryption)
    }

    pub(super) fn unseal(&self, _: &[u8]) -> Option<Vec<u8>> {
        None
    }

    pub(super) fn beginning(&self, _: &[u8], _: usize) -> Option<Vec<u8>> {
        None
    }
}

/// Changes the passphrase of an encrypted folder. The folder's key stays, and what is
/// sealed with it; the file of the key is replaced whole.
///
/// # Errors
/// Where the folder is not encrypted, the old passphrase does not open it, or the key
/// can't be read or written. Then the old passphrase still holds.
pub fn change_passphrase(folder: &Path, old: &str, new: &str) -> Result<(), RecordError> {
    let path = folder.to_owned();
    if !fs::is_dir(folder) {
        return Err(RecordError::NoFolder { path });
    }
    if !has_key(folder) {
        let sealed = was_sealed(folder).map_err(RecordError::io("read", folder))?;
        return Err(match sealed {
            true => RecordError::Altered {
                path,
                what: Altered::Missing(KEY.to_owned()),
            },
            false => RecordError::NotEncrypted { path },
        });
    }
    Lock::open(folder, old)?.put_under(folder, new)
}
