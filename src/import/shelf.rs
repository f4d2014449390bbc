//! Questions put into skills by the category that they stand in.

mod stem;

use super::asked::Asked;
use super::called::Called;
pub(super) use super::called::first_words;
use super::{Brought, BroughtQuestion, BroughtSkill, Heading, Ids, NotBrought, Source, SourceFile};
use crate::words::message;

/// How many questions a text before them can be the stem of; more than that, and it is a
/// lesson.
const MOST_ON_STEM: usize = 8;
/// The most parts of a question, where the source says that they are such.
const MOST_PARTS: usize = 30;

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
    pub(super) role: Role,
}

/// What the source says of how a text and the questions behind it go together.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(super) enum Role {
    /// Nothing: it is told by the texts.
    #[default]
    Open,
    /// A text that is a lesson.
    Lesson,
    /// A text that questions behind it are asked on.
    Stem,
    /// Such a question.
    Part,
}

/// What was read of a category, and what all questions are called.
#[derive(Default)]
pub(super) struct Shelf {
    called: Called,
    skill_ids: Ids,
    category: Category,
    /// What became skills, in their order.
    shelved: Vec<Category>,
    open: Vec<Read>,
}

/// A category of a source.
#[derive(Clone, Default)]
struct Category {
    title: String,
    /// Its id, where the source has one.
    id: Option<String>,
}

impl Category {
    /// Whether it is the same as another one: two that are called alike are, unless each has an id
    /// of its own.
    fn is(&self, other: &Category) -> bool {
        let ids = self.id.as_ref().zip(other.id.as_ref());
        self.title == other.title && ids.is_none_or(|(own, other)| own == other)
    }
}

impl Shelf {
    pub(super) fn of(source: &Source) -> Shelf {
        Shelf {
            called: Called::of(source),
            ..Shelf::default()
        }
    }

    /// A course of a source, each file of which is put onto a shelf.
    ///
    /// # Errors
    /// What is wrong with a file; or that nothing was in any.
    pub(super) fn filled(
        source: &Source,
        each: &mut dyn FnMut(&SourceFile, &mut Shelf, &mut Brought) -> Result<(), NotBrought>,
    ) -> Result<Brought, NotBrought> {
        let mut brought = Brought {
            head: Heading::named(&source.name),
            ..Brought::default()
        };
        let mut shelf = Shelf::of(source);
        for file in &source.files {
            each(file, &mut shelf, &mut brought)?;
            shelf.close(&mut brought);
        }
        shelf.finish(&mut brought);
        match brought.skills.is_empty() && brought.losses.items_left_out() == 0 {
            true => Err(NotBrought::file(&source.name, message!("import-nothing"))),
            false => Ok(brought),
        }
    }

    /// Gives the ids, once all is read.
    pub(super) fn finish(self, brought: &mut Brought) {
        self.called.give(brought);
    }

    /// Adds to a category, by its title and, where the source has one, its id; that of before is
    /// closed where it is another one.
    pub(super) fn add(
        &mut self,
        (title, id): (&str, Option<&str>),
        read: Read,
        brought: &mut Brought,
    ) {
        let category = Category {
            title: title.to_owned(),
            id: id.map(str::to_owned),
        };
        if !self.category.is(&category) {
            self.close(brought);
            self.category = category;
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
            let goes_on = |next: &Read| match read.role {
                Role::Lesson => false,
                Role::Stem => !next.is_description && next.role == Role::Part,
                Role::Open | Role::Part => !next.is_description,
            };
            while let Some(next) = rest.next_if(goes_on) {
                lost(&next, brought);
                on_stem.push(next);
            }
            let has = |read: &Read, key: &str| read.asked.table.contains_key(key);
            let nests = |read: &Read| has(read, "part") || has(read, "rows") || has(read, "params");
            let most = match read.role {
                Role::Stem => MOST_PARTS,
                _ => MOST_ON_STEM,
            };
            let fits = on_stem.len() <= most && !on_stem.iter().any(nests);
            let count = match read.role {
                _ if !fits => 0,
                Role::Stem => on_stem.len(),
                _ => stem::reach(&read, &on_stem),
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
        let known = self
            .shelved
            .iter()
            .position(|known| known.is(&self.category));
        if let Some(skill) = known.and_then(|at| brought.skills.get_mut(at)) {
            skill.questions.extend(questions);
            let all: Vec<String> = skill.lesson.take().into_iter().chain(lesson).collect();
            skill.lesson = (!all.is_empty()).then(|| all.join("\n\n"));
            return;
        }
        let Category { title, id } = &self.category;
        brought.skills.push(BroughtSkill {
            id: self.skill_ids.give(id.as_deref().unwrap_or(title)),
            title: title.clone(),
            lesson: (!lesson.is_empty()).then(|| lesson.join("\n\n")),
            questions,
            ..BroughtSkill::default()
        });
        self.shelved.push(self.category.clone());
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
            // These are said of the whole.
            for key in ["source", "license", "authors", "id"] {
                table.remove(key);
            }
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
