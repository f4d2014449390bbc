//! Reads TOML tables key by key, complaining at the right place about each.

use toml::Spanned;
use toml::de::{DeTable, DeValue};

use super::diagnostic::{Complaints, Place};
use super::text;

/// A table being read: what is left at the end was unknown.
pub struct Table<'t, 'c> {
    entries: Vec<(String, Place, &'t Spanned<DeValue<'t>>)>,
    known: Vec<&'static str>,
    /// Where the table stands.
    pub place: Place,
    what: &'static str,
    pub complaints: &'c mut Complaints,
}

/// The kind of a value, as said in complaints.
pub fn kind_of(value: &DeValue<'_>) -> &'static str {
    match value {
        DeValue::String(_) => "a string",
        DeValue::Integer(_) => "a whole number",
        DeValue::Float(_) => "a decimal number",
        DeValue::Boolean(_) => "true or false",
        DeValue::Datetime(_) => "a date",
        DeValue::Array(_) => "a list",
        DeValue::Table(_) => "a table",
    }
}

/// The name among `known` that `name` was probably meant to be.
pub fn near<'n>(name: &str, known: impl IntoIterator<Item = &'n str>) -> Option<&'n str> {
    known
        .into_iter()
        .map(|k| (strsim::damerau_levenshtein(name, k), k))
        .filter(|(distance, k)| *distance <= 1 + k.chars().count() / 4)
        .min_by_key(|(distance, _)| *distance)
        .map(|(_, k)| k)
}

/// "did you mean …?", where something is near.
pub fn did_you_mean<'n>(name: &str, known: impl IntoIterator<Item = &'n str>) -> Option<String> {
    near(name, known).map(|k| format!("did you mean `{k}`?"))
}

impl<'t, 'c> Table<'t, 'c> {
    /// Starts reading `table`; `what` names it in complaints, such as "a question".
    pub fn new(
        table: &'t DeTable<'t>,
        place: Place,
        what: &'static str,
        complaints: &'c mut Complaints,
    ) -> Self {
        let entries = table
            .iter()
            .map(|(key, value)| {
                let place = Place {
                    source: place.source,
                    span: key.span(),
                };
                (key.get_ref().to_string(), place, value)
            })
            .collect();
        Table {
            entries,
            known: Vec::new(),
            place,
            what,
            complaints,
        }
    }

    /// Takes a key's value as it stands.
    pub fn take(&mut self, key: &'static str) -> Option<(&'t DeValue<'t>, Place)> {
        self.known.push(key);
        let at = self.entries.iter().position(|(name, ..)| name == key)?;
        let (_, place, value) = self.entries.remove(at);
        let place = Place {
            source: place.source,
            span: value.span(),
        };
        Some((value.get_ref(), place))
    }

    /// Whether a key is there and not yet taken.
    pub fn has(&self, key: &str) -> bool {
        self.entries.iter().any(|(name, ..)| name == key)
    }

    /// Complains that a key is missing.
    pub fn missing(&mut self, key: &str, expected: &str) {
        let what = self.what;
        self.complaints.error(
            &self.place.clone(),
            format!("{what} needs `{key}`"),
            Some(format!("add `{key} = {expected}`")),
        );
    }

    fn wrong(&mut self, key: &str, expected: &str, found: &DeValue<'_>, place: &Place) {
        self.complaints.error(
            place,
            format!("`{key}` must be {expected}, but this is {}", kind_of(found)),
            None,
        );
    }

    /// A string, checked for control characters.
    pub fn string(&mut self, key: &'static str) -> Option<(String, Place)> {
        let (value, place) = self.take(key)?;
        self.as_string(key, value, place)
    }

    fn as_string(
        &mut self,
        key: &str,
        value: &DeValue<'_>,
        place: Place,
    ) -> Option<(String, Place)> {
        let DeValue::String(string) = value else {
            self.wrong(key, "a string", value, &place);
            return None;
        };
        if let Some(c) = string.chars().find(|&c| text::is_unsafe(c)) {
            self.complaints.error(
                &place,
                format!("`{key}` holds the control character U+{:04X}", c as u32),
                Some("take it out; it could disturb the learner's terminal".into()),
            );
            return None;
        }
        Some((string.trim_end().to_owned(), place))
    }

    /// A string that must be there and not be blank.
    pub fn required(&mut self, key: &'static str, example: &str) -> Option<(String, Place)> {
        if !self.has(key) {
            self.known.push(key);
            self.missing(key, example);
            return None;
        }
        let (string, place) = self.string(key)?;
        if string.trim().is_empty() {
            self.complaints
                .error(&place, format!("`{key}` is empty"), None);
            return None;
        }
        Some((string, place))
    }

    /// A string or number, as text; numbers keep the way they are written.
    pub fn scalar(&mut self, key: &'static str) -> Option<(String, Place)> {
        let (value, place) = self.take(key)?;
        self.as_scalar(key, value, place)
    }

    /// A value of a list as text, for lists that hold other things too.
    pub fn as_scalar(
        &mut self,
        key: &str,
        value: &DeValue<'_>,
        place: Place,
    ) -> Option<(String, Place)> {
        match value {
            DeValue::Integer(n) if n.radix() == 10 => Some((n.as_str().to_owned(), place)),
            DeValue::Float(n) => Some((n.as_str().to_owned(), place)),
            _ => self.as_string(key, value, place),
        }
    }

    /// A list of strings; a single string where `or_one` says so.
    pub fn strings(&mut self, key: &'static str, or_one: bool) -> Vec<(String, Place)> {
        let Some((value, place)) = self.take(key) else {
            return Vec::new();
        };
        match value {
            DeValue::Array(array) => array
                .iter()
                .filter_map(|entry| {
                    let place = Place {
                        source: place.source,
                        span: entry.span(),
                    };
                    self.as_scalar(key, entry.get_ref(), place)
                })
                .collect(),
            _ if or_one => self.as_scalar(key, value, place).into_iter().collect(),
            other => {
                self.wrong(key, "a list of strings", other, &place);
                Vec::new()
            }
        }
    }

    /// The entries of a list as they stand.
    pub fn entries(&mut self, key: &'static str, expected: &str) -> Vec<(&'t DeValue<'t>, Place)> {
        let Some((value, place)) = self.take(key) else {
            return Vec::new();
        };
        let DeValue::Array(array) = value else {
            self.wrong(key, expected, value, &place);
            return Vec::new();
        };
        let source = place.source;
        let at = |span| Place { source, span };
        array
            .iter()
            .map(|entry| (entry.get_ref(), at(entry.span())))
            .collect()
    }

    /// A number in a range.
    pub fn number(&mut self, key: &'static str, from: f64, to: f64) -> Option<f64> {
        let (value, place) = self.take(key)?;
        let number = match value {
            DeValue::Integer(n) => n.as_str().replace('_', "").parse().ok(),
            DeValue::Float(n) => n.as_str().replace('_', "").parse().ok(),
            other => {
                self.wrong(key, &format!("a number from {from} to {to}"), other, &place);
                return None;
            }
        };
        match number {
            Some(n) if (from..=to).contains(&n) => Some(n),
            _ => {
                self.complaints
                    .error(&place, format!("`{key}` must be from {from} to {to}"), None);
                None
            }
        }
    }

    /// True or false.
    pub fn truth(&mut self, key: &'static str) -> Option<bool> {
        let (value, place) = self.take(key)?;
        match value {
            DeValue::Boolean(truth) => Some(*truth),
            other => {
                self.wrong(key, "true or false", other, &place);
                None
            }
        }
    }

    /// One of a few words.
    pub fn word<T: Copy>(&mut self, key: &'static str, words: &[(&str, T)]) -> Option<T> {
        let (word, place) = self.string(key)?;
        if let Some((_, meaning)) = words.iter().find(|(w, _)| *w == word) {
            return Some(*meaning);
        }
        let names: Vec<String> = words.iter().map(|(w, _)| format!("`{w}`")).collect();
        let help = did_you_mean(&word, words.iter().map(|(w, _)| *w))
            .unwrap_or_else(|| format!("there are {}", names.join(", ")));
        self.complaints
            .error(&place, format!("`{key}` can't be `{word}`"), Some(help));
        None
    }

    /// The tables of `[[key]]`.
    pub fn tables(&mut self, key: &'static str) -> Vec<(&'t DeTable<'t>, Place)> {
        let Some((value, place)) = self.take(key) else {
            return Vec::new();
        };
        let DeValue::Array(array) = value else {
            self.wrong(key, &format!("written as `[[…{key}]]`"), value, &place);
            return Vec::new();
        };
        let mut tables = Vec::new();
        for entry in array.iter() {
            let place = Place {
                source: place.source,
                span: entry.span(),
            };
            match entry.get_ref() {
                DeValue::Table(table) => tables.push((table, place)),
                other => self.wrong(key, "a list of tables", other, &place),
            }
        }
        tables
    }

    /// The table of `[key]`.
    pub fn table(&mut self, key: &'static str) -> Option<(&'t DeTable<'t>, Place)> {
        let (value, place) = self.take(key)?;
        match value {
            DeValue::Table(table) => Some((table, place)),
            other => {
                self.wrong(key, "a table", other, &place);
                None
            }
        }
    }

    /// Complains about every key that was not asked for.
    pub fn finish(self) {
        for (name, place, _) in &self.entries {
            let help = did_you_mean(name, self.known.iter().copied()).unwrap_or_else(|| {
                let mut known = self.known.clone();
                known.sort_unstable();
                known.dedup();
                format!("it may have {}", known.join(", "))
            });
            self.complaints.error(
                place,
                format!("{} has no key `{}`", self.what, text::clean(name)),
                Some(help),
            );
        }
    }
}
