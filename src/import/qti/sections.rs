//! Tests of QTI: which items are asked, in which sections, in which order.

use std::collections::HashMap;

use super::package::{folder, resolved, unquoted};
use crate::import::xml::Node;

/// The most items of a test.
const MOST: usize = 50_000;
/// How deep sections are looked into that stand in files of their own.
const DEEPEST: usize = 8;

/// An item of a test.
#[derive(Clone, Debug, PartialEq)]
pub(super) struct Placed {
    /// Its file.
    pub(super) path: String,
    /// Titles of the sections around it.
    pub(super) section: String,
}

/// What a test says.
#[derive(Default)]
pub(super) struct Said<'n> {
    /// Its items, in order.
    pub(super) items: Vec<Placed>,
    /// What candidates read at the beginning of a section, with its title.
    pub(super) lessons: Vec<(String, &'n Node)>,
}

/// The items of a test, or of a section, in order, and what is read before them.
pub(super) fn said<'n>(root: &'n Node, path: &str, others: &HashMap<&str, &'n Node>) -> Said<'n> {
    let mut all = Said::default();
    let title = match root.name.as_str() {
        "assessmentTest" => String::new(),
        _ => root.attribute("title").trim().to_owned(),
    };
    look(root, path, &title, others, 0, &mut all);
    let test = root.attribute("title").trim();
    for item in all.items.iter_mut().filter(|item| item.section.is_empty()) {
        test.clone_into(&mut item.section);
    }
    all
}

fn look<'n>(
    node: &'n Node,
    path: &str,
    section: &str,
    others: &HashMap<&str, &'n Node>,
    depth: usize,
    all: &mut Said<'n>,
) {
    for child in &node.children {
        if all.items.len() >= MOST {
            return;
        }
        let to = || resolved(folder(path), &unquoted(child.attribute("href")));
        let titled = |title: &str| match (section, title.trim()) {
            (section, "") => section.to_owned(),
            ("", title) => title.to_owned(),
            (section, title) if section == title => title.to_owned(),
            (section, title) => format!("{section} / {title}"),
        };
        match child.name.as_str() {
            "testPart" => look(child, path, section, others, depth, all),
            "assessmentSection" => {
                let own = titled(child.attribute("title"));
                look(child, path, &own, others, depth, all);
            }
            "assessmentSectionRef" if depth < DEEPEST => {
                let to = to().unwrap_or_default();
                if let Some(other) = others.get(to.as_str()) {
                    let own = titled(other.attribute("title"));
                    look(other, &to, &own, others, depth + 1, all);
                }
            }
            "rubricBlock" => {
                let mut views = child.attribute("view").split_whitespace();
                if views.any(|view| view == "candidate") {
                    all.lessons.push((section.to_owned(), child));
                }
            }
            "assessmentItemRef" => all.items.extend(to().map(|path| Placed {
                path,
                section: section.to_owned(),
            })),
            _ => {}
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::import::xml::tree;

    #[test]
    fn items_stand_in_sections() {
        let test = tree(
            "<assessmentTest title=\"T\"><testPart><assessmentSection title=\"A\">
            <assessmentItemRef href=\"../i/1.xml\"/><assessmentSectionRef href=\"s.xml\"/>
            </assessmentSection></testPart></assessmentTest>",
        )
        .unwrap();
        let section = tree(
            "<assessmentSection title=\"B\"><assessmentItemRef href=\"2.xml\"/><assessmentSectionRef href=\"s.xml\"/></assessmentSection>",
        )
        .unwrap();
        let others = HashMap::from([("t/s.xml", &section)]);
        let all = said(&test, "t/test.xml", &others).items;
        let first = Placed {
            path: "i/1.xml".into(),
            section: "A".into(),
        };
        assert_eq!(all[0], first);
        assert_eq!(
            (all[1].path.as_str(), all[1].section.as_str()),
            ("t/2.xml", "A / B")
        );
        // A section that holds itself is looked into so many times.
        assert_eq!(all.len(), 1 + DEEPEST);
    }
}
