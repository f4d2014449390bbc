//! A number for what is written in a table.

use toml::de::DeValue;

/// FNV-1a, 64 bits: where it begins, and what each byte multiplies by.
const BEGIN: u64 = 0xcbf2_9ce4_8422_2325;
const PRIME: u64 = 0x0100_0000_01b3;

/// The number of a table with these keys and values, in whatever order; the list of the first
/// key of `without` counts without the text beside it.
pub(super) fn of_table<'t, 'v: 't>(
    entries: impl Iterator<Item = (&'t str, &'t DeValue<'v>)>,
    without: Option<(&str, &str)>,
) -> u64 {
    let mut hash = BEGIN;
    table(&mut hash, entries, without);
    hash
}

/// The number of a list with these entries.
pub(super) fn of_list<'t, 'v: 't>(entries: impl Iterator<Item = &'t DeValue<'v>>) -> u64 {
    let mut hash = BEGIN;
    text(&mut hash, "k", "");
    list(&mut hash, &entries.collect::<Vec<_>>());
    hash
}

fn table<'t, 'v: 't>(
    hash: &mut u64,
    entries: impl Iterator<Item = (&'t str, &'t DeValue<'v>)>,
    without: Option<(&str, &str)>,
) {
    let mut entries: Vec<_> = entries.collect();
    entries.sort_by_key(|(key, _)| *key);
    for (key, held) in entries {
        text(hash, "k", key);
        match (held, without) {
            (DeValue::Array(held), Some((of, entry))) if of == key => {
                let held = held.iter().map(|held| held.get_ref());
                let left = held.filter(|held| held.as_str() != Some(entry));
                list(hash, &left.collect::<Vec<_>>());
            }
            _ => value(hash, held),
        }
    }
}

fn list(hash: &mut u64, entries: &[&DeValue<'_>]) {
    text(hash, "[", &entries.len().to_string());
    entries.iter().for_each(|held| value(hash, held));
}

fn value(hash: &mut u64, held: &DeValue<'_>) {
    match held {
        DeValue::String(held) => text(hash, "s", held),
        DeValue::Integer(held) => text(hash, "i", held.as_str()),
        DeValue::Float(held) => text(hash, "f", held.as_str()),
        DeValue::Boolean(held) => text(hash, "b", if *held { "1" } else { "0" }),
        DeValue::Datetime(held) => text(hash, "d", &held.to_string()),
        DeValue::Array(held) => {
            list(
                hash,
                &held.iter().map(|held| held.get_ref()).collect::<Vec<_>>(),
            );
        }
        DeValue::Table(held) => {
            text(hash, "{", &held.len().to_string());
            let entries = held.iter();
            let entries = entries.map(|(key, held)| (key.get_ref().as_ref(), held.get_ref()));
            table(hash, entries, None);
        }
    }
}

/// Its kind and length go first, so that no two texts run into one another.
fn text(hash: &mut u64, kind: &str, held: &str) {
    let length = held.len().to_le_bytes();
    let mut now = *hash;
    for part in [kind.as_bytes(), &length, held.as_bytes()] {
        for byte in part {
            now = (now ^ u64::from(*byte)).wrapping_mul(PRIME);
        }
    }
    *hash = now;
}
