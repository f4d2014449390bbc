//! Encryption to a teacher's key (age, X25519).

use super::wrong::Wrong;
use crate::words::{Message, message};

/// How every file that age makes begins.
const MARK: &[u8] = b"age-encryption.org/";

/// Whether bytes are encrypted.
pub(super) fn is_sealed(bytes: &[u8]) -> bool {
    bytes.starts_with(MARK)
}

/// The teacher's private key, which opens what is encrypted to the class.
#[derive(Clone)]
pub(super) struct Opener {
    #[cfg(feature = "encryption")]
    key: age::x25519::Identity,
}

#[cfg(feature = "encryption")]
impl Opener {
    /// Draws a key.
    ///
    /// # Errors
    /// Where this kenning was built without encryption.
    pub(super) fn draw() -> Result<Opener, Message> {
        Ok(Opener {
            key: age::x25519::Identity::generate(),
        })
    }

    /// The key that was written as [`Opener::secret`] gives it.
    pub(super) fn read(secret: &str) -> Option<Opener> {
        secret.parse().ok().map(|key| Opener { key })
    }

    pub(super) fn secret(&self) -> String {
        use age::secrecy::ExposeSecret;
        self.key.to_string().expose_secret().to_owned()
    }

    /// The public half: who has it can encrypt to the class.
    pub(super) fn public(&self) -> String {
        self.key.to_public().to_string()
    }

    /// Opens what is encrypted to the class.
    ///
    /// # Errors
    /// Where it is encrypted to somebody else, is not whole, or holds more than `most`
    /// bytes.
    pub(super) fn open(&self, sealed: &[u8], most: u64) -> Result<Vec<u8>, Wrong> {
        use std::io::Read as _;
        let key: &dyn age::Identity = &self.key;
        let opened = age::Decryptor::new_buffered(sealed).map_err(|_| Wrong::Sealed)?;
        let reader = opened
            .decrypt(std::iter::once(key))
            .map_err(|_| Wrong::Sealed)?;
        let mut plain = Vec::new();
        let read = reader.take(most + 1).read_to_end(&mut plain);
        read.map_err(|_| Wrong::Changed)?;
        match plain.len() as u64 > most {
            true => Err(Wrong::TooLarge { most: most >> 20 }),
            false => Ok(plain),
        }
    }
}

/// Encrypts to a public key.
///
/// # Errors
/// Where it is no key.
#[cfg(feature = "encryption")]
pub(super) fn seal(to: &str, plain: &[u8]) -> Result<Vec<u8>, Message> {
    let no_key = || message!("class-no-key");
    let to: age::x25519::Recipient = to.parse().map_err(|_| no_key())?;
    age::encrypt(&to, plain).map_err(|_| no_key())
}

#[cfg(not(feature = "encryption"))]
impl Opener {
    pub(super) fn draw() -> Result<Opener, Message> {
        Err(message!("class-no-encryption"))
    }

    pub(super) fn read(_: &str) -> Option<Opener> {
        None
    }

    pub(super) fn secret(&self) -> String {
        String::new()
    }

    pub(super) fn public(&self) -> String {
        String::new()
    }

    pub(super) fn open(&self, _: &[u8], _: u64) -> Result<Vec<u8>, Wrong> {
        Err(Wrong::NoEncryption)
    }
}

#[cfg(not(feature = "encryption"))]
pub(super) fn seal(_: &str, _: &[u8]) -> Result<Vec<u8>, Message> {
    Err(message!("class-no-encryption"))
}

/// Encrypts with a passphrase (scrypt with N = 2^17, as synced folders are).
///
/// # Errors
/// Where this kenning was built without encryption.
#[cfg(feature = "encryption")]
pub(super) fn lock(passphrase: &str, plain: &[u8]) -> Result<Vec<u8>, Message> {
    let secret = age::secrecy::SecretString::from(passphrase.to_owned());
    let mut recipient = age::scrypt::Recipient::new(secret);
    recipient.set_work_factor(17);
    age::encrypt(&recipient, plain).map_err(|error| Message::verbatim(error.to_string()))
}

/// Opens what a passphrase encrypts; none where it is another one, or the file is damaged.
#[cfg(feature = "encryption")]
pub(super) fn unlock(passphrase: &str, sealed: &[u8]) -> Option<Vec<u8>> {
    let secret = age::secrecy::SecretString::from(passphrase.to_owned());
    let mut identity = age::scrypt::Identity::new(secret);
    identity.set_max_work_factor(20);
    age::decrypt(&identity, sealed).ok()
}

#[cfg(not(feature = "encryption"))]
pub(super) fn lock(_: &str, _: &[u8]) -> Result<Vec<u8>, Message> {
    Err(message!("class-no-encryption"))
}

#[cfg(not(feature = "encryption"))]
pub(super) fn unlock(_: &str, _: &[u8]) -> Option<Vec<u8>> {
    None
}
