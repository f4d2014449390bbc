//! The values that keys can have: texts, lists, numbers, words, tables.

use std::borrow::Cow;

use toml::de::{DeInteger, DeTable, DeValue};

use super::{Single, Strings, Table, did_you_mean, kind_of};
use crate::reading::asked::Wanted;
use crate::reading::complaints::Place;
use crate::reading::escapes::mathematics;
use crate::reading::remedy::Form;
use crate::reading::source::unsafe_escapes;
use crate::text;
use crate::words::{Joined, Value, message};

/// A whole number, in whichever digits it is written: `0x1f` is 31.
fn whole(number: &DeInteger<'_>) -> Option<i128> {
    let digits = number.as_str().replace('_', "");
    i128::from_str_radix(&digits, number.radix()).ok()
}

impl<'t> Table<'t, '_> {
    /// A string, checked for control characters.
    pub fn string(&mut self, key: &'static str) -> Option<(String, Place)> {
        self.asks(key, Wanted::Text);
        let (value, place) = self.take(key)?;
        self.as_string(key, value, place)
    }

    fn as_string(
        &mut self,
        key: &'static str,
        value: &DeValue<'_>,
        place: Place,
    ) -> Option<(String, Place)> {
        let DeValue::String(string) = value else {
            self.wrong(key, Form::Text, value, &place);
            return None;
        };
        let string = match string.contains('\r') {
            true => Cow::Owned(string.replace("\r\n", "\n")),
            false => Cow::Borrowed(&**string),
        };
        if self.complain_of_mathematics(&place) {
            return None;
        }
        if text::has_unsafe(&string) {
            // Those that stand there as they are have been found in the file.
            for (at, c) in unsafe_escapes(self.complaints.raw(&place)) {
                let start = place.span.start + at;
                let place = Place {
                    source: place.source,
                    span: start..start + 1,
                };
                self.complaints.unsafe_character(&place, c);
            }
            return None;
        }
        self.complaints.written.push((key, place.clone()));
        Some((string.trim_end().to_owned(), place))
    }

    /// Complains of `\frac` between quotes that make it a form feed and `rac`, and warns of
    /// `\theta`, which they make a tab; tells whether it was an error.
    fn complain_of_mathematics(&mut self, place: &Place) -> bool {
        let Some((at, name)) = mathematics(self.complaints.raw(place)) else {
            return false;
        };
        let (letter, rest) = name.split_at(1);
        let start = place.span.start + at;
        let there = Place {
            source: place.source,
            span: start..start + 1 + name.len(),
        };
        let message = message!(
            "reading-mathematics",
            name = name,
            letter = letter,
            rest = rest
        );
        let help = message!("reading-mathematics-help", name = name);
        // The others are refused as what could steer a terminal.
        let is_error = !matches!(letter, "t" | "n");
        match is_error {
            true => self.complaints.error(&there, message, Some(help)),
            false => self.complaints.warn(&there, message, Some(help)),
        }
        is_error
    }

    /// A string that may be left out, as may what it would hold.
    pub fn optional(&mut self, key: &'static str) -> Option<String> {
        let (string, _) = self.string(key)?;
        Some(string).filter(|string| !string.trim().is_empty())
    }

    /// A string that must be there and not be blank.
    pub fn required(
        &mut self,
        key: &'static str,
        example: impl Into<Value>,
    ) -> Option<(String, Place)> {
        self.there(key, example, |table| table.string(key))
    }

    /// A string or number that must be there and not be blank.
    pub fn required_scalar(
        &mut self,
        key: &'static str,
        example: impl Into<Value>,
    ) -> Option<(String, Place)> {
        self.there(key, example, |table| table.scalar(key))
    }

    /// A number or expression that must be there and not be blank.
    pub fn required_numeral(
        &mut self,
        key: &'static str,
        example: impl Into<Value>,
    ) -> Option<(String, Place)> {
        self.there(key, example, |table| table.numeral(key))
    }

    /// What `read` finds under a key that must be there and not be blank.
    fn there(
        &mut self,
        key: &'static str,
        example: impl Into<Value>,
        read: impl FnOnce(&mut Self) -> Option<(String, Place)>,
    ) -> Option<(String, Place)> {
        self.needs(key);
        if !self.has(key) {
            self.missing(key, example);
            return None;
        }
        let (string, place) = read(self)?;
        if string.trim().is_empty() {
            self.empty(key, example, &place);
            return None;
        }
        Some((string, place))
    }

    /// A string or number, as text; numbers keep the way they are written.
    pub fn scalar(&mut self, key: &'static str) -> Option<(String, Place)> {
        self.asks(key, Wanted::Scalar);
        let (value, place) = self.take(key)?;
        self.as_scalar(key, value, place)
    }

    /// A number, or an expression in quotes, as text; numbers keep the way they are written.
    pub fn numeral(&mut self, key: &'static str) -> Option<(String, Place)> {
        self.asks(key, Wanted::Scalar);
        let (value, place) = self.take(key)?;
        let is_other = match value {
            DeValue::Integer(whole) => whole.radix() != 10,
            DeValue::Boolean(_) | DeValue::Datetime(_) | DeValue::Array(_) => true,
            _ => false,
        };
        if is_other {
            self.wrong(key, Form::Numeral, value, &place);
            return None;
        }
        self.as_scalar(key, value, place)
    }

    fn as_scalar(
        &mut self,
        key: &'static str,
        value: &DeValue<'_>,
        place: Place,
    ) -> Option<(String, Place)> {
        match value {
            DeValue::Integer(n) if n.radix() == 10 => {
                self.complaints.written.push((key, place.clone()));
                Some((n.as_str().to_owned(), place))
            }
            DeValue::Float(n) => {
                self.complaints.written.push((key, place.clone()));
                Some((n.as_str().to_owned(), place))
            }
            _ => self.as_string(key, value, place),
        }
    }

    /// An entry of a list, as text.
    pub fn entry(
        &mut self,
        key: &'static str,
        value: &DeValue<'_>,
        place: Place,
    ) -> Option<(String, Place)> {
        match value {
            DeValue::String(_) | DeValue::Integer(_) | DeValue::Float(_) => {
                self.as_scalar(key, value, place)
            }
            other => {
                self.wrong_entry(key, other, &place);
                None
            }
        }
    }

    /// A list of strings. `None` where it is missing, or where an entry has been
    /// complained of.
    pub fn strings(&mut self, key: &'static str, single: Single) -> Option<Strings> {
        let is_single = single == Single::Allowed;
        self.asks(key, Wanted::Texts { single: is_single });
        let (value, place) = self.take(key)?;
        let entries = match value {
            DeValue::Array(array) => {
                let mut sound = true;
                let mut entries = Vec::new();
                for entry in array.iter() {
                    let place = Place {
                        source: place.source,
                        span: entry.span(),
                    };
                    let read = self.entry(key, entry.get_ref(), place);
                    sound &= read.is_some();
                    entries.extend(read);
                }
                sound.then_some(entries)?
            }
            _ if single == Single::Allowed => vec![self.as_scalar(key, value, place.clone())?],
            other => {
                self.wrong(key, Form::List, other, &place);
                return None;
            }
        };
        Some(Strings { place, entries })
    }

    /// A list of strings that must be there, and neither be empty nor hold blank strings.
    pub fn required_strings(
        &mut self,
        key: &'static str,
        single: Single,
        example: impl Into<Value>,
    ) -> Option<Strings> {
        self.needs(key);
        if !self.has(key) {
            self.missing(key, example);
            return None;
        }
        let strings = self.strings(key, single)?;
        let blank = |(text, _): &&(String, Place)| text.trim().is_empty();
        match strings.entries.iter().find(blank) {
            Some((_, place)) if *place != strings.place => self.empty_entry(key, place),
            None if !strings.entries.is_empty() => return Some(strings),
            _ => self.empty(key, example, &strings.place),
        }
        None
    }

    /// The entries of a list as they stand.
    pub fn entries(&mut self, key: &'static str) -> Vec<(&'t DeValue<'t>, Place)> {
        self.asks(key, Wanted::List);
        let Some((value, place)) = self.take(key) else {
            return Vec::new();
        };
        let DeValue::Array(array) = value else {
            self.wrong(key, Form::List, value, &place);
            return Vec::new();
        };
        let source = place.source;
        let at = |span| Place { source, span };
        array
            .iter()
            .map(|entry| (entry.get_ref(), at(entry.span())))
            .collect()
    }

    /// The entries of a list as they stand; one that is none may stand for itself. `None`
    /// where it is missing, or no list, which has been complained of.
    pub fn list_or_one(
        &mut self,
        key: &'static str,
        single: Single,
    ) -> Option<Vec<(&'t DeValue<'t>, Place)>> {
        let is_single = single == Single::Allowed;
        self.asks(key, Wanted::Entries { single: is_single });
        let (value, place) = self.take(key)?;
        let source = place.source;
        match value {
            DeValue::Array(array) => {
                let at = |span| Place { source, span };
                let entries = array.iter();
                Some(entries.map(|e| (e.get_ref(), at(e.span()))).collect())
            }
            value if single == Single::Allowed => Some(vec![(value, place)]),
            other => {
                self.wrong(key, Form::List, other, &place);
                None
            }
        }
    }

    /// A number in a range.
    pub fn number(&mut self, key: &'static str, from: f64, to: f64) -> Option<f64> {
        self.asks(key, Wanted::Number { from, to });
        let (value, place) = self.take(key)?;
        let form = Form::Number { from, to };
        let number = match value {
            DeValue::Integer(n) => whole(n).map(|n| n as f64),
            DeValue::Float(n) => n.as_str().replace('_', "").parse().ok(),
            other => {
                self.wrong(key, form, other, &place);
                return None;
            }
        };
        match number {
            Some(n) if (from..=to).contains(&n) => Some(n),
            _ => {
                let raw = self.complaints.raw(&place).to_owned();
                self.complaints.error(
                    &place,
                    message!("reading-out-of-range", key = key, value = raw),
                    Some(message!(
                        "reading-out-of-range-help",
                        from = from.to_string(),
                        to = to.to_string()
                    )),
                );
                None
            }
        }
    }

    /// How many of something, from 0.
    pub fn count<N: TryFrom<i128>>(&mut self, key: &'static str) -> Option<N> {
        self.asks(key, Wanted::Whole { from: 0, to: None });
        let (value, place) = self.take(key)?;
        let (read, found) = match value {
            DeValue::Integer(n) => {
                let read = whole(n).and_then(|n| N::try_from(n).ok());
                (read, Value::from(self.complaints.raw(&place)))
            }
            other => (None, kind_of(other).into()),
        };
        if read.is_none() {
            self.complaints.error(
                &place,
                message!("reading-no-count", key = key, found = found),
                Some(message!(
                    "reading-number-without-quotes-help",
                    key = key,
                    value = "20"
                )),
            );
        }
        read
    }

    /// A whole number, 0 to `most`.
    pub fn count_to(&mut self, key: &'static str, most: u32) -> Option<u32> {
        let to = Some(most);
        self.asks(key, Wanted::Whole { from: 0, to });
        let place = self.place_of(key);
        let number: u32 = self.count(key)?;
        if number > most {
            self.complaints.error(
                &place,
                message!(
                    "reading-out-of-range",
                    key = key,
                    value = number.to_string()
                ),
                Some(message!(
                    "reading-out-of-range-help",
                    from = "0",
                    to = most.to_string()
                )),
            );
            return None;
        }
        Some(number)
    }

    /// A whole number in a range.
    pub fn whole(&mut self, key: &'static str, from: u8, to: u8) -> Option<u8> {
        let (least, most) = (from.into(), Some(to.into()));
        let wanted = Wanted::Whole {
            from: least,
            to: most,
        };
        self.asks(key, wanted);
        let place = self.place_of(key);
        let number = self.number(key, from.into(), to.into())?;
        if number.fract() != 0.0 {
            self.complaints.error(
                &place,
                message!("reading-not-whole", key = key, value = number.to_string()),
                Some(message!(
                    "reading-not-whole-help",
                    key = key,
                    value = number.round().to_string()
                )),
            );
            return None;
        }
        Some(number as u8)
    }

    /// True or false.
    pub fn truth(&mut self, key: &'static str) -> Option<bool> {
        self.asks(key, Wanted::Truth);
        let (value, place) = self.take(key)?;
        match value {
            DeValue::Boolean(truth) => Some(*truth),
            other => {
                self.wrong(key, Form::Truth, other, &place);
                None
            }
        }
    }

    /// One of a few words.
    pub fn word<T: Copy>(&mut self, key: &'static str, words: &[(&str, T)]) -> Option<T> {
        if self.complaints.asked.is_some() {
            let all = words.iter().map(|(word, _)| (*word).to_owned());
            self.asks(key, Wanted::Word(all.collect()));
        }
        let none_of = || {
            let quoted = (words.iter()).map(|(w, _)| message!("reading-quoted", text = *w));
            let words = Value::list(quoted, Joined::Commas);
            message!("reading-no-such-word-help", words = words)
        };
        let (value, place) = self.take(key)?;
        if !matches!(value, DeValue::String(_)) {
            let message = message!(
                "reading-wrong-form",
                key = key,
                wanted = Form::Text.message(),
                found = kind_of(value)
            );
            self.complaints.error(&place, message, Some(none_of()));
            return None;
        }
        let (word, place) = self.as_string(key, value, place)?;
        if word.trim().is_empty() {
            let example = format!("\"{}\"", words[0].0);
            self.empty(key, example, &place);
            return None;
        }
        if let Some((_, meaning)) = words.iter().find(|(w, _)| *w == word) {
            return Some(*meaning);
        }
        let help = did_you_mean(&word, words.iter().map(|(w, _)| *w), self.complaints)
            .unwrap_or_else(none_of);
        let message = message!("reading-no-such-word", key = key, word = word);
        self.complaints.error(&place, message, Some(help));
        None
    }

    /// The whole number that stands where tables belong, as it is written; takes it only
    /// where it is one.
    pub fn number_for(&mut self, key: &'static str) -> Option<(String, Place)> {
        let mut entries = self.entries.iter();
        let (.., value) = entries.find(|(name, ..)| *name == key)?;
        let DeValue::Integer(number) = value.get_ref() else {
            return None;
        };
        let number = number.to_string();
        let (_, place) = self.take(key)?;
        Some((number, place))
    }

    /// The tables of `[[key]]`.
    pub fn tables(&mut self, key: &'static str) -> Vec<(&'t DeTable<'t>, Place)> {
        self.asks(key, Wanted::Tables);
        let Some((value, place)) = self.take(key) else {
            return Vec::new();
        };
        let DeValue::Array(array) = value else {
            self.wrong(key, Form::Tables, value, &place);
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
                other => self.wrong(key, Form::Tables, other, &place),
            }
        }
        tables
    }

    /// The table of `[key]`.
    pub fn table(&mut self, key: &'static str) -> Option<(&'t DeTable<'t>, Place)> {
        self.asks(key, Wanted::Table);
        let (value, place) = self.take(key)?;
        match value {
            DeValue::Table(table) => Some((table, place)),
            other => {
                self.wrong(key, Form::Table, other, &place);
                None
            }
        }
    }
}
