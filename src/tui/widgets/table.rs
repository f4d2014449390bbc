//! A table of Markdown on the screen: in columns where they fit, row by row elsewhere.

use pulldown_cmark::Alignment;
use ratatui::style::{Modifier, Style};
use ratatui::text::{Line, Span};

use super::wrap::{GLUE, wrap};
use crate::text::{Table, columns};

/// A cell: what stands in it.
pub(super) type Cell = Vec<Span<'static>>;

/// A table as lines of a width, `first` before each.
pub(super) fn lines(
    table: &Table<Cell>,
    sides: &[Alignment],
    width: usize,
    first: &[Span<'static>],
    rules: Style,
) -> Vec<Line<'static>> {
    let columns = table.rows.first().map_or(0, Vec::len);
    let of_column = |n: usize| table.rows.iter().filter_map(move |row| row.get(n));
    let widths: Vec<usize> = (0..columns)
        .map(|n| of_column(n).map(cell_width).max().unwrap_or(0))
        .collect();
    let taken: usize = first.iter().map(Span::width).sum();
    let whole = widths.iter().sum::<usize>() + 3 * columns.saturating_sub(1);
    // A screen that shows one row only shows it by its columns' names.
    if columns == 0 || taken + whole > width {
        return by_row(table, width, first);
    }
    let mut out = Vec::new();
    for (n, row) in table.rows.iter().enumerate() {
        out.push(in_columns(row, n == 0, &widths, sides, first, rules));
        if n == 0 {
            let rule: Vec<String> = widths.iter().map(|width| "─".repeat(*width)).collect();
            let mut spans = first.to_vec();
            spans.push(Span::styled(rule.join("─┼─"), rules));
            out.push(Line::from(spans));
        }
    }
    out
}

fn cell_width(cell: &Cell) -> usize {
    cell.iter()
        .map(|span| columns(&glueless(&span.content).content))
        .sum()
}

/// A text as it is shown, with blanks again.
fn glueless(text: &str) -> Span<'_> {
    match text.contains(GLUE) {
        true => Span::raw(text.replace(GLUE, " ")),
        false => Span::raw(text),
    }
}

fn in_columns(
    row: &[Cell],
    is_head: bool,
    widths: &[usize],
    sides: &[Alignment],
    first: &[Span<'static>],
    rules: Style,
) -> Line<'static> {
    let mut spans = first.to_vec();
    for (n, &width) in widths.iter().enumerate() {
        if n > 0 {
            spans.push(Span::styled(" │ ", rules));
        }
        let cell = row.get(n).map_or(&[][..], Vec::as_slice);
        let more = width.saturating_sub(row.get(n).map_or(0, cell_width));
        let left = match sides.get(n) {
            Some(Alignment::Right) => more,
            Some(Alignment::Center) => more / 2,
            _ => 0,
        };
        spans.push(Span::raw(" ".repeat(left)));
        for span in cell {
            let style = match is_head {
                true => span.style.add_modifier(Modifier::BOLD),
                false => span.style,
            };
            spans.push(Span::styled(span.content.replace(GLUE, " "), style));
        }
        if n + 1 < widths.len() {
            spans.push(Span::raw(" ".repeat(more - left)));
        }
    }
    Line::from(spans)
}

/// Each row by itself: `atom: H, g/mol: 1.0`.
fn by_row(table: &Table<Cell>, width: usize, first: &[Span<'static>]) -> Vec<Line<'static>> {
    let text = |cell: &Cell| {
        let text: String = cell.iter().map(|span| span.content.as_ref()).collect();
        text.replace(GLUE, " ")
    };
    let is_empty = |cell: &Cell| cell.iter().all(|span| span.content.trim().is_empty());
    let mut rest = first.to_vec();
    rest.push(Span::raw("  "));
    let mut out = Vec::new();
    for row in table.named(text, is_empty) {
        let mut spans = Vec::new();
        for (n, (name, cell)) in row.into_iter().enumerate() {
            if n > 0 {
                spans.push(Span::raw(", "));
            }
            spans.push(Span::raw(name));
            spans.extend(cell.iter().cloned());
        }
        if !spans.is_empty() {
            out.extend(wrap(&spans, width, first, &rest));
        }
    }
    out
}
