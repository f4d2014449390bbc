//! Questions put away, and the last answer or decision taken back.

use super::view::{Asking, Input, Phase, Refusal};
use super::{Session, Turn, UndoPoint, refuse};
use crate::course::QuestionIndex;
use crate::journal::{EventKind, Given, Override, UNDONE_AT_MOST};
use crate::learner::{Parts, State};
use crate::text::{on_one_line, titled, within_quotes};
use crate::words::message;

/// Letters of an id at most, where it stands for a question that is gone.
const MOST_NAMED: usize = 60;

impl Session {
    pub(super) fn put_away(
        &mut self,
        asking: Asking,
        turn: &mut Turn<'_>,
        action: impl Fn(String) -> Override,
    ) -> Result<(), Refusal> {
        // What counts by its first try stays among the answers that are looked back at.
        let keeps = matches!(self.phase, Phase::Asking(_)) && asking.is_counted();
        let kept = keeps && self.keeps_missed(&asking);
        self.puts_away(asking.question, usize::from(kept), turn, action)
    }

    /// The same for what is not asked yet.
    pub(super) fn put_away_of(
        &mut self,
        question: QuestionIndex,
        turn: &mut Turn<'_>,
        action: impl Fn(String) -> Override,
    ) -> Result<(), Refusal> {
        self.puts_away(question, 0, turn, action)
    }

    /// The same; so many answers were added to those that are looked back at with it.
    fn puts_away(
        &mut self,
        question: QuestionIndex,
        added: usize,
        turn: &mut Turn<'_>,
        action: impl Fn(String) -> Override,
    ) -> Result<(), Refusal> {
        let kind = EventKind::Override {
            course: self.course_id(),
            action: action(self.course.questions[question].id.to_string()),
        };
        let point = UndoPoint {
            put_away: true,
            past: self.past.len().saturating_sub(added),
            ..self.point()
        };
        self.keep_point(point);
        self.puts_skill_off(turn);
        turn.event(&self.course, kind);
        self.waits_no_more(question);
        self.ask_or_end(turn);
        Ok(())
    }

    /// The answer that an input takes back, where it was given before this sitting, in a line:
    /// as it was asked then.
    pub fn earlier_taken_back(&self, state: &State, input: &Input) -> Option<String> {
        let takes_back = *input == Input::Undo && self.takes_back_now(state);
        let of = self.earlier(state).filter(|_| takes_back)?;
        Some(self.line_of(of))
    }

    /// What an answer was to, in a line.
    fn line_of(&self, of: &Given) -> String {
        let asked = self.course.question(&of.question);
        let shown = asked.and_then(|q| self.course.questions[q].instance(of.seed).ok());
        let line = shown.map(|shown| titled(&shown.item.prompt));
        within_quotes(&line.unwrap_or_else(|| on_one_line(&of.question, MOST_NAMED)))
    }

    pub(super) fn take_back(&mut self, turn: &mut Turn<'_>) -> Result<(), Refusal> {
        if !self.takes_back_now(turn.state) {
            let earlier = self.earlier(turn.state).map(|of| self.line_of(of));
            self.names_earlier = earlier.is_some();
            return refuse(match (self.undo.is_empty(), earlier) {
                (true, Some(earlier)) => message!("session-undo-earlier", question = earlier),
                (true, None) if self.settled => message!("session-appeal-stands"),
                (true, None) if self.is_cram() => message!("scripts-cram-take-back"),
                (true, None) if self.has_older() => {
                    message!("session-undone-most", n = UNDONE_AT_MOST)
                }
                (true, None) => message!("session-nothing-to-take-back"),
                (false, _) => message!("session-too-late-to-take-back"),
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
    /// shown now was chosen with it in mind. The same question stays as it is shown.
    fn chooses_anew(&mut self, turn: &mut Turn<'_>) {
        let before = match &self.phase {
            Phase::Asking(asking) => Some(asking.clone()),
            _ => None,
        };
        // An example that stands there was not left yet: it counts as shown once it is.
        if let Phase::Teaching(teaching) = &self.phase {
            self.sitting.taught.pop();
            let twin = teaching.twin.as_ref().map(|twin| twin.question);
            self.sitting.asked.pop_if(|last| Some(*last) == twin);
        }
        if let Some(before) = &before {
            self.sitting.asked.pop_if(|last| *last == before.question);
        }
        self.summary.ending = None;
        self.ask_next(turn);
        self.note_ending(turn);
        if let (Some(before), Phase::Asking(asking)) = (before, &mut self.phase) {
            let what = |of: &Asking| (of.question, of.part, of.given);
            let rule = &asking.reason.rule;
            if what(&before) == what(asking) && rule.is_served_by(asking.question, &before.instance)
            {
                let hints = before.reason.hints;
                let reason = crate::tutor::Reason {
                    hints,
                    ..asking.reason.clone()
                };
                *asking = Asking { reason, ..before };
            }
        }
    }
}
