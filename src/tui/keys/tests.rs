//! What keys mean, everywhere.

use crossterm::event::{KeyCode, KeyEvent, KeyModifiers};

use super::Keymap;
use super::action::{Action, Context as C};
use super::bindings::{Binding, EVERYWHERE, keys};
use super::chord::Chord;
use crate::tui::keys::edit::Edit;

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
    for context in [C::Type, C::Blanks, C::Lines, C::Search, C::PlanValue] {
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

/// What every shell does with these keys, a field does; nothing else has them.
#[test]
fn the_keys_of_readline_are_free_in_every_field() {
    let notes = [C::Note, C::Narrow, C::PlanValue];
    let typed = [C::Type, C::Blanks, C::Lines, C::Search, C::Palette];
    for context in typed.into_iter().chain(notes) {
        for (key, edit) in [
            ("ctrl-a", Edit::Home),
            ("ctrl-e", Edit::End),
            ("ctrl-b", Edit::Left),
            ("ctrl-f", Edit::Right),
            ("ctrl-k", Edit::KillAfter),
            ("ctrl-u", Edit::KillBefore),
            ("ctrl-w", Edit::KillToBlank),
            ("ctrl-y", Edit::Yank),
            ("ctrl-d", Edit::Delete),
            ("ctrl-h", Edit::Backspace),
            ("ctrl-t", Edit::TransposeLetters),
            ("ctrl-_", Edit::Undo),
            // As terminals send it.
            ("ctrl-7", Edit::Undo),
            ("alt-b", Edit::WordLeft),
            ("alt-f", Edit::WordRight),
            ("alt-d", Edit::KillWordAfter),
            ("alt-backspace", Edit::KillWord),
            ("alt-u", Edit::Upper),
            ("alt-l", Edit::Lower),
            ("alt-c", Edit::Capital),
            ("alt-t", Edit::Transpose),
        ] {
            let pressed = press(context, key);
            assert_eq!(pressed, Some(Action::Edit(edit)), "{key} in {context:?}");
        }
    }
}

/// Whether a key can mean different things: letters and digits do by the screen, and so
/// do those that move about in it.
fn is_bare(key: &str) -> bool {
    let function = key.len() > 1 && key.starts_with('f') && key[1..].parse::<u8>().is_ok();
    !(function || key.starts_with("alt-") || key.starts_with("ctrl-"))
}

#[test]
fn a_key_that_no_field_takes_means_one_thing_everywhere() {
    let mut meant: Vec<(&str, Action)> = Vec::new();
    for binding in keys() {
        for key in binding.keys.iter().filter(|key| !is_bare(key)) {
            match meant.iter().find(|(known, _)| known == key) {
                None => meant.push((key, binding.action)),
                Some((_, action)) => assert_eq!(*action, binding.action, "{key}"),
            }
        }
    }
    assert!(meant.len() > 20);
}

#[test]
fn a_letter_means_one_thing_all_through_practice() {
    let practice = [
        C::Choose,
        C::Sort,
        C::Front,
        C::Back,
        C::Judged,
        C::Example,
        C::LookBack,
    ];
    let mut meant: Vec<(&str, Action)> = Vec::new();
    // But for the home row, where a card is graded.
    let grades = |b: &&Binding| b.contexts == [C::Back] && matches!(b.action, Action::Pick(_));
    for binding in keys()
        .filter(|b| b.contexts.iter().any(|c| practice.contains(c)))
        .filter(|b| !grades(b))
    {
        let sign = |key: &&&str| {
            key.chars().count() == 1 && !key.starts_with(|c: char| c.is_ascii_digit())
        };
        for key in binding.keys.iter().filter(sign) {
            match meant.iter().find(|(known, _)| known == key) {
                None => meant.push((key, binding.action)),
                Some((_, action)) => assert_eq!(*action, binding.action, "{key}"),
            }
        }
    }
    assert!(meant.len() > 15);
}

#[test]
fn a_card_is_graded_where_the_fingers_rest() {
    for (n, keys) in [["1", "j"], ["2", "k"], ["3", "l"], ["4", ";"]]
        .into_iter()
        .enumerate()
    {
        for key in keys {
            assert_eq!(press(C::Back, key), Some(Action::Pick(n)), "{key}");
        }
    }
    assert_eq!(press(C::Back, "ñ"), Some(Action::Pick(3)));
    // Nothing is graded before it is seen.
    assert_eq!(press(C::Front, "j"), Some(Action::Down));
    assert_eq!(press(C::Front, "l"), Some(Action::Lesson));
    assert_eq!(press(C::Front, ";"), None);
}

#[test]
fn the_palette_opens_everywhere_but_in_itself() {
    for &context in EVERYWHERE {
        let expected = (context != C::Palette).then_some(Action::Palette);
        assert_eq!(press(context, "ctrl-p"), expected, "{context:?}");
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
