//! Short numbers for the files of a course: other files have others.

use sha2::{Digest as _, Sha256};

/// What tells the files of a course from others.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Digest {
    /// SHA-256 of the last parts of their names, their lengths and their bytes: the same
    /// files elsewhere have the same.
    pub content: [u8; 32],
    /// CRC-32 of names and bytes, and how many bytes they are. The names have the way to
    /// them.
    pub fingerprint: u64,
}

/// A digest that is worked out file by file.
pub(super) struct Digesting {
    content: Sha256,
    sum: Fingerprinting,
    /// Of the file that was begun last.
    length: u64,
}

impl Digesting {
    pub(super) fn new() -> Digesting {
        Digesting {
            content: Sha256::new(),
            sum: Fingerprinting::default(),
            length: 0,
        }
    }

    /// The next file, by its name.
    pub(super) fn begin(&mut self, name: &str) {
        self.end();
        let last = name.rsplit(['/', '\\']).next().unwrap_or(name);
        self.content.update((last.len() as u64).to_le_bytes());
        self.content.update(last);
        self.sum.add(name.as_bytes());
    }

    /// What comes next in it.
    pub(super) fn go_on(&mut self, bytes: &[u8]) {
        self.content.update(bytes);
        self.sum.add(bytes);
        self.length += bytes.len() as u64;
    }

    fn end(&mut self) {
        self.content.update(self.length.to_le_bytes());
        self.length = 0;
    }

    /// The digest of all files.
    pub(super) fn done(mut self) -> Digest {
        self.end();
        Digest {
            content: self.content.finalize().into(),
            fingerprint: self.sum.done(),
        }
    }
}

/// The fingerprint alone.
#[derive(Default)]
pub(super) struct Fingerprinting {
    sum: crc32fast::Hasher,
    length: u64,
}

impl Fingerprinting {
    pub(super) fn add(&mut self, bytes: &[u8]) {
        self.sum.update(bytes);
        self.length += bytes.len() as u64;
    }

    pub(super) fn done(self) -> u64 {
        self.length << 32 | u64::from(self.sum.finalize())
    }
}
