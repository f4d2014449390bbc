//! A package of Anki: cards with their schedule and their history.
//!
//! - `notes` with `html` and `kinds`: questions as notes; `collection`: the database
//!
//! The database is written by [`crate::sqlite`]. docs/export.md says what becomes of what.

mod collection;
mod html;
mod kinds;
mod notes;

use std::collections::{BTreeMap, HashMap};
use std::io::{Cursor, Write};

use jiff::Timestamp;
use serde_json::json;
use sha2::{Digest, Sha256};
use zip::result::ZipError;
use zip::write::SimpleFileOptions;

use crate::course::{ByQuestion, Course};
use crate::import::Losses;
use crate::kinds::Rating;
use crate::learner::{Memory, Remembered, State, day_at};
use collection::{CardRow, Collection, Deck, NoteRow, ReviewRow, Schedule};
use notes::{Maker, Note};

/// The comment of a package, by which [`is_apkg`] knows it.
const COMMENT: &str = "kenning export 1";
/// The day of a learner begins at four.
const DAY_BEGINS: i64 = 4 * 3600;
const DAY: i64 = 86_400;

/// A course, and what is known of its learner.
#[derive(Clone, Copy, Debug)]
pub struct Learned<'c> {
    pub course: &'c Course,
    pub state: &'c State,
    /// Its reviews, as [`crate::learner::remembered`] gives them.
    pub reviews: &'c [Remembered],
}

/// When a package is written, and by which clock.
#[derive(Clone, Copy, Debug)]
pub struct When {
    pub now: Timestamp,
    /// Minutes by which the learner's clock is ahead of UTC.
    pub offset_minutes: i16,
}

/// A package, and what is in it.
#[derive(Clone, Debug)]
pub struct Apkg {
    pub bytes: Vec<u8>,
    pub notes: usize,
    pub cards: usize,
    pub reviews: usize,
    /// Questions that no card can say, and what others lost.
    pub losses: Losses,
}

/// Whether bytes are a package that [`apkg`] wrote and nothing wrote again.
pub fn is_apkg(bytes: &[u8]) -> bool {
    bytes.starts_with(b"PK") && bytes.ends_with(COMMENT.as_bytes())
}

/// Writes a package of courses. `picture` gives the bytes of a picture of a course.
///
/// # Errors
/// Where the archive can't be made.
pub fn apkg(
    courses: &[Learned<'_>],
    picture: &mut dyn FnMut(&Course, &str) -> Option<Vec<u8>>,
    when: When,
) -> Result<Apkg, ZipError> {
    let mut losses = Losses::default();
    let mut media: BTreeMap<String, Vec<u8>> = BTreeMap::new();
    let mut collection = begun(courses, when);
    let mut courses: Vec<&Learned<'_>> = courses.iter().collect();
    courses.sort_by_key(|of| first_id(of.course));
    let mut next = 0;
    for of in courses {
        let mut known: HashMap<String, Option<String>> = HashMap::new();
        let mut name = |file: &str| {
            let found = known.entry(file.to_owned()).or_insert_with(|| {
                let bytes = picture(of.course, file)?;
                let name = picture_name(file, &bytes);
                media.insert(name.clone(), bytes);
                Some(name)
            });
            found.clone()
        };
        let mut maker = Maker {
            course: of.course,
            name: &mut name,
            losses: &mut losses,
        };
        let notes = maker.notes();
        next = first_id(of.course).max(next);
        add(&mut collection, of, notes, &mut next, when.offset_minutes);
    }
    collection.reviews.sort_by_key(|review| review.id);
    let mut last = 0;
    for review in &mut collection.reviews {
        // No two may be of the same moment.
        review.id = review.id.max(last + 1);
        last = review.id;
    }
    Ok(Apkg {
        bytes: archive(&collection.bytes(), &media)?,
        notes: collection.notes.len(),
        cards: collection.cards.len(),
        reviews: collection.reviews.len(),
        losses,
    })
}

/// A collection with nothing in it, begun on the day of the first review.
fn begun(courses: &[Learned<'_>], when: When) -> Collection {
    let times = courses.iter().flat_map(|of| of.reviews);
    let first = times.map(|review| review.at).min();
    let first = first.map_or(when.now, |first| first.min(when.now));
    let offset = i64::from(when.offset_minutes);
    let day = day_at(first, when.offset_minutes);
    Collection {
        begun: day * DAY + DAY_BEGINS - offset * 60,
        now: when.now.as_second(),
        offset_minutes: offset,
        ..Collection::default()
    }
}

/// Adds a course: its deck, its notes and cards from this id on, and their history.
fn add(
    collection: &mut Collection,
    of: &Learned<'_>,
    notes: Vec<Note>,
    next: &mut i64,
    offset_minutes: i16,
) {
    let (course, state) = (of.course, of.state);
    let retention = state.retention(course).get();
    let deck = *next;
    *next += 1;
    collection.decks.push(Deck {
        id: deck,
        name: deck_name(course),
        retention,
        parameters: state.parameters().to_vec(),
    });
    let day = |at: Timestamp| day_at(at, offset_minutes);
    let begun = Timestamp::from_second(collection.begun).map_or(0, day);
    let mut card_of: ByQuestion<Option<i64>> = ByQuestion::of(None, course.questions.len());
    for note in notes {
        let id = *next;
        for (ord, &question) in note.cards.iter().enumerate() {
            let known = &state.questions[question];
            let due = state.due(course, question);
            let schedule = (known.memory.zip(due)).map(|(memory, due)| Schedule {
                due: day(due) - begun,
                interval: (day(due) - day(memory.last)).max(1),
                reviews: i64::from(known.attempts),
                lapses: i64::from(known.lapses),
                stability: memory.stability,
                difficulty: memory.difficulty,
                decay: memory.decay,
                last: memory.last.as_second(),
                retention,
            });
            collection.cards.push(CardRow {
                id: *next,
                note: id,
                deck,
                ord: ord as i64,
                is_suspended: known.suspended,
                place: collection.cards.len() as i64 + 1,
                schedule,
            });
            card_of[question] = Some(*next);
            *next += 1;
        }
        let place = format!("{}/{}", course.id.as_str(), note.id);
        collection.notes.push(NoteRow {
            id,
            guid: guid(&place),
            kind: note.sort.id(),
            tags: note.tags,
            fields: vec![note.front, note.back, note.more, note.hint, place],
        });
    }
    let reviews = of.reviews.iter().filter_map(|review| {
        let card = card_of[review.question]?;
        Some(review_row(review, card, offset_minutes))
    });
    collection.reviews.extend(reviews);
}

fn review_row(review: &Remembered, card: i64, offset_minutes: i16) -> ReviewRow {
    let day = |at: Timestamp| day_at(at, offset_minutes);
    let days = |memory: Memory| (day(memory.due) - day(memory.last)).max(1);
    ReviewRow {
        id: review.at.as_millisecond().max(1),
        card,
        ease: match review.rating {
            Rating::Again => 1,
            Rating::Hard => 2,
            Rating::Good => 3,
            Rating::Easy => 4,
        },
        interval: days(review.after),
        before: review.before.map_or(0, days),
        difficulty: review.after.difficulty,
        millis: i64::from(review.millis),
        is_first: review.before.is_none(),
    }
}

/// The id from which those of a course count: the same each time, and a time as Anki's are.
fn first_id(course: &Course) -> i64 {
    let sum = Sha256::digest(course.id.as_str().as_bytes());
    let [a, b, c, ..] = sum.as_slice() else {
        return 0;
    };
    let n = u32::from_be_bytes([0, *a, *b, *c]);
    1_600_000_000_000 + i64::from(n) * 10_000
}

/// The guid of a note: the same whenever its question is written.
fn guid(place: &str) -> String {
    let sum = Sha256::digest(format!("kenning:{place}").as_bytes());
    let letters = sum.iter().take(10).map(|byte| format!("{byte:02x}"));
    format!("k{}", letters.collect::<String>())
}

/// A deck is called as the course; two colons would make a deck within another.
fn deck_name(course: &Course) -> String {
    let title = course.title.as_str().replace("::", ": ");
    match title.trim() {
        "" => course.id.to_string(),
        title => title.to_owned(),
    }
}

/// The name of a picture: the same for the same bytes.
fn picture_name(file: &str, bytes: &[u8]) -> String {
    let sum = Sha256::digest(bytes);
    let letters = sum.iter().take(8).map(|byte| format!("{byte:02x}"));
    let end = file.rsplit_once('.').map_or("png", |(_, end)| end);
    format!("kenning-{}.{end}", letters.collect::<String>())
}

fn archive(database: &[u8], media: &BTreeMap<String, Vec<u8>>) -> Result<Vec<u8>, ZipError> {
    let mut out = zip::ZipWriter::new(Cursor::new(Vec::new()));
    let packed = SimpleFileOptions::default().compression_method(zip::CompressionMethod::Deflated);
    let mut put = |name: &str, bytes: &[u8]| -> Result<(), ZipError> {
        out.start_file(name, packed)?;
        Ok(out.write_all(bytes)?)
    };
    put("collection.anki2", database)?;
    let names = media.keys().enumerate();
    let names: serde_json::Map<String, serde_json::Value> = names
        .map(|(n, name)| (n.to_string(), json!(name)))
        .collect();
    put(
        "media",
        serde_json::Value::Object(names).to_string().as_bytes(),
    )?;
    for (n, bytes) in media.values().enumerate() {
        put(&n.to_string(), bytes)?;
    }
    out.set_comment(COMMENT)?;
    Ok(out.finish()?.into_inner())
}
