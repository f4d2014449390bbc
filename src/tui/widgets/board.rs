//! A board of cells that widgets are drawn on, which then becomes lines of a page.

use ratatui::buffer::Buffer;
use ratatui::layout::Rect;
use ratatui::style::{Color, Style};
use ratatui::text::{Line, Span};
use ratatui::widgets::{Block, Widget};
use unicode_width::UnicodeWidthStr;

use super::canvas::cut;
use super::glyphs::Glyphs;
use super::wrap::wrap;

/// The most cells a side of it has.
const MOST: usize = 2_000;

/// A board of cells.
#[derive(Debug)]
pub(in crate::tui) struct Board {
    buffer: Buffer,
    pub(in crate::tui) glyphs: Glyphs,
    /// The column and row of what is marked, where something is.
    pub(in crate::tui) marked: Option<(u16, u16)>,
    /// Places that can be clicked, each with what stands there.
    pub(in crate::tui) spots: Vec<(Rect, usize)>,
}

impl Board {
    /// An empty one of so many columns and rows.
    pub(in crate::tui) fn new(width: usize, height: usize, glyphs: Glyphs) -> Board {
        let side = |n: usize| u16::try_from(n.min(MOST)).unwrap_or(0);
        Board {
            buffer: Buffer::empty(Rect::new(0, 0, side(width), side(height))),
            glyphs,
            marked: None,
            spots: Vec::new(),
        }
    }

    /// All of it.
    pub(in crate::tui) fn area(&self) -> Rect {
        self.buffer.area
    }

    /// Draws a widget in a part of it. In ASCII, signs of line drawing are put in other words.
    pub(in crate::tui) fn draw(&mut self, widget: impl Widget, at: Rect) {
        let at = at.intersection(self.buffer.area);
        if at.is_empty() {
            return;
        }
        widget.render(at, &mut self.buffer);
        if self.glyphs == Glyphs::Ascii {
            for y in at.top()..at.bottom() {
                for x in at.left()..at.right() {
                    let cell = &mut self.buffer[(x, y)];
                    let plain = self.glyphs.plain(cell.symbol()).to_owned();
                    cell.set_symbol(&plain);
                }
            }
        }
    }

    /// Puts a text at a place, cut where it has no room before `end`; the column behind it.
    pub(in crate::tui) fn put(
        &mut self,
        (x, y): (u16, u16),
        end: u16,
        text: &str,
        style: Style,
    ) -> u16 {
        let area = self.buffer.area;
        let end = end.min(area.right());
        if !(area.top()..area.bottom()).contains(&y) || x >= end {
            return x;
        }
        let text = cut(text, usize::from(end - x));
        let (after, _) = self
            .buffer
            .set_stringn(x, y, &text, usize::from(end - x), style);
        after
    }

    /// Writes a text into a part, wrapped, from its top on; the rest that is left below it.
    pub(in crate::tui) fn write(&mut self, at: Rect, text: &str, style: Style) -> Rect {
        let lines = wrap(&[Span::raw(text)], usize::from(at.width), &[], &[]);
        let mut left = at;
        for line in lines {
            if left.height == 0 {
                break;
            }
            let text: String = line.spans.iter().map(|s| s.content.as_ref()).collect();
            self.put((left.x, left.y), left.right(), text.trim_end(), style);
            left = Rect {
                y: left.y + 1,
                height: left.height - 1,
                ..left
            };
        }
        left
    }

    /// How many rows a text takes in so many columns.
    pub(in crate::tui) fn rows(text: &str, width: u16) -> u16 {
        let lines = wrap(&[Span::raw(text)], usize::from(width), &[], &[]);
        u16::try_from(lines.len()).unwrap_or(u16::MAX)
    }

    /// Draws a frame with a title; what is left within it.
    pub(in crate::tui) fn frame(
        &mut self,
        at: Rect,
        mut title: Line<'static>,
        style: Style,
    ) -> Rect {
        // It stands on the frame, and has its own colour or that of the page.
        for span in &mut title.spans {
            span.style.fg = span.style.fg.or(Some(Color::Reset));
        }
        let block = Block::bordered()
            .border_set(self.glyphs.frame())
            .border_style(style)
            .title(title);
        let inner = block.inner(at);
        self.draw(block, at);
        Rect {
            x: inner.x + 1,
            width: inner.width.saturating_sub(2),
            ..inner
        }
    }

    /// The rows as lines.
    pub(in crate::tui) fn lines(&self) -> Vec<Line<'static>> {
        let area = self.buffer.area;
        let row = |y: u16| {
            let mut spans: Vec<(String, Style)> = Vec::new();
            let mut x = area.left();
            while x < area.right() {
                let cell = &self.buffer[(x, y)];
                let symbol = cell.symbol();
                // What has no colour of its own has that of the page.
                let own = |colour: Color| (colour != Color::Reset).then_some(colour);
                let style = Style {
                    fg: own(cell.fg),
                    bg: own(cell.bg),
                    add_modifier: cell.modifier,
                    ..Style::default()
                };
                match spans.last_mut() {
                    Some((text, last)) if *last == style => text.push_str(symbol),
                    _ => spans.push((symbol.to_owned(), style)),
                }
                x += u16::try_from(symbol.width().max(1)).unwrap_or(1);
            }
            let nothing = |(text, style): &(String, Style)| {
                text.trim().is_empty() && style.add_modifier.is_empty()
            };
            while spans.last().is_some_and(nothing) {
                spans.pop();
            }
            let spans = spans.into_iter();
            Line::from_iter(spans.map(|(text, style)| Span::styled(text, style)))
        };
        (area.top()..area.bottom()).map(row).collect()
    }
}
