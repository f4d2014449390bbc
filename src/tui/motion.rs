//! What moves on a screen: the bar of a skill, once, when the skill came further. No clock is
//! read here: a picture follows from the step that is given.

use std::time::Duration;

use crate::measure::Probability;

/// The steps from what was to what is. The last one is the picture that stays.
pub(super) const STEPS: u8 = 6;
/// From one step to the next: 300 ms for all.
pub(super) const EACH: Duration = Duration::from_millis(50);

/// Parts of a cell that can be told apart.
const PARTS: usize = 8;
/// A cell that is full by so many parts.
const PARTLY: [&str; PARTS] = ["", "▏", "▎", "▍", "▌", "▋", "▊", "▉"];

/// A step of what moves.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(in crate::tui) struct Step {
    /// From 0, which is what was, to [`STEPS`], which is what is.
    at: u8,
    /// Whether the terminal has signs for parts of a cell.
    is_fine: bool,
}

impl Step {
    /// A step; none is beyond the last.
    pub(in crate::tui) fn new(at: u8, is_fine: bool) -> Step {
        Step {
            at: at.min(STEPS),
            is_fine,
        }
    }

    /// How much of a bar of `cells` columns is full on the way from one value to the other:
    /// whole cells, and a sign for a part of one more, which may be empty.
    pub(in crate::tui) fn filled(
        self,
        from: Probability,
        to: Probability,
        cells: usize,
    ) -> (usize, &'static str) {
        // Both ends are the bars that stand still.
        let whole = |of: Probability| (of.get() * cells as f64).round() as usize * PARTS;
        let (from, to) = (whole(from), whole(to));
        let (at, steps) = (usize::from(self.at), usize::from(STEPS));
        let parts = (from * (steps - at) + to * at) / steps;
        let part = PARTLY[parts % PARTS];
        (parts / PARTS, if self.is_fine { part } else { "" })
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn bars(from: f64, to: f64, is_fine: bool) -> Vec<String> {
        let [from, to] = [from, to].map(Probability::new);
        let bar = |at| {
            let (full, part) = Step::new(at, is_fine).filled(from, to, 10);
            format!("{}{part}", "█".repeat(full))
        };
        (0..=STEPS).map(bar).collect()
    }

    #[test]
    fn a_bar_fills_step_by_step_from_what_was_to_what_is() {
        assert_eq!(
            bars(0.42, 0.55, true),
            [
                "████",
                "████▎",
                "████▋",
                "█████",
                "█████▎",
                "█████▋",
                "██████"
            ]
        );
        // Without signs for parts, it grows by whole cells.
        assert_eq!(
            bars(0.42, 0.55, false),
            ["████", "████", "████", "█████", "█████", "█████", "██████"]
        );
    }

    #[test]
    fn a_bar_that_is_as_full_as_before_stands_still_and_none_goes_beyond_its_end() {
        assert!(bars(0.85, 0.9, true).iter().all(|bar| *bar == "█████████"));
        let (full, part) =
            Step::new(99, true).filled(Probability::new(0.0), Probability::new(1.0), 10);
        assert_eq!((full, part), (10, ""));
    }
}
