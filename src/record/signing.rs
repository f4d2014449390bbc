//! What a device signs in a synced folder: how long each of its segments was,
//! and what it held then. Ed25519 (RFC 8032) over a line of JSON, with SHA-256
//! of exactly the bytes that are vouched for.
//!
//! A sheet is a file of two lines: the JSON, and its signature in hexadecimal.
//! It names every state of a segment that a carrier may still bring.

use std::collections::BTreeMap;
use std::fmt;
use std::io;
use std::path::Path;
use std::str::FromStr;

use ed25519_dalek::{Signature, Signer as _, SigningKey, VerifyingKey};
use serde::{Deserialize, Serialize};
use sha2::{Digest, Sha256};

use super::error::RecordError;
use super::stamped::Device;
use crate::disk::{create, is_damage, is_gone, is_there, read_small, set_aside};
use crate::words::{Message, message};

/// The file of a profile that holds its key: 64 hexadecimal digits.
const KEY: &str = "signing.key";
/// Largest file of a key that is read, in bytes.
const LARGEST: u64 = 1024;
const FORMAT: u32 = 1;
/// How the names of sheets end.
const SHEET: &str = ".sig";
/// How many states are named of those that a segment only grew from.
const BEGINNINGS: usize = 16;
/// How many are named of those that a copy of the machine left.
const OTHERS: usize = 64;

fn from_hex<const N: usize>(text: &str) -> Option<[u8; N]> {
    if text.len() != 2 * N || !text.bytes().all(|b| b.is_ascii_hexdigit()) {
        return None;
    }
    let mut bytes = [0; N];
    for (n, byte) in bytes.iter_mut().enumerate() {
        *byte = u8::from_str_radix(text.get(2 * n..2 * n + 2)?, 16).ok()?;
    }
    Some(bytes)
}

fn to_hex(bytes: &[u8]) -> String {
    bytes.iter().map(|byte| format!("{byte:02x}")).collect()
}

/// The public half of a home's key, written as 64 hexadecimal digits.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(super) struct PublicKey([u8; 32]);

impl PublicKey {
    /// The first 64 bits of the key's SHA-256, in groups of four hexadecimal
    /// digits: short enough to be compared by eye.
    pub(super) fn fingerprint(&self) -> String {
        let digits = to_hex(&Sha256::digest(self.0)[..8]);
        let groups: Vec<&str> = (0..4).map(|n| &digits[4 * n..4 * n + 4]).collect();
        groups.join("-")
    }
}

impl fmt::Display for PublicKey {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&to_hex(&self.0))
    }
}

impl FromStr for PublicKey {
    type Err = ();

    fn from_str(text: &str) -> Result<PublicKey, ()> {
        from_hex(text).map(PublicKey).ok_or(())
    }
}

/// The key that a home signs with, whatever names it records under.
pub(super) struct Signer(SigningKey);

impl Signer {
    /// The key of a profile's directory, drawn when it is first needed. Where
    /// its file is damaged, that is set aside, and a message tells of it.
    ///
    /// # Errors
    /// Where it can't be read or written, or there is no source of randomness.
    pub(super) fn of(dir: &Path, stamp: &str) -> Result<(Signer, Option<Message>), RecordError> {
        let path = dir.join(KEY);
        let read = match read_small(&path, LARGEST) {
            Ok(text) => from_hex(text.trim()),
            Err(error) if is_gone(&error) || is_damage(&error) => None,
            Err(error) => return Err(RecordError::io("read", &path)(error)),
        };
        if let Some(seed) = read {
            return Ok((Signer::from_seed(seed), None));
        }
        let told = match is_there(&path).map_err(RecordError::io("read", &path))? {
            true => Some(message!(
                "record-key-damaged",
                path = &set_aside(&path, stamp)?
            )),
            false => None,
        };
        let mut seed = [0; 32];
        let drawn = getrandom::fill(&mut seed).map_err(io::Error::from);
        let fail = |error| RecordError::io("write", &path)(error);
        drawn.map_err(fail)?;
        create(&path, format!("{}\n", to_hex(&seed)).as_bytes()).map_err(fail)?;
        Ok((Signer::from_seed(seed), told))
    }

    pub(super) fn from_seed(seed: [u8; 32]) -> Signer {
        Signer(SigningKey::from_bytes(&seed))
    }

    pub(super) fn public(&self) -> PublicKey {
        PublicKey(self.0.verifying_key().to_bytes())
    }

    /// A sheet that vouches for these states of a device's segments.
    ///
    /// # Errors
    /// Where it can't be encoded.
    pub(super) fn sign(
        &self,
        learner: Device,
        device: Device,
        segments: BTreeMap<String, Vec<State>>,
    ) -> Result<String, RecordError> {
        let sheet = Sheet {
            format: FORMAT,
            learner,
            device,
            key: self.public().to_string(),
            segments,
        };
        let text = serde_json::to_string(&sheet).map_err(RecordError::encode)?;
        let signature = self.0.sign(text.as_bytes()).to_bytes();
        Ok(format!("{text}\n{}\n", to_hex(&signature)))
    }
}

/// What a segment held once: so many bytes, and their SHA-256.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub(super) struct State {
    bytes: u64,
    sha256: String,
}

impl State {
    pub(super) fn of(bytes: &[u8]) -> State {
        State {
            bytes: bytes.len() as u64,
            sha256: to_hex(&Sha256::digest(bytes)),
        }
    }

    pub(super) fn bytes(&self) -> u64 {
        self.bytes
    }
}

/// Which of these states are beginnings of `bytes`, or all of it, in their order.
fn beginnings(bytes: &[u8], states: &[&State]) -> Vec<bool> {
    let mut lengths: Vec<usize> = states
        .iter()
        .filter_map(|state| usize::try_from(state.bytes).ok())
        .filter(|&length| length <= bytes.len())
        .collect();
    lengths.sort_unstable();
    lengths.dedup();
    let mut sums: BTreeMap<u64, String> = BTreeMap::new();
    let (mut hash, mut from) = (Sha256::new(), 0);
    for length in lengths {
        hash.update(&bytes[from..length]);
        from = length;
        sums.insert(length as u64, to_hex(&hash.clone().finalize()));
    }
    let is = |state: &&State| sums.get(&state.bytes) == Some(&state.sha256);
    states.iter().map(is).collect()
}

/// How many bytes of a file's beginning are one of these states.
pub(super) fn covered<'a>(bytes: &[u8], states: impl Iterator<Item = &'a State>) -> usize {
    let states: Vec<&State> = states.collect();
    let found = states.iter().zip(beginnings(bytes, &states));
    let lengths = found.filter_map(|(state, is)| is.then_some(state.bytes));
    lengths.max().unwrap_or(0) as usize
}

/// The states to name of a segment that holds `bytes` now and was in others
/// before: of those that it grew from the longest, and the newest of all others.
pub(super) fn to_name(bytes: &[u8], before: Vec<State>) -> Vec<State> {
    let now = State::of(bytes);
    let mut before = before;
    before.retain(|state| *state != now);
    let is_beginning = beginnings(bytes, &before.iter().collect::<Vec<_>>());
    let (mut grown, mut others) = (Vec::new(), Vec::new());
    for (state, is) in before.into_iter().zip(is_beginning) {
        match is {
            true => grown.push(state),
            false => others.push(state),
        }
    }
    grown.sort_by_key(|state| state.bytes);
    others.drain(..others.len().saturating_sub(OTHERS));
    grown.drain(..grown.len().saturating_sub(BEGINNINGS));
    others.into_iter().chain(grown).chain([now]).collect()
}

/// What was signed of one device's segments with one key.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub(super) struct Sheet {
    format: u32,
    /// Whose record it is: a sheet of another learner's folder says nothing here.
    pub(super) learner: Device,
    pub(super) device: Device,
    key: String,
    /// By the names of segments: their states, the newest last.
    pub(super) segments: BTreeMap<String, Vec<State>>,
}

impl Sheet {
    /// Reads one that is whole, of a format that is known, and signed with the
    /// key that it names.
    pub(super) fn read(bytes: &[u8]) -> Option<(PublicKey, Sheet)> {
        let text = str::from_utf8(bytes).ok()?;
        let (text, rest) = text.split_once('\n')?;
        let signature = Signature::from_bytes(&from_hex(rest.strip_suffix('\n')?)?);
        let sheet: Sheet = serde_json::from_str(text).ok()?;
        let key: PublicKey = sheet.key.parse().ok()?;
        let verifying = VerifyingKey::from_bytes(&key.0).ok()?;
        let signed = verifying.verify_strict(text.as_bytes(), &signature);
        (signed.is_ok() && sheet.format == FORMAT).then_some((key, sheet))
    }

    /// Every state of every segment: a carrier's copy may have any name.
    pub(super) fn states(&self) -> impl Iterator<Item = &State> {
        self.segments.values().flatten()
    }

    /// Whether a sheet names every state that another one does, with the same key.
    pub(super) fn says_all(sheet: &[u8], other: &[u8]) -> bool {
        let (Some((key, sheet)), Some((by, other))) = (Sheet::read(sheet), Sheet::read(other))
        else {
            return false;
        };
        let named = |(name, states): (&String, &Vec<State>)| {
            let here = sheet.segments.get(name);
            here.is_some_and(|here| states.iter().all(|state| here.contains(state)))
        };
        (key, sheet.learner, sheet.device) == (by, other.learner, other.device)
            && other.segments.iter().all(named)
    }

    /// The name of a device's sheet by a key, in a folder that is not encrypted.
    pub(super) fn name(device: Device, key: PublicKey) -> String {
        format!("{device}.{}{SHEET}", key.fingerprint())
    }

    /// Whether a file's name is that of a sheet, or of a copy that a carrier made of one.
    pub(super) fn is_named(name: &str) -> bool {
        let device = name.split_at_checked(16);
        device.is_some_and(|(device, rest)| {
            device.parse::<Device>().is_ok()
                && rest.starts_with('.')
                && rest.contains(SHEET)
                && !rest.ends_with(".tmp")
        })
    }
}
