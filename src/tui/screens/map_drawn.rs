//! The map of a course drawn in layers: as much of it as a board has room for, around the
//! marked skill.

use jiff::Timestamp;
use ratatui::style::Style;
use unicode_segmentation::UnicodeSegmentation;
use unicode_width::UnicodeWidthStr;

use super::standing::Standing;
use crate::course::{Course, SkillIndex};
use crate::learner::State;
use crate::text::columns;
use crate::tui::theme::Theme;
use crate::tui::widgets::board::Board;
use crate::tui::widgets::canvas::cut;
use crate::tui::widgets::glyphs::{DOWN, LEFT, RIGHT, UP};
use crate::tui::widgets::layered::{Layered, Stretch};
use crate::words::{Message, message, percent};

/// The sign of a skill's standing, and whether what was learned of it fades.
pub(super) fn sign(
    course: &Course,
    state: &State,
    skill: SkillIndex,
    now: Timestamp,
) -> (&'static str, bool) {
    let recall = state.remembered(course, skill, now);
    let recall = recall.filter(|_| state.is_mastered(course, skill));
    let fades = recall.is_some_and(|recall| recall.get() < state.retention(course).get());
    (Standing::of(course, state, skill).sign(), fades)
}

/// What is remembered of a skill today, or how far it is.
pub(super) fn note(
    course: &Course,
    state: &State,
    skill: SkillIndex,
    now: Timestamp,
    fades: bool,
) -> Message {
    let recall = state.remembered(course, skill, now);
    match recall.filter(|_| state.is_mastered(course, skill)) {
        Some(recall) if fades => message!("tui-map-note-fading", today = percent(recall)),
        Some(recall) => message!("tui-map-note", today = percent(recall)),
        None => Standing::of(course, state, skill).message(),
    }
}

/// A map, and where it is drawn.
pub(super) struct Drawn<'a> {
    pub(super) course: &'a Course,
    pub(super) state: &'a State,
    pub(super) layout: &'a Layered,
    pub(super) now: Timestamp,
    pub(super) marked: SkillIndex,
    /// Columns and rows that are left empty before it.
    pub(super) before: (usize, usize),
}

/// The sides to which lines go on from each cell in sight, and how much each stands out.
struct Cells {
    width: usize,
    sides: Vec<(u8, u8)>,
    origin: (usize, usize),
}

impl Cells {
    fn add(&mut self, (x, y): (usize, usize), sides: u8, weight: u8) {
        let place = (|| {
            let (x, y) = (x.checked_sub(self.origin.0)?, y.checked_sub(self.origin.1)?);
            (x < self.width).then_some(y * self.width + x)
        })();
        if let Some(cell) = place.and_then(|place| self.sides.get_mut(place)) {
            *cell = (cell.0 | sides, cell.1.max(weight));
        }
    }

    /// Adds a stretch, as far as it is in sight.
    fn stretch(&mut self, Stretch { from, to }: Stretch, weight: u8) {
        let rows = self.sides.len() / self.width.max(1);
        let (right, bottom) = (self.origin.0 + self.width, self.origin.1 + rows);
        if from.1 == to.1 {
            let (a, b) = (from.0.min(to.0), from.0.max(to.0));
            for x in a.max(self.origin.0.saturating_sub(1))..=b.min(right) {
                let sides = if x > a { LEFT } else { 0 } | if x < b { RIGHT } else { 0 };
                self.add((x, from.1), sides, weight);
            }
        } else {
            let (a, b) = (from.1.min(to.1), from.1.max(to.1));
            for y in a.max(self.origin.1.saturating_sub(1))..=b.min(bottom) {
                let sides = if y > a { UP } else { 0 } | if y < b { DOWN } else { 0 };
                self.add((from.0, y), sides, weight);
            }
        }
    }
}

impl Drawn<'_> {
    /// Draws it; the line and the column of the marked skill.
    pub(super) fn draw(&self, board: &mut Board, theme: &Theme) -> (usize, u16) {
        let area = board.area();
        let (wide, tall) = (usize::from(area.width), usize::from(area.height));
        let marked = self.marked.0;
        let at = (self.left(marked), self.row(marked));
        // One column for the mark before the first layer.
        let (width, height) = (
            self.before.0 + self.layout.width + 1,
            self.before.1 + self.layout.height,
        );
        let begin = |at: usize, size: usize, room: usize, whole: usize| {
            let middle = (at + size / 2).saturating_sub(room / 2);
            middle.min(whole.saturating_sub(room))
        };
        let origin = (
            begin(at.0, self.layout.wide, wide, width),
            begin(at.1, 2, tall, height),
        );
        let mut cells = Cells {
            width: wide,
            sides: vec![(0, 0); wide * tall],
            origin,
        };
        for &line in &self.layout.lines {
            let weight = 1 + u8::from(line.0 == marked || line.1 == marked);
            for stretch in self.layout.stretches(line) {
                let shifted = |(x, y): (usize, usize)| (x + 1 + self.before.0, y + self.before.1);
                let stretch = Stretch {
                    from: shifted(stretch.from),
                    to: shifted(stretch.to),
                };
                cells.stretch(stretch, weight);
            }
        }
        let place = |n: usize| u16::try_from(n).unwrap_or(u16::MAX);
        for (n, &(sides, weight)) in cells.sides.iter().enumerate() {
            if sides == 0 {
                continue;
            }
            let style = if weight > 1 {
                theme.accent
            } else {
                theme.empty
            };
            let sign = board.glyphs.line(sides);
            board.put(
                (place(n % wide), place(n / wide)),
                area.right(),
                sign,
                style,
            );
        }
        for skill in self.course.skills.positions() {
            self.skill(skill, origin, board, theme);
        }
        let row = at.1.saturating_sub(origin.1);
        (row, place(at.0.saturating_sub(origin.0)))
    }

    fn left(&self, node: usize) -> usize {
        let layer = self.layout.layer.get(node).copied().unwrap_or(0);
        1 + self.before.0 + self.layout.left.get(layer).copied().unwrap_or(0)
    }

    fn row(&self, node: usize) -> usize {
        self.before.1 + self.layout.row.get(node).copied().unwrap_or(0)
    }

    /// Draws a skill, where it is in sight.
    fn skill(&self, skill: SkillIndex, origin: (usize, usize), board: &mut Board, theme: &Theme) {
        let area = board.area();
        let (wide, tall) = (usize::from(area.width), usize::from(area.height));
        let (left, row) = (self.left(skill.0), self.row(skill.0));
        let size = self.layout.wide;
        if left + size <= origin.0 || left >= origin.0 + wide {
            return;
        }
        if row + 2 <= origin.1 || row >= origin.1 + tall {
            return;
        }
        let is_marked = skill == self.marked;
        let (sign, fades) = sign(self.course, self.state, skill, self.now);
        let near = is_marked || self.is_near(skill);
        let style: Style = match (is_marked, near) {
            (true, _) => theme.selected,
            (false, true) => theme.accent,
            (false, false) if fades || sign == "·" => theme.dim,
            (false, false) => theme.text,
        };
        let mark = if is_marked { board.glyphs.mark() } else { " " };
        let title = &self.course.skills[skill].title;
        let name = format!(
            "{mark}{} {}",
            board.glyphs.plain(sign),
            cut(title, size.saturating_sub(3))
        );
        let has_lines = self.layout.lines.iter().any(|line| line.0 == skill.0);
        let name = match has_lines {
            // A blank before the line that begins behind it.
            true if columns(&name) < size + 1 => format!("{name} "),
            _ => name,
        };
        let note = note(self.course, self.state, skill, self.now, fades);
        let note = format!("   {note}");
        self.text((left - 1, row), origin, &name, style, board);
        if has_lines {
            // The line begins behind the name.
            let from = left - 1 + columns(&name);
            let lines = &self.layout.lines;
            let leads = lines.binary_search(&(skill.0, self.marked.0)).is_ok();
            let weight = if is_marked || leads {
                theme.accent
            } else {
                theme.empty
            };
            let line = board
                .glyphs
                .line(LEFT | RIGHT)
                .repeat((left + size).saturating_sub(from));
            self.text((from, row), origin, &line, weight, board);
        }
        let note = cut(&note, size + 1);
        self.text((left - 1, row + 1), origin, &note, theme.dim, board);
    }

    /// Whether a line joins a skill with the marked one.
    fn is_near(&self, skill: SkillIndex) -> bool {
        let lines = &self.layout.lines;
        let is = |a: usize, b: usize| lines.binary_search(&(a, b)).is_ok();
        is(skill.0, self.marked.0) || is(self.marked.0, skill.0)
    }

    /// Puts a text at a place of the map, without what is out of sight to the left.
    fn text(
        &self,
        (x, y): (usize, usize),
        origin: (usize, usize),
        text: &str,
        style: Style,
        board: &mut Board,
    ) {
        let Some(row) = y.checked_sub(origin.1) else {
            return;
        };
        let hidden = origin.0.saturating_sub(x);
        let (mut skipped, mut letters) = (0, text.graphemes(true));
        // Of a wide letter at the edge, no half is shown.
        while skipped < hidden {
            let Some(letter) = letters.next() else { return };
            skipped += letter.width();
        }
        let column = |n: usize| u16::try_from(n).unwrap_or(u16::MAX);
        let at = (column((x + skipped).saturating_sub(origin.0)), column(row));
        board.crop(at, letters.as_str(), style);
    }
}
