//! Rows that stand on the terminal already, a little higher or lower: they are moved.

use std::io::Write;

use ratatui::buffer::Cell;
use ratatui::layout::Position;

use super::{Thrifty, is_unsure};
use crate::tui::pen::Pen;

/// Rows are moved by no more lines than these.
const FARTHEST: u16 = 8;
/// Of so many cells of a row, one may be another where the row is taken for one that moved.
const NEARLY: usize = 4;
/// Cells that could be written for what moving rows costs at least.
const DEAR: usize = 6;
/// A row with fewer letters than these is written.
const LEAST: usize = 8;
/// How many ways to move rows are tried.
const TRIED: usize = 2;

impl<W: Write> Thrifty<W> {
    /// Writes what differs from `next`, after rows are moved or not, with the cursor's own row
    /// in its place or last, whichever is shortest until the cursor is where it belongs.
    pub(super) fn draw_shortest(&mut self, next: &[Cell]) {
        let ways = self.ways(next);
        let start = self.frame.len();
        let before = (ways.len() > 1).then(|| (self.shown.clone(), self.at, self.pen));
        let mut best: Option<Drawn> = None;
        for (moved, last) in ways {
            if let Some((shown, at, pen)) = before.as_ref().filter(|_| best.is_some()) {
                (self.at, self.pen) = (*at, *pen);
                self.shown.clone_from(shown);
            }
            if let Some(moved) = moved {
                self.move_rows(moved);
            }
            self.draw_rows(next, last);
            if let Some(place) = self.cursor {
                self.go(place.x, place.y);
            }
            let frame = self.frame.split_off(start);
            if best
                .as_ref()
                .is_none_or(|best| frame.len() < best.frame.len())
            {
                let (at, pen) = (self.at, self.pen);
                best = Some(Drawn { frame, at, pen });
            }
        }
        // Every way leads to the same screen.
        if let Some(best) = best {
            self.frame.extend(best.frame);
            (self.at, self.pen) = (best.at, best.pen);
        }
    }

    /// The ways to write `next` that are tried: which rows are moved first, and which row is
    /// written last.
    fn ways(&self, next: &[Cell]) -> Vec<(Option<Moved>, Option<u16>)> {
        let moved = self.moved(next).into_iter().map(Some);
        let mut ways: Vec<_> = [None].into_iter().chain(moved).map(|m| (m, None)).collect();
        let width = usize::from(self.size.width);
        let rows = self
            .shown
            .chunks(width.max(1))
            .zip(next.chunks(width.max(1)));
        let differs = |(_, (a, b)): &(usize, (&[Cell], &[Cell]))| {
            !a.iter().zip(*b).all(|(a, b)| self.is_alike(a, b))
        };
        let changed: Vec<usize> = rows.enumerate().filter(differs).map(|(y, _)| y).collect();
        let here = self.cursor.map(|place| place.y);
        let here = here.filter(|&y| changed.len() > 1 && changed.contains(&usize::from(y)));
        if here.is_some() {
            let last: Vec<_> = ways.iter().map(|&(moved, _)| (moved, here)).collect();
            ways.extend(last);
        }
        ways
    }

    /// How many cells of `next` would have to be written, if this were on the screen.
    fn to_write(&self, shown: &[Cell], next: &[Cell]) -> usize {
        let pairs = shown.iter().zip(next);
        pairs
            .filter(|(a, b)| b.symbol() != " " && !self.is_alike(a, b))
            .count()
    }

    /// Rows that stand on the screen a little higher or lower than in `next`, where to move
    /// them may be cheaper than to write them; what promises most comes first.
    fn moved(&self, next: &[Cell]) -> Vec<Moved> {
        if self.shown.iter().any(is_unsure) {
            return Vec::new();
        }
        let width = usize::from(self.size.width);
        let new = |y: u16| &next[usize::from(y) * width..(usize::from(y) + 1) * width];
        let letters = |row: &[Cell]| row.iter().filter(|cell| cell.symbol() != " ").count();
        let alike = |a: &[Cell], b: &[Cell]| a.iter().zip(b).all(|(a, b)| self.is_alike(a, b));
        // A question with another number in it, say, or the beginning of what stood there.
        let nearly = |a: &[Cell], b: &[Cell]| self.to_write(a, b) * NEARLY <= letters(b);
        let as_it_is = self.to_write(&self.shown, next);
        let mut all: Vec<(usize, Moved)> = Vec::new();
        for by in 1..=FARTHEST.min(self.size.height.saturating_sub(1)) {
            for down in [false, true] {
                let matches = |&top: &u16| {
                    let (from, to) = if down {
                        (top, top + by)
                    } else {
                        (top + by, top)
                    };
                    letters(new(to)) >= LEAST
                        && !alike(new(to), self.row(to))
                        && nearly(self.row(from), new(to))
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
                if left < as_it_is {
                    all.push((left, moved));
                }
            }
        }
        all.sort_by_key(|(left, _)| *left);
        all.truncate(TRIED);
        all.into_iter().map(|(_, moved)| moved).collect()
    }

    /// Moves rows that stand a little higher or lower in what is shown next: deletes lines on
    /// one side of them and inserts as many on the other.
    fn move_rows(&mut self, moved: Moved) {
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
        self.put(&lines(by, 'M'));
        self.go(0, inserted);
        self.put(&lines(by, 'L'));
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

/// A frame as it is written, and where and how that leaves the terminal.
struct Drawn {
    frame: Vec<u8>,
    at: Option<Position>,
    pen: Option<Pen>,
}

/// Deletes (`M`) or inserts (`L`) so many lines; a parameter that is left out is 1.
fn lines(n: u16, what: char) -> String {
    match n {
        1 => format!("\x1b[{what}"),
        n => format!("\x1b[{n}{what}"),
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
