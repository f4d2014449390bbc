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
    let Some(fitted) = fitted(table, &widths, width.saturating_sub(taken)) else {
        // A screen that shows one row only shows it by its columns' names.
        return by_row(table, width, first);
    };
    let rule = |sign: &str, cross: &str| {
        let rule: Vec<String> = fitted.iter().map(|&width| sign.repeat(width)).collect();
        let mut spans = first.to_vec();
        spans.push(Span::styled(rule.join(cross), rules));
        Line::from(spans)
    };
    // Where cells go on over lines, rows are told apart by rules.
    let goes_on = fitted != widths;
    let mut out = Vec::new();
    for (n, row) in table.rows.iter().enumerate() {
        if goes_on && n > 1 {
            out.push(rule("╌", "╌┼╌"));
        }
        for part in in_parts(row, &fitted, goes_on) {
            out.push(in_columns(&part, n == 0, &fitted, sides, first, rules));
        }
        if n == 0 {
            out.push(rule("─", "─┼─"));
        }
    }
    out
}

/// Least width of a column whose cells go on over lines.
const NARROWEST: usize = 8;
/// Most columns of such a table.
const MOST_FITTED: usize = 6;

/// The widths of the columns in so much room: those that they need, or less of the widest
/// ones, whose cells go on over lines. None where there is no room for that.
fn fitted(table: &Table<Cell>, widths: &[usize], width: usize) -> Option<Vec<usize>> {
    let room = width.checked_sub(3 * widths.len().checked_sub(1)?)?;
    let mut fitted = widths.to_vec();
    if widths.iter().sum::<usize>() <= room {
        return Some(fitted);
    }
    if widths.len() > MOST_FITTED {
        return None;
    }
    // A word is broken only where it is wider than its column could be.
    let word = |n: usize| {
        let cells = table.rows.iter().filter_map(|row| row.get(n));
        let words = cells.flat_map(|cell| {
            let text: String = cell.iter().map(|span| span.content.as_ref()).collect();
            text.split(' ').map(columns).max()
        });
        words.max().unwrap_or(0)
    };
    let least = |n: usize, word: usize| widths[n].min(word.max(NARROWEST));
    let words: Vec<usize> = (0..widths.len()).map(|n| least(n, word(n))).collect();
    let narrow: Vec<usize> = (0..widths.len()).map(|n| least(n, 0)).collect();
    let floor = [words, narrow]
        .into_iter()
        .find(|floor| floor.iter().sum::<usize>() <= room)?;
    // The widest gives way first.
    while fitted.iter().sum::<usize>() > room {
        let gives = (0..fitted.len()).filter(|&n| fitted[n] > floor[n]);
        let widest = gives.max_by_key(|&n| fitted[n])?;
        fitted[widest] -= 1;
    }
    Some(fitted)
}

/// The lines of a row, each with what stands in its cells.
fn in_parts(row: &[Cell], widths: &[usize], goes_on: bool) -> Vec<Vec<Cell>> {
    if !goes_on {
        return vec![row.to_vec()];
    }
    let cells = row.iter().zip(widths);
    let cells: Vec<Vec<Line<'static>>> = cells
        .map(|(cell, width)| wrap(cell, *width, &[], &[]))
        .collect();
    let height = cells.iter().map(Vec::len).max().unwrap_or(0).max(1);
    let part = |at: usize| {
        let cells = cells.iter().map(|lines| lines.get(at));
        cells
            .map(|line| line.map(|line| line.spans.clone()).unwrap_or_default())
            .collect()
    };
    (0..height).map(part).collect()
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
