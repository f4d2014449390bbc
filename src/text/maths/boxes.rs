//! A formula in two dimensions.

use super::block::{Block, beside, fenced, scripted};
use super::line;
use super::signs::takes_limits;
use super::small::{lowered, raised};
use super::tree::{Class, Grid, Node, Side, gaps};

/// The most lines of a formula.
const HIGHEST: usize = 40;
/// Columns by which the later parts of a formula are set in.
const SET_IN: usize = 2;

/// The lines of a formula, where it fits into so many columns.
pub(super) fn stacked(node: &Node, width: usize) -> Option<Vec<String>> {
    let layout = Layout { width };
    let lines = match layout.node(node) {
        Some(block) => block.lines,
        None => layout.broken(node)?,
    };
    let lines = lines.iter().map(|line| line.trim_end().to_owned());
    Some(lines.collect())
}

/// Where a formula may go on in a further line: before its relations, and where a wide space
/// is, which is left out. Not within brackets.
fn parts_of(row: &[Node]) -> Vec<&[Node]> {
    let (mut parts, mut from, mut depth) = (Vec::new(), 0, 0usize);
    for (at, node) in row.iter().enumerate() {
        let ends = node.ends();
        match ends {
            (Class::Open, Class::Open) => depth += 1,
            (Class::Close, Class::Close) => depth = depth.saturating_sub(1),
            _ => {}
        }
        let is_space = *node == Node::Space;
        if depth == 0 && (is_space || ends.0 == Class::Relation) {
            parts.push(&row[from..at]);
            from = at + usize::from(is_space);
        }
    }
    parts.push(&row[from..]);
    parts.retain(|part| !part.is_empty());
    parts
}

struct Layout {
    width: usize,
}

impl Layout {
    /// None where it is too wide or too high.
    fn fits(&self, block: Block) -> Option<Block> {
        (block.width <= self.width && block.height() <= HIGHEST).then_some(block)
    }

    fn node(&self, node: &Node) -> Option<Block> {
        let block = match node {
            Node::Row(row) => self.row(row)?,
            Node::Fraction(over, under) => {
                let (over, under) = (self.node(over)?, self.node(under)?);
                let bar = Block::text(&"─".repeat(over.width.max(under.width) + 2));
                let level = over.height();
                Block::piled(&[&over, &bar, &under], level)
            }
            Node::Binomial(over, under) => {
                let (over, under) = (self.node(over)?, self.node(under)?);
                let level = over.height();
                let pile = Block::piled(&[&over, &Block::text(""), &under], level);
                fenced("(", &pile, ")")
            }
            Node::Root(index, inside) => self.root(node, index.as_deref(), inside)?,
            Node::Script { base, below, above } => {
                self.script(node, base, below.as_deref(), above.as_deref())?
            }
            Node::Fenced(open, inside, close) => fenced(open, &self.node(inside)?, close),
            Node::Table {
                grid,
                rows,
                columns,
            } => self.table(*grid, rows, columns)?,
            _ => Block::text(&line::line(node, false)),
        };
        self.fits(block)
    }

    fn row(&self, row: &[Node]) -> Option<Block> {
        let ends: Vec<_> = row.iter().map(Node::ends).collect();
        let blanks = gaps(&ends, false);
        let mut blocks = Vec::new();
        let mut taken = 0;
        for (node, blank) in row.iter().zip(blanks) {
            let block = self.node(node)?;
            let blank = usize::from(blank || beside_bar(&block, &blocks));
            taken += block.width + blank;
            if taken > self.width {
                return None;
            }
            if blank > 0 {
                blocks.push(Block::text(" "));
            }
            blocks.push(block);
        }
        Some(beside(&blocks))
    }

    /// A formula that is too wide, in several parts one below the other, the later ones set in;
    /// none where a part does not fit, or nothing is stacked in any.
    fn broken(&self, node: &Node) -> Option<Vec<String>> {
        let Node::Row(row) = node.only() else {
            return None;
        };
        let room = Layout {
            width: self.width.checked_sub(SET_IN)?,
        };
        let mut blocks: Vec<Block> = Vec::new();
        for part in parts_of(row) {
            let part = room.row(part)?;
            let taken = blocks.last().map_or(0, |last| last.width);
            match blocks.last_mut() {
                Some(last) if taken + 1 + part.width <= room.width => {
                    *last = beside(&[last.clone(), Block::text(" "), part]);
                }
                _ => blocks.push(part),
            }
        }
        let is_stacked = blocks.iter().any(|block| block.height() > 1);
        let high: usize = blocks.iter().map(Block::height).sum();
        if !is_stacked || high > HIGHEST {
            return None;
        }
        let mut lines = Vec::new();
        for (n, block) in blocks.into_iter().enumerate() {
            let indent = " ".repeat(if n == 0 { 0 } else { SET_IN });
            lines.extend(block.lines.iter().map(|line| format!("{indent}{line}")));
        }
        Some(lines)
    }

    fn root(&self, node: &Node, index: Option<&Node>, inside: &Node) -> Option<Block> {
        let inside = self.node(inside)?;
        if inside.height() == 1 {
            return Some(Block::text(&line::line(node, false)));
        }
        let index = match index {
            Some(index) => self.node(index)?,
            None => Block::text(""),
        };
        let rows = inside.height() + 1;
        let indent = index.width.max(1);
        let mut lines = Vec::new();
        for row in 0..rows {
            let mut left = match row.checked_sub(rows.saturating_sub(1 + index.height())) {
                Some(n) if row + 1 < rows => index.widened(indent, Side::Right).get(n).cloned(),
                _ => None,
            }
            .unwrap_or_else(|| " ".repeat(indent));
            if row + 1 == rows {
                left = format!("{}╲", " ".repeat(indent - 1));
            }
            lines.push(match row {
                0 => format!("{left}┌{}", "─".repeat(inside.width + 2)),
                row => format!("{left}│ {} ", inside.lines[row - 1]),
            });
        }
        Some(Block {
            lines,
            width: indent + 1 + inside.width + 2,
            level: inside.level + 1,
        })
    }

    /// What stands small above or below, without blanks where it is one line.
    fn limit(&self, limit: Option<&Node>) -> Option<Block> {
        let Some(limit) = limit else {
            return Some(Block::text(""));
        };
        let block = self.node(limit)?;
        Some(match block.height() {
            1 => Block::text(&line::line(limit, true)),
            _ => block,
        })
    }

    fn script(
        &self,
        node: &Node,
        base: &Node,
        below: Option<&Node>,
        above: Option<&Node>,
    ) -> Option<Block> {
        if let Some(sign) = base.sign()
            && takes_limits(sign)
        {
            let (above, below) = (self.limit(above)?, self.limit(below)?);
            let level = if above.width == 0 { 0 } else { above.height() };
            let sign = Block::text(sign.shown);
            let parts = [&above, &sign, &below];
            let parts: Vec<&Block> = parts.into_iter().filter(|part| part.width > 0).collect();
            return Some(Block::piled(&parts, level));
        }
        let block = self.node(base)?;
        let is_small = |script: Option<&Node>, small: fn(&str) -> Option<String>| match script {
            None => Some(String::new()),
            Some(script) => small(&line::line(script, true)),
        };
        let small = (is_small(below, lowered), is_small(above, raised));
        let bracketed = match base.is_one() || base.sign().is_some() || base.is_empty() {
            true => block,
            false => fenced("(", &block, ")"),
        };
        let (down, up) = match small {
            (Some(_), Some(_)) if bracketed.height() == 1 => {
                return Some(Block::text(&line::line(node, false)));
            }
            (down, up) => (down, up),
        };
        let of = |text: Option<String>, script: Option<&Node>| match (text, script) {
            (_, None) => Some(None),
            (Some(text), _) => Some(Some((Block::text(&text), true))),
            (None, Some(script)) => Some(Some((self.limit(Some(script))?, false))),
        };
        Some(scripted(bracketed, of(down, below)?, of(up, above)?))
    }

    fn table(&self, grid: Grid, rows: &[Vec<Node>], sides: &[Side]) -> Option<Block> {
        let cells: Vec<Vec<Block>> = rows
            .iter()
            .map(|row| row.iter().map(|cell| self.node(cell)).collect())
            .collect::<Option<_>>()?;
        let columns = cells.iter().map(Vec::len).max().unwrap_or(0);
        let of_column = |n: usize| cells.iter().filter_map(move |row| Some(row.get(n)?.width));
        let widths: Vec<usize> = (0..columns)
            .map(|n| of_column(n).max().unwrap_or(0))
            .collect();
        let gap = if grid == Grid::Lines { 1 } else { 2 };
        let width = widths.iter().sum::<usize>() + gap * columns.saturating_sub(1);
        if width > self.width || cells.len() > HIGHEST {
            return None;
        }
        let tall = cells.iter().flatten().any(|cell| cell.height() > 1);
        let mut lines = Vec::new();
        for (n, row) in cells.iter().enumerate() {
            if tall && n > 0 {
                lines.push(" ".repeat(width));
            }
            let mut blocks = Vec::new();
            for (column, &wide) in widths.iter().enumerate() {
                if column > 0 {
                    blocks.push(Block::text(&" ".repeat(gap)));
                }
                let empty = Block::text("");
                let cell = row.get(column).unwrap_or(&empty);
                blocks.push(Block {
                    lines: cell.widened(wide, side(grid, sides, column)),
                    width: wide,
                    level: cell.level,
                });
            }
            lines.extend(beside(&blocks).lines);
            if lines.len() > HIGHEST {
                return None;
            }
        }
        let level = lines.len() / 2;
        let block = Block {
            lines,
            width,
            level,
        };
        Some(match grid {
            Grid::Matrix(open, close) => fenced(open, &block, close),
            Grid::Cases => fenced("{", &block, ""),
            Grid::Lines => block,
        })
    }
}

/// Where the entries of a column stand.
fn side(grid: Grid, sides: &[Side], column: usize) -> Side {
    match (sides.get(column), grid) {
        (Some(side), _) => *side,
        (None, Grid::Matrix(..)) => Side::Middle,
        (None, Grid::Lines) if column.is_multiple_of(2) => Side::Right,
        (None, Grid::Cases | Grid::Lines) => Side::Left,
    }
}

/// Whether two lines of fractions would run into each other.
fn beside_bar(block: &Block, before: &[Block]) -> bool {
    let has_bar = |block: &Block| {
        block
            .lines
            .get(block.level)
            .is_some_and(|line| line.contains('─'))
    };
    has_bar(block) && before.last().is_some_and(has_bar)
}

#[cfg(test)]
mod tests {
    use unicode_width::UnicodeWidthStr;

    use super::*;
    use crate::text::maths::read::formula;

    fn shown(text: &str) -> String {
        let lines = stacked(&formula(text).unwrap(), 70).unwrap();
        format!("\n{}\n", lines.join("\n"))
    }

    #[test]
    fn fractions_and_roots_stand_in_two_dimensions() {
        insta::assert_snapshot!(shown(r"x = \frac{-b \pm \sqrt{b^2 - 4ac}}{2a}"));
        insta::assert_snapshot!(shown(r"\sqrt{\frac{x + 1}{2}} + \sqrt[3]{\frac{1}{x}}"));
        insta::assert_snapshot!(shown(
            r"\left(\frac{a}{b}\right)^2 + e^{\frac{x}{2}} + a_{max,1}^2"
        ));
    }

    #[test]
    fn sums_matrices_and_cases_stand_in_two_dimensions() {
        insta::assert_snapshot!(shown(r"\sum_{i=1}^{n} i^2 = \frac{n(n+1)(2n+1)}{6}"));
        insta::assert_snapshot!(shown(
            r"\begin{bmatrix} 1 & -2 \\ 10 & 3 \end{bmatrix} \begin{pmatrix} x \\ y \end{pmatrix}"
        ));
        insta::assert_snapshot!(shown(
            r"f(x) = \begin{cases} x^2 & \text{if } x > 0 \\ -x & \text{if } x < 0 \\ 1 & \text{otherwise} \end{cases}"
        ));
        insta::assert_snapshot!(shown(
            r"\begin{aligned} 2x + 1 &= 7 \\ x &= \frac{7 - 1}{2} \end{aligned}"
        ));
        insta::assert_snapshot!(shown(
            r"\lim_{x \to 0} \frac{\sin x}{x} = 1, \int_0^1 x\,dx, \binom{n}{k}"
        ));
    }

    #[test]
    fn what_is_too_wide_is_not_stacked() {
        let node = formula(r"\frac{a + b + c + d + e + f}{2}").unwrap();
        assert!(stacked(&node, 20).is_none());
        assert!(stacked(&node, 40).is_some());
    }

    #[test]
    fn what_is_too_wide_goes_on_before_its_relations() {
        let node = formula(
            r"\frac{\frac{1}{2} + \frac{1}{3}}{2} = f(x = \frac{1}{2}) \quad\text{and}\quad a < \frac{b}{c}",
        )
        .unwrap();
        let lines = stacked(&node, 26).unwrap();
        assert!(lines.iter().all(|line| line.width() <= 26), "{lines:?}");
        insta::assert_snapshot!(lines.join("\n"));
        // A part that is too wide by itself; nothing that would be stacked.
        assert!(stacked(&node, 10).is_none());
        let flat = formula("a + b + c = d + e + f").unwrap();
        assert!(stacked(&flat, 12).is_none());
    }

    #[test]
    fn every_line_is_as_wide_as_its_block() {
        let node = formula(r"\left\{\frac{1}{2}, \begin{matrix} a \\ b \end{matrix}\right\} \sqrt{\frac{a}{b}}_{q^2}^{w}").unwrap();
        let block = Layout { width: 80 }.node(&node).unwrap();
        for line in &block.lines {
            assert_eq!(line.width(), block.width, "{line:?}");
        }
    }

    #[test]
    fn letters_of_several_signs_stay_whole() {
        for text in [
            "x_{❤️+\\frac{1}{2}}",
            "y^{1️⃣}_{❤️❤️, \\frac{1}{2}}",
            "\\begin{matrix}❤️ & b\\\\ \\frac12 & e\u{301}\\end{matrix}",
            "\\frac{\u{fe0f}👩\u{200d}🔬}{2}_{\u{301}}^{\\frac{a}{\u{fe0f}}}",
            "\\sqrt{🇩🇪+\\frac{1}{2}}",
        ] {
            let node = formula(text).unwrap();
            let block = Layout { width: 80 }.node(&node).unwrap();
            for line in &block.lines {
                assert_eq!(crate::text::columns(line), block.width, "{line:?}");
            }
        }
        let whole = shown("x_{❤️+\\frac{e\u{301}}{2}}");
        assert!(whole.contains("❤️ +") || whole.contains("❤️+"), "{whole}");
    }
}
