//! What can be typed into the blanks of a card, and where they stand.

/// Most letters of a blank that is typed.
const TYPED: usize = 80;

/// A part of a text with blanks.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) enum Piece {
    Text(String),
    Blank {
        answers: Vec<String>,
        hint: Option<String>,
    },
}

/// An answer without the marks around it.
pub(super) fn plain(answer: &str) -> String {
    let answer = answer.trim();
    let bare = ["**", "__", "*", "_", "`"].into_iter().find_map(|mark| {
        let inner = answer.strip_prefix(mark)?.strip_suffix(mark)?;
        (!inner.is_empty() && !inner.contains(mark)).then_some(inner)
    });
    bare.unwrap_or(answer).to_owned()
}

/// Whether an answer can be typed into a blank.
pub(super) fn is_typed(answer: &str) -> bool {
    let marks = ['[', ']', '|', '$', '\n', '*', '`', '\\', '<'];
    !answer.is_empty() && answer.chars().count() <= TYPED && !answer.contains(marks)
}

/// Whether what follows these pieces stands within a formula.
pub(super) fn is_in_formula(before: &[Piece]) -> bool {
    let dollars = before.iter().map(|piece| match piece {
        Piece::Text(text) => dollars(text),
        Piece::Blank { .. } => 0,
    });
    dollars.sum::<usize>() % 2 == 1
}

/// How often a formula begins or ends in a text.
fn dollars(text: &str) -> usize {
    let text = text.replace("\\$", "").replace("$$", "$");
    text.matches('$').count()
}

/// Whether a blank begins within a formula or within code.
pub(super) fn is_in_formula_or_code(pieces: &[Piece]) -> bool {
    let (mut in_formula, mut ticks) = (0, 0);
    for piece in pieces {
        match piece {
            Piece::Text(text) => {
                in_formula += dollars(text);
                ticks += text.matches('`').count();
            }
            Piece::Blank { .. } if in_formula % 2 == 1 || ticks % 2 == 1 => return true,
            Piece::Blank { .. } => {}
        }
    }
    false
}
