//! The history of cards as reviews of questions: what Anki's own FSRS takes into account.

use std::collections::HashMap;

use jiff::Timestamp;

use super::collection::{Collection, Review};
use crate::import::{BroughtGrade, BroughtReview, Losses};
use crate::words::message;

/// Kinds of entries.
const LEARNING: i64 = 0;
const FILTERED: i64 = 3;
const BY_HAND: i64 = 4;
/// When Anki was first given out, 2006: no review was given before.
const FIRST: Timestamp = Timestamp::constant(1_136_073_600, 0);

/// What a card became.
pub(super) struct Asked {
    /// The id of the question.
    pub(super) question: String,
    /// Its note, as losses name it.
    pub(super) place: String,
}

/// The reviews of all cards that became questions, oldest first.
pub(super) fn reviews(
    collection: &Collection,
    asked: &HashMap<i64, Asked>,
    losses: &mut Losses,
) -> Vec<BroughtReview> {
    let mut by_card: HashMap<i64, Vec<&Review>> = HashMap::new();
    for review in &collection.reviews {
        by_card.entry(review.card).or_default().push(review);
    }
    let mut found = Vec::with_capacity(collection.reviews.len());
    let (mut gone, mut undated) = (0, 0);
    let mut cards: Vec<(i64, Vec<&Review>)> = by_card.into_iter().collect();
    cards.sort_unstable_by_key(|(card, _)| *card);
    for (card, all) in cards {
        let Some(Asked { question, place }) = asked.get(&card) else {
            gone += all.iter().filter(|review| is_graded(review)).count();
            continue;
        };
        let counted = counted(&all);
        let lost = all.iter().filter(|review| is_graded(review)).count() - counted.len();
        if lost > 0 {
            losses.with_loss(message!("import-anki-anew"), place.clone());
        }
        for review in counted {
            match brought(review, question) {
                Some(review) => found.push(review),
                None => undated += 1,
            }
        }
    }
    let odd = collection.reviews.iter();
    let odd = odd.filter(|review| !(0..=4).contains(&review.ease)).count();
    let place = || message!("import-anki-history").to_string();
    if undated > 0 {
        losses.with_loss(message!("import-anki-undated", n = undated), place());
    }
    if odd > 0 {
        losses.with_loss(message!("import-anki-odd", n = odd), place());
    }
    if gone > 0 {
        losses.with_loss(message!("import-anki-gone", n = gone), place());
    }
    found.sort_by_key(|review| review.when);
    found
}

/// Whether somebody said how well a card was known, so that it counts.
fn is_graded(review: &Review) -> bool {
    let only_looked = review.kind == FILTERED && review.factor == 0;
    (1..=4).contains(&review.ease) && !only_looked
}

/// The entries of a card that count: those since it was last set back to new. Where no entry
/// says that it was, learning that begins again tells.
fn counted<'r>(all: &[&'r Review]) -> Vec<&'r Review> {
    let mut first = None;
    for (at, review) in all.iter().enumerate().rev() {
        let is_reset = review.kind == BY_HAND && review.factor == 0;
        match (is_graded(review), review.kind) {
            (true, LEARNING) => first = Some(at),
            _ if review.kind == FILTERED && !is_graded(review) => {}
            _ if first.is_some() => break,
            _ if is_reset => {
                // Set back, and not begun since.
                first = Some(at + 1);
                break;
            }
            _ => {}
        }
    }
    let since = all.iter().skip(first.unwrap_or(0));
    since.filter(|review| is_graded(review)).copied().collect()
}

fn brought(review: &Review, question: &str) -> Option<BroughtReview> {
    let grade = match review.ease {
        1 => BroughtGrade::Again,
        2 => BroughtGrade::Hard,
        3 => BroughtGrade::Good,
        _ => BroughtGrade::Easy,
    };
    Some(BroughtReview {
        question: question.to_owned(),
        when: Timestamp::from_millisecond(review.at)
            .ok()
            .filter(|when| *when >= FIRST)?,
        grade,
        ms: u32::try_from(review.millis).ok().filter(|ms| *ms > 0),
        offset_minutes: None,
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    /// Entries of a card: ease, kind, factor.
    fn times(entries: &[(i64, i64, i64)]) -> Vec<i64> {
        let all: Vec<Review> = (entries.iter().enumerate())
            .map(|(at, &(ease, kind, factor))| Review {
                at: at as i64,
                card: 1,
                ease,
                kind,
                factor,
                millis: 1000,
            })
            .collect();
        let all: Vec<&Review> = all.iter().collect();
        counted(&all).iter().map(|review| review.at).collect()
    }

    #[test]
    fn reviews_that_no_anki_wrote_are_named() {
        let good = 1_700_000_000_000;
        let entries = [
            (good, 3),
            (0, 3),
            (-1, 3),
            (978_307_200_000, 3),
            (i64::MAX, 3),
            (i64::MIN, 3),
            (good + 1, 9),
            (good + 2, -5),
            (good + 3, 0),
        ];
        let reviews = entries.map(|(at, ease)| Review {
            at,
            card: 1,
            ease,
            kind: 1,
            factor: 2500,
            millis: 1000,
        });
        let collection = Collection {
            reviews: reviews.into(),
            ..Collection::default()
        };
        let asked = Asked {
            question: "n".to_owned(),
            place: "a note".to_owned(),
        };
        let mut losses = Losses::default();
        let found = super::reviews(&collection, &HashMap::from([(1, asked)]), &mut losses);
        assert_eq!(found.len(), 1);
        let told: Vec<String> = losses.told().iter().map(ToString::to_string).collect();
        let told = told.join("\n");
        assert!(told.contains("5 reviews are dated before 2006"), "{told}");
        assert!(told.contains("2 reviews have a grade"), "{told}");
    }

    #[test]
    fn what_was_before_a_new_beginning_does_not_count() {
        let plain = [
            (1, 0, 0),
            (3, 0, 0),
            (3, 1, 2500),
            (1, 1, 2300),
            (3, 2, 2300),
        ];
        assert_eq!(times(&plain), [0, 1, 2, 3, 4]);
        // Set back to new, and begun anew; with an entry that says so, and without.
        assert_eq!(
            times(&[(3, 0, 0), (3, 1, 2500), (0, 4, 0), (1, 0, 0), (3, 1, 2500)]),
            [3, 4]
        );
        assert_eq!(
            times(&[(3, 0, 0), (3, 1, 2500), (1, 0, 0), (3, 0, 0)]),
            [2, 3]
        );
        assert_eq!(times(&[(3, 0, 0), (3, 1, 2500), (0, 4, 0)]), [0i64; 0]);
        // Put off by hand, looked at in a filtered deck: no reviews.
        assert_eq!(
            times(&[(3, 0, 0), (0, 4, 2500), (3, 3, 0), (3, 3, 2500)]),
            [0, 3]
        );
    }
}
