//! The cells of a drawn screen, before they go to the terminal.

use ratatui::buffer::Buffer;
use unicode_width::UnicodeWidthStr;

use crate::text::{Letters, in_cells, is_unsafe};

/// Makes of what was drawn what can be shown on a terminal of these letters.
pub(super) fn settle(buffer: &mut Buffer, letters: Letters) {
    scrub(buffer);
    clear_halves(buffer);
    spell(buffer, letters);
}

/// Takes out of a drawn screen what could steer the terminal: whatever was
/// drawn, no such thing leaves.
fn scrub(buffer: &mut Buffer) {
    for cell in &mut buffer.content {
        if cell.symbol().contains(is_unsafe) || cell.symbol().contains(['\n', '\t']) {
            cell.set_symbol(" ");
        }
    }
}

/// Puts what stands for it in the place of each letter that the terminal lacks. A wide one
/// covers the cell behind it, which shows the rest.
fn spell(buffer: &mut Buffer, letters: Letters) {
    if letters == Letters::All {
        return;
    }
    for at in 0..buffer.content.len() {
        let Some(shown) = in_cells(buffer.content[at].symbol(), letters) else {
            continue;
        };
        for (n, letter) in shown.chars().enumerate() {
            if let Some(cell) = buffer.content.get_mut(at + n) {
                cell.set_char(letter);
            }
        }
    }
}

/// Takes away wide letters of which one half is covered by something else, or off the screen:
/// no terminal shows half a letter.
fn clear_halves(buffer: &mut Buffer) {
    let width = usize::from(buffer.area.width);
    if width == 0 {
        return;
    }
    for row in buffer.content.chunks_mut(width) {
        for at in 0..row.len() {
            let wide = row[at].symbol().width();
            let covers = |cell: &ratatui::buffer::Cell| cell.symbol() == " ";
            let is_whole = wide < 2
                || row
                    .get(at + 1..at + wide)
                    .is_some_and(|rest| rest.iter().all(covers));
            if !is_whole {
                row[at].set_symbol(" ");
            }
        }
    }
}

#[cfg(test)]
mod tests {
    use ratatui::layout::Rect;
    use ratatui::style::Style;

    use super::*;

    #[test]
    fn nothing_that_steers_a_terminal_leaves_the_screen() {
        let mut buffer = Buffer::empty(Rect::new(0, 0, 4, 1));
        for (x, symbol) in ["a", "\u{1b}", "\u{9b}1m", "é\u{202e}"]
            .into_iter()
            .enumerate()
        {
            buffer[(x as u16, 0)].set_symbol(symbol);
        }
        scrub(&mut buffer);
        let symbols: Vec<&str> = buffer.content.iter().map(|cell| cell.symbol()).collect();
        assert_eq!(symbols, ["a", " ", " ", " "]);
    }

    #[test]
    fn no_half_of_a_letter_is_shown() {
        let mut buffer = Buffer::empty(Rect::new(0, 0, 8, 2));
        buffer.set_string(0, 0, "a日本🇩🇪", Style::default());
        buffer.set_string(0, 1, "日本日本", Style::default());
        // A frame over the second half of one, and the first half of another.
        buffer[(2, 0)].set_symbol("│");
        buffer[(5, 0)].set_symbol("│");
        buffer[(2, 1)].set_symbol("│");
        buffer[(7, 1)].set_symbol("日");
        settle(&mut buffer, Letters::All);
        let row = |y| -> String { (0..8).map(|x| buffer[(x, y)].symbol()).collect() };
        assert_eq!(row(0), "a │本 │  ");
        assert_eq!(row(1), "日 │ 日   ");
    }
}
