//! Questions of rows that go on with the history of one that the course had before:
//! `question-was`.

use std::collections::HashMap;

use toml::de::DeValue;

use super::OfRow;
use crate::reading::{Complaints, Place, Table, did_you_mean};
use crate::text::clean;
use crate::words::message;

/// The key.
pub(super) const KEY: &str = "question-was";

/// A question of a row, and the ids of those whose history it goes on with.
pub(super) struct Continued {
    /// Its row, column and way, as `el-pan.es.type`.
    name: String,
    place: Place,
    former: Vec<(String, Place)>,
}

/// Reads `question-was`; complains of what names nothing.
pub(super) fn read(table: &mut Table<'_, '_>) -> Vec<Continued> {
    let Some((named, place)) = table.table(KEY) else {
        return Vec::new();
    };
    let at = |span| Place {
        source: place.source,
        span,
    };
    let mut all = Vec::new();
    for (name, value) in named.iter() {
        let values = match value.get_ref() {
            DeValue::Array(array) => array.iter().collect(),
            _ => vec![value],
        };
        let mut former = Vec::new();
        for value in values {
            let place = at(value.span());
            match table.entry(KEY, value.get_ref(), place.clone()) {
                Some((id, _)) if id.trim().is_empty() => table.empty_entry(KEY, &place),
                Some(entry) => former.push(entry),
                None => {}
            }
        }
        all.push(Continued {
            name: name.get_ref().to_string(),
            place: at(name.span()),
            former,
        });
    }
    all
}

/// Gives the questions of the table `id` these former ids; complains where a question is not
/// there. Whether another question has an id, or had it, is found with those of `was`.
pub(super) fn give(
    continued: Vec<Continued>,
    id: &str,
    rows: &mut [OfRow],
    complaints: &mut Complaints,
) {
    if continued.is_empty() {
        return;
    }
    let mut found: HashMap<String, (usize, usize)> = HashMap::new();
    for (at, row) in rows.iter().enumerate() {
        for (n, made) in row.made.iter().enumerate() {
            let whole = made.raw.question.id.as_str();
            let name = whole
                .strip_prefix(id)
                .and_then(|name| name.strip_prefix('.'));
            found.extend(name.map(|name| (name.to_owned(), (at, n))));
        }
    }
    for Continued {
        name,
        place,
        former,
    } in continued
    {
        let short = name
            .strip_prefix(id)
            .and_then(|name| name.strip_prefix('.'));
        let at = found.get(&name).or_else(|| found.get(short?));
        let Some(&(row, n)) = at else {
            let mut known: Vec<&str> = found.keys().map(String::as_str).collect();
            known.sort_unstable();
            let first = known.first().copied().unwrap_or_default();
            let help = did_you_mean(&name, known.iter().copied(), complaints)
                .unwrap_or_else(|| message!("author-facts-no-question-help", example = first));
            let what = message!("author-facts-no-question", name = clean(&name));
            complaints.error(&place, what, Some(help));
            continue;
        };
        let raw = &mut rows[row].made[n].raw;
        for (id, place) in former {
            raw.question.continues.push(id.clone());
            raw.question.was.push(id);
            raw.was_places.push(place);
        }
    }
}
