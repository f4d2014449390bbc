//! Asking something else in place of a question.

use super::{Desk, Error};
use crate::journal::{Event, EventKind, Override};
use crate::session::{Input, Refusal, Session, no_skipping};
use crate::tutor::levers::{Lever, Levers};
use crate::words::message;

impl Desk {
    /// What could be asked in place of what a sitting asks; none where nothing could.
    pub fn levers(&self, session: &Session) -> Option<Levers> {
        session.levers(self.lent(session)?, self.now())
    }

    /// Whether a new sitting like one that is over would ask something now.
    pub fn asks_more(&self, session: &Session) -> bool {
        let chosen = session.is_cram() || session.only().is_some();
        chosen || self.overview(session.course()).recommended.is_some()
    }

    /// Asks something else in place of what a sitting asks, which does not count.
    ///
    /// # Errors
    /// As for [`Desk::send`].
    pub fn instead(
        &mut self,
        session: &mut Session,
        lever: Lever,
    ) -> Result<Result<(), Refusal>, Error> {
        if lever == Lever::Tomorrow {
            return self.send(session, Input::Bury);
        }
        // What is refused leaves nothing behind.
        let forbidden = self.lent(session).and_then(no_skipping);
        if let Some(why) = forbidden {
            return Ok(Err(Refusal(why)));
        }
        let levers = self.levers(session);
        let Some(question) = levers.and_then(|levers| levers.question(lever)) else {
            return Ok(Err(Refusal(message!("desk-nothing-instead"))));
        };
        let course = session.course().clone();
        let pinned = EventKind::Override {
            course: course.id.to_string(),
            action: Override::Pin {
                question: course.questions[question].id.to_string(),
            },
        };
        match session.is_cram() {
            // Nothing of it is recorded: what is really believed asks for nothing instead.
            true => {
                let event = Event::new(self.now(), pinned);
                self.believed(&course).apply(&[event]);
            }
            false => self.decide(&course, pinned)?,
        }
        self.send(session, Input::Skip)
    }
}
