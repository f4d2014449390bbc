//! Why a line is no input, in the words of the protocol: the reader of JSON speaks of types of
//! Rust, of which the author of a client knows nothing.

use serde_json::{Number, Value as Json};

use crate::kinds::Rating;
use crate::text::clean;
use crate::words::{Joined, Message, Value, message};

/// Most characters of what the reader of JSON says is wrong: it quotes the line.
const MOST_QUOTED: usize = 300;
/// Most characters of a name that is quoted.
const MOST_NAMED: usize = 60;

/// The types of inputs.
const TYPES: [&str; 26] = [
    "answer",
    "give_up",
    "hint",
    "steps",
    "lesson",
    "why",
    "next",
    "skip",
    "bury",
    "suspend",
    "was_right",
    "broken",
    "undo",
    "known",
    "interests",
    "open",
    "rate",
    "easier",
    "other_skill",
    "history",
    "counts",
    "find",
    "note",
    "bookmark",
    "tags",
    "quit",
];

/// What the value of a key is.
#[derive(Clone, Copy)]
enum Form {
    Type,
    Whole,
    Number,
    Text,
    Truth,
    Grade,
    Wholes,
    WholesOrNull,
    Texts,
    Written,
}

/// The keys of inputs, and the form of their values.
const KEYS: [(&str, Form); 20] = [
    ("type", Form::Type),
    ("format", Form::Whole),
    ("after", Form::Number),
    ("skill", Form::Text),
    ("text", Form::Text),
    ("choice", Form::Whole),
    ("choices", Form::Wholes),
    ("order", Form::Wholes),
    ("blanks", Form::Texts),
    ("grade", Form::Grade),
    ("written", Form::Written),
    ("pairs", Form::WholesOrNull),
    ("themes", Form::Texts),
    ("resource", Form::Text),
    ("useful", Form::Truth),
    ("n", Form::Whole),
    ("words", Form::Text),
    ("note", Form::Text),
    ("marked", Form::Truth),
    ("tags", Form::Texts),
];

impl Form {
    fn fits(self, value: &Json) -> bool {
        let is_whole = |value: &Json| value.as_number().and_then(whole).is_some();
        let all =
            |fits: &dyn Fn(&Json) -> bool| value.as_array().is_some_and(|all| all.iter().all(fits));
        match self {
            Form::Type => value.as_str().is_some_and(|word| TYPES.contains(&word)),
            Form::Whole => is_whole(value),
            Form::Number => value.is_number(),
            Form::Text => value.is_string(),
            Form::Truth => value.is_boolean(),
            Form::Grade => serde_json::from_value::<Rating>(value.clone()).is_ok(),
            Form::Wholes => all(&is_whole),
            Form::WholesOrNull => all(&|value| value.is_null() || is_whole(value)),
            Form::Texts => all(&Json::is_string),
            Form::Written => value.as_object().is_some_and(|own| {
                let fits = |(key, value): (&String, &Json)| match key.as_str() {
                    "text" => Form::Text.fits(value),
                    "ideas" => value.is_null() || Form::Wholes.fits(value),
                    "grade" => value.is_null() || Form::Grade.fits(value),
                    _ => false,
                };
                own.contains_key("text") && own.iter().all(fits)
            }),
        }
    }

    /// What it is called within a sentence.
    fn message(self) -> Message {
        let names = |names: &[&'static str]| {
            let quoted = names
                .iter()
                .map(|name| message!("serve-quoted", name = *name));
            Value::list(quoted, Joined::Commas)
        };
        match self {
            Form::Type => message!("serve-form-type", types = names(&TYPES)),
            Form::Whole => message!("serve-form-whole"),
            Form::Number => message!("serve-form-number"),
            Form::Text => message!("serve-form-text"),
            Form::Truth => message!("serve-form-truth"),
            Form::Grade => {
                let all = [Rating::Again, Rating::Hard, Rating::Good, Rating::Easy];
                message!("serve-form-grade", grades = names(&all.map(Rating::name)))
            }
            Form::Wholes => message!("serve-form-wholes"),
            Form::WholesOrNull => message!("serve-form-wholes-or-null"),
            Form::Texts => message!("serve-form-texts"),
            Form::Written => message!("serve-form-written"),
        }
    }
}

/// The whole number of 0 or more that a number is. To JSON, `1.0` is `1`.
pub(super) fn whole(number: &Number) -> Option<usize> {
    let fits = |n: &f64| n.fract() == 0.0 && (0.0..1e9).contains(n);
    match number.as_u64() {
        Some(n) => usize::try_from(n).ok(),
        None => number.as_f64().filter(fits).map(|n| n as usize),
    }
}

/// What is wrong with a line that could not be read as an input; `error` is what the reader of
/// JSON says.
pub(super) fn why(line: &str, error: &serde_json::Error) -> Message {
    let Ok(Json::Object(keys)) = serde_json::from_str(line) else {
        return message!("serve-no-json", n = error.column());
    };
    for (key, value) in &keys {
        let Some((_, form)) = KEYS.iter().find(|(known, _)| known == key) else {
            let name: String = key.chars().take(MOST_NAMED).collect();
            let known = KEYS.map(|(key, _)| message!("serve-quoted", name = key));
            return message!(
                "serve-no-key",
                name = clean(&name),
                known = Value::list(known, Joined::Commas)
            );
        };
        // Left out and `null` are the same, but of the type.
        let is_left_out = value.is_null() && !matches!(form, Form::Type);
        if !is_left_out && !form.fits(value) {
            let name = key.as_str();
            return message!("serve-wrong-form", name = name, wanted = form.message());
        }
    }
    if !keys.contains_key("type") {
        return message!("serve-no-type");
    }
    let said = error.to_string();
    let twice = said.strip_prefix("duplicate field `");
    if let Some((name, _)) = twice.and_then(|rest| rest.split_once('`')) {
        return message!("serve-key-twice", name = clean(name));
    }
    let error: String = said.chars().take(MOST_QUOTED).collect();
    message!("serve-malformed", error = clean(&error))
}
