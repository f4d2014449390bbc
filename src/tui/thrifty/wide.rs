//! Wide characters: what they cover, and where terminals differ in how wide they take them to be.

use ratatui::buffer::Cell;
use unicode_width::{UnicodeWidthChar, UnicodeWidthStr};

/// Marks that every terminal draws over the letter before them: accents, points of Hebrew and
/// vowels of Arabic, signs around symbols, voiced kana, half marks.
fn is_mark(c: char) -> bool {
    matches!(c,
        '\u{300}'..='\u{36f}' | '\u{591}'..='\u{5c7}' | '\u{64b}'..='\u{65f}' | '\u{670}'
        | '\u{1ab0}'..='\u{1aff}' | '\u{1dc0}'..='\u{1dff}' | '\u{20d0}'..='\u{20ff}'
        | '\u{3099}' | '\u{309a}' | '\u{fe20}'..='\u{fe2f}')
}

/// Whether terminals differ in how wide they draw it: emoji, and what is put together of
/// several characters, such as flags, families and syllables of Indian scripts.
pub(super) fn is_unsure(cell: &Cell) -> bool {
    let symbol = cell.symbol();
    let mut chars = symbol.chars();
    !symbol.is_ascii()
        && (chars
            .next()
            .is_some_and(|c| ('\u{1f000}'..'\u{20000}').contains(&c))
            || chars.any(|c| !is_mark(c)))
}

/// The most columns that a terminal takes it to have: each letter by itself, and the halves
/// of a flag as wide as it.
pub(super) fn widest(cell: &Cell) -> u16 {
    let is_half = |c: char| ('\u{1f1e6}'..='\u{1f1ff}').contains(&c);
    let wide = |c: char| {
        if is_half(c) {
            2
        } else {
            c.width().unwrap_or(0).min(2)
        }
    };
    let all: usize = cell.symbol().chars().map(wide).sum();
    u16::try_from(all)
        .unwrap_or(u16::MAX)
        .max(cell.symbol().width() as u16)
}

/// Puts a cell where it belongs in `shown`, and what a wide one covers beside it.
pub(super) fn put_into(shown: &mut [Cell], at: usize, width: u16, cell: &Cell) {
    // What is wide and comes with a selector, such as a heart, is followed by a blank that it
    // covers.
    if shown[at].symbol().is_empty() && cell.symbol() == " " {
        return;
    }
    uncover(shown, at, width);
    shown[at] = cell.clone();
    for beside in at + 1..at + cell.symbol().width() {
        if beside.is_multiple_of(usize::from(width)) {
            break;
        }
        uncover(shown, beside, width);
        shown[beside] = covered_cell(cell);
    }
}

/// Empties what a wide character covers, which goes.
fn uncover(shown: &mut [Cell], at: usize, width: u16) {
    for beside in at + 1..at + shown[at].symbol().width() {
        if beside.is_multiple_of(usize::from(width)) || !shown[beside].symbol().is_empty() {
            break;
        }
        shown[beside] = Cell::EMPTY;
    }
}

/// The place beside a wide character, which that covers.
fn covered_cell(of: &Cell) -> Cell {
    let mut cell = of.clone();
    cell.set_symbol("");
    cell
}
