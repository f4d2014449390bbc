//! The map of a course around one of its skills: what that needs on the left, what it opens on
//! the right, and in the middle those beside it.

use ratatui::layout::Rect;

use super::map_parts::{Lines, Look, titled};
use crate::course::SkillIndex;
use crate::text::columns;
use crate::tui::theme::Theme;
use crate::tui::widgets::board::Board;
use crate::tui::widgets::canvas::cut_at_word;
use crate::words::message;

/// Columns from which there are three columns; with fewer, one stands above the other.
const THREE: usize = 60;
/// The widest that a column is, and what is left between two of them.
const WIDEST: usize = 44;
const GAP: usize = 6;
/// Rows from which the columns have headings.
const WITH_HEADINGS: usize = 8;

/// A skill with those around it.
pub(super) struct Around<'a> {
    pub(super) look: Look<'a>,
    /// Those that stand in a column with it, from above.
    pub(super) beside: &'a [SkillIndex],
    pub(super) needs: &'a [SkillIndex],
    pub(super) opens: &'a [SkillIndex],
    /// Its level, from 1, and how many there are.
    pub(super) level: (usize, usize),
}

/// A skill in a column.
struct Node {
    skill: SkillIndex,
    title: Vec<String>,
    note: Option<String>,
}

impl Node {
    fn rows(&self) -> usize {
        self.title.len() + usize::from(self.note.is_some())
    }

    /// The columns of its first line, a sign and a blank before it.
    fn behind(&self) -> usize {
        2 + self.title.first().map_or(0, |line| columns(line))
    }
}

/// Skills below one another: each with its row, and how many more there are, said below them.
struct Column {
    nodes: Vec<(Node, usize)>,
    below: usize,
    more: usize,
}

/// How much is written of each skill in a column: lines of its title, and whether a note.
const SHAPES: [(usize, bool); 3] = [(2, true), (2, false), (1, false)];

impl Around<'_> {
    /// Draws it; the line and the column of the marked skill.
    pub(super) fn draw(&self, board: &mut Board, theme: &Theme) -> (usize, u16) {
        let width = usize::from(board.area().width);
        match width {
            ..THREE => self.one_above_the_other(board, theme),
            _ => self.side_by_side(board, theme),
        }
    }

    fn node(&self, skill: SkillIndex, width: usize, (lines, noted): (usize, bool)) -> Node {
        let but = self.opens.contains(&skill).then_some(self.look.marked);
        let note = noted.then(|| self.look.lacks(skill, but).to_string());
        Node {
            skill,
            title: titled(self.look.title(skill), width, lines),
            note: note.map(|note| cut_at_word(&note, width)),
        }
    }

    /// As much of each skill as finds room in so many rows, and how many skills find none.
    fn written(&self, skills: &[SkillIndex], width: usize, room: usize) -> (Vec<Node>, usize) {
        // Each takes a row at least.
        for shape in SHAPES.into_iter().filter(|_| skills.len() <= room) {
            let nodes = skills.iter().map(|&skill| self.node(skill, width, shape));
            let nodes: Vec<Node> = nodes.collect();
            if nodes.iter().map(Node::rows).sum::<usize>() <= room {
                return (nodes, 0);
            }
        }
        let shown = room.saturating_sub(1);
        let nodes = skills.iter().take(shown);
        let nodes = nodes.map(|&skill| self.node(skill, width, (1, false)));
        (nodes.collect(), skills.len() - shown.min(skills.len()))
    }

    fn side_by_side(&self, board: &mut Board, theme: &Theme) -> (usize, u16) {
        let area = board.area();
        let (across, tall) = (usize::from(area.width), usize::from(area.height));
        let wide = (across.saturating_sub(2 * GAP) / 3).min(WIDEST);
        let left = across.saturating_sub(3 * wide + 2 * GAP) / 2;
        let [first, middle, last] = [0, 1, 2].map(|n| left + n * (wide + GAP));
        let top = match tall {
            ..WITH_HEADINGS => 0,
            _ => {
                let level = message!("tui-map-column-level", n = self.level.0, all = self.level.1);
                let headings = [
                    (first, message!("tui-map-column-needs")),
                    (middle + 1, level),
                    (last, message!("tui-map-column-opens")),
                ];
                for (x, heading) in headings {
                    put(board, (x, 0), x + wide, &heading.to_string(), theme.title);
                }
                if tall > 2 * WITH_HEADINGS { 2 } else { 1 }
            }
        };
        let at = top + self.row_within(tall.saturating_sub(top), wide);
        let mut lines = Lines::on(board);
        let ends = self.in_the_middle((middle, wide), (top, at, tall), board, theme);
        let rows = (top, at, tall);
        let needs = self.column(self.needs, wide - 2, rows);
        let opens = self.column(self.opens, wide - 2, rows);
        for (node, y) in &needs.nodes {
            let weight = if self.look.is_missing(node.skill) {
                1
            } else {
                2
            };
            let (from, turn) = (first + node.behind(), first + wide + 2);
            lines.along(&[(from, *y), (turn, *y), (turn, at), (middle, at)], weight);
        }
        for (_, y) in &opens.nodes {
            let turn = last - 4;
            lines.along(&[(ends, at), (turn, at), (turn, *y), (last - 1, *y)], 2);
        }
        lines.draw(board, |weight| match weight {
            2 => theme.accent,
            _ => theme.partial,
        });
        // Lines begin behind a blank, and end before one.
        let blanks = (needs.nodes.iter()).map(|(node, y)| (first + node.behind(), *y));
        let blanks = blanks.chain(opens.nodes.iter().map(|(_, y)| (last - 1, *y)));
        for blank in blanks.chain([(ends, at)]) {
            put(board, blank, across, " ", theme.text);
        }
        put(
            board,
            (middle, at),
            across,
            board.glyphs.mark(),
            theme.selected,
        );
        for (column, x) in [(needs, first), (opens, last)] {
            let end = x + wide;
            for (node, y) in &column.nodes {
                self.put(node, (x, *y), end, board, theme);
            }
            let (said, y) = match (column.nodes.is_empty(), column.more) {
                (true, _) => (message!("tui-map-nothing"), at),
                (false, 0) => continue,
                (false, more) => (message!("tui-map-more", n = more), column.below),
            };
            put(board, (x + 2, y), end, &said.to_string(), theme.dim);
        }
        (at, u16::try_from(middle).unwrap_or(u16::MAX))
    }

    /// Skills in a column, around the row `at` and within the others.
    fn column(
        &self,
        skills: &[SkillIndex],
        width: usize,
        (top, at, tall): (usize, usize, usize),
    ) -> Column {
        let (nodes, more) = self.written(skills, width, tall.saturating_sub(top));
        let mut below = 0;
        let mut placed = Vec::new();
        for node in nodes {
            let row = below;
            below += node.rows();
            placed.push((node, row));
        }
        let whole = below + usize::from(more > 0);
        // The line to what stands in the middle is straight.
        let half = placed.last().map_or(0, |(_, last)| last / 2);
        let from = at.saturating_sub(half).min(tall.saturating_sub(whole));
        let from = from.max(top);
        for (_, row) in &mut placed {
            *row += from;
        }
        Column {
            nodes: placed,
            below: from + below,
            more,
        }
    }

    /// How much is written of the skills in the middle, in so many rows.
    fn shape(room: usize) -> (usize, bool) {
        if room < 9 { SHAPES[2] } else { SHAPES[0] }
    }

    /// The row of the marked skill, of so many: its column leaves none of them empty that it
    /// can fill, and is in their middle where it fills less.
    fn row_within(&self, room: usize, wide: usize) -> usize {
        let rows = |skill: SkillIndex| {
            let node = self.node(skill, wide.saturating_sub(BEFORE), Self::shape(room));
            node.rows()
        };
        let enough = |sum: &mut usize, rows: usize| {
            let before = *sum;
            *sum += rows;
            (before < room).then_some(rows)
        };
        let (above, below) = self.above_and_below();
        let all = above.iter().rev().map(|&skill| rows(skill));
        let above: usize = all.scan(0, enough).sum();
        let all = below.iter().map(|&skill| rows(skill));
        let below: usize = all.scan(0, enough).sum();
        let own = rows(self.look.marked);
        match room.checked_sub(above + own + below) {
            Some(left) => left / 2 + above,
            None => {
                let middle = room.saturating_sub(1) / 2;
                above.min(middle).max(room.saturating_sub(own + below))
            }
        }
    }

    /// The skills that stand above the marked one, and those below it.
    fn above_and_below(&self) -> (&[SkillIndex], &[SkillIndex]) {
        let mut places = self.beside.iter();
        let place = places.position(|&skill| skill == self.look.marked);
        let place = place.unwrap_or(0);
        let after = self.beside.get(place + 1..).unwrap_or_default();
        (&self.beside[..place], after)
    }

    /// The column of the marked skill, which stands in the row `at`; where its title ends.
    fn in_the_middle(
        &self,
        (x, wide): (usize, usize),
        (top, at, tall): (usize, usize, usize),
        board: &mut Board,
        theme: &Theme,
    ) -> usize {
        let shape = Self::shape(tall.saturating_sub(top));
        let node = |skill: SkillIndex| self.node(skill, wide - BEFORE, shape);
        let end = x + wide;
        let marked = node(self.look.marked);
        self.put(&marked, (x + 1, at), end, board, theme);
        let (before, after) = self.above_and_below();
        let (mut y, mut hidden) = (at, 0);
        for (n, &skill) in before.iter().enumerate().rev() {
            let node = node(skill);
            // A row is left for the sign that there are more.
            let least = top + usize::from(n > 0);
            if y < least + node.rows() {
                hidden = n + 1;
                break;
            }
            y -= node.rows();
            self.put(&node, (x + 1, y), end, board, theme);
        }
        if hidden > 0 {
            put(board, (x + 1, top), end, &format!("▲ {hidden}"), theme.key);
        }
        let (mut y, mut hidden) = (at + marked.rows(), 0);
        for (n, &skill) in after.iter().enumerate() {
            let node = node(skill);
            let most = tall - usize::from(n + 1 < after.len());
            if y + node.rows() > most {
                hidden = after.len() - n;
                break;
            }
            self.put(&node, (x + 1, y), end, board, theme);
            y += node.rows();
        }
        if hidden > 0 {
            let row = tall.saturating_sub(1);
            put(board, (x + 1, row), end, &format!("▼ {hidden}"), theme.key);
        }
        x + 1 + marked.behind()
    }

    /// A skill with its sign, from a place on.
    fn put(
        &self,
        node: &Node,
        (x, y): (usize, usize),
        end: usize,
        board: &mut Board,
        theme: &Theme,
    ) {
        let skill = node.skill;
        let is_near = self.needs.contains(&skill) || self.opens.contains(&skill);
        let style = self.look.style(skill, is_near, theme);
        let sign = board.glyphs.plain(self.look.standing(skill).sign());
        let sign = format!("{sign} ");
        put(board, (x, y), end, &sign, style);
        let widest = (node.title.iter())
            .chain(&node.note)
            .map(|line| columns(line));
        let wide = (2 + widest.max().unwrap_or(0)).min(end.saturating_sub(x));
        board
            .spots
            .push((area((x, y), (wide, node.rows())), skill.0));
        let mut below = y;
        for line in &node.title {
            put(board, (x + 2, below), end, line, style);
            below += 1;
        }
        if let Some(note) = &node.note {
            put(board, (x + 2, below), end, note, theme.dim);
        }
    }

    /// What it needs above it and what it opens below it, for narrow screens.
    fn one_above_the_other(&self, board: &mut Board, theme: &Theme) -> (usize, u16) {
        let area = board.area();
        let (across, tall) = (usize::from(area.width), usize::from(area.height));
        let names = [
            message!("tui-map-column-needs").to_string(),
            message!("tui-map-column-opens").to_string(),
        ];
        let inset = names.iter().map(|name| columns(name)).max().unwrap_or(0) + 1;
        let wide = across.saturating_sub(inset + 2);
        let room = tall.saturating_sub(1);
        // Each has half of the rows, and what the other leaves.
        let rows = |of: &[SkillIndex], other: &[SkillIndex]| {
            let half = room / 2;
            of.len().min(half.max(room.saturating_sub(other.len())))
        };
        let (above, below) = (
            rows(self.needs, self.opens),
            rows(self.opens, self.needs).min(room - rows(self.needs, self.opens)),
        );
        let mut y = 0;
        let list =
            |board: &mut Board, skills: &[SkillIndex], rows: usize, name: &str, y: &mut usize| {
                if rows == 0 {
                    return;
                }
                let (nodes, more) = self.written(skills, wide, rows);
                put(board, (0, *y), inset, name, theme.dim);
                for node in &nodes {
                    self.put(node, (inset, *y), across, board, theme);
                    *y += node.rows();
                }
                if more > 0 {
                    let said = message!("tui-map-more", n = more).to_string();
                    put(board, (inset + 2, *y), across, &said, theme.dim);
                    *y += 1;
                }
            };
        list(board, self.needs, above, &names[0], &mut y);
        let at = y;
        y += 1;
        list(board, self.opens, below, &names[1], &mut y);
        let marked = self.node(self.look.marked, wide, (1, false));
        let mark = board.glyphs.mark();
        put(board, (inset - 1, at), across, mark, theme.selected);
        self.put(&marked, (inset, at), across, board, theme);
        (at, u16::try_from(inset - 1).unwrap_or(u16::MAX))
    }
}

/// Columns before a title in the middle: a mark, a sign and a blank.
const BEFORE: usize = 3;

/// A part of a board, so wide and so high.
fn area((x, y): (usize, usize), (wide, tall): (usize, usize)) -> Rect {
    let side = |n: usize| u16::try_from(n).unwrap_or(u16::MAX);
    Rect::new(side(x), side(y), side(wide), side(tall))
}

fn put(
    board: &mut Board,
    (x, y): (usize, usize),
    end: usize,
    text: &str,
    style: ratatui::style::Style,
) {
    let place = |n: usize| u16::try_from(n).unwrap_or(u16::MAX);
    board.put((place(x), place(y)), place(end), text, style);
}
