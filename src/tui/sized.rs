//! The screen, no larger than one that can be held in memory.

use std::io::{self, Write};

use ratatui::backend::{Backend, ClearType, WindowSize};
use ratatui::buffer::Cell;
use ratatui::layout::{Position, Size};

use super::thrifty::{LineOut, Thrifty};

/// Most columns that are drawn on. Beyond them the terminal stays empty.
const MOST_COLUMNS: u16 = 1000;
/// Most rows.
const MOST_ROWS: u16 = 500;

/// A terminal that says that it is no larger than this: one of 65,535 by 65,535
/// characters, as a program can set it, would take a hundred gigabytes.
pub(super) struct Sized<W: Write>(Thrifty<W>);

impl<W: Write> Sized<W> {
    /// For an empty screen.
    pub(super) fn new(out: W, line: LineOut) -> io::Result<Sized<W>> {
        Ok(Sized(Thrifty::new(out, here()?, line)))
    }
}

/// The terminal's size, as far as it is drawn on.
fn here() -> io::Result<Size> {
    let (width, height) = crossterm::terminal::size()?;
    Ok(bounded(Size { width, height }))
}

fn bounded(size: Size) -> Size {
    Size {
        width: size.width.min(MOST_COLUMNS),
        height: size.height.min(MOST_ROWS),
    }
}

impl<W: Write> Backend for Sized<W> {
    type Error = io::Error;

    fn draw<'a, I>(&mut self, content: I) -> io::Result<()>
    where
        I: Iterator<Item = (u16, u16, &'a Cell)>,
    {
        self.0.draw(content)
    }

    fn append_lines(&mut self, n: u16) -> io::Result<()> {
        self.0.append_lines(n)
    }

    fn hide_cursor(&mut self) -> io::Result<()> {
        self.0.hide_cursor()
    }

    fn show_cursor(&mut self) -> io::Result<()> {
        self.0.show_cursor()
    }

    fn get_cursor_position(&mut self) -> io::Result<Position> {
        self.0.get_cursor_position()
    }

    fn set_cursor_position<P: Into<Position>>(&mut self, position: P) -> io::Result<()> {
        self.0.set_cursor_position(position)
    }

    fn clear(&mut self) -> io::Result<()> {
        self.0.emptied(here()?);
        Ok(())
    }

    fn clear_region(&mut self, _: ClearType) -> io::Result<()> {
        // A full screen is cleared as a whole: after its size has changed.
        self.clear()
    }

    fn size(&self) -> io::Result<Size> {
        here()
    }

    fn window_size(&mut self) -> io::Result<WindowSize> {
        self.0.window_size()
    }

    fn flush(&mut self) -> io::Result<()> {
        self.0.flush()
    }
}
