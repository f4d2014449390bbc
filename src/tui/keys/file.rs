//! The learner's own keys: `keys.toml` in kenning's home, described in docs/keys.md.
//!
//! A file that can't be used as a whole changes nothing, and one sentence says
//! where it is wrong and what to do.

use std::ops::Range;
use std::path::Path;

use toml::de::{DeTable, DeValue};

use super::action::{Action, Context};
use super::bindings::EVERYWHERE;
use super::chord::Chord;
use super::keymap::Keymap;
use crate::reading::{Complaints, Place, kind_of, near, source, syntax};

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
    ("typing", &[Context::Type, Context::Blanks]),
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
/// A sentence where the file can't be used.
pub(in crate::tui) fn read(path: &Path) -> Result<Keymap, String> {
    let name = path.display().to_string();
    match std::fs::metadata(path) {
        Err(error) if error.kind() == std::io::ErrorKind::NotFound => return Ok(Keymap::default()),
        Ok(meta) if meta.is_file() && meta.len() <= LARGEST => {}
        Ok(_) => {
            return Err(format!(
                "{name} is no file of keys: write a text file of less than 64 KiB. {UNTIL_THEN}"
            ));
        }
        Err(error) => return Err(unreadable(&name, &error)),
    }
    let bytes = std::fs::read(path).map_err(|error| unreadable(&name, &error))?;
    of_text(&name, &bytes)
}

const UNTIL_THEN: &str = "Until then the usual keys count.";

fn unreadable(name: &str, error: &std::io::Error) -> String {
    format!("{name} could not be read: {error}. Make it readable, or delete it. {UNTIL_THEN}")
}

fn of_text(name: &str, bytes: &[u8]) -> Result<Keymap, String> {
    let mut complaints = Complaints::default();
    if bytes.trim_ascii().is_empty() {
        return Ok(Keymap::default());
    }
    let mut keymap = Keymap::default();
    if source::add(name, bytes, &mut complaints) {
        let text = source::parsable(&complaints.sources[0].text);
        if let Some(table) = syntax::parse(&text, 0, &mut complaints) {
            apply(table.get_ref(), &mut keymap, &mut complaints);
        }
    }
    let Some(first) = complaints.list.first() else {
        return Ok(keymap);
    };
    let help = match &first.help {
        Some(help) => help.to_string(),
        None => "see docs/keys.md".into(),
    };
    Err(format!(
        "{}, line {}: {}; {help}. {UNTIL_THEN}",
        first.file, first.line, first.message
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
                let said = format!("`{place}` is no table");
                let help = format!("write `[{place}]`, and a line for each action below");
                complain(complaints, value.span(), said, help);
            }
            (None, _) => {
                let said = format!("there is no place `{place}`");
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
        let (key, context) = (key.label(), context.name());
        let said = format!("{key} would mean both `{one}` and `{other}` in [{context}]");
        let help = "give one of them another key";
        complain(complaints, at..at, said, help.into());
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
            let said = format!("[{place}] has no action `{}`", name.get_ref());
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
        let mut wrong = |said: String, help: &str| {
            complain(complaints, text.span(), said, help.into());
            None
        };
        let DeValue::String(name) = text.get_ref() else {
            let said = format!("here stands {}", kind_of(text.get_ref()));
            return wrong(said, "write keys in quotes, such as [\"h\", \"f2\"]");
        };
        let Some(key) = Chord::parse(name) else {
            let said = format!("there is no key `{name}`");
            return wrong(
                said,
                "write `x`, `f2`, `ctrl-x`, `alt-x`, `enter` or the like",
            );
        };
        if key == Chord::QUIT && action != Action::Quit {
            return wrong("Ctrl-C always quits".into(), "take another key");
        }
        if key.is_letter() && contexts.iter().all(|context| context.is_typed()) {
            let said = format!("{} is text here, as you type", key.label());
            return wrong(said, "take a function key, or one with `ctrl-` or `alt-`");
        }
        keys.push(key);
    }
    Some(keys)
}

fn complain(complaints: &mut Complaints, span: Range<usize>, said: String, help: String) {
    complaints.error(&Place { source: 0, span }, said, Some(help.into()));
}

/// The name that was meant, perhaps, or else all that there are.
fn known(name: &str, names: &[&str]) -> String {
    match near(name, names.iter().copied()) {
        Some(near) => format!("perhaps `{near}` is meant"),
        None => format!("there are {}", names.join(", ")),
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
        let name = |context, action| keymap.name(context, action);
        assert_eq!(name(Context::Sort, Action::Hint), "i");
        assert_eq!(name(Context::Choose, Action::Skip), "(no key)");
        assert_eq!(keymap.picks(Context::Back, 4).as_deref(), Some("a s d f"));
    }

    #[test]
    fn what_is_said_of_one_place_goes_before_what_is_said_of_more() {
        let text =
            "[choose]\nhint = \"i\"\n[everywhere]\nhint = \"f12\"\n[question]\nhint = \"y\"\n";
        let keymap = of_text("keys.toml", text.as_bytes()).expect("a good file");
        let name = |context| keymap.name(context, Action::Hint);
        assert_eq!(name(Context::Choose), "i");
        assert_eq!(name(Context::Sort), "y");
        assert_eq!(name(Context::Type), "F12");
    }
}
