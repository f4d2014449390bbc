//! A key with what is held down beside it, as it is written: `ctrl-z`, `f2`, `?`.

use crossterm::event::{KeyCode, KeyEvent, KeyModifiers};

use crate::words::{Message, message};

/// Keys that have a name: as it is written, and as it is shown.
static NAMED: [(&str, KeyCode, Message); 16] = [
    ("enter", KeyCode::Enter, message!("tui-chord-enter")),
    ("esc", KeyCode::Esc, message!("tui-chord-esc")),
    ("tab", KeyCode::Tab, message!("tui-chord-tab")),
    ("backtab", KeyCode::BackTab, message!("tui-chord-shift-tab")),
    ("space", KeyCode::Char(' '), message!("tui-chord-space")),
    (
        "backspace",
        KeyCode::Backspace,
        message!("tui-chord-backspace"),
    ),
    ("delete", KeyCode::Delete, message!("tui-chord-delete")),
    ("insert", KeyCode::Insert, message!("tui-chord-insert")),
    ("up", KeyCode::Up, message!("tui-chord-up")),
    ("down", KeyCode::Down, message!("tui-chord-down")),
    ("left", KeyCode::Left, message!("tui-chord-left")),
    ("right", KeyCode::Right, message!("tui-chord-right")),
    ("home", KeyCode::Home, message!("tui-chord-home")),
    ("end", KeyCode::End, message!("tui-chord-end")),
    ("pgup", KeyCode::PageUp, message!("tui-chord-page-up")),
    ("pgdn", KeyCode::PageDown, message!("tui-chord-page-down")),
];

/// The name of a key, with that of what is held down beside it.
type Named = fn(Message) -> Message;

/// What is held down beside a key: as it is written, and as it is shown with the key.
const HELD: [(&str, KeyModifiers, Named); 3] = [
    ("ctrl-", KeyModifiers::CONTROL, |key| {
        message!("tui-chord-ctrl", key = key)
    }),
    ("alt-", KeyModifiers::ALT, |key| {
        message!("tui-chord-alt", key = key)
    }),
    ("shift-", KeyModifiers::SHIFT, |key| {
        message!("tui-chord-shift", key = key)
    }),
];

/// A key, and what is held down beside it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(in crate::tui) struct Chord {
    code: KeyCode,
    held: KeyModifiers,
}

impl Chord {
    /// Always ends the program.
    pub(in crate::tui) const QUIT: Chord = Chord {
        code: KeyCode::Char('c'),
        held: KeyModifiers::CONTROL,
    };

    fn new(code: KeyCode, held: KeyModifiers) -> Chord {
        let mut held = held & (KeyModifiers::CONTROL | KeyModifiers::ALT | KeyModifiers::SHIFT);
        if matches!(code, KeyCode::Char(_) | KeyCode::BackTab) {
            // The letter itself tells of Shift.
            held -= KeyModifiers::SHIFT;
        }
        Chord { code, held }
    }

    /// The key that was pressed.
    pub(in crate::tui) fn pressed(key: KeyEvent) -> Chord {
        Chord::new(key.code, key.modifiers)
    }

    /// The key that a text names.
    pub(in crate::tui) fn parse(text: &str) -> Option<Chord> {
        let (mut rest, mut held) = (text, KeyModifiers::NONE);
        while let Some((name, modifier, _)) = HELD
            .iter()
            .find(|(name, ..)| rest.len() > name.len() && rest.starts_with(name))
        {
            rest = &rest[name.len()..];
            held |= *modifier;
        }
        let named = NAMED.iter().find(|(name, ..)| *name == rest);
        let function = || rest.strip_prefix('f')?.parse().ok();
        let mut letters = rest.chars();
        let code = match (named, letters.next(), letters.next()) {
            (Some((_, code, _)), ..) => *code,
            (None, Some(c), None) if !c.is_control() => KeyCode::Char(c),
            _ => KeyCode::F(function().filter(|n| (1..=24).contains(n))?),
        };
        let shift = held.contains(KeyModifiers::SHIFT);
        let code = match code {
            KeyCode::Tab if shift => KeyCode::BackTab,
            KeyCode::Char(c) if shift => KeyCode::Char(c.to_uppercase().next()?),
            KeyCode::Char(c) if held.contains(KeyModifiers::CONTROL) => {
                KeyCode::Char(c.to_lowercase().next()?)
            }
            code => code,
        };
        Some(Chord::new(code, held))
    }

    pub(in crate::tui) fn parts(self) -> (KeyCode, KeyModifiers) {
        (self.code, self.held)
    }

    /// Whether it writes a letter where text is typed.
    pub(in crate::tui) fn is_letter(self) -> bool {
        matches!(self.code, KeyCode::Char(_)) && self.held.is_empty()
    }

    /// Its name for people.
    pub(in crate::tui) fn label(self) -> Message {
        let named = NAMED.iter().find(|(_, code, _)| *code == self.code);
        let key = match (named, self.code) {
            (Some((.., shown)), _) => shown.clone(),
            (None, KeyCode::Char(c)) if self.held.is_empty() => Message::verbatim(c),
            (None, KeyCode::Char(c)) => Message::verbatim(c.to_uppercase().to_string()),
            (None, KeyCode::F(n)) => message!("tui-chord-function", n = n),
            (None, other) => Message::verbatim(other.to_string()),
        };
        let held = HELD.iter().filter(|(_, held, _)| self.held.contains(*held));
        held.rev().fold(key, |key, (.., with)| with(key))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn keys_have_names() {
        for (text, shown) in [
            ("ctrl-z", "Ctrl-Z"),
            ("alt-?", "Alt-?"),
            ("f2", "F2"),
            ("enter", "Enter"),
            ("q", "q"),
            ("G", "G"),
            ("-", "-"),
            ("ctrl--", "Ctrl--"),
            ("ctrl-alt-é", "Ctrl-Alt-É"),
            ("up", "↑"),
            ("shift-up", "Shift-↑"),
            ("shift-tab", "Shift-Tab"),
            ("shift-g", "G"),
        ] {
            let chord = Chord::parse(text).map(|chord| chord.label().to_string());
            assert_eq!(chord.as_deref(), Some(shown), "{text}");
        }
        for text in ["", "ctrl-", "return", "f0", "f99", "qq", "\u{1b}"] {
            assert_eq!(Chord::parse(text), None, "{text}");
        }
    }
}
