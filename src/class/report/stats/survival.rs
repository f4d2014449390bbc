//! How long something takes, where some have not come to its end.

use std::collections::BTreeMap;

use super::normal::Z95;
use super::share::Interval;

/// After how many steps something was reached, or how many were taken without.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(in crate::class) enum Reached {
    After(u32),
    NotIn(u32),
}

/// The median number of steps, by the estimator of Kaplan & Meier (1958), with the interval
/// of Brookmeyer & Crowley (1982) on the log-log scale, by Greenwood's variance. None where
/// less than half are expected to come there; the upper end is infinite where that is open.
pub(in crate::class) fn median(of: impl Iterator<Item = Reached>) -> Option<Interval> {
    let mut steps: BTreeMap<u32, (u32, u32)> = BTreeMap::new();
    let mut at_risk: u32 = 0;
    for one in of {
        at_risk += 1;
        match one {
            Reached::After(n) => steps.entry(n).or_default().0 += 1,
            Reached::NotIn(n) => steps.entry(n).or_default().1 += 1,
        }
    }
    let (mut survive, mut greenwood) = (1.0_f64, 0.0_f64);
    let (mut value, mut low, mut high) = (None, None, None);
    for (n, (reached, left)) in steps {
        if reached > 0 {
            let (events, risk) = (f64::from(reached), f64::from(at_risk));
            survive *= 1.0 - events / risk;
            if risk > events {
                greenwood += events / (risk * (risk - events));
            }
            let at = f64::from(n);
            if survive <= 0.5 {
                value.get_or_insert(at);
            }
            // Whether a half lies between the ends of the interval of the share left.
            let (lower, upper) = ends(survive, greenwood);
            if lower <= 0.5 {
                low.get_or_insert(at);
            }
            if upper <= 0.5 {
                high.get_or_insert(at);
            }
        }
        at_risk -= reached + left;
    }
    let value = value?;
    Some(Interval {
        value,
        low: low.unwrap_or(value),
        high: high.unwrap_or(f64::INFINITY),
    })
}

/// The interval of a share that is left, on the log-log scale.
fn ends(survive: f64, greenwood: f64) -> (f64, f64) {
    if survive <= 0.0 {
        return (0.0, 0.0);
    }
    if survive >= 1.0 {
        return (1.0, 1.0);
    }
    let half = Z95 * greenwood.sqrt() / survive.ln().abs();
    (survive.powf(half.exp()), survive.powf((-half).exp()))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_median_is_that_of_kaplan_and_meier() {
        use Reached::{After, NotIn};
        // 5 at risk: 4/5, then 4 at risk: 3/5, one leaves, 2 at risk: 3/10.
        let of = [After(2), After(4), NotIn(5), After(6), NotIn(9)];
        let found = median(of.into_iter()).unwrap();
        assert_eq!(found.value, 6.0);
        assert!(found.low <= 4.0 && found.high.is_infinite(), "{found:?}");
        assert_eq!(
            median([NotIn(3), After(4), NotIn(4), NotIn(8)].into_iter()),
            None
        );
        assert_eq!(median(std::iter::empty()), None);
    }
}
