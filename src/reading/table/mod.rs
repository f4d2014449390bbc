//! Reads TOML tables key by key, complaining at the right place about each: keys
//! that are missing, misspelt or of the wrong form here, and their values in `values`.

mod fingerprint;
pub(super) mod values;

use toml::Spanned;
use toml::de::{DeTable, DeValue};

use super::asked::{self, Wanted};
use super::complaints::{Complaints, Place};
use super::remedy::{Form, elsewhere};
use super::synonyms::meant;
use super::table_name::TableName;
use crate::text;
use crate::words::{Message, Value, message};

/// A key, where it stands, and its value.
type Entry<'t> = (&'t str, Place, &'t Spanned<DeValue<'t>>);

/// About as many keys are asked for in one table.
const KEYS: usize = 32;

/// Whether a single string may stand where a list is read.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Single {
    Allowed,
    Refused,
}

/// The strings of a list, each with its place.
pub struct Strings {
    /// Where the list stands.
    pub place: Place,
    pub entries: Vec<(String, Place)>,
}

impl Strings {
    /// The strings alone.
    pub fn texts(self) -> Vec<String> {
        self.entries.into_iter().map(|(text, _)| text).collect()
    }
}

/// A table being read: what is left at the end was unknown.
pub struct Table<'t, 'c> {
    entries: Vec<Entry<'t>>,
    known: Vec<&'static str>,
    /// Its number in a record of what is asked.
    number: usize,
    /// Where the table stands.
    pub place: Place,
    name: TableName,
    pub complaints: &'c mut Complaints,
}

/// The kind of a value, as said in complaints.
pub fn kind_of(value: &DeValue<'_>) -> Message {
    match value {
        DeValue::String(_) => message!("reading-kind-string"),
        DeValue::Integer(_) => message!("reading-kind-whole"),
        DeValue::Float(_) => message!("reading-kind-decimal"),
        DeValue::Boolean(_) => message!("reading-kind-truth"),
        DeValue::Datetime(_) => message!("reading-kind-date"),
        DeValue::Array(_) => message!("reading-kind-list"),
        DeValue::Table(_) => message!("reading-kind-table"),
    }
}

/// The most characters of a name that is compared with others: comparing takes
/// the product of two lengths.
const MAX_NEAR: usize = 100;

/// The name among `known` that `name` was probably meant to be.
pub fn near<'n>(name: &str, known: impl IntoIterator<Item = &'n str>) -> Option<&'n str> {
    let letters = name.chars().take(MAX_NEAR + 1).count();
    if letters > MAX_NEAR {
        return None;
    }
    known
        .into_iter()
        .filter_map(|k| {
            let length = k.chars().take(2 * MAX_NEAR).count();
            let most = 1 + length / 4;
            if length.abs_diff(letters) > most {
                return None;
            }
            let distance = strsim::damerau_levenshtein(name, k);
            // Every other letter is near a name of one letter.
            // A slip seldom hits the first letter, and then it is one.
            let most = match name.chars().next() == k.chars().next() {
                true => most,
                false => 1,
            };
            let near = distance == 0 || distance < length && distance <= most;
            near.then_some((distance, k))
        })
        .min_by_key(|(distance, _)| *distance)
        .map(|(_, k)| k)
}

/// "did you mean …?", where something is near and the complaint will be kept.
pub fn did_you_mean<'n>(
    name: &str,
    known: impl IntoIterator<Item = &'n str>,
    complaints: &Complaints,
) -> Option<Message> {
    if complaints.is_full() {
        return None;
    }
    let known: Vec<&str> = known.into_iter().collect();
    let spelled = near(name, known.iter().copied());
    let found = spelled.or_else(|| meant(name, known.iter().copied()));
    found.map(|k| message!("reading-did-you-mean", name = k))
}

impl<'t, 'c> Table<'t, 'c> {
    /// Starts reading `table`; `name` names it in complaints.
    pub fn new(
        table: &'t DeTable<'t>,
        place: Place,
        name: TableName,
        complaints: &'c mut Complaints,
    ) -> Self {
        let number = asked::number(table);
        if let Some(record) = &mut complaints.asked {
            record.tables.push((number, name));
        }
        let entries: Vec<Entry<'t>> = table
            .iter()
            .map(|(key, value)| {
                let place = Place {
                    source: place.source,
                    span: key.span(),
                };
                (key.get_ref().as_ref(), place, value)
            })
            .collect();
        Table {
            entries,
            known: Vec::with_capacity(KEYS),
            number,
            place,
            name,
            complaints,
        }
    }

    /// A number that changes when anything written in the table does, its keys'
    /// order and its layout aside. The same on every machine, for ever.
    pub fn fingerprint(&self) -> u64 {
        let entries = self.entries.iter();
        let entries = entries.map(|(key, _, value)| (*key, value.get_ref()));
        fingerprint::of_table(entries, None)
    }

    /// The same without the values of these keys, and without an entry of the list of another.
    pub fn fingerprint_without(&self, left_out: &[&str], entry: (&str, &str)) -> u64 {
        let entries = self.entries.iter();
        let entries = entries.filter(|(key, ..)| !left_out.contains(key));
        let entries = entries.map(|(key, _, value)| (*key, value.get_ref()));
        fingerprint::of_table(entries, Some(entry))
    }

    /// The same of the entries of a list.
    pub fn fingerprint_of<'d, 'v: 'd>(entries: impl Iterator<Item = &'d DeValue<'v>>) -> u64 {
        fingerprint::of_list(entries)
    }

    /// Takes a key's value as it stands.
    pub fn take(&mut self, key: &'static str) -> Option<(&'t DeValue<'t>, Place)> {
        self.known.push(key);
        self.asks(key, Wanted::Any);
        let at = self.entries.iter().position(|(name, ..)| *name == key)?;
        let (_, place, value) = self.entries.remove(at);
        if let Some(record) = &mut self.complaints.asked {
            record.found(self.number, key, value.get_ref());
        }
        let place = Place {
            source: place.source,
            span: value.span(),
        };
        Some((value.get_ref(), place))
    }

    /// Notes in which form a key is asked for, where that is written down. To be called
    /// before the key is taken.
    pub fn asks(&mut self, key: &'static str, wanted: Wanted) {
        if let Some(record) = &mut self.complaints.asked {
            record.ask(self.number, key, wanted);
        }
    }

    /// Notes that the table can't do without a key, where that is written down.
    pub fn needs(&mut self, key: &'static str) {
        if let Some(record) = &mut self.complaints.asked {
            record.require(self.number, key);
        }
    }

    /// Whether a key is there and not yet taken.
    pub fn has(&self, key: &str) -> bool {
        self.entries.iter().any(|(name, ..)| *name == key)
    }

    /// Where a key's value stands; the table where it has none.
    pub fn place_of(&self, key: &str) -> Place {
        let entry = self.entries.iter().find(|(name, ..)| *name == key);
        entry.map_or(self.place.clone(), |(_, place, value)| Place {
            source: place.source,
            span: value.span(),
        })
    }

    /// Where a key stands; the table where it is not there.
    pub fn key_place(&self, key: &str) -> Place {
        let entry = self.entries.iter().find(|(name, ..)| *name == key);
        entry.map_or(self.place.clone(), |(_, place, _)| place.clone())
    }

    /// Complains that a key is missing: at a key that was probably meant to be it, if there is one.
    pub fn missing(&mut self, key: &'static str, example: impl Into<Value>) {
        let help = message!("reading-add-key", key = key, value = example.into());
        self.absent(key, help);
    }

    /// Complains that the table `[key]` is missing; `help` says what to add.
    pub fn missing_table(&mut self, key: &'static str, help: Message) {
        self.absent(key, help);
    }

    fn absent(&mut self, key: &'static str, help: Message) {
        self.known.push(key);
        let is_near = |(name, ..): &Entry<'_>| near(name, [key]).is_some();
        // What is called so elsewhere may be a key of this table as well, not yet asked for.
        let is_meant =
            |(name, ..): &Entry<'_>| meant(name, [key].into_iter()).is_some() && *name != "text";
        let mut entries = self.entries.iter();
        let found = entries.position(is_near);
        match found.or_else(|| self.entries.iter().position(is_meant)) {
            Some(at) => {
                let (name, place, _) = self.entries.remove(at);
                let message = no_key(self.name, name);
                let help = message!("reading-did-you-mean", name = key);
                self.complaints.error(&place, message, Some(help));
            }
            None => {
                let table = self.name.message();
                let message = message!("reading-key-missing", table = table, key = key);
                self.complaints.error(&self.place, message, Some(help));
            }
        }
    }

    /// Whether a key is there; complains where it is not.
    pub fn must_have(&mut self, key: &'static str, example: impl Into<Value>) -> bool {
        self.needs(key);
        let there = self.has(key);
        if !there {
            self.missing(key, example);
        }
        there
    }

    /// Complains that there is nothing in a key's value.
    pub fn empty(&mut self, key: &str, example: impl Into<Value>, place: &Place) {
        if self.was_unsafe(place) {
            return;
        }
        self.complaints.error(
            place,
            message!("reading-empty", key = key),
            Some(message!(
                "reading-empty-help",
                key = key,
                value = example.into()
            )),
        );
    }

    /// Whether a value was emptied only by taking unsafe characters out.
    fn was_unsafe(&self, place: &Place) -> bool {
        self.complaints.raw(place).chars().any(text::is_unsafe)
    }

    /// Complains that there is nothing in an entry of a list.
    pub fn empty_entry(&mut self, key: &str, place: &Place) {
        if self.was_unsafe(place) {
            return;
        }
        self.complaints.error(
            place,
            message!("reading-empty-entry", key = key),
            Some(message!("reading-empty-entry-help")),
        );
    }

    fn wrong(&mut self, key: &str, form: Form, found: &DeValue<'_>, place: &Place) {
        if let (Form::Tables, DeValue::Table(_)) = (form, found)
            && self.stands_in_longer(place)
        {
            let (header, help) = match self.name {
                TableName::File => (
                    key.to_owned(),
                    message!("reading-below-header-help", header = key),
                ),
                _ => (
                    format!("question.{key}"),
                    message!("reading-nothing-before-help"),
                ),
            };
            let message = message!("reading-nothing-before", header = header);
            return self.complaints.error(place, message, Some(help));
        }
        let message = match (form, found) {
            (Form::Tables, DeValue::Table(_)) => message!("reading-one-bracket", key = key),
            (Form::Numeral, DeValue::Integer(_)) => message!("reading-other-digits", key = key),
            _ => message!(
                "reading-wrong-form",
                key = key,
                wanted = form.message(),
                found = kind_of(found)
            ),
        };
        self.refuse(message, key, form, found, place);
    }

    /// Whether a place is a part of a longer header of two brackets: `[[question.step.mistake]]`
    /// where there is no step.
    fn stands_in_longer(&self, place: &Place) -> bool {
        let source = self.complaints.sources.get(place.source);
        let before = source.and_then(|source| source.text.get(..place.span.end));
        let line = before.and_then(|before| before.lines().last());
        let after = source.and_then(|source| source.text.get(place.span.end..));
        line.is_some_and(|line| line.trim_start().starts_with("[["))
            && after.is_some_and(|after| after.trim_start().starts_with('.'))
    }

    fn wrong_entry(&mut self, key: &str, found: &DeValue<'_>, place: &Place) {
        let message = message!(
            "reading-wrong-entry",
            key = key,
            wanted = Form::Text.message(),
            found = kind_of(found)
        );
        self.refuse(message, key, Form::Text, found, place);
    }

    /// Complains of a value, with what to write in its place.
    fn refuse(
        &mut self,
        message: Message,
        key: &str,
        form: Form,
        found: &DeValue<'_>,
        place: &Place,
    ) {
        let raw = self.complaints.raw(place);
        let help = form.remedy(self.name, key, found, raw);
        self.complaints.error(place, message, Some(help));
    }

    /// Complains about every key that was not asked for.
    pub fn finish(self) {
        for (name, place, _) in &self.entries {
            let near = did_you_mean(name, self.known.iter().copied(), self.complaints);
            let help = near.unwrap_or_else(|| {
                elsewhere(self.name, name, &self.known, &self.complaints.of_question)
            });
            let message = no_key(self.name, name);
            self.complaints.error(place, message, Some(help));
        }
    }
}

fn no_key(table: TableName, key: &str) -> Message {
    message!("reading-no-key", table = table.message(), key = key)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_name_is_near_by_a_few_letters_and_not_too_long() {
        let near = |name| near(name, ["fractions", "a"]);
        assert_eq!(near("fractoins"), Some("fractions"));
        assert_eq!(near("fact"), None);
        assert_eq!(near("b"), None);
        let long = "a".repeat(MAX_NEAR + 1);
        assert_eq!(super::near(&long, [&*long]), None);
    }

    #[test]
    fn a_number_is_worth_the_same_in_whichever_digits_it_is_written() {
        let text = "a = 0x10\nb = 0b11\nc = 1_000\nd = 0o17\ne = 0xff";
        let read = DeTable::parse(text).unwrap();
        let place = Place {
            source: 0,
            span: 0..0,
        };
        let mut complaints = Complaints::default();
        let mut table = Table::new(read.get_ref(), place, TableName::Plan, &mut complaints);
        assert_eq!(table.number("a", 1.0, 20.0), Some(16.0));
        assert_eq!(table.count::<u32>("b"), Some(3));
        assert_eq!(table.scalar("c").map(|(text, _)| text), Some("1000".into()));
        assert_eq!(table.whole("d", 0, 20), Some(15));
        assert_eq!(table.count::<u8>("e"), Some(255));
    }

    #[test]
    fn nothing_is_looked_for_to_help_with_a_complaint_that_is_not_kept() {
        let mut complaints = Complaints::default();
        let (mut compared, mut helped) = (0, 0);
        for at in 0..1000 {
            let place = Place {
                source: 0,
                span: at..at,
            };
            let known = ["plus"].into_iter().inspect(|_| compared += 1);
            let help = did_you_mean("pluss", known, &complaints);
            helped += usize::from(help.is_some());
            complaints.warn(&place, message!("reading-file-empty"), help);
        }
        assert_eq!(compared, complaints.list.len());
        assert_eq!(helped, complaints.list.len());
        complaints.close();
        let said = complaints.list.last().unwrap().message.to_string();
        assert!(said.starts_with("800 more problems"), "{said}");
    }
}
