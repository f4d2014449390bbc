//! GIFT, the text format for questions of Moodle.

mod entries;
mod gaps;
mod read;

pub(super) use entries::category;

use super::asked::{Asked, Unasked};
use super::items::{self, Body, Item};
use super::rights::spdx;
use super::shelf::{Read, Role, Shelf, first_words};
use super::{Brought, Heading, Importer, NotBrought, Source};
use crate::words::message;
use entries::{Entry, MOST_BYTES, about, entries};

/// How the importer is called, and what it reads.
pub(super) const GIFT: Importer = Importer {
    name: "gift",
    about: || message!("import-about-gift"),
    endings: &["gift", "txt"],
    bring,
};

fn bring(source: &Source) -> Result<Brought, NotBrought> {
    let is_alone = source.files.len() == 1;
    Shelf::filled(source, &mut |file, shelf, brought| {
        let text = file.text()?;
        let stem = Heading::named(&file.path).title;
        if let Some(title) = about(&text, "course").filter(|_| is_alone) {
            brought.head.title = title;
            // Of a file that kenning wrote.
            let is_tag = |c: char| c.is_ascii_alphanumeric() || c == '-';
            let language = about(&text, "language");
            let language = language.filter(|tag| tag.len() <= 35 && tag.chars().all(is_tag));
            brought.head.language = language.or(brought.head.language.take());
            let description = about(&text, "description");
            brought.head.description = description.or(brought.head.description.take());
        }
        for entry in entries(&text) {
            let place = format!("{}:{}", file.path, entry.line);
            let title = match entry.category.as_str() {
                "" => stem.as_str(),
                category => category,
            };
            if entry.is_too_large {
                let why = message!("import-item-too-large", most = MOST_BYTES / 1024);
                brought.losses.left_out(why, place);
                continue;
            }
            match one(&entry, &file.path, place.clone()) {
                Ok(read) => shelf.add((title, entry.category_id.as_deref()), read, brought),
                Err(why) => brought.losses.left_out(why.message(), place),
            }
        }
        Ok(())
    })
}

/// Reads an entry.
fn one(entry: &Entry, file: &str, place: String) -> Result<Read, Unasked> {
    let item = read::read(entry).map_err(|_| Unasked::Syntax)?;
    let is_description = item.body == Body::Description;
    let mut asked = match is_description {
        false => items::asked(&item)?,
        true => {
            let mut asked = Asked::default();
            let text = asked.absorb(items::prose(&item.before));
            if text.is_empty() {
                return Err(Unasked::Empty);
            }
            asked.set("prompt", text);
            asked
        }
    };
    // Pictures stand elsewhere; GIFT has only their addresses.
    if !asked.pictures.is_empty() {
        asked.lose(super::prose::Lost::Picture);
    }
    credited(&mut asked, entry, &item, file);
    let name = entry.id.clone().or_else(|| item.name.clone());
    let name = name.unwrap_or_else(|| first_words(&asked));
    Ok(Read {
        asked,
        name,
        is_own: entry.id.is_some(),
        file: file.to_owned(),
        place,
        is_description,
        role: role(entry, is_description),
    })
}

/// What its tags say of a text without a question, and of a question behind one.
fn role(entry: &Entry, is_description: bool) -> Role {
    let has = |name: &str| entry.tags.iter().any(|tag| tag == name);
    match is_description {
        true if has("lesson") => Role::Lesson,
        true if has("stem") => Role::Stem,
        false if has("part") => Role::Part,
        _ => Role::Open,
    }
}

/// Says where a question comes from: what comments say of it, else its place in the source.
fn credited(asked: &mut Asked, entry: &Entry, item: &Item, file: &str) {
    let credits = &entry.credits;
    let mut source = credits.source.clone().unwrap_or_else(|| {
        let mut source = file.to_owned();
        if let Some(name) = &item.name {
            source.push_str(&format!(", {name}"));
        }
        if !entry.tags.is_empty() {
            source.push_str(&format!(" [{}]", entry.tags.join(", ")));
        }
        source
    });
    if let Some(license) = &credits.license {
        match named_license(license) {
            Some(license) => asked.set("license", license),
            // One without a version is no licence that has a name.
            None if source.contains(license.as_str()) => {}
            None => source.push_str(&format!(", {license}")),
        }
    }
    asked.set("source", source);
    asked.set_texts("authors", credits.authors.clone());
}

/// The SPDX name or expression of a licence.
fn named_license(text: &str) -> Option<String> {
    let is_spdx = text.len() <= 200 && ::spdx::Expression::parse(text).is_ok();
    is_spdx.then(|| text.to_owned()).or_else(|| spdx(text))
}
