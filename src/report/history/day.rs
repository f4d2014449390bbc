//! What one day of practice held.

use serde::{Deserialize, Serialize};

/// Bounds of the chances that answers are sorted by, the least first: 0 to a half, and so on.
const BOUNDS: [f64; BANDS + 1] = [0.0, 0.5, 0.7, 0.8, 0.9, 1.0];
/// How many bands of chances there are.
pub const BANDS: usize = 5;

/// What a day of practice held; or several days together.
#[derive(Clone, Copy, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct Day {
    /// Time of practice in milliseconds; answers that were taken back are left out.
    pub millis: u64,
    /// Answers to questions, steps left out.
    pub answers: u32,
    /// Those of them that were right at the first try.
    pub right: u32,
    /// Those of them that were given in another program, which tells no time.
    pub brought: u32,
    /// Those to questions that were answered before on an earlier day, and how many of these
    /// were right without help.
    pub reviews: u32,
    pub kept: u32,
    /// What was expected of answers, and what came.
    pub bands: [Band; BANDS],
}

/// Answers of which about as much was expected.
#[derive(Clone, Copy, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct Band {
    pub answers: u32,
    /// The sum of their chances.
    pub expected: f64,
    /// Those right at the first try, without help.
    pub right: u32,
}

impl Band {
    /// The band that a chance belongs to.
    pub fn of(chance: f64) -> usize {
        let above = BOUNDS[1..BANDS].iter().filter(|&&bound| chance >= bound);
        above.count()
    }

    /// The least and the greatest chance of a band, in per cent.
    pub fn bounds(band: usize) -> (i64, i64) {
        let percent = |at: usize| (BOUNDS[at.min(BANDS)] * 100.0).round() as i64;
        (percent(band), percent(band + 1))
    }

    /// What was expected on the mean, and the share that was right, 0 to 1; none without
    /// answers.
    pub fn shares(&self) -> Option<(f64, f64)> {
        let n = f64::from(self.answers);
        (n > 0.0).then(|| (self.expected / n, f64::from(self.right) / n))
    }

    pub(super) fn add(&mut self, other: &Band) {
        self.answers = self.answers.saturating_add(other.answers);
        self.expected += other.expected;
        self.right = self.right.saturating_add(other.right);
    }
}

impl Day {
    /// Adds what another day held.
    pub fn add(&mut self, other: &Day) {
        self.millis = self.millis.saturating_add(other.millis);
        for (sum, more) in [
            (&mut self.answers, other.answers),
            (&mut self.right, other.right),
            (&mut self.brought, other.brought),
            (&mut self.reviews, other.reviews),
            (&mut self.kept, other.kept),
        ] {
            *sum = sum.saturating_add(more);
        }
        for (sum, more) in self.bands.iter_mut().zip(&other.bands) {
            sum.add(more);
        }
    }

    /// Minutes of practice, rounded; what was begun is one.
    pub fn minutes(&self) -> u64 {
        match (self.millis, self.answers) {
            (0, 0) => 0,
            (millis, _) => ((millis + 30_000) / 60_000).max(1),
        }
    }

    /// All bands together.
    pub fn all_bands(&self) -> Band {
        let mut all = Band::default();
        self.bands.iter().for_each(|band| all.add(band));
        all
    }
}
