//! How a terminal writes: colours and styles, changed in as few bytes as there are
//! (ECMA-48, SGR; 256 colours and true colour as xterm has them).

use ratatui::buffer::Cell;
use ratatui::style::{Color, Modifier};

/// What takes a style away again, and what gives it. Bold and dim are taken away together.
const STYLES: [(Modifier, u8, u8); 7] = [
    (Modifier::BOLD, 1, 22),
    (Modifier::DIM, 2, 22),
    (Modifier::ITALIC, 3, 23),
    (Modifier::UNDERLINED, 4, 24),
    (Modifier::SLOW_BLINK, 5, 25),
    (Modifier::REVERSED, 7, 27),
    (Modifier::CROSSED_OUT, 9, 29),
];

/// The styles that are seen on a space, too.
const ON_SPACES: Modifier = Modifier::UNDERLINED
    .union(Modifier::REVERSED)
    .union(Modifier::CROSSED_OUT);

/// Colours and styles of what is written next.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(super) struct Pen {
    fg: Color,
    bg: Color,
    styles: Modifier,
}

impl Pen {
    /// As a terminal writes by itself.
    pub(super) const PLAIN: Pen = Pen {
        fg: Color::Reset,
        bg: Color::Reset,
        styles: Modifier::empty(),
    };

    /// The pen that writes a cell; without colours where the learner wants none.
    pub(super) fn of(cell: &Cell, coloured: bool) -> Pen {
        let colour = |colour| if coloured { colour } else { Color::Reset };
        Pen {
            fg: colour(cell.fg),
            bg: colour(cell.bg),
            styles: cell.modifier,
        }
    }

    /// Whether an empty cell looks the same, written by either.
    pub(super) fn is_alike_on_spaces(self, other: Pen) -> bool {
        let seen = |pen: Pen| pen.styles & ON_SPACES;
        let shows_fg = !(seen(self).is_empty());
        self.bg == other.bg && seen(self) == seen(other) && (!shows_fg || self.fg == other.fg)
    }

    /// The pen that has its background and nothing else.
    pub(super) fn bare(self) -> Pen {
        Pen {
            bg: self.bg,
            ..Pen::PLAIN
        }
    }

    /// The pen to write an empty cell of this look with, of those before and behind it: one
    /// that stays, or is needed next, costs nothing.
    pub(super) fn on_space(self, around: [Option<Pen>; 2]) -> Pen {
        let bare = Some(self.bare());
        let all = around.into_iter().chain([bare]).flatten();
        let mut alike = all.filter(|pen| pen.is_alike_on_spaces(self));
        alike.next().unwrap_or(self)
    }

    /// What makes `self` of `before`, of which nothing need be known; empty where they are
    /// the same.
    pub(super) fn after(self, before: Option<Pen>) -> String {
        if before == Some(self) {
            return String::new();
        }
        let afresh = self.parameters(Pen::PLAIN);
        let afresh = match afresh.is_empty() {
            true => "\x1b[m".to_owned(),
            // A parameter that is left out is 0, as ECMA-48 has it.
            false => format!("\x1b[;{}m", afresh.join(";")),
        };
        match before {
            None => afresh,
            Some(before) => {
                let changed = format!("\x1b[{}m", self.parameters(before).join(";"));
                if changed.len() <= afresh.len() {
                    changed
                } else {
                    afresh
                }
            }
        }
    }

    /// The parameters that lead from `before` to `self`.
    fn parameters(self, before: Pen) -> Vec<String> {
        let mut all = Vec::new();
        let gone = before.styles - self.styles;
        let mut styles = before.styles - gone;
        for (style, _, off) in STYLES {
            if gone.contains(style) && !all.contains(&off.to_string()) {
                all.push(off.to_string());
                if off == 22 {
                    styles -= Modifier::BOLD | Modifier::DIM;
                }
            }
        }
        for (style, on, _) in STYLES {
            if self.styles.contains(style) && !styles.contains(style) {
                all.push(on.to_string());
            }
        }
        if self.fg != before.fg {
            all.push(colour(self.fg, 30, 90));
        }
        if self.bg != before.bg {
            all.push(colour(self.bg, 40, 100));
        }
        all
    }
}

/// A colour where the dark ones begin at `dark` and the bright ones at `bright`. The sixteen
/// basic ones are written as every terminal knows them.
fn colour(of: Color, dark: u8, bright: u8) -> String {
    let basic = |n: u8| (dark + n).to_string();
    let light = |n: u8| (bright + n).to_string();
    match of {
        Color::Reset => (dark + 9).to_string(),
        Color::Black => basic(0),
        Color::Red => basic(1),
        Color::Green => basic(2),
        Color::Yellow => basic(3),
        Color::Blue => basic(4),
        Color::Magenta => basic(5),
        Color::Cyan => basic(6),
        Color::Gray => basic(7),
        Color::DarkGray => light(0),
        Color::LightRed => light(1),
        Color::LightGreen => light(2),
        Color::LightYellow => light(3),
        Color::LightBlue => light(4),
        Color::LightMagenta => light(5),
        Color::LightCyan => light(6),
        Color::White => light(7),
        Color::Indexed(n @ 0..8) => basic(n),
        Color::Indexed(n @ 8..16) => light(n - 8),
        Color::Indexed(n) => format!("{};5;{n}", dark + 8),
        Color::Rgb(r, g, b) => format!("{};2;{r};{g};{b}", dark + 8),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn pen(fg: Color, styles: Modifier) -> Pen {
        Pen {
            fg,
            styles,
            ..Pen::PLAIN
        }
    }

    #[test]
    fn a_pen_is_changed_in_the_fewest_bytes() {
        let plain = Some(Pen::PLAIN);
        let bold = pen(Color::Cyan, Modifier::BOLD);
        let both = pen(Color::Cyan, Modifier::BOLD | Modifier::DIM);
        for (from, to, written) in [
            (plain, Pen::PLAIN, ""),
            (None, Pen::PLAIN, "\x1b[m"),
            (None, bold, "\x1b[;1;36m"),
            (plain, bold, "\x1b[1;36m"),
            (Some(bold), Pen::PLAIN, "\x1b[m"),
            (Some(bold), pen(Color::Cyan, Modifier::empty()), "\x1b[22m"),
            (Some(both), bold, "\x1b[22;1m"),
            (Some(bold), pen(Color::LightRed, Modifier::BOLD), "\x1b[91m"),
            (plain, pen(Color::Indexed(9), Modifier::empty()), "\x1b[91m"),
            (
                plain,
                pen(Color::Indexed(208), Modifier::empty()),
                "\x1b[38;5;208m",
            ),
            (
                plain,
                pen(Color::Rgb(1, 2, 3), Modifier::empty()),
                "\x1b[38;2;1;2;3m",
            ),
        ] {
            assert_eq!(to.after(from), written, "{from:?} to {to:?}");
        }
    }

    #[test]
    fn spaces_are_alike_where_nothing_is_seen_on_them() {
        let red = pen(Color::Red, Modifier::BOLD);
        assert!(red.is_alike_on_spaces(Pen::PLAIN));
        let lined = pen(Color::Red, Modifier::UNDERLINED);
        assert!(!lined.is_alike_on_spaces(Pen::PLAIN));
        assert!(!lined.is_alike_on_spaces(pen(Color::Blue, Modifier::UNDERLINED)));
        let filled = Pen {
            bg: Color::Blue,
            ..Pen::PLAIN
        };
        assert!(!filled.is_alike_on_spaces(Pen::PLAIN) && filled.is_alike_on_spaces(filled.bare()));
    }
}
