//! Encrypted folders, opened without kenning's help, as docs/data.md says.

use std::collections::BTreeSet;
use std::fs;
use std::path::{Path, PathBuf};

use age::secrecy::{ExposeSecret, SecretString};
use age::x25519::Identity;
use ed25519_dalek::SigningKey;
use kenning::record::learner;
use sha2::{Digest, Sha256};

pub use super::names;

pub const PASSPHRASE: &str = "correct horse";

/// The key of a folder. It is sealed anew so that to try the passphrase costs little:
/// tests do that often.
pub fn key(folder: &Path) -> Identity {
    let path = folder.join("key.age");
    let sealed = fs::read(&path).expect("a key");
    let secret = || SecretString::from(PASSPHRASE.to_owned());
    let opened = age::decrypt(&age::scrypt::Identity::new(secret()), &sealed).expect("it opens");
    let text = String::from_utf8(opened).expect("text");
    let key: Identity = text.parse().expect("a key");
    let mut cheap = age::scrypt::Recipient::new(secret());
    cheap.set_work_factor(2);
    let text = key.to_string();
    let sealed = age::encrypt(&cheap, text.expose_secret().as_bytes()).expect("it is sealed");
    fs::write(&path, sealed).expect("it is written");
    key
}

/// What a file of an encrypted folder is truly called, and holds; nothing of others.
pub fn opened(path: &Path, key: &Identity) -> Option<(String, Vec<u8>)> {
    let name = path.file_name()?.to_string_lossy().into_owned();
    let sealed = fs::read(path).expect("it reads");
    let plain = age::decrypt(key, &sealed).ok()?;
    if !is_hidden(&name) {
        return Some((name.strip_suffix(".age")?.to_owned(), plain));
    }
    let end = plain.iter().position(|&b| b == b'\n')?;
    let head: serde_json::Value = serde_json::from_slice(&plain[..end]).ok()?;
    let length = usize::try_from(head["bytes"].as_u64()?).ok()?;
    let bytes = plain[end + 1..][..length].to_vec();
    Some((head["name"].as_str()?.to_owned(), bytes))
}

/// Seals a file in place of another, as who knows the passphrase can.
pub fn reseal(path: &Path, key: &Identity, bytes: &[u8]) {
    let (name, _) = opened(path, key).expect("it opens");
    let there = path.file_name().expect("a name").to_string_lossy();
    let mut plain = Vec::new();
    if is_hidden(&there) {
        let head = serde_json::json!({"name": name, "bytes": bytes.len()});
        plain = format!("{head}\n").into_bytes();
    }
    plain.extend_from_slice(bytes);
    let sealed = age::encrypt(&key.to_public(), &plain).expect("it is sealed");
    fs::write(path, sealed).expect("it is written");
}

fn is_hidden(name: &str) -> bool {
    name.len() >= 36 && name.bytes().take(32).all(|b| b.is_ascii_hexdigit())
}

fn hex(bytes: &[u8]) -> String {
    bytes.iter().map(|byte| format!("{byte:02x}")).collect()
}

/// What a profile's directory holds that nobody else is to learn.
fn secrets(dir: &Path) -> (BTreeSet<String>, BTreeSet<usize>) {
    let text = |name: &str| fs::read_to_string(dir.join(name)).unwrap_or_default();
    let mut secrets = BTreeSet::from([learner(dir).expect("it reads").to_string()]);
    secrets.extend(text("device").lines().map(str::to_owned));
    let seed = text("signing.key");
    let seed: Vec<u8> = (0..seed.trim().len() / 2)
        .map(|n| u8::from_str_radix(&seed[2 * n..2 * n + 2], 16).expect("digits"))
        .collect();
    let seed: [u8; 32] = seed.try_into().expect("a machine that signs");
    let public = SigningKey::from_bytes(&seed).verifying_key().to_bytes();
    let print = hex(&Sha256::digest(public)[..8]);
    let groups: Vec<&str> = (0..4).map(|n| &print[4 * n..4 * n + 4]).collect();
    secrets.extend([hex(&seed), hex(&public), groups.join("-"), print]);
    let mut lengths = BTreeSet::new();
    for name in names(&dir.join("events")) {
        let bytes = fs::read(dir.join("events").join(&name)).expect("it reads");
        secrets.extend([name[..16].to_owned(), name[17..24].to_owned()]);
        secrets.insert(format!("{:08x}", crc32fast::hash(&bytes)));
        secrets.insert(hex(&Sha256::digest(&bytes)));
        lengths.insert(bytes.len());
    }
    (secrets, lengths)
}

/// Holds that a folder tells nothing of what these profiles' directories hold: neither
/// names, nor bytes, nor sizes.
pub fn tells_nothing(folder: &Path, dirs: &[PathBuf]) {
    let key = key(folder);
    let (mut secrets_of_all, mut lengths) = (BTreeSet::new(), BTreeSet::new());
    for dir in dirs {
        let (more, long) = secrets(dir);
        secrets_of_all.extend(more);
        lengths.extend(long);
    }
    assert!(secrets_of_all.len() >= 9 && !lengths.is_empty());
    for name in names(folder) {
        let path = folder.join(&name);
        let bytes = fs::read(&path).expect("it reads");
        for secret in &secrets_of_all {
            assert!(!name.contains(secret.as_str()), "{name} tells {secret}");
            let mut windows = bytes.windows(secret.len());
            let found = windows.any(|window| window == secret.as_bytes());
            assert!(!found, "{name} holds {secret}");
        }
        match name.as_str() {
            "kenning.json" => assert_eq!(
                bytes,
                b"{\"format\":2,\"learner\":\"0000000000000000\",\"encrypted\":true}\n"
            ),
            "key.age" => {}
            hidden => {
                assert!(is_hidden(hidden) && hidden.len() == 36, "{hidden}");
                let text = String::from_utf8_lossy(&bytes);
                for length in &lengths {
                    assert!(!text.contains(&format!(":{length}")), "{name}");
                }
                is_of_a_class(&age::decrypt(&key, &bytes).expect("it opens"), hidden);
            }
        }
    }
}

/// Holds that so many bytes are a number of few digits in base 2, as the rule of Padmé
/// has it, and no fewer than 4096.
fn is_of_a_class(plain: &[u8], name: &str) {
    assert!(plain.len() >= 4096, "{name}");
    let exponent = plain.len().ilog2();
    let zeros = exponent - (exponent.ilog2() + 1);
    assert!(
        plain.len().trailing_zeros() >= zeros,
        "{name}: {}",
        plain.len()
    );
}
