//! A number for what is written in a table.

use toml::de::DeValue;

/// FNV-1a, 64 bits: where it begins, and what each byte multiplies by.
const BEGIN: u64 = 0xcbf2_9ce4_8422_2325;
const PRIME: u64 = 0x0100_0000_01b3;

/// The number of a table with these keys and values, in whatever order.
pub(super) fn of_table<'t, 'v: 't>(
    entries: impl Iterator<Item = (&'t str, &'t DeValue<'v>)>,
) -> u64 {
    let mut hash = BEGIN;
    table(&mut hash, entries);
    hash
}

fn table<'t, 'v: 't>(hash: &mut u64, entries: impl Iterator<Item = (&'t str, &'t DeValue<'v>)>) {
    let mut entries: Vec<_> = entries.collect();
    entries.sort_by_key(|(key, _)| *key);
    for (key, held) in entries {
        text(hash, "k", key);
        value(hash, held);
    }
}

fn value(hash: &mut u64, held: &DeValue<'_>) {
    match held {
        DeValue::String(held) => text(hash, "s", held),
        DeValue::Integer(held) => text(hash, "i", held.as_str()),
        DeValue::Float(held) => text(hash, "f", held.as_str()),
        DeValue::Boolean(held) => text(hash, "b", if *held { "1" } else { "0" }),
        DeValue::Datetime(held) => text(hash, "d", &held.to_string()),
        DeValue::Array(held) => {
            text(hash, "[", &held.len().to_string());
            held.iter().for_each(|held| value(hash, held.get_ref()));
        }
        DeValue::Table(held) => {
            text(hash, "{", &held.len().to_string());
            let entries = held.iter();
            let entries = entries.map(|(key, held)| (key.get_ref().as_ref(), held.get_ref()));
            table(hash, entries);
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
