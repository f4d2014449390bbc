//! Whether anything of a figure is in view.

use super::data::Figure;
use super::draw::{value, x_range};

/// How many places of a curve are looked at.
const SAMPLES: usize = 400;

/// Whether a curve or a point stands within the axes; true of figures without axes.
pub(super) fn is_seen(figure: &Figure) -> bool {
    if figure.plots.is_empty() && figure.points.is_empty() {
        return true;
    }
    let x = x_range(figure);
    let holds = |range: Option<(f64, f64)>, at: f64| {
        range.is_none_or(|(from, to)| (from..=to).contains(&at))
    };
    let is_in = |&(at, y): &(f64, f64)| holds(Some(x), at) && holds(figure.y, y);
    let at = |n: usize| x.0 + (x.1 - x.0) * n as f64 / SAMPLES as f64;
    figure.points.iter().any(is_in)
        || figure.plots.iter().any(|node| {
            let mut places = (0..=SAMPLES).map(at);
            // Between two places on either side of what is seen, a curve passes through it.
            let mut above = (false, false);
            places.any(|x| {
                let Some(y) = value(node, x) else {
                    above = (false, false);
                    return false;
                };
                match figure.y {
                    None => return true,
                    Some((_, most)) if y > most => above.0 = true,
                    Some((least, _)) if y < least => above.1 = true,
                    Some(_) => return true,
                }
                above == (true, true)
            })
        })
}
