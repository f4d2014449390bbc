//! The learner's own keys: `keys.toml` in kenning's home, described in docs/keys.md.
//!
//! A file that can't be used as a whole changes nothing, and one sentence says
//! where it is wrong and what to do.

use std::ops::Range;
use std::path::Path;
use std::sync::Arc;

use toml::de::{DeTable, DeValue};

use super::action::{Action, Context};
use super::bindings::EVERYWHERE;
use super::chord::Chord;
use super::keymap::Keymap;
use crate::reading::{Complaints, Place, kind_of, near, source, syntax};
use crate::words::{Joined, Message, Value, message};

/// Largest file of keys, in bytes.
const LARGEST: u64 = 64 * 1024;

/// Names that stand for several contexts. What is said of a single one goes before.
const GROUPS: [(&str, &[Context]); 3] = [
    ("everywhere", EVERYWHERE),
    (
        "question",
        &[
            Context::Choose,
            Context::Sort,
            Context::Front,
            Context::Back,
        ],
    ),
    ("typing", &[Context::Type, Context::Blanks, Context::Lines]),
];

/// Keys that are given to an action.
struct Given {
    contexts: &'static [Context],
    action: Action,
    keys: Vec<Chord>,
    at: Range<usize>,
}

/// The keys of a file, or the usual ones where there is none.
///
/// # Errors
/// Where the file can't be used: what is wrong, and what to do.
pub(in crate::tui) fn read(path: &Path) -> Result<Keymap, Message> {
    let name = path.display().to_string();
    match crate::disk::fs::metadata(path) {
        Err(error) if error.kind() == std::io::ErrorKind::NotFound => return Ok(Keymap::default()),
        Ok(meta) if meta.is_file() && meta.len() <= LARGEST => {}
        Ok(_) => {
            return Err(message!("tui-keys-no-file", file = name));
        }
        Err(error) => return Err(unreadable(&name, &error)),
    }
    let bytes = crate::disk::fs::read(path).map_err(|error| unreadable(&name, &error))?;
    of_text(&name, &bytes)
}

fn unreadable(name: &str, error: &std::io::Error) -> Message {
    message!(
        "tui-keys-unreadable",
        file = name,
        error = error.to_string()
    )
}

/// The keys that a text gives; `name` is that of its file.
pub(in crate::tui) fn of_text(name: &str, bytes: &[u8]) -> Result<Keymap, Message> {
    let mut complaints = Complaints::default();
    if bytes.trim_ascii().is_empty() {
        return Ok(Keymap::default());
    }
    let mut keymap = Keymap::default();
    if source::add(name, bytes, &mut complaints) {
        let sources = Arc::clone(&complaints.sources);
        let text = source::parsable(&sources[0].text);
        if let Some(table) = syntax::parse(&text, 0, &mut complaints) {
            apply(table.get_ref(), &mut keymap, &mut complaints);
        }
    }
    let Some(first) = complaints.list.first() else {
        return Ok(keymap);
    };
    let help = match &first.help {
        Some(help) => help.clone(),
        None => message!("tui-keys-see-manual"),
    };
    Err(message!(
        "tui-keys-wrong",
        file = &first.file,
        line = first.line,
        what = &first.message,
        help = help
    ))
}

/// Changes the keys as a file says.
fn apply(table: &DeTable<'_>, keymap: &mut Keymap, complaints: &mut Complaints) {
    let mut given = Vec::new();
    for (name, value) in table.iter() {
        let place: &str = name.get_ref();
        match (contexts_of(place), value.get_ref()) {
            (Some(contexts), DeValue::Table(actions)) => {
                given.extend(given_in(place, contexts, actions, keymap, complaints));
            }
            (Some(_), _) => {
                let said = message!("tui-keys-no-table", place = place);
                let help = message!("tui-keys-no-table-help", place = place);
                complain(complaints, value.span(), said, help);
            }
            (None, _) => {
                let said = message!("tui-keys-no-place", place = place);
                complain(
                    complaints,
                    name.span(),
                    said,
                    known(place, &context_names()),
                );
            }
        }
    }
    // What is said of fewer places goes before what is said of more.
    given.sort_by_key(|given| std::cmp::Reverse(given.contexts.len()));
    for given in &given {
        for &context in given.contexts {
            rebind(keymap, context, given);
        }
    }
    if let Some((at, context, key, actions)) = keymap.clash() {
        let [one, other] = actions.map(|action| action.name().unwrap_or_default());
        let said = message!(
            "tui-keys-clash",
            key = key.label(),
            one = one,
            other = other,
            place = context.name()
        );
        complain(complaints, at..at, said, message!("tui-keys-clash-help"));
    }
}

/// The keys that are given to actions of one place, or group of places.
fn given_in(
    place: &str,
    contexts: &'static [Context],
    actions: &DeTable<'_>,
    keymap: &Keymap,
    complaints: &mut Complaints,
) -> Vec<Given> {
    let mut given = Vec::new();
    for (name, value) in actions.iter() {
        let Some(action) = action_of(keymap, contexts, name.get_ref()) else {
            let help = known(name.get_ref(), &actions_of(keymap, contexts));
            let said = message!(
                "tui-keys-no-action",
                place = place,
                name = &**name.get_ref()
            );
            complain(complaints, name.span(), said, help);
            continue;
        };
        if let Some(keys) = chords(contexts, action, value, complaints) {
            given.push(Given {
                contexts,
                action,
                keys,
                at: value.span(),
            });
        }
    }
    given
}

fn rebind(keymap: &mut Keymap, context: Context, given: &Given) {
    let mut keys = given.keys.clone();
    if context.is_typed() {
        keys.retain(|key| !key.is_letter());
        // Letters for where nothing is typed leave the usual keys where something is.
        if keys.is_empty() && !given.keys.is_empty() {
            return;
        }
    }
    keymap.rebind(context, given.action, &keys, given.at.start);
}

/// The keys that a value names.
fn chords(
    contexts: &[Context],
    action: Action,
    value: &toml::Spanned<DeValue<'_>>,
    complaints: &mut Complaints,
) -> Option<Vec<Chord>> {
    let listed: Vec<&toml::Spanned<DeValue<'_>>> = match value.get_ref() {
        DeValue::Array(list) => list.iter().collect(),
        _ => vec![value],
    };
    let mut keys = Vec::new();
    for text in listed {
        let mut wrong = |said: Message, help: Message| {
            complain(complaints, text.span(), said, help);
            None
        };
        let DeValue::String(name) = text.get_ref() else {
            let said = message!("tui-keys-no-text", kind = kind_of(text.get_ref()));
            return wrong(said, message!("tui-keys-no-text-help"));
        };
        let Some(key) = Chord::parse(name) else {
            let said = message!("tui-keys-no-key", name = &**name);
            return wrong(said, message!("tui-keys-no-key-help"));
        };
        if key == Chord::QUIT && action != Action::Quit {
            let said = message!("tui-keys-always-quits", key = key.label());
            return wrong(said, message!("tui-keys-always-quits-help"));
        }
        if key.is_letter() && contexts.iter().all(|context| context.is_typed()) {
            let said = message!("tui-keys-is-text", key = key.label());
            return wrong(said, message!("tui-keys-is-text-help"));
        }
        keys.push(key);
    }
    Some(keys)
}

fn complain(complaints: &mut Complaints, span: Range<usize>, said: Message, help: Message) {
    complaints.error(&Place { source: 0, span }, said, Some(help));
}

/// The name that was meant, perhaps, or else all that there are.
fn known(name: &str, names: &[&str]) -> Message {
    match near(name, names.iter().copied()) {
        Some(near) => message!("tui-keys-near", name = near),
        None => message!(
            "tui-keys-there-are",
            names = Value::list(names.iter().copied(), Joined::Commas)
        ),
    }
}

fn contexts_of(name: &str) -> Option<&'static [Context]> {
    if let Some((_, contexts)) = GROUPS.iter().find(|(group, _)| *group == name) {
        return Some(contexts);
    }
    let at = EVERYWHERE
        .iter()
        .position(|context| context.name() == name)?;
    EVERYWHERE.get(at..=at)
}

fn context_names() -> Vec<&'static str> {
    let groups = GROUPS.iter().map(|(name, _)| *name);
    groups.chain(EVERYWHERE.iter().map(|c| c.name())).collect()
}

fn action_of(keymap: &Keymap, contexts: &[Context], name: &str) -> Option<Action> {
    let mut bound = contexts.iter().flat_map(|context| keymap.of(*context));
    let found = bound.find(|bound| bound.binding.action.name() == Some(name))?;
    Some(found.binding.action)
}

/// The names of all actions of these contexts.
fn actions_of(keymap: &Keymap, contexts: &[Context]) -> Vec<&'static str> {
    let bound = contexts.iter().flat_map(|context| keymap.of(*context));
    let mut names: Vec<&str> = bound.filter_map(|b| b.binding.action.name()).collect();
    names.sort_unstable();
    names.dedup();
    names
}

#[cfg(test)]
mod tests {
    use super::*;

    proptest::proptest! {
        #[test]
        fn no_file_breaks_the_keys(
            place in "(choose|type|everywhere|card-back|\\PC{0,6})",
            action in "(hint|quit|pick-1|\\PC{0,6})",
            key in "(ctrl-|alt-|shift-){0,3}(\\PC{0,2}|enter|f[0-9]{1,3})",
            rest in "\\PC{0,20}",
        ) {
            let text = format!("['{place}']\n'{action}' = ['{key}']\n{rest}");
            let keymap = of_text("keys.toml", text.as_bytes()).unwrap_or_default();
            for &context in EVERYWHERE {
                let quits = keymap.of(context).iter().any(|b| {
                    b.binding.action == Action::Quit && b.keys.contains(&Chord::QUIT)
                });
                proptest::prop_assert!(quits, "{context:?}");
            }
        }
    }

    #[test]
    fn the_example_of_the_manual_can_be_used() {
        let manual = include_str!("../../../docs/keys.md");
        let example = manual.split("```").nth(1).unwrap_or_default();
        let example = example.trim_start_matches("toml");
        let keymap = of_text("keys.toml", example.as_bytes()).expect("a good file");
        let name = |context, action| keymap.name(context, action).to_string();
        assert_eq!(name(Context::Sort, Action::Hint), "i");
        assert_eq!(name(Context::Choose, Action::Skip), "(no key)");
        let picks = keymap.picks(Context::Back, 4).expect("keys");
        assert_eq!(picks.message().to_string(), "a s d f");
    }

    #[test]
    fn what_is_said_of_one_place_goes_before_what_is_said_of_more() {
        let text =
            "[choose]\nhint = \"i\"\n[everywhere]\nhint = \"f11\"\n[question]\nhint = \"y\"\n";
        let keymap = of_text("keys.toml", text.as_bytes()).expect("a good file");
        let name = |context| keymap.name(context, Action::Hint).to_string();
        assert_eq!(name(Context::Choose), "i");
        assert_eq!(name(Context::Sort), "y");
        assert_eq!(name(Context::Type), "F11");
    }
}
