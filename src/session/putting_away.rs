//! Questions put away, and the last answer or decision taken back.

use super::view::{Asking, Judged, Phase, Refusal};
use super::{Session, Turn, refuse};
use crate::journal::{EventKind, Override};
use crate::learner::Parts;
use crate::words::message;

impl Session {
    pub(super) fn put_away(
        &mut self,
        asking: Asking,
        turn: &mut Turn<'_>,
        action: impl Fn(String) -> Override,
    ) -> Result<(), Refusal> {
        let kind = EventKind::Override {
            course: self.course_id(),
            action: action(self.question_id(&asking)),
        };
        self.undo_point(self.phase.clone(), true);
        turn.event(&self.course, kind);
        self.waits_no_more(asking.question);
        self.ask_or_end(turn);
        Ok(())
    }

    pub(super) fn take_back(&mut self, turn: &mut Turn<'_>) -> Result<(), Refusal> {
        let can = self.can_undo(turn.state);
        let Some(point) = self.undo.take().filter(|_| can) else {
            return refuse(message!("session-nothing-to-take-back"));
        };
        let course = self.course_id();
        let kind = match (&point.phase, point.put_away) {
            (Phase::Asking(asking) | Phase::Judged(Judged { asking, .. }), true) => {
                let question = self.question_id(asking);
                let action = Override::Resume { question };
                EventKind::Override { course, action }
            }
            _ => EventKind::Undone { course },
        };
        turn.event(&self.course, kind);
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
}
