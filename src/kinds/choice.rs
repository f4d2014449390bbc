//! Choosing among options.

use super::answer::{Graded, Unreadable, Verdict};
use super::judged;
use crate::course::Item;

/// One of several.
pub(super) fn choice(
    item: &Item,
    options: &[String],
    right: usize,
    chosen: usize,
) -> Result<Graded, Unreadable> {
    let Some(given) = options.get(chosen) else {
        return Err(Unreadable(format!("Choose from 1 to {}.", options.len())));
    };
    let mut graded = judged(chosen == right, given.clone());
    if chosen != right {
        graded.mistake = item.mistakes.iter().position(|m| m.answer.contains(given));
    }
    Ok(graded)
}

/// Some of several. Credit is the share of options rightly taken or left, of
/// which wrong choices are taken off, so that ticking all earns nothing.
pub(super) fn multi(
    item: &Item,
    options: &[String],
    answers: &[usize],
    chosen: &[usize],
) -> Result<Graded, Unreadable> {
    let mut chosen = chosen.to_vec();
    chosen.sort_unstable();
    chosen.dedup();
    if chosen.iter().any(|&i| i >= options.len()) {
        return Err(Unreadable(format!("Choose from 1 to {}.", options.len())));
    }
    let given: Vec<&str> = chosen.iter().map(|&i| options[i].as_str()).collect();
    let mut graded = judged(
        chosen == answers,
        if given.is_empty() {
            "none of them".into()
        } else {
            given.join(", ")
        },
    );
    if graded.verdict.is_correct() {
        return Ok(graded);
    }
    graded.mistake = item.mistakes.iter().position(|mistake| {
        mistake.answer.len() == given.len()
            && mistake.answer.iter().all(|a| given.contains(&a.as_str()))
    });
    let hits = chosen.iter().filter(|i| answers.contains(i)).count();
    let wrong = chosen.len() - hits;
    let credit = (hits as f32 - wrong as f32) / answers.len().max(1) as f32;
    if credit > 0.0 {
        graded.verdict = Verdict::Partial(credit.min(0.9));
        let missed = answers.len() - hits;
        graded.remarks.push(match (missed, wrong) {
            (0, w) => format!("All the right ones, and {w} too many."),
            (m, 0) => format!("Right so far; {m} missing."),
            (m, w) => format!("{hits} right, {m} missing, {w} too many."),
        });
    }
    Ok(graded)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::course::{Mistake, Task};

    fn item() -> (Item, Vec<String>) {
        let options: Vec<String> = ["a", "b", "c", "d"].map(String::from).to_vec();
        let item = Item {
            prompt: String::new(),
            task: Task::Choice {
                options: options.clone(),
                answer: 1,
                shuffle: true,
            },
            hints: vec![],
            explanation: None,
            mistakes: vec![Mistake {
                name: "m".into(),
                answer: vec!["c".into()],
                feedback: "no".into(),
                skill: None,
            }],
        };
        (item, options)
    }

    #[test]
    fn a_wrong_option_names_its_mistake() {
        let (item, options) = item();
        assert_eq!(
            choice(&item, &options, 1, 1).unwrap().verdict,
            Verdict::Correct
        );
        assert_eq!(choice(&item, &options, 1, 2).unwrap().mistake, Some(0));
        assert!(choice(&item, &options, 1, 9).is_err());
    }

    #[test]
    fn ticking_everything_earns_nothing() {
        let (item, options) = item();
        let credit = |chosen: &[usize]| {
            multi(&item, &options, &[0, 1], chosen)
                .unwrap()
                .verdict
                .credit()
        };
        assert_eq!(credit(&[0, 1]), 1.0);
        assert_eq!(credit(&[1, 0]), 1.0);
        assert_eq!(credit(&[0]), 0.5);
        assert_eq!(credit(&[0, 2]), 0.0);
        assert_eq!(credit(&[0, 1, 2, 3]), 0.0);
        assert_eq!(
            multi(&item, &options, &[0, 1], &[2]).unwrap().mistake,
            Some(0)
        );
    }
}
