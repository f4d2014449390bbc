//! The test of a course as a sitting: it asks without help and tells nothing before
//! its end. It can be left, and gone on with within seven days.

use std::sync::Arc;

use jiff::Timestamp;

use super::summary::Tested;
use super::view::{Asking, Input, Phase, Refusal};
use super::{Purpose, Session, Turn, refuse};
use crate::course::Course;
use crate::journal::{Event, EventKind};
use crate::kinds::Answer;
use crate::learner::State;
use crate::tutor::{Sitting, exam};
use crate::words::message;

impl Session {
    /// Begins a sitting with the course's test, or goes on with one that was left on
    /// the same day or one of the six before. Where the course holds back too little, it ends at once: see
    /// [`outlook`](exam::outlook).
    pub fn test(
        course: Arc<Course>,
        state: &mut State,
        seed: u64,
        now: Timestamp,
    ) -> (Session, Vec<Event>) {
        Session::open(course, state, Sitting::default(), Purpose::Test, seed, now)
    }

    /// Whether this is a test.
    pub fn is_testing(&self) -> bool {
        self.purpose == Purpose::Test
    }

    /// Takes an input in a test.
    pub(super) fn in_test(&mut self, input: Input, turn: &mut Turn<'_>) -> Result<(), Refusal> {
        let Phase::Asking(asking) = self.phase.clone() else {
            return match input {
                Input::Undo => refuse(message!("session-nothing-to-take-back")),
                Input::GoOn => refuse(message!("session-nothing-to-go-on")),
                _ => Ok(()),
            };
        };
        match input {
            Input::Answer(answer) => self.in_test_answered(&asking, &answer, turn),
            Input::Undo => self.in_test_taken_back(turn),
            Input::Quit => {
                self.leave_test(turn);
                Ok(())
            }
            Input::Next => refuse(message!("session-answer-first")),
            Input::Skip | Input::Bury | Input::Suspend => {
                refuse(message!("session-test-no-passing"))
            }
            Input::Appeal(_) => refuse(message!("session-test-no-appeal")),
            _ => refuse(message!("session-test-no-help")),
        }
    }

    fn in_test_answered(
        &mut self,
        asking: &Asking,
        answer: &Answer,
        turn: &mut Turn<'_>,
    ) -> Result<(), Refusal> {
        let graded = asking.item().grade(answer).map_err(|e| Refusal(e.0))?;
        let attempt = self.attempt(asking, answer, &graded, turn);
        let form = exam::form(turn.state, turn.now);
        self.summary.answered += 1;
        self.summary.seconds += u64::from(attempt.millis / 1000);
        turn.event(&self.course, EventKind::Tested { attempt, form });
        self.ask_in_test(turn);
        if let Phase::Finished = self.phase {
            self.finish(turn);
        }
        Ok(())
    }

    /// Asks the last question again; only the last, and only until the next is answered.
    fn in_test_taken_back(&mut self, turn: &mut Turn<'_>) -> Result<(), Refusal> {
        if !turn.state.exams.can_take_back() {
            return refuse(message!("session-nothing-to-take-back"));
        }
        let course = self.course_id();
        turn.event(&self.course, EventKind::Undone { course });
        self.summary.answered = self.summary.answered.saturating_sub(1);
        self.ask_in_test(turn);
        Ok(())
    }

    /// Asks the next question of the form; after the last one, ends the test.
    pub(super) fn ask_in_test(&mut self, turn: &mut Turn<'_>) {
        loop {
            let unshown = &self.sitting.undrawable;
            let next = exam::next(&self.course, turn.state, |q| unshown.contains(&q), turn.now);
            let Some((choice, seed)) = next else {
                break;
            };
            match self.course.questions[choice.question].instance(seed) {
                Ok(instance) => {
                    self.phase = Phase::Asking(Asking::new(&choice, Arc::new(instance), turn.now));
                    return;
                }
                Err(_) => {
                    self.sitting.undrawable.insert(choice.question);
                }
            }
        }
        self.phase = Phase::Finished;
        if turn.state.open_exam(turn.now).is_some() {
            let form = exam::form(turn.state, turn.now);
            let course = self.course_id();
            turn.event(&self.course, EventKind::TestEnded { course, form });
            let position = turn.state.exams.taken.len().checked_sub(1);
            let outcome = position.and_then(|n| exam::outcome(&self.course, turn.state, n));
            if let Some(outcome) = &outcome {
                // With those of an earlier day, where the test was gone on with.
                self.summary.answered = outcome.answers.len();
                self.summary.correct = outcome.right;
            }
            self.summary.tested = outcome.map(|outcome| Tested::Ended(Box::new(outcome)));
        }
    }

    fn leave_test(&mut self, turn: &mut Turn<'_>) {
        let outlook = exam::outlook(&self.course, turn.state, turn.now);
        self.summary.tested = outlook.map(|outlook| Tested::Left {
            answered: outlook.answered,
            of: outlook.questions,
        });
        self.finish(turn);
    }
}
