//! The collection in a package: tables as Anki's older versions have them (schema 11), which
//! every version reads.

use serde_json::{Value, json};

use super::kinds::kinds;
use crate::sqlite::{Cell, Index, Table, database};

/// Between the fields of a note.
const BETWEEN: char = '\u{1f}';
/// What is to be sent to other machines.
const UNSENT: i64 = -1;

/// A deck and how it is scheduled.
#[derive(Clone, Debug)]
pub(super) struct Deck {
    pub(super) id: i64,
    pub(super) name: String,
    /// Share to be remembered.
    pub(super) retention: f64,
    /// 21 parameters of FSRS-6, where the learner has own ones.
    pub(super) parameters: Vec<f32>,
}

/// A row of notes.
#[derive(Clone, Debug)]
pub(super) struct NoteRow {
    pub(super) id: i64,
    pub(super) guid: String,
    pub(super) kind: i64,
    pub(super) tags: Vec<String>,
    pub(super) fields: Vec<String>,
}

/// A row of cards.
#[derive(Clone, Debug)]
pub(super) struct CardRow {
    pub(super) id: i64,
    pub(super) note: i64,
    pub(super) deck: i64,
    pub(super) ord: i64,
    pub(super) is_suspended: bool,
    /// Its place among the new ones.
    pub(super) place: i64,
    /// Where it was reviewed.
    pub(super) schedule: Option<Schedule>,
}

/// Where a card stands that was reviewed.
#[derive(Clone, Copy, Debug)]
pub(super) struct Schedule {
    /// Days from the collection's first day to the day on which it is due.
    pub(super) due: i64,
    /// Days from the last review to that day, one at least.
    pub(super) interval: i64,
    pub(super) reviews: i64,
    pub(super) lapses: i64,
    pub(super) stability: f32,
    pub(super) difficulty: f32,
    pub(super) decay: f32,
    /// Seconds since 1970.
    pub(super) last: i64,
    /// Share to be remembered.
    pub(super) retention: f64,
}

/// A row of the history.
#[derive(Clone, Copy, Debug)]
pub(super) struct ReviewRow {
    /// Milliseconds since 1970; no two are the same.
    pub(super) id: i64,
    pub(super) card: i64,
    /// 1 (again) to 4 (easy).
    pub(super) ease: i64,
    /// Days until the next, and until this one was due.
    pub(super) interval: i64,
    pub(super) before: i64,
    pub(super) difficulty: f32,
    pub(super) millis: i64,
    pub(super) is_first: bool,
}

/// What a collection holds.
#[derive(Clone, Debug, Default)]
pub(super) struct Collection {
    /// When it was begun, and when it is written, in seconds since 1970.
    pub(super) begun: i64,
    pub(super) now: i64,
    /// Minutes by which the learner's clock is ahead of UTC.
    pub(super) offset_minutes: i64,
    pub(super) decks: Vec<Deck>,
    /// By their ids, which are unique, as are those of the others.
    pub(super) notes: Vec<NoteRow>,
    pub(super) cards: Vec<CardRow>,
    pub(super) reviews: Vec<ReviewRow>,
}

impl Collection {
    /// The bytes of its database.
    pub(super) fn bytes(&self) -> Vec<u8> {
        let notes = self.notes.iter().map(|note| self.note(note));
        let cards = self.cards.iter().map(|card| self.card(card));
        let reviews = self.reviews.iter().map(review);
        database(&[
            Table {
                name: "col",
                sql: "CREATE TABLE col (id integer PRIMARY KEY, crt integer NOT NULL, \
                      mod integer NOT NULL, scm integer NOT NULL, ver integer NOT NULL, \
                      dty integer NOT NULL, usn integer NOT NULL, ls integer NOT NULL, \
                      conf text NOT NULL, models text NOT NULL, decks text NOT NULL, \
                      dconf text NOT NULL, tags text NOT NULL)",
                rows: vec![(1, self.head())],
                indexes: Vec::new(),
            },
            Table {
                name: "notes",
                sql: "CREATE TABLE notes (id integer PRIMARY KEY, guid text NOT NULL, \
                      mid integer NOT NULL, mod integer NOT NULL, usn integer NOT NULL, \
                      tags text NOT NULL, flds text NOT NULL, sfld integer NOT NULL, \
                      csum integer NOT NULL, flags integer NOT NULL, data text NOT NULL)",
                rows: notes.collect(),
                indexes: vec![
                    index(
                        "ix_notes_usn",
                        "CREATE INDEX ix_notes_usn ON notes (usn)",
                        &[4],
                    ),
                    index(
                        "ix_notes_csum",
                        "CREATE INDEX ix_notes_csum ON notes (csum)",
                        &[8],
                    ),
                ],
            },
            Table {
                name: "cards",
                sql: "CREATE TABLE cards (id integer PRIMARY KEY, nid integer NOT NULL, \
                      did integer NOT NULL, ord integer NOT NULL, mod integer NOT NULL, \
                      usn integer NOT NULL, type integer NOT NULL, queue integer NOT NULL, \
                      due integer NOT NULL, ivl integer NOT NULL, factor integer NOT NULL, \
                      reps integer NOT NULL, lapses integer NOT NULL, left integer NOT NULL, \
                      odue integer NOT NULL, odid integer NOT NULL, flags integer NOT NULL, \
                      data text NOT NULL)",
                rows: cards.collect(),
                indexes: vec![
                    index(
                        "ix_cards_usn",
                        "CREATE INDEX ix_cards_usn ON cards (usn)",
                        &[5],
                    ),
                    index(
                        "ix_cards_nid",
                        "CREATE INDEX ix_cards_nid ON cards (nid)",
                        &[1],
                    ),
                    index(
                        "ix_cards_sched",
                        "CREATE INDEX ix_cards_sched ON cards (did, queue, due)",
                        &[2, 7, 8],
                    ),
                ],
            },
            Table {
                name: "revlog",
                sql: "CREATE TABLE revlog (id integer PRIMARY KEY, cid integer NOT NULL, \
                      usn integer NOT NULL, ease integer NOT NULL, ivl integer NOT NULL, \
                      lastIvl integer NOT NULL, factor integer NOT NULL, \
                      time integer NOT NULL, type integer NOT NULL)",
                rows: reviews.collect(),
                indexes: vec![
                    index(
                        "ix_revlog_usn",
                        "CREATE INDEX ix_revlog_usn ON revlog (usn)",
                        &[2],
                    ),
                    index(
                        "ix_revlog_cid",
                        "CREATE INDEX ix_revlog_cid ON revlog (cid)",
                        &[1],
                    ),
                ],
            },
            Table {
                name: "graves",
                sql: "CREATE TABLE graves (usn integer NOT NULL, oid integer NOT NULL, \
                      type integer NOT NULL)",
                rows: Vec::new(),
                indexes: Vec::new(),
            },
        ])
    }

    /// The one row that holds types of notes, decks and settings.
    fn head(&self) -> Vec<Cell> {
        let conf = json!({
            "schedVer": 2, "sched2021": true, "rollover": 4,
            "creationOffset": -self.offset_minutes,
            "curDeck": 1, "activeDecks": [1], "nextPos": self.cards.len() + 1,
            "newSpread": 0, "collapseTime": 1200, "timeLim": 0, "estTimes": true,
            "dueCounts": true, "curModel": null, "sortType": "noteFld",
            "sortBackwards": false, "addToCur": true, "dayLearnFirst": false
        });
        let decks = self.decks.iter().map(|deck| {
            let id = deck.id.to_string();
            (id, self.deck(deck.id, &deck.name, deck.id))
        });
        let first = ("1".to_owned(), self.deck(1, "Default", 1));
        let decks = Value::Object([first].into_iter().chain(decks).collect());
        let presets = self.decks.iter().map(|deck| {
            let parameters = json!(deck.parameters);
            let id = deck.id.to_string();
            (id, preset(deck.id, &deck.name, deck.retention, parameters))
        });
        let first = ("1".to_owned(), preset(1, "Default", 0.9, json!([])));
        let presets = Value::Object([first].into_iter().chain(presets).collect());
        vec![
            Cell::Null,
            self.begun.into(),
            (self.now * 1000).into(),
            (self.now * 1000).into(),
            Cell::Int(11),
            Cell::Int(0),
            Cell::Int(0),
            Cell::Int(0),
            conf.to_string().into(),
            kinds().to_string().into(),
            decks.to_string().into(),
            presets.to_string().into(),
            "{}".into(),
        ]
    }

    fn deck(&self, id: i64, name: &str, preset: i64) -> Value {
        json!({
            "id": id, "mod": self.now, "name": name, "usn": UNSENT,
            "lrnToday": [0, 0], "revToday": [0, 0], "newToday": [0, 0], "timeToday": [0, 0],
            "collapsed": false, "browserCollapsed": false, "desc": "", "dyn": 0,
            "conf": preset, "extendNew": 0, "extendRev": 0
        })
    }

    fn note(&self, note: &NoteRow) -> (i64, Vec<Cell>) {
        let tags = match note.tags.is_empty() {
            true => String::new(),
            false => format!(" {} ", note.tags.join(" ")),
        };
        let fields = note.fields.join(&BETWEEN.to_string());
        let cells = vec![
            Cell::Null,
            note.guid.as_str().into(),
            note.kind.into(),
            self.now.into(),
            UNSENT.into(),
            tags.into(),
            fields.into(),
            // Anki reckons these two itself when it takes a note in.
            Cell::Int(0),
            Cell::Int(0),
            Cell::Int(0),
            "".into(),
        ];
        (note.id, cells)
    }

    fn card(&self, card: &CardRow) -> (i64, Vec<Cell>) {
        let (kind, due, data) = match &card.schedule {
            None => (0, card.place, String::new()),
            Some(schedule) => (2, schedule.due, schedule.data()),
        };
        let queue = if card.is_suspended { -1 } else { kind };
        let of = |get: fn(&Schedule) -> i64| card.schedule.as_ref().map_or(0, get);
        let factor = if card.schedule.is_some() { 2500 } else { 0 };
        let numbers = [
            card.note,
            card.deck,
            card.ord,
            self.now,
            UNSENT,
            kind,
            queue,
            due,
            of(|s| s.interval),
            factor,
            of(|s| s.reviews),
            of(|s| s.lapses),
            0,
            0,
            0,
            0,
        ];
        let mut cells = vec![Cell::Null];
        cells.extend(numbers.map(Cell::Int));
        cells.push(data.into());
        (card.id, cells)
    }
}

impl Schedule {
    /// The memory of FSRS, as Anki keeps it beside a card.
    fn data(&self) -> String {
        json!({
            "s": short(self.stability, 10_000.0), "d": short(self.difficulty, 10_000.0),
            "dr": (self.retention * 100.0).round() / 100.0,
            "decay": short(self.decay, 1000.0), "lrt": self.last
        })
        .to_string()
    }
}

/// A number with as many digits as Anki keeps.
fn short(x: f32, by: f64) -> f64 {
    (f64::from(x) * by).round() / by
}

fn review(review: &ReviewRow) -> (i64, Vec<Cell>) {
    // Difficulty from 1 to 10 as Anki notes it under FSRS: from 100 to 1100.
    let factor = ((f64::from(review.difficulty) - 1.0) / 9.0 * 1000.0).round() as i64 + 100;
    let numbers = [
        review.card,
        UNSENT,
        review.ease,
        review.interval,
        review.before,
        factor,
        review.millis,
        i64::from(!review.is_first),
    ];
    let mut cells = vec![Cell::Null];
    cells.extend(numbers.map(Cell::Int));
    (review.id, cells)
}

/// How the cards of a deck are scheduled.
fn preset(id: i64, name: &str, retention: f64, parameters: Value) -> Value {
    json!({
        "id": id, "mod": 0, "name": name, "usn": UNSENT, "maxTaken": 60, "autoplay": true,
        "timer": 0, "replayq": true, "dyn": false,
        "new": {
            "bury": false, "delays": [1.0, 10.0], "initialFactor": 2500, "ints": [1, 4, 0],
            "order": 1, "perDay": 20
        },
        "rev": {
            "bury": false, "ease4": 1.3, "ivlFct": 1.0, "maxIvl": 36500, "perDay": 200,
            "hardFactor": 1.2
        },
        "lapse": {
            "delays": [10.0], "leechAction": 1, "leechFails": 8, "minInt": 1, "mult": 0.0
        },
        "desiredRetention": retention, "fsrsParams6": parameters
    })
}

fn index(name: &'static str, sql: &'static str, columns: &[usize]) -> Index {
    Index {
        name,
        sql,
        columns: columns.to_vec(),
    }
}
