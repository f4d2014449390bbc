//! Maps as bytes in the order of their keys: the same course gives the same bytes.

use std::collections::{BTreeMap, HashMap};

use serde::{Serialize, Serializer};

/// Writes a map in the order of its keys. It is read like any other.
pub(super) fn serialize<K: Ord + Serialize, V: Serialize, S: Serializer>(
    map: &HashMap<K, V>,
    serializer: S,
) -> Result<S::Ok, S::Error> {
    map.iter().collect::<BTreeMap<_, _>>().serialize(serializer)
}
