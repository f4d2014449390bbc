//! Lengths of time in days.

use std::fmt;
use std::ops::{Add, AddAssign, Sub};

use serde::{Deserialize, Serialize};

/// A length of time in days, parts of days included. A difference may be below
/// zero. It is stored as the bare number.
#[derive(Clone, Copy, Default, PartialEq, PartialOrd, Serialize, Deserialize)]
#[serde(transparent)]
pub struct Days(f64);

impl Days {
    /// So many days.
    pub const fn new(days: f64) -> Days {
        Days(days)
    }

    /// The number of days.
    pub const fn get(self) -> f64 {
        self.0
    }
}

/// Written as the bare number: the field it stands in says of what.
impl fmt::Debug for Days {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        fmt::Debug::fmt(&self.0, f)
    }
}

impl Add for Days {
    type Output = Days;
    fn add(self, more: Days) -> Days {
        Days(self.0 + more.0)
    }
}

impl Sub for Days {
    type Output = Days;
    fn sub(self, less: Days) -> Days {
        Days(self.0 - less.0)
    }
}

impl AddAssign for Days {
    fn add_assign(&mut self, more: Days) {
        self.0 += more.0;
    }
}
