//! Answers that were kept as typed, judged again by the course's present key.
//!
//! Only wrong or partly right answers are judged again, and only to count as right: a right
//! answer stays right, whatever a later key says. Answers that were picked from options are left
//! alone, because options may have changed places since. So are answers to an older question
//! whose history this one continues. For templates and steps, the record must show that the
//! course still asks what it asked then: other rows or ranges give other values for the same
//! seed, and an inserted step moves those after it.

use std::collections::{BTreeMap, BTreeSet};

use crate::course::{Course, Spot};
use crate::journal::{Attempt, Event, EventKind, Given, answers_not_undone};
use crate::kinds::{Answer, Form, Graded, Shown, Verdict};

/// Answers that are read again: the newest ones, so that a long record takes no long time.
const MOST: usize = 2_000;
/// So many letters of an answer are kept: a longer one was cut.
const KEPT: usize = 500;

/// The answers of a course that were wrong and are right by its key of now. Those that were
/// judged again before stay as that says. A template draws its values by the seed of the
/// answer.
pub fn regraded(
    course: &Course,
    events: &[Event],
    judged: &BTreeMap<Given, bool>,
) -> BTreeSet<Given> {
    let asked: BTreeMap<&Given, u32> = (events.iter())
        .filter_map(|event| match &event.kind {
            EventKind::AskedAs { answer, sum, .. } => Some((answer, *sum)),
            _ => None,
        })
        .collect();
    let ours = answers_not_undone(events).into_iter().rev();
    let wrong = ours.filter_map(|(event, attempt)| {
        let is_wrong = matches!(attempt.verdict, Verdict::Incorrect | Verdict::Partial(_));
        let is_practice = matches!(event.kind, EventKind::Attempt(_));
        let ours = attempt.course == course.id.as_str();
        let typed = attempt.answer.as_deref()?;
        // A learner who was told the answer showed nothing by giving it.
        let whole = typed.chars().count() < KEPT && !attempt.bottom_out;
        (ours && is_wrong && is_practice && whole)
            .then(|| (Given::of(attempt, event.at), attempt, typed))
    });
    wrong
        .filter(|(given, _, _)| !judged.contains_key(given))
        .take(MOST)
        .filter(|(given, attempt, typed)| {
            is_right(course, attempt, typed, asked.get(given).copied())
        })
        .map(|(given, _, _)| given)
        .collect()
}

/// Whether an answer is right by the key of now. `asked` is what the record tells of what was
/// to be read then.
fn is_right(course: &Course, attempt: &Attempt, typed: &str, asked: Option<u32>) -> bool {
    let Some(question) = course.question(&attempt.question) else {
        return false;
    };
    // Another question was asked then, whose key is no longer known.
    if (course.questions[question].continues).contains(&attempt.question) {
        return false;
    }
    let Ok(shown) = course.questions[question].instance(attempt.seed) else {
        return false;
    };
    let may_differ = course.questions[question].is_drawn() || attempt.step.is_some();
    if (may_differ || asked.is_some()) && asked != shown.sum(attempt.step) {
        return false;
    }
    // Where there is no such step or part, there was no sum either.
    is_right_in(shown.item_at(Spot::of(attempt.step)), typed)
}

/// Whether what was typed is right in a showing.
fn is_right_in(item: &Shown, kept: &str) -> bool {
    let is_right = |answer: &Answer| {
        let graded = item.grade(answer);
        graded.is_ok_and(|graded| graded.verdict.is_correct())
    };
    read(item, kept).is_some_and(|answer| is_right(&answer))
}

/// Whether the kept text of a right answer is right in this showing, too. Works also for picks
/// and orders, by the text that the record keeps of them.
pub fn was_right_in(item: &Shown, kept: &str) -> bool {
    let told = |answer: &Answer| item.grade(answer).ok();
    let is_it = |graded: Graded| graded.verdict.is_correct() && *graded.given == *kept;
    let right = item.task.right();
    is_right_in(item, kept) || right.iter().filter_map(told).any(is_it)
}

/// What was typed, as it was handed in; nothing where the record does not tell.
fn read(item: &Shown, kept: &str) -> Option<Answer> {
    match item.task.form() {
        Form::Line(_) => Some(Answer::Typed(kept.to_owned())),
        Form::Blanks { .. } => {
            let blanks = kept.split(" / ").map(str::to_owned).collect();
            Some(Answer::Blanks(blanks))
        }
        _ => None,
    }
}
