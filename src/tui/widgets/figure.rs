//! A figure from data on the screen.

use std::sync::atomic::{AtomicBool, Ordering};

use ratatui::style::Style;
use ratatui::text::{Line, Span};

use super::wrap::wrap;
use crate::figure::{FENCE, Figure, WIDE, draw, in_ascii};
use crate::text::{blocks, columns};
use crate::words::message;

/// Whether figures are drawn in ASCII: the terminal has no letters for them. Said once, as the
/// program starts.
static IN_ASCII: AtomicBool = AtomicBool::new(false);

/// Whether the terminal lacks letters beyond ASCII: charts and maps are drawn without, too.
pub(in crate::tui) fn is_in_ascii() -> bool {
    IN_ASCII.load(Ordering::Relaxed)
}

/// Has figures drawn in ASCII from now on, or not.
pub(in crate::tui) fn draw_in_ascii(is_so: bool) {
    IN_ASCII.store(is_so, Ordering::Relaxed);
}

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
    if let Some(Figure {
        alt, file: Some(_), ..
    }) = &figure
    {
        return picture(alt, width, first, base);
    }
    match figure.and_then(|figure| draw(&figure, width.saturating_sub(taken))) {
        Some(lines) => {
            let line = |line| {
                let mut spans = first.to_vec();
                spans.push(Span::styled(line, base));
                Line::from(spans)
            };
            let shown = |line: String| match IN_ASCII.load(Ordering::Relaxed) {
                true => in_ascii(&line),
                false => line,
            };
            let mut lines: Vec<_> = lines.into_iter().map(shown).map(line).collect();
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

/// The least width in which a frame is drawn.
const FRAMED: usize = 12;

/// A picture as its words in a frame: it is opened outside.
fn picture(alt: &str, width: usize, first: &[Span<'static>], base: Style) -> Vec<Line<'static>> {
    let taken: usize = first.iter().map(Span::width).sum();
    let name = message!("tui-picture").to_string();
    let room = width.saturating_sub(taken + 4);
    if room < FRAMED.max(columns(&name)) {
        let said = format!("{name}: {alt}");
        return wrap(&[Span::styled(said, base)], width, first, first);
    }
    let words = wrap(&[Span::styled(alt.to_owned(), base)], room, &[], &[]);
    let widest = words
        .iter()
        .map(|line| columns(&line.to_string()))
        .max()
        .unwrap_or(0);
    let inside = widest.max(columns(&name)).min(room);
    let is_ascii = IN_ASCII.load(Ordering::Relaxed);
    let line = |text: String| {
        let mut spans = first.to_vec();
        let text = if is_ascii { in_ascii(&text) } else { text };
        spans.push(Span::styled(text, base));
        Line::from(spans)
    };
    let above = format!("┌ {name} {}┐", "─".repeat(inside - columns(&name)));
    let mut lines = vec![line(above)];
    for words in words {
        let words = words.to_string();
        let gap = " ".repeat(inside.saturating_sub(columns(&words)));
        lines.push(line(format!("│ {words}{gap} │")));
    }
    lines.push(line(format!("└{}┘", "─".repeat(inside + 2))));
    lines
}
