//! From an answer and a question to a verdict, the mistake behind it, and
//! remarks. One file per family of kinds.
//!
//! **Invariant:** pure; the same answer to the same instance always gets the
//! same verdict, so that logs can be graded again.

mod answer;
mod choice;
mod number;
mod order;
mod text;

pub use answer::{Answer, Graded, Rating, Unreadable, Verdict};
pub use number::read_number;
pub use text::same_text;

use crate::course::{Item, Task};

/// Grades an answer.
///
/// # Errors
/// [`Unreadable`] where the answer is no answer to this kind of question (a
/// number that can't be read, nothing typed): it does not count.
pub fn grade(item: &Item, answer: &Answer) -> Result<Graded, Unreadable> {
    if *answer == Answer::GiveUp {
        return Ok(Graded {
            verdict: Verdict::GaveUp,
            mistake: None,
            remarks: Vec::new(),
            given: String::new(),
        });
    }
    match (&item.task, answer) {
        (
            Task::Choice {
                options,
                answer: right,
                ..
            },
            Answer::Choice(chosen),
        ) => choice::choice(item, options, *right, *chosen),
        (
            Task::Multi {
                options, answers, ..
            },
            Answer::Multi(chosen),
        ) => choice::multi(item, options, answers, chosen),
        (Task::Text { accepted, spelling }, Answer::Typed(typed)) => {
            text::text(item, accepted, *spelling, typed)
        }
        (Task::Number { answer, tolerance }, Answer::Typed(typed)) => {
            number::number(item, answer, tolerance.as_deref(), typed)
        }
        (Task::Cloze { parts, spelling }, Answer::Blanks(blanks)) => {
            text::cloze(item, parts, *spelling, blanks)
        }
        (Task::Card { .. }, Answer::Grade(rating)) => Ok(Graded {
            verdict: match rating {
                Rating::Again => Verdict::Incorrect,
                _ => Verdict::Correct,
            },
            mistake: None,
            remarks: Vec::new(),
            given: format!("{rating:?}").to_lowercase(),
        }),
        (Task::Order { items, shown }, Answer::Order(order)) => {
            order::order(item, items, shown, order)
        }
        _ => Err(Unreadable(
            "This question takes another kind of answer.".into(),
        )),
    }
}

/// A wrong or right answer, with nothing more to say.
fn judged(right: bool, given: String) -> Graded {
    Graded {
        verdict: if right {
            Verdict::Correct
        } else {
            Verdict::Incorrect
        },
        mistake: None,
        remarks: Vec::new(),
        given,
    }
}
