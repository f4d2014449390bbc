//! What lies over a page without hiding it: help, the palette, reasons. Where there is no
//! room for both, it takes the whole screen.

use ratatui::Frame;
use ratatui::layout::{Position, Rect};
use ratatui::text::{Line, Span};
use ratatui::widgets::{Block, BorderType, Clear, Paragraph};

use super::canvas::{Canvas, Room};
use super::key_line::{self, Hit};
use super::page;
use super::sight::Scroll;
use crate::words::Message;

/// Width and height of a screen from which a page and an overlay have room.
const BOTH: (u16, u16) = (60, 20);
/// Width from which an overlay stands beside the page.
const BESIDE: u16 = 120;

/// The largest that an overlay can be on a screen of this size; `None` where it takes the
/// whole screen.
fn most(area: Rect) -> Option<Rect> {
    if area.width < BOTH.0 || area.height < BOTH.1 {
        return None;
    }
    let body = area.height - 2;
    if area.width >= BESIDE {
        // The page keeps its column on the left.
        let width = (area.width * 2 / 5).clamp(50, 76);
        return Some(Rect::new(area.right() - width, area.y + 1, width, body));
    }
    let height = body * 3 / 5;
    let width = (area.width - 2).min(90);
    Some(Rect::new(
        area.x + 1,
        area.bottom() - 1 - height,
        width,
        height,
    ))
}

/// Whether an overlay stands beside the lines of the page, where its panels are.
pub(in crate::tui) fn is_beside(area: Rect) -> bool {
    area.width >= BESIDE && most(area).is_some()
}

/// How much room an overlay has for its lines; `None` where it is a page.
pub(in crate::tui) fn room(area: Rect) -> Option<Room> {
    most(area).map(|most| Room {
        width: usize::from(most.width.saturating_sub(4)),
        height: usize::from(most.height.saturating_sub(2)),
        side: None,
        across: usize::from(most.width.saturating_sub(4)),
    })
}

/// Draws an overlay over what is on the screen already, with its keys below. Gives what can
/// be clicked, and where.
pub(in crate::tui) fn draw(
    frame: &mut Frame<'_>,
    canvas: &Canvas,
    scroll: &mut Scroll,
    flash: Option<&Message>,
) -> Vec<(Rect, Hit)> {
    let area = frame.area();
    let Some(most) = most(area) else {
        return page::draw(frame, canvas, scroll, flash);
    };
    // What is said stands below it.
    let said = flash.map_or(0, |said| page::height_of(area, said));
    let most = Rect {
        height: most.height.saturating_sub(said).max(3),
        ..most
    };
    let needed = u16::try_from(canvas.lines.len() + 2).unwrap_or(most.height);
    let height = needed.clamp(3, most.height);
    // Below the page it stands at the foot, beside it at the head.
    let y = match area.width >= BESIDE {
        true => most.y,
        false => most.bottom() - height,
    };
    let at = Rect { y, height, ..most };
    // Beside the page, what stood there would only be seen in part.
    let clear = if area.width >= BESIDE { most } else { at };
    let below = Rect {
        y: area.bottom() - 1 - said,
        height: said,
        ..area
    };
    emptied(frame, canvas, below);
    emptied(frame, canvas, clear);
    let block = Block::bordered()
        .border_type(BorderType::Rounded)
        .border_style(canvas.theme.dim)
        .title(Span::styled(
            format!(" {} ", canvas.title),
            canvas.theme.accent,
        ));
    let inner = block.inner(at);
    frame.render_widget(block, at);
    let text = Rect {
        x: inner.x + 1,
        width: inner.width.saturating_sub(2),
        ..inner
    };
    let room = usize::from(text.height);
    let offset = scroll.settle(canvas.lines.len(), &canvas.focus, room);
    let lines: Vec<Line<'_>> = (canvas.lines.iter().skip(offset).take(room).cloned()).collect();
    frame.render_widget(Paragraph::new(lines), text);
    page::more_marks(frame, canvas, at.right() - 1, (text, offset));
    let (line, column) = page::cursor(canvas).unwrap_or((offset, 0));
    let row = line.saturating_sub(offset).min(room.saturating_sub(1));
    let row = u16::try_from(row).unwrap_or(0);
    let column = column.min(text.width);
    frame.set_cursor_position(Position::new(text.x + column, text.y + row));
    let foot = Rect {
        y: area.bottom() - 1,
        height: 1,
        ..area
    };
    emptied(frame, canvas, foot);
    let mut hits = key_line::draw(frame, canvas, foot);
    hits.extend(page::row_hits(canvas, offset, text));
    if let Some(said) = flash {
        page::flashed(frame, canvas, said, area.bottom() - 1);
    }
    hits
}

/// Takes away what stands there.
fn emptied(frame: &mut Frame<'_>, canvas: &Canvas, at: Rect) {
    frame.render_widget(Clear, at);
    frame.buffer_mut().set_style(at, canvas.theme.text);
}
