//! The fold of a whole log, looked at on the way: what charts over time are made of.

use super::fold::TakeBack;
use super::state::State;
use super::undo::that_stay;
use crate::course::Course;
use crate::journal::{Event, standing};

/// When the state is looked at.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Moment {
    /// The event is not folded in yet.
    Before,
    /// It is.
    After,
}

impl State {
    /// The fold over all of a log, as [`State::replay`] gives it; `see` is shown the state
    /// before and after each event, but for answers that do not count, as the learner said
    /// later. The agenda is not kept up on the way. Where `goes_on`
    /// says no, it ends early.
    pub fn replay_watched<'e>(
        course: &Course,
        events: &'e [Event],
        goes_on: impl Fn() -> bool,
        mut see: impl FnMut(Moment, &State, &'e Event),
    ) -> State {
        let mut state = State::new(course);
        state.agenda.pause();
        let events: Vec<&Event> = events.iter().collect();
        let events = standing(&events);
        let stay = that_stay(course, &events);
        for (event, stays) in events.into_iter().zip(stay) {
            if !goes_on() {
                break;
            }
            see(Moment::Before, &state, event);
            state.fold_in(course, event, TakeBack::unless(stays));
            see(Moment::After, &state, event);
        }
        state.agenda.resume();
        state.rebuild(course);
        state
    }
}
