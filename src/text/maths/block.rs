//! Lines that are put together: side by side, one below the other, within brackets.

use super::tree::Side;
use crate::text::columns;

/// Lines of one width, and the one that stands level with what is beside them.
#[derive(Clone, Debug, PartialEq)]
pub(super) struct Block {
    pub(super) lines: Vec<String>,
    pub(super) width: usize,
    pub(super) level: usize,
}

impl Block {
    pub(super) fn text(text: &str) -> Block {
        Block {
            lines: vec![text.to_owned()],
            width: columns(text),
            level: 0,
        }
    }

    pub(super) fn height(&self) -> usize {
        self.lines.len()
    }

    /// Filled up to a width.
    pub(super) fn widened(&self, width: usize, side: Side) -> Vec<String> {
        let more = width.saturating_sub(self.width);
        let left = match side {
            Side::Left => 0,
            Side::Middle => more / 2,
            Side::Right => more,
        };
        let filled =
            |line: &String| format!("{}{line}{}", " ".repeat(left), " ".repeat(more - left));
        self.lines.iter().map(filled).collect()
    }

    /// Lines filled up to the widest. What two texts take side by side need not be the sum of what
    /// each takes alone: a heart and the sign that colours it take one column, and both take two.
    fn even(mut lines: Vec<String>, level: usize) -> Block {
        let wide: Vec<usize> = lines.iter().map(|line| columns(line)).collect();
        let width = wide.iter().copied().max().unwrap_or(0);
        for (line, wide) in lines.iter_mut().zip(wide) {
            line.extend(std::iter::repeat_n(' ', width - wide));
        }
        Block {
            lines,
            width,
            level,
        }
    }

    /// One below the other; `level` is the line that stands level.
    pub(super) fn piled(blocks: &[&Block], level: usize) -> Block {
        let width = blocks.iter().map(|block| block.width).max().unwrap_or(0);
        let lines = blocks
            .iter()
            .flat_map(|block| block.widened(width, Side::Middle));
        Block {
            lines: lines.collect(),
            width,
            level,
        }
    }
}

/// Side by side, on one level.
pub(super) fn beside(blocks: &[Block]) -> Block {
    let level = blocks.iter().map(|block| block.level).max().unwrap_or(0);
    let under = blocks
        .iter()
        .map(|block| block.height() - block.level)
        .max()
        .unwrap_or(1);
    let mut lines = vec![String::new(); level + under];
    for block in blocks {
        let from = level - block.level;
        for (n, line) in lines.iter_mut().enumerate() {
            match n.checked_sub(from).and_then(|n| block.lines.get(n)) {
                Some(part) => line.push_str(part),
                None => line.extend(std::iter::repeat_n(' ', block.width)),
            }
        }
    }
    Block::even(lines, level)
}

/// A script as a block, and whether it is of small letters; none where there is none.
pub(super) type Small = Option<(Block, bool)>;

/// What is lowered and raised behind a base. What has small letters stands on its first
/// and last line, other things below and above these.
pub(super) fn scripted(base: Block, down: Small, up: Small) -> Block {
    let width = [&down, &up]
        .iter()
        .filter_map(|s| s.as_ref().map(|s| s.0.width))
        .max()
        .unwrap_or(0);
    let mut lines: Vec<String> = base
        .lines
        .iter()
        .map(|line| line.clone() + &" ".repeat(width))
        .collect();
    let mut level = base.level;
    let put = |line: &str, to: &str| {
        let more = " ".repeat(width.saturating_sub(columns(line)));
        format!("{to}{line}{more}")
    };
    let one = base.height() == 1;
    if let Some((block, small)) = down {
        match small {
            true if !one || block.height() == 1 => {
                let last = base.height() - 1;
                lines[last] = put(&block.lines[0], &base.lines[last]);
            }
            _ => {
                let indent = " ".repeat(base.width);
                lines.extend(block.lines.iter().map(|line| put(line, &indent)));
            }
        }
    }
    if let Some((block, small)) = up {
        let is_free = lines[0].ends_with(&" ".repeat(width)) && width > 0;
        match small && is_free {
            true => lines[0] = put(&block.lines[0], &base.lines[0]),
            false => {
                let indent = " ".repeat(base.width);
                let above: Vec<String> =
                    block.lines.iter().map(|line| put(line, &indent)).collect();
                level += above.len();
                lines.splice(0..0, above);
            }
        }
    }
    Block::even(lines, level)
}

/// Within brackets as high as it is.
pub(super) fn fenced(open: &str, inside: &Block, close: &str) -> Block {
    let fence = |sign: &str| {
        let height = inside.height();
        let lines = (0..height).map(|row| piece(sign, row, height, inside.level).to_owned());
        let lines: Vec<String> = lines.collect();
        Block {
            width: lines.iter().map(|line| columns(line)).max().unwrap_or(0),
            lines,
            level: inside.level,
        }
    };
    beside(&[fence(open), inside.clone(), fence(close)])
}

/// The piece of a bracket in a row.
fn piece(sign: &str, row: usize, height: usize, level: usize) -> &str {
    let pieces = match sign {
        _ if height == 1 => return sign,
        "(" => ["⎛", "⎜", "⎜", "⎝"],
        ")" => ["⎞", "⎟", "⎟", "⎠"],
        "[" => ["⎡", "⎢", "⎢", "⎣"],
        "]" => ["⎤", "⎥", "⎥", "⎦"],
        "⌊" => ["⎢", "⎢", "⎢", "⎣"],
        "⌋" => ["⎥", "⎥", "⎥", "⎦"],
        "⌈" => ["⎡", "⎢", "⎢", "⎢"],
        "⌉" => ["⎤", "⎥", "⎥", "⎥"],
        "{" if height == 2 => ["⎰", "", "", "⎱"],
        "}" if height == 2 => ["⎱", "", "", "⎰"],
        "{" => ["⎧", "⎪", "⎨", "⎩"],
        "}" => ["⎫", "⎪", "⎬", "⎭"],
        "|" => ["│", "│", "│", "│"],
        "‖" => ["║", "║", "║", "║"],
        "" => return "",
        sign => {
            return if row == level { sign } else { " " };
        }
    };
    match row {
        0 => pieces[0],
        row if row + 1 == height => pieces[3],
        row if row == height / 2 => pieces[2],
        _ => pieces[1],
    }
}
