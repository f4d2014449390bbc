//! The map of a course drawn in layers, where the screen has room for all of it.

use ratatui::layout::Rect;

use super::map_parts::{Lines, Look, titled};
use crate::course::Course;
use crate::text::columns;
use crate::tui::theme::Theme;
use crate::tui::widgets::board::Board;
use crate::tui::widgets::canvas::cut_at_word;
use crate::tui::widgets::glyphs::{LEFT, RIGHT};
use crate::tui::widgets::layered::{Layered, Stretch};

/// Skills up to which a screen may have room for all of them.
const MOST: usize = 80;
/// Columns and lines that titles may take, roomiest first.
const TITLES: [(usize, usize); 6] = [(40, 1), (29, 1), (22, 2), (18, 2), (15, 2), (12, 3)];
/// Columns for what is said of a skill.
const NOTE: usize = 12;
/// Columns before a title: a mark, a sign and a blank.
const BEFORE: usize = 3;

/// All of a course in layers.
#[derive(Debug)]
pub(super) struct Whole {
    pub(super) layout: Layered,
    titles: Vec<Vec<String>>,
}

impl Whole {
    /// The ways to draw a course in which each title stands whole, roomiest first.
    pub(super) fn ways(course: &Course, needs: &[Vec<usize>]) -> Vec<Whole> {
        let ways = TITLES.iter().filter(|_| needs.len() <= MOST);
        let ways = ways.filter_map(|&(wide, most)| {
            let titles = course.skills.iter().map(|skill| {
                let lines = titled(&skill.title, wide, most);
                let mut words = skill.title.split_whitespace();
                let is_whole = words.all(|word| columns(word) <= wide)
                    && titled(&skill.title, wide, most + 1).len() == lines.len();
                is_whole.then_some(lines)
            });
            let titles: Vec<Vec<String>> = titles.collect::<Option<_>>()?;
            let wide = titles.iter().map(|lines| {
                let widest = lines.iter().map(|line| columns(line)).max();
                BEFORE + widest.unwrap_or(0).max(NOTE)
            });
            let wide: Vec<usize> = wide.collect();
            let tall = 1 + titles.iter().map(Vec::len).max().unwrap_or(1);
            let layout = Layered::of(needs, &wide, tall);
            Some(Whole { layout, titles })
        });
        ways.collect()
    }

    /// Whether there is room for it.
    pub(super) fn fits(&self, width: usize, height: usize) -> bool {
        self.layout.width < width && self.layout.height <= height
    }

    /// Draws it in the middle of a board; the line and the column of the marked skill.
    pub(super) fn draw(&self, look: Look<'_>, board: &mut Board, theme: &Theme) -> (usize, u16) {
        let (layout, marked) = (&self.layout, look.marked.0);
        let area = board.area();
        // One column for the mark before the first layer.
        let before = 1 + usize::from(area.width).saturating_sub(layout.width + 1) / 2;
        let above = usize::from(area.height).saturating_sub(layout.height) / 2;
        let mut lines = Lines::on(board);
        for &line in &layout.lines {
            let weight = 1 + u8::from(line.0 == marked || line.1 == marked);
            for Stretch { from, to } in layout.stretches(line) {
                let shifted = |(x, y): (usize, usize)| (x + before, y + above);
                let (from, to) = (shifted(from), shifted(to));
                lines.stretch(Stretch { from, to }, weight);
            }
        }
        let styles = |weight| {
            if weight > 1 {
                theme.accent
            } else {
                theme.empty
            }
        };
        lines.draw(board, styles);
        let place = |n: usize| u16::try_from(n).unwrap_or(u16::MAX);
        let mut cursor = (0, 0);
        for skill in look.course.skills.positions() {
            let node = skill.0;
            let (Some(&layer), Some(&row)) = (layout.layer.get(node), layout.row.get(node)) else {
                continue;
            };
            let (left, row) = (before + layout.left[layer], above + row);
            let end = left + layout.wide[layer];
            let is = |a: usize, b: usize| layout.lines.binary_search(&(a, b)).is_ok();
            let leads = is(node, marked);
            let style = look.style(skill, leads || is(marked, node), theme);
            let is_marked = node == marked;
            let mark = if is_marked { board.glyphs.mark() } else { " " };
            if is_marked {
                cursor = (row, place(left - 1));
            }
            let sign = board.glyphs.plain(look.standing(skill).sign());
            let mut title = self.titles[node].iter();
            let name = format!("{mark}{sign} {}", title.next().map_or("", |line| line));
            let at = (place(left - 1), place(row));
            let mut from = board.put(at, place(end), &name, style);
            if layout.lines.iter().any(|line| line.0 == node) && usize::from(from) < end {
                // A line begins behind the title, after a blank.
                from = board.put((from, place(row)), place(end), " ", theme.empty);
                let weight = if is_marked || leads { 2 } else { 1 };
                let line = board.glyphs.line(LEFT | RIGHT);
                let line = line.repeat(end.saturating_sub(usize::from(from)));
                board.put((from, place(row)), place(end), &line, styles(weight));
            }
            let mut below = row + 1;
            let inset = place(left - 1 + BEFORE);
            for line in title {
                board.put((inset, place(below)), place(end), line, style);
                below += 1;
            }
            let note = look.note(skill).to_string();
            let note = cut_at_word(&note, end.saturating_sub(usize::from(inset)));
            board.put((inset, place(below)), place(end), &note, theme.dim);
            let titles = self.titles[node].iter().map(|line| columns(line));
            let wide = titles.max().unwrap_or(0).max(columns(&note)) + BEFORE;
            let tall = below + 1 - row;
            let spot = Rect::new(place(left - 1), place(row), place(wide), place(tall));
            board.spots.push((spot, node));
        }
        cursor
    }
}
