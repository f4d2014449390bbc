//! The history that hashcards and repeater keep in a database beside their decks. They know a
//! card by the hash of its text; so it meets its question.

use std::collections::HashMap;

use jiff::{Timestamp, civil, tz};

use super::blake3::blake3;
use super::{Brought, BroughtGrade, BroughtReview, Source, SourceFile};
use crate::sqlite::{Database, Fault, MAGIC};
use crate::words::message;

/// The program that keeps it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Program {
    Hashcards,
    Repeater,
}

impl Program {
    fn name(self) -> &'static str {
        match self {
            Program::Hashcards => "hashcards",
            Program::Repeater => "repeater",
        }
    }
}

/// How the names of databases end, and of what is not in them yet.
pub(super) const DATABASE: &str = "db";
pub(super) const AHEAD: &str = "db-wal";

/// Days within which repeater asks a card again that was wrong when it was learned: a minute,
/// and room.
const AT_ONCE: f64 = 5.0 / 1440.0;
/// Seconds within which two notes of repeater tell of one review.
const SAME: i64 = 5;
/// No review was given before these programs were there.
const FIRST: Timestamp = Timestamp::constant(1_577_836_800, 0);

/// The questions that cards became, by the hash of the card.
#[derive(Debug)]
pub(super) struct Kept {
    program: Program,
    questions: HashMap<String, String>,
}

impl Kept {
    pub(super) fn of(program: Program) -> Kept {
        Kept {
            program,
            questions: HashMap::new(),
        }
    }

    /// A card with a front and a back became this question. `text` is all of it as it stands
    /// in its deck.
    pub(super) fn basic(&mut self, (front, back): (&str, &str), text: &str, ids: &[String]) {
        let [id] = ids else { return };
        let hash = match self.program {
            Program::Hashcards => blake3(format!("Basic{front}{back}").as_bytes()),
            Program::Repeater => blake3(evened(text).as_bytes()),
        };
        self.questions.entry(hash).or_insert_with(|| id.clone());
    }

    /// A text with blanks became these questions, one for each blank.
    pub(super) fn blanks(&mut self, blanked: &str, text: &str, ids: &[String]) {
        let hashes: Vec<String> = match self.program {
            Program::Hashcards => of_blanks(blanked),
            Program::Repeater => {
                let text = evened(text);
                let hash = |n: usize| match n {
                    0 => blake3(text.as_bytes()),
                    n => blake3(format!("{text}\0cloze{n}").as_bytes()),
                };
                (0..ids.len()).map(hash).collect()
            }
        };
        // What is read in two ways is no proof of what was asked.
        if hashes.len() == ids.len() {
            for (hash, id) in hashes.into_iter().zip(ids) {
                self.questions.entry(hash).or_insert_with(|| id.clone());
            }
        }
    }

    /// Adds what the databases of a source keep to a course.
    pub(super) fn finish(self, source: &Source, brought: &mut Brought) {
        for file in &source.files {
            let ends = |end: &str| file.path.rsplit_once('.').is_some_and(|(_, is)| is == end);
            if ends(AHEAD) && !file.bytes.is_empty() {
                let why = message!("import-kept-ahead", program = self.program.name());
                brought.losses.with_loss(why, &file.path);
            }
            if !ends(DATABASE) {
                continue;
            }
            let mut read = Read {
                kept: &self,
                reviews: Vec::new(),
                gone: 0,
                odd: 0,
                before: 0,
            };
            match read.read(&file.bytes) {
                Ok(()) => read.tell(file, brought),
                Err(_) => {
                    let why = message!("import-kept-unread", program = self.program.name());
                    brought.losses.with_loss(why, &file.path);
                }
            }
        }
    }
}

/// What is read out of a database.
struct Read<'k> {
    kept: &'k Kept,
    reviews: Vec<BroughtReview>,
    /// Reviews of cards that are not in the decks.
    gone: usize,
    /// Reviews without a time or a grade that can be read.
    odd: usize,
    /// Reviews of which only their number is known.
    before: usize,
}

impl Read<'_> {
    fn read(&mut self, bytes: &[u8]) -> Result<(), Fault> {
        if !bytes.starts_with(MAGIC) {
            return Err(Fault::NoDatabase);
        }
        let database = Database::open(bytes)?;
        match self.kept.program {
            Program::Hashcards => self.hashcards(&database),
            Program::Repeater => self.repeater(&database),
        }
    }

    fn review(&mut self, hash: &str, when: Option<Timestamp>, grade: Option<BroughtGrade>) {
        let Some(question) = self.kept.questions.get(hash) else {
            self.gone += 1;
            return;
        };
        let (Some(when), Some(grade)) = (when.filter(|when| *when >= FIRST), grade) else {
            self.odd += 1;
            return;
        };
        // The clock of the learner's place, without the place: its day is as it stands.
        let is_local = self.kept.program == Program::Hashcards;
        self.reviews.push(BroughtReview {
            question: question.clone(),
            when,
            grade,
            ms: None,
            offset_minutes: is_local.then_some(0),
        });
    }

    /// Every review, with its grade.
    fn hashcards(&mut self, database: &Database<'_>) -> Result<(), Fault> {
        database.each("reviews", &mut |row| {
            let grade = match row.text("grade").to_ascii_lowercase().as_str() {
                "forgot" => Some(BroughtGrade::Again),
                "hard" => Some(BroughtGrade::Hard),
                "good" => Some(BroughtGrade::Good),
                "easy" => Some(BroughtGrade::Easy),
                _ => None,
            };
            let when = row.text("reviewed_at").parse::<civil::DateTime>().ok();
            let when = when.and_then(|when| tz::TimeZone::UTC.to_timestamp(when).ok());
            self.review(&row.text("card_hash"), when, grade);
            Ok(())
        })
    }

    /// The last review of each card, and all of those that an agent noted.
    fn repeater(&mut self, database: &Database<'_>) -> Result<(), Fault> {
        let mut noted: HashMap<String, Vec<Timestamp>> = HashMap::new();
        if database.has("drill_reviews") {
            database.each("drill_reviews", &mut |row| {
                let grade = match row.text("review_result").as_str() {
                    "pass" => BroughtGrade::Good,
                    "fail" => BroughtGrade::Again,
                    // The card was shown and not answered.
                    _ => return Ok(()),
                };
                let hash = row.text("card_hash");
                let when = at(&row.text("marked_at"));
                noted.entry(hash.clone()).or_default().extend(when);
                self.review(&hash, when, Some(grade));
                Ok(())
            })?;
        }
        database.each("cards", &mut |row| {
            let (hash, count) = (row.text("card_hash"), row.int("review_count"));
            let count = usize::try_from(count).unwrap_or(0);
            if count == 0 {
                return Ok(());
            }
            let noted = noted.get(&hash).map_or(&[][..], Vec::as_slice);
            let when = at(&row.text("last_reviewed_at"));
            let is_noted = when.is_some_and(|when| {
                let near = |other: &Timestamp| (when.as_second() - other.as_second()).abs() < SAME;
                noted.iter().any(near)
            });
            let known = noted.len() + usize::from(!is_noted);
            if self.kept.questions.contains_key(&hash) {
                self.before += count.saturating_sub(known);
            }
            if !is_noted {
                // A card that was wrong is asked again within the same sitting, so that the
                // last answer to it was right; unless that comes at once.
                let grade = match row.real("interval_raw") {
                    Some(days) if days < AT_ONCE => BroughtGrade::Again,
                    _ => BroughtGrade::Good,
                };
                self.review(&hash, when, Some(grade));
            }
            Ok(())
        })
    }

    /// Adds the reviews to a course, and what is lost.
    fn tell(self, file: &SourceFile, brought: &mut Brought) {
        let lost = [
            (self.gone, message!("import-kept-gone", n = self.gone)),
            (self.odd, message!("import-kept-odd", n = self.odd)),
            (self.before, message!("import-kept-before", n = self.before)),
        ];
        for (_, why) in lost.into_iter().filter(|(n, _)| *n > 0) {
            brought.losses.with_loss(why, &file.path);
        }
        if !self.reviews.is_empty() {
            brought.program = self.kept.program.name().to_owned();
        }
        brought.reviews.extend(self.reviews);
    }
}

/// A time with its place, as repeater notes it.
fn at(text: &str) -> Option<Timestamp> {
    text.parse().ok()
}

/// A text as repeater hashes it: in small letters, with one blank between words.
fn evened(text: &str) -> String {
    let small = text.to_lowercase();
    small.split_whitespace().collect::<Vec<_>>().join(" ")
}

/// The hashes of a text with blanks in brackets, as hashcards has them: of the text without
/// brackets, and of the first and the last byte of each blank in it. Brackets of pictures are
/// none.
fn of_blanks(text: &str) -> Vec<String> {
    let bytes = text.as_bytes();
    let mut bare = Vec::with_capacity(bytes.len());
    let mut blanks = Vec::new();
    let (mut start, mut in_picture) = (None, false);
    for (at, &byte) in bytes.iter().enumerate() {
        match byte {
            b'[' if !in_picture => start = Some(bare.len()),
            b']' if !in_picture => {
                if let Some(start) = start.take() {
                    blanks.push((start, bare.len()));
                }
            }
            _ => {
                in_picture &= byte != b']';
                in_picture |= byte == b'!' && bytes.get(at + 1) == Some(&b'[');
                bare.push(byte);
            }
        }
    }
    let hash = |(start, end): (usize, usize)| {
        let mut hashed = b"Cloze".to_vec();
        hashed.extend(&bare);
        hashed.extend((start as u64).to_le_bytes());
        hashed.extend((end as u64).wrapping_sub(1).to_le_bytes());
        blake3(&hashed)
    };
    blanks.into_iter().map(hash).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn blanks_are_hashed_where_they_stand_without_their_brackets() {
        let hash = |text: &str, start: u64, end: u64| {
            let places = [start.to_le_bytes(), end.to_le_bytes()].concat();
            blake3(&[b"Cloze", text.as_bytes(), &places].concat())
        };
        let bare = "Foo bar ![](image.jpg) quux.";
        assert_eq!(
            of_blanks("Foo [bar] ![](image.jpg) [quux]."),
            [hash(bare, 4, 6), hash(bare, 23, 26)]
        );
        assert_eq!(of_blanks("The [$n!$] is."), [hash("The $n!$ is.", 4, 7)]);
        assert_eq!(of_blanks("é [ü]"), [hash("é ü", 3, 4)]);
        assert_eq!(evened("  Q: A\n\tb\r\nA:  C "), "q: a b a: c");
    }
}
