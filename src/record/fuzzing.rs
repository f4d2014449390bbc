//! What holds of the record's own files, whatever stands in them; `crate::fuzzing`
//! tells more. Each function panics where it does not hold.

use std::collections::BTreeMap;
use std::io::BufReader;

use serde::Serialize;
use serde::de::DeserializeOwned;

use super::folder::About;
use super::hidden::{name_in, unwrap, wrap};
use super::memory::Memory;
use super::reached::Reached;
use super::seal::hidden_name;
use super::segments::{Found, device_of, scan_lines};
use super::sides::Manifest;
use super::signing::{Sheet, Signer, State, covered, to_name};
use super::stamped::{Device, Key, Names, Record, push_line};
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

/// What a device signed: a sheet is read whole with its own signature, or not at all,
/// and names a bounded number of states, which reach no further than what they are of.
pub(crate) fn sheet(bytes: &[u8]) {
    if Sheet::read(bytes).is_some() {
        assert!(Sheet::says_all(bytes, bytes));
        assert!(Sheet::read(&bytes[..bytes.len() - 1]).is_none());
        let mut changed = bytes.to_vec();
        changed[bytes.len() / 2] ^= 1;
        assert!(Sheet::read(&changed).is_none());
    }
    let line = bytes.split(|&b| b == b'\n').next().unwrap_or_default();
    let name = String::from_utf8_lossy(line);
    assert!(!Sheet::is_named(&name) || device_of(&name).is_none());
    // The signature of what was changed is wrong: what is in it is signed anew.
    let Ok(sheet) = serde_json::from_slice::<Sheet>(line) else {
        return;
    };
    let states: Vec<State> = sheet.states().cloned().collect();
    assert!(covered(bytes, states.iter()) <= bytes.len());
    let named = to_name(bytes, states);
    assert!(named.len() <= 81 && named.last() == Some(&State::of(bytes)));
    assert_eq!(covered(bytes, named.iter()), bytes.len());
    let signer = Signer::from_seed([7; 32]);
    let sign = |segments| signer.sign(sheet.learner, sheet.device, segments);
    let signed = sign(sheet.segments.clone()).expect("a sheet");
    let (key, read) = Sheet::read(signed.as_bytes()).expect("what was signed");
    assert_eq!((key, &read.segments), (signer.public(), &sheet.segments));
    assert!(Sheet::is_named(&Sheet::name(read.device, key)));
    let less = sign(BTreeMap::new()).expect("a sheet");
    assert!(Sheet::says_all(signed.as_bytes(), less.as_bytes()));
    let is_less = sheet.states().next().is_some();
    assert!(!is_less || !Sheet::says_all(less.as_bytes(), signed.as_bytes()));
}

/// What is sealed where names are hidden: whatever a file holds comes back with its
/// name, and what was not made so has none. So have names in a folder.
pub(crate) fn hidden(bytes: &[u8]) {
    let text = String::from_utf8_lossy(bytes);
    if let Some(name) = hidden_name(&text) {
        assert!(name.len() == 32 && text.starts_with(name));
        assert!(device_of(&text).is_none() && !Sheet::is_named(&text));
    }
    let found = unwrap(bytes);
    assert!(found.is_none() || name_in(bytes).is_some());
    let (name, content) = found.unwrap_or_else(|| (text.into_owned(), bytes.to_vec()));
    assert!(content.len() <= bytes.len());
    let wrapped = wrap(&name, &content).expect("text");
    assert_eq!(name_in(&wrapped).as_ref(), Some(&name));
    assert_eq!(unwrap(&wrapped), Some((name, content)));
    // What is cut off has no bytes, rather than fewer.
    let end = wrapped.iter().position(|&b| b == b'\n').expect("a line");
    assert_eq!(unwrap(&wrapped[..end]), None);
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
    if let Ok(lock) = Lock::of(bytes, "passphrase", MOST) {
        let sealed = lock.seal(bytes).expect("sealed");
        assert_eq!(lock.unseal(&sealed).as_deref(), Some(bytes));
        // What was sealed is opened whole or not at all.
        assert_eq!(lock.unseal(&sealed[..sealed.len() - 1]), None);
        assert_eq!(lock.unseal(bytes), None);
    }
}

#[cfg(not(feature = "encryption"))]
pub(crate) fn key(_: &[u8]) {}

#[cfg(test)]
mod tests {
    use super::*;

    /// Otherwise their targets would look at nothing but what is refused.
    #[test]
    fn good_seeds_are_good() {
        assert!(Sheet::read(include_bytes!("../../fuzz/seeds/sheet/signed")).is_some());
        let (name, bytes) =
            unwrap(include_bytes!("../../fuzz/seeds/hidden/segment")).expect("it was wrapped");
        assert_eq!(
            (name.as_str(), bytes.len()),
            ("0123456789abcdef-2026-03.log", 20)
        );
        let name = include_str!("../../fuzz/seeds/hidden/name");
        assert!(hidden_name(name).is_some());
    }
}
