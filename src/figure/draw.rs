//! Figures as lines of letters.

use super::axes::{around, below, label, place, step, ticks};
use super::data::{Figure, Part};
use super::dots::Dots;
use crate::algebra::{self, Node};
use crate::text::{columns, cut};

/// The least width in which a figure is drawn.
const NARROWEST: usize = 20;
/// The greatest width.
const WIDEST: usize = 64;
/// From this width on, plots are higher, and numbers can be read off.
pub const WIDE: usize = 50;
/// Below this width the screen is the smallest, and plots are as low as can be.
const SMALL: usize = 40;

/// A figure from data in at most so many columns; none where they are too few, and none of a
/// picture.
pub fn draw(figure: &Figure, width: usize) -> Option<Vec<String>> {
    if width < NARROWEST || figure.file.is_some() {
        return None;
    }
    let width = width.min(WIDEST);
    let lines = match figure {
        Figure { bars, .. } if !bars.is_empty() => of_bars(bars, width),
        Figure { line, .. } if !line.is_empty() => of_line(line, figure.x, width),
        Figure {
            five: Some(five), ..
        } => of_five(five, figure.x, width),
        _ => plot(figure, width)?,
    };
    Some(
        lines
            .into_iter()
            .map(|line| line.trim_end().to_owned())
            .collect(),
    )
}

/// What a function comes to; none where it has no value.
pub(super) fn value(node: &Node, x: f64) -> Option<f64> {
    algebra::approximate_at(node, "x", x).filter(|y| y.is_finite())
}

/// What the axis of `x` shows.
pub(super) fn x_range(figure: &Figure) -> (f64, f64) {
    let points = figure.points.iter().map(|point| point.0);
    let of_points = match figure.plots.is_empty() {
        true => around(points),
        false => None,
    };
    figure.x.or(of_points).unwrap_or((-5.0, 5.0))
}

/// What the axis of `y` shows: what is reached, without the outermost of a function that
/// goes beyond all bounds.
fn y_range(figure: &Figure, x: (f64, f64)) -> Option<(f64, f64)> {
    let samples = 100;
    let at = |n: usize| x.0 + (x.1 - x.0) * n as f64 / samples as f64;
    let mut reached = Vec::new();
    for node in &figure.plots {
        let mut values: Vec<f64> = (0..=samples).filter_map(|n| value(node, at(n))).collect();
        values.sort_by(f64::total_cmp);
        let outer = values.len() / 20;
        let inner = values.get(outer..values.len() - outer).unwrap_or_default();
        let (Some(least), Some(most)) = (values.first(), values.last()) else {
            continue;
        };
        let (Some(low), Some(high)) = (inner.first(), inner.last()) else {
            continue;
        };
        let bounded = most - least <= 4.0 * (high - low) || high == low;
        reached.extend(if bounded {
            [*least, *most]
        } else {
            [*low, *high]
        });
    }
    reached.extend(figure.points.iter().map(|point| point.1));
    around(reached.into_iter())
}

/// What the axis of `y` shows, its step, and on how many lines: the ticks stand on lines of
/// their own, evenly, where the range ends with ticks.
fn upright(y: Option<(f64, f64)>, reached: (f64, f64), most: usize) -> ((f64, f64), f64, usize) {
    let parts = most - 1;
    let mut by = step(y.unwrap_or(reached), parts);
    for _ in 0..3 {
        let whole = |y: (f64, f64)| ((y.0 / by).floor() * by, (y.1 / by).ceil() * by);
        let range = y.unwrap_or_else(|| whole(reached));
        let needed = ((range.1 - range.0) / by).round().max(1.0) as usize;
        let is_even = whole(range) == range;
        if !is_even {
            return (range, by, most);
        }
        if needed <= parts {
            return (range, by, parts / needed * needed + 1);
        }
        by = step((0.0, by * 1.5 * parts as f64), parts);
    }
    (y.unwrap_or(reached), by, most)
}

/// The part of the plane that a plot shows, and the letters that it has for it.
#[derive(Clone, Copy)]
struct Area {
    x: (f64, f64),
    y: (f64, f64),
    columns: usize,
    height: usize,
}

impl Area {
    fn column(self, x: f64) -> Option<usize> {
        place(x, self.x, self.columns)
    }

    /// From the top.
    fn row(self, y: f64) -> Option<usize> {
        place(y, self.y, self.height).map(|row| self.height - 1 - row)
    }
}

fn plot(figure: &Figure, width: usize) -> Option<Vec<String>> {
    let most = match width {
        WIDE.. => 11,
        SMALL.. => 6,
        _ => 5,
    };
    let x = x_range(figure);
    let reached = match figure.y {
        Some(y) => y,
        None => y_range(figure, x)?,
    };
    let (y, by, height) = upright(figure.y, reached, most);
    let rows = ticks(y, by);
    let names = rows.iter().map(|tick| label(*tick).len());
    let gutter = names.max().unwrap_or(1) + 1;
    let area = Area {
        x,
        y,
        columns: width.checked_sub(gutter + 1)?,
        height,
    };
    let marks = ticks(x, step(x, area.columns / 7));
    let mut dots = Dots::new(area.columns, height);
    for node in &figure.plots {
        curve(node, x, y, &mut dots);
    }
    for point in &figure.points {
        if let (Some(column), Some(row)) = (area.column(point.0), area.row(point.1)) {
            dots.letter(column, row, '●');
        }
    }
    axes(area, &mut dots);
    for column in marks.iter().filter_map(|mark| area.column(*mark)) {
        for row in rows.iter().filter_map(|tick| area.row(*tick)) {
            dots.behind(column, row, '·');
        }
    }
    Some(framed(area, &dots, &rows, &marks, gutter))
}

/// The lines of 0, where they are in sight.
fn axes(area: Area, dots: &mut Dots) {
    let (row, column) = (area.row(0.0), area.column(0.0));
    if let (Some(row), Some(column)) = (row, column) {
        dots.behind(column, row, '┼');
    }
    if let Some(row) = row {
        for column in 0..area.columns {
            dots.behind(column, row, '─');
        }
    }
    if let Some(column) = column {
        for row in 0..area.height {
            dots.behind(column, row, '│');
        }
    }
}

/// A plot with its numbers: those of the `rows` on its left, in so many columns, and those of
/// the `marks` below it.
fn framed(area: Area, dots: &Dots, rows: &[f64], marks: &[f64], gutter: usize) -> Vec<String> {
    let mut lines = Vec::new();
    for row in 0..area.height {
        let tick = rows.iter().find(|tick| area.row(**tick) == Some(row));
        let name = tick.map(|tick| label(*tick)).unwrap_or_default();
        let sign = if tick.is_some() { '┤' } else { '│' };
        lines.push(format!("{name:>gutter$}{sign}{}", dots.line(row)));
    }
    let mut axis: Vec<char> = vec!['─'; area.columns];
    for column in marks.iter().filter_map(|mark| area.column(*mark)) {
        axis[column] = '┬';
    }
    let axis: String = axis.into_iter().collect();
    let indent = " ".repeat(gutter);
    lines.push(format!("{indent}└{axis}"));
    lines.push(format!("{indent} {}", below(marks, area.x, area.columns)));
    lines
}

/// A curve, drawn from dot to dot; where it jumps, it is left open.
fn curve(node: &Node, x: (f64, f64), y: (f64, f64), dots: &mut Dots) {
    let (across, down) = (dots.width * 2, dots.height * 4);
    // The middle of a letter is where its axes stand.
    let column = |n: usize| {
        let share = (n as f64 - 0.5) / (across as f64 - 2.0);
        x.0 + (x.1 - x.0) * share
    };
    let row = |value: f64| {
        let share = (y.1 - value) / (y.1 - y.0);
        share * (down as f64 - 4.0) + 1.5
    };
    let mut last: Option<f64> = None;
    for n in 0..across {
        let here = value(node, column(n)).map(row);
        if let Some(here) = here {
            let near = last.filter(|last| (last - here).abs() < down as f64 * 0.8);
            let from = near.map_or(here, |last| last + (here - last).signum());
            let (low, high) = (from.min(here).max(0.0), from.max(here).min(down as f64));
            let mut at = low.round();
            while at <= high.round() && at < down as f64 {
                dots.dot(n, at as usize);
                at += 1.0;
            }
        }
        last = here;
    }
}

fn of_bars(bars: &[(String, f64)], width: usize) -> Vec<String> {
    let shown = |name: &str| cut(name, width / 3);
    let names: Vec<String> = bars.iter().map(|(name, _)| shown(name)).collect();
    let widest = names.iter().map(|name| columns(name)).max().unwrap_or(0);
    let sizes: Vec<String> = bars.iter().map(|(_, size)| label(*size)).collect();
    let digits = sizes.iter().map(String::len).max().unwrap_or(1);
    let most = bars.iter().map(|(_, size)| *size).fold(0.0, f64::max);
    let room = width.saturating_sub(widest + digits + 3);
    let mut lines = Vec::new();
    for ((name, (_, size)), said) in names.iter().zip(bars).zip(&sizes) {
        // In eighths of a letter.
        let eighths = match most > 0.0 {
            true => (size / most * room as f64 * 8.0).round() as usize,
            false => 0,
        };
        let part = ["", "▏", "▎", "▍", "▌", "▋", "▊", "▉"][eighths % 8];
        let more = " ".repeat(widest - columns(name));
        lines.push(format!(
            "{name}{more} │{}{part} {said}",
            "█".repeat(eighths / 8)
        ));
    }
    lines
}

/// A range that holds these numbers, too: an end beyond it would be drawn nowhere.
fn with(range: (f64, f64), numbers: &[f64]) -> (f64, f64) {
    let widened = |(least, most): (f64, f64), n: &f64| (least.min(*n), most.max(*n));
    numbers.iter().fold(range, widened)
}

fn of_line(parts: &[Part], range: Option<(f64, f64)>, width: usize) -> Vec<String> {
    let ends = parts.iter().flat_map(|part| [part.from, part.to]);
    let ends: Vec<f64> = ends.flatten().map(|(end, _)| end).collect();
    let x = range.map_or_else(
        || {
            let (least, most) = around(ends.iter().copied()).unwrap_or((-1.0, 1.0));
            let more = (most - least).max(4.0) / 2.0;
            ((least - more).floor(), (most + more).ceil())
        },
        |range| with(range, &ends),
    );
    let marks = ticks(x, step(x, width / 5));
    let mut line: Vec<char> = vec!['─'; width];
    for column in marks.iter().filter_map(|mark| place(*mark, x, width)) {
        line[column] = '┼';
    }
    for part in parts {
        let at = |end: Option<(f64, bool)>, open: usize| match end {
            Some((end, _)) => place(end, x, width),
            None => Some(open),
        };
        let (Some(from), Some(to)) = (at(part.from, 0), at(part.to, width - 1)) else {
            continue;
        };
        line[from..=to].fill('━');
        let sign = |belongs: bool| if belongs { '●' } else { '○' };
        line[from] = part.from.map_or('◀', |(_, belongs)| sign(belongs));
        line[to] = part.to.map_or('▶', |(_, belongs)| sign(belongs));
    }
    vec![line.into_iter().collect(), below(&marks, x, width)]
}

fn of_five(five: &[f64; 5], range: Option<(f64, f64)>, width: usize) -> Vec<String> {
    let x = range
        .map(|range| with(range, five))
        .or_else(|| around(five.iter().copied()))
        .unwrap_or((0.0, 1.0));
    let at = |n: usize| place(five[n], x, width).unwrap_or(0);
    let [least, low, middle, high, most] = [at(0), at(1), at(2), at(3), at(4)];
    let drawn = |whisker: char, ends: [char; 2], edge: char, box_ends: [char; 2], mid: char| {
        let mut line = vec![' '; width];
        line[least..=most].fill(whisker);
        line[least] = ends[0];
        line[most] = ends[1];
        line[low..=high].fill(edge);
        line[low] = box_ends[0];
        line[high] = box_ends[1];
        line[middle] = mid;
        line.into_iter().collect::<String>()
    };
    let marks = ticks(x, step(x, width / 6));
    let mut axis: Vec<char> = vec!['─'; width];
    for column in marks.iter().filter_map(|mark| place(*mark, x, width)) {
        axis[column] = '┬';
    }
    vec![
        drawn(' ', [' ', ' '], '─', ['┌', '┐'], '┬'),
        drawn('─', ['├', '┤'], ' ', ['┤', '├'], '│'),
        drawn(' ', [' ', ' '], '─', ['└', '┘'], '┴'),
        axis.into_iter().collect(),
        below(&marks, x, width),
    ]
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_lies_beyond_its_axis_widens_it() {
        let drawn = |block: &str| draw(&Figure::read(block).unwrap(), 30).unwrap();
        let five = drawn("box: 1, 2, 3, 5, 9\nx: 0..5");
        assert!(
            five[1].starts_with("   ├") && five[1].ends_with('┤'),
            "{five:?}"
        );
        assert!(drawn("box: 7, 8, 9, 10, 11\nx: 0..5")[0].contains('┬'));
        let line = drawn("line: 1 < x <= 9\nx: 0..5");
        assert!(line[0].contains('○') && line[0].ends_with('●'), "{line:?}");
        let line = drawn("line: x > 9\nx: 0..5");
        assert!(line[0].contains('○') || line[0].ends_with('▶'), "{line:?}");
    }
}
