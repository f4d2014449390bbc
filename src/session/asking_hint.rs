//! Hints that ask: answered or passed over, then back to what they help with. Nothing of an
//! answer to a hint is evidence or recorded; the hint is a hint that was used.

use super::answering::mistake;
use super::hint_answer::HintAnswer;
use super::view::{Around, Asking, Input, Phase, Refusal};
use super::{Session, refuse};
use crate::course::Spot;
use crate::kinds::{Answer, Graded, Shown, Verdict};
use crate::text::{SafeText, blocks};
use crate::words::message;

impl Asking {
    /// While a hint asks: which it is, from 1, and of how many.
    pub fn hint_of(&self) -> Option<(usize, usize)> {
        let at = self.hint?;
        Some((at + 1, self.helped().hints.len()))
    }

    /// What hints help with: what is to be answered, or was before a hint asked.
    pub fn helped(&self) -> &Shown {
        self.instance.item_at(self.spot().without_hint())
    }

    /// The hints that were shown before the one that asks, each with its position from 0.
    pub fn hints_before(&self) -> impl Iterator<Item = (usize, &SafeText)> {
        let before = self.hint.unwrap_or(0);
        self.helped().hints.iter().take(before).enumerate()
    }

    /// What came of the hint at a position, from 0, where that asked: what it asked, and the
    /// answer.
    pub fn hint_answer(&self, at: usize) -> Option<(&Shown, &HintAnswer)> {
        let spot = Spot {
            hint: Some(at),
            ..self.spot()
        };
        let answer = self
            .hint_answers
            .iter()
            .rfind(|answer| answer.spot == spot)?;
        Some((self.helped().asked_by_hint(at)?, answer))
    }

    /// Goes to a hint that asks, where the one that was shown last does.
    pub(super) fn open_hint(&mut self) {
        let Some(at) = self.hints_shown.checked_sub(1) else {
            return;
        };
        if self.item().asked_by_hint(at).is_none() {
            return;
        }
        self.before_hint = Some(Around {
            missed: self.missed.take(),
            hints_shown: std::mem::take(&mut self.hints_shown),
        });
        self.hint = Some(at);
    }

    /// Goes back to what the hint helps with.
    fn close_hint(&mut self, graded: Option<Graded>, feedback: Option<SafeText>) {
        let spot = self.spot();
        self.hint = None;
        if let Some(around) = self.before_hint.take() {
            self.missed = around.missed;
            self.hints_shown = around.hints_shown;
            self.hint_answers.push(HintAnswer {
                spot,
                graded,
                feedback,
            });
        }
    }
}

impl Phase {
    /// Whether a hint asks.
    pub fn is_of_hint(&self) -> bool {
        matches!(self, Phase::Asking(asking) if asking.hint.is_some())
    }
}

impl Input {
    /// Whether it concerns a hint that asks, while one does.
    pub(super) fn is_of_hint(&self) -> bool {
        matches!(
            self,
            Input::Answer(_) | Input::Skip | Input::Next | Input::Hint | Input::Steps
        )
    }
}

impl Session {
    /// An input while a hint asks.
    pub(super) fn in_hint(&mut self, asking: Asking, input: Input) -> Result<(), Refusal> {
        match input {
            Input::Answer(answer) => self.answer_hint(asking, &answer),
            Input::Skip => self.pass_hint(asking),
            _ => refuse(message!("session-in-hint")),
        }
    }

    /// An answer to a hint. Whatever it is, what the hint helps with comes next.
    fn answer_hint(&mut self, mut asking: Asking, answer: &Answer) -> Result<(), Refusal> {
        let graded = asking.item().grade(answer).map_err(|e| Refusal(e.0))?;
        let made = mistake(&asking, &graded);
        if let Some(uncounted) = made.filter(|mistake| !mistake.counts) {
            let said = blocks(&uncounted.feedback);
            return refuse(message!("session-uncounted", said = said));
        }
        let wrong = !matches!(graded.verdict, Verdict::Correct);
        let feedback = made
            .filter(|_| wrong)
            .map(|mistake| mistake.feedback.clone());
        let feedback = feedback.or_else(|| graded.said.clone());
        asking.close_hint(Some(graded), feedback);
        self.phase = Phase::Asking(asking);
        Ok(())
    }

    /// A hint that asks is passed over.
    fn pass_hint(&mut self, mut asking: Asking) -> Result<(), Refusal> {
        asking.close_hint(None, None);
        self.phase = Phase::Asking(asking);
        Ok(())
    }
}
