//! What the mouse does, where it is switched on: never anything that keys don't.

use crossterm::event::{KeyCode, KeyEvent, KeyModifiers, MouseButton, MouseEvent, MouseEventKind};
use ratatui::layout::Position;

use super::App;
use crate::tui::keys::action::{Action, Context};
use crate::tui::widgets::key_line::Hit;
use crate::words;

/// Lines that one step of the wheel scrolls.
const LINES: usize = 3;

impl App<'_> {
    /// Takes what the mouse did.
    pub fn mouse(&mut self, event: MouseEvent) {
        let _here = words::speaking(self.speaks);
        // Nothing can be clicked that is not there yet.
        if self.is_to_read_on() || self.too_small {
            return;
        }
        let action = match event.kind {
            MouseEventKind::ScrollUp => Action::Up,
            MouseEventKind::ScrollDown => Action::Down,
            MouseEventKind::Down(MouseButton::Left) => {
                let at = Position::new(event.column, event.row);
                let hits = self.hits.iter().rev();
                let mut hits = hits.filter(|(place, _)| place.contains(at));
                if let Some((_, hit)) = hits.next().copied() {
                    self.flash = None;
                    self.click(hit);
                    let told = self.noticed();
                    self.flash = self.flash.take().or(told);
                }
                return;
            }
            _ => return,
        };
        match self.top().context() {
            // Its rows are more than are drawn.
            context if context.is_windowed() => (0..LINES).for_each(|_| self.perform(action)),
            _ => (0..LINES).for_each(|_| self.scroll().by(action)),
        }
    }

    fn click(&mut self, hit: Hit) {
        let (row, steps) = match hit {
            // This entry of the line stands for several keys.
            Hit::Key(Action::Pick(_)) => return,
            Hit::Key(action) => {
                self.clicked = None;
                return self.perform(action);
            }
            Hit::Spot(what) => return self.click_in_drawing(what),
            Hit::Row(row, steps) => (row, steps),
        };
        let way = if steps < 0 { Action::Up } else { Action::Down };
        for _ in 0..steps.unsigned_abs() {
            self.perform(way);
        }
        let here = Some((self.over.len(), row));
        let again = steps == 0 && self.clicked == here;
        self.clicked = here;
        let context = self.top().context();
        // Where several can be marked, the line of keys says so.
        let ticks = self
            .hits
            .iter()
            .any(|(_, hit)| *hit == Hit::Key(Action::Mark));
        match context {
            Context::Choose | Context::Interests | Context::Placed if ticks => {
                self.perform(Action::Mark);
            }
            // It is marked from the beginning, but nobody chose it.
            Context::Choose if steps == 0 && !again => self.perform(Action::Pick(row)),
            _ if !again => {}
            Context::Settings | Context::Plan => self.perform(Action::More),
            Context::Sort => self.perform(Action::Mark),
            _ => self.react(KeyEvent::new(KeyCode::Enter, KeyModifiers::NONE)),
        }
    }

    /// The first click marks what stands there, the next one opens it.
    fn click_in_drawing(&mut self, what: usize) {
        let here = Some((self.over.len(), what));
        let again = self.clicked == here;
        match again {
            true => self.react(KeyEvent::new(KeyCode::Enter, KeyModifiers::NONE)),
            false => self.perform(Action::Pick(what)),
        }
        self.clicked = here;
    }
}
