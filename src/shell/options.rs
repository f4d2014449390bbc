//! Which options a command has, by a synopsis as manuals have it.

use std::collections::BTreeMap;

use super::tree::{Choice, Word};
use crate::words::{Message, message};

/// What one command takes.
#[derive(Clone, Debug, Default, PartialEq, serde::Serialize, serde::Deserialize)]
pub struct Synopsis {
    /// Each spelling without its dashes, with what it stands for.
    spellings: BTreeMap<String, Option_>,
    /// The option that a bare number is, as in `-5`.
    number: Option<String>,
    operands: Vec<Takes>,
}

/// An option.
#[derive(Clone, Debug, PartialEq, serde::Serialize, serde::Deserialize)]
struct Option_ {
    /// Its first spelling stands for all.
    name: String,
    has_value: bool,
    /// Whether its value is a path.
    is_file: bool,
}

/// What an operand is.
#[derive(Clone, Copy, Debug, PartialEq, Eq, serde::Serialize, serde::Deserialize)]
pub(super) enum Takes {
    /// A path: `./x` is `x`.
    File,
    /// A text that is compared as it is.
    Text,
    /// A mode, as `chmod` takes it.
    Mode,
    /// The words of another command.
    Command,
    /// A word that is compared as it is, with a dash in front, too.
    Words,
}

/// The commands of which a course gives a synopsis.
#[derive(Clone, Debug, Default, PartialEq, serde::Serialize, serde::Deserialize)]
pub struct Commands {
    of: BTreeMap<String, Synopsis>,
}

/// These run another command, whatever a course says of them.
const RUNNERS: [&str; 10] = [
    "sudo", "doas", "nohup", "env", "time", "command", "exec", "builtin", "nice", "xargs",
];
/// These print their operands.
const PRINTERS: [&str; 2] = ["echo", "printf"];

impl Commands {
    /// Adds one, under its name.
    pub fn add(&mut self, name: String, synopsis: Synopsis) {
        self.of.insert(name, synopsis);
    }

    /// Whether the course gives its synopsis.
    pub fn knows(&self, name: &str) -> bool {
        self.of.contains_key(name)
    }

    pub(super) fn get(&self, name: &str) -> Option<&Synopsis> {
        self.of.get(name)
    }

    /// What the operand at this place is.
    pub(super) fn takes(&self, name: &str, at: usize) -> Takes {
        let own = self.of.get(name).map(|own| own.operands.as_slice());
        match own {
            Some([.., last]) if own.is_some_and(|own| at >= own.len()) => *last,
            Some(own) if !own.is_empty() => own[at],
            _ if RUNNERS.contains(&name) => Takes::Command,
            _ if PRINTERS.contains(&name) => Takes::Text,
            _ => Takes::File,
        }
    }
}

impl Synopsis {
    /// Reads one: spellings of options, with commas between the options and blanks between
    /// the spellings of one; `=VALUE` behind those with a value, which is a path where it is
    /// called `FILE`; `-NUMBER` where a bare number is one; then the operands: `FILE`, `TEXT`, `MODE`, `COMMAND`, and
    /// `WORDS`, where words with a dash are no options.
    ///
    /// # Errors
    /// What is wrong with it, as a sentence.
    pub fn read(text: &str) -> Result<Synopsis, Message> {
        let mut synopsis = Synopsis::default();
        for entry in text.split(',').map(str::trim) {
            if entry.is_empty() {
                return Err(message!("shell-synopsis-empty"));
            }
            match entry.starts_with('-') {
                true => synopsis.option(entry)?,
                false => synopsis.operand(entry)?,
            }
        }
        Ok(synopsis)
    }

    fn option(&mut self, entry: &str) -> Result<(), Message> {
        if !self.operands.is_empty() {
            return Err(message!("shell-synopsis-order", text = entry));
        }
        let mut values = (entry.split_whitespace()).filter_map(|spelling| spelling.split_once('='));
        let value = values.next().map(|(_, value)| value);
        let mut name = None;
        for spelling in entry.split_whitespace() {
            let bare = spelling.split_once('=').map_or(spelling, |(bare, _)| bare);
            if bare == "-NUMBER" {
                let number = name.clone().unwrap_or_else(|| "NUMBER".to_owned());
                self.number = Some(number);
                continue;
            }
            let long = bare.strip_prefix("--");
            let short = bare.strip_prefix('-').filter(|_| long.is_none());
            let spelled = match (long, short) {
                (Some(long), _) if long.chars().count() > 1 => long,
                (_, Some(short)) if short.chars().count() == 1 => short,
                _ => return Err(message!("shell-synopsis-spelling", text = spelling)),
            };
            let name = name.get_or_insert_with(|| spelled.to_owned()).clone();
            let option = Option_ {
                name,
                has_value: value.is_some(),
                is_file: value == Some("FILE"),
            };
            if self.spellings.insert(spelled.to_owned(), option).is_some() {
                return Err(message!("shell-synopsis-twice", text = bare));
            }
        }
        Ok(())
    }

    fn operand(&mut self, entry: &str) -> Result<(), Message> {
        let bare = entry.trim_end_matches('.');
        self.operands.push(match bare {
            "FILE" => Takes::File,
            "TEXT" => Takes::Text,
            "MODE" => Takes::Mode,
            "COMMAND" => Takes::Command,
            "WORDS" => Takes::Words,
            _ => return Err(message!("shell-synopsis-operand", text = entry)),
        });
        Ok(())
    }

    /// Whether the value of the option of this name is a path.
    pub(super) fn is_file(&self, name: &str) -> bool {
        let option = self.spellings.get(name);
        option.is_some_and(|option| option.is_file && option.name == name)
    }

    /// Whether all letters of this word, such as `-Ra`, are options of their own.
    pub(super) fn has_all(&self, word: &Word) -> bool {
        let letters = word.text().and_then(|text| text.strip_prefix('-'));
        let has = |c: char| {
            self.spellings
                .contains_key(c.encode_utf8(&mut [0; 4]) as &str)
        };
        letters.is_some_and(|letters| letters.chars().all(has))
    }

    /// The option of a long spelling, or of the start of one only.
    fn long(&self, text: &str) -> Option<&Option_> {
        if let Some(option) = self.spellings.get(text).filter(|_| text.len() > 1) {
            return Some(option);
        }
        let from = self.spellings.range(text.to_owned()..);
        let starts = from.take_while(|(key, _)| key.starts_with(text));
        let mut found = starts.filter(|(key, _)| key.chars().count() > 1);
        let (_, option) = found.next()?;
        found
            .all(|(_, other)| other.name == option.name)
            .then_some(option)
    }
}

/// The options in a word, and whether the word behind it is the value of the last.
pub(super) struct InWord {
    pub choices: Vec<Choice>,
    pub wants_value: bool,
}

impl InWord {
    /// Values that are paths become what `path` makes of them.
    pub(super) fn lead(&mut self, synopsis: Option<&Synopsis>, path: impl Fn(&Word) -> Word) {
        let is_file = |name: &str| synopsis.is_some_and(|of| of.is_file(name));
        for choice in self.choices.iter_mut().filter(|c| is_file(&c.name)) {
            choice.value = choice.value.take().map(|value| path(&value));
        }
    }
}

/// Options as a set; values of the same option stay in their order.
pub(super) fn tidy(options: &mut Vec<Choice>) {
    options.sort_by(|a, b| a.name.cmp(&b.name));
    options.dedup_by(|a, b| a.value.is_none() && a == b);
}

/// Reads a word that begins with a dash.
pub(super) fn in_word(word: &Word, synopsis: Option<&Synopsis>) -> InWord {
    let start = word.start();
    if let Some(long) = start.strip_prefix("--") {
        return in_long(word, long, synopsis);
    }
    let is_number = start.len() > 1 && start[1..].chars().all(|c| c.is_ascii_digit());
    if let Some(name) = synopsis.and_then(|s| s.number.as_ref())
        && is_number
    {
        let value = Some(word.without_start(1));
        let name = name.clone();
        return InWord {
            choices: vec![Choice { name, value }],
            wants_value: false,
        };
    }
    let mut choices = Vec::new();
    let whole = word.text().is_some();
    for (at, c) in start.char_indices().skip(1) {
        let behind = at + c.len_utf8();
        let known = synopsis.and_then(|s| s.spellings.get(c.encode_utf8(&mut [0; 4]) as &str));
        let name = known.map_or_else(|| c.to_string(), |known| known.name.clone());
        if known.is_some_and(|known| known.has_value) {
            let rest = word.without_start(behind);
            let wants_value = rest.pieces.is_empty();
            let value = (!wants_value).then_some(rest);
            choices.push(Choice { name, value });
            return InWord {
                choices,
                wants_value,
            };
        }
        choices.push(Choice { name, value: None });
    }
    if !whole {
        // Something that is expanded: nobody knows which options that makes.
        let value = Some(word.clone());
        let name = String::new();
        choices = vec![Choice { name, value }];
    }
    InWord {
        choices,
        wants_value: false,
    }
}

fn in_long(word: &Word, long: &str, synopsis: Option<&Synopsis>) -> InWord {
    let (spelled, given) = match long.split_once('=') {
        Some((spelled, _)) => (spelled, Some(word.without_start(3 + spelled.len()))),
        None => (long, None),
    };
    let known = synopsis.and_then(|s| s.long(spelled));
    if given.is_none() && word.text().is_none() {
        let value = Some(word.clone());
        let name = String::new();
        return InWord {
            choices: vec![Choice { name, value }],
            wants_value: false,
        };
    }
    let name = known.map_or_else(|| format!("--{spelled}"), |known| known.name.clone());
    InWord {
        wants_value: given.is_none() && known.is_some_and(|known| known.has_value),
        choices: vec![Choice { name, value: given }],
    }
}
