//! What every screen is made of: a title, lines that scroll, and the keys that
//! count here. One way of drawing for all of them, from 40×12 up.

use std::ops::Range;

use ratatui::Frame;
use ratatui::layout::{Position, Rect};
use ratatui::style::Style;
use ratatui::text::{Line, Span};
use ratatui::widgets::{Clear, Paragraph};
use unicode_width::UnicodeWidthStr;

use super::markdown::wrap;
use crate::tui::keys::action::{Action, Context};
use crate::tui::keys::bindings::{Binding, keys};
use crate::tui::keys::label;
use crate::tui::theme::Theme;

/// The smallest screen that is drawn on.
pub(in crate::tui) const SMALLEST: (u16, u16) = (40, 12);
/// Widest column of text that reads well.
const WIDEST: u16 = 84;
/// Least and greatest width of the side panel, and width of the screen from which there is one.
const SIDE: (u16, u16) = (38, 62);
const WITH_SIDE: u16 = 104;

/// How much room a page has.
#[derive(Clone, Copy, Debug)]
pub(in crate::tui) struct Room {
    pub(in crate::tui) width: usize,
    pub(in crate::tui) height: usize,
    /// Width of the side panel, where there is one.
    pub(in crate::tui) side: Option<usize>,
}

impl Room {
    pub(in crate::tui) fn of(area: Rect) -> Room {
        // Of what is wider than need be, the panel has two thirds.
        let side = |more: u16| (SIDE.0 + more / 3 * 2).min(SIDE.1);
        let side = area.width.checked_sub(WITH_SIDE).map(side);
        let taken = side.map_or(3, |s| s + 4);
        Room {
            width: usize::from(area.width.saturating_sub(taken).min(WIDEST)),
            height: usize::from(area.height.saturating_sub(2)),
            side: side.map(|s| usize::from(s) - 2),
        }
    }

    /// Whether there is room for more than what is needed.
    pub(in crate::tui) fn is_tall(self) -> bool {
        self.height >= 16
    }
}

/// A page, laid out for a width.
#[derive(Debug)]
pub(in crate::tui) struct Page {
    pub(in crate::tui) title: String,
    pub(in crate::tui) status: String,
    pub(in crate::tui) lines: Vec<Line<'static>>,
    /// Lines that should be in sight.
    pub(in crate::tui) focus: Range<usize>,
    /// What stays in sight when the line it begins on is scrolled away: that line, and a
    /// text of one line.
    pub(in crate::tui) pin: Option<(usize, String)>,
    /// Line and column of the text cursor.
    pub(in crate::tui) cursor: Option<(usize, u16)>,
    pub(in crate::tui) context: Context,
    /// Actions of this context that make no sense just now.
    pub(in crate::tui) without: Vec<Action>,
    /// What going back does just now, where it is not what the table says.
    pub(in crate::tui) back: Option<&'static str>,
    pub(in crate::tui) side: Vec<Line<'static>>,
}

impl Page {
    pub(in crate::tui) fn new(title: impl Into<String>, context: Context) -> Page {
        Page {
            title: title.into(),
            status: String::new(),
            lines: Vec::new(),
            focus: 0..0,
            pin: None,
            cursor: None,
            context,
            without: Vec::new(),
            back: None,
            side: Vec::new(),
        }
    }
    pub(in crate::tui) fn blank(&mut self) {
        if self.lines.last().is_some_and(|l| l.width() > 0) {
            self.lines.push(Line::default());
        }
    }
    pub(in crate::tui) fn say(&mut self, text: impl Into<String>, style: Style, width: usize) {
        let spans = [Span::styled(text.into(), style)];
        self.lines.extend(wrap(&spans, width, &[], &[]));
    }
    /// Keeps the lines added since `from` in sight.
    pub(in crate::tui) fn focus_from(&mut self, from: usize) {
        self.focus = from..self.lines.len();
    }
}

/// How far a page is scrolled.
#[derive(Clone, Copy, Debug, Default)]
pub(in crate::tui) struct Scroll {
    offset: usize,
    by_hand: bool,
    height: usize,
}

impl Scroll {
    pub(in crate::tui) fn by(&mut self, action: Action) {
        let step = match action {
            Action::Up | Action::Down => 1,
            _ => self.height.saturating_sub(1).max(1),
        };
        self.by_hand = true;
        self.offset = match action {
            Action::Up | Action::PageUp => self.offset.saturating_sub(step),
            _ => self.offset + step,
        };
    }
    /// Follows the focus again.
    pub(in crate::tui) fn release(&mut self) {
        self.by_hand = false;
    }
    pub(in crate::tui) fn reset(&mut self) {
        *self = Scroll {
            height: self.height,
            ..Scroll::default()
        };
    }
    fn settle(&mut self, lines: usize, focus: &Range<usize>, height: usize) -> usize {
        self.height = height;
        if !self.by_hand {
            if focus.end > self.offset + height {
                self.offset = focus.end - height;
            }
            self.offset = self.offset.min(focus.start);
        }
        self.offset = self.offset.min(lines.saturating_sub(height));
        self.offset
    }
}

/// Draws a page on the whole screen.
pub(in crate::tui) fn draw(
    frame: &mut Frame<'_>,
    page: &Page,
    scroll: &mut Scroll,
    flash: Option<&str>,
    theme: &Theme,
) {
    let area = frame.area();
    frame.render_widget(Clear, area);
    frame.buffer_mut().set_style(area, theme.text);
    let room = Room::of(area);
    head(frame, page, area, theme);

    let mut bottom = area.bottom() - 1;
    footer(
        frame,
        page,
        Rect {
            y: bottom,
            height: 1,
            ..area
        },
        theme,
    );
    if let Some(said) = flash {
        let spans = [Span::styled(said.to_owned(), theme.accent)];
        let lines = wrap(&spans, usize::from(area.width.saturating_sub(2)), &[], &[]);
        // Its advice comes last: all of it is to be seen.
        let height = u16::try_from(lines.len()).unwrap_or(1).min(area.height / 2);
        bottom -= height;
        let at = Rect {
            x: area.x + 1,
            y: bottom,
            width: area.width - 2,
            height,
        };
        frame.render_widget(Paragraph::new(lines), at);
    }

    let mut top = area.y + 1 + u16::from(area.height >= 16);
    let mut height = bottom.saturating_sub(top);
    let width = u16::try_from(room.width).unwrap_or(WIDEST);
    let mut offset = scroll.settle(page.lines.len(), &page.focus, usize::from(height));
    if let Some((_, pin)) = page.pin.as_ref().filter(|p| offset > p.0 && height > 3) {
        let line = Span::styled(fit(pin, room.width), theme.dim);
        let at = Rect {
            x: area.x + 1,
            y: top,
            width,
            height: 1,
        };
        frame.render_widget(Paragraph::new(line), at);
        (top, height) = (top + 1, height - 1);
        offset = scroll.settle(page.lines.len(), &page.focus, usize::from(height));
    }
    let body = Rect {
        x: area.x + 1,
        y: top,
        width,
        height,
    };
    let shown: Vec<Line<'_>> = page
        .lines
        .iter()
        .skip(offset)
        .take(usize::from(height))
        .cloned()
        .collect();
    frame.render_widget(Paragraph::new(shown), body);

    let mark = |frame: &mut Frame<'_>, y: u16, sign: &'static str| {
        let at = Rect {
            x: body.right(),
            y,
            width: 1,
            height: 1,
        };
        frame.render_widget(Paragraph::new(Span::styled(sign, theme.key)), at);
    };
    if offset > 0 {
        mark(frame, body.y, "▲");
    }
    if page.lines.len() > offset + usize::from(height) && height > 0 {
        mark(frame, body.bottom() - 1, "▼");
    }
    if let Some((line, column)) = page.cursor
        && let Some(row) = line.checked_sub(offset)
        && row < usize::from(height)
    {
        let row = u16::try_from(row).unwrap_or(0);
        frame.set_cursor_position(Position::new(body.x + column.min(width), body.y + row));
    }
    if let Some(side) = room.side.and_then(|side| u16::try_from(side).ok())
        && !page.side.is_empty()
    {
        let x = area.right() - side - 2;
        for y in body.y..body.bottom() {
            frame.buffer_mut().set_string(x, y, "│", theme.rest);
        }
        let at = Rect {
            x: x + 2,
            y: body.y,
            width: side,
            height,
        };
        frame.render_widget(Paragraph::new(page.side.clone()), at);
    }
}

fn head(frame: &mut Frame<'_>, page: &Page, area: Rect, theme: &Theme) {
    let width = usize::from(area.width);
    let status = cut(&page.status, width / 2);
    let title = cut(&page.title, width.saturating_sub(status.width() + 3));
    let gap = width.saturating_sub(title.width() + status.width() + 2);
    let line = Line::from(vec![
        Span::styled(format!(" {title}"), theme.title),
        Span::styled(" ".repeat(gap), theme.title),
        Span::styled(
            format!("{status} "),
            theme.title.remove_modifier(theme.title.add_modifier),
        ),
    ]);
    frame.render_widget(
        Paragraph::new(line).style(theme.title),
        Rect { height: 1, ..area },
    );
}

/// The keys that count here, as many as fit, that of all keys always.
fn footer(frame: &mut Frame<'_>, page: &Page, at: Rect, theme: &Theme) {
    let offered = keys().filter(|b| {
        b.contexts.contains(&page.context)
            && !b.short.is_empty()
            && !page.without.contains(&b.action)
    });
    let short = |b: &Binding| match (b.action, page.back) {
        (Action::Back, Some(does)) => does,
        _ => b.short,
    };
    let wide = |b: &Binding| label(b.keys[0]).width() + short(b).width() + 3;
    // What is needed most comes first; on a narrow screen the rest gives way.
    let need = |(i, b): (usize, &&Binding)| match b.action {
        Action::Help => 0,
        Action::Back | Action::Quit => 3,
        _ => i + if i < 2 { 1 } else { 4 },
    };
    let offered: Vec<&Binding> = offered.collect();
    let mut ranks: Vec<usize> = (0..offered.len()).collect();
    ranks.sort_by_key(|&i| need((i, &offered[i])));
    let mut left = usize::from(at.width).saturating_sub(1);
    let mut chosen = Vec::new();
    for i in ranks {
        let Some(rest) = left.checked_sub(wide(offered[i])) else {
            break;
        };
        left = rest;
        chosen.push(i);
    }
    chosen.sort_unstable();
    let mut spans = vec![Span::raw(" ")];
    for binding in chosen.into_iter().map(|i| offered[i]) {
        spans.push(Span::styled(label(binding.keys[0]), theme.key));
        spans.push(Span::styled(format!(" {}  ", short(binding)), theme.dim));
    }
    frame.render_widget(Paragraph::new(Line::from(spans)), at);
}

/// `text`, with an ellipsis where it is longer than `width` columns.
pub(in crate::tui) fn cut(text: &str, width: usize) -> String {
    if text.width() <= width {
        return text.to_owned();
    }
    let mut shown = String::new();
    for c in text.chars() {
        if shown.width() + unicode_width::UnicodeWidthChar::width(c).unwrap_or(0) + 1 > width {
            break;
        }
        shown.push(c);
    }
    shown + "…"
}

/// `text`, cut or filled up to exactly `width` columns.
pub(in crate::tui) fn fit(text: &str, width: usize) -> String {
    let text = cut(text, width);
    let gap = width.saturating_sub(text.width());
    text + &" ".repeat(gap)
}

/// A bar of `cells` columns for a share from 0 to 1.
pub(in crate::tui) fn bar(share: f64, cells: usize, theme: &Theme) -> [Span<'static>; 2] {
    let full = (share.clamp(0.0, 1.0) * cells as f64).round() as usize;
    [
        Span::styled("█".repeat(full), theme.bar),
        Span::styled("░".repeat(cells - full), theme.rest),
    ]
}

/// A share from 0 to 1 as `  7 %`.
pub(in crate::tui) fn percent(share: f64) -> String {
    // Adding nothing makes a plain zero of a negative one.
    format!("{:>3.0} %", share * 100.0 + 0.0)
}

#[cfg(test)]
mod tests {
    use ratatui::Terminal;
    use ratatui::backend::TestBackend;

    use super::*;

    #[test]
    fn a_long_message_is_seen_to_its_end_on_the_smallest_screen() {
        let (width, height) = SMALLEST;
        let mut terminal = Terminal::new(TestBackend::new(width, height)).unwrap();
        let theme = Theme::find("dark").unwrap();
        let page = Page::new("A page", Context::Home);
        let said = "kenning could not write /home/mia/.local/share/kenning/profiles/default/record: No space left on device. Make room there, then try again.";
        let drawn = terminal
            .draw(|frame| draw(frame, &page, &mut Scroll::default(), Some(said), &theme))
            .unwrap();
        let cells = drawn.buffer.content().iter();
        let text: String = cells.map(ratatui::buffer::Cell::symbol).collect();
        assert!(text.contains(" again."), "{text}");
    }
}
