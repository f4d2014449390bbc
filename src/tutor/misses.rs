//! The misses of a sitting: which come back in it, and which once more at its end,
//! without help.

use jiff::Timestamp;

use super::care;
use super::chooser::Chooser;
use super::next::{CANDIDATES, Choice};
use super::reason::Rule;
use super::sitting::{ASKED_BACK_AFTER, Sitting, TRIES};
use crate::course::{Course, QuestionIndex};
use crate::learner::State;

/// Most misses that come once more.
const MISSES: usize = 2;

impl Sitting {
    /// The questions answered wrong that are to come back in this sitting, as
    /// they have not worn out by then.
    pub fn coming_back<'a>(
        &'a self,
        course: &'a Course,
        state: &'a State,
        now: Timestamp,
    ) -> impl Iterator<Item = QuestionIndex> + 'a {
        let waiting = self.relearning.iter().map(|(q, _)| *q);
        let chooser = Chooser::new(course, state, self, now);
        waiting.filter(move |&q| {
            state.is_available(q, now)
                && !chooser.is_harder_than_missed(q)
                && !self.undrawable.contains(&q)
                && self.times_asked(q) < TRIES
                && !self.is_stuck(q)
                && !care::rests(course, state, self.focus, q, now)
        })
    }
}

impl Sitting {
    /// Whether a question that was answered wrong in it went right the last time.
    pub fn has_righted(&self, question: QuestionIndex) -> bool {
        let mut of = self.answers.iter().filter(|(q, _)| *q == question);
        let missed = of.clone().any(|(_, right)| !right);
        missed && of.next_back().is_some_and(|(_, right)| *right)
    }
}

/// The misses of a sitting that would come once more, were it to end now. What was
/// asked just now is among them only where it is drawn anew.
pub fn misses(
    course: &Course,
    state: &State,
    sitting: &Sitting,
    now: Timestamp,
) -> Vec<QuestionIndex> {
    let drawn = |q: QuestionIndex| course.questions[q].is_drawn();
    let fitting = in_line(state, sitting, now);
    let fitting = fitting.filter(|&q| drawn(q) || sitting.asked.last() != Some(&q));
    let fitting = fitting.filter(|&q| may_come(course, state, sitting, q, now));
    let mut misses: Vec<QuestionIndex> = fitting.take(MISSES).collect();
    // What was told a moment ago comes after the other one.
    let lately = |q: QuestionIndex| {
        let asked = sitting.asked.iter().rev();
        asked.take(ASKED_BACK_AFTER).any(|&asked| asked == q)
    };
    misses.sort_by_key(|&q| !drawn(q) && lately(q));
    misses
}

/// Whether a miss is sure to come once more, whatever else goes wrong until then. Only an easier
/// miss can hold it up: see [`can_be_held_up`].
pub fn is_sure(state: &State, sitting: &Sitting, miss: QuestionIndex, now: Timestamp) -> bool {
    in_line(state, sitting, now).take(MISSES).any(|q| q == miss)
}

/// Whether a miss would wait for an easier question of its skills, should that go wrong, too, or
/// whether its skills may rest by then.
pub fn can_be_held_up(course: &Course, state: &State, miss: QuestionIndex) -> bool {
    let mut skills = course.questions[miss].skills.iter();
    if skills.any(|&skill| care::is_spinning(course, state, skill)) {
        return true;
    }
    let level = |q: QuestionIndex| course.questions[q].difficulty.level();
    let of_skills = course.questions[miss].skills.iter();
    let mut all = of_skills.flat_map(|&s| course.questions_of(s).iter().take(CANDIDATES));
    all.any(|&q| level(q) < level(miss))
}

/// Whether a miss may come once more now: it is not put away, its skills don't rest, and nothing
/// easier of them went wrong after it.
pub fn may_come(
    course: &Course,
    state: &State,
    sitting: &Sitting,
    miss: QuestionIndex,
    now: Timestamp,
) -> bool {
    let chooser = Chooser::new(course, state, sitting, now);
    let rests = care::rests(course, state, sitting.focus, miss, now);
    state.is_available(miss, now) && !rests && !chooser.is_harder_than_missed(miss)
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

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_went_right_since_it_was_missed_is_known_to_have() {
        let [a, b, c] = [0, 1, 2].map(QuestionIndex);
        let sitting = Sitting {
            answers: vec![
                (a, false),
                (b, true),
                (c, false),
                (a, true),
                (c, true),
                (c, false),
            ],
            ..Sitting::default()
        };
        assert_eq!(
            [a, b, c].map(|q| sitting.has_righted(q)),
            [true, false, false]
        );
    }
}
