//! Statistics of several schools as one.

use std::collections::BTreeMap;

use super::sums::{Source, Statistics};

/// Why files can't be joined.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Doubled {
    /// The same numbers are in both files, by their places.
    Same { first: usize, second: usize },
    /// Both are of one class, by its key: the older one is in the newer.
    Class { first: usize, second: usize },
    /// They are of two courses.
    Course { first: usize, second: usize },
}

/// Where the numbers of a file come from: itself, and the files that it says it was joined of.
/// That list can be made up, so it may only make a file be refused.
fn sources(source: &Source, statistics: &Statistics) -> Vec<Source> {
    let mut all = statistics.head.of.clone();
    all.push(source.clone());
    all
}

/// Joins files, each with where it is from. The order changes nothing.
///
/// # Errors
/// Where something would count twice, or they are of two courses.
pub fn join(files: &[(Source, Statistics)]) -> Result<Statistics, Doubled> {
    let mut joined = Statistics::default();
    let mut ids: BTreeMap<String, usize> = BTreeMap::new();
    let mut keys: BTreeMap<String, usize> = BTreeMap::new();
    let Some((_, begun)) = files.first() else {
        return Ok(joined);
    };
    joined.head.course.clone_from(&begun.head.course);
    joined.head.version.clone_from(&begun.head.version);
    for (at, (source, file)) in files.iter().enumerate() {
        if file.head.course != joined.head.course {
            return Err(Doubled::Course {
                first: 0,
                second: at,
            });
        }
        for source in sources(source, file) {
            if let Some(&first) = ids.get(&source.id) {
                return Err(Doubled::Same { first, second: at });
            }
            if let Some(&first) = source.key.as_ref().and_then(|key| keys.get(key)) {
                return Err(Doubled::Class { first, second: at });
            }
            ids.insert(source.id.clone(), at);
            if let Some(key) = &source.key {
                keys.insert(key.clone(), at);
            }
            joined.head.of.push(source);
        }
        if file.head.version != joined.head.version {
            joined.head.version.clear();
        }
        // The least private and the least exact of all are what holds of the whole.
        let head = &mut joined.head;
        head.made = head.made.clone().max(file.head.made.clone());
        head.fewest = match at {
            0 => file.head.fewest,
            _ => head.fewest.min(file.head.fewest),
        };
        head.length = head.length.max(file.head.length);
        head.noise = match (head.noise, file.head.noise) {
            (Some(one), Some(other)) => Some(one.min(other)),
            (one, other) => one.or(other),
        };
        joined.add(file);
    }
    joined.head.of.sort();
    Ok(joined)
}
