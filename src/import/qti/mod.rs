//! QTI: items, tests and content packages of 2.1; 2.0, 2.2 and 3.0 as far as they are the same.
//!
//! - `package`, `manifest`, `sections`: what a package holds; `names`: the names of 3.0
//! - `item`, `value`, `world`, `figures`, `rules`, `judge`, `compared`: an item, its variables, and what its
//!   rules make of an answer: they are followed, so that all that they say comes out
//! - `told` with `mathml`, `says`, `pictures`: texts, feedback, pictures
//! - `turn` with `interactions`, `choices`, `typed`, `numbers`, `pairs`: what becomes of it
//! - `drawn` with `formulas`: values that are drawn, as parameters
//!
//! **Invariant:** pure; what is done is bounded by counted work, whatever a file says of itself.
//! Held by `tests/moving/imports_qti.rs`.

mod choices;
mod compared;
mod drawn;
mod figures;
mod formulas;
mod interactions;
mod item;
mod judge;
mod manifest;
mod mathml;
mod names;
mod numbers;
mod package;
mod pairs;
mod pictures;
mod rules;
mod says;
mod sections;
mod told;
mod turn;
mod typed;
mod value;
mod world;

use std::collections::{HashMap, HashSet};

use super::asked::Unasked;
use super::shelf::{Read, Role, Shelf, first_words};
use super::xml::{Fault, Node, tree};
use super::{Brought, Heading, Importer, NotBrought, Source, SourceFile, own_id};
use crate::words::{Message, message};
use item::Item;
use manifest::{About, Manifest};
use sections::Section;

/// How the importer is called, and what it reads.
pub(super) const QTI: Importer = Importer {
    name: "qti",
    about: || message!("import-qti-about"),
    endings: package::ENDINGS,
    bring,
};

/// The program that a test says it was written by, where that is kenning.
pub const TOOL: &str = "kenning";
/// What stands before the id of a skill in the identifier of a section that kenning wrote.
pub const SECTION: &str = "section-";

/// The most letters of XML in a file.
const MOST_TEXT: usize = 32 << 20;

/// The most bytes of an item.
const MOST_OF_ITEM: usize = 256 << 10;

/// What the files of a source are, by path.
#[derive(Default)]
struct Held {
    items: Vec<(String, Node)>,
    tests: Vec<(String, Node)>,
    manifest: Manifest,
    /// Whether something is of QTI 1.
    is_old: bool,
}

/// Brings in items, tests and packages.
///
/// # Errors
/// Where nothing of it is an item, or the only file can't be read.
fn bring(source: &Source) -> Result<Brought, NotBrought> {
    let mut brought = Brought {
        head: Heading::named(&source.name),
        ..Brought::default()
    };
    let files = package::files(source, &mut brought.losses)?;
    let held = held(&files, &mut brought)?;
    if held.items.is_empty() && brought.losses.items_left_out() == 0 {
        let why = match held.is_old {
            true => message!("import-qti-old"),
            false => message!("import-qti-none"),
        };
        return Err(NotBrought::file(&source.name, why));
    }
    head(&held, &mut brought.head);
    let mut shelf = Shelf::of(source);
    let usual = brought.head.title.clone();
    let (order, lessons) = order(&held);
    for (at, section) in order {
        let (path, node) = &held.items[at];
        if size(node) > MOST_OF_ITEM {
            let why = message!("import-item-too-large", most = MOST_OF_ITEM >> 10);
            brought.losses.left_out(why, path);
            continue;
        }
        match one(path, node, &held.manifest, &files, &mut brought) {
            Ok(read) => {
                let section = section.filter(|section| !section.title.is_empty());
                let (title, id) = match &section {
                    Some(section) => (section.title.as_str(), section.id.as_deref()),
                    None => (usual.as_str(), None),
                };
                shelf.add((title, id), read, &mut brought);
            }
            Err(why) => brought.losses.left_out(why.message(), path),
        }
    }
    shelf.close(&mut brought);
    teach(&lessons, &mut brought);
    shelf.finish(&mut brought);
    Ok(brought)
}

/// About how many bytes an element takes in a file, with all in it.
fn size(node: &Node) -> usize {
    let attributes = node.attributes.iter();
    let attributes: usize = attributes
        .map(|(key, value)| key.len() + value.len() + 4)
        .sum();
    let inside: usize = node.children.iter().map(size).sum();
    2 * node.name.len() + 5 + node.text.len() + attributes + inside
}

/// Reads all files of XML.
fn held(files: &[SourceFile], brought: &mut Brought) -> Result<Held, NotBrought> {
    let mut held = Held::default();
    let xml = |file: &&SourceFile| file.path.to_lowercase().ends_with(".xml");
    let is_alone = files.len() == 1;
    for file in files.iter().filter(|file| is_alone || xml(file)) {
        let mut root = match root(file) {
            Ok(root) => root,
            Err(why) if is_alone => return Err(why),
            Err(why) => {
                let place = match why.line {
                    Some(line) => format!("{}:{line}", why.file),
                    None => why.file,
                };
                brought
                    .losses
                    .left_out(message!("import-qti-unread", why = why.why), place);
                continue;
            }
        };
        names::older(&mut root);
        match root.name.as_str() {
            "assessmentItem" => held.items.push((file.path.clone(), root)),
            "assessmentTest" | "assessmentSection" => held.tests.push((file.path.clone(), root)),
            "manifest" => {
                let own = Manifest::read(&root, &file.path);
                held.manifest.files.extend(own.files);
                if held.manifest.whole.title.is_empty() {
                    held.manifest.whole = own.whole;
                }
            }
            "questestinterop" => held.is_old = true,
            _ => {}
        }
    }
    Ok(held)
}

fn root(file: &SourceFile) -> Result<Node, NotBrought> {
    let text = file.text()?;
    if text.len() > MOST_TEXT {
        let why = message!("import-item-too-large", most = MOST_TEXT >> 10);
        return Err(NotBrought::file(&file.path, why));
    }
    let begin = text.trim_start_matches('\u{feff}').trim_start();
    if begin.is_empty() {
        return Err(NotBrought::file(&file.path, message!("import-qti-empty")));
    }
    if !begin.starts_with('<') {
        return Err(NotBrought::file(&file.path, message!("import-qti-no-xml")));
    }
    tree(&text).map_err(|fault| refused(&file.path, fault))
}

fn refused(path: &str, fault: Fault) -> NotBrought {
    let (line, why): (usize, Message) = match fault {
        Fault::Syntax(line, error) => (line, message!("import-xml", error = error)),
        Fault::Open(line) => (line, message!("import-xml-open")),
        Fault::DocType(line) => (line, message!("import-xml-doctype")),
        Fault::TooMuch(line) => (line, message!("import-xml-deep")),
    };
    NotBrought::line(path, line, why)
}

/// What the course is called, and where it comes from.
fn head(held: &Held, head: &mut Heading) {
    let whole = &held.manifest.whole;
    let tests: Vec<&str> = (held.tests.iter())
        .filter(|(_, node)| node.name == "assessmentTest")
        .map(|(_, node)| node.attribute("title").trim())
        .collect();
    match (whole.title.as_str(), tests.as_slice()) {
        ("", [title]) if !title.is_empty() => (*title).clone_into(&mut head.title),
        ("", _) => {}
        (title, _) => title.clone_into(&mut head.title),
    }
    let said = |text: &str| (!text.trim().is_empty()).then(|| text.trim().to_owned());
    head.description = said(&whole.description);
    let is_tag = |tag: &String| tag.chars().all(|c| c.is_ascii_alphanumeric() || c == '-');
    head.language = said(&whole.language).filter(is_tag);
    head.license.clone_from(&whole.license);
    head.authors.clone_from(&whole.authors);
}

/// The items in the order in which tests name them, with their sections; then the others. And
/// what is read at the beginning of sections.
#[allow(clippy::type_complexity)]
fn order(held: &Held) -> (Vec<(usize, Option<Section>)>, Vec<(Section, &Node)>) {
    let places: HashMap<&str, usize> = (held.items.iter().enumerate())
        .map(|(at, (path, _))| (path.as_str(), at))
        .collect();
    let others: HashMap<&str, &Node> = (held.tests.iter())
        .map(|(path, node)| (path.as_str(), node))
        .collect();
    let (mut order, mut lessons) = (Vec::new(), Vec::new());
    let mut seen: HashSet<usize> = HashSet::new();
    let whole = |name: &str| name == "assessmentTest";
    let (first, then): (Vec<_>, Vec<_>) =
        held.tests.iter().partition(|(_, node)| whole(&node.name));
    let sections_alone = first.is_empty();
    for (path, node) in first.into_iter().chain(then) {
        let said = sections::said(node, path, &others);
        // A section in a file of its own was read where a test names it.
        if whole(&node.name) || sections_alone {
            lessons.extend(said.lessons);
        }
        for placed in said.items {
            if let Some(at) = places
                .get(placed.path.as_str())
                .filter(|at| seen.insert(**at))
            {
                order.push((*at, Some(placed.section)));
            }
        }
    }
    order.extend(
        (0..held.items.len())
            .filter(|at| !seen.contains(at))
            .map(|at| (at, None)),
    );
    (order, lessons)
}

/// What is read at the beginning of sections, as lessons of their skills.
fn teach(lessons: &[(Section, &Node)], brought: &mut Brought) {
    for (section, node) in lessons {
        let prose = told::Teller::default().inside(node);
        let own = section.id.as_deref().map(own_id);
        let skill = brought.skills.iter_mut().find(|skill| {
            skill.title == section.title && own.as_ref().is_none_or(|own| *own == skill.id)
        });
        let Some(skill) = skill.filter(|_| !prose.text.trim().is_empty()) else {
            continue;
        };
        if !prose.pictures.is_empty() {
            let what = super::prose::Lost::Picture.message();
            brought.losses.with_loss(what, section.title.as_str());
        }
        skill.lesson = Some(match skill.lesson.take() {
            Some(before) => format!("{}\n\n{before}", prose.text),
            None => prose.text,
        });
    }
}

/// Reads an item.
fn one(
    path: &str,
    node: &Node,
    manifest: &Manifest,
    files: &[SourceFile],
    brought: &mut Brought,
) -> Result<Read, Unasked> {
    let item = Item::read(node);
    let title = node.attribute("title").trim();
    let (mut asked, is_description) = turn::asked(&item, title)?;
    let id = node.attribute("identifier").trim();
    let name = match (id, title) {
        ("", "") => first_words(&asked),
        ("", title) => title.to_owned(),
        (id, _) => id.to_owned(),
    };
    pictures::figures(&mut asked, &name, path, files, &mut brought.pictures);
    let about = manifest.files.get(path).cloned().unwrap_or_default();
    comes_from(&about, path, title, &mut asked);
    Ok(Read {
        asked,
        name,
        is_own: !id.is_empty(),
        file: path.to_owned(),
        place: path.to_owned(),
        is_description,
        role: Role::Open,
    })
}

/// Source, licence and authors of a question.
fn comes_from(about: &About, path: &str, title: &str, asked: &mut super::asked::Asked) {
    let mut source = path.to_owned();
    if !title.is_empty() {
        source.push_str(&format!(", {title}"));
    }
    if !about.keywords.is_empty() {
        source.push_str(&format!(" [{}]", about.keywords.join(", ")));
    }
    if !about.rights.is_empty() {
        source.push_str(&format!("; {}", about.rights));
    }
    // Where it comes from, as we wrote it.
    if !about.description.is_empty() {
        source.clone_from(&about.description);
    }
    asked.set("source", source);
    if let Some(license) = &about.license {
        asked.set("license", license.as_str());
    }
    asked.set_texts("authors", about.authors.clone());
}
