//! What an importer hands over: a course in parts, not yet laid out in files.

use toml::Table;

use super::Losses;
use crate::author::as_id;
use crate::words::Message;

/// A course as an importer made it of a source.
#[derive(Clone, Debug, Default)]
pub struct Brought {
    /// What stands in `[course]`.
    pub head: Heading,
    /// In the order in which they are to be learned.
    pub skills: Vec<BroughtSkill>,
    /// Pictures that figures of questions name.
    pub pictures: Vec<Picture>,
    /// What did not come along.
    pub losses: Losses,
    /// Answers that were given to the questions before, oldest first.
    pub reviews: Vec<BroughtReview>,
    /// Ids of questions that were put away for good.
    pub put_away: Vec<String>,
    /// The program that kept these, as people call it.
    pub program: String,
    /// Of a deck: what the ids that are given so far were made of, until all are known.
    pub called: Vec<CalledBy>,
}

/// What the id of a question of a deck is made of.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct CalledBy {
    /// The id that it has meanwhile.
    pub id: String,
    /// Its own id, or what it asks.
    pub named: String,
    /// What tells it from others of that name, and stays when its answer is changed.
    pub text: String,
    /// All that it is.
    pub whole: String,
}

/// What stands in `[course]`.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Heading {
    /// Letters of an id; stays the same when the source is brought in again.
    pub id: String,
    /// What learners read.
    pub title: String,
    /// One or two sentences.
    pub description: Option<String>,
    /// A language tag, such as `"en"`.
    pub language: Option<String>,
    /// An SPDX name, where the source states one.
    pub license: Option<String>,
    /// Names.
    pub authors: Vec<String>,
    /// Where the course comes from: a file, an address. It is the `source` of each question
    /// that has none of its own, and stands above the course.
    pub source: String,
}

/// A skill with what practises it.
#[derive(Clone, Debug, Default)]
pub struct BroughtSkill {
    /// Letters of an id, unique in the course.
    pub id: String,
    /// What learners read.
    pub title: String,
    /// Markdown.
    pub lesson: Option<String>,
    /// Ids of skills that come before.
    pub requires: Vec<String>,
    /// Whether its questions are independent of each other, as cards are: it is known by the
    /// share of them that were right last (`facts = true`).
    pub independent: bool,
    /// Tables of facts.
    pub facts: Vec<BroughtFacts>,
    /// Questions.
    pub questions: Vec<BroughtQuestion>,
}

/// A question.
#[derive(Clone, Debug, Default)]
pub struct BroughtQuestion {
    /// `[[question]]` in the keys of docs/course-format.md. Where it has no `skills`, it
    /// practises the skill that it stands in; where it has no `source`, that of the heading
    /// is its source.
    pub table: Table,
    /// Which item of the source it is, as [`Losses`] names it: `deck.md:12`.
    pub place: String,
    /// Of a text with the questions behind it as its parts: these, each by itself. A part that
    /// is refused is left out alone, and where the text is refused they stand without it.
    pub apart: Vec<BroughtQuestion>,
}

/// A table of facts.
#[derive(Clone, Debug, Default)]
pub struct BroughtFacts {
    /// `[[facts]]` in the keys of docs/course-format.md, without `skill` and `rows`.
    pub table: Table,
    /// Its rows. One alone is left out: a table has two at least.
    pub rows: Vec<BroughtRow>,
}

/// A row of a table of facts.
#[derive(Clone, Debug, Default)]
pub struct BroughtRow {
    /// A cell for each column.
    pub cells: Vec<toml::Value>,
    /// Which item of the source it is, as [`Losses`] names it.
    pub place: String,
}

/// A picture.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Picture {
    /// Its path in the course, with `/` between names, as a figure's `file` says it.
    pub path: String,
    /// The file as it is.
    pub bytes: Vec<u8>,
}

/// An answer that was given to a question in another program.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct BroughtReview {
    /// The id of a question of the course.
    pub question: String,
    /// When it was given.
    pub when: jiff::Timestamp,
    /// How well, in the learner's own judgement.
    pub grade: BroughtGrade,
    /// How long it took, in milliseconds, where that is known.
    pub ms: Option<u32>,
    /// Minutes by which the clock is ahead of UTC that its day is reckoned by; where that is
    /// not known, the learner's of now.
    pub offset_minutes: Option<i16>,
}

/// The grade that a learner gave an answer of their own.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum BroughtGrade {
    /// Forgotten.
    Again,
    /// Right, with trouble.
    Hard,
    /// Right.
    Good,
    /// Right at once.
    Easy,
}

impl Heading {
    /// The heading of a course that is called as its source is.
    ///
    /// `source` is the path or the name of the source. The id is made of its last part
    /// without what stands behind the last dot.
    pub fn named(source: &str) -> Heading {
        let name = source.trim_end_matches(['/', '\\']);
        let name = name.rsplit(['/', '\\']).next().unwrap_or(name);
        let stem = match name.rsplit_once('.') {
            Some((stem, _)) if !stem.is_empty() => stem,
            _ => name,
        };
        Heading {
            id: slug(stem),
            title: match stem.trim() {
                "" => slug(stem),
                title => title.to_owned(),
            },
            source: name.to_owned(),
            ..Heading::default()
        }
    }
}

/// Most letters of an id made here, so that there is room for a number behind it.
const LONGEST: usize = 48;
/// Letters of the name that a text gets that has no letters of an id.
const HASHED: usize = 8;

/// The id that a text suggests: the same for the same text, of 1 to 48 letters. A text
/// without Latin letters and digits, or one that is cut, has a part of its checksum in its
/// id, so that different texts have different ids.
pub fn slug(text: &str) -> String {
    let id = as_id(text);
    let is_whole = text.chars().all(|c| c.is_ascii() || !c.is_alphanumeric());
    if !id.is_empty() && id.len() <= LONGEST && is_whole {
        return id;
    }
    cut(text)
}

/// The beginning of the id that a text suggests, with a part of the text's checksum.
fn cut(text: &str) -> String {
    marked(text, text)
}

/// The beginning of the id that a text suggests, with a part of the checksum of what is to be
/// told from others.
pub(super) fn marked(text: &str, whole: &str) -> String {
    use sha2::{Digest, Sha256};
    let sum = Sha256::digest(whole.as_bytes());
    let sum: String = sum.iter().map(|byte| format!("{byte:02x}")).collect();
    let sum = &sum[..HASHED];
    let mut begin = as_id(text);
    begin.truncate(LONGEST - HASHED - 1);
    match begin.trim_matches('-') {
        "" => format!("n{sum}"),
        begin => format!("{begin}-{sum}"),
    }
}

/// The id that a text is, of up to 64 letters, or else the one that it suggests: [`slug`].
pub(super) fn own_id(text: &str) -> String {
    match !text.is_empty() && as_id(text) == text {
        true => text.to_owned(),
        false => slug(text),
    }
}

/// Ids that are taken, so that each is given once; with each the number that the next one
/// like it is tried with.
#[derive(Clone, Debug, Default)]
pub struct Ids(std::collections::HashMap<String, usize>);

impl Ids {
    /// This text, where it is an id, or one like it, [`slug`], with a number behind it where it is
    /// taken.
    pub fn give(&mut self, text: &str) -> String {
        let id = own_id(text);
        let Some(mut n) = self.0.get(&id).copied() else {
            self.0.insert(id.clone(), 2);
            return id;
        };
        if id.len() > LONGEST {
            // The id is too long to get a number at its end.
            return self.give(&cut(&id));
        }
        let given = loop {
            let given = format!("{id}-{n}");
            n += 1;
            if !self.0.contains_key(&given) {
                break given;
            }
        };
        self.0.insert(id, n);
        self.0.insert(given.clone(), 2);
        given
    }
}

/// Why nothing was brought in.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct NotBrought {
    /// The file, as the source names it.
    pub file: String,
    /// From 1, where it is one line that is wrong.
    pub line: Option<usize>,
    /// What is wrong, and what to do.
    pub why: Message,
}

impl NotBrought {
    /// The whole file can't be brought in.
    pub fn file(file: impl Into<String>, why: Message) -> NotBrought {
        NotBrought {
            file: file.into(),
            line: None,
            why,
        }
    }

    /// A line, counted from 1, can't be read.
    pub fn line(file: impl Into<String>, line: usize, why: Message) -> NotBrought {
        NotBrought {
            file: file.into(),
            line: Some(line),
            why,
        }
    }

    /// File, line, what is wrong and what to do.
    pub fn message(&self) -> Message {
        let file = self.file.as_str();
        match self.line {
            Some(line) => {
                crate::words::message!("import-not-line", file = file, line = line, why = &self.why)
            }
            None => crate::words::message!("import-not-file", file = file, why = &self.why),
        }
    }
}

impl std::fmt::Display for NotBrought {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        self.message().fmt(f)
    }
}

impl std::error::Error for NotBrought {}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn ids_are_short_unique_and_hang_on_the_text_alone() {
        assert_eq!(slug("El pan"), "el-pan");
        assert_eq!(slug("水"), slug("水"));
        assert_ne!(slug("水"), slug("火"));
        // Letters that an id can't hold still tell two texts apart.
        assert_ne!(slug("año"), slug("a o"));
        let (one, other) = ("a ".repeat(60) + "b", "a ".repeat(60) + "c");
        assert_ne!(slug(&one), slug(&other));
        assert!(slug(&one).len() <= LONGEST);
        let mut ids = Ids::default();
        assert_eq!(ids.give("El pan"), "el-pan");
        assert_eq!(ids.give("el pan!"), "el-pan-2");
        assert_eq!(ids.give("el pan 2"), "el-pan-2-2");
        assert_eq!(ids.give("el pan 4"), "el-pan-4");
        assert_eq!(ids.give("El pan"), "el-pan-3");
        assert_eq!(ids.give("El pan"), "el-pan-5");
        // What is an id stays as it is; there is room for a number behind it all the same.
        let long = "an-id-".repeat(10) + "abcd";
        assert_eq!(ids.give(&long), long);
        let (second, third) = (ids.give(&long), ids.give(&long));
        assert!(second != third && third.len() <= 64, "{second} {third}");
    }

    #[test]
    fn many_of_one_name_are_named_at_once() {
        let mut ids = Ids::default();
        let last = (0..200_000).map(|_| ids.give("same")).last();
        assert_eq!(last.as_deref(), Some("same-200000"));
    }

    #[test]
    fn a_course_is_called_as_its_source_is() {
        let head = Heading::named("/home/ana/Food words.csv");
        assert_eq!(
            (head.id.as_str(), head.title.as_str()),
            ("food-words", "Food words")
        );
        assert_eq!(Heading::named("decks/").id, "decks");
        assert_eq!(Heading::named(".csv").id, "csv");
    }
}
