//! A key with what is held down beside it, as it is written: `ctrl-z`, `f2`, `?`.

use crossterm::event::{KeyCode, KeyEvent, KeyModifiers};

/// Keys that have a name: as it is written, and as it is shown.
const NAMED: [(&str, KeyCode, &str); 16] = [
    ("enter", KeyCode::Enter, "Enter"),
    ("esc", KeyCode::Esc, "Esc"),
    ("tab", KeyCode::Tab, "Tab"),
    ("backtab", KeyCode::BackTab, "Shift-Tab"),
    ("space", KeyCode::Char(' '), "Space"),
    ("backspace", KeyCode::Backspace, "Backspace"),
    ("delete", KeyCode::Delete, "Delete"),
    ("insert", KeyCode::Insert, "Insert"),
    ("up", KeyCode::Up, "↑"),
    ("down", KeyCode::Down, "↓"),
    ("left", KeyCode::Left, "←"),
    ("right", KeyCode::Right, "→"),
    ("home", KeyCode::Home, "Home"),
    ("end", KeyCode::End, "End"),
    ("pgup", KeyCode::PageUp, "PgUp"),
    ("pgdn", KeyCode::PageDown, "PgDn"),
];

const HELD: [(&str, KeyModifiers, &str); 3] = [
    ("ctrl-", KeyModifiers::CONTROL, "Ctrl-"),
    ("alt-", KeyModifiers::ALT, "Alt-"),
    ("shift-", KeyModifiers::SHIFT, "Shift-"),
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
    pub(in crate::tui) fn label(self) -> String {
        let held = HELD.iter().filter(|(_, held, _)| self.held.contains(*held));
        let held: String = held.map(|(.., shown)| *shown).collect();
        let named = NAMED.iter().find(|(_, code, _)| *code == self.code);
        match (named, self.code) {
            (Some((.., shown)), _) => held + shown,
            (None, KeyCode::Char(c)) if self.held.is_empty() => c.into(),
            (None, KeyCode::Char(c)) => held + &c.to_uppercase().to_string(),
            (None, KeyCode::F(n)) => format!("{held}F{n}"),
            (None, other) => format!("{held}{other}"),
        }
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
            let chord = Chord::parse(text).map(Chord::label);
            assert_eq!(chord.as_deref(), Some(shown), "{text}");
        }
        for text in ["", "ctrl-", "return", "f0", "f99", "qq", "\u{1b}"] {
            assert_eq!(Chord::parse(text), None, "{text}");
        }
    }
}
