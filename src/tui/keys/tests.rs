//! What keys mean, everywhere.

use crossterm::event::{KeyCode, KeyEvent, KeyModifiers};

use super::Keymap;
use super::action::{Action, Context as C};
use super::bindings::{EVERYWHERE, keys};
use super::chord::Chord;
use crate::tui::widgets::field::Edit;

fn press(context: C, text: &str) -> Option<Action> {
    let (code, held) = Chord::parse(text)?.parts();
    Keymap::default().action(context, KeyEvent::new(code, held))
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
    for context in [C::Type, C::Blanks, C::Lines, C::Search] {
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
        assert_eq!(
            Keymap::default().action(context, word),
            Some(Action::Edit(Edit::KillWord))
        );
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
fn the_table_names_keys_that_there_are() {
    for key in keys().flat_map(|binding| binding.keys) {
        assert!(Chord::parse(key).is_some(), "{key}");
    }
}

/// What docs/keys.md lists: every place, its actions, their keys.
fn listed() -> String {
    let keymap = Keymap::default();
    let mut text = String::new();
    for &context in EVERYWHERE {
        text += &format!("\n### `[{}]`\n\n", context.name());
        text += "| action | keys | |\n|---|---|---|\n";
        let mut bound: Vec<_> = keymap.of(context).iter().collect();
        // What means the same action is told of together.
        let first = |action| bound.iter().position(|b| b.binding.action == action);
        let places: Vec<_> = bound.iter().map(|b| first(b.binding.action)).collect();
        let mut order: Vec<usize> = (0..bound.len()).collect();
        order.sort_by_key(|&i| places[i]);
        bound = order.into_iter().map(|i| bound[i]).collect();
        for bound in bound {
            let name = bound.binding.action.name().unwrap_or_default();
            let keys: Vec<String> = bound
                .binding
                .keys
                .iter()
                .map(|k| format!("`{k}`"))
                .collect();
            let what = match &bound.binding.what {
                None => "The option, place or grade of that number".to_owned(),
                Some(what) => what.to_string(),
            };
            text += &format!("| `{name}` | {} | {what} |\n", keys.join(" "));
        }
    }
    text
}

#[test]
fn the_manual_lists_all_keys() {
    let path = concat!(env!("CARGO_MANIFEST_DIR"), "/docs/keys.md");
    let manual = std::fs::read_to_string(path).expect("docs/keys.md");
    let listed = listed();
    assert!(
        manual.ends_with(&listed),
        "let docs/keys.md end with this:\n{listed}"
    );
}
