//! "I was right" and "this question is broken": the last answer does not count.

use super::allowed::{Permission, allowed};
use super::contesting::Out;
use super::past::Past;
use super::view::{Asking, Input, Judged, Missed, Phase, Refusal};
use super::{Session, Turn, UndoPoint, refuse};
use crate::journal::{Appeal, EventKind, Given};
use crate::kinds::Answer;
use crate::learner::State;
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

    /// Whether what is shown has an answer that can be doubted for this reason. The remaining
    /// conditions are checked when the learner tries.
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
        if let (Phase::Judged(judged), Appeal::Right, false) =
            (&self.phase, why, self.is_doubtful(why))
            && judged.asking.step.is_none()
            && judged.asking.once_more.is_none()
            && !self.is_placing()
        {
            return refuse(message!("session-contest-right"));
        }
        let last = self.doubted(asking, why, turn.state)?;
        let point = self.undo.remove(last);
        let question = asking.question;
        let (course, version) = (self.course_id(), self.course.questions[question].version);
        let given = self.named(asking);
        // The event names its answer, as in `take_back`.
        let kind = match given.clone() {
            Some(answer) => EventKind::Contested {
                course,
                answer,
                version,
                why: Some(why),
            },
            None => EventKind::Appealed {
                course,
                question: self.question_id(asking),
                version,
                why,
            },
        };
        turn.event(&self.course, kind);
        match given {
            Some(given) => self.sets_aside(given, why, point),
            None => {
                // To take something back now would be to take back another answer than this one.
                self.undo.clear();
                self.settled = true;
                self.past.truncate(point.past);
                self.put_back(point.sitting);
                self.summary = point.summary;
            }
        }
        self.sitting.appealed.push(question);
        self.summary.appealed += 1;
        self.ask_or_end(turn);
        Ok(())
    }

    /// The place of the point before the answer to what is shown, if it can be doubted.
    ///
    /// # Errors
    /// Why it can't.
    fn doubted(&self, asking: &Asking, why: Appeal, state: &State) -> Result<usize, Refusal> {
        allowed(state, Permission::Appeals)?;
        let is_missed = matches!(&self.phase, Phase::Asking(asking) if asking.missed.is_some());
        if why == Appeal::Right && asking.part.is_none() && !is_missed && self.gave_nothing() {
            return refuse(message!("session-nothing-given"));
        }
        // Steps are answers of their own: after them it is too late.
        let last = self.last_point();
        let is_last = last.map(|at| &self.undo[at]).is_some_and(|point| {
            // Of a question with parts, all answers go.
            let was = |was: &Asking| was.question == asking.question && was.step.is_none();
            !point.put_away && matches!(&point.phase, Phase::Asking(asked) if was(asked))
        });
        let is_whole = asking.step.is_none();
        let can = self.is_doubtful(why) && is_whole && is_last && state.can_take_back();
        match last.filter(|_| can) {
            Some(last) => Ok(last),
            None => refuse(message!("session-nothing-to-appeal")),
        }
    }

    /// Whether the learner may say now that the answer to what is shown was right.
    pub fn may_have_been_right(&self, state: &State) -> bool {
        let (Phase::Asking(asking) | Phase::Judged(Judged { asking, .. })) = &self.phase else {
            return false;
        };
        !self.is_testing() && self.doubted(asking, Appeal::Right, state).is_ok()
    }

    /// What the record calls the answer to what is shown, where it can be named.
    fn named(&self, asking: &Asking) -> Option<Given> {
        let question = self.course.questions[asking.question].id.as_str();
        let is_it =
            |given: &Given| given.question == question && given.seed == asking.instance.seed;
        let can = !self.is_cram() && !self.is_placing();
        self.given.clone().filter(|given| can && is_it(given))
    }

    /// A question that is left after a miss stays among those that are looked back at: it counts
    /// by its first try. Tells whether there was a miss.
    pub(super) fn keeps_missed(&mut self, asking: &Asking) -> bool {
        // Among its steps, and at a hint that asks, it stands beside them.
        let around = asking.around.as_ref().or(asking.before_hint.as_ref());
        let missed = around.map_or(&asking.missed, |around| &around.missed);
        if let Some(missed) = missed {
            let whole = Asking {
                step: None,
                sub: None,
                hint: None,
                around: None,
                before_hint: None,
                ..asking.clone()
            };
            let counts = self.counts_of(asking.question);
            let missed = Past::of(as_judged(&whole, missed), self.named(asking), counts);
            self.remembers(missed);
            return true;
        }
        false
    }

    /// The answer stays among those that are looked back at, and counts again once that is
    /// wished.
    fn sets_aside(&mut self, given: Given, why: Appeal, mut point: UndoPoint) {
        let mut appeal = UndoPoint {
            appeal: Some(given.clone()),
            ..self.point()
        };
        if let Phase::Asking(asking) = &self.phase
            && let Some(missed) = &asking.missed
        {
            let judged = as_judged(asking, missed);
            let counts = self.counts_between(&point);
            self.remembers(Past::of(judged, Some(given.clone()), counts));
            // The oldest may have gone to make room, and these two are in no list yet.
            let gone = (appeal.past + 1).saturating_sub(self.past.len());
            appeal.past = appeal.past.saturating_sub(gone);
            point.past = point.past.saturating_sub(gone);
        }
        self.put_back(point.sitting.clone());
        self.summary = point.summary.clone();
        let mut point = Some((self.undo.len(), Box::new(point)));
        for past in &mut self.past {
            if past.given.as_ref() == Some(&given) {
                let point = point.take();
                past.out = Some(Out { why, point });
            }
        }
        self.undo.push(appeal);
    }

    /// Takes the last appeal back: the answer counts again, and all is as before.
    pub(super) fn takes_appeal_back(&mut self, given: Given, to: UndoPoint, turn: &mut Turn<'_>) {
        let version = to.phase.question().map(|q| &self.course.questions[q]);
        let kind = EventKind::Contested {
            course: self.course_id(),
            answer: given.clone(),
            version: version.map_or(0, |question| question.version),
            why: None,
        };
        turn.event(&self.course, kind);
        let out = |past: &mut Past| past.out.take_if(|_| past.given.as_ref() == Some(&given));
        let outs: Vec<Out> = self.past.iter_mut().filter_map(out).collect();
        if let Some((_, point)) = outs.into_iter().find_map(|out| out.point) {
            self.undo.push(*point);
        }
        self.past.truncate(to.past);
        self.put_back(to.sitting);
        self.summary = to.summary;
        self.phase = to.phase;
        if let Phase::Asking(asking) = &mut self.phase {
            asking.shown_at = turn.now;
        }
    }

    /// Whether an input takes back what was said of an answer.
    pub fn takes_back_appeal(&self, input: &Input) -> bool {
        let is_appeal = |point: &UndoPoint| point.appeal.is_some();
        *input == Input::Undo && self.undo.last().is_some_and(is_appeal)
    }

    /// Whether an input takes back what was said of an earlier answer: what is shown, and
    /// typed, stays.
    pub fn takes_back_earlier_appeal(&self, input: &Input) -> bool {
        *input == Input::Undo && self.undo.last().is_some_and(|point| point.of_earlier)
    }
}

/// An answer that could be tried again, as it was judged.
fn as_judged(asking: &Asking, missed: &Missed) -> Judged {
    Judged {
        asking: asking.clone(),
        answer: missed.answer.clone(),
        graded: missed.graded.clone(),
        feedback: missed.feedback.clone(),
        explains: true,
        overcome: Vec::new(),
        tries: missed.tries,
        offers_steps: false,
        once_more: false,
        moves: missed.moves.clone(),
        reached: Vec::new(),
        due: None,
        notice: None,
        comes_back: false,
        may_come_back: false,
    }
}
