//! A figure from data on the screen.

use ratatui::style::Style;
use ratatui::text::{Line, Span};

use super::wrap::wrap;
use crate::figure::{FENCE, Figure, WIDE, draw};
use crate::text::blocks;

/// A figure as lines of a width, `first` before each. In a small one, what is told of it stands
/// below, where numbers are to be read off; where it is not drawn, or there is no
/// room for it, its words stand there.
pub(super) fn lines(
    data: &str,
    is_drawn: bool,
    width: usize,
    first: &[Span<'static>],
    base: Style,
) -> Vec<Line<'static>> {
    let taken: usize = first.iter().map(Span::width).sum();
    let figure = is_drawn.then(|| Figure::read(data).ok()).flatten();
    let is_read_off = figure.as_ref().is_some_and(Figure::is_read_off);
    match figure.and_then(|figure| draw(&figure, width.saturating_sub(taken))) {
        Some(lines) => {
            let line = |line| {
                let mut spans = first.to_vec();
                spans.push(Span::styled(line, base));
                Line::from(spans)
            };
            let mut lines: Vec<_> = lines.into_iter().map(line).collect();
            // Small as it is, it is hard to read numbers off it.
            if width < WIDE && is_read_off {
                let told: Vec<&str> = data
                    .lines()
                    .filter_map(|line| line.strip_prefix("told: "))
                    .collect();
                let told = [Span::styled(told.join(" "), base)];
                lines.extend(wrap(&told, width, first, first));
            }
            lines
        }
        None => {
            let said = blocks(&format!("{FENCE}{data}```"));
            wrap(&[Span::styled(said, base)], width, first, first)
        }
    }
}
