//! The fold of events that bear on tests.

use jiff::Timestamp;

use super::exams::{Exam, Marked};
use super::stage::Stage;
use super::state::State;
use crate::course::{Course, QuestionIndex};
use crate::journal::{Attempt, Event, EventKind};
use crate::text::SafeText;

/// For how many days a test that was left can be gone on with, that of its first answer
/// counted.
const WAITS: i64 = 7;

impl State {
    /// The test that can be gone on with at `now`: for seven days of the learner's, that of its
    /// first answer counted. Answers over a longer time would not show how much is known at one
    /// time.
    pub fn open_exam(&self, now: Timestamp) -> Option<&Exam> {
        let open = self.exams.open.as_ref()?;
        let days = self.day(now) - self.day(open.began);
        (0..WAITS).contains(&days).then_some(open)
    }

    /// Whether an answer to `question` belongs to the test that is open. An older version
    /// began anew on the next day, and asked again what was answered.
    fn is_of_open_exam(&self, question: QuestionIndex, form: u8, at: Timestamp) -> bool {
        let today = |open: &Exam| self.day(open.began) == self.day(at);
        let is_new = |open: &Exam| open.answers.iter().all(|a| a.question != question);
        self.open_exam(at)
            .is_some_and(|open| open.form == form && (today(open) || is_new(open)))
    }

    /// Folds in what bears on tests; tells whether that is all the event does.
    pub(super) fn exam_event(&mut self, course: &Course, event: &Event) -> bool {
        let may_undo = std::mem::take(&mut self.exams.may_undo);
        match &event.kind {
            EventKind::Undone { .. } if may_undo => {
                self.exams.may_undo = true;
                return self.exams.take_back();
            }
            EventKind::Tested { attempt, form } => self.tested(course, attempt, *form, event.at),
            EventKind::TestEnded { form, .. } => self.test_ended(course, *form, event.at),
            EventKind::TestOffered { when, .. } => {
                self.exams.offered.entry(*when).or_insert(event.at);
            }
            EventKind::TestDeclined { .. } => self.exams.declined = true,
            _ => return false,
        }
        true
    }

    fn tested(&mut self, course: &Course, attempt: &Attempt, form: u8, at: Timestamp) {
        self.undo.clear();
        let Some(question) = course.question(&attempt.question) else {
            return;
        };
        self.takes(attempt.time(), at);
        let goes_on = self.is_of_open_exam(question, form, at);
        let begun = self.exams.open.take();
        self.exams.left += u32::from(begun.is_some() && !goes_on);
        let begun = begun.filter(|_| goes_on);
        let mut open = begun.unwrap_or(Exam {
            form,
            began: at,
            last: at,
            answers: Vec::new(),
            millis: 0,
        });
        // Two devices may have asked the same one: the first answer stands.
        let is_new = open.answers.iter().all(|a| a.question != question);
        if is_new {
            open.answers.push(Marked {
                question,
                seed: attempt.seed,
                verdict: attempt.verdict,
                given: attempt.answer.as_deref().map(SafeText::from),
            });
            open.millis += u64::from(attempt.millis);
            open.last = at;
        }
        self.exams.may_undo = is_new;
        self.exams.open = Some(open);
    }

    fn test_ended(&mut self, course: &Course, form: u8, at: Timestamp) {
        if let Some(open) = self.exams.open.take_if(|open| open.form == form) {
            self.exams.taken.push(open);
            if course
                .skills
                .positions()
                .all(|s| self.stage(course, s) >= Stage::Learned)
            {
                self.exams.end.get_or_insert(at);
            }
        }
    }
}
