//! Questions put away, and the last answer or decision taken back.

use super::view::{Asking, Input, Phase, Refusal};
use super::{Session, Turn, UndoPoint, refuse};
use crate::course::QuestionIndex;
use crate::journal::{EventKind, Override};
use crate::learner::{Parts, State};
use crate::words::message;

impl Session {
    pub(super) fn put_away(
        &mut self,
        asking: Asking,
        turn: &mut Turn<'_>,
        action: impl Fn(String) -> Override,
    ) -> Result<(), Refusal> {
        self.put_away_of(asking.question, turn, action)
    }

    /// The same for what is not asked yet.
    pub(super) fn put_away_of(
        &mut self,
        question: QuestionIndex,
        turn: &mut Turn<'_>,
        action: impl Fn(String) -> Override,
    ) -> Result<(), Refusal> {
        let kind = EventKind::Override {
            course: self.course_id(),
            action: action(self.course.questions[question].id.to_string()),
        };
        let point = UndoPoint {
            put_away: true,
            ..self.point()
        };
        self.keep_point(point);
        self.puts_skill_off(turn);
        turn.event(&self.course, kind);
        self.waits_no_more(question);
        self.ask_or_end(turn);
        Ok(())
    }

    /// Whether an input takes back an answer that was given before this sitting.
    pub fn takes_back_earlier(&self, input: &Input) -> bool {
        let none = self.undo.is_empty() && !self.settled;
        *input == Input::Undo && none && !self.is_testing() && !self.is_cram()
    }

    /// The answer that an input takes back, where it was given before this sitting: its
    /// question, and the seed by which it was shown.
    pub fn earlier_taken_back(&self, state: &State, input: &Input) -> Option<(QuestionIndex, u64)> {
        let of = state
            .to_take_back()
            .filter(|_| self.takes_back_earlier(input))?;
        Some((self.course.question(&of.question)?, of.seed))
    }

    pub(super) fn take_back(&mut self, turn: &mut Turn<'_>) -> Result<(), Refusal> {
        if !self.can_undo(turn.state) {
            return refuse(match self.undo.is_empty() {
                true if self.settled => message!("session-appeal-stands"),
                true if self.is_cram() => message!("scripts-cram-take-back"),
                true => message!("session-nothing-to-take-back"),
                false => message!("session-too-late-to-take-back"),
            });
        }
        let course = self.course_id();
        let answer = turn.state.to_take_back().cloned();
        let Some(point) = self.undo.pop() else {
            let Some(answer) = answer else {
                return refuse(message!("session-nothing-to-take-back"));
            };
            turn.event(&self.course, EventKind::TakenBack { course, answer });
            self.chooses_anew(turn);
            return Ok(());
        };
        if let Some(given) = point.appeal.clone() {
            if point.of_earlier {
                self.takes_contest_back(&given, turn);
                return Ok(());
            }
            self.takes_appeal_back(given, point, turn);
            return Ok(());
        }
        let away = point.phase.leads_to().filter(|_| point.put_away);
        let kind = match away {
            Some(question) => {
                let question = self.course.questions[question].id.to_string();
                let action = Override::Resume { question };
                EventKind::Override { course, action }
            }
            None => {
                // It is named: where histories are joined, it need not be the last one, and a
                // home that was copied may have recorded it under another name than this one.
                let Some(answer) = answer else {
                    return refuse(message!("session-nothing-to-take-back"));
                };
                EventKind::TakenBack { course, answer }
            }
        };
        turn.event(&self.course, kind);
        self.past.truncate(point.past);
        self.put_back(point.sitting);
        self.summary = point.summary;
        self.phase = point.phase;
        if let Phase::Asking(asking) = &mut self.phase {
            asking.shown_at = turn.now;
            // What was answered before it was left once is taken back, too.
            let left = turn.state.parts_of(asking.question, asking.instance.seed);
            let part = asking.part.map(|_| left.map_or(0, Parts::count));
            if let Some(part) = part.filter(|&part| Some(part) < asking.part) {
                asking.go_to_part(part, turn.now);
            }
        }
        Ok(())
    }

    /// Chooses again once the last answer of an earlier sitting was taken back: what is
    /// shown now was chosen with it in mind.
    fn chooses_anew(&mut self, turn: &mut Turn<'_>) {
        if let Phase::Asking(asking) = &self.phase {
            self.sitting.asked.pop_if(|last| *last == asking.question);
        }
        self.summary.ending = None;
        self.ask_next(turn);
        self.note_ending(turn);
    }
}
