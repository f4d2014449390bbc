//! Contexts, actions, and what a pressed key asks for by the table in `bindings`,
//! which serves the footer and the page of all keys too.

pub(in crate::tui) mod action;
pub(in crate::tui) mod bindings;

use crossterm::event::{KeyCode, KeyEvent, KeyModifiers};

use crate::tui::widgets::field::Edit;
use action::{Action, Context};
use bindings::keys;

/// The key that a text such as `ctrl-z` names.
fn chord(text: &str) -> (KeyCode, KeyModifiers) {
    let (modifiers, name) = match text.split_once('-') {
        Some(("ctrl", name)) => (KeyModifiers::CONTROL, name),
        Some(("alt", name)) => (KeyModifiers::ALT, name),
        Some(("shift", name)) => (KeyModifiers::SHIFT, name),
        _ => (KeyModifiers::NONE, text),
    };
    let code = match name {
        "enter" => KeyCode::Enter,
        "esc" => KeyCode::Esc,
        "tab" => KeyCode::Tab,
        "backtab" => KeyCode::BackTab,
        "space" => KeyCode::Char(' '),
        "up" => KeyCode::Up,
        "down" => KeyCode::Down,
        "left" => KeyCode::Left,
        "right" => KeyCode::Right,
        "home" => KeyCode::Home,
        "end" => KeyCode::End,
        "pgup" => KeyCode::PageUp,
        "pgdn" => KeyCode::PageDown,
        _ => match name.strip_prefix('f').and_then(|n| n.parse().ok()) {
            Some(n) => KeyCode::F(n),
            None => KeyCode::Char(name.chars().next().unwrap_or(' ')),
        },
    };
    (code, modifiers)
}

/// A key's name for people.
pub(in crate::tui) fn label(text: &str) -> String {
    let (modifier, name) = match text.split_once('-') {
        Some((m @ ("ctrl" | "alt" | "shift"), name)) => (Some(m), name),
        _ => (None, text),
    };
    let name = match name {
        "up" => "↑".into(),
        "down" => "↓".into(),
        "left" => "←".into(),
        "right" => "→".into(),
        "pgup" => "PgUp".into(),
        "pgdn" => "PgDn".into(),
        "backtab" => "Shift-Tab".into(),
        one if one.chars().count() == 1 && modifier.is_none() => one.to_owned(),
        long => long[..1].to_uppercase() + &long[1..],
    };
    match modifier {
        Some(m) => format!("{}{}-{name}", m[..1].to_uppercase(), &m[1..]),
        None => name,
    }
}

/// What a key asks for in a context.
pub(in crate::tui) fn action(context: Context, key: KeyEvent) -> Option<Action> {
    let mut modifiers =
        key.modifiers & (KeyModifiers::CONTROL | KeyModifiers::ALT | KeyModifiers::SHIFT);
    if matches!(key.code, KeyCode::Char(_) | KeyCode::BackTab) {
        // The letter itself tells of Shift.
        modifiers -= KeyModifiers::SHIFT;
    }
    let pressed = (key.code, modifiers);
    let bound = keys()
        .filter(|b| b.contexts.contains(&context))
        .find(|b| b.keys.iter().any(|k| chord(k) == pressed));
    if let Some(binding) = bound {
        return Some(binding.action);
    }
    match context {
        Context::Type | Context::Blanks | Context::Search => edit(pressed).map(Action::Edit),
        Context::Choose | Context::Back | Context::Sort => match pressed {
            (KeyCode::Char(c @ '1'..='9'), KeyModifiers::NONE) => {
                Some(Action::Pick(c as usize - '1' as usize))
            }
            _ => None,
        },
        _ => None,
    }
}

fn edit(pressed: (KeyCode, KeyModifiers)) -> Option<Edit> {
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

/// Whether a key would pass over a verdict.
pub(in crate::tui) fn goes_on(key: KeyEvent) -> bool {
    action(Context::Judged, key) == Some(Action::Accept)
}

/// Whether a key asks to go to the shell; it is the same everywhere.
pub(in crate::tui) fn goes_to_shell(key: KeyEvent) -> bool {
    action(Context::Home, key) == Some(Action::ToShell)
}

#[cfg(test)]
mod tests {
    use super::{Context as C, *};
    use crate::tui::keys::bindings::EVERYWHERE;

    fn press(context: Context, text: &str) -> Option<Action> {
        let (code, modifiers) = chord(text);
        action(context, KeyEvent::new(code, modifiers))
    }

    #[test]
    fn letters_are_commands_only_where_nothing_is_typed() {
        assert_eq!(press(C::Choose, "h"), Some(Action::Hint));
        assert_eq!(press(C::Type, "h"), Some(Action::Edit(Edit::Insert('h'))));
        assert_eq!(press(C::Type, "?"), Some(Action::Edit(Edit::Insert('?'))));
        assert_eq!(press(C::Type, "alt-h"), Some(Action::Hint));
        assert_eq!(press(C::Choose, "3"), Some(Action::Pick(2)));
    }

    #[test]
    fn in_a_field_alt_and_a_letter_edit_words_and_nothing_else() {
        for context in [C::Type, C::Blanks, C::Search] {
            for (key, edit) in [
                ("alt-b", Edit::WordLeft),
                ("alt-f", Edit::WordRight),
                ("alt-d", Edit::KillWordAfter),
                ("alt-u", Edit::Upper),
                ("alt-l", Edit::Lower),
                ("alt-c", Edit::Capital),
                ("alt-t", Edit::Transpose),
                ("alt-B", Edit::WordLeft),
            ] {
                assert_eq!(press(context, key), Some(Action::Edit(edit)), "{key}");
            }
            let word = KeyEvent::new(KeyCode::Backspace, KeyModifiers::ALT);
            assert_eq!(action(context, word), Some(Action::Edit(Edit::KillWord)));
        }
        // A hand that is used to them does no harm where there is no field either.
        for &context in EVERYWHERE {
            for letter in ['b', 'f', 'd', 'u', 'l', 'c', 't'] {
                let pressed = press(context, &format!("alt-{letter}"));
                let harmless = matches!(pressed, None | Some(Action::Edit(_)));
                assert!(harmless, "{context:?}: {pressed:?}");
            }
        }
    }

    #[test]
    fn every_context_can_be_left_and_explained() {
        for &context in EVERYWHERE {
            assert_eq!(press(context, "ctrl-c"), Some(Action::Quit));
            assert_eq!(press(context, "ctrl-z"), Some(Action::ToShell));
            assert_eq!(press(context, "f1"), Some(Action::Help), "{context:?}");
            let esc = match context {
                // Pressed once too often on the way back, it must not end the program.
                C::Home => None,
                C::Done => Some(Action::Accept),
                _ => Some(Action::Back),
            };
            assert_eq!(press(context, "esc"), esc, "{context:?}");
        }
    }

    #[test]
    fn no_key_means_two_things() {
        for &context in EVERYWHERE {
            let mut seen: Vec<&str> = Vec::new();
            for key in keys()
                .filter(|b| b.contexts.contains(&context))
                .flat_map(|b| b.keys)
            {
                assert!(!seen.contains(key), "{key} twice in {context:?}");
                seen.push(key);
            }
        }
    }

    #[test]
    fn keys_have_names() {
        assert_eq!(label("ctrl-z"), "Ctrl-Z");
        assert_eq!(label("alt-?"), "Alt-?");
        assert_eq!(label("f2"), "F2");
        assert_eq!(label("enter"), "Enter");
        assert_eq!(label("q"), "q");
        assert_eq!(label("up"), "↑");
    }
}
