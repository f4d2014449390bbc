//! A sentence as data: which one it is, and what stands in it.

use std::borrow::Cow;

use crate::text::{SafeText, clean, shortened};

/// A message of the catalogue with its arguments. It becomes language when it is
/// displayed, which only front ends and files for people do.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
pub struct Message {
    /// The id in the catalogue; of a text that is not ours, nothing.
    id: &'static str,
    arguments: Vec<(&'static str, Value)>,
}

/// Most characters of a text that is quoted on one line.
pub const MOST_QUOTED: usize = 200;

/// What can stand in a message.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
pub enum Value {
    /// A name or a text that is not ours: shown as it is.
    Text(String),
    /// A count. The catalogue chooses the plural by it.
    Whole(i64),
    /// A number with a fixed number of decimal places: `value / 10^places`.
    Decimal {
        value: i64,
        places: u8,
        /// Whether a plus stands before what is above zero.
        signed: bool,
    },
    /// A message within a message.
    Message(Message),
    /// Several things in a row.
    List { items: Vec<Value>, joined: Joined },
}

/// What stands between the things of a list.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Joined {
    /// `a, b and c`
    And,
    /// `a, b or c`
    Or,
    /// `a, b, c`
    Commas,
    /// `a; b; c`
    Semicolons,
    /// `a b c`: sentences, one after the other.
    Sentences,
}

impl Message {
    /// A message of the catalogue. `message!` is the way to make one:
    /// `tests/program/words.rs` holds its id and its arguments against the catalogue.
    pub const fn new(id: &'static str, arguments: Vec<(&'static str, Value)>) -> Message {
        Message { id, arguments }
    }

    /// A text that is not ours, such as what an instructor wrote: shown as it is.
    pub fn verbatim(text: impl Into<String>) -> Message {
        Message::new("", vec![("text", Value::Text(text.into()))])
    }

    /// The id in the catalogue; of a text that is not ours, nothing.
    pub fn id(&self) -> &'static str {
        self.id
    }

    /// The message that stands in this one under a name.
    pub fn part(&self, name: &str) -> Option<&Message> {
        let found = self.arguments.iter().find(|(other, _)| *other == name);
        match found {
            Some((_, Value::Message(message))) => Some(message),
            _ => None,
        }
    }

    /// Several sentences, one after the other.
    pub fn sentences(of: impl IntoIterator<Item = Message>) -> Message {
        let items = of.into_iter().map(Value::Message).collect();
        let joined = Joined::Sentences;
        Message::new("", vec![("text", Value::List { items, joined })])
    }

    /// The message with every text in it on one line, without characters that could
    /// steer a terminal, and cut where it has more than [`MOST_QUOTED`] characters.
    pub fn on_one_line(mut self) -> Message {
        for (_, value) in &mut self.arguments {
            value.put_on_one_line();
        }
        self
    }

    pub(super) fn arguments(&self) -> &[(&'static str, Value)] {
        &self.arguments
    }
}

impl Value {
    /// A number with `places` decimal places (at most 9).
    pub fn decimal(value: f64, places: u8) -> Value {
        Value::Decimal {
            value: scaled(value, places),
            places,
            signed: false,
        }
    }

    /// The same with its sign, where it has one once it is rounded.
    pub fn signed(value: f64, places: u8) -> Value {
        Value::Decimal {
            value: scaled(value, places),
            places,
            signed: true,
        }
    }

    /// `a, b and c`.
    pub fn all_of<T: Into<Value>>(items: impl IntoIterator<Item = T>) -> Value {
        Value::list(items, Joined::And)
    }

    /// `a, b or c`.
    pub fn one_of<T: Into<Value>>(items: impl IntoIterator<Item = T>) -> Value {
        Value::list(items, Joined::Or)
    }

    /// Things in a row, joined as said.
    pub fn list<T: Into<Value>>(items: impl IntoIterator<Item = T>, joined: Joined) -> Value {
        let items = items.into_iter().map(Into::into).collect();
        Value::List { items, joined }
    }
}

impl Value {
    fn put_on_one_line(&mut self) {
        match self {
            Value::Text(text) => {
                let short = shortened(text, MOST_QUOTED);
                *text = seen(&clean(&short).replace('\n', " "));
            }
            Value::Whole(_) | Value::Decimal { .. } => {}
            Value::Message(message) => {
                let arguments = message.arguments.iter_mut();
                arguments.for_each(|(_, value)| value.put_on_one_line());
            }
            Value::List { items, .. } => items.iter_mut().for_each(Value::put_on_one_line),
        }
    }
}

/// A text with the codes of characters that nobody sees: `U+200B`. Joiners stay where they
/// may join letters or signs, which are none of ASCII.
fn seen(text: &str) -> String {
    let unseen =
        |c: char| matches!(c, '\u{ad}' | '\u{200b}'..='\u{200f}' | '\u{2060}'..='\u{2064}');
    if text.is_ascii() || !text.contains(unseen) {
        return text.to_owned();
    }
    let chars: Vec<char> = text.chars().collect();
    let joins = |at: usize| {
        let letter = |at: Option<usize>| {
            let c = at.and_then(|at| chars.get(at));
            c.is_some_and(|&c| !c.is_ascii() && !unseen(c))
        };
        letter(at.checked_sub(1)) && letter(at.checked_add(1))
    };
    let mut out = String::new();
    for (at, &c) in chars.iter().enumerate() {
        match c {
            '\u{200c}' | '\u{200d}' if joins(at) => out.push(c),
            c if unseen(c) => out += &format!("U+{:04X}", u32::from(c)),
            c => out.push(c),
        }
    }
    out
}

/// A number of any size fits; what is none counts as zero.
fn scaled(value: f64, places: u8) -> i64 {
    (value * 10f64.powi(places.min(9).into())).round() as i64
}

macro_rules! whole {
    ($($number:ty),*) => {$(
        impl From<$number> for Value {
            fn from(number: $number) -> Value {
                Value::Whole(i64::try_from(number).unwrap_or(i64::MAX))
            }
        }
    )*};
}

whole!(u8, u16, u32, u64, usize, i16, i32, i64);

macro_rules! text {
    ($($text:ty),*) => {$(
        impl From<$text> for Value {
            fn from(text: $text) -> Value {
                Value::Text(text.to_string())
            }
        }
    )*};
}

text!(
    &str,
    String,
    &String,
    char,
    SafeText,
    &SafeText,
    Cow<'_, str>
);

impl From<Message> for Value {
    fn from(message: Message) -> Value {
        Value::Message(message)
    }
}

impl From<&Message> for Value {
    fn from(message: &Message) -> Value {
        Value::Message(message.clone())
    }
}

/// On one line, whatever a file is called: its name is nobody's sentence.
impl From<&std::path::Path> for Value {
    fn from(path: &std::path::Path) -> Value {
        let is_name = |c: char| if c.is_control() { '\u{fffd}' } else { c };
        Value::Text(path.to_string_lossy().chars().map(is_name).collect())
    }
}

impl From<&std::path::PathBuf> for Value {
    fn from(path: &std::path::PathBuf) -> Value {
        Value::from(path.as_path())
    }
}
