//! From messages to language: the catalogue, a folder for each language with one file for
//! each room whose messages it holds, and one for the help of the command line. Each message
//! is read through Fluent when it is first said: a start says few of them. What another
//! language than English lacks is said in English.

use std::borrow::Cow;
use std::fmt::{self, Write as _};
use std::sync::{OnceLock, PoisonError, RwLock};

use fluent_bundle::concurrent::FluentBundle;
use fluent_bundle::types::{FluentNumber, FluentNumberOptions};
use fluent_bundle::{FluentArgs, FluentResource, FluentValue};

use super::message;
use super::messages::{Joined, Message, Value};
use super::spoken::{Language, language};
use super::typed::in_shell;

type Bundle = FluentBundle<FluentResource>;

// `ROOMS`, the names of the files, which are the same in all languages; `FILES`, their texts by
// language: nothing where one is not translated; and `BEGINS`, where in them the messages begin,
// by their ids. `build.rs` lists them. No message refers to another.
include!(concat!(env!("OUT_DIR"), "/catalogue.rs"));

/// The messages of a file.
struct Messages {
    language: Language,
    file: &'static str,
    begins: &'static [u32],
    /// Those that were said.
    read: OnceLock<RwLock<Bundle>>,
}

impl Messages {
    const fn of(language: Language, file: &'static str, begins: &'static [u32]) -> Messages {
        Messages {
            language,
            file,
            begins,
            read: OnceLock::new(),
        }
    }

    /// A message with its arguments; none where it is not in this file.
    fn say(&self, id: &str, arguments: &FluentArgs<'_>) -> Option<String> {
        let empty = || RwLock::new(empty(self.language));
        let read = self.read.get_or_init(empty);
        {
            let bundle = read.read().unwrap_or_else(PoisonError::into_inner);
            if bundle.has_message(id) {
                return write(&bundle, id, arguments);
            }
        }
        let text = self.text(id)?;
        if let Some(said) = as_it_stands(text) {
            return Some(said.to_owned());
        }
        {
            let mut bundle = read.write().unwrap_or_else(PoisonError::into_inner);
            if !bundle.has_message(id) {
                add(&mut bundle, text);
            }
        }
        let bundle = read.read().unwrap_or_else(PoisonError::into_inner);
        write(&bundle, id, arguments)
    }

    /// The text of a message: up to the next one, or a comment.
    fn text(&self, id: &str) -> Option<&'static str> {
        let from = |at: &u32| self.file.get(*at as usize..).unwrap_or_default();
        let id_at = |at: &u32| from(at).split([' ', '=']).next().unwrap_or_default();
        let found = self.begins.binary_search_by(|at| id_at(at).cmp(id));
        let text = from(&self.begins[found.ok()?]);
        let mut ends = text.match_indices('\n').map(|(at, _)| at + 1);
        let is_next = |c: char| c.is_ascii_alphabetic() || c == '#' || c == '-';
        let end = ends.find(|end| text[*end..].starts_with(is_next));
        Some(&text[..end.unwrap_or(text.len())])
    }
}

/// The file of the catalogue that a message stands in.
fn messages(language: Language, id: &str) -> Option<&'static Messages> {
    static ALL: [[Messages; ROOMS.len()]; Language::ALL.len()] = {
        let mut all = [const { [const { Messages::of(Language::English, "", &[]) }; ROOMS.len()] };
            Language::ALL.len()];
        let (mut language, mut room) = (0, 0);
        while language < Language::ALL.len() {
            while room < ROOMS.len() {
                let (file, begins) = (FILES[language][room], BEGINS[language][room]);
                all[language][room].language = Language::ALL[language];
                all[language][room].file = file;
                all[language][room].begins = begins;
                room += 1;
            }
            (language, room) = (language + 1, 0);
        }
        all
    };
    let room = id.split('-').next()?;
    let at = ROOMS.iter().position(|name| *name == room)?;
    Some(&ALL[language.at()][at])
}

fn empty(language: Language) -> Bundle {
    let tag = language.tag().parse().unwrap_or_default();
    let mut bundle = FluentBundle::new_concurrent(vec![tag]);
    bundle.set_use_isolating(false);
    // A bundle that is new has no function of this name.
    let _ = bundle.add_function("SHELL", |given, _| match given.first() {
        Some(FluentValue::String(word)) => FluentValue::from(in_shell(word)),
        Some(other) => other.clone(),
        None => FluentValue::Error,
    });
    bundle
}

/// What a message says that is one line with nothing to fill in: it need not be read through
/// Fluent, and kept.
fn as_it_stands(text: &str) -> Option<&str> {
    let (_, said) = text.trim_end().split_once('=')?;
    let said = said.trim();
    let is_plain = !said.is_empty() && !said.contains(['{', '}', '\n']);
    is_plain.then_some(said)
}

/// What can't be read is left out: `tests/program/words.rs` sees that there is no such thing.
fn add(bundle: &mut Bundle, text: &str) {
    let resource = match FluentResource::try_new(text.to_owned()) {
        Ok(resource) | Err((resource, _)) => resource,
    };
    bundle.add_resource_overriding(resource);
}

fn write(bundle: &Bundle, id: &str, arguments: &FluentArgs<'_>) -> Option<String> {
    let pattern = bundle.get_message(id)?.value()?;
    let mut said = String::new();
    let mut faults = Vec::new();
    let written = bundle.write_pattern(&mut said, pattern, Some(arguments), &mut faults);
    debug_assert!(faults.is_empty(), "{id}: {faults:?}");
    written.ok().map(|()| said)
}

/// The message in words.
pub(super) fn say(message: &Message) -> String {
    if message.id().is_empty() {
        return (message.arguments().iter())
            .map(|(_, text)| value(text))
            .collect();
    }
    let chosen = language();
    let english = (chosen != Language::English).then_some(Language::English);
    // English is asked only where the first has nothing to say.
    let languages = [Some(chosen), english].into_iter().flatten();
    let files = languages.filter_map(|language| messages(language, message.id()));
    let said = first_said(files, message);
    debug_assert!(said.is_some(), "{} is not in the catalogue", message.id());
    said.unwrap_or_else(|| message.id().to_owned())
}

/// The message as the first of these files that has it says it.
fn first_said<'m>(
    mut files: impl Iterator<Item = &'m Messages>,
    message: &Message,
) -> Option<String> {
    let mut arguments = FluentArgs::with_capacity(message.arguments().len());
    for (name, value) in message.arguments() {
        arguments.set(*name, argument(value));
    }
    files.find_map(|file| file.say(message.id(), &arguments))
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
        let mark = match language() {
            Language::English => '.',
            Language::Spanish => ',',
        };
        // Writing to a string can't fail.
        let _ = write!(text, "{mark}{:0places$}", all % one);
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
            match begins_with(last, "i", "e") {
                true => say(&message!("words-and-i", before = before, last = last)),
                false => say(&message!("words-and", before = before, last = last)),
            }
        }
        (Joined::Or, [before @ .., last]) if !before.is_empty() => {
            let before = before.join(between);
            match begins_with(last, "o", "") || is_said_with_o(last) {
                true => say(&message!("words-or-o", before = before, last = last)),
                false => say(&message!("words-or", before = before, last = last)),
            }
        }
        _ => said.join(between),
    }
}

/// Whether a word begins with the sound of a vowel, as Spanish is written: with an `h` that
/// nobody hears, or an accent, but not before another vowel (`hielo` and `hiato` begin with
/// the sound of a `y`), of which `e` names those that matter.
fn begins_with(text: &str, vowel: &str, but_before: &str) -> bool {
    let mut letters = text
        .chars()
        .skip_while(|c| !c.is_alphanumeric())
        .flat_map(char::to_lowercase)
        .map(|c| match c {
            'í' => 'i',
            'ó' => 'o',
            c => c,
        })
        .peekable();
    letters.next_if_eq(&'h');
    letters.next().is_some_and(|c| vowel.contains(c))
        && letters.next().is_none_or(|c| !but_before.contains(c))
}

/// Whether a number begins with an `o` where it is said in Spanish: 8, 80 and so on, 11.
fn is_said_with_o(text: &str) -> bool {
    let digits = text.trim_start_matches(|c: char| !c.is_alphanumeric());
    let end = digits.find(|c: char| !c.is_ascii_digit());
    let digits = &digits[..end.unwrap_or(digits.len())];
    digits.starts_with('8') || digits == "11"
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
    use super::super::{Language, Message, Value, message, percent, speaking};
    use super::{BEGINS, FILES, Messages, add, as_it_stands, empty, first_said, write};
    use fluent_bundle::FluentArgs;
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
    fn what_a_language_lacks_is_said_in_english() {
        let spanish = Messages::of(Language::Spanish, "words-now = ya\n", &[0]);
        let english = Messages::of(
            Language::English,
            "words-tomorrow = tomorrow\n# Of now.\nwords-now = now\n",
            &[36, 0],
        );
        let said = |message: Message| first_said([&spanish, &english].into_iter(), &message);
        assert_eq!(said(message!("words-now")).as_deref(), Some("ya"));
        assert_eq!(
            said(message!("words-tomorrow")).as_deref(),
            Some("tomorrow")
        );
        assert_eq!(said(message!("words-a-day")), None);
    }

    #[test]
    fn a_line_with_nothing_to_fill_in_is_said_as_it_stands_and_not_kept() {
        for (language, (files, begins)) in Language::ALL.into_iter().zip(FILES.iter().zip(BEGINS)) {
            let (mut plain, mut all) = (0, 0);
            for (file, begins) in files.iter().zip(begins) {
                let messages = Messages::of(language, file, begins);
                for begin in begins {
                    let id = &file[*begin as usize..];
                    let id = id.split([' ', '=']).next().expect("an id");
                    let text = messages.text(id).expect("a message");
                    all += 1;
                    let Some(said) = as_it_stands(text) else {
                        continue;
                    };
                    plain += 1;
                    let mut bundle = empty(language);
                    add(&mut bundle, text);
                    let fluent = write(&bundle, id, &FluentArgs::new());
                    assert_eq!(Some(said), fluent.as_deref(), "{id}");
                    assert_eq!(messages.say(id, &FluentArgs::new()), fluent);
                    let kept = messages.read.get().expect("it was asked").read();
                    assert!(!kept.expect("whole").has_message(id), "{id}");
                }
            }
            assert!(plain * 3 > all, "{plain} of {all}");
        }
        assert_eq!(as_it_stands("a =\n    two\n    lines\n"), None);
        assert_eq!(as_it_stands("a = of { $n }\n"), None);
    }

    #[test]
    fn lists_are_joined_as_spanish_sounds() {
        let _here = speaking(Language::Spanish);
        let and = |last: &str| Value::all_of(["a", last]).to_string();
        let or = |last: &str| Value::one_of(["a", last]).to_string();
        for last in ["b", "hielo", "“hiena”", "yema", "3"] {
            assert_eq!(and(last), format!("a y {last}"));
        }
        for last in ["ir", "Historia", "“ídem”", "`i`", "hígado"] {
            assert_eq!(and(last), format!("a e {last}"));
        }
        for last in ["b", "18", "110", "huevo", "1"] {
            assert_eq!(or(last), format!("a o {last}"));
        }
        for last in ["ocho", "Horas", "óxido", "8", "80 %", "11", "11 %"] {
            assert_eq!(or(last), format!("a u {last}"));
        }
        let three = Value::one_of(["a", "b", "c"]).to_string();
        assert_eq!(three, "a, b o c");
    }

    #[test]
    fn a_decimal_has_the_comma_of_spanish() {
        let _here = speaking(Language::Spanish);
        assert_eq!(Value::decimal(0.40655, 4).to_string(), "0,4066");
        assert_eq!(Value::signed(-1.26, 1).to_string(), "-1,3");
        assert_eq!(percent(0.944).to_string(), "94 %");
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
