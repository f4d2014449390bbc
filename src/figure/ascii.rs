//! Figures in the letters that every terminal has.

/// A line of a figure in ASCII, as wide as before: a curve is stars, a point `@`, an end that
/// does not belong to its part `o`, a bar `#`.
pub fn in_ascii(line: &str) -> String {
    line.chars().map(letter).collect()
}

fn letter(c: char) -> char {
    match c {
        '│' | '┤' | '├' => '|',
        '─' => '-',
        '┼' | '└' | '┘' | '┌' | '┐' | '┬' | '┴' => '+',
        '━' => '=',
        '◀' => '<',
        '▶' => '>',
        '●' => '@',
        '○' => 'o',
        '·' => '.',
        '█' | '▉' | '▊' | '▋' | '▌' => '#',
        '▍' | '▎' | '▏' | '\u{2800}' => ' ',
        '\u{2801}'..='\u{28ff}' => '*',
        '…' => '~',
        c => c,
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::figure::{Figure, draw};
    use unicode_width::UnicodeWidthStr;

    #[test]
    fn whatever_is_drawn_is_ascii_and_as_wide() {
        for block in [
            "plot: x^2 - 2x\npoints: (1, -1)",
            "plot: 1/x",
            "bars: A = 3; B = 4.6; C = 0.2",
            "line: -1 < x <= 4 or x > 7",
            "line: x <= 2",
            "box: 1, 2, 3, 5, 9",
        ] {
            let figure = Figure::read(block).unwrap();
            for width in [20, 37, 60] {
                for line in draw(&figure, width).unwrap() {
                    let ascii = in_ascii(&line);
                    assert!(ascii.is_ascii(), "{block}: {ascii}");
                    assert_eq!(ascii.width(), line.width());
                }
            }
        }
        assert_eq!(in_ascii("◀━━○──┼──●"), "<==o--+--@");
        assert_eq!(in_ascii("A │██▌ 5"), "A |### 5");
    }
}
