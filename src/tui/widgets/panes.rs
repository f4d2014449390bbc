//! Framed parts of a panel, one below the other.

use ratatui::layout::Rect;
use ratatui::style::Style;
use ratatui::text::{Line, Span};

use super::board::Board;
use super::canvas::{Canvas, cut};
use super::glyphs::Glyphs;
use super::wrap::wrap;
use crate::measure::Probability;
use crate::text::columns;

/// Columns that a frame takes beside what it holds, and rows.
pub(in crate::tui) const FRAME: usize = 4;
const ROWS: usize = 2;

/// A part of a panel: what stands on its frame, and its lines.
#[derive(Debug)]
pub(in crate::tui) struct Pane {
    title: String,
    lines: Vec<Line<'static>>,
}

impl Pane {
    pub(in crate::tui) fn new(title: impl Into<String>, lines: Vec<Line<'static>>) -> Pane {
        Pane {
            title: title.into(),
            lines,
        }
    }

    /// Rows that it takes, frame included.
    pub(in crate::tui) fn rows(&self) -> usize {
        self.lines.len() + ROWS
    }
}

/// The parts in frames that are so wide, in at most so many rows: one that has no room for a
/// line is left out, and so is one without any.
pub(in crate::tui) fn framed(
    panes: impl IntoIterator<Item = Pane>,
    (width, height): (usize, usize),
    canvas: &Canvas,
) -> Vec<Line<'static>> {
    let signs = Glyphs::of(canvas.is_ascii).frame();
    let (edge, inner) = (canvas.theme.empty, width.saturating_sub(FRAME));
    let mut lines: Vec<Line<'static>> = Vec::new();
    for pane in panes {
        let room = height
            .saturating_sub(lines.len() + ROWS)
            .min(pane.lines.len());
        if room == 0 {
            continue;
        }
        let title = cut(&pane.title, inner.saturating_sub(1));
        let rest = width.saturating_sub(columns(&title) + 5);
        lines.push(Line::from(vec![
            Span::styled(format!("{}{} ", signs.top_left, signs.horizontal_top), edge),
            Span::styled(title, canvas.theme.accent),
            Span::styled(
                format!(" {}{}", signs.horizontal_top.repeat(rest), signs.top_right),
                edge,
            ),
        ]));
        let mut shown = pane.lines;
        if shown.len() > room {
            // What has no room is not left out without a sign.
            shown.truncate(room - 1);
            shown.push(Line::styled("…", canvas.theme.dim));
        }
        for line in shown {
            let gap = inner.saturating_sub(line.width());
            let mut spans = vec![Span::styled(format!("{} ", signs.vertical_left), edge)];
            let below = line.style;
            spans.extend((line.spans.into_iter()).map(|span| Span {
                style: below.patch(span.style),
                ..span
            }));
            spans.push(Span::raw(" ".repeat(gap)));
            spans.push(Span::styled(format!(" {}", signs.vertical_right), edge));
            lines.push(Line::from(spans));
        }
        let below = signs.horizontal_bottom.repeat(width.saturating_sub(2));
        let below = format!("{}{below}{}", signs.bottom_left, signs.bottom_right);
        lines.push(Line::styled(below, edge));
    }
    lines
}

/// A text in lines of its own, in so many columns.
pub(in crate::tui) fn told(
    text: impl Into<String>,
    width: usize,
    style: Style,
) -> Vec<Line<'static>> {
    wrap(&[Span::styled(text.into(), style)], width, &[], &[])
}

/// A row with a sign, a name, and a bar in two tones at its end.
pub(in crate::tui) fn bar_row(
    (sign, name, style): (&'static str, &str, Style),
    (along, held): (Probability, Option<Probability>),
    width: usize,
    canvas: &Canvas,
) -> Line<'static> {
    const CELLS: usize = 8;
    let room = width.saturating_sub(2 + 1 + CELLS);
    let mut spans = vec![
        Span::styled(format!("{sign} "), canvas.theme.text),
        Span::styled(super::canvas::fit(name, room), style),
        Span::raw(" "),
    ];
    spans.extend(canvas.two_tones(along, held, CELLS));
    Line::from(spans)
}

/// What is drawn on a board of this size, as lines.
pub(in crate::tui) fn drawn(
    (width, height): (usize, usize),
    canvas: &Canvas,
    draw: impl FnOnce(&mut Board, Rect),
) -> Vec<Line<'static>> {
    let mut board = Board::new(width, height, Glyphs::of(canvas.is_ascii));
    let area = board.area();
    draw(&mut board, area);
    board.lines()
}
