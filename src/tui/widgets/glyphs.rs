//! The signs that charts and maps are drawn with: letters of line drawing, or ASCII alone.

use ratatui::symbols;

/// Which signs there are.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(in crate::tui) enum Glyphs {
    Drawn,
    Ascii,
}

/// Where a line goes on from a cell: to the left, right, up and down.
pub(in crate::tui) const LEFT: u8 = 1;
pub(in crate::tui) const RIGHT: u8 = 2;
pub(in crate::tui) const UP: u8 = 4;
pub(in crate::tui) const DOWN: u8 = 8;

const DRAWN: [&str; 16] = [
    " ", "╴", "╶", "─", "╵", "╯", "╰", "┴", "╷", "╮", "╭", "┬", "│", "┤", "├", "┼",
];
/// None of these is the sign of a stage: `+` is that of what is kept.
const PLAIN: [&str; 16] = [
    " ", "-", "-", "-", "|", "'", "'", "'", "|", ",", ",", ",", "|", "|", "|", "|",
];
/// From no practice to much.
const HEAT: [&str; 5] = ["·", "░", "▒", "▓", "█"];
const PLAIN_HEAT: [&str; 5] = [".", ":", "+", "*", "#"];

impl Glyphs {
    /// Those for a terminal that has letters beyond ASCII, or has none.
    pub(in crate::tui) fn of(is_ascii: bool) -> Glyphs {
        match is_ascii {
            true => Glyphs::Ascii,
            false => Glyphs::Drawn,
        }
    }

    /// The sign of a cell from which a line goes on to these sides.
    pub(in crate::tui) fn line(self, sides: u8) -> &'static str {
        let at = usize::from(sides & 15);
        match self {
            Glyphs::Drawn => DRAWN[at],
            Glyphs::Ascii => PLAIN[at],
        }
    }

    /// The sign for so much, 0 (nothing) to 4.
    pub(in crate::tui) fn heat(self, level: usize) -> &'static str {
        let level = level.min(4);
        match self {
            Glyphs::Drawn => HEAT[level],
            Glyphs::Ascii => PLAIN_HEAT[level],
        }
    }

    /// A point on a scale, the scale, and a mark on it.
    pub(in crate::tui) fn scale(self) -> [&'static str; 3] {
        match self {
            Glyphs::Drawn => ["●", "─", "┼"],
            Glyphs::Ascii => ["o", "-", "+"],
        }
    }

    /// The parts of bars.
    pub(in crate::tui) fn bars(self) -> symbols::bar::Set<'static> {
        match self {
            Glyphs::Drawn => symbols::bar::NINE_LEVELS,
            Glyphs::Ascii => symbols::bar::Set {
                full: "#",
                seven_eighths: "#",
                three_quarters: "#",
                five_eighths: "#",
                half: "#",
                three_eighths: "_",
                one_quarter: "_",
                one_eighth: "_",
                empty: " ",
            },
        }
    }

    /// The signs of a frame.
    pub(in crate::tui) fn frame(self) -> symbols::border::Set<'static> {
        match self {
            Glyphs::Drawn => symbols::border::ROUNDED,
            Glyphs::Ascii => symbols::border::Set {
                top_left: "+",
                top_right: "+",
                bottom_left: "+",
                bottom_right: "+",
                vertical_left: "|",
                vertical_right: "|",
                horizontal_top: "-",
                horizontal_bottom: "-",
            },
        }
    }

    /// The sign before what is marked.
    pub(in crate::tui) fn mark(self) -> &'static str {
        match self {
            Glyphs::Drawn => "❯",
            Glyphs::Ascii => ">",
        }
    }

    /// A sign of ASCII in place of one that stands for a stage, an axis or a point of a chart;
    /// what is ASCII stays.
    pub(in crate::tui) fn plain(self, sign: &str) -> &str {
        match (self, sign) {
            (Glyphs::Drawn, sign) => sign,
            (_, "○") => "o",
            (_, "◐") => "%",
            (_, "●") => "@",
            (_, "✓") => "+",
            (_, "★") => "*",
            (_, "↻") => "&",
            (_, "·") => ".",
            (_, "•") => "*",
            (_, "▄") => "o",
            (_, "│") => "|",
            (_, "─") => "-",
            (_, "└") => "+",
            (_, "…" | "‹" | "›" | "–") => "-",
            (_, sign) => sign,
        }
    }
}

#[cfg(test)]
mod tests {
    use super::Glyphs;
    use crate::learner::Stage;
    use crate::text::Letters;
    use crate::text::in_cells;

    /// The map and the list of skills have the same sign for a stage, and each its own.
    #[test]
    fn stages_are_told_apart_in_ascii_by_the_same_signs_everywhere() {
        let stages = Stage::ALL.iter().map(|stage| stage.glyph());
        let all: Vec<&str> = stages.chain(["↻", "·"]).collect();
        let plain = all.iter().map(|sign| Glyphs::Ascii.plain(sign).to_owned());
        let plain: Vec<String> = plain.collect();
        let cells: Vec<String> = (all.iter())
            .map(|sign| in_cells(sign, Letters::Ascii).expect("it is not ASCII"))
            .collect();
        assert_eq!(plain, cells);
        for (n, sign) in plain.iter().enumerate() {
            assert!(!plain[..n].contains(sign), "{sign} twice in {plain:?}");
            let line = |sides: u8| Glyphs::Ascii.line(sides) == sign;
            assert!(!(0..16).any(line), "{sign} is a joint of lines, too");
        }
    }
}
