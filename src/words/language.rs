//! From messages to language: the catalogue in `en/`, one file for each room whose
//! messages it holds and one for the help of the command line, each read through Fluent
//! when its first message is said.

use std::borrow::Cow;
use std::fmt::{self, Write as _};
use std::sync::OnceLock;

use fluent_bundle::concurrent::FluentBundle;
use fluent_bundle::types::{FluentNumber, FluentNumberOptions};
use fluent_bundle::{FluentArgs, FluentResource, FluentValue};

use super::message;
use super::messages::{Joined, Message, Value};

type Bundle = FluentBundle<FluentResource>;

macro_rules! catalogue {
    ($($room:literal),* $(,)?) => {
        /// The files of the catalogue. A message belongs to the file that its id begins with.
        const FILES: &[(&str, &str)] = &[
            $(($room, include_str!(concat!("en/", $room, ".ftl")))),*
        ];
    };
}

catalogue![
    "algebra", "author", "cli", "course", "desk", "disk", "expr", "figure", "fit", "forecast",
    "help", "import", "journal", "kinds", "lab", "learner", "library", "plain", "profile",
    "reading", "record", "report", "schema", "scripts", "serve", "session", "settings", "shell",
    "simulate", "template", "tui", "tutor", "words",
];

/// The file of the catalogue that a message stands in.
fn bundle(id: &str) -> Option<&'static Bundle> {
    static READ: [OnceLock<Bundle>; FILES.len()] = [const { OnceLock::new() }; FILES.len()];
    let room = id.split('-').next()?;
    let at = FILES.iter().position(|(name, _)| *name == room)?;
    Some(READ[at].get_or_init(|| read(FILES[at].1)))
}

/// What can't be read is left out: `tests/program/words.rs` sees that there is no such thing.
fn read(file: &str) -> Bundle {
    let english = "en".parse().unwrap_or_default();
    let mut bundle = FluentBundle::new_concurrent(vec![english]);
    bundle.set_use_isolating(false);
    let resource = match FluentResource::try_new(file.to_owned()) {
        Ok(resource) | Err((resource, _)) => resource,
    };
    bundle.add_resource_overriding(resource);
    bundle
}

/// The message in words.
pub(super) fn say(message: &Message) -> String {
    if message.id().is_empty() {
        return (message.arguments().iter())
            .map(|(_, text)| value(text))
            .collect();
    }
    let said = bundle(message.id()).and_then(|bundle| {
        let pattern = bundle.get_message(message.id())?.value()?;
        let mut arguments = FluentArgs::with_capacity(message.arguments().len());
        for (name, value) in message.arguments() {
            arguments.set(*name, argument(value));
        }
        let mut said = String::new();
        let mut faults = Vec::new();
        let written = bundle.write_pattern(&mut said, pattern, Some(&arguments), &mut faults);
        debug_assert!(faults.is_empty(), "{}: {faults:?}", message.id());
        written.ok().map(|()| said)
    });
    debug_assert!(said.is_some(), "{} is not in the catalogue", message.id());
    said.unwrap_or_else(|| message.id().to_owned())
}

/// A whole number as one, so that plurals go by it; all else as text.
fn argument(of: &Value) -> FluentValue<'static> {
    match of {
        // Larger ones have no exact place in a floating point number.
        Value::Whole(n) if n.unsigned_abs() < 1 << 53 => {
            FluentValue::Number(FluentNumber::new(*n as f64, FluentNumberOptions::default()))
        }
        other => FluentValue::from(value(other)),
    }
}

/// A value in words.
pub(super) fn value(of: &Value) -> String {
    match of {
        Value::Text(text) => text.clone(),
        Value::Whole(n) => n.to_string(),
        Value::Decimal {
            value,
            places,
            signed,
        } => decimal(*value, *places, *signed),
        Value::Message(message) => say(message),
        Value::List { items, joined } => list(items, *joined),
    }
}

fn decimal(scaled: i64, places: u8, signed: bool) -> String {
    let places = usize::from(places.min(9));
    let one = 10u64.pow(places as u32);
    let sign = match scaled {
        n if n < 0 => "-",
        n if n > 0 && signed => "+",
        _ => "",
    };
    let all = scaled.unsigned_abs();
    let mut text = format!("{sign}{}", all / one);
    if places > 0 {
        // Writing to a string can't fail.
        let _ = write!(text, ".{:0places$}", all % one);
    }
    text
}

fn list(items: &[Value], joined: Joined) -> String {
    let said: Vec<String> = items.iter().map(value).collect();
    let between = match joined {
        Joined::And | Joined::Or | Joined::Commas => ", ",
        Joined::Semicolons => "; ",
        Joined::Sentences => " ",
    };
    match (joined, &said[..]) {
        (Joined::And, [before @ .., last]) if !before.is_empty() => {
            let before = before.join(between);
            say(&message!("words-and", before = before, last = last))
        }
        (Joined::Or, [before @ .., last]) if !before.is_empty() => {
            let before = before.join(between);
            say(&message!("words-or", before = before, last = last))
        }
        _ => said.join(between),
    }
}

impl fmt::Display for Message {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.pad(&say(self))
    }
}

impl fmt::Display for Value {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.pad(&value(self))
    }
}

/// So that a message can be the reason within an error of the standard library.
impl std::error::Error for Message {}

impl From<Message> for String {
    fn from(message: Message) -> String {
        say(&message)
    }
}

impl<'a> From<Message> for Cow<'a, str> {
    fn from(message: Message) -> Cow<'a, str> {
        Cow::Owned(say(&message))
    }
}

#[cfg(test)]
mod tests {
    use super::super::{Message, Value, message, percent};
    use proptest::prelude::*;

    #[test]
    fn lists_are_joined_as_said() {
        let all = |n: usize| Value::all_of(["a", "b", "c"].into_iter().take(n)).to_string();
        assert_eq!(all(0), "");
        assert_eq!(all(1), "a");
        assert_eq!(all(2), "a and b");
        assert_eq!(all(3), "a, b and c");
        assert_eq!(Value::one_of(["a", "b", "c"]).to_string(), "a, b or c");
    }

    #[test]
    fn numbers_have_the_places_asked_for() {
        assert_eq!(Value::decimal(0.40655, 4).to_string(), "0.4066");
        assert_eq!(Value::decimal(-0.04, 1).to_string(), "0.0");
        assert_eq!(Value::signed(1.26, 1).to_string(), "+1.3");
        assert_eq!(Value::signed(-1.26, 1).to_string(), "-1.3");
        assert_eq!(Value::signed(0.01, 1).to_string(), "0.0");
        assert_eq!(Value::decimal(f64::NAN, 2).to_string(), "0.00");
        assert_eq!(percent(0.944).to_string(), "94 %");
    }

    #[test]
    fn a_text_that_is_not_ours_is_no_pattern() {
        let text = "{ $n } {\"x\"} { words-and }";
        assert_eq!(Message::verbatim(text).to_string(), text);
    }

    #[test]
    fn on_one_line_no_text_can_steer_a_terminal() {
        let inside = message!("words-and", before = "a\nb", last = "\u{1b}[31mc");
        let listed = Value::all_of([inside]);
        let message = message!("words-or", before = listed, last = "d\u{202e}\r\n");
        assert_eq!(message.on_one_line().to_string(), "a b and [31mc or d ");
    }

    #[test]
    fn on_one_line_what_nobody_sees_is_written_as_its_code() {
        let seen = |text: &str| {
            let message = message!("words-or", before = text, last = "b");
            message.on_one_line().to_string()
        };
        assert_eq!(seen("a\u{200b}"), "aU+200B or b");
        assert_eq!(seen("\u{ad}a\u{200d}"), "U+00ADaU+200D or b");
        // Joiners between letters belong to a word.
        assert_eq!(seen("می\u{200c}خواهم"), "می\u{200c}خواهم or b");
    }

    proptest! {
        #[test]
        fn a_decimal_reads_back(value in -1e6..1e6f64, places in 0u8..6) {
            let read: f64 = Value::decimal(value, places).to_string().parse().unwrap();
            prop_assert!((read - value).abs() <= 0.5001 / 10f64.powi(places.into()));
        }
    }
}
