//! The charts of progress over time, each drawn into a part of a board.

use ratatui::layout::Rect;
use ratatui::style::Style;
use ratatui::symbols::Marker;
use ratatui::text::Span;
use ratatui::widgets::{Axis, Bar, BarChart, BarGroup, Chart, Dataset, GraphType};

use super::calendar::{self, first_date};
use crate::report::{
    BANDS, Band, Hard, Mistake, Part, View, ahead_line, calibration_line, calibration_sum, date_of,
    kept_line, known_line, lacks_days, share_of, told_apart, workload_line,
};
use crate::tui::theme::Theme;
use crate::tui::widgets::board::Board;
use crate::tui::widgets::glyphs::Glyphs;
use crate::words::{Message, message, times, weekday};

/// Rows and columns that a chart needs at least.
const CHART: (u16, u16) = (6, 24);
/// Columns of a label before a scale.
const BAND: u16 = 12;

/// What can be chosen on a part: its rows, and that which is.
pub(super) struct Rows {
    pub(super) marked: Option<usize>,
}

/// Draws a part of progress over time.
pub(super) fn draw(
    part: Part,
    view: &View,
    board: &mut Board,
    at: Rect,
    theme: &Theme,
    rows: &Rows,
) {
    match part {
        Part::Practice => calendar::draw(view, board, at, theme),
        Part::Known => known(view, board, at, theme),
        Part::Ahead => ahead(view, board, at, theme),
        Part::Calibration => calibration(view, board, at, theme),
        Part::Hard => hard(view, board, at, theme, rows),
        Part::Mistakes => mistakes(view, board, at, theme, rows),
    }
}

/// Writes lines at the bottom of a part; what is left above them.
fn foot(board: &mut Board, at: Rect, lines: &[(Message, Style)]) -> Rect {
    let texts: Vec<(String, Style)> = lines.iter().map(|(m, s)| (m.to_string(), *s)).collect();
    let rows: u16 = texts
        .iter()
        .map(|(text, _)| Board::rows(text, at.width))
        .sum();
    let rows = rows.min(at.height);
    let mut below = Rect {
        y: at.bottom() - rows,
        height: rows,
        ..at
    };
    for (text, style) in texts {
        below = board.write(below, &text, style);
    }
    Rect {
        height: at.height - rows,
        ..at
    }
}

fn has_room(at: Rect) -> bool {
    at.height >= CHART.0 && at.width >= CHART.1
}

fn known(view: &View, board: &mut Board, at: Rect, theme: &Theme) {
    if let Some(lacks) = lacks_days(view) {
        let rest = board.write(at, &lacks.to_string(), theme.text);
        board.write(rest, &known_line(view).to_string(), theme.dim);
        return;
    }
    let at = foot(board, at, &[(known_line(view), theme.text)]);
    if !has_room(at) {
        return;
    }
    legend(board, at, theme);
    let at = Rect {
        y: at.y + 1,
        height: at.height - 1,
        ..at
    };
    let line = |of: fn(&crate::report::Point) -> f64| -> Vec<(f64, f64)> {
        let points = view.points.iter();
        points.map(|point| (point.day as f64, of(point))).collect()
    };
    let (learned, remembered) = (line(|p| p.learned), line(|p| p.remembered));
    let most = learned.iter().map(|point| point.1).fold(1.0, f64::max);
    let (from, to) = match (learned.first(), learned.last()) {
        (Some(first), Some(last)) => (first.0, last.0.max(first.0 + 1.0)),
        _ => return,
    };
    // In ASCII there are no finer points than cells.
    let (drawn, dotted) = match board.glyphs {
        Glyphs::Drawn => (Marker::Braille, Marker::Dot),
        Glyphs::Ascii => (Marker::Dot, Marker::Bar),
    };
    let dots = sparse(&remembered, usize::from(at.width) / 3);
    let chart = Chart::new(vec![
        Dataset::default()
            .marker(drawn)
            .graph_type(GraphType::Line)
            .style(theme.bar)
            .data(&learned),
        Dataset::default()
            .marker(dotted)
            .graph_type(GraphType::Scatter)
            .style(theme.accent)
            .data(&dots),
    ])
    .x_axis(
        Axis::default()
            .bounds([from, to])
            .style(theme.empty)
            .labels([
                Span::styled(first_date(view), theme.dim),
                Span::styled(String::from(message!("tui-chart-today")), theme.dim),
            ]),
    )
    .y_axis(
        Axis::default()
            .bounds([0.0, most])
            .style(theme.empty)
            .labels([
                Span::styled("0", theme.dim),
                Span::styled(format!("{most:.0}"), theme.dim),
            ]),
    );
    board.draw(chart, at);
}

/// Which line is which.
fn legend(board: &mut Board, at: Rect, theme: &Theme) {
    let (line, dot) = match board.glyphs {
        Glyphs::Drawn => ("─", "•"),
        Glyphs::Ascii => ("*", "o"),
    };
    let x = board.put((at.x, at.y), at.right(), line, theme.bar);
    let learned = message!("tui-chart-learned").to_string();
    let x = board.put((x + 1, at.y), at.right(), &learned, theme.text);
    let x = board.put((x + 2, at.y), at.right(), dot, theme.accent);
    let remembered = message!("tui-chart-remembered").to_string();
    board.put((x + 1, at.y), at.right(), &remembered, theme.text);
}

/// Points in between, so many: dots that run together are no dots.
fn sparse(points: &[(f64, f64)], most: usize) -> Vec<(f64, f64)> {
    let most = most.max(2);
    if points.len() < 2 {
        return points.to_vec();
    }
    let (from, to) = (points[0].0, points[points.len() - 1].0);
    let at = |n: usize| from + (to - from) * n as f64 / (most - 1) as f64;
    let mut after = 1;
    (0..most)
        .map(|n| {
            let x = at(n);
            while after + 1 < points.len() && points[after].0 < x {
                after += 1;
            }
            let (a, b) = (points[after - 1], points[after]);
            let share = ((x - a.0) / (b.0 - a.0).max(0.001)).clamp(0.0, 1.0);
            (x, a.1 + (b.1 - a.1) * share)
        })
        .collect()
}

fn ahead(view: &View, board: &mut Board, at: Rect, theme: &Theme) {
    let some = view.ahead.iter().any(|&answers| answers > 0.0);
    if !some {
        board.write(at, &ahead_line(view).to_string(), theme.text);
        return;
    }
    let mut below = vec![(ahead_line(view), theme.text)];
    below.extend(workload_line(view).map(|line| (line, theme.dim)));
    let at = foot(board, at, &below);
    by_day(&view.ahead, view.today, board, at, theme);
}

/// A bar for each day from `today` on, with its number and the day of the week.
pub(super) fn by_day(ahead: &[f64], today: i64, board: &mut Board, at: Rect, theme: &Theme) {
    if at.height < 4 {
        return;
    }
    // Four weeks where they have room, two elsewhere.
    let days = match at.width >= 28 * 3 {
        true => 28,
        false => 14,
    };
    let days = days.min(u16::try_from(ahead.len().max(1)).unwrap_or(days));
    let wide = (at.width / days).saturating_sub(1).clamp(1, 6);
    let below = at.bottom() - 2;
    let mut bars: Vec<Bar<'_>> = Vec::new();
    for (day, answers) in ahead.iter().take(usize::from(days)).enumerate() {
        let on = date_of(today + i64::try_from(day).unwrap_or(0));
        let name = weekday(on.weekday().to_monday_one_offset()).to_string();
        let name: String = name.chars().take(usize::from(wide)).collect();
        let answers = answers.round().max(0.0) as u64;
        let x = at.x + (wide + 1) * u16::try_from(day).unwrap_or(0);
        let count = answers.to_string();
        if answers > 0 && count.len() <= usize::from(wide) {
            board.put((x, below), at.right(), &count, theme.text);
        }
        board.put((x, below + 1), at.right(), &name, theme.dim);
        bars.push(Bar::default().value(answers).text_value(""));
    }
    let chart = BarChart::default()
        .data(BarGroup::default().bars(&bars))
        .bar_width(wide)
        .bar_gap(1)
        .bar_set(board.glyphs.bars())
        .bar_style(theme.bar);
    let above = Rect {
        height: at.height - 2,
        ..at
    };
    board.draw(chart, above);
}

fn calibration(view: &View, board: &mut Board, at: Rect, theme: &Theme) {
    let lines = [
        (calibration_sum(view), theme.text),
        (kept_line(view), theme.text),
    ];
    let at = foot(board, at, &lines);
    let known = (0..BANDS).filter(|&band| view.total.bands[band].answers > 0);
    let known: Vec<usize> = known.collect();
    if usize::from(at.height) < known.len() + 1 || known.is_empty() {
        return;
    }
    let head = message!("tui-calibration-head").to_string();
    board.put((at.x, at.y), at.right(), &head, theme.dim);
    let [point, scale, expected] = board.glyphs.scale();
    for (row, band) in known.into_iter().enumerate() {
        let y = at.y + 1 + u16::try_from(row).unwrap_or(0);
        let of = view.total.bands[band];
        let (least, most) = Band::bounds(band);
        let Some((hoped, got)) = of.shares() else {
            continue;
        };
        let name = message!("tui-calibration-band", least = least, most = most).to_string();
        board.put((at.x, y), at.x + BAND, &name, theme.text);
        let share = share_of(got).to_string();
        board.put((at.x + BAND, y), at.right(), &share, theme.text);
        let count = times_of(of.answers);
        let end = at.right().saturating_sub(10);
        let begin = at.x + BAND + 6;
        if end > begin + 8 {
            let cells = end - begin;
            let scale = scale.repeat(usize::from(cells));
            board.put((begin, y), end, &scale, theme.empty);
            let place = |p: f64| begin + (p * f64::from(cells - 1)).round() as u16;
            board.put((place(hoped), y), end, expected, theme.dim);
            board.put((place(got), y), end, point, theme.accent);
        }
        board.put((end + 1, y), at.right(), &count, theme.dim);
    }
}

fn times_of(answers: u32) -> String {
    message!("tui-calibration-count", n = answers).to_string()
}

/// A row that can be chosen: its text, cut, and what stands at its end.
fn row(board: &mut Board, at: Rect, text: &str, end: &str, marked: bool, theme: &Theme) {
    let style = if marked { theme.selected } else { theme.text };
    let mark = if marked { board.glyphs.mark() } else { " " };
    if marked {
        board.marked = Some((at.x, at.y));
    }
    board.put((at.x, at.y), at.right(), mark, style);
    let wide = u16::try_from(end.chars().count()).unwrap_or(0);
    let stop = at.right().saturating_sub(wide + 1);
    board.put((at.x + 2, at.y), stop, text, style);
    board.put((stop + 1, at.y), at.right(), end, theme.dim);
}

/// What stands at the end of a row, and behind it a sign where more rows are out of sight.
fn with_sign(end: &str, place: usize, shown: &std::ops::Range<usize>, count: usize) -> String {
    let sign = match place {
        _ if place == shown.start && place > 0 => " ▲",
        _ if place + 1 == shown.end && shown.end < count => " ▼",
        _ => "",
    };
    format!("{end}{sign}")
}

/// Rows in sight of a list in which one is marked.
fn window(count: usize, room: usize, marked: Option<usize>) -> std::ops::Range<usize> {
    let from = marked.map_or(0, |at| (at + 1).saturating_sub(room));
    from..count.min(from + room)
}

fn hard(view: &View, board: &mut Board, at: Rect, theme: &Theme, rows: &Rows) {
    if view.hard.is_empty() {
        let none = crate::report::lines(view, Part::Hard, 0);
        board.write(at, &Message::sentences(none).to_string(), theme.text);
        return;
    }
    let shown = window(view.hard.len(), usize::from(at.height), rows.marked);
    for (n, place) in shown.clone().enumerate() {
        let of: &Hard = &view.hard[place];
        let end = message!("tui-hard-end", right = of.right, asked = of.asked).to_string();
        let end = with_sign(&end, place, &shown, view.hard.len());
        let line = Rect {
            y: at.y + u16::try_from(n).unwrap_or(0),
            height: 1,
            ..at
        };
        row(
            board,
            line,
            &of.prompt,
            &end,
            rows.marked == Some(place),
            theme,
        );
    }
}

fn mistakes(view: &View, board: &mut Board, at: Rect, theme: &Theme, rows: &Rows) {
    if view.still.is_empty() && view.shed.is_empty() {
        let none = crate::report::lines(view, Part::Mistakes, 0);
        board.write(at, &Message::sentences(none).to_string(), theme.text);
        return;
    }
    let part =
        |board: &mut Board, mut y: u16, heading: Message, of: &[Mistake], room: u16, marked| {
            if of.is_empty() || room < 2 {
                return y;
            }
            board.put((at.x, y), at.right(), &heading.to_string(), theme.accent);
            y += 1;
            let all: Vec<_> = of.iter().map(|one| &one.misstep).collect();
            let ends = all.iter().map(|one| match (one.overcome, one.right_since) {
                (None, 1..) => message!("tui-mistakes-not-since").to_string(),
                _ => times(one.times).to_string(),
            });
            let ends: Vec<String> = ends.collect();
            // Beside the mark and the longest of what stands at an end.
            let end = ends.iter().map(|end| end.chars().count()).max();
            // And a sign behind that.
            let wide = usize::from(at.width).saturating_sub(end.unwrap_or(0) + 5);
            let names = told_apart(&all, wide);
            let shown = window(of.len(), usize::from(room - 1), marked);
            for place in shown.clone() {
                let line = Rect { y, height: 1, ..at };
                let is_marked = marked == Some(place);
                let end = with_sign(&ends[place], place, &shown, of.len());
                row(board, line, &names[place], &end, is_marked, theme);
                y += 1;
            }
            y
        };
    let still = u16::try_from(view.still.len() + 1).unwrap_or(u16::MAX);
    let for_shed = match view.shed.is_empty() {
        true => 0,
        false => (at.height / 3).max(2),
    };
    let still = still.min(at.height.saturating_sub(for_shed));
    let heading = message!("tui-mistakes-still");
    let y = part(board, at.y, heading, &view.still, still, rows.marked);
    let left = at.bottom().saturating_sub(y);
    part(
        board,
        y,
        message!("tui-mistakes-shed"),
        &view.shed,
        left,
        None,
    );
}

/// Rows that a part needs where parts stand one below the other.
pub(super) fn height(part: Part, view: &View, width: u16) -> u16 {
    let text = |message: Message| Board::rows(&message.to_string(), width);
    let list = |n: usize| u16::try_from(n.clamp(1, 8)).unwrap_or(8);
    match part {
        _ if view.is_empty() => 2,
        Part::Practice => {
            9 + text(crate::report::sum_line(view)) + u16::from(view.total.brought > 0) * 2
        }
        Part::Known if lacks_days(view).is_some() => 4,
        Part::Known => 9 + text(known_line(view)),
        Part::Ahead if view.ahead.iter().sum::<f64>() <= 0.0 => 2,
        Part::Ahead => {
            let work = workload_line(view).map_or(0, text);
            7 + text(ahead_line(view)) + work
        }
        Part::Calibration => {
            let bands = (0..BANDS).filter(|&b| calibration_line(view, b).is_some());
            1 + list(bands.count()) + text(calibration_sum(view)) + text(kept_line(view))
        }
        Part::Hard => u16::try_from(view.hard.len().max(1)).unwrap_or(8),
        Part::Mistakes => {
            let of = |n: usize| if n == 0 { 0 } else { 1 + list(n) };
            (of(view.still.len()) + of(view.shed.len())).max(2)
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn rows_out_of_sight_have_a_sign() {
        let shown = window(12, 5, Some(7));
        let ends: Vec<String> = shown
            .clone()
            .map(|at| with_sign("3×", at, &shown, 12))
            .collect();
        assert_eq!(ends, ["3× ▲", "3×", "3×", "3×", "3× ▼"]);
        let all = window(3, 5, Some(2));
        assert!(all.clone().all(|at| with_sign("", at, &all, 3).is_empty()));
    }
}
