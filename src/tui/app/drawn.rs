//! How the screens of the program are drawn: the topmost page, and what lies over it.

use crossterm::event::KeyEvent;
use ratatui::Frame;
use ratatui::layout::Rect;
use ratatui::text::Span;

use super::App;
use crate::text::Letters;
use crate::tui::cells;
use crate::tui::colour::Depth;
use crate::tui::keys::action::Action;
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
        self.too_small = area.width < width || area.height < height;
        if self.too_small {
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
        cells::settle(frame.buffer_mut(), self.looks.letters);
    }

    /// Takes a key while the window is too small to show what it would act on: only the key
    /// that leaves the program does anything.
    pub(super) fn key_unseen(&mut self, key: KeyEvent) {
        if self.keys.action(self.top().context(), key) == Some(Action::Quit) {
            self.end();
        }
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
        canvas.theme.terminal = self.looks.letters;
        canvas.step = self.step_now();
        canvas.first_row = self.scroll.first_row;
        let below = flash.filter(|_| !is_overlay);
        canvas.told = below.map_or(0, |said| usize::from(page::height_of(area, said)));
        page.draw(self.desk, &mut canvas);
        self.scroll.first_row = canvas.first_row;
        if is_overlay && overlay::is_beside(area) {
            // What lies over the page would cover a part of the panels.
            canvas.side.clear();
            canvas.third = None;
        }
        let mut hits = page::draw(frame, &canvas, &mut self.scroll, below);
        if is_overlay {
            let over = self.top();
            let mut canvas = Canvas::new(self.theme, self.keys.clone(), over.context(), area);
            canvas.room = overlay::room(area).unwrap_or(canvas.room);
            canvas.is_ascii = self.looks.letters == Letters::Ascii;
            canvas.theme.terminal = self.looks.letters;
            if self.desk.settings().is_low_bandwidth() {
                canvas.spare();
            }
            over.draw(self.desk, &mut canvas);
            hits = overlay::draw(frame, &canvas, &mut self.over_scroll, self.flash.as_ref());
        }
        self.hits = hits;
    }
}
