//! Answers of several parts that may stand in any order.

use crate::reading::Table;
use crate::words::message;

/// The most parts that are put together: grading must take less than a millisecond.
pub(super) const MOST: usize = 16;

/// For each of `wanted` places, which of `given` parts is taken for it, so that as many
/// as can be fit (Kuhn's algorithm for bipartite matching); none where none is left.
pub(super) fn matched(
    wanted: usize,
    given: usize,
    fits: impl Fn(usize, usize) -> bool,
) -> Vec<Option<usize>> {
    let fits: Vec<Vec<bool>> = (0..wanted)
        .map(|place| (0..given).map(|part| fits(place, part)).collect())
        .collect();
    let mut place_of = vec![None; given];
    for place in 0..wanted {
        put(place, &fits, &mut vec![false; given], &mut place_of);
    }
    let mut taken = vec![None; wanted];
    for (part, place) in place_of.into_iter().enumerate() {
        if let Some(place) = place {
            taken[place] = Some(part);
        }
    }
    taken
}

/// Finds a part for a place, moving others where they have another one.
fn put(
    place: usize,
    fits: &[Vec<bool>],
    seen: &mut [bool],
    place_of: &mut [Option<usize>],
) -> bool {
    for part in 0..place_of.len() {
        if fits[place][part] && !std::mem::replace(&mut seen[part], true) {
            let free = match place_of[part] {
                None => true,
                Some(other) => put(other, fits, seen, place_of),
            };
            if free {
                place_of[part] = Some(place);
                return true;
            }
        }
    }
    false
}

/// Whether `any-order` is asked for; a warning where there is nothing that could change
/// places.
pub(super) fn read(parts: usize, table: &mut Table<'_, '_>) -> bool {
    let place = table.key_place("any-order");
    let asked = table.truth("any-order").unwrap_or(false);
    if asked && !(2..=MOST).contains(&parts) {
        let help = message!("kinds-any-order-idle-help", most = MOST);
        let said = message!("kinds-any-order-idle", n = parts);
        table.complaints.warn(&place, said, Some(help));
    }
    asked
}

/// The parts of a list as it is typed: between commas, semicolons or lines.
pub(super) fn parts(text: &str) -> Vec<&str> {
    let parts = text.split([',', ';', '\n', '、', '،']).map(str::trim);
    parts.filter(|part| !part.is_empty()).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn as_many_parts_as_can_be_find_their_place() {
        // The first part fits both places, the second only the first.
        let fits = |place: usize, part: usize| part == 0 || place == 0;
        assert_eq!(matched(2, 2, fits), [Some(1), Some(0)]);
        assert_eq!(matched(2, 1, |_, _| true).iter().flatten().count(), 1);
        assert_eq!(matched(2, 2, |_, _| false), [None, None]);
    }
}
