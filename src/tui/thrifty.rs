//! A terminal written to in few bytes, for lines where each of them takes its time.
//!
//! What stands on the screen is kept here, so that emptied ends of lines are erased at once,
//! the cursor goes the shortest way, and nothing is written that is there already.

use std::io::{self, Write};

use crossterm::style::Colored;
use ratatui::backend::{Backend, ClearType, WindowSize};
use ratatui::buffer::Cell;
use ratatui::layout::{Position, Size};
use unicode_width::UnicodeWidthStr;

use super::pen::Pen;
use wide::{is_unsure, widest};

/// Frames of so many bytes and more are shown as one (mode 2026), so that they don't flicker;
/// for a shorter one the marks would be dearer than what they are good for.
const AS_ONE: usize = 128;
/// The longest gap that is written again rather than passed over.
const GAP: u16 = 4;
/// From so many emptied cells on, the end of a line is erased.
const EMPTIED: usize = 4;
/// Rows are moved by no more lines than these.
const FARTHEST: u16 = 8;
/// Cells that could be written for what moving rows costs.
const DEAR: usize = 18;
/// More line feeds than these are dearer than a jump.
const FEEDS: u16 = 3;

/// What a terminal shows, and where and how it would write next.
#[derive(Debug)]
pub(super) struct Thrifty<W: Write> {
    out: W,
    size: Size,
    /// Row by row. The second half of a wide character is an empty text.
    shown: Vec<Cell>,
    /// None where it is not sure.
    at: Option<Position>,
    pen: Option<Pen>,
    /// Where the cursor is to stand when a frame is done; none where it is hidden.
    cursor: Option<Position>,
    /// Whether the terminal shows its cursor; none where it is not sure.
    is_seen: Option<bool>,
    /// What is written of this frame.
    frame: Vec<u8>,
    coloured: bool,
}

impl<W: Write> Thrifty<W> {
    /// For an empty screen of this size.
    pub(super) fn new(out: W, size: Size) -> Thrifty<W> {
        Thrifty {
            out,
            size,
            shown: vec![Cell::EMPTY; cells(size)],
            at: None,
            pen: None,
            cursor: None,
            is_seen: None,
            frame: Vec::new(),
            coloured: !Colored::ansi_color_disabled_memoized(),
        }
    }

    fn index(&self, x: u16, y: u16) -> usize {
        usize::from(y) * usize::from(self.size.width) + usize::from(x)
    }

    fn row(&self, y: u16) -> &[Cell] {
        let from = self.index(0, y);
        &self.shown[from..from + usize::from(self.size.width)]
    }

    fn put(&mut self, text: &str) {
        self.frame.extend_from_slice(text.as_bytes());
    }

    fn write_as(&mut self, pen: Pen) {
        let change = pen.after(self.pen);
        self.put(&change);
        self.pen = Some(pen);
    }

    /// Brings the cursor to a place, the shortest way.
    fn go(&mut self, x: u16, y: u16) {
        if self.at == Some(Position { x, y }) {
            return;
        }
        let jump = match x {
            0 => format!("\x1b[{}H", y + 1),
            x => format!("\x1b[{};{}H", y + 1, x + 1),
        };
        let forward = |by: u16| match by {
            0 => String::new(),
            1 => "\x1b[C".to_owned(),
            n => format!("\x1b[{n}C"),
        };
        let near = self.at.and_then(|at| match y.checked_sub(at.y) {
            Some(0) if x > at.x => Some(forward(x - at.x)),
            // Never from the last line: no line below it means that nothing scrolls.
            Some(down @ 0..=FEEDS) => {
                let feeds = "\n".repeat(usize::from(down));
                Some(format!("\r{feeds}{}", forward(x)))
            }
            _ => None,
        });
        let way = match near {
            Some(near) if near.len() <= jump.len() => near,
            _ => jump,
        };
        self.put(&way);
        self.at = Some(Position { x, y });
    }

    /// Writes one cell where the cursor is.
    fn cell(&mut self, x: u16, y: u16) {
        let cell = self.shown[self.index(x, y)].clone();
        let pen = Pen::of(&cell, self.coloured);
        let is_blank = cell.symbol() == " ";
        let stays = is_blank && self.pen.is_some_and(|now| now.is_alike_on_spaces(pen));
        if !stays {
            self.write_as(pen);
        }
        match is_unsure(&cell) && x.saturating_add(widest(&cell)) > self.size.width {
            // What a terminal takes to be wider than the rest of the line would go on in the
            // next one.
            true => self.put_first(&cell),
            false => self.put(cell.symbol()),
        }
        // Terminals differ in how wide they take some characters to be, and in where they
        // are after the last column.
        let is_sure = cell.symbol().width() == 1 && !is_unsure(&cell);
        let next = x + 1;
        self.at = (is_sure && next < self.size.width).then_some(Position { x: next, y });
    }

    /// The first letter of what is put together of several.
    fn put_first(&mut self, cell: &Cell) {
        let first = cell.symbol().chars().next().unwrap_or(' ');
        self.put(first.encode_utf8(&mut [0; 4]));
    }

    /// What is between the cursor and `x` is written once more where that is shortest.
    fn pass_over(&mut self, x: u16, y: u16) {
        let Some(at) = self
            .at
            .filter(|at| at.y == y && at.x < x && x - at.x <= GAP)
        else {
            return;
        };
        let pen = self.pen;
        let is_cheap = |cell: &Cell| {
            cell.symbol().len() == 1 && {
                let its = Pen::of(cell, self.coloured);
                pen == Some(its)
                    || cell.symbol() == " " && pen.is_some_and(|p| p.is_alike_on_spaces(its))
            }
        };
        let between = &self.row(y)[usize::from(at.x)..usize::from(x)];
        // One cell back and forth: `ESC [ C` has three bytes.
        if between.len() <= 4 && between.iter().all(is_cheap) {
            for x in at.x..x {
                self.cell(x, y);
            }
        }
    }

    /// Draws what has changed in a row: the columns, in their order. From `unsure` on, the
    /// terminal may show something else than is known: what stood or stands there is taken to
    /// be wider by some.
    fn draw_row(&mut self, y: u16, changed: &[u16], unsure: Option<u16>) {
        let blank = |cell: &Cell| {
            cell.symbol() == " " && Pen::of(cell, self.coloured).is_alike_on_spaces(Pen::PLAIN)
        };
        let end = self.row(y).iter().rposition(|cell| !blank(cell));
        let end = end.map_or(0, |last| last as u16 + 1);
        if let Some(from) = unsure {
            let before = changed.partition_point(|&x| x < from);
            self.write(y, &changed[..before]);
            return self.draw_rest(y, from, end);
        }
        let split = changed.partition_point(|&x| x < end);
        let (written, emptied) = changed.split_at(split);
        self.write(y, written);
        match emptied {
            [first, ..] if emptied.len() >= EMPTIED => self.erase_from(*first, y),
            few => self.write(y, few),
        }
    }

    /// Writes cells of a row, those between them too where that is shorter.
    fn write(&mut self, y: u16, columns: &[u16]) {
        for &x in columns {
            self.pass_over(x, y);
            self.go(x, y);
            self.cell(x, y);
        }
    }

    /// Erases a row from a column on, and writes what is there up to `end`. What stands
    /// behind something of unsure width is erased once more, so that nothing of it is left.
    fn draw_rest(&mut self, y: u16, from: u16, end: u16) {
        self.erase_from(from, y);
        for x in from..end {
            let cell = &self.shown[self.index(x, y)];
            if cell.symbol().is_empty() {
                continue;
            }
            let (unsure, width) = (is_unsure(cell), cell.symbol().width() as u16);
            self.go(x, y);
            self.cell(x, y);
            if unsure && x + width < self.size.width {
                self.erase_from(x + width, y);
            }
        }
    }

    /// Erases a line from a column on.
    fn erase_from(&mut self, x: u16, y: u16) {
        self.go(x, y);
        if !self.pen.is_some_and(Pen::erases) {
            self.write_as(Pen::PLAIN);
        }
        self.put("\x1b[K");
    }

    fn is_alike(&self, a: &Cell, b: &Cell) -> bool {
        a.symbol() == b.symbol() && Pen::of(a, self.coloured) == Pen::of(b, self.coloured)
    }

    /// How many cells of `next` would have to be written, if this were on the screen.
    fn to_write(&self, shown: &[Cell], next: &[Cell]) -> usize {
        let pairs = shown.iter().zip(next);
        pairs
            .filter(|(a, b)| b.symbol() != " " && !self.is_alike(a, b))
            .count()
    }

    /// The rows that stand on the screen a little higher or lower than in `next`, where to
    /// move them is cheaper than to write them.
    fn moved(&self, next: &[Cell]) -> Option<Moved> {
        if self.shown.iter().any(is_unsure) {
            return None;
        }
        let width = usize::from(self.size.width);
        let new = |y: u16| &next[usize::from(y) * width..(usize::from(y) + 1) * width];
        let is_full = |row: &[Cell]| row.iter().filter(|cell| cell.symbol() != " ").count() > 9;
        let alike = |a: &[Cell], b: &[Cell]| a.iter().zip(b).all(|(a, b)| self.is_alike(a, b));
        let as_it_is = self.to_write(&self.shown, next);
        let mut best: Option<(usize, Moved)> = None;
        for by in 1..=FARTHEST.min(self.size.height.saturating_sub(1)) {
            for down in [false, true] {
                let matches = |&top: &u16| {
                    let (from, to) = if down {
                        (top, top + by)
                    } else {
                        (top + by, top)
                    };
                    is_full(new(to))
                        && !alike(new(to), self.row(to))
                        && alike(new(to), self.row(from))
                };
                let mut tops = (0..self.size.height - by).filter(matches);
                let Some(first) = tops.next() else { continue };
                let last = tops.last().unwrap_or(first);
                let moved = Moved {
                    first,
                    last,
                    by,
                    down,
                };
                let mut shown = self.shown.clone();
                moved.shift(&mut shown, width);
                let left = self.to_write(&shown, next) + DEAR;
                if left < best.as_ref().map_or(as_it_is, |(left, _)| *left) {
                    best = Some((left, moved));
                }
            }
        }
        best.map(|(_, moved)| moved)
    }

    /// Moves rows by deleting lines on one side of them and inserting as many on the other.
    fn move_rows(&mut self, moved: &Moved) {
        if !self.pen.is_some_and(Pen::erases) {
            self.write_as(Pen::PLAIN);
        }
        let Moved {
            first,
            last,
            by,
            down,
        } = *moved;
        let (deleted, inserted) = match down {
            true => (last + 1, first),
            false => (first, last + 1),
        };
        self.go(0, deleted);
        self.put(&format!("\x1b[{by}M"));
        self.go(0, inserted);
        self.put(&format!("\x1b[{by}L"));
        moved.shift(&mut self.shown, usize::from(self.size.width));
    }

    /// The screen is empty, as terminals are by themselves, and of this size.
    pub(super) fn emptied(&mut self, size: Size) {
        self.size = size;
        self.shown = vec![Cell::EMPTY; cells(size)];
        self.at = None;
        self.write_as(Pen::PLAIN);
        self.put("\x1b[2J");
    }
}

/// Rows that move together: those that stand in `first..=last` at the upper of both places,
/// by so many lines up or down.
#[derive(Clone, Copy, Debug, PartialEq)]
struct Moved {
    first: u16,
    last: u16,
    by: u16,
    down: bool,
}

impl Moved {
    /// What becomes of the rows of a screen: what is above and below stays, and the rows that
    /// are left are empty.
    fn shift(self, shown: &mut [Cell], width: usize) {
        let (first, last, by) = (
            usize::from(self.first),
            usize::from(self.last),
            usize::from(self.by),
        );
        let all = &mut shown[first * width..(last + by + 1) * width];
        match self.down {
            true => {
                all.rotate_right(by * width);
                all[..by * width].fill(Cell::EMPTY);
            }
            false => {
                all.rotate_left(by * width);
                let kept = all.len() - by * width;
                all[kept..].fill(Cell::EMPTY);
            }
        }
    }
}

fn cells(size: Size) -> usize {
    usize::from(size.width) * usize::from(size.height)
}

impl<W: Write> Backend for Thrifty<W> {
    type Error = io::Error;

    fn draw<'a, I>(&mut self, content: I) -> io::Result<()>
    where
        I: Iterator<Item = (u16, u16, &'a Cell)>,
    {
        let mut next = self.shown.clone();
        for (x, y, cell) in content {
            if x < self.size.width && y < self.size.height {
                put_into(&mut next, self.index(x, y), self.size.width, cell);
            }
        }
        if let Some(moved) = self.moved(&next) {
            self.move_rows(&moved);
        }
        for y in 0..self.size.height {
            let was_unsure = self.row(y).iter().position(is_unsure);
            let from = self.index(0, y);
            let mut changed = Vec::new();
            for x in 0..self.size.width {
                let (before, after) = (
                    &self.shown[from + usize::from(x)],
                    &next[from + usize::from(x)],
                );
                if !self.is_alike(before, after) {
                    changed.push(x);
                }
            }
            if changed.is_empty() {
                continue;
            }
            let to = from + usize::from(self.size.width);
            self.shown[from..to].clone_from_slice(&next[from..to]);
            changed.retain(|&x| !self.shown[from + usize::from(x)].symbol().is_empty());
            let is_unsure = self.row(y).iter().position(is_unsure);
            let mut unsure = was_unsure.into_iter().chain(is_unsure).min();
            // Never in the middle of a wide character.
            while let Some(x) = unsure.as_mut().filter(|x| **x > 0)
                && self.shown[from + *x].symbol().is_empty()
            {
                *x -= 1;
            }
            self.draw_row(y, &changed, unsure.map(|x| x as u16));
        }
        Ok(())
    }

    fn append_lines(&mut self, n: u16) -> io::Result<()> {
        self.put(&"\n".repeat(usize::from(n)));
        self.at = None;
        Ok(())
    }

    fn hide_cursor(&mut self) -> io::Result<()> {
        self.cursor = None;
        Ok(())
    }

    /// Where it is to be seen comes with its place.
    fn show_cursor(&mut self) -> io::Result<()> {
        Ok(())
    }

    fn get_cursor_position(&mut self) -> io::Result<Position> {
        crossterm::cursor::position().map(Position::from)
    }

    fn set_cursor_position<P: Into<Position>>(&mut self, position: P) -> io::Result<()> {
        self.cursor = Some(position.into());
        Ok(())
    }

    fn clear(&mut self) -> io::Result<()> {
        self.emptied(self.size);
        Ok(())
    }

    /// Only all of it is ever cleared on a full screen.
    fn clear_region(&mut self, _: ClearType) -> io::Result<()> {
        self.clear()
    }

    fn size(&self) -> io::Result<Size> {
        Ok(self.size)
    }

    fn window_size(&mut self) -> io::Result<WindowSize> {
        Ok(WindowSize {
            columns_rows: self.size,
            pixels: Size::default(),
        })
    }

    fn flush(&mut self) -> io::Result<()> {
        match self.cursor {
            Some(place) => {
                self.go(place.x, place.y);
                if self.is_seen != Some(true) {
                    self.put("\x1b[?25h");
                }
            }
            None if self.is_seen != Some(false) => self.put("\x1b[?25l"),
            None => {}
        }
        self.is_seen = Some(self.cursor.is_some());
        if self.frame.is_empty() {
            return Ok(());
        }
        let frame = std::mem::take(&mut self.frame);
        match frame.len() >= AS_ONE {
            true => {
                self.out.write_all(b"\x1b[?2026h")?;
                self.out.write_all(&frame)?;
                self.out.write_all(b"\x1b[?2026l")?;
            }
            false => self.out.write_all(&frame)?,
        }
        self.out.flush()
    }
}

/// Puts a cell where it belongs in `shown`, and what a wide one covers beside it.
fn put_into(shown: &mut [Cell], at: usize, width: u16, cell: &Cell) {
    // What is wide and comes with a selector, such as a heart, is followed by a blank that it
    // covers.
    if shown[at].symbol().is_empty() && cell.symbol() == " " {
        return;
    }
    uncover(shown, at, width);
    shown[at] = cell.clone();
    for beside in at + 1..at + cell.symbol().width() {
        if beside.is_multiple_of(usize::from(width)) {
            break;
        }
        uncover(shown, beside, width);
        shown[beside] = covered_cell(cell);
    }
}

/// Empties what a wide character covers, which goes.
fn uncover(shown: &mut [Cell], at: usize, width: u16) {
    for beside in at + 1..at + shown[at].symbol().width() {
        if beside.is_multiple_of(usize::from(width)) || !shown[beside].symbol().is_empty() {
            break;
        }
        shown[beside] = Cell::EMPTY;
    }
}

/// The place beside a wide character, which that covers.
fn covered_cell(of: &Cell) -> Cell {
    let mut cell = of.clone();
    cell.set_symbol("");
    cell
}

mod wide;

#[cfg(test)]
mod tests;
