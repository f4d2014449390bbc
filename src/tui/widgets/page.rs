//! What every screen is made of: a title, lines that scroll, and the keys that
//! count here. One way of drawing for all of them, from 40×12 up.

use ratatui::Frame;
use ratatui::layout::{Position, Rect};
use ratatui::text::{Line, Span};
use ratatui::widgets::{Clear, Paragraph};

use super::canvas::{Canvas, cut};
use super::key_line::{self, Hit};
use super::sight::{Scroll, Sight, laid_text, pinned_text};
use super::wrap::wrap;
use crate::text::columns;
use crate::tui::keys::action::Context;
use crate::words::Message;

/// Draws a page on the whole screen, with the keys of a context below.
///
/// Gives what can be clicked, and where.
pub(in crate::tui) fn draw(
    frame: &mut Frame<'_>,
    canvas: &Canvas,
    scroll: &mut Scroll,
    flash: Option<&Message>,
) -> Vec<(Rect, Hit)> {
    let area = frame.area();
    frame.render_widget(Clear, area);
    frame.buffer_mut().set_style(area, canvas.theme.text);
    head(frame, canvas, area);
    let mut bottom = area.bottom() - 1;
    let foot = Rect {
        y: bottom,
        height: 1,
        ..area
    };
    let mut hits = key_line::draw(frame, canvas, foot);
    if let Some(said) = flash {
        bottom -= flashed(frame, canvas, said, bottom);
    }
    let top = area.y + 1 + u16::from(area.height >= 16);
    let body = Rect {
        x: area.x + 1,
        y: top,
        width: u16::try_from(canvas.room.width).unwrap_or(area.width),
        height: bottom.saturating_sub(top),
    };
    let body = lines(frame, canvas, scroll, body, &mut hits);
    side(frame, canvas, body);
    hits
}

/// How many lines a message takes.
pub(in crate::tui) fn height_of(area: Rect, said: &Message) -> u16 {
    let width = usize::from(area.width.saturating_sub(2));
    let lines = wrap(&[Span::raw(said.to_string())], width, &[], &[]).len();
    u16::try_from(lines).unwrap_or(1).min(area.height / 2)
}

/// A message that ends above the line `bottom`; how many lines it takes.
pub(super) fn flashed(frame: &mut Frame<'_>, canvas: &Canvas, said: &Message, bottom: u16) -> u16 {
    let area = frame.area();
    let spans = [Span::styled(said.to_string(), canvas.theme.accent)];
    let lines = wrap(&spans, usize::from(area.width.saturating_sub(2)), &[], &[]);
    // Its advice comes last: all of it is to be seen.
    let height = height_of(area, said);
    let at = Rect {
        x: area.x + 1,
        y: bottom - height,
        width: area.width - 2,
        height,
    };
    frame.render_widget(Paragraph::new(lines), at);
    height
}

/// The lines that are in sight, below what is pinned and above the answer in the making
/// where that stands still; gives the area below what is pinned.
fn lines(
    frame: &mut Frame<'_>,
    canvas: &Canvas,
    scroll: &mut Scroll,
    mut body: Rect,
    hits: &mut Vec<(Rect, Hit)>,
) -> Rect {
    let Sight {
        offset,
        pinned,
        entry,
    } = Sight::of(canvas, scroll, usize::from(body.height));
    let pin = canvas.pins.iter().rev().find(|pin| offset > pin.0);
    if let Some((_, pin)) = pin.or(canvas.pins.first()).filter(|_| pinned > 0) {
        let taken = u16::try_from(pinned).unwrap_or(1);
        let is_last = canvas.pins.last().is_some_and(|(at, _)| offset > *at);
        let lines = match canvas.laid_pin {
            Some(_) if is_last => laid_text(pinned, offset, canvas),
            _ => pinned_text(&canvas.to_the_letter(pin), pinned, canvas),
        };
        let at = Rect {
            height: taken,
            ..body
        };
        frame.render_widget(Paragraph::new(lines), at);
        (body.y, body.height) = (body.y + taken, body.height - taken);
    }
    let below = u16::try_from(entry.len()).unwrap_or(0);
    let page = Rect {
        height: body.height - below,
        ..body
    };
    let foot = Rect {
        y: page.bottom(),
        height: below,
        ..body
    };
    let height = usize::from(page.height);
    let rows = |from: usize, n: usize| {
        let rows = canvas.lines.iter().skip(from).take(n).cloned();
        Paragraph::new(rows.collect::<Vec<Line<'_>>>())
    };
    frame.render_widget(rows(offset, height), page);
    hits.extend(row_hits(canvas, offset, page));
    hits.extend(spot_hits(canvas, offset, page));
    frame.render_widget(rows(entry.start, entry.len()), foot);
    more_marks(frame, canvas, page.right(), (page, offset));

    // Where nothing is marked, the cursor stands where the page is to be read from.
    let (line, column) = cursor(canvas).unwrap_or((canvas.focus.start, 0));
    let in_sight = |line: usize| line.checked_sub(offset).filter(|row| *row < height);
    let (row, column) = match (entry.contains(&line), in_sight(line)) {
        (true, _) => (height + line - entry.start, column),
        (false, Some(row)) => (row, column),
        (false, None) => (0, 0),
    };
    let row = u16::try_from(row)
        .unwrap_or(0)
        .min(body.height.saturating_sub(1));
    let column = column.min(body.width);
    frame.set_cursor_position(Position::new(body.x + column, body.y + row));
    body
}

/// Signs in a column: there are lines above those in sight, or below. In sight are as many as
/// the page has rows, from the line `offset` on.
pub(super) fn more_marks(
    frame: &mut Frame<'_>,
    canvas: &Canvas,
    column: u16,
    (page, offset): (Rect, usize),
) {
    let mut mark = |y: u16, sign: &'static str| {
        let at = Rect::new(column, y, 1, 1);
        frame.render_widget(Span::styled(sign, canvas.theme.key), at);
    };
    if offset > 0 {
        mark(page.y, "▲");
    }
    let height = usize::from(page.height);
    if canvas.lines.len() > offset + height && height > 0 {
        mark(page.bottom() - 1, "▼");
    }
}

/// The line and column of the cursor, which what reads a screen out follows: where something
/// is typed, or else at the marked entry of a list.
pub(super) fn cursor(canvas: &Canvas) -> Option<(usize, u16)> {
    canvas.cursor.or_else(|| marked(canvas))
}

/// Where the marked entry of a list stands.
fn marked(canvas: &Canvas) -> Option<(usize, u16)> {
    let is_mark = |line: &Line<'_>| {
        let mut texts = line.spans.iter().map(|span| span.content.trim_start());
        let first = texts.find(|text| !text.is_empty());
        let signs: &[char] = match canvas.is_ascii {
            true => &['❯', '↕', '>'],
            false => &['❯', '↕'],
        };
        first.is_some_and(|text| text.starts_with(signs))
    };
    let start = canvas.focus.start;
    let mut focus = canvas.lines.get(canvas.focus.clone())?.iter();
    let in_focus = focus.position(is_mark).map(|at| start + at);
    let at = in_focus.or_else(|| canvas.lines.iter().position(is_mark))?;
    Some((at, 0))
}

/// The rows of a list that are in sight, as they can be clicked: how far each is from the
/// marked one.
pub(super) fn row_hits(canvas: &Canvas, offset: usize, page: Rect) -> Vec<(Rect, Hit)> {
    let marked = marked(canvas).map(|(line, _)| line);
    let at = marked.and_then(|line| canvas.rows.iter().position(|row| row.contains(&line)));
    // Before one is chosen, none is marked, and all are as near.
    if at.is_none() && canvas.context != Context::Choose {
        return Vec::new();
    }
    let mut hits = Vec::new();
    for (n, row) in canvas.rows.iter().enumerate() {
        let seen = offset..offset + usize::from(page.height);
        for line in row.clone().filter(|line| seen.contains(line)) {
            let y = page.y + u16::try_from(line - offset).unwrap_or(0);
            let steps = at.map_or(0, |at| n as isize - at as isize);
            let place = Rect {
                y,
                height: 1,
                ..page
            };
            hits.push((place, Hit::Row(n, steps)));
        }
    }
    hits
}

/// The places in sight that can be clicked.
fn spot_hits(canvas: &Canvas, offset: usize, page: Rect) -> Vec<(Rect, Hit)> {
    let above = u16::try_from(offset).unwrap_or(u16::MAX);
    let spots = canvas.spots.iter().filter(|(spot, _)| spot.y >= above);
    let hits = spots.map(|&(spot, what)| {
        let place = Rect {
            x: page.x + spot.x,
            y: page.y + (spot.y - above),
            ..spot
        };
        (place.intersection(page), Hit::Spot(what))
    });
    hits.filter(|(place, _)| !place.is_empty()).collect()
}

/// The panels beside the lines, where there is room for them.
fn side(frame: &mut Frame<'_>, canvas: &Canvas, body: Rect) {
    let narrow = |width: usize| u16::try_from(width).unwrap_or(0);
    let mut right = frame.area().right();
    if let Some((width, lines)) = &canvas.third {
        panel(frame, canvas, body, (right, narrow(*width)), lines);
        right -= narrow(*width) + 3;
    }
    if let Some(width) = canvas.room.side {
        if canvas.is_spread {
            right = right.min(body.right() + narrow(width) + 5);
        }
        panel(frame, canvas, body, (right, narrow(width)), &canvas.side);
    }
}

/// Lines behind a rule, or in frames, of a width and up to a column.
fn panel(
    frame: &mut Frame<'_>,
    canvas: &Canvas,
    body: Rect,
    (right, width): (u16, u16),
    lines: &[Line<'static>],
) {
    let Some(x) = right.checked_sub(width + 2).filter(|_| !lines.is_empty()) else {
        return;
    };
    if canvas.is_framed {
        let at = Rect {
            x,
            width: width + 2,
            ..body
        };
        return frame.render_widget(Paragraph::new(lines.to_vec()), at);
    }
    for y in body.y..body.bottom() {
        let rule = canvas.theme.empty;
        frame.buffer_mut().set_string(x, y, "│", rule);
    }
    let at = Rect {
        x: x + 2,
        width,
        ..body
    };
    frame.render_widget(Paragraph::new(lines.to_vec()), at);
}

fn head(frame: &mut Frame<'_>, canvas: &Canvas, area: Rect) {
    let theme = &canvas.theme;
    let width = usize::from(area.width);
    let status = cut(&canvas.status, canvas.beside_title());
    let title = cut(&canvas.title, width.saturating_sub(columns(&status) + 3));
    let gap = width.saturating_sub(columns(&title) + columns(&status) + 2);
    // Where the title has no background of its own, what changes beside it has no colour.
    let (row, quiet) = match theme.title.bg == theme.text.bg {
        true => (theme.text, theme.dim),
        false => {
            let quiet = theme.title.remove_modifier(theme.title.add_modifier);
            (theme.title, quiet)
        }
    };
    let line = Line::from(vec![
        Span::styled(format!(" {title}"), theme.title),
        Span::styled(" ".repeat(gap), row),
        Span::styled(format!("{status} "), quiet),
    ]);
    frame.render_widget(Paragraph::new(line).style(row), Rect { height: 1, ..area });
}

#[cfg(test)]
mod tests {
    use ratatui::Terminal;
    use ratatui::backend::TestBackend;

    use super::*;
    use crate::tui::keys::Keymap;
    use crate::tui::theme::Theme;
    use crate::tui::widgets::canvas::SMALLEST;
    use std::sync::Arc;

    #[test]
    fn a_long_message_is_seen_to_its_end_on_the_smallest_screen() {
        let (width, height) = SMALLEST;
        let mut terminal = Terminal::new(TestBackend::new(width, height)).unwrap();
        let theme = Theme::find("dark").unwrap();
        let keys = Arc::new(Keymap::default());
        let area = Rect::new(0, 0, width, height);
        let canvas = Canvas::new(theme, keys, Context::Home, area);
        let said = Message::verbatim(
            "kenning could not write /home/mia/.local/share/kenning/profiles/default/record: No space left on device. Make room there, then try again.",
        );
        let drawn = terminal
            .draw(|frame| {
                draw(frame, &canvas, &mut Scroll::default(), Some(&said));
            })
            .unwrap();
        let cells = drawn.buffer.content().iter();
        let text: String = cells.map(ratatui::buffer::Cell::symbol).collect();
        assert!(text.contains(" again."), "{text}");
    }
}
