//! One event as it is kept: its name, its place in the order of all devices,
//! and its two encodings. A line of text goes to the segments, a compact form
//! to the database.

use std::cell::OnceCell;
use std::collections::HashMap;
use std::fmt;
use std::str::FromStr;

use jiff::{SignedDuration, Timestamp};
use serde::{Deserialize, Deserializer, Serialize, Serializer};
use serde_json::value::RawValue;

use super::error::RecordError;
use crate::journal::{Event, EventKind};
use crate::kinds::Verdict;
use crate::words::message;

/// Version of the encodings, and of the store as a whole.
pub(super) const FORMAT: u8 = 2;

/// How far ahead of this machine's clock an event may be. What is further
/// ahead waits in the folder until its time has come.
pub const AHEAD: SignedDuration = SignedDuration::from_hours(14 * 24);
/// More events than any device ever records.
pub(super) const HIGHEST: u64 = 1 << 40;

/// What recorded an event: one profile on one machine. 64 bits drawn by lot,
/// written as 16 hexadecimal digits.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Device(pub(super) u64);

impl Device {
    /// One that was never there before.
    pub(super) fn draw() -> Device {
        use std::hash::{BuildHasher, Hasher};
        // Keyed from the system's own source of randomness.
        let mut hasher = std::hash::RandomState::new().build_hasher();
        hasher.write_u32(std::process::id());
        Device(hasher.finish())
    }
}

impl fmt::Display for Device {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{:016x}", self.0)
    }
}

impl FromStr for Device {
    type Err = ();

    fn from_str(text: &str) -> Result<Device, ()> {
        let digits = text.len() == 16 && text.bytes().all(|b| b.is_ascii_hexdigit());
        let number = u64::from_str_radix(text, 16).map_err(|_| ())?;
        digits.then_some(Device(number)).ok_or(())
    }
}

impl Serialize for Device {
    fn serialize<S: Serializer>(&self, out: S) -> Result<S::Ok, S::Error> {
        out.collect_str(self)
    }
}

impl<'de> Deserialize<'de> for Device {
    fn deserialize<D: Deserializer<'de>>(input: D) -> Result<Device, D::Error> {
        let text = <&str>::deserialize(input)?;
        let wrong = |()| serde::de::Error::custom(message!("record-device-digits"));
        text.parse().map_err(wrong)
    }
}

/// Hybrid logical time (Kulkarni et al. 2014): milliseconds since 1970 in the
/// upper 48 bits, a counter in the lower 16. Never goes backwards on a device,
/// whatever its clock does.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct HybridTime(pub(super) u64);

impl HybridTime {
    const COUNTER_BITS: u32 = 16;

    /// The first of a millisecond; times before 1970 count as 1970.
    pub(super) fn at(time: Timestamp) -> HybridTime {
        let millis = u64::try_from(time.as_millisecond()).unwrap_or(0);
        HybridTime(millis << Self::COUNTER_BITS)
    }

    /// The latest that counts as right, by a clock that says `now`.
    pub(super) fn latest(now: Timestamp) -> HybridTime {
        HybridTime::at(now.saturating_add(AHEAD).unwrap_or(Timestamp::MAX))
    }

    /// The millisecond.
    pub(super) fn wall(self) -> Timestamp {
        let millis = i64::try_from(self.0 >> Self::COUNTER_BITS).unwrap_or(i64::MAX);
        Timestamp::from_millisecond(millis).unwrap_or(Timestamp::MAX)
    }

    /// The next one at `time`, later than `self` in any case.
    pub(super) fn next(self, time: Timestamp) -> HybridTime {
        HybridTime::at(time).max(HybridTime(self.0.saturating_add(1)))
    }
}

impl Serialize for HybridTime {
    fn serialize<S: Serializer>(&self, out: S) -> Result<S::Ok, S::Error> {
        (self.0 >> Self::COUNTER_BITS, self.0 as u16).serialize(out)
    }
}

impl<'de> Deserialize<'de> for HybridTime {
    fn deserialize<D: Deserializer<'de>>(input: D) -> Result<HybridTime, D::Error> {
        let (millis, counter) = <(u64, u16)>::deserialize(input)?;
        if millis >> (u64::BITS - Self::COUNTER_BITS) > 0 {
            return Err(serde::de::Error::custom(message!("record-time-bits")));
        }
        Ok(HybridTime(
            millis << Self::COUNTER_BITS | u64::from(counter),
        ))
    }
}

/// An event's place in the order of all events of all devices, and its
/// globally unique name: device and sequence number.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Key {
    /// When it happened, in the order of all devices.
    pub time: HybridTime,
    /// Who recorded it.
    pub device: Device,
    /// Counts the device's events from 0.
    pub seq: u64,
}

impl Key {
    pub(super) const BYTES: usize = 24;

    /// As bytes that sort like the key.
    pub(super) fn to_bytes(self) -> [u8; Key::BYTES] {
        let mut bytes = [0; Key::BYTES];
        bytes[..8].copy_from_slice(&self.time.0.to_be_bytes());
        bytes[8..16].copy_from_slice(&self.device.0.to_be_bytes());
        bytes[16..].copy_from_slice(&self.seq.to_be_bytes());
        bytes
    }

    pub(super) fn from_bytes(bytes: &[u8]) -> Option<Key> {
        let (time, rest) = bytes.split_first_chunk()?;
        let (device, rest) = rest.split_first_chunk()?;
        Some(Key {
            time: HybridTime(u64::from_be_bytes(*time)),
            device: Device(u64::from_be_bytes(*device)),
            seq: u64::from_be_bytes(rest.try_into().ok()?),
        })
    }

    /// The name: what makes two records the same.
    pub(super) fn id(self) -> (Device, u64) {
        (self.device, self.seq)
    }
}

/// A line of a segment, understood.
#[derive(Clone, Debug, PartialEq)]
pub struct Record {
    pub key: Key,
    /// Nothing where a newer kenning recorded something this one does not know.
    pub event: Option<Event>,
    /// The line itself, without the line feed.
    pub line: String,
    /// Found when it is first asked for, which reading a whole log never does.
    digest: Digest,
}

/// Of what happened: the text of the event's kind. It follows from the line.
#[derive(Clone, Debug, Default)]
struct Digest(OnceCell<u64>);

impl PartialEq for Digest {
    fn eq(&self, _: &Digest) -> bool {
        true
    }
}

#[derive(Serialize)]
struct Written<'a> {
    device: Device,
    seq: u64,
    time: HybridTime,
    event: &'a Event,
}

#[derive(Deserialize)]
struct Read<'a> {
    #[serde(borrow)]
    device: &'a str,
    seq: u64,
    time: HybridTime,
    #[serde(borrow)]
    event: &'a RawValue,
}

impl Record {
    /// The record of an event.
    pub(super) fn new(key: Key, event: Event) -> Result<Record, RecordError> {
        let written = Written {
            device: key.device,
            seq: key.seq,
            time: key.time,
            event: &event,
        };
        let json = serde_json::to_string(&written).map_err(RecordError::encode)?;
        Ok(Record {
            key,
            digest: Digest::default(),
            event: Some(event),
            line: format!("{:08x} {json}", crc32fast::hash(json.as_bytes())),
        })
    }

    /// Reads a line; nothing where it is not as it was written.
    pub(super) fn parse(line: &[u8]) -> Option<Record> {
        let json = whole(line)?;
        let read: Read<'_> = serde_json::from_str(json).ok()?;
        Some(Record {
            key: Key {
                time: read.time,
                device: read.device.parse().ok()?,
                seq: read.seq,
            },
            event: serde_json::from_str(read.event.get())
                .ok()
                .and_then(sayable),
            digest: Digest::default(),
            line: str::from_utf8(line).ok()?.to_owned(),
        })
    }

    /// Whether a line is as it was written: its checksum is right.
    pub(super) fn is_whole(line: &[u8]) -> bool {
        whole(line).is_some()
    }

    /// What tells its event from others, whatever name it was recorded under.
    pub(super) fn deed(&self) -> (HybridTime, u64) {
        let find = || {
            let json = self.line.get(9..).unwrap_or_default();
            let event = serde_json::from_str(json).map(|read: Read<'_>| read.event.get());
            digest(event.unwrap_or(json))
        };
        (self.key.time, *self.digest.0.get_or_init(find))
    }
}

/// The event, if all its numbers are finite. JSON writes others as `null`, and such a line could
/// not be read. kenning records none.
fn sayable(event: Event) -> Option<Event> {
    let is_sayable = match &event.kind {
        EventKind::Tuned { parameters } => parameters.iter().all(|p| p.is_finite()),
        EventKind::Attempt(attempt)
        | EventKind::Probed(attempt)
        | EventKind::Tested { attempt, .. }
        | EventKind::Reviewed { attempt, .. }
        | EventKind::Retried { attempt, .. } => match attempt.verdict {
            Verdict::Partial(credit) => credit.is_finite(),
            Verdict::Correct | Verdict::Incorrect | Verdict::GaveUp => true,
        },
        _ => true,
    };
    is_sayable.then_some(event)
}

/// Tells texts apart: the same in every run of this program.
fn digest(event: &str) -> u64 {
    use std::hash::{DefaultHasher, Hasher};
    let text = event
        .split_once("\"kind\":")
        .map_or(event, |(_, kind)| kind);
    let mut hasher = DefaultHasher::new();
    hasher.write(text.as_bytes());
    hasher.finish()
}

/// Adds a record's line to a text.
pub(super) fn push_line(text: &mut String, record: &Record) {
    text.push_str(&record.line);
    text.push('\n');
}

/// The JSON of a line whose checksum is right.
fn whole(line: &[u8]) -> Option<&str> {
    let (sum, json) = line.split_at_checked(9)?;
    let sum = str::from_utf8(sum).ok()?.strip_suffix(' ')?;
    let sum = u32::from_str_radix(sum, 16).ok()?;
    (crc32fast::hash(json) == sum).then_some(json)?;
    str::from_utf8(json).ok()
}

/// Short stand-ins for the names that recur in events: ids of courses,
/// questions and skills, names of mistakes.
#[derive(Debug, Default)]
pub(super) struct Names {
    numbers: HashMap<String, u32>,
    names: Vec<String>,
}

const DIGITS: &[u8; 64] = b"0123456789abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ-_";

impl Names {
    pub(super) fn of(names: Vec<String>) -> Names {
        let numbered = names.iter().zip(0..);
        Names {
            numbers: numbered.map(|(name, n)| (name.clone(), n)).collect(),
            names,
        }
    }

    pub(super) fn len(&self) -> usize {
        self.names.len()
    }

    /// Those with numbers from `from` on.
    pub(super) fn since(&self, from: usize) -> impl Iterator<Item = (u32, &str)> {
        (0..)
            .zip(&self.names)
            .skip(from)
            .map(|(n, s)| (n, s.as_str()))
    }

    /// Forgets those with numbers from `len` on.
    pub(super) fn truncate(&mut self, len: usize) {
        for name in self.names.drain(len..) {
            self.numbers.remove(&name);
        }
    }

    fn shorten(&mut self, name: &mut String) {
        let mut number = match self.numbers.get(name) {
            Some(&number) => number,
            None => {
                let number = u32::try_from(self.names.len()).unwrap_or(u32::MAX);
                self.numbers.insert(name.clone(), number);
                self.names.push(std::mem::take(name));
                number
            }
        };
        name.clear();
        while number > 0 {
            name.push(char::from(DIGITS[number as usize % 64]));
            number /= 64;
        }
    }

    fn lengthen(&self, name: &mut String) -> Option<()> {
        let digit = |c: u8| DIGITS.iter().position(|&d| d == c);
        let mut number = 0usize;
        for c in name.bytes().rev() {
            number = number.checked_mul(64)?.checked_add(digit(c)?)?;
        }
        self.names.get(number)?.clone_into(name);
        Some(())
    }

    /// The compact form: a version byte, the event in postcard with short
    /// names, a CRC-32 of both. Version 0 holds the line of an event that
    /// this program does not know.
    pub(super) fn pack(&mut self, record: &Record) -> Result<Vec<u8>, RecordError> {
        let mut bytes = match &record.event {
            None => [&[0], record.line.as_bytes()].concat(),
            Some(event) => {
                let mut event = event.clone();
                event.kind.names(|name| self.shorten(name));
                let packed = postcard::to_extend(&event, vec![FORMAT]);
                packed.map_err(RecordError::encode)?
            }
        };
        let sum = crc32fast::hash(&bytes);
        bytes.extend_from_slice(&sum.to_le_bytes());
        Ok(bytes)
    }

    /// What was packed under `key`; nothing where it is damaged.
    pub(super) fn unpack(&self, key: Key, bytes: &[u8]) -> Option<Packed> {
        let (body, sum) = bytes.split_last_chunk::<4>()?;
        if crc32fast::hash(body) != u32::from_le_bytes(*sum) {
            return None;
        }
        let (&version, body) = body.split_first()?;
        if version == 0 {
            return Record::parse(body).map(Packed::Unknown);
        }
        let (mut event, []) = postcard::take_from_bytes::<Event>(body).ok()? else {
            return None;
        };
        let mut known = Some(());
        event.kind.names(|name| {
            known = known.and_then(|()| self.lengthen(name));
        });
        known?;
        sayable(event).map(|event| Packed::Event(key, event))
    }
}

/// What the database gives back.
pub(super) enum Packed {
    Event(Key, Event),
    Unknown(Record),
}

impl Packed {
    pub(super) fn key(&self) -> Key {
        match self {
            Packed::Event(key, _) => *key,
            Packed::Unknown(record) => record.key,
        }
    }

    pub(super) fn record(self) -> Option<Record> {
        match self {
            Packed::Event(key, event) => Record::new(key, event).ok(),
            Packed::Unknown(record) => Some(record),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    const LINES: &str = include_str!("../../tests/data/journal/events.log");
    /// The same events in the database's form, in hexadecimal digits.
    const PACKED: &str = include_str!("../../tests/data/journal/packed.txt");

    fn bytes(hex: &str) -> Vec<u8> {
        let digits = hex.as_bytes().chunks(2);
        let byte = |two: &[u8]| u8::from_str_radix(str::from_utf8(two).unwrap(), 16).unwrap();
        digits.map(byte).collect()
    }

    #[test]
    fn what_is_no_number_is_no_event() {
        let parameters = vec![0.5, f32::NAN];
        let event = Event::new(Timestamp::UNIX_EPOCH, EventKind::Tuned { parameters });
        let key = Key {
            time: HybridTime(0),
            device: Device(1),
            seq: 0,
        };
        let mut record = Record::new(key, event).unwrap();
        let packed = Names::default().pack(&record).unwrap();
        assert!(Names::default().unpack(key, &packed).is_none());
        // A line of it stays as it is, as one that a newer version wrote does.
        record.event = None;
        let read = Record::parse(record.line.as_bytes());
        assert_eq!(read, Some(record.clone()));
        let json = record.line[9..].replace("null", "1e39");
        let line = format!("{:08x} {json}", crc32fast::hash(json.as_bytes()));
        assert_eq!(Record::parse(line.as_bytes()).unwrap().event, None);
    }

    /// A field or variant that is not at the end shifts what postcard counts. A new
    /// field, too: values of older versions then read as damaged, unless `FORMAT`
    /// grows and both are read.
    #[test]
    fn the_database_holds_events_as_older_versions_packed_them() {
        let mut names = Names::default();
        let mut missing = String::new();
        let mut packed = PACKED.lines();
        for line in LINES.lines() {
            let record = Record::parse(line.as_bytes()).unwrap();
            let now = names.pack(&record).unwrap();
            let hex: String = now.iter().map(|byte| format!("{byte:02x}")).collect();
            let Some(old) = packed.next() else {
                missing += &format!("{hex}\n");
                continue;
            };
            assert_eq!(hex, old, "{line}");
            let unpacked = names.unpack(record.key, &bytes(old)).unwrap();
            assert_eq!(unpacked.record(), Some(record));
        }
        assert!(
            missing.is_empty(),
            "add to the end of tests/data/journal/packed.txt:\n{missing}"
        );
        assert_eq!(packed.next(), None);
        let names: Vec<&str> = names.since(0).map(|(_, name)| name).collect();
        assert_eq!(
            names,
            [
                "spanish",
                "mañana",
                "no-tilde",
                "greetings",
                "numbers",
                "sport",
                "music",
                "Anki",
                "a-letter"
            ]
        );
    }
}
