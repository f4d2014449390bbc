//! What `echo` prints, however its words are put in quotes.

use super::tree::{Operand, Piece, Word};

/// What `echo` prints: with a blank between words, whether these were one word or several.
/// Options before them, and what is split into words or stands for names of files, stay apart.
pub(super) fn joined(operands: Vec<Operand>) -> Vec<Operand> {
    let is_option = |word: &Word| {
        let letters = word.text().and_then(|text| text.strip_prefix('-'));
        letters.is_some_and(|text| !text.is_empty() && text.chars().all(|c| "neE".contains(c)))
    };
    let mut out: Vec<Operand> = Vec::with_capacity(operands.len());
    let mut may_be_option = true;
    // Whether the last one is a text that goes on.
    let mut goes_on = false;
    for operand in operands {
        let whole = match &operand {
            Operand::Word(word) => is_whole(word),
            Operand::Mode(_) | Operand::GoodMode => false,
        };
        may_be_option &= matches!(&operand, Operand::Word(word) if is_option(word));
        match (out.last_mut(), operand) {
            (Some(Operand::Word(last)), Operand::Word(word)) if goes_on && whole => {
                last.push_text(" ");
                word.pieces.into_iter().for_each(|piece| last.push(piece));
            }
            (_, operand) => out.push(operand),
        }
        goes_on = whole && !may_be_option;
    }
    out
}

/// Whether a word stays one word, whatever stands in it.
fn is_whole(word: &Word) -> bool {
    word.pieces.iter().all(|piece| match piece {
        Piece::Text(_) => true,
        // `$@` between quotes is several.
        Piece::Value { name, quoted } => *quoted && !name.contains('@'),
        Piece::Output { quoted, .. } | Piece::Sum { quoted, .. } => *quoted,
        Piece::Special(_) | Piece::Process { .. } => false,
    })
}
