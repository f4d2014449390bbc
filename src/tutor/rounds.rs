//! Rounds of what was met before, which keep a sitting going: what there is to say of them.

use super::chooser::Chooser;
use super::due;

/// What there is to say of a question that is asked as nothing else fits better, or to make firm
/// what began in its sitting.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Round {
    /// The first of its sitting, once all skills of the course are learned and no review is due.
    AllDone,
    /// The first of its sitting.
    First,
    /// It was said before in this sitting.
    Further,
}

impl Chooser<'_> {
    /// What there is to say of a question that is asked only to go on, or to make something firm.
    pub(super) fn round(&self, goes_on: bool, firms: bool) -> Round {
        match (goes_on, firms) {
            (true, _) if self.sitting.rounds == 0 => {}
            (_, true) if self.sitting.firmed == 0 => return Round::First,
            _ => return Round::Further,
        }
        let agenda = self.state.agenda();
        let all_learned = agenda.begun().next().is_none() && agenda.new_skills().next().is_none();
        let due = || due::may_be_asked(self.course, self.state, None, self.now);
        match all_learned && due() == 0 {
            true => Round::AllDone,
            false => Round::First,
        }
    }
}
