//! A terminal written to in few bytes, for lines where each of them takes its time.
//!
//! What stands on the screen is kept here, so that emptied ends of lines are erased at once,
//! the cursor goes the shortest way, and nothing is written that is there already.

mod moved;
mod wide;

use std::io::{self, Write};
use std::ops::RangeInclusive;

use crossterm::style::Colored;
use ratatui::backend::{Backend, ClearType, WindowSize};
use ratatui::buffer::Cell;
use ratatui::layout::{Position, Size};
use unicode_width::UnicodeWidthStr;

use super::pen::Pen;
use wide::{is_unsure, put_into, widest};

/// Frames of so many bytes and more are shown as one (mode 2026), so that they don't flicker;
/// for a shorter one, which comes in one piece, the marks would be dearer than what they are
/// good for.
const AS_ONE: usize = 768;
/// The longest gap that is written again rather than passed over.
const GAP: u16 = 4;
/// From so many emptied cells on, the end of a line is erased.
const EMPTIED: usize = 4;
/// More line feeds than these are dearer than a jump.
const FEEDS: u16 = 3;

/// What a terminal shows, and where and how it would write next.
#[derive(Debug)]
pub(super) struct Thrifty<W: Write> {
    out: W,
    size: Size,
    /// Row by row. The second half of a wide character is an empty text.
    shown: Vec<Cell>,
    /// What is to be shown when the frame is done: by then it is known where the cursor goes.
    next: Option<Vec<Cell>>,
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
    line: LineOut,
}

/// What is known of the way to the terminal, and of the terminal.
#[derive(Clone, Copy, Debug, Default)]
pub(super) struct LineOut {
    /// What is erased gets the background that is written with (`bce` of terminfo).
    pub(super) erases_in_colour: bool,
    /// Bytes are dear: no marks around a frame.
    pub(super) is_dear: bool,
}

impl<W: Write> Thrifty<W> {
    /// For an empty screen of this size.
    pub(super) fn new(out: W, size: Size, line: LineOut) -> Thrifty<W> {
        Thrifty {
            out,
            size,
            shown: vec![Cell::EMPTY; cells(size)],
            next: None,
            at: None,
            pen: None,
            cursor: None,
            is_seen: None,
            frame: Vec::new(),
            coloured: !Colored::ansi_color_disabled_memoized(),
            line,
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

    /// The shortest way of the cursor to a place.
    fn way(&self, x: u16, y: u16) -> String {
        // A parameter that is left out is 1.
        let jump = match (x, y) {
            (0, 0) => "\x1b[H".to_owned(),
            (0, y) => format!("\x1b[{}H", y + 1),
            (x, 0) => format!("\x1b[;{}H", x + 1),
            (x, y) => format!("\x1b[{};{}H", y + 1, x + 1),
        };
        let Some(at) = self.at else { return jump };
        let across = |from: u16| match (x.checked_sub(from), from.saturating_sub(x)) {
            (Some(0), _) => String::new(),
            (Some(1), _) => "\x1b[C".to_owned(),
            (Some(n), _) => format!("\x1b[{n}C"),
            (None, n @ 1..=3) => "\x08".repeat(usize::from(n)),
            (None, n) => format!("\x1b[{n}D"),
        };
        let mut ways = vec![jump];
        // Never from the last line: no line below it means that nothing scrolls.
        if let Some(down @ 0..=FEEDS) = y.checked_sub(at.y) {
            let feeds = "\n".repeat(usize::from(down));
            let start = &self.row(y)[..usize::from(x)];
            let again = start.len() < 4 && start.iter().all(|cell| self.is_cheap(cell));
            let start = match again {
                true => start.iter().map(Cell::symbol).collect(),
                false => across(0),
            };
            ways.push(format!("\r{feeds}{start}"));
            // Consoles of Windows go back to the first column by themselves.
            if down == 0 || cfg!(unix) {
                ways.push(format!("{feeds}{}", across(at.x)));
            }
        }
        let shortest = ways.into_iter().min_by_key(String::len);
        shortest.unwrap_or_default()
    }

    /// Brings the cursor to a place, the shortest way.
    fn go(&mut self, x: u16, y: u16) {
        if self.at == Some(Position { x, y }) {
            return;
        }
        let way = self.way(x, y);
        self.put(&way);
        self.at = Some(Position { x, y });
    }

    /// Whether a cell can be written in one byte, as the pen is.
    fn is_cheap(&self, cell: &Cell) -> bool {
        cell.symbol().len() == 1 && {
            let its = Pen::of(cell, self.coloured);
            let alike = |pen: Pen| cell.symbol() == " " && pen.is_alike_on_spaces(its);
            self.pen == Some(its) || self.pen.is_some_and(alike)
        }
    }

    /// Writes one cell where the cursor is, by a pen that it looks right with.
    fn cell(&mut self, x: u16, y: u16, pen: Pen) {
        let cell = self.shown[self.index(x, y)].clone();
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
        let next = x + 1;
        self.at = (is_sure(&cell) && next < self.size.width).then_some(Position { x: next, y });
    }

    fn pen_of(&self, x: u16, y: u16) -> Pen {
        Pen::of(&self.shown[self.index(x, y)], self.coloured)
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
        let between = &self.row(y)[usize::from(at.x)..usize::from(x)];
        // One cell back and forth: `ESC [ C` has three bytes.
        if between.len() <= 4 && between.iter().all(|cell| self.is_cheap(cell)) {
            for x in at.x..x {
                self.cell(x, y, self.pen_of(x, y));
            }
        }
    }

    /// Draws what has changed in a row: the columns, in their order. From `unsure` on, the
    /// terminal may show something else than is known: what stood or stands there is taken to
    /// be wider by some.
    fn draw_row(&mut self, y: u16, changed: &[u16], unsure: Option<u16>) {
        let fill = self.fill_of(self.row(y).last());
        let blank = |cell: &Cell| {
            cell.symbol() == " " && Pen::of(cell, self.coloured).is_alike_on_spaces(fill)
        };
        let end = self.row(y).iter().rposition(|cell| !blank(cell));
        let end = end.map_or(0, |last| last as u16 + 1);
        if let Some(from) = unsure {
            let before = changed.partition_point(|&x| x < from);
            self.write_cells(&changed[..before], y);
            return self.draw_rest(y, from, end, fill);
        }
        let split = changed.partition_point(|&x| x < end);
        let (written, emptied) = changed.split_at(split);
        self.write_cells(written, y);
        match emptied {
            // Anywhere in what is empty by then: wherever the way is shortest.
            [first, ..] if emptied.len() >= EMPTIED => self.erase_from(end..=*first, y, fill),
            few => {
                let few = self.with_pens(few, y, self.pen);
                self.in_order(&few, y);
            }
        }
    }

    /// Writes some cells of a row in whichever order is shorter: as they stand, or those of
    /// one style first.
    fn write_cells(&mut self, columns: &[u16], y: u16) {
        let (start, at, pen) = (self.frame.len(), self.at, self.pen);
        let cells = self.with_pens(columns, y, pen);
        self.in_order(&cells, y);
        // One that terminals may take for a wider one is written over by what follows it.
        let sure = |&x: &u16| is_sure(&self.shown[self.index(x, y)]);
        let order = by_pen(&cells, pen);
        if order == cells || !columns.iter().all(sure) {
            return;
        }
        let (after_at, after_pen) = (self.at, self.pen);
        let in_order = self.frame.split_off(start);
        (self.at, self.pen) = (at, pen);
        self.in_order(&order, y);
        if self.frame.len() - start >= in_order.len() {
            self.frame.truncate(start);
            self.frame.extend(in_order);
            (self.at, self.pen) = (after_at, after_pen);
        }
    }

    /// Columns of a row with the pens that write them, the first after `now`. An empty cell
    /// goes with the one before it where it can, or else with the next.
    fn with_pens(&self, columns: &[u16], y: u16, now: Option<Pen>) -> Vec<(u16, Pen)> {
        let is_blank = |x: u16| self.shown[self.index(x, y)].symbol() == " ";
        let (mut last, mut next) = (now, 0);
        let mut all = Vec::with_capacity(columns.len());
        for (n, &x) in columns.iter().enumerate() {
            let mut pen = self.pen_of(x, y);
            if is_blank(x) {
                next = next.max(n);
                while columns.get(next).is_some_and(|&x| is_blank(x)) {
                    next += 1;
                }
                let behind = columns.get(next).map(|&x| self.pen_of(x, y));
                pen = pen.on_space([last, behind]);
            }
            last = Some(pen);
            all.push((x, pen));
        }
        all
    }

    /// Writes cells of a row in this order.
    fn in_order(&mut self, cells: &[(u16, Pen)], y: u16) {
        for &(x, pen) in cells {
            self.pass_over(x, y);
            self.go(x, y);
            self.cell(x, y, pen);
        }
    }

    /// Erases a row from a column on, and writes what is there up to `end`. What stands
    /// behind something of unsure width is erased once more, so that nothing of it is left.
    fn draw_rest(&mut self, y: u16, from: u16, end: u16, fill: Pen) {
        self.erase_from(from..=from, y, fill);
        for x in from..end {
            let cell = &self.shown[self.index(x, y)];
            if cell.symbol().is_empty() {
                continue;
            }
            let (unsure, width) = (is_unsure(cell), cell.symbol().width() as u16);
            self.go(x, y);
            self.cell(x, y, self.pen_of(x, y));
            if unsure && x + width < self.size.width {
                let next = x + width;
                self.erase_from(next..=next, y, fill);
            }
        }
    }

    /// Erases the rest of a line, from one of these columns on.
    fn erase_from(&mut self, from: RangeInclusive<u16>, y: u16, fill: Pen) {
        let here = self.at.map(|at| at.x).filter(|x| from.contains(x));
        let columns = [*from.end(), *from.start()].into_iter().chain(here);
        if let Some(x) = columns.min_by_key(|&x| self.way(x, y).len()) {
            self.go(x, y);
        }
        self.write_empty(fill);
        self.put("\x1b[K");
    }

    /// Has what is erased next look as this pen leaves it.
    fn write_empty(&mut self, fill: Pen) {
        if !self.pen.is_some_and(|now| now.is_alike_on_spaces(fill)) {
            self.write_as(fill);
        }
    }

    /// The pen that leaves cells empty as this one is, where the terminal can.
    fn fill_of(&self, cell: Option<&Cell>) -> Pen {
        let fill = cell.map(|cell| Pen::of(cell, self.coloured).bare());
        fill.filter(|_| self.line.erases_in_colour)
            .unwrap_or(Pen::PLAIN)
    }

    /// Whether two cells look the same.
    fn is_alike(&self, a: &Cell, b: &Cell) -> bool {
        a.symbol() == b.symbol() && {
            let (one, other) = (Pen::of(a, self.coloured), Pen::of(b, self.coloured));
            one == other || a.symbol() == " " && one.is_alike_on_spaces(other)
        }
    }

    /// Writes what differs from `next`, row by row, that of `last` after the others.
    fn draw_rows(&mut self, next: &[Cell], last: Option<u16>) {
        let others = (0..self.size.height).filter(|&y| Some(y) != last);
        for y in others.chain(last) {
            self.empty_rows(y, next);
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
    }

    /// The screen is empty, as terminals are by themselves, and of this size.
    pub(super) fn emptied(&mut self, size: Size) {
        self.size = size;
        self.shown = vec![Cell::EMPTY; cells(size)];
        self.next = None;
        self.at = None;
        self.write_as(Pen::PLAIN);
        self.put("\x1b[2J");
    }
}

/// Cells by the pens that write them: first what `now` writes.
fn by_pen(cells: &[(u16, Pen)], now: Option<Pen>) -> Vec<(u16, Pen)> {
    let mut groups: Vec<(Pen, Vec<(u16, Pen)>)> =
        now.map(|pen| (pen, Vec::new())).into_iter().collect();
    for &cell in cells {
        match groups.iter_mut().find(|(of, _)| *of == cell.1) {
            Some((_, group)) => group.push(cell),
            None => groups.push((cell.1, vec![cell])),
        }
    }
    groups.into_iter().flat_map(|(_, group)| group).collect()
}

fn cells(size: Size) -> usize {
    usize::from(size.width) * usize::from(size.height)
}

/// One character that stands for itself.
fn is_single(cell: &Cell) -> bool {
    cell.symbol().chars().nth(1).is_none()
}

/// Whether all terminals take it to be one column wide.
fn is_sure(cell: &Cell) -> bool {
    let is_one = cell.symbol().width() == 1 && is_single(cell) && !is_unsure(cell);
    cell.symbol().is_ascii() || is_one
}

impl<W: Write> Backend for Thrifty<W> {
    type Error = io::Error;

    fn draw<'a, I>(&mut self, content: I) -> io::Result<()>
    where
        I: Iterator<Item = (u16, u16, &'a Cell)>,
    {
        let mut next = self.next.take().unwrap_or_else(|| self.shown.clone());
        for (x, y, cell) in content {
            if x < self.size.width && y < self.size.height {
                put_into(&mut next, self.index(x, y), self.size.width, cell);
            }
        }
        self.next = Some(next);
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
        if let Some(next) = self.next.take() {
            self.draw_shortest(&next);
        }
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
        match frame.len() >= AS_ONE && !self.line.is_dear {
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

#[cfg(test)]
impl Thrifty<Vec<u8>> {
    /// What was written since this was asked last.
    pub(super) fn take(&mut self) -> Vec<u8> {
        std::mem::take(&mut self.out)
    }
}

#[cfg(test)]
mod tests;
