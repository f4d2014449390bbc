//! How thoroughly a course is tried out when it is read.

/// How many showings of each template are tried, besides those at the ends of
/// its parameters' ranges.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Care {
    /// None: for courses that are known to be good, such as those in the binary.
    Trusted,
    /// One: for opening a course, which should take no time. A showing that
    /// fails later is drawn again.
    Quick,
    /// So many that what fails one time in twenty is all but sure to be found.
    Thorough,
}

impl Care {
    /// How many showings of each template are tried by chance.
    pub(super) fn tries(self) -> u64 {
        match self {
            Care::Trusted => 0,
            Care::Quick => 1,
            Care::Thorough => 200,
        }
    }
}
