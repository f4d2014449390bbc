//! Questions put into skills by the category that they stand in.

mod stem;

use super::asked::Asked;
use super::called::Called;
pub(super) use super::called::first_words;
use super::{Brought, BroughtQuestion, BroughtSkill, Ids, Source};

/// How many questions a text before them can be the stem of; more than that, and it is a
/// lesson.
const MOST_ON_STEM: usize = 8;

/// A question, or a text without one, that was read.
pub(super) struct Read {
    pub(super) asked: Asked,
    /// Its id, or what it is made of.
    pub(super) name: String,
    /// Whether that is an id in the source, and not a title or words.
    pub(super) is_own: bool,
    /// The file that it stands in.
    pub(super) file: String,
    pub(super) place: String,
    pub(super) is_description: bool,
}

/// What was read of a category, and what all questions are called.
#[derive(Default)]
pub(super) struct Shelf {
    called: Called,
    skill_ids: Ids,
    title: String,
    open: Vec<Read>,
}

impl Shelf {
    pub(super) fn of(source: &Source) -> Shelf {
        Shelf {
            called: Called::of(source),
            ..Shelf::default()
        }
    }

    /// Gives the ids, once all is read.
    pub(super) fn finish(self, brought: &mut Brought) {
        self.called.give(brought);
    }

    /// Adds to a category; that of before is closed where it is another one.
    pub(super) fn add(&mut self, title: &str, read: Read, brought: &mut Brought) {
        if self.title != title {
            self.close(brought);
            title.clone_into(&mut self.title);
        }
        self.open.push(read);
    }

    /// Puts what was read of a category into its skill.
    pub(super) fn close(&mut self, brought: &mut Brought) {
        let (mut lesson, mut questions) = (Vec::new(), Vec::new());
        let mut rest = std::mem::take(&mut self.open).into_iter().peekable();
        while let Some(read) = rest.next() {
            lost(&read, brought);
            if !read.is_description {
                questions.push(self.alone(read));
                continue;
            }
            let mut on_stem: Vec<Read> = Vec::new();
            while let Some(next) = rest.next_if(|next| !next.is_description) {
                lost(&next, brought);
                on_stem.push(next);
            }
            let has = |read: &Read, key: &str| read.asked.table.contains_key(key);
            let nests = |read: &Read| has(read, "part") || has(read, "rows") || has(read, "params");
            let fits = on_stem.len() <= MOST_ON_STEM && !on_stem.iter().any(nests);
            let count = if fits {
                stem::reach(&read, &on_stem)
            } else {
                0
            };
            let after = on_stem.split_off(count);
            match count {
                0 => {
                    let text = read.asked.table.get("prompt").and_then(toml::Value::as_str);
                    lesson.extend(text.map(str::to_owned));
                }
                _ => questions.push(self.in_parts(read, on_stem)),
            }
            questions.extend(after.into_iter().map(|read| self.alone(read)));
        }
        self.shelve(lesson, questions, brought);
    }

    fn shelve(
        &mut self,
        lesson: Vec<String>,
        questions: Vec<BroughtQuestion>,
        brought: &mut Brought,
    ) {
        if questions.is_empty() && lesson.is_empty() {
            return;
        }
        // A category may stand in several places.
        let known = brought
            .skills
            .iter_mut()
            .find(|skill| skill.title == self.title);
        if let Some(skill) = known {
            skill.questions.extend(questions);
            let all: Vec<String> = skill.lesson.take().into_iter().chain(lesson).collect();
            skill.lesson = (!all.is_empty()).then(|| all.join("\n\n"));
            return;
        }
        brought.skills.push(BroughtSkill {
            id: self.skill_ids.give(&self.title),
            title: self.title.clone(),
            lesson: (!lesson.is_empty()).then(|| lesson.join("\n\n")),
            questions,
            ..BroughtSkill::default()
        });
    }

    fn alone(&mut self, read: Read) -> BroughtQuestion {
        let mut asked = read.asked;
        (self.called).add(&mut asked, &read.name, read.is_own, &read.file);
        BroughtQuestion {
            table: asked.table,
            place: read.place,
            apart: Vec::new(),
        }
    }

    /// A text with the questions that follow it, as one question in parts.
    fn in_parts(&mut self, stem: Read, parts: Vec<Read>) -> BroughtQuestion {
        let mut asked = stem.asked;
        (self.called).add(&mut asked, &stem.name, stem.is_own, &stem.file);
        let apart: Vec<BroughtQuestion> = parts.into_iter().map(|part| self.alone(part)).collect();
        for part in &apart {
            let mut table = part.table.clone();
            table.remove("source");
            table.remove("id");
            asked.push("part", table);
        }
        BroughtQuestion {
            table: asked.table,
            place: stem.place,
            apart,
        }
    }
}

fn lost(read: &Read, brought: &mut Brought) {
    for what in &read.asked.lost {
        brought.losses.with_loss(what.message(), &read.place);
    }
}
