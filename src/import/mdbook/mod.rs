//! Quizzes of mdbook-quiz: TOML files of a book.

mod code;
mod turn;

use toml::{Table, Value};

use super::asked::Asked;
use super::called::{Called, first_words};
use super::prose::Lost;
use super::{
    Brought, BroughtQuestion, BroughtSkill, Heading, Ids, Importer, NotBrought, Source, slug,
};
use crate::words::{Message, message};

/// How the importer is called, and what it reads.
pub(super) const MDBOOK: Importer = Importer {
    name: "mdbook-quiz",
    about: || message!("import-about-mdbook"),
    endings: &["toml"],
    bring,
};

/// The most parts of a question.
const MOST_PARTS: usize = 30;

fn bring(source: &Source) -> Result<Brought, NotBrought> {
    let mut brought = Brought {
        head: Heading::named(&source.name),
        ..Brought::default()
    };
    let (mut called, mut skill_ids) = (Called::of(source), Ids::default());
    for file in &source.files {
        let text = file.text()?;
        let quiz: Table = match toml::from_str(&text) {
            Ok(quiz) => quiz,
            Err(error) => return Err(unread(&file.path, &text, &error)),
        };
        let title = titled(&Heading::named(&file.path).title);
        // Other files of a book, such as `book.toml`, hold no questions.
        if let Some(Value::Array(all)) = quiz.get("questions") {
            let stems = quiz.get("multipart").and_then(Value::as_table);
            let questions = questions(&file.path, all, stems, &title, &mut called, &mut brought);
            if !questions.is_empty() {
                brought.skills.push(BroughtSkill {
                    id: skill_ids.give(&title),
                    title,
                    questions,
                    ..BroughtSkill::default()
                });
            }
        }
    }
    called.give(&mut brought);
    match brought.skills.is_empty() && brought.losses.items_left_out() == 0 {
        true => Err(NotBrought::file(&source.name, message!("import-nothing"))),
        false => Ok(brought),
    }
}

/// The questions of a quiz; those on one stem are one.
fn questions(
    file: &str,
    all: &[Value],
    stems: Option<&Table>,
    title: &str,
    called: &mut Called,
    brought: &mut Brought,
) -> Vec<BroughtQuestion> {
    let mut questions = Vec::new();
    let mut open: Option<Group> = None;
    for (n, question) in all.iter().enumerate() {
        let place = format!("{file}, question {}", n + 1);
        let Some(question) = question.as_table() else {
            continue;
        };
        let read = match turn::asked(question) {
            Ok(read) => read,
            Err(why) => {
                brought.losses.left_out(why.message(), place);
                continue;
            }
        };
        let key = question.get("multipart").and_then(Value::as_str);
        let stem = key.and_then(|key| stems?.get(key));
        let own = question.get("id").and_then(Value::as_str);
        let same = |group: &Group| Some(group.key.as_str()) == key && group.parts < MOST_PARTS;
        if !open.as_ref().is_some_and(same) {
            questions.extend(open.take().map(|group| group.closed(called, brought)));
        }
        let read = lost(read, brought, &place);
        if let (Some(key), Some(stem)) = (key, stem) {
            let group = open.get_or_insert_with(|| Group::of(key, stem, own, file, place));
            group.asked.push("part", read.table);
            group.parts += 1;
            continue;
        }
        let name = own.map_or_else(|| words(&read, title), str::to_owned);
        questions.push(finished(read, &name, own, file, place, called));
    }
    questions.extend(open.map(|group| group.closed(called, brought)));
    questions
}

/// Where a file stops being TOML.
fn unread(path: &str, text: &str, error: &toml::de::Error) -> NotBrought {
    let at = error.span().map_or(0, |span| span.start);
    let line = 1 + text.bytes().take(at).filter(|b| *b == b'\n').count();
    let why: Message = message!("import-toml", error = error.message());
    NotBrought::line(path, line, why)
}

/// A file's name as a title: `ch04-01-ownership` is "Ch04 01 ownership".
fn titled(stem: &str) -> String {
    let words = stem.replace(['-', '_'], " ");
    let mut chars = words.chars();
    chars
        .next()
        .map_or_else(String::new, |c| c.to_uppercase().chain(chars).collect())
}

fn lost(mut asked: Asked, brought: &mut Brought, place: &str) -> Asked {
    if !asked.pictures.is_empty() {
        asked.lose(Lost::Picture);
    }
    for what in &asked.lost {
        brought.losses.with_loss(what.message(), place);
    }
    asked
}

/// What an id is made of where a question has none.
fn words(asked: &Asked, title: &str) -> String {
    match first_words(asked) {
        words if words.is_empty() => title.to_owned(),
        words => words,
    }
}

fn finished(
    mut asked: Asked,
    name: &str,
    own: Option<&str>,
    file: &str,
    place: String,
    called: &mut Called,
) -> BroughtQuestion {
    asked.set(
        "source",
        match own.filter(|own| *own != slug(own)) {
            Some(own) => format!("{file}, {own}"),
            None => file.to_owned(),
        },
    );
    called.add(&mut asked, name, own.is_some(), file);
    BroughtQuestion {
        table: asked.table,
        place,
        ..BroughtQuestion::default()
    }
}

/// Questions on one stem.
struct Group {
    key: String,
    asked: Asked,
    parts: usize,
    own: Option<String>,
    file: String,
    place: String,
}

impl Group {
    fn of(key: &str, stem: &Value, own: Option<&str>, file: &str, place: String) -> Group {
        let mut asked = Asked::default();
        let text = turn::markdown(&mut asked, Some(stem));
        asked.set(
            "prompt",
            text.unwrap_or_else(|| message!("import-asks-parts").to_string()),
        );
        let (own, file) = (own.map(str::to_owned), file.to_owned());
        Group {
            key: key.to_owned(),
            asked,
            parts: 0,
            own,
            file,
            place,
        }
    }

    fn closed(self, called: &mut Called, brought: &mut Brought) -> BroughtQuestion {
        let asked = lost(self.asked, brought, &self.place);
        let name = self.own.clone().unwrap_or_else(|| self.key.clone());
        finished(
            asked,
            &name,
            self.own.as_deref(),
            &self.file,
            self.place,
            called,
        )
    }
}
