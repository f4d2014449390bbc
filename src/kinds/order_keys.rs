//! What `order` is made of, as its author wrote it.

use toml::de::DeValue;

use crate::reading::{Place, Single, Strings, Table};
use crate::words::message;

/// Most items, those that belong nowhere among them: as many as there are digits.
const MOST: usize = 9;

/// The keys of an order, as read.
pub(super) struct Keys {
    /// In the right order.
    pub(super) items: Vec<String>,
    /// Those that belong nowhere.
    pub(super) extra: Vec<String>,
    /// Places, from 0, whose items may change places with each other: groups of them.
    pub(super) free: Vec<Vec<usize>>,
    /// Other right orders: positions in `items` and after them in `extra`.
    pub(super) also: Vec<Vec<usize>>,
}

/// Reads the keys; none where something is wrong, which has been complained of.
pub(super) fn read(table: &mut Table<'_, '_>) -> Option<Keys> {
    let example = message!("kinds-example-options");
    let items = table.required_strings("items", Single::Refused, example);
    let has_extra = table.has("extra");
    let extra = table.strings("extra", Single::Refused);
    let free_place = table.key_place("free");
    let free = table.list_or_one("free", Single::Refused);
    let also = table.list_or_one("also", Single::Refused);
    let items = items?;
    if has_extra && extra.is_none() {
        return None;
    }
    let extra = extra.map(|extra| extra.entries).unwrap_or_default();
    let (n, all) = (items.entries.len(), items.entries.len() + extra.len());
    let same = items
        .entries
        .iter()
        .all(|(item, _)| *item == items.entries[0].0);
    if n < 2 || all > MOST || same {
        let said = match (n, same) {
            (2.., true) => message!("kinds-order-same"),
            // What is in `extra` makes no order of one item.
            (..2, _) => message!("kinds-options-count", name = "items", n = n),
            _ => message!("kinds-options-count", name = "items", n = all),
        };
        let help = match n < 2 || same {
            true => message!("kinds-options-few-help"),
            false => message!("kinds-options-many-help"),
        };
        table.complaints.error(&items.place, said, Some(help));
        return None;
    }
    let mut sound = true;
    for (n, (text, place)) in extra.iter().enumerate() {
        let before = items.entries.iter().chain(&extra[..n]);
        if before.into_iter().any(|(other, _)| other == text) {
            sound = false;
            let said = message!("kinds-order-extra-twice", text = text.as_str());
            let help = message!("kinds-option-twice-help");
            table.complaints.error(place, said, Some(help));
        }
    }
    let items = items.texts();
    let extra: Vec<String> = extra.into_iter().map(|(text, _)| text).collect();
    let free = read_free(free.unwrap_or_default(), n, table);
    let texts: Vec<&str> = items.iter().chain(&extra).map(String::as_str).collect();
    let also = read_also(also.unwrap_or_default(), &texts, table);
    let (free, also) = (free?, also?);
    if extra.is_empty() && free.iter().any(|group| group.len() == n) {
        let help = message!("kinds-order-free-all-help");
        (table.complaints).error(&free_place, message!("kinds-order-free-all"), Some(help));
        return None;
    }
    sound.then_some(Keys {
        items,
        extra,
        free,
        also,
    })
}

type Listed<'t> = Vec<(&'t DeValue<'t>, Place)>;

/// Reads groups of places, counted from 1.
fn read_free(listed: Listed<'_>, n: usize, table: &mut Table<'_, '_>) -> Option<Vec<Vec<usize>>> {
    let mut groups: Vec<Vec<usize>> = Vec::new();
    for (value, place) in listed {
        let places: Option<Vec<usize>> = match value {
            DeValue::Array(all) => (all.iter())
                .map(|entry| match entry.get_ref() {
                    DeValue::Integer(at) => {
                        let at: usize = at.as_str().parse().ok()?;
                        at.checked_sub(1).filter(|at| *at < n)
                    }
                    _ => None,
                })
                .collect(),
            _ => None,
        };
        let once = |places: &Vec<usize>| {
            let mut sorted: Vec<usize> = groups.iter().flatten().chain(places).copied().collect();
            sorted.sort_unstable();
            places.len() > 1 && sorted.windows(2).all(|pair| pair[0] != pair[1])
        };
        match places.filter(once) {
            Some(places) => groups.push(places),
            None => {
                let said = message!("kinds-order-free", n = n);
                let help = message!("kinds-order-free-help");
                table.complaints.error(&place, said, Some(help));
                return None;
            }
        }
    }
    Some(groups)
}

/// Reads other right orders.
fn read_also(
    listed: Listed<'_>,
    texts: &[&str],
    table: &mut Table<'_, '_>,
) -> Option<Vec<Vec<usize>>> {
    let mut all = Vec::new();
    for (value, place) in listed {
        let order: Option<Vec<usize>> = match value {
            DeValue::Array(entries) => {
                let given = entries.iter().map(|entry| entry.get_ref().as_str());
                let given: Option<Vec<&str>> = given.collect();
                given.and_then(|given| positions(&given, texts))
            }
            _ => None,
        };
        match order.filter(|order| order.len() > 1) {
            Some(order) => all.push(order),
            None => {
                let said = message!("kinds-order-also");
                let help = message!("kinds-order-also-help");
                table.complaints.error(&place, said, Some(help));
                return None;
            }
        }
    }
    Some(all)
}

/// Where each of some texts stands, each place once; none where one stands nowhere.
pub(super) fn positions<T: PartialEq + ?Sized>(given: &[&T], texts: &[&T]) -> Option<Vec<usize>> {
    let mut taken = vec![false; texts.len()];
    let place = |text: &&T| {
        let free = |&at: &usize| texts[at] == *text && !taken[at];
        let at = (0..texts.len()).find(free)?;
        taken[at] = true;
        Some(at)
    };
    given.iter().map(place).collect()
}

/// Whether a mistake has these items, all of them where none belongs nowhere, in an order
/// that is not the right one; complains where it is not so.
pub(super) fn is_wrong_order(
    texts: &[&str],
    whole: bool,
    is_right: impl Fn(&[usize]) -> bool,
    answer: &Strings,
    table: &mut Table<'_, '_>,
) -> bool {
    let given: Vec<&str> = answer
        .entries
        .iter()
        .map(|(text, _)| text.as_str())
        .collect();
    let order = positions(&given, texts);
    let order = order.filter(|order| !whole || order.len() == texts.len());
    let said = match &order {
        Some(order) if is_right(order) => message!("kinds-order-wrong-right"),
        Some(_) => return true,
        None => message!("kinds-order-wrong-items"),
    };
    let help = message!("kinds-order-wrong-help");
    table.complaints.error(&answer.place, said, Some(help));
    false
}
