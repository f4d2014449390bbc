//! How long answers took.

use std::fmt;
use std::iter::Sum;
use std::ops::AddAssign;

use serde::{Deserialize, Serialize};

/// A length of time in whole milliseconds, never negative. It is stored as the
/// bare number.
#[derive(Clone, Copy, Default, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(transparent)]
pub struct Millis(u64);

impl Millis {
    /// So many milliseconds.
    pub const fn new(millis: u64) -> Millis {
        Millis(millis)
    }

    /// The number of milliseconds.
    pub const fn get(self) -> u64 {
        self.0
    }

    /// The whole seconds in it; what is over is left out.
    pub const fn whole_seconds(self) -> u64 {
        self.0 / 1_000
    }

    /// The whole minutes in it; what is over is left out.
    pub const fn whole_minutes(self) -> u64 {
        self.0 / 60_000
    }
}

/// Written as the bare number: the field it stands in says of what.
impl fmt::Debug for Millis {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        fmt::Debug::fmt(&self.0, f)
    }
}

impl AddAssign for Millis {
    fn add_assign(&mut self, more: Millis) {
        self.0 += more.0;
    }
}

impl Sum for Millis {
    fn sum<I: Iterator<Item = Millis>>(all: I) -> Millis {
        Millis(all.map(Millis::get).sum())
    }
}
