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

/// What it costs to try a passphrase on a key that is made here: the base-2 logarithm of scrypt's
/// N, with r = 8 and p = 1. That is 128 MB and less than a second, the first setting for scrypt
/// in OWASP's Password Storage Cheat Sheet. It is fixed: a busy machine must not make weaker
/// keys, nor a fast one keys that others can hardly open.
#[cfg(feature = "encryption")]
const WORK: u8 = 17;

/// The most costly key that is tried, in the same unit: at 22, scrypt takes 4 GB. Earlier
/// versions made keys of up to about 20.
#[cfg(feature = "encryption")]
const MOST_WORK: u8 = 22;

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

/// Why a key does not open.
#[cfg(feature = "encryption")]
#[derive(Debug, PartialEq, Eq)]
pub(super) enum Shut {
    /// The passphrase was tried, and is another one.
    Wrong,
    /// No passphrase was tried: that costs 2 to the power of this, and is not worth it.
    Costly(u8),
    /// It is no key under a passphrase, or not all of one.
    Damaged,
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
        // Never over another key: what that one sealed could not be opened any more.
        create(&path, &lock.under(passphrase)?).map_err(RecordError::io("write", &path))?;
        Ok(lock)
    }

    /// The key, sealed with a passphrase.
    fn under(&self, passphrase: &str) -> Result<Vec<u8>, RecordError> {
        use age::secrecy::{ExposeSecret, SecretString};
        let secret = SecretString::from(passphrase.to_owned());
        let mut recipient = age::scrypt::Recipient::new(secret);
        recipient.set_work_factor(WORK);
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
        let whole = || folder.to_owned();
        Lock::of(&sealed, passphrase, MOST_WORK).map_err(|shut| match shut {
            Shut::Wrong => RecordError::WrongPassphrase { path: whole() },
            Shut::Costly(work) => RecordError::CostlyKey {
                path,
                work,
                most: MOST_WORK,
            },
            Shut::Damaged => RecordError::Altered {
                path: whole(),
                what: Altered::Missing(KEY.to_owned()),
            },
        })
    }

    /// Opens a key. Where it costs more than `most` (2 to the power of it is scrypt's N),
    /// the passphrase is not tried.
    pub(super) fn of(sealed: &[u8], passphrase: &str, most: u8) -> Result<Lock, Shut> {
        use age::DecryptError::{DecryptionFailed, ExcessiveWork};
        // To try a passphrase takes long: not for what no passphrase opens.
        let is_key = age::Decryptor::new_buffered(sealed).is_ok_and(|key| key.is_scrypt());
        if !is_key {
            return Err(Shut::Damaged);
        }
        let secret = age::secrecy::SecretString::from(passphrase.to_owned());
        let mut identity = age::scrypt::Identity::new(secret);
        identity.set_max_work_factor(most);
        let key = age::decrypt(&identity, sealed).map_err(|error| match error {
            ExcessiveWork { required, .. } => Shut::Costly(required),
            DecryptionFailed => Shut::Wrong,
            _ => Shut::Damaged,
        })?;
        let key = str::from_utf8(&key).ok().and_then(|key| key.parse().ok());
        key.map(|key| Lock { key }).ok_or(Shut::Damaged)
    }

    pub(super) fn seal(&self, bytes: &[u8]) -> Result<Vec<u8>, RecordError> {
        age::encrypt(&self.key.to_public(), bytes).map_err(Self::failed)
    }

    pub(super) fn unseal(&self, bytes: &[u8]) -> Option<Vec<u8>> {
        age::decrypt(&self.key, bytes).ok()
    }

    /// The first bytes of what is sealed, at most `most`. What comes after them is not looked at
    /// and may be damaged.
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

#[cfg(all(test, feature = "encryption"))]
mod tests {
    use super::*;

    /// The header of a sealed key: its lines up to the one that holds scrypt's N.
    fn scrypt(sealed: &[u8]) -> String {
        let text = String::from_utf8_lossy(sealed);
        let line = text.lines().find(|line| line.starts_with("-> scrypt "));
        line.expect("a line of scrypt").to_owned()
    }

    fn key() -> Lock {
        let key = age::x25519::Identity::generate();
        Lock { key }
    }

    #[test]
    fn every_key_is_made_equally_strong_and_opens() {
        let key = key();
        let sealed = key.under("right").expect("sealed");
        assert!(scrypt(&sealed).ends_with(" 17"), "{}", scrypt(&sealed));
        assert!(Lock::of(&sealed, "right", MOST_WORK).is_ok());
        assert_eq!(
            Lock::of(&sealed, "left", MOST_WORK).err(),
            Some(Shut::Wrong)
        );
    }

    /// However long the machine takes for it, which is not measured.
    #[test]
    fn only_a_passphrase_that_was_tried_is_wrong() {
        let sealed = key().under("right").expect("sealed");
        let of = |sealed: &[u8], most| Lock::of(sealed, "right", most).err();
        assert_eq!(of(&sealed, WORK), None);
        assert_eq!(of(&sealed, WORK - 1), Some(Shut::Costly(WORK)));
        let at = sealed.iter().position(|&b| b == b'1').expect("the version");
        for cut in [0, at, sealed.len() - 1] {
            assert_eq!(of(&sealed[..cut], MOST_WORK), Some(Shut::Damaged), "{cut}");
        }
        assert_eq!(of(b"no key", MOST_WORK), Some(Shut::Damaged));
    }

    #[test]
    fn a_key_that_costs_too_much_is_told_and_not_called_wrong() {
        let dir = tempfile::tempdir().expect("a directory");
        let sealed = key().under("right").expect("sealed");
        let line = scrypt(&sealed);
        let line = line.as_bytes();
        let at = sealed.windows(line.len()).position(|there| there == line);
        let end = at.expect("it is there") + line.len();
        let costly = [&sealed[..end - 2], b"23", &sealed[end..]].concat();
        create(&dir.path().join(KEY), &costly).expect("written");
        let error = Lock::open(dir.path(), "right")
            .err()
            .expect("it stays shut");
        assert!(
            matches!(error, RecordError::CostlyKey { work: 23, .. }),
            "{error}"
        );
        assert!(error.to_string().contains("was not tried"), "{error}");
    }
}
