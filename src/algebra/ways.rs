//! The ways in which a text can be meant that are read one after the other.

/// How what can be read in two ways is read.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(super) struct Ways {
    /// `1/2x` as 1/(2x), not as (1/2)x.
    pub below: bool,
    /// `sin x/2` as sin(x/2), not as sin(x)/2; `√x²` as √(x²).
    pub wide: bool,
    /// `e^2x` as e^(2x), not as (e^2)x.
    pub high: bool,
    /// `x > 1, x < 5` as both at once, not as either.
    pub both: bool,
    /// `2 +-3` as 2 ± 3, not as 2 + (-3).
    pub either: bool,
    /// `log2(8)` as log₂(8), not as log(2·8).
    pub based: bool,
}

impl Ways {
    /// All ways to read what can be read in those ways, but for the first.
    pub(super) fn others(self) -> impl Iterator<Item = Ways> {
        let [below, wide, high, both, either, based] =
            [0, 1, 2, 3, 4, 5].map(|at| move |n: u8| n >> at & 1 == 1);
        let ways = (1..64).map(move |n| Ways {
            below: below(n),
            wide: wide(n),
            high: high(n),
            both: both(n),
            either: either(n),
            based: based(n),
        });
        ways.filter(move |ways| {
            ways.below <= self.below
                && ways.wide <= self.wide
                && ways.high <= self.high
                && ways.both <= self.both
                && ways.either <= self.either
                && ways.based <= self.based
        })
    }
}
