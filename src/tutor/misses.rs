//! The misses that come once more at the end of a sitting, without help.

use jiff::Timestamp;

use super::chooser::Chooser;
use super::next::Choice;
use super::reason::Rule;
use super::sitting::Sitting;
use crate::course::{Course, QuestionIndex};
use crate::learner::State;

/// Most misses that come once more.
const MISSES: usize = 2;

/// The misses of a sitting that would come once more, were it to end now. What was
/// asked just now is among them only where it is drawn anew.
pub fn misses(
    course: &Course,
    state: &State,
    sitting: &Sitting,
    now: Timestamp,
) -> Vec<QuestionIndex> {
    let drawn = |q: QuestionIndex| course.questions[q].template.is_some();
    let fitting = in_line(state, sitting, now);
    let fitting = fitting.filter(|&q| drawn(q) || sitting.asked.last() != Some(&q));
    fitting.take(MISSES).collect()
}

/// Whether a miss will be among them, whatever else goes wrong until then.
pub fn is_sure(state: &State, sitting: &Sitting, miss: QuestionIndex, now: Timestamp) -> bool {
    in_line(state, sitting, now).take(MISSES).any(|q| q == miss)
}

/// All misses: first those that did not go right since, the oldest first.
fn in_line<'a>(
    state: &'a State,
    sitting: &'a Sitting,
    now: Timestamp,
) -> impl Iterator<Item = QuestionIndex> + 'a {
    let last = |q: QuestionIndex| sitting.answers.iter().rev().find(|&&(a, _)| a == q);
    let mut missed: Vec<(bool, usize, QuestionIndex)> = Vec::new();
    for (at, &(question, right)) in sitting.answers.iter().enumerate() {
        if !right {
            let since = last(question).is_some_and(|&(_, right)| right);
            missed.retain(|(_, _, q)| *q != question);
            missed.push((since, at, question));
        }
    }
    missed.sort_unstable();
    let questions = missed.into_iter().map(|(_, _, question)| question);
    questions.filter(move |&q| state.is_available(q, now) && !sitting.leaves_out(q))
}

/// Such a question, and why it is asked.
pub fn once_more(
    course: &Course,
    state: &State,
    sitting: &Sitting,
    question: QuestionIndex,
    now: Timestamp,
) -> Choice {
    let chooser = Chooser::new(course, state, sitting, now).lenient();
    let skill = course.questions[question].skills[0];
    chooser.because(Rule::OnceMore, skill, question, None, 1)
}
