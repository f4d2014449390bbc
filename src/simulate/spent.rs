//! Minutes of practice, how many of them were well spent, and what they changed at the test.

/// Minutes with the questions that one rule chose, instruction before them included.
#[derive(Clone, Copy, Debug, Default, PartialEq, serde::Serialize)]
pub struct Spent {
    pub minutes: f64,
    /// Those of them that went to what gained more for its time than the course's median
    /// question; more than the median of the questions that the learner was ready for.
    pub well: f64,
    pub well_of_ready: f64,
    /// What all of them changed at the first test, 1 being the whole test: steps, second
    /// tries and misconceptions included.
    pub gained: f64,
}

/// Whether a question was worth more than others when it was chosen, see [`Spent`].
#[derive(Clone, Copy, Debug)]
pub(super) struct Worth {
    pub(super) well: bool,
    pub(super) well_of_ready: bool,
}

impl Worth {
    /// Minutes with it, and what they changed at the test.
    pub(super) fn spent(self, minutes: f64, gained: f64) -> Spent {
        let all_if = |holds: bool| if holds { minutes } else { 0.0 };
        Spent {
            minutes,
            well: all_if(self.well),
            well_of_ready: all_if(self.well_of_ready),
            gained,
        }
    }
}

impl Spent {
    pub(super) fn add(&mut self, other: &Spent) {
        self.minutes += other.minutes;
        self.well += other.well;
        self.well_of_ready += other.well_of_ready;
        self.gained += other.gained;
    }
}
