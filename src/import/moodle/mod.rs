//! Moodle XML.

mod brackets;
mod calculated;
mod draws;
mod embedded;
mod files;
mod form;
mod gaps;
mod looks;
mod maxima;
mod stack;
mod texts;
mod turn;
mod typeset;

use super::asked::{Asked, Unasked};
use super::items;
use super::shelf::{Read, Role, Shelf, first_words};
use super::{Brought, Heading, Importer, NotBrought, Source};
use crate::import::xml::{self, Fault, Node};
use crate::words::message;

/// How the importer is called, and what it reads.
pub(super) const MOODLE: Importer = Importer {
    name: "moodle",
    about: || message!("import-about-moodle"),
    endings: &["xml"],
    bring,
};

fn bring(source: &Source) -> Result<Brought, NotBrought> {
    Shelf::filled(source, &mut |file, shelf, brought| {
        let text = file.text()?;
        let quiz = xml::tree(&text).map_err(|fault| refused(&file.path, fault))?;
        let mut category = Heading::named(&file.path).title;
        for question in quiz.all("question") {
            if question.attribute("type") == "category" {
                let path = super::gift::category(question.said("category"));
                if !path.is_empty() {
                    category = path;
                }
                continue;
            }
            let place = format!("{}:{}", file.path, question.line);
            match one(question, &file.path, place.clone(), brought) {
                Ok(read) => shelf.add((&category, None), read, brought),
                Err(why) => brought.losses.left_out(why.message(), place),
            }
        }
        Ok(())
    })
}

/// Reads a question.
fn one(question: &Node, file: &str, place: String, brought: &mut Brought) -> Result<Read, Unasked> {
    let is_description = question.attribute("type") == "description";
    let mut asked = match is_description {
        false => turn::asked(question)?,
        true => {
            let mut asked = Asked::default();
            let text = question.child("questiontext").map(texts::text);
            let text = asked.absorb(items::prose(&text.unwrap_or_default()));
            if text.is_empty() {
                return Err(Unasked::Empty);
            }
            asked.set("prompt", text);
            asked
        }
    };
    let title = question.said("name");
    let id = question.said("idnumber");
    let name = match (id, title) {
        ("", "") => first_words(&asked),
        ("", title) => title.to_owned(),
        (id, _) => id.to_owned(),
    };
    files::figures(&mut asked, question, &name, &mut brought.pictures);
    let tags = question
        .child("tags")
        .into_iter()
        .flat_map(|tags| tags.all("tag"));
    let tags: Vec<&str> = tags
        .map(Node::words)
        .filter(|tag| !tag.is_empty())
        .collect();
    let mut source = file.to_owned();
    if !title.is_empty() {
        source.push_str(&format!(", {title}"));
    }
    if !tags.is_empty() {
        source.push_str(&format!(" [{}]", tags.join(", ")));
    }
    asked.set("source", source);
    Ok(Read {
        asked,
        name,
        is_own: !id.is_empty(),
        file: file.to_owned(),
        place,
        is_description,
        role: Role::Open,
    })
}

fn refused(path: &str, fault: Fault) -> NotBrought {
    match fault {
        Fault::Syntax(line, error) => {
            NotBrought::line(path, line, message!("import-xml", error = error))
        }
        Fault::Open(line) => NotBrought::line(path, line, message!("import-xml-open")),
        Fault::DocType(line) => NotBrought::line(path, line, message!("import-xml-doctype")),
        Fault::TooMuch(line) => NotBrought::line(path, line, message!("import-xml-deep")),
    }
}
