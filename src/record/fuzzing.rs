//! What holds of the record's own files, whatever stands in them; `crate::fuzzing`
//! tells more. Each function panics where it does not hold.

use std::io::BufReader;

use serde::Serialize;
use serde::de::DeserializeOwned;

use super::folder::About;
use super::memory::Memory;
use super::reached::Reached;
use super::segments::{Found, scan_lines};
use super::stamped::{Device, Key, Names, Record, push_line};
use super::sync::Manifest;
use super::whose;

/// The records that bytes hold as a segment, and what else was found.
fn scanned(bytes: &[u8]) -> (Vec<Record>, Found) {
    // Lines that are longer than what is read at once.
    let lines = BufReader::with_capacity(100, bytes);
    let mut records = Vec::new();
    let found = scan_lines(lines, 0, &mut |record| records.push(record));
    (records, found.expect("bytes"))
}

/// A segment: its records are lines of it, in their order, and nothing else is
/// kept; written again, they are read as the same, with nothing damaged.
pub(crate) fn segment(bytes: &[u8]) {
    let (records, found) = scanned(bytes);
    assert!(found.end <= bytes.len() as u64);
    assert_eq!(found.torn, found.end < bytes.len() as u64);
    let mut lines = bytes.split(|&b| b == b'\n');
    let mut text = String::new();
    for record in &records {
        assert!(lines.any(|line| line == record.line.as_bytes()));
        push_line(&mut text, record);
    }
    assert!(text.len() <= bytes.len() + 1);
    let (again, found) = scanned(text.as_bytes());
    assert_eq!(again, records);
    assert_eq!((found.damaged, found.torn), (0, false));
    assert_eq!(found.end, text.len() as u64);
    // A line that was cut off is never taken for a whole one of something else.
    if let Some(last) = records.last() {
        let (cut, _) = scanned(&text.as_bytes()[..text.len() - 2]);
        assert_eq!(cut.len(), records.len() - 1, "{}", last.line);
    }
    records.iter().for_each(same_event);
}

/// What a record says stays the same in each of its forms.
fn same_event(record: &Record) {
    let key = record.key;
    assert_eq!(Key::from_bytes(&key.to_bytes()), Some(key));
    let mut names = Names::default();
    let packed = names.pack(record).expect("a form");
    let unpacked = names.unpack(key, &packed).and_then(|found| found.record());
    let unpacked = unpacked.expect("what was packed");
    assert_eq!((unpacked.key, &unpacked.event), (key, &record.event));
    let Some(event) = &record.event else {
        assert_eq!(&unpacked, record);
        return;
    };
    let written = Record::new(key, event.clone()).expect("a line");
    let read = Record::parse(written.line.as_bytes()).expect("a whole line");
    assert_eq!(read, written);
    assert_eq!((read.key, read.event), (key, Some(event.clone())));
}

/// The lines of a segment, each with the checksum that it should have: what
/// others write on purpose, and a fuzzer hardly ever finds by itself.
pub(crate) fn with_sums(bytes: &[u8]) -> Vec<u8> {
    let mut summed = Vec::new();
    for line in bytes.split_inclusive(|&b| b == b'\n') {
        let ended = line.ends_with(b"\n");
        let line = line.strip_suffix(b"\n").unwrap_or(line);
        match line.split_at_checked(9) {
            Some((_, json)) => {
                let sum = crc32fast::hash(json);
                summed.extend_from_slice(format!("{sum:08x} ").as_bytes());
                summed.extend_from_slice(json);
            }
            None => summed.extend_from_slice(line),
        }
        if ended {
            summed.push(b'\n');
        }
    }
    summed
}

/// A value of the database: what is read from it is the same when it is packed again.
pub(crate) fn packed(bytes: &[u8]) {
    let key = Key::from_bytes(&bytes[..Key::BYTES.min(bytes.len())]);
    let (Some(key), Some(body)) = (key, bytes.get(Key::BYTES..)) else {
        return;
    };
    let known = ["spanish", "mañana", "no-tilde", "greetings", "numbers"];
    let known = || Names::of(known.map(str::to_owned).to_vec());
    let mut summed = body.to_vec();
    summed.extend_from_slice(&crc32fast::hash(body).to_le_bytes());
    for value in [body, &summed] {
        let Some(found) = known().unpack(key, value) else {
            continue;
        };
        if let Some(record) = found.record() {
            same_event(&record);
        }
    }
}

/// What is read as JSON is written so that it is read as the same.
fn json<T: Serialize + DeserializeOwned + PartialEq>(bytes: &[u8]) {
    let Ok(read) = serde_json::from_slice::<T>(bytes) else {
        return;
    };
    let text = serde_json::to_string(&read).expect("text");
    let again: T = serde_json::from_str(&text).expect("what was written");
    assert!(again == read);
}

/// What a folder and its devices say of their files, and what a profile notes of
/// its own.
pub(crate) fn manifest(bytes: &[u8]) {
    if let Some(manifest) = Manifest::of(bytes) {
        let text = serde_json::to_string(&manifest).expect("text");
        assert!(Manifest::of(text.as_bytes()) == Some(manifest));
    }
    json::<About>(bytes);
    json::<Memory>(bytes);
    json::<Reached>(bytes);
}

/// The file with a profile's names: the first is found where all are names.
pub(crate) fn names(text: &str) {
    let Some(first) = whose::first(text) else {
        return;
    };
    let names: Vec<&str> = text.lines().map(str::trim).collect();
    assert!(names[0].eq_ignore_ascii_case(&first.to_string()));
    let written: String = names.iter().map(|name| format!("{name}\n")).collect();
    assert_eq!(whose::first(&written), Some(first));
    assert!(names.iter().all(|name| name.parse::<Device>().is_ok()));
}

/// A folder's key, and a file that is sealed: bytes that are none open nothing.
#[cfg(feature = "encryption")]
pub(crate) fn key(bytes: &[u8]) {
    use super::seal::Lock;
    /// So costly may it be to try a passphrase here: 2 to the power of it.
    const MOST: u8 = 4;
    if let Some(lock) = Lock::of(bytes, "passphrase", Some(MOST)) {
        let sealed = lock.seal(bytes).expect("sealed");
        assert_eq!(lock.unseal(&sealed).as_deref(), Some(bytes));
        // What was sealed is opened whole or not at all.
        assert_eq!(lock.unseal(&sealed[..sealed.len() - 1]), None);
        assert_eq!(lock.unseal(bytes), None);
    }
}

#[cfg(not(feature = "encryption"))]
pub(crate) fn key(_: &[u8]) {}
