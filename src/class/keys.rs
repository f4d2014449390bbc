//! Keys that sign: a learner's for one class, and a class's. Ed25519 (RFC 8032).

use std::io;

use ed25519_dalek::{Signature, Signer as _, SigningKey, VerifyingKey};
use sha2::{Digest, Sha256};

/// What stands before all that is signed, so that no signature counts elsewhere.
const DOMAIN: &[u8] = b"kenning-class-1\n";
/// Bytes of a key's SHA-256 that make a pseudonym: 80 bits.
pub(super) const PSEUDONYM: usize = 10;

/// Bytes from hexadecimal digits; none where it is anything else.
pub(super) fn from_hex<const N: usize>(text: &str) -> Option<[u8; N]> {
    if text.len() != 2 * N || !text.bytes().all(|b| b.is_ascii_hexdigit()) {
        return None;
    }
    let mut bytes = [0; N];
    for (n, byte) in bytes.iter_mut().enumerate() {
        *byte = u8::from_str_radix(text.get(2 * n..2 * n + 2)?, 16).ok()?;
    }
    Some(bytes)
}

pub(super) fn to_hex(bytes: &[u8]) -> String {
    bytes.iter().map(|byte| format!("{byte:02x}")).collect()
}

/// The SHA-256 of bytes, in hexadecimal digits.
pub(super) fn digest(bytes: &[u8]) -> String {
    to_hex(&Sha256::digest(bytes))
}

/// The pseudonym of who has a key: the first 80 bits of its SHA-256, in hexadecimal
/// digits. Nobody else can sign under it.
pub(super) fn pseudonym(key: &str) -> String {
    digest(key.as_bytes())[..2 * PSEUDONYM].to_owned()
}

/// A key in short, to be compared by eye: four groups of four digits.
pub(super) fn fingerprint(key: &str) -> String {
    let digits = digest(key.as_bytes());
    let groups: Vec<&str> = (0..4).map(|n| &digits[4 * n..4 * n + 4]).collect();
    groups.join("-")
}

/// A key that signs.
#[derive(Clone)]
pub(super) struct Signer(SigningKey);

impl Signer {
    /// Draws a key.
    ///
    /// # Errors
    /// Where there is no source of randomness.
    pub(super) fn draw() -> io::Result<Signer> {
        let mut seed = [0; 32];
        getrandom::fill(&mut seed).map_err(io::Error::from)?;
        Ok(Signer(SigningKey::from_bytes(&seed)))
    }

    /// The key that was written as [`Signer::secret`] gives it.
    pub(super) fn read(secret: &str) -> Option<Signer> {
        from_hex(secret).map(|seed| Signer(SigningKey::from_bytes(&seed)))
    }

    /// What only its owner may know, in hexadecimal digits.
    pub(super) fn secret(&self) -> String {
        to_hex(&self.0.to_bytes())
    }

    /// The public half, in hexadecimal digits.
    pub(super) fn public(&self) -> String {
        to_hex(&self.0.verifying_key().to_bytes())
    }

    /// The signature of bytes, in hexadecimal digits.
    pub(super) fn sign(&self, bytes: &[u8]) -> String {
        to_hex(&self.0.sign(&[DOMAIN, bytes].concat()).to_bytes())
    }
}

/// Whether a signature of these bytes is by a key.
pub(super) fn is_signed(key: &str, bytes: &[u8], signature: &str) -> bool {
    let (Some(key), Some(signature)) = (from_hex(key), from_hex(signature)) else {
        return false;
    };
    VerifyingKey::from_bytes(&key).is_ok_and(|key| {
        let signature = Signature::from_bytes(&signature);
        key.verify_strict(&[DOMAIN, bytes].concat(), &signature)
            .is_ok()
    })
}
