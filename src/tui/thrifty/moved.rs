//! Rows that stand on the terminal already, a little higher or lower: they are moved.

use std::io::Write;

use ratatui::buffer::Cell;

use super::{Thrifty, is_unsure};
use crate::tui::pen::Pen;

/// Rows are moved by no more lines than these.
const FARTHEST: u16 = 8;
/// Of so many cells of a row, one may be another where the row is taken for one that moved.
const NEARLY: usize = 4;
/// Cells that could be written for what moving rows costs.
const DEAR: usize = 18;

impl<W: Write> Thrifty<W> {
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
        // A question with another number in it, say.
        let nearly = |a: &[Cell], b: &[Cell]| {
            let other = a
                .iter()
                .zip(b)
                .filter(|(a, b)| !self.is_alike(a, b))
                .count();
            other * NEARLY <= a.iter().filter(|cell| cell.symbol() != " ").count()
        };
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
                        && nearly(new(to), self.row(from))
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

    /// Moves rows that stand a little higher or lower in `next`, where that is cheaper than to
    /// write them: deletes lines on one side of them and inserts as many on the other.
    pub(super) fn move_rows(&mut self, next: &[Cell]) {
        let Some(moved) = self.moved(next) else {
            return;
        };
        // Terminals differ in what they fill the gaps with, but for this.
        self.write_empty(Pen::PLAIN);
        let Moved {
            first,
            last,
            by,
            down,
        } = moved;
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

    /// Empties rows from `y` on, where `next` has several empty ones and it is cheaper to take
    /// them away and put empty ones in their place than to erase each.
    pub(super) fn empty_rows(&mut self, y: u16, next: &[Cell]) {
        let width = usize::from(self.size.width);
        let is_empty = |row: &[Cell]| row.iter().all(|cell| self.is_alike(cell, &Cell::EMPTY));
        let row = &next[self.index(0, y)..self.index(0, y) + width];
        if is_empty(self.row(y)) || !is_empty(row) {
            return;
        }
        let all = self.shown.chunks(width).zip(next.chunks(width));
        let below = all.skip(usize::from(y));
        let emptied = below.take_while(|(_, next)| is_empty(next));
        let full: Vec<usize> = (emptied.enumerate())
            .filter(|(_, (shown, _))| !is_empty(shown))
            .map(|(n, _)| n)
            .collect();
        let Some(last) = full.last() else {
            return;
        };
        let rows = last + 1;
        let anew = format!("\x1b[{rows}M\x1b[{rows}L");
        // To erase one takes three bytes, and to come to the next line, one.
        let each = full.len() * 3 + last;
        if anew.len() >= each || self.shown.iter().any(is_unsure) {
            return;
        }
        self.write_empty(Pen::PLAIN);
        self.go(0, y);
        self.put(&anew);
        let from = self.index(0, y);
        self.shown[from..from + rows * width].fill(Cell::EMPTY);
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
