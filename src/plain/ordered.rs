//! Items put in order by a line of text: by their numbers, or by what they say.

use crate::kinds::Answer;
use crate::text::{SafeText, inline};
use crate::words::{Message, message};

/// Reads an order: the numbers of the items as they are `shown`, or the items themselves
/// where each is one and none is left out. Numbers come first, as they are asked for.
///
/// # Errors
/// What to type instead.
pub(super) fn read(
    text: &str,
    items: &[SafeText],
    shown: &[usize],
    leaves_out: bool,
) -> Result<Answer, Message> {
    let fits = |order: &Vec<usize>| is_fit(order, shown.len(), leaves_out);
    let order = by_number(text).filter(fits);
    let order = order.or_else(|| by_text(text, items, shown).filter(fits));
    order.map(Answer::Order).ok_or_else(|| match leaves_out {
        true => message!("plain-ask-order-some", example = example(shown, true)),
        false => message!(
            "plain-order-all",
            n = shown.len(),
            example = example(shown, false)
        ),
    })
}

/// All numbers, each once, in an order that is not the right one; without one of them where
/// some are to be left out.
pub(super) fn example(shown: &[usize], leaves_out: bool) -> String {
    let mut order: Vec<usize> = (0..shown.len()).collect();
    if let [.., a, b] = &mut order[..] {
        std::mem::swap(a, b);
    }
    if let [a, b, _, ..] = &mut order[..] {
        std::mem::swap(a, b);
    }
    if order.iter().map(|&at| shown[at]).is_sorted() {
        order.rotate_left(1);
    }
    if leaves_out && order.len() > 2 {
        order.pop();
    }
    let order = order.iter().map(|at| (at + 1).to_string());
    order.collect::<Vec<_>>().join(" ")
}

fn by_number(text: &str) -> Option<Vec<usize>> {
    let parts = text.split([' ', ',', ';']).filter(|part| !part.is_empty());
    parts
        .map(|part| part.parse::<usize>().ok()?.checked_sub(1))
        .collect()
}

/// Whether each position stands there once, or at most once where some are left out.
fn is_fit(order: &[usize], all: usize, leaves_out: bool) -> bool {
    let mut sorted = order.to_vec();
    sorted.sort_unstable();
    let once = sorted.windows(2).all(|pair| pair[0] != pair[1]);
    let within = sorted.last().is_some_and(|&last| last < all);
    once && within && (leaves_out || order.len() == all)
}

fn by_text(text: &str, items: &[SafeText], shown: &[usize]) -> Option<Vec<usize>> {
    let words = |text: &str| {
        // Nobody types what only marks a word.
        let text = text.replace(['*', '“', '”', '`'], "").to_lowercase();
        text.split_whitespace().collect::<Vec<_>>().join(" ")
    };
    let said: Vec<String> = shown.iter().map(|&i| words(&inline(&items[i]))).collect();
    let place = |part: &str| {
        let part = words(part);
        let found = |at: &usize| said[*at] == part;
        let all: Vec<usize> = (0..said.len()).filter(found).collect();
        // Items that say the same in other marks can't be told apart.
        let same = |at: &usize| items[shown[*at]] == items[shown[all[0]]];
        all.iter().all(same).then_some(all.clone())
    };
    let of = |parts: Vec<&str>| {
        let parts = parts.into_iter().map(str::trim).filter(|p| !p.is_empty());
        let mut order: Vec<usize> = Vec::new();
        for part in parts {
            let next = place(part)?.into_iter().find(|at| !order.contains(at));
            order.push(next?);
        }
        (!order.is_empty()).then_some(order)
    };
    let arrows = || text.split('→').flat_map(|part| part.split("->"));
    of(arrows().collect())
        .or_else(|| of(arrows().flat_map(|part| part.split([',', ';'])).collect()))
        .or_else(|| of(text.split_whitespace().collect()))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn order(text: &str, items: &[&str], shown: &[usize]) -> Option<Vec<usize>> {
        let items: Vec<SafeText> = items.iter().map(|item| SafeText::from(*item)).collect();
        match read(text, &items, shown, false) {
            Ok(Answer::Order(order)) => Some(order),
            _ => None,
        }
    }

    #[test]
    fn items_are_put_in_order_by_number_or_by_what_they_say() {
        let meals = ["breakfast", "a light lunch", "`dinner`"];
        let shown = [2, 0, 1];
        let right = Some(vec![1, 2, 0]);
        for line in [
            "2 3 1",
            "2, 3, 1",
            "breakfast, a light lunch, dinner",
            "Breakfast; A light  lunch; dinner",
            "breakfast → a light lunch -> dinner",
        ] {
            assert_eq!(order(line, &meals, &shown), right, "{line}");
        }
        for line in [
            "2 3",
            "1 2 2",
            "0 1 2",
            "breakfast, dinner",
            "",
            "1 2 lunch",
        ] {
            assert_eq!(order(line, &meals, &shown), None, "{line}");
        }
    }

    #[test]
    fn where_the_items_are_numbers_themselves_a_line_that_can_be_either_means_places() {
        let items = ["-3", "0", "2", "3"];
        assert_eq!(
            order("-3 0 2 3", &items, &[3, 2, 1, 0]),
            Some(vec![3, 2, 1, 0])
        );
        let items = ["1", "2", "3"];
        assert_eq!(order("1 2 3", &items, &[2, 1, 0]), Some(vec![0, 1, 2]));
    }

    #[test]
    fn the_example_is_never_the_answer() {
        assert_eq!(example(&[4, 3, 2, 1, 0], false), "2 1 3 5 4");
        assert_eq!(example(&[1, 0], false), "1 2");
        assert_eq!(example(&[0, 1], false), "2 1");
        // 2 3 1 puts these in order.
        assert_ne!(example(&[2, 0, 1], false), "2 3 1");
        assert_ne!(example(&[1, 0, 2, 4, 3], false), "2 1 3 5 4");
    }
}
