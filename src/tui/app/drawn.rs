//! How the screens of the program are drawn: the topmost page, and what lies over it.

use ratatui::Frame;
use ratatui::buffer::Buffer;
use ratatui::layout::Rect;
use ratatui::text::Span;

use super::App;
use crate::text::{Letters, in_cells, is_unsafe};
use crate::tui::colour::Depth;
use crate::tui::screens::Screen;
use crate::tui::widgets::canvas::{Canvas, Room, SMALLEST};
use crate::tui::widgets::overlay;
use crate::tui::widgets::page;
use crate::tui::widgets::wrap::wrap;
use crate::words::{self, message};

impl App<'_> {
    /// Draws the topmost screen.
    pub fn draw(&mut self, frame: &mut Frame<'_>) {
        let _here = words::speaking(self.speaks);
        let area = frame.area();
        let (width, height) = SMALLEST;
        if area.width < width || area.height < height {
            let said = message!(
                "tui-too-small",
                width = width,
                height = height,
                across = area.width,
                down = area.height
            );
            let lines = wrap(&[Span::raw(said)], usize::from(area.width), &[], &[]);
            frame.buffer_mut().set_style(area, self.theme.text);
            frame.render_widget(ratatui::widgets::Paragraph::new(lines), area);
        } else {
            self.draw_page(frame, area);
        }
        scrub(frame.buffer_mut());
        spell(frame.buffer_mut(), self.looks.letters);
    }

    fn draw_page(&mut self, frame: &mut Frame<'_>, area: Rect) {
        let is_overlay = self.top().is_overlay();
        let flash = self.flash.as_ref();
        let page = self.over.iter().rev().find(|screen| !screen.is_overlay());
        let page: &dyn Screen = page.map_or(&self.home, Box::as_ref);
        let mut canvas = Canvas::new(self.theme, self.keys.clone(), page.context(), area);
        if self.desk.settings().is_low_bandwidth() {
            canvas.spare();
        } else if let Some((room, third)) = Room::with_third(area).filter(|_| page.has_third()) {
            (canvas.room, canvas.third) = (room, Some((third, Vec::new())));
        }
        canvas.reasons = self.desk.settings().reasons();
        canvas.is_colourless = self.looks.depth == Depth::None;
        canvas.is_ascii = self.looks.letters == Letters::Ascii;
        page.draw(self.desk, &mut canvas);
        let below = flash.filter(|_| !is_overlay);
        let mut hits = page::draw(frame, &canvas, &mut self.scroll, below);
        if is_overlay {
            let over = self.top();
            let mut canvas = Canvas::new(self.theme, self.keys.clone(), over.context(), area);
            canvas.room = overlay::room(area).unwrap_or(canvas.room);
            if self.desk.settings().is_low_bandwidth() {
                canvas.spare();
            }
            over.draw(self.desk, &mut canvas);
            hits = overlay::draw(frame, &canvas, &mut self.over_scroll, self.flash.as_ref());
        }
        self.hits = hits;
    }
}

/// Takes out of a drawn screen what could steer the terminal: whatever was
/// drawn, no such thing leaves.
fn scrub(buffer: &mut Buffer) {
    for cell in &mut buffer.content {
        if cell.symbol().contains(is_unsafe) || cell.symbol().contains(['\n', '\t']) {
            cell.set_symbol(" ");
        }
    }
}

/// Puts what stands for it in the place of each letter that the terminal lacks. A wide one
/// covers the cell behind it, which shows the rest.
fn spell(buffer: &mut Buffer, letters: Letters) {
    if letters == Letters::All {
        return;
    }
    for at in 0..buffer.content.len() {
        let Some(shown) = in_cells(buffer.content[at].symbol(), letters) else {
            continue;
        };
        for (n, letter) in shown.chars().enumerate() {
            if let Some(cell) = buffer.content.get_mut(at + n) {
                cell.set_char(letter);
            }
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn nothing_that_steers_a_terminal_leaves_the_screen() {
        let mut buffer = Buffer::empty(Rect::new(0, 0, 4, 1));
        for (x, symbol) in ["a", "\u{1b}", "\u{9b}1m", "é\u{202e}"]
            .into_iter()
            .enumerate()
        {
            buffer[(x as u16, 0)].set_symbol(symbol);
        }
        scrub(&mut buffer);
        let symbols: Vec<&str> = buffer.content.iter().map(|cell| cell.symbol()).collect();
        assert_eq!(symbols, ["a", " ", " ", " "]);
    }
}
