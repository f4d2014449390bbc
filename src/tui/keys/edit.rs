//! What keys do to a text that is typed, as in shells.

use crossterm::event::{KeyCode, KeyModifiers};

/// A change that a key asks for.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(in crate::tui) enum Edit {
    Insert(char),
    Backspace,
    Delete,
    Left,
    Right,
    WordLeft,
    WordRight,
    Home,
    End,
    KillBefore,
    KillAfter,
    /// Back to the blank before.
    KillToBlank,
    /// Back to the beginning of a word.
    KillWord,
    KillWordAfter,
    Upper,
    Lower,
    Capital,
    /// Changes the places of two words.
    Transpose,
    /// Changes the places of two letters.
    TransposeLetters,
    /// Puts in what was cut out last.
    Yank,
    /// Takes the last change back.
    Undo,
}

impl Edit {
    /// Whether it cuts out what can be put in again, and whether from before the cursor.
    pub(in crate::tui) fn kills(self) -> Option<bool> {
        Some(match self {
            Edit::KillBefore | Edit::KillToBlank | Edit::KillWord => true,
            Edit::KillAfter | Edit::KillWordAfter => false,
            _ => return None,
        })
    }

    pub(in crate::tui) fn moves(self) -> bool {
        use Edit::{End, Home, Left, Right, WordLeft, WordRight};
        matches!(self, Left | Right | WordLeft | WordRight | Home | End)
    }
}

/// What a key does to a text.
pub(in crate::tui::keys) fn edit(pressed: (KeyCode, KeyModifiers)) -> Option<Edit> {
    const PLAIN: KeyModifiers = KeyModifiers::NONE;
    const CTRL: KeyModifiers = KeyModifiers::CONTROL;
    const ALT: KeyModifiers = KeyModifiers::ALT;
    Some(match pressed {
        (KeyCode::Char(c), PLAIN) => Edit::Insert(c),
        // AltGr on some keyboards.
        (KeyCode::Char(c), m) if m == CTRL | ALT => Edit::Insert(c),
        (KeyCode::Char(c), ALT) => return of_words(c),
        (KeyCode::Char('w'), CTRL) => Edit::KillToBlank,
        (KeyCode::Backspace, CTRL | ALT) => Edit::KillWord,
        (KeyCode::Delete, CTRL | ALT) => Edit::KillWordAfter,
        (KeyCode::Backspace, _) | (KeyCode::Char('h'), CTRL) => Edit::Backspace,
        (KeyCode::Delete, _) | (KeyCode::Char('d'), CTRL) => Edit::Delete,
        (KeyCode::Left, CTRL | ALT) => Edit::WordLeft,
        (KeyCode::Right, CTRL | ALT) => Edit::WordRight,
        (KeyCode::Left, _) | (KeyCode::Char('b'), CTRL) => Edit::Left,
        (KeyCode::Right, _) | (KeyCode::Char('f'), CTRL) => Edit::Right,
        (KeyCode::Home, _) | (KeyCode::Char('a'), CTRL) => Edit::Home,
        (KeyCode::End, _) | (KeyCode::Char('e'), CTRL) => Edit::End,
        (KeyCode::Char('u'), CTRL) => Edit::KillBefore,
        (KeyCode::Char('y'), CTRL) => Edit::Yank,
        (KeyCode::Char('t'), CTRL) => Edit::TransposeLetters,
        // Terminals send Ctrl-_ and Ctrl-/ as the same byte, which is read as Ctrl-7.
        (KeyCode::Char('_' | '7' | '/'), CTRL) => Edit::Undo,
        (KeyCode::Char('k'), CTRL) => Edit::KillAfter,
        _ => return None,
    })
}

/// What Alt and a letter do to words, as in shells.
fn of_words(letter: char) -> Option<Edit> {
    Some(match letter.to_ascii_lowercase() {
        'b' => Edit::WordLeft,
        'f' => Edit::WordRight,
        'd' => Edit::KillWordAfter,
        'u' => Edit::Upper,
        'l' => Edit::Lower,
        'c' => Edit::Capital,
        't' => Edit::Transpose,
        _ => return None,
    })
}
