//! Putting things in order.

use super::answer::{Graded, Unreadable, Verdict};
use super::judged;
use crate::course::Item;

/// Credit for a wrong order is the share of neighbouring pairs that are in
/// their right order, above the half that chance gives.
pub(super) fn order(
    item: &Item,
    items: &[String],
    shown: &[usize],
    order: &[usize],
) -> Result<Graded, Unreadable> {
    let mut sorted = order.to_vec();
    sorted.sort_unstable();
    if sorted != (0..items.len()).collect::<Vec<_>>() {
        return Err(Unreadable("Each item must stand in the order once.".into()));
    }
    let given: Vec<&String> = order.iter().map(|&at| &items[shown[at]]).collect();
    // Equal items may change places.
    let right = given.iter().zip(items).all(|(g, i)| *g == i);
    let text: Vec<&str> = given.iter().map(|g| g.as_str()).collect();
    let mut graded = judged(right, text.join(" → "));
    if right {
        return Ok(graded);
    }
    graded.mistake = item
        .mistakes
        .iter()
        .position(|m| m.answer.iter().zip(&given).all(|(a, g)| a == *g));
    let pairs = order.len() - 1;
    let places: Vec<usize> = order.iter().map(|&at| shown[at]).collect();
    let kept = places
        .windows(2)
        .filter(|pair| pair[0] + 1 == pair[1])
        .count();
    let credit = kept as f32 / pairs as f32;
    if credit >= 0.5 {
        graded.verdict = Verdict::Partial(credit.min(0.9));
        graded
            .remarks
            .push(format!("{kept} of {pairs} neighbours are right."));
    }
    Ok(graded)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::course::Task;

    #[test]
    fn order_is_judged_by_neighbours() {
        let items: Vec<String> = ["a", "b", "c", "d"].map(String::from).to_vec();
        let item = Item {
            prompt: String::new(),
            task: Task::Order {
                items: items.clone(),
                shown: vec![3, 2, 1, 0],
            },
            hints: vec![],
            explanation: None,
            mistakes: vec![],
        };
        let verdict = |given: &[usize]| order(&item, &items, &[3, 2, 1, 0], given).unwrap().verdict;
        assert_eq!(verdict(&[3, 2, 1, 0]), Verdict::Correct);
        assert_eq!(verdict(&[0, 1, 2, 3]), Verdict::Incorrect);
        assert!(matches!(verdict(&[0, 3, 2, 1]), Verdict::Partial(_)));
        assert!(order(&item, &items, &[3, 2, 1, 0], &[0, 0, 1, 2]).is_err());
    }
}
