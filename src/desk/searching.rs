//! Search in all that there is to read: questions with their answers, lessons, and notes of
//! the learner's own.

use std::sync::Arc;

use memchr::memmem::Finder;

use super::Desk;
use crate::course::{Course, Question, QuestionIndex, SkillIndex};
use crate::select::fold;
use crate::text::titled;

/// Most bytes of text that are searched; courses beyond that are left out. 100,000
/// questions have about 20 MB.
const MOST: usize = 64 << 20;
/// Most bytes of one text.
const LONGEST: usize = 4 << 10;
/// Most words that are searched for.
const WORDS: usize = 8;
/// Most hits that are looked at for whole words.
const LOOKED_AT: usize = 2_000;
/// Seeds with which it is tried to show a question.
const SEEDS: u64 = 4;

/// Where something was found.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum What {
    Question(QuestionIndex),
    Lesson(SkillIndex),
    Note(QuestionIndex),
}

/// Something that was found.
#[derive(Clone, Debug)]
pub struct Hit {
    pub course: Arc<Course>,
    pub what: What,
}

/// A text that is searched: from this byte on.
#[derive(Clone, Copy, Debug)]
struct Place {
    start: usize,
    course: u32,
    what: What,
}

/// All texts of some courses, ready to be searched.
#[derive(Debug, Default)]
pub struct Index {
    courses: Vec<Arc<Course>>,
    /// In small letters without accents, each text on a line of its own.
    text: String,
    places: Vec<Place>,
    is_cut: bool,
}

/// What came of a search, for the next one in the same index.
#[derive(Debug, Default)]
pub struct Narrowed {
    /// In small letters without accents.
    wanted: String,
    /// The texts that have all its words, by their places, where no more have.
    all: Option<Vec<u32>>,
}

/// A course, and the notes on its questions.
type Material = (Arc<Course>, Vec<(QuestionIndex, String)>);

impl Desk {
    /// Makes an [`Index`] of the courses that were read and of their notes, on whatever
    /// thread calls it. What is held back for a test is left out.
    pub fn indexer(&self) -> impl FnOnce() -> Index + Send + use<> {
        let notes = |course: &Course| {
            let state = self.state(&course.id);
            let marks = state.into_iter().flat_map(|state| state.marks());
            let noted = marks.filter(|(_, mark)| !mark.note.is_empty());
            noted.map(|(q, mark)| (q, mark.note.clone())).collect()
        };
        let courses = self.at_hand().map(|course| (course.clone(), notes(course)));
        let courses: Vec<Material> = courses.collect();
        move || Index::of(courses)
    }
}

impl Index {
    fn of(courses: Vec<Material>) -> Index {
        let mut index = Index::default();
        // Notes first: they are the learner's own words.
        for (at, (course, notes)) in courses.iter().enumerate() {
            index.courses.push(course.clone());
            for (question, note) in notes {
                index.add(at, What::Note(*question), [note.as_str()]);
            }
        }
        for (at, (course, _)) in courses.iter().enumerate() {
            let held_back = course.reserve().questions();
            for (question, asked) in course.questions.pairs() {
                if !held_back.contains(&question) {
                    index.question(at, question, asked);
                }
            }
            for (skill, of) in course.skills.pairs() {
                let lesson = of.lesson.as_deref();
                let texts = lesson.into_iter().chain(lesson.map(|_| of.title.as_ref()));
                index.add(at, What::Lesson(skill), texts);
            }
        }
        index
    }

    /// Whether there was more text than is searched.
    pub fn is_cut(&self) -> bool {
        self.is_cut
    }

    /// How many texts are searched.
    pub fn len(&self) -> usize {
        self.places.len()
    }

    /// Whether there is nothing to search.
    pub fn is_empty(&self) -> bool {
        self.places.is_empty()
    }

    fn question(&mut self, course: usize, question: QuestionIndex, asked: &Question) {
        let items = std::iter::once(&asked.item).chain(asked.parts.iter().map(|part| &part.item));
        // What varies is shown with values, which are no words to search for.
        let fixed = (!asked.is_drawn()).then(|| asked.instance(0).ok());
        let answers = fixed.flatten().map(|shown| {
            let answers = shown
                .asked()
                .map(|item| item.task.model_answer().to_string());
            answers.collect::<Vec<String>>()
        });
        let answers = answers.unwrap_or_default();
        let texts = items.flat_map(|item| {
            let explained = item.explanation.iter();
            let all = std::iter::once(&item.prompt).chain(item.task.options());
            all.chain(explained).map(|pattern| pattern.source())
        });
        let texts = texts.chain(answers.iter().map(String::as_str));
        let texts = texts.chain([asked.id.as_str()]);
        self.add(course, What::Question(question), texts);
    }

    fn add<'t>(&mut self, course: usize, what: What, texts: impl IntoIterator<Item = &'t str>) {
        if self.text.len() > MOST - LONGEST * 2 {
            self.is_cut = true;
            return;
        }
        let start = self.text.len();
        for text in texts {
            let room = (LONGEST + start).saturating_sub(self.text.len());
            let mut end = text.len().min(room);
            while !text.is_char_boundary(end) {
                end -= 1;
            }
            fold(&text[..end], &mut self.text);
            self.text.push(' ');
        }
        if self.text[start..].trim().is_empty() {
            self.text.truncate(start);
            return;
        }
        self.text.push('\n');
        let course = u32::try_from(course).unwrap_or(u32::MAX);
        self.places.push(Place {
            start,
            course,
            what,
        });
    }

    /// What holds all words of `wanted`, at most so many: first what has them as whole
    /// words, then what has them as parts of words; of each notes, then questions and
    /// lessons course by course. Accents and capitals make no difference.
    pub fn find(&self, wanted: &str, most: usize) -> Vec<Hit> {
        self.find_on(wanted, most, &mut Narrowed::default())
    }

    /// The same, where `last` is what came of the search before in this index: where the text
    /// that is sought has only become longer, it is sought among what was found, if that was
    /// all. What is found is the same.
    pub fn find_on(&self, wanted: &str, most: usize, last: &mut Narrowed) -> Vec<Hit> {
        let mut folded = String::new();
        fold(wanted, &mut folded);
        let narrows = !last.wanted.trim().is_empty() && folded.starts_with(&last.wanted);
        let among = last.all.take().filter(|_| narrows);
        last.wanted.clone_from(&folded);
        let words: Vec<&str> = folded.split_whitespace().take(WORDS).collect();
        // The longest word is the rarest, more or less.
        let Some(longest) = words.iter().max_by_key(|word| word.len()) else {
            return Vec::new();
        };
        let finder = Finder::new(longest);
        let (mut found, mut parts, mut looked) = (Vec::new(), Vec::new(), 0);
        let (mut all, mut from, mut next) = (Vec::new(), 0, 0);
        let is_all = loop {
            if found.len() >= most || looked >= LOOKED_AT {
                break false;
            }
            // The next text that has the longest word, or that had all words before.
            let at = match &among {
                Some(among) => {
                    next += 1;
                    among.get(next - 1).map(|at| *at as usize)
                }
                None => finder.find(&self.text.as_bytes()[from..]).and_then(|at| {
                    let after = |place: &Place| place.start <= from + at;
                    self.places.partition_point(after).checked_sub(1)
                }),
            };
            let Some((at, place)) = at.and_then(|at| Some((at, self.places.get(at)?))) else {
                break true;
            };
            let end = self.places.get(at + 1);
            let end = end.map_or(self.text.len(), |place| place.start);
            let text = &self.text[place.start..end];
            if words.iter().all(|word| text.contains(word))
                && let Some(course) = self.courses.get(place.course as usize)
            {
                all.push(u32::try_from(at).unwrap_or(u32::MAX));
                let hit = Hit {
                    course: course.clone(),
                    what: place.what,
                };
                match words.iter().all(|word| holds_whole(text, word)) {
                    true => found.push(hit),
                    false if parts.len() < most => parts.push(hit),
                    false => {}
                }
                looked += 1;
            }
            from = end;
        };
        last.all = is_all.then_some(all);
        found.extend(parts);
        found.truncate(most);
        found
    }
}

/// Whether a text has a word that is no part of a longer one.
fn holds_whole(text: &str, word: &str) -> bool {
    text.match_indices(word).any(|(at, found)| {
        let before = text[..at].chars().next_back();
        let after = text[at + found.len()..].chars().next();
        !before.into_iter().chain(after).any(char::is_alphanumeric)
    })
}

impl Hit {
    /// What was found, in one line: the question, or the title of the lesson.
    pub fn line(&self) -> String {
        match self.what {
            What::Lesson(skill) => self.course.skills[skill].title.to_string(),
            What::Question(question) | What::Note(question) => line(&self.course, question),
        }
    }
}

/// A question in one line, as it may be shown.
pub fn line(course: &Course, question: QuestionIndex) -> String {
    let shown = (0..SEEDS).find_map(|seed| course.showing(question, seed));
    match shown {
        Some(shown) => titled(&shown.item.prompt),
        None => course.questions[question].id.to_string(),
    }
}

/// A question in one line as it was shown by a seed; none where it can't be shown so any more.
pub fn line_as(course: &Course, question: QuestionIndex, seed: u64) -> Option<String> {
    let shown = course.questions[question].instance(seed).ok()?;
    Some(titled(&shown.item.prompt))
}
