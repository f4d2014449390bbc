//! What is told of a figure where nothing is drawn.

use super::axes::{label, step, ticks};
use super::data::{Figure, Part};
use super::draw::{value, x_range};
use crate::words::{Joined, Message, Value, message};

/// The most points of a curve that are told.
const MOST_TOLD: usize = 9;

/// What is told, each a line. Of a curve it is points, and never its formula, which may be
/// what is asked for.
pub(super) fn told(figure: &Figure) -> Vec<Message> {
    let mut all = Vec::new();
    let x = x_range(figure);
    for (n, node) in figure.plots.iter().enumerate() {
        let marks = ticks(x, step(x, MOST_TOLD - 1));
        let points = marks.into_iter().map(|x| match value(node, x) {
            Some(y) => format!("({}, {})", label(x), label(y)),
            None => format!("({}, none)", label(x)),
        });
        let points = Value::list(points, Joined::Commas);
        all.push(match figure.plots.len() {
            1 => message!("figure-told-curve", points = points),
            _ => message!("figure-told-curves", n = n + 1, points = points),
        });
    }
    if !figure.points.is_empty() {
        let points = figure.points.iter();
        let points = points.map(|(x, y)| format!("({}, {})", label(*x), label(*y)));
        let points = Value::list(points, Joined::Commas);
        all.push(message!("figure-told-points", points = points));
    }
    if !figure.bars.is_empty() {
        let bars = figure.bars.iter();
        let bars = bars.map(|(name, size)| format!("{name} {}", label(*size)));
        let bars = Value::list(bars, Joined::Commas);
        all.push(message!("figure-told-bars", bars = bars));
    }
    all.extend(figure.line.iter().map(part));
    if let Some([least, low, middle, high, most]) = figure.five {
        all.push(message!(
            "figure-told-box",
            least = label(least),
            low = label(low),
            middle = label(middle),
            high = label(high),
            most = label(most)
        ));
    }
    all
}

fn part(part: &Part) -> Message {
    let end = |(at, belongs): (f64, bool)| match belongs {
        true => message!("figure-told-with", at = label(at)),
        false => message!("figure-told-without", at = label(at)),
    };
    match (part.from, part.to) {
        (Some((from, _)), Some((to, _))) if from == to => {
            message!("figure-told-point", at = label(from))
        }
        (Some(from), Some(to)) => {
            message!("figure-told-between", from = end(from), to = end(to))
        }
        (Some(from), None) => message!("figure-told-right", from = end(from)),
        (None, Some(to)) => message!("figure-told-left", to = end(to)),
        (None, None) => message!("figure-told-all"),
    }
}
