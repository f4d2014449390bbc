//! "I was right" and "this question is broken": the last answer does not count.

use super::allowed::{Permission, allowed};
use super::view::{Asking, Judged, Phase, Refusal};
use super::{Session, Turn, refuse};
use crate::journal::{Appeal, EventKind};
use crate::kinds::Answer;
use crate::words::{Message, message};

impl Session {
    /// What to say when the answer to what is shown is taken out.
    pub fn appealed(&self) -> Message {
        let (Phase::Asking(asking) | Phase::Judged(Judged { asking, .. })) = &self.phase else {
            return message!("session-appealed");
        };
        match asking.part {
            None => message!("session-appealed"),
            Some(_) => message!("session-appealed-parts"),
        }
    }

    /// Whether the last question that was judged was shown without any answer to it.
    fn gave_nothing(&self) -> bool {
        let mut past = self.past.iter().rev();
        let last = past.find(|judged| judged.asking.once_more.is_none());
        last.is_some_and(|judged| judged.tries == 1 && judged.answer == Answer::GiveUp)
    }

    /// Whether there is an answer to what is shown that can be doubted so; the rest is seen
    /// when it is tried.
    pub fn is_doubtful(&self, why: Appeal) -> bool {
        match &self.phase {
            Phase::Asking(asking) => asking.missed.is_some() || asking.once_more.is_some(),
            Phase::Judged(judged) => {
                let right = judged.tries == 1 && judged.graded.verdict.is_correct();
                why == Appeal::Broken || !right
            }
            _ => false,
        }
    }

    /// Takes the answer to the question that is shown out of what is believed,
    /// and goes on to another one.
    pub(super) fn appeal(&mut self, why: Appeal, turn: &mut Turn<'_>) -> Result<(), Refusal> {
        let asking = match &self.phase {
            Phase::Asking(asking) => asking,
            Phase::Judged(judged) => &judged.asking,
            _ => return refuse(message!("session-nothing-to-appeal")),
        };
        let doubtful = self.is_doubtful(why);
        allowed(turn.state, Permission::Appeals)?;
        let is_missed = matches!(&self.phase, Phase::Asking(asking) if asking.missed.is_some());
        if why == Appeal::Right && asking.part.is_none() && !is_missed && self.gave_nothing() {
            return refuse(message!("session-nothing-given"));
        }
        // Steps are answers of their own: after them it is too late.
        let is_last = self.undo.last().is_some_and(|point| {
            // Of a question with parts all goes that was answered.
            let was = |was: &Asking| was.question == asking.question && was.step.is_none();
            !point.put_away && matches!(&point.phase, Phase::Asking(asked) if was(asked))
        });
        let can = doubtful && asking.step.is_none() && is_last && turn.state.can_take_back();
        let Some(point) = self.undo.pop_if(|_| can) else {
            return refuse(message!("session-nothing-to-appeal"));
        };
        let question = asking.question;
        let kind = EventKind::Appealed {
            course: self.course_id(),
            question: self.question_id(asking),
            version: self.course.questions[question].version,
            why,
        };
        turn.event(&self.course, kind);
        // To take something back now would be to take back another answer than this one.
        self.undo.clear();
        self.settled = true;
        self.past.truncate(point.past);
        self.put_back(point.sitting);
        self.sitting.appealed.push(question);
        self.summary = point.summary;
        self.summary.appealed += 1;
        self.ask_or_end(turn);
        Ok(())
    }
}
