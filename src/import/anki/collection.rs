//! What a collection of Anki holds, whichever version wrote it: types of notes, decks, notes,
//! cards and reviews.

use std::collections::{BTreeMap, HashMap};

use serde::Deserialize;

use super::proto;
use crate::sqlite::{Database, Fault};
use crate::words::{Message, message};

/// What the guid of a note begins with that has none in its source, and is told by its first field.
pub(super) const UNNAMED: &str = "text:";
/// Between the fields of a note.
const BETWEEN_FIELDS: char = '\u{1f}';

/// A collection, or as much of one as a package holds.
#[derive(Debug, Default)]
pub(super) struct Collection {
    pub(super) kinds: HashMap<i64, NoteKind>,
    /// Names of decks, `Spanish::Verbs`.
    pub(super) decks: HashMap<i64, String>,
    /// In the order of their ids, which is that of their making.
    pub(super) notes: Vec<Note>,
    pub(super) cards: Vec<Card>,
    /// In the order of time.
    pub(super) reviews: Vec<Review>,
    /// Whether it was read of plain text, which holds no sounds.
    pub(super) is_text: bool,
}

/// A type of notes.
#[derive(Clone, Debug, Default)]
pub(super) struct NoteKind {
    pub(super) name: String,
    pub(super) is_cloze: bool,
    /// The names of its fields.
    pub(super) fields: Vec<String>,
    pub(super) templates: Vec<Template>,
}

/// What a card shows, as HTML with names of fields between double braces.
#[derive(Clone, Debug, Default)]
pub(super) struct Template {
    pub(super) front: String,
    pub(super) back: String,
}

#[derive(Clone, Debug, Default)]
pub(super) struct Note {
    pub(super) id: i64,
    /// Stays the same in all collections that hold the note.
    pub(super) guid: String,
    pub(super) kind: i64,
    pub(super) tags: Vec<String>,
    /// HTML.
    pub(super) fields: Vec<String>,
}

#[derive(Clone, Debug, Default)]
pub(super) struct Card {
    pub(super) id: i64,
    pub(super) note: i64,
    pub(super) deck: i64,
    /// The number of its template, or of its blanks, from 0 on.
    pub(super) ord: i64,
    pub(super) is_suspended: bool,
}

/// An entry of the history of a card.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(super) struct Review {
    /// Milliseconds since 1970.
    pub(super) at: i64,
    pub(super) card: i64,
    /// 1 (again) to 4 (easy); 0 where nothing was asked.
    pub(super) ease: i64,
    /// 0 learning, 1 review, 2 relearning, 3 filtered deck, 4 and 5 changed by hand or by
    /// the program.
    pub(super) kind: i64,
    /// 0 where it changed nothing, as in a filtered deck that only shows, and where a card
    /// was set back to new.
    pub(super) factor: i64,
    /// From question to grade, in milliseconds.
    pub(super) millis: i64,
}

impl Collection {
    /// Reads a database.
    ///
    /// # Errors
    /// Where it is none, is damaged, or lacks a table.
    pub(super) fn read(bytes: &[u8]) -> Result<Collection, Message> {
        let database = Database::open(bytes).map_err(unread)?;
        let mut collection = Collection::default();
        match database.has("notetypes") {
            true => collection.read_newer(&database).map_err(unread)?,
            false => collection.read_older(&database)?,
        }
        collection.read_notes(&database).map_err(unread)?;
        Ok(collection)
    }

    /// Types of notes and decks from tables of their own.
    fn read_newer(&mut self, database: &Database<'_>) -> Result<(), Fault> {
        database.each("notetypes", &mut |row| {
            let kind = NoteKind {
                name: row.text("name"),
                is_cloze: proto::number(row.bytes("config"), 1) == 1,
                ..NoteKind::default()
            };
            self.kinds.insert(row.int("id"), kind);
            Ok(())
        })?;
        let mut fields: BTreeMap<(i64, i64), String> = BTreeMap::new();
        database.each("fields", &mut |row| {
            fields.insert((row.int("ntid"), row.int("ord")), row.text("name"));
            Ok(())
        })?;
        for ((kind, _), name) in fields {
            if let Some(kind) = self.kinds.get_mut(&kind) {
                kind.fields.push(name);
            }
        }
        let mut templates: BTreeMap<(i64, i64), Template> = BTreeMap::new();
        database.each("templates", &mut |row| {
            let config = row.bytes("config");
            let template = Template {
                front: proto::text(config, 1),
                back: proto::text(config, 2),
            };
            templates.insert((row.int("ntid"), row.int("ord")), template);
            Ok(())
        })?;
        for ((kind, _), template) in templates {
            if let Some(kind) = self.kinds.get_mut(&kind) {
                kind.templates.push(template);
            }
        }
        database.each("decks", &mut |row| {
            let name = row.text("name").replace(BETWEEN_FIELDS, "::");
            self.decks.insert(row.int("id"), name);
            Ok(())
        })
    }

    /// Types of notes and decks from the one row that holds them as JSON.
    fn read_older(&mut self, database: &Database<'_>) -> Result<(), Message> {
        let mut found: Option<(String, String)> = None;
        let col = database.each("col", &mut |row| {
            found = Some((row.text("models"), row.text("decks")));
            Ok(())
        });
        col.map_err(unread)?;
        let (kinds, decks) = found.unwrap_or_default();
        let no_json = |what: &str, error: serde_json::Error| {
            message!("import-anki-json", what = what, error = error.to_string())
        };
        let kinds: HashMap<String, OlderKind> =
            serde_json::from_str(&kinds).map_err(|e| no_json("models", e))?;
        let decks: HashMap<String, OlderDeck> =
            serde_json::from_str(&decks).map_err(|e| no_json("decks", e))?;
        for (id, kind) in kinds {
            self.kinds.insert(id.parse().unwrap_or(0), kind.into());
        }
        for (id, deck) in decks {
            self.decks.insert(id.parse().unwrap_or(0), deck.name);
        }
        Ok(())
    }

    fn read_notes(&mut self, database: &Database<'_>) -> Result<(), Fault> {
        database.each("notes", &mut |row| {
            self.notes.push(Note {
                id: row.int("id"),
                guid: row.text("guid"),
                kind: row.int("mid"),
                tags: row
                    .text("tags")
                    .split_whitespace()
                    .map(str::to_owned)
                    .collect(),
                fields: row
                    .text("flds")
                    .split(BETWEEN_FIELDS)
                    .map(str::to_owned)
                    .collect(),
            });
            Ok(())
        })?;
        database.each("cards", &mut |row| {
            // A card in a filtered deck belongs to another one.
            let deck = match row.int("odid") {
                0 => row.int("did"),
                home => home,
            };
            self.cards.push(Card {
                id: row.int("id"),
                note: row.int("nid"),
                deck,
                ord: row.int("ord"),
                is_suspended: row.int("queue") == -1,
            });
            Ok(())
        })?;
        database.each("revlog", &mut |row| {
            self.reviews.push(Review {
                at: row.int("id"),
                card: row.int("cid"),
                ease: row.int("ease"),
                kind: row.int("type"),
                factor: row.int("factor"),
                millis: row.int("time"),
            });
            Ok(())
        })?;
        self.notes.sort_by_key(|note| note.id);
        self.cards.sort_by_key(|card| (card.note, card.ord));
        self.reviews.sort_by_key(|review| review.at);
        Ok(())
    }
}

/// Why a collection can't be read.
fn unread(fault: Fault) -> Message {
    match fault {
        Fault::NoDatabase => message!("import-anki-no-database"),
        Fault::Damaged => message!("import-anki-damaged"),
        Fault::CutShort => message!("import-anki-cut-short"),
        Fault::Utf16 => message!("import-anki-utf16"),
        Fault::NoTable(table) => message!("import-anki-no-table", table = table),
    }
}

/// A type of notes in JSON.
#[derive(Deserialize)]
struct OlderKind {
    #[serde(default)]
    name: String,
    /// 1 for one with blanks.
    #[serde(default, rename = "type")]
    kind: i64,
    #[serde(default)]
    flds: Vec<OlderField>,
    #[serde(default)]
    tmpls: Vec<OlderTemplate>,
}

#[derive(Deserialize)]
struct OlderField {
    #[serde(default)]
    name: String,
    #[serde(default)]
    ord: i64,
}

#[derive(Deserialize)]
struct OlderTemplate {
    #[serde(default)]
    ord: i64,
    #[serde(default)]
    qfmt: String,
    #[serde(default)]
    afmt: String,
}

#[derive(Deserialize)]
struct OlderDeck {
    #[serde(default)]
    name: String,
}

impl From<OlderKind> for NoteKind {
    fn from(mut older: OlderKind) -> NoteKind {
        older.flds.sort_by_key(|field| field.ord);
        older.tmpls.sort_by_key(|template| template.ord);
        let templates = older.tmpls.into_iter().map(|template| Template {
            front: template.qfmt,
            back: template.afmt,
        });
        NoteKind {
            name: older.name,
            is_cloze: older.kind == 1,
            fields: older.flds.into_iter().map(|field| field.name).collect(),
            templates: templates.collect(),
        }
    }
}
