//! A reason in three sentences, with two numbers at most; the whole account has the rest.

use super::reason::{Reason, Rule};
use crate::course::Course;
use crate::measure::Probability;
use crate::words::{Message, message, percent};

/// Most sentences.
const SENTENCES: usize = 3;
/// Most numbers.
const NUMBERS: usize = 2;
/// The chance of success is told only from this value on. A lower one helps nobody who is about
/// to try. A choice of ours.
const TOLD_FROM: Probability = Probability::new(0.5);

impl Reason {
    /// Why it is asked, how likely it is to go right, and what comes of it: at most three
    /// sentences, with at most two numbers.
    pub fn brief(&self, course: &Course) -> Vec<Message> {
        self.in_short(course, self.chance())
    }

    /// The same where nothing is asked yet: without the chance of a right answer.
    pub fn brief_before(&self, course: &Course) -> Vec<Message> {
        self.in_short(course, None)
    }

    fn in_short(&self, course: &Course, chance: Option<Message>) -> Vec<Message> {
        let mut said = vec![self.message(course)];
        let by_teacher = self.put_first_by_others(course);
        let more = [by_teacher, chance, self.what_comes()];
        for more in more.into_iter().flatten() {
            let all = Message::sentences(said.iter().cloned().chain([more.clone()]));
            let all = all.to_string();
            if sentences(&all) <= SENTENCES && numbers(&all) <= NUMBERS {
                said.push(more);
            }
        }
        said
    }

    fn chance(&self) -> Option<Message> {
        match self.rule {
            Rule::Test { .. } | Rule::Placement { .. } => None,
            _ if self.predicted >= TOLD_FROM => Some(message!(
                "tutor-brief-chance",
                chance = percent(self.predicted)
            )),
            _ => Some(message!("tutor-brief-stretch")),
        }
    }

    fn what_comes(&self) -> Option<Message> {
        match self.rule {
            Rule::Due
            | Rule::Deadline { .. }
            | Rule::Remaining
            | Rule::Warm
            | Rule::Again
            | Rule::Cram
            | Rule::Selected => {
                let seen = self.retrievability.is_some();
                seen.then(|| message!("tutor-brief-memory"))
            }
            Rule::FirstSteps
            | Rule::Frontier
            | Rule::Focus
            | Rule::Planned
            | Rule::Explore
            | Rule::OnTrust
            | Rule::Change => {
                let fits = self.predicted >= TOLD_FROM;
                fits.then(|| message!("tutor-brief-aim"))
            }
            Rule::Relearning { .. } | Rule::Twin | Rule::Met | Rule::Step { .. } | Rule::Firm => {
                Some(message!("tutor-brief-later"))
            }
            Rule::Placement { .. } => Some(message!("tutor-brief-placement")),
            Rule::Test { .. }
            | Rule::Remedial
            | Rule::Pinned
            | Rule::Stretch
            | Rule::Probe { .. }
            | Rule::AllTheSame
            | Rule::OnceMore
            | Rule::NothingElse => None,
        }
    }
}

/// How many sentences a text has.
fn sentences(text: &str) -> usize {
    let ends = |word: &&str| word.ends_with(['.', '?', '!']);
    text.split_whitespace().filter(ends).count()
}

/// How many numbers stand in a text.
fn numbers(text: &str) -> usize {
    let is_digit = |c: char| c.is_ascii_digit();
    let runs = text.split(|c| !is_digit(c));
    runs.filter(|run| !run.is_empty()).count()
}
