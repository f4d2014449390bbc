//! The misses that come once more at the end of a sitting, without help.

use jiff::Timestamp;

use super::budget;
use super::care;
use super::next::{Choice, Chooser};
use super::reason::Rule;
use super::sitting::Sitting;
use crate::course::{Course, QuestionIndex};
use crate::learner::State;

/// Most misses that come once more.
const MISSES: usize = 2;

/// The misses of a sitting that would come once more, were it to end now: first those
/// that did not go right since, the oldest first. What was asked just now is among them
/// only where it is drawn anew.
pub fn misses(
    course: &Course,
    state: &State,
    sitting: &Sitting,
    now: Timestamp,
) -> Vec<QuestionIndex> {
    let last = |q: QuestionIndex| sitting.answers.iter().rposition(|&(asked, _)| asked == q);
    let mut missed: Vec<(bool, usize, QuestionIndex)> = Vec::new();
    for (at, &(question, right)) in sitting.answers.iter().enumerate() {
        let since = last(question).is_some_and(|last| sitting.answers[last].1);
        if !right {
            missed.retain(|(_, _, q)| *q != question);
            missed.push((since, at, question));
        }
    }
    missed.sort_unstable();
    let drawn = |q: QuestionIndex| course.questions[q].template.is_some();
    let fits = |q: QuestionIndex| {
        state.is_available(q, now)
            && !sitting.skipped.contains(&q)
            && !sitting.appealed.contains(&q)
            && !sitting.undrawable.contains(&q)
            && !care::rests(course, state, sitting.focus, q, now)
            && (drawn(q) || sitting.asked.last() != Some(&q))
    };
    let fitting = missed.into_iter().map(|(_, _, q)| q).filter(|&q| fits(q));
    fitting.take(MISSES).collect()
}

/// Such a question, and why it is asked.
pub fn once_more(
    course: &Course,
    state: &State,
    sitting: &Sitting,
    question: QuestionIndex,
    now: Timestamp,
) -> Choice {
    let chooser = Chooser {
        course,
        state,
        sitting,
        now,
        left: budget::left(state, now),
    };
    let skill = course.questions[question].skills[0];
    chooser.because(Rule::OnceMore, skill, question, None, 1)
}
