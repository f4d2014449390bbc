//! What moves by itself: which step it is at. When the next one comes, the event loop knows.

use super::App;
use crate::text::Letters;
use crate::tui::motion::{STEPS, Step};

impl App<'_> {
    /// Whether something on the screen is on its way: another step is to come soon.
    pub fn is_moving(&self) -> bool {
        self.moving.is_some()
    }

    /// Goes on to the next step of what moves; after the last one all stands still.
    pub fn step(&mut self) {
        self.moving = self.moving.map(|at| at + 1).filter(|at| *at < STEPS);
    }

    /// What moves is at its end.
    pub(super) fn stand_still(&mut self) {
        self.moving = None;
    }

    /// Something else is shown: it may move, once.
    pub(super) fn turned(&mut self) {
        let moves = self.is_lively && self.desk.settings().has_motion() && self.top().moves();
        self.moving = moves.then_some(0);
    }

    /// The step to draw; none where all stands still.
    pub(super) fn step_now(&self) -> Option<Step> {
        let is_fine = self.looks.letters == Letters::All;
        self.moving.map(|at| Step::new(at, is_fine))
    }
}
